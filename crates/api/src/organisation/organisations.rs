//! Organisations of the area.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::OrganisationId};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    organisation::{
        NewOrganisation, OrganisationChange, OrganisationRow,
        queries::{self, OrganisationFilter},
    },
    tx::Tx,
};

use super::dto::{
    CreateOrganisation, OrganisationFilterParams, OrganisationList, OrganisationListItem,
    OrganisationView, UpdateOrganisation,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    office::business_id,
    stored::code,
};

const WISHES: &[(&str, RecordClass, Action)] =
    &[("update", RecordClass::Configuration, Action::Finalise)];

fn view(tx: &Tx, row: OrganisationRow) -> Result<OrganisationView, ApiError> {
    Ok(OrganisationView {
        id: row.id.into(),
        kind: code(&row.kind)?,
        name: row.name,
        name_sv: row.name_sv,
        business_id: row.business_id,
        permitted_actions: area_permitted(tx, WISHES),
    })
}

/// Lists organisations
///
/// Those that work in the area, in the order of names.
#[utoipa::path(tag = "organisations", params(OrganisationFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = OrganisationList)))]
#[get("/organisations")]
pub(super) async fn list_organisations(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = OrganisationFilter {
            name: query.text("q").map(str::to_owned),
            kind: query.get("kind")?,
        };
        let page = call.page(tx, &query)?;
        let rows = queries::list_organisations(tx, &filter, &page).await?;
        let page = rows.try_map(|(row, key)| {
            Ok::<_, ApiError>(OrganisationListItem {
                etag: etag(row.version),
                organisation: view(tx, row)?,
                key,
            })
        })?;
        let key = |item: &OrganisationListItem| (item.key.clone(), item.organisation.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records an organisation
///
/// One whose business ID (Y-tunnus) is known from another area is taken into the area as it is; one that works in the
/// area already answers 409 `organisation.business_id_in_use`.
#[utoipa::path(tag = "organisations", request_body = CreateOrganisation,
    responses((status = 201, description = "Recorded.", body = OrganisationView)))]
#[post("/organisations")]
pub(super) async fn create_organisation(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let form: CreateOrganisation = call.body()?;
        let new = NewOrganisation {
            kind: form.kind,
            name: form.name,
            name_sv: form.name_sv,
            business_id: business_id(form.business_id)?,
        };
        let id = OrganisationId::from(call.state().new_id());
        let row = queries::insert_organisation(tx, id, &new).await?;
        let (id, version) = (row.id, row.version);
        let location = format!("/api/v1/organisations/{id}");
        Ok(Reply::created(location, id, &view(tx, row)?)?.version(version))
    })
    .await
}

/// Reads an organisation
#[utoipa::path(tag = "organisations",
    params(("organisation_id" = OrganisationId, Path, description = "Organisation.")),
    responses((status = 200, description = "The organisation.", body = OrganisationView)))]
#[get("/organisations/{organisation_id}")]
pub(super) async fn read_organisation(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let row = queries::read_organisation(tx, call.id("organisation_id")?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?.version(version))
    })
    .await
}

/// Changes an organisation
///
/// A merge patch: absent fields stay, null clears. The names are the same in every area where the organisation works.
#[utoipa::path(tag = "organisations",
    params(("organisation_id" = OrganisationId, Path, description = "Organisation."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateOrganisation, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed organisation.", body = OrganisationView)))]
#[patch("/organisations/{organisation_id}")]
pub(super) async fn update_organisation(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let row = queries::lock_organisation(tx, call.id("organisation_id")?).await?;
        let form: UpdateOrganisation = call.change(tx, &row, async |tx, row| view(tx, row)).await?;
        let given = [
            ("name", form.name.is_some()),
            ("name_sv", form.name_sv.is_some()),
            ("business_id", form.business_id.is_some()),
        ];
        let change = OrganisationChange {
            name: form.name,
            name_sv: form.name_sv,
            business_id: form.business_id.map(business_id).transpose()?,
        };
        let row = queries::update_organisation(tx, &row, change).await?;
        let version = row.version;
        let changed = given.iter().filter(|(_, given)| *given);
        Ok(Reply::ok(&view(tx, row)?)?
            .version(version)
            .changed(changed.map(|(name, _)| *name)))
    })
    .await
}
