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

/// What a client's other phases mean for one phase; `others` must not contain the phase itself.
///
/// The finding names no other phase: the caller may not be allowed to know it (decision 26).
#[must_use]
pub fn check_overlaps(phase: &PhasePeriod, others: &[PhasePeriod]) -> Vec<Violation> {
    let mut found = Vec::new();
    if phase.state == PhaseState::Cancelled {
        return found;
    }
    let at_the_same_time: Vec<_> = others
        .iter()
        .filter(|other| other.state != PhaseState::Cancelled)
        .filter(|other| other.period.overlaps(&phase.period))
        .map(|other| other.kind)
        .collect();
    if at_the_same_time
        .iter()
        .any(|other| exclude_each_other(phase.kind, *other))
    {
        found.push(Violation::block("activation_phase.overlaps", "/starts_on"));
    }
    if at_the_same_time
        .iter()
        .any(|other| is_second_service(phase.kind, *other))
        && let Some(row) = rehabilitative_work::limits(phase.period.start()).second_service
    {
        found.push(
            Violation::warn("activation_phase.second_service", "/starts_on")
                .under(row.rule, row.basis),
        );
    }
    found
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
                let found = check_overlaps(&spring(one), &[spring(other)]);
                assert_eq!(codes(&found), [("activation_phase.overlaps", None)]);
                assert!(found[0].is_blocking());
            }
        }
    }

    #[test]
    fn one_common_day_overlaps_and_the_next_day_does_not() {
        let next = |start| phase(PhaseKind::WorkTrial, start, date!(2026, 6, 30));
        let spring = spring(PhaseKind::RehabilitativeWork);
        assert_eq!(check_overlaps(&next(date!(2026, 6, 1)), &[spring]), []);
        assert_eq!(
            check_overlaps(&next(date!(2026, 5, 31)), &[spring]).len(),
            1
        );
    }

    #[test]
    fn coaching_runs_beside_and_is_a_notice_beside_rehabilitative_work() {
        let coaching = spring(PhaseKind::JobCoaching);
        assert_eq!(
            check_overlaps(&coaching, &[spring(PhaseKind::PaySubsidy)]),
            []
        );
        assert_eq!(check_overlaps(&coaching, &[coaching]), []);
        for (one, other) in [
            (coaching, spring(PhaseKind::RehabilitativeWork)),
            (spring(PhaseKind::RehabilitativeWork), coaching),
        ] {
            let found = check_overlaps(&one, &[other]);
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
        assert_eq!(
            check_overlaps(&spring(PhaseKind::PaySubsidy), &[cancelled]),
            []
        );
        assert_eq!(
            check_overlaps(&cancelled, &[spring(PhaseKind::PaySubsidy)]),
            []
        );
    }
}
