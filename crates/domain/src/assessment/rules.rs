//! The least content of an assessment, checked when it is completed.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    code_set::assessment::AssessmentKind,
    statute::assessment::{AssessmentItem, content},
    violation::Violation,
};

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
    fn before_2025_the_law_is_not_modelled() {
        let found = lacks(AssessmentKind::Employment, &[], date!(2024, 12, 31));
        assert_eq!(codes(&found), [("assessment.law_not_modelled", None)]);
        assert_eq!(lacks(AssessmentKind::Social, &[], date!(2024, 12, 31)), []);
    }
}
