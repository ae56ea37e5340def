//! Annulling a client (mitätöinti, decision 13): one who was recorded wrongly leaves every list, search and count, and
//! stays in the history. Two people do it: the first proposes, the second agrees.

use chrono::{DateTime, Duration, Utc};
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    sql_types::{Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{
    client, client_annulment, client_external_id, client_identity_code,
};
use palvelurekisteri_domain::{code_set::client::CorrectionReason, id::ClientId};
use uuid::Uuid;

use crate::{caseload, error::StoreError, named_query::named_query, placement::follow_up, tx::Tx};

/// Days for which a proposal waits for the second person; the register's own rule.
const PROPOSAL_DAYS: i64 = 14;

/// A proposal to annul a client.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = client_annulment, check_for_backend(diesel::pg::Pg))]
pub struct AnnulmentRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Coded reason.
    pub reason: String,
    /// Account that proposed it.
    pub proposed_by: Uuid,
    /// When it was proposed.
    pub proposed_at: DateTime<Utc>,
    /// Account that agreed; `None` until then.
    pub approved_by: Option<Uuid>,
    /// When it was agreed; `None` until then.
    pub approved_at: Option<DateTime<Utc>>,
}

/// The proposal that waits for a second person; `None` when there is none, or when it has lapsed.
pub async fn find_proposal(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<Option<AnnulmentRow>, StoreError> {
    let oldest = tx.now() - Duration::days(PROPOSAL_DAYS);
    Ok(client_annulment::table
        .filter(client_annulment::client_id.eq(client_id.as_uuid()))
        .filter(client_annulment::approved_at.is_null())
        .filter(client_annulment::proposed_at.gt(oldest))
        .order(client_annulment::proposed_at.desc())
        .select(AnnulmentRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?)
}

/// Proposes that a locked client be annulled; the version of the client moves on, so that who agrees has seen it as it is.
pub async fn propose(
    tx: &mut Tx,
    id: Uuid,
    client_id: ClientId,
    reason: CorrectionReason,
) -> Result<AnnulmentRow, StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    diesel::update(client::table.filter(client::id.eq(client_id.as_uuid())))
        .set(client::died_on.eq(client::died_on))
        .execute(tx.connection()?)
        .await?;
    Ok(diesel::insert_into(client_annulment::table)
        .values((
            client_annulment::id.eq(id),
            client_annulment::client_id.eq(client_id.as_uuid()),
            client_annulment::reason.eq(reason.as_str()),
            client_annulment::proposed_by.eq(user_id),
            client_annulment::proposed_at.eq(now),
        ))
        .returning(AnnulmentRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

named_query!(
    /// Ends every relation to a client that lasts or is ahead.
    EndRelations(client_id: Uuid => SqlUuid, now: DateTime<Utc> => Timestamptz) -> SqlUuid,
    "update work_relation r set ends_at = greatest(r.starts_at, p.now)
       from p where r.client_id = p.client_id and (r.ends_at is null or r.ends_at > p.now)
     returning r.id",
);

/// Annuls a locked client by the second person. Nobody has a relation to the client any more, so that no list, search or
/// count finds it; its identity code and its other identifiers are free for whom they belong to.
pub async fn annul_client(
    tx: &mut Tx,
    proposal: &AnnulmentRow,
    reason: CorrectionReason,
) -> Result<AnnulmentRow, StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    let client_id = proposal.client_id;
    tx.set_change_reason(reason.as_str()).await?;
    let connection = tx.connection()?;
    let approved =
        diesel::update(client_annulment::table.filter(client_annulment::id.eq(proposal.id)))
            .set((
                client_annulment::approved_by.eq(user_id),
                client_annulment::approved_at.eq(now),
            ))
            .returning(AnnulmentRow::as_returning())
            .get_result(connection)
            .await?;
    diesel::update(client_identity_code::table)
        .filter(client_identity_code::client_id.eq(client_id))
        .filter(client_identity_code::annulled_at.is_null())
        .set((
            client_identity_code::annulled_at.eq(now),
            client_identity_code::annulled_by.eq(user_id),
            client_identity_code::annulment_reason.eq(reason.as_str()),
        ))
        .execute(connection)
        .await?;
    diesel::update(client_external_id::table)
        .filter(client_external_id::client_id.eq(client_id))
        .filter(client_external_id::annulled_at.is_null())
        .set((
            client_external_id::annulled_at.eq(now),
            client_external_id::annulled_by.eq(user_id),
            client_external_id::annulment_reason.eq(reason.as_str()),
        ))
        .execute(connection)
        .await?;
    diesel::update(client::table.filter(client::id.eq(client_id)))
        .set((
            // The history keeps it; a live client may need it.
            client::temporary_id.eq(None::<String>),
            client::annulled_at.eq(now),
            client::annulled_by.eq(user_id),
            client::annulment_reason.eq(reason.as_str()),
        ))
        .execute(connection)
        .await?;
    let end = EndRelations { client_id, now };
    end.get_results::<Uuid>(tx.connection()?).await?;
    follow_up::cancel_pending(tx, client_id.into()).await?;
    caseload::refresh(tx, client_id.into()).await?;
    Ok(approved)
}
