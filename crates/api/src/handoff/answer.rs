//! Accepting, declining and revoking.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        handoff::{HandoffKind, HandoffState},
        relationship::ResponsibilityBasis,
        staff::RecordClass,
    },
    handoff::rules::given_relation,
    id::{HandoffId, UserId},
    relationship::rules::{Standing, check_responsible},
};
use palvelurekisteri_store::{
    access_bar::is_closed_to,
    error::StoreError,
    handoff::{
        HandoffRow, Side,
        queries::{lock_handoff, own_units, read_handoff, works_in},
        transition::{Ending, admit, end_handoff},
    },
    relationship::{
        queries::lock_relationship,
        responsibility::{Assignment, hand_over, read_responsible},
    },
    tx::Tx,
};

use super::{
    dto::{AcceptHandoff, DeclineHandoff, HandoffView},
    view::{moves_responsibility, view},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, handoff, relationship},
};

/// Who may end a handoff.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// The side that answers.
    Answering,
    /// The side that offers or asks.
    Asking,
}

/// A handoff for its ending, behind the lock of its relationship, with the caller's side.
async fn open(call: &Call, tx: &mut Tx, by: By) -> Result<(HandoffRow, Side), ApiError> {
    tx.notes.class = Some(RecordClass::Employment);
    tx.notes.action = Some(Action::Update);
    let id: HandoffId = call.id("handoff_id")?;
    let seen = read_handoff(tx, id).await?;
    tx.notes.clients = vec![seen.client_id];
    let own = own_units(tx).await?;
    let side = seen.side(tx.actor(), &own);
    let may = match by {
        By::Asking => side.asks,
        By::Answering => side.answers || side.leads_answer,
    };
    if !may {
        return Err(StoreError::Forbidden.into());
    }
    lock_relationship(tx, seen.relationship_id.into()).await?;
    let row = lock_handoff(tx, id).await?;
    call.if_match(row.version)?;
    Ok((row, side))
}

/// Refuses what has been answered; what has expired is decided by a lead, or taken back.
fn refuse_answered(row: &HandoffRow, tx: &Tx, may_decide_late: bool) -> Result<(), ApiError> {
    match row.state(tx.today())? {
        HandoffState::Open => Ok(()),
        HandoffState::Expired if may_decide_late => Ok(()),
        HandoffState::Expired => Err(ApiError::Problem(&handoff::EXPIRED)),
        HandoffState::Accepted | HandoffState::Declined | HandoffState::Revoked => {
            Err(ApiError::Problem(&handoff::ANSWERED_ALREADY))
        }
    }
}

/// Accepts a handoff
///
/// In the same transaction the receiver has the relation: the responsibility of a transfer or a request, the work beside
/// the own of a referral. Other offers and requests of the responsibility are taken back. A lead decides for a worker of
/// the unit, also when it has expired.
#[utoipa::path(tag = "handoffs", request_body = AcceptHandoff,
    params(("handoff_id" = HandoffId, Path, description = "Handoff."),
           ("If-Match" = String, Header, description = "Entity tag of the handoff.")),
    responses((status = 200, description = "The accepted handoff.", body = HandoffView)))]
#[post("/handoffs/{handoff_id}/accept")]
pub(super) async fn accept_handoff(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (row, side) = open(call, tx, By::Answering).await?;
        let form: AcceptHandoff = call.body()?;
        refuse_answered(&row, tx, side.leads_answer)?;
        let receiver = receiver(tx, &row, side, form.receiver_id)?;
        // Answered first: what else waits for the responsibility is then taken back.
        let row = end_handoff(tx, row.id.into(), Ending::Accepted(receiver)).await?;
        receive(tx, &row, receiver).await?;
        shown(tx, row).await
    })
    .await
}

/// Who receives the client: who asked; else whom the lead or the offer names, or the caller.
fn receiver(
    tx: &Tx,
    row: &HandoffRow,
    side: Side,
    named: Option<UserId>,
) -> Result<UserId, ApiError> {
    if row.kind()? == HandoffKind::Request {
        return match named {
            None => Ok(row.from_user_id.into()),
            Some(_) => Err(ApiError::at(&field::NOT_ALLOWED, "/receiver_id")),
        };
    }
    let offered = row.to_user_id.map(UserId::from);
    match named.or(offered) {
        Some(user) if side.leads_answer || Some(user) == offered => Ok(user),
        Some(user) if user == tx.actor().user_id => Ok(user),
        // Only a lead gives work to others.
        Some(_) => Err(StoreError::Forbidden.into()),
        None if side.leads_answer => Err(ApiError::at(&field::REQUIRED, "/receiver_id")),
        None => Ok(tx.actor().user_id),
    }
}

