//! The synthetic region, written by the owner into a real database.

use std::sync::Arc;

use palvelurekisteri_domain::deadline::settings::DeadlineSettings;
use palvelurekisteri_pii::{field::FieldRef, key_ring::KeyRing};
use palvelurekisteri_seed::{
    error::SeedError,
    load::{SeedConnection, is_empty, run},
    logins::LOGINS,
    options::{DEFAULT_ANCHOR, SeedOptions, SeedSummary},
};
use palvelurekisteri_store::deadline::remake::remake;
use palvelurekisteri_tests::{cluster::As, database::TestDb};
use uuid::Uuid;

/// A tenth of the trial.
const CLIENTS: usize = 170;

struct Seeded {
    db: TestDb,
    keys: Arc<KeyRing>,
    summary: SeedSummary,
}

async fn try_seed(db: &TestDb, keys: &Arc<KeyRing>) -> Result<SeedSummary, SeedError> {
    let options = SeedOptions {
        clients: Some(CLIENTS),
        anchor: DEFAULT_ANCHOR,
        password_hash: "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA".to_owned(),
    };
    let connection = SeedConnection::open(&db.url(As::Owner)).await?;
    run(&connection, keys, &options, |_| {}).await
}

async fn seeded() -> Seeded {
    let db = TestDb::new().await;
    let keys = Arc::new(KeyRing::generate().unwrap());
    let summary = try_seed(&db, &keys).await.unwrap();
    Seeded { db, keys, summary }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_region_is_in_proportion_to_the_published_figures() {
    let seeded = seeded().await;
    let db = &seeded.db;
    assert_eq!(seeded.summary.areas, 2);
    assert_eq!(
        db.count("select count(*) from client").await,
        i64::try_from(seeded.summary.clients).unwrap()
    );
    let started = "select count(*) from activation_phase
                    where area_id = 1 and starts_on is not null and kind = ";
    for (kind, figure) in [
        ("rehabilitative_work", 32),
        ("work_trial", 31),
        ("pay_subsidy", 64),
    ] {
        assert_eq!(
            db.count(&format!("{started}'{kind}'")).await,
            figure,
            "{kind}"
        );
    }
    let placed = "select count(*) from placement where area_id = 1 and kind";
    assert_eq!(
        db.count(&format!("{placed} = 'open_labour_market'")).await,
        26
    );
    let education = "in ('education_degree', 'self_motivated_study', 'apprenticeship')";
    assert_eq!(db.count(&format!("{placed} {education}")).await, 25);
    for (table, rows) in &seeded.summary.rows {
        let count = db.count(&format!("select count(*) from {table}")).await;
        assert_eq!(count, i64::try_from(*rows).unwrap(), "{table}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seeded_database_is_left_as_it_is() {
    let seeded = seeded().await;
    let again = try_seed(&seeded.db, &seeded.keys).await;
    assert!(matches!(again, Err(SeedError::AlreadySeeded)));
    let connection = SeedConnection::open(&seeded.db.url(As::Owner))
        .await
        .unwrap();
    assert!(!is_empty(&connection).await.unwrap());
    let count = seeded.db.count("select count(*) from client").await;
    assert_eq!(count, i64::try_from(seeded.summary.clients).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_with_organisations_or_real_clients_is_refused() {
    let keys = Arc::new(KeyRing::generate().unwrap());
    let used = TestDb::new().await;
    used.execute(
        "insert into organisation (id, kind, name) values (gen_random_uuid(), 'other', 'Yhdistys')",
    )
    .await;
    let refused = try_seed(&used, &keys).await;
    assert!(matches!(refused, Err(SeedError::NotEmpty)));
    let real = TestDb::new().await;
    real.execute("insert into installation (data_key_fingerprint) values ('x')")
        .await;
    let refused = try_seed(&real, &keys).await;
    assert!(matches!(refused, Err(SeedError::RealClients)));
    assert_eq!(real.count("select count(*) from user_account").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn identity_codes_are_stored_as_requests_look_for_them() {
    let seeded = seeded().await;
    let rows = seeded
        .db
        .rows("select area_id, id, identity_code_ciphertext, blind_index from client_identity_code")
        .await;
    assert!(rows.len() > CLIENTS / 2);
    for row in rows {
        let area_id: i16 = row.get(0);
        let id: Uuid = row.get(1);
        let field = FieldRef {
            area_id,
            table: "client_identity_code",
            row: id,
            column: "identity_code_ciphertext",
        };
        let code = seeded.keys.decrypt_text(&field, row.get(2)).unwrap();
        let index = seeded.keys.blind_index(area_id, "identity_code", &code);
        assert_eq!(index.as_slice(), row.get::<_, &[u8]>(3));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_named_login_has_one_grant_of_its_role() {
    let seeded = seeded().await;
    let granted = seeded
        .db
        .texts(
            "select u.username || ' ' || g.role from user_account u join role_grant g on g.user_id = u.id
              where g.area_id = 1",
        )
        .await;
    for login in LOGINS {
        let line = format!("{} {}", login.username, login.role);
        assert_eq!(
            granted.iter().filter(|grant| **grant == line).count(),
            1,
            "{line}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_open_relationship_has_a_worker_who_sees_it() {
    let seeded = seeded().await;
    let orphans = "select count(*) from service_relationship r
         where r.closed_on is null
           and not exists (select from work_relation w join caseload_entry c
                             on c.relationship_id = w.relationship_id and c.user_id = w.user_id
                            where w.relationship_id = r.id and w.relation = 'assigned' and w.ends_at is null)";
    assert_eq!(seeded.db.count(orphans).await, 0);
    let closed = "select count(*) from work_relation w join service_relationship r on r.id = w.relationship_id
         where r.closed_on is not null and w.relation = 'assigned' and w.ends_at is null";
    assert_eq!(seeded.db.count(closed).await, 0);
}

/// Everything about the tables that seeding leaves out and makes up for.
const DEFINITIONS: &str = "
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
      from pg_constraint where connamespace = 'public'::regnamespace
    union all
    select pg_get_indexdef(indexrelid) || ' ' || indisvalid || ' ' || indisready
      from pg_index join pg_class c on c.oid = indexrelid where relnamespace = 'public'::regnamespace
    union all
    select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    union all
    select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
    union all
    select objoid::regclass || ' ' || description from pg_description
     where classoid = 'pg_class'::regclass and objsubid = 0
    order by 1";

#[tokio::test(flavor = "multi_thread")]
async fn every_constraint_index_and_policy_is_in_force_afterwards() {
    let seeded = seeded().await;
    let untouched = TestDb::new().await.texts(DEFINITIONS).await;
    assert!(untouched.len() > 500, "{}", untouched.len());
    assert_eq!(seeded.db.texts(DEFINITIONS).await, untouched);
    let app = seeded.db.connect(As::App).await;
    let clients = "select count(*) from client";
    let count = async || app.query_one(clients, &[]).await.unwrap().get::<_, i64>(0);
    assert_eq!(count().await, 0);
    app.batch_execute("set app.area = 1").await.unwrap();
    assert_eq!(count().await, i64::try_from(CLIENTS).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_refers_to_nothing_leaves_the_database_as_it_was() {
    let db = TestDb::new().await;
    db.execute(
        "create function misplace() returns trigger language plpgsql as $$
         begin new.client_id := gen_random_uuid(); return new; end $$;
         create trigger misplace before insert on note for each row execute function misplace()",
    )
    .await;
    let before = db.texts(DEFINITIONS).await;
    let refused = try_seed(&db, &Arc::new(KeyRing::generate().unwrap())).await;
    let Err(SeedError::Database(fault)) = refused else {
        panic!("{refused:?}");
    };
    let constraint = fault.as_db_error().and_then(|fault| fault.constraint());
    assert_eq!(constraint, Some("note_client_id_fkey"));
    assert_eq!(db.texts(DEFINITIONS).await, before);
    assert_eq!(db.count("select count(*) from user_account").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_show_what_they_would_show_after_a_change() {
    let seeded = seeded().await;
    let db = &seeded.db;
    let entries = "select (to_jsonb(e) - '{created_at,next_due_on,next_due_kind}'::text[])::text
                     from caseload_entry e order by 1";
    let written = db.texts(entries).await;
    assert!(written.len() > CLIENTS / 3);
    remade(db).await;
    let shown = db.texts(entries).await;
    let pairs = shown.iter().zip(&written);
    let differing: Vec<_> = pairs.filter(|(one, other)| one != other).collect();
    assert_eq!(differing, Vec::new());
    assert_eq!(shown.len(), written.len());
}

/// The middle of the day on which the histories stop.
async fn remade(db: &TestDb) {
    let now = "2026-11-01T10:00:00Z".parse().unwrap();
    let settings = DeadlineSettings::default();
    let clients = remake(&db.url(As::Owner), &settings, now, |_| {})
        .await
        .unwrap();
    assert!(clients > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn deadlines_agree_with_the_records_counted_by_hand() {
    let seeded = seeded().await;
    let db = &seeded.db;
    remade(db).await;
    let count = async |sql: &str| db.count(sql).await;
    assert!(count("select count(*) from deadline").await > 1_000);
    // Made anew, nothing moves.
    let whole = "select md5(string_agg(d::text, ',' order by id)) from deadline d";
    let before = db.texts(whole).await;
    remade(db).await;
    assert_eq!(db.texts(whole).await, before);
    assert_eq!(count("select count(*) from deadline_history").await, 0);
    // What the register tells itself is closed, and what it has told of exists.
    assert_eq!(
        count("select count(*) from deadline where done_on is not null and fulfilled_on is distinct from done_on")
            .await,
        0
    );
    for (what, by_hand) in BY_HAND {
        let differing = format!(
            "with hand as ({by_hand}),
                  kept as (select cause_id, number, due_on, fulfilled_on is not null as done
                             from deadline where kind = '{what}' and not is_withdrawn)
             select count(*) from (
                 (select * from hand except select * from kept) union all
                 (select * from kept except select * from hand)) x"
        );
        assert_eq!(count(&differing).await, 0, "{what}");
        let some = format!("select count(*) from deadline where kind = '{what}'");
        assert!(count(&some).await > 0, "{what}");
    }
    // The next one of each entry, without what only multidisciplinary entries may show.
    let wrong = "select count(*) from caseload_entry e
                   left join lateral (
                       select d.due_on, d.kind from deadline d
                        where d.client_id = e.client_id and d.area_id = e.area_id
                          and d.fulfilled_on is null and not d.is_withdrawn
                          and (e.relationship_kind = 'multidisciplinary' or d.record_class <> 'multidisciplinary')
                        order by d.due_on, d.kind limit 1) d on true
                  where (e.next_due_on, e.next_due_kind) is distinct from (d.due_on, d.kind)";
    assert_eq!(count(wrong).await, 0);
}

/// Kinds whose day another table has, or plain SQL tells: cause, number, day, and whether it was done.
const BY_HAND: [(&str, &str); 4] = [
    (
        "follow_up",
        "select coalesce(f.phase_id, f.placement_id) as cause_id, f.point_months as number, f.due_on,
                f.state in ('recorded', 'not_reached') as done
           from follow_up f join client c on c.id = f.client_id
          where f.point_months > 0 and f.state <> 'cancelled'
            and (f.state <> 'pending' or c.died_on is null)",
    ),
    (
        "plan_action",
        "select t.id, 0::smallint, t.due_on, t.state = 'done'
           from plan_action t join plan l on l.id = t.plan_id join service_relationship r on r.id = l.relationship_id
           join client c on c.id = l.client_id
          where t.due_on is not null and t.state <> 'dropped' and l.in_force_on is not null
            and (t.state = 'done'
                 or (l.state = 'in_force' and l.ended_on is null and r.closed_on is null and c.died_on is null))",
    ),
    (
        "phase_end",
        "select a.id, 0::smallint, a.planned_ends_on, a.state = 'ended'
           from activation_phase a join service_relationship r on r.id = a.relationship_id
           join client c on c.id = a.client_id
          where a.starts_on is not null and a.state <> 'cancelled'
            and (a.state = 'ended' or (r.closed_on is null and c.died_on is null))",
    ),
    (
        "initial_interview",
        "select j.id, 0::smallint, d.due_on,
                exists (select from contact_event e where e.client_id = j.client_id and e.kind = 'initial_interview'
                           and e.outcome = 'held' and e.state = 'recorded'
                           and e.held_on between j.starts_on and coalesce(j.ended_on, 'infinity'))
           from job_search j join deadline d on d.cause_id = j.id
          where not d.is_withdrawn and d.due_on > j.starts_on and extract(isodow from d.due_on) < 6",
    ),
];
