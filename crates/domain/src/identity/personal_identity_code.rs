//! Personal identity codes (henkilötunnus): decree 128/2010, section 2; act 661/2009, 11-12 §.
//!
//! A person's code may change, so it is a dated attribute and never a key. Two people may differ
//! in the intermediate character only: equality is over all eleven characters. Nothing is derived
//! from the code but the birth date.

use std::fmt;

use chrono::{Datelike as _, NaiveDate};
use thiserror::Error;

use super::IdentityPolicy;

/// Check characters by the remainder of the nine digits divided by 31.
const CHECK_CHARACTERS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Smallest individual number in use.
const FIRST_INDIVIDUAL_NUMBER: u32 = 2;

/// Smallest individual number of temporary and synthetic codes, which the Population Information
/// System never gives to a person.
const FIRST_TEMPORARY_NUMBER: u32 = 900;

/// Why a text is not accepted as a personal identity code. It says no more on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum IdentityCodeFault {
    /// The form, the date, the number or the check character is wrong.
    #[error("not a valid personal identity code")]
    Invalid,
    /// The code is well formed and temporary, which production does not accept.
    #[error("a temporary identifier is not a personal identity code")]
    Temporary,
}

/// A personal identity code (henkilötunnus) in its official form.
///
/// There is no `Serialize` on purpose: it leaves through [`PersonalIdentityCode::reveal`] only.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonalIdentityCode {
    code: String,
    birth_date: NaiveDate,
    individual_number: u32,
}

impl PersonalIdentityCode {
    /// Reads a code as people write it: spaces around it and lower case are forgiven.
    ///
    /// `today` excludes people who are not born yet.
    ///
    /// ```
    /// use palvelurekisteri_domain::identity::{
    ///     IdentityPolicy, personal_identity_code::PersonalIdentityCode,
    /// };
    /// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    /// let code = PersonalIdentityCode::parse(" 150375-901h", today, IdentityPolicy::Synthetic)?;
    /// assert_eq!(code.reveal(), "150375-901H");
    /// assert_eq!(code.to_string(), "******-***H");
    /// # Ok::<(), palvelurekisteri_domain::identity::personal_identity_code::IdentityCodeFault>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`IdentityCodeFault::Invalid`] for anything that is not a code, and
    /// [`IdentityCodeFault::Temporary`] for the range 900-999 in production.
    pub fn parse(
        text: &str,
        today: NaiveDate,
        policy: IdentityPolicy,
    ) -> Result<Self, IdentityCodeFault> {
        let code =
            Self::read(text.trim().to_ascii_uppercase()).ok_or(IdentityCodeFault::Invalid)?;
        if code.birth_date > today {
            return Err(IdentityCodeFault::Invalid);
        }
        match policy {
            IdentityPolicy::Production if code.is_temporary() => Err(IdentityCodeFault::Temporary),
            IdentityPolicy::Production | IdentityPolicy::Synthetic => Ok(code),
        }
    }

    /// The synthetic code of a birth date and a number 900-999, for seeds and tests; `None` for
    /// other numbers and for years outside 1800-2099.
    #[must_use]
    pub fn synthetic(birth_date: NaiveDate, individual_number: u32) -> Option<Self> {
        let century = match birth_date.year() {
            1800..=1899 => '+',
            1900..=1999 => '-',
            2000..=2099 => 'A',
            _ => return None,
        };
        let digits = birth_date.format("%d%m%y");
        let number = (FIRST_TEMPORARY_NUMBER..=999).contains(&individual_number);
        let number = number.then_some(individual_number)?;
        let check = check_character(&format!("{digits}{number}"))?;
        Self::read(format!("{digits}{century}{number}{check}"))
    }

