//! Retention: every table about a client has a rule, and a run erases exactly what its preview counts.

use std::collections::BTreeMap;

use palvelurekisteri_domain::retention::settings::RetentionSettings;
use palvelurekisteri_domain::time::helsinki_midnight;
use palvelurekisteri_store::retention::{Report, Retention, RunOptions};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{OULU_AREA, OULU_AUTHORITY, POHDE, SOCIAL_UNIT, people};
use uuid::Uuid;

mod coverage;
mod days;
mod published;
mod runs;
mod whole;

/// What a run on a day is told.
pub(crate) fn options(on: &str) -> RunOptions {
    let on = on.parse().expect("a day");
    RunOptions {
        on,
        now: helsinki_midnight(on),
        limit: None,
        settings: RetentionSettings::default(),
        new_id: Uuid::now_v7,
    }
}

async fn preview(db: &TestDb, options: &RunOptions) -> Report {
    let mut retention = Retention::connect(&db.url(As::Owner)).await.unwrap();
    retention.preview(options, |_| {}).await.unwrap()
}

pub(crate) async fn run(db: &TestDb, options: &RunOptions) -> Report {
    let mut retention = Retention::connect(&db.url(As::Owner)).await.unwrap();
    let report = retention.run(options, |_| {}).await.unwrap();
    report.expect("no other run")
}

/// How many go by which rule, by its code.
fn units(report: &Report) -> BTreeMap<&'static str, u64> {
    let units = report.units.iter();
    units.map(|(rule, count)| (rule.code(), *count)).collect()
}

/// A client who was recorded on 7 January 2025.
async fn client(db: &TestDb) -> Uuid {
    let id = Uuid::now_v7();
    db.execute(&format!(
        "insert into client (area_id, id, controller_organisation_id, first_names, last_name, name_key, birth_date, created_at)
         values ({OULU_AREA}, '{id}', '{OULU_AUTHORITY}', 'Testi', 'Asiakas', 'asiakas testi', '1990-01-01', '2025-01-07 12:00+02')"
    ))
    .await;
    id
}

/// A relationship of the client; `closed_on` is SQL.
async fn relationship(db: &TestDb, client_id: Uuid, kind: &str, closed_on: &str) -> Uuid {
    let id = Uuid::now_v7();
    db.execute(&format!(
        "insert into service_relationship (area_id, id, client_id, controller_organisation_id, kind, case_process,
             case_year, case_running, opened_on, closed_on, closing_reason)
         select {OULU_AREA}, '{id}', '{client_id}', '{OULU_AUTHORITY}', '{kind}', 'TYÖ', 2025,
                (select count(*) + 1 from service_relationship), coalesce({closed_on}::date - 7, '2026-04-01'),
                {closed_on}::date,
                case when {closed_on}::date is not null then 'employed' end"
    ))
    .await;
    id
}

/// A client whose only relationship ended on a day.
async fn ended_client(db: &TestDb, on: &str) -> Uuid {
    let id = client(db).await;
    relationship(db, id, "employment", &format!("'{on}'")).await;
    id
}

/// A matter of social welfare of the county, with a note; `closed_on` and `annulled_at` are SQL.
async fn social_matter(db: &TestDb, closed_on: &str, annulled_at: &str) -> Uuid {
    let id = Uuid::now_v7();
    let worker = people::SOCIAL_WORKER.id;
    db.execute(&format!(
        "insert into social_service_relationship (area_id, id, controller_organisation_id, case_process, case_year,
             case_running, opened_on, responsible_user_id, unit_id, identity_index, identity_code_ciphertext, first_names,
             last_name, birth_date, service_language, interpreter_needed, closed_on, closing_reason, annulled_at)
         select {OULU_AREA}, '{id}', '{POHDE}', 'SOS', 2025, (select count(*) + 1 from social_service_relationship),
                '2025-01-07', '{worker}', '{SOCIAL_UNIT}', sha256(''), '', 'Testi', 'Testi', '1990-01-01', 'fi', false,
                {closed_on}::date, case when {closed_on}::date is not null then 'employed' end, {annulled_at}::timestamptz;
         insert into social_note (area_id, id, controller_organisation_id, relationship_id, text_ciphertext, occurred_on, author_id)
         values ({OULU_AREA}, gen_random_uuid(), '{POHDE}', '{id}', '', '2025-02-01', '{worker}')"
    ))
    .await;
    id
}

/// Whether the row is there.
async fn is_there(db: &TestDb, table: &str, id: Uuid) -> bool {
    let sql = format!("select count(*) from {table} where id = '{id}'");
    db.count(&sql).await == 1
}
