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
    let mut found = check_content(plan.facts.kind, &plan.content, plan.drafted_on, stage);
    if let Some(part) = &plan.part {
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
