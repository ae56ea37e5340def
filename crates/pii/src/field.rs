//! Encryption of one column of one row.
//!
//! Form of the envelope, 37 bytes longer than the plaintext:
//! `version (1) | data key id (8) | nonce (12) | ciphertext and tag (16)`.
//! The place of the value (area, table, row, column) is authenticated with it: a value copied to
//! another row, column or area does not decrypt. Encryption uses the newest data key whose time has
//! come; older values stay readable as long as their key file lies in the ring.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use crate::error::PiiError;
use crate::key_material::join;
use crate::key_ring::{KEY_ID_BYTES, KeyId, KeyRing};

/// First byte of an envelope of this form.
const VERSION: u8 = 1;

/// Where an encrypted value lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRef<'a> {
    /// Employment area (työllisyysalue) of the row.
    pub area_id: i16,
    /// Table name.
    pub table: &'a str,
    /// Primary key of the row. A history row keeps the key of its original, so that the
    /// ciphertext can be copied.
    pub row: Uuid,
    /// Column name.
    pub column: &'a str,
}

impl FieldRef<'_> {
    fn aad(&self, key: KeyId) -> Vec<u8> {
        join(&[
            b"palvelurekisteri field",
            &[VERSION],
            &key.to_bytes(),
            &self.area_id.to_be_bytes(),
            self.table.as_bytes(),
            self.row.as_bytes(),
            self.column.as_bytes(),
        ])
    }
}

impl KeyRing {
    /// Encrypts bytes for their place with the data key that encrypts now.
    pub fn encrypt(&self, field: &FieldRef<'_>, plaintext: &[u8]) -> Result<Vec<u8>, PiiError> {
        let (id, key) = self.encrypting();
        // Room for the tag at once: a growing buffer would leave plaintext behind.
        let mut body = Vec::with_capacity(plaintext.len() + AES_256_GCM.tag_len());
        body.extend_from_slice(plaintext);
        let sealed = key
            .cipher
            .seal_in_place_append_tag(Aad::from(field.aad(id)), &mut body);
        let Ok(nonce) = sealed else {
            body.zeroize();
            return Err(PiiError::Internal("encryption failed"));
        };
        let mut envelope = Vec::with_capacity(1 + KEY_ID_BYTES + NONCE_LEN + body.len());
        envelope.push(VERSION);
        envelope.extend_from_slice(&id.to_bytes());
        envelope.extend_from_slice(nonce.as_ref());
        envelope.append(&mut body);
        Ok(envelope)
    }

    /// Decrypts an envelope that was made for the same place.
    pub fn decrypt(
        &self,
        field: &FieldRef<'_>,
        envelope: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, PiiError> {
        let (id, rest) = split_key_id(envelope)?;
        let (nonce, body) = rest
            .split_first_chunk::<NONCE_LEN>()
            .ok_or(PiiError::Malformed)?;
        let key = self
            .find(id)
            .ok_or_else(|| PiiError::UnknownKey { id: id.to_string() })?;
        let mut body = Zeroizing::new(body.to_vec());
        let plaintext = key
            .cipher
            .open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from(field.aad(id)),
                &mut body,
            )
            .map_err(|_| PiiError::NotAuthentic)?;
        let length = plaintext.len();
        body.truncate(length);
        Ok(body)
    }

    /// Encrypts text for its place.
    pub fn encrypt_text(&self, field: &FieldRef<'_>, text: &str) -> Result<Vec<u8>, PiiError> {
        self.encrypt(field, text.as_bytes())
    }

    /// Decrypts an envelope into text.
    pub fn decrypt_text(
        &self,
        field: &FieldRef<'_>,
        envelope: &[u8],
    ) -> Result<Zeroizing<String>, PiiError> {
        let mut bytes = self.decrypt(field, envelope)?;
        match String::from_utf8(std::mem::take(&mut *bytes)) {
            Ok(text) => Ok(Zeroizing::new(text)),
            Err(fault) => {
                fault.into_bytes().zeroize();
                Err(PiiError::NotText)
            }
        }
    }

    /// Whether the envelope was made with the data key that encrypts now.
    pub fn is_current(&self, envelope: &[u8]) -> Result<bool, PiiError> {
        let (id, _) = split_key_id(envelope)?;
        Ok(id == self.encrypting().0)
    }
}

