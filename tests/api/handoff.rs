//! Handoffs: two sides, an answer, and always exactly one responsible worker.

use chrono::Duration;
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{NORTH_UNIT, SOCIAL_UNIT, SOUTH_UNIT, WORKSHOP_UNIT, people};
use palvelurekisteri_tests::server::now;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::relationship::{act, act_empty, later, opened};
use crate::scene::{assert_hidden, audited, column, started};

const HANDOFFS: &str = "/api/v1/handoffs";

fn offer(kind: &str, unit: Uuid) -> Value {
    json!({"kind": kind, "legal_basis": "same_controller", "reason": "workload", "to_unit_id": unit})
}

async fn offered(officer: &Client, relationship: &str, body: &Value) -> (String, Answer) {
    let path = format!("{relationship}/handoffs");
    let answer = officer.post(&path, body).await.expect(201);
    (format!("{HANDOFFS}/{}", answer.id()), answer)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accepted_transfer_opens_the_file_and_closes_it_to_the_sender_at_once() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let (client_id, relationship, _) = opened(&officer).await;
    let client = format!("/api/v1/clients/{client_id}");
    let (path, made) = offered(&officer, &relationship, &offer("transfer", SOUTH_UNIT)).await;
    assert_eq!(made.json["client_id"], json!(client_id));
    assert_eq!(made.json["permitted_actions"], json!(["revoke"]));
    assert_eq!(made.json["answer_by"], "2026-03-09");
    let twice = officer
        .post(
            &format!("{relationship}/handoffs"),
            &offer("transfer", SOUTH_UNIT),
        )
        .await
        .expect(409);
    assert_eq!(twice.code(), "handoff.exists");

    // The receiver sees that somebody is offered, and not who.
    let list = south
        .get(&format!("{HANDOFFS}?direction=incoming&state=open"))
        .await
        .expect(200);
    assert_eq!(column(&list.json, "id"), [made.json["id"].clone()]);
    assert_eq!(list.json["items"][0]["client_id"], Value::Null);
    assert!(!list.text.contains(&client_id.to_string()));
    south.get(&client).await.expect(404);
    for other in [
        people::COACH,
        people::SOCIAL_WORKER,
        people::ADMIN,
        people::KAINUU_OFFICER,
    ] {
        let caller = server.login_as(&other).await;
        assert_hidden(&caller, &path, &format!("{HANDOFFS}/{}", Uuid::now_v7())).await;
    }
    let sender = act(&officer, &format!("{path}/accept"), made.etag(), &json!({})).await;
    assert_eq!(sender.expect(403).code(), "access.action_not_granted");
    later(&server, 1);

    let accepted = act(&south, &format!("{path}/accept"), made.etag(), &json!({}))
        .await
        .expect(200);
    assert_eq!(accepted.json["state"], "accepted");
    assert_eq!(accepted.json["client_id"], json!(client_id));
    assert_eq!(audited(&db, accepted.header("x-request-id")).await, 1);
    south.get(&client).await.expect(200);
    officer.get(&client).await.expect(404);
    let seen = officer.get(&path).await.expect(200);
    assert_eq!(
        seen.json["client_id"],
        Value::Null,
        "former workers are told no more"
    );
    let timeline = south
        .get(&format!("{relationship}/responsibility"))
        .await
        .expect(200);
    assert_eq!(timeline.json["items"][0]["basis"], "transfer");
    let again = act(
        &south,
        &format!("{path}/decline"),
        accepted.etag(),
        &json!({"reason": "no_capacity"}),
    )
    .await;
    assert_eq!(again.expect(409).code(), "handoff.answered_already");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unanswered_handoff_is_a_task_of_both_leads_who_decide_anew() {
    let (db, server) = started().await;
    db.execute(&format!(
        "insert into role_grant (id, user_id, area_id, role, organisation_id, unit_id, valid)
         select '{}', user_id, area_id, role, organisation_id, '{SOUTH_UNIT}', valid from role_grant
          where id = '{}'",
        Uuid::now_v7(),
        people::LEAD.grant
    ))
    .await;
    let officer = server.login_as(&people::OFFICER).await;
    let (client_id, relationship, _) = opened(&officer).await;
    let mut body = offer("referral", SOUTH_UNIT);
    body["answer_by"] = json!("2026-03-03");
    body["valid_until"] = json!("2026-03-20");
    let (path, made) = offered(&officer, &relationship, &body).await;
    server.clock.set(now() + Duration::hours(38));
    let officer = server.login_as(&people::OFFICER).await;
    assert_eq!(officer.get(&path).await.expect(200).json["state"], "open");
    server.clock.set(now() + Duration::hours(39));
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let late = act(&south, &format!("{path}/accept"), made.etag(), &json!({})).await;
    assert_eq!(late.expect(409).code(), "handoff.expired");
    let expired = format!("{HANDOFFS}?state=expired");
    // The same person leads both units here, under one grant at a time.
    let north_lead = server
        .login_as(&people::LEAD)
        .await
        .with("acting-grant", &people::LEAD.grant.to_string());
    let list = north_lead
        .get(&format!("{expired}&direction=outgoing"))
        .await
        .expect(200);
    assert_eq!(column(&list.json, "id"), [made.json["id"].clone()]);
    let grant = db
        .texts(&format!(
            "select id::text from role_grant where unit_id = '{SOUTH_UNIT}' and role = 'team_lead'"
        ))
        .await;
    let lead = north_lead.with("acting-grant", &grant[0]);
    let list = lead
        .get(&format!("{expired}&direction=incoming"))
        .await
        .expect(200);
    assert_eq!(
        list.json["items"][0]["permitted_actions"],
        json!(["accept", "decline"])
    );
    let nobody = act(&lead, &format!("{path}/accept"), made.etag(), &json!({}))
        .await
        .expect(400);
    assert_eq!(nobody.error_codes(), ["field.required"]);
    let receiver = json!({"receiver_id": people::SOUTH_OFFICER.id});
    act(&lead, &format!("{path}/accept"), made.etag(), &receiver)
        .await
        .expect(200);
    let client = format!("/api/v1/clients/{client_id}");
    south.get(&client).await.expect(200);
    officer.get(&client).await.expect(200);
    // The last day of the referral is the last: 20 March is in, the 21st is not.
    for (hours, status) in [(24 * 18 + 14, 200), (24 * 18 + 15, 404)] {
        server.clock.set(now() + Duration::hours(hours));
        let south = server.login_as(&people::SOUTH_OFFICER).await;
        south.get(&client).await.expect(status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handoff_is_judged_by_receiver_basis_and_days() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let (_, relationship, _) = opened(&officer).await;
    let path = format!("{relationship}/handoffs");
    let county = json!({"kind": "referral", "reason": "expertise", "to_unit_id": SOCIAL_UNIT, "legal_basis": "same_controller"});
    for (body, code) in [
        (
            offer("transfer", SOCIAL_UNIT),
            "handoff.legal_basis.missing",
        ),
        (county, "handoff.legal_basis.missing"),
        (
            offer("referral", WORKSHOP_UNIT),
            "handoff.legal_basis.missing",
        ),
        (
            json!({"kind": "transfer", "reason": "moved", "legal_basis": "same_controller",
                   "to_unit_id": SOUTH_UNIT, "to_user_id": people::COACH.id}),
            "responsibility.worker.not_in_unit",
        ),
        (
            json!({"kind": "transfer", "reason": "moved", "legal_basis": "same_controller",
                   "to_unit_id": SOUTH_UNIT, "answer_by": "2026-04-03"}),
            "handoff.answer_by.out_of_range",
        ),
    ] {
        let refused = officer.post(&path, &body).await.expect(422);
        assert!(
            refused.error_codes().contains(&code),
            "{code}: {}",
            refused.text
        );
        let preview = officer.post(&format!("{path}/preview"), &body).await;
        assert_eq!(preview.expect(422).error_codes(), refused.error_codes());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_know_the_client_asks_for_it_and_the_responsible_worker_gives() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let (client_id, relationship, _) = opened(&officer).await;
    let path = format!("{relationship}/handoffs");
    let request =
        json!({"kind": "request", "legal_basis": "same_controller", "reason": "client_wish"});
    south.post(&path, &request).await.expect(404);
    db.execute(&format!(
        "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ground)
         select area_id, '{}', id, 'service_desk', '{}', '2026-01-01', 'referral' from client where id = '{client_id}'",
        Uuid::now_v7(),
        people::SOUTH_OFFICER.id
    ))
    .await;
    south
        .post(&path, &offer("transfer", SOUTH_UNIT))
        .await
        .expect(403);
    let (asked, made) = offered(&south, &relationship, &request).await;
    let own = officer.post(&path, &request).await.expect(409);
    assert_eq!(own.code(), "responsibility.already_held");
    let incoming = officer
        .get(&format!("{HANDOFFS}?direction=incoming"))
        .await
        .expect(200);
    assert_eq!(incoming.json["items"][0]["client_id"], json!(client_id));
    later(&server, 1);
    // Another offer of the responsibility falls with the answer.
    let (transfer, _) = offered(&officer, &relationship, &offer("transfer", NORTH_UNIT)).await;
    act(
        &officer,
        &format!("{asked}/accept"),
        made.etag(),
        &json!({}),
    )
    .await
    .expect(200);
    assert_eq!(
        officer.get(&transfer).await.expect(200).json["state"],
        "revoked"
    );
    let seen = south.get(&relationship).await.expect(200);
    assert_eq!(
        seen.json["responsible"]["user_id"],
        json!(people::SOUTH_OFFICER.id)
    );
    assert_eq!(seen.json["responsible"]["unit_id"], json!(SOUTH_UNIT));
}

/// Numbers that follow from a seed, so that a failure can be repeated.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // xorshift64: good enough to shuffle with.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }
}

/// Open relationships that have not exactly one live responsible worker, who is the newest of the responsibility.
const OWNERLESS: &str = "
    select s.id::text from service_relationship s
     where s.closed_on is null and s.annulled_at is null
       and (select array_agg((w.user_id, w.unit_id)) from work_relation w
             where w.relationship_id = s.id and w.relation = 'assigned' and w.ends_at is null)
           is distinct from
           (select array[(r.user_id, r.unit_id)] from responsibility r where r.relationship_id = s.id
             order by r.starts_at desc limit 1)
    union all
    select s.id::text from service_relationship s
     where s.closed_on is not null and exists (select from work_relation w where w.relationship_id = s.id
           and w.relation in ('assigned', 'handoff', 'coach') and w.live_until > now())
    union all
    -- Nobody who cannot log in is left with open work.
    select s.id::text from service_relationship s
      join work_relation w on w.relationship_id = s.id and w.relation = 'assigned' and w.ends_at is null
      join user_account a on a.id = w.user_id and a.disabled_at is not null
     where s.closed_on is null";

/// The seed of a run: another each time, or the one of a run that is to be repeated.
#[expect(
    clippy::disallowed_methods,
    reason = "a test's seed is no setting of the register"
)]
fn seed() -> u64 {
    let repeated = std::env::var("HANDOFF_SEED").ok();
    repeated
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| Uuid::new_v4().as_u64_pair().0 | 1)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_relationship_has_exactly_one_responsible_worker_whatever_is_done() {
    let seed = seed();
    println!("HANDOFF_SEED={seed}");
    let mut chance = Chance(seed);
    let (db, server) = started().await;
    let people = [people::OFFICER, people::SOUTH_OFFICER, people::LEAD];
    let mut callers = Vec::new();
    for person in people {
        callers.push(server.login_as(&person).await);
    }
    let (_, relationship, _) = opened(&callers[0]).await;
    let mut done = std::collections::BTreeMap::new();
    for step in 1..=120_i64 {
        server.clock.set(now() + Duration::seconds(step));
        let caller = &callers[chance.below(callers.len())];
        let what = chance.below(10);
        let answer = try_one(&db, caller, &relationship, what, &mut chance).await;
        assert!(answer.status < 500, "HANDOFF_SEED={seed}: {}", answer.text);
        if answer.status < 300 {
            *done.entry(what).or_insert(0) += 1;
        }
        let ownerless = db.texts(OWNERLESS).await;
        assert!(
            ownerless.is_empty(),
            "HANDOFF_SEED={seed}, step {step}: {what}"
        );
    }
    assert!(
        done.len() >= 5,
        "HANDOFF_SEED={seed}: only {done:?} were done"
    );
}

/// One act, sensible or not, by somebody who may or may not.
async fn try_one(
    db: &TestDb,
    caller: &Client,
    relationship: &str,
    what: usize,
    chance: &mut Chance,
) -> Answer {
    let to = [
        (people::OFFICER.id, NORTH_UNIT),
        (people::SOUTH_OFFICER.id, SOUTH_UNIT),
    ][chance.below(2)];
    let seen = caller.get(relationship).await;
    let path = |verb: &str| format!("{relationship}/{verb}");
    match what {
        0 => {
            let body = json!({"user_id": to.0, "unit_id": to.1, "basis": "assign"});
            act(caller, &path("responsibility"), seen.etag(), &body).await
        }
        1 | 2 => {
            let kind = ["transfer", "referral"][chance.below(2)];
            let mut body = offer(kind, to.1);
            if chance.below(2) == 0 {
                body["to_user_id"] = json!(to.0);
            }
            caller.post(&path("handoffs"), &body).await
        }
        3 => {
            let body =
                json!({"kind": "request", "legal_basis": "same_controller", "reason": "workload"});
            caller.post(&path("handoffs"), &body).await
        }
        4 => {
            let body = json!({"closing_reason": "employed"});
            act(caller, &path("close"), seen.etag(), &body).await
        }
        5 => act_empty(caller, &path("reopen"), seen.etag()).await,
        6 => {
            let (absent, substitute) = if chance.below(2) == 0 {
                (people::OFFICER.id, people::SOUTH_OFFICER.id)
            } else {
                (people::SOUTH_OFFICER.id, people::OFFICER.id)
            };
            // Cover begins and ends: the work of the absent colleague stays the colleague's.
            db.execute("delete from absence_cover").await;
            crate::scene::cover(db, absent, substitute).await;
            seen
        }
        _ => answer_one(caller, chance).await,
    }
}

/// Answers one of the handoffs that wait for somebody.
async fn answer_one(caller: &Client, chance: &mut Chance) -> Answer {
    let list = caller
        .get(&format!("{HANDOFFS}?state=open"))
        .await
        .expect(200);
    let items = list.json["items"].as_array().unwrap().clone();
    if items.is_empty() {
        return list;
    }
    let item = &items[chance.below(items.len())];
    let etag = item["etag"].as_str().unwrap();
    let path = format!("{HANDOFFS}/{}", item["id"].as_str().unwrap());
    match chance.below(5) {
        0 => {
            act(
                caller,
                &format!("{path}/decline"),
                etag,
                &json!({"reason": "no_capacity"}),
            )
            .await
        }
        1 => act_empty(caller, &format!("{path}/revoke"), etag).await,
        _ => act(caller, &format!("{path}/accept"), etag, &json!({})).await,
    }
}
