//! Random passwords of the cluster's roles, each in a file that only we can read.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::error::{DevDbError, cannot};
use crate::roles::RolePasswords;

/// Random bytes in a password; written as twice as many hexadecimal digits.
const PASSWORD_BYTES: usize = 24;

/// The passwords of every login of the private cluster.
#[derive(Clone)]
pub(crate) struct ClusterPasswords {
    /// Of the superuser.
    pub(crate) admin: String,
    /// Of the four roles of the product.
    pub(crate) roles: RolePasswords,
}

impl ClusterPasswords {
    /// Reads all of them; `None` when one is missing or cut off.
    pub(crate) fn find(folder: &Path) -> Option<Self> {
        Some(Self {
            admin: find_one(folder, "admin")?,
            roles: RolePasswords {
                owner: find_one(folder, "owner")?,
                app: find_one(folder, "app")?,
                export: find_one(folder, "export")?,
                audit: find_one(folder, "audit")?,
            },
        })
    }

    /// Makes new ones and writes them to files of mode 0600.
    pub(crate) fn create(folder: &Path) -> Result<Self, DevDbError> {
        Ok(Self {
            admin: create_one(folder, "admin")?,
            roles: RolePasswords {
                owner: create_one(folder, "owner")?,
                app: create_one(folder, "app")?,
                export: create_one(folder, "export")?,
                audit: create_one(folder, "audit")?,
            },
        })
    }
}

/// Writes a small file whole or not at all, readable by us alone.
pub(crate) fn write_private(path: &Path, content: &[u8]) -> Result<(), DevDbError> {
    let unfinished = path.with_extension("new");
    let mut file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&unfinished)
        .map_err(cannot("create", &unfinished))?;
    file.write_all(content)
        .and_then(|()| file.sync_all())
        .map_err(cannot("write", &unfinished))?;
    fs::rename(&unfinished, path).map_err(cannot("create", path))
}

fn find_one(folder: &Path, name: &str) -> Option<String> {
    let text = fs::read_to_string(folder.join(name)).ok()?;
    let whole = text.len() == PASSWORD_BYTES * 2 && text.bytes().all(|b| b.is_ascii_hexdigit());
    whole.then_some(text)
}

fn create_one(folder: &Path, name: &str) -> Result<String, DevDbError> {
    let source = Path::new("/dev/urandom");
    let mut random = [0_u8; PASSWORD_BYTES];
    File::open(source)
        .and_then(|mut file| file.read_exact(&mut random))
        .map_err(cannot("read", source))?;
    let text: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    write_private(&folder.join(name), text.as_bytes())?;
    Ok(text)
}
