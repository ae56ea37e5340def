//! Work capacity (työkyky): class EH. A coach has no right to it; a lead, and whoever breaks the glass, says why.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{client::DataSource, staff::RecordClass::EmploymentHealth},
    id::ClientId,
    time::range::DateRange,
};
use palvelurekisteri_store::{
    access::client_access,
    situation::work_capacity::{self, NewWorkCapacity, WorkCapacityRow},
};

use super::dto::{CreateWorkCapacity, WorkCapacityList, WorkCapacityView};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::field,
    stored::code,
};

fn view(row: WorkCapacityRow) -> Result<WorkCapacityView, ApiError> {
    Ok(WorkCapacityView {
        id: row.id,
        code: code(&row.code)?,
        starts_on: row.valid.start(),
        ends_on: row.valid.end(),
        description: row.description,
        data_source: code(&row.data_source)?,
        recorded_at: row.recorded_at,
        etag: etag(row.version),
        permitted_actions: Vec::new(),
    })
}

/// Lists a client's work capacity
///
/// Health data: a team lead gives a reason in `Access-Reason`. The newest first.
#[utoipa::path(tag = "situations",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = WorkCapacityList)))]
#[get("/clients/{client_id}/work-capacity")]
pub(super) async fn list_work_capacity(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        client_access(tx, id, EmploymentHealth, Action::Read).await?;
        call.require_reason_where_asked(tx)?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = work_capacity::list_work_capacity(tx, id, &page).await?;
        let page = rows.try_map(view)?;
        let key = |item: &WorkCapacityView| (item.starts_on, item.ends_on, item.id);
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Records a work capacity
///
/// The one that went on until now ends the day before. Only what affects employment and is necessary
/// (380/2023 114 §); the description is kept encrypted.
#[utoipa::path(tag = "situations", request_body = CreateWorkCapacity,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = WorkCapacityView)))]
#[post("/clients/{client_id}/work-capacity")]
pub(super) async fn create_work_capacity(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id: ClientId = call.id("client_id")?;
        client_access(tx, client_id, EmploymentHealth, Action::Create).await?;
        let form: CreateWorkCapacity = call.body()?;
        let new = NewWorkCapacity {
            id: call.state().new_id(),
            code: form.code,
            valid: DateRange::new(form.starts_on, form.ends_on)
                .map_err(|_| ApiError::at(&field::ENDS_BEFORE_START, "/ends_on"))?,
            description: form.description,
            data_source: form.data_source.unwrap_or(DataSource::Client),
        };
        let row = work_capacity::insert_work_capacity(tx, client_id, &new).await?;
        let version = row.version;
        let location = format!("/api/v1/clients/{client_id}/work-capacity");
        Ok(Reply::created(location, new.id, &view(row)?)?.version(version))
    })
    .await
}
