//! When the relationship opened and closed and when its phases ran.
//!
//! Drawn backwards from the end: the phases need room inside the four years before the anchor, and
//! a relationship opens early enough for interview, assessment and plan before the first of them.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::{
        phase::{CancellationReason, PhaseEndReason, PhaseKind, PhaseState, TerminatedBy},
        placement::PlacementKind,
        relationship::RelationshipClosingReason,
    },
    time::month::{add_months, last_day_of_months},
};

use crate::{
    calendar::{days_between, plus, working_day, working_day_before},
    chance::Chance,
    quota::Share,
};

/// The county signs activation plans since 2023: no statutory phase of the region starts earlier.
const EARLIEST: NaiveDate = match NaiveDate::from_ymd_opt(2023, 1, 30) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Months of the window before the anchor.
const WINDOW_MONTHS: i32 = 48;

/// A phase as it was planned and as it went.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub(super) kind: PhaseKind,
    pub(super) months: i32,
    pub(super) days_per_week: i16,
    pub(super) minutes_per_day: i16,
    pub(super) planned_starts_on: NaiveDate,
    pub(super) planned_ends_on: NaiveDate,
    pub(super) state: PhaseState,
    /// Last day as it went; none while it runs or before.
    pub(super) ended_on: Option<NaiveDate>,
    pub(super) end_reason: Option<PhaseEndReason>,
    pub(super) terminated_by: Option<TerminatedBy>,
    pub(super) cancellation_reason: Option<CancellationReason>,
}

impl Slot {
    /// Whether the phase started.
    pub(super) fn started(&self) -> bool {
        matches!(
            self.state,
            PhaseState::Running | PhaseState::Suspended | PhaseState::Ended
        )
    }

    /// The last day, as it went or as planned.
    pub(super) fn last_day(&self) -> NaiveDate {
        self.ended_on.unwrap_or(self.planned_ends_on)
    }
}

/// When everything was.
#[derive(Debug, Clone)]
pub(super) struct Timeline {
    pub(super) opened_on: NaiveDate,
    pub(super) closed_on: Option<NaiveDate>,
    pub(super) closing_reason: RelationshipClosingReason,
    /// Statutory phases in the order of time.
    pub(super) slots: Vec<Slot>,
}

impl Timeline {
    /// The last day of the phases that started.
    pub(super) fn last_phase_day(&self) -> Option<NaiveDate> {
        let started = self.slots.iter().filter(|slot| slot.started());
        started.map(Slot::last_day).max()
    }

    /// The first day on which the history is over: the closing, else the anchor.
    pub(super) fn end(&self, anchor: NaiveDate) -> NaiveDate {
        self.closed_on.unwrap_or(anchor)
    }
}

/// Draws the timeline of a share.
pub(super) fn draw(share: &Share, anchor: NaiveDate, chance: &mut Chance) -> Timeline {
    let lengths = lengths(share, chance);
    let gaps: Vec<i64> = lengths.iter().map(|_| chance.between(12, 60)).collect();
    // Months count as 31 days and each start may wait for a working day: never too little room.
    let needed: i64 = lengths
        .iter()
        .map(|(_, months)| i64::from(*months) * 31 + 6)
        .sum();
    let needed = needed + gaps.iter().sum::<i64>();
    let window = EARLIEST.max(add_months(anchor, -WINDOW_MONTHS));
    let lead = chance.between(45, 160);
    let closed_on = (!share.is_open).then(|| closing_day(window, needed, anchor, chance));
    let last_end = match (closed_on, lengths.last()) {
        (Some(closed_on), _) => plus(closed_on, -chance.between(2, 50)),
        (None, Some((_, months))) if chance.percent(48) => {
            plus(anchor, chance.between(20, i64::from(*months) * 22))
        }
        (None, _) => plus(anchor, -chance.between(8, 260)),
    };
    if lengths.is_empty() {
        return without_phases(share, closed_on, anchor, chance);
    }
    // A job or course of an open client came before the phases.
    let lead = match share.is_open && share.placement.is_some() {
        true => lead + 160,
        false => lead,
    };
    let first_start = plus(last_end, -needed).max(window);
    let mut slots = Vec::new();
    let mut cursor = first_start;
    let is_repeated = share.rehabilitative_work > 1;
    for (length, gap) in lengths.into_iter().zip(gaps) {
        let slot = slot(length, working_day(cursor), is_repeated, anchor, chance);
        cursor = plus(slot.planned_ends_on, gap);
        slots.push(slot);
    }
    if share.is_open {
        slots.extend(coming(share, &slots, anchor, chance));
    }
    Timeline {
        opened_on: working_day(plus(first_start, -lead)),
        closed_on,
        closing_reason: closing_reason(share, chance),
        slots,
    }
}

