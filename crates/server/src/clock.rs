//! The clock of the machine.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::time::Clock;

/// Reads the clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}
