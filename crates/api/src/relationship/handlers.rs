//! Listing, opening and reading service relationships.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        relationship::RelationshipKind,
        staff::{RecordClass, Role},
    },
    id::{ClientId, RelationshipId, UnitId, UserId},
    relationship::rules::{Opening, Standing, check_opening, check_responsible},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::client_access,
    access_bar::is_closed_to,
    error::StoreError,
    page::PageOf,
    relationship::{
        NewRelationship, open_relationship, queries,
        responsibility::{find_standing, list_responsible, read_responsible},
    },
    tx::Tx,
};

use super::{
    dto::{CreateServiceRelationship, ServiceRelationshipList, ServiceRelationshipView},
    reach::{reach, view},
};
use crate::{
    call::{
        Call,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::field,
};

/// Kinds that this register keeps; social ones are off until their controller confirms.
const KEPT: [RelationshipKind; 2] = [
    RelationshipKind::Employment,
    RelationshipKind::Multidisciplinary,
];

/// Lists a client's service relationships
///
/// Open and closed ones of the kinds that the caller may know of, the newest first.
#[utoipa::path(tag = "service-relationships",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = ServiceRelationshipList)))]
#[get("/clients/{client_id}/service-relationships")]
pub(super) async fn list_service_relationships(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::Employment, Action::Read).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let kinds: Vec<_> = KEPT
            .into_iter()
            .filter(|kind| access.permits(kind.record_class(), Action::Read))
            .collect();
        let rows = queries::list_relationships(tx, id, &kinds, &page).await?;
        let ids: Vec<_> = rows.items.iter().map(|row| row.id).collect();
        let mut responsible = list_responsible(tx, &ids).await?;
        let mut items = Vec::with_capacity(rows.items.len());
        for row in rows.items {
            let at = responsible
                .iter()
                .position(|one| one.relationship_id == row.id)
                .ok_or_else(|| StoreError::Internal("nobody is responsible".to_owned()))?;
            let of_row = responsible.swap_remove(at);
            items.push(view(tx.actor(), &access, row, of_row)?);
        }
        let page = PageOf {
            items,
            more: rows.more,
        };
        call.list(tx, &query, &page, |item| (item.opened_on, item.id), None)
    })
    .await
}

/// Opens a service relationship
///
/// With its responsible worker from the first instant. A client has one open relationship of a kind at a time; the
/// first one is opened by taking the client in. A relationship that began earlier is recorded with its true first day.
#[utoipa::path(tag = "service-relationships", request_body = CreateServiceRelationship,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "The opened relationship.", body = ServiceRelationshipView)))]
#[post("/clients/{client_id}/service-relationships")]
pub(super) async fn create_service_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        may_open_any(tx, client_id).await?;
        let form: CreateServiceRelationship = call.body()?;
        let opening = Opening {
            kind: form.kind,
            opened_on: form.opened_on.unwrap_or_else(|| tx.today()),
        };
        let (user_id, unit_id) = responsible_of(tx, &form)?;
        // A kind that is not kept is answered by its rule, the same for everybody.
        if KEPT.contains(&form.kind) {
            client_access(tx, client_id, form.kind.record_class(), Action::Create).await?;
        }
        let mut found = check_opening(opening, tx.today());
        found.extend(check_worker(tx, client_id, user_id, unit_id).await?);
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        let new = NewRelationship {
            id: RelationshipId::from(call.state().new_id()),
            client_id,
            kind: form.kind,
            opened_on: opening.opened_on,
            entry_channel: form.entry_channel.map(|code| code.as_str().to_owned()),
            responsible: user_id,
            unit_id,
            next_id: uuid::Uuid::now_v7,
        };
        open_relationship(tx, &new).await?;
        created(tx, &new).await
    })
    .await
}

/// Whether the caller may open a relationship of some kind; the body says later of which.
async fn may_open_any(tx: &mut Tx, client_id: ClientId) -> Result<(), ApiError> {
    let access = client_access(tx, client_id, RecordClass::Employment, Action::Read).await?;
    tx.notes.action = Some(Action::Create);
    let may_open = |kind: RelationshipKind| access.permits(kind.record_class(), Action::Create);
    match KEPT.into_iter().any(may_open) {
        true => Ok(()),
        false => Err(StoreError::Forbidden.into()),
    }
}

/// The worker and unit of the form; by default the caller in the unit of the acting grant.
fn responsible_of(tx: &Tx, form: &CreateServiceRelationship) -> Result<(UserId, UnitId), ApiError> {
    let own = tx.actor().acting.as_ref().and_then(|grant| grant.unit_id);
    let unit_id = form
        .unit_id
        .or(own)
        .ok_or_else(|| ApiError::at(&field::REQUIRED, "/unit_id"))?;
    Ok((form.user_id.unwrap_or(tx.actor().user_id), unit_id))
}

/// Finds what keeps a person from becoming responsible in a unit of the caller's organisation.
pub(super) async fn check_worker(
    tx: &mut Tx,
    client_id: ClientId,
    user_id: UserId,
    unit_id: UnitId,
) -> Result<Vec<Violation>, ApiError> {
    let role = Role::EmploymentOfficer;
    check_worker_as(tx, role, Some(client_id.as_uuid()), user_id, unit_id).await
}

/// The same for another role than that of an employment officer; `file` is the client or the social relationship, `None`
/// for a relationship that is not there yet.
pub(crate) async fn check_worker_as(
    tx: &mut Tx,
    role: Role,
    file: Option<uuid::Uuid>,
    user_id: UserId,
    unit_id: UnitId,
) -> Result<Vec<Violation>, ApiError> {
    let own = tx
        .actor()
        .acting
        .as_ref()
        .map(|grant| grant.organisation_id);
    let standing = match own {
        Some(organisation) => find_standing(tx, user_id, unit_id, organisation, role).await?,
        None => Standing::NotInUnit,
    };
    let standing = match (standing, file) {
        (Standing::InUnit, Some(file)) if is_closed_to(tx, user_id, vec![file]).await? => {
            Standing::Barred
        }
        (other, _) => other,
    };
    Ok(check_responsible(standing))
}

async fn created(tx: &mut Tx, new: &NewRelationship) -> Result<Reply, ApiError> {
    // The opening may have given the caller a relation that changes what is permitted.
    let access = client_access(tx, new.client_id, new.kind.record_class(), Action::Create).await?;
    let row = queries::read_relationship(tx, new.id).await?;
    let responsible = read_responsible(tx, new.id).await?;
    let version = row.version;
    let location = format!("/api/v1/service-relationships/{}", new.id);
    let view = view(tx.actor(), &access, row, responsible)?;
    Ok(Reply::created(location, new.id.as_uuid(), &view)?.version(version))
}

/// Reads a service relationship
///
/// With its case number, its responsible worker and unit, and what the caller may do. The last responsible worker of a
/// closed one reads it for the follow-up.
#[utoipa::path(tag = "service-relationships",
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship.")),
    responses((status = 200, description = "The relationship.", body = ServiceRelationshipView)))]
#[get("/service-relationships/{relationship_id}")]
pub(super) async fn read_service_relationship(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("relationship_id")?;
        let access = reach(tx, id, Action::Read).await?;
        let row = queries::read_relationship(tx, id).await?;
        let responsible = read_responsible(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx.actor(), &access, row, responsible)?)?.version(version))
    })
    .await
}
