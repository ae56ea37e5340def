//! Forms and views of exports.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::{
    code_set::export::{ExportFailure, ExportKind, ExportProfile, ExportState},
    id::ExportId,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// An export that is asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"profile": "nightly", "kind": "full", "business_date": "2026-03-02"}))]
pub struct CreateExport {
    /// What is exported, to whom.
    pub profile: ExportProfile,
    /// Everything, or what has changed since the last run whose receipt came.
    pub kind: ExportKind,
    /// Day that it is for; today by default, and an earlier one only where its run was begun on that day.
    #[serde(default)]
    #[schema(nullable = false)]
    pub business_date: Option<NaiveDate>,
}

/// Siirto: a request for an export, and what became of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExportView {
    /// As in the list.
    #[serde(flatten)]
    pub item: ExportListItem,
    /// When it was begun last; null until then.
    pub started_at: Option<DateTime<Utc>>,
    /// The run in the ledger, as the manifest names it; null until it is ready.
    pub run_id: Option<Uuid>,
    /// Whether everything was exported where changes were asked for, because the chain was broken: load it in the place of
    /// everything. Null until it is ready.
    pub is_full_instead: Option<bool>,
    /// The files, the manifest last; empty until it is ready and when it has expired.
    pub files: Vec<ExportFileView>,
}

/// The receipt of an export (kuittaus).
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"manifest_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}))]
pub struct AcknowledgeExport {
    /// SHA-256 of `manifest.json` as it was loaded, in hex.
    #[schema(min_length = 64, max_length = 64, pattern = "^[0-9a-f]{64}$")]
    pub manifest_sha256: String,
}

/// A file of an export.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ExportFileView {
    /// Name.
    #[schema(examples("clients.csv"))]
    pub name: String,
    /// Rows, deletions among them; null where it is no dataset.
    pub rows: Option<u64>,
    /// Length.
    pub bytes: u64,
    /// SHA-256 in hex; in quotes the entity tag of the file.
    pub sha256: String,
}

/// The bytes of a file.
#[derive(Debug, ToSchema)]
#[schema(value_type = String, format = Binary)]
#[expect(dead_code, reason = "only its schema is used")]
pub struct ExportFileBytes(String);

/// An export in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExportListItem {
    /// Identifier.
    pub id: ExportId,
    /// What is exported, to whom.
    pub profile: ExportProfile,
    /// What was asked for.
    pub kind: ExportKind,
    /// Day that it is for.
    pub business_date: NaiveDate,
    /// Where it stands.
    pub state: ExportState,
    /// When it was asked for.
    pub requested_at: DateTime<Utc>,
    /// When it was ready, failed or was cancelled; null until then.
    pub finished_at: Option<DateTime<Utc>>,
    /// From when the files are no longer handed out; null until it is ready.
    pub expires_at: Option<DateTime<Utc>>,
    /// Why there are no files; null unless it failed.
    pub failure: Option<ExportFailure>,
    /// When the receiver confirmed it: the next delta begins there. Null until then.
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// Entity tag, for If-Match.
    #[schema(examples("\"v1\""))]
    pub etag: String,
    /// What the caller may do with it.
    pub permitted_actions: Vec<&'static str>,
}

/// A page of exports.
#[derive(Debug, Serialize, ToSchema)]
pub struct ExportList {
    /// The exports, the newest first.
    pub items: Vec<ExportListItem>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}
