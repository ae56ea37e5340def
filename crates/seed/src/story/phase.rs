//! Activation phases with their transitions; job coaching beside the statutory kinds.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    activation_phase::overlap::overlap_group,
    code_set::{
        deadline::DeadlineCause,
        organisation::LegalForm,
        phase::{
            ConfirmationBasis, PhaseEndReason, PhaseKind, PhaseState, PhaseTransition,
            SuspensionReason,
        },
    },
    deadline::{
        Source,
        by_word::is_closed_by_word,
        derive::{Fact, Happening, derive},
        settings::DeadlineSettings,
    },
};
use uuid::Uuid;

use super::{Tale, plan::PlanSlot, timeline::Slot};
use crate::{
    calendar::{days_between, plus, working_day_before},
    rows::{
        casework::ActivePhase,
        outcome::DeadlineRow,
        phase::{PhaseRow, TransitionRow},
    },
};

/// Where a phase takes place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) provider_id: Option<Uuid>,
    pub(super) employer_id: Option<Uuid>,
    pub(super) legal_form: Option<LegalForm>,
}

/// A phase while its rows are written.
#[derive(Debug, Clone)]
pub(super) struct Phase {
    pub(super) id: Uuid,
    pub(super) slot: Slot,
    pub(super) place: Place,
    /// Day of the decision, agreement or plan.
    pub(super) confirmed_on: NaiveDate,
    pub(super) confirmation_number: String,
}

