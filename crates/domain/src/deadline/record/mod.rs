//! What is recorded about a client, as far as duties follow from it, and what closes them.

use chrono::NaiveDate;
use serde::Deserialize;
use uuid::Uuid;

use super::{
    Deadline, Fulfilment, Source,
    derive::{Fact, Happening, derive},
    settings::DeadlineSettings,
};
use crate::{
    code_set::{
        assessment::AssessmentKind,
        contact::ContactEventKind,
        deadline::{DeadlineCause, DeadlineKind},
        phase::{PhaseKind, PhaseState},
        plan::{PlanActionState, PlanKind},
        staff::RecordClass,
    },
    time::{month::add_months, range::DateRange},
};

/// The records of a client that duties follow from; none that was annulled. A record is live while
/// its relationship is open and the client is alive.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ClientRecord {
    /// Periods of job search.
    pub job_searches: Vec<JobSearch>,
    /// Initial interviews and job-search discussions that were held, the earliest first.
    pub discussions: Vec<Discussion>,
    /// Notices of Kela by which a condition of activation was met (189/2001 3 §).
    #[serde(skip)]
    pub notices: Vec<Notice>,
    /// Assessments, drafts left out.
    pub assessments: Vec<AssessmentRecord>,
    /// Plans that came into force.
    pub plans: Vec<PlanRecord>,
    /// Activation phases, cancelled ones left out.
    pub phases: Vec<PhaseRecord>,
    /// Phases and placements that are followed up.
    pub followed: Vec<Followed>,
    /// Duties that somebody said to be done.
    pub acts: Vec<Act>,
}

/// A period of job search.
#[derive(Debug, Clone, Deserialize)]
pub struct JobSearch {
    /// Identifier.
    pub id: Uuid,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ended_on: Option<NaiveDate>,
    /// See [`ClientRecord`].
    pub is_live: bool,
}

/// An interview or discussion that was held.
#[derive(Debug, Clone, Deserialize)]
pub struct Discussion {
    /// Identifier.
    pub id: Uuid,
    /// Kind of the contact.
    pub kind: ContactEventKind,
    /// Day.
    pub held_on: NaiveDate,
}

/// A notice of Kela.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Situation that keeps it.
    pub id: Uuid,
    /// Day of the notice.
    pub on: NaiveDate,
    /// See [`ClientRecord`].
    pub is_live: bool,
}

/// An assessment.
#[derive(Debug, Clone, Deserialize)]
pub struct AssessmentRecord {
    /// Identifier.
    pub id: Uuid,
    /// Kind.
    pub kind: AssessmentKind,
    /// First day.
    pub started_on: NaiveDate,
    /// Day that was set for its review.
    pub next_review_on: Option<NaiveDate>,
    /// See [`ClientRecord`]; a superseded one asks for no review.
    pub is_live: bool,
}

/// A plan that came into force.
#[derive(Debug, Clone, Deserialize)]
pub struct PlanRecord {
    /// Identifier.
    pub id: Uuid,
    /// Kind.
    pub kind: PlanKind,
    /// Day on which it was drafted.
    pub drafted_on: NaiveDate,
    /// Day on which it came into force.
    pub in_force_on: NaiveDate,
    /// Last day; `None` while it is in force.
    pub ended_on: Option<NaiveDate>,
    /// Day of the next review.
    pub next_review_on: Option<NaiveDate>,
    /// Days of its reviews, the earliest first.
    pub reviewed_on: Vec<NaiveDate>,
    /// Agreed actions with a day.
    pub actions: Vec<PlanAction>,
    /// See [`ClientRecord`].
    pub is_live: bool,
}

/// An agreed action.
#[derive(Debug, Clone, Deserialize)]
pub struct PlanAction {
    /// Identifier.
    pub id: Uuid,
    /// Day by which it is to be done.
    pub due_on: NaiveDate,
    /// State.
    pub state: PlanActionState,
    /// Day on which it was done.
    pub done_on: Option<NaiveDate>,
}

