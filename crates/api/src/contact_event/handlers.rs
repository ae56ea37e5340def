//! Listing, recording, reading and changing contact events.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{contact::ContactEventState, staff::RecordClass::Employment},
    id::{ClientId, ContactEventId},
};
use palvelurekisteri_store::{
    access::{Owned, client_access, owned_access},
    contact_event::{self, ContactEventFacts, ContactEventFilter},
};

use super::{
    dto::{
        ContactEventList, ContactEventParams, ContactEventView, CreateContactEvent,
        UpdateContactEvent,
    },
    view::{check_relationship, refuse, view},
};
use crate::{
    call::{
        Call,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    preview::{Preview, PreviewParams},
    problem::catalogue::field,
};

/// Lists a client's contact events
///
/// The newest first; drafts only the caller's own and those of covered colleagues.
#[utoipa::path(tag = "contact-events",
    params(("client_id" = ClientId, Path, description = "Client."), ContactEventParams, PageParams),
    responses((status = 200, description = "A page.", body = ContactEventList)))]
#[get("/clients/{client_id}/contact-events")]
pub(super) async fn list_contact_events(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, Employment, Action::Read).await?;
        let query = call.query()?;
        let filter = ContactEventFilter {
            kind: query.get("kind")?,
            held_on_from: query.get("held_on_from")?,
            held_on_to: query.get("held_on_to")?,
        };
        let page = call.page(tx, &query)?;
        let rows = contact_event::list_contact_events(tx, id, filter, &page).await?;
        let page = rows.map(|row| view(call, &access, row, Preview::None));
        let key = |item: &ContactEventView| {
            let day = contact_event::day_in_list(item.held_on, item.created_at);
            (day, item.id)
        };
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records a contact event
///
/// What happened is stored even when it looks odd, with `findings`; only what cannot be a fact is refused. With
/// `state` draft whatever has been typed is kept, nothing is judged until it is completed, and nobody but the caller
/// and the caller's substitute sees it.
#[utoipa::path(tag = "contact-events", request_body = CreateContactEvent,
    params(("client_id" = ClientId, Path, description = "Client."), PreviewParams),
    responses((status = 201, description = "Recorded, or kept as a draft.", body = ContactEventView)))]
#[post("/clients/{client_id}/contact-events")]
pub(super) async fn create_contact_event(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, Employment, Action::Create).await?;
        let form: CreateContactEvent = call.body()?;
        let preview = Preview::of(call)?;
        let state = form.state.unwrap_or(ContactEventState::Recorded);
        let facts = facts(form);
        check_relationship(tx, client_id, &facts).await?;
        refuse(state, &facts, tx.today())?;
        let id = ContactEventId::from(call.state().new_id());
        let row = contact_event::insert_contact_event(tx, id, client_id, state, &facts).await?;
        let version = row.version;
        let location = format!("/api/v1/contact-events/{id}");
        let view = view(call, &access, row, preview);
        Ok(Reply::created(location, id.as_uuid(), &view)?.version(version))
    })
    .await
}

fn facts(form: CreateContactEvent) -> ContactEventFacts {
    ContactEventFacts {
        relationship_id: form.relationship_id,
        kind: form.kind,
        channel: form.channel,
        outcome: form.outcome,
        held_on: form.held_on,
        duration_minutes: form.duration_minutes,
        led_to: form.led_to,
        participants: form.participants,
        summary: form.summary,
    }
}

/// Reads a contact event
///
/// Somebody else's draft is 404, unless the caller covers its author. With `validate=complete` a draft shows what completing would say.
#[utoipa::path(tag = "contact-events",
    params(("contact_event_id" = ContactEventId, Path, description = "Contact event."), PreviewParams),
    responses((status = 200, description = "The event.", body = ContactEventView)))]
#[get("/contact-events/{contact_event_id}")]
pub(super) async fn read_contact_event(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: ContactEventId = call.id("contact_event_id")?;
        let owned = Owned::ContactEvent;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Read).await?;
        let row = contact_event::read_contact_event(tx, id).await?;
        let version = row.version;
        let preview = Preview::of(call)?;
        Ok(Reply::ok(&view(call, &access, row, preview))?.version(version))
    })
    .await
}

/// Changes a contact event
///
/// A merge patch. A draft is changed freely; a recorded event is corrected, which needs `correction_reason` and keeps
/// the former version in the history.
#[utoipa::path(tag = "contact-events",
    params(("contact_event_id" = ContactEventId, Path, description = "Contact event."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed."),
           PreviewParams),
    request_body(content = UpdateContactEvent, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed event.", body = ContactEventView)))]
#[patch("/contact-events/{contact_event_id}")]
pub(super) async fn update_contact_event(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: ContactEventId = call.id("contact_event_id")?;
        let owned = Owned::ContactEvent;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Update).await?;
        let row = contact_event::lock_contact_event(tx, id).await?;
        let form: UpdateContactEvent = call
            .change(tx, &row, async |_, row| {
                Ok(view(call, &access, row, Preview::None))
            })
            .await?;
        let preview = Preview::of(call)?;
        let changed = changed_fields(&form);
        match (row.state, form.correction_reason) {
            (ContactEventState::Recorded, None) => {
                return Err(ApiError::at(&field::REQUIRED, "/correction_reason"));
            }
            (ContactEventState::Recorded, Some(reason)) => {
                tx.set_change_reason(reason.as_str()).await?;
            }
            (ContactEventState::Draft, _) => {}
        }
        let facts = patched(row.facts, form);
        check_relationship(tx, access.client_id, &facts).await?;
        refuse(row.state, &facts, tx.today())?;
        let row = contact_event::update_contact_event(tx, id, &facts).await?;
        let version = row.version;
        Ok(Reply::ok(&view(call, &access, row, preview))?
            .version(version)
            .changed(changed))
    })
    .await
}

fn patched(former: ContactEventFacts, form: UpdateContactEvent) -> ContactEventFacts {
    ContactEventFacts {
        relationship_id: form.relationship_id.unwrap_or(former.relationship_id),
        kind: form.kind.or(former.kind),
        channel: form.channel.or(former.channel),
        outcome: form.outcome.or(former.outcome),
        held_on: form.held_on.or(former.held_on),
        duration_minutes: form.duration_minutes.unwrap_or(former.duration_minutes),
        led_to: form.led_to.unwrap_or(former.led_to),
        participants: form.participants.unwrap_or(former.participants),
        summary: form.summary.unwrap_or(former.summary),
    }
}

fn changed_fields(form: &UpdateContactEvent) -> Vec<&'static str> {
    let given = [
        ("relationship_id", form.relationship_id.is_some()),
        ("kind", form.kind.is_some()),
        ("channel", form.channel.is_some()),
        ("outcome", form.outcome.is_some()),
        ("held_on", form.held_on.is_some()),
        ("duration_minutes", form.duration_minutes.is_some()),
        ("led_to", form.led_to.is_some()),
        ("participants", form.participants.is_some()),
        ("summary", form.summary.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}
