//! Case notes (asiakaskirjaukset): what a worker writes down. Encrypted, corrected by addition, never silently edited.

use chrono::NaiveDate;

use crate::violation::Violation;

/// Whether a note about a day may be written today.
#[must_use]
pub fn check_note(occurred_on: NaiveDate, today: NaiveDate) -> Vec<Violation> {
    if occurred_on <= today {
        return Vec::new();
    }
    let found = Violation::block("note.occurred_on.in_future", "/occurred_on");
    vec![found.with("today", today)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn a_note_is_about_a_day_that_has_come() {
        let today = date!(2026, 3, 2);
        assert!(check_note(today, today).is_empty());
        assert!(check_note(date!(2024, 1, 1), today).is_empty());
        let found = check_note(date!(2026, 3, 3), today);
        assert_eq!(found[0].code, "note.occurred_on.in_future");
    }
}
