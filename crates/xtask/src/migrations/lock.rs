//! `migrations.lock`: the SHA-256 of each landed file, in the form of `sha256sum`.
//!
//! A database that ran a migration never runs it again, so an edit would make two kinds of
//! database. The lock is at the root: diesel refuses anything in `migrations/` but migrations.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

const FILE: &str = "migrations.lock";

/// Path of a migration's file to its hash.
pub(super) type Entries = BTreeMap<String, String>;

/// The lock as committed; empty when there is none yet.
pub(super) fn read(root: &Path) -> Result<Entries> {
    let path = root.join(FILE);
    if !path.exists() {
        return Ok(Entries::new());
    }
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {FILE}"))?;
    parse(&text)
}

fn parse(text: &str) -> Result<Entries> {
    let mut entries = Entries::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let Some((hash, path)) = line.split_once("  ") else {
            bail!("{FILE} has a line of another form: {line}");
        };
        entries.insert(path.to_owned(), hash.to_owned());
    }
    Ok(entries)
}

/// The hashes now of those locked files that exist.
pub(super) fn hash_existing(root: &Path, entries: &Entries) -> Result<Entries> {
    let paths: Vec<&str> = entries.keys().map(String::as_str).collect();
    let existing: Vec<&str> = paths
        .into_iter()
        .filter(|path| root.join(path).is_file())
        .collect();
    hash(root, &existing)
}

/// Compares the lock with what is there.
pub(super) fn check(entries: &Entries, now: &Entries) -> Vec<String> {
    let mut findings = Vec::new();
    for (path, hash) in entries {
        match now.get(path) {
            None => findings.push(format!("{path} has landed and is gone")),
            Some(other) if other != hash => {
                findings.push(format!(
                    "{path} has landed and was edited: add a new migration"
                ));
            }
            Some(_) => {}
        }
    }
    findings
}

/// A new migration comes after every landed one, or some databases would run it out of turn.
pub(super) fn check_order(entries: &Entries, names: &[&str]) -> Vec<String> {
    let landed = |name: &str| {
        let prefix = format!("migrations/{name}/");
        entries.keys().any(|path| path.starts_with(&prefix))
    };
    let newest = names.iter().filter(|name| landed(name)).max();
    names
        .iter()
        .filter(|name| !landed(name) && newest.is_some_and(|newest| *name < newest))
        .map(|name| format!("migrations/{name} is older than a landed one: give it a later time"))
        .collect()
}

/// Adds the files that the lock does not have; tells how many. Never changes an entry.
pub(super) fn append(root: &Path, paths: &[String]) -> Result<usize> {
    let mut entries = read(root)?;
    let new: Vec<&str> = paths
        .iter()
        .map(String::as_str)
        .filter(|path| !entries.contains_key(*path))
        .collect();
    let added = hash(root, &new)?;
    let count = added.len();
    entries.extend(added);
    let mut text = String::new();
    for (path, hash) in &entries {
        writeln!(text, "{hash}  {path}")?;
    }
    fs::write(root.join(FILE), text).with_context(|| format!("cannot write {FILE}"))?;
    Ok(count)
}

/// Asks the system's own tool, which is called `shasum` outside Linux.
fn hash(root: &Path, paths: &[&str]) -> Result<Entries> {
    if paths.is_empty() {
        return Ok(Entries::new());
    }
    let run = |program: &str, options: &[&str]| {
        Command::new(program)
            .args(options)
            .args(paths)
            .current_dir(root)
            .output()
    };
    let output = run("sha256sum", &[])
        .or_else(|_| run("shasum", &["-a", "256"]))
        .context("neither sha256sum nor shasum can be started")?;
    if !output.status.success() {
        bail!(
            "sha256sum: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    parse(&String::from_utf8_lossy(&output.stdout))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(all: &[(&str, &str)]) -> Entries {
        let owned = all
            .iter()
            .map(|(path, hash)| ((*path).to_owned(), (*hash).to_owned()));
        owned.collect()
    }

    #[test]
    fn a_landed_file_keeps_its_content() {
        let lock = entries(&[("migrations/a/up.sql", "11"), ("migrations/b/up.sql", "22")]);
        assert!(check(&lock, &lock).is_empty());

        let edited = entries(&[("migrations/a/up.sql", "11"), ("migrations/b/up.sql", "33")]);
        assert_eq!(
            check(&lock, &edited),
            ["migrations/b/up.sql has landed and was edited: add a new migration"]
        );

        let gone = entries(&[("migrations/a/up.sql", "11")]);
        assert_eq!(
            check(&lock, &gone),
            ["migrations/b/up.sql has landed and is gone"]
        );
    }

    #[test]
    fn a_file_outside_the_lock_is_free() {
        let now = entries(&[("migrations/a/up.sql", "11")]);
        assert!(check(&Entries::new(), &now).is_empty());
    }

    #[test]
    fn a_new_migration_comes_after_the_landed_ones() {
        let lock = entries(&[("migrations/2026-02/up.sql", "11")]);
        assert!(check_order(&lock, &["2026-02", "2026-03"]).is_empty());
        assert_eq!(
            check_order(&lock, &["2026-01", "2026-02"]),
            ["migrations/2026-01 is older than a landed one: give it a later time"]
        );
        assert!(check_order(&Entries::new(), &["2026-01", "2026-02"]).is_empty());
    }

    #[test]
    fn appending_keeps_the_old_entries() {
        let root = std::env::temp_dir().join(format!("xtask-lock-{}", std::process::id()));
        let folder = root.join("migrations/2026-01");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("up.sql"), "abc").unwrap();
        let paths = ["migrations/2026-01/up.sql".to_owned()];

        assert_eq!(append(&root, &paths).unwrap(), 1);
        fs::write(folder.join("up.sql"), "edited").unwrap();
        assert_eq!(append(&root, &paths).unwrap(), 0);

        let lock = read(&root).unwrap();
        // The hash of "abc" as FIPS 180-4 prints it.
        assert!(lock["migrations/2026-01/up.sql"].starts_with("ba7816bf8f01cfea"));
        let findings = check(&lock, &hash_existing(&root, &lock).unwrap());
        assert_eq!(findings.len(), 1);
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn a_broken_lock_is_refused() {
        assert!(parse("0123 one-space").is_err());
    }
}
