//! Placements: how it came out.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::{
    client::DataSource,
    placement::{PlacementContract, PlacementHours, PlacementKind},
};
use uuid::Uuid;

use super::Tale;
use crate::{
    calendar::{plus, working_day},
    rows::outcome::PlacementRow,
};

/// A placement of the client.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    pub(super) id: Uuid,
    pub(super) kind: PlacementKind,
    pub(super) started_on: NaiveDate,
    /// Last day; none while it goes on.
    pub(super) ended_on: Option<NaiveDate>,
    /// Whether a phase led there.
    pub(super) has_source_phase: bool,
}

/// Days after a phase within which it is said to have led to the placement.
const SOURCE_DAYS: i64 = 60;

impl Tale<'_> {
    /// At the closing, or early on while the relationship stays open.
    pub(super) fn draw_outcome(&mut self) -> Option<Outcome> {
        let kind = self.share.placement?;
        let Some(closed_on) = self.timeline.closed_on else {
            let started_on =
                working_day(plus(self.timeline.opened_on, self.chance.between(35, 50)));
            return Some(Outcome {
                id: self.chance.id_on(started_on),
                kind,
                started_on,
                ended_on: Some(plus(started_on, self.chance.between(40, 85))),
                has_source_phase: false,
            });
        };
        let last_phase_day = self.timeline.last_phase_day();
        let earliest = last_phase_day.map_or(plus(self.timeline.opened_on, 20), |day| plus(day, 1));
        let started_on = plus(closed_on, -self.chance.between(0, 10));
        let started_on = started_on.max(earliest).min(closed_on);
        let may_end = matches!(
            kind,
            PlacementKind::OpenLabourMarket | PlacementKind::EducationDegree
        );
        let day = plus(started_on, self.chance.between(120, 900));
        let has_ended = may_end && day < self.anchor() && self.chance.percent(35);
        let ended_on = has_ended.then_some(day);
        Some(Outcome {
            id: self.chance.id_on(started_on),
            kind,
            started_on,
            ended_on,
            has_source_phase: last_phase_day
                .is_some_and(|day| day < started_on && plus(day, SOURCE_DAYS) >= started_on),
        })
    }

    pub(super) fn write_placement(&mut self) {
        let Some(outcome) = self.outcome.clone() else {
            return;
        };
        let is_work = matches!(
            outcome.kind,
            PlacementKind::OpenLabourMarket | PlacementKind::Apprenticeship
        );
        let employer = self.chance.one(&self.world.region.employers).copied();
        let employer = employer.filter(|_| is_work);
        let contract = match outcome.kind == PlacementKind::Apprenticeship {
            true => PlacementContract::FixedTerm,
            false => self.chance.weighted(
                PlacementContract::FixedTerm,
                &[
                    (48, PlacementContract::Permanent),
                    (9, PlacementContract::TemporaryAgency),
                ],
            ),
        };
        let hours = match self.chance.percent(66) {
            true => PlacementHours::FullTime,
            false => PlacementHours::PartTime,
        };
        let source_phase_id = match outcome.has_source_phase {
            true => self.last_phase_id,
            false => None,
        };
        let stamp = self.stamp(outcome.started_on);
        self.batch.placements.push(PlacementRow {
            id: outcome.id,
            client_id: self.client_id,
            relationship_id: self.relationship_id,
            kind: outcome.kind,
            contract: is_work.then_some(contract),
            hours: is_work.then_some(hours),
            sector: employer.map(|employer| employer.sector),
            employer_id: employer.map(|employer| employer.id),
            started_on: outcome.started_on,
            ended_on: outcome.ended_on,
            source_phase_id,
            data_source: self
                .chance
                .pick(DataSource::Client, &[DataSource::Provider]),
            stamp,
        });
    }
}
