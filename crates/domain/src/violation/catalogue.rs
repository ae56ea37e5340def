//! The text of every violation code in three languages. Adding a code without a text here fails
//! a test; so does a text that no rule emits.

use crate::label::Label;

/// The code and its text; `{name}` stands for a parameter of the violation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Stable code for machines.
    pub code: &'static str,
    /// Text with placeholders.
    pub text: Label,
}

/// The text of a code, with `{name}` placeholders; `None` for a code that no rule emits.
#[must_use]
pub fn text(code: &str) -> Option<Label> {
    entries()
        .find(|entry| entry.code == code)
        .map(|entry| entry.text)
}

/// Every entry, for the catalogue of problems and the generated documentation.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    [PHASE].into_iter().flatten()
}

const fn entry(code: &'static str, fi: &'static str, sv: &'static str, en: &'static str) -> Entry {
    Entry {
        code,
        text: Label::new(fi, sv, en),
    }
}

const PHASE: &[Entry] = &[
    entry(
        "phase.starts_on.missing",
        "Jakson alkamispäivä puuttuu.",
        "Periodens startdatum saknas.",
        "The start date of the phase is missing.",
    ),
    entry(
        "phase.transition.not_from_state",
        "Toimenpidettä {transition} ei voi tehdä, kun jakson tila on {state}.",
        "Åtgärden {transition} är inte möjlig när periodens status är {state}.",
        "The action {transition} is not possible while the phase is {state}.",
    ),
];
