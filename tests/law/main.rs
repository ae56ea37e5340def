//! A candidate law: what `rules simulate` reports is what happens when the candidate is applied to a copy.
//!
//! A program of its own: while a candidate is in force, everything in the program is judged by it.

#![expect(
    clippy::disallowed_methods,
    reason = "a candidate is tried in a program of its own"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use palvelurekisteri_domain::deadline::settings::DeadlineSettings;
use palvelurekisteri_domain::rule::simulation::DeadlineFate;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_seed::load::{SeedConnection, run};
use palvelurekisteri_seed::options::{DEFAULT_ANCHOR, SeedOptions};
use palvelurekisteri_server::simulation::file::{Read, parse};
use palvelurekisteri_server::simulation::{Report, Simulation, simulate, text};
use palvelurekisteri_store::deadline::remake::remake;
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Region, password_hash, people};
use palvelurekisteri_tests::server::{TestServer, now};
use serde_json::{Value, json};
use tokio::sync::Mutex;
use uuid::Uuid;

/// One law at a time, where tests share a process.
static TURN: Mutex<()> = Mutex::const_new(());

const CANDIDATE: &str = r#"
name = "Koe 1/2026"

# Trials of four months in all, three days of rehabilitative work a week, a hundred in twelve months.
[[figure]]
table = "work_trial.total_months"
act = "1/2026"
section = "55 § 1 mom."
valid_from = "2026-01-01"
value = 4

[[figure]]
table = "rehabilitative_work.days_per_week"
act = "1/2026"
section = "13 b § 2 mom."
valid_from = "2026-01-01"
value = { minimum = 1, maximum = 3 }

[[figure]]
table = "rehabilitative_work.maximum_days"
act = "1/2026"
section = "14 §"
valid_from = "2026-01-01"
value = 100

[[figure]]
table = "deadline.initial_interview_working_days"
act = "1/2026"
section = "31 §"
valid_from = "2026-01-01"
value = 7

[[figure]]
table = "deadline.discussion_months"
act = "1/2026"
section = "32 §"
valid_from = "2026-01-01"
value = 2

[[ended]]
table = "deadline.plan_renewal"
last_day = "2026-06-30"

# No count of paid days makes a plan due: the law is in what is read of a client, too.
[[ended]]
table = "rehabilitative_work.trigger_from_25"
last_day = "2024-12-31"

[[ended]]
table = "rehabilitative_work.trigger_under_25"
last_day = "2024-12-31"

[deadlines]
phase_notice_days = 3
"#;

fn candidate() -> Read {
    parse(CANDIDATE, &DeadlineSettings::default()).unwrap()
}

async fn report(db: &TestDb, candidate: &Read, on: NaiveDate) -> Report {
    let simulation = Simulation {
        candidate: candidate.candidate,
        deadlines_now: DeadlineSettings::default(),
        deadlines_then: candidate.deadlines,
        on,
        now: now(),
    };
    simulate(&db.url(As::Owner), &simulation, |_| {})
        .await
        .unwrap()
}

/// A deadline as the register keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Open(NaiveDate),
    Fulfilled,
    Withdrawn,
}

type Deadlines = BTreeMap<(Uuid, Uuid, String, i16), Kept>;

async fn deadlines(db: &TestDb) -> Deadlines {
    let rows = db
        .rows("select client_id, cause_id, kind, number, due_on::text, fulfilled_on is not null, is_withdrawn from deadline")
        .await;
    let kept = |row: &tokio_postgres::Row| {
        let due_on: String = row.get(4);
        match (row.get(5), row.get(6)) {
            (_, true) => Kept::Withdrawn,
            (true, false) => Kept::Fulfilled,
            (false, false) => Kept::Open(due_on.parse().unwrap()),
        }
    };
    let key = |row: &tokio_postgres::Row| (row.get(0), row.get(1), row.get(2), row.get(3));
    rows.iter().map(|row| (key(row), kept(row))).collect()
}

type Line = (
    (Uuid, Uuid, String, i16),
    DeadlineFate,
    Option<NaiveDate>,
    Option<NaiveDate>,
);

