//! Assessments of service need: completed soon after the opening, renewed in long relationships.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::{
        assessment::{
            AssessmentDomain, AssessmentKind, AssessmentState, ProlongedUnemploymentRisk,
        },
        situation::WorkCapacity,
    },
    time::month::add_months,
};
use uuid::Uuid;

use super::Tale;
use crate::{
    calendar::{days_between, plus, working_day},
    rows::{
        Secret,
        plan::{AssessmentHealthRow, AssessmentRow, AssessmentScoreRow},
    },
};

/// An assessment to be written.
struct Made {
    relationship_id: Uuid,
    kind: AssessmentKind,
    state: AssessmentState,
    started_on: NaiveDate,
    supersedes_id: Option<Uuid>,
}

impl Tale<'_> {
    pub(super) fn write_assessments(&mut self) {
        let started_on = self.interview_on;
        let end = self.timeline.end(self.anchor());
        // Somebody who came this week has a draft at most.
        if days_between(started_on, end) < 8 {
            if started_on <= end && self.chance.percent(60) {
                self.assess(Made {
                    relationship_id: self.relationship_id,
                    kind: AssessmentKind::Employment,
                    state: AssessmentState::Draft,
                    started_on,
                    supersedes_id: None,
                });
            }
            return;
        }
        self.assess_yearly(self.relationship_id, AssessmentKind::Employment, started_on);
        if let Some(support) = self.multidisciplinary {
            let kind = AssessmentKind::Multidisciplinary;
            self.assess_yearly(support.id, kind, support.opened_on);
        }
    }

    /// An assessment and those that replaced it, about a year apart.
    fn assess_yearly(&mut self, relationship_id: Uuid, kind: AssessmentKind, first: NaiveDate) {
        let end = self.timeline.end(self.anchor());
        let mut days = vec![first];
        let mut day = first;
        loop {
            day = working_day(plus(day, self.chance.between(330, 370)));
            // Some are late: the list of deadlines shows them.
            if plus(day, 10) >= end || (plus(day, 120) > end && self.chance.percent(25)) {
                break;
            }
            days.push(day);
        }
        let last = days.len();
        let mut supersedes_id = None;
        for (number, started_on) in (1..).zip(days) {
            let made = Made {
                relationship_id,
                kind,
                state: match number == last {
                    true => AssessmentState::Completed,
                    false => AssessmentState::Superseded,
                },
                started_on,
                supersedes_id,
            };
            supersedes_id = Some(self.assess(made));
        }
    }

    fn assess(&mut self, made: Made) -> Uuid {
        let id = self.chance.id_on(made.started_on);
        let is_draft = made.state == AssessmentState::Draft;
        let completed_on = plus(made.started_on, self.chance.between(0, 6));
        let completed_on = (!is_draft).then_some(completed_on.min(self.anchor()));
        let needs_support = self.multidisciplinary.is_some();
        let stamp = self.stamp(completed_on.unwrap_or(made.started_on));
        let risk = self.chance.weighted(
            ProlongedUnemploymentRisk::Medium,
            &[
                (40, ProlongedUnemploymentRisk::High),
                (20, ProlongedUnemploymentRisk::Low),
            ],
        );
        let row = AssessmentRow {
            id,
            client_id: self.client_id,
            relationship_id: made.relationship_id,
            kind: made.kind,
            state: made.state,
            started_on: made.started_on,
            completed_on,
            competence: self.text("competence"),
            competence_goals: self.text("competence goals"),
            job_search_skills: self.text("job search skills"),
            other_factors: self.text("other factors"),
            prolonged_unemployment_risk: (!is_draft).then_some(risk),
            conclusion: (!is_draft).then(|| self.text("conclusion")),
            multidisciplinary_need: (!is_draft).then_some(needs_support),
            multidisciplinary_need_reason: needs_support.then(|| self.text("need reason")),
            next_review_on: completed_on.map(|day| add_months(day, 12)),
            assessor_id: self.officer_on(made.started_on).user_id,
            supersedes_id: made.supersedes_id,
            stamp,
        };
        self.batch.assessments.push(row);
        if !is_draft {
            self.score(id, made.started_on);
        }
        id
    }

    /// Scores by domain, and the health part, which is a record of its own.
    fn score(&mut self, assessment_id: Uuid, day: NaiveDate) {
        let stamp = self.stamp(day);
        let level = self.chance.between(2, 8);
        for domain in AssessmentDomain::ALL {
            // Work capacity is class EH and not scored with the others.
            if *domain == AssessmentDomain::WorkCapacity || self.chance.percent(12) {
                continue;
            }
            let score = (level + self.chance.between(-2, 2)).clamp(0, 10);
            self.batch.assessment_scores.push(AssessmentScoreRow {
                assessment_id,
                domain: *domain,
                score: i16::try_from(score).unwrap_or(5),
                stamp,
            });
        }
        let work_capacity = self.chance.weighted(
            WorkCapacity::Full,
            &[
                (26, WorkCapacity::Reduced),
                (6, WorkCapacity::ReducedPermanently),
                (8, WorkCapacity::UnderExamination),
                (6, WorkCapacity::Unknown),
            ],
        );
        let is_limited = matches!(
            work_capacity,
            WorkCapacity::Reduced | WorkCapacity::ReducedPermanently
        );
        let limits = self.text("health limits");
        let supports = self.text("health supports");
        self.batch.assessment_healths.push(AssessmentHealthRow {
            assessment_id,
            client_id: self.client_id,
            work_capacity,
            limits_ciphertext: is_limited.then_some(Secret::fixed(limits)),
            supports_ciphertext: is_limited.then_some(Secret::fixed(supports)),
            stamp,
        });
    }
}
