//! Texts of duties with a deadline.

use super::{
    Severity::{self, Due},
    catalogue::{Entry, entry},
};

/// The entries, in the order of their codes.
pub(super) const DUTY: &[Entry] = &[
    entry(
        "duty.task.due",
        "Tehtävä viimeistään {due_on}: {kind}.",
        "Ska göras senast {due_on}: {kind}.",
        "To be done by {due_on}: {kind}.",
    ),
    entry(
        "duty.task.overdue",
        "Määräaika {due_on} on ohi: {kind}.",
        "Tidsfristen {due_on} har gått ut: {kind}.",
        "The deadline {due_on} has passed: {kind}.",
    ),
];

/// Weight and place of a finding with each code.
pub(super) const DUTY_PLACES: &[(&str, Severity, &str)] =
    &[("duty.task.due", Due, ""), ("duty.task.overdue", Due, "")];
