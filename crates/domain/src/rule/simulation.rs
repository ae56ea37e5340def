//! What a change of law would change (muutoksen vaikutukset): the verdicts, quotas and deadlines of two laws compared.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

use crate::{
    activation_phase::{
        case::PhaseCase,
        findings::PhaseFile,
        types::{rehabilitative_work::days::count_on, work_trial::months::balance_on},
    },
    code_set::deadline::{DeadlineCause, DeadlineKind},
    deadline::Deadline,
    violation::Violation,
};

/// What the law in force says of a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseOutcome {
    /// What the rules find in it.
    pub findings: Vec<Violation>,
    /// What is used and left; `None` where the kind has no quota, or its day is not modelled.
    pub quota: Option<Quota>,
}

/// In what a quota is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotaUnit {
    /// Days of participation in twelve months (KTT-18).
    Days,
    /// Whole months of work trials (TK-03).
    Months,
}

/// A quota of a person: how much is used and left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Quota {
    /// The rule that sets the maximum.
    pub rule: Option<&'static str>,
    /// In what it is counted.
    pub unit: QuotaUnit,
    /// Most.
    pub maximum: i32,
    /// Used.
    pub used: i32,
    /// Left for certain.
    pub left: i32,
    /// Last day on which the phase may end by it; `None` for days, and where nothing is left.
    pub latest_ends_on: Option<NaiveDate>,
}

impl PhaseOutcome {
    /// What the law in force says of a phase on a day.
    #[must_use]
    pub fn of(file: &PhaseFile, on: NaiveDate) -> Self {
        Self {
            findings: file.findings(on),
            quota: quota(file, on),
        }
    }

    /// What another law says that this one does not, and what it no longer says.
    #[must_use]
    pub fn compare(self, then: Self) -> PhaseChange {
        let says = |findings: &[Violation], one: &Violation| {
            findings.iter().any(|other| is_same(one, other))
        };
        let new = then.findings.iter();
        let gone = self.findings.iter();
        PhaseChange {
            new: new
                .filter(|one| !says(&self.findings, one))
                .cloned()
                .collect(),
            gone: gone
                .filter(|one| !says(&then.findings, one))
                .cloned()
                .collect(),
            quota: (self.quota != then.quota).then_some((self.quota, then.quota)),
        }
    }
}

/// The same finding, whatever wording it rests on.
fn is_same(one: &Violation, other: &Violation) -> bool {
    let said = |found: &Violation| (found.code, found.rule, found.severity);
    said(one) == said(other) && one.pointer == other.pointer && one.params == other.params
}

fn quota(file: &PhaseFile, on: NaiveDate) -> Option<Quota> {
    match file.case.as_ref()? {
        PhaseCase::RehabilitativeWork(case) => {
            let count = count_on(&case.attended_days, on)?;
            Some(Quota {
                rule: count.maximum.rule,
                unit: QuotaUnit::Days,
                maximum: count.maximum.figure.into(),
                used: count.used.into(),
                left: count.left().into(),
                latest_ends_on: None,
            })
        }
        PhaseCase::WorkTrial(case) => {
            let starts_on = file.period()?.period.start();
            let balance = balance_on(&case.person, &case.other_trials, starts_on)?;
            Some(Quota {
                rule: balance.maximum.rule,
                unit: QuotaUnit::Months,
                maximum: balance.maximum.figure,
                used: balance.cycle.used.months,
                left: balance.whole_months_left,
                latest_ends_on: balance.longest_end,
            })
        }
        PhaseCase::PaySubsidy(_) => None,
    }
}

/// What changes for a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseChange {
    /// What would be found.
    pub new: Vec<Violation>,
    /// What would no longer be found.
    pub gone: Vec<Violation>,
    /// The quota now and then; `None` where it stays.
    pub quota: Option<(Option<Quota>, Option<Quota>)>,
}

impl PhaseChange {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.quota.is_none()
    }
}

/// What happens to a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineFate {
    /// Something would be due that nothing asks for now.
    New,
    /// Nothing would ask for it any more.
    Withdrawn,
    /// It would be due on another day.
    Moved,
    /// What was done would be enough.
    Closed,
    /// What was done would not be enough.
    Reopened,
}

/// What changes for a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct DeadlineChange {
    /// What it follows from.
    pub cause: DeadlineCause,
    /// Identifier of the record that it follows from.
    pub cause_id: Uuid,
    /// What is due.
    pub kind: DeadlineKind,
    /// Which of the duties of its kind from the same record.
    pub number: u8,
    /// Rule of the rule tables; of the law that asks for it.
    pub rule: Option<&'static str>,
    /// What happens to it.
    pub fate: DeadlineFate,
    /// Last day now; `None` where nothing is due.
    pub due_on: Option<NaiveDate>,
    /// Last day by the other law; `None` where nothing would be due.
    pub would_be_due_on: Option<NaiveDate>,
}

