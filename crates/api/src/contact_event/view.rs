//! How a contact event is shown and judged.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        contact::ContactEventState, relationship::RelationshipKind, staff::RecordClass::Employment,
    },
    contact_event::rules::{ContactFacts, Written, check_recorded},
    id::ClientId,
    violation::{Violation, any_blocks},
};
use palvelurekisteri_store::{
    access::ClientAccess,
    contact_event::{ContactEventFacts, ContactEventRow},
    relationship::queries::belongs_to,
    tx::Tx,
};

use super::dto::ContactEventView;
use crate::{
    call::{Call, etag},
    error::ApiError,
    preview::Preview,
    problem::{catalogue::field, fault::Fault},
};

/// What the rules say of an event as a fact.
pub(super) fn judge(facts: &ContactEventFacts, today: NaiveDate) -> Vec<Violation> {
    let facts = ContactFacts {
        kind: facts.kind,
        channel: facts.channel,
        outcome: facts.outcome,
        held_on: facts.held_on,
        duration_minutes: facts.duration_minutes,
        summary: match facts.summary {
            Some(_) => Written::Yes,
            None => Written::No,
        },
    };
    check_recorded(&facts, today)
}

/// Refuses what cannot be a fact; a draft may still be anything.
pub(super) fn refuse(
    state: ContactEventState,
    facts: &ContactEventFacts,
    today: NaiveDate,
) -> Result<(), ApiError> {
    let found = judge(facts, today);
    match state {
        ContactEventState::Recorded if any_blocks(&found) => Err(ApiError::Rule(found)),
        ContactEventState::Recorded | ContactEventState::Draft => Ok(()),
    }
}

/// A contact belongs to an employment relationship of the client or to none: what is said in multidisciplinary work
/// is of another class.
pub(super) async fn check_relationship(
    tx: &mut Tx,
    client_id: ClientId,
    facts: &ContactEventFacts,
) -> Result<(), ApiError> {
    let Some(id) = facts.relationship_id else {
        return Ok(());
    };
    match belongs_to(tx, id, client_id, RelationshipKind::Employment).await? {
        true => Ok(()),
        false => Err(ApiError::at(&field::UNKNOWN_REFERENCE, "/relationship_id")),
    }
}

/// An event as it is shown; a draft with what completing would say, when it is asked for.
pub(super) fn view(
    call: &Call,
    access: &ClientAccess,
    row: ContactEventRow,
    preview: Preview,
) -> ContactEventView {
    let found = match (row.state, preview) {
        (ContactEventState::Draft, Preview::None) => Vec::new(),
        (ContactEventState::Draft, Preview::Completing) | (ContactEventState::Recorded, _) => {
            judge(&row.facts, call.state().clock.today())
        }
    };
    let wishes: &[_] = match row.state {
        ContactEventState::Draft => &[
            ("update", Employment, Action::Update),
            ("complete", Employment, Action::Finalise),
            ("annul", Employment, Action::Annul),
        ],
        ContactEventState::Recorded => &[
            ("update", Employment, Action::Update),
            ("annul", Employment, Action::Annul),
        ],
    };
    ContactEventView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.facts.relationship_id,
        state: row.state,
        kind: row.facts.kind,
        channel: row.facts.channel,
        outcome: row.facts.outcome,
        held_on: row.facts.held_on,
        duration_minutes: row.facts.duration_minutes,
        led_to: row.facts.led_to,
        participants: row.facts.participants,
        summary: row.facts.summary,
        author_id: row.author_id.into(),
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        findings: found
            .iter()
            .map(|one| Fault::from(one).in_language(call.language()))
            .collect(),
        etag: etag(row.version),
        permitted_actions: access.permitted(wishes),
    }
}
