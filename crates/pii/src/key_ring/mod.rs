//! The keys: which there are, where they lie, how one is added.
//!
//! A ring is a directory of small files, one per key, each with 64 hex characters and, for a data key that was added, a
//! line that says from when it is used:
//!
//! | file | count | protects |
//! |---|---|---|
//! | `data-<id>.key` | one or more | encrypted columns; the newest whose time has come encrypts, all decrypt |
//! | `index-<id>.key` | one | blind index; changing it means computing the column anew |
//! | `seal-<id>.key` | one | cursors and stored answers; remove it and start, and another is made |
//! | `audit-<id>.key` | one or more | checkpoints of the access log; the newest whose time has come signs, all verify ([`crate::audit_keys`]) |
//! | `pseudonym-<id>.key` | none or more | pseudonyms in exports ([`crate::pseudonym_keys`]); lost, and no receiver knows anybody again |
//!
//! An id is `<number>-<check value>`. The check value ties the name to the content, so that a
//! swapped or damaged file is refused at start and not at the first client opened. Data key files
//! are never deleted: backups need them. Nor are audit key files: the log needs them as long as it is kept.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use aws_lc_rs::aead::{AES_256_GCM, RandomizedNonceKey};
use aws_lc_rs::{constant_time, hmac};
use chrono::{DateTime, Utc};

use self::key_file::EXTENSION;
use crate::error::PiiError;
use crate::key_material::{SecretKey, mac};
use crate::private_file::{check_dir, ensure_private_dir, list_files, lock_dir};

/// One key file.
mod key_file;

pub(crate) use self::key_file::{KeyId, NamedKey, Purpose};

/// Length of a key id inside an envelope, in bytes.
pub(crate) const KEY_ID_BYTES: usize = 8;

/// A data key ready for use.
pub(crate) struct DataKey {
    pub(crate) cipher: RandomizedNonceKey,
}

/// A key of a ring, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedKey {
    /// `data`, `index`, `seal`, `audit` or `pseudonym`.
    pub purpose: &'static str,
    /// Id, as in the name of its file.
    pub id: String,
    /// From when it is used; `None` for one that always has been.
    pub use_from: Option<DateTime<Utc>>,
    /// What it does now.
    pub state: KeyState,
}

/// What a key of a ring does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// A data or audit key whose time has not come: it decrypts or verifies already.
    Waiting,
    /// The data key that encrypts, the audit key that signs, or the one index or seal key.
    InUse,
    /// A data key that only decrypts, or an audit key that only verifies.
    Replaced,
}

/// All keys that protect personal data in the database, as they are at an instant. Share it in a
/// [`crate::current::Current`].
pub struct KeyRing {
    encrypting: (KeyId, DataKey),
    /// The other data keys: those before it, and those whose time has not come.
    decrypting: BTreeMap<KeyId, DataKey>,
    pub(crate) index: hmac::Key,
    pub(crate) seal: SecretKey,
    fingerprint: String,
}

impl KeyRing {
    /// Opens the ring of a directory as it is at an instant; every key must exist.
    pub fn open(dir: &Path, now: DateTime<Utc>) -> Result<KeyRing, PiiError> {
        KeyRing::assemble(dir, &read_all(dir)?, now)
    }

    /// Opens the ring of a directory, or makes directory (0700) and keys (0600) on first start.
    ///
    /// The data key is written last and durably: while there is none, nothing can have been
    /// encrypted, and an interrupted first start is completed by the next one. A ring that has
    /// data keys and lacks the index key is refused: a new one would hide every client. A seal
    /// key that was taken away is made anew.
    pub fn open_or_create(dir: &Path, now: DateTime<Utc>) -> Result<KeyRing, PiiError> {
        ensure_private_dir(dir)?;
        let lock = lock_dir(dir)?;
        let present = read_all(dir)?;
        let has = |purpose| present.iter().any(|named| named.purpose == purpose);
        let untouched = !has(Purpose::Data);
        for purpose in [Purpose::Index, Purpose::Seal, Purpose::Data] {
            if !has(purpose) && (untouched || purpose == Purpose::Seal) {
                NamedKey::generate(purpose, 1)?.write(dir)?;
            }
        }
        drop(lock);
        KeyRing::open(dir, now)
    }

