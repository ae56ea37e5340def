//! Offering, asking, and what the receiver would see.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        handoff::HandoffKind,
        organisation::OrganisationKind,
        staff::{RecordClass, Role},
    },
    handoff::rules::{
        Offer, Receiver, check_offer, default_answer_by, given_relation, receiving_role,
    },
    id::{ClientId, RelationshipId, UnitId, UserId},
    relationship::rules::{Standing, check_responsible, steers},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    error::StoreError,
    handoff::{
        NewHandoff,
        preview::{list_records, opened_classes},
        queries,
        transition::insert_handoff,
    },
    relationship::{
        queries::lock_relationship,
        responsibility::{ResponsibleRow, read_responsible},
    },
    tx::Tx,
};

use super::{
    dto::{CreateHandoff, HandoffPreview, HandoffView, SeenRecordView},
    view::view,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, relationship},
    relationship::reach::reach,
    stored::code,
};

/// A relationship whose client the caller may hand on or ask for, locked.
struct Reached {
    id: RelationshipId,
    client_id: ClientId,
    responsible: ResponsibleRow,
    /// Whether the caller steers the case: hands on; others only ask.
    is_steered: bool,
    is_open: bool,
}

/// Decides before the body is looked at: whoever steers hands on, an officer who may know the client asks.
async fn reach_to_hand_on(call: &Call, tx: &mut Tx) -> Result<Reached, ApiError> {
    let id: RelationshipId = call.id("relationship_id")?;
    reach(tx, id, Action::Read).await?;
    // Who does the work is class E whatever the kind of the relationship.
    let (owned, class) = (Owned::Relationship, RecordClass::Employment);
    let access = owned_access(tx, owned, id.as_uuid(), class, Action::Read).await?;
    let row = lock_relationship(tx, id).await?;
    let responsible = read_responsible(tx, id).await?;
    let (worker, unit) = (responsible.user_id.into(), responsible.unit_id.into());
    let is_steered = steers(tx.actor(), worker, unit) && access.permits(class, Action::Update);
    if !is_steered && tx.role() != Role::EmploymentOfficer {
        return Err(StoreError::Forbidden.into());
    }
    tx.notes.action = Some(Action::Create);
    Ok(Reached {
        id,
        client_id: access.client_id,
        responsible,
        is_steered,
        is_open: row.closed_on.is_none(),
    })
}

/// A handoff whose two sides are known.
struct Addressed {
    from_unit_id: UnitId,
    to_unit_id: UnitId,
    to_user_id: Option<UserId>,
    /// Unit and worker that are to receive the client.
    receiver: (UnitId, Option<UserId>),
    role: Role,
}

async fn address(
    tx: &mut Tx,
    reached: &Reached,
    form: &CreateHandoff,
) -> Result<Addressed, ApiError> {
    let responsible = &reached.responsible;
    let (from_unit_id, to_unit_id, to_user_id, receiver) = match form.kind {
        HandoffKind::Request => {
            for (name, given) in [
                ("/to_unit_id", form.to_unit_id.is_some()),
                ("/to_user_id", form.to_user_id.is_some()),
            ] {
                if given {
                    return Err(ApiError::at(&field::NOT_ALLOWED, name));
                }
            }
            if reached.is_steered {
                return Err(ApiError::Problem(&relationship::RESPONSIBLE_ALREADY));
            }
            let own = tx.actor().acting.as_ref().and_then(|grant| grant.unit_id);
            // An officer of a whole organisation asks for the responsible unit.
            let from = own.unwrap_or_else(|| responsible.unit_id.into());
            let worker = UserId::from(responsible.user_id);
            let asks = (from, Some(tx.actor().user_id));
            (from, responsible.unit_id.into(), Some(worker), asks)
        }
        HandoffKind::Transfer | HandoffKind::Referral => {
            if !reached.is_steered {
                return Err(StoreError::Forbidden.into());
            }
            let to = form
                .to_unit_id
                .ok_or_else(|| ApiError::at(&field::REQUIRED, "/to_unit_id"))?;
            let receiver = (to, form.to_user_id);
            (responsible.unit_id.into(), to, form.to_user_id, receiver)
        }
    };
    let role = check(tx, reached, form, receiver).await?;
    Ok(Addressed {
        from_unit_id,
        to_unit_id,
        to_user_id,
        receiver,
        role,
    })
}

