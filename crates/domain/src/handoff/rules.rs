//! Who may receive a client on which ground, how long a handoff waits, and what the receiver becomes.

use chrono::{Days, NaiveDate};

use crate::{
    access::Relation,
    code_set::{
        handoff::{HandoffBasis, HandoffKind, HandoffState},
        organisation::OrganisationKind,
        staff::Role,
    },
    statute::Citation,
    time::date,
    violation::Violation,
};

/// Days in which a handoff is to be answered, when the sender does not say.
pub const DAYS_TO_ANSWER: u64 = 7;
/// Longest time to answer, in days: a client does not wait for months.
pub const MAX_DAYS_TO_ANSWER: u64 = 31;

/// What authorities may give each other in multidisciplinary support, regardless of secrecy.
const SUPPORT: Citation = Citation::since("381/2023", "15 §", date!(2025, 1, 1));
/// To whom the authority may give data without the client's consent.
const DISCLOSURE: Citation = Citation::since("380/2023", "116 §", date!(2025, 1, 1));

/// Where the unit stands that is to receive the client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receiver {
    /// In the organisation that is responsible now.
    SameOrganisation,
    /// In another organisation.
    Other(OrganisationKind),
}

/// A handoff as stated.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    /// Kind.
    pub kind: HandoffKind,
    /// Legal basis as stated.
    pub basis: HandoffBasis,
    /// Where the receiver stands.
    pub receiver: Receiver,
    /// Last day of the receiver's work; `None` while the relationship is open.
    pub valid_until: Option<NaiveDate>,
    /// Last day to answer.
    pub answer_by: NaiveDate,
}

/// Finds what refuses a handoff.
#[must_use]
pub fn check_offer(offer: &Offer, today: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    if !basis_fits(offer) {
        let basis = match offer.receiver {
            Receiver::Other(OrganisationKind::WellbeingCounty) => SUPPORT,
            Receiver::SameOrganisation | Receiver::Other(_) => DISCLOSURE,
        };
        found.push(
            Violation::block("handoff.legal_basis.missing", "/legal_basis").under(None, basis),
        );
    }
    let moves_responsibility = offer.kind != HandoffKind::Referral;
    if moves_responsibility && offer.receiver != Receiver::SameOrganisation {
        found.push(Violation::block(
            "handoff.to_unit.other_controller",
            "/to_unit_id",
        ));
    }
    if let Some(day) = offer.valid_until {
        if moves_responsibility {
            found.push(Violation::block(
                "handoff.valid_until.not_for_kind",
                "/valid_until",
            ));
        }
        if day < today {
            let violation = Violation::block("handoff.valid_until.in_past", "/valid_until");
            found.push(violation.with("today", today));
        }
    }
    let latest = today
        .checked_add_days(Days::new(MAX_DAYS_TO_ANSWER))
        .unwrap_or(today);
    if offer.answer_by < today || offer.answer_by > latest {
        let violation = Violation::block("handoff.answer_by.out_of_range", "/answer_by");
        found.push(violation.with("today", today).with("latest", latest));
    }
    found
}

/// Whether the stated basis lets the receiver know. No basis opens the file to a provider or an employer: that takes
/// the client's consent (380/2023 116 and 118 §).
fn basis_fits(offer: &Offer) -> bool {
    match offer.receiver {
        Receiver::SameOrganisation => offer.basis == HandoffBasis::SameController,
        Receiver::Other(OrganisationKind::WellbeingCounty) => matches!(
            offer.basis,
            HandoffBasis::MultidisciplinarySupport | HandoffBasis::ActivationPlan
        ),
        Receiver::Other(_) => false,
    }
}

/// The last day to answer, when none is stated.
#[must_use]
pub fn default_answer_by(today: NaiveDate) -> NaiveDate {
    today
        .checked_add_days(Days::new(DAYS_TO_ANSWER))
        .unwrap_or(today)
}

/// The role in which a unit's workers receive a client; `None` where nobody of the organisation can.
#[must_use]
pub const fn receiving_role(kind: OrganisationKind) -> Option<Role> {
    match kind {
        OrganisationKind::EmploymentAuthority => Some(Role::EmploymentOfficer),
        OrganisationKind::WellbeingCounty => Some(Role::SocialWorker),
        OrganisationKind::Municipality
        | OrganisationKind::Provider
        | OrganisationKind::State
        | OrganisationKind::Other => None,
    }
}

