//! What no record of the register tells, so that somebody says when it was done.

use chrono::NaiveDate;

use crate::{code_set::deadline::DeadlineKind, violation::Violation};

/// Whether somebody says when a duty of a kind was done, for want of a record that would: notices
/// and assessments that go to others, and planning that has started without a plan.
#[must_use]
pub const fn is_closed_by_word(kind: DeadlineKind) -> bool {
    match kind {
        DeadlineKind::PhaseNotice
        | DeadlineKind::OrganiserAssessment
        | DeadlineKind::ActivationPlanStart => true,
        DeadlineKind::InitialInterview
        | DeadlineKind::JobSearchDiscussion
        | DeadlineKind::DiscussionBeforeEnd
        | DeadlineKind::MultidisciplinaryPlan
        | DeadlineKind::PlanReview
        | DeadlineKind::PlanRenewal
        | DeadlineKind::FollowUp
        | DeadlineKind::PlanAction
        | DeadlineKind::AssessmentReview
        | DeadlineKind::PhaseEnd => false,
    }
}

/// The day on which somebody says a duty to be done: not ahead.
#[must_use]
pub fn check_done_on(done_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    match done_on > today {
        true => vec![Violation::block("deadline.day.in_future", "/done_on").with("day", done_on)],
        false => Vec::new(),
    }
}
