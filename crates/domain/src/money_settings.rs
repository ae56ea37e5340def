//! The settings of money: figures that no statute fixes or that are not verified, dated, each with
//! its source (decision 23). An administrator keeps them in a file; the file that comes with the
//! register has what was read so far.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    municipal_supplement::{self, settings::SupplementVersion},
    pay_subsidy::settings::SubsidySettings,
    settings_fault::Fault,
    statute::benefit_share::NEW_SHARES_FROM,
};

/// The file that comes with the register, as TOML.
pub const DEFAULT_TEXT: &str = include_str!("money_settings.toml");

/// The settings of money.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MoneySettings {
    /// Pay subsidy and 55+ employment support.
    pub pay_subsidy: SubsidySettings,
    /// Municipal share of unemployment benefits.
    pub benefit_share: ShareSettings,
    /// Versions of the municipal supplement.
    pub municipal_supplement: Vec<SupplementVersion>,
}

/// Settings of the municipal share of unemployment benefits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ShareSettings {
    /// First benefit day under the shares of 2025. A benefit for an earlier day follows the former
    /// ones, whenever it is paid.
    pub new_shares_from: NaiveDate,
    /// When a former step, at 300 and at 1 000 days, takes effect.
    pub former_steps: StepEffect,
}

impl Default for ShareSettings {
    fn default() -> Self {
        Self {
            new_shares_from: NEW_SHARES_FROM,
            former_steps: StepEffect::Daily,
        }
    }
}

/// When a step of the former shares takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepEffect {
    /// With the paid day itself.
    Daily,
    /// With the payment after the one in which the day falls.
    NextPayment,
}

impl MoneySettings {
    /// What is wrong with the settings, all at once.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = self.pay_subsidy.faults("pay_subsidy");
        faults.extend(municipal_supplement::faults(
            &self.municipal_supplement,
            "municipal_supplement",
        ));
        faults
    }

    /// A version of the municipal supplement.
    #[must_use]
    pub fn find_supplement(&self, id: &str) -> Option<&SupplementVersion> {
        self.municipal_supplement
            .iter()
            .find(|version| version.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn the_file_that_comes_with_the_register_has_no_fault() {
        let settings: MoneySettings = toml::from_str(DEFAULT_TEXT).unwrap();
        assert_eq!(settings.faults(), []);
        assert!(settings.municipal_supplement.len() >= 5);
        assert!(settings.pay_subsidy.ceiling_on(date!(2026, 3, 2)).is_some());
        // No cap of 2026 is known, so the statute's stands.
        assert_eq!(settings.pay_subsidy.caps, []);
        assert_eq!(settings.benefit_share, ShareSettings::default());
    }

    #[test]
    fn an_empty_file_is_a_whole_one_and_a_misspelt_key_is_refused() {
        let empty: MoneySettings = toml::from_str("").unwrap();
        assert_eq!(empty, MoneySettings::default());
        let misspelt = "[pay_subsidy]\npart_periods_cap = \"as_written\"\n";
        assert!(toml::from_str::<MoneySettings>(misspelt).is_err());
        let cap = "[[pay_subsidy.caps]]\nsupport = \"reduced_work_capacity\"\n\
                   from = \"2026-01-01\"\ncents = 191000\nsource = \"index review\"\n";
        let moved: MoneySettings = toml::from_str(cap).unwrap();
        assert_eq!(moved.faults(), []);
        assert_eq!(moved.pay_subsidy.caps.len(), 1);
    }

    #[test]
    fn a_version_that_is_not_whole_is_named_with_its_place() {
        let text = DEFAULT_TEXT
            .replacen("percent_of_base = 50", "percent_of_base = 150", 1)
            .replacen("oulu_companies_2023", "oulu companies", 1);
        let settings: MoneySettings = toml::from_str(&text).unwrap();
        let problems: Vec<_> = settings
            .faults()
            .iter()
            .map(|fault| fault.problem)
            .collect();
        assert_eq!(
            problems,
            [
                "the id is not in snake case",
                "a share is not 1 to 100 per cent"
            ]
        );
        let twice = DEFAULT_TEXT.replacen("oulu_companies_2024", "oulu_companies_2023", 1);
        let settings: MoneySettings = toml::from_str(&twice).unwrap();
        assert_eq!(settings.faults()[0].problem, "the id is used twice");
    }
}
