//! Subject access (omien tietojen tarkastus, GDPR article 15): the client asks for everything that the register holds
//! about her, and is given a copy within a month.
//!
//! A request is received, prepared and checked by a second person, then delivered. What it would be dangerous to tell is
//! left out by class with its ground (1050/2018 34 §), and the client is told so. A copy must never hold another person's
//! data or the name of a worker, and nobody gives out one that only she herself has checked.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    code_set::{rights::AccessRefusalGround, staff::RecordClass},
    statute::Citation,
    time::{date, month::add_months},
    violation::Violation,
};

/// What each field of a copy is called.
pub mod fields;

/// GDPR 12(3): without undue delay and in any event within one month of receipt.
const MONTHS_TO_ANSWER: i32 = 1;
const REFUSAL: Citation = Citation::since("1050/2018", "34 §", date!(2019, 1, 1));

/// The last day on which a request is answered in time (GDPR article 12(3)).
#[must_use]
pub fn due_on(received_on: NaiveDate) -> NaiveDate {
    add_months(received_on, MONTHS_TO_ANSWER)
}

/// A class that is left out of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Class.
    pub class: RecordClass,
    /// Ground.
    pub ground: AccessRefusalGround,
}

/// What keeps a request from being recorded today.
#[must_use]
pub fn check_request(
    received_on: NaiveDate,
    refused: &[Refused],
    today: NaiveDate,
) -> Vec<Violation> {
    let mut found = Vec::new();
    if received_on > today {
        let one = Violation::block("subject_access.received_on.in_future", "/received_on");
        found.push(one.with("today", today));
    }
    let mut seen = BTreeSet::new();
    for (place, one) in refused.iter().enumerate() {
        if !seen.insert(one.class) {
            let pointer = format!("/refused/{place}/record_class");
            let repeated = Violation::block("subject_access.refused.repeated", pointer);
            found.push(repeated.with("class", one.class).under(None, REFUSAL));
        }
    }
    found
}

/// What keeps a copy from being delivered on a day.
#[must_use]
pub fn check_delivery(
    delivered_on: NaiveDate,
    received_on: NaiveDate,
    today: NaiveDate,
) -> Vec<Violation> {
    if (received_on..=today).contains(&delivered_on) {
        return Vec::new();
    }
    let one = Violation::block("subject_access.delivered_on.not_possible", "/delivered_on");
    vec![one.with("earliest", received_on).with("today", today)]
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: NaiveDate = date!(2026, 3, 2);

    #[test]
    fn a_request_is_answered_within_a_month_of_its_receipt() {
        assert_eq!(due_on(date!(2026, 3, 2)), date!(2026, 4, 2));
        assert_eq!(due_on(date!(2026, 1, 31)), date!(2026, 2, 28));
        assert_eq!(due_on(date!(2028, 1, 30)), date!(2028, 2, 29));
    }

    #[test]
    fn a_request_has_been_received_and_leaves_a_class_out_once() {
        let refused = Refused {
            class: RecordClass::EmploymentHealth,
            ground: AccessRefusalGround::DangerToHealth,
        };
        assert!(check_request(TODAY, &[refused], TODAY).is_empty());
        let found = check_request(date!(2026, 3, 3), &[refused, refused], TODAY);
        let codes: Vec<_> = found.iter().map(|one| one.code).collect();
        assert_eq!(
            codes,
            [
                "subject_access.received_on.in_future",
                "subject_access.refused.repeated"
            ]
        );
    }

    #[test]
    fn a_copy_is_delivered_after_the_request_and_not_ahead() {
        let received = date!(2026, 2, 27);
        for day in [received, TODAY] {
            assert!(check_delivery(day, received, TODAY).is_empty());
        }
        for day in [date!(2026, 2, 26), date!(2026, 3, 3)] {
            assert_eq!(check_delivery(day, received, TODAY).len(), 1);
        }
    }
}
