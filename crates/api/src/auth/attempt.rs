//! Wrong passwords, wherever one is asked for: they are counted together, and the account waits.

use chrono::{DateTime, Utc};
use palvelurekisteri_auth::throttle::{failures_now, wait_after};
use palvelurekisteri_domain::id::UserId;
use palvelurekisteri_store::staff::session::LoginAccount;

use crate::{call::Call, error::ApiError, problem::catalogue::auth};

/// Refuses an attempt on an account that waits, before the password costs anything.
pub(super) fn refuse_while_waiting(
    account: &LoginAccount,
    now: DateTime<Utc>,
) -> Result<(), ApiError> {
    let failures = u32::try_from(account.failed_logins).unwrap_or(0);
    let wait = account
        .last_failed_login_at
        .and_then(|at| wait_after(failures, at, now));
    match wait {
        Some(wait) => Err(ApiError::Wait(&auth::LOCKED, wait.as_secs().max(1))),
        None => Ok(()),
    }
}

/// Counts a wrong password, outside the transaction that is refused because of it.
pub(super) async fn count_failure(
    call: &Call,
    user_id: UserId,
    now: DateTime<Utc>,
) -> Result<(), ApiError> {
    let count = |failures: i32, last_at: Option<DateTime<Utc>>| {
        let before = u32::try_from(failures).unwrap_or(0);
        let counted = last_at.map_or(before, |at| failures_now(before, at, now));
        i32::try_from(counted.saturating_add(1)).unwrap_or(i32::MAX)
    };
    let store = &call.state().store;
    Ok(store.record_failed_login(user_id, now, count).await?)
}
