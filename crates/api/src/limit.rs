//! Rate limits: per account once it is known, per address before login. Per process; the lock-out of an account is in
//! the database. Refused calls are answered 429 with `Retry-After` and cost no query.

use std::{
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
};

use governor::{
    Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
    state::keyed::DefaultKeyedStateStore,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Settings of the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitOptions {
    /// Calls of one account in a second, on average.
    pub calls_per_second: NonZeroU32,
    /// Calls of one account at once.
    pub call_burst: NonZeroU32,
    /// Logins and refreshes from one address in a minute.
    pub logins_per_minute: NonZeroU32,
    /// Searches of one account in a minute.
    pub searches_per_minute: NonZeroU32,
    /// Identity codes that one account may try in an hour, in whichever operation.
    pub identity_codes_per_hour: NonZeroU32,
}

impl Default for LimitOptions {
    fn default() -> Self {
        let at_least_one = |number| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
        Self {
            calls_per_second: at_least_one(20),
            call_burst: at_least_one(60),
            logins_per_minute: at_least_one(20),
            searches_per_minute: at_least_one(60),
            identity_codes_per_hour: at_least_one(30),
        }
    }
}

type Keyed<K> = RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock>;

/// The counters.
#[derive(Debug)]
pub struct Limits {
    calls: Keyed<Uuid>,
    logins: Keyed<IpAddr>,
    searches: Keyed<Uuid>,
    identity_codes: Keyed<Uuid>,
    checks: AtomicU32,
}

/// Checks between two sweeps.
const SWEEP_EVERY: u32 = 4096;

impl Limits {
    /// Counters that start full.
    #[must_use]
    pub fn new(options: &LimitOptions) -> Self {
        let calls = Quota::per_second(options.calls_per_second).allow_burst(options.call_burst);
        Self {
            calls: RateLimiter::keyed(calls),
            logins: RateLimiter::keyed(Quota::per_minute(options.logins_per_minute)),
            searches: RateLimiter::keyed(Quota::per_minute(options.searches_per_minute)),
            identity_codes: RateLimiter::keyed(Quota::per_hour(options.identity_codes_per_hour)),
            checks: AtomicU32::new(0),
        }
    }

    /// Seconds that an account has to wait; `None` when the call may go on.
    #[must_use]
    pub fn wait_of_call(&self, user_id: Uuid) -> Option<u64> {
        self.sweep_at_times();
        wait(&self.calls, &user_id)
    }

    /// Seconds that an account has to wait before its next search.
    #[must_use]
    pub fn wait_of_search(&self, user_id: Uuid) -> Option<u64> {
        wait(&self.searches, &user_id)
    }

    /// Seconds that an account has to wait before it may try another identity code.
    #[must_use]
    pub fn wait_of_identity_code(&self, user_id: Uuid) -> Option<u64> {
        wait(&self.identity_codes, &user_id)
    }

    /// Seconds that an address has to wait before the next login; `None` when it may go on.
    #[must_use]
    pub fn wait_of_login(&self, address: IpAddr) -> Option<u64> {
        self.sweep_at_times();
        wait(&self.logins, &address)
    }

    /// Forgets accounts and addresses that have been quiet, so that the counters stay small.
    fn sweep_at_times(&self) {
        let checks = self.checks.fetch_add(1, Ordering::Relaxed);
        if !checks.is_multiple_of(SWEEP_EVERY) {
            return;
        }
        self.calls.retain_recent();
        self.logins.retain_recent();
        self.searches.retain_recent();
        self.identity_codes.retain_recent();
    }
}

fn wait<K: Clone + Eq + Hash>(counters: &Keyed<K>, key: &K) -> Option<u64> {
    let refused = counters.check_key(key).err()?;
    let wait = refused.wait_time_from(DefaultClock::default().now());
    Some(wait.as_secs().saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_lets_sixty_calls_through_at_once_and_then_asks_to_wait() {
        let limits = Limits::new(&LimitOptions::default());
        let user = Uuid::nil();
        let refused = (0..100)
            .filter(|_| limits.wait_of_call(user).is_some())
            .count();
        assert!((30..=40).contains(&refused), "{refused} of 100 refused");
        assert_eq!(
            limits.wait_of_call(Uuid::max()),
            None,
            "another account is not held up"
        );
    }

    #[test]
    fn the_default_lets_thirty_identity_codes_and_sixty_searches_through() {
        let limits = Limits::new(&LimitOptions::default());
        let user = Uuid::nil();
        let allowed =
            |wait: &dyn Fn() -> Option<u64>| (0..100).filter(|_| wait().is_none()).count();
        assert_eq!(allowed(&|| limits.wait_of_identity_code(user)), 30);
        assert_eq!(allowed(&|| limits.wait_of_search(user)), 60);
        assert_eq!(
            limits.wait_of_identity_code(Uuid::max()),
            None,
            "another account is not held up"
        );
    }

    #[test]
    fn the_default_lets_twenty_logins_of_an_address_through() {
        let limits = Limits::new(&LimitOptions::default());
        let address = IpAddr::from([127, 0, 0, 1]);
        let allowed = (0..30)
            .filter(|_| limits.wait_of_login(address).is_none())
            .count();
        assert_eq!(allowed, 20);
    }
}
