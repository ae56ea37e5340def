//! Refresh tokens: one use each, a family per login.
//!
//! A refresh token is 256 random bits; only its SHA-256 is stored, which needs no salt or slow
//! hash because nobody can guess 256 bits. Each use gives a successor. A token used twice was
//! stolen or its answer was lost: within five seconds and while the successor is unused it counts
//! as lost, afterwards the whole family dies and the user logs in again.

use aws_lc_rs::{digest, rand};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::error::AuthError;

/// Random bytes in a refresh token (256 bits).
const TOKEN_BYTES: usize = 32;
/// A token that lay unused for longer is dead. ASVS 5.0, 7.3.1.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// A login lasts a working day at most. ASVS 5.0, 7.3.2.
pub const ABSOLUTE: TimeDelta = TimeDelta::hours(10);
/// How long a lost answer may be asked for again.
pub const GRACE: TimeDelta = TimeDelta::seconds(5);

/// Makes and hashes refresh tokens.
#[derive(Debug, Clone, Copy)]
pub struct RefreshToken;

impl RefreshToken {
    /// A new token for the client and the hash to store.
    pub fn generate() -> Result<(SecretString, [u8; 32]), AuthError> {
        let mut bytes = Zeroizing::new([0_u8; TOKEN_BYTES]);
        rand::fill(bytes.as_mut()).map_err(|_| AuthError::Internal("no random bytes"))?;
        let token = URL_SAFE_NO_PAD.encode(bytes.as_ref());
        let hash = RefreshToken::hash(&token);
        Ok((SecretString::from(token), hash))
    }

    /// SHA-256 of the token's text, by which its row is found.
    #[must_use]
    pub fn hash(token: &str) -> [u8; 32] {
        sha256(token.as_bytes())
    }
}

/// SHA-256 as an array.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    let mut out = [0_u8; 32];
    for (to, from) in out
        .iter_mut()
        .zip(digest::digest(&digest::SHA256, bytes).as_ref())
    {
        *to = *from;
    }
    out
}

/// What is stored about a refresh token and its family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredRefresh {
    /// When this token was handed out.
    pub issued_at: DateTime<Utc>,
    /// When the user logged in: the first token of the family.
    pub family_started_at: DateTime<Utc>,
    /// When the family was ended by logout, disabling, password change or reuse; `None` if alive.
    pub family_dead_at: Option<DateTime<Utc>>,
    /// The use of this token; `None` if it was not used.
    pub rotation: Option<Rotation>,
}

/// The one use of a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotation {
    /// When the token was used.
    pub at: DateTime<Utc>,
    /// Whether the token that was given for it has been used since.
    pub successor: Successor,
}

/// State of the token that was handed out in exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Successor {
    /// Nobody has shown it yet: perhaps the answer was lost.
    Unused,
    /// It was shown: the client did receive it.
    Used,
}

/// What to do with a refresh token that a client shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum RefreshVerdict {
    /// Give a new pair and mark this token as used.
    Rotate,
    /// The answer was lost: give a new successor in place of the unused one, which must stop
    /// working. The time of the first use stays, so that the grace does not slide.
    ReplayWithinGrace,
    /// Used twice: end the family and its session, write an audit event, answer 401.
    Reused,
    /// Too old: answer 401.
    Expired,
    /// The family was ended before: answer 401.
    FamilyDead,
}

