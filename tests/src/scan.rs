//! The scan of what a run has logged: no canary in any form, no identity code, no token, no unknown field.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use aho_corasick::{AhoCorasick, MatchKind};
use chrono::NaiveDate;
use palvelurekisteri_domain::identity::IdentityPolicy;
use palvelurekisteri_domain::identity::personal_identity_code::PersonalIdentityCode;
use serde_json::Value;

/// Every member that a line of the log may have: what is not listed is not logged.
const FIELDS: [&str; 25] = [
    "timestamp",
    "level",
    "target",
    "message",
    "span",
    "span.name",
    "span.request.id",
    "span.http.method",
    "span.http.route",
    "request.id",
    "http.status",
    "duration_ms",
    "problem.code",
    "operation.id",
    "line",
    "error",
    "audit.count",
    "answers.count",
    "migration.version",
    "panic.location",
    "postgres.pid",
    "key.id",
    "export.id",
    "area.code",
    "reason",
];

/// Something that may not be in a log.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Line, from 1.
    pub line: usize,
    /// What it is: a form of a canary, an identity code, a token, a field.
    pub what: String,
}

/// All canaries in all forms, ready to be looked for.
#[derive(Debug)]
pub struct Scan {
    patterns: AhoCorasick,
    names: Vec<String>,
}

impl Scan {
    /// Prepares the search.
    #[must_use]
    pub fn new(canaries: &[String]) -> Self {
        let mut texts = BTreeSet::new();
        for canary in canaries {
            for (form, text) in forms(canary) {
                texts.insert((text, format!("{canary:?} {form}")));
            }
        }
        let (texts, names): (Vec<_>, Vec<_>) = texts.into_iter().unzip();
        let patterns = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::LeftmostFirst)
            .build(texts)
            .unwrap();
        Self { patterns, names }
    }

    /// The canaries that are in the text, each with its form.
    pub fn hits<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        let hits = self.patterns.find_iter(text);
        hits.map(|hit| self.names[hit.pattern().as_usize()].as_str())
    }

    /// Everything that may not be in the text.
    #[must_use]
    pub fn find(&self, text: &str) -> BTreeSet<Finding> {
        let mut found = BTreeSet::new();
        let (mut line, mut at) = (1, 0);
        // Over all lines at once: a note has several.
        for hit in self.patterns.find_iter(text) {
            line += text[at..hit.start()].matches('\n').count();
            at = hit.start();
            let what = self.names[hit.pattern().as_usize()].clone();
            found.insert(Finding { line, what });
        }
        for (number, line) in text.lines().enumerate() {
            let codes = identity_codes(line).map(|code| format!("identity code {code}"));
            let tokens = tokens(line).map(|token| format!("token {token}"));
            let fields = unknown_fields(line).map(|field| format!("field {field}"));
            found.extend(codes.chain(tokens).chain(fields).map(|what| Finding {
                line: number + 1,
                what,
            }));
        }
        found
    }
}

/// The forms in which a text could have been written.
#[must_use]
pub fn forms(text: &str) -> Vec<(&'static str, String)> {
    let json = serde_json::to_string(text).unwrap();
    let mut ascii = String::new();
    for unit in text.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte) if byte.is_ascii_graphic() || byte == b' ' => ascii.push(char::from(byte)),
            _ => write!(ascii, "\\u{unit:04x}").unwrap(),
        }
    }
    let mut url = String::new();
    let mut hex = String::new();
    for byte in text.bytes() {
        write!(hex, "{byte:02x}").unwrap();
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            write!(url, "%{byte:02X}").unwrap();
        }
    }
    let html = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    let mut forms = vec![
        ("plain", text.to_owned()),
        ("JSON", json.trim_matches('"').to_owned()),
        ("JSON in ASCII", ascii),
        ("URL", url.clone()),
        ("form", url.replace("%20", "+")),
        ("HTML", html),
        ("hex", hex),
    ];
    // Wherever the text begins in what was encoded; fewer letters would be met by chance.
    if text.len() >= 9 {
        forms.extend((0..3).map(|at| ("base64", base64_within(text.as_bytes(), at))));
    }
    forms
}

