//! Text that a client carries for us: list cursors, stored idempotent answers.
//!
//! A keyset cursor over names holds a surname, so it is encrypted, not signed. Each purpose has
//! its own subkey (HKDF-SHA-256): a cursor of one list is noise to another. Sealed text lives for
//! hours; a new seal key only makes clients start their lists again.
//!
//! Form: base64url without padding of `version (1) | nonce (12) | ciphertext and tag`.

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use zeroize::Zeroizing;

use crate::error::PiiError;
use crate::key_material::KEY_BYTES;
use crate::key_ring::KeyRing;

/// First byte of sealed text of this form.
const VERSION: u8 = 1;

impl KeyRing {
    /// Encrypts bytes for one purpose into text that is safe in a URL.
    ///
    /// Bind what must not be shared by putting it into the purpose or into the plaintext: the
    /// user of a cursor, the key of an idempotent answer.
    pub fn seal(&self, purpose: &str, plaintext: &[u8]) -> Result<String, PiiError> {
        let mut body = plaintext.to_vec();
        let nonce = self
            .seal_key(purpose)?
            .seal_in_place_append_tag(Aad::from([VERSION]), &mut body)
            .map_err(|_| PiiError::Internal("sealing failed"))?;
        let mut token = Vec::with_capacity(1 + NONCE_LEN + body.len());
        token.push(VERSION);
        token.extend_from_slice(nonce.as_ref());
        token.append(&mut body);
        Ok(URL_SAFE_NO_PAD.encode(token))
    }

    /// Decrypts what [`KeyRing::seal`] made for the same purpose.
    pub fn open_sealed(&self, purpose: &str, token: &str) -> Result<Vec<u8>, PiiError> {
        let bytes = URL_SAFE_NO_PAD
            .decode(token)
            .map_err(|_| PiiError::Malformed)?;
        let (version, rest) = bytes.split_first().ok_or(PiiError::Malformed)?;
        if *version != VERSION {
            return Err(PiiError::Malformed);
        }
        let (nonce, body) = rest
            .split_first_chunk::<NONCE_LEN>()
            .ok_or(PiiError::Malformed)?;
        let mut body = body.to_vec();
        let plaintext = self
            .seal_key(purpose)?
            .open_in_place(
                Nonce::assume_unique_for_key(*nonce),
                Aad::from([VERSION]),
                &mut body,
            )
            .map_err(|_| PiiError::NotAuthentic)?;
        let length = plaintext.len();
        body.truncate(length);
        Ok(body)
    }

    fn seal_key(&self, purpose: &str) -> Result<RandomizedNonceKey, PiiError> {
        let failed = |_| PiiError::Internal("seal key derivation failed");
        let mut subkey = Zeroizing::new([0_u8; KEY_BYTES]);
        Salt::new(HKDF_SHA256, b"palvelurekisteri seal v1")
            .extract(self.seal.as_ref())
            .expand(&[purpose.as_bytes()], HKDF_SHA256)
            .and_then(|okm| okm.fill(subkey.as_mut()))
            .map_err(failed)?;
        RandomizedNonceKey::new(&AES_256_GCM, subkey.as_ref()).map_err(failed)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_sealed_opens_again(plaintext: Vec<u8>, purpose: String) {
            let ring = KeyRing::generate().unwrap();
            let token = ring.seal(&purpose, &plaintext).unwrap();
            prop_assert!(token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
            prop_assert_eq!(ring.open_sealed(&purpose, &token).unwrap(), plaintext);
        }

        #[test]
        fn garbage_never_opens(token: String) {
            prop_assert!(KeyRing::generate().unwrap().open_sealed("cursor", &token).is_err());
        }
    }

    #[test]
    fn another_purpose_or_ring_does_not_open_it() {
        let ring = KeyRing::generate().unwrap();
        let token = ring.seal("cursor:clients", b"Meikalainen").unwrap();
        assert!(matches!(
            ring.open_sealed("cursor:plans", &token),
            Err(PiiError::NotAuthentic)
        ));
        assert!(matches!(
            ring.open_sealed("", &token),
            Err(PiiError::NotAuthentic)
        ));
        let other = KeyRing::generate().unwrap();
        assert!(matches!(
            other.open_sealed("cursor:clients", &token),
            Err(PiiError::NotAuthentic)
        ));
    }

    #[test]
    fn any_changed_bit_is_noticed() {
        let ring = KeyRing::generate().unwrap();
        let token = URL_SAFE_NO_PAD
            .decode(ring.seal("cursor", b"Meikalainen").unwrap())
            .unwrap();
        for position in 0..token.len() * 8 {
            let mut changed = token.clone();
            changed[position / 8] ^= 1 << (position % 8);
            assert!(
                ring.open_sealed("cursor", &URL_SAFE_NO_PAD.encode(&changed))
                    .is_err(),
                "{position}"
            );
        }
        for length in 0..token.len() {
            let cut = URL_SAFE_NO_PAD.encode(&token[..length]);
            assert!(ring.open_sealed("cursor", &cut).is_err(), "{length}");
        }
    }

    #[test]
    fn equal_text_seals_differently_each_time() {
        let ring = KeyRing::generate().unwrap();
        assert_ne!(
            ring.seal("cursor", b"same").unwrap(),
            ring.seal("cursor", b"same").unwrap()
        );
    }
}
