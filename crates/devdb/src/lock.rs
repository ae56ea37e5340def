//! One server per data folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};

use crate::error::{DevDbError, cannot};
use crate::folders::Folders;

/// Holds the data folder; the kernel lets go of it when we die, however we die.
#[must_use]
#[derive(Debug)]
pub(crate) struct DataDirLock {
    file: File,
}

impl DataDirLock {
    /// Takes the data folder, or says who holds it.
    pub(crate) fn take(folders: &Folders) -> Result<Self, DevDbError> {
        let path = folders.lock_file();
        let opened = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path);
        let mut file = match opened {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return Err(other_owner(folders).unwrap_or_else(|| cannot("open", &path)(error)));
            }
            Err(error) => return Err(cannot("open", &path)(error)),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = fs::read_to_string(&path).unwrap_or_default();
                let holder = match holder.trim() {
                    "" => "unknown".to_owned(),
                    pid => pid.to_owned(),
                };
                let data_dir = folders.root.clone();
                return Err(DevDbError::InUse { data_dir, holder });
            }
            Err(TryLockError::Error(error)) => return Err(cannot("lock", &path)(error)),
        }
        file.set_len(0)
            .and_then(|()| writeln!(file, "{}", std::process::id()))
            .map_err(cannot("write", &path))?;
        Ok(Self { file })
    }
}

impl Drop for DataDirLock {
    fn drop(&mut self) {
        // Said aloud: closing alone does not unlock while a child that is just
        // being started by another thread still holds a copy of the file.
        self.file.unlock().ok();
    }
}

fn other_owner(folders: &Folders) -> Option<DevDbError> {
    let owner = fs::metadata(&folders.root).ok()?.uid();
    (owner != rustix::process::geteuid().as_raw()).then(|| DevDbError::OtherOwner {
        data_dir: folders.root.clone(),
        owner,
    })
}
