//! The keys that sign access tokens.
//!
//! A directory of files `token-<kid>.pem` (PKCS#8, Ed25519), readable by their owner only. A key id is
//! `<number>-<hash of the public key>`, which ties the name to the content. A key that was added has a line before the
//! PEM that says from when it signs; every server has read it by then and verifies with it. The key before goes on
//! verifying until the last token that it can have signed has expired ([`OVERLAP`]), and is unusable afterwards.
//! [`TokenKeys::retire`] renames a key to `.retired`, and it verifies nothing more.

use std::fmt;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, encode};
use palvelurekisteri_pii::private_file::{
    check_dir, ensure_private_dir, list_files, lock_dir, rename_private_file,
};

use self::key_file::{EXTENSION, create_key, generate_pair, key_file, next_number};
use super::verify::WireClaims;
use super::{AccessClaims, LIFETIME, SKEW, TYPE, install_crypto};
use crate::error::AuthError;
use crate::refresh::sha256;

/// One key file.
mod key_file;

/// Issuer unless configured otherwise.
pub const ISSUER: &str = "palvelurekisteri";
/// Audience unless configured otherwise.
pub const AUDIENCE: &str = "palvelurekisteri-api";
/// How long a key verifies after the next one signs: the longest life of a token, and twice the skew, once for the
/// server that signs a little too long and once for the one that verifies.
pub const OVERLAP: TimeDelta = TimeDelta::seconds(LIFETIME.num_seconds() + 2 * SKEW.num_seconds());

/// One key of the ring.
pub(super) struct TokenKey {
    number: u32,
    pub(super) kid: String,
    /// From when it signs; `None` for one that always has.
    use_from: Option<DateTime<Utc>>,
    public: Vec<u8>,
    signing: EncodingKey,
    pub(super) verifying: DecodingKey,
}

/// A key of the folder, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedKey {
    /// Key id, as in the header of tokens.
    pub kid: String,
    /// From when it signs; `None` for one that always has.
    pub use_from: Option<DateTime<Utc>>,
    /// What it does now.
    pub state: KeyState,
}

/// What a token key does at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// Its time to sign has not come; it verifies already.
    Waiting,
    /// It signs.
    Signs,
    /// Another signs; it verifies until this instant.
    VerifiesUntil(DateTime<Utc>),
    /// Every token that it has signed has expired; it verifies nothing.
    Expired,
}

/// Key ring of access tokens, as it is at an instant.
pub struct TokenKeys {
    signing: TokenKey,
    /// Those that verify beside it, the newest first.
    verifying: Vec<TokenKey>,
    pub(super) issuer: String,
    pub(super) audience: String,
}

impl TokenKeys {
    /// Opens the ring of a directory as it is at an instant; at least one key must exist.
    pub fn open(dir: &Path, now: DateTime<Utc>) -> Result<TokenKeys, AuthError> {
        TokenKeys::assemble(read_all(dir)?, now)
    }

    /// Opens the ring of a directory, or makes directory (0700) and key (0600) on first start.
    pub fn open_or_create(dir: &Path, now: DateTime<Utc>) -> Result<TokenKeys, AuthError> {
        ensure_private_dir(dir)?;
        let lock = lock_dir(dir)?;
        if list_files(dir, EXTENSION)?.is_empty() {
            create_key(dir, next_number(dir)?, None)?;
        }
        drop(lock);
        TokenKeys::open(dir, now)
    }

    /// Makes a ring that lives in memory only, for tests.
    pub fn generate() -> Result<TokenKeys, AuthError> {
        let key = TokenKey::from_pair(1, &generate_pair()?, None)?;
        TokenKeys::assemble(vec![key], DateTime::<Utc>::MIN_UTC)
    }

    /// The ring with another issuer and audience than [`ISSUER`] and [`AUDIENCE`].
    #[must_use]
    pub fn with_names(self, issuer: &str, audience: &str) -> TokenKeys {
        TokenKeys {
            issuer: issuer.to_owned(),
            audience: audience.to_owned(),
            ..self
        }
    }

