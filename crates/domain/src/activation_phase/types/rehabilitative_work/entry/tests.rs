use super::*;
use crate::{
    activation_phase::{basis::PlanFacts, case::PlanCase, fixture::codes},
    code_set::client::DataSource,
    time::{date, range::DateRange},
};

fn paid(days: u16, counted_from: Option<NaiveDate>, as_of: NaiveDate) -> PaidDays {
    PaidDays {
        benefit: Benefit::LabourMarketSubsidy,
        counted_from,
        as_of,
        days,
        source: DataSource::Register,
    }
}

/// Born on 15 June 2000, on labour market subsidy with a count of paid days.
fn person(count: PaidDays) -> PersonFacts {
    PersonFacts {
        birth_date: Some(date!(2000, 6, 15)),
        benefit: Some(Benefit::LabourMarketSubsidy),
        paid_days: vec![count],
        allowance_maximum: Some(AllowanceMaximum::NotReached),
        employment_plan_on: Some(date!(2025, 1, 2)),
        ..PersonFacts::default()
    }
}

fn rule_of(trigger: Trigger) -> Option<&'static str> {
    match trigger {
        Trigger::Met(_, row) => row.rule,
        Trigger::NotMet(_) | Trigger::NotKnown(_) | Trigger::NotInForce => None,
    }
}

#[test]
fn under_25_is_180_paid_days_in_twelve_calendar_months() {
    // 24 years and 364 days.
    let on = date!(2025, 6, 14);
    let of = |days| person(paid(days, Some(date!(2024, 7, 1)), on));
    assert_eq!(rule_of(find_trigger(&of(180), on)), Some("KTT-01"));
    assert!(matches!(find_trigger(&of(179), on), Trigger::NotMet(_)));
    let longer = person(paid(180, Some(date!(2024, 6, 30)), on));
    assert!(matches!(find_trigger(&longer, on), Trigger::NotKnown(_)));
    let birthday = date!(2025, 6, 15);
    let of_25 = person(paid(180, None, birthday));
    assert!(matches!(
        find_trigger(&of_25, birthday),
        Trigger::NotMet(row) if row.rule == Some("KTT-02")
    ));
}

#[test]
fn from_25_on_it_is_500_paid_days_without_a_window() {
    let on = date!(2025, 7, 1);
    let of = |days| find_trigger(&person(paid(days, None, on)), on);
    assert_eq!(rule_of(of(500)), Some("KTT-02"));
    assert!(matches!(of(499), Trigger::NotMet(_)));
}

#[test]
fn what_is_not_known_of_the_allowance_leaves_the_condition_open() {
    let on = date!(2025, 7, 1);
    let of = |days, counted_from, allowance_maximum| {
        let mut person = person(paid(days, counted_from, on));
        person.allowance_maximum = allowance_maximum;
        matches!(find_trigger(&person, on), Trigger::NotMet(_))
    };
    let reached = AllowanceMaximum::ReachedOn(date!(2024, 9, 30));
    // 180 days or more may lie after the allowance, fewer may not.
    assert!(!of(180, None, None));
    assert!(of(179, None, None));
    assert!(!of(180, None, Some(reached)));
    assert!(of(179, None, Some(reached)));
    assert!(of(499, None, Some(AllowanceMaximum::NotReached)));
    let later = AllowanceMaximum::ReachedOn(date!(2025, 7, 2));
    assert!(of(499, None, Some(later)));
    // A count that is not of this month tells nothing.
    let mut old = person(paid(100, None, date!(2025, 6, 30)));
    assert!(matches!(find_trigger(&old, on), Trigger::NotKnown(_)));
    old.benefit = Some(Benefit::EarningsAllowance);
    assert!(matches!(find_trigger(&old, on), Trigger::NotMet(_)));
}

#[test]
fn a_used_up_allowance_is_enough_under_25_and_180_days_later_from_25_on() {
    let used_up = Some(AllowanceMaximum::ReachedOn(date!(2024, 9, 30)));
    let young_on = date!(2025, 6, 14);
    let mut young = person(paid(0, Some(date!(2024, 10, 1)), young_on));
    young.allowance_maximum = used_up;
    let ground = |trigger| match trigger {
        Trigger::Met(ground, _) => Some(ground),
        Trigger::NotMet(_) | Trigger::NotKnown(_) | Trigger::NotInForce => None,
    };
    assert_eq!(
        ground(find_trigger(&young, young_on)),
        Some(TriggerGround::AllowanceUsedUp)
    );
    let on = date!(2025, 7, 1);
    let older = |days, from| {
        let mut older = person(paid(days, Some(from), on));
        older.allowance_maximum = used_up;
        ground(find_trigger(&older, on))
    };
    assert_eq!(
        older(180, date!(2024, 10, 1)),
        Some(TriggerGround::AllowanceUsedUp)
    );
    assert_eq!(older(179, date!(2024, 10, 1)), None);
    // Days before the allowance was used up are not days after it.
    assert_eq!(older(180, date!(2024, 9, 30)), None);
}

