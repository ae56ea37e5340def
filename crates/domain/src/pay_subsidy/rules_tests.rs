//! Each rule inside and outside.

use chrono::NaiveDate;

use super::{
    Support,
    facts::{
        CapacityEvidence, Days, EarlierSupport, GainfulWork, GainfulWorkEnd, IntegrationPlan,
        SubsidyFacts,
    },
    fixture::{found, lawful, lawful_extension, lawful_on},
    rules::law_day,
};
use crate::{code_set::situation::EducationLevel, time::date};

/// The lawful application with one thing changed.
fn but(change: impl FnOnce(&mut SubsidyFacts)) -> SubsidyFacts {
    let mut facts = lawful();
    change(&mut facts);
    facts
}

/// Somebody whom only the named branch of the target group can bring in.
fn outside_every_branch() -> SubsidyFacts {
    but(|facts| {
        facts.person.birth_date = Some(date!(1990, 1, 1));
        facts.person.education = Some(EducationLevel::UpperSecondaryVocational);
        facts.person.gainful_work = Some(GainfulWork::Ended(GainfulWorkEnd {
            ended_on: date!(2024, 12, 10),
        }));
    })
}

#[test]
fn an_application_that_lacks_nothing_has_no_finding_under_any_support() {
    for support in Support::ALL {
        assert_eq!(found(&lawful(), support), [], "{support:?}");
    }
}

#[test]
fn pt_01_work_starts_on_the_day_of_the_decision_or_later() {
    let start = |day| {
        let facts = but(|facts| facts.employment.starts_on = Some(day));
        found(&facts, Support::SkillsDeficit)
    };
    assert_eq!(start(date!(2025, 3, 10)), []);
    let early = [("pay_subsidy.starts_before_decision", Some("PT-01"))];
    assert_eq!(start(date!(2025, 3, 9)), early);
    let none = but(|facts| facts.employment.starts_on = None);
    let missing = [("pay_subsidy.starts_on.not_known", Some("PT-01"))];
    assert_eq!(found(&none, Support::SkillsDeficit), missing);
}

#[test]
fn pt_01_after_a_transfer_of_business_the_new_employer_has_a_month() {
    let applied = |day| {
        let facts = but(|facts| {
            facts.employment.starts_on = Some(date!(2024, 6, 1));
            facts.employment.business_transferred_on = Some(date!(2025, 2, 3));
            facts.applied_on = Some(day);
        });
        found(&facts, Support::SkillsDeficit)
    };
    assert_eq!(applied(date!(2025, 3, 3)), []);
    let late = [("pay_subsidy.applied_on.after_transfer", Some("PT-01"))];
    assert_eq!(applied(date!(2025, 3, 4)), late);
}

#[test]
fn pt_02_the_young_are_15_to_24() {
    let born = |birth_date| {
        let mut facts = outside_every_branch();
        facts.person.birth_date = Some(birth_date);
        found(&facts, Support::SkillsDeficit)
    };
    let out = [("pay_subsidy.target_group.not_in", Some("PT-02"))];
    // 24 years and 364 days, 25 years and 0 days.
    assert_eq!(born(date!(2000, 3, 11)), []);
    assert_eq!(born(date!(2000, 3, 10)), out);
    assert_eq!(born(date!(2010, 3, 10)), []);
    assert_eq!(born(date!(2010, 3, 11)), out);
}

#[test]
fn pt_02_fifty_years_are_enough() {
    let born = |birth_date| {
        let mut facts = outside_every_branch();
        facts.person.birth_date = Some(birth_date);
        found(&facts, Support::SkillsDeficit)
    };
    assert_eq!(born(date!(1975, 3, 10)), []);
    let out = [("pay_subsidy.target_group.not_in", Some("PT-02"))];
    assert_eq!(born(date!(1975, 3, 11)), out);
}

#[test]
fn pt_02_each_branch_is_enough_by_itself() {
    let mut facts = outside_every_branch();
    let out = [("pay_subsidy.target_group.not_in", Some("PT-02"))];
    assert_eq!(found(&facts, Support::SkillsDeficit), out);
    facts.person.education = Some(EducationLevel::Basic);
    assert_eq!(found(&facts, Support::SkillsDeficit), []);
    facts.person.education = Some(EducationLevel::LowerTertiary);
    facts.person.integration_plan = Some(IntegrationPlan::MadeOrPossible);
    assert_eq!(found(&facts, Support::SkillsDeficit), []);
}

