//! What is checked when a contact event is recorded, or a draft completed. The register's own rules.

use chrono::NaiveDate;

use crate::{
    code_set::contact::{ContactEventKind, ContactOutcome},
    violation::Violation,
};

/// A contact event as stated.
#[derive(Debug, Clone, Copy)]
pub struct ContactFacts {
    /// Kind.
    pub kind: ContactEventKind,
    /// Whether it took place.
    pub outcome: ContactOutcome,
    /// Day of the contact.
    pub held_on: NaiveDate,
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
    let mut found = Vec::new();
    // A cancelled meeting may lie ahead; what happened cannot.
    if has_come(facts.outcome) && facts.held_on > today {
        found.push(
            Violation::block("contact_event.held_on.in_future", "/held_on").with("today", today),
        );
    }
    let held = facts.outcome == ContactOutcome::Held;
    if !held && facts.duration_minutes.is_some() {
        found.push(Violation::block(
            "contact_event.duration_minutes.not_held",
            "/duration_minutes",
        ));
    }
    if held && is_interview(facts.kind) && facts.summary == Written::No {
        found.push(Violation::warn("contact_event.summary.missing", "/summary"));
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
            kind: ContactEventKind::InitialInterview,
            outcome: ContactOutcome::Held,
            held_on: TODAY,
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
                outcome,
                held_on: date!(2026, 3, 3),
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
    fn only_a_held_contact_has_a_length() {
        let facts = ContactFacts {
            outcome: ContactOutcome::NoShow,
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
        facts.kind = ContactEventKind::Call;
        assert_eq!(check_recorded(&facts, TODAY), []);
    }
}
