//! Municipalities.

use actix_web::get;
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass};
use palvelurekisteri_store::{
    access::area_access,
    reference::{self, MunicipalityRow},
};

use super::dto::{MunicipalityFilterParams, ReferenceMunicipality, ReferenceMunicipalityList};
use crate::{
    call::{Call, page::PageParams, reply::Answer},
    error::ApiError,
};

fn view(row: MunicipalityRow) -> ReferenceMunicipality {
    ReferenceMunicipality {
        starts_on: row.starts_on(),
        ends_on: row.ends_on(),
        code: row.code,
        name: row.name,
        name_sv: row.name_sv,
        successor_code: row.successor_code,
        wellbeing_county_code: row.wellbeing_county_code,
        wellbeing_county_name: row.wellbeing_county_name,
        employment_area_code: row.employment_area_code,
        employment_area_name: row.employment_area_name,
    }
}

/// Lists municipalities
///
/// Those that exist on a day, in the order of Finnish names. Abolished ones name their successor.
#[utoipa::path(tag = "reference", params(MunicipalityFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = ReferenceMunicipalityList)))]
#[get("/municipalities")]
pub(super) async fn list_municipalities(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let name_start = query.text("q").unwrap_or_default();
        let valid_on = query.get("valid_on")?.unwrap_or_else(|| tx.today());
        let page = call.page(tx, &query)?;
        let rows = reference::list_municipalities(tx, name_start, valid_on, &page).await?;
        let key = |item: &ReferenceMunicipality| (item.name.clone(), item.code.clone());
        call.list(tx, &query, &rows.map(view), key, None)
    })
    .await
}

/// Reads a municipality
///
/// Also one that has been abolished.
#[utoipa::path(tag = "reference",
    params(("code" = String, Path, description = "Kuntakoodi: three digits."),
           ("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The municipality.", body = ReferenceMunicipality),
              (status = 304, description = "Unchanged.")))]
#[get("/municipalities/{code}")]
pub(super) async fn read_municipality(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let row = reference::find_municipality(tx, call.path("code")?)
            .await?
            .ok_or(ApiError::NOT_FOUND)?;
        call.reference(&view(row))
    })
    .await
}
