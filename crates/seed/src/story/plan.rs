//! Plans: the employment plan first, the plan that rehabilitative work activity needs, and a
//! renewed one after it. Each is in force once every party the law names has approved it.

use chrono::{Datelike as _, NaiveDate};
use palvelurekisteri_domain::{
    code_set::{
        phase::{PhaseKind, PhaseState},
        plan::{
            ApprovalManner, ApprovalParty, PlanActionOwner, PlanActionState, PlanGoalState,
            PlanKind, PlanState,
        },
    },
    plan::rules::{KelaRehabilitation, required_approvals},
    time::month::add_months,
};
use uuid::Uuid;

use super::Tale;
use crate::{
    calendar::{plus, working_day, working_day_before},
    rows::plan::{
        PlanActionRow, PlanApprovalRow, PlanGoalRow, PlanReviewRow, PlanRow, RehabilitativePartRow,
    },
};

/// A plan in the order of time.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlanSlot {
    pub(super) id: Uuid,
    pub(super) kind: PlanKind,
    pub(super) in_force_on: NaiveDate,
    pub(super) kela: KelaRehabilitation,
    /// Statutory phase that it was made for, by its place in the timeline.
    pub(super) phase: Option<usize>,
}

/// A plan is reviewed every three months at least (KTT-12, MT-04); employment plans likewise.
const REVIEW_MONTHS: i32 = 3;