/// An activation phase.
#[derive(Debug, Clone, Deserialize)]
pub struct PhaseRecord {
    /// Identifier.
    pub id: Uuid,
    /// Kind.
    pub kind: PhaseKind,
    /// State.
    pub state: PhaseState,
    /// First day, planned until it has started.
    pub starts_on: NaiveDate,
    /// Planned last day.
    pub planned_ends_on: Option<NaiveDate>,
    /// Last day, once it has ended.
    pub ended_on: Option<NaiveDate>,
    /// Days on which it started or was interrupted, the earliest first.
    pub changed_on: Vec<NaiveDate>,
    /// See [`ClientRecord`].
    pub is_live: bool,
}

/// What is followed up.
#[derive(Debug, Clone, Deserialize)]
pub struct Followed {
    /// Phase or placement.
    pub cause: DeadlineCause,
    /// Its identifier.
    pub id: Uuid,
    /// Day from which the points are counted.
    pub base_on: NaiveDate,
    /// The points that were not cancelled, point 0 left out.
    pub points: Vec<FollowUpPoint>,
    /// Whether the client is alive: follow-up goes on after the relationship.
    pub is_live: bool,
}

/// A follow-up point.
#[derive(Debug, Clone, Deserialize)]
pub struct FollowUpPoint {
    /// Months after the base.
    pub months: u8,
    /// Day on which the outcome was known or the person given up.
    pub done_on: Option<NaiveDate>,
}

/// A duty of which somebody said when it was done.
#[derive(Debug, Clone, Deserialize)]
pub struct Act {
    /// Kind of the duty.
    pub kind: DeadlineKind,
    /// What it follows from.
    pub cause: DeadlineCause,
    /// Identifier of that.
    pub cause_id: Uuid,
    /// Number of the duty.
    pub number: u8,
    /// Day on which it was done.
    pub done_on: NaiveDate,
}

/// Facts and what closes their duties, as they are found.
#[derive(Default)]
struct Found {
    facts: Vec<Fact>,
    fulfilled: Vec<Fulfilment>,
    /// What a multidisciplinary plan closed, and when.
    by_support: Vec<(DeadlineKind, Source, NaiveDate)>,
}

impl Found {
    fn tell(&mut self, source: Source, is_live: bool, happening: Happening) {
        self.tell_again(source, is_live, happening, 0);
    }

    fn tell_again(&mut self, source: Source, is_live: bool, happening: Happening, number: usize) {
        self.facts.push(Fact {
            source,
            happening,
            number: u8::try_from(number).unwrap_or(u8::MAX),
            is_live,
        });
    }

    /// The first of the plans closes it. One that a multidisciplinary plan closed is as secret as that plan.
    fn close_by_plan(
        &mut self,
        kind: DeadlineKind,
        source: Source,
        plans: impl Iterator<Item = (NaiveDate, PlanKind)>,
    ) {
        let first = plans.min_by_key(|(day, plan)| (*day, *plan == PlanKind::Multidisciplinary));
        if let Some((day, PlanKind::Multidisciplinary)) = first {
            self.by_support.push((kind, source, day));
        }
        self.close(kind, source, first.map(|(day, _)| day));
    }

    fn close(&mut self, kind: DeadlineKind, source: Source, on: Option<NaiveDate>) {
        self.fulfilled.extend(on.map(|on| Fulfilment {
            kind,
            source,
            on,
            number: None,
        }));
    }
}

impl ClientRecord {
    /// The duties that follow, open and done, by deadline.
    #[must_use]
    pub fn deadlines(&self, settings: &DeadlineSettings) -> Vec<Deadline> {
        let mut found = Found::default();
        self.tell_job_search(&mut found);
        self.tell_notices(&mut found);
        self.tell_assessments(&mut found);
        self.tell_plans(&mut found);
        self.tell_phases(&mut found, settings);
        self.tell_follow_up(&mut found);
        found
            .fulfilled
            .extend(self.acts.iter().map(|act| Fulfilment {
                kind: act.kind,
                source: source(act.cause, act.cause_id),
                on: act.done_on,
                number: Some(act.number),
            }));
        let mut duties = derive(&found.facts, &found.fulfilled, settings);
        duties.retain(|duty| self.is_wanted(duty));
        for duty in &mut duties {
            let closed = duty.fulfilled_on.map(|on| (duty.kind, duty.source, on));
            if closed.is_some_and(|closed| found.by_support.contains(&closed)) {
                duty.class = RecordClass::Multidisciplinary;
            }
        }
        duties
    }