#[test]
fn social_assistance_is_four_months_under_25_and_twelve_from_25_on() {
    let with_aid = |birth_date, since, on| {
        let person = PersonFacts {
            birth_date: Some(birth_date),
            benefit: Some(Benefit::SocialAssistance),
            social_assistance_since: Some(since),
            ..PersonFacts::default()
        };
        rule_of(find_trigger(&person, on))
    };
    let (young, older) = (date!(2002, 1, 1), date!(1990, 1, 1));
    let since = date!(2024, 10, 31);
    assert_eq!(with_aid(young, since, date!(2025, 2, 28)), Some("KTT-01"));
    assert_eq!(with_aid(young, since, date!(2025, 2, 27)), None);
    assert_eq!(with_aid(older, since, date!(2025, 10, 31)), Some("KTT-02"));
    assert_eq!(with_aid(older, since, date!(2025, 10, 30)), None);
}

#[test]
fn the_condition_is_about_the_unemployed_on_the_two_benefits() {
    let on = date!(2025, 7, 1);
    let of = |benefit, unemployed: Option<Vec<DateRange>>| {
        let mut person = person(paid(500, None, on));
        person.benefit = benefit;
        person.unemployment_periods = unemployed;
        find_trigger(&person, on)
    };
    let subsidy = Some(Benefit::LabourMarketSubsidy);
    let until = |day| Some(vec![DateRange::new(date!(2023, 1, 1), Some(day)).unwrap()]);
    assert!(matches!(of(subsidy, until(on)), Trigger::Met(..)));
    let ended = until(date!(2025, 6, 30));
    assert!(matches!(of(subsidy, ended), Trigger::NotMet(_)));
    let allowance = Some(Benefit::EarningsAllowance);
    assert!(matches!(of(allowance, None), Trigger::NotMet(_)));
    let nothing = Some(Benefit::None);
    assert!(matches!(of(nothing, None), Trigger::NotKnown(_)));
    assert!(matches!(of(None, None), Trigger::NotKnown(_)));
}

#[test]
fn a_leap_day_birthday_is_completed_on_28_february() {
    let mut born = person(paid(180, None, date!(2025, 2, 27)));
    born.birth_date = Some(date!(2000, 2, 29));
    born.social_assistance_since = Some(date!(2024, 10, 1));
    assert_eq!(
        rule_of(find_trigger(&born, date!(2025, 2, 27))),
        Some("KTT-01")
    );
    assert_eq!(rule_of(find_trigger(&born, date!(2025, 2, 28))), None);
}

#[test]
fn the_limits_end_with_2025_and_what_is_not_known_is_said() {
    let met = person(paid(500, None, date!(2025, 12, 1)));
    let last = date!(2025, 12, 31);
    assert_eq!(
        codes(&check_trigger(&met, last)),
        [("rehabilitative_work.activation_plan.due", Some("KTT-02"))]
    );
    assert_eq!(check_trigger(&met, date!(2026, 1, 1)), []);
    let unknown = PersonFacts::default();
    assert_eq!(
        codes(&check_trigger(&unknown, last)),
        [("rehabilitative_work.trigger.not_known", None)]
    );
}

#[test]
fn the_employment_plan_comes_first_since_2025() {
    let on = date!(2025, 7, 1);
    let mut met = person(paid(500, None, on));
    met.employment_plan_on = None;
    assert_eq!(
        codes(&check_trigger(&met, on)),
        [(
            "rehabilitative_work.employment_plan.missing",
            Some("KTT-08")
        )]
    );
    met.job_search_valid = Some(Declared::No);
    assert_eq!(check_trigger(&met, on)[0].rule, Some("KTT-02"));
    met.job_search_valid = Some(Declared::Yes);
    assert_eq!(check_trigger(&met, on)[0].rule, Some("KTT-08"));
    met.employment_plan_on = Some(on);
    assert_eq!(check_trigger(&met, on).len(), 1);
    assert_eq!(check_trigger(&met, on)[0].rule, Some("KTT-02"));
}

fn case(person: PersonFacts, kind: PlanKind, signed_on: NaiveDate) -> RehabilitativeWorkCase {
    RehabilitativeWorkCase {
        person: PersonFacts {
            integration_plan: Some(IntegrationPlan::NotDue),
            ..person
        },
        plan: Some(PlanCase {
            facts: PlanFacts {
                kind,
                in_force_on: Some(signed_on),
                ended_on: None,
            },
            drafted_on: signed_on,
            approved_by: Vec::new(),
            content: Some([].into()),
            part: None,
        }),
        ..RehabilitativeWorkCase::default()
    }
}

