//! Job coaching (työhönvalmennus): 380/2023, section 53. The act sets no length, days or hours;
//! coaching runs beside the statutory kinds.

use chrono::NaiveDate;

use crate::{
    activation_phase::{
        PhaseFacts,
        rules::{check_calendar, check_dates},
    },
    violation::Violation,
};

/// What the rules find in coaching.
#[must_use]
pub fn check(facts: &PhaseFacts, _on: NaiveDate) -> Vec<Violation> {
    let mut found = Vec::new();
    check_dates(facts, &mut found);
    check_calendar(facts, &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        activation_phase::fixture::{codes, phase},
        code_set::phase::PhaseKind,
        time::date,
    };

    #[test]
    fn coaching_may_last_years_and_one_day_a_week() {
        let mut facts = phase(
            PhaseKind::JobCoaching,
            date!(2023, 1, 1),
            date!(2026, 12, 31),
        );
        facts.days_per_week = Some(1);
        facts.minutes_per_day = Some(30);
        assert_eq!(check(&facts, date!(2023, 1, 1)), []);
    }

    #[test]
    fn a_week_has_seven_days_and_a_day_has_1440_minutes() {
        let mut facts = phase(PhaseKind::JobCoaching, date!(2026, 1, 1), date!(2026, 1, 1));
        for (days, minutes, count) in [(7, 1440, 0), (8, 1440, 1), (7, 1441, 1), (0, 0, 2)] {
            facts.days_per_week = Some(days);
            facts.minutes_per_day = Some(minutes);
            assert_eq!(
                codes(&check(&facts, date!(2026, 1, 1))).len(),
                count,
                "{days} {minutes}"
            );
        }
    }
}
