//! The least content of an assessment, checked when it is completed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    code_set::{
        assessment::{AssessmentDomain, AssessmentKind},
        staff::RecordClass,
    },
    statute::assessment::{AssessmentItem, content},
    violation::Violation,
};

/// The record class of a kind of assessment: who may see it.
#[must_use]
pub const fn record_class(kind: AssessmentKind) -> RecordClass {
    match kind {
        AssessmentKind::Employment => RecordClass::Employment,
        AssessmentKind::Multidisciplinary => RecordClass::Multidisciplinary,
        AssessmentKind::Social => RecordClass::Social,
    }
}

/// Whether assessments of a kind are recorded here: class S is off until its controller, the
/// wellbeing county, takes the register into use.
#[must_use]
pub fn check_kind(kind: AssessmentKind) -> Vec<Violation> {
    match kind {
        AssessmentKind::Social => vec![Violation::block("assessment.kind.not_in_use", "/kind")],
        AssessmentKind::Employment | AssessmentKind::Multidisciplinary => Vec::new(),
    }
}

/// The day of an assessment's start or completion: not in the future, and no completion before
/// the start.
#[must_use]
pub fn check_day(
    pointer: &str,
    day: NaiveDate,
    started_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Violation> {
    let mut found = Vec::new();
    if day > today {
        found.push(
            Violation::block("assessment.day.in_future", pointer)
                .with("day", day)
                .with("today", today),
        );
    }
    if let Some(start) = started_on
        && day < start
    {
        found.push(
            Violation::block("assessment.day.before_start", pointer)
                .with("day", day)
                .with("started_on", start),
        );
    }
    found
}

/// Scores, in the order of the request: each area once, and work capacity in the health part.
#[must_use]
pub fn check_scores(domains: &[AssessmentDomain]) -> Vec<Violation> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (place, domain) in domains.iter().enumerate() {
        let pointer = format!("/items/{place}/domain");
        if *domain == AssessmentDomain::WorkCapacity {
            found.push(Violation::block("assessment.score.is_health", pointer));
        } else if !seen.insert(*domain) {
            found.push(
                Violation::block("assessment.score.repeated", pointer).with("domain", *domain),
            );
        }
    }
    found
}

/// What the check of an assessment looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssessmentFacts {
    /// Kind of the assessment.
    pub kind: AssessmentKind,
    /// The items that have been filled in; the health part counts when it has been considered,
    /// whatever was found.
    pub given: BTreeSet<AssessmentItem>,
}

/// What an assessment lacks to be completed on a day.
///
/// The social assessment follows its own national structure and has no findings here.
#[must_use]
pub fn check_complete(facts: &AssessmentFacts, on: NaiveDate) -> Vec<Violation> {
    let Some(row) = content(facts.kind, on) else {
        return match facts.kind {
            AssessmentKind::Social => Vec::new(),
            AssessmentKind::Employment | AssessmentKind::Multidisciplinary => {
                let found = Violation::warn("assessment.law_not_modelled", "");
                vec![found.with("kind", facts.kind).with("on", on)]
            }
        };
    };
    let lacking = row.figure.iter().filter(|item| !facts.given.contains(item));
    lacking
        .map(|item| missing(*item).under(row.rule, row.basis))
        .collect()
}

