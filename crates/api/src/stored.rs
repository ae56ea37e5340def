//! What the store answers as text, in the domain's types.

use palvelurekisteri_store::error::StoreError;

use crate::error::ApiError;

/// A code as stored, in its type; the database's checks keep it known.
pub(crate) fn code<T: std::str::FromStr>(text: &str) -> Result<T, ApiError> {
    text.parse()
        .map_err(|_| ApiError::Store(StoreError::Internal("a stored code is unknown".to_owned())))
}
