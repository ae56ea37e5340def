//! Phases at the same time (decision 11): the three statutory kinds exclude one another, job
//! coaching runs beside them, and a second service beside rehabilitative work is a notice.

use crate::{
    code_set::phase::{PhaseKind, PhaseState},
    statute::rehabilitative_work,
    time::range::DateRange,
    violation::Violation,
};

/// A group of kinds that exclude one another or do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OverlapGroup {
    /// One at a time for a client.
    Statutory,
    /// Beside any other phase.
    Beside,
}

impl OverlapGroup {
    /// The name of the group in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Statutory => "statutory",
            Self::Beside => "beside",
        }
    }
}

/// The group of a kind.
#[must_use]
pub const fn overlap_group(kind: PhaseKind) -> OverlapGroup {
    match kind {
        PhaseKind::RehabilitativeWork | PhaseKind::WorkTrial | PhaseKind::PaySubsidy => {
            OverlapGroup::Statutory
        }
        PhaseKind::JobCoaching => OverlapGroup::Beside,
    }
}

/// A phase as far as overlap needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhasePeriod {
    /// Kind of the phase.
    pub kind: PhaseKind,
    /// State of the phase; a cancelled one is in nobody's way.
    pub state: PhaseState,
    /// Its days: actual where known, else planned.
    pub period: DateRange,
}

/// Whether another phase of the client excludes this one; `others` must not contain the phase itself.
///
/// A conflict, not a finding: the database's constraint answers the same, and neither names the other
/// phase, which the caller may not be allowed to know (decision 26).
#[must_use]
pub fn is_excluded(phase: &PhasePeriod, others: &[PhasePeriod]) -> bool {
    at_the_same_time(phase, others).any(|other| exclude_each_other(phase.kind, other))
}

/// KTT-22: a second service beside rehabilitative work is a notice.
#[must_use]
pub fn check_second_service(phase: &PhasePeriod, others: &[PhasePeriod]) -> Option<Violation> {
    let row = rehabilitative_work::limits(phase.period.start()).second_service?;
    at_the_same_time(phase, others)
        .any(|other| is_second_service(phase.kind, other))
        .then(|| {
            Violation::warn("activation_phase.second_service", "/starts_on")
                .under(row.rule, row.basis)
        })
}

/// Kinds of those of the other phases that share a day with the phase.
fn at_the_same_time(
    phase: &PhasePeriod,
    others: &[PhasePeriod],
) -> impl Iterator<Item = PhaseKind> {
    let counts = |state| state != PhaseState::Cancelled;
    others
        .iter()
        .filter(move |other| counts(phase.state) && counts(other.state))
        .filter(|other| other.period.overlaps(&phase.period))
        .map(|other| other.kind)
}

fn exclude_each_other(one: PhaseKind, other: PhaseKind) -> bool {
    overlap_group(one) == OverlapGroup::Statutory && overlap_group(other) == OverlapGroup::Statutory
}

/// KTT-22: no duty to organise the activity for a person in another service.
fn is_second_service(one: PhaseKind, other: PhaseKind) -> bool {
    let has = |kind| one == kind || other == kind;
    has(PhaseKind::RehabilitativeWork) && has(PhaseKind::JobCoaching)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{activation_phase::fixture::codes, time::date};

    fn phase(kind: PhaseKind, start: NaiveDate, end: NaiveDate) -> PhasePeriod {
        let period = DateRange::new(start, Some(end)).unwrap();
        PhasePeriod {
            kind,
            state: PhaseState::Planned,
            period,
        }
    }

    fn spring(kind: PhaseKind) -> PhasePeriod {
        phase(kind, date!(2026, 2, 1), date!(2026, 5, 31))
    }

    #[test]
    fn the_three_statutory_kinds_exclude_one_another() {
        let statutory = [
            PhaseKind::RehabilitativeWork,
            PhaseKind::WorkTrial,
            PhaseKind::PaySubsidy,
        ];
        for one in statutory {
            for other in statutory {
                assert!(is_excluded(&spring(one), &[spring(other)]));
                assert_eq!(check_second_service(&spring(one), &[spring(other)]), None);
            }
        }
    }

    #[test]
    fn one_common_day_overlaps_and_the_next_day_does_not() {
        let next = |start| phase(PhaseKind::WorkTrial, start, date!(2026, 6, 30));
        let spring = spring(PhaseKind::RehabilitativeWork);
        assert!(!is_excluded(&next(date!(2026, 6, 1)), &[spring]));
        assert!(is_excluded(&next(date!(2026, 5, 31)), &[spring]));
    }

    #[test]
    fn coaching_runs_beside_and_is_a_notice_beside_rehabilitative_work() {
        let coaching = spring(PhaseKind::JobCoaching);
        for other in [spring(PhaseKind::PaySubsidy), coaching] {
            assert!(!is_excluded(&coaching, &[other]));
            assert_eq!(check_second_service(&coaching, &[other]), None);
        }
        for (one, other) in [
            (coaching, spring(PhaseKind::RehabilitativeWork)),
            (spring(PhaseKind::RehabilitativeWork), coaching),
        ] {
            assert!(!is_excluded(&one, &[other]));
            let found = Vec::from_iter(check_second_service(&one, &[other]));
            assert_eq!(
                codes(&found),
                [("activation_phase.second_service", Some("KTT-22"))]
            );
            assert!(!found[0].is_blocking());
        }
    }

    #[test]
    fn a_cancelled_phase_is_in_nobodys_way() {
        let mut cancelled = spring(PhaseKind::WorkTrial);
        cancelled.state = PhaseState::Cancelled;
        let subsidy = spring(PhaseKind::PaySubsidy);
        assert!(!is_excluded(&subsidy, &[cancelled]));
        assert!(!is_excluded(&cancelled, &[subsidy]));
    }
}
