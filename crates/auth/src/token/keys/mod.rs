//! The keys that sign access tokens.
//!
//! A directory of files `token-<kid>.pem` (PKCS#8, Ed25519), readable by their owner only. The
//! newest signs, all verify. A key id is `<number>-<hash of the public key>`, which ties the name
//! to the content. [`TokenKeys::retire`] renames a key to `.retired`, and it verifies nothing
//! more; ten minutes after a rotation no honest token needs it. Keys are read at start.

use std::fmt;
use std::path::Path;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, encode};
use palvelurekisteri_pii::key_material::find_weakness;
use palvelurekisteri_pii::private_file::{
    check_dir, create_private_file, ensure_private_dir, file_name, list_files, lock_dir,
    read_private_file, rename_private_file,
};
use zeroize::Zeroizing;

use super::verify::WireClaims;
use super::{AccessClaims, TYPE, install_crypto};
use crate::error::AuthError;
use crate::refresh::sha256;

/// Issuer unless configured otherwise.
pub const ISSUER: &str = "palvelurekisteri";
/// Audience unless configured otherwise.
pub const AUDIENCE: &str = "palvelurekisteri-api";

const PREFIX: &str = "token-";
const EXTENSION: &str = "pem";
/// Characters of base64 on a line of PEM. RFC 7468, 2.
const PEM_LINE: usize = 64;

/// One key of the ring.
pub(super) struct TokenKey {
    number: u32,
    pub(super) kid: String,
    public: Vec<u8>,
    signing: EncodingKey,
    pub(super) verifying: DecodingKey,
}

/// Key ring of access tokens. Share it in an `Arc`.
pub struct TokenKeys {
    newest: TokenKey,
    older: Vec<TokenKey>,
    pub(super) issuer: String,
    pub(super) audience: String,
}

impl TokenKeys {
    /// Opens the ring of a directory; at least one key must exist.
    pub fn open(dir: &Path) -> Result<TokenKeys, AuthError> {
        TokenKeys::assemble(read_all(dir)?)
    }

    /// Opens the ring of a directory, or makes directory (0700) and key (0600) on first start.
    pub fn open_or_create(dir: &Path) -> Result<TokenKeys, AuthError> {
        ensure_private_dir(dir)?;
        let lock = lock_dir(dir)?;
        if list_files(dir, EXTENSION)?.is_empty() {
            create_key(dir, next_number(dir)?)?;
        }
        drop(lock);
        TokenKeys::open(dir)
    }

    /// Makes a ring that lives in memory only, for tests.
    pub fn generate() -> Result<TokenKeys, AuthError> {
        TokenKeys::assemble(vec![TokenKey::from_pair(1, &generate_pair()?)?])
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

    /// Adds a key to the directory and returns its id. Servers sign with it after a restart;
    /// until all of them were restarted, those left refuse its tokens.
    pub fn rotate(dir: &Path) -> Result<String, AuthError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        TokenKeys::open(dir)?;
        create_key(dir, next_number(dir)?)
    }

    /// Takes a key out of use; the one that signs cannot be retired.
    pub fn retire(dir: &Path, kid: &str) -> Result<(), AuthError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        let keys = TokenKeys::open(dir)?;
        if keys.newest.kid == kid {
            return Err(key_error(kid, "it signs: rotate first"));
        }
        let key = keys
            .find(kid)
            .ok_or_else(|| key_error(kid, "it is not in the ring"))?;
        let name = key_file(&key.kid);
        rename_private_file(dir, &name, &format!("{name}.retired"))?;
        Ok(())
    }

    /// Signs a token with the newest key.
    pub fn issue(&self, claims: &AccessClaims) -> Result<String, AuthError> {
        let mut header = Header::new(Algorithm::EdDSA);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(self.newest.kid.clone());
        let wire = WireClaims::new(claims, &self.issuer, &self.audience);
        encode(&header, &wire, &self.newest.signing)
            .map_err(|_| AuthError::Internal("token was not signed"))
    }

    /// A signature over anything, so that tests can forge what [`TokenKeys::issue`] never makes.
    #[cfg(test)]
    pub(super) fn sign_for_tests(&self, message: &[u8]) -> String {
        jsonwebtoken::crypto::sign(message, &self.newest.signing, Algorithm::EdDSA).unwrap()
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

    /// Id of the key that signs now.
    #[must_use]
    pub fn newest_kid(&self) -> &str {
        &self.newest.kid
    }

    /// The key of this id; never one from outside the ring.
    pub(super) fn find(&self, kid: &str) -> Option<&TokenKey> {
        self.all().find(|key| key.kid == kid)
    }

    /// Newest first: almost every token is signed by it.
    fn all(&self) -> impl Iterator<Item = &TokenKey> {
        std::iter::once(&self.newest).chain(&self.older)
    }

    fn assemble(mut keys: Vec<TokenKey>) -> Result<TokenKeys, AuthError> {
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
        let newest = keys
            .pop()
            .ok_or_else(|| key_error("", "there is no token key"))?;
        for (place, key) in keys.iter().enumerate() {
            let later = keys.iter().skip(place + 1).chain([&newest]);
            if later.into_iter().any(|other| other.public == key.public) {
                return Err(key_error(&key.kid, "another file holds the same key"));
            }
        }
        keys.reverse();
        Ok(TokenKeys {
            newest,
            older: keys,
            issuer: ISSUER.to_owned(),
            audience: AUDIENCE.to_owned(),
        })
    }
}