fn entry(case: &RehabilitativeWorkCase, starts_on: NaiveDate) -> Vec<&'static str> {
    let found = check_entry(case, starts_on, &LawSettings::default());
    codes(&found).iter().map(|(code, _)| *code).collect()
}

#[test]
fn an_early_start_needs_a_request_and_a_joint_assessment_before_it() {
    let start = date!(2025, 2, 24);
    let not_met = person(paid(100, Some(date!(2024, 6, 1)), start));
    let mut early = case(not_met, PlanKind::Activation, date!(2025, 2, 17));
    assert_eq!(
        entry(&early, start),
        ["rehabilitative_work.early_request.missing"]
    );
    let asked = |requested_on, assessed_on| {
        Some(EarlyRequest {
            requested_on,
            assessed_on,
        })
    };
    early.early_request = asked(date!(2025, 2, 3), Some(date!(2025, 2, 10)));
    assert_eq!(entry(&early, start), [""; 0]);
    early.early_request = asked(date!(2025, 2, 3), None);
    assert_eq!(
        entry(&early, start),
        ["rehabilitative_work.joint_assessment.missing"]
    );
    early.early_request = asked(date!(2025, 2, 25), Some(date!(2025, 2, 26)));
    assert_eq!(
        entry(&early, start),
        [
            "rehabilitative_work.early_request.too_late",
            "rehabilitative_work.joint_assessment.missing"
        ]
    );
}

#[test]
fn no_activation_plan_while_an_integration_plan_is_in_force() {
    let start = date!(2025, 2, 24);
    let met = person(paid(180, Some(date!(2024, 6, 1)), date!(2025, 2, 1)));
    let with = |plan, kind, signed_on| {
        let mut with = case(met.clone(), kind, signed_on);
        with.person.integration_plan = plan;
        entry(&with, start)
    };
    let until = |end| {
        let period = DateRange::new(date!(2023, 2, 1), Some(end)).unwrap();
        Some(IntegrationPlan::Made(period))
    };
    let signed = date!(2025, 2, 3);
    let excluded = ["rehabilitative_work.integration_plan.excludes"];
    let activation = PlanKind::Activation;
    assert_eq!(with(until(date!(2025, 1, 31)), activation, signed), [""; 0]);
    assert_eq!(with(until(signed), activation, signed), excluded);
    assert_eq!(
        with(until(date!(2025, 3, 31)), activation, signed),
        excluded
    );
    assert_eq!(
        with(Some(IntegrationPlan::ToBeMade), activation, signed),
        excluded
    );
    assert_eq!(
        with(None, activation, signed),
        ["rehabilitative_work.integration_plan.not_known"]
    );
    // The wording before 2025 is not modelled.
    assert_eq!(with(None, activation, date!(2024, 12, 31)), [""; 0]);
    assert_eq!(with(None, PlanKind::Multidisciplinary, signed), [""; 0]);
}

#[test]
fn since_2026_the_benefit_decides_the_kind_of_plan() {
    let with = |benefit, kind, start: NaiveDate, settings: LawSettings| {
        let person = PersonFacts {
            benefit,
            ..PersonFacts::default()
        };
        let mut with = case(person, kind, date!(2025, 12, 1));
        // Entered at the person's own request, so that nothing else is asked.
        with.early_request = Some(EarlyRequest {
            requested_on: date!(2025, 11, 3),
            assessed_on: Some(date!(2025, 11, 10)),
        });
        let found = check_entry(&with, start, &settings);
        codes(&found).first().copied()
    };
    let usual = LawSettings::default();
    let wrong = Some(("rehabilitative_work.plan.not_for_benefit", Some("KTT-05")));
    let subsidy = Some(Benefit::LabourMarketSubsidy);
    let (last, first) = (date!(2025, 12, 31), date!(2026, 1, 1));
    assert_eq!(with(subsidy, PlanKind::Activation, last, usual), None);
    assert_eq!(with(subsidy, PlanKind::Activation, first, usual), wrong);
    assert_eq!(
        with(
            subsidy,
            PlanKind::Multidisciplinary,
            date!(2026, 2, 2),
            usual
        ),
        None
    );
    let aid = Some(Benefit::SocialAssistance);
    assert_eq!(with(aid, PlanKind::Activation, first, usual), None);
    assert_eq!(
        with(None, PlanKind::Activation, first, usual),
        Some(("rehabilitative_work.benefit.not_known", Some("KTT-05")))
    );
    let later = LawSettings {
        entry_by_benefit_from: date!(2026, 3, 1),
    };
    assert_eq!(with(subsidy, PlanKind::Activation, first, later), None);
    assert_eq!(
        with(subsidy, PlanKind::Activation, date!(2026, 3, 1), later),
        wrong
    );
}
