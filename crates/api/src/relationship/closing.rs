//! Closing and reopening.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    id::RelationshipId,
    relationship::rules::{Closing, check_closing},
};
use palvelurekisteri_store::{
    client::queries::lock_client,
    relationship::{closing, responsibility::read_responsible},
};

use super::{
    dto::{CloseServiceRelationship, ServiceRelationshipView},
    handlers::check_worker,
    reach::{lock_steered, reach, view},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::relationship,
};

/// Closes a service relationship
///
/// Everyone who works in it loses access to the client by it; the last responsible worker keeps a narrow relation to
/// phases and placements for the follow-up. A planned, confirmed, running or suspended phase in it answers 409: end or
/// cancel the phase first.
#[utoipa::path(tag = "service-relationships", request_body = CloseServiceRelationship,
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is closed.")),
    responses((status = 200, description = "The closed relationship.", body = ServiceRelationshipView)))]
#[post("/service-relationships/{relationship_id}/close")]
pub(super) async fn close_service_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("relationship_id")?;
        let access = reach(tx, id, Action::Update).await?;
        // Phases are planned under the lock of their client: none can slip in.
        lock_client(tx, access.client_id).await?;
        let (row, last) = lock_steered(tx, id).await?;
        call.if_match(row.version)?;
        let form: CloseServiceRelationship = call.body()?;
        if row.closed_on.is_some() {
            return Err(ApiError::Problem(&relationship::NOT_OPEN));
        }
        if closing::has_open_phase(tx, id).await? {
            return Err(ApiError::Problem(&relationship::OPEN_PHASES));
        }
        let facts = Closing {
            opened_on: row.opened_on,
            closed_on: form.closed_on.unwrap_or_else(|| tx.today()),
            last_phase_day: closing::find_last_phase_day(tx, id).await?,
        };
        let found = check_closing(facts, tx.today());
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        let follow_up_id = call.state().new_id();
        let row = closing::close(
            tx,
            &last,
            facts.closed_on,
            form.closing_reason,
            follow_up_id,
        )
        .await?;
        let version = row.version;
        let is_own = last.user_id == tx.actor().user_id.as_uuid();
        let mut view = view(tx.actor(), &access, row, last)?;
        if !is_own {
            // The relation of a substitute or a lead has just ended.
            view.permitted_actions.clear();
        }
        Ok(Reply::ok(&view)?
            .version(version)
            .changed(["closed_on", "closing_reason"]))
    })
    .await
}

/// Reopens a service relationship
///
/// With the last responsible worker and unit, who must still work there. Not possible when the client has had another
/// relationship of the kind since: that answers 409.
#[utoipa::path(tag = "service-relationships",
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is reopened.")),
    responses((status = 200, description = "The open relationship.", body = ServiceRelationshipView)))]
#[post("/service-relationships/{relationship_id}/reopen")]
pub(super) async fn reopen_service_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("relationship_id")?;
        reach(tx, id, Action::Update).await?;
        let (row, last) = lock_steered(tx, id).await?;
        call.if_match(row.version)?;
        if row.closed_on.is_none() {
            return Err(ApiError::Problem(&relationship::NOT_CLOSED));
        }
        let mut found = check_worker(
            tx,
            row.client_id.into(),
            last.user_id.into(),
            last.unit_id.into(),
        )
        .await?;
        if !found.is_empty() {
            // There is no body to point into.
            found.iter_mut().for_each(|one| one.pointer.clear());
            return Err(ApiError::Rule(found));
        }
        let row = closing::reopen(tx, &last, uuid::Uuid::now_v7).await?;
        // The relation is whole again: what is permitted is decided anew.
        let access = reach(tx, id, Action::Read).await?;
        tx.notes.action = Some(Action::Update);
        let responsible = read_responsible(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx.actor(), &access, row, responsible)?)?
            .version(version)
            .changed(["closed_on", "closing_reason", "responsible"]))
    })
    .await
}
