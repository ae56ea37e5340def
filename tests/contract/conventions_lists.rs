//! Lists: limits, cursors, and pages that lose and repeat nothing while rows are added.

use std::collections::BTreeSet;

use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::{Person, people};
use serde_json::Value;

use crate::walk::calls::Prepared;
use crate::walk::objects::filled;
use crate::walk::world::{Request, World};
use crate::walk::{EVERY_OPERATION, Operation, none, operation};

/// What adds a row to a paged list, and how many rows it can add for one client.
const ADDED_BY: &[(&str, &str, usize)] = &[
    ("list_absence_covers", "create_absence_cover", MANY),
    ("list_access_bars", "create_access_bar", MANY),
    ("list_break_glass", "create_break_glass", MANY),
    ("list_activation_phases", "create_activation_phase", MANY),
    ("list_assessments", "create_assessment", MANY),
    ("list_caseload", "create_client", MANY),
    (
        "list_client_activation_phases",
        "create_activation_phase",
        MANY,
    ),
    ("list_client_assessments", "create_assessment", MANY),
    ("list_client_notes", "create_note", MANY),
    ("list_client_outcomes", "create_placement", MANY),
    ("list_client_timeline", "create_placement", MANY),
    ("list_client_placements", "create_placement", MANY),
    ("list_clients", "create_client", MANY),
    ("list_consents", "create_consent", MANY),
    ("list_disclosures", "create_disclosure", MANY),
    ("list_exports", "create_export", MANY),
    ("list_retention_holds", "create_retention_hold", MANY),
    ("list_rule_overrides", "create_rule_override", MANY),
    (
        "list_subject_access_requests",
        "create_subject_access_request",
        MANY,
    ),
    ("list_contact_events", "create_contact_event", MANY),
    ("list_employers", "create_employer", MANY),
    ("list_deadlines", "create_placement", MANY),
    ("list_follow_ups", "create_placement", MANY),
    ("list_group_members", "create_group_member", MANY),
    ("list_handoffs", "create_handoff", MANY),
    ("list_groups", "create_group", MANY),
    ("list_job_search", "create_job_search", MANY),
    // The login, and the calls of this very test.
    ("list_own_events", "read_me", 0),
    // Made by the migrations.
    ("list_municipalities", "read_municipality", 0),
    ("list_organisations", "create_organisation", MANY),
    ("list_placements", "create_placement", MANY),
    ("list_client_plans", "create_plan", MANY),
    ("list_plans", "create_plan", MANY),
    ("list_providers", "create_provider", MANY),
    // Beside that with which the client came.
    (
        "list_service_relationships",
        "create_service_relationship",
        1,
    ),
    ("list_situations", "create_situation", MANY),
    ("list_social_notes", "create_social_note", MANY),
    (
        "list_social_relationships",
        "create_social_relationship",
        MANY,
    ),
    (
        "list_statistic_publications",
        "create_statistic_publication",
        MANY,
    ),
    ("list_units", "create_unit", MANY),
    // Colleagues are those who have a role.
    ("list_users", "create_role_grant", MANY),
    ("list_work_capacity", "create_work_capacity", MANY),
    // A phase that begins today has one day.
    ("read_attendance", "enter_attendance", 1),
    // Its example looks for notes; those are made for other lists.
    ("search_audit_events", "create_note", 0),
    ("search_clients", "create_client", MANY),
];

/// The list that never has a second page here.
const ONE_ROW: &str = "read_attendance";
/// The list of what has been sealed, which these tests do not wait for.
const SEALED: &str = "search_audit_events";

/// Rows before the first page is read.
const MANY: usize = 5;

/// What adds a row to the list, and how many.
fn added_by(list: &Operation) -> Option<(&'static Operation, usize)> {
    let found = ADDED_BY.iter().find(|(known, _, _)| *known == list.id)?;
    Some((operation(found.1), found.2))
}

fn lists() -> impl Iterator<Item = &'static Operation> {
    EVERY_OPERATION
        .iter()
        .filter(|operation| operation.is_list())
}

#[test]
fn of_every_paged_list_it_is_known_what_adds_a_row() {
    let unknown = lists().filter(|list| added_by(list).is_none());
    none(
        "lists that ADDED_BY lacks",
        &unknown.map(|list| list.id.clone()).collect::<Vec<_>>(),
    );
}

