use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::{activation_phase::fixture::codes, code_set::organisation::LegalForm, time::date};

fn range(start: NaiveDate, end: NaiveDate) -> DateRange {
    DateRange::new(start, Some(end)).unwrap()
}

fn trial(start: NaiveDate, end: NaiveDate) -> TrialPeriod {
    TrialPeriod {
        period: range(start, end),
        organiser: None,
        agreed_on: None,
    }
}

fn with(organiser: TrialOrganiser, start: NaiveDate, end: NaiveDate) -> TrialPeriod {
    TrialPeriod {
        organiser: Some(organiser),
        ..trial(start, end)
    }
}

fn organiser(id: u128, legal_form: LegalForm, tasks: Option<u16>) -> TrialOrganiser {
    TrialOrganiser {
        id: Uuid::from_u128(id),
        legal_form,
        tasks,
    }
}

/// A person born on 15 June 2000 whose unemployment is known.
fn person(unemployed: &[DateRange]) -> PersonFacts {
    PersonFacts {
        birth_date: Some(date!(2000, 6, 15)),
        unemployment_periods: Some(unemployed.to_vec()),
        ..PersonFacts::default()
    }
}

fn case(person: PersonFacts, trials: &[TrialPeriod]) -> WorkTrialCase {
    WorkTrialCase {
        person,
        other_trials: trials.to_vec(),
        ..WorkTrialCase::default()
    }
}

type Codes = Vec<(&'static str, Option<&'static str>)>;

fn found(case: &WorkTrialCase, start: NaiveDate, end: NaiveDate) -> Codes {
    codes(&check(case, &range(start, end)))
}

const ABOVE: (&str, Option<&str>) = ("work_trial.months.above_maximum", Some("TK-03a"));
const USED_UP: (&str, Option<&str>) = ("work_trial.months.used_up", Some("TK-03a"));

#[test]
fn six_months_fit_and_a_day_more_does_not() {
    let none = case(person(&[]), &[]);
    let start = date!(2025, 2, 1);
    assert_eq!(
        longest_end(&none.person, &[], start),
        Some(date!(2025, 7, 31))
    );
    assert_eq!(found(&none, start, date!(2025, 7, 31)), []);
    // One trial that is too long by itself is found without the case.
    assert_eq!(found(&none, start, date!(2025, 8, 1)), []);
    // The same six months in two trials of two organisers.
    let first = trial(start, date!(2025, 4, 30));
    let split = case(person(&[]), &[first]);
    let next = date!(2025, 5, 12);
    assert_eq!(found(&split, next, date!(2025, 8, 11)), []);
    assert_eq!(found(&split, next, date!(2025, 8, 12)), [ABOVE]);
}

#[test]
fn four_and_three_months_do_not_fit() {
    let four = trial(date!(2025, 2, 1), date!(2025, 5, 31));
    let start = date!(2025, 6, 2);
    let case = case(person(&[]), &[four]);
    assert_eq!(found(&case, start, date!(2025, 9, 1)), [ABOVE]);
    assert_eq!(found(&case, start, date!(2025, 8, 1)), []);
    let violation = &check(&case, &range(start, date!(2025, 9, 1)))[0];
    assert_eq!(violation.params["latest"], date!(2025, 8, 1).into());
}

#[test]
fn days_left_over_shorten_the_next_trial_by_as_many_days() {
    // One month and ten days, then two months and five days.
    let trials = [
        trial(date!(2025, 1, 1), date!(2025, 2, 10)),
        trial(date!(2025, 3, 1), date!(2025, 5, 5)),
    ];
    let start = date!(2025, 6, 1);
    let used = cycle_on(&person(&[]), &trials, start).used;
    assert_eq!((used.months, used.days), (3, 15));
    assert_eq!(
        longest_end(&person(&[]), &trials, start),
        Some(date!(2025, 8, 16))
    );
    let full = [trial(date!(2025, 1, 1), date!(2025, 6, 30))];
    assert_eq!(longest_end(&person(&[]), &full, date!(2025, 7, 1)), None);
    let case = case(person(&[]), &full);
    assert_eq!(
        found(&case, date!(2025, 7, 1), date!(2025, 7, 1)),
        [USED_UP]
    );
}

