//! The files of an export, whole or in parts.

use std::fs::File;

use actix_web::{get, web};
use palvelurekisteri_domain::{access::Action, code_set::export::ExportState, id::ExportId};
use palvelurekisteri_store::export_request::{self, export_access};

use super::{dto::ExportFileBytes, handlers::files_of};
use crate::{
    call::{Call, file::WholeFile, reply::Answer},
    error::ApiError,
    problem::catalogue::export as codes,
};

/// Fetches a file of an export
///
/// Whole, or with `Range` a part of it, so that a transfer that broke off goes on. The entity tag is the SHA-256 of the
/// whole file; with `If-Range` a part comes only of the same file. Several ranges at once are answered with the whole.
/// Whoever prefers gzip in `Accept-Encoding` gets the whole compressed for the way, under another entity tag.
#[utoipa::path(tag = "exports",
    params(("export_id" = ExportId, Path, description = "Export."),
           ("file_name" = String, Path, description = "Name of the file, such as `manifest.json`."),
           ("Range" = Option<String>, Header, description = "One range of bytes, such as `bytes=1000-`."),
           ("If-Range" = Option<String>, Header, description = "Entity tag of the file of which a part is held."),
           ("Accept-Encoding" = Option<String>, Header, description = "`gzip` for the whole file compressed."),
           ("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The file.", body = ExportFileBytes, content_type = "application/octet-stream",
               headers(("Content-Encoding" = String, description = "`gzip` where it is compressed."))),
              (status = 206, description = "The part.", body = ExportFileBytes, content_type = "application/octet-stream",
               headers(("Content-Range" = String, description = "Which bytes of how many."))),
              (status = 304, description = "Unchanged.")))]
#[get("/exports/{export_id}/files/{file_name}")]
pub(super) async fn read_export_file(call: Call) -> Answer {
    call.read(async |call, tx| {
        export_access(tx, Action::Read).await?;
        let row = export_request::read_request(tx, call.id("export_id")?).await?;
        match row.state_at(tx.now())? {
            ExportState::Ready => {}
            ExportState::Expired => return Err(ApiError::Problem(&codes::FILES_GONE)),
            ExportState::Queued
            | ExportState::Running
            | ExportState::Failed
            | ExportState::Cancelled => return Err(ApiError::Problem(&codes::NOT_READY)),
        }
        let name = call.path("file_name")?;
        // Only what is listed: the name never becomes a way to another folder.
        let listed = files_of(&row)?.into_iter().find(|file| file.name == name);
        let listed = listed.ok_or(ApiError::NOT_FOUND)?;
        let configured = call.state().exports.as_ref();
        let (Some(exports), Some(folder)) = (configured, &row.folder) else {
            return Err(ApiError::Problem(&codes::NOT_CONFIGURED));
        };
        let path = exports.folder.join(folder).join(&listed.name);
        let opened = web::block(move || {
            let file = File::open(path)?;
            let bytes = file.metadata()?.len();
            std::io::Result::Ok((file, bytes))
        });
        // Taken away or made anew past the ledger: not what the list says.
        let (file, bytes) = match opened.await {
            Ok(Ok(opened)) if opened.1 == listed.bytes => opened,
            Ok(_) | Err(_) => return Err(ApiError::Problem(&codes::FILES_GONE)),
        };
        tx.notes.row_count = listed.rows.and_then(|rows| usize::try_from(rows).ok());
        tx.notes.changed_fields = vec![listed.name.clone()];
        call.file(WholeFile {
            file,
            bytes,
            etag: format!("\"{}\"", listed.sha256),
            name: listed.name,
        })
    })
    .await
}
