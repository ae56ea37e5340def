//! The state machine of a phase (decision 19): `planned → confirmed → running ⇄ suspended →
//! ended`, or `cancelled` from planned or confirmed.
//!
//! Every change takes effect on a day. No change takes effect in the future or before the change
//! before it. Only the last change can be corrected.

use chrono::NaiveDate;

use crate::{
    code_set::phase::{PhaseState, PhaseTransition},
    violation::Violation,
};

/// A change of state and the day on which it took effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What was done.
    pub transition: PhaseTransition,
    /// Day on which it took effect.
    pub effective_on: NaiveDate,
}

/// The state after a change.
///
/// # Errors
///
/// A blocking violation when the change is not possible from the state: no state is skipped.
pub fn transition(
    state: PhaseState,
    transition: PhaseTransition,
) -> Result<PhaseState, Box<Violation>> {
    let next = match (transition, state) {
        (PhaseTransition::Confirm, PhaseState::Planned) => Some(PhaseState::Confirmed),
        (PhaseTransition::Start, PhaseState::Confirmed)
        | (PhaseTransition::Resume, PhaseState::Suspended) => Some(PhaseState::Running),
        (PhaseTransition::Suspend, PhaseState::Running) => Some(PhaseState::Suspended),
        (PhaseTransition::End, PhaseState::Running | PhaseState::Suspended) => {
            Some(PhaseState::Ended)
        }
        (PhaseTransition::Cancel, PhaseState::Planned | PhaseState::Confirmed) => {
            Some(PhaseState::Cancelled)
        }
        (
            PhaseTransition::Plan
            | PhaseTransition::Confirm
            | PhaseTransition::Start
            | PhaseTransition::Suspend
            | PhaseTransition::Resume
            | PhaseTransition::End
            | PhaseTransition::Cancel,
            PhaseState::Planned
            | PhaseState::Confirmed
            | PhaseState::Running
            | PhaseState::Suspended
            | PhaseState::Ended
            | PhaseState::Cancelled,
        ) => None,
    };
    next.ok_or_else(|| {
        Box::new(
            Violation::block("activation_phase.transition.not_from_state", "")
                .with("transition", transition)
                .with("state", state),
        )
    })
}

/// Whether nothing of the plan can change any more.
#[must_use]
pub const fn is_over(state: PhaseState) -> bool {
    match state {
        PhaseState::Ended | PhaseState::Cancelled => true,
        PhaseState::Planned
        | PhaseState::Confirmed
        | PhaseState::Running
        | PhaseState::Suspended => false,
    }
}

/// The changes possible from a state, in the order of their codes.
pub fn possible_transitions(state: PhaseState) -> impl Iterator<Item = PhaseTransition> {
    let all = PhaseTransition::ALL.iter().copied();
    all.filter(move |change| transition(state, *change).is_ok())
}

/// The state after a history that starts from `planned`. The row of the planning itself may be
/// in the history or not.
///
/// # Errors
///
/// The first change that was not possible.
pub fn state_after(history: &[Change]) -> Result<PhaseState, Box<Violation>> {
    changes(history).try_fold(PhaseState::Planned, |state, change| {
        transition(state, change.transition)
    })
}

/// The first and the last day of the phase as it went; `None` before each.
#[must_use]
pub fn actual_days(history: &[Change]) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let day_of = |wanted| {
        let change = history.iter().find(|change| change.transition == wanted);
        change.map(|change| change.effective_on)
    };
    (day_of(PhaseTransition::Start), day_of(PhaseTransition::End))
}

/// What is wrong with a change after a history: its state and its day.
///
/// A start earlier than planned or than the confirmation is a fact: it is a notice, the others
/// are refused.
#[must_use]
pub fn check_change(
    history: &[Change],
    next: Change,
    planned_starts_on: NaiveDate,
    today: NaiveDate,
) -> Vec<Violation> {
    let mut found = Vec::new();
    match state_after(history) {
        Ok(state) => found.extend(transition(state, next.transition).err().map(|fault| *fault)),
        Err(fault) => found.push(*fault),
    }
    if next.effective_on > today {
        found.push(
            Violation::block("activation_phase.effective_on.in_future", "/effective_on")
                .with("today", today),
        );
    }
    found.extend(check_order(history, next));
    if next.transition == PhaseTransition::Start && next.effective_on < planned_starts_on {
        found.push(
            Violation::warn(
                "activation_phase.effective_on.before_planned_start",
                "/effective_on",
            )
            .with("planned_starts_on", planned_starts_on),
        );
    }
    found
}

/// What is wrong with moving the last change of a history to another day.
#[must_use]
pub fn check_correction(
    history: &[Change],
    effective_on: NaiveDate,
    planned_starts_on: NaiveDate,
    today: NaiveDate,
) -> Vec<Violation> {
    match history.split_last() {
        Some((last, before)) if last.transition != PhaseTransition::Plan => check_change(
            before,
            Change {
                effective_on,
                ..*last
            },
            planned_starts_on,
            today,
        ),
        Some(_) | None => {
            vec![Violation::block(
                "activation_phase.correction.nothing_to_correct",
                "",
            )]
        }
    }
}

/// A change does not take effect before the one before it.
fn check_order(history: &[Change], next: Change) -> Option<Violation> {
    let last = changes(history).last()?;
    if last.effective_on <= next.effective_on {
        return None;
    }
    let found = match next.transition {
        PhaseTransition::Start => Violation::warn(
            "activation_phase.effective_on.before_confirmation",
            "/effective_on",
        ),
        PhaseTransition::Plan
        | PhaseTransition::Confirm
        | PhaseTransition::Suspend
        | PhaseTransition::Resume
        | PhaseTransition::End
        | PhaseTransition::Cancel => Violation::block(
            "activation_phase.effective_on.before_last_transition",
            "/effective_on",
        ),
    };
    Some(found.with("last_effective_on", last.effective_on))
}

