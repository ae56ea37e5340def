//! The synthetic region, written by the owner into a real database.

use std::sync::Arc;

use palvelurekisteri_pii::{field::FieldRef, key_ring::KeyRing};
use palvelurekisteri_seed::{
    error::SeedError,
    load::{SeedConnection, is_empty, run},
    logins::LOGINS,
    options::{DEFAULT_ANCHOR, SeedOptions, SeedSummary},
};
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
    let entries = "select (to_jsonb(e) - 'created_at')::text from caseload_entry e order by 1";
    let written = seeded.db.texts(entries).await;
    assert!(written.len() > CLIENTS / 3);
    // As the store runs it; the middle of the day on which the histories stop.
    let refresh = concat!(
        "with p as (select $1::uuid as client_id, '2026-11-01 10:00+00'::timestamptz as now) ",
        include_str!("../../crates/store/src/caseload/refresh.sql")
    );
    let admin = seeded.db.connect(As::Admin).await;
    let refresh = admin.prepare(refresh).await.unwrap();
    let clients = seeded.db.rows("select id, area_id::text from client").await;
    for client in clients {
        let area: String = client.get(1);
        let enter = format!("set app.area = {area}");
        admin.batch_execute(&enter).await.unwrap();
        let id: Uuid = client.get(0);
        admin.query_one(&refresh, &[&id]).await.unwrap();
    }
    assert_eq!(seeded.db.texts(entries).await, written);
}
