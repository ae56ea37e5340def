//! Age bands (ikäluokat): chosen by each installation, with what is left over before, between and after them, so that a
//! table always adds up.

use chrono::NaiveDate;
use thiserror::Error;

use crate::{label::Label, time::month::age_on};

/// Highest age that a band may name.
const OLDEST: u32 = 120;

/// Code of those whose birth date the register does not know.
pub const UNKNOWN: &str = "unknown";

/// The bands of an installation, in the order of age and without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeBands(Vec<AgeBand>);

/// Ages from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeBand {
    /// Lowest age in whole years.
    pub from: u32,
    /// Highest age in whole years; `None` for the last band.
    pub to: Option<u32>,
}

/// A text that is not a list of age bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "age bands are written as 18-29,30-54,55-64: rising, apart, each from a lower to a higher age of at most 120"
)]
pub struct NotAgeBands;

impl AgeBand {
    /// Stable code: `under_18`, `18_29`, `65_over`.
    #[must_use]
    pub fn code(self) -> String {
        match (self.from, self.to) {
            (0, Some(to)) => format!("under_{}", to + 1),
            (from, Some(to)) => format!("{from}_{to}"),
            (from, None) => format!("{from}_over"),
        }
    }

    /// Text for people; the numbers say the same in every language.
    #[must_use]
    pub fn label(self) -> String {
        match (self.from, self.to) {
            (0, Some(to)) => format!("0–{to}"),
            (from, Some(to)) => format!("{from}–{to}"),
            (from, None) => format!("{from}–"),
        }
    }

    fn contains(self, age: u32) -> bool {
        self.from <= age && self.to.is_none_or(|to| age <= to)
    }
}

impl Default for AgeBands {
    /// The bands of the PALO indicators (domain.md §7.1).
    fn default() -> Self {
        Self::filled(&[(18, 29), (30, 54), (55, 64)])
    }
}

impl AgeBands {
    /// The bands of a text such as `18-29,30-54,55-64`, with what is left over.
    ///
    /// # Errors
    /// [`NotAgeBands`] when they overlap, fall or are not numbers.
    pub fn parse(text: &str) -> Result<Self, NotAgeBands> {
        let mut named = Vec::new();
        let mut next = 0;
        for part in text.split(',') {
            let (from, to) = part.trim().split_once('-').ok_or(NotAgeBands)?;
            let from: u32 = from.parse().map_err(|_| NotAgeBands)?;
            let to: u32 = to.parse().map_err(|_| NotAgeBands)?;
            if from < next || to < from || to > OLDEST {
                return Err(NotAgeBands);
            }
            next = to + 1;
            named.push((from, to));
        }
        Ok(Self::filled(&named))
    }

    fn filled(named: &[(u32, u32)]) -> Self {
        let mut bands = Vec::new();
        let mut next = 0;
        for (from, to) in named {
            if *from > next {
                bands.push(AgeBand {
                    from: next,
                    to: Some(from - 1),
                });
            }
            bands.push(AgeBand {
                from: *from,
                to: Some(*to),
            });
            next = to + 1;
        }
        bands.push(AgeBand {
            from: next,
            to: None,
        });
        Self(bands)
    }

    /// The bands, youngest first.
    #[must_use]
    pub fn bands(&self) -> &[AgeBand] {
        &self.0
    }

    /// The code of the band of a person on a day.
    #[must_use]
    pub fn band_on(&self, birth_date: NaiveDate, day: NaiveDate) -> String {
        let age = age_on(birth_date, day);
        self.0
            .iter()
            .find(|band| band.contains(age))
            .map_or_else(|| UNKNOWN.to_owned(), |band| band.code())
    }
}

/// What `unknown` says of any dimension.
pub const UNKNOWN_LABEL: Label = Label::new("Ei tiedossa", "Okänd", "Unknown");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    fn codes(text: &str) -> Vec<String> {
        let bands = AgeBands::parse(text).expect("bands");
        bands.bands().iter().map(|band| band.code()).collect()
    }

    #[test]
    fn what_is_left_over_is_a_band_too() {
        assert_eq!(
            codes("18-29,30-54,55-64"),
            ["under_18", "18_29", "30_54", "55_64", "65_over"]
        );
        assert_eq!(
            codes("18-24,30-54"),
            ["under_18", "18_24", "25_29", "30_54", "55_over"]
        );
        assert_eq!(codes("0-24"), ["under_25", "25_over"]);
        assert_eq!(
            AgeBands::parse("18-29,30-54,55-64"),
            Ok(AgeBands::default())
        );
    }

    #[test]
    fn what_is_no_list_of_bands_is_refused() {
        for text in ["", "18", "18-29,29-40", "30-20", "a-b", "18-200", "18-29,"] {
            assert_eq!(AgeBands::parse(text), Err(NotAgeBands), "{text}");
        }
    }

    #[test]
    fn a_birthday_changes_the_band_on_its_day() {
        let bands = AgeBands::default();
        let born = date!(1996, 3, 2);
        assert_eq!(bands.band_on(born, date!(2026, 3, 1)), "18_29");
        assert_eq!(bands.band_on(born, date!(2026, 3, 2)), "30_54");
    }
}