    /// Adds a key that signs from an instant on, and returns its id.
    ///
    /// Servers read the folder while they run. Choose an instant by which all of them have seen the key, or those that
    /// have not refuse its tokens.
    pub fn rotate(dir: &Path, use_from: DateTime<Utc>) -> Result<String, AuthError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        // A ring that cannot be opened is not extended.
        TokenKeys::open(dir, use_from)?;
        create_key(dir, next_number(dir)?, Some(use_from))
    }

    /// Takes a key out of use at once, because it has leaked; the one that signs cannot be retired.
    pub fn retire(dir: &Path, kid: &str, now: DateTime<Utc>) -> Result<(), AuthError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        let listed = TokenKeys::list(dir, now)?;
        let key = listed
            .iter()
            .find(|key| key.kid == kid)
            .ok_or_else(|| key_error(kid, "it is not in the folder"))?;
        if key.state == KeyState::Signs {
            return Err(key_error(kid, "it signs: rotate first"));
        }
        let name = key_file(&key.kid);
        rename_private_file(dir, &name, &format!("{name}.retired"))?;
        Ok(())
    }

    /// The keys of a directory and what each does at an instant, the oldest first; never their content.
    pub fn list(dir: &Path, now: DateTime<Utc>) -> Result<Vec<ListedKey>, AuthError> {
        let mut keys = read_all(dir)?;
        keys.sort_by_key(|key| key.number);
        let states = states(&keys, now);
        Ok(keys
            .into_iter()
            .zip(states)
            .map(|(key, state)| ListedKey {
                kid: key.kid,
                use_from: key.use_from,
                state,
            })
            .collect())
    }

    /// Signs a token.
    pub fn issue(&self, claims: &AccessClaims) -> Result<String, AuthError> {
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(self.signing.kid.clone());
        let wire = WireClaims::new(claims, &self.issuer, &self.audience);
        encode(&header, &wire, &self.signing.signing)
            .map_err(|_| AuthError::Internal("token was not signed"))
    }

    /// A signature over anything, so that tests can forge what [`TokenKeys::issue`] never makes.
    #[cfg(test)]
    pub(super) fn sign_for_tests(&self, message: &[u8]) -> String {
        jsonwebtoken::crypto::sign(message, &self.signing.signing, Algorithm::EdDSA).unwrap()
    }

    /// Public keys for others who verify our tokens. RFC 7517, RFC 8037.
    #[must_use]
    pub fn jwks(&self) -> serde_json::Value {
        let keys: Vec<serde_json::Value> = self
            .all()
            .map(|key| {
                serde_json::json!({
                    "kty": "OKP",
                    "crv": "Ed25519",
                    "use": "sig",
                    "alg": "EdDSA",
                    "kid": key.kid,
                    "x": URL_SAFE_NO_PAD.encode(&key.public),
                })
            })
            .collect();
        serde_json::json!({ "keys": keys })
    }

    /// Name of this set of keys, 32 hex characters, from the public halves: two servers with the
    /// same fingerprint accept each other's tokens. Changes when a key is added or retired.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut public: Vec<&[u8]> = self.all().map(|key| key.public.as_slice()).collect();
        public.sort_unstable();
        let mut text = hex::encode(sha256(&public.concat()));
        text.truncate(32);
        text
    }

    /// Id of the key that signs.
    #[must_use]
    pub fn signing_kid(&self) -> &str {
        &self.signing.kid
    }

    /// The key of this id; never one from outside the ring.
    pub(super) fn find(&self, kid: &str) -> Option<&TokenKey> {
        self.all().find(|key| key.kid == kid)
    }

    /// Whether another ring signs and verifies with the same keys.
    #[must_use]
    pub fn is_same(&self, other: &TokenKeys) -> bool {
        self.signing.kid == other.signing.kid && self.fingerprint() == other.fingerprint()
    }

    /// The one that signs first: almost every token is signed by it.
    fn all(&self) -> impl Iterator<Item = &TokenKey> {
        std::iter::once(&self.signing).chain(&self.verifying)
    }

    fn assemble(mut keys: Vec<TokenKey>, now: DateTime<Utc>) -> Result<TokenKeys, AuthError> {
        install_crypto();
        keys.sort_by_key(|key| key.number);
        for pair in keys.windows(2) {
            if let [first, second] = pair
                && first.number == second.number
            {
                // Two hosts added a key each: which one signs would depend on the host.
                return Err(key_error(&second.kid, "another key has the same number"));
            }
        }
        for (place, key) in keys.iter().enumerate() {
            let mut later = keys.iter().skip(place + 1);
            if later.any(|other| other.public == key.public) {
                return Err(key_error(&key.kid, "another file holds the same key"));
            }
        }
        let states = states(&keys, now);
        let mut signing = None;
        let mut verifying = Vec::new();
        for (key, state) in keys.into_iter().zip(states).rev() {
            match state {
                KeyState::Signs => signing = Some(key),
                KeyState::Waiting | KeyState::VerifiesUntil(_) => verifying.push(key),
                KeyState::Expired => {}
            }
        }
        Ok(TokenKeys {
            signing: signing.ok_or_else(|| key_error("", "there is no token key"))?,
            verifying,
            issuer: ISSUER.to_owned(),
            audience: AUDIENCE.to_owned(),
        })
    }
}

/// What each key does at an instant; the keys are in the order of their numbers.
fn states(keys: &[TokenKey], now: DateTime<Utc>) -> Vec<KeyState> {
    let use_from = |key: &TokenKey| key.use_from.unwrap_or(DateTime::<Utc>::MIN_UTC);
    // The first signs whatever the clock says: somebody has to.
    let signing = keys
        .iter()
        .rposition(|key| use_from(key) <= now)
        .unwrap_or(0);
    let state = |(place, _): (usize, &TokenKey)| {
        if place == signing {
            return KeyState::Signs;
        }
        let later = keys.iter().skip(place + 1).map(use_from).min();
        match later.filter(|_| place < signing) {
            None => KeyState::Waiting,
            Some(replaced_at) => {
                let until = replaced_at
                    .checked_add_signed(OVERLAP)
                    .unwrap_or(replaced_at);
                if now < until {
                    KeyState::VerifiesUntil(until)
                } else {
                    KeyState::Expired
                }
            }
        }
    };
    keys.iter().enumerate().map(state).collect()
}

impl fmt::Debug for TokenKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kids: Vec<&str> = self.all().map(|key| key.kid.as_str()).collect();
        f.debug_struct("TokenKeys")
            .field("kids", &kids)
            .finish_non_exhaustive()
    }
}

fn read_all(dir: &Path) -> Result<Vec<TokenKey>, AuthError> {
    check_dir(dir)?;
    list_files(dir, EXTENSION)?
        .iter()
        .map(|path| TokenKey::read(path))
        .collect()
}

fn key_error(kid: &str, reason: &'static str) -> AuthError {
    AuthError::Key {
        kid: kid.to_owned(),
        reason,
    }
}

#[cfg(test)]
mod tests;
