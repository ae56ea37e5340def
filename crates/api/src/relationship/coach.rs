//! Coaches of a relationship.

use actix_web::{delete, get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::{RelationshipId, UserId},
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, owned_access},
    error::StoreError,
    relationship::{
        RelationshipRow,
        coach::{self, CoachRow, NewCoach},
        queries,
        responsibility::read_responsible,
    },
    tx::Tx,
};

use super::{
    dto::{CoachList, CoachView, NameCoach},
    reach::reach,
};
use crate::{
    call::{
        Call, etag,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{field, relationship},
};

fn view(access: &ClientAccess, relationship: &RelationshipRow, row: CoachRow) -> CoachView {
    let removable =
        relationship.closed_on.is_none() && access.permits(RecordClass::Employment, Action::Update);
    CoachView {
        user_id: row.user_id.into(),
        display_name: row.display_name,
        unit_id: row.unit_id.into(),
        unit_name: row.unit_name,
        organisation_name: row.organisation_name,
        starts_at: row.starts_at,
        etag: etag(relationship.version),
        permitted_actions: if removable {
            vec!["remove"]
        } else {
            Vec::new()
        },
    }
}

/// Who may change the coaches: who coaches is class E whatever the kind of the relationship.
async fn staffing(tx: &mut Tx, id: RelationshipId) -> Result<ClientAccess, ApiError> {
    reach(tx, id, Action::Read).await?;
    let (owned, class) = (Owned::Relationship, RecordClass::Employment);
    Ok(owned_access(tx, owned, id.as_uuid(), class, Action::Update).await?)
}

/// Lists the coaches
#[utoipa::path(tag = "service-relationships",
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship.")),
    responses((status = 200, description = "The coaches now.", body = CoachList)))]
#[get("/service-relationships/{relationship_id}/coaches")]
pub(super) async fn list_coaches(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("relationship_id")?;
        let access = reach(tx, id, Action::Read).await?;
        let row = queries::read_relationship(tx, id).await?;
        let coaches = coach::list_coaches(tx, id).await?;
        tx.notes.row_count = Some(coaches.len());
        let items = coaches
            .into_iter()
            .map(|one| view(&access, &row, one))
            .collect();
        Reply::ok(&CoachList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Names a coach
///
/// From now on the coach sees what the service needs (380/2023 116 §): never health data, never other coaches' notes
/// of other clients. The entity tag of the relationship moves.
#[utoipa::path(tag = "service-relationships", request_body = NameCoach,
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship.")),
    responses((status = 201, description = "The coach; the entity tag is the relationship's.", body = CoachView)))]
#[post("/service-relationships/{relationship_id}/coaches")]
pub(super) async fn name_coach(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("relationship_id")?;
        let access = staffing(tx, id).await?;
        let row = queries::lock_relationship(tx, id).await?;
        let form: NameCoach = call.body()?;
        if row.closed_on.is_some() {
            return Err(ApiError::Problem(&relationship::NOT_OPEN));
        }
        if find(tx, id, form.user_id).await?.is_some() {
            return Err(ApiError::Problem(&relationship::COACH_ALREADY));
        }
        let unit = coach::find_coach_unit(tx, form.user_id)
            .await?
            .ok_or_else(|| ApiError::at(&field::UNKNOWN_REFERENCE, "/user_id"))?;
        // A coach of a whole organisation works for the responsible unit.
        let unit_id = match unit {
            Some(unit) => unit,
            None => read_responsible(tx, id).await?.unit_id,
        };
        let new = NewCoach {
            id: call.state().new_id(),
            user_id: form.user_id,
            unit_id: unit_id.into(),
        };
        let row = coach::name_coach(tx, &row, new).await?;
        let named = find(tx, id, form.user_id)
            .await?
            .ok_or_else(|| StoreError::Internal("a coach was not stored".to_owned()))?;
        let location = format!("/api/v1/service-relationships/{id}/coaches");
        let view = view(&access, &row, named);
        Ok(Reply::created(location, form.user_id.as_uuid(), &view)?
            .version(row.version)
            .changed(["coaches"]))
    })
    .await
}

async fn find(
    tx: &mut Tx,
    id: RelationshipId,
    user_id: UserId,
) -> Result<Option<CoachRow>, ApiError> {
    let coaches = coach::list_coaches(tx, id).await?;
    Ok(coaches
        .into_iter()
        .find(|coach| coach.user_id == user_id.as_uuid()))
}

/// Ends the work of a coach
///
/// The coach has no access by it any more; what was recorded stays.
#[utoipa::path(tag = "service-relationships",
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship."),
           ("user_id" = UserId, Path, description = "Coach."),
           ("If-Match" = String, Header, description = "Entity tag of the relationship.")),
    responses((status = 204, description = "Ended.")))]
#[delete("/service-relationships/{relationship_id}/coaches/{user_id}")]
pub(super) async fn remove_coach(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("relationship_id")?;
        staffing(tx, id).await?;
        let user_id = call.id("user_id")?;
        let row = queries::lock_relationship(tx, id).await?;
        call.if_match(row.version)?;
        coach::remove_coach(tx, &row, user_id).await?;
        Ok(Reply::no_content().changed(["coaches"]))
    })
    .await
}