/// The changes without the row of the planning.
fn changes(history: &[Change]) -> impl DoubleEndedIterator<Item = &Change> {
    history
        .iter()
        .filter(|change| change.transition != PhaseTransition::Plan)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{activation_phase::fixture, time::date};

    const PLANNED: NaiveDate = date!(2026, 2, 2);
    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn change(transition: PhaseTransition, effective_on: NaiveDate) -> Change {
        Change {
            transition,
            effective_on,
        }
    }

    fn running() -> Vec<Change> {
        vec![
            change(PhaseTransition::Plan, date!(2026, 1, 10)),
            change(PhaseTransition::Confirm, date!(2026, 1, 20)),
            change(PhaseTransition::Start, PLANNED),
        ]
    }

    fn codes(history: &[Change], transition: PhaseTransition, on: NaiveDate) -> Vec<&'static str> {
        let found = check_change(history, change(transition, on), PLANNED, TODAY);
        fixture::codes(&found)
            .iter()
            .map(|(code, _)| *code)
            .collect()
    }

    #[test]
    fn the_machine_has_exactly_these_arrows() {
        let arrows: Vec<String> = PhaseState::ALL
            .iter()
            .flat_map(|from| {
                possible_transitions(*from)
                    .map(move |by| format!("{from} {by} {}", transition(*from, by).unwrap()))
            })
            .collect();
        assert_eq!(
            arrows,
            [
                "planned confirm confirmed",
                "planned cancel cancelled",
                "confirmed start running",
                "confirmed cancel cancelled",
                "running suspend suspended",
                "running end ended",
                "suspended resume running",
                "suspended end ended",
            ]
        );
    }

    #[test]
    fn no_state_is_skipped() {
        let fault = transition(PhaseState::Planned, PhaseTransition::Start).unwrap_err();
        assert_eq!(fault.code, "activation_phase.transition.not_from_state");
        assert!(fault.is_blocking());
    }

    #[test]
    fn a_history_gives_the_state_and_the_actual_days() {
        let mut history = running();
        assert_eq!(state_after(&history), Ok(PhaseState::Running));
        assert_eq!(actual_days(&history), (Some(PLANNED), None));
        history.push(change(PhaseTransition::End, TODAY));
        assert_eq!(state_after(&history), Ok(PhaseState::Ended));
        assert_eq!(actual_days(&history), (Some(PLANNED), Some(TODAY)));
    }

    #[test]
    fn a_change_takes_effect_today_or_earlier_and_not_before_the_last_one() {
        let end = |on| codes(&running(), PhaseTransition::End, on);
        assert_eq!(end(TODAY), [""; 0]);
        assert_eq!(
            end(date!(2026, 3, 3)),
            ["activation_phase.effective_on.in_future"]
        );
        assert_eq!(end(PLANNED), [""; 0]);
        assert_eq!(
            end(date!(2026, 2, 1)),
            ["activation_phase.effective_on.before_last_transition"]
        );
    }

    #[test]
    fn a_start_before_the_plan_or_the_decision_is_stored_with_a_finding() {
        let confirmed = [change(PhaseTransition::Confirm, date!(2026, 1, 20))];
        let start = |on| {
            check_change(
                &confirmed,
                change(PhaseTransition::Start, on),
                PLANNED,
                TODAY,
            )
        };
        assert_eq!(start(PLANNED), []);
        let found = start(date!(2026, 1, 19));
        assert_eq!(
            fixture::codes(&found)
                .iter()
                .map(|(code, _)| *code)
                .collect::<Vec<_>>(),
            [
                "activation_phase.effective_on.before_confirmation",
                "activation_phase.effective_on.before_planned_start",
            ]
        );
        assert!(found.iter().all(|found| !found.is_blocking()));
    }

    #[test]
    fn the_last_change_is_corrected_within_the_same_limits() {
        let correct = |history: &[Change], on| {
            let found = check_correction(history, on, PLANNED, TODAY);
            fixture::codes(&found)
                .iter()
                .map(|(code, _)| *code)
                .collect::<Vec<_>>()
        };
        let mut ended = running();
        ended.push(change(PhaseTransition::End, date!(2026, 2, 20)));
        assert_eq!(correct(&ended, date!(2026, 2, 10)), [""; 0]);
        assert_eq!(
            correct(&ended, date!(2026, 2, 1)),
            ["activation_phase.effective_on.before_last_transition"]
        );
        assert_eq!(
            correct(&running()[..1], TODAY),
            ["activation_phase.correction.nothing_to_correct"]
        );
    }

    #[test]
    fn an_ended_phase_does_not_go_on() {
        let mut history = running();
        history.push(change(PhaseTransition::End, TODAY));
        assert_eq!(
            codes(&history, PhaseTransition::Resume, TODAY),
            ["activation_phase.transition.not_from_state"]
        );
    }

    proptest! {
        #[test]
        fn an_accepted_change_keeps_the_history_whole(
            steps in proptest::collection::vec((proptest::sample::select(PhaseTransition::ALL), 0_i64..90), 0..12),
        ) {
            let mut history: Vec<Change> = Vec::new();
            for (transition, day) in steps {
                let next = change(transition, date!(2026, 1, 1) + chrono::Duration::days(day));
                if check_change(&history, next, PLANNED, TODAY).iter().all(|f| !f.is_blocking()) {
                    history.push(next);
                }
            }
            prop_assert!(state_after(&history).is_ok());
            let (start, end) = actual_days(&history);
            prop_assert!(start.zip(end).is_none_or(|(start, end)| start <= end));
        }
    }
}
