//! What is wrong with a settings file: one sentence and the place.

use chrono::NaiveDate;

/// A fault of the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Dotted path of the setting, such as `pay_subsidy.caps[0]`.
    pub path: String,
    /// What is wrong.
    pub problem: &'static str,
}

impl Fault {
    /// A fault at a place.
    #[must_use]
    pub fn at(path: &str, problem: &'static str) -> Self {
        Self {
            path: path.to_owned(),
            problem,
        }
    }

    /// A fault where what should hold does not.
    #[must_use]
    pub fn unless(holds: bool, path: &str, problem: &'static str) -> Option<Self> {
        (!holds).then(|| Self::at(path, problem))
    }
}

/// Rows of one figure end after they start and do not overlap.
#[must_use]
pub fn check_dates(rows: &[(String, NaiveDate, Option<NaiveDate>)]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, (path, from, to)) in rows.iter().enumerate() {
        faults.extend(Fault::unless(
            to.is_none_or(|to| *from <= to),
            path,
            "the last day is before the first",
        ));
        let overlaps = rows.iter().take(index).any(|(_, first, last)| {
            to.is_none_or(|to| *first <= to) && last.is_none_or(|last| *from <= last)
        });
        faults.extend(Fault::unless(
            !overlaps,
            path,
            "the row is in force together with an earlier one",
        ));
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn rows_that_share_a_day_overlap_and_neighbours_do_not() {
        let row = |name: &str, from, to| (name.to_owned(), from, to);
        let first = row("a", date!(2025, 1, 1), Some(date!(2025, 12, 31)));
        let next = row("b", date!(2026, 1, 1), None);
        assert_eq!(check_dates(&[first.clone(), next]), []);
        let shares = row("b", date!(2025, 12, 31), None);
        let faults = check_dates(&[first, shares]);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].path, "b");
        let backwards = row("c", date!(2026, 1, 2), Some(date!(2026, 1, 1)));
        assert_eq!(check_dates(&[backwards]).len(), 1);
    }
}
