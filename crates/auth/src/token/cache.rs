//! Tokens that were checked before.
//!
//! Checking an Ed25519 signature costs as much processor time as the rest of a request, and a
//! caseworker's token comes back hundreds of times within its ten minutes. The cache only spares
//! the signature: session and grants are still read on every request.

use std::collections::{HashMap, VecDeque};
use std::sync::{PoisonError, RwLock};

use chrono::{DateTime, Utc};

use super::keys::TokenKeys;
use super::{AccessClaims, MAX_BYTES, TokenError};
use crate::refresh::sha256;

/// Tokens remembered unless configured otherwise: about 200 bytes each.
pub const DEFAULT_CAPACITY: usize = 10_000;

/// SHA-256 of a token: the token itself is not kept in memory.
type TokenHash = [u8; 32];

/// The keys and what they have checked. They are replaced together, so that a key which is taken away takes its tokens
/// along.
#[derive(Debug)]
pub struct Tokens {
    /// The keys.
    pub keys: TokenKeys,
    seen: VerifiedCache,
}

impl Tokens {
    /// Keys that have checked nothing yet.
    #[must_use]
    pub fn new(keys: TokenKeys) -> Tokens {
        Tokens {
            keys,
            seen: VerifiedCache::new(DEFAULT_CAPACITY),
        }
    }

    /// Checks a token, sparing the signature if it was seen before.
    pub fn verify(&self, token: &str, now: DateTime<Utc>) -> Result<AccessClaims, TokenError> {
        self.seen.verify(&self.keys, token, now)
    }
}

/// Claims of checked tokens, until they expire. Share it in an `Arc`.
#[derive(Debug)]
pub struct VerifiedCache {
    capacity: usize,
    entries: RwLock<Entries>,
}

#[derive(Debug, Default)]
struct Entries {
    claims: HashMap<TokenHash, AccessClaims>,
    /// In the order of arrival. All tokens last equally long, so that this is roughly the order
    /// in which they expire, and making room costs no search.
    order: VecDeque<TokenHash>,
}

impl VerifiedCache {
    /// An empty cache for at most so many tokens; with 0 every token is checked in full.
    #[must_use]
    pub fn new(capacity: usize) -> VerifiedCache {
        VerifiedCache {
            capacity,
            entries: RwLock::default(),
        }
    }

    /// Checks a token like [`TokenKeys::verify`], sparing the signature if it was seen before.
    ///
    /// One cache belongs to one key ring: it does not ask again which key signed.
    pub fn verify(
        &self,
        keys: &TokenKeys,
        token: &str,
        now: DateTime<Utc>,
    ) -> Result<AccessClaims, TokenError> {
        // Before hashing, so that a huge header costs nothing.
        if token.len() > MAX_BYTES {
            return Err(TokenError::TooLong);
        }
        let hash = sha256(token.as_bytes());
        if let Some(claims) = self.find(&hash) {
            claims.check_time(now)?;
            return Ok(claims);
        }
        let claims = keys.verify(token, now)?;
        self.insert(hash, claims, now);
        Ok(claims)
    }

    /// Number of tokens remembered, for metrics.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .claims
            .len()
    }

    /// Whether no token is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn find(&self, hash: &TokenHash) -> Option<AccessClaims> {
        // No state in here is ever half-changed by a panic, so a poisoned lock is still good.
        self.entries
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .claims
            .get(hash)
            .copied()
    }

    fn insert(&self, hash: TokenHash, claims: AccessClaims, now: DateTime<Utc>) {
        if self.capacity == 0 {
            return;
        }
        let mut entries = self.entries.write().unwrap_or_else(PoisonError::into_inner);
        entries.drop_expired(now);
        while entries.claims.len() >= self.capacity && entries.drop_oldest() {}
        if entries.claims.insert(hash, claims).is_none() {
            entries.order.push_back(hash);
        }
    }
}

