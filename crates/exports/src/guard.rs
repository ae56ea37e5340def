//! The guard against formulas in a spreadsheet: for people who open a file there, never for a warehouse, which must get
//! what is stored (decision 36).
//!
//! A cell that begins like a formula gets an apostrophe before it, so that a spreadsheet shows it and computes nothing. Which
//! character parts cells follows from the settings of the reader's computer (a semicolon in Finland): what follows any that
//! may is guarded, too, and quotes and spaces do not hide it.

use std::borrow::Cow;

/// Whether the cells of a file are guarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// As they are stored.
    Off,
    /// For a spreadsheet.
    On,
}

/// What a formula begins with; the wide forms, too, which some programs read as the narrow ones.
const FORMULA: [char; 8] = [
    '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];
/// What may part cells.
const PARTS: [char; 6] = [',', ';', '|', '\t', '\r', '\n'];

/// A value that no spreadsheet takes for a formula, wherever it is cut.
pub(crate) fn guarded(value: &str) -> Cow<'_, str> {
    let is_bare = !value.contains(FORMULA) && !value.starts_with(['\t', '\r', '\n']);
    if is_bare {
        return Cow::Borrowed(value);
    }
    let mut text = String::with_capacity(value.len() + 1);
    let mut is_begin = true;
    for (place, character) in value.char_indices() {
        let is_first_break = place == 0 && matches!(character, '\t' | '\r' | '\n');
        if is_first_break || is_begin && FORMULA.contains(&character) {
            text.push('\'');
        }
        text.push(character);
        is_begin = PARTS.contains(&character) || is_begin && matches!(character, ' ' | '"');
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_text_and_all_else_is_as_it_was() {
        for (value, shown) in [
            ("=1+1", "'=1+1"),
            ("+358", "'+358"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "'\r'=1"),
            ("\n=1", "'\n'=1"),
            ("\tx", "'\tx"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("  =1", "  '=1"),
            ("\"=1\"", "\"'=1\""),
            ("Oy;=1", "Oy;'=1"),
            ("Oy,\"=1", "Oy,\"'=1"),
            ("a\n@b", "a\n'@b"),
            ("==", "'=="),
            ("Itä-Suomi", "Itä-Suomi"),
            ("a=b", "a=b"),
            ("2026-03-02", "2026-03-02"),
            ("", ""),
        ] {
            assert_eq!(guarded(value), shown, "{value:?}");
        }
    }
}
