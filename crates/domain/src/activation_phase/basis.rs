//! What a phase rests on: an open service relationship, and for rehabilitative work a plan (KTT-06).
//!
//! A planned phase without its basis is refused. One that has started without it is a fact: it is
//! kept with the finding (decision 14).

use chrono::NaiveDate;

use crate::{
    code_set::{phase::PhaseKind, plan::PlanKind},
    statute::rehabilitative_work::limits,
    violation::Violation,
};

/// The plan that a phase names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanFacts {
    /// Kind of the plan.
    pub kind: PlanKind,
    /// First day in force; `None` before the signatures.
    pub in_force_on: Option<NaiveDate>,
    /// Last day in force; `None` while it is.
    pub ended_on: Option<NaiveDate>,
}

impl PlanFacts {
    fn is_in_force(&self, on: NaiveDate) -> bool {
        self.in_force_on.is_some_and(|from| from <= on)
            && self.ended_on.is_none_or(|until| on <= until)
    }
}

/// No phase starts before its service relationship (asiakkuus) was opened.
#[must_use]
pub fn check_relationship(opened_on: NaiveDate, starts_on: NaiveDate) -> Option<Violation> {
    (starts_on < opened_on).then(|| {
        Violation::block(
            "activation_phase.starts_on.before_relationship",
            "/starts_on",
        )
        .with("starts_on", starts_on)
        .with("opened_on", opened_on)
    })
}

/// Whether a planned phase names a plan that may contain it.
#[must_use]
pub fn check_plan(
    kind: PhaseKind,
    starts_on: NaiveDate,
    plan: Option<&PlanFacts>,
) -> Option<Violation> {
    let row = needs_plan(kind, starts_on)?;
    let found = match plan {
        None => Violation::block("rehabilitative_work.plan.missing", "/plan_id"),
        Some(plan) => match plan.kind {
            PlanKind::Activation | PlanKind::Multidisciplinary => return None,
            PlanKind::Employment => {
                Violation::block("rehabilitative_work.plan.wrong_kind", "/plan_id")
                    .with("kind", plan.kind)
            }
        },
    };
    Some(found.under(row.rule, row.basis))
}

/// Whether the plan of a phase was in force on the day on which the phase started.
#[must_use]
pub fn check_plan_at_start(
    kind: PhaseKind,
    started_on: NaiveDate,
    plan: Option<&PlanFacts>,
) -> Option<Violation> {
    let row = needs_plan(kind, started_on)?;
    if plan.is_some_and(|plan| plan.is_in_force(started_on)) {
        return None;
    }
    let found = Violation::block("rehabilitative_work.plan.not_in_force", "/plan_id")
        .with("starts_on", started_on);
    Some(found.under(row.rule, row.basis))
}

fn needs_plan(kind: PhaseKind, on: NaiveDate) -> Option<&'static crate::statute::table::Row<()>> {
    match kind {
        PhaseKind::RehabilitativeWork => limits(on).plan,
        PhaseKind::WorkTrial | PhaseKind::PaySubsidy | PhaseKind::JobCoaching => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    const START: NaiveDate = date!(2026, 3, 10);

    fn plan(kind: PlanKind, in_force_on: Option<NaiveDate>) -> PlanFacts {
        PlanFacts {
            kind,
            in_force_on,
            ended_on: None,
        }
    }

    fn found(violation: Option<Violation>) -> Vec<(&'static str, Option<&'static str>)> {
        codes(&Vec::from_iter(violation))
    }

    #[test]
    fn a_phase_starts_on_the_day_of_the_opening_or_later() {
        assert_eq!(check_relationship(START, START), None);
        assert_eq!(
            found(check_relationship(START, date!(2026, 3, 9))),
            [("activation_phase.starts_on.before_relationship", None)]
        );
    }

    #[test]
    fn rehabilitative_work_needs_an_activation_or_multidisciplinary_plan() {
        let check = |plan: Option<PlanFacts>| {
            found(check_plan(
                PhaseKind::RehabilitativeWork,
                START,
                plan.as_ref(),
            ))
        };
        assert_eq!(
            check(None),
            [("rehabilitative_work.plan.missing", Some("KTT-06"))]
        );
        assert_eq!(
            check(Some(plan(PlanKind::Employment, Some(START)))),
            [("rehabilitative_work.plan.wrong_kind", Some("KTT-06"))]
        );
        for kind in [PlanKind::Activation, PlanKind::Multidisciplinary] {
            assert_eq!(check(Some(plan(kind, None))), []);
        }
    }

    #[test]
    fn the_plan_is_signed_on_the_day_of_the_start_or_before() {
        let check = |plan: PlanFacts| {
            found(check_plan_at_start(
                PhaseKind::RehabilitativeWork,
                START,
                Some(&plan),
            ))
        };
        let late = [("rehabilitative_work.plan.not_in_force", Some("KTT-06"))];
        let signed = |day| plan(PlanKind::Activation, Some(day));
        assert_eq!(check(signed(START)), []);
        assert_eq!(check(signed(date!(2026, 3, 11))), late);
        assert_eq!(check(plan(PlanKind::Activation, None)), late);
        let ended = |day| PlanFacts {
            ended_on: Some(day),
            ..signed(date!(2026, 1, 1))
        };
        assert_eq!(check(ended(START)), []);
        assert_eq!(check(ended(date!(2026, 3, 9))), late);
    }

    #[test]
    fn the_other_kinds_need_no_plan() {
        for kind in [
            PhaseKind::WorkTrial,
            PhaseKind::PaySubsidy,
            PhaseKind::JobCoaching,
        ] {
            assert_eq!(check_plan(kind, START, None), None);
            assert_eq!(check_plan_at_start(kind, START, None), None);
        }
    }
}
