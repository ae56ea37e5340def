//! Who enters rehabilitative work and by which plan: KTT-01…05 and KTT-08.
//!
//! Readings where the act is silent: "the last 12 calendar months" end with the month in which the
//! count ends; since the benefit decides the kind of plan (KTT-05) no limit of unemployment is
//! left, so the early request of KTT-03 is then looked at only where there is one.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    activation_phase::case::{
        EarlyRequest, IntegrationPlan, PaidDays, PersonFacts, RehabilitativeWorkCase,
    },
    code_set::{plan::PlanKind, situation::Benefit},
    statute::{
        rehabilitative_work_entry::{AGE, TriggerLimits, entry_by_benefit, entry_limits},
        settings::LawSettings,
        table::Row,
    },
    time::month::{add_months, age_on},
    violation::Violation,
};

/// Whether an activation plan has to be made for a person (aktivointiehto).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// A condition is met.
    Met(TriggerGround, &'static Row<TriggerLimits>),
    /// No condition is met by what is known, and nothing is missing.
    NotMet(&'static Row<TriggerLimits>),
    /// What is known does not tell: birth date, benefit or a count is missing.
    NotKnown(Option<&'static Row<TriggerLimits>>),
    /// No such condition is in force on the day.
    NotInForce,
}

/// The condition that is met, in the order of the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriggerGround {
    /// Paid days of labour market subsidy (item 1).
    PaidDays,
    /// The unemployment allowance has been used up (item 2).
    AllowanceUsedUp,
    /// Social assistance has been the main income (item 3).
    SocialAssistance,
}

/// KTT-01, KTT-02: the condition that a person meets on a day, by age to the day.
#[must_use]
pub fn find_trigger(person: &PersonFacts, on: NaiveDate) -> Trigger {
    let limits = entry_limits(on);
    if limits.from_25.is_none() {
        return Trigger::NotInForce;
    }
    let Some(birth_date) = person.birth_date else {
        return Trigger::NotKnown(None);
    };
    let row = match age_on(birth_date, on) < AGE {
        true => limits.under_25,
        false => limits.from_25,
    };
    let Some(row) = row else {
        return Trigger::NotInForce;
    };
    let limits = row.figure;
    if has_paid_days(person, limits, on) {
        return Trigger::Met(TriggerGround::PaidDays, row);
    }
    if has_used_up_allowance(person, limits, on) {
        return Trigger::Met(TriggerGround::AllowanceUsedUp, row);
    }
    let lasts = |since| add_months(since, limits.social_assistance_months) <= on;
    if person.social_assistance_since.is_some_and(lasts) {
        return Trigger::Met(TriggerGround::SocialAssistance, row);
    }
    match is_settled(person, limits, on) {
        true => Trigger::NotMet(row),
        false => Trigger::NotKnown(Some(row)),
    }
}

/// Counts of labour market subsidy that end on a day at the latest.
fn subsidy_counts(person: &PersonFacts, on: NaiveDate) -> impl Iterator<Item = &PaidDays> {
    person
        .paid_days
        .iter()
        .filter(move |count| count.benefit == Benefit::LabourMarketSubsidy && count.as_of <= on)
}

fn has_paid_days(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    subsidy_counts(person, on)
        .any(|count| count.days >= limits.paid_days && lies_within(count, limits, on))
}

/// Whether every day of a count lies in the months that the act names.
fn lies_within(count: &PaidDays, limits: TriggerLimits, on: NaiveDate) -> bool {
    let Some(months) = limits.within_months else {
        return true;
    };
    let first_of_month = on.with_day(1).unwrap_or(on);
    let window_start = add_months(first_of_month, 1 - months);
    count.counted_from.is_some_and(|from| from >= window_start)
}

fn has_used_up_allowance(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    let Some(used_up_on) = person.allowance_used_up_on.filter(|day| *day <= on) else {
        return false;
    };
    limits.paid_days_after_allowance == 0
        || subsidy_counts(person, on).any(|count| {
            count.days >= limits.paid_days_after_allowance
                && count.counted_from.is_some_and(|from| from > used_up_on)
        })
}

/// Whether the counts rule the condition out: a recent one is below the limit whatever it covers,
/// or the person has another benefit than those the condition is about.
fn is_settled(person: &PersonFacts, limits: TriggerLimits, on: NaiveDate) -> bool {
    match person.benefit {
        None => false,
        Some(Benefit::LabourMarketSubsidy) => {
            let counts_all = |count: &PaidDays| {
                count.as_of.year() == on.year()
                    && count.as_of.month() == on.month()
                    && (count.counted_from.is_none() || lies_within(count, limits, on))
                    && count.days < limits.paid_days
            };
            subsidy_counts(person, on).any(counts_all)
        }
        Some(Benefit::SocialAssistance) => person.social_assistance_since.is_some(),
        Some(
            Benefit::BasicAllowance
            | Benefit::EarningsAllowance
            | Benefit::GeneralBenefit
            | Benefit::None,
        ) => true,
    }
}

/// KTT-01, KTT-02, KTT-08: what follows from the condition on a day: a plan is due, or the
/// employment plan or discussion that comes first is missing.
#[must_use]
pub fn check_trigger(person: &PersonFacts, on: NaiveDate) -> Vec<Violation> {
    let (ground, row) = match find_trigger(person, on) {
        Trigger::Met(ground, row) => (ground, row),
        Trigger::NotKnown(row) => return vec![not_known(row, on)],
        Trigger::NotMet(_) | Trigger::NotInForce => return Vec::new(),
    };
    let comes_first = match ground {
        TriggerGround::PaidDays | TriggerGround::AllowanceUsedUp => person.employment_plan_on,
        TriggerGround::SocialAssistance => person.discussion_on,
    };
    if comes_first.is_some_and(|day| day <= on) {
        let found = Violation::due("rehabilitative_work.activation_plan.due", "");
        return vec![found.with("on", on).under(row.rule, row.basis)];
    }
    let found = Violation::warn("rehabilitative_work.employment_plan.missing", "").with("on", on);
    vec![match entry_limits(on).employment_plan {
        Some(first) => found.under(first.rule, first.basis),
        None => found.under(row.rule, row.basis),
    }]
}

fn not_known(row: Option<&Row<TriggerLimits>>, on: NaiveDate) -> Violation {
    let found = Violation::warn("rehabilitative_work.trigger.not_known", "").with("on", on);
    match row {
        Some(row) => found.under(row.rule, row.basis),
        None => found,
    }
}

/// What is wrong with the entry into a period that starts on a day.
#[must_use]
pub fn check_entry(
    case: &RehabilitativeWorkCase,
    starts_on: NaiveDate,
    settings: &LawSettings,
) -> Vec<Violation> {
    let mut found = check_early(case, starts_on, settings);
    found.extend(check_integration_plan(case));
    found.extend(check_benefit(case, starts_on, settings));
    found
}

/// KTT-03: before the limits only at the person's request and by a joint assessment, both before
/// the start. The plan itself is KTT-06.
fn check_early(
    case: &RehabilitativeWorkCase,
    starts_on: NaiveDate,
    settings: &LawSettings,
) -> Vec<Violation> {
    let Some(row) = entry_limits(starts_on).early_request else {
        return Vec::new();
    };
    let request = match (find_trigger(&case.person, starts_on), case.early_request) {
        (Trigger::Met(..), _) => return Vec::new(),
        (_, Some(request)) => request,
        (Trigger::NotKnown(of), None) if starts_on < settings.entry_by_benefit_from => {
            return vec![not_known(of, starts_on)];
        }
        (Trigger::NotMet(_), None) if starts_on < settings.entry_by_benefit_from => {
            let found = Violation::block("rehabilitative_work.early_request.missing", "/starts_on");
            return vec![found.under(row.rule, row.basis)];
        }
        (Trigger::NotKnown(_) | Trigger::NotMet(_) | Trigger::NotInForce, None) => {
            return Vec::new();
        }
    };
    check_request(request, starts_on, row)
}

fn check_request(request: EarlyRequest, starts_on: NaiveDate, row: &Row<()>) -> Vec<Violation> {
    let mut found = Vec::new();
    if request.requested_on > starts_on {
        found.push(
            Violation::block("rehabilitative_work.early_request.too_late", "/starts_on")
                .with("day", request.requested_on)
                .with("starts_on", starts_on)
                .under(row.rule, row.basis),
        );
    }
    let in_order = |day| request.requested_on <= day && day <= starts_on;
    if !request.assessed_on.is_some_and(in_order) {
        found.push(
            Violation::block("rehabilitative_work.joint_assessment.missing", "/starts_on")
                .with("starts_on", starts_on)
                .under(row.rule, row.basis),
        );
    }
    found
}

/// KTT-04: no activation plan while an integration plan is in force or to be made.
fn check_integration_plan(case: &RehabilitativeWorkCase) -> Option<Violation> {
    const POINTER: &str = "/plan_id";
    let plan = case.plan.as_ref()?;
    let on = plan.facts.in_force_on.unwrap_or(plan.drafted_on);
    let row = entry_limits(on).integration_plan?;
    if plan.facts.kind != PlanKind::Activation {
        return None;
    }
    let found = match case.person.integration_plan {
        None => Violation::warn("rehabilitative_work.integration_plan.not_known", POINTER),
        Some(IntegrationPlan::NotDue) => return None,
        Some(IntegrationPlan::Made(period)) if !period.contains(on) => return None,
        Some(IntegrationPlan::ToBeMade | IntegrationPlan::Made(_)) => {
            Violation::block("rehabilitative_work.integration_plan.excludes", POINTER)
        }
    };
    Some(found.with("on", on).under(row.rule, row.basis))
}

/// KTT-05: an activation plan is for social assistance, an unemployment benefit takes a
/// multidisciplinary plan.
fn check_benefit(
    case: &RehabilitativeWorkCase,
    starts_on: NaiveDate,
    settings: &LawSettings,
) -> Option<Violation> {
    const POINTER: &str = "/plan_id";
    if starts_on < settings.entry_by_benefit_from {
        return None;
    }
    match case.plan.as_ref()?.facts.kind {
        PlanKind::Activation => {}
        // An employment plan contains no rehabilitative work at all: KTT-06 says so.
        PlanKind::Employment | PlanKind::Multidisciplinary => return None,
    }
    let found = match case.person.benefit {
        Some(Benefit::SocialAssistance) => return None,
        None => Violation::warn("rehabilitative_work.benefit.not_known", POINTER)
            .with("starts_on", starts_on),
        Some(
            benefit @ (Benefit::LabourMarketSubsidy
            | Benefit::BasicAllowance
            | Benefit::EarningsAllowance
            | Benefit::GeneralBenefit
            | Benefit::None),
        ) => Violation::block("rehabilitative_work.plan.not_for_benefit", POINTER)
            .with("benefit", benefit),
    };
    Some(found.under("KTT-05", entry_by_benefit(settings.entry_by_benefit_from)))
}

#[cfg(test)]
mod tests {
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
    fn a_used_up_allowance_is_enough_under_25_and_180_days_later_from_25_on() {
        let used_up = Some(date!(2024, 9, 30));
        let young_on = date!(2025, 6, 14);
        let mut young = person(paid(0, Some(date!(2024, 10, 1)), young_on));
        young.allowance_used_up_on = used_up;
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
            older.allowance_used_up_on = used_up;
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
}
