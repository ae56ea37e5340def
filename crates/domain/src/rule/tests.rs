use std::collections::BTreeSet;

use super::*;
use crate::{label::Language, time::date, violation::catalogue};

/// Areas whose every code belongs to a rule here.
const WHOLE_AREAS: [&str; 5] = [
    "rehabilitative_work.",
    "work_trial.",
    "pay_subsidy.",
    "municipal_supplement.",
    "deadline.task.",
];

/// Whether no statute sets the rule: the follow-up points are the register's own, the supplement the municipality's, and of
/// the employment condition the section and its first day are not verified.
fn is_own(rule: &Rule) -> bool {
    matches!(rule.id, "FU-05" | "PT-24") || rule.id.starts_with("KL-")
}

#[test]
fn every_code_of_the_areas_belongs_to_a_rule_and_every_named_code_exists() {
    let named: BTreeSet<_> = rules().flat_map(|rule| rule.codes).copied().collect();
    let known: BTreeSet<_> = catalogue::entries().map(|entry| entry.code).collect();
    for code in &named {
        assert!(known.contains(code), "{code} is not in the catalogue");
    }
    for code in known {
        if WHOLE_AREAS.iter().any(|area| code.starts_with(area)) {
            assert!(named.contains(code), "{code} belongs to no rule");
        }
    }
}

#[test]
fn every_rule_of_the_tables_is_listed_and_every_rule_has_a_wording() {
    for row in list_tables().iter().flat_map(|table| &table.rows) {
        let Some(id) = row.rule else { continue };
        assert!(find(id).is_some(), "{id} is not listed");
    }
    for rule in rules() {
        assert_eq!(rule.validity().is_empty(), is_own(rule), "{}", rule.id);
    }
}

#[test]
fn ids_are_unique_and_complete() {
    let ids: BTreeSet<_> = rules().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), rules().count());
    let split = |id: &&str| matches!(*id, "KTT-16" | "KTT-18" | "TK-03");
    let ktt = (1..=30).map(|number| format!("KTT-{number:02}"));
    let tk = (1..=15).map(|number| format!("TK-{number:02}"));
    let pt = (1..=24).map(|number| format!("PT-{number:02}"));
    let kl = (1..=14).map(|number| format!("KL-{number:02}"));
    for id in ktt
        .chain(tk)
        .chain(pt)
        .chain(kl)
        .filter(|id| !split(&id.as_str()))
    {
        assert!(ids.contains(id.as_str()), "{id}");
    }
    for id in ["KTT-16a", "KTT-16b", "KTT-18a", "KTT-18b", "KTT-18i"] {
        assert!(ids.contains(id), "{id}");
    }
    assert!(ids.contains("TK-03a") && ids.contains("TK-03b"));
    assert_eq!(find("KTT-99"), None);
}

#[test]
fn texts_are_written_in_three_languages_and_codes_stand_in_order() {
    for rule in rules() {
        let texts: BTreeSet<_> = Language::ALL
            .into_iter()
            .map(|language| rule.text.get(language))
            .collect();
        assert_eq!(texts.len(), 3, "{}", rule.id);
        assert!(texts.iter().all(|text| text.ends_with('.')), "{}", rule.id);
        assert!(rule.codes.is_sorted(), "{}", rule.id);
        assert_eq!(
            rule.severity.is_none(),
            rule.codes.is_empty(),
            "{}",
            rule.id
        );
    }
}

fn ids_on(day: NaiveDate) -> BTreeSet<&'static str> {
    list(day).iter().map(|listed| listed.rule.id).collect()
}

#[test]
fn the_list_of_a_day_changes_with_the_law() {
    let (before, after) = (ids_on(date!(2020, 12, 31)), ids_on(date!(2021, 1, 1)));
    assert!(before.contains("KTT-18b") && !before.contains("KTT-18a"));
    assert!(after.contains("KTT-18a") && !after.contains("KTT-18b"));
    let (before, after) = (ids_on(date!(2024, 12, 31)), ids_on(date!(2025, 1, 1)));
    assert!(before.contains("TK-03b") && !before.contains("TK-03a"));
    assert!(after.contains("TK-03a") && !after.contains("TK-03b"));
    let (before, after) = (ids_on(date!(2025, 12, 31)), ids_on(date!(2026, 1, 1)));
    assert!(before.contains("KTT-01") && before.contains("SP-01a"));
    assert!(!before.contains("KTT-05") && !before.contains("SP-01b"));
    assert!(after.contains("KTT-05") && after.contains("SP-01b"));
    assert!(!after.contains("KTT-01") && !after.contains("SP-01a"));
    let (before, after) = (ids_on(date!(2024, 12, 31)), ids_on(date!(2025, 1, 1)));
    assert!(before.contains("PT-12") && !before.contains("PT-11"));
    assert!(after.contains("PT-11") && !after.contains("PT-12"));
    // Before the first act only what no act sets is there.
    let own: BTreeSet<_> = rules()
        .filter(|rule| is_own(rule))
        .map(|rule| rule.id)
        .collect();
    assert_eq!(ids_on(date!(2001, 8, 31)), own);
}

#[test]
fn a_rule_on_several_provisions_shows_each_in_force() {
    let listed = list(date!(2026, 3, 2));
    let days = listed.iter().find(|one| one.rule.id == "KTT-17");
    let acts: BTreeSet<_> = days.unwrap().basis.iter().map(|row| row.act).collect();
    assert_eq!(acts, BTreeSet::from(["189/2001", "872/2019"]));
    for one in &listed {
        assert!(
            one.basis
                .iter()
                .all(|row| row.is_in_force(date!(2026, 3, 2)))
        );
    }
}
