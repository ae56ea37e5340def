//! Committed files that are written from the code, and the one way to compare them.

use std::fs;

use palvelurekisteri_domain::{access, violation};
use palvelurekisteri_tests::repository;

/// Compares a committed file with what the code makes; `UPDATE_DOCS=1` writes it.
pub(crate) fn compare(path: &str, made: &str, command: &str) {
    let file = repository().join(path);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, made).unwrap();
        return;
    }
    let committed = fs::read_to_string(&file).unwrap_or_default();
    let differs = committed
        .lines()
        .zip(made.lines())
        .position(|(committed, made)| committed != made);
    let line = differs.unwrap_or_else(|| committed.lines().count().min(made.lines().count())) + 1;
    assert!(
        committed == made,
        "{path} is behind the code from line {line} on: run `{command}` and commit it"
    );
}

#[test]
fn the_access_matrix_is_what_the_table_says() {
    let command = "UPDATE_DOCS=1 cargo test -p palvelurekisteri-tests --test contract generated";
    compare("docs/access-matrix.md", &access::matrix::render(), command);
}

#[test]
fn the_list_of_violations_is_what_the_rules_find() {
    let command = "UPDATE_DOCS=1 cargo test -p palvelurekisteri-tests --test contract generated";
    compare(
        "docs/violations.md",
        &violation::document::render(),
        command,
    );
}
