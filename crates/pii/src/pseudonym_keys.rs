//! The keys of pseudonyms in exports (pseudonymisointi): one secret of the installation, a key of its own per receiver.
//!
//! They lie beside the other keys as `pseudonym-<id>.key`. The newest whose time has come is used by new exports; the
//! others remain, because a run that is made again needs the key that it was first made with. Two receivers get unrelated
//! pseudonyms of the same person, so that their files cannot be joined without this folder.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use aws_lc_rs::hmac;
use chrono::{DateTime, Utc};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::error::PiiError;
use crate::key_material::mac;
use crate::key_ring::{KeyId, NamedKey, Purpose, in_use, read_all};
use crate::private_file::{ensure_private_dir, lock_dir};

/// Bytes of a pseudonym: 128 bits do not collide among any number of people.
const BYTES: usize = 16;

/// The pseudonym keys of an installation, as they are at an instant.
pub struct PseudonymKeys {
    current: KeyId,
    keys: BTreeMap<KeyId, hmac::Key>,
}

/// Makes the pseudonyms of one receiver.
pub struct Pseudonyms {
    key: hmac::Key,
}

impl PseudonymKeys {
    /// Opens the keys of a directory, or makes the first one.
    ///
    /// # Errors
    /// [`PiiError`] says which file is missing or refused.
    pub fn open_or_create(dir: &Path, now: DateTime<Utc>) -> Result<Self, PiiError> {
        ensure_private_dir(dir)?;
        let lock = lock_dir(dir)?;
        let present = read_all(dir)?;
        if pseudonym_keys(&present).next().is_none() {
            NamedKey::generate(Purpose::Pseudonym, 1)?.write(dir)?;
        }
        drop(lock);
        Self::assemble(dir, &read_all(dir)?, now)
    }

    /// Makes a key that lives in memory only, for tests.
    ///
    /// # Errors
    /// [`PiiError::Internal`] when the system gives no random bytes.
    pub fn generate() -> Result<Self, PiiError> {
        let key = NamedKey::generate(Purpose::Pseudonym, 1)?;
        Self::assemble(Path::new("memory"), &[key], DateTime::<Utc>::MIN_UTC)
    }

    /// Id of the key that new exports use.
    #[must_use]
    pub fn current_id(&self) -> String {
        self.current.to_string()
    }

    /// The pseudonyms of a receiver by the key of an id; `None` where the key is not here.
    #[must_use]
    pub fn of_receiver(&self, key_id: &str, receiver: &str) -> Option<Pseudonyms> {
        let key = self.keys.get(&KeyId::parse(key_id)?)?;
        let label: &[u8] = b"palvelurekisteri pseudonym v1";
        let subkey = Zeroizing::new(mac(key, &[label, receiver.as_bytes()]));
        Some(Pseudonyms {
            key: hmac::Key::new(hmac::HMAC_SHA256, subkey.as_ref()),
        })
    }

    fn assemble(dir: &Path, keys: &[NamedKey], now: DateTime<Utc>) -> Result<Self, PiiError> {
        let current = in_use(keys, Purpose::Pseudonym, now);
        let current = current.ok_or_else(|| PiiError::RingIncomplete {
            dir: dir.to_owned(),
            reason: "there must be a pseudonym key",
        })?;
        let keys = pseudonym_keys(keys)
            .map(|named| {
                let key = hmac::Key::new(hmac::HMAC_SHA256, named.key.as_ref());
                (named.id, key)
            })
            .collect();
        Ok(Self { current, keys })
    }
}

impl Pseudonyms {
    /// The pseudonym of an identifier: 32 hex characters. `subject` names what is identified (`client`), so that two
    /// kinds of things never share one; the area is part of it, as everywhere.
    #[must_use]
    pub fn of(&self, area_id: i16, subject: &str, id: Uuid) -> String {
        let tag = mac(
            &self.key,
            &[&area_id.to_be_bytes(), subject.as_bytes(), id.as_bytes()],
        );
        let mut text = hex::encode(tag);
        text.truncate(BYTES * 2);
        text
    }
}

impl fmt::Debug for PseudonymKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PseudonymKeys")
            .field("current", &self.current_id())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pseudonyms").finish_non_exhaustive()
    }
}

fn pseudonym_keys(keys: &[NamedKey]) -> impl Iterator<Item = &NamedKey> {
    keys.iter()
        .filter(|named| named.purpose == Purpose::Pseudonym)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key_ring::KeyRing;
    use crate::test_dir::TestDir;

    #[test]
    fn a_pseudonym_is_stable_for_its_receiver_and_unrelated_elsewhere() {
        let dir = TestDir::new();
        let now = DateTime::UNIX_EPOCH;
        KeyRing::open_or_create(dir.path(), now).unwrap();
        let keys = PseudonymKeys::open_or_create(dir.path(), now).unwrap();
        let id = Uuid::from_u128(7);
        let warehouse = keys.of_receiver(&keys.current_id(), "warehouse").unwrap();
        let first = warehouse.of(1, "client", id);
        assert_eq!(first.len(), 32);

        let again = PseudonymKeys::open_or_create(dir.path(), now).unwrap();
        let same = again.of_receiver(&keys.current_id(), "warehouse").unwrap();
        assert_eq!(same.of(1, "client", id), first);
        let other = keys.of_receiver(&keys.current_id(), "ministry").unwrap();
        for different in [
            other.of(1, "client", id),
            same.of(2, "client", id),
            same.of(1, "activation_phase", id),
            same.of(1, "client", Uuid::from_u128(8)),
        ] {
            assert_ne!(different, first);
        }
        assert!(!first.contains(&id.simple().to_string()[..8]));
        assert!(
            KeyRing::open(dir.path(), now).is_ok(),
            "the ring passes over them"
        );
    }

    #[test]
    fn a_key_that_is_not_here_makes_no_pseudonyms() {
        let keys = PseudonymKeys::generate().unwrap();
        let other = PseudonymKeys::generate().unwrap();
        assert!(keys.of_receiver(&other.current_id(), "warehouse").is_none());
        assert!(keys.of_receiver("first", "warehouse").is_none());
    }
}
