//! Service relationships, responsibility, and the relations that let workers see the client.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::{
        phase::PhaseKind,
        relationship::{
            RelationshipClosingReason, RelationshipKind, ResponsibilityBasis, TakeInGround,
        },
    },
    time::month::age_on,
};
use uuid::Uuid;

use super::{Coaching, Duty, Multidisciplinary, Tale};
use crate::{
    calendar::{days_between, instant, plus, working_day},
    region::Worker,
    rows::{
        Stamp,
        casework::{JobSearchRow, RelationshipRow, ResponsibilityRow, WorkRelationRow},
    },
};
use palvelurekisteri_domain::code_set::client::DataSource;

/// Act 381/2023 is in force from 2025: no multidisciplinary relationship is older.
const MULTIDISCIPLINARY_SINCE: NaiveDate = match NaiveDate::from_ymd_opt(2025, 1, 2) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// From 2026 a recipient of an unemployment benefit enters rehabilitative work activity through a
/// multidisciplinary plan (KTT-05).
pub(super) const NEW_ENTRY_SINCE: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Processes of case numbers.
const EMPLOYMENT_CASE: &str = "TYO";
const MULTIDISCIPLINARY_CASE: &str = "MON";

/// A relationship to be written.
struct Opening {
    id: Uuid,
    kind: RelationshipKind,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    closing_reason: Option<RelationshipClosingReason>,
}

/// A relation of a worker to be written.
struct Tie {
    relationship_id: Option<Uuid>,
    relation: &'static str,
    ground: &'static str,
    worker: Worker,
    starts_at: DateTime<Utc>,
    ends_at: Option<DateTime<Utc>>,
}

