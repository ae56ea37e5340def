//! The plan behind a period: KTT-06 and KTT-09…11. A plan is judged by the law of the day on which
//! it was drafted, its being in force by the day of the start.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    activation_phase::{
        PhaseFacts,
        case::{PlanCase, Stage},
        rules::period,
    },
    code_set::{phase_case::ActivationPlanItem, plan::PlanKind},
    plan::{
        rehabilitative_part,
        rules::{KelaRehabilitation, check_approvals},
    },
    statute::{rehabilitative_work::limits, rehabilitative_work_entry::entry_limits},
    time::range::DateRange,
    violation::Violation,
};

/// What is wrong with the plan of a period. Whether it names one at all, and one that was in force
/// at the start, is [`crate::activation_phase::basis`].
#[must_use]
pub fn check(phase: &PhaseFacts, plan: &PlanCase, stage: Stage) -> Vec<Violation> {
    let mut found = Vec::new();
    if let Some(content) = &plan.content {
        found.extend(check_content(
            plan.facts.kind,
            content,
            plan.drafted_on,
            stage,
        ));
    }
    // Until it is signed the part is in the making; signing it checks it.
    if let Some(part) = plan.part.as_ref().filter(|_| stage == Stage::Start) {
        found.extend(
            rehabilitative_part::check(part, plan.drafted_on)
                .into_iter()
                .map(|one| one.beneath("/rehabilitative_part")),
        );
    }
    found.extend(check_period(phase, plan));
    if stage == Stage::Start {
        found.extend(check_approvals(
            plan.facts.kind,
            // Who else signs a multidisciplinary plan is checked when the plan comes into force.
            KelaRehabilitation::NotNeeded,
            plan.drafted_on,
            &plan.approved_by,
        ));
    }
    found
}

/// KTT-09: every item of an activation plan; a notice while it is in the making, a bar when it is
/// signed.
#[must_use]
pub fn check_content(
    kind: PlanKind,
    given: &BTreeSet<ActivationPlanItem>,
    drafted_on: NaiveDate,
    stage: Stage,
) -> Vec<Violation> {
    const POINTER: &str = "/plan_id";
    let row = match kind {
        PlanKind::Activation => entry_limits(drafted_on).activation_plan_content,
        PlanKind::Employment | PlanKind::Multidisciplinary => None,
    };
    let Some(row) = row else {
        return Vec::new();
    };
    let lacking = row.figure.iter().filter(|item| !given.contains(item));
    lacking
        .map(|item| {
            let found = match stage {
                Stage::Planning => {
                    Violation::warn("rehabilitative_work.plan_content.missing", POINTER)
                }
                Stage::Start => {
                    Violation::block("rehabilitative_work.plan_content.missing", POINTER)
                }
            };
            found.with("item", *item).under(row.rule, row.basis)
        })
        .collect()
}

