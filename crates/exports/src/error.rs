//! What can go wrong, by what the caller can do about it, and the exit code of each.

use std::io;
use std::path::{Path, PathBuf};

use palvelurekisteri_store::error::StoreError;
use thiserror::Error;

/// It failed.
pub const FAILED: u8 = 1;
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

/// Exit codes of runs from the best to the worst: what asks for a person comes after what the next night mends.
const BY_WEIGHT: [u8; 6] = [0, FORCED_FULL, BUSY, UNREPEATABLE, DAMAGED, FAILED];

/// The worse of two exit codes: that of a command which has tried several areas.
#[must_use]
pub fn worse(one: u8, other: u8) -> u8 {
    let weight = |code| BY_WEIGHT.iter().position(|known| *known == code);
    // A code that nobody has weighed is the worst.
    match weight(one).unwrap_or(usize::MAX) < weight(other).unwrap_or(usize::MAX) {
        true => other,
        false => one,
    }
}

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
    /// A folder is of no run that the ledger has.
    #[error("{0}")]
    Unknown(&'static str),
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
            Self::Store(_) | Self::File { .. } | Self::Unknown(_) | Self::Internal(_) => FAILED,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_exit_code_wins_in_any_order() {
        for (codes, worst) in [
            (vec![], 0),
            (vec![0, 0], 0),
            (vec![0, FORCED_FULL, 0], FORCED_FULL),
            (vec![BUSY, FORCED_FULL], BUSY),
            (vec![UNREPEATABLE, 0, BUSY], UNREPEATABLE),
            (vec![DAMAGED, FAILED, UNREPEATABLE], FAILED),
            (vec![FAILED, 99, 0], 99),
        ] {
            let there = codes.iter().copied().fold(0, worse);
            let back = codes.iter().rev().copied().fold(0, worse);
            assert_eq!((there, back), (worst, worst), "{codes:?}");
        }
    }
}
