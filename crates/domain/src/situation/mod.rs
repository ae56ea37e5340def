//! Situations (tilanne): dated facts about a client's work, benefit, education and target groups.
//!
//! Rows of one kind never overlap, target groups apart, of which a client may have several.
//! Which codes a row takes follows from its kind. Basis: 380/2023 114 §.
//! A row is a fact: it is ended or corrected with a reason, never overwritten without a trace.

use chrono::NaiveDate;

use crate::code_set::{
    Code, CodeSet,
    situation::{Benefit, EducationLevel, EmploymentStatus, SituationKind, TargetGroup},
};

/// The code set of a kind; `None` for a kind that has only dates.
#[must_use]
pub const fn code_set_of(kind: SituationKind) -> Option<&'static CodeSet> {
    match kind {
        SituationKind::EmploymentStatus => Some(&EmploymentStatus::CODE_SET),
        SituationKind::Benefit => Some(&Benefit::CODE_SET),
        SituationKind::Education => Some(&EducationLevel::CODE_SET),
        SituationKind::TargetGroup => Some(&TargetGroup::CODE_SET),
        SituationKind::UnemploymentPeriod => None,
    }
}

/// The codes of a kind that may be used on a day.
pub fn codes_on(kind: SituationKind, day: NaiveDate) -> impl Iterator<Item = &'static Code> {
    let codes = code_set_of(kind).map_or(&[][..], |set| set.codes);
    codes.iter().filter(move |code| code.is_valid_on(day))
}

/// Whether a kind counts paid benefit days.
#[must_use]
pub const fn counts_paid_days(kind: SituationKind) -> bool {
    matches!(kind, SituationKind::Benefit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn every_kind_but_the_period_has_codes() {
        for kind in SituationKind::ALL {
            let has_codes = codes_on(*kind, date!(2026, 3, 2)).next().is_some();
            assert_eq!(has_codes, *kind != SituationKind::UnemploymentPeriod);
        }
    }

    #[test]
    fn a_code_is_offered_from_its_first_day() {
        let offers =
            |day| codes_on(SituationKind::Benefit, day).any(|code| code.code == "general_benefit");
        assert!(!offers(date!(2026, 4, 30)));
        assert!(offers(date!(2026, 5, 1)));
    }
}
