//! The manifest: what a run holds, written last and signed. No manifest, no export.
//!
//! It says the same whenever the run is made again. The signature stands beside it (`manifest.sig`), because its key may
//! have been replaced by then.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::NaiveDate;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::dataset_file::DatasetEntry;
use crate::error::{ExportError, at};
use crate::stored_file::{FileEntry, hash_file, sha256_hex, write_whole};

/// Name of the manifest.
pub const MANIFEST: &str = "manifest.json";
/// Name of its signature.
pub const SIGNATURE: &str = "manifest.sig";
/// What the manifest is.
pub const FORMAT: &str = "palvelurekisteri-export/1";

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// Profile.
    pub profile: String,
    /// Receiver.
    pub receiver: String,
    /// National code of the employment area.
    pub area: String,
    /// Rekisterinpitäjä: organisation of whose data it is.
    pub controller: Uuid,
    /// Identifier of the run.
    pub run_id: Uuid,
    /// Day that it is for.
    pub business_date: NaiveDate,
    /// `full` or `delta`.
    pub kind: String,
    /// Version of the datasets.
    pub schema_version: i32,
    /// Version of the code sets.
    pub code_set_version: String,
    /// Version of the rules.
    pub rule_set_version: String,
    /// Position in the order of commits: everything before it is in, nothing after it.
    pub position: String,
    /// When that was, RFC 3339.
    pub position_at: String,
    /// Key of the pseudonyms.
    pub pseudonym_key: String,
    /// Run that a delta begins at; none for a full one.
    pub base: Option<Link>,
    /// Run before it, acknowledged or not; none for the first.
    pub previous: Option<Link>,
    /// What is left out.
    pub filters: Vec<String>,
    /// Deletions of all datasets.
    pub tombstones: u64,
    /// Whether the files are compressed (gzip).
    pub gzip: bool,
    /// The datasets in the order in which they are loaded.
    pub datasets: Vec<DatasetEntry>,
    /// Clients with their phases, one line each: no rows that the datasets do not have. None where it was not asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nested: Option<DatasetEntry>,
    /// Files beside them.
    pub files: Vec<FileEntry>,
}

/// Another run, by its manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Identifier.
    pub run_id: Uuid,
    /// Day that it is for.
    pub business_date: NaiveDate,
    /// SHA-256 of its manifest in hex.
    pub manifest_sha256: String,
}

/// A file of a run, for who fetches it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListedFile {
    /// Name in the folder.
    pub name: String,
    /// Rows, deletions among them; `None` where it is no dataset.
    pub rows: Option<u64>,
    /// Length.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
}

/// What stands beside the manifest.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Signature {
    pub(crate) algorithm: String,
    pub(crate) key_id: String,
    pub(crate) manifest_sha256: String,
    pub(crate) signature: String,
}

impl Manifest {
    fn entries(&self) -> impl Iterator<Item = &DatasetEntry> {
        self.datasets.iter().chain(&self.nested)
    }

    /// Every file that it names.
    pub fn all_files(&self) -> impl Iterator<Item = &FileEntry> {
        let of_datasets = self.entries().flat_map(|dataset| &dataset.files);
        of_datasets.chain(&self.files)
    }

    /// Every file of the folder of a run as a receiver fetches them, signature and manifest last.
    ///
    /// # Errors
    /// [`ExportError::File`] where one of those two cannot be read.
    pub fn listing(&self, folder: &Path) -> Result<Vec<ListedFile>, ExportError> {
        let listed = |file: &FileEntry, rows| ListedFile {
            name: file.name.clone(),
            rows,
            bytes: file.bytes,
            sha256: file.sha256.clone(),
        };
        let of_datasets = self.entries().flat_map(|dataset| {
            let files = dataset.files.iter();
            files.map(|file| listed(file, Some(dataset.rows)))
        });
        let beside = self.files.iter().map(|file| listed(file, None));
        let mut all: Vec<ListedFile> = of_datasets.chain(beside).collect();
        for name in [SIGNATURE, MANIFEST] {
            let path = folder.join(name);
            let (sha256, bytes) = hash_file(&path).map_err(at(&path))?;
            all.push(ListedFile {
                name: name.to_owned(),
                rows: None,
                bytes,
                sha256,
            });
        }
        Ok(all)
    }

    /// Rows of all datasets; those of the nested file are among them.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.datasets.iter().map(|dataset| dataset.rows).sum()
    }

    /// The text that is signed.
    pub(crate) fn text(&self) -> Result<Vec<u8>, ExportError> {
        let mut text = serde_json::to_vec_pretty(self)
            .map_err(|_| ExportError::Internal("a manifest that is no JSON"))?;
        text.push(b'\n');
        Ok(text)
    }

    /// Writes manifest and signature; gives the SHA-256 of the manifest.
    pub(crate) fn write(&self, folder: &Path, keys: &AuditKeys) -> Result<String, ExportError> {
        let text = self.text()?;
        let manifest_sha256 = sha256_hex(&text);
        let (key_id, signature) = keys.sign(&text);
        let signature = Signature {
            algorithm: "Ed25519".to_owned(),
            key_id,
            manifest_sha256: manifest_sha256.clone(),
            signature: STANDARD.encode(signature),
        };
        let mut signed = serde_json::to_vec_pretty(&signature)
            .map_err(|_| ExportError::Internal("a signature that is no JSON"))?;
        signed.push(b'\n');
        write_whole(folder, SIGNATURE, &signed)?;
        write_whole(folder, MANIFEST, &text)?;
        Ok(manifest_sha256)
    }

    /// Reads the manifest of a folder; gives its SHA-256, too. It is not verified yet.
    ///
    /// # Errors
    /// [`ExportError::Damaged`] when it is no manifest.
    pub fn read(folder: &Path) -> Result<(Self, String), ExportError> {
        let path = folder.join(MANIFEST);
        let text = fs::read(&path).map_err(at(&path))?;
        let manifest = serde_json::from_slice(&text)
            .map_err(|_| ExportError::Damaged(vec![format!("{MANIFEST} is no manifest")]))?;
        Ok((manifest, sha256_hex(&text)))
    }
}
