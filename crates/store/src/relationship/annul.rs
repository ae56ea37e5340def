//! Annulling a relationship that was opened wrongly: nobody works in it, it is in no list, the history keeps it.

use diesel::{ExpressionMethods, QueryDsl, dsl::exists};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activation_phase, service_relationship};
use palvelurekisteri_domain::code_set::client::CorrectionReason;

use super::{RelationshipRow, closing::end_relations};
use crate::{caseload, error::StoreError, tx::Tx};

/// Whether a phase in the relationship stands: it is annulled before.
pub async fn has_phase(tx: &mut Tx, row: &RelationshipRow) -> Result<bool, StoreError> {
    let query = activation_phase::table
        .filter(activation_phase::relationship_id.eq(row.id))
        .filter(activation_phase::annulled_at.is_null());
    Ok(diesel::select(exists(query))
        .get_result(tx.connection()?)
        .await?)
}

/// Whether the client has another open relationship, so that somebody stays responsible.
pub async fn has_other_open(tx: &mut Tx, row: &RelationshipRow) -> Result<bool, StoreError> {
    let query = service_relationship::table
        .filter(service_relationship::client_id.eq(row.client_id))
        .filter(service_relationship::id.ne(row.id))
        .filter(service_relationship::closed_on.is_null())
        .filter(service_relationship::annulled_at.is_null());
    Ok(diesel::select(exists(query))
        .get_result(tx.connection()?)
        .await?)
}

/// Annuls a locked relationship: its work relations end now, without a follow-up.
pub async fn annul(
    tx: &mut Tx,
    row: &RelationshipRow,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    tx.set_change_reason(reason.as_str()).await?;
    diesel::update(service_relationship::table.filter(service_relationship::id.eq(row.id)))
        .set((
            service_relationship::annulled_at.eq(now),
            service_relationship::annulled_by.eq(user_id),
            service_relationship::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    end_relations(tx, row.id, None).await?;
    caseload::refresh(tx, row.client_id.into()).await
}
