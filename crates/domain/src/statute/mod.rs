//! Statutes (säädökset): which text was in force on a day, and the figures it gave.
//!
//! A rule never compares dates itself: it asks `limits(on)` for the rows in force on the day that
//! the act names (start, decision, event), and puts the row's citation into what it finds. What
//! no row covers is not modelled, and the rule says so instead of guessing.

/// Service-need assessments (palvelutarpeen arviointi).
pub mod assessment;
/// Municipal share of unemployment benefits (kuntaosuus).
pub mod benefit_share;
/// Figures that are not enacted, to see what they would change.
pub mod candidate;
/// Deadlines of the authorities (määräajat).
pub mod deadline;
/// Pay subsidy (palkkatuki).
pub mod pay_subsidy;
/// Conditions of pay subsidy and 55+ employment support.
pub mod pay_subsidy_condition;
/// Money of pay subsidy: caps, cost base, claims.
pub mod pay_subsidy_money;
/// Rate and length of each support.
pub mod pay_subsidy_terms;
/// Plans (suunnitelmat).
pub mod plan;
/// Rehabilitative work activity (kuntouttava työtoiminta).
pub mod rehabilitative_work;
/// How rehabilitative work activity goes (toteutus).
pub mod rehabilitative_work_conduct;
/// Who enters rehabilitative work activity and how (ohjautuminen).
pub mod rehabilitative_work_entry;
/// Money of a day of rehabilitative work activity.
pub mod rehabilitative_work_money;
/// How long records may be kept (säilytysajat).
pub mod retention;
/// Unverified days and readings, as settings.
pub mod settings;
/// Dated rows and the way to ask for one.
pub mod table;
/// Work trials (työkokeilu).
pub mod work_trial;
/// Terms of work trials (työkokeilun ehdot).
pub mod work_trial_terms;

use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

use table::TableSummary;

/// A place in a statute and the time its wording was in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ToSchema)]
#[schema(example = json!({
    "act": "189/2001", "section": "13 b § 2 mom.", "valid_from": "2021-01-01", "valid_to": null
}))]
pub struct Citation {
    /// Number and year of the act in the Statutes of Finland, such as `380/2023`.
    pub act: &'static str,
    /// Section and subsection as the act writes them, such as `55 § 1 mom.`.
    pub section: &'static str,
    /// First day on which this wording applied.
    pub valid_from: NaiveDate,
    /// Last day on which this wording applied; `None` while it is in force.
    pub valid_to: Option<NaiveDate>,
}

impl Citation {
    /// A wording in force from a day onwards.
    #[must_use]
    pub const fn since(act: &'static str, section: &'static str, valid_from: NaiveDate) -> Self {
        Self {
            act,
            section,
            valid_from,
            valid_to: None,
        }
    }

    /// A wording that has been replaced: in force from a day to a day, both included.
    #[must_use]
    pub const fn between(
        act: &'static str,
        section: &'static str,
        valid_from: NaiveDate,
        valid_to: NaiveDate,
    ) -> Self {
        Self {
            act,
            section,
            valid_from,
            valid_to: Some(valid_to),
        }
    }

    /// Whether the wording was in force on a day.
    #[must_use]
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }
}

/// Every dated table with its rows' citations, for the list of rules and the test of gaps.
#[must_use]
pub fn list_tables() -> Vec<TableSummary> {
    [
        assessment::tables(),
        benefit_share::tables(),
        deadline::tables(),
        pay_subsidy::tables(),
        pay_subsidy_condition::tables(),
        pay_subsidy_money::tables(),
        pay_subsidy_terms::tables(),
        plan::tables(),
        rehabilitative_work::tables(),
        rehabilitative_work_conduct::tables(),
        rehabilitative_work_entry::tables(),
        retention::tables(),
        rehabilitative_work_money::tables(),
        work_trial::tables(),
        work_trial_terms::tables(),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_table_has_a_gap_or_an_overlap() {
        for table in list_tables() {
            assert!(!table.rows.is_empty(), "{}", table.name);
            for pair in table.rows.windows(2) {
                let (earlier, later) = (pair[0].basis, pair[1].basis);
                let next_day = earlier.valid_to.and_then(|day| day.succ_opt());
                assert_eq!(next_day, Some(later.valid_from), "{}", table.name);
            }
            for row in table.rows {
                let basis = row.basis;
                assert!(
                    basis.valid_to.is_none_or(|last| basis.valid_from <= last),
                    "{}",
                    table.name
                );
                assert!(
                    !basis.act.is_empty() && !basis.section.is_empty(),
                    "{}",
                    table.name
                );
            }
        }
    }

    #[test]
    fn every_table_has_its_own_name() {
        let mut names: Vec<_> = list_tables().iter().map(|table| table.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
        assert!(count >= 14, "a module is missing from list_tables");
    }
}