#[test]
fn a_trial_planned_later_keeps_its_months() {
    let later = trial(date!(2025, 9, 1), date!(2025, 11, 30));
    let case = case(person(&[]), &[later]);
    let pushed_out = [("work_trial.months.later_trial", Some("TK-03a"))];
    let start = date!(2025, 2, 1);
    assert_eq!(found(&case, start, date!(2025, 4, 30)), []);
    assert_eq!(found(&case, start, date!(2025, 5, 1)), pushed_out);
}

#[test]
fn month_ends_and_leap_days_are_clamped() {
    let one = [trial(date!(2027, 8, 31), date!(2027, 9, 29))];
    let used = cycle_on(&person(&[]), &one, date!(2027, 12, 1)).used;
    assert_eq!((used.months, used.days), (1, 0));
    assert_eq!(
        longest_end(&person(&[]), &one, date!(2027, 9, 30)),
        Some(date!(2028, 2, 28))
    );
    assert_eq!(
        longest_end(&person(&[]), &one, date!(2028, 2, 29)),
        Some(date!(2028, 7, 28))
    );
}

#[test]
fn counting_begins_anew_after_twelve_months_of_unemployment() {
    let full = [trial(date!(2025, 2, 1), date!(2025, 7, 31))];
    let unemployed = |until| person(&[range(date!(2024, 1, 1), until)]);
    let year = unemployed(date!(2026, 7, 31));
    let (start, end) = (date!(2026, 8, 1), date!(2027, 1, 31));
    assert_eq!(found(&case(year.clone(), &full), start, end), []);
    // A day too early, and with a day too few.
    let early = case(year, &full);
    assert_eq!(
        found(&early, date!(2026, 7, 31), date!(2026, 8, 31)),
        [USED_UP]
    );
    let short = case(unemployed(date!(2026, 7, 30)), &full);
    assert_eq!(found(&short, start, end), [USED_UP]);
}

#[test]
fn unemployment_that_was_broken_off_is_not_continuous() {
    let full = [trial(date!(2025, 2, 1), date!(2025, 7, 31))];
    let spells = |second| {
        person(&[
            DateRange::since(second),
            range(date!(2025, 8, 1), date!(2026, 1, 31)),
        ])
    };
    let at = |person| found(&case(person, &full), date!(2026, 8, 1), date!(2026, 9, 30));
    assert_eq!(at(spells(date!(2026, 2, 1))), []);
    assert_eq!(at(spells(date!(2026, 2, 2))), [USED_UP]);
}

#[test]
fn a_trial_in_between_starts_the_unemployment_anew() {
    let trials = [
        trial(date!(2025, 2, 1), date!(2025, 4, 30)),
        trial(date!(2025, 12, 1), date!(2026, 2, 28)),
    ];
    let person = person(&[DateRange::since(date!(2025, 1, 1))]);
    let at = |day| longest_end(&person, &trials, day);
    assert_eq!(at(date!(2026, 5, 1)), None);
    assert_eq!(at(date!(2027, 2, 28)), None);
    assert_eq!(at(date!(2027, 3, 1)), Some(date!(2027, 8, 31)));
    assert_eq!(earliest_reset(&person, &trials), Some(date!(2027, 3, 1)));
}

#[test]
fn under_25_three_months_are_enough_when_the_maximum_is_used_up() {
    // 25 years old on 15 June 2025.
    let used_up = [trial(date!(2024, 8, 15), date!(2025, 2, 14))];
    let person = person(&[DateRange::since(date!(2024, 1, 1))]);
    // The whole trial before 2025 apart: those of today's act alone must use it up.
    let of_today = [trial(date!(2025, 1, 1), date!(2025, 3, 14))];
    let at = |trials: &[TrialPeriod], day| longest_end(&person, trials, day);
    assert_eq!(at(&used_up, date!(2025, 5, 14)), None);
    assert_eq!(at(&used_up, date!(2025, 5, 15)), Some(date!(2025, 11, 14)));
    assert_eq!(earliest_reset(&person, &used_up), Some(date!(2025, 5, 15)));
    // 24 years and 364 days, and 25 years.
    assert!(at(&used_up, date!(2025, 6, 14)).is_some());
    assert_eq!(at(&used_up, date!(2025, 6, 15)), None);
    // The maximum was not used up: the two months and a half stay.
    assert_eq!(at(&of_today, date!(2025, 6, 14)), Some(date!(2025, 9, 29)));
}

