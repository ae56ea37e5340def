//! What lies where in the data folder.
//!
//! ```text
//! server.lock        held while a server uses the folder; names its process
//! ready              written when pgdata is whole
//! roles              version of the roles' SQL that pgdata has seen
//! config/            postgresql.conf and pg_hba.conf, rewritten at each start
//! secrets/           one password per file, ours alone
//! pgdata/            PostgreSQL's own; the only thing its account may write, with
//! socket/            the unix socket (elsewhere when the path is too long)
//! postgres.log       PostgreSQL's messages, and postgres.log.1 before them
//! pgdata.unfinished-1  an interrupted first start, kept for a look
//! ```
//!
//! Nothing outside `pgdata` and `socket` belongs to PostgreSQL's account, so
//! that root never writes through a link which that account has laid.

use std::env;
use std::fs::{self, DirBuilder, Permissions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::account::Account;
use crate::error::{DevDbError, cannot};

/// Bytes in the path of a unix socket, without the final zero. Linux: unix(7).
const SOCKET_PATH_MAX: usize = 107;
/// PostgreSQL's name for the socket of the default port.
pub(crate) const SOCKET_FILE: &str = ".s.PGSQL.5432";

/// Where the data folder is when nobody names one.
///
/// Root: `/var/lib/palvelurekisteri`, since the account that runs PostgreSQL
/// may not enter `/root`. Others: `$XDG_DATA_HOME/palvelurekisteri`, else
/// `~/.local/share/palvelurekisteri`.
pub fn default_data_dir() -> Result<PathBuf, DevDbError> {
    if rustix::process::geteuid().is_root() {
        return Ok(PathBuf::from("/var/lib/palvelurekisteri"));
    }
    data_dir_of_user(
        env::var_os("XDG_DATA_HOME").map(PathBuf::from),
        env::home_dir(),
    )
}

/// The XDG rule: a relative `XDG_DATA_HOME` counts as unset.
fn data_dir_of_user(
    xdg_data_home: Option<PathBuf>,
    home: Option<PathBuf>,
) -> Result<PathBuf, DevDbError> {
    xdg_data_home
        .filter(|folder| folder.is_absolute())
        .or_else(|| {
            home.filter(|h| h.is_absolute())
                .map(|h| h.join(".local/share"))
        })
        .map(|folder| folder.join("palvelurekisteri"))
        .ok_or(DevDbError::NoHome)
}

/// The paths of one data folder.
#[derive(Debug, Clone)]
pub(crate) struct Folders {
    /// The data folder, absolute and without links.
    pub(crate) root: PathBuf,
}

impl Folders {
    /// Makes the data folder if it is missing and resolves its real path.
    pub(crate) fn prepare(data_dir: &Path) -> Result<Self, DevDbError> {
        let is_root = rustix::process::geteuid().is_root();
        let mode = if is_root { 0o711 } else { 0o700 };
        DirBuilder::new()
            .recursive(true)
            .mode(mode)
            .create(data_dir)
            .map_err(cannot("create the data folder", data_dir))?;
        let root = fs::canonicalize(data_dir).map_err(cannot("open", data_dir))?;
        let folders = Self { root };
        if is_root && (folders.lock_file().exists() || is_empty(&folders.root)) {
            // Ours, perhaps made under a strict umask: PostgreSQL's account must pass through.
            let old = fs::metadata(&folders.root).map_err(cannot("open", &folders.root))?;
            set_mode(&folders.root, (old.mode() & 0o7777) | 0o011)?;
        }
        Ok(folders)
    }

    /// Makes the folders inside, except `pgdata`.
    pub(crate) fn prepare_inside(&self) -> Result<(), DevDbError> {
        make_folder(&self.config(), 0o755)?;
        make_folder(&self.secrets(), 0o700)
    }

    /// The folder for the socket: inside if the path fits, else a short one.
    pub(crate) fn prepare_socket_dir(&self, account: &Account) -> Result<PathBuf, DevDbError> {
        let inside = self.root.join("socket");
        let folder = if fits_a_socket(&inside) {
            inside
        } else {
            short_socket_dir(&self.root, account)
        };
        match DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => {
                set_mode(&folder, 0o700)?;
                account.own(&folder)?;
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(cannot("create the socket folder", &folder)(error)),
        }
        // Somebody else may have made it first where everybody may write.
        let found = fs::symlink_metadata(&folder).map_err(cannot("open", &folder))?;
        let private = found.is_dir() && found.mode() & 0o077 == 0;
        if !private || found.uid() != account.uid() {
            let account = account.name();
            return Err(DevDbError::UntrustedSocketDir { folder, account });
        }
        Ok(folder)
    }

    /// Makes `pgdata`, private to the account.
    pub(crate) fn prepare_pgdata(&self, account: &Account) -> Result<(), DevDbError> {
        make_folder(&self.pgdata(), 0o700)?;
        account.own(&self.pgdata())
    }

    /// Moves a half-made `pgdata` out of the way; what is in it stays to be seen.
    pub(crate) fn set_unfinished_aside(&self) -> Result<(), DevDbError> {
        let aside = (1_u32..)
            .map(|number| self.root.join(format!("pgdata.unfinished-{number}")))
            .find(|path| fs::symlink_metadata(path).is_err());
        let aside = aside.unwrap_or_else(|| self.root.join("pgdata.unfinished"));
        fs::rename(self.pgdata(), &aside).map_err(cannot("rename", &self.pgdata()))
    }

    pub(crate) fn lock_file(&self) -> PathBuf {
        self.root.join("server.lock")
    }

    pub(crate) fn ready_marker(&self) -> PathBuf {
        self.root.join("ready")
    }

    pub(crate) fn roles_marker(&self) -> PathBuf {
        self.root.join("roles")
    }

    pub(crate) fn config(&self) -> PathBuf {
        self.root.join("config")
    }

    pub(crate) fn secrets(&self) -> PathBuf {
        self.root.join("secrets")
    }

    pub(crate) fn pgdata(&self) -> PathBuf {
        self.root.join("pgdata")
    }

    pub(crate) fn pid_file(&self) -> PathBuf {
        self.pgdata().join("postmaster.pid")
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.root.join("postgres.log")
    }
}

/// Removes a file; one that is missing is fine.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), DevDbError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(cannot("remove", path)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn fits_a_socket(folder: &Path) -> bool {
    folder.join(SOCKET_FILE).as_os_str().len() <= SOCKET_PATH_MAX
}

