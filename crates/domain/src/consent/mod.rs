//! Consents (suostumukset): what a client lets another organisation or an employer be told, or refuses.
//!
//! Being a client is secret, so that nobody outside the work is told anything without an act or a consent (621/1999 24
//! and 26 §). A consent names its receiver and the classes of data, holds on its days and ends when the client takes it
//! back. Health is asked for on its own and in writing (380/2023 116 § 4, 118 §). It must never be guessed: silence is
//! no consent, and a refusal is recorded too.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::{
    code_set::{
        rights::{ConsentDecision, ConsentManner},
        staff::RecordClass,
    },
    statute::Citation,
    time::date,
    violation::Violation,
};

const HEALTH: Citation = Citation::since("380/2023", "116 § 4 mom.", date!(2025, 1, 1));
const EMPLOYER: Citation = Citation::since("380/2023", "118 §", date!(2025, 1, 1));

/// Who is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentReceiver {
    /// Another organisation: a provider, the county.
    Organisation,
    /// An employer.
    Employer,
}

/// A consent as it is to be recorded.
#[derive(Debug, Clone)]
pub struct ConsentFacts<'a> {
    /// Who is to be told.
    pub receiver: ConsentReceiver,
    /// What the client said.
    pub decision: ConsentDecision,
    /// Classes of data.
    pub classes: &'a [RecordClass],
    /// How it was said.
    pub manner: ConsentManner,
    /// When it was said.
    pub given_on: NaiveDate,
}

/// Whether a consent opens a class at all. Social welfare and multidisciplinary support have acts of their own, and
/// contact details under a non-disclosure order are passed on to nobody (661/2009 37 §).
#[must_use]
pub const fn can_be_consented(class: RecordClass, receiver: ConsentReceiver) -> bool {
    match class {
        RecordClass::Employment | RecordClass::EmploymentHealth => true,
        RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop => matches!(receiver, ConsentReceiver::Organisation),
        RecordClass::Social
        | RecordClass::Multidisciplinary
        | RecordClass::Subsidy
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Statistics
        | RecordClass::Configuration
        | RecordClass::Export => false,
    }
}

/// What keeps a consent from being recorded today.
#[must_use]
pub fn check_consent(facts: &ConsentFacts<'_>, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (place, class) in facts.classes.iter().enumerate() {
        let pointer = format!("/record_classes/{place}");
        if !can_be_consented(*class, facts.receiver) {
            let one = Violation::block("consent.class.not_by_consent", pointer);
            found.push(one.with("class", *class).under(None, EMPLOYER));
        } else if !seen.insert(*class) {
            found.push(Violation::block("consent.class.repeated", pointer).with("class", *class));
        }
    }
    let health = facts.classes.contains(&RecordClass::EmploymentHealth);
    let given = facts.decision == ConsentDecision::Given;
    if given && health && seen.len() > 1 {
        let one = Violation::block("consent.health.not_specific", "/record_classes");
        found.push(one.under("CF-07", HEALTH));
    }
    if given && facts.manner == ConsentManner::Oral {
        let by = match (health, facts.receiver) {
            (true, _) => Some(("CF-07", HEALTH)),
            (false, ConsentReceiver::Employer) => Some(("CF-08", EMPLOYER)),
            (false, ConsentReceiver::Organisation) => None,
        };
        if let Some((rule, basis)) = by {
            let one = Violation::block("consent.manner.not_written", "/manner");
            found.push(one.under(rule, basis));
        }
    }
    if facts.given_on > today {
        let one = Violation::block("consent.given_on.in_future", "/given_on");
        found.push(one.with("today", today));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn codes(change: impl FnOnce(&mut ConsentFacts<'static>)) -> Vec<&'static str> {
        let mut facts = ConsentFacts {
            receiver: ConsentReceiver::Organisation,
            decision: ConsentDecision::Given,
            classes: &[RecordClass::EmploymentHealth],
            manner: ConsentManner::Written,
            given_on: TODAY,
        };
        change(&mut facts);
        let found = check_consent(&facts, TODAY);
        found.into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn health_is_consented_to_alone_and_in_writing() {
        assert!(codes(|_| {}).is_empty());
        assert!(codes(|facts| facts.manner = ConsentManner::Electronic).is_empty());
        assert_eq!(
            codes(|facts| facts.manner = ConsentManner::Oral),
            ["consent.manner.not_written"]
        );
        let with_more: &[_] = &[RecordClass::EmploymentHealth, RecordClass::Employment];
        assert_eq!(
            codes(|facts| facts.classes = with_more),
            ["consent.health.not_specific"]
        );
    }

    #[test]
    fn a_refusal_needs_no_form() {
        let refused = codes(|facts| {
            facts.decision = ConsentDecision::Refused;
            facts.manner = ConsentManner::Oral;
            facts.classes = &[RecordClass::EmploymentHealth, RecordClass::Employment];
        });
        assert!(refused.is_empty());
    }

    #[test]
    fn an_employer_is_told_of_work_only_and_by_written_consent() {
        let of_employer = |classes, manner| {
            codes(|facts| {
                facts.receiver = ConsentReceiver::Employer;
                facts.classes = classes;
                facts.manner = manner;
            })
        };
        assert!(of_employer(&[RecordClass::Employment], ConsentManner::Written).is_empty());
        assert_eq!(
            of_employer(&[RecordClass::Employment], ConsentManner::Oral),
            ["consent.manner.not_written"]
        );
        assert_eq!(
            of_employer(&[RecordClass::Coaching], ConsentManner::Written),
            ["consent.class.not_by_consent"]
        );
    }

    #[test]
    fn what_has_an_act_of_its_own_is_not_opened_by_consent() {
        for class in [
            RecordClass::Social,
            RecordClass::ProtectedContact,
            RecordClass::Log,
        ] {
            assert!(!can_be_consented(class, ConsentReceiver::Organisation));
        }
    }

    #[test]
    fn a_class_stands_once_and_the_day_has_come() {
        assert_eq!(
            codes(|facts| facts.classes = &[RecordClass::Coaching, RecordClass::Coaching]),
            ["consent.class.repeated"]
        );
        assert!(codes(|facts| facts.given_on = date!(2026, 3, 1)).is_empty());
        assert_eq!(
            codes(|facts| facts.given_on = date!(2026, 3, 3)),
            ["consent.given_on.in_future"]
        );
    }
}
