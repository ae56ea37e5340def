//! What every handler shares. No globals.

use std::sync::Arc;

use palvelurekisteri_auth::{
    password::Passwords,
    token::{cache::VerifiedCache, keys::TokenKeys},
};
use palvelurekisteri_domain::{identity::IdentityPolicy, time::Clock};
use palvelurekisteri_store::Store;
use uuid::Uuid;

use crate::{
    call::operation::Operations,
    limit::{LimitOptions, Limits},
    openapi,
};

/// Shared state of the service.
pub struct AppState {
    /// The database.
    pub store: Store,
    /// Keys of access tokens.
    pub tokens: TokenKeys,
    /// Tokens seen before; verifying a signature costs as much as a request (decision 38).
    pub verified: VerifiedCache,
    /// Password hashing, a few at a time.
    pub passwords: Passwords,
    /// The one clock.
    pub clock: Arc<dyn Clock>,
    /// Rate limits.
    pub limits: Limits,
    /// Whether 900-range identity codes are accepted.
    pub identity_policy: IdentityPolicy,
    /// The operations of the document, compiled for checking.
    pub operations: Operations,
    /// The OpenAPI document as served.
    pub document: String,
}

/// What [`AppState::new`] is made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// Keys of access tokens.
    pub tokens: TokenKeys,
    /// Password hashing.
    pub passwords: Passwords,
    /// The one clock.
    pub clock: Arc<dyn Clock>,
    /// Rate limits.
    pub limits: LimitOptions,
    /// Whether 900-range identity codes are accepted.
    pub identity_policy: IdentityPolicy,
}

impl AppState {
    /// Compiles the document's schemas; done once at start.
    ///
    /// # Errors
    /// When a schema of the document cannot be compiled: a fault of the program.
    pub fn new(parts: Parts) -> Result<Self, String> {
        let document = openapi::document();
        let operations = Operations::compile(&document)?;
        Ok(Self {
            store: parts.store,
            tokens: parts.tokens,
            verified: VerifiedCache::new(palvelurekisteri_auth::token::cache::DEFAULT_CAPACITY),
            passwords: parts.passwords,
            clock: parts.clock,
            limits: Limits::new(&parts.limits),
            identity_policy: parts.identity_policy,
            operations,
            document: openapi::render(&document),
        })
    }

    /// A new internal identifier (UUIDv7: keeps indexes tight).
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

impl std::fmt::Debug for AppState {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AppState").finish_non_exhaustive()
    }
}