/// The letters of base64 that depend on the text alone when it begins at `at` modulo 3.
fn base64_within(bytes: &[u8], at: usize) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let skipped = (3 - at) % 3;
    let mut letters = String::new();
    for chunk in bytes[skipped.min(bytes.len())..].chunks_exact(3) {
        let number = chunk
            .iter()
            .fold(0_usize, |all, byte| all << 8 | usize::from(*byte));
        for shift in [18, 12, 6, 0] {
            letters.push(char::from(LETTERS[number >> shift & 63]));
        }
    }
    letters
}

/// Identity codes that stand alone, valid ones of anybody.
pub fn identity_codes(line: &str) -> impl Iterator<Item = &str> {
    let bytes = line.as_bytes();
    let joined = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_alphanumeric)
    };
    (0..line.len()).filter_map(move |start| {
        let code = line.get(start..start + 11)?;
        let is_digits = code.bytes().take(6).all(|byte| byte.is_ascii_digit());
        let alone = !joined(start.checked_sub(1)) && !joined(Some(start + 11));
        let is_code =
            PersonalIdentityCode::parse(code, NaiveDate::MAX, IdentityPolicy::Synthetic).is_ok();
        (is_digits && alone && is_code).then_some(code)
    })
}

/// What is shaped like a signed token (RFC 7519): three parts, the first a JSON object.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    line.split(|char: char| !(char.is_ascii_alphanumeric() || "-_.".contains(char)))
        .filter(|word| word.starts_with("eyJ") && word.split('.').count() == 3)
}

/// Members of a line of the log that are not listed; other lines have none.
fn unknown_fields(line: &str) -> impl Iterator<Item = String> {
    let json: Value = serde_json::from_str(line).unwrap_or_default();
    let mut names = Vec::new();
    for (name, value) in json.as_object().into_iter().flatten() {
        names.push(name.clone());
        let inner = value.as_object().into_iter().flatten();
        names.extend(inner.map(|(inner, _)| format!("{name}.{inner}")));
    }
    names
        .into_iter()
        .filter(|name| !FIELDS.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "Äijö \"Ö\" <Virtanen>";

    fn finds(text: &str) -> bool {
        !Scan::new(&[NAME.to_owned()]).find(text).is_empty()
    }

    #[test]
    fn every_form_of_a_canary_is_found_wherever_it_stands() {
        for (form, text) in forms(NAME) {
            assert!(finds(&format!("2026 info {text} 200")), "{form} {text}");
        }
        // As other tools encode `Äijö "Ö" <Virtanen>` after 0 to 3 letters.
        for encoded in [
            "w4RpasO2ICLDliIgPFZpcnRhbmVuPg==",
            "eMOEaWrDtiAiw5YiIDxWaXJ0YW5lbj4=",
            "eHjDhGlqw7YgIsOWIiA8VmlydGFuZW4+",
            "eHh4w4RpasO2ICLDliIgPFZpcnRhbmVuPg==",
        ] {
            assert!(finds(encoded), "{encoded}");
        }
        assert!(finds("%C3%84ij%C3%B6%20%22%C3%96%22%20%3CVirtanen%3E"));
        assert!(!finds("Virta"));
    }

    #[test]
    fn identity_codes_and_tokens_of_anybody_are_found() {
        assert!(finds("error: 290296-9358 is in use"));
        assert!(finds("Bearer eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIxIn0.c2ln"));
        // Ids and instants have the letters of codes.
        assert!(!finds("01290296-9358-7002-8000-0290296a9358"));
        assert!(!finds(r#"{"timestamp":"2026-03-02T07:00:00.290296Z"}"#));
    }

    #[test]
    fn a_field_that_is_not_listed_is_found() {
        assert!(finds(r#"{"level":"INFO","client.name":"x"}"#));
        assert!(finds(
            r#"{"level":"INFO","span":{"name":"request","query":"x"}}"#
        ));
        assert!(!finds(
            r#"{"level":"INFO","span":{"name":"request","request.id":"x"}}"#
        ));
    }
}
