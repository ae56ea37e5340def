//! Committed files that are written from the code, and the one way to compare them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use palvelurekisteri_domain::{access, statistics, violation};
use palvelurekisteri_exports::dictionary;
use palvelurekisteri_exports::format::{Format, Written};
use palvelurekisteri_exports::profile::Profile;
use palvelurekisteri_server::config::source::{self, Environment};
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

#[test]
fn the_dictionary_of_exports_is_what_the_datasets_say() {
    let command = "UPDATE_DOCS=1 cargo test -p palvelurekisteri-tests --test contract generated";
    compare("docs/export-dictionary.md", &dictionary::render(), command);
    let schema = dictionary::machine_schema(Profile::Nightly, Written::plain(Format::Both));
    let mut schema = serde_json::to_string_pretty(&schema).unwrap();
    schema.push('\n');
    compare("docs/export-schema.json", &schema, command);
}

#[test]
fn the_list_of_indicators_is_what_the_registry_says() {
    let command = "UPDATE_DOCS=1 cargo test -p palvelurekisteri-tests --test contract generated";
    compare(
        "docs/indicators.md",
        &statistics::document::render(),
        command,
    );
}

#[test]
fn the_example_of_an_environment_is_what_the_program_reads() {
    let command = "UPDATE_DOCS=1 cargo test -p palvelurekisteri-tests --test contract generated";
    compare(".env.example", &example_of_an_environment(), command);
}

/// Every setting as a variable with its default, in the words of the configuration's own documentation.
fn example_of_an_environment() -> String {
    let mut text = String::from(
        "# Generated from the configuration: change crates/server/src/config/mod.rs instead.\n\
         # Every setting as a variable of the environment, with its default. What holds is shown by\n\
         # `palvelurekisteri check-config`; docs/operations.md explains.\n",
    );
    let meanings = meanings();
    for origin in source::load(None, &Environment::new()).unwrap().origins {
        let meaning = meanings.get(&origin.key).expect(&origin.key);
        let name = origin.key.to_uppercase().replace('.', "__");
        let value = if origin.value == "-" {
            ""
        } else {
            &origin.value
        };
        write!(text, "\n{meaning}# PALVELUREKISTERI__{name}={value}\n").unwrap();
    }
    text
}

/// The documentation of each setting, as lines of comments.
fn meanings() -> BTreeMap<String, String> {
    let files = [
        "crates/server/src/config/mod.rs",
        "crates/api/src/limit.rs",
        "crates/domain/src/deadline/settings.rs",
        "crates/domain/src/retention/settings.rs",
    ];
    let sources = files.map(|path| fs::read_to_string(repository().join(path)).unwrap());
    let mut fields: BTreeMap<(String, String), (String, String)> = BTreeMap::new();
    for source in &sources {
        let mut holder = String::new();
        let mut comment = String::new();
        for line in source.lines() {
            if let Some(rest) = line.strip_prefix("pub struct ") {
                rest.split(' ').next().unwrap().clone_into(&mut holder);
            } else if let Some(words) = line.strip_prefix("    /// ") {
                writeln!(comment, "# {words}").unwrap();
                continue;
            } else if let Some((name, kind)) = line
                .strip_prefix("    pub ")
                .and_then(|field| field.trim_end_matches(',').split_once(": "))
            {
                let told = (kind.to_owned(), comment.clone());
                fields.insert((holder.clone(), name.to_owned()), told);
            } else if line.starts_with("    #[") {
                continue;
            }
            comment.clear();
        }
    }
    let sections = fields.iter().filter(|((holder, _), _)| holder == "Config");
    sections
        .flat_map(|((_, section), (kind, _))| {
            let inner = fields.iter().filter(move |((holder, _), _)| holder == kind);
            inner.map(move |((_, name), (_, comment))| {
                (format!("{section}.{name}"), comment.clone())
            })
        })
        .collect()
}
