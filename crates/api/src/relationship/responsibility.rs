//! Who is responsible, and handing it on.

use actix_web::{get, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::RelationshipId};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    error::StoreError,
    relationship::responsibility::{Assignment, TimelineRow, hand_over, list_timeline},
};

use super::{
    dto::{AssignResponsibility, ResponsibilityList, ResponsibilityView},
    handlers::check_worker,
    reach::{lock_steered, reach},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::relationship,
    stored::code,
};

fn view(row: TimelineRow) -> Result<ResponsibilityView, ApiError> {
    Ok(ResponsibilityView {
        id: row.id.into(),
        user_id: row.user_id.into(),
        display_name: row.display_name,
        unit_id: row.unit_id.into(),
        unit_name: row.unit_name,
        basis: code(&row.basis)?,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
    })
}

/// Lists who has been responsible
///
/// From the opening on, the newest first: at every instant while the relationship is open exactly one worker and unit.
#[utoipa::path(tag = "service-relationships",
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship.")),
    responses((status = 200, description = "The responsibilities.", body = ResponsibilityList)))]
#[get("/service-relationships/{relationship_id}/responsibility")]
pub(super) async fn list_responsibilities(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("relationship_id")?;
        reach(tx, id, Action::Read).await?;
        let rows = list_timeline(tx, id).await?;
        tx.notes.row_count = Some(rows.len());
        let items = rows.into_iter().map(view).collect::<Result<_, _>>()?;
        Reply::ok(&ResponsibilityList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Hands the responsibility on
///
/// By the responsible worker, the substitute or the lead of the unit, to a worker of a unit of the same organisation.
/// From this instant the former worker has no access by it. The entity tag of the relationship moves.
#[utoipa::path(tag = "service-relationships", request_body = AssignResponsibility,
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the relationship.")),
    responses((status = 201, description = "The new responsibility; the entity tag is the relationship's.", body = ResponsibilityView)))]
#[post("/service-relationships/{relationship_id}/responsibility")]
pub(super) async fn assign_responsibility(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: RelationshipId = call.id("relationship_id")?;
        reach(tx, id, Action::Read).await?;
        // Who does the work is class E whatever the kind: a lead steers what she may not write in.
        let access = owned_access(
            tx,
            Owned::Relationship,
            id.as_uuid(),
            RecordClass::Employment,
            Action::Update,
        )
        .await?;
        let (row, former) = lock_steered(tx, id).await?;
        call.if_match(row.version)?;
        let form: AssignResponsibility = call.body()?;
        if row.closed_on.is_some() {
            return Err(ApiError::Problem(&relationship::NOT_OPEN));
        }
        let is_same =
            former.user_id == form.user_id.as_uuid() && former.unit_id == form.unit_id.as_uuid();
        if is_same {
            return Err(ApiError::Problem(&relationship::RESPONSIBLE_ALREADY));
        }
        let found = check_worker(tx, access.client_id, form.user_id, form.unit_id).await?;
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        let assignment = Assignment {
            relationship_id: id,
            client_id: access.client_id,
            user_id: form.user_id,
            unit_id: form.unit_id,
            basis: form.basis.into(),
            starts_at: tx.now(),
        };
        let row = hand_over(tx, &assignment, uuid::Uuid::now_v7).await?;
        let newest = list_timeline(tx, id).await?.into_iter().next();
        let newest = newest
            .ok_or_else(|| StoreError::Internal("a responsibility was not stored".to_owned()))?;
        let location = format!("/api/v1/service-relationships/{id}/responsibility");
        Ok(Reply::created(location, newest.id, &view(newest)?)?
            .version(row.version)
            .changed(["responsible"]))
    })
    .await
}
