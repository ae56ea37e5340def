//! From what happened to what is due, by the law of the day on which it happened.

use chrono::{Days, NaiveDate};

use super::{Calendar, Deadline, Fulfilment, Source, settings::DeadlineSettings};
use crate::{
    code_set::{
        assessment::AssessmentKind, deadline::DeadlineKind, phase::PhaseKind, plan::PlanKind,
        staff::RecordClass,
    },
    placement::rules::follow_up_points,
    plan::{review::latest_review, rules::record_class},
    statute::{
        Citation,
        deadline::{BeforeEnd, deadlines},
        plan::review_months,
        table::Row,
        work_trial_terms::terms,
    },
    time::{
        deadline::{add_working_days, end_of_period},
        month::add_months,
        range::DateRange,
    },
};

/// What happened, or is estimated to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// The job search started on a day.
    JobSearchStarted(NaiveDate),
    /// The initial interview or the last discussion was held on a day, and the job search goes on.
    DiscussionHeld(NaiveDate),
    /// Kela's notice of a met condition of activation came on a day.
    KelaNoticeCame(NaiveDate),
    /// A multidisciplinary assessment started on a day.
    MultidisciplinaryAssessmentStarted(NaiveDate),
    /// A plan of a kind came into force, or was reviewed, on a day; its next review may have been
    /// agreed for an earlier day than the act's last one.
    PlanReviewed(PlanKind, NaiveDate, Option<NaiveDate>),
    /// An action of a plan of a kind was agreed to be done by a day.
    ActionAgreed(PlanKind, NaiveDate),
    /// The review of an assessment of a kind was set for a day.
    AssessmentReviewSet(AssessmentKind, NaiveDate),
    /// A phase of a kind started, or is planned, for these days; the end is the estimated one.
    PhaseEstimated(PhaseKind, DateRange),
    /// A phase of a kind started or was interrupted on a day.
    PhaseChanged(PhaseKind, NaiveDate),
    /// A phase of a kind ended on a day.
    PhaseEnded(PhaseKind, NaiveDate),
    /// A phase is planned to end on a day.
    PhaseEndPlanned(NaiveDate),
    /// A placement that is followed up began on a day; where there was a phase, the phase's end.
    FollowedUpFrom(NaiveDate),
}

/// A happening with the record that tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fact {
    /// The record.
    pub source: Source,
    /// What it tells.
    pub happening: Happening,
    /// Its place among what the same record tells of the same kind, from 0.
    pub number: u8,
    /// Whether its duties can still be open: what no longer asks for anything keeps only what was
    /// done.
    pub is_live: bool,
}

/// The duties that follow, by deadline; those that were fulfilled are closed.
#[must_use]
pub fn derive(
    facts: &[Fact],
    fulfilled: &[Fulfilment],
    settings: &DeadlineSettings,
) -> Vec<Deadline> {
    let mut duties: Vec<_> = facts
        .iter()
        .flat_map(|fact| duties_of(fact, fulfilled, settings))
        .filter(|duty| !duty.is_open() || !is_suspended(duty, facts, settings))
        .collect();
    duties.sort_by_key(|duty| (duty.due_on, duty.kind, duty.source, duty.number));
    duties
}

fn duties_of(fact: &Fact, fulfilled: &[Fulfilment], settings: &DeadlineSettings) -> Vec<Deadline> {
    let drafts = drafts_of(fact.happening, settings);
    let duty = |draft: Draft| {
        let number = draft.months.unwrap_or(fact.number);
        let done = fulfilled.iter().filter(|done| {
            done.kind == draft.kind
                && done.source == fact.source
                && match done.number {
                    Some(closed) => closed == number,
                    None => draft.after.is_none_or(|after| done.on > after),
                }
        });
        Deadline {
            kind: draft.kind,
            due_on: draft.due_on,
            source: fact.source,
            number,
            class: draft.class,
            rule: draft.rule,
            basis: draft.basis,
            calendar: draft.calendar,
            fulfilled_on: done.map(|done| done.on).min(),
        }
    };
    let can_be_open = |duty: &Deadline| fact.is_live || !duty.is_open();
    drafts.into_iter().map(duty).filter(can_be_open).collect()
}

/// SP-07: no job-search discussion while a long service goes on; the one before its end takes its
/// place. Once the service has ended, the discussion is due as if it had not been.
fn is_suspended(duty: &Deadline, facts: &[Fact], settings: &DeadlineSettings) -> bool {
    duty.kind == DeadlineKind::JobSearchDiscussion
        && facts.iter().any(|fact| match fact.happening {
            Happening::PhaseEstimated(kind, period) => {
                fact.is_live
                    && period.contains(duty.due_on)
                    && before_end(kind, &period, settings).is_some()
            }
            Happening::JobSearchStarted(_)
            | Happening::DiscussionHeld(_)
            | Happening::KelaNoticeCame(_)
            | Happening::MultidisciplinaryAssessmentStarted(_)
            | Happening::PlanReviewed(..)
            | Happening::ActionAgreed(..)
            | Happening::AssessmentReviewSet(..)
            | Happening::PhaseChanged(..)
            | Happening::PhaseEnded(..)
            | Happening::PhaseEndPlanned(_)
            | Happening::FollowedUpFrom(_) => false,
        })
}

