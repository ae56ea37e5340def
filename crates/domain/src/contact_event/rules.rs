//! What is checked when a contact event is recorded, or a draft completed. The register's own rules.

use chrono::NaiveDate;

use crate::{
    code_set::contact::{ContactChannel, ContactEventKind, ContactOutcome},
    violation::Violation,
};

/// A contact event as stated so far; `None` where a draft does not say yet.
#[derive(Debug, Clone, Copy)]
pub struct ContactFacts {
    /// Kind.
    pub kind: Option<ContactEventKind>,
    /// Channel.
    pub channel: Option<ContactChannel>,
    /// Whether it took place.
    pub outcome: Option<ContactOutcome>,
    /// Day of the contact.
    pub held_on: Option<NaiveDate>,
    /// Length in minutes; `None` when not measured.
    pub duration_minutes: Option<i32>,
    /// Whether what was said has been written down.
    pub summary: Written,
}

/// Whether a text is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// Finds what refuses an event, and what is worth a second look.
#[must_use]
pub fn check_recorded(facts: &ContactFacts, today: NaiveDate) -> Vec<Violation> {
    let mut found = missing(facts);
    // A cancelled meeting may lie ahead; what happened cannot.
    if facts.outcome.is_some_and(has_come) && facts.held_on.is_some_and(|day| day > today) {
        found.push(
            Violation::block("contact_event.held_on.in_future", "/held_on").with("today", today),
        );
    }
    let held = facts.outcome == Some(ContactOutcome::Held);
    if !held && facts.outcome.is_some() && facts.duration_minutes.is_some() {
        found.push(Violation::block(
            "contact_event.duration_minutes.not_held",
            "/duration_minutes",
        ));
    }
    if held && facts.kind.is_some_and(is_interview) && facts.summary == Written::No {
        found.push(Violation::warn("contact_event.summary.missing", "/summary"));
    }
    found
}

/// What a fact says that a draft need not say yet.
fn missing(facts: &ContactFacts) -> Vec<Violation> {
    let mut found = Vec::new();
    if facts.kind.is_none() {
        found.push(Violation::block("contact_event.kind.missing", "/kind"));
    }
    if facts.channel.is_none() {
        found.push(Violation::block(
            "contact_event.channel.missing",
            "/channel",
        ));
    }
    if facts.outcome.is_none() {
        found.push(Violation::block(
            "contact_event.outcome.missing",
            "/outcome",
        ));
    }
    if facts.held_on.is_none() {
        found.push(Violation::block(
            "contact_event.held_on.missing",
            "/held_on",
        ));
    }
    found
}

/// Whether the hour of the contact has come, whoever was there.
const fn has_come(outcome: ContactOutcome) -> bool {
    match outcome {
        ContactOutcome::Held | ContactOutcome::NoShow => true,
        ContactOutcome::CancelledByClient | ContactOutcome::CancelledByAuthority => false,
    }
}

/// Interviews and discussions, on which plans and assessments lean (380/2023 31-33 and 37-38 §).
const fn is_interview(kind: ContactEventKind) -> bool {
    match kind {
        ContactEventKind::InitialInterview
        | ContactEventKind::JobSearchDiscussion
        | ContactEventKind::SupplementaryDiscussion
        | ContactEventKind::GuidanceDiscussion
        | ContactEventKind::NetworkMeeting => true,
        ContactEventKind::Visit | ContactEventKind::Call | ContactEventKind::Message => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        time::date,
        violation::{Severity, any_blocks},
    };

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn interview() -> ContactFacts {
        ContactFacts {
            kind: Some(ContactEventKind::InitialInterview),
            channel: Some(ContactChannel::InPerson),
            outcome: Some(ContactOutcome::Held),
            held_on: Some(TODAY),
            duration_minutes: Some(60),
            summary: Written::Yes,
        }
    }

    #[test]
    fn what_was_held_today_is_recorded() {
        assert_eq!(check_recorded(&interview(), TODAY), []);
    }

    #[test]
    fn what_happened_does_not_lie_ahead_but_a_cancelled_meeting_may() {
        for (outcome, blocked) in [
            (ContactOutcome::Held, true),
            (ContactOutcome::NoShow, true),
            (ContactOutcome::CancelledByClient, false),
            (ContactOutcome::CancelledByAuthority, false),
        ] {
            let facts = ContactFacts {
                outcome: Some(outcome),
                held_on: Some(date!(2026, 3, 3)),
                duration_minutes: None,
                ..interview()
            };
            assert_eq!(
                any_blocks(&check_recorded(&facts, TODAY)),
                blocked,
                "{outcome}"
            );
        }
    }

    #[test]
    fn a_fact_says_what_how_whether_and_when_and_all_that_is_missing_is_told_at_once() {
        let nothing = ContactFacts {
            kind: None,
            channel: None,
            outcome: None,
            held_on: None,
            ..interview()
        };
        let found = check_recorded(&nothing, TODAY);
        let pointers: Vec<_> = found.iter().map(|one| one.pointer.as_str()).collect();
        assert_eq!(pointers, ["/kind", "/channel", "/outcome", "/held_on"]);
        assert!(found.iter().all(Violation::is_blocking));
    }

    #[test]
    fn only_a_held_contact_has_a_length() {
        let facts = ContactFacts {
            outcome: Some(ContactOutcome::NoShow),
            ..interview()
        };
        let found = check_recorded(&facts, TODAY);
        assert_eq!(found[0].code, "contact_event.duration_minutes.not_held");
    }

    #[test]
    fn an_interview_without_a_summary_is_stored_with_a_finding() {
        let mut facts = ContactFacts {
            summary: Written::No,
            ..interview()
        };
        let found = check_recorded(&facts, TODAY);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Warn);
        facts.kind = Some(ContactEventKind::Call);
        assert_eq!(check_recorded(&facts, TODAY), []);
    }
}
