//! What a token must be like to be believed. RFC 8725 (JWT best current practices), RFC 9068.
//!
//! The header chooses nothing: one algorithm, one type, a key of our ring, and no other parameter
//! at all, so that `jwk`, `jku`, `x5u` and `crit` have no place to stand.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, Validation, decode};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::keys::TokenKeys;
use super::{AccessClaims, MAX_BYTES, TYPE, TokenError};

/// The only algorithm, as the header spells it.
const ALGORITHM: &str = "EdDSA";

/// The header as it is allowed to be. A parameter that comes twice is an error too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireHeader {
    alg: String,
    typ: String,
    kid: String,
}

/// The claims as they travel. An unknown one is an error: a token never says more than who.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireClaims {
    iss: String,
    aud: String,
    sub: Uuid,
    sid: Uuid,
    iat: i64,
    nbf: i64,
    exp: i64,
    jti: Uuid,
}

impl WireClaims {
    pub(super) fn new(claims: &AccessClaims, issuer: &str, audience: &str) -> WireClaims {
        let issued_at = claims.issued_at.timestamp();
        WireClaims {
            iss: issuer.to_owned(),
            aud: audience.to_owned(),
            sub: claims.user_id,
            sid: claims.session_id,
            iat: issued_at,
            nbf: issued_at,
            exp: claims.expires_at.timestamp(),
            jti: claims.token_id,
        }
    }

    fn to_access(&self) -> Result<AccessClaims, TokenError> {
        // We issue both equal; two that differ were made by somebody else.
        if self.nbf != self.iat {
            return Err(TokenError::Claims);
        }
        let instant = |seconds| DateTime::from_timestamp(seconds, 0).ok_or(TokenError::Claims);
        Ok(AccessClaims {
            user_id: self.sub,
            session_id: self.sid,
            token_id: self.jti,
            issued_at: instant(self.iat)?,
            expires_at: instant(self.exp)?,
        })
    }
}

impl TokenKeys {
    /// Checks form, header, key, signature, issuer, audience and times of a token.
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> Result<AccessClaims, TokenError> {
        if token.len() > MAX_BYTES {
            return Err(TokenError::TooLong);
        }
        let header = read_header(token)?;
        if header.alg != ALGORITHM {
            return Err(TokenError::Algorithm);
        }
        if header.typ != TYPE {
            return Err(TokenError::Type);
        }
        let key = self.find(&header.kid).ok_or(TokenError::UnknownKey)?;
        let wire: WireClaims = decode(token, &key.verifying, &signature_only())
            .map_err(|fault| refusal(fault.kind()))?
            .claims;
        if wire.iss != self.issuer {
            return Err(TokenError::Issuer);
        }
        if wire.aud != self.audience {
            return Err(TokenError::Audience);
        }
        let claims = wire.to_access()?;
        claims.check_time(now)?;
        Ok(claims)
    }
}

fn read_header(token: &str) -> Result<WireHeader, TokenError> {
    let mut parts = token.split('.');
    let (Some(header), Some(_), Some(_), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(TokenError::Malformed);
    };
    let header = URL_SAFE_NO_PAD
        .decode(header)
        .map_err(|_| TokenError::Malformed)?;
    serde_json::from_slice(&header).map_err(|fault| {
        if fault.is_data() {
            TokenError::Header
        } else {
            TokenError::Malformed
        }
    })
}

/// The library checks the signature. Times are checked here, against the injected clock: the
/// library would read the system's.
fn signature_only() -> Validation {
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = false;
    validation.required_spec_claims.clear();
    validation
}

fn refusal(kind: &ErrorKind) -> TokenError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum of the library is open"
    )]
    match kind {
        ErrorKind::InvalidSignature => TokenError::Signature,
        ErrorKind::InvalidAlgorithm => TokenError::Algorithm,
        ErrorKind::Json(_) => TokenError::Claims,
        _ => TokenError::Malformed,
    }
}

#[cfg(test)]
mod tests;