impl Entries {
    fn drop_expired(&mut self, now: DateTime<Utc>) {
        while let Some(oldest) = self.order.front() {
            let alive = self
                .claims
                .get(oldest)
                .is_some_and(|claims| now < claims.expires_at);
            if alive {
                return;
            }
            self.drop_oldest();
        }
    }

    fn drop_oldest(&mut self) -> bool {
        let Some(oldest) = self.order.pop_front() else {
            return false;
        };
        self.claims.remove(&oldest);
        true
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;
    use crate::token::LIFETIME;

    fn noon() -> DateTime<Utc> {
        "2026-03-02T12:00:00Z".parse().unwrap()
    }

    fn issue(keys: &TokenKeys, at: DateTime<Utc>) -> String {
        keys.issue(&AccessClaims::new(
            Uuid::from_u128(1),
            Uuid::from_u128(2),
            at,
        ))
        .unwrap()
    }

    #[test]
    fn a_token_seen_before_is_answered_without_the_keys() {
        let keys = TokenKeys::generate().unwrap();
        let strangers = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(10);
        let token = issue(&keys, noon());
        let first = cache.verify(&keys, &token, noon()).unwrap();
        assert_eq!(cache.verify(&strangers, &token, noon()).unwrap(), first);
        assert_eq!(cache.len(), 1);
    }

    #[test]
    fn a_remembered_token_expires_all_the_same() {
        let keys = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(10);
        let token = issue(&keys, noon());
        cache.verify(&keys, &token, noon()).unwrap();
        let later = noon() + LIFETIME + TimeDelta::seconds(5);
        assert!(
            cache
                .verify(&keys, &token, later - TimeDelta::seconds(1))
                .is_ok()
        );
        assert_eq!(cache.verify(&keys, &token, later), Err(TokenError::Expired));
        let before = noon() - TimeDelta::minutes(1);
        assert_eq!(
            cache.verify(&keys, &token, before),
            Err(TokenError::NotYetValid)
        );
    }

    #[test]
    fn a_refused_token_is_not_remembered() {
        let keys = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(10);
        let forged = issue(&TokenKeys::generate().unwrap(), noon());
        for token in ["", "a.b.c", forged.as_str()] {
            assert!(cache.verify(&keys, token, noon()).is_err());
        }
        let long = "a".repeat(MAX_BYTES + 1);
        assert_eq!(cache.verify(&keys, &long, noon()), Err(TokenError::TooLong));
        assert!(cache.is_empty());
    }

    #[test]
    fn one_changed_character_is_another_token() {
        let keys = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(10);
        let token = issue(&keys, noon());
        cache.verify(&keys, &token, noon()).unwrap();
        for place in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(cache.verify(&keys, &changed, noon()).is_err(), "{place}");
        }
    }

    #[test]
    fn the_cache_never_grows_beyond_its_capacity() {
        let keys = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(3);
        let tokens: Vec<String> = (0..8).map(|_| issue(&keys, noon())).collect();
        for token in &tokens {
            cache.verify(&keys, token, noon()).unwrap();
            assert!(cache.len() <= 3);
        }
        let order = cache.entries.read().unwrap().order.len();
        assert_eq!((cache.len(), order), (3, 3));
        // The oldest went, the newest stayed.
        let strangers = TokenKeys::generate().unwrap();
        assert!(cache.verify(&strangers, &tokens[7], noon()).is_ok());
        assert!(cache.verify(&strangers, &tokens[0], noon()).is_err());
    }

    #[test]
    fn expired_tokens_make_room() {
        let keys = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(100);
        for _ in 0..5 {
            cache.verify(&keys, &issue(&keys, noon()), noon()).unwrap();
        }
        let later = noon() + LIFETIME;
        cache.verify(&keys, &issue(&keys, later), later).unwrap();
        assert_eq!(cache.len(), 1);
    }

    #[test]
    fn a_cache_without_room_checks_every_token() {
        let keys = TokenKeys::generate().unwrap();
        let cache = VerifiedCache::new(0);
        let token = issue(&keys, noon());
        cache.verify(&keys, &token, noon()).unwrap();
        assert!(cache.is_empty());
    }
}
