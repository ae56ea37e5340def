//! The one error type of this crate.

use palvelurekisteri_pii::error::PiiError;
use thiserror::Error;

use crate::token::TokenError;

/// What went wrong with a password or a token.
#[derive(Debug, Error)]
pub enum AuthError {
    /// Too many passwords wait to be checked: answer 503 with `Retry-After`.
    #[error("too many logins at once")]
    Busy,
    /// The parameters of password hashing are not acceptable: correct the configuration.
    #[error("password parameters are refused: {0}")]
    Parameters(&'static str),
    /// The stored password hash is not one that this program writes.
    #[error("stored password hash is refused: {0}")]
    StoredHash(&'static str),
    /// The access token is refused: answer 401 whatever the reason.
    #[error("access token is refused: {0}")]
    Token(#[from] TokenError),
    /// A key of the token key ring is refused or missing.
    #[error("token key {kid} is refused: {reason}")]
    Key {
        /// Id of the key, or the name of its file where that holds no id.
        kid: String,
        /// Why, in words.
        reason: &'static str,
    },
    /// A key file cannot be read or written.
    #[error(transparent)]
    KeyFile(#[from] PiiError),
    /// A state that is believed never to be reached.
    #[error("internal: {0}")]
    Internal(&'static str),
}
