//! Finding, recording and changing employers.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::EmployerId};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    employer::{self, EmployerChange, EmployerFilter, EmployerRow, NewEmployer},
    page::PageOf,
    tx::Tx,
};

use super::dto::{
    CreateEmployer, EmployerFilterParams, EmployerList, EmployerListItem, EmployerView,
    UpdateEmployer,
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

fn view(tx: &Tx, row: EmployerRow) -> Result<EmployerView, ApiError> {
    Ok(EmployerView {
        id: row.id.into(),
        name: row.name,
        business_id: row.business_id,
        legal_form: code(&row.legal_form)?,
        municipality_code: row.municipality_code,
        sector: code(&row.sector)?,
        contact_title: row.contact_title,
        phone: row.phone,
        email: row.email,
        active: row.active,
        permitted_actions: area_permitted(tx, WISHES),
    })
}

/// Lists employers
///
/// In the order of names.
#[utoipa::path(tag = "employers",
    params(EmployerFilterParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = EmployerList)))]
#[get("/employers")]
pub(super) async fn list_employers(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = EmployerFilter {
            name: query.text("q").map(str::to_owned),
            legal_form: query.get("legal_form")?,
            municipality_code: query.text("municipality_code").map(str::to_owned),
            active: query.get("active")?,
        };
        let page = call.page(tx, &query)?;
        let rows = employer::list_employers(tx, &filter, &page).await?;
        let total_count = match query.text("count") {
            Some(_) => Some(employer::count_employers(tx, &filter).await?),
            None => None,
        };
        let more = rows.more;
        let items = rows
            .items
            .into_iter()
            .map(|(row, key)| {
                Ok(EmployerListItem {
                    etag: etag(row.version),
                    employer: view(tx, row)?,
                    key,
                })
            })
            .collect::<Result<Vec<_>, ApiError>>()?;
        let page = PageOf { items, more };
        let key = |item: &EmployerListItem| (item.key.clone(), item.employer.id);
        call.list(tx, &query, &page, key, total_count)
    })
    .await
}

/// Records an employer
///
/// A business ID (Y-tunnus) that the area has already answers 409 `employer.business_id_in_use`.
#[utoipa::path(tag = "employers", request_body = CreateEmployer,
    responses((status = 201, description = "Recorded.", body = EmployerView)))]
#[post("/employers")]
pub(super) async fn create_employer(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Create)?;
        let form: CreateEmployer = call.body()?;
        let new = NewEmployer {
            name: form.name,
            business_id: business_id(form.business_id)?,
            legal_form: form.legal_form,
            municipality_code: form.municipality_code,
            sector: form.sector,
            contact_title: form.contact_title,
            phone: phone(form.phone)?,
            email: form.email,
        };
        let id = EmployerId::from(call.state().new_id());
        let row = employer::insert_employer(tx, id, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/employers/{id}");
        Ok(Reply::created(location, id.as_uuid(), &view(tx, row)?)?.version(version))
    })
    .await
}

/// Reads an employer
#[utoipa::path(tag = "employers",
    params(("employer_id" = EmployerId, Path, description = "Employer.")),
    responses((status = 200, description = "The employer.", body = EmployerView)))]
#[get("/employers/{employer_id}")]
pub(super) async fn read_employer(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let row = employer::read_employer(tx, call.id("employer_id")?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?.version(version))
    })
    .await
}

/// Changes an employer
///
/// A merge patch: absent fields stay, null clears. Phases and placements keep the employer that they name.
#[utoipa::path(tag = "employers",
    params(("employer_id" = EmployerId, Path, description = "Employer."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateEmployer, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed employer.", body = EmployerView)))]
#[patch("/employers/{employer_id}")]
pub(super) async fn update_employer(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Update)?;
        let row = employer::lock_employer(tx, call.id("employer_id")?).await?;
        let form: UpdateEmployer = call.change(tx, &row, async |tx, row| view(tx, row)).await?;
        let changed = changed_fields(&form);
        let row = employer::update_employer(tx, &row, change(form)?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

fn changed_fields(form: &UpdateEmployer) -> Vec<&'static str> {
    let given = [
        ("name", form.name.is_some()),
        ("business_id", form.business_id.is_some()),
        ("legal_form", form.legal_form.is_some()),
        ("municipality_code", form.municipality_code.is_some()),
        ("sector", form.sector.is_some()),
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

fn change(form: UpdateEmployer) -> Result<EmployerChange, ApiError> {
    Ok(EmployerChange {
        name: form.name,
        business_id: form.business_id.map(business_id).transpose()?,
        legal_form: form.legal_form,
        municipality_code: form.municipality_code,
        sector: form.sector,
        contact_title: form.contact_title,
        phone: form.phone.map(phone).transpose()?,
        email: form.email,
        active: form.active,
    })
}
