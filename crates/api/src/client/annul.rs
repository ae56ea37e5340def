//! Annulling a client who was recorded wrongly (mitätöinti, decision 13).

use actix_web::post;
use chrono::{DateTime, Utc};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{client::CorrectionReason, staff::RecordClass},
    id::{ClientId, UserId},
};
use palvelurekisteri_store::{
    access::client_access,
    client::{
        annul::{self, AnnulmentRow},
        queries::lock_client,
    },
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    annul::AnnulForm,
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::client::ANNULMENT_SAME_PERSON,
    stored::code,
};

/// Where the annulment of a client stands.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ClientAnnulmentView {
    /// Asiakas.
    pub client_id: ClientId,
    /// Whether a second person has agreed: the client is gone then.
    pub annulled: bool,
    /// Korjauksen syy, as it was proposed.
    pub reason: CorrectionReason,
    /// Who proposed it.
    pub proposed_by: UserId,
    /// When it was proposed; a proposal waits for 14 days.
    pub proposed_at: DateTime<Utc>,
    /// Who agreed; null until then.
    pub approved_by: Option<UserId>,
    /// When it was agreed; null until then.
    pub approved_at: Option<DateTime<Utc>>,
}

fn view(row: &AnnulmentRow) -> Result<ClientAnnulmentView, ApiError> {
    Ok(ClientAnnulmentView {
        client_id: row.client_id.into(),
        annulled: row.approved_at.is_some(),
        reason: code(&row.reason)?,
        proposed_by: row.proposed_by.into(),
        proposed_at: row.proposed_at,
        approved_by: row.approved_by.map(Into::into),
        approved_at: row.approved_at,
    })
}

/// Annuls a client
///
/// One who was recorded wrongly, never one whose matter has ended. Two people: the first call proposes, the same call of
/// another worker within 14 days annuls. Then the client is in no list, search or count, answers 404 to everybody, and
/// the identity code is free for whom it belongs to; history and access log keep everything.
#[utoipa::path(tag = "clients", request_body = AnnulForm,
    params(("client_id" = ClientId, Path, description = "Client."),
           ("If-Match" = String, Header, description = "Entity tag of the client.")),
    responses((status = 200, description = "Proposed, or annulled.", body = ClientAnnulmentView)))]
#[post("/clients/{client_id}/annul")]
pub(super) async fn annul_client(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("client_id")?;
        client_access(tx, id, RecordClass::Employment, Action::Annul).await?;
        let row = lock_client(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        let Some(proposal) = annul::find_proposal(tx, id).await? else {
            let proposed = annul::propose(tx, call.state().new_id(), id, form.reason).await?;
            return Ok(Reply::ok(&view(&proposed)?)?
                .version(row.version + 1)
                .changed(["annulment"]));
        };
        if proposal.proposed_by == tx.actor().user_id.as_uuid() {
            return Err(ApiError::Problem(&ANNULMENT_SAME_PERSON));
        }
        let annulled = annul::annul_client(tx, &proposal, form.reason).await?;
        Ok(Reply::ok(&view(&annulled)?)?
            .version(row.version + 1)
            .changed(["annulled_at"]))
    })
    .await
}
