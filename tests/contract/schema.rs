//! What every table keeps to, asked of the migrated database itself.

use std::collections::BTreeSet;

use palvelurekisteri_store::error::mapped_constraints;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{KAINUU_AREA, OULU_AREA, OULU_AUTHORITY, Region};

/// Tables that name an area without being its secret, with the reason why row-level security is not on them.
const OPEN_TABLES: [(&str, &str); 7] = [
    (
        "access_bar",
        "read at the start of a request, before there is a context",
    ),
    (
        "absence_cover",
        "read at the start of a request, before there is a context",
    ),
    ("area", "the tenants themselves: names and codes are public"),
    (
        "organisation_area",
        "which organisation works where is public",
    ),
    (
        "role_grant",
        "read at the start of a request, before there is a context",
    ),
    (
        "session",
        "read at the start of a request, before there is a context",
    ),
    ("unit", "names of units are public"),
];

/// Unique and exclusion constraints that no request of a client can break, with the reason.
const INTERNAL_CONSTRAINTS: [(&str, &str); 6] = [
    (
        "area_code_key",
        "areas are made by the first administrator's command, which looks first",
    ),
    (
        "deadline_cause_key",
        "the one statement that writes it updates what is there",
    ),
    (
        "export_run_day_key",
        "looked for under the lock of the profile before it is written",
    ),
    (
        "phase_transition_sequence_key",
        "the number is taken while the phase is locked",
    ),
    (
        "service_relationship_case_number_key",
        "the number is taken from a locked counter",
    ),
    (
        "social_service_relationship_case_number_key",
        "the number is taken from a locked counter",
    ),
];

/// Base tables: no partitions, not diesel's.
const TABLES: &str = "(select oid, relname, relrowsecurity, relforcerowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname !~ '^__diesel')";

