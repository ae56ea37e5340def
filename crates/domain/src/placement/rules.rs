//! Follow-up points (seuranta) after a phase or placement.

use chrono::NaiveDate;

use crate::time::month::add_months;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

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