/// A short private folder whose name follows from the data folder's.
fn short_socket_dir(root: &Path, account: &Account) -> PathBuf {
    let mut hasher = DefaultHasher::new();
    root.hash(&mut hasher);
    let name = format!("palvelurekisteri-{:016x}", hasher.finish());
    let runtime_dir = match account {
        Account::Own { .. } => env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from),
        // Root's own is closed to the account.
        Account::Dropped { .. } => None,
    };
    runtime_dir
        .filter(|folder| folder.is_absolute() && folder.is_dir())
        .map(|folder| folder.join(&name))
        .filter(|folder| fits_a_socket(folder))
        .unwrap_or_else(|| Path::new("/tmp").join(&name))
}

fn make_folder(path: &Path, mode: u32) -> Result<(), DevDbError> {
    match DirBuilder::new().mode(mode).create(path) {
        Ok(()) => set_mode(path, mode),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(cannot("create", path)(error)),
    }
}

/// Sets the mode whatever the umask was.
pub(crate) fn set_mode(path: &Path, mode: u32) -> Result<(), DevDbError> {
    fs::set_permissions(path, Permissions::from_mode(mode)).map_err(cannot("set the mode of", path))
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> Option<PathBuf> {
        Some(PathBuf::from(text))
    }

    #[test]
    fn the_default_follows_xdg_and_then_home() {
        let xdg = data_dir_of_user(path("/x/data"), path("/home/a")).unwrap();
        assert_eq!(xdg, Path::new("/x/data/palvelurekisteri"));
        let home = data_dir_of_user(path("relative"), path("/home/a")).unwrap();
        assert_eq!(home, Path::new("/home/a/.local/share/palvelurekisteri"));
        let refused = data_dir_of_user(None, None).unwrap_err();
        assert!(matches!(refused, DevDbError::NoHome));
    }

    #[test]
    fn a_socket_path_of_107_bytes_fits_and_of_108_does_not() {
        let longest = SOCKET_PATH_MAX - SOCKET_FILE.len() - 2;
        let fits = PathBuf::from(format!("/{}", "a".repeat(longest)));
        let too_long = PathBuf::from(format!("/{}", "a".repeat(longest + 1)));
        assert_eq!(fits.join(SOCKET_FILE).as_os_str().len(), 107);
        assert!(fits_a_socket(&fits));
        assert!(!fits_a_socket(&too_long));
    }
}
