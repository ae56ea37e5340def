//! Units of the area.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action, code_set::staff::RecordClass, id::UnitId, time::range::DateRange,
};
use palvelurekisteri_store::{
    access::{area_access, area_permitted},
    organisation::{
        NewUnit, UnitChange, UnitRow, queries,
        units::{self, UnitFilter},
    },
    tx::Tx,
};

use super::dto::{CreateUnit, UnitFilterParams, UnitList, UnitListItem, UnitView, UpdateUnit};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::{
        catalogue::{field, staff},
        fault::Fault,
    },
};

const WISHES: &[(&str, RecordClass, Action)] =
    &[("update", RecordClass::Configuration, Action::Finalise)];

fn view(tx: &Tx, row: UnitRow) -> Result<UnitView, ApiError> {
    let valid = row.valid()?;
    Ok(UnitView {
        id: row.id.into(),
        organisation_id: row.organisation_id.into(),
        name: row.name,
        name_sv: row.name_sv,
        starts_on: valid.start(),
        ends_on: valid.end(),
        permitted_actions: area_permitted(tx, WISHES),
    })
}

/// Lists units
///
/// Those of the area, in the order of names.
#[utoipa::path(tag = "organisations", params(UnitFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = UnitList)))]
#[get("/units")]
pub(super) async fn list_units(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let query = call.query()?;
        let filter = UnitFilter {
            name: query.text("q").map(str::to_owned),
            organisation_id: query.get("organisation_id")?,
            valid_on: query.get("valid_on")?,
        };
        let page = call.page(tx, &query)?;
        let rows = units::list_units(tx, &filter, &page).await?;
        let page = rows.try_map(|(row, key)| {
            Ok::<_, ApiError>(UnitListItem {
                etag: etag(row.version),
                unit: view(tx, row)?,
                key,
            })
        })?;
        let key = |item: &UnitListItem| (item.key.clone(), item.unit.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records a unit
///
/// Of an organisation that works in the area. The name is taken once in an organisation.
#[utoipa::path(tag = "organisations", request_body = CreateUnit,
    responses((status = 201, description = "Recorded.", body = UnitView)))]
#[post("/units")]
pub(super) async fn create_unit(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let form: CreateUnit = call.body()?;
        queries::read_kind(tx, form.organisation_id).await?;
        let new = NewUnit {
            organisation_id: form.organisation_id,
            name: form.name,
            name_sv: form.name_sv,
            starts_on: form.starts_on.unwrap_or_else(|| tx.today()),
        };
        let id = UnitId::from(call.state().new_id());
        let row = units::insert_unit(tx, id, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/units/{id}");
        Ok(Reply::created(location, id.as_uuid(), &view(tx, row)?)?.version(version))
    })
    .await
}

/// Reads a unit
#[utoipa::path(tag = "organisations",
    params(("unit_id" = UnitId, Path, description = "Unit.")),
    responses((status = 200, description = "The unit.", body = UnitView)))]
#[get("/units/{unit_id}")]
pub(super) async fn read_unit(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let row = units::read_unit(tx, call.id("unit_id")?).await?;
        let version = row.version;
        Ok(Reply::ok(&view(tx, row)?)?.version(version))
    })
    .await
}

/// Changes a unit
///
/// A merge patch: absent fields stay, null clears. A unit that is responsible for open relationships answers 409
/// `unit.has_open_responsibilities` with their number when it is to end: hand them on first.
#[utoipa::path(tag = "organisations",
    params(("unit_id" = UnitId, Path, description = "Unit."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateUnit, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed unit.", body = UnitView)))]
#[patch("/units/{unit_id}")]
pub(super) async fn update_unit(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let row = units::lock_unit(tx, call.id("unit_id")?).await?;
        let form: UpdateUnit = call.change(tx, &row, async |tx, row| view(tx, row)).await?;
        let given = [
            ("name", form.name.is_some()),
            ("name_sv", form.name_sv.is_some()),
            ("ends_on", form.ends_on.is_some()),
        ];
        if let Some(Some(_)) = form.ends_on {
            let count = units::count_responsibilities(tx, row.id.into()).await?;
            if count > 0 {
                let entry = &staff::UNIT_HAS_OPEN_RESPONSIBILITIES;
                return Err(ApiError::With(entry, "count", count.into()));
            }
        }
        let start = row.valid()?.start();
        let valid = match form.ends_on {
            Some(end) => Some(DateRange::new(start, end).map_err(|_| before(start))?),
            None => None,
        };
        let change = UnitChange {
            name: form.name,
            name_sv: form.name_sv,
            valid,
        };
        let row = units::update_unit(tx, &row, change).await?;
        let version = row.version;
        let changed = given.iter().filter(|(_, given)| *given);
        Ok(Reply::ok(&view(tx, row)?)?
            .version(version)
            .changed(changed.map(|(name, _)| *name)))
    })
    .await
}

/// The fault of an end before the start.
fn before(start: chrono::NaiveDate) -> ApiError {
    let fault = Fault::at_pointer(&field::BELOW_MINIMUM, "/ends_on");
    ApiError::Shape(vec![fault.param("min", start.to_string())])
}
