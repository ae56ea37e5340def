//! What can go wrong, by what the caller can do about it, and the exit code of each.

use std::io;
use std::path::{Path, PathBuf};

use palvelurekisteri_store::error::StoreError;
use thiserror::Error;

/// Another run of the profile goes on.
pub const BUSY: u8 = 4;
/// A delta was asked for, and a full run was made instead: the chain was broken.
pub const FORCED_FULL: u8 = 5;
/// The run cannot be made again, or was never begun.
pub const UNREPEATABLE: u8 = 6;
/// A folder is not what was written.
pub const DAMAGED: u8 = 7;
/// The last run is missing, or its receipt is.
pub const NO_RECEIPT: u8 = 8;

/// A fault of an export.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The database said no.
    #[error("the database: {0}")]
    Store(#[from] StoreError),
    /// A file could not be written or read.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another run of the profile in the area goes on; nothing was done.
    #[error("another run of this profile goes on; nothing was done")]
    Busy,
    /// The files of the day cannot be made (again); says why and what helps.
    #[error("{0}")]
    Unrepeatable(String),
    /// A folder is not what was written; one sentence per fault.
    #[error("{}", .0.join("; "))]
    Damaged(Vec<String>),
    /// Our own fault; says what was believed.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl ExportError {
    /// Exit code of the command.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Busy => BUSY,
            Self::Unrepeatable(_) => UNREPEATABLE,
            Self::Damaged(_) => DAMAGED,
            Self::Store(_) | Self::File { .. } | Self::Internal(_) => 1,
        }
    }
}

/// Names the file of a fault.
pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> ExportError + '_ {
    move |source| ExportError::File {
        path: path.to_owned(),
        source,
    }
}
