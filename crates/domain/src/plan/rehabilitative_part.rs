//! The part of a plan on rehabilitative work activity (kuntouttavan työtoiminnan osuus): 189/2001 9 §.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    activation_phase::{self, PhaseFacts},
    code_set::{phase::PhaseKind, plan::PlanKind},
    statute::plan::{self, PartItem},
    violation::Violation,
};

/// What the check of the part looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartFacts {
    /// The texts and the day of assessment that have been filled in.
    pub given: BTreeSet<PartItem>,
    /// First day; `None` when it was not given.
    pub starts_on: Option<NaiveDate>,
    /// Last day; `None` when it was not given.
    pub ends_on: Option<NaiveDate>,
    /// Days in a week; `None` when it was not given.
    pub days_per_week: Option<u8>,
    /// Minutes in a day; `None` when it was not given.
    pub minutes_per_day: Option<u16>,
}

/// Whether a kind of plan can have the part: an activation plan or a multidisciplinary one (189/2001 6 and 9 §).
#[must_use]
pub fn check_kind(kind: PlanKind, on: NaiveDate) -> Vec<Violation> {
    match kind {
        PlanKind::Activation | PlanKind::Multidisciplinary => Vec::new(),
        PlanKind::Employment => {
            let found =
                Violation::block("plan.rehabilitative_part.other_kind", "").with("kind", kind);
            vec![match plan::rehabilitative_part(on) {
                Some(row) => found.under("KTT-06", row.basis),
                None => found,
            }]
        }
    }
}

/// What keeps the part from being signed: items that are missing (KTT-10), and a period, days or minutes that the act
/// does not allow (KTT-15, 16, 17).
#[must_use]
pub fn check(facts: &PartFacts, on: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    if let Some(row) = plan::rehabilitative_part(on) {
        let lacking = row.figure.iter().filter(|item| !facts.given.contains(item));
        found.extend(lacking.map(|item| missing(*item).under(row.rule, row.basis)));
    }
    let phase = PhaseFacts {
        starts_on: facts.starts_on,
        ends_on: facts.ends_on,
        days_per_week: facts.days_per_week,
        minutes_per_day: facts.minutes_per_day,
        ..PhaseFacts::of(PhaseKind::RehabilitativeWork)
    };
    found.extend(activation_phase::check(&phase, on));
    found
}

fn missing(item: PartItem) -> Violation {
    match item {
        PartItem::Goal => Violation::block("plan.rehabilitative_part.goal_missing", "/goal"),
        PartItem::Place => Violation::block("plan.rehabilitative_part.place_missing", "/place"),
        PartItem::Support => {
            Violation::block("plan.rehabilitative_part.support_missing", "/support")
        }
        PartItem::OtherServices => Violation::block(
            "plan.rehabilitative_part.other_services_missing",
            "/other_services",
        ),
        PartItem::EffectAssessment => Violation::block(
            "plan.rehabilitative_part.effect_assessment_missing",
            "/assessed_by_on",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    const DAY: NaiveDate = date!(2026, 3, 2);

    fn whole() -> PartFacts {
        PartFacts {
            given: BTreeSet::from([
                PartItem::Goal,
                PartItem::Place,
                PartItem::Support,
                PartItem::OtherServices,
                PartItem::EffectAssessment,
            ]),
            starts_on: Some(date!(2026, 3, 9)),
            ends_on: Some(date!(2026, 9, 8)),
            days_per_week: Some(4),
            minutes_per_day: Some(240),
        }
    }

    #[test]
    fn a_whole_part_has_no_findings() {
        assert_eq!(check(&whole(), DAY), []);
    }

    #[test]
    fn each_item_is_missed_alone() {
        for item in whole().given {
            let mut facts = whole();
            facts.given.remove(&item);
            let found = check(&facts, DAY);
            assert_eq!(found.len(), 1, "{item:?}");
            assert_eq!(found[0].rule, Some("KTT-10"));
            codes(&found);
        }
    }

    #[test]
    fn support_is_stated_since_2021() {
        let mut facts = whole();
        facts.given.remove(&PartItem::Support);
        let lacks = |on| {
            let found = check(&facts, on);
            found
                .iter()
                .any(|one| one.code == "plan.rehabilitative_part.support_missing")
        };
        assert!(!lacks(date!(2020, 12, 31)));
        assert!(lacks(date!(2021, 1, 1)));
    }

    #[test]
    fn five_days_a_week_and_two_months_are_refused() {
        let facts = PartFacts {
            ends_on: Some(date!(2026, 5, 8)),
            days_per_week: Some(5),
            ..whole()
        };
        assert_eq!(
            codes(&check(&facts, DAY)),
            [
                ("activation_phase.period.below_minimum", Some("KTT-15")),
                (
                    "activation_phase.days_per_week.above_maximum",
                    Some("KTT-16a")
                ),
            ]
        );
    }

    #[test]
    fn an_employment_plan_has_no_such_part() {
        let found = check_kind(PlanKind::Employment, DAY);
        assert_eq!(
            codes(&found),
            [("plan.rehabilitative_part.other_kind", Some("KTT-06"))]
        );
        assert_eq!(check_kind(PlanKind::Activation, DAY), []);
        assert_eq!(check_kind(PlanKind::Multidisciplinary, DAY), []);
    }
}
