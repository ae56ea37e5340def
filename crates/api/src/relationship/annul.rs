//! Annulling a relationship that was opened wrongly.

use actix_web::post;
use palvelurekisteri_domain::{access::Action, id::RelationshipId};
use palvelurekisteri_store::{client::queries::lock_client, relationship::annul};

use super::reach::{lock_steered, reach};
use crate::{
    annul::AnnulForm,
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::relationship,
};

/// Annuls a service relationship
///
/// One that was opened on the wrong person or by mistake: nobody works in it any more and it is in no list. Its phases
/// are annulled before. The last open relationship of a client is not annulled: close it, or annul the client.
#[utoipa::path(tag = "service-relationships", request_body = AnnulForm,
    params(("relationship_id" = RelationshipId, Path, description = "Service relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the relationship.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/service-relationships/{relationship_id}/annul")]
pub(super) async fn annul_service_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("relationship_id")?;
        let access = reach(tx, id, Action::Annul).await?;
        // Phases are planned, and relationships opened, under the lock of their client.
        lock_client(tx, access.client_id).await?;
        let (row, _) = lock_steered(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        if annul::has_phase(tx, &row).await? {
            return Err(ApiError::Problem(&relationship::HAS_PHASES));
        }
        if !annul::has_other_open(tx, &row).await? {
            return Err(ApiError::Problem(&relationship::ONLY_ONE));
        }
        annul::annul(tx, &row, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