/// The relation that accepting a handoff gives.
#[must_use]
pub const fn given_relation(kind: HandoffKind, basis: HandoffBasis) -> Relation {
    match (kind, basis) {
        (HandoffKind::Transfer | HandoffKind::Request, _) => Relation::Assigned,
        (HandoffKind::Referral, HandoffBasis::MultidisciplinarySupport) => Relation::Support,
        (HandoffKind::Referral, HandoffBasis::SameController | HandoffBasis::ActivationPlan) => {
            Relation::Handoff
        }
    }
}

/// The state on a day: what nobody has answered expires with its last day.
#[must_use]
pub fn state_on(stored: HandoffState, answer_by: NaiveDate, today: NaiveDate) -> HandoffState {
    match stored {
        HandoffState::Open if answer_by < today => HandoffState::Expired,
        HandoffState::Open
        | HandoffState::Expired
        | HandoffState::Accepted
        | HandoffState::Declined
        | HandoffState::Revoked => stored,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn transfer() -> Offer {
        Offer {
            kind: HandoffKind::Transfer,
            basis: HandoffBasis::SameController,
            receiver: Receiver::SameOrganisation,
            valid_until: None,
            answer_by: date!(2026, 3, 9),
        }
    }

    fn codes(offer: &Offer) -> Vec<&'static str> {
        let found = check_offer(offer, TODAY);
        found.iter().map(|violation| violation.code).collect()
    }

    #[test]
    fn responsibility_stays_with_its_controller() {
        assert!(codes(&transfer()).is_empty());
        let county = Offer {
            receiver: Receiver::Other(OrganisationKind::WellbeingCounty),
            basis: HandoffBasis::MultidisciplinarySupport,
            ..transfer()
        };
        assert_eq!(codes(&county), ["handoff.to_unit.other_controller"]);
        let referral = Offer {
            kind: HandoffKind::Referral,
            ..county
        };
        assert!(codes(&referral).is_empty());
    }

    #[test]
    fn another_controller_needs_a_statute_and_a_provider_consent() {
        for (kind, basis, fits) in [
            (
                OrganisationKind::WellbeingCounty,
                HandoffBasis::MultidisciplinarySupport,
                true,
            ),
            (
                OrganisationKind::WellbeingCounty,
                HandoffBasis::ActivationPlan,
                true,
            ),
            (
                OrganisationKind::WellbeingCounty,
                HandoffBasis::SameController,
                false,
            ),
            (
                OrganisationKind::Provider,
                HandoffBasis::MultidisciplinarySupport,
                false,
            ),
            (
                OrganisationKind::Provider,
                HandoffBasis::SameController,
                false,
            ),
        ] {
            let offer = Offer {
                kind: HandoffKind::Referral,
                receiver: Receiver::Other(kind),
                basis,
                ..transfer()
            };
            assert_eq!(codes(&offer).is_empty(), fits, "{kind} {basis}");
        }
    }

    #[test]
    fn an_answer_is_waited_for_from_today_to_a_month() {
        for (answer_by, fits) in [
            (date!(2026, 3, 1), false),
            (TODAY, true),
            (date!(2026, 4, 2), true),
            (date!(2026, 4, 3), false),
        ] {
            let offer = Offer {
                answer_by,
                ..transfer()
            };
            assert_eq!(codes(&offer).is_empty(), fits, "{answer_by}");
        }
    }

    #[test]
    fn only_work_beside_the_own_has_a_last_day() {
        let offer = Offer {
            valid_until: Some(date!(2026, 3, 1)),
            ..transfer()
        };
        assert_eq!(
            codes(&offer),
            [
                "handoff.valid_until.not_for_kind",
                "handoff.valid_until.in_past"
            ]
        );
    }

    #[test]
    fn it_expires_on_the_day_after_the_last_to_answer() {
        let open = |today| state_on(HandoffState::Open, TODAY, today);
        assert_eq!(open(TODAY), HandoffState::Open);
        assert_eq!(open(date!(2026, 3, 3)), HandoffState::Expired);
        let declined = state_on(HandoffState::Declined, TODAY, date!(2026, 3, 3));
        assert_eq!(declined, HandoffState::Declined);
    }
}
