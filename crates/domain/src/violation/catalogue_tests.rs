//! Every code that a rule emits has its texts, and every text has a rule.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::catalogue;
use crate::label::Language;

fn source_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if path.is_dir() {
            source_files(&path, files);
        } else if !path.ends_with("tests.rs") && !path.ends_with("catalogue_tests.rs") {
            files.push(path);
        }
    }
}

/// The code of every `Violation::block(…)`, `warn` and `due` outside tests: a literal, or a
/// constant of the same file.
fn emitted_codes() -> BTreeSet<String> {
    let mut files = Vec::new();
    // Tests run in the folder of their package.
    source_files(Path::new("src"), &mut files);
    let mut codes = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let product = text.split("#[cfg(test)]").next().unwrap();
        for call in ["Violation::block(", "Violation::warn(", "Violation::due("] {
            for rest in product.split(call).skip(1) {
                let code = code_of(product, rest.trim_start());
                codes.insert(code.unwrap_or_else(|| {
                    panic!(
                        "{}: the code must be a literal or a constant of the file, for this test",
                        file.display()
                    )
                }));
            }
        }
    }
    codes
}

/// The code that stands first in the arguments of a call.
fn code_of(file: &str, arguments: &str) -> Option<String> {
    let literal = match arguments.strip_prefix('"') {
        Some(literal) => literal,
        None => {
            let (constant, _) = arguments.split_once(',')?;
            let (_, value) = file.split_once(&format!("const {constant}: &str = \""))?;
            value
        }
    };
    Some(literal.split('"').next()?.to_owned())
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let names = text.split('{').skip(1);
    names
        .map(|rest| rest.split_once('}').expect("a closed placeholder").0)
        .collect()
}

#[test]
fn emitted_codes_and_texts_are_the_same_set() {
    let listed: BTreeSet<_> = catalogue::entries()
        .map(|entry| entry.code.to_owned())
        .collect();
    assert_eq!(emitted_codes(), listed);
}

#[test]
fn a_code_has_one_entry_and_a_hierarchical_name() {
    let mut count = BTreeMap::new();
    for entry in catalogue::entries() {
        *count.entry(entry.code).or_insert(0) += 1;
        let snake = |part: &str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        };
        assert!(
            entry.code.contains('.') && entry.code.split('.').all(snake),
            "{}",
            entry.code
        );
    }
    assert!(count.values().all(|times| *times == 1), "{count:?}");
}

#[test]
fn the_three_texts_are_written_and_use_the_same_values() {
    for entry in catalogue::entries() {
        let expected = placeholders(entry.text.fi);
        let mut texts = BTreeSet::new();
        for language in Language::ALL {
            let text = entry.text.get(language);
            assert!(!text.trim().is_empty(), "{} {language}", entry.code);
            assert_eq!(placeholders(text), expected, "{} {language}", entry.code);
            texts.insert(text);
        }
        assert_eq!(
            texts.len(),
            3,
            "{}: the same text in two languages",
            entry.code
        );
        assert_eq!(catalogue::text(entry.code), Some(entry.text));
    }
}