    /// Makes a ring that lives in memory only, for tests.
    pub fn generate() -> Result<KeyRing, PiiError> {
        let keys = [
            NamedKey::generate(Purpose::Data, 1)?,
            NamedKey::generate(Purpose::Index, 1)?,
            NamedKey::generate(Purpose::Seal, 1)?,
        ];
        KeyRing::assemble(Path::new("memory"), &keys, DateTime::<Utc>::MIN_UTC)
    }

    /// Adds a data key that encrypts from an instant on, and returns its id.
    ///
    /// Servers read the folder while they run. Choose an instant by which all of them have seen the key, or those that
    /// have not answer that the key is unknown. What older keys have encrypted stays as it is, and readable.
    pub fn rotate(dir: &Path, use_from: DateTime<Utc>) -> Result<String, PiiError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        let present = read_all(dir)?;
        // A ring that cannot be opened is not extended.
        KeyRing::assemble(dir, &present, use_from)?;
        let highest = data_keys(&present).map(|named| named.id.number).max();
        let next = highest
            .and_then(|number| number.checked_add(1))
            .ok_or(PiiError::Internal("key numbers are used up"))?;
        let added = NamedKey {
            use_from: Some(use_from),
            ..NamedKey::generate(Purpose::Data, next)?
        };
        added.write(dir)?;
        Ok(added.id.to_string())
    }

    /// The keys of a directory and what each does at an instant; never their content.
    pub fn list(dir: &Path, now: DateTime<Utc>) -> Result<Vec<ListedKey>, PiiError> {
        let present = read_all(dir)?;
        KeyRing::assemble(dir, &present, now)?;
        let state = |named: &NamedKey| {
            let in_use = match named.purpose {
                Purpose::Index | Purpose::Seal => return KeyState::InUse,
                Purpose::Data | Purpose::Audit | Purpose::Pseudonym => {
                    in_use(&present, named.purpose, now)
                }
            };
            match Some(named.id).cmp(&in_use) {
                Ordering::Less => KeyState::Replaced,
                Ordering::Equal => KeyState::InUse,
                Ordering::Greater => KeyState::Waiting,
            }
        };
        Ok(present
            .iter()
            .map(|named| ListedKey {
                purpose: named.purpose.as_str(),
                id: named.id.to_string(),
                use_from: named.use_from,
                state: state(named),
            })
            .collect())
    }

    /// Whether another ring holds the same data keys and encrypts with the same.
    #[must_use]
    pub fn is_same(&self, other: &KeyRing) -> bool {
        self.encrypting.0 == other.encrypting.0
            && self.decrypting.keys().eq(other.decrypting.keys())
            && self.fingerprint == other.fingerprint
    }

    /// Stable name of this ring, 32 hex characters, stored in the database at first start.
    ///
    /// A keyed digest over the id of the first data key, keyed by the index key: it shows nothing
    /// of either, stays the same when data keys are added or the seal key is replaced, and differs
    /// for every other ring. A server whose ring does not match its database must not start.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        self.fingerprint.clone()
    }

    /// Id of the data key that encrypts now.
    #[must_use]
    pub fn encrypting_key_id(&self) -> String {
        self.encrypting.0.to_string()
    }

    pub(crate) fn encrypting(&self) -> (KeyId, &DataKey) {
        (self.encrypting.0, &self.encrypting.1)
    }

    pub(crate) fn find(&self, id: KeyId) -> Option<&DataKey> {
        if id == self.encrypting.0 {
            return Some(&self.encrypting.1);
        }
        self.decrypting.get(&id)
    }

    fn assemble(dir: &Path, keys: &[NamedKey], now: DateTime<Utc>) -> Result<KeyRing, PiiError> {
        refuse_reuse(keys)?;
        let incomplete = |reason| PiiError::RingIncomplete {
            dir: dir.to_owned(),
            reason,
        };
        let index = only(keys, Purpose::Index)
            .ok_or_else(|| incomplete("there must be exactly one index key"))?;
        let seal = only(keys, Purpose::Seal)
            .ok_or_else(|| incomplete("there must be exactly one seal key"))?;

        let mut data = BTreeMap::new();
        for named in data_keys(keys) {
            if data.keys().any(|id: &KeyId| id.number == named.id.number) {
                // Two hosts added a key each: which is the newest would depend on the host.
                return Err(incomplete("two data keys have the same number"));
            }
            let cipher = RandomizedNonceKey::new(&AES_256_GCM, named.key.as_ref())
                .map_err(|_| PiiError::Internal("data key was not accepted"))?;
            data.insert(named.id, DataKey { cipher });
        }
        let first = data.keys().next().copied();
        let (Some(first), Some(encrypting)) = (first, in_use(keys, Purpose::Data, now)) else {
            return Err(incomplete("there must be a data key"));
        };
        let Some(encrypting) = data.remove_entry(&encrypting) else {
            return Err(PiiError::Internal("the encrypting key is not in the ring"));
        };
        let index = hmac::Key::new(hmac::HMAC_SHA256, index.key.as_ref());
        let fingerprint = fingerprint(&index, first);
        Ok(KeyRing {
            encrypting,
            decrypting: data,
            index,
            seal: seal.key.clone(),
            fingerprint,
        })
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyRing")
            .field("fingerprint", &self.fingerprint)
            .field("encrypting", &self.encrypting.0.to_string())
            .finish_non_exhaustive()
    }
}

