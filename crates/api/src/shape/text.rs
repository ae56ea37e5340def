//! The texts of a request: Unicode form NFC, never blank, no control characters, no turned direction.

use serde_json::Value;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::pointer;
use crate::problem::catalogue::{Entry, field, text};
use crate::problem::fault::Fault;

/// Brings every text of a value to NFC, in place, and returns the faults of the texts that may not be stored.
///
/// Line breaks and tabs are left to the schema, which knows the fields that may have several lines.
/// The value is at most as deep as [`super::json::parse`] lets through.
#[must_use]
pub fn clean(value: &mut Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    clean_at(value, "", &mut faults);
    faults
}

/// The text in NFC, or the code of what is wrong with it.
pub(super) fn normalised(text: &str) -> Result<Option<String>, &'static Entry> {
    if let Some(entry) = fault_of(text) {
        return Err(entry);
    }
    Ok((!is_nfc(text)).then(|| text.nfc().collect()))
}

/// Whether a text has a line break or a tab, which only texts of several lines may have.
pub(super) fn has_layout(text: &str) -> bool {
    text.contains(is_layout)
}

fn clean_at(value: &mut Value, place: &str, faults: &mut Vec<Fault>) {
    match value {
        Value::String(text) => match normalised(text) {
            Ok(Some(composed)) => *text = composed,
            Ok(None) => {}
            Err(entry) => faults.push(Fault::at_pointer(entry, place)),
        },
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                clean_at(item, &format!("{place}/{index}"), faults);
            }
        }
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                if let Some(entry) = fault_of(name) {
                    faults.push(Fault::at_pointer(entry, place));
                }
                clean_at(member, &pointer::child(place, name), faults);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn fault_of(value: &str) -> Option<&'static Entry> {
    if value.chars().all(is_blank) {
        return Some(&field::EMPTY);
    }
    value.chars().find_map(|character| {
        if is_direction_control(character) {
            Some(&text::BIDI_OVERRIDE)
        } else if character.is_control() && !is_layout(character) {
            Some(&text::CONTROL_CHARACTER)
        } else {
            None
        }
    })
}

fn is_layout(character: char) -> bool {
    matches!(character, '\n' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Space, or a mark that shows nothing on its own.
fn is_blank(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
        )
}

/// Embeddings, overrides and isolates; the marks that legal Arabic and Hebrew text needs are not among them.
fn is_direction_control(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_are_composed_in_place() {
        let mut value = json!({"name": "A\u{308}iti", "list": ["o\u{308}", "ö"]});
        assert_eq!(clean(&mut value), []);
        assert_eq!(value, json!({"name": "Äiti", "list": ["ö", "ö"]}));
    }

    #[test]
    fn legal_text_is_kept_as_it_is() {
        for text in [
            "Åke Öhman-Äijälä",
            "Sámi: Čáhci, Ŋáŋŋa, đ ŧ ž",
            "محمد بن عبد\u{200f} الله",
            "שלום\u{200e}",
            "👩\u{200d}🔧 🇫🇮",
            "O'Brien; DROP TABLE",
            "<b>&amp;</b>",
            "rivi\nvaihto\tja sarkain",
            "\u{1F468}\u{1F3FD}",
            "0",
        ] {
            let mut value = json!({ "text": text });
            assert_eq!(clean(&mut value), [], "{text:?}");
            assert_eq!(value["text"], text);
        }
    }

    #[test]
    fn a_text_that_may_not_be_stored_is_named_by_its_place() {
        for (text, code) in [
            ("", "field.empty"),
            (" \n\t\u{a0}", "field.empty"),
            ("\u{200b}\u{feff}", "field.empty"),
            ("a\u{0}b", "text.control_character"),
            ("a\rb", "text.control_character"),
            ("\u{1b}[31m", "text.control_character"),
            ("\u{7f}x", "text.control_character"),
            ("\u{85}x", "text.control_character"),
            ("gpj\u{202e}exe", "text.bidi_override"),
            ("a\u{2066}b", "text.bidi_override"),
        ] {
            let mut value = json!({"list": [{"name": text}]});
            let faults = clean(&mut value);
            let found: Vec<_> = faults
                .iter()
                .map(|fault| (fault.pointer(), fault.code()))
                .collect();
            assert_eq!(found, [(Some("/list/0/name"), code)], "{text:?}");
        }
    }

    #[test]
    fn a_name_is_a_text_too() {
        let mut value = json!({"a\u{0}": 1, "": 2});
        let codes: Vec<_> = clean(&mut value)
            .iter()
            .map(|fault| fault.code().to_owned())
            .collect();
        assert_eq!(codes.len(), 2);
    }
}
