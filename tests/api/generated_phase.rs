//! Generated phases of every kind, judged before and at their planning: the same verdict both times, and every
//! alternative that is offered is taken.

use chrono::{Days, NaiveDate};
use palvelurekisteri_tests::client::Client;
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::phase_scene::relationship_of;
use crate::scene::{client_of, started};

/// Cases of each kind; ten thousand of each are judged in the domain.
const CASES: u64 = 200;
const LEGAL_FORMS: [&str; 6] = [
    "association",
    "company",
    "municipality",
    "foundation",
    "sole_trader",
    "state",
];

/// Choices that follow from a seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()].clone()
    }

    fn known<T: Clone + Into<Value>>(&mut self, percent: u64, of: &[T]) -> Value {
        let value = self.pick(of);
        match self.chance(percent) {
            true => value.into(),
            false => Value::Null,
        }
    }

    fn day(&mut self, from: &str, days: u64) -> NaiveDate {
        from.parse::<NaiveDate>().unwrap() + Days::new(self.below(days))
    }
}

/// SQL that records a situation of a client.
fn situation(client_id: Uuid, (kind, code): (&str, Option<&str>), valid: &str) -> String {
    let code = code.map_or("null".to_owned(), |code| format!("'{code}'"));
    format!(
        "insert into situation (area_id, id, client_id, controller_organisation_id, kind, code, valid, data_source)
         select r.area_id, gen_random_uuid(), r.client_id, r.controller_organisation_id, '{kind}', {code}, '{valid}',
                'client' from service_relationship r where r.client_id = '{client_id}';"
    )
}

/// SQL that records a work trial that has ended.
fn ended_trial(client_id: Uuid, start: &str, end: NaiveDate) -> String {
    format!(
        "insert into activation_phase (area_id, id, client_id, controller_organisation_id, relationship_id, kind,
             overlap_group, state, planned_starts_on, planned_ends_on, starts_on, ends_on)
         select area_id, gen_random_uuid(), client_id, controller_organisation_id, id, 'work_trial', 'statutory',
                'ended', '{start}', '{end}', '{start}', '{end}'
           from service_relationship where client_id = '{client_id}';"
    )
}

/// SQL that gives a client benefit, unemployment, education and earlier trials, each or not.
fn facts(id: Uuid, dice: &mut Dice) -> String {
    let opened = dice.pick(&["2025-09-01", "2025-09-01", "2026-03-20"]);
    let mut sql =
        format!("update service_relationship set opened_on = '{opened}' where client_id = '{id}';");
    if dice.chance(60) {
        let unemployed = dice.day("2023-06-01", 900);
        let end = match dice.chance(60) {
            true => String::new(),
            false => (unemployed + Days::new(1 + dice.below(400))).to_string(),
        };
        let valid = format!("[{unemployed},{end})");
        sql += &situation(id, ("unemployment_period", None), &valid);
    }
    if dice.chance(60) {
        let education = dice.pick(&["basic", "upper_secondary_vocational", "higher_tertiary"]);
        sql += &situation(id, ("education", Some(education)), "[2024-01-01,)");
    }
    if dice.chance(60) {
        let benefit = dice.pick(&[
            "social_assistance",
            "social_assistance",
            "labour_market_subsidy",
        ]);
        sql += &situation(id, ("benefit", Some(benefit)), "[2025-01-01,)");
    }
    if dice.chance(60) {
        let groups = ["none_of_these", "immigrant_integration"];
        sql += &situation(
            id,
            ("target_group", Some(dice.pick(&groups))),
            "[2025-01-01,)",
        );
    }
    if dice.chance(50) {
        sql += &ended_trial(id, "2025-10-01", dice.day("2025-11-01", 80));
    }
    if dice.chance(15) {
        sql += &ended_trial(id, "2026-04-01", dice.day("2026-04-10", 60));
    }
    sql
}