fn closing_day(
    window: NaiveDate,
    needed: i64,
    anchor: NaiveDate,
    chance: &mut Chance,
) -> NaiveDate {
    let last = plus(anchor, -4);
    let first = plus(window, needed + 60).min(last);
    // More were closed lately: older ones fall under retention.
    let room = days_between(first, last);
    let back = chance.between(0, room).min(chance.between(0, room));
    working_day_before(plus(last, -back)).max(first)
}

fn without_phases(
    share: &Share,
    closed_on: Option<NaiveDate>,
    anchor: NaiveDate,
    chance: &mut Chance,
) -> Timeline {
    let end = closed_on.unwrap_or(anchor);
    let shortest = match (share.is_open, share.placement.is_some()) {
        (true, true) => 260,
        (true, false) => 2,
        (false, _) => 60,
    };
    let back = chance
        .between(shortest, 900)
        .min(chance.between(shortest, 1_100));
    let mut slots = Vec::new();
    if share.is_open && back > 60 {
        slots.extend(coming(share, &[], anchor, chance));
    }
    Timeline {
        opened_on: working_day_before(plus(end, -back)),
        closed_on,
        closing_reason: closing_reason(share, chance),
        slots,
    }
}

/// Kinds and months of the phases that started.
fn lengths(share: &Share, chance: &mut Chance) -> Vec<(PhaseKind, i32)> {
    let count = share.rehabilitative_work + share.work_trial + share.pay_subsidy;
    let longest = match count {
        0 | 1 => 10,
        2 => 9,
        3 => 7,
        4 => 6,
        5 => 5,
        _ => 4,
    };
    let mut lengths = Vec::new();
    for _ in 0..share.rehabilitative_work {
        lengths.push((PhaseKind::RehabilitativeWork, months(3, longest, chance)));
    }
    for _ in 0..share.work_trial {
        // All trials together last six months at most since 2025.
        let most = match share.work_trial {
            1 => 6,
            2 => 3,
            _ => 2,
        };
        lengths.push((PhaseKind::WorkTrial, months(1, most.min(longest), chance)));
    }
    for _ in 0..share.pay_subsidy {
        lengths.push((PhaseKind::PaySubsidy, months(2, longest, chance)));
    }
    // From rehabilitation through a trial to work, mostly.
    if chance.percent(20) {
        let by = lengths.len().min(1);
        lengths.rotate_left(by);
    }
    lengths
}

fn months(least: i64, most: i64, chance: &mut Chance) -> i32 {
    i32::try_from(chance.between(least, most)).unwrap_or(3)
}

/// A phase that started: over, or running across the anchor.
fn slot(
    (kind, months): (PhaseKind, i32),
    starts_on: NaiveDate,
    is_repeated: bool,
    anchor: NaiveDate,
    chance: &mut Chance,
) -> Slot {
    let planned_ends_on = last_day_of_months(starts_on, months);
    let (days_per_week, minutes_per_day) = weekly_time(kind, is_repeated, chance);
    let planned = Slot {
        kind,
        months,
        days_per_week,
        minutes_per_day,
        planned_starts_on: starts_on,
        planned_ends_on,
        state: PhaseState::Running,
        ended_on: None,
        end_reason: None,
        terminated_by: None,
        cancellation_reason: None,
    };
    if planned_ends_on >= anchor {
        let state = match chance.percent(6) {
            true => PhaseState::Suspended,
            false => PhaseState::Running,
        };
        return Slot { state, ..planned };
    }
    let ended = Slot {
        state: PhaseState::Ended,
        ended_on: Some(planned_ends_on),
        end_reason: Some(PhaseEndReason::Completed),
        ..planned
    };
    if chance.percent(80) {
        return ended;
    }
    let days = days_between(starts_on, planned_ends_on);
    let reason = chance.weighted(
        PhaseEndReason::Terminated,
        &[
            (25, PhaseEndReason::EmployedOpenMarket),
            (12, PhaseEndReason::StartedEducation),
            (18, PhaseEndReason::MovedToOtherService),
        ],
    );
    Slot {
        ended_on: Some(plus(starts_on, chance.between(days / 3, days - 1))),
        end_reason: Some(reason),
        terminated_by: (reason == PhaseEndReason::Terminated).then(|| {
            chance.pick(
                TerminatedBy::Client,
                &[TerminatedBy::Organiser, TerminatedBy::Authority],
            )
        }),
        ..ended
    }
}