/// What changes in the open deadlines of one client, in order.
#[must_use]
pub fn compare_deadlines(now: &[Deadline], then: &[Deadline]) -> Vec<DeadlineChange> {
    let key = |one: &Deadline| (one.source, one.kind, one.number);
    let by_key = |all: &[Deadline]| -> BTreeMap<_, Deadline> {
        all.iter().map(|one| (key(one), one.clone())).collect()
    };
    let (now, then) = (by_key(now), by_key(then));
    let keys: BTreeSet<_> = now.keys().chain(then.keys()).copied().collect();
    let change = |key| change(now.get(&key), then.get(&key));
    keys.into_iter().filter_map(change).collect()
}

fn change(now: Option<&Deadline>, then: Option<&Deadline>) -> Option<DeadlineChange> {
    let is_open = |one: Option<&Deadline>| one.map(Deadline::is_open);
    let fate = match (is_open(now), is_open(then)) {
        (None, Some(true)) => DeadlineFate::New,
        (Some(true), None) => DeadlineFate::Withdrawn,
        (Some(true), Some(false)) => DeadlineFate::Closed,
        (Some(false), Some(true)) => DeadlineFate::Reopened,
        (Some(true), Some(true)) if due(now) != due(then) => DeadlineFate::Moved,
        // What is done is no open deadline, whatever day it had.
        (Some(_) | None, Some(_) | None) => return None,
    };
    let one = then.or(now)?;
    Some(DeadlineChange {
        cause: one.source.kind,
        cause_id: one.source.id,
        kind: one.kind,
        number: one.number,
        rule: one.rule,
        fate,
        due_on: due(now),
        would_be_due_on: due(then),
    })
}

fn due(one: Option<&Deadline>) -> Option<NaiveDate> {
    one.filter(|one| one.is_open()).map(|one| one.due_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        code_set::staff::RecordClass,
        deadline::{Calendar, Source},
        time::date,
    };

    const MARCH: NaiveDate = date!(2026, 3, 2);
    const APRIL: NaiveDate = date!(2026, 4, 2);

    fn deadline(number: u8, due_on: NaiveDate, fulfilled_on: Option<NaiveDate>) -> Deadline {
        Deadline {
            kind: DeadlineKind::PlanReview,
            due_on,
            source: Source {
                kind: DeadlineCause::Plan,
                id: Uuid::from_u128(1),
            },
            number,
            class: RecordClass::ActivationPlan,
            rule: Some("KTT-12"),
            basis: None,
            calendar: Calendar::AsItFalls,
            fulfilled_on,
        }
    }

    #[test]
    fn each_fate_of_a_deadline_is_told_with_its_days() {
        let now = [
            deadline(0, MARCH, None),
            deadline(1, MARCH, None),
            deadline(2, MARCH, None),
            deadline(3, MARCH, Some(MARCH)),
            deadline(4, MARCH, None),
            deadline(5, MARCH, Some(MARCH)),
        ];
        let then = [
            deadline(0, MARCH, None),
            deadline(1, APRIL, None),
            deadline(2, MARCH, Some(MARCH)),
            deadline(3, APRIL, None),
            deadline(5, APRIL, Some(MARCH)),
            deadline(6, APRIL, None),
        ];
        let told: Vec<_> = compare_deadlines(&now, &then)
            .iter()
            .map(|one| (one.number, one.fate, one.due_on, one.would_be_due_on))
            .collect();
        assert_eq!(
            told,
            [
                (1, DeadlineFate::Moved, Some(MARCH), Some(APRIL)),
                (2, DeadlineFate::Closed, Some(MARCH), None),
                (3, DeadlineFate::Reopened, None, Some(APRIL)),
                (4, DeadlineFate::Withdrawn, Some(MARCH), None),
                (6, DeadlineFate::New, None, Some(APRIL)),
            ]
        );
        assert_eq!(compare_deadlines(&now, &now), []);
    }

    #[test]
    fn a_finding_with_other_figures_is_another_one_and_a_new_wording_is_none() {
        let with = |findings: Vec<Violation>| PhaseOutcome {
            findings,
            quota: None,
        };
        let found = |days: u8| Violation::block("activation_phase.overlaps", "").with("days", days);
        let change = with(vec![found(4)]).compare(with(vec![found(3)]));
        assert_eq!((change.new, change.gone), (vec![found(3)], vec![found(4)]));
        let basis = crate::statute::Citation::since("1/2027", "1 §", MARCH);
        let reworded = found(4).under(None, basis);
        assert!(
            with(vec![found(4)])
                .compare(with(vec![reworded]))
                .is_empty()
        );
    }
}
