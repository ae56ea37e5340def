//! One key file: its name, its content, and what is refused.

use std::fmt;
use std::path::Path;

use chrono::{DateTime, Utc};
use zeroize::Zeroizing;

use super::KEY_ID_BYTES;
use crate::error::PiiError;
use crate::key_material::{KEY_BYTES, SecretKey, check_value, find_weakness, generate_key};
use crate::private_file::{create_private_file, file_name, read_private_file};
use crate::use_from;

/// Extension of key files.
pub(super) const EXTENSION: &str = "key";

/// Name of a key: a running number and the check value of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct KeyId {
    pub(crate) number: u32,
    pub(super) check: [u8; 4],
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

    pub(crate) fn parse(text: &str) -> Option<KeyId> {
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
pub(crate) enum Purpose {
    Data,
    Index,
    Seal,
    Audit,
    Pseudonym,
}

impl Purpose {
    const ALL: [Purpose; 5] = [
        Purpose::Data,
        Purpose::Index,
        Purpose::Seal,
        Purpose::Audit,
        Purpose::Pseudonym,
    ];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Purpose::Data => "data",
            Purpose::Index => "index",
            Purpose::Seal => "seal",
            Purpose::Audit => "audit",
            Purpose::Pseudonym => "pseudonym",
        }
    }
}

/// One key with the name of its file.
pub(crate) struct NamedKey {
    pub(crate) purpose: Purpose,
    pub(crate) id: KeyId,
    pub(crate) key: SecretKey,
    /// From when a data key encrypts or an audit key signs; `None` for one that always has, and for the other purposes.
    pub(crate) use_from: Option<DateTime<Utc>>,
}

impl NamedKey {
    pub(crate) fn generate(purpose: Purpose, number: u32) -> Result<NamedKey, PiiError> {
        let key = generate_key()?;
        Ok(NamedKey {
            purpose,
            id: KeyId {
                number,
                check: check_value(&key),
            },
            key,
            use_from: None,
        })
    }

    pub(super) fn file_name(&self) -> String {
        format!("{}-{}.{EXTENSION}", self.purpose.as_str(), self.id)
    }

    pub(crate) fn write(&self, dir: &Path) -> Result<(), PiiError> {
        let mut hex_form = Zeroizing::new([0_u8; KEY_BYTES * 2]);
        hex::encode_to_slice(self.key.as_ref(), hex_form.as_mut())
            .map_err(|_| PiiError::Internal("hex form of a key has another length"))?;
        // Full capacity at once: a growing buffer would leave unwiped copies behind.
        let mut content = Zeroizing::new(Vec::with_capacity(KEY_BYTES * 4));
        content.extend_from_slice(hex_form.as_ref());
        if let Some(use_from) = self.use_from {
            content.push(b'\n');
            content.extend_from_slice(use_from::line(use_from).as_bytes());
        }
        create_private_file(dir, &self.file_name(), content.as_ref())
    }

    pub(super) fn read(path: &Path) -> Result<NamedKey, PiiError> {
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
        let mut lines = content.trim_ascii().splitn(2, |byte| *byte == b'\n');
        let mut key = Zeroizing::new([0_u8; KEY_BYTES]);
        hex::decode_to_slice(lines.next().unwrap_or_default(), key.as_mut())
            .map_err(|_| refuse("its first line is not 64 hex characters"))?;
        let use_from = match lines.next() {
            None => None,
            Some(line) => Some(
                std::str::from_utf8(line)
                    .ok()
                    .and_then(use_from::parse)
                    .ok_or_else(|| refuse("its second line does not say from when it is used"))?,
            ),
        };
        if let Some(reason) = find_weakness(key.as_ref()) {
            return Err(refuse(reason));
        }
        if check_value(&key) != id.check {
            return Err(refuse("the content does not belong to the name"));
        }
        Ok(NamedKey {
            purpose,
            id,
            key,
            use_from,
        })
    }
}

fn parse_purpose(text: &str) -> Option<Purpose> {
    Purpose::ALL
        .into_iter()
        .find(|purpose| purpose.as_str() == text)
}