pub(crate) fn read_all(dir: &Path) -> Result<Vec<NamedKey>, PiiError> {
    check_dir(dir)?;
    list_files(dir, EXTENSION)?
        .iter()
        .map(|path| NamedKey::read(path))
        .collect()
}

fn data_keys(keys: &[NamedKey]) -> impl Iterator<Item = &NamedKey> {
    keys.iter().filter(|named| named.purpose == Purpose::Data)
}

/// The newest key of a purpose whose time has come; before the time of every one, the first.
pub(crate) fn in_use(keys: &[NamedKey], purpose: Purpose, now: DateTime<Utc>) -> Option<KeyId> {
    let of_purpose = || keys.iter().filter(|named| named.purpose == purpose);
    let has_come = |named: &&NamedKey| named.use_from.is_none_or(|use_from| use_from <= now);
    let newest = of_purpose().filter(has_come).map(|named| named.id).max();
    newest.or_else(|| of_purpose().map(|named| named.id).min())
}

fn only(keys: &[NamedKey], purpose: Purpose) -> Option<&NamedKey> {
    let mut found = keys.iter().filter(|named| named.purpose == purpose);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn refuse_reuse(keys: &[NamedKey]) -> Result<(), PiiError> {
    for (position, first) in keys.iter().enumerate() {
        for second in keys.iter().skip(position + 1) {
            let same =
                constant_time::verify_slices_are_equal(first.key.as_ref(), second.key.as_ref());
            if same.is_ok() {
                return Err(PiiError::KeyReused {
                    first: first.file_name(),
                    second: second.file_name(),
                });
            }
        }
    }
    Ok(())
}

fn fingerprint(index: &hmac::Key, first: KeyId) -> String {
    let label: &[u8] = b"palvelurekisteri ring fingerprint v1";
    let mut text = hex::encode(mac(index, &[label, &first.to_bytes()]));
    // 128 bits are plenty to tell rings apart, and fit on a line of a log.
    text.truncate(32);
    text
}

#[cfg(test)]
mod tests;
