//! Disclosures (luovutukset): what was told to whom, on which ground (703/2023 10 §).
//!
//! The disclosure ledger is apart from the access log: it says what left the register. A disclosure rests on an act or
//! on a consent that held on the day; to an employer on a written consent only (380/2023 118 §). A row is never changed:
//! what was told stays told.

use chrono::NaiveDate;

use crate::{
    code_set::{rights::DisclosureBasis, staff::RecordClass},
    consent::{ConsentReceiver, can_be_consented},
    statute::Citation,
    time::{date, range::DateRange},
    violation::Violation,
};

const EMPLOYER: Citation = Citation::since("380/2023", "118 §", date!(2025, 1, 1));
const SECRECY: Citation = Citation::since("621/1999", "26 §", date!(1999, 12, 1));

/// A consent to the recipient, with the days on which it held.
#[derive(Debug, Clone)]
pub struct HeldConsent {
    /// Classes of data that it covers.
    pub classes: Vec<RecordClass>,
    /// On which days it holds unless it is withdrawn.
    pub valid: DateRange,
    /// Day on which it was withdrawn; `None` while it is not.
    pub withdrawn_on: Option<NaiveDate>,
}

impl HeldConsent {
    /// Whether it covered all of the classes on a day. The day of the withdrawal is lost to it: the hour is not known.
    #[must_use]
    pub fn covers(&self, classes: &[RecordClass], on: NaiveDate) -> bool {
        self.valid.contains(on)
            && self.withdrawn_on.is_none_or(|day| on < day)
            && classes.iter().all(|class| self.classes.contains(class))
    }
}

/// A disclosure as it is to be recorded by hand.
#[derive(Debug, Clone)]
pub struct DisclosureFacts<'a> {
    /// Who was told.
    pub recipient: ConsentReceiver,
    /// Ground.
    pub basis: DisclosureBasis,
    /// Classes of data.
    pub classes: &'a [RecordClass],
    /// When they were told.
    pub disclosed_on: NaiveDate,
    /// The client's consents to the recipient.
    pub consents: &'a [HeldConsent],
}

/// What keeps a disclosure from being recorded today.
#[must_use]
pub fn check_disclosure(facts: &DisclosureFacts<'_>, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    if facts.disclosed_on > today {
        let one = Violation::block("disclosure.disclosed_on.in_future", "/disclosed_on");
        found.push(one.with("today", today));
    }
    let by_consent = facts.basis == DisclosureBasis::Consent;
    if facts.recipient == ConsentReceiver::Employer && !by_consent {
        let one = Violation::block("disclosure.employer.consent_only", "/basis");
        found.push(one.under("CF-08", EMPLOYER));
    }
    for (place, class) in facts.classes.iter().enumerate() {
        if !can_be_consented(*class, facts.recipient) && (by_consent || never_leaves(*class)) {
            let one = Violation::block(
                "disclosure.class.not_disclosed",
                format!("/record_classes/{place}"),
            );
            found.push(one.with("class", *class).under(None, SECRECY));
        }
    }
    let held = |consent: &HeldConsent| consent.covers(facts.classes, facts.disclosed_on);
    if by_consent && !facts.consents.iter().any(held) {
        let one = Violation::block("disclosure.consent.missing", "/basis");
        found.push(match facts.recipient {
            ConsentReceiver::Employer => one.under("CF-08", EMPLOYER),
            ConsentReceiver::Organisation => one.under(None, SECRECY),
        });
    }
    found
}

/// Whether no act lets this register tell the class to anybody: it is another controller's, no client data, or contact
/// details under a non-disclosure order (661/2009 37 §).
const fn never_leaves(class: RecordClass) -> bool {
    match class {
        RecordClass::Social
        | RecordClass::ProtectedContact
        | RecordClass::Log
        | RecordClass::Statistics
        | RecordClass::Configuration
        | RecordClass::Export => true,
        RecordClass::Employment
        | RecordClass::EmploymentHealth
        | RecordClass::Multidisciplinary
        | RecordClass::ActivationPlan
        | RecordClass::Phase
        | RecordClass::Coaching
        | RecordClass::Workshop
        | RecordClass::Subsidy => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: NaiveDate = date!(2026, 3, 2);
    const WORK: &[RecordClass] = &[RecordClass::Employment];

    fn consent(withdrawn_on: Option<NaiveDate>) -> HeldConsent {
        HeldConsent {
            classes: WORK.to_vec(),
            valid: DateRange::new(date!(2026, 2, 1), Some(date!(2026, 3, 1))).unwrap(),
            withdrawn_on,
        }
    }

    fn codes(change: impl FnOnce(&mut DisclosureFacts<'_>)) -> Vec<&'static str> {
        let consents = [consent(Some(date!(2026, 2, 20)))];
        let mut facts = DisclosureFacts {
            recipient: ConsentReceiver::Employer,
            basis: DisclosureBasis::Consent,
            classes: WORK,
            disclosed_on: date!(2026, 2, 19),
            consents: &consents,
        };
        change(&mut facts);
        let found = check_disclosure(&facts, TODAY);
        found.into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn an_employer_is_told_by_a_consent_that_held_on_the_day() {
        assert!(codes(|_| {}).is_empty());
        for day in [
            date!(2026, 1, 31),
            date!(2026, 2, 20),
            date!(2026, 2, 28),
            TODAY,
        ] {
            assert_eq!(
                codes(|facts| facts.disclosed_on = day),
                ["disclosure.consent.missing"]
            );
        }
        assert_eq!(
            codes(|facts| facts.classes = &[RecordClass::EmploymentHealth]),
            ["disclosure.consent.missing"]
        );
        assert_eq!(
            codes(|facts| facts.basis = DisclosureBasis::ServiceProvider),
            ["disclosure.employer.consent_only"]
        );
    }

    #[test]
    fn a_consent_lasts_to_its_last_day() {
        let held = consent(None);
        assert!(held.covers(WORK, date!(2026, 3, 1)));
        assert!(!held.covers(WORK, date!(2026, 3, 2)));
    }

    #[test]
    fn an_act_needs_no_consent_and_opens_what_it_may() {
        let by_act = |classes| {
            codes(|facts| {
                facts.recipient = ConsentReceiver::Organisation;
                facts.basis = DisclosureBasis::MultidisciplinarySupport;
                facts.classes = classes;
                facts.consents = &[];
            })
        };
        assert!(by_act(&[RecordClass::Multidisciplinary]).is_empty());
        assert_eq!(
            by_act(&[RecordClass::Social]),
            ["disclosure.class.not_disclosed"]
        );
    }

    #[test]
    fn a_disclosure_has_happened() {
        assert_eq!(
            codes(|facts| {
                facts.basis = DisclosureBasis::ServiceProvider;
                facts.recipient = ConsentReceiver::Organisation;
                facts.disclosed_on = date!(2026, 3, 3);
            }),
            ["disclosure.disclosed_on.in_future"]
        );
    }
}
