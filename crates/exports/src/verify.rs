//! Whether a folder still is what was written: every file, the signature, and the links to the runs beside it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use palvelurekisteri_pii::audit_keys::AuditKeys;

use crate::error::{ExportError, at};
use crate::manifest::{FORMAT, MANIFEST, Manifest, SIGNATURE, Signature};
use crate::stored_file::hash_file;

/// A folder that holds.
#[derive(Debug)]
pub struct Verified {
    /// Its manifest.
    pub manifest: Manifest,
    /// SHA-256 of it in hex.
    pub manifest_sha256: String,
    /// Whether the run that a delta begins at, and the run before, were compared: those that lie beside it.
    pub links_seen: usize,
}

/// Compares everything.
///
/// # Errors
/// [`ExportError::Damaged`] with every fault: it names the file.
pub fn verify(folder: &Path, keys: &AuditKeys) -> Result<Verified, ExportError> {
    let path = folder.join(MANIFEST);
    if !path.exists() {
        return Err(ExportError::Damaged(vec![format!(
            "{MANIFEST} is missing: this is no export"
        )]));
    }
    let text = fs::read(&path).map_err(at(&path))?;
    let (manifest, manifest_sha256) = Manifest::read(folder)?;
    let mut faults = Vec::new();
    if manifest.format != FORMAT {
        faults.push(format!("{MANIFEST}: another format"));
    }
    if !is_signed(folder, &text, &manifest_sha256, keys) {
        faults.push(format!("{SIGNATURE} does not sign {MANIFEST}"));
    }
    let mut expected: BTreeSet<&str> = BTreeSet::from([MANIFEST, SIGNATURE]);
    for file in manifest.all_files() {
        expected.insert(&file.name);
        match hash_file(&folder.join(&file.name)) {
            Err(_) => faults.push(format!("{} is missing", file.name)),
            Ok((_, bytes)) if bytes != file.bytes => faults.push(format!(
                "{} has {bytes} bytes instead of {}",
                file.name, file.bytes
            )),
            Ok((sha256, _)) if sha256 != file.sha256 => {
                faults.push(format!("{} was changed", file.name));
            }
            Ok(_) => {}
        }
    }
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let name = entry.map_err(at(folder))?.file_name();
        let name = name.to_string_lossy();
        if !expected.contains(&*name) {
            faults.push(format!("{name} is not in the manifest"));
        }
    }
    let links_seen = check_links(folder, &manifest, &mut faults);
    if faults.is_empty() {
        return Ok(Verified {
            manifest,
            manifest_sha256,
            links_seen,
        });
    }
    Err(ExportError::Damaged(faults))
}

fn is_signed(folder: &Path, text: &[u8], manifest_sha256: &str, keys: &AuditKeys) -> bool {
    let signature = fs::read(folder.join(SIGNATURE)).ok();
    let signature: Option<Signature> =
        signature.and_then(|content| serde_json::from_slice(&content).ok());
    signature.is_some_and(|signature| {
        let bytes = STANDARD.decode(&signature.signature).unwrap_or_default();
        signature.algorithm == "Ed25519"
            && signature.manifest_sha256 == manifest_sha256
            && keys.verifies(&signature.key_id, text, &bytes)
    })
}

/// The runs beside it that it names must be those that it names.
fn check_links(folder: &Path, manifest: &Manifest, faults: &mut Vec<String>) -> usize {
    let links: Vec<_> = manifest.base.iter().chain(&manifest.previous).collect();
    let Some(beside) = folder
        .canonicalize()
        .ok()
        .and_then(|path| path.parent().map(Path::to_owned))
    else {
        return 0;
    };
    let mut seen = 0;
    for entry in fs::read_dir(beside).into_iter().flatten().flatten() {
        let Ok((other, sha256)) = Manifest::read(&entry.path()) else {
            continue;
        };
        for link in links.iter().filter(|link| link.run_id == other.run_id) {
            seen += 1;
            if link.manifest_sha256 != sha256 {
                faults.push(format!(
                    "the run of {} beside it is not the one that {MANIFEST} names",
                    link.business_date
                ));
            }
        }
    }
    seen
}
