//! Organiser and agreement of a work trial: TK-02, TK-08, TK-12, TK-13.

use chrono::NaiveDate;

use crate::{
    activation_phase::case::{Clearance, Declared, Stage, StewardNotice, WorkTrialCase},
    code_set::{organisation::LegalForm, phase_case::WorkTrialParty},
    statute::{table::Row, work_trial_terms::terms},
    violation::Violation,
};

/// What is wrong with organiser and agreement of a trial that starts on a day.
#[must_use]
pub fn check(case: &WorkTrialCase, starts_on: NaiveDate, stage: Stage) -> Vec<Violation> {
    let mut found = check_organiser(case, starts_on, stage);
    found.extend(check_agreement(case, starts_on, stage));
    if let Some(row) = terms(starts_on).bars {
        found.extend(check_bars(case, row, stage));
    }
    found.extend(check_protection(case, starts_on, stage));
    found
}

/// TK-02: no private person, and no employer of the person on the day of the agreement.
fn check_organiser(case: &WorkTrialCase, starts_on: NaiveDate, stage: Stage) -> Vec<Violation> {
    const POINTER: &str = "/provider_id";
    let Some(row) = terms(case.agreed_on.unwrap_or(starts_on)).organiser else {
        return Vec::new();
    };
    let private = case
        .organiser
        .filter(|organiser| organiser.legal_form == LegalForm::PrivatePerson)
        .map(|_| Violation::block("work_trial.organiser.private_person", POINTER));
    let employer = match (case.employed_by_organiser, stage) {
        (Some(Declared::Yes), _) => {
            Some(Violation::block("work_trial.organiser.employer", POINTER))
        }
        (None, Stage::Start) => Some(Violation::warn(
            "work_trial.organiser.employment_not_known",
            POINTER,
        )),
        (Some(Declared::No), _) | (None, Stage::Planning) => None,
    };
    let found = private.into_iter().chain(employer);
    found
        .map(|found| found.under(row.rule, row.basis))
        .collect()
}

/// TK-08: every part is stated and every party has signed before the start; while it is planned
/// what is missing is a notice.
fn check_agreement(case: &WorkTrialCase, starts_on: NaiveDate, stage: Stage) -> Vec<Violation> {
    const POINTER: &str = "/agreement";
    let Some(row) = terms(case.agreed_on.unwrap_or(starts_on)).agreement else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let lacking = row
        .figure
        .iter()
        .filter(|part| !case.agreement.contains(part));
    for part in lacking {
        let missing = match stage {
            Stage::Planning => Violation::warn("work_trial.agreement.part_missing", POINTER),
            Stage::Start => Violation::block("work_trial.agreement.part_missing", POINTER),
        };
        found.push(missing.with("part", *part).under(row.rule, row.basis));
    }
    if stage == Stage::Start {
        let unsigned = WorkTrialParty::ALL
            .iter()
            .filter(|party| !case.signed_by.contains(party));
        found.extend(unsigned.map(|party| {
            Violation::block("work_trial.agreement.not_signed", POINTER)
                .with("party", *party)
                .under(row.rule, row.basis)
        }));
    }
    found
}

/// TK-12: competition, drug test, criminal records.
fn check_bars(case: &WorkTrialCase, row: &Row<()>, stage: Stage) -> Vec<Violation> {
    const POINTER: &str = "/provider_id";
    let competition = (case.competition_fair == Some(Declared::No))
        .then(|| Violation::block("work_trial.placement.distorts_competition", POINTER));
    let drug_test = (case.drug_test == Some(Clearance::Refused))
        .then(|| Violation::block("work_trial.placement.drug_test_refused", POINTER));
    let criminal_record = (case.criminal_record == Some(Clearance::Refused))
        .then(|| Violation::block("work_trial.placement.criminal_record_refused", POINTER));
    let is_open = case.competition_fair.is_none()
        || case.drug_test.is_none()
        || case.criminal_record.is_none();
    let not_checked = (is_open && stage == Stage::Start)
        .then(|| Violation::warn("work_trial.placement.not_checked", POINTER));
    [competition, drug_test, criminal_record, not_checked]
        .into_iter()
        .flatten()
        .map(|found| found.under(row.rule, row.basis))
        .collect()
}

