//! How a migration is written, and that a landed one is never edited.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

mod lint;
mod lock;
mod sql;

/// One folder under `migrations/`: file name to text.
#[derive(Debug)]
struct Migration {
    name: String,
    files: BTreeMap<String, String>,
}

impl Migration {
    fn path(&self, file: &str) -> String {
        format!("migrations/{}/{file}", self.name)
    }
}

/// Every finding in `migrations/`, as one sentence each.
pub(crate) fn check(root: &Path) -> Result<Vec<String>> {
    let migrations = read_all(root)?;
    let mut findings = check_folders(&migrations);
    for migration in &migrations {
        if let Some(up) = migration.files.get("up.sql") {
            findings.extend(lint::check(&migration.path("up.sql"), up));
        }
    }
    let entries = lock::read(root)?;
    findings.extend(lock::check(&entries, &lock::hash_existing(root, &entries)?));
    findings.extend(lock::check_order(&entries, &names(&migrations)));
    Ok(findings)
}

/// Adds every file that is not locked yet to `migrations.lock`; tells how many.
pub(crate) fn accept(root: &Path) -> Result<usize> {
    let paths: Vec<String> = read_all(root)?
        .iter()
        .flat_map(|migration| migration.files.keys().map(|file| migration.path(file)))
        .collect();
    lock::append(root, &paths)
}

fn names(migrations: &[Migration]) -> Vec<&str> {
    migrations.iter().map(|one| one.name.as_str()).collect()
}

fn read_all(root: &Path) -> Result<Vec<Migration>> {
    let folder = root.join("migrations");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut migrations = Vec::new();
    for entry in fs::read_dir(&folder).context("cannot read migrations/")? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut files = BTreeMap::new();
        if entry.file_type()?.is_dir() {
            for file in fs::read_dir(entry.path())? {
                let file = file?;
                let text = fs::read_to_string(file.path())
                    .with_context(|| format!("cannot read {}", file.path().display()))?;
                files.insert(file.file_name().to_string_lossy().into_owned(), text);
            }
        }
        migrations.push(Migration { name, files });
    }
    migrations.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(migrations)
}

fn check_folders(migrations: &[Migration]) -> Vec<String> {
    let mut findings = Vec::new();
    let mut previous = None;
    for migration in migrations {
        let name = migration.name.as_str();
        let Some(version) = version(name) else {
            findings.push(format!(
                "migrations/{name} is not named YYYY-MM-DD-HHMMSS_topic"
            ));
            continue;
        };
        if previous == Some(version) {
            findings.push(format!("migrations/{name} has the time of another one"));
        }
        previous = Some(version);
        findings.extend(check_files(migration));
    }
    findings
}

fn check_files(migration: &Migration) -> Vec<String> {
    let mut findings = Vec::new();
    for file in ["up.sql", "down.sql"] {
        let path = migration.path(file);
        match migration.files.get(file) {
            None => findings.push(format!("{path} is missing")),
            Some(text) if sql::statements(text).is_empty() => {
                findings.push(format!("{path} does nothing"));
            }
            Some(_) => {}
        }
    }
    for file in migration.files.keys() {
        if !matches!(file.as_str(), "up.sql" | "down.sql" | "metadata.toml") {
            findings.push(format!("{} does not belong there", migration.path(file)));
        }
    }
    findings
}

/// The time in a folder's name, or nothing when the name has another form.
fn version(name: &str) -> Option<&str> {
    const FORM: &str = "0000-00-00-000000";
    let (version, topic) = name.split_once('_')?;
    let digits_as_zero = |letter: char| if letter.is_ascii_digit() { '0' } else { letter };
    let form: String = version.chars().map(digits_as_zero).collect();
    let is_topic = topic
        .chars()
        .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    (form == FORM && !version.contains("0000-") && is_topic && !topic.is_empty()).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migration(name: &str, files: &[(&str, &str)]) -> Migration {
        let files = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Migration {
            name: name.to_owned(),
            files: files.collect(),
        }
    }

    const GOOD: [(&str, &str); 2] = [
        ("up.sql", "create schema a;"),
        ("down.sql", "drop schema a;"),
    ];

    #[test]
    fn a_well_kept_folder_passes() {
        let good = migration("2026-11-21-090000_clients", &GOOD);
        assert_eq!(check_folders(&[good]), Vec::<String>::new());
    }

    #[test]
    fn a_name_has_a_time_and_a_topic() {
        for name in [
            "clients",
            "2026-11-21_clients",
            "2026-11-21-0900_clients",
            "2026-11-21-090000_",
            "2026-11-21-090000_Clients",
            "2026-11-21-090000-clients",
        ] {
            assert_eq!(check_folders(&[migration(name, &GOOD)]).len(), 1, "{name}");
        }
    }

    #[test]
    fn two_migrations_have_two_times() {
        let one = migration("2026-11-21-090000_clients", &GOOD);
        let two = migration("2026-11-21-090000_staff", &GOOD);
        assert_eq!(
            check_folders(&[one, two]),
            ["migrations/2026-11-21-090000_staff has the time of another one"]
        );
    }

    #[test]
    fn both_ways_do_something() {
        let name = "2026-11-21-090000_clients";
        let up_only = migration(name, &[("up.sql", "create schema a;")]);
        assert_eq!(
            check_folders(&[up_only]),
            [format!("migrations/{name}/down.sql is missing")]
        );
        let empty = migration(
            name,
            &[("up.sql", "create schema a;"), ("down.sql", "-- none\n;")],
        );
        assert_eq!(
            check_folders(&[empty]),
            [format!("migrations/{name}/down.sql does nothing")]
        );
    }

    #[test]
    fn other_files_do_not_belong_there() {
        let mut files = GOOD.to_vec();
        files.push(("metadata.toml", "run_in_transaction = false"));
        files.push(("notes.txt", ""));
        let findings = check_folders(&[migration("2026-11-21-090000_clients", &files)]);
        assert_eq!(
            findings,
            ["migrations/2026-11-21-090000_clients/notes.txt does not belong there"]
        );
    }

    #[test]
    fn these_migrations_pass() {
        let root = crate::tree::workspace_root().unwrap();
        assert_eq!(check(&root).unwrap(), Vec::<String>::new());
    }
}