    /// The eleven characters, for encryption, the blind index and the endpoint that shows them.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.code
    }

    /// The birth date that the code carries.
    #[must_use]
    pub const fn birth_date(&self) -> NaiveDate {
        self.birth_date
    }

    /// Whether the code is of the range 900-999: temporary or synthetic.
    #[must_use]
    pub const fn is_temporary(&self) -> bool {
        self.individual_number >= FIRST_TEMPORARY_NUMBER
    }

    fn read(code: String) -> Option<Self> {
        let &[d1, d2, m1, m2, y1, y2, century, n1, n2, n3, check] = code.as_bytes() else {
            return None;
        };
        let digits: String = [d1, d2, m1, m2, y1, y2, n1, n2, n3]
            .map(char::from)
            .iter()
            .collect();
        if check_character(&digits)? != char::from(check) {
            return None;
        }
        let year = first_year_of(century)? + i32::try_from(number_of(&[y1, y2])?).ok()?;
        let birth_date =
            NaiveDate::from_ymd_opt(year, number_of(&[m1, m2])?, number_of(&[d1, d2])?)?;
        let individual_number = number_of(&[n1, n2, n3])?;
        (individual_number >= FIRST_INDIVIDUAL_NUMBER).then_some(Self {
            code,
            birth_date,
            individual_number,
        })
    }

    fn write_masked(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let check = self.code.chars().last().unwrap_or('*');
        write!(f, "******-***{check}")
    }
}

impl fmt::Display for PersonalIdentityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_masked(f)
    }
}

impl fmt::Debug for PersonalIdentityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_masked(f)
    }
}

/// The first year of the century that an intermediate character stands for.
const fn first_year_of(intermediate: u8) -> Option<i32> {
    match intermediate {
        b'+' => Some(1800),
        b'-' | b'Y' | b'X' | b'W' | b'V' | b'U' => Some(1900),
        b'A' | b'B' | b'C' | b'D' | b'E' | b'F' => Some(2000),
        _ => None,
    }
}

/// The check character of nine digits; the intermediate character is not part of it.
fn check_character(nine_digits: &str) -> Option<char> {
    let remainder = number_of(nine_digits.as_bytes())? % 31;
    CHECK_CHARACTERS
        .get(usize::try_from(remainder).ok()?)
        .copied()
        .map(char::from)
}

