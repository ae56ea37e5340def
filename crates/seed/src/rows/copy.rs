//! Rows in the text format of PostgreSQL's COPY.
//!
//! JSON and COPY escape a text alike, but for the quotation mark: a value needs little more than
//! other brackets around it.

use std::collections::BTreeMap;

use serde::{Serialize, ser::Error as _};
use serde_json::{Error, value::RawValue};

/// Rows of one table, a line each, and the names of their columns.
#[derive(Debug, Default)]
pub(crate) struct CopyText {
    /// Names of the columns; the same for all rows of a table.
    pub(crate) columns: Vec<String>,
    /// The lines.
    pub(crate) lines: String,
    json: Vec<u8>,
}

impl CopyText {
    /// Adds a row: a flat struct, whose lists hold codes.
    pub(crate) fn push(&mut self, row: &impl Serialize) -> Result<(), Error> {
        self.json.clear();
        serde_json::to_writer(&mut self.json, row)?;
        let fields: BTreeMap<&str, &RawValue> = serde_json::from_slice(&self.json)?;
        if self.columns.is_empty() {
            self.columns = fields.keys().map(|name| (*name).to_owned()).collect();
        }
        for (number, field) in fields.values().enumerate() {
            if number > 0 {
                self.lines.push('\t');
            }
            push_value(&mut self.lines, field.get())?;
        }
        self.lines.push('\n');
        Ok(())
    }
}

/// Adds one value, which comes as JSON.
fn push_value(lines: &mut String, json: &str) -> Result<(), Error> {
    if json == "null" {
        lines.push_str("\\N");
        return Ok(());
    }
    if let Some(text) = within(json, '"', '"') {
        return push_text(lines, text);
    }
    match within(json, '[', ']') {
        Some(list) if list.contains(['\\', '[', '{']) => {
            Err(Error::custom("a list in a row holds codes"))
        }
        Some(list) => {
            lines.push('{');
            lines.push_str(list);
            lines.push('}');
            Ok(())
        }
        None => {
            lines.push_str(json);
            Ok(())
        }
    }
}

/// Adds a text, which comes as JSON writes it inside its quotation marks.
fn push_text(lines: &mut String, json: &str) -> Result<(), Error> {
    let mut rest = json;
    while let Some((plain, escape)) = rest.split_once('\\') {
        lines.push_str(plain);
        let mut after = escape.chars();
        match after.next() {
            Some('"') => lines.push('"'),
            Some(same @ ('\\' | 'n' | 'r' | 't' | 'b' | 'f')) => lines.extend(['\\', same]),
            _ => return Err(Error::custom("a text in a row has no control characters")),
        }
        rest = after.as_str();
    }
    lines.push_str(rest);
    Ok(())
}

fn within(json: &str, begin: char, end: char) -> Option<&str> {
    json.strip_prefix(begin)?.strip_suffix(end)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn line(row: &serde_json::Value) -> String {
        let mut text = CopyText::default();
        text.push(row).unwrap();
        text.lines
    }

    #[test]
    fn columns_are_parted_by_tabs_and_rows_by_lines() {
        let mut text = CopyText::default();
        for (id, note) in [(1, json!("a")), (2, json!(null))] {
            text.push(&json!({"id": id, "is_open": true, "note": note}))
                .unwrap();
        }
        assert_eq!(text.columns, ["id", "is_open", "note"]);
        assert_eq!(text.lines, "1\ttrue\ta\n2\ttrue\t\\N\n");
    }

    #[test]
    fn what_would_end_a_column_or_a_line_is_escaped() {
        let text = json!({"text": "a\tb\nc\\N \"d\" ä€"});
        assert_eq!(line(&text), "a\\tb\\nc\\\\N \"d\" ä€\n");
        assert_eq!(line(&json!({"bytes": "\\x00ff"})), "\\\\x00ff\n");
    }

    #[test]
    fn a_list_of_codes_is_an_array() {
        assert_eq!(line(&json!({"codes": ["a_b", "c"]})), "{\"a_b\",\"c\"}\n");
        assert_eq!(line(&json!({"codes": []})), "{}\n");
    }

    #[test]
    fn what_copy_would_read_as_something_else_is_refused() {
        for value in [
            json!([["a"]]),
            json!(["a\\b"]),
            json!([{"a": 1}]),
            json!("\u{1}"),
        ] {
            assert!(CopyText::default().push(&json!({"column": value})).is_err());
        }
    }
}
