//! Follow-up at 0, 3, 6 and 12 months after a phase, or after a placement that no phase led to.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::{
        client::DataSource,
        phase::PhaseKind,
        placement::{FollowUpOutcome, FollowUpState},
        situation::EmploymentStatus,
    },
    placement::rules::follow_up_points,
};
use uuid::Uuid;

use super::{Tale, situation::status_in};
use crate::{
    calendar::{plus, working_day},
    rows::outcome::FollowUpRow,
};

/// Points due in these days before the anchor may still be open.
const OPEN_DAYS: i64 = 21;

impl Tale<'_> {
    pub(super) fn write_follow_ups(&mut self) {
        let ended: Vec<(Uuid, NaiveDate)> = self
            .batch
            .phases_of_last_client(self.client_id)
            .filter_map(|phase| Some((phase.id, phase.ends_on?)))
            .collect();
        let mut last_due_on = None;
        for (phase_id, ended_on) in ended {
            last_due_on = last_due_on.max(self.follow(Some(phase_id), None, ended_on));
        }
        if let Some(outcome) = self
            .outcome
            .clone()
            .filter(|outcome| !outcome.has_source_phase)
        {
            let due_on = self.follow(None, Some(outcome.id), outcome.started_on);
            last_due_on = last_due_on.max(due_on);
        }
        if let Some(due_on) = last_due_on {
            self.write_follow_up_relation(due_on);
        }
    }

    /// Writes the four points of a base; answers the day of the last.
    fn follow(
        &mut self,
        phase_id: Option<Uuid>,
        placement_id: Option<Uuid>,
        base: NaiveDate,
    ) -> Option<NaiveDate> {
        let mut last = None;
        for point in follow_up_points(base) {
            let state = self.follow_up_state(point.due_on);
            let recorded_on = working_day(plus(point.due_on, self.chance.between(0, 15)));
            let recorded_on = recorded_on.min(self.anchor());
            let outcome = self.outcome_on(point.due_on);
            let is_recorded = state == FollowUpState::Recorded;
            let is_over = is_recorded || state == FollowUpState::NotReached;
            let stamp = self.stamp(match is_over {
                true => recorded_on,
                false => base,
            });
            self.batch.follow_ups.push(FollowUpRow {
                id: self.chance.id_on(base),
                client_id: self.client_id,
                phase_id,
                placement_id,
                point_months: point.months,
                due_on: point.due_on,
                state,
                outcome: is_recorded.then_some(outcome),
                recorded_on: is_over.then_some(recorded_on),
                data_source: DataSource::Client,
                stamp,
            });
            last = Some(point.due_on);
        }
        last
    }

    fn follow_up_state(&mut self, due_on: NaiveDate) -> FollowUpState {
        if self.died_on.is_some_and(|died_on| died_on <= due_on) {
            return FollowUpState::Cancelled;
        }
        if due_on > self.anchor() {
            return FollowUpState::Pending;
        }
        if plus(due_on, OPEN_DAYS) > self.anchor() && self.chance.percent(55) {
            return FollowUpState::Pending;
        }
        match self.chance.percent(82) {
            true => FollowUpState::Recorded,
            false => FollowUpState::NotReached,
        }
    }

    /// What the client did on a day, as the history has it.
    fn outcome_on(&self, day: NaiveDate) -> FollowUpOutcome {
        if let Some(outcome) = &self.outcome
            && outcome.started_on <= day
            && outcome.ended_on.is_none_or(|ended_on| ended_on >= day)
        {
            return match status_in(outcome.kind) {
                EmploymentStatus::EmployedOpenMarket => FollowUpOutcome::EmployedOpenMarket,
                EmploymentStatus::Entrepreneur => FollowUpOutcome::Entrepreneur,
                EmploymentStatus::Education => FollowUpOutcome::Education,
                EmploymentStatus::OutsideLabourForce => FollowUpOutcome::OutsideLabourForce,
                EmploymentStatus::Unemployed
                | EmploymentStatus::LaidOff
                | EmploymentStatus::EmployedSubsidised
                | EmploymentStatus::ShortenedWeek
                | EmploymentStatus::InService
                | EmploymentStatus::UnemploymentPension => FollowUpOutcome::Unemployed,
            };
        }
        let running =
            self.timeline.slots.iter().find(|slot| {
                slot.started() && slot.planned_starts_on <= day && day <= slot.last_day()
            });
        match running.map(|slot| slot.kind) {
            Some(PhaseKind::PaySubsidy) => FollowUpOutcome::EmployedSubsidised,
            Some(_) => FollowUpOutcome::InService,
            None => FollowUpOutcome::Unemployed,
        }
    }
}