/// What is different in the open deadlines of two states of the register.
fn difference(before: &Deadlines, after: &Deadlines) -> BTreeSet<Line> {
    let mut lines = BTreeSet::new();
    for key in before.keys().chain(after.keys()).collect::<BTreeSet<_>>() {
        let was = before.get(key).copied().unwrap_or(Kept::Withdrawn);
        let is = after.get(key).copied().unwrap_or(Kept::Withdrawn);
        let line = match (was, is) {
            (Kept::Open(from), Kept::Open(to)) if from != to => {
                (DeadlineFate::Moved, Some(from), Some(to))
            }
            (Kept::Open(from), Kept::Withdrawn) => (DeadlineFate::Withdrawn, Some(from), None),
            (Kept::Open(from), Kept::Fulfilled) => (DeadlineFate::Closed, Some(from), None),
            (Kept::Withdrawn, Kept::Open(to)) => (DeadlineFate::New, None, Some(to)),
            (Kept::Fulfilled, Kept::Open(to)) => (DeadlineFate::Reopened, None, Some(to)),
            _ => continue,
        };
        lines.insert((key.clone(), line.0, line.1, line.2));
    }
    lines
}

fn reported(report: &Report) -> BTreeSet<Line> {
    let line = |line: &palvelurekisteri_server::simulation::DeadlineLine| {
        let change = line.change;
        let kind = change.kind.as_str().to_owned();
        let key = (
            line.client_id,
            change.cause_id,
            kind,
            i16::from(change.number),
        );
        (key, change.fate, change.due_on, change.would_be_due_on)
    };
    report.deadlines.iter().map(line).collect()
}

/// Whose data the access log says was shown, by area, and in how many lines.
type Shown = BTreeMap<i16, (BTreeSet<Uuid>, i32)>;

/// One event of each area that has an authority, that of an area of which nothing is shown too.
async fn logged(db: &TestDb) -> Shown {
    let events = db
        .rows(
            "select e.area_id, e.client_ids, e.row_count from audit_event e
               join area a on a.id = e.area_id and a.authority_organisation_id = e.organisation_id
              where e.operation = 'simulate_rules' and e.action = 'list' and e.outcome = 'allowed'",
        )
        .await;
    let areas = "select count(*) from area where authority_organisation_id is not null";
    assert_eq!(i64::try_from(events.len()).unwrap(), db.count(areas).await);
    let shown = events.iter().map(|event| {
        let clients: Vec<Uuid> = event.get(1);
        (event.get(0), (clients.into_iter().collect(), event.get(2)))
    });
    shown.filter(|(_, (_, lines))| *lines > 0).collect()
}

fn shown(report: &Report) -> Shown {
    let phases = report.phases.iter();
    let deadlines = report.deadlines.iter();
    let lines = phases
        .map(|line| (line.area_id, line.client_id))
        .chain(deadlines.map(|line| (line.area_id, line.client_id)));
    let mut shown = Shown::new();
    for (area_id, client_id) in lines {
        let (clients, lines) = shown.entry(area_id).or_default();
        clients.insert(client_id);
        *lines += 1;
    }
    shown
}

/// The synthetic region: each deadline that the report names is what remaking them all by the candidate changes, and
/// nothing else is.
#[tokio::test(flavor = "multi_thread")]
async fn the_deadlines_of_the_report_are_those_that_change_in_a_copy() {
    let _turn = TURN.lock().await;
    let db = TestDb::new().await;
    let options = SeedOptions {
        clients: Some(300),
        anchor: DEFAULT_ANCHOR,
        password_hash: password_hash().await.to_owned(),
    };
    let connection = SeedConnection::open(&db.url(As::Owner)).await.unwrap();
    let keys = Arc::new(KeyRing::generate().unwrap());
    run(&connection, &keys, &options, |_| {}).await.unwrap();
    let settings = DeadlineSettings::default();
    remake(&db.url(As::Owner), &settings, now(), |_| {})
        .await
        .unwrap();
    let candidate = candidate();
    let before = deadlines(&db).await;
    let report = report(&db, &candidate, DEFAULT_ANCHOR).await;
    assert_eq!(deadlines(&db).await, before, "nothing is written");
    assert_eq!(logged(&db).await, shown(&report));
    assert!(report.clients_compared >= 300 && report.phases_judged >= 20);

    let in_force = candidate.candidate.enact().unwrap();
    remake(&db.url(As::Owner), &candidate.deadlines, now(), |_| {})
        .await
        .unwrap();
    drop(in_force);
    let changed = difference(&before, &deadlines(&db).await);
    assert_eq!(reported(&report), changed);
    assert_eq!(report.deadlines.len(), changed.len());
    let fates = report.fates();
    assert!(fates[&DeadlineFate::Moved] >= 10, "{fates:?}");
    // KTT-07: whose count of paid days makes a plan due is law, judged anew of the same record.
    let withdrawn = report.deadlines.iter().filter(|line| {
        let change = line.change;
        change.kind.as_str() == "activation_plan_start" && change.fate == DeadlineFate::Withdrawn
    });
    assert!(withdrawn.count() >= 1);
    let by_rule: usize = report.totals.values().map(|total| total.deadlines).sum();
    assert_eq!(by_rule, report.deadlines.len());

    // Back to the law in force, everything is as it was.
    remake(&db.url(As::Owner), &settings, now(), |_| {})
        .await
        .unwrap();
    assert_eq!(difference(&before, &deadlines(&db).await), BTreeSet::new());
}

