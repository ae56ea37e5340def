//! Finding, recording and changing providers.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::ProviderId};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    page::PageOf,
    provider::{self, NewProvider, ProviderChange, ProviderFilter, ProviderRow},
    tx::Tx,
};

use super::dto::{
    CreateProvider, ProviderFilterParams, ProviderList, ProviderListItem, ProviderView,
    UpdateProvider,
};
use crate::{
    call::{
        Call, etag,
        page::{CountParams, PageParams},
        reply::{Answer, Reply},
    },
    error::ApiError,
    office::{business_id, phone},
    stored::code,
};

const WISHES: &[(&str, RecordClass, Action)] =
    &[("update", RecordClass::Configuration, Action::Update)];

fn view(tx: &Tx, row: ProviderRow) -> Result<ProviderView, ApiError> {
    Ok(ProviderView {
        id: row.id.into(),
        organisation_id: row.organisation_id.map(Into::into),
        name: row.name,
        business_id: row.business_id,
        legal_form: code(&row.legal_form)?,
        municipality_code: row.municipality_code,
        services: row
            .services
            .iter()
            .map(|service| code(service))
            .collect::<Result<_, _>>()?,
        contact_title: row.contact_title,
        phone: row.phone,
        email: row.email,
        active: row.active,
        permitted_actions: area_permitted(tx, WISHES),
    })
}

/// Lists providers
///
/// In the order of names.
#[utoipa::path(tag = "providers",
    params(ProviderFilterParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = ProviderList)))]
#[get("/providers")]
pub(super) async fn list_providers(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = ProviderFilter {
            name: query.text("q").map(str::to_owned),
            legal_form: query.get("legal_form")?,
            municipality_code: query.text("municipality_code").map(str::to_owned),
            active: query.get("active")?,
        };
        let page = call.page(tx, &query)?;
        let rows = provider::list_providers(tx, &filter, &page).await?;
        let total_count = match query.text("count") {
            Some(_) => Some(provider::count_providers(tx, &filter).await?),
            None => None,
        };
        let more = rows.more;
        let items = rows
            .items
            .into_iter()
            .map(|(row, key)| {
                Ok(ProviderListItem {
                    etag: etag(row.version),
                    provider: view(tx, row)?,
                    key,
                })
            })
            .collect::<Result<Vec<_>, ApiError>>()?;
        let page = PageOf { items, more };
        let key = |item: &ProviderListItem| (item.key.clone(), item.provider.id);
        call.list(tx, &query, &page, key, total_count)
    })
    .await
}

/// Records a provider
///
/// A business ID (Y-tunnus) that the area has already answers 409 `provider.business_id_in_use`.
#[utoipa::path(tag = "providers", request_body = CreateProvider,
    responses((status = 201, description = "Recorded.", body = ProviderView)))]
#[post("/providers")]
pub(super) async fn create_provider(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Create)?;
        let form: CreateProvider = call.body()?;
        let new = NewProvider {
            organisation_id: form.organisation_id,
            name: form.name,
            business_id: business_id(form.business_id)?,
            legal_form: form.legal_form,
            municipality_code: form.municipality_code,
            services: form.services,
            contact_title: form.contact_title,
            phone: phone(form.phone)?,
            email: form.email,
        };
        let id = ProviderId::from(call.state().new_id());
        let row = provider::insert_provider(tx, id, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/providers/{id}");
        Ok(Reply::created(location, id.as_uuid(), &view(tx, row)?)?.version(version))
    })
    .await
}

/// Reads a provider
#[utoipa::path(tag = "providers",
    params(("provider_id" = ProviderId, Path, description = "Provider.")),
    responses((status = 200, description = "The provider.", body = ProviderView)))]
#[get("/providers/{provider_id}")]
pub(super) async fn read_provider(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let row = provider::read_provider(tx, call.id("provider_id")?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?.version(version))
    })
    .await
}

/// Changes a provider
///
/// A merge patch: absent fields stay, null clears. Phases keep the provider that they name.
#[utoipa::path(tag = "providers",
    params(("provider_id" = ProviderId, Path, description = "Provider."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateProvider, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed provider.", body = ProviderView)))]
#[patch("/providers/{provider_id}")]
pub(super) async fn update_provider(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Update)?;
        let row = provider::lock_provider(tx, call.id("provider_id")?).await?;
        let form: UpdateProvider = call.change(tx, &row, async |tx, row| view(tx, row)).await?;
        let changed = changed_fields(&form);
        let row = provider::update_provider(tx, &row, change(form)?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

fn changed_fields(form: &UpdateProvider) -> Vec<&'static str> {
    let given = [
        ("organisation_id", form.organisation_id.is_some()),
        ("name", form.name.is_some()),
        ("business_id", form.business_id.is_some()),
        ("legal_form", form.legal_form.is_some()),
        ("municipality_code", form.municipality_code.is_some()),
        ("services", form.services.is_some()),
        ("contact_title", form.contact_title.is_some()),
        ("phone", form.phone.is_some()),
        ("email", form.email.is_some()),
        ("active", form.active.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}

fn change(form: UpdateProvider) -> Result<ProviderChange, ApiError> {
    Ok(ProviderChange {
        organisation_id: form.organisation_id,
        name: form.name,
        business_id: form.business_id.map(business_id).transpose()?,
        legal_form: form.legal_form,
        municipality_code: form.municipality_code,
        services: form.services,
        contact_title: form.contact_title,
        phone: form.phone.map(phone).transpose()?,
        email: form.email,
        active: form.active,
    })
}
