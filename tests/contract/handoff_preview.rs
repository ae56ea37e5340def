//! What the preview of a handoff names is what the receiver then is shown over the API: no record more, none less.

use std::collections::BTreeSet;

use palvelurekisteri_tests::region::{Person, SOCIAL_UNIT, SOUTH_UNIT, people};
use serde_json::{Value, json};

use crate::walk::calls::{Prepared, merged};
use crate::walk::objects::{Ids, filled};
use crate::walk::operation;
use crate::walk::world::{Request, World};

/// What is recorded of the client beforehand, by its responsible worker.
const RECORDED: [&str; 14] = [
    "create_activation_phase",
    "create_assessment",
    "complete_assessment",
    "create_client_municipality",
    "create_contact_event",
    "create_job_search",
    "create_non_disclosure_order",
    "create_note",
    "create_placement",
    "create_plan",
    "approve_plan",
    "create_situation",
    "create_work_capacity",
    "create_service_relationship",
];

/// Kinds of records and the list that shows them.
const LISTS: [(&str, &str); 12] = [
    ("activation_phase", "list_client_activation_phases"),
    ("assessment", "list_client_assessments"),
    ("contact_event", "list_contact_events"),
    ("job_search", "list_job_search"),
    ("municipality", "list_client_municipalities"),
    ("non_disclosure_order", "list_non_disclosure_orders"),
    ("note", "list_client_notes"),
    ("placement", "list_client_placements"),
    ("plan", "list_client_plans"),
    ("service_relationship", "list_service_relationships"),
    ("situation", "list_situations"),
    ("work_capacity", "list_work_capacity"),
];

type Records = BTreeSet<(String, String)>;

/// A client of the officer with records of every kind.
async fn file_of_a_client(world: &World) -> Ids {
    let relationship = operation("read_service_relationship");
    let mut ids = world.prepare(relationship).await.unwrap().ids;
    for id in RECORDED {
        // The relationship is there; of each kind one may be open.
        if id == "create_service_relationship" {
            continue;
        }
        let known: Ids = ["client_id", "relationship_id"]
            .into_iter()
            .map(|name| (name.to_owned(), ids[name].clone()))
            .collect();
        let prepared = world
            .prepare_among(operation(id), &people::OFFICER, known)
            .await
            .unwrap();
        world.succeed(&prepared).await.unwrap();
    }
    // Somebody else's draft is no part of the file.
    let draft = world
        .prepare_among(
            operation("create_contact_event"),
            &people::OFFICER,
            ids.clone(),
        )
        .await
        .unwrap();
    let body = merged(draft.body(), json!({"state": "draft"}));
    let request = draft.request.with_body(serde_json::to_vec(&body).unwrap());
    world.succeed(&Prepared { request, ..draft }).await.unwrap();
    ids.remove("handoff_id");
    ids
}

async fn offered(world: &World, ids: &Ids, id: &str, offer: &Value) -> Value {
    let operation = operation(id);
    let request = Request::new(operation, filled(operation, ids))
        .with_body(serde_json::to_vec(offer).unwrap());
    let answer = world.send(&people::OFFICER, &request).await;
    assert_eq!(answer.status, operation.success(), "{}", answer.text);
    answer.json
}

fn previewed(preview: &Value) -> Records {
    let records = preview["records"].as_array().unwrap();
    assert_eq!(preview["record_count"], records.len());
    records
        .iter()
        .map(|one| (text(&one["kind"]), text(&one["id"])))
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// Every record of the client that the API shows to somebody.
async fn shown(world: &World, person: &Person, ids: &Ids) -> Records {
    let mut records = Records::new();
    let client = operation("read_client");
    let request = Request::new(client, filled(client, ids));
    if world.send(person, &request).await.status == 200 {
        records.insert(("client".to_owned(), ids["client_id"].clone()));
    }
    for (kind, list) in LISTS {
        let list = operation(list);
        let request = Request::new(list, filled(list, ids)).with_query("limit=200");
        let request = if list.is_list() {
            request
        } else {
            Request::new(list, filled(list, ids))
        };
        let answer = world.send(person, &request).await;
        assert!(
            matches!(answer.status, 200 | 403 | 404),
            "{}: {}",
            list.id,
            answer.text
        );
        let items = answer.json["items"].as_array().cloned().unwrap_or_default();
        records.extend(
            items
                .iter()
                .map(|item| (kind.to_owned(), text(&item["id"]))),
        );
    }
    records
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_exactly_what_the_receiver_is_shown_then() {
    let world = World::begin().await;
    for (receiver, unit, kind, basis) in [
        (
            people::SOUTH_OFFICER,
            SOUTH_UNIT,
            "transfer",
            "same_controller",
        ),
        (
            people::SOUTH_OFFICER,
            SOUTH_UNIT,
            "referral",
            "same_controller",
        ),
        (
            people::SOCIAL_WORKER,
            SOCIAL_UNIT,
            "referral",
            "multidisciplinary_support",
        ),
        (
            people::SOCIAL_WORKER,
            SOCIAL_UNIT,
            "referral",
            "activation_plan",
        ),
    ] {
        let mut ids = file_of_a_client(&world).await;
        let offer = json!({
            "kind": kind, "legal_basis": basis, "reason": "service_need",
            "to_unit_id": unit, "to_user_id": receiver.id,
        });
        let preview = offered(&world, &ids, "preview_handoff", &offer).await;
        let promised = previewed(&preview);
        let handoff = offered(&world, &ids, "create_handoff", &offer).await;
        ids.insert("handoff_id".to_owned(), text(&handoff["id"]));
        let what = format!("{kind} on {basis}");
        assert_eq!(
            shown(&world, &receiver, &ids).await,
            Records::new(),
            "{what}"
        );

        let read = operation("read_handoff");
        let seen = world
            .send(&receiver, &Request::new(read, filled(read, &ids)))
            .await;
        assert_eq!(seen.json["client_id"], Value::Null, "{what}: {}", seen.text);
        assert!(!seen.text.contains(&ids["client_id"]), "{what}");
        let accept = operation("accept_handoff");
        let request = Request::new(accept, filled(accept, &ids))
            .with("if-match", seen.etag())
            .with_body(b"{}".to_vec());
        let accepted = world.send(&receiver, &request).await;
        assert_eq!(accepted.status, 200, "{what}: {}", accepted.text);

        let then = shown(&world, &receiver, &ids).await;
        assert_eq!(promised, then, "{what}");
        assert!(then.len() > 1, "{what} opens something");
        let draft = "select id::text from contact_event where state = 'draft'";
        for id in world.db.texts(draft).await {
            assert!(!promised.iter().any(|(_, one)| *one == id), "{what}");
        }
    }
}
