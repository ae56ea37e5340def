//! One client's history, told from the timeline outward: the phases decide when the relationship
//! opened and closed, everything else falls into place around them.

mod assessment;
mod caseload;
mod client;
mod contact;
mod follow_up;
mod phase;
mod phase_details;
mod placement;
mod plan;
mod relationship;
mod situation;
mod timeline;

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use palvelurekisteri_domain::code_set::relationship::RelationshipClosingReason;
use uuid::Uuid;

use crate::{
    calendar::instant,
    chance::Chance,
    generator::Batch,
    lists::Lists,
    person::{Names, Person, Place},
    quota::Share,
    region::{Region, Worker},
    rows::{Stamp, casework::ActivePhase},
};

use self::{placement::Outcome, plan::PlanSlot, timeline::Timeline};

/// What all histories of an area share.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) region: Region,
    pub(crate) names: Names,
    pub(crate) texts: Lists,
    pub(crate) anchor: NaiveDate,
}

/// Newest running numbers of cases by process and year.
#[derive(Debug, Default)]
pub(crate) struct CaseNumbers {
    newest: BTreeMap<(&'static str, i32), i32>,
}

impl CaseNumbers {
    fn next(&mut self, process: &'static str, day: NaiveDate) -> i32 {
        let newest = self.newest.entry((process, day.year())).or_insert(0);
        *newest += 1;
        *newest
    }

    /// The newest number of each process and year.
    pub(crate) fn newest(&self) -> impl Iterator<Item = (&'static str, i32, i32)> {
        self.newest
            .iter()
            .map(|((process, year), number)| (*process, *year, *number))
    }
}

/// A worker's responsibility from a day.
#[derive(Debug, Clone, Copy)]
struct Duty {
    worker: Worker,
    from: NaiveDate,
}

/// A relationship for multidisciplinary support.
#[derive(Debug, Clone, Copy)]
struct Multidisciplinary {
    id: Uuid,
    opened_on: NaiveDate,
    social_worker: Worker,
}

/// Job coaching of a client.
#[derive(Debug, Clone, Copy)]
struct Coaching {
    coach: Worker,
    from: NaiveDate,
    /// Last day; none while it goes on.
    to: Option<NaiveDate>,
}

/// One client's history while it is told.
struct Tale<'a> {
    world: &'a World,
    cases: &'a mut CaseNumbers,
    batch: &'a mut Batch,
    chance: Chance,
    share: Share,
    person: Person,
    number: usize,
    client_id: Uuid,
    relationship_id: Uuid,
    timeline: Timeline,
    duties: Vec<Duty>,
    multidisciplinary: Option<Multidisciplinary>,
    coaching: Option<Coaching>,
    outcome: Option<Outcome>,
    plans: Vec<PlanSlot>,
    /// Day of the initial interview.
    interview_on: NaiveDate,
    /// Statutory phase that ended last.
    last_phase_id: Option<Uuid>,
    active_phases: Vec<ActivePhase>,
    /// True while a non-disclosure order is in force.
    protected: bool,
    /// The days of its order, as a multirange.
    protected_on: Option<String>,
    died_on: Option<NaiveDate>,
    last_contact_on: Option<NaiveDate>,
}

/// Tells the history of a client by number in the area.
pub(crate) fn tell(
    world: &World,
    cases: &mut CaseNumbers,
    (number, place): (usize, Place),
    share: Share,
    batch: &mut Batch,
) {
    let stream = u64::try_from(number).unwrap_or(0);
    let mut chance = Chance::of(world.region.spec.id, stream);
    let person = crate::person::make(place, world.anchor, &world.names, &mut chance);
    let timeline = timeline::draw(&share, world.anchor, &mut chance);
    let opened_on = timeline.opened_on;
    let mut tale = Tale {
        world,
        cases,
        batch,
        share,
        person,
        number,
        client_id: chance.id_on(opened_on),
        relationship_id: chance.id_on(opened_on),
        chance,
        timeline,
        duties: Vec::new(),
        multidisciplinary: None,
        coaching: None,
        outcome: None,
        plans: Vec::new(),
        interview_on: opened_on,
        last_phase_id: None,
        active_phases: Vec::new(),
        protected: false,
        protected_on: None,
        died_on: None,
        last_contact_on: None,
    };
    tale.tell();
}

impl Tale<'_> {
    fn tell(&mut self) {
        self.interview_on = self.draw_interview();
        self.draw_relationships();
        self.outcome = self.draw_outcome();
        self.plans = self.draw_plans();
        self.write_client();
        self.write_relationships();
        self.write_situations();
        self.write_assessments();
        self.write_plans();
        self.write_phases();
        self.write_placement();
        self.write_follow_ups();
        self.write_contacts();
        self.write_caseload();
    }

    fn anchor(&self) -> NaiveDate {
        self.world.anchor
    }

    /// The officer responsible on a day.
    fn officer_on(&self, day: NaiveDate) -> Worker {
        let duty = self.duties.iter().rev().find(|duty| duty.from <= day);
        let duty = duty.or(self.duties.first());
        duty.map_or(
            Worker {
                user_id: Uuid::nil(),
                unit_id: Uuid::nil(),
            },
            |duty| duty.worker,
        )
    }

    /// Recorded by the responsible officer on a day.
    fn stamp(&mut self, day: NaiveDate) -> Stamp {
        let day = day.min(self.anchor());
        let at = self.chance.office_hour(day);
        Stamp::by(self.officer_on(day).user_id, at)
    }

    /// Recorded by the program in the morning of a day.
    fn system_stamp(&self, day: NaiveDate) -> Stamp {
        Stamp::system(instant(day.min(self.anchor()), 8 * 60))
    }

    /// One text of a section.
    fn text(&mut self, section: &str) -> &'static str {
        self.world.texts.pick(section, &mut self.chance)
    }

    /// Why the relationship was closed; none while it is open.
    fn closing_reason(&self) -> Option<RelationshipClosingReason> {
        self.timeline.closed_on?;
        if self.died_on.is_some() {
            return Some(RelationshipClosingReason::Deceased);
        }
        Some(self.timeline.closing_reason)
    }
}
