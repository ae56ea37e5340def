//! Faults of the settings: every version is whole before the service starts.

use super::settings::{Branch, SupplementVersion};
use crate::{money::Cents, settings_fault::Fault};

/// Most months that any length may have.
const MOST_MONTHS: i32 = 120;
/// Digits of a municipality code.
const CODE_LENGTH: usize = 3;

/// What is wrong with the versions, all at once.
#[must_use]
pub(crate) fn faults(versions: &[SupplementVersion], path: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, version) in versions.iter().enumerate() {
        let path = format!("{path}[{index}]");
        let is_repeated = versions
            .iter()
            .take(index)
            .any(|other| other.id == version.id);
        faults.extend(Fault::unless(!is_repeated, &path, "the id is used twice"));
        check_version(version, &path, &mut faults);
    }
    faults
}

fn check_version(version: &SupplementVersion, path: &str, faults: &mut Vec<Fault>) {
    let mut expect = |holds, problem| faults.extend(Fault::unless(holds, path, problem));
    expect(is_id(&version.id), "the id is not in snake case");
    expect(
        !version.name.trim().is_empty() && !version.source.trim().is_empty(),
        "the name or the source is missing",
    );
    let code = version.municipality_code.as_bytes();
    expect(
        code.len() == CODE_LENGTH && code.iter().all(u8::is_ascii_digit),
        "the municipality code does not have three digits",
    );
    let window = version.starts_from.zip(version.starts_to);
    expect(
        window.is_none_or(|(from, to)| from <= to),
        "the last day of the start is before the first",
    );
    expect(!version.employers.is_empty(), "no employer may get it");
    expect(!version.branches.is_empty(), "there is no target group");
    let amounts = [version.monthly_cap_cents, version.participant_day_cents];
    expect(
        amounts
            .into_iter()
            .flatten()
            .all(|cents| cents > Cents::ZERO),
        "an amount is not above 0",
    );
    expect(
        version
            .budget
            .is_none_or(|budget| budget.cents > Cents::ZERO),
        "the budget is not above 0",
    );
    expect(
        version
            .minimum_hours_percent
            .is_none_or(|percent| (1..=100).contains(&percent)),
        "the least hours are not 1 to 100 per cent",
    );
    expect(
        is_percent(version.total_support_percent),
        "the limit of all support is not 1 to 100 per cent",
    );
    let mut months = vec![version.maximum_months, version.cool_off_months];
    months.extend(version.claims.map(|claims| Some(claims.every_months)));
    months.extend(version.claims.map(|claims| Some(claims.deadline_months)));
    expect(
        months.into_iter().flatten().all(is_months),
        "a number of months is not 1 to 120",
    );
    expect(
        version
            .application
            .is_none_or(|time| (0..=MOST_MONTHS).contains(&time.months_after_start)),
        "the months for the application are not 0 to 120",
    );
    let is_repeated = version.follow_up.iter().enumerate().any(|(index, rule)| {
        version
            .follow_up
            .iter()
            .take(index)
            .any(|other| other.stage == rule.stage)
    });
    expect(!is_repeated, "a follow-up form is named twice");
    for (index, branch) in version.branches.iter().enumerate() {
        let is_repeated = version
            .branches
            .iter()
            .take(index)
            .any(|other| other.id == branch.id);
        let path = format!("{path}.branches[{index}]");
        faults.extend(Fault::unless(!is_repeated, &path, "the id is used twice"));
        check_branch(branch, &path, faults);
    }
}

fn check_branch(branch: &Branch, path: &str, faults: &mut Vec<Fault>) {
    let mut expect = |holds, problem| faults.extend(Fault::unless(holds, path, problem));
    expect(is_id(&branch.id), "the id is not in snake case");
    expect(
        branch.monthly_cents.is_some() || branch.percent_of_base.is_some(),
        "there is neither an amount nor a share",
    );
    expect(
        branch.monthly_cents.is_none_or(|cents| cents > Cents::ZERO),
        "the amount is not above 0",
    );
    expect(
        is_percent(branch.percent_of_base) && is_percent(branch.total_support_percent),
        "a share is not 1 to 100 per cent",
    );
    expect(
        branch
            .unemployment
            .is_none_or(|window| is_months(window.months) && window.months <= window.within),
        "the unemployment does not fit into its window",
    );
    let ages = branch.minimum_age.zip(branch.below_age);
    expect(
        ages.is_none_or(|(from, below)| from < below),
        "no age is from the least and below the other",
    );
    let months = [branch.months, branch.minimum_contract_months];
    expect(
        months.into_iter().flatten().all(is_months),
        "a number of months is not 1 to 120",
    );
}

fn is_id(id: &str) -> bool {
    let ok = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(ok)
}

fn is_percent(percent: Option<u8>) -> bool {
    percent.is_none_or(|percent| (1..=100).contains(&percent))
}

fn is_months(months: i32) -> bool {
    (1..=MOST_MONTHS).contains(&months)
}
