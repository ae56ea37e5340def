//! The rules by their ids (sääntöluettelo): what each says in plain words, when it was in force, and
//! which codes it may give. For people; the rules themselves are functions elsewhere.
//!
//! The dates come from the tables of [`crate::statute`], so there is one place for each. A rule
//! without a table row (a reading, or one that another rule carries) brings its own. Another area of
//! law adds a file with its rules and a line in [`SETS`].

/// Duties with a deadline: MT, SP and follow-up.
mod deadline;
/// What an act leaves to judge.
pub mod discretion;
/// Municipal supplement: KL.
mod municipal_supplement;
/// Pay subsidy and 55+ employment support: PT.
mod pay_subsidy;
/// Rehabilitative work activity: KTT.
mod rehabilitative_work;
/// What a change of law would change.
pub mod simulation;
/// Changes of law that are not yet in force.
pub mod upcoming;
/// Work trials: TK.
mod work_trial;

use chrono::NaiveDate;

use crate::{
    label::Label,
    statute::{Citation, list_tables},
    violation::Severity,
};

/// The rules of every area of law.
const SETS: &[&[Rule]] = &[
    rehabilitative_work::RULES,
    work_trial::RULES,
    pay_subsidy::RULES,
    municipal_supplement::RULES,
    deadline::RULES,
];

/// A rule of the rule tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its id, such as `KTT-17`; never changed, never reused.
    pub id: &'static str,
    /// The heaviest finding that it may give; `None` for one that only counts or is read elsewhere.
    pub severity: Option<Severity>,
    /// What it says, in a sentence or two.
    pub text: Label,
    /// Codes that it may give, in order.
    pub codes: &'static [&'static str],
    /// Wordings that no table of the statutes holds.
    own: &'static [Citation],
}

impl Rule {
    /// Wordings that no table of the statutes holds.
    #[must_use]
    pub const fn own_wordings(&self) -> &'static [Citation] {
        self.own
    }

    /// Every wording of the rule in the order of time.
    #[must_use]
    pub fn validity(&self) -> Vec<Citation> {
        let mut rows = self.own.to_vec();
        for row in list_tables().iter().flat_map(|table| &table.rows) {
            if row.rule == Some(self.id) && !rows.contains(&row.basis) {
                rows.push(row.basis);
            }
        }
        rows.sort_by_key(|row| (row.valid_from, row.act, row.section));
        rows
    }
}

/// A rule with its wordings in force on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleInForce {
    /// The rule.
    pub rule: &'static Rule,
    /// Its wordings in force on the day; more than one when it rests on several provisions, none
    /// for the register's own rule.
    pub basis: Vec<Citation>,
}

/// Every rule, in the order of the rule tables.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    SETS.iter().copied().flatten()
}

/// The rule with an id; `None` for an id that is not in the register.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}

/// Every finding that names a rule has a code that the rule is listed with.
#[cfg(test)]
pub(crate) fn assert_owned(found: &[crate::violation::Violation]) {
    for one in found {
        let Some(id) = one.rule else { continue };
        let listed = find(id).unwrap_or_else(|| panic!("{id} is not listed"));
        assert!(listed.codes.contains(&one.code), "{id}: {}", one.code);
    }
}

/// The rules in force on a day, in the order of the rule tables.
#[must_use]
pub fn list(as_of: NaiveDate) -> Vec<RuleInForce> {
    rules()
        .filter_map(|rule| {
            let wordings = rule.validity();
            let is_own = wordings.is_empty();
            let in_force = wordings.into_iter().filter(|row| row.is_in_force(as_of));
            let basis: Vec<_> = in_force.collect();
            (is_own || !basis.is_empty()).then_some(RuleInForce { rule, basis })
        })
        .collect()
}

const fn rule(
    id: &'static str,
    severity: Option<Severity>,
    text: Label,
    codes: &'static [&'static str],
) -> Rule {
    Rule {
        id,
        severity,
        text,
        codes,
        own: &[],
    }
}

impl Rule {
    /// With wordings that no table holds.
    const fn resting_on(self, own: &'static [Citation]) -> Self {
        Self { own, ..self }
    }
}

#[cfg(test)]
mod tests;