/// Gives the relation to the receiver.
async fn receive(tx: &mut Tx, row: &HandoffRow, receiver: UserId) -> Result<(), ApiError> {
    let kind = row.kind()?;
    let unit_id = match kind {
        HandoffKind::Request => row.from_unit_id,
        HandoffKind::Transfer | HandoffKind::Referral => row.to_unit_id,
    };
    let role = row.receiver_role()?;
    let standing = match works_in(tx, receiver, unit_id.into(), role).await? {
        false => Standing::NotInUnit,
        true if is_closed_to(tx, receiver, vec![row.client_id]).await? => Standing::Barred,
        true => Standing::InUnit,
    };
    if standing != Standing::InUnit {
        let standing = check_responsible(standing);
        let pointed = standing.into_iter().map(|mut one| {
            "/receiver_id".clone_into(&mut one.pointer);
            one
        });
        return Err(ApiError::Rule(pointed.collect()));
    }
    if !moves_responsibility(kind) {
        let relation = given_relation(kind, row.legal_basis()?);
        return Ok(admit(tx, row, uuid::Uuid::now_v7(), relation, receiver).await?);
    }
    let former = read_responsible(tx, row.relationship_id.into()).await?;
    if former.user_id == receiver.as_uuid() && former.unit_id == unit_id {
        return Err(ApiError::Problem(&relationship::RESPONSIBLE_ALREADY));
    }
    let assignment = Assignment {
        relationship_id: row.relationship_id.into(),
        client_id: row.client_id.into(),
        user_id: receiver,
        unit_id: unit_id.into(),
        basis: match kind {
            HandoffKind::Request => ResponsibilityBasis::Request,
            HandoffKind::Transfer | HandoffKind::Referral => ResponsibilityBasis::Transfer,
        },
        starts_at: tx.now(),
    };
    hand_over(tx, &assignment, uuid::Uuid::now_v7).await?;
    Ok(())
}

/// Declines a handoff
///
/// With a coded reason; everything stays as it is.
#[utoipa::path(tag = "handoffs", request_body = DeclineHandoff,
    params(("handoff_id" = HandoffId, Path, description = "Handoff."),
           ("If-Match" = String, Header, description = "Entity tag of the handoff.")),
    responses((status = 200, description = "The declined handoff.", body = HandoffView)))]
#[post("/handoffs/{handoff_id}/decline")]
pub(super) async fn decline_handoff(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (row, side) = open(call, tx, By::Answering).await?;
        let form: DeclineHandoff = call.body()?;
        refuse_answered(&row, tx, side.leads_answer)?;
        let row = end_handoff(tx, row.id.into(), Ending::Declined(form.reason)).await?;
        shown(tx, row).await
    })
    .await
}

/// Takes a handoff back
///
/// By who offered or asked, the substitute or the lead, while nobody has answered, also when it has expired.
#[utoipa::path(tag = "handoffs",
    params(("handoff_id" = HandoffId, Path, description = "Handoff."),
           ("If-Match" = String, Header, description = "Entity tag of the handoff.")),
    responses((status = 200, description = "The revoked handoff.", body = HandoffView)))]
#[post("/handoffs/{handoff_id}/revoke")]
pub(super) async fn revoke_handoff(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (row, _) = open(call, tx, By::Asking).await?;
        refuse_answered(&row, tx, true)?;
        let row = end_handoff(tx, row.id.into(), Ending::Revoked).await?;
        shown(tx, row).await
    })
    .await
}

/// The answer that shows an ended handoff.
async fn shown(tx: &mut Tx, row: HandoffRow) -> Result<Reply, ApiError> {
    let version = row.version;
    let body = view(tx, row).await?;
    let reply = Reply::ok(&body)?.version(version).changed(["state"]);
    Ok(match body.client_id {
        Some(_) => reply,
        None => reply.of_nobody(),
    })
}
