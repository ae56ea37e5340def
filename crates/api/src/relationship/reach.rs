//! How a relationship is reached by its own id, and how it is shown.

use palvelurekisteri_domain::{
    access::{Action, Actor, table::may_know_of},
    code_set::{relationship::RelationshipKind, staff::RecordClass},
    id::RelationshipId,
    relationship::rules::steers,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, owned_access},
    error::StoreError,
    relationship::{
        RelationshipRow, queries,
        responsibility::{self, ResponsibleRow},
    },
    tx::Tx,
};

use super::dto::{ResponsibleView, ServiceRelationshipView};
use crate::{call::etag, error::ApiError, stored::code};

/// Decides on a relationship by its own id. Its class follows its kind; a closed one is part of the follow-up
/// (class P), so that the last responsible worker can see and reopen it.
pub(crate) async fn reach(
    tx: &mut Tx,
    id: RelationshipId,
    action: Action,
) -> Result<ClientAccess, ApiError> {
    let (class, open) = match queries::find_kind(tx, id).await? {
        Some((kind, open)) => (code::<RelationshipKind>(&kind)?.record_class(), open),
        None => (RecordClass::Employment, true),
    };
    if !may_know_of(tx.role(), class) {
        return Err(ApiError::NOT_FOUND);
    }
    let class = if open { class } else { RecordClass::Phase };
    Ok(owned_access(tx, Owned::Relationship, id.as_uuid(), class, action).await?)
}

/// A relationship with its responsible worker, locked for a change of state by those who steer the case: the
/// responsible worker, the substitute, the lead of the unit. Others who may read it get 403.
pub(super) async fn lock_steered(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<(RelationshipRow, ResponsibleRow), ApiError> {
    let row = queries::lock_relationship(tx, id).await?;
    let responsible = responsibility::read_responsible(tx, id).await?;
    if !is_steered_by(tx.actor(), &responsible) {
        return Err(StoreError::Forbidden.into());
    }
    Ok((row, responsible))
}

fn is_steered_by(actor: &Actor, responsible: &ResponsibleRow) -> bool {
    steers(
        actor,
        responsible.user_id.into(),
        responsible.unit_id.into(),
    )
}

/// What the caller may do with it now: by the access table, by who steers it and by its state.
fn permitted_actions(
    actor: &Actor,
    access: &ClientAccess,
    row: &RelationshipRow,
    responsible: &ResponsibleRow,
) -> Result<Vec<&'static str>, ApiError> {
    let class = code::<RelationshipKind>(&row.kind)?.record_class();
    let may = |class| access.permits(class, Action::Update);
    let steered = is_steered_by(actor, responsible);
    let wishes: &[(&'static str, bool)] = if row.closed_on.is_some() {
        &[("reopen", steered && may(RecordClass::Phase))]
    } else {
        &[
            ("close", steered && may(class)),
            (
                "assign_responsibility",
                steered && may(RecordClass::Employment),
            ),
            ("name_coach", may(RecordClass::Employment)),
            ("annul", steered && access.permits(class, Action::Annul)),
            ("hand_off", steered && may(RecordClass::Employment)),
        ]
    };
    Ok(wishes
        .iter()
        .filter(|(_, allowed)| *allowed)
        .map(|(code, _)| *code)
        .collect())
}

/// A relationship as it is shown.
pub(super) fn view(
    actor: &Actor,
    access: &ClientAccess,
    row: RelationshipRow,
    responsible: ResponsibleRow,
) -> Result<ServiceRelationshipView, ApiError> {
    Ok(ServiceRelationshipView {
        permitted_actions: permitted_actions(actor, access, &row, &responsible)?,
        case_number: row.case_number(),
        id: row.id.into(),
        client_id: row.client_id.into(),
        kind: code(&row.kind)?,
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        closing_reason: row.closing_reason.as_deref().map(code).transpose()?,
        reopened_count: row.reopened_count,
        entry_channel: row.entry_channel.as_deref().map(code).transpose()?,
        responsible: ResponsibleView {
            user_id: responsible.user_id.into(),
            display_name: responsible.display_name,
            unit_id: responsible.unit_id.into(),
            unit_name: responsible.unit_name,
            starts_at: responsible.starts_at,
        },
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        etag: etag(row.version),
    })
}
