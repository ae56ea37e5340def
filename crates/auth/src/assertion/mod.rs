//! Client assertions: how a machine says who it is (RFC 7523, `private_key_jwt`).
//!
//! A JWT that the machine signs with its own Ed25519 key, for one call: a minute at most, an id that is used once, this
//! register as its audience. Nothing secret is stored here, and no password travels. What it must be like stands in
//! [`Assertion::check`]; whose keys and whether the id was used are the caller's to look up.

use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::token::{MAX_BYTES, SKEW, keys::ISSUER};

/// Keys of machines: made, written, read.
pub mod key;

/// Longest life of an assertion.
pub const LIFETIME: TimeDelta = TimeDelta::seconds(60);
/// Value of `client_assertion_type`. RFC 7523, 2.2.
pub const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
/// What the assertion is for: this register, whatever its address.
pub const AUDIENCE: &str = ISSUER;
/// Shortest and longest id of an assertion, in characters.
const ID_CHARACTERS: std::ops::RangeInclusive<usize> = 8..=128;

/// Length of an Ed25519 public key, in bytes. RFC 8032, 5.1.5.
pub const PUBLIC_KEY_BYTES: usize = 32;

/// Why an assertion is refused: for the operational log. The caller learns only that it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AssertionError {
    /// Not three parts of base64url with JSON inside, or too long.
    #[error("it has no known form")]
    Malformed,
    /// Another algorithm than EdDSA, or a header parameter that chooses something.
    #[error("its header is not accepted")]
    Header,
    /// No key of the account has signed it.
    #[error("its signature is wrong")]
    Signature,
    /// Issuer and subject are not the account, or a claim is missing.
    #[error("its claims are not accepted")]
    Claims,
    /// It is for somebody else.
    #[error("its audience is another")]
    Audience,
    /// Not valid yet, not any more, or for too long.
    #[error("its times are not accepted")]
    Times,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    typ: Option<String>,
    /// Which of its keys the machine means; all of them are tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kid: Option<String>,
}

/// One audience, or a list of one: a token that is for others too could have come from them.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    List([String; 1]),
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    sub: String,
    aud: Audience,
    exp: i64,
    iat: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
    jti: String,
}

/// An assertion taken apart, believed in nothing yet.
#[derive(Debug)]
pub struct Assertion {
    signed: String,
    signature: Vec<u8>,
    claims: Claims,
}

/// What an accepted assertion leaves behind: its id must not come again until then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The id (`jti`).
    pub id: String,
    /// Until when it would be accepted again.
    pub until: DateTime<Utc>,
}

impl std::fmt::Debug for Claims {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Claims").finish_non_exhaustive()
    }
}

impl Assertion {
    /// Takes an assertion apart.
    pub fn parse(text: &str) -> Result<Assertion, AssertionError> {
        if text.len() > MAX_BYTES {
            return Err(AssertionError::Malformed);
        }
        let (signed, signature) = text.rsplit_once('.').ok_or(AssertionError::Malformed)?;
        let (header, claims) = signed.split_once('.').ok_or(AssertionError::Malformed)?;
        let decode = |part: &str| {
            URL_SAFE_NO_PAD
                .decode(part)
                .map_err(|_| AssertionError::Malformed)
        };
        let header: Header =
            serde_json::from_slice(&decode(header)?).map_err(|_| AssertionError::Header)?;
        let is_jwt = |typ: &str| {
            ["jwt", "client-authentication+jwt"].contains(&typ.to_ascii_lowercase().as_str())
        };
        if header.alg != "EdDSA" || !header.typ.as_deref().is_none_or(is_jwt) {
            return Err(AssertionError::Header);
        }
        Ok(Assertion {
            signed: signed.to_owned(),
            signature: decode(signature)?,
            claims: serde_json::from_slice(&decode(claims)?).map_err(|_| AssertionError::Claims)?,
        })
    }

    /// Who it says that it comes from: to be looked up, not to be believed.
    #[must_use]
    pub fn claimed_client(&self) -> &str {
        &self.claims.sub
    }

    /// Checks signature, issuer, audience and times against the keys of the account that it names.
    pub fn check<K: AsRef<[u8]>>(
        &self,
        keys: &[K],
        now: DateTime<Utc>,
    ) -> Result<Accepted, AssertionError> {
        let is_signed_by = |key: &K| {
            UnparsedPublicKey::new(&ED25519, key.as_ref())
                .verify(self.signed.as_bytes(), &self.signature)
                .is_ok()
        };
        if !keys.iter().any(is_signed_by) {
            return Err(AssertionError::Signature);
        }
        let claims = &self.claims;
        if claims.iss != claims.sub || !ID_CHARACTERS.contains(&claims.jti.chars().count()) {
            return Err(AssertionError::Claims);
        }
        let (Audience::One(audience) | Audience::List([audience])) = &claims.aud;
        if audience != AUDIENCE {
            return Err(AssertionError::Audience);
        }
        let instant = |seconds| DateTime::from_timestamp(seconds, 0).ok_or(AssertionError::Times);
        let (issued_at, expires_at) = (instant(claims.iat)?, instant(claims.exp)?);
        let not_before = instant(claims.nbf.unwrap_or(claims.iat))?;
        let life = expires_at - issued_at;
        if life <= TimeDelta::zero()
            || life > LIFETIME
            || issued_at - now > SKEW
            || not_before - now > SKEW
            || now - expires_at >= SKEW
        {
            return Err(AssertionError::Times);
        }
        Ok(Accepted {
            id: claims.jti.clone(),
            until: expires_at + SKEW,
        })
    }
}

#[cfg(test)]
mod tests;
