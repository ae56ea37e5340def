//! The keys: which there are, where they lie, how one is added.
//!
//! A ring is a directory of small files, one per key, each with 64 hex characters:
//!
//! | file | count | protects |
//! |---|---|---|
//! | `data-<id>.key` | one or more | encrypted columns; the newest encrypts, all decrypt |
//! | `index-<id>.key` | one | blind index; changing it means computing the column anew |
//! | `seal-<id>.key` | one | cursors and stored answers; remove it and start, and another is made |
//!
//! An id is `<number>-<check value>`. The check value ties the name to the content, so that a
//! swapped or damaged file is refused at start and not at the first client opened. Data key files
//! are never deleted: backups need them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use aws_lc_rs::aead::{AES_256_GCM, RandomizedNonceKey};
use aws_lc_rs::{constant_time, hmac};
use zeroize::Zeroizing;

use crate::error::PiiError;
use crate::key_material::{KEY_BYTES, SecretKey, check_value, find_weakness, generate_key, mac};
use crate::private_file::{
    check_dir, create_private_file, ensure_private_dir, file_name, list_files, lock_dir,
    read_private_file,
};

/// Length of a key id inside an envelope, in bytes.
pub(crate) const KEY_ID_BYTES: usize = 8;

/// Extension of key files.
const EXTENSION: &str = "key";

/// Name of a key: a running number and the check value of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeyId {
    number: u32,
    check: [u8; 4],
}

impl KeyId {
    pub(crate) fn to_bytes(self) -> [u8; KEY_ID_BYTES] {
        let [a, b, c, d] = self.number.to_be_bytes();
        let [e, f, g, h] = self.check;
        [a, b, c, d, e, f, g, h]
    }

    pub(crate) fn from_bytes([a, b, c, d, e, f, g, h]: [u8; KEY_ID_BYTES]) -> KeyId {
        KeyId {
            number: u32::from_be_bytes([a, b, c, d]),
            check: [e, f, g, h],
        }
    }

    fn parse(text: &str) -> Option<KeyId> {
        let (number, check) = text.split_once('-')?;
        let mut bytes = [0_u8; 4];
        hex::decode_to_slice(check, &mut bytes).ok()?;
        let id = KeyId {
            number: number.parse().ok()?,
            check: bytes,
        };
        // One spelling per id: no `+1`, no missing zeros, no capitals.
        (id.to_string() == text).then_some(id)
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}-{}", self.number, hex::encode(self.check))
    }
}

/// What a key file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Data,
    Index,
    Seal,
}

impl Purpose {
    const ALL: [Purpose; 3] = [Purpose::Data, Purpose::Index, Purpose::Seal];

    fn as_str(self) -> &'static str {
        match self {
            Purpose::Data => "data",
            Purpose::Index => "index",
            Purpose::Seal => "seal",
        }
    }
}

/// One key with the name of its file.
struct NamedKey {
    purpose: Purpose,
    id: KeyId,
    key: SecretKey,
}

impl NamedKey {
    fn generate(purpose: Purpose, number: u32) -> Result<NamedKey, PiiError> {
        let key = generate_key()?;
        Ok(NamedKey {
            purpose,
            id: KeyId {
                number,
                check: check_value(&key),
            },
            key,
        })
    }

    fn file_name(&self) -> String {
        format!("{}-{}.{EXTENSION}", self.purpose.as_str(), self.id)
    }

    fn write(&self, dir: &Path) -> Result<(), PiiError> {
        let mut content = Zeroizing::new([0_u8; KEY_BYTES * 2]);
        hex::encode_to_slice(self.key.as_ref(), content.as_mut())
            .map_err(|_| PiiError::Internal("hex form of a key has another length"))?;
        create_private_file(dir, &self.file_name(), content.as_ref())
    }

    fn read(path: &Path) -> Result<NamedKey, PiiError> {
        let refuse = |reason| PiiError::KeyRefused {
            path: path.to_owned(),
            reason,
        };
        let name = file_name(path);
        let (purpose, id) = name
            .strip_suffix(".key")
            .and_then(|stem| stem.split_once('-'))
            .and_then(|(purpose, id)| Some((parse_purpose(purpose)?, KeyId::parse(id)?)))
            .ok_or_else(|| refuse("its name is not a purpose, a number and a check value"))?;
        let content = read_private_file(path)?;
        let mut key = Zeroizing::new([0_u8; KEY_BYTES]);
        hex::decode_to_slice(content.trim_ascii(), key.as_mut())
            .map_err(|_| refuse("the content is not 64 hex characters"))?;
        if let Some(reason) = find_weakness(key.as_ref()) {
            return Err(refuse(reason));
        }
        if check_value(&key) != id.check {
            return Err(refuse("the content does not belong to the name"));
        }
        Ok(NamedKey { purpose, id, key })
    }
}

