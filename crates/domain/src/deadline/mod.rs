//! Duties with a deadline (määräaikaiset velvollisuudet): what the authority has to do by a day,
//! derived from what happened.
//!
//! No job decides: a duty is a function of what is recorded, moves when the record moves, and is
//! overdue by comparison with the day of the question (decision 24). What the register keeps is a
//! copy for lists, made anew by every change of a record. Acts: 189/2001, 380/2023, 381/2023;
//! follow-up is the register's own rule. It computes no sanction.

/// What somebody says to be done.
pub mod by_word;
/// From what happened to what is due.
pub mod derive;
/// From what is recorded about a client to what happened.
pub mod record;
/// Readings where an act gives no number of days.
pub mod settings;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{
    code_set::{
        deadline::{DeadlineCalendar, DeadlineCause, DeadlineKind, DeadlineState},
        staff::RecordClass,
    },
    statute::Citation,
    time::deadline::Saturdays,
    violation::Violation,
};

/// What a duty follows from, as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// What kind of record it is.
    pub kind: DeadlineCause,
    /// Identifier of the record.
    pub id: Uuid,
}

/// How the days to a deadline are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// Working days (arkipäivä).
    WorkingDays(Saturdays),
    /// Months, or calendar days of a setting; a last day on a day off moves to the next weekday
    /// (150/1930 5 §).
    MovedToWeekday,
    /// Calendar months as they are: the day before which a thing is done, or the register's own.
    AsItFalls,
}

impl Calendar {
    /// The code of it.
    #[must_use]
    pub const fn code(self) -> DeadlineCalendar {
        match self {
            Self::WorkingDays(Saturdays::Free) => DeadlineCalendar::WorkingDays,
            Self::WorkingDays(Saturdays::Working) => DeadlineCalendar::WorkingDaysWithSaturdays,
            Self::MovedToWeekday => DeadlineCalendar::MovedToWeekday,
            Self::AsItFalls => DeadlineCalendar::AsItFalls,
        }
    }
}

/// A duty with its deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What has to be done.
    pub kind: DeadlineKind,
    /// Last day on which it is in time.
    pub due_on: NaiveDate,
    /// What it follows from.
    pub source: Source,
    /// Which of the duties of its kind from the same source: months of a follow-up point, else the
    /// place of what happened, from 0.
    pub number: u8,
    /// Class of the records that it speaks of: who may see it.
    pub class: RecordClass,
    /// Rule of the rule tables, such as `KTT-12`.
    pub rule: Option<&'static str>,
    /// The statute; `None` for the register's own rule.
    pub basis: Option<Citation>,
    /// How the days were counted.
    pub calendar: Calendar,
    /// Day on which it was done; `None` while it is open.
    pub fulfilled_on: Option<NaiveDate>,
}

/// What has become of a duty by a day.
#[must_use]
pub fn state_of(
    fulfilled_on: Option<NaiveDate>,
    is_withdrawn: bool,
    due_on: NaiveDate,
    today: NaiveDate,
) -> DeadlineState {
    match (is_withdrawn, fulfilled_on) {
        (true, _) => DeadlineState::Withdrawn,
        (false, Some(_)) => DeadlineState::Fulfilled,
        (false, None) if due_on < today => DeadlineState::Overdue,
        (false, None) => DeadlineState::Open,
    }
}

impl Deadline {
    /// Whether it has not been done.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.fulfilled_on.is_none()
    }

    /// Whether it has not been done and its last day is past.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due_on < today
    }

    /// Whether it was done after its last day.
    #[must_use]
    pub fn was_late(&self) -> bool {
        self.fulfilled_on.is_some_and(|day| day > self.due_on)
    }

    /// The duty as a finding; `None` when it has been done.
    #[must_use]
    pub fn finding(&self, today: NaiveDate) -> Option<Violation> {
        if !self.is_open() {
            return None;
        }
        let found = match self.is_overdue(today) {
            true => Violation::due("deadline.task.overdue", ""),
            false => Violation::due("deadline.task.due", ""),
        };
        let mut found = found.with("kind", self.kind).with("due_on", self.due_on);
        found.rule = self.rule;
        found.basis = self.basis;
        Some(found)
    }
}

/// Something that was done and closes a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fulfilment {
    /// What was done.
    pub kind: DeadlineKind,
    /// The source of the duty that it closes.
    pub source: Source,
    /// Day on which it was done.
    pub on: NaiveDate,
    /// Number of the one duty that it closes, whenever it was done; `None` where it closes each of
    /// its kind that it comes after.
    pub number: Option<u8>,
}
