//! Accounts, role grants and cover.

use std::time::Duration;

use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::{
    KAINUU_AUTHORITY, NORTH_UNIT, OULU_AUTHORITY, POHDE, Person, SOUTH_UNIT, people,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{audited, client_of, column, started};

const GIVEN: &str = "meri-aalto-kivi-sora-41";

const WAITING: &str = "select count(*) from pg_stat_activity \
     where datname = current_database() and wait_event_type = 'Lock'";

async fn make(admin: &Client, username: &str) -> Answer {
    let body = json!({
        "username": username, "display_name": "Uusi Tekijä", "temporary_password": GIVEN
    });
    admin.post("/api/v1/users", &body).await
}

async fn grant(admin: &Client, user: Uuid, body: &Value) -> Answer {
    let path = format!("/api/v1/users/{user}/role-grants");
    admin.post(&path, body).await
}

fn officer_of(unit: Uuid) -> Value {
    json!({"role": "employment_officer", "organisation_id": OULU_AUTHORITY, "unit_id": unit})
}

async fn change(admin: &Client, person: Uuid, what: &str, body: &Value) -> Answer {
    let path = format!("/api/v1/users/{person}");
    let account = admin.get(&path).await.expect(200);
    let admin = admin.with("if-match", account.etag());
    match body {
        Value::Null => admin.post_empty(&format!("{path}/{what}")).await,
        body => admin.post(&format!("{path}/{what}"), body).await,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_person_works_from_the_grant_on() {
    let (db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let made = make(&admin, "uusi.tekija").await.expect(201);
    assert_eq!(made.json["must_change_password"], true);
    let login = json!({"username": "uusi.tekija", "password": GIVEN});
    let refused = server.client().post("/api/v1/auth/login", &login).await;
    assert_ne!(refused.status, 200, "without a grant there is no area");
    let request_id = "7f0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b66";
    let granted = grant(
        &admin.with("x-request-id", request_id),
        made.id(),
        &officer_of(NORTH_UNIT),
    )
    .await
    .expect(201);
    assert_eq!(audited(&db, request_id).await, 1);
    assert_eq!(granted.json["starts_on"], "2026-03-02");
    let tokens = server
        .client()
        .post("/api/v1/auth/login", &login)
        .await
        .expect(200);
    assert_eq!(tokens.json["must_change_password"], true);
    let twice = make(&admin, "uusi.tekija").await.expect(409);
    assert_eq!(twice.code(), "user.username_in_use");
    let again = grant(&admin, made.id(), &officer_of(NORTH_UNIT))
        .await
        .expect(409);
    assert_eq!(again.code(), "role_grant.exists");
    let dump = db
        .texts(
            "select to_jsonb(e)::text from audit_event e union all
             select password_hash from user_account where password_hash is not null",
        )
        .await
        .join("\n");
    assert!(!dump.contains(GIVEN));
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_see_names_and_administrators_accounts() {
    let (_db, server) = started().await;
    let coach = server.login_as(&people::COACH).await;
    let list = coach
        .get(&format!(
            "/api/v1/users?unit_id={NORTH_UNIT}&role=employment_officer"
        ))
        .await
        .expect(200);
    assert_eq!(column(&list.json, "id"), [json!(people::OFFICER.id)]);
    assert_eq!(list.json["items"][0]["username"], Value::Null);
    assert_eq!(list.json["items"][0]["permitted_actions"], json!([]));
    // People of another area are not colleagues.
    for person in [people::KAINUU_OFFICER, people::KAINUU_SOCIAL_WORKER] {
        coach
            .get(&format!("/api/v1/users/{}", person.id))
            .await
            .expect(404);
    }
    let path = format!("/api/v1/users/{}/role-grants", people::OFFICER.id);
    coach.get(&path).await.expect(403);
    make(&coach, "oma.kaveri").await.expect(403);
    let admin = server.login_as(&people::ADMIN).await;
    let account = admin
        .get(&format!("/api/v1/users/{}", people::OFFICER.id))
        .await
        .expect(200);
    assert_eq!(account.json["username"], people::OFFICER.username);
    let grants = admin.get(&path).await.expect(200);
    assert_eq!(column(&grants.json, "role"), ["employment_officer"]);
    admin
        .get(&format!("/api/v1/users/{}", people::KAINUU_OFFICER.id))
        .await
        .expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_is_held_where_the_law_puts_it() {
    let (db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let user = make(&admin, "uusi.tekija").await.expect(201).id();
    let wrong = json!({
        "role": "employment_officer", "organisation_id": POHDE, "starts_on": "2026-03-01", "ends_on": "2026-02-01"
    });
    let refused = grant(&admin, user, &wrong).await.expect(422);
    assert_eq!(
        refused.error_codes(),
        [
            "role_grant.role.not_in_organisation",
            "role_grant.starts_on.in_past",
            "role_grant.ends_on.before_start"
        ]
    );
    let machine = json!({"role": "export_service", "organisation_id": OULU_AUTHORITY});
    let refused = grant(&admin, user, &machine).await.expect(422);
    assert_eq!(refused.error_codes(), ["role_grant.role.not_for_account"]);
    for body in [
        json!({"role": "coach", "organisation_id": KAINUU_AUTHORITY}),
        json!({"role": "social_worker", "organisation_id": POHDE, "unit_id": NORTH_UNIT}),
    ] {
        let refused = grant(&admin, user, &body).await.expect(422);
        assert_eq!(refused.code(), "field.unknown_reference");
    }
    let own = grant(&admin, people::ADMIN.id, &officer_of(NORTH_UNIT))
        .await
        .expect(409);
    assert_eq!(own.code(), "role_grant.to_oneself");
    let sql = format!("select count(*) from role_grant where user_id = '{user}'");
    assert_eq!(db.count(&sql).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_grant_works_no_more_and_the_last_administrator_stays() {
    let (_db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let officer = server.login_as(&people::SOUTH_OFFICER).await;
    officer.get("/api/v1/me").await.expect(200);
    let end = async |person: &Person, body: Value| {
        let list = admin
            .get(&format!("/api/v1/users/{}/role-grants", person.id))
            .await
            .expect(200);
        let etag = list.json["items"][0]["etag"].as_str().unwrap().to_owned();
        admin
            .with("if-match", &etag)
            .post(&format!("/api/v1/role-grants/{}/end", person.grant), &body)
            .await
    };
    let early = end(&people::SOUTH_OFFICER, json!({"ends_on": "2026-02-01"}))
        .await
        .expect(422);
    assert_eq!(early.error_codes(), ["role_grant.ends_on.in_past"]);
    end(&people::SOUTH_OFFICER, json!({"ends_on": "2026-03-01"}))
        .await
        .expect(204);
    officer.get("/api/v1/me").await.expect(403);
    let again = end(&people::SOUTH_OFFICER, json!({})).await.expect(409);
    assert_eq!(again.code(), "role_grant.already_ended");
    let last = end(&people::ADMIN, json!({"ends_on": "2026-06-30"}))
        .await
        .expect(409);
    assert_eq!(last.code(), "role_grant.last_admin");
    let second = json!({"role": "admin", "organisation_id": OULU_AUTHORITY});
    grant(&admin, people::STATISTICIAN.id, &second)
        .await
        .expect(201);
    end(&people::ADMIN, json!({"ends_on": "2026-06-30"}))
        .await
        .expect(204);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_administrators_cannot_end_each_other_at_once() {
    let (db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let second = json!({"role": "admin", "organisation_id": OULU_AUTHORITY});
    let other = grant(&admin, people::LEAD.id, &second).await.expect(201);
    let lead = server
        .login_as(&people::LEAD)
        .await
        .with("acting-grant", &other.id().to_string());
    let end = async |caller: &Client, grant: Uuid| {
        caller
            .with("if-match", "\"v1\"")
            .post(
                &format!("/api/v1/role-grants/{grant}/end"),
                &json!({"ends_on": "2026-03-01"}),
            )
            .await
    };
    // Both are past the gate, where each grant is still valid, before either may change anything.
    let blocker = db.connect(As::Owner).await;
    blocker
        .batch_execute("begin; lock table role_grant in exclusive mode")
        .await
        .unwrap();
    let released = async {
        while db.count(WAITING).await < 2 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        blocker.batch_execute("commit").await.unwrap();
    };
    let (one, two, ()) = tokio::join!(
        end(&admin, other.id()),
        end(&lead, people::ADMIN.grant),
        released
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409], "{} {}", one.text, two.text);
    let left = "select count(*) from role_grant where role = 'admin' and area_id = 1 and valid @> '2026-03-03'::date";
    assert_eq!(db.count(left).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_account_is_out_at_once_and_leaves_nobody_alone() {
    let (_db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let officer = server.login_as(&people::OFFICER).await;
    client_of(&officer).await;
    let busy = change(&admin, people::OFFICER.id, "disable", &Value::Null)
        .await
        .expect(409);
    assert_eq!(busy.code(), "user.has_open_responsibilities");
    assert!(busy.json["detail"].as_str().unwrap().contains("(1)"));
    let coach = server.login_as(&people::COACH).await;
    let gone = change(&admin, people::COACH.id, "disable", &Value::Null)
        .await
        .expect(200);
    assert_eq!(gone.json["permitted_actions"], json!(["update", "enable"]));
    coach.get("/api/v1/me").await.expect(401);
    let twice = change(&admin, people::COACH.id, "disable", &Value::Null)
        .await
        .expect(409);
    assert_eq!(twice.code(), "user.already_disabled");
    change(&admin, people::COACH.id, "enable", &Value::Null)
        .await
        .expect(200);
    let back = server.login_as(&people::COACH).await;
    back.get("/api/v1/me").await.expect(200);
    let own = change(&admin, people::ADMIN.id, "disable", &Value::Null)
        .await
        .expect(409);
    assert_eq!(own.code(), "user.own_account");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_given_password_ends_the_sessions_and_is_never_given_across_areas() {
    let (db, server) = started().await;
    let admin = server.login_as(&people::ADMIN).await;
    let coach = server.login_as(&people::COACH).await;
    let given = json!({"temporary_password": GIVEN});
    let weak = json!({"temporary_password": "salasana1234"});
    let refused = change(&admin, people::COACH.id, "password", &weak)
        .await
        .expect(400);
    assert_eq!(refused.json["errors"][0]["pointer"], "/temporary_password");
    let changed = change(&admin, people::COACH.id, "password", &given)
        .await
        .expect(200);
    assert_eq!(changed.json["must_change_password"], true);
    coach.get("/api/v1/me").await.expect(401);
    let login = json!({"username": people::COACH.username, "password": GIVEN});
    let tokens = server
        .client()
        .post("/api/v1/auth/login", &login)
        .await
        .expect(200);
    assert_eq!(tokens.json["must_change_password"], true);
    let bearer = format!("Bearer {}", tokens.json["access_token"].as_str().unwrap());
    let guest = server.client().with("authorization", &bearer);
    // Known to whoever gave it, the password opens nothing but its own change.
    guest.get("/api/v1/me").await.expect(200);
    for path in ["/api/v1/caseload", "/api/v1/clients"] {
        let refused = guest.get(path).await.expect(403);
        assert_eq!(refused.code(), "auth.password_change_required");
    }
    let refresh = json!({"refresh_token": tokens.json["refresh_token"]});
    let renewed = server
        .client()
        .post("/api/v1/auth/refresh", &refresh)
        .await
        .expect(200);
    assert_eq!(renewed.json["must_change_password"], true);
    let own = json!({"current_password": GIVEN, "new_password": "kuusi-harmaa-lampi-tuuli-77"});
    guest.post("/api/v1/me/password", &own).await.expect(204);
    guest.get("/api/v1/caseload").await.expect(200);
    // Somebody who also works in the other area is not taken over from here.
    db.execute(&format!(
        "insert into role_grant (id, user_id, area_id, role, organisation_id, valid)
         values (gen_random_uuid(), '{}', 2, 'coach', '{KAINUU_AUTHORITY}', '[2026-01-01,)')",
        people::COACH.id
    ))
    .await;
    for (what, body) in [("password", &given), ("disable", &Value::Null)] {
        let refused = change(&admin, people::COACH.id, what, body)
            .await
            .expect(409);
        assert_eq!(refused.code(), "user.works_elsewhere", "{what}");
    }
    let own = change(&admin, people::ADMIN.id, "password", &given)
        .await
        .expect(409);
    assert_eq!(own.code(), "user.own_account");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_lets_a_colleague_cover_and_the_cover_ends_at_once() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let client_id = client_of(&officer).await;
    let lead = server.login_as(&people::LEAD).await;
    let south = server.login_as(&people::SOUTH_OFFICER).await;
    let path = format!("/api/v1/clients/{client_id}");
    south.get(&path).await.expect(404);
    let cover = |absent: Person, substitute: Person| {
        json!({
            "absent_user_id": absent.id, "substitute_user_id": substitute.id,
            "starts_on": "2026-03-02", "ends_on": "2026-03-15"
        })
    };
    let covers = "/api/v1/absence-covers";
    let body = cover(people::OFFICER, people::SOUTH_OFFICER);
    south.post(covers, &body).await.expect(403);
    let made = lead.post(covers, &body).await.expect(201);
    south.get(&path).await.expect(200);
    let twice = lead.post(covers, &body).await.expect(409);
    assert_eq!(twice.code(), "absence_cover.exists");
    // Another unit's people are not the lead's to decide about; the county is another controller.
    let refused = lead
        .post(covers, &cover(people::SOUTH_OFFICER, people::OFFICER))
        .await
        .expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
    let admin = server.login_as(&people::ADMIN).await;
    let county = admin
        .post(covers, &cover(people::OFFICER, people::SOCIAL_WORKER))
        .await
        .expect(409);
    assert_eq!(county.code(), "absence_cover.other_organisation");
    let list = south
        .get(&format!("{covers}?on=2026-03-15"))
        .await
        .expect(200);
    assert_eq!(column(&list.json, "id"), [json!(made.id())]);
    let end = format!("{covers}/{}/end", made.id());
    lead.post(&end, &json!({"ends_on": "2026-03-01"}))
        .await
        .expect(204);
    south.get(&path).await.expect(404);
    let none = south.get(covers).await.expect(200);
    assert_eq!(none.json["items"], json!([]), "it never began");
    assert_eq!(SOUTH_UNIT, people::SOUTH_OFFICER.unit.unwrap());
}