/// A duty before it is known whether it was fulfilled.
struct Draft {
    kind: DeadlineKind,
    due_on: NaiveDate,
    class: RecordClass,
    rule: Option<&'static str>,
    basis: Option<Citation>,
    calendar: Calendar,
    /// For a duty that comes again: only what was done after this day closes it.
    after: Option<NaiveDate>,
    /// Months of a follow-up point.
    months: Option<u8>,
}

impl Draft {
    /// A duty of an act; of the employment class until told otherwise.
    fn new<T>(kind: DeadlineKind, row: &Row<T>, calendar: Calendar, last_day: NaiveDate) -> Self {
        let due_on = match calendar {
            Calendar::MovedToWeekday => end_of_period(last_day),
            Calendar::WorkingDays(_) | Calendar::AsItFalls => last_day,
        };
        Self {
            rule: row.rule,
            basis: Some(row.basis),
            ..Self::agreed(kind, RecordClass::Employment, calendar, due_on)
        }
    }

    /// A duty that no act knows: somebody agreed on the day, or the register did.
    const fn agreed(
        kind: DeadlineKind,
        class: RecordClass,
        calendar: Calendar,
        due_on: NaiveDate,
    ) -> Self {
        Self {
            kind,
            due_on,
            class,
            rule: None,
            basis: None,
            calendar,
            after: None,
            months: None,
        }
    }

    fn about(mut self, class: RecordClass) -> Self {
        self.class = class;
        self
    }

    fn again_after(mut self, day: NaiveDate) -> Self {
        self.after = Some(day);
        self
    }
}

fn drafts_of(happening: Happening, settings: &DeadlineSettings) -> Vec<Draft> {
    let one = match happening {
        Happening::JobSearchStarted(on) => initial_interview(on, settings),
        Happening::DiscussionHeld(on) => next_discussion(on),
        Happening::KelaNoticeCame(on) => activation_plan(on, settings),
        Happening::MultidisciplinaryAssessmentStarted(on) => multidisciplinary_plan(on),
        Happening::PlanReviewed(kind, on, agreed) => plan_review(kind, on, agreed),
        Happening::ActionAgreed(kind, on) => Some(Draft::agreed(
            DeadlineKind::PlanAction,
            record_class(kind),
            Calendar::AsItFalls,
            on,
        )),
        Happening::AssessmentReviewSet(kind, on) => Some(Draft::agreed(
            DeadlineKind::AssessmentReview,
            crate::assessment::rules::record_class(kind),
            Calendar::AsItFalls,
            on,
        )),
        Happening::PhaseEndPlanned(on) => Some(Draft::agreed(
            DeadlineKind::PhaseEnd,
            RecordClass::Phase,
            Calendar::AsItFalls,
            on,
        )),
        Happening::PhaseEstimated(kind, period) => before_end(kind, &period, settings),
        Happening::PhaseChanged(kind, on) => phase_notice(kind, on, settings),
        Happening::PhaseEnded(kind, ended_on) => after_end(kind, ended_on, settings),
        Happening::FollowedUpFrom(base) => return follow_ups(base),
    };
    Vec::from_iter(one)
}

/// SP-01a, SP-01b: the initial interview in 5 working days, in 10 since 2026.
fn initial_interview(on: NaiveDate, settings: &DeadlineSettings) -> Option<Draft> {
    let row = deadlines(on).initial_interview_working_days?;
    let calendar = Calendar::WorkingDays(settings.saturdays);
    // Counted in working days, the last day may still be a Saturday by the policy: 150/1930 5 §.
    let last_day = end_of_period(add_working_days(on, row.figure, settings.saturdays));
    Some(Draft::new(
        DeadlineKind::InitialInterview,
        row,
        calendar,
        last_day,
    ))
}

/// SP-04: the next job-search discussion in three months.
fn next_discussion(on: NaiveDate) -> Option<Draft> {
    let row = deadlines(on).discussion_months?;
    let draft = Draft::new(
        DeadlineKind::JobSearchDiscussion,
        row,
        Calendar::MovedToWeekday,
        add_months(on, row.figure),
    );
    Some(draft.again_after(on))
}

/// KTT-07: activation planning starts without delay after Kela's notice.
fn activation_plan(on: NaiveDate, settings: &DeadlineSettings) -> Option<Draft> {
    let row = deadlines(on).kela_notice?;
    let draft = Draft::new(
        DeadlineKind::ActivationPlanStart,
        row,
        Calendar::MovedToWeekday,
        add_days(on, settings.activation_plan_start_days),
    );
    Some(draft.about(RecordClass::ActivationPlan))
}

