//! Approvals (hyväksynnät) of a plan.

use chrono::NaiveDate;

use crate::{
    code_set::plan::{ApprovalParty, PlanKind},
    statute::{Citation, plan, table::Row},
    violation::Violation,
};

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
