//! A candidate law in force: the tables say its figures between its days, and their own before, after and without it.
//!
//! A program of its own, with one test: while a candidate is in force, everything in the program is judged by it.

#![expect(clippy::expect_used, reason = "helpers panic where a test would")]
#![expect(
    clippy::disallowed_methods,
    reason = "a candidate is tried in a program of its own"
)]

use chrono::NaiveDate;
use palvelurekisteri_domain::statute::{
    candidate::{AlreadyInForce, Candidate, CandidateText},
    rehabilitative_work, settings, work_trial,
};

const TEXT: &str = r#"
name = "Koe 1/2027"
[[figure]]
table = "work_trial.total_months"
act = "1/2027"
section = "55 §"
valid_from = "2027-01-01"
valid_to = "2027-12-31"
value = 4
[[figure]]
table = "rehabilitative_work.days_per_week"
rule = "KTT-16b"
act = "1/2027"
section = "13 b §"
valid_from = "2027-01-01"
value = { minimum = 2, maximum = 3 }
[[ended]]
table = "work_trial.maximum_days_per_week"
last_day = "2027-06-30"
[[ended]]
table = "rehabilitative_work.days_per_week"
last_day = "2026-12-31"
[[ended]]
table = "rehabilitative_work.days_per_week"
last_day = "2029-12-31"
[[figure]]
table = "rehabilitative_work.days_per_week"
act = "2/2029"
section = "13 b §"
valid_from = "2030-03-01"
value = { minimum = 1, maximum = 2 }
[law]
entry_by_benefit_from = "2026-05-01"
"#;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn months(on: NaiveDate) -> (i32, &'static str) {
    let row = work_trial::limits(on).total_months.expect("a row");
    (row.figure, row.rule.expect("a rule"))
}

fn week(on: NaiveDate) -> (u8, &'static str) {
    let row = rehabilitative_work::limits(on)
        .days_per_week
        .expect("a row");
    (row.figure.maximum, row.basis.act)
}

#[test]
fn a_candidate_is_in_force_from_its_first_day_to_its_last_and_only_while_it_is_enacted() {
    let text: CandidateText = toml::from_str(TEXT).expect("a candidate");
    let candidate = Candidate::read(text).expect("no fault");
    let last = day(2027, 6, 30);
    let has_week = |on| work_trial::limits(on).maximum_days_per_week.is_some();
    let unchanged = || {
        assert_eq!(months(day(2027, 1, 1)), (6, "TK-03a"));
        assert_eq!(week(day(2027, 1, 1)), (4, "189/2001"));
        assert!(has_week(day(2027, 7, 1)));
        assert_eq!(
            settings::LawSettings::current(),
            settings::LawSettings::default()
        );
    };
    unchanged();
    let in_force = candidate.enact().expect("none is in force");
    // A second one neither takes its place nor ends it.
    assert_eq!(candidate.enact().unwrap_err(), AlreadyInForce);
    for (on, expected) in [
        (day(2026, 12, 31), 6),
        (day(2027, 1, 1), 4),
        (day(2027, 12, 31), 4),
        (day(2028, 1, 1), 6),
    ] {
        assert_eq!(months(on), (expected, "TK-03a"), "{on}");
    }
    assert_eq!(week(day(2026, 12, 31)), (4, "189/2001"));
    assert_eq!(week(day(2027, 1, 1)), (3, "1/2027"));
    let of_week = |on| rehabilitative_work::limits(on).days_per_week;
    let row = of_week(day(2029, 12, 31));
    assert_eq!(row.and_then(|row| row.rule), Some("KTT-16b"));
    // An end lasts until a later figure begins anew.
    assert_eq!(of_week(day(2030, 1, 1)), None);
    assert_eq!(of_week(day(2030, 2, 28)), None);
    assert_eq!(week(day(2030, 3, 1)), (2, "2/2029"));
    assert_eq!(week(day(2040, 3, 1)), (2, "2/2029"));
    assert!(has_week(last) && !has_week(day(2027, 7, 1)));
    let changed = settings::LawSettings::current();
    assert_eq!(changed.entry_by_benefit_from, day(2026, 5, 1));
    // What the candidate does not name stays.
    assert!(rehabilitative_work::limits(day(2027, 1, 1)).plan.is_some());
    drop(in_force);
    unchanged();
}
