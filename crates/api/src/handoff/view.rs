//! How a handoff is shown, and to whom.

use std::collections::HashMap;

use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        handoff::{HandoffKind, HandoffState},
        staff::RecordClass,
    },
    id::{UnitId, UserId},
};
use palvelurekisteri_store::{
    access::scope::permitted_clients,
    handoff::{HandoffRow, queries},
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{HandoffParty, HandoffView};
use crate::{call::etag, error::ApiError, stored::code};

/// What the caller may do: by the side and the state.
fn permitted_actions(
    tx: &Tx,
    own_units: &[Uuid],
    row: &HandoffRow,
) -> Result<Vec<&'static str>, ApiError> {
    let side = row.side(tx.actor(), own_units);
    let state = row.state(tx.today())?;
    let waits = matches!(state, HandoffState::Open | HandoffState::Expired);
    // Past its last day it is a matter of the leads.
    let may_answer = match state {
        HandoffState::Open => side.answers || side.leads_answer,
        HandoffState::Expired => side.leads_answer,
        HandoffState::Accepted | HandoffState::Declined | HandoffState::Revoked => false,
    };
    let wishes = [
        ("accept", may_answer),
        ("decline", may_answer),
        ("revoke", waits && side.asks),
    ];
    Ok(wishes
        .into_iter()
        .filter(|(_, allowed)| *allowed)
        .map(|(code, _)| code)
        .collect())
}

/// Handoffs as they are shown; the clients of those whom the caller may know are noted for the access log.
pub(super) async fn views(
    tx: &mut Tx,
    rows: Vec<HandoffRow>,
) -> Result<Vec<HandoffView>, ApiError> {
    let names = queries::read_names(tx, &rows).await?;
    let own_units = queries::own_units(tx).await?;
    let clients = rows.iter().map(|row| row.client_id);
    let known = permitted_clients(tx, RecordClass::Employment, Action::Read, clients).await?;
    let mut views = Vec::with_capacity(rows.len());
    for row in rows {
        let is_known = known.contains(&row.client_id);
        views.push(HandoffView {
            permitted_actions: permitted_actions(tx, &own_units, &row)?,
            id: row.id.into(),
            kind: row.kind()?,
            state: row.state(tx.today())?,
            legal_basis: row.legal_basis()?,
            reason: code(&row.reason)?,
            message: row.message(tx)?,
            client_id: is_known.then_some(row.client_id.into()),
            relationship_id: is_known.then_some(row.relationship_id.into()),
            from: party(&names, row.from_unit_id, Some(row.from_user_id)),
            to: party(&names, row.to_unit_id, row.to_user_id),
            valid_until: row.valid_until,
            answer_by: row.answer_by,
            receiver_id: row.receiver_id.map(Into::into),
            decline_reason: row.decline_reason.as_deref().map(code).transpose()?,
            answered_at: row.answered_at,
            answered_by: row.answered_by.map(Into::into),
            created_at: row.created_at,
            etag: etag(row.version),
        });
    }
    Ok(views)
}

fn party(names: &HashMap<Uuid, String>, unit: Uuid, user: Option<Uuid>) -> HandoffParty {
    HandoffParty {
        unit_id: UnitId::from(unit),
        unit_name: names.get(&unit).cloned().unwrap_or_default(),
        user_id: user.map(UserId::from),
        display_name: user.and_then(|id| names.get(&id).cloned()),
    }
}

/// One handoff as it is shown. Whose it is stands in the access log also where the caller may not know it.
pub(super) async fn view(tx: &mut Tx, row: HandoffRow) -> Result<HandoffView, ApiError> {
    tx.notes.clients = vec![row.client_id];
    let views = views(tx, vec![row]).await?;
    views.into_iter().next().ok_or(ApiError::NOT_FOUND)
}

/// Whether accepting moves the responsibility.
pub(super) const fn moves_responsibility(kind: HandoffKind) -> bool {
    match kind {
        HandoffKind::Transfer | HandoffKind::Request => true,
        HandoffKind::Referral => false,
    }
}
