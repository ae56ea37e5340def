//! Each rule on the last day on which a record may be kept, and on the day after.

use std::collections::BTreeMap;

use palvelurekisteri_domain::retention::Keep;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{OULU_AREA, OULU_AUTHORITY, Region, people};
use uuid::Uuid;

use super::{
    client, ended_client, is_there, options, preview, relationship, run, social_matter, units,
};

async fn region() -> TestDb {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    db
}

/// Nothing goes on the day before; on the day itself these do, in the preview as in the run.
async fn assert_goes(db: &TestDb, before: &str, on: &str, expected: &[(&'static str, u64)]) {
    let early = run(db, &options(before)).await;
    assert_eq!(units(&early), BTreeMap::new(), "{before}");
    let options = options(on);
    let seen = preview(db, &options).await;
    let done = run(db, &options).await;
    let expected: BTreeMap<_, _> = expected.iter().copied().collect();
    assert_eq!(units(&seen), expected, "preview of {on}");
    assert_eq!(units(&done), expected, "{on}");
    assert_eq!(seen.rows, done.rows);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_goes_four_years_after_the_end_of_the_last_relationship() {
    let db = region().await;
    let id = ended_client(&db, "2026-03-01").await;
    relationship(&db, id, "employment", "'2025-06-30'").await;
    assert_goes(
        &db,
        "2030-03-01",
        "2030-03-02",
        &[("client.relationship_ended", 1)],
    )
    .await;
    assert!(!is_there(&db, "client", id).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_whose_relationship_is_open_again_stays() {
    let db = region().await;
    let id = ended_client(&db, "2026-03-01").await;
    relationship(&db, id, "employment", "null").await;
    assert_eq!(
        units(&run(&db, &options("2040-01-01")).await),
        BTreeMap::new()
    );
    assert!(is_there(&db, "client", id).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_annulled_client_goes_though_a_relationship_stands_open() {
    let db = region().await;
    let id = client(&db).await;
    relationship(&db, id, "employment", "null").await;
    db.execute(&format!(
        "update client set annulled_at = '2026-05-01 23:30+00' where id = '{id}'"
    ))
    .await;
    // In Helsinki that was the second of May already.
    assert_goes(&db, "2030-05-02", "2030-05-03", &[("client.annulled", 1)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_who_never_had_a_relationship_that_stands_goes() {
    let db = region().await;
    let id = client(&db).await;
    let wrong = relationship(&db, id, "employment", "null").await;
    db.execute(&format!(
        "update service_relationship set annulled_at = now() where id = '{wrong}'"
    ))
    .await;
    assert_goes(
        &db,
        "2029-01-07",
        "2029-01-08",
        &[("client.never_served", 1)],
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn employment_and_social_welfare_of_one_person_go_each_in_its_time() {
    let db = region().await;
    let employed = ended_client(&db, "2026-03-01").await;
    let matter = social_matter(&db, "'2026-03-01'", "null").await;
    let open = social_matter(&db, "null", "null").await;
    let wrong = social_matter(&db, "null", "'2026-04-01 12:00+03'").await;
    assert_goes(
        &db,
        "2030-03-01",
        "2030-03-02",
        &[("client.relationship_ended", 1)],
    )
    .await;
    assert!(!is_there(&db, "client", employed).await);
    assert!(is_there(&db, "social_service_relationship", matter).await);
    // They have a time of their own.
    db.execute("delete from tombstone").await;
    assert_goes(&db, "2036-03-01", "2036-03-02", &[("social.closed", 1)]).await;
    assert_goes(&db, "2036-04-01", "2036-04-02", &[("social.annulled", 1)]).await;
    for (id, stays) in [(matter, false), (wrong, false), (open, true)] {
        let table = "social_service_relationship";
        assert_eq!(is_there(&db, table, id).await, stays);
        let notes = format!("select count(*) from social_note where relationship_id = '{id}'");
        assert_eq!(db.count(&notes).await, i64::from(stays));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn social_welfare_goes_while_the_person_is_a_client_of_employment_services() {
    let db = region().await;
    let id = client(&db).await;
    relationship(&db, id, "employment", "null").await;
    social_matter(&db, "'2026-03-01'", "null").await;
    assert_goes(&db, "2036-03-01", "2036-03-02", &[("social.closed", 1)]).await;
    assert!(is_there(&db, "client", id).await);
}

async fn plan_in(db: &TestDb, relationship_id: Uuid, state: &str) -> Uuid {
    let (id, author) = (Uuid::now_v7(), people::OFFICER.id);
    db.execute(&format!(
        "insert into plan (area_id, id, client_id, controller_organisation_id, relationship_id, kind, state, drafted_on,
             in_force_on, author_id, recorded_at)
         select area_id, '{id}', client_id, controller_organisation_id, id, 'employment', '{state}', '2026-02-01',
                case when '{state}' <> 'draft' then '2026-02-01'::date end, '{author}', '2026-03-01 12:00+02'
           from service_relationship where id = '{relationship_id}';
         insert into plan_goal (area_id, id, plan_id, client_id, description, state, recorded_at)
         select area_id, gen_random_uuid(), id, client_id, 'Työ.', 'open', '2026-03-01 12:00+02' from plan where id = '{id}'"
    ))
    .await;
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn multidisciplinary_support_goes_before_its_client_unless_something_refers_to_it() {
    let db = region().await;
    let id = client(&db).await;
    let open = relationship(&db, id, "employment", "null").await;
    let support = relationship(&db, id, "multidisciplinary", "'2026-03-01'").await;
    let referred = relationship(&db, id, "multidisciplinary", "'2026-02-01'").await;
    let (gone, needed) = (
        plan_in(&db, support, "in_force").await,
        plan_in(&db, referred, "in_force").await,
    );
    db.execute(&format!(
        "insert into activation_phase (area_id, id, client_id, controller_organisation_id, relationship_id, kind, overlap_group,
             state, planned_starts_on, planned_ends_on, plan_id)
         select area_id, gen_random_uuid(), client_id, controller_organisation_id, id, 'work_trial', 'statutory', 'planned',
                '2026-02-01', '2026-02-28', '{needed}' from service_relationship where id = '{open}'"
    ))
    .await;
    assert_goes(
        &db,
        "2030-03-01",
        "2030-03-02",
        &[("multidisciplinary.ended", 1)],
    )
    .await;
    for (table, id, stays) in [
        ("client", id, true),
        ("service_relationship", open, true),
        ("service_relationship", support, false),
        ("service_relationship", referred, true),
        ("plan", gone, false),
        ("plan", needed, true),
    ] {
        assert_eq!(is_there(&db, table, id).await, stays, "{table}");
    }
    let seen = preview(&db, &options("2030-03-02")).await;
    let kept: Vec<_> = seen
        .kept
        .iter()
        .map(|(unit, keep)| (unit.id, *keep))
        .collect();
    assert_eq!(kept, [(referred, Keep::Referred)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_goes_ninety_days_after_its_last_change_and_its_client_stays() {
    let db = region().await;
    let id = client(&db).await;
    let open = relationship(&db, id, "employment", "null").await;
    let draft = plan_in(&db, open, "draft").await;
    let in_force = plan_in(&db, open, "in_force").await;
    assert_goes(&db, "2026-05-30", "2026-05-31", &[("draft.left", 1)]).await;
    assert!(!is_there(&db, "plan", draft).await);
    assert!(is_there(&db, "plan", in_force).await && is_there(&db, "client", id).await);
    // No export ever had it.
    assert_eq!(db.count("select count(*) from tombstone").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_ledger_goes_twelve_years_after_the_telling_and_tombstones_after_two() {
    let db = region().await;
    let discloser = people::OFFICER.id;
    db.execute(&format!(
        "insert into disclosure (area_id, id, client_id, controller_organisation_id, record_classes, basis, purpose, disclosed_on,
             discloser_id)
         values ({OULU_AREA}, gen_random_uuid(), gen_random_uuid(), '{OULU_AUTHORITY}', '{{employment}}', 'subject_access',
                 'client_service', '2026-03-01', '{discloser}')"
    ))
    .await;
    assert_goes(
        &db,
        "2038-03-01",
        "2038-03-02",
        &[("disclosure.disclosed", 1)],
    )
    .await;
    db.execute("update tombstone set created_at = '2038-03-02 12:00+02'")
        .await;
    assert_eq!(db.count("select count(*) from tombstone").await, 1);
    assert_goes(&db, "2040-03-02", "2040-03-03", &[("tombstone.old", 1)]).await;
    assert_eq!(db.count("select count(*) from tombstone").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phase_that_goes_on_and_a_request_that_waits_keep_their_client() {
    let db = region().await;
    let running = ended_client(&db, "2026-03-01").await;
    let asking = ended_client(&db, "2026-03-01").await;
    let receiver = people::OFFICER.id;
    db.execute(&format!(
        "insert into activation_phase (area_id, id, client_id, controller_organisation_id, relationship_id, kind, overlap_group,
             state, planned_starts_on, planned_ends_on, starts_on)
         select area_id, gen_random_uuid(), client_id, controller_organisation_id, id, 'work_trial', 'statutory', 'running',
                '2026-02-01', '2026-02-28', '2026-02-01' from service_relationship where client_id = '{running}';
         insert into subject_access_request (area_id, id, client_id, controller_organisation_id, received_on, due_on, received_by)
         values ({OULU_AREA}, gen_random_uuid(), '{asking}', '{OULU_AUTHORITY}', '2030-02-20', '2030-03-20', '{receiver}')"
    ))
    .await;
    let report = run(&db, &options("2030-03-02")).await;
    assert_eq!(units(&report), BTreeMap::new());
    let mut kept: Vec<_> = report
        .kept
        .iter()
        .map(|(unit, keep)| (unit.id, *keep))
        .collect();
    kept.sort();
    let mut expected = [(running, Keep::Pending), (asking, Keep::Pending)];
    expected.sort();
    assert_eq!(kept, expected);
}