/// Judges basis, days and receiver; answers the role in which the client is received.
async fn check(
    tx: &mut Tx,
    reached: &Reached,
    form: &CreateHandoff,
    (unit_id, user_id): (UnitId, Option<UserId>),
) -> Result<Role, ApiError> {
    let responsible = &reached.responsible;
    let unknown = || StoreError::UnknownReference {
        column: "to_unit_id".to_owned(),
    };
    let unit = queries::find_unit(tx, unit_id).await?.ok_or_else(unknown)?;
    let own = queries::find_unit(tx, responsible.unit_id.into()).await?;
    let kind: OrganisationKind = code(&unit.organisation_kind)?;
    let is_own = own.is_some_and(|own| own.organisation_id == unit.organisation_id);
    let offer = Offer {
        kind: form.kind,
        basis: form.legal_basis,
        receiver: match is_own {
            true => Receiver::SameOrganisation,
            false => Receiver::Other(kind),
        },
        valid_until: form.valid_until,
        answer_by: form
            .answer_by
            .unwrap_or_else(|| default_answer_by(tx.today())),
    };
    let mut found: Vec<Violation> = check_offer(&offer, tx.today());
    let role = receiving_role(kind);
    if let (Some(user_id), Some(role)) = (user_id, role)
        && !queries::works_in(tx, user_id, unit_id, role).await?
    {
        let standing = check_responsible(Standing::NotInUnit);
        found.extend(standing.into_iter().map(|mut one| {
            "/to_user_id".clone_into(&mut one.pointer);
            one
        }));
    }
    let Some(role) = role.filter(|_| found.is_empty()) else {
        return Err(ApiError::Rule(found));
    };
    let is_same = user_id.is_some_and(|user| user.as_uuid() == responsible.user_id)
        && unit_id.as_uuid() == responsible.unit_id;
    match is_same {
        true => Err(ApiError::Problem(&relationship::RESPONSIBLE_ALREADY)),
        false => Ok(role),
    }
}

/// Offers a client, or asks for one
///
/// A transfer of the responsibility to a unit of the own organisation, a referral to another unit beside the own work,
/// or a request of an officer who may know the client already. The responsible worker stays responsible until somebody
/// accepts. Without an answer on its last day it is expired, and a task of both leads.
#[utoipa::path(tag = "handoffs", request_body = CreateHandoff,
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship.")),
    responses((status = 201, description = "Offered.", body = HandoffView)))]
#[post("/service-relationships/{relationship_id}/handoffs")]
pub(super) async fn create_handoff(call: Call) -> Answer {
    call.write(async |call, tx| {
        let reached = reach_to_hand_on(call, tx).await?;
        let form: CreateHandoff = call.body()?;
        if !reached.is_open {
            return Err(ApiError::Problem(&relationship::NOT_OPEN));
        }
        let addressed = address(tx, &reached, &form).await?;
        let new = NewHandoff {
            id: call.state().new_id().into(),
            client_id: reached.client_id,
            relationship_id: reached.id,
            kind: form.kind,
            legal_basis: form.legal_basis,
            reason: form.reason,
            message: form.message,
            from_unit_id: addressed.from_unit_id,
            to_unit_id: addressed.to_unit_id,
            to_user_id: addressed.to_user_id,
            receiver_role: addressed.role,
            valid_until: form.valid_until,
            answer_by: form
                .answer_by
                .unwrap_or_else(|| default_answer_by(tx.today())),
        };
        let row = insert_handoff(tx, &new).await?;
        let (id, version) = (row.id, row.version);
        let body = view(tx, row).await?;
        Ok(Reply::created(format!("/api/v1/handoffs/{id}"), id, &body)?.version(version))
    })
    .await
}

/// Shows what a receiver would see
///
/// The record classes and every record that accepting would open to the receiver, by the access table; nothing is
/// stored. What the receiver may see by another relation already is not in it.
#[utoipa::path(tag = "handoffs", request_body = CreateHandoff,
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship.")),
    responses((status = 200, description = "What would be seen.", body = HandoffPreview)))]
#[post("/service-relationships/{relationship_id}/handoffs/preview")]
pub(super) async fn preview_handoff(call: Call) -> Answer {
    call.write(async |call, tx| {
        let reached = reach_to_hand_on(call, tx).await?;
        tx.notes.action = Some(Action::Read);
        let form: CreateHandoff = call.body()?;
        if !reached.is_open {
            return Err(ApiError::Problem(&relationship::NOT_OPEN));
        }
        let addressed = address(tx, &reached, &form).await?;
        let relation = given_relation(form.kind, form.legal_basis);
        let record_classes = opened_classes(addressed.role, relation);
        let (_, receiver) = addressed.receiver;
        let records = list_records(tx, reached.client_id, &record_classes, receiver).await?;
        let records = records
            .into_iter()
            .map(|record| {
                Ok(SeenRecordView {
                    kind: record.kind,
                    id: record.id,
                    record_class: code(&record.record_class)?,
                })
            })
            .collect::<Result<Vec<_>, ApiError>>()?;
        tx.notes.row_count = Some(records.len());
        let preview = HandoffPreview {
            role: addressed.role,
            relation,
            record_classes,
            record_count: records.len(),
            records,
        };
        Ok(Reply::ok(&preview)?.tagged())
    })
    .await
}
