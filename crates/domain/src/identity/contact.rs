//! Telephone numbers (puhelinnumero) and postal codes (postinumero).

use std::{borrow::Cow, fmt, ops::RangeInclusive};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr,
        schema::{Schema, Type},
    },
};

/// Digits of a Finnish number after the country code, without the leading zero.
const FINNISH_DIGITS: RangeInclusive<usize> = 6..=12;

/// Digits of a foreign number with its country code (ITU-T E.164 sets the upper limit).
const FOREIGN_DIGITS: RangeInclusive<usize> = 8..=15;

/// A text that is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a valid telephone number")]
pub struct InvalidPhoneNumber;

/// A telephone number in the form of E.164, such as `+358401234567`; prints masked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number as people write it: `040 123 4567`, `+358 40 1234567`, `0046 8 123456`.
    /// A number without a country code is Finnish.
    ///
    /// # Errors
    ///
    /// [`InvalidPhoneNumber`] when there are too few or too many digits or any other sign than
    /// spaces, hyphens and brackets.
    pub fn parse(text: &str) -> Result<Self, InvalidPhoneNumber> {
        Self::read(text).ok_or(InvalidPhoneNumber)
    }

    /// The number in the form of E.164.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }

    fn read(text: &str) -> Option<Self> {
        let bare: String = text
            .trim()
            .chars()
            .filter(|c| !matches!(c, ' ' | '-' | '(' | ')'))
            .collect();
        let international = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00"));
        let number = match international {
            Some(number) => number.to_owned(),
            None => format!("358{}", bare.strip_prefix('0')?),
        };
        if !number.bytes().all(|byte| byte.is_ascii_digit()) || number.starts_with('0') {
            return None;
        }
        let in_range = match number.strip_prefix("358") {
            Some(national) => {
                FINNISH_DIGITS.contains(&national.len()) && !national.starts_with('0')
            }
            None => FOREIGN_DIGITS.contains(&number.len()),
        };
        in_range.then(|| Self(format!("+{number}")))
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("+***")
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("+***")
    }
}

/// A text that is not a postal code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a valid postal code")]
pub struct InvalidPostalCode;

/// A Finnish postal code: five digits, zeros in front included.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode(String);

impl PostalCode {
    /// Reads a postal code; spaces around it are forgiven.
    ///
    /// # Errors
    ///
    /// [`InvalidPostalCode`] unless the text is five digits.
    pub fn parse(text: &str) -> Result<Self, InvalidPostalCode> {
        let text = text.trim();
        let valid = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
        valid
            .then(|| Self(text.to_owned()))
            .ok_or(InvalidPostalCode)
    }

    /// The five digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for PostalCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for PostalCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl PartialSchema for PostalCode {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(r"^\d{5}$"))
            .description(Some("Finnish postal code (postinumero)."))
            .examples(["90100"])
            .build()
            .into()
    }
}

impl ToSchema for PostalCode {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("PostalCode")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_kept_with_their_country_code() {
        for (text, stored) in [
            ("040 123 4567", "+358401234567"),
            ("(08) 558 410", "+3588558410"),
            ("+358 40-1234567", "+358401234567"),
            ("00358401234567", "+358401234567"),
            ("+46 8 123 456", "+468123456"),
            ("0123456", "+358123456"),
            ("0123456789012", "+358123456789012"),
        ] {
            assert_eq!(PhoneNumber::parse(text).unwrap().reveal(), stored, "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in [
            "",
            "+",
            "0",
            "00",
            "012345",
            "01234567890123",
            "401234567",
            "+3580401234567",
            "+0401",
            "040x123456",
            "+4681",
            "+1234567890123456",
            "०401234567",
            "040+1234567",
        ] {
            assert_eq!(PhoneNumber::parse(text), Err(InvalidPhoneNumber), "{text}");
        }
    }

    #[test]
    fn a_number_prints_masked() {
        let number = PhoneNumber::parse("0401234567").unwrap();
        assert_eq!(format!("{number} {number:?}"), "+*** +***");
    }

    #[test]
    fn a_postal_code_keeps_its_zeros() {
        assert_eq!(PostalCode::parse(" 00100 ").unwrap().as_str(), "00100");
        for text in ["100", "001000", "0010O", "०0100", ""] {
            assert_eq!(PostalCode::parse(text), Err(InvalidPostalCode), "{text}");
        }
    }

    proptest! {
        #[test]
        fn parsing_never_panics(text in ".{0,20}") {
            let _ = PhoneNumber::parse(&text);
            let _ = PostalCode::parse(&text);
        }

        #[test]
        fn a_number_reads_back_as_itself(text in "[+0][0-9 -]{0,16}") {
            if let Ok(number) = PhoneNumber::parse(&text) {
                prop_assert_eq!(PhoneNumber::parse(number.reveal()), Ok(number));
            }
        }
    }
}
