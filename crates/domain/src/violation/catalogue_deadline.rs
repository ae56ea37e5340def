//! Texts of duties with a deadline.

use super::{
    Severity::{self, Block, Due},
    catalogue::{Entry, entry},
};

/// The entries, in the order of their codes.
pub(super) const DEADLINE: &[Entry] = &[
    entry(
        "deadline.day.in_future",
        "Päivä {day} on tulevaisuudessa: tehdyksi merkitään se, mikä on tehty.",
        "Dagen {day} ligger i framtiden: som utfört markeras det som har gjorts.",
        "The day {day} is in the future: only what has been done is marked as done.",
    ),
    entry(
        "deadline.task.due",
        "Tehtävä viimeistään {due_on}: {kind}.",
        "Ska göras senast {due_on}: {kind}.",
        "To be done by {due_on}: {kind}.",
    ),
    entry(
        "deadline.task.overdue",
        "Määräaika {due_on} on ohi: {kind}.",
        "Tidsfristen {due_on} har gått ut: {kind}.",
        "The deadline {due_on} has passed: {kind}.",
    ),
];

/// Weight and place of a finding with each code.
pub(super) const DEADLINE_PLACES: &[(&str, Severity, &str)] = &[
    ("deadline.day.in_future", Block, "/done_on"),
    ("deadline.task.due", Due, ""),
    ("deadline.task.overdue", Due, ""),
];