impl Tale<'_> {
    pub(super) fn write_phases(&mut self) {
        let slots = self.timeline.slots.clone();
        let last_day = self.timeline.last_phase_day();
        for (at, slot) in slots.into_iter().enumerate() {
            let Some(plan) = self.plan_of(at, slot.planned_starts_on) else {
                continue;
            };
            let is_last = slot.started() && Some(slot.last_day()) == last_day;
            let id = self.write_phase(slot, plan);
            if is_last {
                self.last_phase_id = Some(id);
            }
        }
        self.write_coaching();
    }

    fn write_phase(&mut self, slot: Slot, plan: PlanSlot) -> Uuid {
        let drafted_on = plus(slot.planned_starts_on, -self.chance.between(10, 30));
        let id = self.chance.id_on(drafted_on.min(self.anchor()));
        let place = self.draw_place(slot.kind);
        let confirmed_on = self.confirmation_day(&slot, &plan);
        let confirmation_number = match slot.kind {
            PhaseKind::RehabilitativeWork | PhaseKind::JobCoaching => {
                self.document_number("SUUN", confirmed_on)
            }
            PhaseKind::WorkTrial => self.document_number("SOP", confirmed_on),
            PhaseKind::PaySubsidy => self.document_number("PT", confirmed_on),
        };
        let phase = Phase {
            id,
            slot,
            place,
            confirmed_on,
            confirmation_number,
        };
        self.write_phase_row(&phase, &plan);
        self.write_transitions(&phase);
        self.write_details(&phase);
        self.note_activity(&phase);
        id
    }

    /// The plan is confirmed when it comes into force, an agreement or decision before the start.
    fn confirmation_day(&mut self, slot: &Slot, plan: &PlanSlot) -> NaiveDate {
        match slot.kind {
            PhaseKind::RehabilitativeWork => plan.in_force_on,
            PhaseKind::WorkTrial | PhaseKind::PaySubsidy | PhaseKind::JobCoaching => {
                let day = plus(slot.planned_starts_on, -self.chance.between(1, 15));
                working_day_before(day.min(self.anchor())).max(plan.in_force_on)
            }
        }
    }

    fn write_phase_row(&mut self, phase: &Phase, plan: &PlanSlot) {
        let slot = &phase.slot;
        let is_confirmed = slot.started() || slot.state == PhaseState::Confirmed;
        let stamp = self.stamp(plus(slot.planned_starts_on, -3));
        let (organiser, activity_place) = match slot.kind {
            PhaseKind::RehabilitativeWork => (
                Some(self.world.region.county),
                Some(self.text("ktt place").to_owned()),
            ),
            PhaseKind::WorkTrial | PhaseKind::PaySubsidy | PhaseKind::JobCoaching => (None, None),
        };
        let basis = match slot.kind {
            PhaseKind::RehabilitativeWork | PhaseKind::JobCoaching => ConfirmationBasis::Plan,
            PhaseKind::WorkTrial => ConfirmationBasis::Agreement,
            PhaseKind::PaySubsidy => ConfirmationBasis::Decision,
        };
        self.batch.phases.push(PhaseRow {
            id: phase.id,
            client_id: self.client_id,
            relationship_id: self.relationship_id,
            kind: slot.kind,
            overlap_group: overlap_group(slot.kind).as_str(),
            state: slot.state,
            planned_starts_on: slot.planned_starts_on,
            planned_ends_on: slot.planned_ends_on,
            starts_on: slot.started().then_some(slot.planned_starts_on),
            ends_on: slot.ended_on,
            days_per_week: slot.days_per_week,
            minutes_per_day: slot.minutes_per_day,
            plan_id: plan.id,
            organiser_organisation_id: organiser,
            provider_id: phase.place.provider_id,
            employer_id: phase.place.employer_id,
            activity_place,
            confirmation_basis: is_confirmed.then_some(basis),
            confirmation_number: is_confirmed.then(|| phase.confirmation_number.clone()),
            confirmed_on: is_confirmed.then_some(phase.confirmed_on),
            end_reason: slot.end_reason,
            terminated_by: slot.terminated_by,
            cancellation_reason: slot.cancellation_reason,
            stamp,
        });
    }

    /// What happened to the phase, one row a change, from planning to its present state.
    fn write_transitions(&mut self, phase: &Phase) {
        let slot = &phase.slot;
        let start = slot.planned_starts_on;
        let planned_on = plus(phase.confirmed_on, -self.chance.between(0, 4));
        let mut changes = vec![(PhaseTransition::Plan, planned_on, PhaseState::Planned, None)];
        if slot.started() || slot.state == PhaseState::Confirmed {
            changes.push((
                PhaseTransition::Confirm,
                phase.confirmed_on,
                PhaseState::Confirmed,
                None,
            ));
        }
        if slot.started() {
            changes.push((PhaseTransition::Start, start, PhaseState::Running, None));
        }
        let end = slot.last_day().min(self.anchor());
        let days = days_between(start, end);
        if slot.state == PhaseState::Suspended {
            let day = plus(end, -self.chance.between(0, days.clamp(0, 10)));
            let reason = SuspensionReason::AuthorisedAbsence.as_str();
            changes.push((
                PhaseTransition::Suspend,
                day,
                PhaseState::Suspended,
                Some(reason),
            ));
        }
        if slot.state == PhaseState::Ended {
            if days > 60 && self.chance.percent(8) {
                let day = plus(start, self.chance.between(15, days - 30));
                let reason = SuspensionReason::OrganiserClosure.as_str();
                changes.push((
                    PhaseTransition::Suspend,
                    day,
                    PhaseState::Suspended,
                    Some(reason),
                ));
                changes.push((
                    PhaseTransition::Resume,
                    plus(day, 14),
                    PhaseState::Running,
                    None,
                ));
            }
            let reason = slot.end_reason.map(PhaseEndReason::as_str);
            changes.push((PhaseTransition::End, end, PhaseState::Ended, reason));
        }
        if slot.state == PhaseState::Cancelled {
            let reason = slot.cancellation_reason.map(|reason| reason.as_str());
            let day = phase.confirmed_on.min(self.anchor());
            changes.push((PhaseTransition::Cancel, day, PhaseState::Cancelled, reason));
        }
        let told = changes.iter().filter(|(transition, ..)| {
            matches!(
                transition,
                PhaseTransition::Start | PhaseTransition::Suspend
            )
        });
        let days: Vec<_> = told.map(|(_, day, ..)| *day).collect();
        for (number, day) in (0..).zip(days) {
            let changed = Happening::PhaseChanged(slot.kind, day);
            self.tell_done(phase.id, changed, number, day);
        }
        if slot.state == PhaseState::Ended {
            self.tell_done(phase.id, Happening::PhaseEnded(slot.kind, end), 0, end);
        }
        let mut from_state = None;
        for (sequence, (transition, day, to_state, reason)) in (1..).zip(changes) {
            let stamp = self.stamp(day);
            self.batch.transitions.push(TransitionRow {
                id: self.chance.id_on(day),
                phase_id: phase.id,
                client_id: self.client_id,
                sequence,
                transition,
                from_state,
                to_state,
                effective_on: day,
                reason,
                terminated_by: slot
                    .terminated_by
                    .filter(|_| transition == PhaseTransition::End),
                stamp,
            });
            from_state = Some(to_state);
        }
    }

    /// What the register has no record of was done in the days after it was asked for; the last ones are still to come.
    fn tell_done(&mut self, phase_id: Uuid, happening: Happening, number: u8, day: NaiveDate) {
        let fact = Fact {
            source: Source {
                kind: DeadlineCause::Phase,
                id: phase_id,
            },
            happening,
            number,
            is_live: true,
        };
        let asked = derive(&[fact], &[], &DeadlineSettings::default());
        let Some(asked) = asked.iter().find(|asked| is_closed_by_word(asked.kind)) else {
            return;
        };
        let done_on = plus(day, self.chance.between(0, 6));
        if done_on > self.anchor() {
            return;
        }
        let stamp = self.stamp(done_on);
        self.batch.deadlines.push(DeadlineRow {
            id: self.chance.id_on(day),
            client_id: self.client_id,
            record_class: asked.class,
            kind: asked.kind,
            cause: asked.source.kind,
            cause_id: phase_id,
            number,
            due_on: asked.due_on,
            calendar: asked.calendar.code(),
            rule: asked.rule,
            act: asked.basis.map(|basis| basis.act),
            section: asked.basis.map(|basis| basis.section),
            fulfilled_on: done_on,
            done_on,
            stamp,
        });
    }

    /// Confirmed, running and suspended phases stand on the caseload row.
    fn note_activity(&mut self, phase: &Phase) {
        let slot = &phase.slot;
        if matches!(
            slot.state,
            PhaseState::Confirmed | PhaseState::Running | PhaseState::Suspended
        ) {
            self.active_phases.push(ActivePhase {
                id: phase.id,
                kind: slot.kind,
                state: slot.state,
                starts_on: slot.planned_starts_on,
                ends_on: slot.planned_ends_on,
            });
        }
    }

    /// Job coaching is a phase of its own, beside the others.
    fn write_coaching(&mut self) {
        let Some(coaching) = self.coaching else {
            return;
        };
        let Some(plan) = self.plan_on(coaching.from) else {
            return;
        };
        let planned_ends_on = match coaching.to {
            Some(to) => to,
            None => plus(self.anchor(), self.chance.between(20, 200)),
        };
        let slot = Slot {
            kind: PhaseKind::JobCoaching,
            months: 0,
            days_per_week: i16::try_from(self.chance.between(1, 2)).unwrap_or(1),
            minutes_per_day: 60,
            planned_starts_on: coaching.from,
            planned_ends_on,
            state: match coaching.to {
                Some(_) => PhaseState::Ended,
                None => PhaseState::Running,
            },
            ended_on: coaching.to,
            end_reason: coaching.to.map(|_| PhaseEndReason::Completed),
            terminated_by: None,
            cancellation_reason: None,
        };
        self.write_phase(slot, plan);
    }
}
