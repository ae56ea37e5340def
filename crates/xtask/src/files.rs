//! What every file keeps to: length, no leftovers, no paths of one machine, generated files say so.

use crate::tree::SourceFile;

/// A source file fits on five screens.
const MAX_SOURCE_LINES: usize = 500;

/// A page of documentation has about 70 lines, and a document two pages.
const MAX_DOCUMENT_LINES: usize = 140;

/// Files that a command writes; their first line says so.
const GENERATED: [&str; 4] = [
    ".env.example",
    "crates/db-schema/src/schema.rs",
    "docs/access-matrix.md",
    "docs/violations.md",
];

/// Documents that are tables, as long as what they list.
const LONG_DOCUMENTS: [&str; 1] = ["docs/glossary.md"];

/// Unfinished or switched-off code. Written in halves, or this file would find itself.
const LEFTOVERS: [&str; 4] = [
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("#[ig", "nore"),
    concat!("db", "g!("),
];

/// Notes about work to come; each carries the number of its issue, as in `(#12)`.
const NOTES: [&str; 3] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
];

/// Beginnings of paths that exist on one machine only, before the name of an account or folder.
const MACHINE_PATHS: [&str; 4] = [
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
];

/// Every finding in the tree, as one sentence each.
pub(crate) fn check(files: &[SourceFile]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        findings.extend(check_length(file));
        findings.extend(check_generated(file));
        if !is_written_by_others(&file.path) {
            findings.extend(check_lines(file));
        }
    }
    findings
}

fn check_length(file: &SourceFile) -> Option<String> {
    let path = file.path.as_str();
    if file.says_generated() || LONG_DOCUMENTS.contains(&path) {
        return None;
    }
    let is_document = path.ends_with(".md") && (path.starts_with("docs/") || !path.contains('/'));
    let limit = if path.ends_with(".rs") {
        MAX_SOURCE_LINES
    } else if is_document {
        MAX_DOCUMENT_LINES
    } else {
        return None;
    };
    let lines = file.text.lines().count();
    (lines > limit).then(|| format!("{path} has {lines} lines, {limit} at most"))
}

fn check_generated(file: &SourceFile) -> Option<String> {
    let is_unmarked = GENERATED.contains(&file.path.as_str()) && !file.says_generated();
    is_unmarked.then(|| format!("{} does not say on line 1 that it is generated", file.path))
}

fn check_lines(file: &SourceFile) -> Vec<String> {
    let mut findings = Vec::new();
    let is_source = file.path.ends_with(".rs");
    let is_prose = file.path.ends_with(".md");
    for (index, line) in file.text.lines().enumerate() {
        let place = format!("{}:{}", file.path, index + 1);
        for leftover in LEFTOVERS {
            if is_source && line.contains(leftover) {
                findings.push(format!("{place} has {leftover}"));
            }
        }
        for note in NOTES {
            if !is_prose && has_note_without_number(line, note) {
                findings.push(format!(
                    "{place} has a {note} without the number of its issue"
                ));
            }
        }
        for path in MACHINE_PATHS {
            if starts_a_path(line, path) {
                findings.push(format!("{place} names a path of one machine: {path}"));
            }
        }
    }
    findings
}

/// Licence texts and lock files are not ours to word.
fn is_written_by_others(path: &str) -> bool {
    path == "LICENSE" || path.ends_with(".lock") || path.ends_with("package-lock.json")
}

fn has_note_without_number(line: &str, note: &str) -> bool {
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    line.match_indices(note).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + note.len()..).unwrap_or_default();
        let is_word = !before.is_some_and(is_letter) && !after.starts_with(is_letter);
        let is_numbered = after
            .split('#')
            .skip(1)
            .any(|text| text.starts_with(|letter: char| letter.is_ascii_digit()));
        is_word && !is_numbered
    })
}

/// Whether the text holds the path from its root, not as the middle of a longer one.
///
/// A name of one letter is made up, as in a test.
fn starts_a_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let is_middle =
            before.is_some_and(|letter| letter.is_alphanumeric() || "_-.}*".contains(letter));
        let after = line.get(at + path.len()..).unwrap_or_default();
        let name = after.chars().take_while(|letter| letter.is_alphanumeric());
        !is_middle && name.count() > 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> Vec<String> {
        check(&[SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }])
    }

    #[test]
    fn a_source_file_has_500_lines_at_most() {
        assert!(file("crates/a/src/a.rs", &"\n".repeat(500)).is_empty());
        assert_eq!(
            file("crates/a/src/a.rs", &"\n".repeat(501)),
            ["crates/a/src/a.rs has 501 lines, 500 at most"]
        );
        let generated = format!("// @generated by cargo x\n{}", "\n".repeat(900));
        assert!(file("crates/db-schema/src/schema.rs", &generated).is_empty());
    }

    #[test]
    fn a_document_has_two_pages_at_most() {
        assert!(file("docs/audit.md", &"\n".repeat(140)).is_empty());
        assert_eq!(file("docs/audit.md", &"\n".repeat(141)).len(), 1);
        assert_eq!(file("README.md", &"\n".repeat(141)).len(), 1);
        assert!(file("docs/glossary.md", &"\n".repeat(900)).is_empty());
        let generated = format!("<!-- Generated -->\n{}", "\n".repeat(900));
        assert!(file("docs/violations.md", &generated).is_empty());
    }

    #[test]
    fn a_generated_file_says_so() {
        assert_eq!(
            file("docs/access-matrix.md", "# Access"),
            ["docs/access-matrix.md does not say on line 1 that it is generated"]
        );
    }

    #[test]
    fn every_leftover_is_found() {
        for leftover in LEFTOVERS {
            assert_eq!(
                file("crates/a/src/a.rs", &format!("\n    {leftover}")),
                [format!("crates/a/src/a.rs:2 has {leftover}")]
            );
        }
    }

    #[test]
    fn a_note_carries_the_number_of_its_issue() {
        for note in NOTES {
            assert_eq!(file("a.sql", &format!("-- {note} later")).len(), 1);
            assert!(file("a.sql", &format!("-- {note} (#12) later")).is_empty());
        }
        let inside = concat!("const AUTO", "DOOR: u8 = 1;");
        assert!(file("crates/a/src/a.rs", inside).is_empty());
    }

    #[test]
    fn a_path_of_one_machine_is_found() {
        for path in MACHINE_PATHS {
            assert_eq!(file("scripts/a", &format!("cd {path}maija")).len(), 1);
            assert!(file("scripts/a", &format!("cd {path}a")).is_empty());
            assert!(file("scripts/a", &format!("cd docs{path}maija")).is_empty());
        }
    }

    #[test]
    fn this_tree_is_clean() {
        let root = crate::tree::workspace_root().unwrap();
        let findings = check(&crate::tree::read_files(&root).unwrap());
        assert_eq!(findings, Vec::<String>::new());
    }
}
