//! Employment areas (työllisyysalue): the tenant key of every client record.

use std::{borrow::Cow, fmt, num::ParseIntError, str::FromStr};

use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, ObjectBuilder, RefOr, SchemaFormat,
        schema::{Schema, Type},
    },
};

/// An employment area (työllisyysalue, act 380/2023, section 13): the tenant.
///
/// A surrogate number, not the area code of Statistics Finland.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AreaId(i16);

impl AreaId {
    /// The bare number, for storage.
    #[must_use]
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl From<i16> for AreaId {
    fn from(number: i16) -> Self {
        Self(number)
    }
}

impl From<AreaId> for i16 {
    fn from(area: AreaId) -> Self {
        area.0
    }
}

impl fmt::Display for AreaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for AreaId {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl PartialSchema for AreaId {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
            .minimum(Some(i16::MIN))
            .maximum(Some(i16::MAX))
            .description(Some("Employment area (työllisyysalue): a small number."))
            .examples([1])
            .build()
            .into()
    }
}

impl ToSchema for AreaId {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("AreaId")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_a_bare_number_in_text_and_json() {
        let area: AreaId = "24".parse().unwrap();
        assert_eq!(area.get(), 24);
        assert_eq!(serde_json::to_string(&area).unwrap(), "24");
        assert!("40000".parse::<AreaId>().is_err());
    }
}