/// TK-13: insured by the authority, the employees' representative told.
fn check_protection(case: &WorkTrialCase, starts_on: NaiveDate, stage: Stage) -> Vec<Violation> {
    let Some(row) = terms(starts_on).protection else {
        return Vec::new();
    };
    if stage == Stage::Planning {
        return Vec::new();
    }
    let insurance = (case.insured != Some(Declared::Yes))
        .then(|| Violation::warn("work_trial.insurance.not_stated", ""));
    let is_told = match case.representative {
        Some(StewardNotice::NoSteward) => true,
        Some(StewardNotice::ToldOn(day)) => day <= starts_on,
        None => false,
    };
    let representative =
        (!is_told).then(|| Violation::warn("work_trial.representative.not_told", ""));
    insurance
        .into_iter()
        .chain(representative)
        .map(|found| found.under(row.rule, row.basis))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::{case::TrialOrganiser, fixture::codes},
        code_set::phase_case::WorkTrialAgreementPart,
        time::date,
    };

    const START: NaiveDate = date!(2025, 2, 3);

    fn in_order() -> WorkTrialCase {
        WorkTrialCase {
            organiser: Some(TrialOrganiser {
                id: uuid::Uuid::from_u128(1),
                legal_form: LegalForm::Company,
                tasks: None,
            }),
            agreed_on: Some(date!(2025, 1, 27)),
            employed_by_organiser: Some(Declared::No),
            agreement: WorkTrialAgreementPart::ALL.iter().copied().collect(),
            signed_by: WorkTrialParty::ALL.iter().copied().collect(),
            competition_fair: Some(Declared::Yes),
            drug_test: Some(Clearance::NotNeeded),
            criminal_record: Some(Clearance::Given),
            insured: Some(Declared::Yes),
            representative: Some(StewardNotice::ToldOn(START)),
            ..WorkTrialCase::default()
        }
    }

    fn found(case: &WorkTrialCase, stage: Stage) -> Vec<(&'static str, Option<&'static str>)> {
        codes(&check(case, START, stage))
    }

    fn at_start(
        change: impl FnOnce(&mut WorkTrialCase),
    ) -> Vec<(&'static str, Option<&'static str>)> {
        let mut case = in_order();
        change(&mut case);
        found(&case, Stage::Start)
    }

    #[test]
    fn what_is_in_order_has_no_findings() {
        assert_eq!(found(&in_order(), Stage::Planning), []);
        assert_eq!(found(&in_order(), Stage::Start), []);
    }

    #[test]
    fn no_trial_with_ones_own_employer_or_a_private_person() {
        assert_eq!(
            at_start(|case| case.employed_by_organiser = Some(Declared::Yes)),
            [("work_trial.organiser.employer", Some("TK-02"))]
        );
        assert_eq!(
            at_start(|case| case.employed_by_organiser = None),
            [("work_trial.organiser.employment_not_known", Some("TK-02"))]
        );
        for form in LegalForm::ALL {
            let with_form = at_start(|case| {
                if let Some(organiser) = &mut case.organiser {
                    organiser.legal_form = *form;
                }
            });
            let barred = *form == LegalForm::PrivatePerson;
            assert_eq!(!with_form.is_empty(), barred, "{form}");
        }
    }

    #[test]
    fn each_part_is_a_notice_in_planning_and_a_bar_at_the_start() {
        for part in WorkTrialAgreementPart::ALL {
            let mut case = in_order();
            case.agreement.remove(part);
            let missing = [("work_trial.agreement.part_missing", Some("TK-08"))];
            for (stage, blocks) in [(Stage::Planning, false), (Stage::Start, true)] {
                let found = check(&case, START, stage);
                assert_eq!(codes(&found), missing, "{part}");
                assert_eq!(found[0].is_blocking(), blocks);
            }
        }
    }

    #[test]
    fn payer_and_final_assessment_are_in_agreements_since_2025() {
        let lacks = |agreed_on| {
            let mut case = in_order();
            case.agreed_on = Some(agreed_on);
            case.agreement.remove(&WorkTrialAgreementPart::BenefitPayer);
            case.agreement
                .remove(&WorkTrialAgreementPart::FinalAssessment);
            found(&case, Stage::Start).len()
        };
        assert_eq!(lacks(date!(2024, 12, 31)), 0);
        assert_eq!(lacks(date!(2025, 1, 1)), 2);
    }

    #[test]
    fn every_party_signs_before_the_start() {
        for party in WorkTrialParty::ALL {
            assert_eq!(
                at_start(|case| {
                    case.signed_by.remove(party);
                }),
                [("work_trial.agreement.not_signed", Some("TK-08"))]
            );
        }
    }

    #[test]
    fn each_bar_of_a_placement_is_found() {
        let bar = |code| [(code, Some("TK-12"))];
        assert_eq!(
            at_start(|case| case.competition_fair = Some(Declared::No)),
            bar("work_trial.placement.distorts_competition")
        );
        assert_eq!(
            at_start(|case| case.drug_test = Some(Clearance::Refused)),
            bar("work_trial.placement.drug_test_refused")
        );
        assert_eq!(
            at_start(|case| case.criminal_record = Some(Clearance::Refused)),
            bar("work_trial.placement.criminal_record_refused")
        );
        assert_eq!(
            at_start(|case| case.drug_test = None),
            bar("work_trial.placement.not_checked")
        );
    }

    #[test]
    fn insurance_and_the_representative_are_notices() {
        assert_eq!(
            at_start(|case| case.insured = None),
            [("work_trial.insurance.not_stated", Some("TK-13"))]
        );
        let late = Some(StewardNotice::ToldOn(date!(2025, 2, 4)));
        let untold = [("work_trial.representative.not_told", Some("TK-13"))];
        assert_eq!(at_start(|case| case.representative = late), untold);
        assert_eq!(at_start(|case| case.representative = None), untold);
        let none = Some(StewardNotice::NoSteward);
        assert_eq!(at_start(|case| case.representative = none), []);
    }
}
