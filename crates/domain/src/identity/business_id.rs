//! Business IDs (Y-tunnus): decree 288/2001, section 3.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr,
        schema::{Schema, Type},
    },
};

/// Weights of the seven digits of the serial number, from left to right.
const WEIGHTS: [u32; 7] = [7, 9, 10, 5, 8, 4, 2];

/// A text that is not a business ID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a valid business ID")]
pub struct InvalidBusinessId;

/// A business ID (Y-tunnus) in its official form `NNNNNNN-C`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BusinessId(String);

impl BusinessId {
    /// Reads a business ID; spaces around it are forgiven, missing zeros are not.
    ///
    /// # Errors
    ///
    /// [`InvalidBusinessId`] when the form or the check digit is wrong.
    pub fn parse(text: &str) -> Result<Self, InvalidBusinessId> {
        let text = text.trim();
        let (serial, check) = text.split_once('-').ok_or(InvalidBusinessId)?;
        if check.len() != 1 || check_digit(serial) != digit(check.as_bytes()) {
            return Err(InvalidBusinessId);
        }
        check_digit(serial)
            .map(|_| Self(text.to_owned()))
            .ok_or(InvalidBusinessId)
    }

    /// The official form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The check digit of a serial number of seven digits; `None` when there is none.
fn check_digit(serial: &str) -> Option<u32> {
    if serial.len() != WEIGHTS.len() {
        return None;
    }
    let sum = serial
        .chars()
        .zip(WEIGHTS)
        .try_fold(0, |sum, (character, weight)| {
            Some(sum + character.to_digit(10)? * weight)
        })?;
    match sum % 11 {
        0 => Some(0),
        // Serial numbers with this remainder are not given.
        1 => None,
        remainder => Some(11 - remainder),
    }
}

fn digit(text: &[u8]) -> Option<u32> {
    text.first().and_then(|byte| char::from(*byte).to_digit(10))
}

impl FromStr for BusinessId {
    type Err = InvalidBusinessId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for BusinessId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for BusinessId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for BusinessId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl PartialSchema for BusinessId {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(r"^\d{7}-\d$"))
            .description(Some("Business ID (Y-tunnus) with its check digit."))
            .examples(["9999000-7"])
            .build()
            .into()
    }
}

impl ToSchema for BusinessId {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("BusinessId")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ids_with_the_right_check_digit_are_valid() {
        for id in [
            "0187690-1",
            "0201256-6",
            "1572860-0",
            "0737546-2",
            "9999000-7",
            "9999001-5",
            "9999002-3",
        ] {
            assert_eq!(BusinessId::parse(id).unwrap().as_str(), id);
        }
        assert_eq!(
            BusinessId::parse(" 9999000-7 ").unwrap().to_string(),
            "9999000-7"
        );
    }

    #[test]
    fn a_serial_number_with_remainder_one_has_no_check_digit() {
        for check in 0..10 {
            assert!(BusinessId::parse(&format!("9999004-{check}")).is_err());
        }
    }

    #[test]
    fn other_forms_are_refused() {
        for id in [
            "0187690-2",
            "187690-1",
            "0187690",
            "01876901",
            "0187690-1-",
            "0187690-",
            "",
            "-",
            "0187690-01",
            "०187690-1",
            "018769A-1",
            "9999004-",
        ] {
            assert_eq!(BusinessId::parse(id), Err(InvalidBusinessId), "{id}");
        }
    }

    #[test]
    fn json_is_the_bare_text() {
        let id = BusinessId::parse("9999000-7").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"9999000-7\"");
        assert_eq!(
            serde_json::from_str::<BusinessId>("\"9999000-7\"").unwrap(),
            id
        );
        assert!(serde_json::from_str::<BusinessId>("\"9999000-8\"").is_err());
    }

    proptest! {
        #[test]
        fn parsing_never_panics(text in ".{0,12}") {
            let _ = BusinessId::parse(&text);
        }

        #[test]
        fn a_serial_number_has_at_most_one_check_digit(serial in "[0-9]{7}") {
            let valid = (0..10).filter(|c| BusinessId::parse(&format!("{serial}-{c}")).is_ok());
            prop_assert_eq!(valid.count(), usize::from(check_digit(&serial).is_some()));
        }
    }
}
