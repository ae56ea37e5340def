//! The settings of money: a file of its own, since they are dated rows with their sources.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use palvelurekisteri_domain::money_settings::{DEFAULT_TEXT, MoneySettings};

/// Reads the settings of a file, or those that come with the register.
///
/// # Errors
/// A sentence: the file is unreadable, a key unknown, or every fault of a row with its place.
pub fn load(file: Option<&Path>) -> Result<MoneySettings> {
    let Some(path) = file else {
        return parse(DEFAULT_TEXT).context("the settings of money that come with the register");
    };
    let text = fs::read_to_string(path)
        .with_context(|| format!("cannot read the settings of money {}", path.display()))?;
    parse(&text).with_context(|| format!("the settings of money {}", path.display()))
}

/// The settings of a text.
///
/// # Errors
/// As [`load`].
pub fn parse(text: &str) -> Result<MoneySettings> {
    let settings: MoneySettings = toml::from_str(text)?;
    let faults = settings.faults();
    if !faults.is_empty() {
        let faults: Vec<_> = faults
            .iter()
            .map(|fault| format!("{}: {}", fault.path, fault.problem))
            .collect();
        bail!("{}", faults.join("; "));
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_file_the_settings_of_the_register_hold() {
        assert!(load(None).unwrap().municipal_supplement.len() >= 5);
    }

    #[test]
    fn every_fault_is_said_at_once_with_its_place() {
        let text = "[[pay_subsidy.caps]]\nsupport = \"skills_deficit\"\nfrom = \"2026-01-01\"\ncents = 0\nsource = \"\"\n";
        let said = parse(text).unwrap_err().to_string();
        assert_eq!(
            said,
            "pay_subsidy.caps[0]: the cap is not above 0; pay_subsidy.caps[0]: the source is missing"
        );
        let unknown = format!("{:#}", parse("[pay_subsidi]\n").unwrap_err());
        assert!(unknown.contains("pay_subsidi"), "{unknown}");
        let missing = load(Some(Path::new("/nowhere/money.toml"))).unwrap_err();
        assert!(missing.to_string().contains("/nowhere/money.toml"));
    }
}
