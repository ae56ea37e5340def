//! What a rule finds (havainto): a stable code, the place in the body, the figures, the severity
//! and the legal basis. Texts are in the catalogue, one per code and language.

/// The text of every violation code in three languages.
pub mod catalogue;
mod catalogue_casework;
mod catalogue_deadline;
mod catalogue_handoff;
mod catalogue_pay_subsidy;
mod catalogue_pay_subsidy_facts;
mod catalogue_phase;
mod catalogue_placement;
mod catalogue_rehabilitative_work;
mod catalogue_rights;
mod catalogue_staff;
mod catalogue_supplement;
#[cfg(test)]
mod catalogue_tests;
mod catalogue_work_trial;
/// The catalogue for people.
pub mod document;
/// A finding with each code.
pub mod example;
mod example_money;

use std::{borrow::Cow, collections::BTreeMap};

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::{
    code_set::{Code, code_set},
    label::{Label, Language},
    statute::Citation,
};

code_set! {
    /// What a finding does (havainnon vakavuus).
    Severity {
        id: "violation_severity",
        title: ["Havainnon vakavuus", "Anmärkningens allvar", "Severity of a finding"],
        source: "the rule tables of the register",
        /// The plan or decision is refused (422).
        Block = "block" ["Estää", "Hindrar", "Blocks"],
        /// The record is stored and the finding is shown with it.
        Warn = "warn" ["Varoitus", "Varning", "Warning"],
        /// Something has to be done by a day.
        Due = "due" ["Määräaika", "Tidsfrist", "Due"],
    }
}

/// A value in a violation's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// A number: days, months, minutes, cents.
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// A code of a code set: machines get the code, people its label.
    Code(&'static Code),
    /// Any other text; never personal data.
    Text(String),
}

impl Param {
    /// The value as the text of a message in a language.
    #[must_use]
    pub fn render(&self, language: Language) -> Cow<'_, str> {
        match self {
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(day) => Cow::Owned(match language {
                Language::Fi | Language::Sv => day.format("%-d.%-m.%Y").to_string(),
                Language::En => day.format("%Y-%m-%d").to_string(),
            }),
            Self::Code(code) => Cow::Borrowed(code.label.get(language)),
            Self::Text(text) => Cow::Borrowed(text),
        }
    }
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Date(day) => day.serialize(serializer),
            Self::Code(code) => serializer.serialize_str(code.code),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl From<NaiveDate> for Param {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! number_params {
    ($($number:ty),+) => {$(
        impl From<$number> for Param {
            fn from(number: $number) -> Self {
                Self::Number(i64::from(number))
            }
        }
    )+};
}
number_params!(u8, u16, u32, i16, i32, i64);

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Violation {
    /// Stable code for machines, such as `rehabilitative_work.days_per_week.above_maximum`.
    pub code: &'static str,
    /// JSON pointer (RFC 6901) to the field of the request, such as `/days_per_week`.
    pub pointer: String,
    /// Named values for the text, in the order of their names.
    pub params: BTreeMap<&'static str, Param>,
    /// What the finding does.
    pub severity: Severity,
    /// The statute it rests on; `None` when the rule is the register's own.
    pub basis: Option<Citation>,
    /// Rule of the rule tables, such as `KTT-17`; `None` for a rule that has no id there.
    pub rule: Option<&'static str>,
}

impl Violation {
    /// A finding that refuses the plan or decision.
    pub fn block(code: &'static str, pointer: impl Into<String>) -> Self {
        Self::new(Severity::Block, code, pointer.into())
    }

    /// A finding that is stored and shown.
    pub fn warn(code: &'static str, pointer: impl Into<String>) -> Self {
        Self::new(Severity::Warn, code, pointer.into())
    }

    /// A finding that has to be acted on by a day.
    pub fn due(code: &'static str, pointer: impl Into<String>) -> Self {
        Self::new(Severity::Due, code, pointer.into())
    }

    /// Adds a named value for the text.
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// Names the statute, and the rule of the rule tables where it has an id there.
    pub fn under(mut self, rule: impl Into<Option<&'static str>>, basis: Citation) -> Self {
        self.rule = rule.into();
        self.basis = Some(basis);
        self
    }

    /// Puts the pointer under a parent, such as `/items/3`, when a rule ran on a part of a body.
    pub fn beneath(mut self, parent: &str) -> Self {
        self.pointer.insert_str(0, parent);
        self
    }

    /// Whether the finding refuses the plan or decision.
    #[must_use]
    pub fn is_blocking(&self) -> bool {
        self.severity == Severity::Block
    }

    /// The text for people; the bare code where the catalogue has no text, which a test excludes.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match catalogue::text(self.code) {
            Some(label) => self.fill(label, language),
            None => self.code.to_owned(),
        }
    }

    fn new(severity: Severity, code: &'static str, pointer: String) -> Self {
        Self {
            code,
            pointer,
            params: BTreeMap::new(),
            severity,
            basis: None,
            rule: None,
        }
    }

    fn fill(&self, label: Label, language: Language) -> String {
        let mut message = String::new();
        let mut rest = label.get(language);
        while let Some((before, tail)) = rest.split_once('{') {
            message.push_str(before);
            let Some((name, after)) = tail.split_once('}') else {
                rest = tail;
                break;
            };
            match self.params.get(name) {
                Some(param) => message.push_str(&param.render(language)),
                None => message.extend(["{", name, "}"]),
            }
            rest = after;
        }
        message.push_str(rest);
        message
    }
}

/// Whether any finding refuses the plan or decision.
#[must_use]
pub fn any_blocks(violations: &[Violation]) -> bool {
    violations.iter().any(Violation::is_blocking)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{code_set::phase::PhaseState, time::date};

    fn violation() -> Violation {
        Violation::block("activation_phase.transition.not_from_state", "/state")
            .with("state", PhaseState::Ended)
            .with("on", date!(2025, 3, 9))
            .with("minutes", 225_u16)
    }

    #[test]
    fn the_text_carries_labels_and_figures_in_the_readers_language() {
        let label = Label::new("{state} {on} {minutes} {missing}", "{state}", "{on}");
        assert_eq!(
            violation().fill(label, Language::Fi),
            "Päättynyt 9.3.2025 225 {missing}"
        );
        assert_eq!(violation().fill(label, Language::Sv), "Avslutad");
        assert_eq!(violation().fill(label, Language::En), "2025-03-09");
    }

    #[test]
    fn machines_get_codes_numbers_and_iso_days() {
        let json = serde_json::to_string(&violation().params).unwrap();
        assert_eq!(json, r#"{"minutes":225,"on":"2025-03-09","state":"ended"}"#);
    }

    #[test]
    fn a_rule_run_on_a_part_points_into_the_whole_body() {
        assert_eq!(violation().beneath("/items/3").pointer, "/items/3/state");
    }

    #[test]
    fn only_blocking_findings_refuse() {
        assert!(any_blocks(&[violation()]));
        assert!(!any_blocks(&[Violation::warn(
            "phase.starts_on.missing",
            ""
        )]));
        assert!(!any_blocks(&[]));
    }
}