impl Tale<'_> {
    /// Draws which plans there are and when they came into force.
    pub(super) fn draw_plans(&mut self) -> Vec<PlanSlot> {
        let end = self.timeline.end(self.anchor());
        let mut wishes: Vec<(NaiveDate, Option<usize>)> = Vec::new();
        let slots = self.timeline.slots.clone();
        for (at, slot) in slots.iter().enumerate() {
            if slot.kind != PhaseKind::RehabilitativeWork {
                continue;
            }
            let before = plus(slot.planned_starts_on, -self.chance.between(1, 12));
            let before = before.min(plus(self.anchor(), -1));
            wishes.push((working_day_before(before), Some(at)));
            let goes_on = slots.iter().any(|next| {
                next.kind == slot.kind
                    && next.planned_starts_on > slot.planned_starts_on
                    && next.planned_starts_on < plus(slot.last_day(), 40)
            });
            if slot.state == PhaseState::Ended && !goes_on {
                let renewed = plus(slot.last_day(), self.chance.between(1, 9));
                wishes.push((working_day(renewed), None));
            }
        }
        let mut needed_on = None;
        if let Some(support) = self.multidisciplinary {
            let latest = plus(add_months(support.opened_on, 3), -1);
            let is_made = wishes
                .iter()
                .any(|(day, phase)| phase.is_some() && *day >= support.opened_on && *day <= latest);
            if !is_made {
                let day = plus(support.opened_on, self.chance.between(7, 60));
                let day = working_day(day).min(latest);
                needed_on = Some(day);
                wishes.push((day, None));
            }
        }
        let first = working_day(plus(self.interview_on, self.chance.between(0, 8)));
        wishes.push((first, None));
        wishes.sort();
        let mut plans: Vec<PlanSlot> = Vec::new();
        for (day, phase) in wishes {
            let before = plans.last().map(|plan| plan.in_force_on);
            // One plan at a time: a day's second wish waits for the next plan, unless a phase needs it.
            let is_needed = phase.is_some() || needed_on == Some(day);
            let is_crowded = before.is_some_and(|before| day <= plus(before, 10));
            if (phase.is_none() && plus(day, 1) >= end) || (!is_needed && is_crowded) {
                continue;
            }
            let in_force_on = match before {
                Some(before) => day.max(plus(before, 1)),
                None => day,
            };
            let kind = self.plan_kind(in_force_on, phase.is_some());
            let kela = match kind == PlanKind::Multidisciplinary && self.chance.percent(15) {
                true => KelaRehabilitation::Needed,
                false => KelaRehabilitation::NotNeeded,
            };
            plans.push(PlanSlot {
                id: self.chance.id_on(in_force_on),
                kind,
                in_force_on,
                kela,
                phase,
            });
        }
        plans
    }

    fn plan_kind(&self, day: NaiveDate, is_for_activity: bool) -> PlanKind {
        let is_supported = self
            .multidisciplinary
            .is_some_and(|support| support.opened_on <= day);
        match (is_supported, is_for_activity) {
            (true, _) => PlanKind::Multidisciplinary,
            (false, true) => PlanKind::Activation,
            (false, false) => PlanKind::Employment,
        }
    }

    /// The plan that a statutory phase rests on: its own, else the one in force when it starts.
    pub(super) fn plan_of(&self, slot: usize, starts_on: NaiveDate) -> Option<PlanSlot> {
        let own = self.plans.iter().find(|plan| plan.phase == Some(slot));
        own.copied().or_else(|| self.plan_on(starts_on))
    }

    /// The plan in force on a day.
    pub(super) fn plan_on(&self, day: NaiveDate) -> Option<PlanSlot> {
        let plan = self.plans.iter().rev().find(|plan| plan.in_force_on <= day);
        plan.copied()
    }

    pub(super) fn write_plans(&mut self) {
        let plans = self.plans.clone();
        for (at, plan) in plans.iter().enumerate() {
            let next = plans.get(at + 1).map(|next| next.in_force_on);
            let before = at.checked_sub(1).and_then(|before| plans.get(before));
            self.write_plan(plan, next, before.map(|before| before.id));
        }
    }

    fn write_plan(
        &mut self,
        plan: &PlanSlot,
        next: Option<NaiveDate>,
        supersedes_id: Option<Uuid>,
    ) {
        let ended_on = next.or(self.timeline.closed_on);
        let until = ended_on.unwrap_or(self.anchor()).min(self.anchor());
        let reviewed_on = self.write_reviews(plan, until);
        let next_review_on = add_months(reviewed_on.unwrap_or(plan.in_force_on), REVIEW_MONTHS);
        let state = match (next, self.timeline.closed_on) {
            (Some(_), _) => PlanState::Superseded,
            (None, Some(_)) => PlanState::Ended,
            (None, None) => PlanState::InForce,
        };
        let relationship_id = match (plan.kind, self.multidisciplinary) {
            (PlanKind::Multidisciplinary, Some(support)) => support.id,
            _ => self.relationship_id,
        };
        let drafted_on = plus(plan.in_force_on, -self.chance.between(0, 5));
        let stamp = self.stamp(plan.in_force_on);
        let row = PlanRow {
            id: plan.id,
            client_id: self.client_id,
            relationship_id,
            kind: plan.kind,
            state,
            drafted_on: drafted_on.max(self.timeline.opened_on),
            in_force_on: Some(plan.in_force_on),
            ended_on,
            next_review_on: (state == PlanState::InForce).then_some(next_review_on),
            situation_summary: self.text("situation"),
            goals_summary: self.text("goals summary"),
            follow_up_method: self.text("follow up method"),
            job_search_duty: self.text("job search duty"),
            kela_rehabilitation: plan.kela == KelaRehabilitation::Needed,
            author_id: self.officer_on(plan.in_force_on).user_id,
            supersedes_id,
            stamp,
        };
        self.batch.plans.push(row);
        self.write_approvals(plan);
        self.write_goals(plan, until);
        self.write_rehabilitative_part(plan);
    }

    /// Writes the reviews until a day; answers the last.
    fn write_reviews(&mut self, plan: &PlanSlot, until: NaiveDate) -> Option<NaiveDate> {
        let mut last = None;
        let mut day = plan.in_force_on;
        loop {
            let due = add_months(day, REVIEW_MONTHS);
            day = working_day_before(plus(due, -self.chance.between(0, 12)));
            // Some of the last reviews are late: the list of deadlines shows them.
            if day >= until || (plus(due, 30) > until && self.chance.percent(12)) {
                return last;
            }
            let stamp = self.stamp(day);
            let row = PlanReviewRow {
                id: self.chance.id_on(day),
                plan_id: plan.id,
                client_id: self.client_id,
                reviewed_on: day,
                conclusion: self.text("review"),
                stamp,
            };
            self.batch.plan_reviews.push(row);
            last = Some(day);
        }
    }

    fn write_approvals(&mut self, plan: &PlanSlot) {
        let required = required_approvals(plan.kind, plan.kela, plan.in_force_on);
        let mut parties: Vec<_> = required.into_iter().map(|(party, _)| party).collect();
        if parties.is_empty() {
            // Before 2025 the law is not modelled; both parties accepted then, too.
            parties = vec![ApprovalParty::Client, ApprovalParty::EmploymentAuthority];
        }
        for party in parties {
            let manner = self.chance.weighted(
                ApprovalManner::Electronic,
                &[
                    (25, ApprovalManner::Paper),
                    (12, ApprovalManner::OralCopyDelivered),
                ],
            );
            let approver_title = match party {
                ApprovalParty::Client => None,
                ApprovalParty::EmploymentAuthority => Some("Omavalmentaja"),
                ApprovalParty::WellbeingCounty => Some("Sosiaaliohjaaja"),
                ApprovalParty::Kela => Some("Kuntoutuksen asiantuntija"),
            };
            let stamp = self.stamp(plan.in_force_on);
            self.batch.plan_approvals.push(PlanApprovalRow {
                id: self.chance.id_on(plan.in_force_on),
                plan_id: plan.id,
                client_id: self.client_id,
                party,
                manner,
                approved_on: plan.in_force_on,
                copy_delivered_on: (manner == ApprovalManner::OralCopyDelivered)
                    .then_some(plan.in_force_on),
                approver_title,
                stamp,
            });
        }
    }

    fn write_goals(&mut self, plan: &PlanSlot, until: NaiveDate) {
        let stamp = self.stamp(plan.in_force_on);
        for _ in 0..self.chance.between(1, 2) {
            let goal_id = self.chance.id_on(plan.in_force_on);
            let due_on = plus(plan.in_force_on, self.chance.between(60, 240));
            let state = match due_on < until {
                true => self.chance.weighted(
                    PlanGoalState::Reached,
                    &[
                        (22, PlanGoalState::NotReached),
                        (10, PlanGoalState::Dropped),
                    ],
                ),
                false => PlanGoalState::Open,
            };
            let row = PlanGoalRow {
                id: goal_id,
                plan_id: plan.id,
                client_id: self.client_id,
                description: self.text("goal"),
                state,
                due_on,
                stamp,
            };
            self.batch.plan_goals.push(row);
            self.write_action(plan, goal_id, until);
        }
    }

    fn write_action(&mut self, plan: &PlanSlot, goal_id: Uuid, until: NaiveDate) {
        let with_county = plan.kind != PlanKind::Employment;
        let (owner, section) = match self.chance.below(10) {
            0..=5 => (PlanActionOwner::Client, "action client"),
            9 if with_county => (PlanActionOwner::WellbeingCounty, "action county"),
            _ => (PlanActionOwner::EmploymentAuthority, "action authority"),
        };
        let due_on = plus(plan.in_force_on, self.chance.between(14, 120));
        let is_done = due_on < until && self.chance.percent(94);
        let stamp = self.stamp(plan.in_force_on);
        let row = PlanActionRow {
            id: self.chance.id_on(plan.in_force_on),
            plan_id: plan.id,
            client_id: self.client_id,
            goal_id: Some(goal_id),
            description: self.text(section),
            owner,
            due_on,
            state: match is_done {
                true => PlanActionState::Done,
                false => PlanActionState::Open,
            },
            done_on: is_done.then(|| plus(due_on, -self.chance.between(0, 10))),
            stamp,
        };
        self.batch.plan_actions.push(row);
    }

    /// What 189/2001 9 § asks of the plan that contains the activity.
    fn write_rehabilitative_part(&mut self, plan: &PlanSlot) {
        let Some(at) = plan.phase else { return };
        let Some(slot) = self.timeline.slots.get(at).cloned() else {
            return;
        };
        let stamp = self.stamp(plan.in_force_on);
        let row = RehabilitativePartRow {
            plan_id: plan.id,
            goal: self.text("ktt goal"),
            place: self.text("ktt place").to_owned(),
            minutes_per_day: slot.minutes_per_day,
            days_per_week: slot.days_per_week,
            starts_on: slot.planned_starts_on,
            ends_on: slot.planned_ends_on,
            support: self.text("ktt support"),
            other_services: self.text("ktt services"),
            assessed_by_on: slot.planned_ends_on,
            stamp,
        };
        self.batch.rehabilitative_parts.push(row);
    }

    /// The number of a document of a day.
    pub(super) fn document_number(&mut self, letters: &str, day: NaiveDate) -> String {
        format!(
            "{letters}/{}/{:06}",
            day.year(),
            self.chance.below(1_000_000)
        )
    }
}
