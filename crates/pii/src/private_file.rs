//! Files that hold a secret: who may read them, and how they survive a crash.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::PiiError;

/// Largest file read, in bytes. A key file has some hundred.
const MAX_BYTES: u64 = 16 * 1024;

/// Permission bits of everybody but the owner.
const OTHERS: u32 = 0o077;
/// Permission bits that let others replace files in a directory.
const OTHERS_WRITE: u32 = 0o022;

/// Makes the directory with mode 0700 unless it exists, and refuses one that others may change.
pub fn ensure_private_dir(dir: &Path) -> Result<(), PiiError> {
    if !dir.exists() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(dir)
            .map_err(|source| io_error(dir, source))?;
        if let Some(parent) = dir.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            sync_dir(parent)?;
        }
    }
    check_dir(dir)
}

/// Refuses a path that is no directory or in which others may replace files.
pub fn check_dir(dir: &Path) -> Result<(), PiiError> {
    let meta = fs::metadata(dir).map_err(|source| io_error(dir, source))?;
    if !meta.is_dir() {
        return Err(PiiError::KeyRefused {
            path: dir.to_owned(),
            reason: "it is not a directory",
        });
    }
    // A sticky bit does not help: the owner of a file may still be somebody else.
    refuse_mode(dir, meta.mode(), OTHERS_WRITE)
}

/// Holds the directory for one writer at a time; the lock ends when the value is dropped.
#[must_use = "the lock ends when this is dropped"]
pub fn lock_dir(dir: &Path) -> Result<File, PiiError> {
    let handle = File::open(dir).map_err(|source| io_error(dir, source))?;
    handle.lock().map_err(|source| io_error(dir, source))?;
    Ok(handle)
}

/// Writes a new file with mode 0600 so that it is whole and durable, or not there at all.
///
/// An existing file is never overwritten: a lost key is lost data.
pub fn create_private_file(dir: &Path, name: &str, content: &[u8]) -> Result<(), PiiError> {
    let path = dir.join(name);
    let unfinished = dir.join(format!(".{name}.{}", Uuid::new_v4().simple()));
    let written = write_synced(&unfinished, content)
        // Unlike a rename, a link fails where the name exists.
        .and_then(|()| fs::hard_link(&unfinished, &path).map_err(|source| io_error(&path, source)));
    let removed = fs::remove_file(&unfinished).map_err(|source| io_error(&unfinished, source));
    written.and(removed)?;
    sync_dir(dir)
}

/// Reads a file that only its owner may access.
pub fn read_private_file(path: &Path) -> Result<Zeroizing<Vec<u8>>, PiiError> {
    let file = File::open(path).map_err(|source| io_error(path, source))?;
    // Asked of the open handle: the path could name another file a moment later.
    let meta = file.metadata().map_err(|source| io_error(path, source))?;
    if !meta.is_file() {
        return Err(PiiError::KeyRefused {
            path: path.to_owned(),
            reason: "it is not a regular file",
        });
    }
    refuse_mode(path, meta.mode(), OTHERS)?;
    if meta.len() > MAX_BYTES {
        return Err(PiiError::KeyRefused {
            path: path.to_owned(),
            reason: "the file is too long",
        });
    }
    // Full capacity at once: a growing buffer would leave unwiped copies behind.
    let mut content = Zeroizing::new(Vec::with_capacity(usize::try_from(MAX_BYTES).unwrap_or(0)));
    file.take(MAX_BYTES)
        .read_to_end(&mut content)
        .map_err(|source| io_error(path, source))?;
    Ok(content)
}

/// Files of the directory with this extension, sorted by name; hidden files are left out.
pub fn list_files(dir: &Path, extension: &str) -> Result<Vec<PathBuf>, PiiError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(|source| io_error(dir, source))? {
        let path = entry.map_err(|source| io_error(dir, source))?.path();
        let hidden = file_name(&path).starts_with('.');
        if !hidden && path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Renames a file inside its directory durably, for keys taken out of use.
pub fn rename_private_file(dir: &Path, from: &str, to: &str) -> Result<(), PiiError> {
    let path = dir.join(from);
    fs::rename(&path, dir.join(to)).map_err(|source| io_error(&path, source))?;
    sync_dir(dir)
}

/// Last part of a path as text; empty if there is none.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn write_synced(path: &Path, content: &[u8]) -> Result<(), PiiError> {
    let write = || {
        let mut file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        file.write_all(content)?;
        file.sync_all()
    };
    write().map_err(|source| io_error(path, source))
}

fn sync_dir(dir: &Path) -> Result<(), PiiError> {
    File::open(dir)
        .and_then(|handle| handle.sync_all())
        .map_err(|source| io_error(dir, source))
}

fn refuse_mode(path: &Path, mode: u32, refused: u32) -> Result<(), PiiError> {
    if mode & refused == 0 {
        return Ok(());
    }
    Err(PiiError::Permissions {
        path: path.to_owned(),
        mode: mode & 0o7777,
    })
}

fn io_error(path: &Path, source: std::io::Error) -> PiiError {
    PiiError::Io {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::test_dir::TestDir;

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_new_file_is_private_and_is_never_overwritten() {
        let dir = TestDir::new();
        ensure_private_dir(dir.path()).unwrap();
        assert_eq!(fs::metadata(dir.path()).unwrap().mode() & 0o777, 0o700);

        create_private_file(dir.path(), "a.key", b"first").unwrap();
        let path = dir.path().join("a.key");
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert!(create_private_file(dir.path(), "a.key", b"second").is_err());
        assert_eq!(read_private_file(&path).unwrap().as_slice(), b"first");
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            1,
            "no unfinished file is left"
        );
    }

    #[test]
    fn a_file_that_others_may_touch_is_refused() {
        let dir = TestDir::new();
        ensure_private_dir(dir.path()).unwrap();
        create_private_file(dir.path(), "a.key", b"x").unwrap();
        let path = dir.path().join("a.key");
        for mode in [0o640, 0o604, 0o620, 0o610, 0o777] {
            set_mode(&path, mode);
            assert!(
                matches!(read_private_file(&path), Err(PiiError::Permissions { .. })),
                "{mode:o}"
            );
        }
        set_mode(&path, 0o400);
        assert!(read_private_file(&path).is_ok());
    }

    #[test]
    fn a_directory_that_others_may_write_is_refused() {
        let dir = TestDir::new();
        ensure_private_dir(dir.path()).unwrap();
        for mode in [0o770, 0o702, 0o1777] {
            set_mode(dir.path(), mode);
            assert!(
                matches!(check_dir(dir.path()), Err(PiiError::Permissions { .. })),
                "{mode:o}"
            );
        }
    }

    #[test]
    fn a_directory_in_place_of_a_file_and_a_long_file_are_refused() {
        let dir = TestDir::new();
        ensure_private_dir(dir.path()).unwrap();
        assert!(read_private_file(dir.path()).is_err());
        create_private_file(dir.path(), "long.key", &[b'a'; 20_000]).unwrap();
        assert!(matches!(
            read_private_file(&dir.path().join("long.key")),
            Err(PiiError::KeyRefused { .. })
        ));
    }
}
