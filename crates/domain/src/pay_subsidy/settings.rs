//! What is set for pay subsidy in the settings file: figures that are not verified or that an index
//! moves, each with its dates and its source.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Support;
use crate::{
    money::Cents,
    settings_fault::{Fault, check_dates},
    statute::{Citation, pay_subsidy_money::cap_as_enacted},
};

/// Settings of pay subsidy.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SubsidySettings {
    /// Whether the cap of a period that is no calendar month may exceed that of a month.
    pub part_period_cap: PartPeriodCap,
    /// Caps that take the place of those enacted.
    pub caps: Vec<CapRow>,
    /// Ceilings of de minimis aid.
    pub de_minimis: Vec<CeilingRow>,
    /// First day from which subsidised work as a main rule no longer counts towards the employment
    /// condition (työssäoloehto, PT-24); nothing is said of it while it is not set.
    pub employment_condition_ends_on: Option<NaiveDate>,
}

/// Cap of a period that is no calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartPeriodCap {
    /// A thirtieth of the month's cap for each calendar day, as the statute reads: 31 days have
    /// more than a month.
    #[default]
    AsWritten,
    /// The same, but never more than a month.
    NotAboveMonth,
}

/// A cap of a calendar month that an index or a correction has moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapRow {
    /// Support that it caps.
    pub support: Support,
    /// First day of decisions under it.
    pub from: NaiveDate,
    /// Last day of decisions under it; none while it is in force.
    pub to: Option<NaiveDate>,
    /// Cap of a calendar month.
    pub cents: Cents,
    /// Where it was read.
    pub source: String,
}

/// Ceiling of de minimis aid to one undertaking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CeilingRow {
    /// First day of decisions under it.
    pub from: NaiveDate,
    /// Last day of decisions under it; none while it is in force.
    pub to: Option<NaiveDate>,
    /// Ceiling.
    pub cents: Cents,
    /// Months looked back from the decision.
    pub months: i32,
    /// Where it was read.
    pub source: String,
}

/// A cap with where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cap {
    /// Cap of a calendar month.
    pub cents: Cents,
    /// Statute or settings.
    pub source: CapSource,
    /// Rule of the rule tables.
    pub rule: Option<&'static str>,
    /// The statute that has a cap at all; with a cap of the settings its figure is another.
    pub basis: Option<Citation>,
}

/// Where a cap comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CapSource {
    /// As enacted.
    Statute,
    /// From the settings file.
    Settings,
}

const RULE: &str = "PT-16";

impl SubsidySettings {
    /// The cap of a calendar month: the settings win over the statute; `None` where neither has one.
    #[must_use]
    pub fn cap(&self, support: Support, law_on: NaiveDate) -> Option<Cap> {
        let enacted = cap_as_enacted(support, law_on);
        let set = self
            .caps
            .iter()
            .find(|row| row.support == support && is_within(law_on, row.from, row.to));
        if let Some(row) = set {
            return Some(Cap {
                cents: row.cents,
                source: CapSource::Settings,
                rule: Some(RULE),
                basis: enacted.map(|row| row.basis),
            });
        }
        enacted.map(|row| Cap {
            cents: row.figure,
            source: CapSource::Statute,
            rule: row.rule,
            basis: Some(row.basis),
        })
    }

    /// The ceiling of de minimis aid on the day of the decision, if one is set.
    #[must_use]
    pub fn ceiling_on(&self, day: NaiveDate) -> Option<&CeilingRow> {
        self.de_minimis
            .iter()
            .find(|row| is_within(day, row.from, row.to))
    }

    /// What is wrong with the settings, all at once.
    #[must_use]
    pub fn faults(&self, path: &str) -> Vec<Fault> {
        let mut faults = Vec::new();
        for support in Support::ALL {
            let rows = self.caps.iter().enumerate();
            let dated: Vec<_> = rows
                .filter(|(_, row)| row.support == support)
                .map(|(index, row)| (format!("{path}.caps[{index}]"), row.from, row.to))
                .collect();
            faults.extend(check_dates(&dated));
        }
        for (index, row) in self.caps.iter().enumerate() {
            let path = format!("{path}.caps[{index}]");
            faults.extend(Fault::unless(
                row.cents > Cents::ZERO,
                &path,
                "the cap is not above 0",
            ));
            faults.extend(Fault::unless(
                !row.source.trim().is_empty(),
                &path,
                "the source is missing",
            ));
        }
        let rows = self.de_minimis.iter().enumerate();
        let dated: Vec<_> = rows
            .map(|(index, row)| (format!("{path}.de_minimis[{index}]"), row.from, row.to))
            .collect();
        faults.extend(check_dates(&dated));
        for (index, row) in self.de_minimis.iter().enumerate() {
            let path = format!("{path}.de_minimis[{index}]");
            let is_sound = row.cents > Cents::ZERO && (1..=120).contains(&row.months);
            faults.extend(Fault::unless(
                is_sound,
                &path,
                "the ceiling is not above 0, or the months are not 1 to 120",
            ));
            faults.extend(Fault::unless(
                !row.source.trim().is_empty(),
                &path,
                "the source is missing",
            ));
        }
        faults
    }
}

fn is_within(day: NaiveDate, from: NaiveDate, to: Option<NaiveDate>) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    fn cap_row(from: NaiveDate, to: Option<NaiveDate>, cents: i64) -> CapRow {
        CapRow {
            support: Support::ReducedWorkCapacity,
            from,
            to,
            cents: Cents::new(cents),
            source: "an index review".to_owned(),
        }
    }

    #[test]
    fn a_cap_of_the_settings_takes_the_place_of_the_one_enacted_from_its_day() {
        let settings = SubsidySettings {
            caps: vec![cap_row(date!(2026, 1, 1), None, 191_000)],
            ..SubsidySettings::default()
        };
        let cap = |day| {
            let cap = settings.cap(Support::ReducedWorkCapacity, day).unwrap();
            (cap.cents.get(), cap.source)
        };
        assert_eq!(cap(date!(2025, 12, 31)), (277_000, CapSource::Statute));
        assert_eq!(cap(date!(2026, 1, 1)), (191_000, CapSource::Settings));
        let other = settings.cap(Support::SkillsDeficit, date!(2026, 1, 1));
        assert_eq!(other.unwrap().cents, Cents::new(126_000));
        assert_eq!(
            settings.cap(Support::SkillsDeficit, date!(2022, 1, 1)),
            None
        );
    }

    #[test]
    fn rows_that_overlap_or_cap_at_nothing_are_faults() {
        let settings = SubsidySettings {
            caps: vec![
                cap_row(date!(2026, 1, 1), None, 191_000),
                cap_row(date!(2027, 1, 1), None, 0),
            ],
            ..SubsidySettings::default()
        };
        let faults = settings.faults("pay_subsidy");
        assert_eq!(faults.len(), 2, "{faults:?}");
        assert!(
            faults
                .iter()
                .all(|fault| fault.path == "pay_subsidy.caps[1]")
        );
        assert_eq!(SubsidySettings::default().faults("pay_subsidy"), []);
    }
}