/// KTT-06: the plan has a part on rehabilitative work, and the period lies inside the days that it
/// states.
fn check_period(phase: &PhaseFacts, plan: &PlanCase) -> Option<Violation> {
    let phase_period = period(phase)?;
    let row = limits(phase_period.start()).plan?;
    let Some(part) = &plan.part else {
        let found = Violation::block("rehabilitative_work.plan.part_missing", "/plan_id");
        return Some(found.under(row.rule, row.basis));
    };
    // A part without its days is incomplete, which the part's own check says.
    let stated = DateRange::new(part.starts_on?, Some(part.ends_on?)).ok()?;
    if stated.covers(&phase_period) {
        return None;
    }
    let found = Violation::block("rehabilitative_work.period.outside_plan", "/starts_on")
        .with("earliest", stated.start())
        .with("latest", part.ends_on?);
    Some(found.under(row.rule, row.basis))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::{
            basis::PlanFacts,
            fixture::{codes, phase},
        },
        code_set::{phase::PhaseKind, plan::ApprovalParty},
        plan::rehabilitative_part::PartFacts,
        statute::plan::PartItem,
        time::date,
    };

    fn plan(drafted_on: NaiveDate, starts_on: NaiveDate, ends_on: NaiveDate) -> PlanCase {
        PlanCase {
            facts: PlanFacts {
                kind: PlanKind::Activation,
                in_force_on: Some(drafted_on),
                ended_on: None,
            },
            drafted_on,
            approved_by: vec![
                ApprovalParty::Client,
                ApprovalParty::EmploymentAuthority,
                ApprovalParty::WellbeingCounty,
            ],
            content: Some(ActivationPlanItem::ALL.iter().copied().collect()),
            part: Some(PartFacts {
                given: [
                    PartItem::Goal,
                    PartItem::Place,
                    PartItem::Support,
                    PartItem::OtherServices,
                    PartItem::EffectAssessment,
                ]
                .into(),
                starts_on: Some(starts_on),
                ends_on: Some(ends_on),
                days_per_week: Some(4),
                minutes_per_day: Some(300),
            }),
        }
    }

    const START: NaiveDate = date!(2025, 3, 10);
    const END: NaiveDate = date!(2025, 9, 9);

    fn found(
        phase_days: (NaiveDate, NaiveDate),
        plan: &PlanCase,
        stage: Stage,
    ) -> Vec<(&'static str, Option<&'static str>)> {
        let phase = phase(PhaseKind::RehabilitativeWork, phase_days.0, phase_days.1);
        codes(&check(&phase, plan, stage))
    }

    #[test]
    fn a_period_lies_inside_the_days_of_its_plan() {
        let plan = plan(START, START, END);
        let outside = [("rehabilitative_work.period.outside_plan", Some("KTT-06"))];
        assert_eq!(found((START, END), &plan, Stage::Start), []);
        let inside = (START.succ_opt().unwrap(), END.pred_opt().unwrap());
        assert_eq!(found(inside, &plan, Stage::Start), []);
        let early = (START.pred_opt().unwrap(), END);
        assert_eq!(found(early, &plan, Stage::Planning), outside);
        let late = (START, END.succ_opt().unwrap());
        assert_eq!(found(late, &plan, Stage::Planning), outside);
    }

    #[test]
    fn a_plan_without_the_part_contains_no_rehabilitative_work() {
        let mut plan = plan(START, START, END);
        plan.part = None;
        assert_eq!(
            found((START, END), &plan, Stage::Planning),
            [("rehabilitative_work.plan.part_missing", Some("KTT-06"))]
        );
    }

    #[test]
    fn each_item_of_the_plan_is_a_notice_in_the_making_and_a_bar_at_the_start() {
        for item in ActivationPlanItem::ALL {
            let mut plan = plan(START, START, END);
            let mut content = plan.content.clone().unwrap_or_default();
            content.remove(item);
            plan.content = Some(content.clone());
            let expected = [("rehabilitative_work.plan_content.missing", Some("KTT-09"))];
            for stage in [Stage::Planning, Stage::Start] {
                assert_eq!(found((START, END), &plan, stage), expected, "{item}");
            }
            let blocks = |stage| {
                check_content(PlanKind::Activation, &content, START, stage)[0].is_blocking()
            };
            assert!(!blocks(Stage::Planning) && blocks(Stage::Start));
        }
    }

    #[test]
    fn the_job_search_duty_is_asked_since_2_may_2022() {
        let mut given: BTreeSet<_> = ActivationPlanItem::ALL.iter().copied().collect();
        given.remove(&ActivationPlanItem::JobSearchDuty);
        let lacks = |day| check_content(PlanKind::Activation, &given, day, Stage::Start).len();
        assert_eq!(lacks(date!(2022, 5, 1)), 0);
        assert_eq!(lacks(date!(2022, 5, 2)), 1);
        let other = check_content(PlanKind::Multidisciplinary, &given, START, Stage::Start);
        assert_eq!(other, []);
    }

    #[test]
    fn support_is_a_part_of_the_plan_since_2021() {
        let without = |day: NaiveDate| {
            let end = crate::time::month::last_day_of_months(day, 6);
            let mut plan = plan(day, day, end);
            if let Some(part) = &mut plan.part {
                part.given.remove(&PartItem::Support);
            }
            assert_eq!(found((day, end), &plan, Stage::Planning), []);
            found((day, end), &plan, Stage::Start)
        };
        let lacking = ("plan.rehabilitative_part.support_missing", Some("KTT-10"));
        assert!(!without(date!(2020, 12, 31)).contains(&lacking));
        assert!(without(date!(2021, 1, 1)).contains(&lacking));
    }

    #[test]
    fn two_signatures_are_too_few_at_the_start() {
        let mut plan = plan(START, START, END);
        plan.approved_by.pop();
        assert_eq!(found((START, END), &plan, Stage::Planning), []);
        assert_eq!(
            found((START, END), &plan, Stage::Start),
            [("plan.approval.missing", Some("KTT-11"))]
        );
    }
}
