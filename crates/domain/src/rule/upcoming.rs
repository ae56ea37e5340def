//! Changes of law that are known and not yet in force (tuleva sääntely).

use chrono::NaiveDate;

use crate::{
    code_set::phase::PhaseKind,
    statute::{
        Citation, list_tables, rehabilitative_work_entry::entry_by_benefit, settings::LawSettings,
    },
};

/// A wording that comes into force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upcoming {
    /// The wording, with its first day.
    pub basis: Citation,
    /// Rule of the rule tables; `None` for one that has no id there.
    pub rule: Option<&'static str>,
}

/// The wordings about phases of a kind that come into force after a day and not later than another, in the order of
/// time: what is announced on a phase that reaches over their first day. Which of them it meets is for the rule to say.
#[must_use]
pub fn upcoming(kind: PhaseKind, after: NaiveDate, until: NaiveDate) -> Vec<Upcoming> {
    // A table is named by the kind and its figure.
    let of_kind = |name: &str| {
        name.split_once('.')
            .is_some_and(|(area, _)| area == kind.as_str())
    };
    let tables = list_tables();
    let mut found: Vec<_> = tables
        .iter()
        .filter(|table| of_kind(table.name))
        .flat_map(|table| &table.rows)
        .map(|row| Upcoming {
            basis: row.basis,
            rule: row.rule,
        })
        .chain(of_settings(kind))
        .filter(|one| after < one.basis.valid_from && one.basis.valid_from <= until)
        .collect();
    found.sort_by_key(|one| (one.basis.valid_from, one.rule, one.basis.section));
    found.dedup();
    found
}

/// What begins on a day that is a setting, since it is not verified.
fn of_settings(kind: PhaseKind) -> Option<Upcoming> {
    match kind {
        PhaseKind::RehabilitativeWork => Some(Upcoming {
            basis: entry_by_benefit(LawSettings::current().entry_by_benefit_from),
            rule: Some("KTT-05"),
        }),
        PhaseKind::WorkTrial | PhaseKind::PaySubsidy | PhaseKind::JobCoaching => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn a_wording_is_announced_from_the_day_before_it_is_in_force() {
        let rules = |kind, after, until| {
            let found = upcoming(kind, after, until);
            found.iter().filter_map(|one| one.rule).collect::<Vec<_>>()
        };
        let work = PhaseKind::RehabilitativeWork;
        let eve = date!(2020, 12, 31);
        let day = date!(2021, 1, 1);
        assert!(rules(work, eve, day).contains(&"KTT-16a"));
        assert_eq!(rules(work, day, day), Vec::<&str>::new());
        assert!(!rules(work, eve, eve).contains(&"KTT-16a"));
        assert_eq!(
            rules(PhaseKind::JobCoaching, eve, date!(2026, 1, 1)),
            Vec::<&str>::new()
        );
        let trial = rules(PhaseKind::WorkTrial, date!(2024, 12, 31), date!(2025, 1, 1));
        assert!(!trial.is_empty() && trial.iter().all(|rule| rule.starts_with("TK-")));
    }

    #[test]
    fn a_day_that_is_a_setting_is_announced_too() {
        let day = LawSettings::default().entry_by_benefit_from;
        let eve = day.pred_opt().unwrap();
        let rules = |kind, after, until| {
            let found = upcoming(kind, after, until);
            found.iter().filter_map(|one| one.rule).collect::<Vec<_>>()
        };
        assert!(rules(PhaseKind::RehabilitativeWork, eve, day).contains(&"KTT-05"));
        assert!(!rules(PhaseKind::RehabilitativeWork, day, day).contains(&"KTT-05"));
        assert!(!rules(PhaseKind::WorkTrial, eve, day).contains(&"KTT-05"));
    }

    #[test]
    fn every_kind_with_tables_is_known_by_their_names() {
        let all = (date!(1990, 1, 1), date!(2100, 1, 1));
        for kind in [
            PhaseKind::RehabilitativeWork,
            PhaseKind::WorkTrial,
            PhaseKind::PaySubsidy,
        ] {
            assert!(!upcoming(kind, all.0, all.1).is_empty(), "{kind}");
        }
    }
}
