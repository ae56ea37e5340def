//! Asking for exports, reading what became of them, calling them off.

use std::sync::Arc;

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{export::ExportState, staff::RecordClass},
    id::ExportId,
};
use palvelurekisteri_store::{
    access::area_permitted,
    error::StoreError,
    export_request::{self, HandedOut, NewRequest, RequestRow, export_access},
    tx::Tx,
};

use super::dto::{
    AcknowledgeExport, CreateExport, ExportFileView, ExportList, ExportListItem, ExportView,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::export as codes,
    stored::code,
};

/// What can be done with an open one.
const OPEN: &[(&str, RecordClass, Action)] = &[("cancel", RecordClass::Export, Action::Update)];
/// And with one whose receipt has not come.
const UNCONFIRMED: &[(&str, RecordClass, Action)] =
    &[("acknowledge", RecordClass::Export, Action::Update)];

/// The files that the row lists.
pub(super) fn files_of(row: &RequestRow) -> Result<Vec<ExportFileView>, ApiError> {
    let Some(files) = &row.files else {
        return Ok(Vec::new());
    };
    serde_json::from_value(files.clone()).map_err(|_| {
        let belief = "the files of an export are listed otherwise";
        StoreError::Internal(belief.to_owned()).into()
    })
}

fn item(tx: &Tx, row: &RequestRow, run: Option<&HandedOut>) -> Result<ExportListItem, ApiError> {
    let state = row.state_at(tx.now())?;
    let acknowledged_at = run.and_then(|run| run.acknowledged_at);
    Ok(ExportListItem {
        id: row.id.into(),
        profile: code(&row.profile)?,
        kind: code(&row.kind)?,
        business_date: row.business_date,
        state,
        requested_at: row.requested_at,
        finished_at: row.finished_at,
        expires_at: row.expires_at,
        failure: row.failure.as_deref().map(code).transpose()?,
        acknowledged_at,
        etag: etag(row.version),
        permitted_actions: match run {
            Some(_) if acknowledged_at.is_none() => area_permitted(tx, UNCONFIRMED),
            None if state.is_open() => area_permitted(tx, OPEN),
            Some(_) | None => Vec::new(),
        },
    })
}

async fn view(tx: &mut Tx, row: &RequestRow) -> Result<ExportView, ApiError> {
    let run = export_request::read_run(tx, row).await?;
    let item = item(tx, row, run.as_ref())?;
    Ok(ExportView {
        started_at: row.started_at,
        run_id: row.run_id,
        is_full_instead: row.is_full_instead,
        files: match item.state {
            ExportState::Ready => files_of(row)?,
            ExportState::Queued
            | ExportState::Running
            | ExportState::Failed
            | ExportState::Cancelled
            | ExportState::Expired => Vec::new(),
        },
        item,
    })
}

/// Lists the exports that were asked for
///
/// Those of the caller's area, the newest first.
#[utoipa::path(tag = "exports", params(PageParams),
    responses((status = 200, description = "A page.", body = ExportList)))]
#[get("/exports")]
pub(super) async fn list_exports(call: Call) -> Answer {
    call.read(async |call, tx| {
        export_access(tx, Action::List).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = export_request::list_requests(tx, &page).await?;
        let page = rows.try_map(|(row, run)| item(tx, &row, run.as_ref()))?;
        call.list(tx, &query, &page, |item| (item.requested_at, item.id), None)
    })
    .await
}

/// Asks for an export
///
/// Of the caller's area, made in the background by the runner of the nightly exports: the same ledger, the same folder, the
/// same bytes. Read the export until it is ready, then fetch its files; the manifest tells what they hold.
#[utoipa::path(tag = "exports", request_body = CreateExport,
    responses((status = 202, description = "Asked for.", body = ExportView)))]
