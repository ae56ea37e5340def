//! The code sets as rows, and the versions of what a program knows.

use palvelurekisteri_domain::{code_set::registry, violation};

use crate::copy_text::Row;
use crate::stored_file::sha256_hex;

/// Characters of a version: enough to tell versions apart.
const VERSION: usize = 16;

/// A row per code, in the order of the keys.
pub(crate) fn rows() -> Vec<Row> {
    let mut texts: Vec<[Option<String>; 7]> = registry()
        .iter()
        .flat_map(|set| {
            set.codes.iter().map(|code| {
                [
                    Some(set.id.to_owned()),
                    Some(code.code.to_owned()),
                    Some(code.label.fi.to_owned()),
                    Some(code.label.sv.to_owned()),
                    Some(code.label.en.to_owned()),
                    code.valid_from.map(|day| day.to_string()),
                    code.valid_to.map(|day| day.to_string()),
                ]
            })
        })
        .collect();
    texts.sort();
    texts
        .iter()
        .map(|cells| {
            Row::of(
                &cells
                    .each_ref()
                    .map(|cell| cell.as_deref().map(str::as_bytes)),
            )
        })
        .collect()
}

/// Version of the code sets: another one when any code or label differs.
#[must_use]
pub(crate) fn version() -> String {
    let mut text = Vec::new();
    for row in rows() {
        for cell in row.cells() {
            text.extend_from_slice(cell.unwrap_or(b"\0"));
            text.push(0x1f);
        }
    }
    short(&text)
}

/// Version of the rules: another one when any rule, text or citation differs.
#[must_use]
pub(crate) fn rule_set_version() -> String {
    short(violation::document::render().as_bytes())
}

fn short(content: &[u8]) -> String {
    let mut text = sha256_hex(content);
    text.truncate(VERSION);
    text
}