fn missing(item: AssessmentItem) -> Violation {
    match item {
        AssessmentItem::Competence => {
            Violation::block("assessment.competence.missing", "/competence")
        }
        AssessmentItem::CompetenceGoals => {
            Violation::block("assessment.competence_goals.missing", "/competence_goals")
        }
        AssessmentItem::WorkCapacity => {
            Violation::block("assessment.work_capacity.missing", "/health")
        }
        AssessmentItem::JobSearchSkills => {
            Violation::block("assessment.job_search_skills.missing", "/job_search_skills")
        }
        AssessmentItem::OtherFactors => {
            Violation::block("assessment.other_factors.missing", "/other_factors")
        }
        AssessmentItem::ProlongedUnemploymentRisk => Violation::block(
            "assessment.prolonged_unemployment_risk.missing",
            "/prolonged_unemployment_risk",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    const ALL: [AssessmentItem; 6] = [
        AssessmentItem::Competence,
        AssessmentItem::CompetenceGoals,
        AssessmentItem::WorkCapacity,
        AssessmentItem::JobSearchSkills,
        AssessmentItem::OtherFactors,
        AssessmentItem::ProlongedUnemploymentRisk,
    ];

    fn lacks(kind: AssessmentKind, given: &[AssessmentItem], on: NaiveDate) -> Vec<Violation> {
        let given = given.iter().copied().collect();
        check_complete(&AssessmentFacts { kind, given }, on)
    }

    #[test]
    fn an_employment_assessment_has_the_items_of_section_37() {
        let day = date!(2025, 1, 1);
        let needed: Vec<_> = ALL
            .into_iter()
            .filter(|item| *item != AssessmentItem::OtherFactors)
            .collect();
        assert_eq!(lacks(AssessmentKind::Employment, &needed, day), []);
        for left_out in &needed {
            let rest: Vec<_> = needed
                .iter()
                .copied()
                .filter(|item| item != left_out)
                .collect();
            let found = lacks(AssessmentKind::Employment, &rest, day);
            assert_eq!(found.len(), 1, "{left_out:?}");
            assert_eq!(found[0].basis.unwrap().section, "37 §");
        }
        assert_eq!(lacks(AssessmentKind::Employment, &[], day).len(), 5);
    }

    #[test]
    fn a_multidisciplinary_assessment_covers_social_situation_and_capacity() {
        let found = lacks(AssessmentKind::Multidisciplinary, &[], date!(2026, 3, 2));
        assert_eq!(
            codes(&found),
            [
                ("assessment.competence.missing", Some("MT-02")),
                ("assessment.work_capacity.missing", Some("MT-02")),
                ("assessment.other_factors.missing", Some("MT-02")),
            ]
        );
    }

    #[test]
    fn the_social_assessment_is_off_and_the_others_are_not() {
        let found = check_kind(AssessmentKind::Social);
        assert_eq!(codes(&found), [("assessment.kind.not_in_use", None)]);
        assert_eq!(check_kind(AssessmentKind::Employment), []);
        assert_eq!(check_kind(AssessmentKind::Multidisciplinary), []);
    }

    #[test]
    fn a_day_lies_between_the_start_and_today() {
        let (start, today) = (date!(2026, 2, 2), date!(2026, 3, 2));
        let check = |day| check_day("/completed_on", day, Some(start), today);
        assert_eq!(check(start), []);
        assert_eq!(check(today), []);
        let late = check(date!(2026, 3, 3));
        assert_eq!(codes(&late), [("assessment.day.in_future", None)]);
        let early = check(date!(2026, 2, 1));
        assert_eq!(codes(&early), [("assessment.day.before_start", None)]);
    }

    #[test]
    fn an_area_is_scored_once_and_work_capacity_elsewhere() {
        use AssessmentDomain::{Competence, Motivation, WorkCapacity};
        assert_eq!(check_scores(&[Competence, Motivation]), []);
        let found = check_scores(&[Competence, WorkCapacity, Competence]);
        assert_eq!(
            codes(&found),
            [
                ("assessment.score.is_health", None),
                ("assessment.score.repeated", None)
            ]
        );
        assert_eq!(found[1].pointer, "/items/2/domain");
    }

    #[test]
    fn before_2025_the_law_is_not_modelled() {
        let found = lacks(AssessmentKind::Employment, &[], date!(2024, 12, 31));
        assert_eq!(codes(&found), [("assessment.law_not_modelled", None)]);
        assert_eq!(lacks(AssessmentKind::Social, &[], date!(2024, 12, 31)), []);
    }
}