/// Judges a refresh token by its row. The row must be locked for update.
pub fn judge_refresh(row: &StoredRefresh, now: DateTime<Utc>) -> RefreshVerdict {
    if row.family_dead_at.is_some() {
        return RefreshVerdict::FamilyDead;
    }
    if now - row.family_started_at >= ABSOLUTE {
        return RefreshVerdict::Expired;
    }
    // Before the idle time: a stolen old token has to end a family that still lives.
    if let Some(rotation) = row.rotation {
        return match rotation.successor {
            Successor::Unused if (now - rotation.at).abs() <= GRACE => {
                RefreshVerdict::ReplayWithinGrace
            }
            Successor::Unused | Successor::Used => RefreshVerdict::Reused,
        };
    }
    if now - row.issued_at >= IDLE {
        return RefreshVerdict::Expired;
    }
    RefreshVerdict::Rotate
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use secrecy::ExposeSecret;

    use super::*;

    fn login() -> DateTime<Utc> {
        "2026-03-02T07:00:00Z".parse().unwrap()
    }

    fn fresh() -> StoredRefresh {
        StoredRefresh {
            issued_at: login(),
            family_started_at: login(),
            family_dead_at: None,
            rotation: None,
        }
    }

    fn used(successor: Successor) -> StoredRefresh {
        StoredRefresh {
            rotation: Some(Rotation {
                at: login(),
                successor,
            }),
            ..fresh()
        }
    }

    fn judge(row: StoredRefresh, milliseconds: i64) -> RefreshVerdict {
        judge_refresh(&row, login() + TimeDelta::milliseconds(milliseconds))
    }

    const MINUTE: i64 = 60_000;
    const HOUR: i64 = 60 * MINUTE;

    #[test]
    fn an_unused_token_rotates_for_thirty_minutes() {
        assert_eq!(judge(fresh(), 0), RefreshVerdict::Rotate);
        assert_eq!(judge(fresh(), 30 * MINUTE - 1), RefreshVerdict::Rotate);
        assert_eq!(judge(fresh(), 30 * MINUTE), RefreshVerdict::Expired);
    }

    #[test]
    fn a_family_ends_ten_hours_after_login_however_active() {
        let row = StoredRefresh {
            issued_at: login() + TimeDelta::minutes(590),
            ..fresh()
        };
        assert_eq!(judge(row, 10 * HOUR - 1), RefreshVerdict::Rotate);
        assert_eq!(judge(row, 10 * HOUR), RefreshVerdict::Expired);
    }

    #[test]
    fn a_lost_answer_is_repeated_within_five_seconds_while_the_successor_is_unused() {
        assert_eq!(
            judge(used(Successor::Unused), 0),
            RefreshVerdict::ReplayWithinGrace
        );
        assert_eq!(
            judge(used(Successor::Unused), 5_000),
            RefreshVerdict::ReplayWithinGrace
        );
        assert_eq!(
            judge(used(Successor::Unused), 5_001),
            RefreshVerdict::Reused
        );
        assert_eq!(judge(used(Successor::Used), 0), RefreshVerdict::Reused);
        assert_eq!(judge(used(Successor::Used), 5_000), RefreshVerdict::Reused);
    }

    #[test]
    fn an_old_used_token_still_ends_a_living_family() {
        assert_eq!(
            judge(used(Successor::Used), 3 * HOUR),
            RefreshVerdict::Reused
        );
        assert_eq!(
            judge(used(Successor::Unused), 3 * HOUR),
            RefreshVerdict::Reused
        );
    }

    #[test]
    fn the_grace_does_not_outlive_the_login() {
        let row = StoredRefresh {
            rotation: Some(Rotation {
                at: login() + TimeDelta::hours(10) - TimeDelta::seconds(1),
                successor: Successor::Unused,
            }),
            ..fresh()
        };
        assert_eq!(judge(row, 10 * HOUR + 1_000), RefreshVerdict::Expired);
    }

    #[test]
    fn a_dead_family_stays_dead() {
        for row in [fresh(), used(Successor::Unused), used(Successor::Used)] {
            let row = StoredRefresh {
                family_dead_at: Some(login()),
                ..row
            };
            assert_eq!(judge(row, 0), RefreshVerdict::FamilyDead);
            assert_eq!(judge(row, 11 * HOUR), RefreshVerdict::FamilyDead);
        }
    }

    #[test]
    fn a_clock_set_far_back_does_not_widen_the_grace() {
        assert_eq!(
            judge(used(Successor::Unused), -1_000),
            RefreshVerdict::ReplayWithinGrace
        );
        assert_eq!(
            judge(used(Successor::Unused), -6_000),
            RefreshVerdict::Reused
        );
    }

    #[test]
    fn tokens_are_long_random_and_found_by_their_hash() {
        let mut seen = HashSet::new();
        for _ in 0..100 {
            let (token, hash) = RefreshToken::generate().unwrap();
            assert_eq!(token.expose_secret().len(), 43);
            assert_eq!(RefreshToken::hash(token.expose_secret()), hash);
            assert!(seen.insert(hash));
            assert!(!format!("{token:?}").contains(token.expose_secret()));
        }
    }

    #[test]
    fn the_hash_is_sha_256() {
        // NIST example for the text "abc".
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex::encode(RefreshToken::hash("abc")), expected);
    }
}
