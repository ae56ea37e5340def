//! The access log as its readers see it, over connections of the audit role: the application role cannot read it.

use diesel_async::{AsyncPgConnection, pooled_connection::deadpool::Pool};

use super::verification::{Verification, Verified, VerifyError, verify_on};
use crate::{error::StoreError, pool};

/// The log, to be read.
#[derive(Clone)]
pub struct AuditLog {
    pool: Pool<AsyncPgConnection>,
}

impl std::fmt::Debug for AuditLog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuditLog").finish_non_exhaustive()
    }
}

impl AuditLog {
    /// Makes the pool; connects when first used.
    pub(crate) fn open(url: &str) -> Result<Self, StoreError> {
        Ok(Self {
            pool: pool::build_audit(url)?,
        })
    }

    /// Verifies a part of the log.
    ///
    /// # Errors
    /// As [`super::verification::verify`].
    pub async fn verify(&self, what: &Verification<'_>) -> Result<Verified, VerifyError> {
        let mut connection = self.pool.get().await.map_err(StoreError::from)?;
        verify_on(&mut connection, what).await
    }
}
