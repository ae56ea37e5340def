//! One key file: its name, its content, and what is refused.

use std::path::Path;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use jsonwebtoken::{DecodingKey, EncodingKey};
use palvelurekisteri_pii::key_material::find_weakness;
use palvelurekisteri_pii::private_file::{
    create_private_file, file_name, list_files, read_private_file,
};
use palvelurekisteri_pii::use_from;
use zeroize::Zeroizing;

use super::{TokenKey, key_error};
use crate::error::AuthError;
use crate::refresh::sha256;

const PREFIX: &str = "token-";
pub(super) const EXTENSION: &str = "pem";
const BEGIN: &str = "-----BEGIN";
/// Characters of base64 on a line of PEM. RFC 7468, 2.
const PEM_LINE: usize = 64;

impl TokenKey {
    pub(super) fn from_pair(
        number: u32,
        pair: &Ed25519KeyPair,
        use_from: Option<DateTime<Utc>>,
    ) -> Result<TokenKey, AuthError> {
        let der = pair
            .to_pkcs8v1()
            .map_err(|_| AuthError::Internal("key has no pkcs8 form"))?;
        let public = pair.public_key().as_ref().to_vec();
        Ok(TokenKey {
            number,
            kid: kid(number, &public),
            use_from,
            signing: EncodingKey::from_ed_der(der.as_ref()),
            verifying: DecodingKey::from_ed_der(&public),
            public,
        })
    }

    pub(super) fn read(path: &Path) -> Result<TokenKey, AuthError> {
        let name = file_name(path);
        let number = parse_number(&name)
            .ok_or_else(|| key_error(&name, "its name is not token-<number>-<hash>.pem"))?;
        let refuse = |reason| key_error(&name, reason);
        let content = read_private_file(path)?;
        let text = std::str::from_utf8(&content).map_err(|_| refuse("it is not text"))?;
        // What stands before the PEM is ours (RFC 7468, 2: explanatory text).
        let (before, pem) = text
            .find(BEGIN)
            .and_then(|place| text.split_at_checked(place))
            .ok_or_else(|| refuse("it is not a key in pem"))?;
        let use_from = match before.trim() {
            "" => None,
            line => Some(
                use_from::parse(line)
                    .ok_or_else(|| refuse("its first line does not say from when it is used"))?,
            ),
        };
        let key = EncodingKey::from_ed_pem(pem.as_bytes())
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
        let key = TokenKey::from_pair(number, &pair, use_from)?;
        if key_file(&key.kid) != name {
            return Err(refuse("the content does not belong to the name"));
        }
        Ok(key)
    }
}

pub(super) fn generate_pair() -> Result<Ed25519KeyPair, AuthError> {
    Ed25519KeyPair::generate().map_err(|_| AuthError::Internal("no ed25519 key was made"))
}

fn seed_bytes(
    seed: &aws_lc_rs::signature::Ed25519Seed<'static>,
) -> Result<Zeroizing<Vec<u8>>, aws_lc_rs::error::Unspecified> {
    use aws_lc_rs::encoding::AsBigEndian;
    Ok(Zeroizing::new(seed.as_be_bytes()?.as_ref().to_vec()))
}

/// Writes a new key and returns its id.
pub(super) fn create_key(
    dir: &Path,
    number: u32,
    use_from: Option<DateTime<Utc>>,
) -> Result<String, AuthError> {
    let pair = generate_pair()?;
    let der = pair
        .to_pkcs8v1()
        .map_err(|_| AuthError::Internal("key has no pkcs8 form"))?;
    let kid = kid(number, pair.public_key().as_ref());
    let content = pem(der.as_ref(), use_from);
    create_private_file(dir, &key_file(&kid), content.as_bytes())?;
    Ok(kid)
}

/// One above every number ever used, retired keys included.
pub(super) fn next_number(dir: &Path) -> Result<u32, AuthError> {
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

pub(super) fn kid(number: u32, public: &[u8]) -> String {
    let mut hash = hex::encode(sha256(public));
    hash.truncate(16);
    format!("{number:06}-{hash}")
}

pub(super) fn key_file(kid: &str) -> String {
    format!("{PREFIX}{kid}.{EXTENSION}")
}

fn parse_number(name: &str) -> Option<u32> {
    name.strip_prefix(PREFIX)?.split_once('-')?.0.parse().ok()
}

pub(super) fn pem(der: &[u8], use_from: Option<DateTime<Utc>>) -> Zeroizing<String> {
    let body = Zeroizing::new(STANDARD.encode(der));
    // Full capacity at once: a growing buffer would leave unwiped copies behind.
    let mut text = Zeroizing::new(String::with_capacity(body.len() * 2 + 128));
    if let Some(use_from) = use_from {
        text.push_str(&use_from::line(use_from));
    }
    text.push_str(BEGIN);
    text.push_str(" PRIVATE KEY-----\n");
    for (place, character) in body.chars().enumerate() {
        if place > 0 && place % PEM_LINE == 0 {
            text.push('\n');
        }
        text.push(character);
    }
    text.push_str("\n-----END PRIVATE KEY-----\n");
    text
}