/// MT-03: the multidisciplinary plan in three months from the start of the assessment.
fn multidisciplinary_plan(on: NaiveDate) -> Option<Draft> {
    let row = deadlines(on).multidisciplinary_plan_months?;
    let draft = Draft::new(
        DeadlineKind::MultidisciplinaryPlan,
        row,
        Calendar::MovedToWeekday,
        add_months(on, row.figure),
    );
    Some(draft.about(RecordClass::Multidisciplinary))
}

/// KTT-12, MT-04: the review of a plan in force, on the agreed day where it is earlier than the
/// act's last one.
fn plan_review(kind: PlanKind, on: NaiveDate, agreed: Option<NaiveDate>) -> Option<Draft> {
    let by_act = review_months(kind, on).zip(latest_review(kind, on));
    let draft = match (by_act, agreed) {
        (Some((row, latest)), agreed) => Draft {
            due_on: agreed.map_or(latest, |day| day.min(latest)),
            ..Draft::new(
                DeadlineKind::PlanReview,
                row,
                Calendar::MovedToWeekday,
                latest,
            )
        },
        (None, Some(day)) => Draft::agreed(
            DeadlineKind::PlanReview,
            RecordClass::Employment,
            Calendar::AsItFalls,
            day,
        ),
        (None, None) => return None,
    };
    Some(draft.about(record_class(kind)).again_after(on))
}

/// SP-07, of a work trial TK-15: a discussion one month before the estimated end of a service of
/// more than a month. Rehabilitative work and coaching are no such services.
fn before_end(kind: PhaseKind, period: &DateRange, settings: &DeadlineSettings) -> Option<Draft> {
    let rule = match kind {
        PhaseKind::WorkTrial => "TK-15",
        PhaseKind::PaySubsidy => "SP-07",
        PhaseKind::RehabilitativeWork | PhaseKind::JobCoaching => return None,
    };
    let row = deadlines(period.start()).discussion_before_end?;
    let BeforeEnd {
        longer_than_months,
        months_before,
    } = row.figure;
    let end = period.end()?;
    if period.lasts_at_most_months(longer_than_months) {
        return None;
    }
    let due_on = add_months(end, -months_before);
    if settings
        .discussion_before_end_until
        .is_some_and(|until| due_on > until)
    {
        return None;
    }
    // A day before which a thing is done does not move to a later one.
    let draft = Draft::new(
        DeadlineKind::DiscussionBeforeEnd,
        row,
        Calendar::AsItFalls,
        due_on,
    );
    Some(Draft {
        rule: Some(rule),
        ..draft
    })
}

/// KTT-25: notice of a start or an interruption of rehabilitative work.
fn phase_notice(kind: PhaseKind, on: NaiveDate, settings: &DeadlineSettings) -> Option<Draft> {
    match kind {
        PhaseKind::RehabilitativeWork => {}
        PhaseKind::WorkTrial | PhaseKind::PaySubsidy | PhaseKind::JobCoaching => return None,
    }
    let row = deadlines(on).phase_notice?;
    let draft = Draft::new(
        DeadlineKind::PhaseNotice,
        row,
        Calendar::MovedToWeekday,
        add_days(on, settings.phase_notice_days),
    );
    let draft = draft.about(RecordClass::Phase);
    // The notice of an earlier change does not close this one; that of the same day does.
    Some(match on.pred_opt() {
        Some(before) => draft.again_after(before),
        None => draft,
    })
}

/// KTT-14: the plan is renewed when a period of rehabilitative work ends. TK-11: the organiser
/// assesses a work trial.
fn after_end(kind: PhaseKind, ended_on: NaiveDate, settings: &DeadlineSettings) -> Option<Draft> {
    match kind {
        PhaseKind::RehabilitativeWork => {
            let row = deadlines(ended_on).plan_renewal?;
            let draft = Draft::new(
                DeadlineKind::PlanRenewal,
                row,
                Calendar::MovedToWeekday,
                add_days(ended_on, settings.plan_renewal_days),
            );
            Some(draft.about(RecordClass::ActivationPlan))
        }
        PhaseKind::WorkTrial => {
            let row = terms(ended_on).final_assessment?;
            let draft = Draft::new(
                DeadlineKind::OrganiserAssessment,
                row,
                Calendar::MovedToWeekday,
                add_days(ended_on, settings.organiser_assessment_days),
            );
            Some(draft.about(RecordClass::Phase))
        }
        PhaseKind::PaySubsidy | PhaseKind::JobCoaching => None,
    }
}

/// FU-05: follow-up at 3, 6 and 12 months. Point 0 is the placement itself and no duty.
fn follow_ups(base: NaiveDate) -> Vec<Draft> {
    let points = follow_up_points(base).into_iter();
    points
        .filter(|point| point.months > 0)
        .map(|point| Draft {
            rule: Some("FU-05"),
            months: Some(point.months),
            ..Draft::agreed(
                DeadlineKind::FollowUp,
                RecordClass::Phase,
                Calendar::AsItFalls,
                point.due_on,
            )
        })
        .collect()
}

/// A number of calendar days of a setting later; the day itself is not counted (150/1930 2 §).
fn add_days(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
