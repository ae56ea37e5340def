//! The controller's own periods.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How long what no statute dates is kept. Whoever changes one writes down why: the periods belong to the controller's
/// information management model (906/2019 5 §).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RetentionSettings {
    /// Years from the end of the last relationship to the erasing of a client, 1 to 4. The act dates the national repository
    /// (380/2023 122 §); that its four years hold here too is a reading, and a shorter time is the controller's to choose.
    pub client_years: u8,
    /// Years from the annulment of a client recorded by mistake to her erasing, 1 to 4.
    pub annulled_client_years: u8,
    /// Years for which the disclosure ledger is kept, 2 to 12: twelve for social welfare (703/2023 annex), and no period is
    /// known for employment services. Below two a client could not be told what she may ask (703/2023 11 §).
    pub ledger_years: u8,
    /// Years after which a tombstone goes, 1 to 12: an export that is older begins anew.
    pub tombstone_years: u8,
    /// Days after its last change on which a draft of an assessment, plan or contact goes, 14 to 365.
    pub draft_days: u16,
}

/// A period that cannot be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("retention.{field} must be {least} to {most}")]
pub struct InvalidPeriod {
    /// The setting.
    pub field: &'static str,
    /// Smallest value.
    pub least: u16,
    /// Greatest value.
    pub most: u16,
}

impl Default for RetentionSettings {
    fn default() -> Self {
        Self {
            client_years: 4,
            annulled_client_years: 4,
            ledger_years: 12,
            tombstone_years: 2,
            draft_days: 90,
        }
    }
}

impl RetentionSettings {
    /// Refuses periods outside their bounds.
    ///
    /// # Errors
    /// The first that is.
    pub fn validate(&self) -> Result<(), InvalidPeriod> {
        let bounds = [
            ("client_years", u16::from(self.client_years), 1, 4),
            (
                "annulled_client_years",
                u16::from(self.annulled_client_years),
                1,
                4,
            ),
            ("ledger_years", u16::from(self.ledger_years), 2, 12),
            ("tombstone_years", u16::from(self.tombstone_years), 1, 12),
            ("draft_days", self.draft_days, 14, 365),
        ];
        for (field, value, least, most) in bounds {
            if !(least..=most).contains(&value) {
                return Err(InvalidPeriod { field, least, most });
            }
        }
        Ok(())
    }
}