/// A plan as rehabilitative work needs it, or another one, or none; with the SQL that records it.
fn plan(client_id: Uuid, dice: &mut Dice) -> (Value, String) {
    let kind = dice.pick(&["activation", "activation", "activation", "employment", ""]);
    if kind.is_empty() {
        return (Value::Null, String::new());
    }
    let id = Uuid::now_v7();
    let mut sql = format!(
        "insert into plan (area_id, id, client_id, controller_organisation_id, relationship_id, kind, state,
                           drafted_on, in_force_on, author_id)
         select r.area_id, '{id}', r.client_id, r.controller_organisation_id, r.id, '{kind}', 'in_force',
                '2026-01-20', '2026-01-20', c.recorded_by
           from service_relationship r join client c on c.id = r.client_id where r.client_id = '{client_id}';"
    );
    if kind == "activation" && dice.chance(90) {
        let starts_on = dice.day("2026-02-20", 60);
        let ends_on = starts_on + Days::new(60 + dice.below(700));
        sql += &format!(
            "insert into plan_rehabilitative_part (area_id, plan_id, goal, place, minutes_per_day, days_per_week,
                                                   starts_on, ends_on, support, other_services, assessed_by_on)
             select area_id, id, 'Arjen rytmi', 'Testipaja', 240, 4, '{starts_on}', '{ends_on}', 'Ohjaaja', 'Ei muita',
                    '2026-12-31' from plan where id = '{id}';"
        );
    }
    (id.to_string().into(), sql)
}

fn details(kind: &str, dice: &mut Dice) -> Value {
    let box_ = |dice: &mut Dice| dice.chance(80);
    match kind {
        "rehabilitative_work" => json!({
            "kind": kind, "fits_person": box_(dice), "insured": box_(dice), "replaces_no_paid_work": box_(dice),
            "outside_commuting_area": !box_(dice), "no_steward": box_(dice),
        }),
        "work_trial" => json!({
            "kind": kind, "purpose": dice.pick(&["career_clarification", "return_to_labour_market"]),
            "tasks": dice.known(80, &["Keittiötyö"]), "goals": dice.known(80, &["Alan kokeilu"]),
            "employed_by_organiser": dice.known(80, &[false, false, true]), "bars_checked": box_(dice),
            "insured": box_(dice), "no_representative": box_(dice),
        }),
        "pay_subsidy" => json!({
            "kind": kind, "instrument": dice.pick(&["pay_subsidy", "pay_subsidy", "employment_support_55"]),
            "contract": "fixed_term", "weekly_minutes": dice.known(80, &[900, 1_440, 2_250]),
            "subsidy": {
                "ground": dice.pick(&["skills_deficit", "long_unemployment", "reduced_work_capacity", "aged_60_plus"]),
                "decision_on": dice.known(50, &["2026-03-02", "2026-03-16"]),
            },
        }),
        _ => json!({"kind": kind}),
    }
}