#[test]
fn a_paged_list_has_limit_and_cursor_and_its_answer_items_and_next_cursor() {
    let mut findings = Vec::new();
    for list in lists() {
        let schema = list
            .response(200)
            .map(|response| &response["content"]["application/json"]["schema"]);
        let properties = schema.map(|schema| &crate::walk::resolved(schema)["properties"]);
        let has = |name: &str| properties.is_some_and(|properties| properties.get(name).is_some());
        if !has("items") || !has("next_cursor") || list.parameter("limit").is_none() {
            findings.push(list.id.clone());
        }
    }
    none("lists of another form", &findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_is_1_to_200() {
    let world = World::begin().await;
    for prepared in world.prepare_each(Operation::is_list).await {
        for wrong in [
            "0",
            "201",
            "-1",
            "1.5",
            "abc",
            "",
            "1e2",
            "%2b5",
            "99999999999999999999",
        ] {
            let request = prepared.request.with_query(&format!("limit={wrong}"));
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(&format!("limit={wrong}"), &request, &answer, 400, "");
            if answer.json["errors"][0]["parameter"] != "limit" {
                world.find(format!(
                    "{}: limit={wrong} is told as {}",
                    request.operation.id, answer.text
                ));
            }
        }
        for right in ["1", "200"] {
            let request = prepared.request.with_query(&format!("limit={right}"));
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(&format!("limit={right}"), &request, &answer, 200, "");
        }
    }
    world.end("limits");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_visit_each_row_once_while_rows_are_added() {
    let world = World::begin().await;
    for mut prepared in world.prepare_each(Operation::is_list).await {
        let list = prepared.request.operation;
        let rows = added_by(list).map_or(0, |(_, rows)| rows);
        let mut wanted = BTreeSet::new();
        for _ in 0..rows {
            add_row(&world, &mut prepared).await;
        }
        let whole = world
            .send(&prepared.actor, &prepared.request.with_query("limit=200"))
            .await;
        wanted.extend(keys(&whole));
        // Small pages of a long list would take long.
        let limit = 1 + wanted.len() / 20;
        let at_least = match list.id == SEALED {
            true => 0,
            false => rows.max(1),
        };
        if wanted.len() < at_least {
            world.find(format!(
                "{}: {} rows of {rows} are shown",
                list.id,
                wanted.len()
            ));
        }
        let mut seen = Vec::new();
        let mut page = world
            .send(
                &prepared.actor,
                &prepared.request.with_query(&format!("limit={limit}")),
            )
            .await;
        loop {
            seen.extend(keys(&page));
            let Some(next) = page.json["next_cursor"].as_str() else {
                break;
            };
            if seen.len() > 1000 {
                world.find(format!("{}: the pages do not end", list.id));
                break;
            }
            if rows == MANY && seen.len() < 2 * MANY {
                add_row(&world, &mut prepared).await;
            }
            let linked = page
                .header("link")
                .trim_start_matches('<')
                .split('>')
                .next()
                .unwrap_or_default()
                .to_owned();
            let request = prepared
                .request
                .with_query(&format!("limit={limit}&cursor={next}"));
            if !linked.ends_with(&format!("cursor={next}")) {
                world.find(format!("{}: Link is {linked}", list.id));
            }
            page = world.send(&prepared.actor, &request).await;
            world.expect("next page", &request, &page, 200, "");
        }
        let distinct: BTreeSet<&String> = seen.iter().collect();
        if distinct.len() != seen.len() {
            world.find(format!("{}: a row is shown twice", list.id));
        }
        let lost = wanted.iter().filter(|key| !distinct.contains(key)).count();
        if lost > 0 {
            world.find(format!("{}: {lost} rows are lost", list.id));
        }
    }
    world.end("pages");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_works_only_where_it_was_given() {
    let world = World::begin().await;
    let mut cursors: Vec<(Person, Request, String)> = Vec::new();
    for mut prepared in world.prepare_each(Operation::is_list).await {
        for _ in 0..added_by(prepared.request.operation).map_or(0, |(_, rows)| rows.min(2)) {
            add_row(&world, &mut prepared).await;
        }
        let first = world
            .send(&prepared.actor, &prepared.request.with_query("limit=1"))
            .await;
        match first.json["next_cursor"].as_str() {
            Some(cursor) => {
                cursors.push((prepared.actor, prepared.request.clone(), cursor.to_owned()));
            }
            None if [ONE_ROW, SEALED].contains(&&*prepared.request.operation.id) => {}
            None => world.find(format!(
                "{}: two rows and no second page",
                prepared.request.operation.id
            )),
        }
    }
    for (index, (actor, request, own)) in cursors.iter().enumerate() {
        let (_, _, foreign) = &cursors[(index + 1) % cursors.len()];
        let swapped: String = own.chars().rev().collect();
        let mut wrong = vec![
            swapped,
            "AAAA".to_owned(),
            "%00".to_owned(),
            "a".repeat(1999),
        ];
        if foreign != own {
            wrong.push(foreign.clone());
        }
        for cursor in wrong {
            let request = request.with_query(&format!("cursor={cursor}"));
            let answer = world.send(actor, &request).await;
            world.expect("foreign cursor", &request, &answer, 400, "");
            if answer.json["errors"][0]["parameter"] != "cursor" {
                world.find(format!("{}: {}", request.operation.id, answer.text));
            }
        }
        let taken = request.with_query(&format!("cursor={own}"));
        let answer = world.send(&people::SOUTH_OFFICER, &taken).await;
        if answer.status < 400 {
            world.find(format!(
                "{}: the cursor of one account works for another",
                request.operation.id
            ));
        }
    }
    world.end("cursors");
}

/// The operation that reads an object of a list by its own id.
fn reader_of(list: &Operation) -> Option<&'static Operation> {
    let by_name = list.id.strip_prefix("list_")?.replace('_', "-");
    let by_path = list.path.rsplit('/').next()?;
    reader_of_kind(list, &by_name).or_else(|| reader_of_kind(list, by_path))
}

fn reader_of_kind(list: &Operation, kind: &str) -> Option<&'static Operation> {
    EVERY_OPERATION.iter().find(|one| {
        let own = one
            .path
            .strip_prefix("/api/v1/")
            .and_then(|path| path.split_once('/'));
        list.id.starts_with("list_")
            && one.method == "GET"
            && !one.is_reference()
            && own.is_some_and(|(first, rest)| {
                first == kind && rest.starts_with('{') && rest.ends_with('}')
            })
    })
}

/// Lists of clients, plans and assessments name the main actions only, and `read`, which the object itself leaves out.
#[tokio::test(flavor = "multi_thread")]
async fn an_item_has_the_tag_of_its_object_and_no_action_that_the_object_lacks() {
    let world = World::begin().await;
    let mut compared = 0;
    for mut prepared in world
        .prepare_each(|operation| reader_of(operation).is_some())
        .await
    {
        add_row(&world, &mut prepared).await;
        let list = world.send(&prepared.actor, &prepared.request).await;
        let reader = reader_of(prepared.request.operation).unwrap();
        let id = &prepared.request.operation.id;
        for item in list.json["items"].as_array().into_iter().flatten().take(3) {
            let ids = reader
                .path_parameters()
                .into_iter()
                .map(|name| (name.to_owned(), item["id"].as_str().unwrap().to_owned()));
            let request = Request::new(reader, filled(reader, &ids.collect()));
            let read = world.send(&prepared.actor, &request).await;
            world.expect("an item", &request, &read, 200, "");
            if item.get("etag").is_some_and(|tag| *tag != read.etag()) {
                world.find(format!(
                    "{id}: etag is {}, not {}",
                    item["etag"],
                    read.etag()
                ));
            }
            let actions = |of: &Value| of["permitted_actions"].as_array().cloned();
            let own = actions(&read.json).unwrap_or_default();
            for action in actions(item).unwrap_or_default() {
                if action != "read" && !own.contains(&action) {
                    world.find(format!("{id}: {action} is not permitted on the object"));
                }
            }
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared} items");
    world.end("items");
}

/// Adds a row where the list looks: to the client of its path, if it has one.
async fn add_row(world: &World, list: &mut Prepared) {
    let Some((maker, _)) = added_by(list.request.operation) else {
        return;
    };
    let added = match world
        .prepare_for(
            maker,
            &list.request.operation.id,
            &list.actor,
            list.ids.clone(),
        )
        .await
    {
        Ok(prepared) => world.succeed(&prepared).await.map(|_| prepared.ids),
        Err(reason) => Err(reason),
    };
    match added {
        // A client has one relationship of a kind; all else is made anew for each row.
        Ok(mut ids) => {
            let is_of_one = list.client_id().is_some();
            ids.retain(|name, _| is_of_one && name == "relationship_id");
            list.ids.extend(ids);
        }
        Err(reason) => world.find(reason),
    }
}

/// What tells the rows apart: the id, or everything by which a row without one is chosen.
fn keys(page: &Answer) -> Vec<String> {
    const PARTS: [&str; 6] = [
        "code",
        "client_id",
        "relationship_id",
        "user_id",
        "relation",
        "day",
    ];
    let items = page.json["items"].as_array().into_iter().flatten();
    items
        .map(|item| match item.get("id") {
            Some(id) => id.to_string(),
            None => PARTS.map(|name| item[name].to_string()).join(" "),
        })
        .collect()
}
