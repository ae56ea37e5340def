//! A client of whom everything is recorded: what the preview counts is what is gone, and nothing else.

use std::collections::BTreeMap;

use palvelurekisteri_store::retention::tables::ERASED;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{KAINUU_AREA, OULU_AREA, Region, people};
use uuid::Uuid;

use super::{ended_client, options, preview, run, units};
use crate::audit_seal::Log;
use crate::fence;
use crate::walk::world::World;

/// Late enough for everything but the ledger.
const LATE: &str = "2036-04-01";

/// Rows of every table but the access log, which is sealed meanwhile, as the superuser sees them.
async fn counts(db: &TestDb) -> BTreeMap<String, i64> {
    let tables = db
        .texts(
            "select relname from pg_class where relkind in ('r', 'p') and not relispartition
                and relnamespace = 'public'::regnamespace and relname !~ '^audit_'",
        )
        .await;
    let mut counts = BTreeMap::new();
    for table in tables {
        let count = db.count(&format!("select count(*) from {table}")).await;
        counts.insert(table, count);
    }
    counts
}

/// Rows of the client by table, histories too.
async fn rows_of(db: &TestDb, client_id: Uuid) -> BTreeMap<String, i64> {
    let mut rows = BTreeMap::new();
    for table in ERASED {
        for (name, condition) in table.parts_of("client") {
            let condition = condition.replace("$1", &format!("'{client_id}'"));
            let condition = condition.replace("app_area()", &OULU_AREA.to_string());
            let sql = format!(
                "select count(*) from {name} where area_id = {OULU_AREA} and ({condition})"
            );
            rows.insert(name, db.count(&sql).await);
        }
    }
    rows
}