/// A body without what is not known: a form leaves it out.
fn known(body: Value) -> Value {
    match body {
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, known(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        other => other,
    }
}

/// The verdict without its texts.
fn bare(found: &Value) -> Vec<Value> {
    let found = found.as_array().expect("findings");
    let part = |one: &Value| {
        json!([
            one["code"],
            one["pointer"],
            one["params"],
            one["severity"],
            one["rule"],
            one["basis"]
        ])
    };
    found.iter().map(part).collect()
}

/// What became of the cases of a kind.
#[derive(Debug, Default)]
struct Seen {
    planned: u64,
    refused: u64,
    conflicts: u64,
    alternatives: u64,
}

/// Judges a wish, sends it, and sends what was offered in its place: the nearest one for good, the others for a try.
async fn compare(officer: &Client, (client_id, wish): (Uuid, &Value), at: &str, seen: &mut Seen) {
    let body = json!({"client_id": client_id, "phase": wish});
    let verdict = officer.post("/api/v1/activation-phases/check", &body).await;
    assert_eq!(verdict.status, 200, "{at}: {}", verdict.text);
    let verdict = verdict.json;
    let path = format!("/api/v1/clients/{client_id}/activation-phases");
    let sent = officer.post(&path, wish).await;
    let what = format!("{at}: {wish} {verdict} {}", sent.text);
    let alternatives = verdict["alternatives"].as_array().unwrap();
    match (&verdict["conflict"], &verdict["allowed"]) {
        (Value::String(code), Value::Bool(false)) => {
            assert_eq!(sent.status, 409, "{what}");
            assert_eq!(sent.json["code"], **code, "{what}");
            seen.conflicts += 1;
        }
        (Value::Null, Value::Bool(true)) => {
            assert_eq!(sent.status, 201, "{what}");
            assert_eq!(
                bare(&sent.json["findings"]),
                bare(&verdict["findings"]),
                "{what}"
            );
            assert!(alternatives.is_empty(), "{what}");
            seen.planned += 1;
        }
        (Value::Null, Value::Bool(false)) => {
            assert_eq!(sent.status, 422, "{what}");
            // A refusal says what bars; notices are for what is stored.
            let mut bars = bare(&verdict["findings"]);
            bars.retain(|found| found[3] == "block");
            assert_eq!(bare(&sent.json["errors"]), bars, "{what}");
            seen.refused += 1;
        }
        _ => panic!("{what}"),
    }
    // The nearest one last: it stays.
    for (number, alternative) in alternatives.iter().enumerate().rev() {
        let mut other = wish.clone();
        for (name, value) in alternative.as_object().unwrap() {
            other[name] = value.clone();
        }
        let (path, expected) = match number {
            0 => (path.clone(), 201),
            _ => (format!("{path}?dry_run=true"), 200),
        };
        let answer = officer.post(&path, &other).await;
        assert_eq!(answer.status, expected, "{at}: {other} {}", answer.text);
        seen.alternatives += 1;
    }
}

async fn judge(kind: &'static str) -> Seen {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let admin = db.connect(As::Admin).await;
    let mut places = Vec::new();
    for (number, form) in LEGAL_FORMS.iter().enumerate() {
        let sector = match *form {
            "municipality" | "state" => "public",
            "company" | "sole_trader" => "company",
            _ => "third_sector",
        };
        let place = json!({"name": format!("Testipaikka {number}"), "legal_form": form, "sector": sector,
                           "municipality_code": "564"});
        let place = officer.post("/api/v1/employers", &place).await.expect(201);
        places.push(place.id().to_string());
    }
    let mut seen = Seen::default();
    for number in 0..CASES {
        let mut dice = Dice(number.wrapping_mul(0x9e37_79b9));
        let dice = &mut dice;
        let client_id = client_of(&officer).await;
        let mut sql = facts(client_id, dice);
        let relationship = relationship_of(&officer, client_id).await;
        let starts_on = dice.day("2026-02-25", 70);
        let length = dice.pick(&[20, 60, 89, 90, 100, 180, 181, 182, 200, 364, 400, 731]);
        let mut wish = json!({
            "relationship_id": relationship,
            "planned_starts_on": starts_on, "planned_ends_on": starts_on + Days::new(length),
            "days_per_week": dice.known(85, &[1, 3, 4, 4, 5, 6]),
            "minutes_per_day": dice.known(85, &[200, 240, 300, 300, 480, 500]),
            "employer_id": dice.known(70, &places),
            "details": details(kind, dice),
        });
        if kind == "rehabilitative_work" {
            let (plan_id, record) = plan(client_id, dice);
            wish["plan_id"] = plan_id;
            sql += &record;
        }
        admin.batch_execute(&sql).await.unwrap();
        let wish = known(wish);
        compare(
            &officer,
            (client_id, &wish),
            &format!("{kind} {number}"),
            &mut seen,
        )
        .await;
    }
    assert_eq!(seen.planned + seen.refused + seen.conflicts, CASES);
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn rehabilitative_work_is_planned_as_it_was_judged() {
    let seen = judge("rehabilitative_work").await;
    assert!(
        seen.planned >= 5 && seen.refused >= 50 && seen.alternatives >= 50,
        "{seen:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_trial_is_planned_as_it_was_judged() {
    let seen = judge("work_trial").await;
    assert!(
        seen.planned >= 5 && seen.refused >= 50 && seen.alternatives >= 50,
        "{seen:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn subsidised_work_is_planned_as_it_was_judged() {
    let seen = judge("pay_subsidy").await;
    assert!(
        seen.planned >= 5 && seen.refused >= 20 && seen.alternatives >= 5,
        "{seen:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn job_coaching_is_planned_as_it_was_judged() {
    let seen = judge("job_coaching").await;
    assert!(
        seen.planned >= 20 && seen.refused >= 5 && seen.alternatives >= 5,
        "{seen:?}"
    );
}
