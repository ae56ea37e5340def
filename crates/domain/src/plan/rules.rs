//! Approvals (hyväksynnät) of a plan.

use chrono::NaiveDate;

use crate::{
    code_set::{
        plan::{ApprovalManner, ApprovalParty, PlanActionState, PlanKind},
        staff::RecordClass,
    },
    statute::{Citation, plan, table::Row},
    violation::Violation,
};

/// The record class of a kind of plan: who may see it.
#[must_use]
pub const fn record_class(kind: PlanKind) -> RecordClass {
    match kind {
        PlanKind::Employment => RecordClass::Employment,
        PlanKind::Activation => RecordClass::ActivationPlan,
        PlanKind::Multidisciplinary => RecordClass::Multidisciplinary,
    }
}

/// Something about a plan that happened on a day: not in the future, and not before the plan
/// was there.
#[must_use]
pub fn check_day(
    pointer: &str,
    day: NaiveDate,
    earliest: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Violation> {
    let mut found = Vec::new();
    if day > today {
        found.push(
            Violation::block("plan.day.in_future", pointer)
                .with("day", day)
                .with("today", today),
        );
    }
    if let Some(earliest) = earliest
        && day < earliest
    {
        found.push(
            Violation::block("plan.day.too_early", pointer)
                .with("day", day)
                .with("earliest", earliest),
        );
    }
    found
}

/// The day on which an agreed action was done: only of one that is done, and not in the future.
#[must_use]
pub fn check_done_on(
    state: PlanActionState,
    done_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Violation> {
    const POINTER: &str = "/done_on";
    match (state, done_on) {
        (PlanActionState::Done, Some(day)) => check_day(POINTER, day, None, today),
        (PlanActionState::Open | PlanActionState::Dropped, Some(_)) => {
            vec![Violation::block("plan.action.not_done", POINTER).with("state", state)]
        }
        (PlanActionState::Done | PlanActionState::Open | PlanActionState::Dropped, None) => {
            Vec::new()
        }
    }
}

/// One approval: an oral one counts when a copy has been delivered (385/2024).
#[must_use]
pub fn check_approval(
    manner: ApprovalManner,
    copy_delivered_on: Option<NaiveDate>,
    on: NaiveDate,
) -> Vec<Violation> {
    let lacks_copy = match manner {
        ApprovalManner::OralCopyDelivered => copy_delivered_on.is_none(),
        ApprovalManner::Electronic | ApprovalManner::Paper => false,
    };
    if !lacks_copy {
        return Vec::new();
    }
    let found = Violation::block("plan.approval.copy_missing", "/copy_delivered_on");
    vec![match plan::oral_approval(on) {
        Some(row) => found.under(row.rule, row.basis),
        None => found,
    }]
}

/// Whether a multidisciplinary plan needs the rehabilitation of Kela.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KelaRehabilitation {
    /// It is needed: Kela takes part in the plan.
    Needed,
    /// It is not needed.
    NotNeeded,
}

/// The parties that have to approve a plan made on a day, each with its statute; empty where the
/// law of the day is not modelled.
#[must_use]
pub fn required_approvals(
    kind: PlanKind,
    kela: KelaRehabilitation,
    on: NaiveDate,
) -> Vec<(ApprovalParty, Citation)> {
    required_rows(kind, kela, on)
        .flat_map(|row| row.figure.iter().map(|party| (*party, row.basis)))
        .collect()
}

/// What keeps a plan from coming into force: the approvals that it lacks.
#[must_use]
pub fn check_approvals(
    kind: PlanKind,
    kela: KelaRehabilitation,
    on: NaiveDate,
    given: &[ApprovalParty],
) -> Vec<Violation> {
    let mut found: Vec<_> = required_rows(kind, kela, on)
        .flat_map(|row| row.figure.iter().map(move |party| (*party, row)))
        .filter(|(party, _)| !given.contains(party))
        .map(|(party, row)| {
            Violation::block("plan.approval.missing", "/approvals")
                .with("party", party)
                .under(row.rule, row.basis)
        })
        .collect();
    if plan::approvals(kind, on).is_none() {
        found.push(
            Violation::warn("plan.law_not_modelled", "")
                .with("kind", kind)
                .with("on", on),
        );
    }
    found
}

fn required_rows(
    kind: PlanKind,
    kela: KelaRehabilitation,
    on: NaiveDate,
) -> impl Iterator<Item = &'static Row<&'static [ApprovalParty]>> {
    let with_kela = match (kind, kela) {
        (PlanKind::Multidisciplinary, KelaRehabilitation::Needed) => plan::kela_approval(on),
        (PlanKind::Multidisciplinary, KelaRehabilitation::NotNeeded)
        | (PlanKind::Employment | PlanKind::Activation, _) => None,
    };
    plan::approvals(kind, on).into_iter().chain(with_kela)
}

#[cfg(test)]
mod tests {
    use ApprovalParty::{Client, EmploymentAuthority, Kela, WellbeingCounty};

    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    const DAY: NaiveDate = date!(2026, 3, 2);

    fn parties(kind: PlanKind, kela: KelaRehabilitation, on: NaiveDate) -> Vec<ApprovalParty> {
        required_approvals(kind, kela, on)
            .into_iter()
            .map(|(party, _)| party)
            .collect()
    }

    #[test]
    fn each_kind_of_plan_has_its_parties() {
        let without = KelaRehabilitation::NotNeeded;
        assert_eq!(
            parties(PlanKind::Employment, without, DAY),
            [Client, EmploymentAuthority]
        );
        let three = [Client, EmploymentAuthority, WellbeingCounty];
        assert_eq!(parties(PlanKind::Activation, without, DAY), three);
        assert_eq!(parties(PlanKind::Multidisciplinary, without, DAY), three);
    }

    #[test]
    fn kela_approves_a_multidisciplinary_plan_with_its_rehabilitation_only() {
        let with = KelaRehabilitation::Needed;
        let four = [Client, EmploymentAuthority, WellbeingCounty, Kela];
        assert_eq!(parties(PlanKind::Multidisciplinary, with, DAY), four);
        assert_eq!(
            parties(PlanKind::Employment, with, DAY),
            [Client, EmploymentAuthority]
        );
    }

    #[test]
    fn the_county_signs_the_activation_plan_since_2023() {
        let on = |day| parties(PlanKind::Activation, KelaRehabilitation::NotNeeded, day);
        assert!(on(date!(2023, 1, 1)).contains(&WellbeingCounty));
        assert!(on(date!(2022, 12, 31)).is_empty());
        let acts = required_approvals(PlanKind::Activation, KelaRehabilitation::NotNeeded, DAY);
        assert!(acts.iter().all(|(_, basis)| basis.act == "189/2001"));
    }

    #[test]
    fn only_a_done_action_has_a_day_of_doing() {
        let check = |state, day| codes(&check_done_on(state, day, DAY));
        assert_eq!(check(PlanActionState::Done, Some(DAY)), []);
        assert_eq!(check(PlanActionState::Open, None), []);
        assert_eq!(
            check(PlanActionState::Open, Some(DAY)),
            [("plan.action.not_done", None)]
        );
        assert_eq!(
            check(PlanActionState::Done, Some(date!(2026, 3, 3))),
            [("plan.day.in_future", None)]
        );
    }

    #[test]
    fn an_oral_approval_needs_a_copy() {
        let check = |manner, copy| check_approval(manner, copy, DAY);
        let found = check(ApprovalManner::OralCopyDelivered, None);
        assert_eq!(codes(&found), [("plan.approval.copy_missing", None)]);
        assert_eq!(found[0].basis.unwrap().act, "385/2024");
        assert_eq!(check(ApprovalManner::OralCopyDelivered, Some(DAY)), []);
        assert_eq!(check(ApprovalManner::Paper, None), []);
        assert_eq!(check(ApprovalManner::Electronic, None), []);
    }

    #[test]
    fn a_day_lies_between_the_draft_and_today() {
        let check = |day| check_day("/approved_on", day, Some(date!(2026, 2, 2)), DAY);
        assert_eq!(check(date!(2026, 2, 2)), []);
        assert_eq!(check(DAY), []);
        assert_eq!(
            codes(&check(date!(2026, 3, 3))),
            [("plan.day.in_future", None)]
        );
        assert_eq!(
            codes(&check(date!(2026, 2, 1))),
            [("plan.day.too_early", None)]
        );
    }

    #[test]
    fn two_signatures_of_three_are_not_enough() {
        let check = |given: &[ApprovalParty], on| {
            let kela = KelaRehabilitation::NotNeeded;
            check_approvals(PlanKind::Activation, kela, on, given)
        };
        let all = [WellbeingCounty, Client, EmploymentAuthority];
        assert_eq!(check(&all, DAY), []);
        let found = check(&all[1..], DAY);
        assert_eq!(codes(&found), [("plan.approval.missing", Some("KTT-11"))]);
        assert_eq!(check(&[], DAY).len(), 3);
        let unknown = check(&[], date!(2022, 12, 31));
        assert_eq!(codes(&unknown), [("plan.law_not_modelled", None)]);
        assert!(!unknown[0].is_blocking());
    }
}