#[test]
fn pt_02_six_months_without_gainful_work() {
    let ended = |ended_on| {
        let mut facts = outside_every_branch();
        facts.person.gainful_work = Some(GainfulWork::Ended(GainfulWorkEnd { ended_on }));
        found(&facts, Support::SkillsDeficit)
    };
    assert_eq!(ended(date!(2024, 9, 9)), []);
    let out = [("pay_subsidy.target_group.not_in", Some("PT-02"))];
    assert_eq!(ended(date!(2024, 9, 10)), out);
}

#[test]
fn pt_02_what_is_not_known_is_said_and_not_guessed() {
    let mut facts = outside_every_branch();
    facts.person.birth_date = None;
    facts.person.education = None;
    facts.person.integration_plan = None;
    facts.person.gainful_work = None;
    facts.person.is_unemployed_job_seeker = None;
    assert_eq!(
        found(&facts, Support::SkillsDeficit),
        [
            ("pay_subsidy.job_seeker.not_known", Some("PT-02")),
            ("pay_subsidy.birth_date.not_known", Some("PT-02")),
            ("pay_subsidy.education.not_known", Some("PT-02")),
            ("pay_subsidy.integration_plan.not_known", Some("PT-02")),
            ("pay_subsidy.gainful_work.not_known", Some("PT-02")),
        ]
    );
    facts.person.is_unemployed_job_seeker = Some(false);
    facts.person.education = Some(EducationLevel::None);
    let employed = [("pay_subsidy.job_seeker.not_unemployed", Some("PT-02"))];
    assert_eq!(found(&facts, Support::SkillsDeficit), employed);
}

#[test]
fn pt_03_less_than_a_year_needs_a_prognosis() {
    let judged = |since, likely| {
        let facts = but(|facts| {
            facts.person.unemployment = Some(vec![Days {
                starts_on: since,
                ends_on: None,
            }]);
            facts.assessment.long_unemployment_likely = likely;
        });
        found(&facts, Support::SkillsDeficit)
    };
    let eleven_months = date!(2024, 4, 10);
    assert_eq!(judged(eleven_months, Some(true)), []);
    let missing = [("pay_subsidy.prognosis.missing", Some("PT-03"))];
    assert_eq!(judged(eleven_months, None), missing);
    assert_eq!(judged(eleven_months, Some(false)), missing);
    assert_eq!(judged(date!(2024, 3, 10), None), []);
    let unjudged = but(|facts| facts.assessment.skills_deficit = None);
    let no_assessment = [("pay_subsidy.skills_assessment.missing", Some("PT-03"))];
    assert_eq!(found(&unjudged, Support::SkillsDeficit), no_assessment);
    assert_eq!(found(&unjudged, Support::Apprenticeship), no_assessment);
    assert_eq!(found(&unjudged, Support::Aged60Plus), []);
}

#[test]
fn pt_04_five_months_from_the_start() {
    let applied_to = |support, day| {
        let facts = but(|facts| {
            facts.employment.starts_on = Some(date!(2025, 4, 1));
            facts.employment.subsidy_ends_on = Some(day);
        });
        found(&facts, support)
    };
    assert_eq!(applied_to(Support::SkillsDeficit, date!(2025, 8, 31)), []);
    let long = [("pay_subsidy.period.above_maximum", Some("PT-04"))];
    assert_eq!(applied_to(Support::SkillsDeficit, date!(2025, 9, 1)), long);
    assert_eq!(
        applied_to(Support::LongUnemployment, date!(2026, 1, 31)),
        []
    );
    let long = [("pay_subsidy.period.above_maximum", Some("PT-05"))];
    assert_eq!(
        applied_to(Support::LongUnemployment, date!(2026, 2, 1)),
        long
    );
}

#[test]
fn pt_04_no_longer_than_the_employment() {
    let facts = but(|facts| {
        facts.employment.starts_on = Some(date!(2025, 4, 1));
        facts.employment.ends_on = Some(date!(2025, 6, 30));
        facts.employment.subsidy_ends_on = Some(date!(2025, 7, 1));
    });
    let long = [("pay_subsidy.period.above_maximum", Some("PT-04"))];
    assert_eq!(found(&facts, Support::SkillsDeficit), long);
}

fn unemployed(starts_on: NaiveDate) -> SubsidyFacts {
    but(|facts| {
        facts.person.unemployment = Some(vec![Days {
            starts_on,
            ends_on: None,
        }]);
    })
}

#[test]
fn pt_05_and_pt_08_365_days_in_fourteen_months() {
    for (support, rule) in [
        (Support::LongUnemployment, "PT-05"),
        (Support::Aged60Plus, "PT-08"),
    ] {
        assert_eq!(found(&unemployed(date!(2024, 3, 10)), support), []);
        let short = [("pay_subsidy.unemployment.below_minimum", Some(rule))];
        assert_eq!(found(&unemployed(date!(2024, 4, 10)), support), short);
        let unknown = but(|facts| facts.person.unemployment = None);
        let missing = [("pay_subsidy.unemployment.not_known", Some(rule))];
        assert_eq!(found(&unknown, support), missing);
    }
}

