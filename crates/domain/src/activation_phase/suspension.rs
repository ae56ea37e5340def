//! When a phase was suspended (keskeytyksissä), from its changes of state.

use chrono::NaiveDate;

use crate::{code_set::phase::PhaseTransition, time::range::DateRange};

/// The stretches in which a phase was suspended, in the order of its changes: from the day of a suspension to the day before
/// the phase went on. One that goes on is open; one that ended with the phase lasts as long as the phase.
#[must_use]
pub fn suspensions(changes: &[(PhaseTransition, NaiveDate)]) -> Vec<DateRange> {
    let mut found = Vec::new();
    let mut since = None;
    for (transition, day) in changes {
        let until = match transition {
            PhaseTransition::Suspend => {
                since = Some(*day);
                continue;
            }
            PhaseTransition::Resume => day.pred_opt(),
            PhaseTransition::End => Some(*day),
            PhaseTransition::Plan
            | PhaseTransition::Confirm
            | PhaseTransition::Start
            | PhaseTransition::Cancel => continue,
        };
        // Resumed on the day of the suspension: not a day was lost.
        found.extend(
            since
                .take()
                .and_then(|from| DateRange::new(from, until).ok()),
        );
    }
    found.extend(since.map(DateRange::since));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn a_suspension_lasts_until_the_day_before_the_phase_goes_on() {
        use PhaseTransition::{End, Plan, Resume, Start, Suspend};
        let range = |from, to| DateRange::new(from, Some(to)).unwrap();
        let start = [(Plan, date!(2026, 1, 2)), (Start, date!(2026, 1, 5))];
        let with = |rest: &[_]| suspensions(&[&start[..], rest].concat());
        assert_eq!(with(&[]), []);
        let (monday, thursday) = (date!(2026, 2, 2), date!(2026, 2, 12));
        assert_eq!(with(&[(Suspend, monday)]), [DateRange::since(monday)]);
        assert_eq!(
            with(&[(Suspend, monday), (Resume, thursday)]),
            [range(monday, date!(2026, 2, 11))]
        );
        assert_eq!(
            with(&[(Suspend, monday), (End, thursday)]),
            [range(monday, thursday)]
        );
        assert_eq!(with(&[(Suspend, monday), (Resume, monday)]), []);
        let twice = [
            (Suspend, monday),
            (Resume, thursday),
            (Suspend, date!(2026, 3, 2)),
        ];
        assert_eq!(
            with(&twice),
            [
                range(monday, date!(2026, 2, 11)),
                DateRange::since(date!(2026, 3, 2))
            ]
        );
    }
}
