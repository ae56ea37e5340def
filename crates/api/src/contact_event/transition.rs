//! Completing a draft, annulling an event.

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{contact::ContactEventState, staff::RecordClass::Employment},
    id::ContactEventId,
};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    contact_event,
    tx::Tx,
};

use super::{
    dto::ContactEventView,
    view::{refuse, view},
};
use crate::{
    annul::AnnulForm,
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    preview::Preview,
    problem::catalogue::contact,
};

/// Completes a draft
///
/// From now on it is a fact that others see and that counts as contact. What cannot be a fact answers 422; the rest is
/// stored with `findings`.
#[utoipa::path(tag = "contact-events",
    params(("contact_event_id" = ContactEventId, Path, description = "Contact event."),
           ("If-Match" = String, Header, description = "Entity tag of the draft.")),
    responses((status = 200, description = "The recorded event.", body = ContactEventView)))]
#[post("/contact-events/{contact_event_id}/complete")]
pub(super) async fn complete_contact_event(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: ContactEventId = call.id("contact_event_id")?;
        let owned = Owned::ContactEvent;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Finalise).await?;
        let row = contact_event::lock_contact_event(tx, id).await?;
        let show = async |_: &mut Tx, row| Ok(view(call, &access, row, Preview::None));
        call.if_unchanged(tx, &row, show).await?;
        if row.state == ContactEventState::Recorded {
            return Err(ApiError::Problem(&contact::EVENT_RECORDED_ALREADY));
        }
        refuse(ContactEventState::Recorded, &row.facts, tx.today())?;
        let row = contact_event::complete_contact_event(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, &access, row, Preview::None))?
            .version(version)
            .changed(["state"]))
    })
    .await
}

/// Annuls a contact event
///
/// It was recorded on the wrong person or by mistake, or the draft is not needed: it leaves every list and count, and
/// stays in the history.
#[utoipa::path(tag = "contact-events", request_body = AnnulForm,
    params(("contact_event_id" = ContactEventId, Path, description = "Contact event."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/contact-events/{contact_event_id}/annul")]
pub(super) async fn annul_contact_event(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: ContactEventId = call.id("contact_event_id")?;
        let owned = Owned::ContactEvent;
        owned_access(tx, owned, id.as_uuid(), Employment, Action::Annul).await?;
        let row = contact_event::lock_contact_event(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        contact_event::annul_contact_event(tx, &row, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