    /// A follow-up point that was cancelled is no duty.
    fn is_wanted(&self, duty: &Deadline) -> bool {
        duty.kind != DeadlineKind::FollowUp
            || self.followed.iter().any(|followed| {
                source(followed.cause, followed.id) == duty.source
                    && followed
                        .points
                        .iter()
                        .any(|point| point.months == duty.number)
            })
    }

    fn tell_job_search(&self, found: &mut Found) {
        for search in &self.job_searches {
            let of_search = |discussion: &&Discussion| {
                search.starts_on <= discussion.held_on
                    && search.ended_on.is_none_or(|end| discussion.held_on <= end)
            };
            let held: Vec<_> = self.discussions.iter().filter(of_search).collect();
            let goes_on = search.is_live && search.ended_on.is_none();
            let start = source(DeadlineCause::JobSearch, search.id);
            found.tell(
                start,
                goes_on,
                Happening::JobSearchStarted(search.starts_on),
            );
            let interview = held
                .iter()
                .find(|event| event.kind == ContactEventKind::InitialInterview);
            found.close(
                DeadlineKind::InitialInterview,
                start,
                interview.map(|event| event.held_on),
            );
            for (place, event) in held.iter().enumerate() {
                let cause = source(DeadlineCause::Discussion, event.id);
                found.tell(cause, goes_on, Happening::DiscussionHeld(event.held_on));
                let next = held
                    .iter()
                    .skip(place)
                    .find(|next| next.held_on > event.held_on);
                found.close(
                    DeadlineKind::JobSearchDiscussion,
                    cause,
                    next.map(|next| next.held_on),
                );
            }
        }
    }

    /// KTT-07: planning starts with the plan that is drafted; who has one already needs no other.
    fn tell_notices(&self, found: &mut Found) {
        for notice in &self.notices {
            let cause = source(DeadlineCause::KelaNotice, notice.id);
            found.tell(cause, notice.is_live, Happening::KelaNoticeCame(notice.on));
            let started = self
                .plans
                .iter()
                .filter(|plan| plan.kind != PlanKind::Employment)
                .filter(|plan| plan.ended_on.is_none_or(|end| end >= notice.on))
                .map(|plan| (plan.drafted_on.max(notice.on), plan.kind));
            found.close_by_plan(DeadlineKind::ActivationPlanStart, cause, started);
        }
    }

    fn tell_assessments(&self, found: &mut Found) {
        for assessment in &self.assessments {
            let cause = source(DeadlineCause::Assessment, assessment.id);
            if assessment.kind == AssessmentKind::Multidisciplinary {
                let started = Happening::MultidisciplinaryAssessmentStarted(assessment.started_on);
                found.tell(cause, assessment.is_live, started);
                let made = self
                    .plans
                    .iter()
                    .filter(|plan| plan.kind == PlanKind::Multidisciplinary)
                    .map(|plan| plan.in_force_on)
                    .filter(|day| *day >= assessment.started_on)
                    .min();
                found.close(DeadlineKind::MultidisciplinaryPlan, cause, made);
            }
            if let Some(day) = assessment.next_review_on {
                let set = Happening::AssessmentReviewSet(assessment.kind, day);
                found.tell(cause, assessment.is_live, set);
                let later = self
                    .assessments
                    .iter()
                    .filter(|other| other.kind == assessment.kind)
                    .map(|other| other.started_on)
                    .filter(|day| *day > assessment.started_on)
                    .min();
                found.close(DeadlineKind::AssessmentReview, cause, later);
            }
        }
    }

