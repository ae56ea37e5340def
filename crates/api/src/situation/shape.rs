//! What a situation's form must hold, by its kind: which a schema cannot say.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::situation::SituationKind,
    situation::{code_set_of, codes_on, counts_paid_days},
    time::range::DateRange,
};

use crate::{
    error::ApiError,
    problem::{catalogue::field, fault::Fault},
};

/// The parts of a form that depend on one another.
#[derive(Debug)]
pub(super) struct Stated<'a> {
    pub(super) kind: SituationKind,
    pub(super) code: Option<&'a str>,
    pub(super) starts_on: NaiveDate,
    pub(super) ends_on: Option<NaiveDate>,
    pub(super) paid_days: Option<i32>,
    pub(super) paid_days_on: Option<NaiveDate>,
}

/// The period, when every part fits the kind; else all faults at once.
pub(super) fn check(stated: &Stated<'_>) -> Result<DateRange, ApiError> {
    let mut faults = Vec::new();
    faults.extend(check_code(stated));
    faults.extend(check_paid_days(stated));
    match DateRange::new(stated.starts_on, stated.ends_on) {
        Ok(valid) if faults.is_empty() => return Ok(valid),
        Ok(_) => {}
        Err(_) => faults.push(Fault::at_pointer(&field::ENDS_BEFORE_START, "/ends_on")),
    }
    Err(ApiError::Shape(faults))
}

fn check_code(stated: &Stated<'_>) -> Option<Fault> {
    let at = |entry| Fault::at_pointer(entry, "/code");
    let offered = || codes_on(stated.kind, stated.starts_on);
    match (code_set_of(stated.kind), stated.code) {
        (None, None) => None,
        (None, Some(_)) => Some(at(&field::NOT_ALLOWED)),
        (Some(_), None) => Some(at(&field::REQUIRED)),
        (Some(_), Some(code)) if offered().any(|one| one.code == code) => None,
        (Some(_), Some(_)) => {
            let valid: Vec<_> = offered().map(|one| one.code).collect();
            Some(at(&field::UNKNOWN_CODE).param("valid", valid))
        }
    }
}

fn check_paid_days(stated: &Stated<'_>) -> Option<Fault> {
    match (stated.paid_days, stated.paid_days_on) {
        (None, None) => None,
        (Some(_), _) if !counts_paid_days(stated.kind) => {
            Some(Fault::at_pointer(&field::NOT_ALLOWED, "/paid_days"))
        }
        (Some(_), None) => Some(Fault::at_pointer(&field::REQUIRED, "/paid_days_on")),
        (None, Some(_)) => Some(Fault::at_pointer(&field::NOT_ALLOWED, "/paid_days_on")),
        (Some(_), Some(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn benefit() -> Stated<'static> {
        Stated {
            kind: SituationKind::Benefit,
            code: Some("labour_market_subsidy"),
            starts_on: day("2026-03-02"),
            ends_on: None,
            paid_days: Some(512),
            paid_days_on: Some(day("2026-02-27")),
        }
    }

    fn faults(stated: &Stated<'_>) -> Vec<(String, String)> {
        match check(stated) {
            Err(ApiError::Shape(faults)) => faults
                .iter()
                .map(|fault| {
                    let pointer = fault.pointer().unwrap_or_default();
                    (pointer.to_owned(), fault.code().to_owned())
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_benefit_counts_paid_days_from_a_notice() {
        assert!(check(&benefit()).is_ok());
        let without_notice = Stated {
            paid_days_on: None,
            ..benefit()
        };
        let expected = ("/paid_days_on".to_owned(), "field.required".to_owned());
        assert_eq!(faults(&without_notice), [expected]);
    }

    #[test]
    fn every_fault_comes_at_once() {
        let stated = Stated {
            kind: SituationKind::UnemploymentPeriod,
            ends_on: Some(day("2026-03-01")),
            ..benefit()
        };
        let codes: Vec<_> = faults(&stated).into_iter().map(|(_, code)| code).collect();
        assert_eq!(
            codes,
            [
                "field.not_allowed",
                "field.not_allowed",
                "field.ends_before_start"
            ]
        );
    }

    #[test]
    fn a_code_of_another_kind_or_day_is_unknown() {
        for code in ["unemployed", "general_benefit"] {
            let stated = Stated {
                code: Some(code),
                ..benefit()
            };
            let expected = ("/code".to_owned(), "field.unknown_code".to_owned());
            assert_eq!(faults(&stated), [expected], "{code}");
        }
        let later = Stated {
            code: Some("general_benefit"),
            starts_on: day("2026-05-01"),
            ..benefit()
        };
        assert!(check(&later).is_ok());
    }
}