fn split_key_id(envelope: &[u8]) -> Result<(KeyId, &[u8]), PiiError> {
    let (version, rest) = envelope.split_first().ok_or(PiiError::Malformed)?;
    if *version != VERSION {
        return Err(PiiError::Malformed);
    }
    let (id, rest) = rest
        .split_first_chunk::<KEY_ID_BYTES>()
        .ok_or(PiiError::Malformed)?;
    Ok((KeyId::from_bytes(*id), rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROW: Uuid = Uuid::from_u128(0x1234);

    fn identity_code() -> FieldRef<'static> {
        FieldRef {
            area_id: 5,
            table: "client_identity",
            row: ROW,
            column: "identity_code",
        }
    }

    proptest! {
        #[test]
        fn what_is_encrypted_decrypts_again(
            plaintext: Vec<u8>, area_id: i16, row: u128, table: String, column: String,
        ) {
            let ring = KeyRing::generate().unwrap();
            let row = Uuid::from_u128(row);
            let field = FieldRef { area_id, table: &table, row, column: &column };
            let envelope = ring.encrypt(&field, &plaintext).unwrap();
            prop_assert_eq!(envelope.len(), plaintext.len() + 37);
            prop_assert_eq!(&*ring.decrypt(&field, &envelope).unwrap(), &plaintext);
        }

        #[test]
        fn garbage_is_an_error_and_never_a_panic(envelope: Vec<u8>) {
            prop_assert!(KeyRing::generate().unwrap().decrypt(&identity_code(), &envelope).is_err());
        }
    }

    #[test]
    fn a_value_moved_to_another_place_is_refused() {
        let ring = KeyRing::generate().unwrap();
        let home = identity_code();
        let envelope = ring.encrypt_text(&home, "010190-900P").unwrap();
        for (name, place) in [
            ("area", FieldRef { area_id: 6, ..home }),
            (
                "row",
                FieldRef {
                    row: Uuid::from_u128(0x1235),
                    ..home
                },
            ),
            (
                "column",
                FieldRef {
                    column: "temporary_id",
                    ..home
                },
            ),
            (
                "table",
                FieldRef {
                    table: "client_identity_history",
                    ..home
                },
            ),
            // The border between two names must not move.
            (
                "border",
                FieldRef {
                    table: "client_identityi",
                    column: "dentity_code",
                    ..home
                },
            ),
        ] {
            assert!(
                matches!(ring.decrypt(&place, &envelope), Err(PiiError::NotAuthentic)),
                "{name}"
            );
        }
    }

    #[test]
    fn any_changed_bit_and_any_cut_is_noticed() {
        let ring = KeyRing::generate().unwrap();
        let envelope = ring.encrypt_text(&identity_code(), "010190-900P").unwrap();
        for position in 0..envelope.len() * 8 {
            let mut changed = envelope.clone();
            changed[position / 8] ^= 1 << (position % 8);
            assert!(
                ring.decrypt(&identity_code(), &changed).is_err(),
                "bit {position}"
            );
        }
        for length in 0..envelope.len() {
            assert!(
                ring.decrypt(&identity_code(), &envelope[..length]).is_err(),
                "cut {length}"
            );
        }
        let mut longer = envelope;
        longer.push(0);
        assert!(ring.decrypt(&identity_code(), &longer).is_err());
    }

    #[test]
    fn another_ring_says_that_the_key_is_unknown() {
        let envelope = KeyRing::generate()
            .unwrap()
            .encrypt_text(&identity_code(), "010190-900P")
            .unwrap();
        assert!(matches!(
            KeyRing::generate()
                .unwrap()
                .decrypt(&identity_code(), &envelope),
            Err(PiiError::UnknownKey { .. })
        ));
    }

    #[test]
    fn equal_text_encrypts_differently_each_time() {
        let ring = KeyRing::generate().unwrap();
        let first = ring.encrypt_text(&identity_code(), "same").unwrap();
        assert_ne!(first, ring.encrypt_text(&identity_code(), "same").unwrap());
    }

    #[test]
    fn bytes_that_are_no_text_are_told_apart() {
        let ring = KeyRing::generate().unwrap();
        let envelope = ring.encrypt(&identity_code(), &[0xff, 0xfe]).unwrap();
        assert!(matches!(
            ring.decrypt_text(&identity_code(), &envelope),
            Err(PiiError::NotText)
        ));
        let envelope = ring.encrypt_text(&identity_code(), "äö🙂").unwrap();
        assert_eq!(
            ring.decrypt_text(&identity_code(), &envelope)
                .unwrap()
                .as_str(),
            "äö🙂"
        );
    }
}
