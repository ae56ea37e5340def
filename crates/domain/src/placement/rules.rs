//! Follow-up points (seuranta) after a phase or placement.

use chrono::NaiveDate;

use crate::{
    code_set::placement::{FollowUpOutcome, PlacementKind},
    time::month::add_months,
    violation::Violation,
};

/// Follow-up points in months after the base date; 0 is the placement itself. The register's own
/// rule (FU-05): no statute sets them.
pub const FOLLOW_UP_MONTHS: [u8; 4] = [0, 3, 6, 12];

/// One point of follow-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowUpPoint {
    /// Months after the base date.
    pub months: u8,
    /// Day on which it is due.
    pub due_on: NaiveDate,
}

/// The follow-up points of a base date: the actual end of the phase, or the start of the
/// placement where there is no phase.
#[must_use]
pub fn follow_up_points(base: NaiveDate) -> [FollowUpPoint; 4] {
    FOLLOW_UP_MONTHS.map(|months| FollowUpPoint {
        months,
        due_on: add_months(base, i32::from(months)),
    })
}

/// What a placement says at point 0, which is the placement itself (decision 12); `None` where the kind does not tell
/// what the person does. An apprenticeship leads to a qualification and counts as education.
#[must_use]
pub const fn outcome_of(kind: PlacementKind) -> Option<FollowUpOutcome> {
    match kind {
        PlacementKind::OpenLabourMarket => Some(FollowUpOutcome::EmployedOpenMarket),
        PlacementKind::Entrepreneurship => Some(FollowUpOutcome::Entrepreneur),
        PlacementKind::Apprenticeship
        | PlacementKind::EducationDegree
        | PlacementKind::SelfMotivatedStudy => Some(FollowUpOutcome::Education),
        PlacementKind::MilitaryOrCivilService => Some(FollowUpOutcome::OutsideLabourForce),
        PlacementKind::ParentalLeave => Some(FollowUpOutcome::ParentalLeave),
        PlacementKind::Pension => Some(FollowUpOutcome::Pension),
        PlacementKind::Unemployed => Some(FollowUpOutcome::Unemployed),
        PlacementKind::Moved => Some(FollowUpOutcome::MovedAway),
        PlacementKind::Other => None,
    }
}

/// Whether an outcome that was known on a day may be recorded today.
#[must_use]
pub fn check_recorded(recorded_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    if recorded_on <= today {
        return Vec::new();
    }
    let found = Violation::block("follow_up.recorded_on.in_future", "/recorded_on");
    vec![found.with("today", today)]
}

/// Whether a person may be given up as not reached: not before the point is due.
#[must_use]
pub fn check_not_reached(
    due_on: NaiveDate,
    recorded_on: NaiveDate,
    today: NaiveDate,
) -> Vec<Violation> {
    let mut found = check_recorded(recorded_on, today);
    if recorded_on < due_on {
        found.push(
            Violation::block("follow_up.not_reached.before_due", "/recorded_on")
                .with("due_on", due_on),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn a_person_is_given_up_from_the_due_day_on() {
        let due = date!(2026, 3, 2);
        let today = date!(2026, 3, 10);
        let codes = |day| -> Vec<_> {
            let found = check_not_reached(due, day, today);
            found.iter().map(|violation| violation.code).collect()
        };
        assert_eq!(
            codes(date!(2026, 3, 1)),
            ["follow_up.not_reached.before_due"]
        );
        assert!(codes(due).is_empty());
        assert!(codes(today).is_empty());
        assert_eq!(
            codes(date!(2026, 3, 11)),
            ["follow_up.recorded_on.in_future"]
        );
    }

    #[test]
    fn an_outcome_is_known_today_at_the_latest() {
        let today = date!(2026, 3, 2);
        assert!(check_recorded(today, today).is_empty());
        assert_eq!(check_recorded(date!(2026, 3, 3), today).len(), 1);
    }

    fn due(base: NaiveDate) -> [NaiveDate; 4] {
        follow_up_points(base).map(|point| point.due_on)
    }

    #[test]
    fn follow_up_is_at_0_3_6_and_12_months() {
        let days = [
            date!(2025, 7, 31),
            date!(2025, 10, 31),
            date!(2026, 1, 31),
            date!(2026, 7, 31),
        ];
        assert_eq!(due(date!(2025, 7, 31)), days);
    }

    #[test]
    fn a_point_in_a_shorter_month_is_its_last_day() {
        let days = [
            date!(2025, 8, 31),
            date!(2025, 11, 30),
            date!(2026, 2, 28),
            date!(2026, 8, 31),
        ];
        assert_eq!(due(date!(2025, 8, 31)), days);
        assert_eq!(due(date!(2024, 2, 29))[3], date!(2025, 2, 28));
    }
}
