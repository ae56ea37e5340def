//! How PostgreSQL finds the rows of the hot statements: EXPLAIN of what the program really sends, as the role it uses.
//!
//! Row-level security moves a predicate that is not leakproof behind the policy, and the index is lost without a word.
//! A handful of rows hides it, so the tables hold enough for a wrong plan to be dear.

use std::collections::BTreeSet;

use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{
    NORTH_UNIT, OULU_AREA, OULU_AUTHORITY, Region, people::OFFICER,
};
use palvelurekisteri_tests::server::TestServer;
use serde_json::{Value, json};
use tokio_postgres::SimpleQueryMessage;

/// A statement is known by its parts and reads by each of the indexes.
const HOT: [(&str, &[&str], &[&str]); 6] = [
    // Not by the GiST indexes of the exclusion constraints.
    (
        "a client with what is beside it",
        &["with p as (select $1 as id, $2 as today)"],
        &[
            "client_pkey",
            "client_municipality_client_id_idx",
            "non_disclosure_order_client_id_idx",
            "work_relation_client_idx",
        ],
    ),
    (
        "the phases of an overview",
        &[
            "FROM \"activation_phase\"",
            "ORDER BY \"activation_phase\".\"planned_starts_on\" DESC",
        ],
        &["activation_phase_client_idx"],
    ),
    (
        "the caseload by deadline",
        &["FROM \"caseload_entry\"", "\"next_due_on\" ASC"],
        &["caseload_entry_own_due_idx"],
    ),
    (
        "the caseload by name",
        &[
            "FROM \"caseload_entry\"",
            "ORDER BY \"caseload_entry\".\"name_key\"",
        ],
        &["caseload_entry_own_name_idx"],
    ),
    (
        "the phases of a client",
        &[
            "FROM \"activation_phase\"",
            "\"activation_phase\".\"client_id\" = $1",
            "ORDER BY \"activation_phase\".\"planned_ends_on\"",
        ],
        &["activation_phase_client_idx"],
    ),
    // LIKE is not leakproof, and the beginnings of later names are no range: the names of the caller's clients are
    // compared beside the relations. Of the clients found some are read by id, of so few as here all by name.
    (
        "the search",
        &["FROM \"client\"", "\"name_key\" LIKE"],
        &["work_relation_user_idx"],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn hot_statements_find_their_rows_by_index() {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    fill(&db).await;
    db.log_statements().await;
    let server = TestServer::start(&db).await;
    let officer = server.login_as(&OFFICER).await;
    let client = "/api/v1/clients/01900000-0000-7000-8000-000000000028";
    for path in [
        format!("{client}/overview"),
        format!("{client}/activation-phases"),
        "/api/v1/caseload?limit=50".to_owned(),
        "/api/v1/caseload?limit=50&sort=name".to_owned(),
    ] {
        officer.get(&path).await.expect(200);
    }
    let search = "/api/v1/clients/search?limit=20";
    officer
        .post(search, &json!({"name": "nimi1"}))
        .await
        .expect(200);

    let statements = db.logged_statements();
    for (name, parts, indexes) in HOT {
        let used = indexes_of(&db, the_one(&statements, parts)).await;
        assert!(
            indexes.iter().all(|index| used.contains(*index)),
            "{name} reads {used:?}, not {indexes:?}"
        );
    }
}

/// Two thousand clients, one of forty the officer's, with relations, entries and phases.
async fn fill(db: &TestDb) {
    let officer = OFFICER.id;
    db.execute(&format!(
        "set session_replication_role = replica;
         create temporary table one as
         select g, ('01900000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id,
                case g % 40 when 0 then '{officer}'::uuid else md5('worker' || g % 40)::uuid end as user_id
           from generate_series(1, 2000) g;
         insert into client (area_id, id, controller_organisation_id, first_names, last_name, name_key, birth_date)
         select {OULU_AREA}, id, '{OULU_AUTHORITY}', 'Testi', 'Asiakas', 'nimi' || md5(g::text), date '1990-01-01' from one;
         insert into work_relation (area_id, id, client_id, relationship_id, relation, user_id, unit_id, starts_at, ground, name_key)
         select {OULU_AREA}, id, id, id, 'assigned', user_id, '{NORTH_UNIT}', '2026-01-01', 'responsibility',
                'nimi' || md5(g::text) from one;
         insert into caseload_entry (area_id, relationship_id, user_id, unit_id, relation, client_id, name_key,
                                     first_names, last_name, birth_year, relationship_kind, next_due_on)
         select {OULU_AREA}, id, user_id, '{NORTH_UNIT}', 'assigned', id, 'nimi' || md5(g::text), 'Testi', 'Asiakas',
                1990, 'employment', date '2026-03-01' + g % 300 from one;
         insert into activation_phase (area_id, id, client_id, controller_organisation_id, relationship_id, kind,
                                       overlap_group, planned_starts_on, planned_ends_on)
         select {OULU_AREA}, md5(g || 'phase' || n)::uuid, id, '{OULU_AUTHORITY}', id, 'job_coaching', 'beside',
                date '2026-03-01' + n, date '2026-06-01' + n from one, generate_series(1, 3) n;
         set session_replication_role = origin;
         analyze client, work_relation, caseload_entry, activation_phase"
    ))
    .await;
}

/// The one statement that holds all the parts.
fn the_one<'a>(statements: &'a BTreeSet<String>, parts: &[&str]) -> &'a str {
    let found: Vec<_> = statements
        .iter()
        .filter(|text| parts.iter().all(|part| text.contains(part)))
        .collect();
    assert_eq!(found.len(), 1, "{parts:?} in {statements:#?}");
    found[0]
}

/// Names of the indexes in the generic plan: the values of one execution must not make it look better than it is.
async fn indexes_of(db: &TestDb, statement: &str) -> BTreeSet<String> {
    let app = db.connect(As::App).await;
    let nulls = vec!["null"; statement.matches('$').count()].join(", ");
    // Within the first expression of a named query nothing tells the types.
    let types = match statement.starts_with("with p as (select $1 as id, $2 as today)") {
        true => "(uuid, date)",
        false => "",
    };
    app.batch_execute(&format!(
        "begin;
         set local app.area = '{OULU_AREA}';
         set local enable_seqscan = off;
         set local plan_cache_mode = force_generic_plan;
         prepare hot{types} as {statement}"
    ))
    .await
    .unwrap();
    let rows = app
        .simple_query(&format!("explain (format json) execute hot({nulls})"))
        .await
        .unwrap();
    let plan = rows.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0),
        _ => None,
    });
    let mut names = BTreeSet::new();
    collect(
        &serde_json::from_str(plan.expect("a plan")).unwrap(),
        &mut names,
    );
    names
}

fn collect(plan: &Value, names: &mut BTreeSet<String>) {
    match plan {
        Value::Array(parts) => parts.iter().for_each(|part| collect(part, names)),
        Value::Object(fields) => {
            if let Some(Value::String(name)) = fields.get("Index Name") {
                names.insert(name.clone());
            }
            fields.values().for_each(|part| collect(part, names));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
