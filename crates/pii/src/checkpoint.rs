//! A checkpoint: what the access log was at an instant, signed, in a form that other tools read.
//!
//! The text is that of a signed note with the body of a checkpoint (C2SP `signed-note` and `tlog-checkpoint`), and the
//! instant as its extension line:
//!
//! ```text
//! palvelurekisteri/<fingerprint of the key ring>
//! <number of entries>
//! <root, base64>
//! <instant, RFC 3339>
//!
//! — palvelurekisteri/<fingerprint of the key ring> <base64 of four bytes naming the key, and the signature>
//! ```

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, SecondsFormat, SubsecRound as _, Utc};

use crate::audit_keys::AuditKeys;
use crate::merkle::{Hash, sha256};

/// Begins the line of a signature: an em dash and a space.
const SIGNATURE: &str = "— ";
/// Names Ed25519 in the identifier of a key.
const ED25519_TYPE: u8 = 1;
/// Bytes before the signature that name the key.
const KEY_HASH: usize = 4;

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: [`origin`].
    pub origin: String,
    /// Number of entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Hash,
    /// When it was signed, in whole microseconds.
    pub signed_at: DateTime<Utc>,
}

/// A checkpoint with its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    /// What is signed.
    pub checkpoint: Checkpoint,
    /// Key that signed.
    pub key_id: String,
    /// Ed25519 signature of [`Checkpoint::body`].
    pub signature: Vec<u8>,
}

/// Name of the log of an installation, from the fingerprint of its key ring.
#[must_use]
pub fn origin(fingerprint: &str) -> String {
    format!("palvelurekisteri/{fingerprint}")
}

impl Checkpoint {
    /// Of a log with so many entries and this root.
    #[must_use]
    pub fn new(origin: &str, size: u64, root: Hash, now: DateTime<Utc>) -> Self {
        Self {
            origin: origin.to_owned(),
            size,
            root,
            // The database keeps no more.
            signed_at: now.trunc_subsecs(6),
        }
    }

    /// The text that is signed.
    #[must_use]
    pub fn body(&self) -> String {
        let root = STANDARD.encode(self.root);
        let at = self.signed_at.to_rfc3339_opts(SecondsFormat::Micros, true);
        format!("{}\n{}\n{root}\n{at}\n", self.origin, self.size)
    }

    /// Signs with the key whose time has come.
    #[must_use]
    pub fn sign(self, keys: &AuditKeys) -> SignedCheckpoint {
        let (key_id, signature) = keys.sign(self.body().as_bytes());
        SignedCheckpoint {
            checkpoint: self,
            key_id,
            signature,
        }
    }
}

impl SignedCheckpoint {
    /// Whether one of the keys has signed it.
    #[must_use]
    pub fn verifies(&self, keys: &AuditKeys) -> bool {
        keys.verifies(
            &self.key_id,
            self.checkpoint.body().as_bytes(),
            &self.signature,
        )
    }

    /// The note; `None` when the key is not among the keys.
    #[must_use]
    pub fn to_note(&self, keys: &AuditKeys) -> Option<String> {
        let origin = &self.checkpoint.origin;
        let (_, public) = keys.public().find(|(id, _)| *id == self.key_id)?;
        let mut signed = key_hash(origin, public).to_vec();
        signed.extend_from_slice(&self.signature);
        let body = self.checkpoint.body();
        Some(format!(
            "{body}\n{SIGNATURE}{origin} {}\n",
            STANDARD.encode(signed)
        ))
    }

    /// Reads a note; `None` where it is no note, or of a key that is not among the keys. It is not verified yet.
    #[must_use]
    pub fn from_note(text: &str, keys: &AuditKeys) -> Option<Self> {
        let (body, signature) = text.split_once("\n\n")?;
        let mut lines = body.lines();
        let origin = lines.next()?;
        let size = lines.next()?.parse().ok()?;
        let root = STANDARD.decode(lines.next()?).ok()?.try_into().ok()?;
        let signed_at = DateTime::parse_from_rfc3339(lines.next()?).ok()?.to_utc();
        let (name, encoded) = signature
            .trim_end()
            .strip_prefix(SIGNATURE)?
            .split_once(' ')?;
        let signed = STANDARD.decode(encoded).ok()?;
        let (hash, signature) = signed.split_at_checked(KEY_HASH)?;
        let (key_id, _) = keys
            .public()
            .find(|(_, public)| key_hash(name, public) == hash)?;
        let checkpoint = Checkpoint {
            origin: origin.to_owned(),
            size,
            root,
            signed_at,
        };
        // One text per checkpoint: what is signed is what was read.
        (lines.next().is_none() && checkpoint.body() == format!("{body}\n")).then(|| Self {
            checkpoint,
            key_id,
            signature: signature.to_vec(),
        })
    }
}

/// The public half as verifiers of notes take it: `<name>+<key hash>+<base64>`.
#[must_use]
pub fn verifier_key(origin: &str, public: &[u8]) -> String {
    let mut encoded = vec![ED25519_TYPE];
    encoded.extend_from_slice(public);
    format!(
        "{origin}+{}+{}",
        hex::encode(key_hash(origin, public)),
        STANDARD.encode(encoded)
    )
}

fn key_hash(name: &str, public: &[u8]) -> [u8; KEY_HASH] {
    let [a, b, c, d, ..] = sha256(&[name.as_bytes(), &[b'\n', ED25519_TYPE], public]);
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(keys: &AuditKeys) -> SignedCheckpoint {
        let at = "2026-03-02T07:00:00.123456789Z".parse().unwrap();
        Checkpoint::new(&origin("f00d"), 1234, sha256(&[b"root"]), at).sign(keys)
    }

    #[test]
    fn a_note_is_read_as_it_was_written() {
        let keys = AuditKeys::generate().unwrap();
        let signed = signed(&keys);
        let note = signed.to_note(&keys).unwrap();
        assert!(note.starts_with("palvelurekisteri/f00d\n1234\n"), "{note}");
        let read = SignedCheckpoint::from_note(&note, &keys).unwrap();
        assert_eq!(read, signed);
        assert!(read.verifies(&keys));
    }

    #[test]
    fn a_note_that_was_changed_or_is_of_another_key_does_not_verify() {
        let keys = AuditKeys::generate().unwrap();
        let note = signed(&keys).to_note(&keys).unwrap();
        let changed = note.replace("\n1234\n", "\n1233\n");
        assert!(
            !SignedCheckpoint::from_note(&changed, &keys)
                .unwrap()
                .verifies(&keys)
        );
        let others = AuditKeys::generate().unwrap();
        assert!(SignedCheckpoint::from_note(&note, &others).is_none());
        for torn in ["", "\n\n", &note[..note.len() / 2]] {
            assert!(SignedCheckpoint::from_note(torn, &keys).is_none(), "{torn}");
        }
    }
}
