//! What can go wrong, in sentences that say what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why the private cluster could not be found, started or stopped.
#[derive(Debug, thiserror::Error)]
pub enum DevDbError {
    /// No folder of the system holds both `initdb` and `postgres`.
    #[error(
        "no PostgreSQL server was found on this machine: install one with `apt-get install postgresql-15` (Debian 12) or `apt-get install postgresql` (other Debian and Ubuntu releases), or point PG_BINDIR at the folder that holds initdb and postgres"
    )]
    NoBinaries,

    /// `PG_BINDIR` names a folder without the server.
    #[error(
        "PG_BINDIR is {folder} but that folder does not hold both initdb and postgres: correct it or unset it"
    )]
    WrongBinDir {
        /// The folder that was named.
        folder: PathBuf,
    },

    /// Only releases older than 15 were found.
    #[error(
        "PostgreSQL {major} in {folder} is too old, 15 or newer is needed: install it with `apt-get install postgresql-15` (Debian 12) or `apt-get install postgresql`"
    )]
    TooOld {
        /// Where the newest one was found.
        folder: PathBuf,
        /// Its major version.
        major: u32,
    },

    /// The data folder was made by a release that is not installed.
    #[error(
        "the data folder {data_dir} was made by PostgreSQL {made_by} but only {found} is installed: install postgresql-{made_by}, or choose another data folder"
    )]
    OtherMajorVersion {
        /// The data folder.
        data_dir: PathBuf,
        /// What made it.
        made_by: u32,
        /// What is here.
        found: u32,
    },

    /// Started as root, and there is nobody to hand PostgreSQL to.
    #[error(
        "PostgreSQL refuses to run as root and /etc/passwd has neither a postgres nor a nobody account: start as an ordinary user"
    )]
    NoAccount,

    /// Neither `XDG_DATA_HOME` nor a home folder is known.
    #[error(
        "no place for the data folder: HOME is not set, so set it, or name a data folder in the configuration"
    )]
    NoHome,

    /// The options cannot work.
    #[error("{0}")]
    BadOption(String),

    /// Another process holds the data folder.
    #[error(
        "the data folder {data_dir} is in use by another server (process {holder}): stop that one or choose another data folder"
    )]
    InUse {
        /// The data folder.
        data_dir: PathBuf,
        /// Process id of the holder, `unknown` when it has not written it yet.
        holder: String,
    },

    /// The data folder belongs to another user of the machine.
    #[error(
        "the data folder {data_dir} belongs to another user (uid {owner}): start as that user or choose another data folder"
    )]
    OtherOwner {
        /// The data folder.
        data_dir: PathBuf,
        /// Who owns it.
        owner: u32,
    },

    /// The unprivileged account cannot reach what it must read.
    #[error(
        "the account {account} runs PostgreSQL and may not enter {folder}, which lies above {wanted}: choose a data folder outside it (for example /var/lib/palvelurekisteri), or run `chmod o+x {folder}`"
    )]
    Unreachable {
        /// The closed folder.
        folder: PathBuf,
        /// The account that PostgreSQL runs as.
        account: String,
        /// What the account needs below it.
        wanted: PathBuf,
    },

    /// A folder for the socket exists but somebody else could use it.
    #[error(
        "the socket folder {folder} exists but is not a private folder of the account {account}: remove it, or choose a data folder with a shorter path so that the socket fits inside"
    )]
    UntrustedSocketDir {
        /// The folder.
        folder: PathBuf,
        /// Who should own it.
        account: String,
    },

    /// A program of PostgreSQL failed while the data folder was made.
    #[error("{program} failed while the data folder was made: {reason}")]
    Preparation {
        /// `initdb` or `postgres --single`.
        program: &'static str,
        /// Its own words.
        reason: String,
    },

    /// PostgreSQL ended before it accepted connections.
    #[error("PostgreSQL ended while starting: {reason} (see {log})")]
    EndedWhileStarting {
        /// The last fatal line of the log.
        reason: String,
        /// The log.
        log: PathBuf,
    },

    /// PostgreSQL did not become ready in time.
    #[error("PostgreSQL was not ready after {seconds} seconds (see {log})")]
    NotReady {
        /// How long was waited.
        seconds: u64,
        /// The log.
        log: PathBuf,
    },

    /// PostgreSQL did not end by an orderly shutdown.
    #[error("PostgreSQL did not shut down in order, the next start repairs it: {0}")]
    UncleanStop(String),

    /// Processes of a former run could not be ended.
    #[error(
        "processes of a former run still use the data folder {data_dir} and cannot be stopped: {pids}"
    )]
    Leftovers {
        /// The data folder.
        data_dir: PathBuf,
        /// Their ids.
        pids: String,
    },

    /// The operating system refused something.
    #[error("cannot {action} {path}: {source}")]
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

/// Adds the verb and the path to an I/O error, for `map_err`.
pub(crate) fn cannot(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> DevDbError {
    let path = path.to_path_buf();
    move |source| DevDbError::Io {
        action,
        path,
        source,
    }
}