#[test]
fn what_is_not_known_is_said() {
    let full = [trial(date!(2025, 2, 1), date!(2025, 7, 31))];
    let not_known = [("work_trial.months.not_known", Some("TK-04"))];
    let nothing = PersonFacts::default();
    let at = |person: &PersonFacts, day: NaiveDate| found(&case(person.clone(), &full), day, day);
    assert_eq!(at(&nothing, date!(2026, 8, 1)), not_known);
    // Before three months have passed nothing is uncertain.
    assert_eq!(at(&nothing, date!(2025, 10, 31)), [USED_UP]);
    assert_eq!(at(&nothing, date!(2025, 11, 1)), not_known);
    let ageless = PersonFacts {
        birth_date: None,
        ..person(&[DateRange::since(date!(2025, 1, 1))])
    };
    assert_eq!(at(&ageless, date!(2025, 11, 1)), not_known);
    assert_eq!(at(&ageless, date!(2026, 8, 1)), []);
    assert_eq!(earliest_reset(&nothing, &full), None);
}

#[test]
fn until_2024_six_months_with_one_organiser_and_twelve_in_total() {
    let company = |id| organiser(id, LegalForm::Company, None);
    let first = with(company(1), date!(2023, 9, 1), date!(2024, 2, 29));
    let start = date!(2024, 4, 1);
    let at = |new: TrialOrganiser, end| {
        let mut case = case(person(&[]), &[first]);
        case.organiser = Some(new);
        found(&case, start, end)
    };
    assert_eq!(at(company(2), date!(2024, 9, 30)), []);
    assert_eq!(
        at(company(1), start),
        [("work_trial.months.organiser_above_maximum", Some("TK-03b"))]
    );
    let above = [("work_trial.months.above_maximum", Some("TK-03b"))];
    assert_eq!(at(company(2), date!(2024, 10, 1)), above);
}

#[test]
fn a_municipality_goes_on_in_other_tasks() {
    let city = |tasks| organiser(1, LegalForm::Municipality, tasks);
    let first = with(city(Some(1)), date!(2023, 9, 1), date!(2024, 2, 29));
    let start = date!(2024, 4, 1);
    let at = |tasks| {
        let mut case = case(person(&[]), &[first]);
        case.organiser = Some(city(tasks));
        found(&case, start, date!(2024, 9, 30))
    };
    assert_eq!(at(Some(2)), []);
    assert_eq!(
        at(Some(1)),
        [("work_trial.months.organiser_above_maximum", Some("TK-03b"))]
    );
    assert_eq!(at(None), [("work_trial.tasks.not_known", Some("TK-03b"))]);
}

#[test]
fn since_2025_the_organiser_is_no_matter() {
    let company = organiser(1, LegalForm::Company, None);
    let first = with(company, date!(2025, 1, 1), date!(2025, 3, 31));
    let mut case = case(person(&[]), &[first]);
    case.organiser = Some(company);
    assert_eq!(found(&case, date!(2025, 4, 1), date!(2025, 6, 30)), []);
}

#[test]
fn trials_under_the_former_act_are_left_to_the_caseworker() {
    let earlier_act = [("work_trial.months.earlier_act", Some("TK-05"))];
    let old = trial(date!(2024, 8, 1), date!(2024, 12, 31));
    let mixed = case(person(&[]), &[old]);
    let start = date!(2025, 2, 1);
    assert_eq!(found(&mixed, start, date!(2025, 2, 28)), []);
    assert_eq!(found(&mixed, start, date!(2025, 3, 1)), earlier_act);
    // Over the maximum by the trials of the present act alone.
    let new = trial(date!(2025, 1, 1), date!(2025, 5, 31));
    let of_today = case(person(&[]), &[old, new]);
    assert_eq!(
        found(&of_today, date!(2025, 6, 1), date!(2025, 7, 1)),
        [USED_UP]
    );
    let agreed = |day| {
        let mut agreed = case(person(&[]), &[]);
        agreed.agreed_on = Some(day);
        found(&agreed, start, date!(2025, 3, 31))
    };
    assert_eq!(agreed(date!(2024, 12, 31)), earlier_act);
    assert_eq!(agreed(date!(2025, 1, 1)), []);
}

