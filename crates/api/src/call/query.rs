//! Query strings, checked against the document.

use std::{collections::BTreeMap, str::FromStr};

use crate::{
    error::ApiError,
    problem::{catalogue::query::MALFORMED, fault::Fault},
};

/// A checked query string.
#[derive(Debug)]
pub struct Query(pub(super) BTreeMap<String, String>);

impl Query {
    /// A parameter as text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A parameter in its type; the shape has been checked.
    pub fn get<T: FromStr>(&self, name: &str) -> Result<Option<T>, ApiError> {
        match self.0.get(name) {
            None => Ok(None),
            Some(text) => text
                .parse()
                .map(Some)
                .map_err(|_| ApiError::Shape(vec![Fault::at_parameter(&MALFORMED, name)])),
        }
    }

    /// True when a flag is set.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.text(name) == Some("true")
    }

    /// The filters and the order, as what a cursor is bound to.
    pub(super) fn fingerprint(&self) -> String {
        self.0
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "cursor" | "limit" | "count"))
            .map(|(name, value)| format!("{name}={value}\n"))
            .collect()
    }
}
