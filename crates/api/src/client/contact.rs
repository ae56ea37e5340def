//! Contact details, masked for everybody while a non-disclosure order is in force, and the orders themselves.

use actix_web::{get, post, put};
use palvelurekisteri_domain::{
    access::Action, code_set::staff::RecordClass, id::ClientId, identity::contact::PhoneNumber,
    time::range::DateRange,
};
use palvelurekisteri_store::{
    access::{ClientAccess, client_access},
    client::contact::{self, ContactDetails, OrderRow},
    tx::Tx,
};

use super::dto::{
    ContactDetailsBody, NonDisclosureOrderForm, NonDisclosureOrderList, NonDisclosureOrderView,
    PreferredChannel,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{client, field},
    stored::code,
};

/// While an order is in force, opening needs the right to protected contact details and a reason (661/2009 37 §).
async fn open(call: &Call, tx: &mut Tx, action: Action) -> Result<ClientAccess, ApiError> {
    let id = call.id("client_id")?;
    let class = match action {
        Action::Read => RecordClass::Employment,
        Action::List
        | Action::Create
        | Action::Update
        | Action::Finalise
        | Action::Reveal
        | Action::Annul
        | Action::Hold => RecordClass::ProtectedContact,
    };
    let access = client_access(tx, id, class, action).await?;
    if access.protected {
        let access = client_access(tx, id, RecordClass::ProtectedContact, Action::Reveal).await?;
        call.require_reason_where_asked(tx)?;
        return Ok(access);
    }
    Ok(access)
}

fn body(details: ContactDetails) -> ContactDetailsBody {
    ContactDetailsBody {
        phone: details.phone,
        email: details.email,
        street_address: details.street_address,
        postal_code: details.postal_code,
        post_office: details.post_office,
        preferred_channel: match details.preferred_channel.as_str() {
            "message" => PreferredChannel::Message,
            "written" => PreferredChannel::Written,
            "none" => PreferredChannel::None,
            _ => PreferredChannel::Phone,
        },
    }
}

/// Opens contact details
///
/// Version 0 means that none are recorded. Under a non-disclosure order (turvakielto) `Access-Reason` is needed.
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The contact details.", body = ContactDetailsBody)))]
#[get("/clients/{client_id}/contact-details")]
pub(super) async fn read_contact_details(call: Call) -> Answer {
    call.read(async |call, tx| {
        let access = open(call, tx, Action::Read).await?;
        let (details, version) = contact::read_contact(tx, access.client_id).await?;
        Ok(Reply::ok(&body(details))?.version(version))
    })
    .await
}

/// Replaces contact details
///
/// The first ones replace version 0: `If-Match: "v0"`.
#[utoipa::path(tag = "clients", request_body = ContactDetailsBody,
    params(("client_id" = ClientId, Path, description = "Client."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is replaced.")),
    responses((status = 200, description = "The contact details.", body = ContactDetailsBody)))]
#[put("/clients/{client_id}/contact-details")]
pub(super) async fn replace_contact_details(call: Call) -> Answer {
    call.write(async |call, tx| {
        let access = open(call, tx, Action::Update).await?;
        let (_, version) = contact::read_contact(tx, access.client_id).await?;
        call.if_match(version)?;
        let form: ContactDetailsBody = call.body()?;
        let phone = match form.phone {
            Some(text) => Some(
                PhoneNumber::parse(&text)
                    .map_err(|_| ApiError::at(&client::PHONE_NUMBER_INVALID, "/phone"))?
                    .reveal()
                    .to_owned(),
            ),
            None => None,
        };
        let details = ContactDetails {
            phone,
            email: form.email,
            street_address: form.street_address,
            postal_code: form.postal_code,
            post_office: form.post_office,
            preferred_channel: match form.preferred_channel {
                PreferredChannel::Phone => "phone",
                PreferredChannel::Message => "message",
                PreferredChannel::Written => "written",
                PreferredChannel::None => "none",
            }
            .to_owned(),
        };
        let version = contact::replace_contact(tx, access.client_id, &details, version).await?;
        Ok(Reply::ok(&body(details))?
            .version(version)
            .changed(["contact_details"]))
    })
    .await
}

fn order_view(row: &OrderRow) -> Result<NonDisclosureOrderView, ApiError> {
    let valid = row.valid()?;
    Ok(NonDisclosureOrderView {
        id: row.id,
        starts_on: valid.start(),
        ends_on: valid.end(),
        data_source: code(&row.data_source)?,
    })
}

/// Lists non-disclosure orders
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The orders, newest first.", body = NonDisclosureOrderList)))]
#[get("/clients/{client_id}/non-disclosure-orders")]
pub(super) async fn list_non_disclosure_orders(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::ProtectedContact, Action::Read).await?;
        let rows = contact::list_orders(tx, access.client_id).await?;
        let items = rows.iter().map(order_view).collect::<Result<Vec<_>, _>>()?;
        tx.notes.row_count = Some(items.len());
        Reply::ok(&NonDisclosureOrderList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Records a non-disclosure order
///
/// Turvakielto: from its first day on, municipality and contact details are masked for everybody.
#[utoipa::path(tag = "clients", request_body = NonDisclosureOrderForm,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = NonDisclosureOrderView)))]
#[post("/clients/{client_id}/non-disclosure-orders")]
pub(super) async fn create_non_disclosure_order(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::ProtectedContact, Action::Create).await?;
        let form: NonDisclosureOrderForm = call.body()?;
        let valid = DateRange::new(form.starts_on, form.ends_on)
            .map_err(|_| ApiError::at(&field::ENDS_BEFORE_START, "/ends_on"))?;
        let id = call.state().new_id();
        let row = contact::insert_order(tx, id, access.client_id, &valid, form.data_source).await?;
        let location = format!("/api/v1/clients/{}/non-disclosure-orders", access.client_id);
        Ok(Reply::created(location, id, &order_view(&row)?)?.version(row.version))
    })
    .await
}
