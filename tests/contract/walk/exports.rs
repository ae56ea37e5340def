//! Exports as the walk finds them: nobody makes files here.

use palvelurekisteri_tests::region::{Person, people};
use serde_json::json;
use uuid::Uuid;

use super::world::EXPORTED;

/// An export that waits, or one whose files are there.
pub(super) fn insert(id: Uuid, wanted_for: &str, worker: &Person) -> String {
    let (area, user) = (worker.area, people::EXPORT_SERVICE.id);
    if wanted_for == "cancel_export" {
        return format!(
            "insert into export_request (area_id, id, profile, kind, business_date, requested_by, requested_at)
             values ({area}, '{id}', 'nightly', 'full', '2026-03-02', '{user}', '2026-03-02T07:00:00Z')"
        );
    }
    let (name, content, sha256) = EXPORTED;
    let file = json!({"name": name, "rows": 0, "bytes": content.len(), "sha256": sha256});
    format!(
        "insert into export_run (area_id, id, profile, receiver, business_date, kind, gzip, position, position_at, database_id,
                schema_version, code_set_version, rule_set_version, pseudonym_key, manifest_sha256, row_count, finished_at)
         values ({area}, '{id}', 'nightly', '{id}', '2026-03-02', 'full', false, '1:1:', '2026-03-02T07:00:00Z', 'test', 1, '1', '1',
                '1', '{sha256}', 0, '2026-03-02T07:00:00Z');
         insert into export_request (area_id, id, profile, kind, business_date, requested_by, requested_at, state, attempts,
                started_at, finished_at, run_id, is_full_instead, is_made_here, folder, files, expires_at)
         values ({area}, '{id}', 'nightly', 'full', '2026-03-02', '{user}', '2026-03-02T07:00:00Z', 'ready', 1,
                '2026-03-02T07:00:00Z', '2026-03-02T07:00:00Z', '{id}', false, true, '.', '[{file}]', '2026-03-16T07:00:00Z')"
    )
}