fn number_of(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |number, digit| {
        number
            .checked_mul(10)?
            .checked_add(char::from(*digit).to_digit(10)?)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::date;

    const TODAY: NaiveDate = date!(2026, 3, 2);

    fn parse(text: &str) -> Result<PersonalIdentityCode, IdentityCodeFault> {
        PersonalIdentityCode::parse(text, TODAY, IdentityPolicy::Synthetic)
    }

    #[test]
    fn the_published_fictitious_codes_are_valid() {
        let codes = "010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 \
            040594V9030 040594V902Y 050594U903M 050594U902L 010516B903X 010516B902W 020516C903K \
            020516C902J 030516D9037 030516D9026 010501E9032 020502E902X 020503F9037 020504A902E \
            020504B904H 100190-999P 100190Y999P";
        for code in codes.split_whitespace() {
            assert_eq!(parse(code).unwrap().reveal(), code);
        }
    }

    #[test]
    fn the_synthetic_codes_carry_their_birth_dates() {
        for (code, birth_date) in [
            ("010180-9004", date!(1980, 1, 1)),
            ("150375-901H", date!(1975, 3, 15)),
            ("290296-912H", date!(1996, 2, 29)),
            ("311299-999E", date!(1999, 12, 31)),
            ("010100A902J", date!(2000, 1, 1)),
            ("290204A917X", date!(2004, 2, 29)),
            ("240861Y933S", date!(1961, 8, 24)),
            ("070788X944A", date!(1988, 7, 7)),
            ("300605B9559", date!(2005, 6, 30)),
            ("111158U9685", date!(1958, 11, 11)),
        ] {
            let parsed = parse(code).unwrap();
            assert_eq!(parsed.birth_date(), birth_date, "{code}");
            assert!(parsed.is_temporary(), "{code}");
        }
    }

    #[test]
    fn every_other_code_is_refused_with_the_same_words() {
        for code in [
            "150375-901",
            "150375901H",
            "150375-901J",
            "150375-901G",
            "150375-901O",
            "310480-9052",
            "290297-906K",
            "290200-908L",
            "000375-903W",
            "151375-903M",
            "150375G901H",
            "150375/901H",
            "150375-000E",
            "150375-001F",
            "0I0175-901X",
            "010130A904B",
            "",
            "150375-901HH",
            "15037५-901H",
        ] {
            assert_eq!(parse(code), Err(IdentityCodeFault::Invalid), "{code}");
        }
    }

    #[test]
    fn lower_case_and_spaces_are_invalid_until_they_are_normalised() {
        assert!(PersonalIdentityCode::read("150375-901h".to_owned()).is_none());
        assert_eq!(parse("  150375-901h\n").unwrap().reveal(), "150375-901H");
    }

    #[test]
    fn two_people_may_differ_in_the_intermediate_character_only() {
        let (one, other) = (parse("100190-999P").unwrap(), parse("100190Y999P").unwrap());
        assert_ne!(one, other);
        assert_eq!(one.birth_date(), other.birth_date());
    }

    #[test]
    fn a_person_born_today_has_a_code_and_one_born_tomorrow_has_not() {
        let born = |day: NaiveDate| {
            let code = PersonalIdentityCode::synthetic(day, 904).unwrap();
            parse(code.reveal())
        };
        assert!(born(TODAY).is_ok());
        assert_eq!(
            born(TODAY.succ_opt().unwrap()),
            Err(IdentityCodeFault::Invalid)
        );
    }

    #[test]
    fn production_refuses_the_range_900_to_999() {
        let production = |code| {
            PersonalIdentityCode::parse(code, TODAY, IdentityPolicy::Production)
                .map(|code| code.is_temporary())
        };
        assert_eq!(production("010180-9004"), Err(IdentityCodeFault::Temporary));
        assert_eq!(production("010180-900X"), Err(IdentityCodeFault::Invalid));
        let ordinary = format!("010180-899{}", check_character("010180899").unwrap());
        assert_eq!(production(&ordinary), Ok(false));
    }

    #[test]
    fn printing_shows_the_check_character_only() {
        let code = parse("010180-9004").unwrap();
        assert_eq!(
            format!("{code} {code:?} {code:#?}"),
            "******-***4 ******-***4 ******-***4"
        );
        assert!(!format!("{:?}", parse("010180-900X")).contains("0101"));
    }

    #[test]
    fn a_synthetic_code_needs_a_number_of_its_range() {
        assert!(PersonalIdentityCode::synthetic(date!(1980, 1, 1), 899).is_none());
        assert!(PersonalIdentityCode::synthetic(date!(1980, 1, 1), 1000).is_none());
        assert!(PersonalIdentityCode::synthetic(date!(1799, 1, 1), 900).is_none());
    }

    proptest! {
        #[test]
        fn parsing_never_panics(text in ".{0,20}") {
            let _ = parse(&text);
        }

        #[test]
        fn what_looks_like_a_code_never_panics(text in "[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]") {
            if let Ok(code) = parse(&text) {
                prop_assert_eq!(code.reveal(), text);
            }
        }

        #[test]
        fn a_synthetic_code_reads_back(day in 0_i64..72_000, number in 900_u32..=999) {
            let birth_date = date!(1800, 1, 1) + chrono::Duration::days(day);
            let code = PersonalIdentityCode::synthetic(birth_date, number).unwrap();
            let read = parse(code.reveal()).unwrap();
            prop_assert_eq!(read.birth_date(), birth_date);
            prop_assert_eq!(read, code);
        }

        #[test]
        fn one_wrong_digit_is_always_noticed(place in 0_usize..9, added in 1_u32..10) {
            let code = PersonalIdentityCode::synthetic(date!(1985, 6, 15), 950).unwrap();
            let place = if place < 6 { place } else { place + 1 };
            let wrong: String = code.reveal().char_indices().map(|(index, character)| {
                if index != place { return character; }
                let digit = character.to_digit(10).unwrap();
                char::from_digit((digit + added) % 10, 10).unwrap()
            }).collect();
            prop_assert_eq!(parse(&wrong), Err(IdentityCodeFault::Invalid));
        }
    }
}