/// A phase that has not started: planned, confirmed or cancelled.
fn coming(share: &Share, slots: &[Slot], anchor: NaiveDate, chance: &mut Chance) -> Option<Slot> {
    if !chance.percent(11) {
        return None;
    }
    let kind = match share.work_trial {
        0 => chance.pick(
            PhaseKind::WorkTrial,
            &[PhaseKind::RehabilitativeWork, PhaseKind::PaySubsidy],
        ),
        _ => chance.pick(PhaseKind::PaySubsidy, &[PhaseKind::RehabilitativeWork]),
    };
    let busy_until = slots
        .iter()
        .map(Slot::last_day)
        .max()
        .unwrap_or(anchor)
        .max(anchor);
    let starts_on = working_day(plus(busy_until, chance.between(3, 60)));
    let months = months(3, 5, chance);
    let state = chance.weighted(
        PhaseState::Planned,
        &[(40, PhaseState::Confirmed), (25, PhaseState::Cancelled)],
    );
    let (days_per_week, minutes_per_day) = weekly_time(kind, true, chance);
    Some(Slot {
        kind,
        months,
        days_per_week,
        minutes_per_day,
        planned_starts_on: starts_on,
        planned_ends_on: last_day_of_months(starts_on, months),
        state,
        ended_on: None,
        end_reason: None,
        terminated_by: None,
        cancellation_reason: (state == PhaseState::Cancelled).then(|| {
            chance.pick(
                CancellationReason::ClientWithdrew,
                &[CancellationReason::OrganiserWithdrew],
            )
        }),
    })
}

/// Days a week and minutes a day. Rehabilitative work activity: at most four days, and three where a
/// client has several periods, so that 178 days in twelve months are never passed (KTT-18a).
fn weekly_time(kind: PhaseKind, is_repeated: bool, chance: &mut Chance) -> (i16, i16) {
    let (least_days, most_days, minutes) = match kind {
        PhaseKind::RehabilitativeWork if is_repeated => (1, 3, chance.between(8, 12)),
        PhaseKind::RehabilitativeWork => (2, 4, chance.between(8, 12)),
        PhaseKind::WorkTrial => (3, 5, chance.between(8, 16)),
        PhaseKind::PaySubsidy => (4, 5, chance.between(12, 15)),
        PhaseKind::JobCoaching => (1, 2, chance.between(2, 4)),
    };
    let days = chance.between(least_days, most_days);
    (
        i16::try_from(days).unwrap_or(3),
        i16::try_from(minutes * 30).unwrap_or(300),
    )
}

fn closing_reason(share: &Share, chance: &mut Chance) -> RelationshipClosingReason {
    match share.placement {
        Some(PlacementKind::OpenLabourMarket | PlacementKind::Apprenticeship) => {
            RelationshipClosingReason::Employed
        }
        Some(PlacementKind::Entrepreneurship) => RelationshipClosingReason::Entrepreneur,
        Some(PlacementKind::EducationDegree | PlacementKind::SelfMotivatedStudy) => {
            RelationshipClosingReason::Education
        }
        Some(PlacementKind::Pension) => RelationshipClosingReason::Pension,
        Some(PlacementKind::Moved) => RelationshipClosingReason::Moved,
        Some(
            PlacementKind::MilitaryOrCivilService
            | PlacementKind::ParentalLeave
            | PlacementKind::Other,
        ) => RelationshipClosingReason::ServiceCompleted,
        Some(PlacementKind::Unemployed) | None => chance.weighted(
            RelationshipClosingReason::ServiceCompleted,
            &[
                (30, RelationshipClosingReason::NoContact),
                (25, RelationshipClosingReason::ClientRequest),
            ],
        ),
    }
}
