//! The keys that sign checkpoints of the access log (Ed25519).
//!
//! They lie beside the other keys as `audit-<id>.key`, each with the seed of a key pair. The newest whose time has come
//! signs; all of them verify, for as long as the log that they have signed is kept.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use chrono::{DateTime, Utc};

use crate::error::PiiError;
use crate::key_ring::{KeyId, NamedKey, Purpose, in_use, read_all};
use crate::private_file::{check_dir, ensure_private_dir, lock_dir};

/// The audit keys of an installation, as they are at an instant.
pub struct AuditKeys {
    signing: (KeyId, Ed25519KeyPair),
    /// Public halves of all.
    public: BTreeMap<KeyId, Vec<u8>>,
}

impl AuditKeys {
    /// Opens the keys of a directory as they are at an instant; one must exist.
    ///
    /// # Errors
    /// [`PiiError`] says which file is missing or refused.
    pub fn open(dir: &Path, now: DateTime<Utc>) -> Result<Self, PiiError> {
        Self::assemble(dir, &read_all(dir)?, now)
    }

    /// Opens the keys of a directory, or makes the first one.
    ///
    /// # Errors
    /// As [`AuditKeys::open`].
    pub fn open_or_create(dir: &Path, now: DateTime<Utc>) -> Result<Self, PiiError> {
        ensure_private_dir(dir)?;
        let lock = lock_dir(dir)?;
        if audit_keys(&read_all(dir)?).next().is_none() {
            NamedKey::generate(Purpose::Audit, 1)?.write(dir)?;
        }
        drop(lock);
        Self::open(dir, now)
    }

    /// Makes a key that lives in memory only, for tests.
    ///
    /// # Errors
    /// [`PiiError::Internal`] when the system gives no random bytes.
    pub fn generate() -> Result<Self, PiiError> {
        let key = NamedKey::generate(Purpose::Audit, 1)?;
        Self::assemble(Path::new("memory"), &[key], DateTime::<Utc>::MIN_UTC)
    }

    /// Adds a key that signs from an instant on, and returns its id.
    ///
    /// # Errors
    /// As [`AuditKeys::open`]; keys that cannot be opened are not extended.
    pub fn rotate(dir: &Path, use_from: DateTime<Utc>) -> Result<String, PiiError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        let present = read_all(dir)?;
        Self::assemble(dir, &present, use_from)?;
        let highest = audit_keys(&present).map(|named| named.id.number).max();
        let next = highest
            .and_then(|number| number.checked_add(1))
            .ok_or(PiiError::Internal("key numbers are used up"))?;
        let added = NamedKey {
            use_from: Some(use_from),
            ..NamedKey::generate(Purpose::Audit, next)?
        };
        added.write(dir)?;
        Ok(added.id.to_string())
    }

    /// Whether others are the same keys, of which the same signs.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.signing.0 == other.signing.0 && self.public == other.public
    }

    /// Id of the key that signs.
    #[must_use]
    pub fn signing_key_id(&self) -> String {
        self.signing.0.to_string()
    }

    /// Ids and public halves of all keys, the oldest first.
    pub fn public(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.public
            .iter()
            .map(|(id, public)| (id.to_string(), public.as_slice()))
    }

    /// Signs with the key whose time has come; gives its id and the signature.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> (String, Vec<u8>) {
        let (id, pair) = &self.signing;
        (id.to_string(), pair.sign(message).as_ref().to_vec())
    }

    /// Whether the key of this id has signed the message.
    #[must_use]
    pub fn verifies(&self, key_id: &str, message: &[u8], signature: &[u8]) -> bool {
        KeyId::parse(key_id)
            .and_then(|id| self.public.get(&id))
            .is_some_and(|public| {
                UnparsedPublicKey::new(&ED25519, public)
                    .verify(message, signature)
                    .is_ok()
            })
    }

    fn assemble(dir: &Path, keys: &[NamedKey], now: DateTime<Utc>) -> Result<Self, PiiError> {
        let incomplete = |reason| PiiError::RingIncomplete {
            dir: dir.to_owned(),
            reason,
        };
        let mut public = BTreeMap::new();
        let mut signing = None;
        let current = in_use(keys, Purpose::Audit, now);
        for named in audit_keys(keys) {
            if public.keys().any(|id: &KeyId| id.number == named.id.number) {
                return Err(incomplete("two audit keys have the same number"));
            }
            let pair = Ed25519KeyPair::from_seed_unchecked(named.key.as_ref())
                .map_err(|_| PiiError::Internal("audit key was not accepted"))?;
            public.insert(named.id, pair.public_key().as_ref().to_vec());
            if current == Some(named.id) {
                signing = Some((named.id, pair));
            }
        }
        let signing = signing.ok_or_else(|| incomplete("there must be an audit key"))?;
        Ok(Self { signing, public })
    }
}

impl fmt::Debug for AuditKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuditKeys")
            .field("signing", &self.signing.0.to_string())
            .finish_non_exhaustive()
    }
}

fn audit_keys(keys: &[NamedKey]) -> impl Iterator<Item = &NamedKey> {
    keys.iter().filter(|named| named.purpose == Purpose::Audit)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::key_ring::KeyRing;
    use crate::test_dir::TestDir;

    #[test]
    fn a_key_that_is_replaced_goes_on_verifying() {
        let dir = TestDir::new();
        let now = DateTime::UNIX_EPOCH;
        KeyRing::open_or_create(dir.path(), now).unwrap();
        let first = AuditKeys::open_or_create(dir.path(), now).unwrap();
        let (old_id, old) = first.sign(b"checkpoint");
        let later = now + TimeDelta::minutes(5);
        let new_id = AuditKeys::rotate(dir.path(), later).unwrap();

        assert_eq!(
            AuditKeys::open(dir.path(), now).unwrap().sign(b"x").0,
            old_id
        );
        let keys = AuditKeys::open(dir.path(), later).unwrap();
        let (id, signature) = keys.sign(b"checkpoint");
        assert_eq!(id, new_id);
        assert!(keys.verifies(&id, b"checkpoint", &signature));
        assert!(keys.verifies(&old_id, b"checkpoint", &old));
        assert!(!keys.verifies(&id, b"checkpoint", &old));
        assert!(!keys.verifies(&id, b"another", &signature));
        assert!(!first.is_same(&keys));
        assert!(
            KeyRing::open(dir.path(), later).is_ok(),
            "the ring passes over them"
        );
    }

    #[test]
    fn without_any_key_nothing_is_opened() {
        let dir = TestDir::new();
        KeyRing::open_or_create(dir.path(), DateTime::UNIX_EPOCH).unwrap();
        assert!(AuditKeys::open(dir.path(), DateTime::UNIX_EPOCH).is_err());
    }
}
