//! How long an account waits after wrong passwords.
//!
//! Waiting grows but never becomes a lock: anybody could lock a colleague out of a working day
//! by typing wrong passwords on purpose.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// Failures that cost nothing; the fifth is the first to make the user wait.
const FREE_FAILURES: u32 = 4;
/// Longest wait, in seconds (15 minutes).
const MAX_WAIT_SECONDS: u64 = 15 * 60;
/// One failure is forgotten for each quiet period of this many minutes.
const FORGET_ONE_EVERY_MINUTES: i64 = 15;
/// Failures beyond this add nothing: 2^10 s is past the longest wait. Without the cap a night of
/// guessing would take weeks to be forgotten.
const MAX_COUNTED: u32 = FREE_FAILURES + 11;

/// How long to refuse the next attempt; `None` if it may be made now.
///
/// 1, 2, 4 … seconds from the fifth failure, at most 15 minutes, counted from the last failure.
#[must_use]
pub fn wait_after(
    failures: u32,
    last_failure_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<Duration> {
    let counted = failures_now(failures, last_failure_at, now);
    let exponent = counted.checked_sub(FREE_FAILURES + 1)?;
    let wait = 2_u64.saturating_pow(exponent).min(MAX_WAIT_SECONDS);
    let left = Duration::from_secs(wait).checked_sub(quiet(last_failure_at, now))?;
    (!left.is_zero()).then_some(left)
}

/// The failures that still count; store this plus one when another attempt fails.
#[must_use]
pub fn failures_now(failures: u32, last_failure_at: DateTime<Utc>, now: DateTime<Utc>) -> u32 {
    let quiet_minutes = (now - last_failure_at).num_minutes().max(0);
    let forgotten = u32::try_from(quiet_minutes / FORGET_ONE_EVERY_MINUTES).unwrap_or(u32::MAX);
    failures.min(MAX_COUNTED).saturating_sub(forgotten)
}

/// Time since the last failure. A failure in the future (a clock was set back) counts as just
/// now, so that the wait stays under the cap.
fn quiet(last_failure_at: DateTime<Utc>, now: DateTime<Utc>) -> Duration {
    (now - last_failure_at)
        .max(TimeDelta::zero())
        .to_std()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn noon() -> DateTime<Utc> {
        "2026-03-02T12:00:00Z".parse().unwrap()
    }

    fn wait_seconds(failures: u32, seconds_later: i64) -> Option<u64> {
        let now = noon() + TimeDelta::seconds(seconds_later);
        wait_after(failures, noon(), now).map(|wait| wait.as_secs())
    }

    #[test]
    fn the_wait_doubles_from_the_fifth_failure_up_to_fifteen_minutes() {
        let table = [
            (0, None),
            (1, None),
            (4, None),
            (5, Some(1)),
            (6, Some(2)),
            (7, Some(4)),
            (8, Some(8)),
            (13, Some(256)),
            (14, Some(512)),
            (15, Some(900)),
            (16, Some(900)),
            (1_000_000, Some(900)),
            (u32::MAX, Some(900)),
        ];
        for (failures, expected) in table {
            assert_eq!(wait_seconds(failures, 0), expected, "{failures} failures");
        }
    }

    #[test]
    fn the_wait_runs_down_and_ends() {
        assert_eq!(wait_seconds(8, 3), Some(5));
        assert_eq!(wait_seconds(8, 7), Some(1));
        assert_eq!(wait_seconds(8, 8), None);
        assert_eq!(wait_seconds(u32::MAX, 899), Some(1));
        assert_eq!(wait_seconds(u32::MAX, 900), None);
    }

    #[test]
    fn a_failure_is_forgotten_every_quiet_quarter_of_an_hour() {
        let after = |failures, minutes| {
            failures_now(failures, noon(), noon() + TimeDelta::minutes(minutes))
        };
        assert_eq!(after(6, 14), 6);
        assert_eq!(after(6, 15), 5);
        assert_eq!(after(6, 90), 0);
        assert_eq!(after(u32::MAX, 0), 15);
        assert_eq!(
            after(u32::MAX, 15 * 15),
            0,
            "a night of guessing is forgotten by the morning"
        );
    }

    #[test]
    fn a_clock_set_back_does_not_lock_anybody_out() {
        assert_eq!(wait_seconds(u32::MAX, -86_400 * 365), Some(900));
        assert_eq!(wait_seconds(4, -86_400), None);
    }

    proptest! {
        #[test]
        fn nobody_ever_waits_longer_than_the_cap(
            failures: u32, later in -4_000_000_000_i64..4_000_000_000,
        ) {
            prop_assert!(wait_seconds(failures, later).unwrap_or(0) <= MAX_WAIT_SECONDS);
        }
    }
}