async fn client_of(db: &TestDb, officer: &Client, name: &str) -> (Uuid, String) {
    let person = json!({
        "first_names": "Aino", "last_name": name, "birth_date": "1990-05-01",
        "native_language": "fi", "service_language": "fi", "municipality": {"code": "564", "basis": "stated"}
    });
    let id = officer
        .post("/api/v1/clients", &person)
        .await
        .expect(201)
        .id();
    db.execute("update service_relationship set opened_on = '2025-09-01'")
        .await;
    let path = format!("/api/v1/clients/{id}/service-relationships");
    let list = officer.get(&path).await.expect(200);
    let relationship = list.json["items"][0]["id"].as_str().unwrap().to_owned();
    (id, relationship)
}

fn phase(relationship: &str, (from, to): (&str, &str), days: u8, details: &Value) -> Value {
    json!({
        "relationship_id": relationship, "planned_starts_on": from, "planned_ends_on": to, "days_per_week": days,
        "minutes_per_day": 300, "activity_place": "Testipaja", "details": details
    })
}

async fn plan(officer: &Client, client_id: Uuid, phase: &Value) -> Uuid {
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    officer.post(&path, phase).await.expect(201).id()
}

/// An activation plan in force that contains rehabilitative work.
async fn activation_plan(db: &TestDb, client_id: Uuid) -> Uuid {
    let id = Uuid::now_v7();
    db.execute(&format!(
        "insert into plan (area_id, id, client_id, controller_organisation_id, relationship_id, kind, state, drafted_on,
                           in_force_on, author_id)
         select r.area_id, '{id}', r.client_id, r.controller_organisation_id, r.id, 'activation', 'in_force',
                '2026-01-20', '2026-01-20', c.recorded_by
           from service_relationship r join client c on c.id = r.client_id where r.client_id = '{client_id}';
         insert into situation (area_id, id, client_id, controller_organisation_id, kind, code, valid, data_source)
         select r.area_id, gen_random_uuid(), r.client_id, r.controller_organisation_id, 'benefit', 'social_assistance',
                '[2025-01-01,)', 'client' from service_relationship r where r.client_id = '{client_id}';
         insert into plan_rehabilitative_part (area_id, plan_id, goal, place, minutes_per_day, days_per_week, starts_on,
                                               ends_on, support, other_services, assessed_by_on)
         select area_id, id, 'Arjen rytmi', 'Testipaja', 240, 4, '2025-09-01', '2026-12-31', 'Ohjaaja', 'Ei muita',
                '2026-12-31' from plan where id = '{id}'"
    ))
    .await;
    id
}

/// Code, rule, severity and figures of what is found in phases, each as text.
type Found = BTreeSet<(Uuid, String)>;

async fn found(officer: &Client, phases: &[Uuid]) -> Found {
    let mut all = Found::new();
    for id in phases {
        let path = format!("/api/v1/activation-phases/{id}");
        let read = officer.get(&path).await.expect(200);
        for one in read.json["findings"].as_array().unwrap() {
            let params: BTreeMap<String, String> = one["params"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(name, value)| {
                    let text = value.as_str().map_or(value.to_string(), str::to_owned);
                    (name.clone(), text)
                })
                .collect();
            let rule = one["rule"].as_str().unwrap_or("-");
            let (code, severity) = (&one["code"], &one["severity"]);
            all.insert((*id, format!("{rule} {code} {severity} {params:?}")));
        }
    }
    all
}

