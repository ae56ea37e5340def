//! One fault of a request, or one finding of a rule.

use std::collections::BTreeMap;

use palvelurekisteri_domain::label::Language;
use palvelurekisteri_domain::statute::Citation;
use palvelurekisteri_domain::violation::{Severity, Violation};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::catalogue::{self, Entry};
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
    #[schema(value_type = BTreeMap<String, FaultParam>)]
    params: BTreeMap<String, Value>,
    /// How much it weighs.
    severity: Severity,
    /// The provision behind a rule; absent where the fault is only one of form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    basis: Option<Citation>,
    /// Id in the rule tables, such as `KTT-17`; absent where the fault is only one of form.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    rule: Option<String>,
    /// The finding it was made of, which words itself: its figures read differently in each language.
    #[serde(skip)]
    #[schema(ignore)]
    finding: Option<Box<Violation>>,
}

/// A figure, a name, a day or a code, as the message of a fault holds it; a list where there are several.
#[derive(ToSchema)]
#[schema(as = FaultParam)]
#[serde(untagged)]
#[expect(dead_code, reason = "only the form of what `params` holds")]
enum FaultParam {
    /// A figure.
    Number(f64),
    /// A name, a code, or a day as `2026-03-02`.
    Text(String),
    /// Yes or no.
    Flag(bool),
    /// Several names or codes, such as those that are valid.
    List(Vec<String>),
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
            rule: None,
            finding: None,
        }
        .in_language(Language::default())
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
        self.in_language(Language::default())
    }

    /// The same fault with another weight.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same fault with the provision behind it.
    #[must_use]
    pub fn based_on(mut self, basis: Citation) -> Self {
        self.basis = Some(basis);
        self
    }

    /// The same fault with its message in a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.message = match (&self.finding, catalogue::entry(&self.code)) {
            (Some(finding), _) => finding.message(language),
            (None, Some(entry)) => template::fill(entry.message.get(language), &self.params),
            (None, None) => self.code.clone(),
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

impl From<&Violation> for Fault {
    fn from(finding: &Violation) -> Self {
        let mut fault = Self::with_code(finding.code)
            .placed(Place::Pointer(finding.pointer.clone()))
            .weighing(finding.severity);
        fault.params = finding
            .params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), serde_json::json!(value)))
            .collect();
        fault.basis = finding.basis;
        fault.rule = finding.rule.map(str::to_owned);
        fault.finding = Some(Box::new(finding.clone()));
        fault.in_language(Language::default())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use palvelurekisteri_domain::code_set::phase::PhaseState;
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
    fn a_finding_of_a_rule_keeps_its_words_figures_and_basis() {
        let since = NaiveDate::from_ymd_opt(2015, 7, 1).expect("a day");
        let finding = Violation::warn("phase.transition.not_from_state", "/state")
            .with("state", PhaseState::Ended)
            .with("transition", "start")
            .under("KTT-1", Citation::since("189/2001", "13 §", since));
        let fault = Fault::from(&finding);
        for language in Language::ALL {
            let said = fault.clone().in_language(language);
            assert_eq!(said.message(), finding.message(language));
        }
        let written = serde_json::to_value(&fault).expect("serializable");
        assert_eq!(written["pointer"], "/state");
        assert_eq!(written["severity"], "warn");
        assert_eq!(written["rule"], "KTT-1");
        assert_eq!(written["params"]["state"], "ended");
        assert_eq!(written["basis"]["valid_from"], "2015-07-01");
    }

    #[test]
    fn what_does_not_apply_is_absent() {
        let written =
            serde_json::to_value(Fault::at_pointer(&field::REQUIRED, "/name")).expect("JSON");
        let members: Vec<&String> = written.as_object().expect("an object").keys().collect();
        assert_eq!(
            members,
            ["code", "message", "params", "pointer", "severity"]
        );
        assert_eq!(written["params"], json!({}));
    }
}
