//! Finding a row by an encrypted value, such as an identity code (henkilötunnus).
//!
//! There are about 10⁹ possible identity codes, so that any digest without a key is plain text.
//! HMAC-SHA-256 in full length, with a key that encrypts nothing and that never leaves the key
//! ring. The area is part of the key: equal people in two areas have unrelated values, so that a
//! copy of the table does not tell who is registered twice. Whoever holds the key can enumerate
//! the codes. Changing the key means computing the whole column anew.

use aws_lc_rs::hmac;
use zeroize::Zeroizing;

use crate::key_material::mac;
use crate::key_ring::KeyRing;

impl KeyRing {
    /// Searchable value of a canonical text (an identity code of 11 characters in upper case).
    ///
    /// The caller canonicalises: equal meaning must be equal text. `purpose` names the column's
    /// meaning (`identity_code`), so that two columns with the same content do not match.
    #[must_use]
    pub fn blind_index(&self, area_id: i16, purpose: &str, canonical: &str) -> [u8; 32] {
        let label: &[u8] = b"palvelurekisteri blind index v1";
        let subkey = Zeroizing::new(mac(&self.index, &[label, &area_id.to_be_bytes()]));
        let subkey = hmac::Key::new(hmac::HMAC_SHA256, subkey.as_ref());
        mac(&subkey, &[purpose.as_bytes(), canonical.as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// 900-999 is the range of artificial identity codes.
    const CODE: &str = "010190-900P";

    #[test]
    fn the_same_code_is_found_again_in_the_same_area() {
        let ring = KeyRing::generate().unwrap();
        assert_eq!(
            ring.blind_index(5, "identity_code", CODE),
            ring.blind_index(5, "identity_code", CODE)
        );
    }

    #[test]
    fn area_purpose_value_and_ring_each_change_the_index() {
        let ring = KeyRing::generate().unwrap();
        let other = KeyRing::generate().unwrap();
        let different: HashSet<[u8; 32]> = [
            ring.blind_index(5, "identity_code", CODE),
            ring.blind_index(6, "identity_code", CODE),
            ring.blind_index(-5, "identity_code", CODE),
            ring.blind_index(5, "temporary_id", CODE),
            ring.blind_index(5, "identity_code", "010190-901R"),
            other.blind_index(5, "identity_code", CODE),
            // The border between purpose and value must not move.
            ring.blind_index(5, "identity_code0", "10190-900P"),
        ]
        .into();
        assert_eq!(different.len(), 7);
    }
}
