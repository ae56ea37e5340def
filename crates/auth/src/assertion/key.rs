//! The key of a machine: the private half stays with it, the public half is registered.

use std::path::Path;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use palvelurekisteri_pii::private_file::{create_private_file, file_name, read_private_file};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{AUDIENCE, Audience, Claims, Header, LIFETIME, PUBLIC_KEY_BYTES};
use crate::error::AuthError;

/// Begins every SubjectPublicKeyInfo of an Ed25519 key. RFC 8410, 4.
const SPKI: [u8; 12] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
];

/// The key pair of a machine.
#[derive(Debug)]
pub struct ServiceKey(Ed25519KeyPair);

impl ServiceKey {
    /// Makes a key pair and writes the private half (PKCS#8, PEM) to a new file of mode 0600.
    pub fn create_at(path: &Path) -> Result<ServiceKey, AuthError> {
        let name = file_name(path);
        let dir = match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            Some(_) | None => Path::new("."),
        };
        let key = ServiceKey::generate()?;
        let der = key
            .0
            .to_pkcs8v1()
            .map_err(|_| AuthError::Internal("key has no pkcs8 form"))?;
        // One line of base64 is 64 characters, and so is all of it.
        let body = Zeroizing::new(STANDARD.encode(der.as_ref()));
        let mut pem = Zeroizing::new(String::with_capacity(body.len() + 64));
        pem.push_str("-----BEGIN PRIVATE KEY-----\n");
        pem.push_str(&body);
        pem.push_str("\n-----END PRIVATE KEY-----\n");
        create_private_file(dir, &name, pem.as_bytes())?;
        Ok(key)
    }

    /// Makes a key pair that lives in memory only.
    pub fn generate() -> Result<ServiceKey, AuthError> {
        let pair = Ed25519KeyPair::generate()
            .map_err(|_| AuthError::Internal("no ed25519 key was made"))?;
        Ok(ServiceKey(pair))
    }

    /// Reads the private half from its file.
    pub fn read(path: &Path) -> Result<ServiceKey, AuthError> {
        let refuse = || AuthError::Key {
            kid: path.display().to_string(),
            reason: "it is not an ed25519 key in pkcs8 pem",
        };
        let pem = read_private_file(path)?;
        let key = jsonwebtoken::EncodingKey::from_ed_pem(&pem).map_err(|_| refuse())?;
        let pair = Ed25519KeyPair::from_pkcs8(key.as_bytes()).map_err(|_| refuse())?;
        Ok(ServiceKey(pair))
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> Vec<u8> {
        self.0.public_key().as_ref().to_vec()
    }

    /// A new assertion for one call.
    pub fn assertion(&self, client_id: &str, now: DateTime<Utc>) -> Result<String, AuthError> {
        let header = Header {
            alg: "EdDSA".to_owned(),
            typ: Some("JWT".to_owned()),
            kid: None,
        };
        let claims = Claims {
            iss: client_id.to_owned(),
            sub: client_id.to_owned(),
            aud: Audience::One(AUDIENCE.to_owned()),
            iat: now.timestamp(),
            exp: (now + LIFETIME).timestamp(),
            nbf: None,
            jti: Uuid::new_v4().to_string(),
        };
        let failed = |_| AuthError::Internal("assertion was not written");
        let header = serde_json::to_vec(&header).map_err(failed)?;
        let claims = serde_json::to_vec(&claims).map_err(failed)?;
        Ok(self.sign(&header, &claims))
    }

    fn sign(&self, header: &[u8], claims: &[u8]) -> String {
        let signed = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode(claims)
        );
        let signature = URL_SAFE_NO_PAD.encode(self.0.sign(signed.as_bytes()));
        format!("{signed}.{signature}")
    }

    /// Signs anything, so that tests can write what [`ServiceKey::assertion`] never does.
    #[cfg(test)]
    pub(super) fn sign_for_tests(&self, header: &str, claims: &str) -> String {
        self.sign(header.as_bytes(), claims.as_bytes())
    }
}

/// The public key of text: PEM (`openssl pkey -pubout`), or the `x` of a JWK. `None` for anything else.
#[must_use]
pub fn parse_public(text: &str) -> Option<[u8; PUBLIC_KEY_BYTES]> {
    let text = text.trim();
    if let Some(x) = URL_SAFE_NO_PAD
        .decode(text)
        .ok()
        .and_then(|x| x.try_into().ok())
    {
        return Some(x);
    }
    let body: String = text
        .strip_prefix("-----BEGIN PUBLIC KEY-----")?
        .strip_suffix("-----END PUBLIC KEY-----")?
        .split_whitespace()
        .collect();
    let der = STANDARD.decode(body).ok()?;
    der.strip_prefix(&SPKI)?.try_into().ok()
}

/// The `x` of the JWK of a public key. RFC 8037, 2.
#[must_use]
pub fn render_public(key: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(key)
}
