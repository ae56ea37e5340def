//! Offering, answering and revoking.

use chrono::Days;
use diesel::{ExpressionMethods, QueryDsl, SelectableHelper};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{handoff, work_relation};
use palvelurekisteri_domain::{
    access::Relation,
    code_set::handoff::{HandoffDeclineReason, HandoffKind, HandoffState},
    id::{HandoffId, RelationshipId, UnitId, UserId},
    time::helsinki_midnight,
};
use uuid::Uuid;

use super::{COLUMN, HandoffRow, NewHandoff, TABLE};
use crate::{error::StoreError, relationship::queries::touch, tx::Tx};

/// Offers a handoff in the caller's name.
pub async fn insert_handoff(tx: &mut Tx, new: &NewHandoff) -> Result<HandoffRow, StoreError> {
    let id = new.id.as_uuid();
    let seal = |text: &String| tx.encrypt(TABLE, id, COLUMN, text);
    let message = new.message.as_ref().map(seal).transpose()?;
    let from_user_id = tx.actor().user_id.as_uuid();
    Ok(diesel::insert_into(handoff::table)
        .values((
            handoff::id.eq(id),
            handoff::client_id.eq(new.client_id.as_uuid()),
            handoff::relationship_id.eq(new.relationship_id.as_uuid()),
            handoff::kind.eq(new.kind.as_str()),
            handoff::legal_basis.eq(new.legal_basis.as_str()),
            handoff::reason.eq(new.reason.as_str()),
            handoff::message_ciphertext.eq(message),
            handoff::from_user_id.eq(from_user_id),
            handoff::from_unit_id.eq(new.from_unit_id.as_uuid()),
            handoff::to_unit_id.eq(new.to_unit_id.as_uuid()),
            handoff::to_user_id.eq(new.to_user_id.map(UserId::as_uuid)),
            handoff::receiver_role.eq(new.receiver_role.as_str()),
            handoff::valid_until.eq(new.valid_until),
            handoff::answer_by.eq(new.answer_by),
        ))
        .returning(HandoffRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// How a locked handoff is answered.
#[derive(Debug, Clone, Copy)]
pub enum Ending {
    /// Somebody receives the client.
    Accepted(UserId),
    /// Nobody does, and why.
    Declined(HandoffDeclineReason),
    /// It is taken back.
    Revoked,
}

/// Answers a locked, open handoff.
pub async fn end_handoff(
    tx: &mut Tx,
    id: HandoffId,
    ending: Ending,
) -> Result<HandoffRow, StoreError> {
    let (state, receiver, reason) = match ending {
        Ending::Accepted(user) => (HandoffState::Accepted, Some(user.as_uuid()), None),
        Ending::Declined(reason) => (HandoffState::Declined, None, Some(reason.as_str())),
        Ending::Revoked => (HandoffState::Revoked, None, None),
    };
    let (now, caller) = (tx.now(), tx.actor().user_id.as_uuid());
    Ok(
        diesel::update(handoff::table.filter(handoff::id.eq(id.as_uuid())))
            .set((
                handoff::state.eq(state.as_str()),
                handoff::answered_at.eq(now),
                handoff::answered_by.eq(caller),
                handoff::receiver_id.eq(receiver),
                handoff::decline_reason.eq(reason),
            ))
            .returning(HandoffRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// What waits for an answer when the responsible worker changes or the relationship is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Waiting {
    /// Offers and requests of the responsibility: they were made to or by another.
    Responsibility,
    /// Everything.
    All,
}

/// Takes back what waits for an answer in a locked relationship: nobody answers what no longer stands.
pub(crate) async fn revoke_waiting(
    tx: &mut Tx,
    id: RelationshipId,
    what: Waiting,
) -> Result<(), StoreError> {
    let (now, caller) = (tx.now(), tx.actor().user_id.as_uuid());
    let kinds: Vec<&str> = HandoffKind::ALL
        .iter()
        .filter(|kind| what == Waiting::All || **kind != HandoffKind::Referral)
        .map(|kind| kind.as_str())
        .collect();
    let waiting = handoff::table
        .filter(handoff::relationship_id.eq(id.as_uuid()))
        .filter(handoff::state.eq(HandoffState::Open.as_str()))
        .filter(handoff::kind.eq_any(kinds));
    diesel::update(waiting)
        .set((
            handoff::state.eq(HandoffState::Revoked.as_str()),
            handoff::answered_at.eq(now),
            handoff::answered_by.eq(caller),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// Lets the receiver of an accepted referral work with the client, in a locked relationship; it ends with the last day
/// of the referral, else with the relationship.
pub async fn admit(
    tx: &mut Tx,
    row: &HandoffRow,
    id: Uuid,
    relation: Relation,
    receiver: UserId,
) -> Result<(), StoreError> {
    let ends_at = row
        .valid_until
        .and_then(|day| day.checked_add_days(Days::new(1)))
        .map(helsinki_midnight);
    let now = tx.now();
    diesel::insert_into(work_relation::table)
        .values((
            work_relation::id.eq(id),
            work_relation::client_id.eq(row.client_id),
            work_relation::relationship_id.eq(row.relationship_id),
            work_relation::relation.eq(relation.code()),
            work_relation::user_id.eq(receiver.as_uuid()),
            work_relation::unit_id.eq(UnitId::from(row.to_unit_id).as_uuid()),
            work_relation::starts_at.eq(now),
            work_relation::ends_at.eq(ends_at),
            work_relation::ground.eq(&row.legal_basis),
        ))
        .execute(tx.connection()?)
        .await?;
    touch(tx, row.relationship_id.into()).await?;
    Ok(())
}