async fn assert_none(db: &TestDb, what: &str, query: &str) {
    let found = db.texts(&query.replace("$TABLES", TABLES)).await;
    assert_eq!(found, Vec::<String>::new(), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_keep_to_the_house_rules() {
    let db = TestDb::new().await;
    assert_none(
        &db,
        "moments are timestamptz",
        "select t.relname || '.' || a.attname from $TABLES t join pg_attribute a on a.attrelid = t.oid
          where a.attnum > 0 and a.atttypid in ('timestamp'::regtype, 'timetz'::regtype)",
    )
    .await;
    assert_none(
        &db,
        "every text has a length, a code list or a foreign key; history repeats what was checked",
        "select t.relname || '.' || a.attname from $TABLES t
           join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          where a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype) and t.relname !~ '_history$'
            and not exists (select from pg_constraint c where c.conrelid = t.oid and a.attnum = any (c.conkey)
                and (c.contype = 'f' or c.contype = 'c' and pg_get_constraintdef(c.oid) ~ 'char_length|= ANY|= '''))",
    )
    .await;
    assert_none(
        &db,
        "every table and column has a comment",
        "select t.relname || coalesce('.' || a.attname, '') from $TABLES t
           left join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
          where col_description(t.oid, a.attnum) is null or obj_description(t.oid, 'pg_class') is null",
    )
    .await;
    assert_none(
        &db,
        "every table has a primary key",
        "select t.relname from $TABLES t
          where not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')",
    )
    .await;
    assert_none(
        &db,
        "every table says when its rows were recorded",
        "select t.relname from $TABLES t where not exists (select from pg_attribute a where a.attrelid = t.oid
            and a.attname in ('created_at', 'recorded_at') and not a.attisdropped)",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_foreign_key_has_an_index() {
    let db = TestDb::new().await;
    assert_none(
        &db,
        "an index begins with the columns of the key, in any order",
        "select c.conname from $TABLES t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
          where not exists (select from pg_index i where i.indrelid = t.oid and i.indpred is null
            and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
              = (select array_agg(k order by k) from unnest(c.conkey) k))",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_of_an_area_is_under_row_level_security() {
    let db = TestDb::new().await;
    let open: Vec<String> = OPEN_TABLES
        .iter()
        .map(|(table, _)| format!("'{table}'"))
        .collect();
    let has_area =
        "exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'area_id')";
    assert_none(
        &db,
        "enabled and forced wherever there is an area",
        &format!(
            "select t.relname from $TABLES t where {has_area} and t.relname not in ({})
                and not (t.relrowsecurity and t.relforcerowsecurity)",
            open.join(", ")
        ),
    )
    .await;
    assert_none(
        &db,
        "every policy compares the area, or the account whose rows they are; the access log apart",
        "select t.relname || ': ' || p.polname from $TABLES t join pg_policy p on p.polrelid = t.oid
          where t.relname !~ '^audit_'
            and not (coalesce(pg_get_expr(p.polqual, t.oid), '') ~ '(area_id = app_area|user_id = app_user)\\(\\)'
                 and (p.polcmd = 'r'
                      or coalesce(pg_get_expr(p.polwithcheck, t.oid), '') ~ '(area_id = app_area|user_id = app_user)\\(\\)'))",
    )
    .await;
    let stale: Vec<&str> = {
        let secured = db
            .texts(&format!(
                "select t.relname from {TABLES} t where not t.relrowsecurity"
            ))
            .await;
        OPEN_TABLES
            .iter()
            .map(|(table, _)| *table)
            .filter(|table| !secured.contains(&(*table).to_owned()))
            .collect()
    };
    assert_eq!(
        stale,
        Vec::<&str>::new(),
        "the list of exceptions may only shrink"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_constraint_that_a_request_can_break_has_a_code() {
    let db = TestDb::new().await;
    let named: BTreeSet<String> = db
        .texts(&format!(
            "select c.conname from {TABLES} t join pg_constraint c on c.conrelid = t.oid
              where c.contype in ('u', 'x') and t.relname !~ '^audit_'
             union all
             select i.indexrelid::regclass::name from {TABLES} t join pg_index i on i.indrelid = t.oid
              where i.indisunique and t.relname !~ '^audit_'
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)"
        ))
        .await
        .into_iter()
        .collect();
    let mapped: BTreeSet<String> = mapped_constraints()
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let internal: BTreeSet<String> = INTERNAL_CONSTRAINTS
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    let unmapped: Vec<_> = named
        .iter()
        .filter(|name| !mapped.contains(*name) && !internal.contains(*name))
        .collect();
    assert_eq!(
        unmapped,
        Vec::<&String>::new(),
        "map it in store::error or list it as internal with its reason"
    );
    let keys: BTreeSet<String> = db
        .texts("select conname from pg_constraint where contype = 'p'")
        .await
        .into_iter()
        .collect();
    let unknown: Vec<_> = mapped
        .iter()
        .filter(|name| !named.contains(*name) && !keys.contains(*name))
        .collect();
    assert_eq!(
        unknown,
        Vec::<&String>::new(),
        "these have a code and are not in the database"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_application_without_a_context_sees_no_row_of_an_area() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    insert_client(&db).await;
    let tenant = format!(
        "select t.relname from {TABLES} t
          where t.relrowsecurity and has_table_privilege('palvelurekisteri_app', t.oid, 'select') order by 1"
    );
    let app = db.connect(As::App).await;
    let tables = db.texts(&tenant).await;
    assert!(tables.len() > 40, "{tables:?}");
    for table in tables {
        let row = app
            .query_one(&format!("select count(*) from {table}"), &[])
            .await
            .unwrap();
        assert_eq!(row.get::<_, i64>(0), 0, "{table}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_area_sees_no_client_and_cannot_write_one() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    insert_client(&db).await;
    let app = db.connect(As::App).await;
    for (area, expected) in [(OULU_AREA, 1), (KAINUU_AREA, 0)] {
        app.batch_execute(&format!("set app.area = '{area}'"))
            .await
            .unwrap();
        let row = app
            .query_one("select count(*) from client", &[])
            .await
            .unwrap();
        assert_eq!(row.get::<_, i64>(0), expected, "area {area}");
    }
    let foreign = app
        .batch_execute(&client_sql(2))
        .await
        .expect_err("a row of another area is refused");
    assert!(
        foreign
            .as_db_error()
            .unwrap()
            .message()
            .contains("row-level security"),
        "{foreign:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_access_log_can_be_written_by_the_application_and_read_by_nobody_else() {
    let db = TestDb::new().await;
    let app = db.connect(As::App).await;
    let insert = "insert into audit_event (id, occurred_at, operation, action, outcome, status, request_id)
                  values (gen_random_uuid(), now(), 'test', 'read', 'allowed', 200, gen_random_uuid())";
    app.batch_execute(insert).await.unwrap();
    for refused in [
        "select 1 from audit_event",
        "update audit_event set status = 1",
        "delete from audit_event",
    ] {
        assert!(app.batch_execute(refused).await.is_err(), "{refused}");
    }
    let audit = db.connect(As::Audit).await;
    let seen = audit
        .query_one("select count(*) from audit_event", &[])
        .await
        .unwrap();
    assert_eq!(seen.get::<_, i64>(0), 1);
    let changed = db
        .connect(As::Admin)
        .await
        .batch_execute("delete from audit_event")
        .await;
    assert!(
        changed.is_err(),
        "not even the superuser, without lifting the trigger"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_definitions_equal_the_database() {
    let db = TestDb::new().await;
    let actual: BTreeSet<String> = db
        .texts(&format!(
            "select t.relname || '.' || a.attname || case when a.attnotnull then '' else '?' end
               from {TABLES} t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
              where t.relname !~ '_history$'"
        ))
        .await
        .into_iter()
        .collect();
    let written = written_columns(include_str!("../../crates/db-schema/src/schema.rs"));
    let missing: Vec<_> = actual.symmetric_difference(&written).collect();
    assert_eq!(missing, Vec::<&String>::new(), "run `make schema`");
}

/// `table.column`, with a question mark where it may be null, of generated definitions.
fn written_columns(text: &str) -> BTreeSet<String> {
    let mut table = "";
    let mut columns = BTreeSet::new();
    for line in text.lines().map(str::trim) {
        if let Some((name, _)) = line.split_once(" (").filter(|_| line.ends_with(") {")) {
            table = name;
        }
        if let Some((column, kind)) = line.split_once(" -> ") {
            let mark = if kind.starts_with("Nullable") {
                "?"
            } else {
                ""
            };
            columns.insert(format!("{table}.{column}{mark}"));
        }
    }
    columns
}

async fn insert_client(db: &TestDb) {
    db.execute(&client_sql(1)).await;
}

fn client_sql(number: u8) -> String {
    format!(
        "insert into client (area_id, id, controller_organisation_id, first_names, last_name, name_key, birth_date)
         values ({OULU_AREA}, '01900000-0000-7005-8000-00000000000{number}', '{OULU_AUTHORITY}', 'Testi', 'Asiakas',
                 'asiakas testi', '1990-01-01')"
    )
}
