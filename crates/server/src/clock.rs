//! The clock of the machine.

use chrono::{DateTime, SubsecRound as _, Utc};
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
        // As fine as the database keeps it, so that a moment is the same before and after.
        Utc::now().trunc_subsecs(6)
    }
}