impl fmt::Debug for TokenKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kids: Vec<&str> = self.all().map(|key| key.kid.as_str()).collect();
        f.debug_struct("TokenKeys")
            .field("kids", &kids)
            .finish_non_exhaustive()
    }
}

impl TokenKey {
    fn from_pair(number: u32, pair: &Ed25519KeyPair) -> Result<TokenKey, AuthError> {
        let der = pair
            .to_pkcs8v1()
            .map_err(|_| AuthError::Internal("key has no pkcs8 form"))?;
        let public = pair.public_key().as_ref().to_vec();
        Ok(TokenKey {
            number,
            kid: kid(number, &public),
            signing: EncodingKey::from_ed_der(der.as_ref()),
            verifying: DecodingKey::from_ed_der(&public),
            public,
        })
    }

    fn read(path: &Path) -> Result<TokenKey, AuthError> {
        let name = file_name(path);
        let number = parse_number(&name)
            .ok_or_else(|| key_error(&name, "its name is not token-<number>-<hash>.pem"))?;
        let refuse = |reason| key_error(&name, reason);
        let pem = read_private_file(path)?;
        let key = EncodingKey::from_ed_pem(&pem)
            .map_err(|_| refuse("it is not an ed25519 key in pkcs8 pem"))?;
        let pair = Ed25519KeyPair::from_pkcs8(key.as_bytes())
            .map_err(|_| refuse("it is not a valid ed25519 key"))?;
        let seed = pair
            .seed()
            .and_then(|seed| seed_bytes(&seed))
            .map_err(|_| AuthError::Internal("key has no seed"))?;
        if let Some(reason) = find_weakness(&seed) {
            return Err(refuse(reason));
        }
        let key = TokenKey::from_pair(number, &pair)?;
        if key_file(&key.kid) != name {
            return Err(refuse("the content does not belong to the name"));
        }
        Ok(key)
    }
}

fn read_all(dir: &Path) -> Result<Vec<TokenKey>, AuthError> {
    check_dir(dir)?;
    list_files(dir, EXTENSION)?
        .iter()
        .map(|path| TokenKey::read(path))
        .collect()
}

fn generate_pair() -> Result<Ed25519KeyPair, AuthError> {
    Ed25519KeyPair::generate().map_err(|_| AuthError::Internal("no ed25519 key was made"))
}

fn seed_bytes(
    seed: &aws_lc_rs::signature::Ed25519Seed<'static>,
) -> Result<Zeroizing<Vec<u8>>, aws_lc_rs::error::Unspecified> {
    use aws_lc_rs::encoding::AsBigEndian;
    Ok(Zeroizing::new(seed.as_be_bytes()?.as_ref().to_vec()))
}

/// Writes a new key and returns its id.
fn create_key(dir: &Path, number: u32) -> Result<String, AuthError> {
    let pair = generate_pair()?;
    let der = pair
        .to_pkcs8v1()
        .map_err(|_| AuthError::Internal("key has no pkcs8 form"))?;
    let kid = kid(number, pair.public_key().as_ref());
    create_private_file(dir, &key_file(&kid), pem(der.as_ref()).as_bytes())?;
    Ok(kid)
}

/// One above every number ever used, retired keys included.
fn next_number(dir: &Path) -> Result<u32, AuthError> {
    let mut files = list_files(dir, EXTENSION)?;
    files.extend(list_files(dir, "retired")?);
    let highest = files
        .iter()
        .filter_map(|path| parse_number(&file_name(path)))
        .max();
    highest
        .unwrap_or(0)
        .checked_add(1)
        .ok_or(AuthError::Internal("key numbers are used up"))
}

fn kid(number: u32, public: &[u8]) -> String {
    let mut hash = hex::encode(sha256(public));
    hash.truncate(16);
    format!("{number:06}-{hash}")
}

fn key_file(kid: &str) -> String {
    format!("{PREFIX}{kid}.{EXTENSION}")
}

fn parse_number(name: &str) -> Option<u32> {
    name.strip_prefix(PREFIX)?.split_once('-')?.0.parse().ok()
}

fn pem(der: &[u8]) -> Zeroizing<String> {
    let body = Zeroizing::new(STANDARD.encode(der));
    // Full capacity at once: a growing buffer would leave unwiped copies behind.
    let mut text = Zeroizing::new(String::with_capacity(body.len() * 2 + 128));
    text.push_str("-----BEGIN PRIVATE KEY-----\n");
    for (place, character) in body.chars().enumerate() {
        if place > 0 && place % PEM_LINE == 0 {
            text.push('\n');
        }
        text.push(character);
    }
    text.push_str("\n-----END PRIVATE KEY-----\n");
    text
}

fn key_error(kid: &str, reason: &'static str) -> AuthError {
    AuthError::Key {
        kid: kid.to_owned(),
        reason,
    }
}

#[cfg(test)]
mod tests;
