//! Who works with a client: the responsible worker sees a take-in at the desk, a cover, a coach.

use actix_web::get;
use chrono::{DateTime, Utc};
use palvelurekisteri_domain::{
    access::{Action, Relation},
    code_set::staff::RecordClass,
    id::{ClientId, UnitId, UserId},
};
use palvelurekisteri_store::{access::client_access, client::relations, error::StoreError};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
};

/// A worker's or unit's relation to the client.
#[derive(Debug, Serialize, ToSchema)]
struct WorkRelationView {
    /// Identifier.
    id: Uuid,
    /// Relation.
    #[schema(value_type = String, examples("assigned", "service_desk"))]
    relation: Relation,
    /// Worker; null where the relation is a unit's.
    user_id: Option<UserId>,
    /// Name of the worker.
    display_name: Option<String>,
    /// Unit; null where the relation is a worker's alone.
    unit_id: Option<UnitId>,
    /// From when.
    starts_at: DateTime<Utc>,
    /// To when; null while it lasts.
    ends_at: Option<DateTime<Utc>>,
    /// What made it: responsibility, coaching, or the ground of a take-in.
    ground: String,
}

/// Relations to a client, newest first.
#[derive(Debug, Serialize, ToSchema)]
struct WorkRelationList {
    /// The relations.
    items: Vec<WorkRelationView>,
    /// Always null: the list is whole.
    next_cursor: Option<String>,
}

/// Lists who works with a client
///
/// Relations that last now or began within 30 days: the responsible worker sees here that somebody has taken the
/// client in at the desk.
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The relations.", body = WorkRelationList)))]
#[get("/clients/{client_id}/work-relations")]
pub(super) async fn list_work_relations(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::Employment, Action::Read).await?;
        let rows = relations::list_work_relations(tx, access.client_id).await?;
        let items = rows.into_iter().map(view).collect::<Result<Vec<_>, _>>()?;
        tx.notes.row_count = Some(items.len());
        Reply::ok(&WorkRelationList {
            items,
            next_cursor: None,
        })
    })
    .await
}

fn view(row: relations::WorkRelationRow) -> Result<WorkRelationView, ApiError> {
    let relation = Relation::from_code(&row.relation)
        .ok_or_else(|| StoreError::Internal("a stored relation is unknown".to_owned()))?;
    Ok(WorkRelationView {
        id: row.id,
        relation,
        user_id: row.user_id.map(UserId::from),
        display_name: row.display_name,
        unit_id: row.unit_id.map(UnitId::from),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        ground: row.ground,
    })
}