fn parse_purpose(text: &str) -> Option<Purpose> {
    Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.as_str() == text)
}

/// A data key ready for use.
pub(crate) struct DataKey {
    pub(crate) cipher: RandomizedNonceKey,
}

/// All keys that protect personal data in the database. Share it in an `Arc`.
pub struct KeyRing {
    newest: (KeyId, DataKey),
    /// Data keys before the newest.
    older: BTreeMap<KeyId, DataKey>,
    pub(crate) index: hmac::Key,
    pub(crate) seal: SecretKey,
    fingerprint: String,
}

impl KeyRing {
    /// Opens the ring of a directory; every key must exist.
    pub fn open(dir: &Path) -> Result<KeyRing, PiiError> {
        KeyRing::assemble(dir, &read_all(dir)?)
    }

    /// Opens the ring of a directory, or makes directory (0700) and keys (0600) on first start.
    ///
    /// The data key is written last and durably: while there is none, nothing can have been
    /// encrypted, and an interrupted first start is completed by the next one. A ring that has
    /// data keys and lacks the index key is refused: a new one would hide every client. A seal
    /// key that was taken away is made anew.
    pub fn open_or_create(dir: &Path) -> Result<KeyRing, PiiError> {
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
        KeyRing::open(dir)
    }

    /// Makes a ring that lives in memory only, for tests.
    pub fn generate() -> Result<KeyRing, PiiError> {
        let keys = [
            NamedKey::generate(Purpose::Data, 1)?,
            NamedKey::generate(Purpose::Index, 1)?,
            NamedKey::generate(Purpose::Seal, 1)?,
        ];
        KeyRing::assemble(Path::new("memory"), &keys)
    }

    /// Adds a data key to the directory and returns its id.
    ///
    /// Running servers use it after a restart; a batch then re-encrypts what
    /// [`KeyRing::is_current`] denies. Restart every server before the first value is written
    /// with the new key by any of them, or the others answer that the key is unknown.
    pub fn rotate(dir: &Path) -> Result<String, PiiError> {
        check_dir(dir)?;
        let _lock = lock_dir(dir)?;
        let ring = KeyRing::open(dir)?;
        let (KeyId { number, .. }, _) = ring.newest();
        let next = number
            .checked_add(1)
            .ok_or(PiiError::Internal("key numbers are used up"))?;
        let added = NamedKey::generate(Purpose::Data, next)?;
        added.write(dir)?;
        Ok(added.id.to_string())
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
    pub fn newest_key_id(&self) -> String {
        self.newest.0.to_string()
    }

    pub(crate) fn newest(&self) -> (KeyId, &DataKey) {
        (self.newest.0, &self.newest.1)
    }

    pub(crate) fn find(&self, id: KeyId) -> Option<&DataKey> {
        if id == self.newest.0 {
            return Some(&self.newest.1);
        }
        self.older.get(&id)
    }

    fn assemble(dir: &Path, keys: &[NamedKey]) -> Result<KeyRing, PiiError> {
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
        for named in keys.iter().filter(|named| named.purpose == Purpose::Data) {
            if data.keys().any(|id: &KeyId| id.number == named.id.number) {
                // Two hosts added a key each: which is the newest would depend on the host.
                return Err(incomplete("two data keys have the same number"));
            }
            let cipher = RandomizedNonceKey::new(&AES_256_GCM, named.key.as_ref())
                .map_err(|_| PiiError::Internal("data key was not accepted"))?;
            data.insert(named.id, DataKey { cipher });
        }
        let first = data.keys().next().copied();
        let (Some(first), Some(newest)) = (first, data.pop_last()) else {
            return Err(incomplete("there must be a data key"));
        };
        let index = hmac::Key::new(hmac::HMAC_SHA256, index.key.as_ref());
        let fingerprint = fingerprint(&index, first);
        Ok(KeyRing {
            newest,
            older: data,
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
            .field("newest", &self.newest.0.to_string())
            .finish_non_exhaustive()
    }
}

fn read_all(dir: &Path) -> Result<Vec<NamedKey>, PiiError> {
    check_dir(dir)?;
    list_files(dir, EXTENSION)?
        .iter()
        .map(|path| NamedKey::read(path))
        .collect()
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