    fn tell_plans(&self, found: &mut Found) {
        for plan in &self.plans {
            let cause = source(DeadlineCause::Plan, plan.id);
            let is_live = plan.is_live && plan.ended_on.is_none();
            let bases: Vec<_> = std::iter::once(&plan.in_force_on)
                .chain(&plan.reviewed_on)
                .collect();
            for (number, base) in bases.iter().enumerate() {
                let agreed = (number + 1 == bases.len())
                    .then_some(plan.next_review_on)
                    .flatten();
                let reviewed = Happening::PlanReviewed(plan.kind, **base, agreed);
                found.tell_again(cause, is_live, reviewed, number);
            }
            for day in &plan.reviewed_on {
                found.close(DeadlineKind::PlanReview, cause, Some(*day));
            }
            for action in &plan.actions {
                if action.state == PlanActionState::Dropped {
                    continue;
                }
                let cause = source(DeadlineCause::PlanAction, action.id);
                let agreed = Happening::ActionAgreed(plan.kind, action.due_on);
                found.tell(cause, is_live, agreed);
                found.close(DeadlineKind::PlanAction, cause, action.done_on);
            }
        }
    }

    fn tell_phases(&self, found: &mut Found, settings: &DeadlineSettings) {
        for phase in &self.phases {
            let cause = source(DeadlineCause::Phase, phase.id);
            let goes_on = phase.is_live && phase.ended_on.is_none();
            if phase.state != PhaseState::Planned
                && let Ok(period) = DateRange::new(phase.starts_on, phase.planned_ends_on)
            {
                let estimated = Happening::PhaseEstimated(phase.kind, period);
                found.tell(cause, goes_on, estimated);
                self.close_before_end(found, cause, period, settings);
            }
            for (number, day) in phase.changed_on.iter().enumerate() {
                let changed = Happening::PhaseChanged(phase.kind, *day);
                found.tell_again(cause, phase.is_live, changed, number);
            }
            if let (Some(planned), false) = (phase.planned_ends_on, phase.changed_on.is_empty()) {
                found.tell(cause, goes_on, Happening::PhaseEndPlanned(planned));
                found.close(DeadlineKind::PhaseEnd, cause, phase.ended_on);
            }
            if let Some(ended_on) = phase.ended_on {
                let ended = Happening::PhaseEnded(phase.kind, ended_on);
                found.tell(cause, phase.is_live, ended);
                let renewed = self.renewals(ended_on, settings);
                found.close_by_plan(DeadlineKind::PlanRenewal, cause, renewed);
            }
        }
    }

    /// A discussion near enough to the estimated end is the one before it.
    fn close_before_end(
        &self,
        found: &mut Found,
        cause: Source,
        period: DateRange,
        settings: &DeadlineSettings,
    ) {
        let Some(end) = period.end() else {
            return;
        };
        let earliest = months_before(end, settings.discussion_before_end_earliest_months);
        let held = self
            .discussions
            .iter()
            .map(|event| event.held_on)
            .find(|day| period.contains(*day) && *day >= earliest);
        found.close(DeadlineKind::DiscussionBeforeEnd, cause, held);
    }

    /// The days on which a plan for activation was made or reviewed for what comes after an end.
    fn renewals(
        &self,
        ended_on: NaiveDate,
        settings: &DeadlineSettings,
    ) -> impl Iterator<Item = (NaiveDate, PlanKind)> {
        let earliest = months_before(ended_on, settings.plan_renewal_earliest_months);
        self.plans
            .iter()
            .filter(|plan| plan.kind != PlanKind::Employment)
            .flat_map(|plan| {
                let days = std::iter::once(&plan.in_force_on).chain(&plan.reviewed_on);
                days.map(|day| (*day, plan.kind))
            })
            .filter(move |(day, _)| *day >= earliest)
    }

    fn tell_follow_up(&self, found: &mut Found) {
        for followed in &self.followed {
            let cause = source(followed.cause, followed.id);
            let base = Happening::FollowedUpFrom(followed.base_on);
            found.tell(cause, followed.is_live, base);
            for point in &followed.points {
                found.fulfilled.extend(point.done_on.map(|on| Fulfilment {
                    kind: DeadlineKind::FollowUp,
                    source: cause,
                    on,
                    number: Some(point.months),
                }));
            }
        }
    }
}

fn source(kind: DeadlineCause, id: Uuid) -> Source {
    Source { kind, id }
}

fn months_before(day: NaiveDate, months: u16) -> NaiveDate {
    add_months(day, -i32::from(months))
}

#[cfg(test)]
mod tests;