impl Tale<'_> {
    /// Draws who is responsible, who supports and who coaches.
    pub(super) fn draw_relationships(&mut self) {
        let opened_on = self.timeline.opened_on;
        let end = self.timeline.end(self.anchor());
        let first = self.officer();
        self.duties.push(Duty {
            worker: first,
            from: opened_on,
        });
        let days = days_between(opened_on, end);
        if days > 120 && self.chance.percent(22) {
            let worker = self.officer();
            let from = working_day(plus(opened_on, self.chance.between(60, days - 30)));
            if worker != first && from < end {
                self.duties.push(Duty { worker, from });
            }
        }
        self.multidisciplinary = self.draw_multidisciplinary(end);
        self.coaching = self.draw_coaching(end);
    }

    fn officer(&mut self) -> Worker {
        let region = &self.world.region;
        let is_young = age_on(self.person.birth_date, self.timeline.opened_on) < 30;
        let officers = match is_young && self.chance.percent(75) {
            true => &region.youth_officers,
            false => &region.officers,
        };
        let worker = self.chance.one(officers).or(region.officers.first());
        worker.copied().unwrap_or(Worker {
            user_id: Uuid::nil(),
            unit_id: Uuid::nil(),
        })
    }

    fn draw_multidisciplinary(&mut self, end: NaiveDate) -> Option<Multidisciplinary> {
        let opened_on = self.timeline.opened_on;
        let from = opened_on.max(MULTIDISCIPLINARY_SINCE);
        let activity = self.timeline.slots.iter().find(|slot| {
            slot.kind == PhaseKind::RehabilitativeWork && slot.planned_starts_on >= NEW_ENTRY_SINCE
        });
        let (latest, percent) = match activity {
            Some(slot) => (plus(slot.planned_starts_on, -30).min(plus(end, -20)), 75),
            None => (plus(end, -60), 13),
        };
        if from > latest || !self.chance.percent(percent) {
            return None;
        }
        let social_worker = *self.chance.one(&self.world.region.social_workers)?;
        let room = days_between(from, latest).min(200);
        let day = working_day(plus(from, self.chance.between(0, room)));
        let opened_on = if day > latest { from } else { day };
        Some(Multidisciplinary {
            id: self.chance.id_on(opened_on),
            opened_on,
            social_worker,
        })
    }

    fn draw_coaching(&mut self, end: NaiveDate) -> Option<Coaching> {
        let days = days_between(self.timeline.opened_on, end);
        if days < 90 || !self.chance.percent(18) {
            return None;
        }
        let coach = *self.chance.one(&self.world.region.coaches)?;
        let from = self.chance.between(40, days - 45);
        let from = working_day(plus(self.timeline.opened_on, from));
        let to = plus(from, self.chance.between(60, 360));
        let to = match self.timeline.closed_on {
            Some(closed_on) => Some(to.min(closed_on)),
            None => (to < end).then_some(to),
        };
        Some(Coaching { coach, from, to })
    }

    /// Writes the relationships with their responsibility, relations and job searches.
    pub(super) fn write_relationships(&mut self) {
        let opened_on = self.timeline.opened_on;
        let closed_on = self.timeline.closed_on;
        self.write_former_relationship();
        self.open(Opening {
            id: self.relationship_id,
            kind: RelationshipKind::Employment,
            opened_on,
            closed_on,
            closing_reason: self.closing_reason(),
        });
        self.write_duties(self.relationship_id, opened_on);
        self.search(opened_on, closed_on);
        if let Some(support) = self.multidisciplinary {
            self.open(Opening {
                id: support.id,
                kind: RelationshipKind::Multidisciplinary,
                opened_on: support.opened_on,
                closed_on,
                closing_reason: closed_on.map(|_| RelationshipClosingReason::ServiceCompleted),
            });
            self.write_duties(support.id, support.opened_on);
            self.tie(Tie {
                relationship_id: Some(support.id),
                relation: "support",
                ground: "multidisciplinary_support",
                worker: support.social_worker,
                starts_at: instant(support.opened_on, 0),
                ends_at: closed_on.map(closing_time),
            });
        } else {
            self.write_activity_support();
        }
        if let Some(coaching) = self.coaching {
            self.tie(Tie {
                relationship_id: Some(self.relationship_id),
                relation: "coach",
                ground: "coaching",
                worker: coaching.coach,
                starts_at: instant(coaching.from, 0),
                ends_at: coaching.to.map(closing_time),
            });
        }
    }

    /// An earlier relationship that ended in work, for one client of ten.
    fn write_former_relationship(&mut self) {
        let opened_on = self.timeline.opened_on;
        let closed_on = plus(opened_on, -self.chance.between(60, 300));
        let opened_on = working_day(plus(closed_on, -self.chance.between(90, 400)));
        if opened_on < crate::options::FIRST_DAY || !self.chance.percent(10) {
            return;
        }
        let id = self.chance.id_on(opened_on);
        let worker = self.officer();
        self.open(Opening {
            id,
            kind: RelationshipKind::Employment,
            opened_on,
            closed_on: Some(closed_on),
            closing_reason: Some(RelationshipClosingReason::Employed),
        });
        self.write_duty(
            id,
            Duty {
                worker,
                from: opened_on,
            },
            ResponsibilityBasis::Opening,
        );
        self.search(opened_on, Some(closed_on));
        self.tie(Tie {
            relationship_id: Some(id),
            relation: "assigned",
            ground: "responsibility",
            worker,
            starts_at: instant(opened_on, 0),
            ends_at: Some(closing_time(closed_on)),
        });
    }

    fn open(&mut self, opening: Opening) {
        let case_process = match opening.kind {
            RelationshipKind::Multidisciplinary => MULTIDISCIPLINARY_CASE,
            RelationshipKind::Employment | RelationshipKind::Social => EMPLOYMENT_CASE,
        };
        let case_running = self.cases.next(case_process, opening.opened_on);
        let entry_channel = match opening.kind {
            RelationshipKind::Multidisciplinary => TakeInGround::Referral,
            RelationshipKind::Employment | RelationshipKind::Social => self.chance.weighted(
                TakeInGround::ClientContact,
                &[
                    (20, TakeInGround::Referral),
                    (15, TakeInGround::RegisterNotice),
                ],
            ),
        };
        let stamp = self.stamp(opening.opened_on);
        self.batch.relationships.push(RelationshipRow {
            id: opening.id,
            client_id: self.client_id,
            kind: opening.kind,
            case_process,
            case_year: i16::try_from(opening.opened_on.year()).unwrap_or(0),
            case_running,
            opened_on: opening.opened_on,
            closed_on: opening.closed_on,
            closing_reason: opening.closing_reason,
            entry_channel,
            stamp,
        });
    }

    /// Responsibility rows and assigned relations of a relationship, from the opening on.
    fn write_duties(&mut self, relationship_id: Uuid, opened_on: NaiveDate) {
        let mut duties: Vec<Duty> = self.duties.clone();
        // Who was responsible before the relationship opened is not its responsibility.
        let current = duties
            .iter()
            .rposition(|duty| duty.from <= opened_on)
            .unwrap_or(0);
        duties.drain(..current);
        if let Some(first) = duties.first_mut() {
            first.from = opened_on;
        }
        let closing = self.timeline.closed_on.map(closing_time);
        for (at, duty) in duties.iter().enumerate() {
            let basis = if at == 0 {
                ResponsibilityBasis::Opening
            } else {
                ResponsibilityBasis::Transfer
            };
            self.write_duty(relationship_id, *duty, basis);
            let next = duties.get(at + 1).map(|next| instant(next.from, 0));
            self.tie(Tie {
                relationship_id: Some(relationship_id),
                relation: "assigned",
                ground: "responsibility",
                worker: duty.worker,
                starts_at: instant(duty.from, 0),
                ends_at: next.or(closing),
            });
        }
    }

    fn write_duty(&mut self, relationship_id: Uuid, duty: Duty, basis: ResponsibilityBasis) {
        let starts_at = instant(duty.from, 0);
        self.batch.responsibilities.push(ResponsibilityRow {
            id: self.chance.id_at(starts_at),
            client_id: self.client_id,
            relationship_id,
            starts_at,
            user_id: duty.worker.user_id,
            unit_id: duty.worker.unit_id,
            basis,
            stamp: Stamp::by(duty.worker.user_id, starts_at),
        });
    }

    /// The county's worker sees the client while an activation plan and its activity last.
    fn write_activity_support(&mut self) {
        let activity = self
            .timeline
            .slots
            .iter()
            .filter(|slot| slot.kind == PhaseKind::RehabilitativeWork && slot.started());
        let Some(from) = activity.clone().map(|slot| slot.planned_starts_on).min() else {
            return;
        };
        let to = activity.map(|slot| slot.ended_on).max().flatten();
        let running = self.timeline.slots.iter().any(|slot| {
            slot.kind == PhaseKind::RehabilitativeWork && slot.started() && slot.ended_on.is_none()
        });
        let Some(worker) = self.chance.one(&self.world.region.social_workers).copied() else {
            return;
        };
        self.tie(Tie {
            relationship_id: Some(self.relationship_id),
            relation: "support",
            ground: "activation_plan",
            worker,
            starts_at: instant(plus(from, -30).max(self.timeline.opened_on), 0),
            ends_at: match running {
                true => None,
                false => to.map(closing_time),
            },
        });
    }

    /// A narrow relation for the follow-up after closing, until a month after the last point.
    pub(super) fn write_follow_up_relation(&mut self, last_due_on: NaiveDate) {
        let Some(closed_on) = self.timeline.closed_on.filter(|day| *day < last_due_on) else {
            return;
        };
        self.tie(Tie {
            relationship_id: Some(self.relationship_id),
            relation: "follow_up",
            ground: "closing",
            worker: self.officer_on(closed_on),
            starts_at: closing_time(closed_on),
            ends_at: Some(instant(plus(last_due_on, 31), 0)),
        });
    }

    fn tie(&mut self, tie: Tie) {
        self.batch.work_relations.push(WorkRelationRow {
            id: self.chance.id_at(tie.starts_at),
            client_id: self.client_id,
            relationship_id: tie.relationship_id,
            relation: tie.relation,
            user_id: tie.worker.user_id,
            unit_id: tie.worker.unit_id,
            starts_at: tie.starts_at,
            ground: tie.ground,
            created_at: tie.starts_at,
            ends_at: tie.ends_at,
        });
    }

    fn search(&mut self, starts_on: NaiveDate, ended_on: Option<NaiveDate>) {
        let stamp = self.system_stamp(starts_on);
        self.batch.job_searches.push(JobSearchRow {
            id: self.chance.id_on(starts_on),
            client_id: self.client_id,
            starts_on,
            ended_on,
            data_source: DataSource::Register,
            stamp,
        });
    }
}

/// A relationship closes in the evening of its last day.
fn closing_time(day: NaiveDate) -> DateTime<Utc> {
    instant(day, 24 * 60)
}
