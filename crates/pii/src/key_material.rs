//! Which 32 bytes are refused as a key.

use aws_lc_rs::{hmac, rand};
use zeroize::Zeroizing;

use crate::error::PiiError;

/// Length of every key of this project, in bytes.
pub const KEY_BYTES: usize = 32;

/// Fewest different byte values in a key. 32 random bytes have fewer with a chance below 10⁻¹⁴,
/// while patterns such as `deadbeef…` have four.
const MIN_DIFFERENT_BYTES: usize = 16;

/// A key that is wiped from memory when it is dropped.
pub type SecretKey = Zeroizing<[u8; KEY_BYTES]>;

/// Makes a key from the random generator of the cryptographic library.
pub fn generate_key() -> Result<SecretKey, PiiError> {
    let mut key = Zeroizing::new([0_u8; KEY_BYTES]);
    rand::fill(key.as_mut()).map_err(|_| PiiError::Internal("no random bytes"))?;
    Ok(key)
}

/// Says why the bytes look like an example or a typed password; `None` for a usable key.
pub fn find_weakness(key: &[u8]) -> Option<&'static str> {
    if key.iter().all(|byte| *byte == 0) {
        return Some("the key is all zeros");
    }
    if key
        .iter()
        .all(|byte| byte.is_ascii_graphic() || *byte == b' ')
    {
        return Some("the key is readable text, not random bytes");
    }
    let mut seen = [false; 256];
    for byte in key {
        if let Some(slot) = seen.get_mut(usize::from(*byte)) {
            *slot = true;
        }
    }
    if seen.iter().filter(|slot| **slot).count() < MIN_DIFFERENT_BYTES {
        return Some("the key repeats itself");
    }
    let mut steps = key.windows(2).filter_map(|pair| match pair {
        [first, second] => Some(second.wrapping_sub(*first)),
        _ => None,
    });
    let first_step = steps.next();
    if steps.all(|step| Some(step) == first_step) {
        return Some("the key counts in even steps");
    }
    None
}

/// Key check value: eight hex characters that tell keys apart and give nothing of them away.
pub(crate) fn check_value(key: &SecretKey) -> [u8; 4] {
    let tag = mac(
        &hmac::Key::new(hmac::HMAC_SHA256, key.as_ref()),
        &[b"palvelurekisteri key check v1"],
    );
    let mut value = [0_u8; 4];
    for (to, from) in value.iter_mut().zip(tag) {
        *to = from;
    }
    value
}

/// HMAC-SHA-256 over parts, each preceded by its length so that no two lists of parts collide.
pub(crate) fn mac(key: &hmac::Key, parts: &[&[u8]]) -> [u8; 32] {
    let mut context = hmac::Context::with_key(key);
    for part in parts {
        context.update(&length_prefix(part));
        context.update(part);
    }
    let mut out = [0_u8; 32];
    for (to, from) in out.iter_mut().zip(context.sign().as_ref()) {
        *to = *from;
    }
    out
}

/// Joins parts, each preceded by its length.
pub(crate) fn join(parts: &[&[u8]]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        joined.extend_from_slice(&length_prefix(part));
        joined.extend_from_slice(part);
    }
    joined
}

fn length_prefix(part: &[u8]) -> [u8; 8] {
    // `usize` never exceeds 64 bits on a platform that this builds on.
    u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn example_keys_are_refused() {
        let counting: Vec<u8> = (0..32).collect();
        let elevens: Vec<u8> = (0..32).map(|n: u8| n.wrapping_mul(0x11)).collect();
        for (name, key) in [
            ("zeros", vec![0; 32]),
            ("ones", vec![0xff; 32]),
            ("dead beef", [0xde, 0xad, 0xbe, 0xef].repeat(8)),
            ("text", b"example key example key example!".to_vec()),
            ("counting", counting),
            ("elevens", elevens),
        ] {
            assert!(find_weakness(&key).is_some(), "{name}");
        }
    }

    #[test]
    fn generated_keys_are_usable() {
        for _ in 0..500 {
            let key = generate_key().unwrap();
            assert_eq!(find_weakness(key.as_ref()), None);
        }
    }

    #[test]
    fn parts_are_told_apart_from_their_concatenation() {
        assert_ne!(join(&[b"ab", b"c"]), join(&[b"a", b"bc"]));
        let key = hmac::Key::new(hmac::HMAC_SHA256, &[7; 32]);
        assert_ne!(mac(&key, &[b"ab", b"c"]), mac(&key, &[b"a", b"bc"]));
    }
}