/// Phases as a caseworker reads them before and under the candidate: what comes and goes is what the report says.
#[tokio::test(flavor = "multi_thread")]
async fn the_findings_of_the_report_are_those_that_a_reader_meets_under_the_candidate() {
    let _turn = TURN.lock().await;
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    let server = TestServer::start(&db).await;
    let officer = server.login_as(&people::OFFICER).await;
    let trial = json!({"kind": "work_trial", "purpose": "career_clarification", "employed_by_organiser": false});
    let spring = ("2026-03-09", "2026-08-07");
    let (first, relationship) = client_of(&db, &officer, "Testipitkä").await;
    let long = plan(&officer, first, &phase(&relationship, spring, 4, &trial)).await;
    let (second, relationship) = client_of(&db, &officer, "Testilyhyt").await;
    let short_days = ("2026-03-09", "2026-05-08");
    let short = plan(
        &officer,
        second,
        &phase(&relationship, short_days, 4, &trial),
    )
    .await;
    let (third, relationship) = client_of(&db, &officer, "Testikuntoutus").await;
    let plan_id = activation_plan(&db, third).await;
    let details = json!({"kind": "rehabilitative_work", "fits_person": true, "insured": true,
                         "replaces_no_paid_work": true, "no_steward": true});
    let mut wish = phase(&relationship, spring, 4, &details);
    wish["plan_id"] = plan_id.to_string().into();
    let work = plan(&officer, third, &wish).await;
    let (fourth, relationship) = client_of(&db, &officer, "Testivalmennus").await;
    let coaching = json!({"kind": "job_coaching"});
    let coaching = plan(
        &officer,
        fourth,
        &phase(&relationship, spring, 2, &coaching),
    )
    .await;
    let phases = [long, short, work, coaching];

    let candidate = candidate();
    let before = found(&officer, &phases).await;
    let report = report(&db, &candidate, "2026-03-02".parse().unwrap()).await;
    assert_eq!(
        found(&officer, &phases).await,
        before,
        "nothing is left behind"
    );
    let in_force = candidate.candidate.enact().unwrap();
    let after = found(&officer, &phases).await;
    let refused = phase(&relationship, ("2026-09-01", "2027-01-31"), 4, &trial);
    let path = format!("/api/v1/clients/{fourth}/activation-phases");
    let refused = officer.post(&path, &refused).await.expect(422);
    assert_eq!(refused.json["errors"][0]["params"]["maximum_months"], 4);
    drop(in_force);

    let (mut new, mut gone) = (Found::new(), Found::new());
    for line in &report.phases {
        for (found, all) in [(&line.new, &mut new), (&line.gone, &mut gone)] {
            all.extend(found.iter().map(|one| {
                let rule = one.rule.unwrap_or("-");
                let params = &one.params;
                let text = format!("{rule} \"{}\" \"{}\" {params:?}", one.code, one.severity);
                (line.phase_id, text)
            }));
        }
    }
    assert_eq!(new, after.difference(&before).cloned().collect());
    assert_eq!(gone, before.difference(&after).cloned().collect());
    assert!(
        new.iter()
            .any(|(id, text)| *id == long && text.starts_with("TK-03a")),
        "{new:?}"
    );
    assert!(
        new.iter()
            .any(|(id, text)| *id == work && text.starts_with("KTT-16a")),
        "{new:?}"
    );

    let line = |id| report.phases.iter().find(|line| line.phase_id == id);
    assert_eq!(line(coaching), None);
    let quota = |id| {
        let quota = line(id).unwrap().quota.unwrap();
        (quota.now.unwrap().left, quota.then.unwrap().left)
    };
    assert_eq!((quota(short), quota(work)), ((6, 4), (178, 100)));
    assert_eq!(report.totals["TK-03a"].clients, 2);
    assert_eq!(report.phases_judged, 4);
    let text = text::render(&report);
    assert!(
        text.starts_with("Koe 1/2026 as of 2026-03-02: 3 of 4 phases"),
        "{text}"
    );
    assert!(
        text.contains("  left: 178 of 178 days -> 100 of 100 days"),
        "{text}"
    );
    assert!(!text.contains("Testi") && !text.contains("Aino"));
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["phases"][0]["quota"]["then"]["unit"], "months");
}
