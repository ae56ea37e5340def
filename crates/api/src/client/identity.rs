//! Identity codes, shown only when asked for with a reason, and home municipalities.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        client::{DataSource, MunicipalityBasis},
        staff::RecordClass,
    },
    id::ClientId,
    identity::personal_identity_code::PersonalIdentityCode,
};
use palvelurekisteri_store::{
    access::client_access,
    client::{NewMunicipality, identity, identity::MunicipalityRow},
    tx::Tx,
};

use super::dto::{
    IdentityCodeForm, IdentityCodeReceipt, IdentityCodeView, MunicipalityForm, MunicipalityList,
    MunicipalityView,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{client, conflict, field},
    stored::code,
};

/// An identity code that is about to be looked up, within the hourly limit; a faulty one is never repeated.
pub(crate) fn parse_identity_code(
    call: &Call,
    text: &str,
    pointer: &str,
) -> Result<PersonalIdentityCode, ApiError> {
    let code = PersonalIdentityCode::parse(
        text,
        call.state().clock.today(),
        call.state().identity_policy,
    )
    .map_err(|_| ApiError::at(&client::IDENTITY_CODE_INVALID, pointer))?;
    call.limit_identity_codes()?;
    Ok(code)
}

/// A municipality from a form: code and basis must agree, and the code must exist. Asked before anything is known of
/// the person, so that take-in answers the same for everybody.
pub(super) async fn new_municipality(
    tx: &mut Tx,
    form: MunicipalityForm,
    pointer: &str,
) -> Result<NewMunicipality, ApiError> {
    let needs_code = matches!(
        form.basis,
        MunicipalityBasis::PopulationRegister | MunicipalityBasis::Stated
    );
    if needs_code && form.code.is_none() {
        return Err(ApiError::at(&field::REQUIRED, &format!("{pointer}/code")));
    }
    if !needs_code && form.code.is_some() {
        return Err(ApiError::at(
            &field::NOT_ALLOWED,
            &format!("{pointer}/code"),
        ));
    }
    if let Some(code) = &form.code
        && !identity::municipality_exists(tx, code).await?
    {
        return Err(ApiError::at(
            &field::UNKNOWN_REFERENCE,
            &format!("{pointer}/code"),
        ));
    }
    Ok(NewMunicipality {
        code: form.code,
        basis: form.basis,
        starts_on: form.starts_on.unwrap_or_else(|| tx.today()),
        data_source: form.data_source.unwrap_or(DataSource::Client),
    })
}

pub(super) fn municipality_view(row: MunicipalityRow) -> Result<MunicipalityView, ApiError> {
    let valid = row.valid()?;
    Ok(MunicipalityView {
        id: row.id,
        basis: code(&row.basis)?,
        data_source: code(&row.data_source)?,
        code: row.municipality_code,
        starts_on: valid.start(),
        ends_on: valid.end(),
    })
}

/// Opens the identity code
///
/// Needs `Access-Reason`; every opening stands in the access log with it.
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The code.", body = IdentityCodeView)))]
#[get("/clients/{client_id}/identity-code")]
pub(super) async fn read_identity_code(call: Call) -> Answer {
    call.read(async |call, tx| {
        let access = client_access(
            tx,
            call.id("client_id")?,
            RecordClass::Employment,
            Action::Reveal,
        )
        .await?;
        call.require_reason_where_asked(tx)?;
        let revealed = identity::reveal_identity_code(tx, access.client_id)
            .await?
            .ok_or(ApiError::NOT_FOUND)?;
        Reply::ok(&IdentityCodeView {
            identity_code: revealed.identity_code.reveal().clone(),
            starts_on: revealed.valid.start(),
            ends_on: revealed.valid.end(),
        })
    })
    .await
}

/// Records an identity code
///
/// The first one of the client, or one that replaces the former from a day on (661/2009 12 §).
#[utoipa::path(tag = "clients", request_body = IdentityCodeForm,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded; the code is not repeated.", body = IdentityCodeReceipt)))]
#[post("/clients/{client_id}/identity-code")]
pub(super) async fn create_identity_code(call: Call) -> Answer {
    call.write(async |call, tx| {
        let access = client_access(
            tx,
            call.id("client_id")?,
            RecordClass::Employment,
            Action::Update,
        )
        .await?;
        let form: IdentityCodeForm = call.body()?;
        let parsed = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let starts_on = form.starts_on.unwrap_or_else(|| tx.today());
        // Whose code was tried stands in the access log, and so in that person's own; the answer does not tell.
        if let Some(owner) = identity::find_other_owner(tx, access.client_id, &parsed).await? {
            tx.notes.clients.push(owner.as_uuid());
            return Err(ApiError::Problem(&conflict::CLIENT_IDENTITY_CODE_IN_USE));
        }
        let id = call.state().new_id();
        identity::insert_identity_code(
            tx,
            id,
            access.client_id,
            &parsed,
            starts_on,
            form.data_source,
        )
        .await?;
        let client_id = access.client_id;
        Ok(Reply::created(
            format!("/api/v1/clients/{client_id}/identity-code"),
            id,
            &IdentityCodeReceipt {
                client_id,
                starts_on,
            },
        )?
        .changed(["identity_code"]))
    })
    .await
}

/// Lists home municipalities
///
/// Newest first. While a non-disclosure order is in force the list needs `Access-Reason`.
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The rows.", body = MunicipalityList)))]
#[get("/clients/{client_id}/municipalities")]
pub(super) async fn list_client_municipalities(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, RecordClass::Employment, Action::Read).await?;
        if access.protected {
            client_access(tx, id, RecordClass::ProtectedContact, Action::Reveal).await?;
            call.require_reason_where_asked(tx)?;
        }
        let rows = identity::list_municipalities(tx, access.client_id).await?;
        let items = rows
            .into_iter()
            .map(municipality_view)
            .collect::<Result<Vec<_>, _>>()?;
        tx.notes.row_count = Some(items.len());
        Reply::ok(&MunicipalityList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// Records a move
///
/// The former municipality ends the day before.
#[utoipa::path(tag = "clients", request_body = MunicipalityForm,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = MunicipalityView)))]
#[post("/clients/{client_id}/municipalities")]
pub(super) async fn create_client_municipality(call: Call) -> Answer {
    call.write(async |call, tx| {
        let access = client_access(
            tx,
            call.id("client_id")?,
            RecordClass::Employment,
            Action::Update,
        )
        .await?;
        let form: MunicipalityForm = call.body()?;
        let new = new_municipality(tx, form, "").await?;
        let id = call.state().new_id();
        let row = identity::insert_municipality(tx, id, access.client_id, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/clients/{}/municipalities", access.client_id);
        Ok(Reply::created(location, id, &municipality_view(row)?)?.version(version))
    })
    .await
}