#[post("/exports")]
pub(super) async fn create_export(call: Call) -> Answer {
    let wake = call
        .state()
        .exports
        .as_ref()
        .map(|one| Arc::clone(&one.wake));
    let answer = call
        .write(async |call, tx| {
            export_access(tx, Action::Create).await?;
            let form: CreateExport = call.body()?;
            if call.state().exports.is_none() {
                return Err(ApiError::Problem(&codes::NOT_CONFIGURED));
            }
            let today = tx.today();
            let new = NewRequest {
                id: call.state().new_id().into(),
                profile: form.profile,
                kind: form.kind,
                business_date: form.business_date.unwrap_or(today),
            };
            if new.business_date > today {
                return Err(ApiError::at(&codes::DAY_AHEAD, "/business_date"));
            }
            if new.business_date < today && !export_request::is_begun(tx, new).await? {
                return Err(ApiError::Problem(&codes::DAY_NOT_BEGUN));
            }
            let row = export_request::insert_request(tx, new).await?;
            let location = format!("/api/v1/exports/{}", new.id);
            let body = view(tx, &row).await?;
            Ok(Reply::accepted(location, new.id.as_uuid(), &body)?.version(row.version))
        })
        .await;
    // Once it is committed: whoever waits for requests looks at once.
    if let Some(wake) = wake.filter(|_| answer.is_ok()) {
        wake.notify_one();
    }
    answer
}

/// Reads an export
#[utoipa::path(tag = "exports",
    params(("export_id" = ExportId, Path, description = "Export.")),
    responses((status = 200, description = "The export.", body = ExportView)))]
#[get("/exports/{export_id}")]
pub(super) async fn read_export(call: Call) -> Answer {
    call.read(async |call, tx| {
        export_access(tx, Action::Read).await?;
        let row = export_request::read_request(tx, call.id("export_id")?).await?;
        Ok(Reply::ok(&view(tx, &row).await?)?.version(row.version))
    })
    .await
}

/// Cancels an export
///
/// One that is queued or running: what was written so far is taken away. The run itself may be asked for again.
#[utoipa::path(tag = "exports",
    params(("export_id" = ExportId, Path, description = "Export."),
           ("If-Match" = String, Header, description = "Entity tag of the export.")),
    responses((status = 200, description = "The cancelled export.", body = ExportView)))]
#[post("/exports/{export_id}/cancel")]
pub(super) async fn cancel_export(call: Call) -> Answer {
    call.write(async |call, tx| {
        export_access(tx, Action::Update).await?;
        let id = call.id("export_id")?;
        let row = export_request::lock_request(tx, id).await?;
        call.if_match(row.version)?;
        if !row.state_at(tx.now())?.is_open() {
            return Err(ApiError::Problem(&codes::OVER));
        }
        let row = export_request::cancel_request(tx, id).await?;
        Ok(Reply::ok(&view(tx, &row).await?)?
            .version(row.version)
            .changed(["state", "finished_at"]))
    })
    .await
}

/// Confirms an export
///
/// The receipt of the receiver, who has loaded the files and names the SHA-256 of their manifest: the next delta begins at
/// the last run that was confirmed. A second receipt changes nothing.
#[utoipa::path(tag = "exports", request_body = AcknowledgeExport,
    params(("export_id" = ExportId, Path, description = "Export."),
           ("If-Match" = String, Header, description = "Entity tag of the export.")),
    responses((status = 200, description = "The confirmed export.", body = ExportView)))]
#[post("/exports/{export_id}/acknowledge")]
pub(super) async fn acknowledge_export(call: Call) -> Answer {
    call.write(async |call, tx| {
        export_access(tx, Action::Update).await?;
        let id = call.id("export_id")?;
        let mut row = export_request::lock_request(tx, id).await?;
        call.if_match(row.version)?;
        let form: AcknowledgeExport = call.body()?;
        let run = export_request::read_run(tx, &row).await?;
        let (Some(run_id), Some(run)) = (row.run_id, run) else {
            return Err(ApiError::Problem(&codes::NOT_READY));
        };
        if run.manifest_sha256.as_deref() != Some(&form.manifest_sha256) {
            return Err(ApiError::Problem(&codes::OTHER_MANIFEST));
        }
        // The first receipt stands.
        if run.acknowledged_at.is_none() {
            export_request::acknowledge_run(tx, run_id).await?;
            row = export_request::read_request(tx, id).await?;
        }
        Ok(Reply::ok(&view(tx, &row).await?)?
            .version(row.version)
            .changed(["acknowledged_at"]))
    })
    .await
}
