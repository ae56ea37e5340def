//! House tasks, run as `cargo x <command>`: the checks that no compiler makes.
//!
//! - `metadata` and `tree`: what the checks look at
//! - `guard`: licences, banned crates, sources and features
//! - `direction`: which crate may know which
//! - `files`: length, leftovers and generated files
//! - `migrations`: how a migration is written, and that a landed one is never edited
//! - `schema`: the table definitions of `db-schema`, from a migrated database
#![expect(clippy::print_stdout, reason = "a command line tool")]

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

mod direction;
mod files;
mod guard;
mod metadata;
mod migrations;
mod schema;
mod tree;

const HELP: &str = "\
Usage: cargo x <command>

  guard                   licences, banned crates, sources and features
  direction               which crate may know which
  files                   length of files, leftovers, machine paths, generated files
  migrations [--accept]   lint of migrations/; --accept locks the new ones in migrations.lock
  lint                    the four above
  schema [--check]        write the table definitions, or tell whether they are behind
  test [FILTER]           every test, or those whose name holds FILTER
  ci                      exactly what CI runs
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo x: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Runs one command and tells whether it found nothing wrong.
fn run(words: &[&str]) -> Result<bool> {
    let root = tree::workspace_root()?;
    match words {
        ["guard"] => guard(&root),
        ["direction"] => direction(&root),
        ["files"] => files(&root),
        ["migrations"] => migrations(&root),
        ["migrations", "--accept"] => {
            let accepted = migrations::accept(&root)?;
            println!("migrations.lock: {accepted} files added");
            Ok(true)
        }
        ["schema"] => {
            let is_changed = schema::write(&root)?;
            println!("{}", if is_changed { "written" } else { "unchanged" });
            Ok(true)
        }
        ["schema", "--check"] => Ok(report("schema.rs", &schema::check(&root)?)),
        ["lint"] => {
            // All four run, so that one round shows everything.
            let clean = [
                guard(&root)?,
                direction(&root)?,
                files(&root)?,
                migrations(&root)?,
            ];
            Ok(clean.iter().all(|ok| *ok))
        }
        ["test", filter @ ..] => call(
            &root,
            "cargo",
            &[&["nextest", "run", "--workspace"], filter].concat(),
        ),
        ["ci"] => call(&root, "bash", &[".ci/run"]),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(true)
        }
        _ => bail!("no such command: {}\n\n{HELP}", words.join(" ")),
    }
}

fn guard(root: &Path) -> Result<bool> {
    let metadata = metadata::read(root)?;
    let title = format!("guard: {} crates", metadata.packages.len());
    Ok(report(&title, &guard::check(&metadata)))
}

fn direction(root: &Path) -> Result<bool> {
    let metadata = metadata::read(root)?;
    let mut findings = direction::check_edges(&metadata);
    findings.extend(direction::check_sources(&tree::read_files(root)?));
    Ok(report("direction of dependencies", &findings))
}

fn files(root: &Path) -> Result<bool> {
    let all = tree::read_files(root)?;
    let title = format!("files: {} read", all.len());
    Ok(report(&title, &files::check(&all)))
}

fn migrations(root: &Path) -> Result<bool> {
    Ok(report("migrations", &migrations::check(root)?))
}

/// Prints what one check found; true when it found nothing.
fn report(title: &str, findings: &[String]) -> bool {
    if findings.is_empty() {
        println!("ok    {title}");
        return true;
    }
    println!("FAIL  {title}: {} findings", findings.len());
    for finding in findings {
        println!("      - {finding}");
    }
    false
}

fn call(root: &Path, program: &str, arguments: &[&str]) -> Result<bool> {
    let status = Command::new(program)
        .args(arguments)
        .current_dir(root)
        .status()
        .with_context(|| format!("{program} cannot be started"))?;
    Ok(status.success())
}