/// Everybody of the area but one is no client any more: nothing of theirs is open or pending.
fn ended(kept: Uuid) -> String {
    // What no operation makes hangs on nobody yet.
    let somebody = format!(
        "(select id from client where area_id = {OULU_AREA} and id <> '{kept}' order by id limit 1)"
    );
    let hung: String = ["client_external_id", "client_external_id_history"]
        .map(|table| {
            format!("update {table} set client_id = {somebody} where area_id = {OULU_AREA};")
        })
        .into_iter()
        .chain(["client_alias", "client_alias_history"].map(|table| {
            format!("update {table} set moved_to = {somebody} where area_id = {OULU_AREA};")
        }))
        .collect();
    format!(
        "set session_replication_role = replica; {hung}
         update service_relationship set closed_on = '2026-03-02', closing_reason = 'employed'
          where area_id = {OULU_AREA} and client_id <> '{kept}';
         update activation_phase set annulled_at = now() where area_id = {OULU_AREA} and client_id <> '{kept}';
         update subject_access_request set annulled_at = now() where area_id = {OULU_AREA};
         update retention_hold set released_at = now(), released_by = placed_by where area_id = {OULU_AREA};
         update social_service_relationship set closed_on = '2026-03-02', closing_reason = 'employed', annulled_at = null
          where area_id = {OULU_AREA};
         update service_relationship set closed_on = null, closing_reason = null, annulled_at = null
          where area_id = {KAINUU_AREA};
         update client set annulled_at = null where area_id = {KAINUU_AREA};
         insert into service_relationship (area_id, id, client_id, controller_organisation_id, kind, case_process, case_year,
             case_running, opened_on)
         select {KAINUU_AREA}, gen_random_uuid(), id, controller_organisation_id, 'employment', 'X', 2026,
                row_number() over (), '2026-03-02' from client where area_id = {KAINUU_AREA} on conflict do nothing;
         update social_service_relationship set closed_on = null, closing_reason = null, annulled_at = null
          where area_id = {KAINUU_AREA};
         update assessment set state = 'completed', completed_on = '2026-03-02' where state = 'draft' and area_id = {KAINUU_AREA};
         reset session_replication_role;"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_erases_to_the_row_what_its_preview_counts_and_nothing_of_others() {
    let world = World::begin().await;
    fence::filled_with_twins(&world).await;
    let kept = world.client_of(&people::SOUTH_OFFICER).await;
    let kept: Uuid = kept.parse().expect("an id");
    world.execute(&ended(kept)).await;
    let db = &world.db;
    let options = options(LATE);
    let (before, of_kept) = (counts(db).await, rows_of(db, kept).await);
    let expected = preview(db, &options).await;
    assert_eq!(counts(db).await, before, "a preview writes nothing");
    for table in ERASED.iter().filter(|table| table.table != "disclosure") {
        let history = table.history.then(|| format!("{}_history", table.table));
        for name in history.into_iter().chain([table.table.to_owned()]) {
            assert!(expected.rows.contains_key(&name), "{name} is filled");
        }
    }

    let report = run(db, &options).await;
    let failed: Vec<_> = report.failed.iter().map(|(_, fault)| fault).collect();
    assert_eq!(failed, Vec::<&String>::new());
    assert_eq!(report.units, expected.units);
    assert_eq!(report.rows, expected.rows);
    let after = counts(db).await;
    for (table, count) in &before {
        let gone = expected.rows.get(table).copied().unwrap_or_default();
        let gone = i64::try_from(gone).unwrap();
        match table.as_str() {
            "tombstone" => assert!(after[table] > *count, "{table}"),
            _ => assert_eq!(count - gone, after[table], "{table}"),
        }
    }
    let drafts = ["draft.left"].map(|rule| units(&report).get(rule).copied());
    assert!(
        drafts.iter().all(Option::is_some),
        "drafts of the one who stays go too"
    );
    let now_kept = rows_of(db, kept).await;
    for table in [
        "client",
        "client_history",
        "service_relationship",
        "responsibility",
        "situation",
    ] {
        assert_eq!(now_kept[table], of_kept[table], "{table}");
    }
    // Of the area nobody is left but the one; the twins of the other area are all there.
    let clients = format!("select count(*) from client where area_id = {OULU_AREA}");
    assert_eq!(db.count(&clients).await, 1);
    let social = format!(
        "select count(*) from tombstone where table_name like 'social%' or row_id = '{kept}'"
    );
    assert_eq!(db.count(&social).await, 0);
    // A second run finds nothing.
    let again = run(db, &options).await;
    assert_eq!(units(&again), BTreeMap::new());
    world.end("the run");
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_a_client_leaves_the_access_log_valid_and_the_ledger_readable() {
    let log = Log::new().await;
    let db = log.database();
    Region::minimal(db).await;
    let client_id = ended_client(db, "2026-03-01").await;
    let discloser = people::OFFICER.id;
    db.execute(&format!(
        "insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id, client_ids, subject_id)
         values (gen_random_uuid(), now(), 'read_client', 'read', 'allowed', 200, gen_random_uuid(), '{{{client_id}}}', '{client_id}');
         insert into disclosure (area_id, id, client_id, controller_organisation_id, record_classes, basis, purpose, disclosed_on,
             discloser_id)
         select area_id, gen_random_uuid(), id, controller_organisation_id, '{{employment}}', 'subject_access', 'client_service',
                '2026-03-01', '{discloser}' from client"
    ))
    .await;
    log.seal().await;
    let report = run(db, &options("2030-03-02")).await;
    assert_eq!(units(&report), [("client.relationship_ended", 1)].into());
    log.seal().await;
    assert_eq!(log.judge().await, None);
    let events = db
        .texts(&format!(
            "select action || ' ' || coalesce(code, '-') || ' ' || cardinality(client_ids) from audit_event
              where '{client_id}' = any (client_ids) or operation = 'retention_run' order by recorded_at"
        ))
        .await;
    assert_eq!(
        events,
        ["read - 1", "erase client.relationship_ended 1", "erase - 0"]
    );
    let ledger = format!("select count(*) from disclosure where client_id = '{client_id}'");
    assert_eq!(db.count(&ledger).await, 1);
}
