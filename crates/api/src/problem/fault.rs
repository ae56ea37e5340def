//! One fault of a request, or one finding of a rule.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::catalogue::{self, Entry};
use super::language::Language;
use super::template;

/// One thing that is wrong or worth knowing, and where.
///
/// At most one of `pointer`, `parameter` and `header` is present: the place in the body, the query or the head.
/// It never repeats a value that was sent, only names, lengths and limits.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "pointer": "/first_name",
    "code": "field.too_long",
    "message": "Tekstissä on 130 merkkiä, enintään 100 sallitaan. Lyhennä tekstiä.",
    "params": {"length": 130, "max": 100},
    "severity": "block"
}))]
pub struct Fault {
    /// Place in the request body, RFC 6901; the empty string is the whole body.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pointer: Option<String>,
    /// Name of the query parameter; `?` where the sent name is not fit to be repeated.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    parameter: Option<String>,
    /// Name of the request header.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    header: Option<String>,
    /// Stable code, listed in `GET /problems`.
    code: String,
    /// What is wrong and what to do next, in the language of the answer.
    message: String,
    /// Figures and names used in the message.
    #[schema(value_type = Object)]
    params: BTreeMap<String, Value>,
    /// How much it weighs.
    severity: Severity,
    /// The provision behind a rule; absent where the fault is only one of form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    basis: Option<Basis>,
}

/// How much a fault or finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing was stored.
    Block,
    /// Stored; look at it.
    Warn,
    /// Stored; something must be done by a day.
    Due,
}

/// The provision a rule rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = FaultBasis, example = json!({"act": "380/2023", "section": "68 §", "valid_from": "2025-01-01"}))]
pub struct Basis {
    /// Number of the act in the statute book.
    pub act: String,
    /// Section and subsection.
    pub section: String,
    /// First day this wording is in force; absent where it is the original one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub valid_from: Option<NaiveDate>,
}

/// Where in the request a fault is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the body, as an RFC 6901 pointer.
    Pointer(String),
    /// In the query, by the parameter's name.
    Parameter(String),
    /// In the head, by the header's name.
    Header(String),
}

impl Fault {
    /// A blocking fault with a code of the catalogue.
    pub fn new(entry: &Entry) -> Self {
        Self::with_code(entry.code)
    }

    /// A blocking fault in the body, at an RFC 6901 pointer.
    pub fn at_pointer(entry: &Entry, pointer: impl Into<String>) -> Self {
        Self::new(entry).placed(Place::Pointer(pointer.into()))
    }

    /// A blocking fault in the query.
    pub fn at_parameter(entry: &Entry, name: impl Into<String>) -> Self {
        Self::new(entry).placed(Place::Parameter(name.into()))
    }

    /// A blocking fault in the head.
    pub fn at_header(entry: &Entry, name: impl Into<String>) -> Self {
        Self::new(entry).placed(Place::Header(name.into()))
    }

    /// A blocking fault by its code; a code outside the catalogue is its own message.
    pub fn with_code(code: &str) -> Self {
        Self {
            pointer: None,
            parameter: None,
            header: None,
            code: code.to_owned(),
            message: String::new(),
            params: BTreeMap::new(),
            severity: Severity::Block,
            basis: None,
        }
        .in_language(Language::Fi)
    }

    /// The same fault at another place.
    #[must_use]
    pub fn placed(mut self, place: Place) -> Self {
        (self.pointer, self.parameter, self.header) = match place {
            Place::Pointer(pointer) => (Some(pointer), None, None),
            Place::Parameter(name) => (None, Some(name), None),
            Place::Header(name) => (None, None, Some(name)),
        };
        self
    }

    /// The same fault with one more parameter. Never a value that was sent.
    #[must_use]
    pub fn param(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self.in_language(Language::Fi)
    }

    /// The same fault with another weight.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same fault with the provision behind it.
    #[must_use]
    pub fn based_on(mut self, basis: Basis) -> Self {
        self.basis = Some(basis);
        self
    }

    /// The same fault with its message in a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.message = match catalogue::entry(&self.code) {
            Some(entry) => template::fill(entry.message.in_language(language), &self.params),
            None => self.code.clone(),
        };
        self
    }

    /// The same fault with its pointer moved under a prefix, for an item of a bulk request: `/items/3`.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        self.pointer = self.pointer.map(|pointer| format!("{prefix}{pointer}"));
        self
    }

    /// The stable code.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The text, in Finnish until [`Fault::in_language`] says otherwise.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The place in the body, where it is there.
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// The query parameter, where it is there.
    pub fn parameter(&self) -> Option<&str> {
        self.parameter.as_deref()
    }

    /// The header, where it is there.
    pub fn header(&self) -> Option<&str> {
        self.header.as_deref()
    }

    /// The parameters of the message.
    pub fn params(&self) -> &BTreeMap<String, Value> {
        &self.params
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::problem::catalogue::field;

    #[test]
    fn a_fault_names_one_place() {
        let fault = Fault::at_parameter(&field::REQUIRED, "limit")
            .placed(Place::Pointer("/limit".to_owned()));
        assert_eq!((fault.pointer(), fault.parameter()), (Some("/limit"), None));
    }

    #[test]
    fn the_message_follows_the_language_and_the_code_does_not() {
        let fault = Fault::at_pointer(&field::TOO_MANY_ITEMS, "/items")
            .param("count", 101)
            .param("max", 100);
        for language in Language::ALL {
            let said = fault.clone().in_language(language);
            assert!(said.message().contains("101") && said.message().contains("100"));
            assert_eq!(said.code(), "field.too_many_items");
        }
    }

    #[test]
    fn a_code_outside_the_catalogue_is_its_own_message() {
        assert_eq!(Fault::with_code("no.such").message(), "no.such");
    }

    #[test]
    fn a_bulk_item_moves_the_pointer() {
        let fault = Fault::at_pointer(&field::REQUIRED, "/name").under("/items/3");
        assert_eq!(fault.pointer(), Some("/items/3/name"));
    }

    #[test]
    fn it_is_written_as_agreed() {
        let fault = Fault::at_pointer(&field::REQUIRED, "/name")
            .weighing(Severity::Warn)
            .based_on(Basis {
                act: "380/2023".to_owned(),
                section: "37 §".to_owned(),
                valid_from: None,
            });
        let written = serde_json::to_value(&fault).expect("serializable");
        assert_eq!(written["pointer"], "/name");
        assert_eq!(written["severity"], "warn");
        assert_eq!(
            written["basis"],
            json!({"act": "380/2023", "section": "37 §"})
        );
        assert!(written.get("parameter").is_none() && written.get("header").is_none());
    }
}
