//! The one error type of this crate.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// What went wrong with a key or with a protected value.
///
/// No variant carries plaintext, ciphertext or key bytes: an error may be logged whole.
#[derive(Debug, Error)]
pub enum PiiError {
    /// A key file or its directory cannot be read or written.
    #[error("cannot use {path}: {source}")]
    Io {
        /// The file or directory.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// Someone else than the owner may read a secret file or replace what is in its directory.
    #[error("permissions of {path} are {mode:04o}: only the owner may have access")]
    Permissions {
        /// The file or directory.
        path: PathBuf,
        /// The permission bits found.
        mode: u32,
    },
    /// A key file is not one that this program wrote.
    #[error("key file {path} is refused: {reason}")]
    KeyRefused {
        /// The file.
        path: PathBuf,
        /// Why, in words.
        reason: &'static str,
    },
    /// Two files hold the same key, so that one leak would break two protections.
    #[error("key files {first} and {second} hold the same key")]
    KeyReused {
        /// The earlier file by name.
        first: String,
        /// The later file by name.
        second: String,
    },
    /// A key that every ring has is missing or there are two of it.
    #[error("key ring in {dir} is refused: {reason}")]
    RingIncomplete {
        /// The directory of the ring.
        dir: PathBuf,
        /// What is missing or too many.
        reason: &'static str,
    },
    /// The value was encrypted with a data key that is not in the ring: restore the key file.
    #[error("data key {id} is not in the key ring")]
    UnknownKey {
        /// Id of the key, as in the name of its file.
        id: String,
    },
    /// The bytes are not an envelope or a sealed token at all.
    #[error("protected value has no known form")]
    Malformed,
    /// The value was changed, belongs to another row, column, area or purpose, or the key differs.
    #[error("protected value does not authenticate")]
    NotAuthentic,
    /// The decrypted bytes are not UTF-8 although text was expected.
    #[error("protected value is not text")]
    NotText,
    /// A state that the cryptographic library is believed never to reach.
    #[error("internal: {0}")]
    Internal(&'static str),
}