#[test]
fn until_2024_two_weeks_pass_after_a_trial_of_six_months() {
    let long = trial(date!(2023, 9, 1), date!(2024, 2, 29));
    let at = |trial, start: NaiveDate| found(&case(person(&[]), &[trial]), start, start);
    let short_pause = [("work_trial.pause.too_short", Some("TK-12"))];
    assert_eq!(at(long, date!(2024, 3, 14)), short_pause);
    assert_eq!(at(long, date!(2024, 3, 15)), []);
    let short = trial(date!(2023, 9, 1), date!(2024, 2, 28));
    assert_eq!(at(short, date!(2024, 3, 14)), []);
    let last = trial(date!(2024, 7, 1), date!(2024, 12, 31));
    // The pause ended with 2024, and what is left to say is that the former act is counted.
    let earlier_act = [("work_trial.months.earlier_act", Some("TK-05"))];
    assert_eq!(at(last, date!(2025, 1, 2)), earlier_act);
}

#[test]
fn the_day_before_and_after_the_change_of_2025() {
    let none = person(&[]);
    let longest = |start| longest_end(&none, &[], start);
    assert_eq!(longest(date!(2012, 12, 31)), None);
    assert_eq!(longest(date!(2024, 12, 31)), Some(date!(2025, 12, 30)));
    assert_eq!(longest(date!(2025, 1, 1)), Some(date!(2025, 6, 30)));
}

#[test]
fn the_balance_tells_what_is_used_and_left() {
    let trials = [trial(date!(2025, 2, 1), date!(2025, 4, 10))];
    let person = person(&[DateRange::since(date!(2025, 1, 1))]);
    let balance = |day| balance_on(&person, &trials, day);
    let spring = balance(date!(2025, 6, 1)).unwrap();
    assert_eq!(spring.maximum.rule, Some("TK-03a"));
    assert_eq!((spring.cycle.used.months, spring.cycle.used.days), (2, 10));
    assert_eq!(spring.whole_months_left, 3);
    assert_eq!(spring.longest_end, Some(date!(2025, 9, 20)));
    assert_eq!(spring.earliest_reset, Some(date!(2026, 4, 11)));
    let anew = balance(date!(2026, 4, 11)).unwrap();
    assert_eq!((anew.whole_months_left, anew.cycle.trials.len()), (6, 0));
    assert_eq!(anew.earliest_reset, None);
    assert_eq!(balance(date!(2012, 12, 31)), None);
}

proptest! {
    #[test]
    fn moving_the_trials_by_a_day_inside_one_law_changes_nothing(
        by in 0_i64..1_000, first in 1_i32..7, gap in 1_i64..70, second in 1_i32..7,
    ) {
        let at = |by: i64| {
            let start = date!(2025, 1, 1) + chrono::Duration::days(by);
            let end = last_day_of_months(start, first);
            let next = end + chrono::Duration::days(gap);
            let case = case(person(&[]), &[trial(start, end)]);
            let codes: Vec<_> = found(&case, next, last_day_of_months(next, second));
            codes
        };
        prop_assert_eq!(at(by), at(by + 1));
        prop_assert_eq!(at(by).is_empty(), first + second <= 6);
    }

    #[test]
    fn a_trial_up_to_the_longest_end_fits_and_a_day_longer_does_not(
        first in 0_i64..400, length in 0_i64..120, gap in 1_i64..80,
    ) {
        let start = date!(2025, 1, 1) + chrono::Duration::days(first);
        let end = start + chrono::Duration::days(length);
        let next = end + chrono::Duration::days(gap);
        let case = case(person(&[]), &[trial(start, end)]);
        let latest = longest_end(&case.person, &case.other_trials, next).unwrap();
        prop_assert_eq!(found(&case, next, latest), []);
        prop_assert_eq!(found(&case, next, latest.succ_opt().unwrap()), [ABOVE]);
    }

    #[test]
    fn the_order_of_the_trials_is_no_matter(first in 0_i64..400, gap in 1_i64..80) {
        let start = date!(2025, 1, 1) + chrono::Duration::days(first);
        let next = start + chrono::Duration::days(40 + gap);
        let trials = [
            trial(start, start + chrono::Duration::days(40)),
            trial(next, next + chrono::Duration::days(20)),
        ];
        let swapped = [trials[1], trials[0]];
        let on = next + chrono::Duration::days(100);
        let person = person(&[]);
        prop_assert_eq!(
            longest_end(&person, &trials, on),
            longest_end(&person, &swapped, on)
        );
    }
}
