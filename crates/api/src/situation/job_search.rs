//! Periods of job search: copies of what the national system says.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{client::DataSource, staff::RecordClass::Employment},
    id::{ClientId, JobSearchId},
    time::range::DateRange,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access},
    situation::job_search::{self, JobSearchRow},
};

use super::{
    ChangeKind,
    dto::{CreateJobSearch, JobSearchList, JobSearchView, UpdateJobSearch},
    kind_of_end, note_reason,
};
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

fn view(access: &ClientAccess, row: JobSearchRow) -> Result<JobSearchView, ApiError> {
    Ok(JobSearchView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        starts_on: row.starts_on,
        ended_on: row.ended_on,
        master: row.master,
        data_source: code(&row.data_source)?,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(&[("update", Employment, Action::Update)]),
    })
}

fn period(row: &JobSearchRow, form: &UpdateJobSearch) -> Result<DateRange, ApiError> {
    DateRange::new(
        form.starts_on.unwrap_or(row.starts_on),
        form.ended_on.unwrap_or(row.ended_on),
    )
    .map_err(|_| ApiError::at(&field::ENDS_BEFORE_START, "/ended_on"))
}

/// Lists a client's job search
///
/// Periods of valid job search, the newest first. The national system is their master.
#[utoipa::path(tag = "situations",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = JobSearchList)))]
#[get("/clients/{client_id}/job-search")]
pub(super) async fn list_job_search(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, Employment, Action::Read).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = job_search::list_job_search(tx, id, &page).await?;
        let page = rows.try_map(|row| view(&access, row))?;
        call.list(tx, &query, &page, |item| (item.starts_on, item.id), None)
    })
    .await
}

/// Records a period of job search
#[utoipa::path(tag = "situations", request_body = CreateJobSearch,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = JobSearchView)))]
#[post("/clients/{client_id}/job-search")]
pub(super) async fn create_job_search(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, Employment, Action::Create).await?;
        let form: CreateJobSearch = call.body()?;
        let valid = DateRange::new(form.starts_on, form.ended_on)
            .map_err(|_| ApiError::at(&field::ENDS_BEFORE_START, "/ended_on"))?;
        let source = form.data_source.unwrap_or(DataSource::Register);
        let id = JobSearchId::from(call.state().new_id());
        let row = job_search::insert_job_search(tx, id, client_id, &valid, source).await?;
        let version = row.version;
        let location = format!("/api/v1/job-search/{id}");
        Ok(Reply::created(location, id.as_uuid(), &view(&access, row)?)?.version(version))
    })
    .await
}

/// Reads a period of job search
#[utoipa::path(tag = "situations",
    params(("job_search_id" = JobSearchId, Path, description = "Period of job search.")),
    responses((status = 200, description = "The period.", body = JobSearchView)))]
#[get("/job-search/{job_search_id}")]
pub(super) async fn read_job_search(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: JobSearchId = call.id("job_search_id")?;
        let owned = Owned::JobSearch;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Read).await?;
        let row = job_search::read_job_search(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row)?)?.version(version))
    })
    .await
}

/// Ends or corrects a period of job search
///
/// A merge patch. Ending one that goes on needs no reason; a correction of what was recorded needs
/// `correction_reason`.
#[utoipa::path(tag = "situations",
    params(("job_search_id" = JobSearchId, Path, description = "Period of job search."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateJobSearch, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed period.", body = JobSearchView)))]
#[patch("/job-search/{job_search_id}")]
pub(super) async fn update_job_search(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: JobSearchId = call.id("job_search_id")?;
        let owned = Owned::JobSearch;
        let access = owned_access(tx, owned, id.as_uuid(), Employment, Action::Update).await?;
        let row = job_search::lock_job_search(tx, id).await?;
        let form: UpdateJobSearch = call
            .change(tx, &row, async |_, row| view(&access, row))
            .await?;
        let valid = period(&row, &form)?;
        let former = DateRange::new(row.starts_on, row.ended_on)
            .map_err(|_| ApiError::at(&field::ENDS_BEFORE_START, "/ended_on"))?;
        let kind = match form.starts_on.is_some() || form.data_source.is_some() {
            true => ChangeKind::Correction,
            false => kind_of_end(&former, &valid),
        };
        note_reason(tx, kind, form.correction_reason).await?;
        let source = match form.data_source {
            Some(source) => source,
            None => code(&row.data_source)?,
        };
        let row = job_search::update_job_search(tx, id, &valid, source).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row)?)?
            .version(version)
            .changed(changed_fields(&form)))
    })
    .await
}

fn changed_fields(form: &UpdateJobSearch) -> Vec<&'static str> {
    let given = [
        ("starts_on", form.starts_on.is_some()),
        ("ended_on", form.ended_on.is_some()),
        ("data_source", form.data_source.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}
