//! Access tokens: who the caller is, for ten minutes, and nothing about rights.
//!
//! A JWT of type `at+jwt` (RFC 9068), signed with Ed25519. It carries the user and the session;
//! roles and grants are read per request, so that a withdrawn right ends at once. The keys are in
//! [`keys`], the checks in `verify`, the memory of checked tokens in [`cache`].

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use thiserror::Error;
use uuid::Uuid;

pub mod cache;
pub mod keys;
mod verify;

/// How long an access token lasts.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(10);
/// How far the clocks of two servers may be apart.
pub const SKEW: TimeDelta = TimeDelta::seconds(5);
/// Longest token looked at, in bytes. Ours have some 450.
pub const MAX_BYTES: usize = 4096;
/// The `typ` of the header. RFC 9068, 2.1.
const TYPE: &str = "at+jwt";

/// Whose token it is. Identity only: no roles, no names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessClaims {
    /// The user (`sub`).
    pub user_id: Uuid,
    /// The session (`sid`): checked on every request, so that logging out ends the token.
    pub session_id: Uuid,
    /// The token itself (`jti`), for the audit log.
    pub token_id: Uuid,
    /// From when it holds (`iat` and `nbf`), in whole seconds.
    pub issued_at: DateTime<Utc>,
    /// Until when it holds (`exp`), in whole seconds.
    pub expires_at: DateTime<Utc>,
}

impl AccessClaims {
    /// Claims of a new token that holds for [`LIFETIME`] from now.
    #[must_use]
    pub fn new(user_id: Uuid, session_id: Uuid, now: DateTime<Utc>) -> AccessClaims {
        AccessClaims::lasting(user_id, session_id, now, LIFETIME)
    }

    /// Claims of a token that holds for less than [`LIFETIME`], such as that of a machine.
    #[must_use]
    pub fn lasting(
        user_id: Uuid,
        session_id: Uuid,
        now: DateTime<Utc>,
        lifetime: TimeDelta,
    ) -> AccessClaims {
        // JWT counts whole seconds (NumericDate); rounding here keeps what is issued equal to
        // what is read back.
        let issued_at = now.trunc_subsecs(0);
        AccessClaims {
            user_id,
            session_id,
            token_id: Uuid::new_v4(),
            issued_at,
            expires_at: issued_at + lifetime,
        }
    }

    /// Refuses claims that do not hold at this time or that hold for too long.
    fn check_time(&self, now: DateTime<Utc>) -> Result<(), TokenError> {
        let lifetime = self.expires_at - self.issued_at;
        if lifetime <= TimeDelta::zero() || lifetime > LIFETIME {
            return Err(TokenError::Lifetime);
        }
        if self.issued_at - now > SKEW {
            return Err(TokenError::NotYetValid);
        }
        if now - self.expires_at >= SKEW {
            return Err(TokenError::Expired);
        }
        Ok(())
    }
}

/// Why a token is refused: for logs and metrics. The caller of the API learns only 401.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum TokenError {
    /// Longer than [`MAX_BYTES`].
    #[error("it is too long")]
    TooLong,
    /// Not three parts of base64url with JSON inside.
    #[error("it has no known form")]
    Malformed,
    /// A header parameter other than `alg`, `typ` and `kid`, one of them missing or twice.
    #[error("its header is not ours")]
    Header,
    /// An algorithm other than EdDSA.
    #[error("its algorithm is not eddsa")]
    Algorithm,
    /// A type other than `at+jwt`, such as an ID token.
    #[error("its type is not at+jwt")]
    Type,
    /// A key that is not in the ring.
    #[error("its key is not known")]
    UnknownKey,
    /// Not signed by the key that it names.
    #[error("its signature is wrong")]
    Signature,
    /// A claim is missing, unknown or has another type.
    #[error("its claims are not ours")]
    Claims,
    /// From another issuer.
    #[error("its issuer is another")]
    Issuer,
    /// For another audience.
    #[error("its audience is another")]
    Audience,
    /// Issued in the future.
    #[error("it is not valid yet")]
    NotYetValid,
    /// Its time has passed.
    #[error("it has expired")]
    Expired,
    /// Holds longer than [`LIFETIME`] or ends before it begins.
    #[error("its lifetime is not ours")]
    Lifetime,
}

/// Chooses the cryptography of `jsonwebtoken` for the whole process; may be called often.
///
/// Without a choice the library panics at the first token if a dependency ever enables a second
/// implementation. The key ring calls this itself; `main` and tests may call it first.
pub fn install_crypto() {
    // An error says that a choice was made before: nobody else in the program makes one.
    let _ = jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER.install_default();
}