#[test]
fn pt_07_and_pt_10_24_months_in_28() {
    for (support, rule) in [
        (Support::AssociationFullCost, "PT-07"),
        (Support::EmploymentSupport55, "PT-10"),
    ] {
        assert_eq!(found(&unemployed(date!(2023, 3, 11)), support), []);
        let short = [("pay_subsidy.unemployment.below_minimum", Some(rule))];
        assert_eq!(found(&unemployed(date!(2023, 4, 10)), support), short);
    }
}

#[test]
fn pt_06_reduced_work_capacity_is_shown_and_needs_neither_group_nor_pause() {
    let facts = |evidence| {
        let mut facts = outside_every_branch();
        facts.assessment = Default::default();
        facts.person.reduced_work_capacity = evidence;
        facts.person.earlier_supports = Some(vec![EarlierSupport {
            ended_on: Some(date!(2025, 1, 31)),
        }]);
        found(&facts, Support::ReducedWorkCapacity)
    };
    assert_eq!(facts(Some(CapacityEvidence::OccupationalHealth)), []);
    let not_shown = [("pay_subsidy.reduced_work_capacity.not_shown", Some("PT-06"))];
    assert_eq!(facts(Some(CapacityEvidence::NotShown)), not_shown);
    assert_eq!(facts(Some(CapacityEvidence::NotClaimed)), not_shown);
    let missing = [("pay_subsidy.reduced_work_capacity.not_known", Some("PT-06"))];
    assert_eq!(facts(None), missing);
}

#[test]
fn pt_06_the_extension_is_applied_for_before_the_period_ends() {
    let applied = |day| {
        let mut facts = lawful_extension();
        facts.applied_on = Some(day);
        found(&facts, Support::ReducedWorkCapacity)
    };
    assert_eq!(applied(date!(2025, 10, 31)), []);
    let late = [("pay_subsidy.extension.applied_late", Some("PT-06"))];
    assert_eq!(applied(date!(2025, 11, 1)), late);
}

#[test]
fn pt_06_the_extension_needs_evidence_adjustments_and_reduced_productivity() {
    let mut facts = lawful_extension();
    let extension = facts.extension.as_mut().unwrap();
    extension.evidence = Some(CapacityEvidence::NotShown);
    extension.adjustments_made = Some(false);
    extension.still_reduced = Some(false);
    extension.ends_on = Some(date!(2027, 11, 1));
    assert_eq!(
        found(&facts, Support::ReducedWorkCapacity),
        [
            ("pay_subsidy.reduced_work_capacity.not_shown", Some("PT-06")),
            ("pay_subsidy.adjustments.not_made", Some("PT-06")),
            ("pay_subsidy.productivity.not_reduced", Some("PT-06")),
            ("pay_subsidy.extension.above_maximum", Some("PT-06")),
        ]
    );
    let extension = facts.extension.as_mut().unwrap();
    extension.evidence = None;
    extension.adjustments_made = None;
    extension.still_reduced = None;
    // 24 months from 1 November 2025.
    extension.ends_on = Some(date!(2027, 10, 31));
    assert_eq!(
        found(&facts, Support::ReducedWorkCapacity),
        [
            ("pay_subsidy.reduced_work_capacity.not_known", Some("PT-06")),
            ("pay_subsidy.adjustments.not_known", Some("PT-06")),
            ("pay_subsidy.productivity.not_known", Some("PT-06")),
        ]
    );
}

#[test]
fn only_sections_87_89_and_90_extend() {
    for support in Support::ALL {
        let extends = matches!(
            support,
            Support::ReducedWorkCapacity | Support::Aged60Plus | Support::Apprenticeship
        );
        let refused = found(&lawful_extension(), support)
            .iter()
            .any(|(code, _)| *code == "pay_subsidy.extension.not_possible");
        assert_eq!(refused, !extends, "{support:?}");
    }
}

#[test]
fn an_extension_applied_for_before_july_2023_keeps_the_former_law() {
    let law = |applied_on| {
        let mut facts = lawful_extension();
        facts.decision_on = date!(2023, 8, 1);
        facts.applied_on = Some(applied_on);
        law_day(&facts)
    };
    assert_eq!(law(date!(2023, 6, 30)), date!(2023, 6, 30));
    assert_eq!(law(date!(2023, 7, 1)), date!(2023, 8, 1));
    let mut new = lawful_on(date!(2023, 8, 1));
    new.applied_on = Some(date!(2023, 6, 30));
    assert_eq!(law_day(&new), date!(2023, 8, 1));
}
