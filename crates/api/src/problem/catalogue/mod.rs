//! The one table of problem and fault codes, with their texts in three languages. The codes of the rules of law are
//! in the domain's catalogue of violations.
//!
//! One file per topic. To add a code: a `const` in the topic's file and its name in that file's `ENTRIES`.
//! To add a topic: a file here and its line in [`ALL`].
//! A code is stable for ever; a text may be improved at any time.
//!
//! In a message `{name}` stands for a parameter, and a part in square brackets is left out when one of its parameters
//! is missing: `Tuntematon kenttä.[ Tarkoititko: {nearest}?]`.

pub mod access;
pub mod assessment;
pub mod auth;
pub mod client;
pub mod conflict;
pub mod consent;
pub mod contact;
pub mod deadline;
pub mod exception;
pub mod export;
pub mod field;
pub mod handoff;
pub mod header;
pub mod phase;
pub mod placement;
pub mod plan;
pub mod query;
pub mod relationship;
pub mod request;
pub mod resource;
pub mod retention_hold;
pub mod rule;
pub mod rule_override;
pub mod service;
pub mod situation;
pub mod staff;
pub mod statistics;
pub mod subject_access;
pub mod text;

use palvelurekisteri_domain::label::Label;

/// Every code of the register, topic by topic.
pub const ALL: &[&[Entry]] = &[
    auth::ENTRIES,
    access::ENTRIES,
    request::ENTRIES,
    field::ENTRIES,
    text::ENTRIES,
    query::ENTRIES,
    header::ENTRIES,
    client::ENTRIES,
    conflict::ENTRIES,
    resource::ENTRIES,
    retention_hold::ENTRIES,
    rule::ENTRIES,
    rule_override::ENTRIES,
    assessment::ENTRIES,
    consent::ENTRIES,
    contact::ENTRIES,
    deadline::ENTRIES,
    phase::ENTRIES,
    placement::ENTRIES,
    plan::ENTRIES,
    handoff::ENTRIES,
    exception::ENTRIES,
    export::ENTRIES,
    relationship::ENTRIES,
    situation::ENTRIES,
    staff::ENTRIES,
    statistics::ENTRIES,
    subject_access::ENTRIES,
    service::ENTRIES,
];

/// One code: what it is called, which status it leads to and what the caller reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The stable code, `topic.name`.
    pub code: &'static str,
    /// Where the code may stand in an answer.
    pub kind: Kind,
    /// The HTTP status of an answer that has this code, or only faults with this code.
    pub status: u16,
    /// A few words, the same for every occurrence.
    pub title: Label,
    /// What is wrong and what to do next.
    pub message: Label,
    /// Parameters of a typical occurrence, as a JSON object.
    pub example: &'static str,
}

/// Where a code may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The `code` of an answer; may also name the single fault in its `errors`.
    Problem,
    /// Only the `code` of a fault in `errors` or `findings`.
    Fault,
}

/// The entry of a code, or `None` where no topic has it.
pub fn entry(code: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.code == code)
}

/// Every entry, in the order of `GET /problems`.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    ALL.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use palvelurekisteri_domain::label::Language;
    use palvelurekisteri_domain::violation;
    use serde_json::Value;

    use super::*;
    use crate::problem::template;

    /// Every topic file, so that a constant left out of its `ENTRIES` is found.
    const SOURCES: &[&str] = &[
        include_str!("access.rs"),
        include_str!("assessment.rs"),
        include_str!("auth.rs"),
        include_str!("client.rs"),
        include_str!("conflict.rs"),
        include_str!("consent.rs"),
        include_str!("contact.rs"),
        include_str!("deadline.rs"),
        include_str!("exception.rs"),
        include_str!("export.rs"),
        include_str!("field.rs"),
        include_str!("handoff.rs"),
        include_str!("header.rs"),
        include_str!("phase.rs"),
        include_str!("placement.rs"),
        include_str!("plan.rs"),
        include_str!("query.rs"),
        include_str!("relationship.rs"),
        include_str!("request.rs"),
        include_str!("resource.rs"),
        include_str!("retention_hold.rs"),
        include_str!("rule.rs"),
        include_str!("rule_override.rs"),
        include_str!("service.rs"),
        include_str!("situation.rs"),
        include_str!("staff.rs"),
        include_str!("statistics.rs"),
        include_str!("subject_access.rs"),
        include_str!("text.rs"),
    ];

    fn texts(entry: &Entry) -> [(&'static str, Label); 2] {
        [("title", entry.title), ("message", entry.message)]
    }

    #[test]
    fn a_code_is_listed_once() {
        let mut seen = BTreeSet::new();
        for entry in entries() {
            assert!(seen.insert(entry.code), "{} is listed twice", entry.code);
        }
        for rule in violation::catalogue::entries() {
            assert!(
                seen.insert(rule.code),
                "{} is also a rule's code",
                rule.code
            );
        }
    }

    #[test]
    fn a_code_is_hierarchical_lower_snake() {
        for entry in entries() {
            let good = entry.code.split('.').all(|part| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
            });
            assert!(good, "{}", entry.code);
            assert!((400..=599).contains(&entry.status), "{}", entry.code);
        }
    }

    #[test]
    fn every_text_exists_in_three_languages() {
        for entry in entries() {
            for (name, text) in texts(entry) {
                let all = Language::ALL.map(|language| text.get(language));
                for one in all {
                    assert!(
                        !one.is_empty() && one.trim() == one,
                        "{} {name}",
                        entry.code
                    );
                }
                let different: BTreeSet<_> = all.into_iter().collect();
                assert_eq!(
                    different.len(),
                    3,
                    "{} {name} is not translated",
                    entry.code
                );
            }
            assert!(
                entry.message.fi.ends_with(['.', '?', ']']),
                "{}",
                entry.code
            );
        }
    }

    #[test]
    fn the_parameters_are_the_same_in_every_language() {
        for entry in entries() {
            for (name, text) in texts(entry) {
                let [fi, sv, en] =
                    Language::ALL.map(|language| template::parameters(text.get(language)));
                assert_eq!(fi, sv, "{} {name}", entry.code);
                assert_eq!(fi, en, "{} {name}", entry.code);
            }
            assert!(
                template::parameters(entry.title.fi).is_empty(),
                "{}",
                entry.code
            );
        }
    }

    #[test]
    fn the_example_fills_every_parameter() {
        for entry in entries() {
            let example: BTreeMap<String, Value> =
                serde_json::from_str(entry.example).expect(entry.code);
            for language in Language::ALL {
                let message = template::fill(entry.message.get(language), &example);
                assert!(
                    !message.contains(['{', '}', '[', ']']),
                    "{}: {message}",
                    entry.code
                );
            }
            for name in template::parameters(entry.message.fi) {
                assert!(example.contains_key(&name), "{} lacks {name}", entry.code);
            }
        }
    }

    #[test]
    fn every_constant_is_listed() {
        let constants: usize = SOURCES
            .iter()
            .map(|source| source.matches(": Entry = Entry {").count())
            .sum();
        assert_eq!(constants, entries().count());
        assert_eq!(SOURCES.len(), ALL.len());
    }

    #[test]
    fn an_entry_is_found_by_its_code() {
        assert_eq!(
            entry("auth.token_missing").map(|found| found.status),
            Some(401)
        );
        assert_eq!(entry("auth.nonsense"), None);
    }
}
