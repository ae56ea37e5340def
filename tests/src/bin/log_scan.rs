//! The last step of a test run: nothing personal may stand in what was logged.
//!
//! `palvelurekisteri-log-scan begin` before the tests, `palvelurekisteri-log-scan` after them.

use std::fs;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use palvelurekisteri_tests::cluster;
use palvelurekisteri_tests::evidence::{self, files};
use palvelurekisteri_tests::scan::{Scan, forms};

/// Remembers where PostgreSQL's log ended before the run: other runs write to it too.
const MARK: &str = "postgres.length";
/// Findings shown of one file.
const SHOWN: usize = 10;

fn main() -> ExitCode {
    let folder = evidence::folder();
    let outcome = match std::env::args().nth(1).as_deref() {
        Some("begin") => begin(&folder).map(|()| true),
        None => scan(&folder),
        Some(_) => Err(io::Error::other("usage: palvelurekisteri-log-scan [begin]")),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("the logs could not be scanned: {error}");
            ExitCode::FAILURE
        }
    }
}

fn begin(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let length = fs::metadata(cluster::log_file()).map_or(0, |log| log.len());
    fs::write(folder.join(MARK), length.to_string())
}

/// True when nothing was found.
fn scan(folder: &Path) -> io::Result<bool> {
    let canaries = evidence::canaries(folder);
    if canaries.is_empty() {
        println!("logs: no test has sent anything");
        return Ok(true);
    }
    let scan = Scan::new(&canaries);
    prove(&scan, &canaries)?;
    let mut texts = vec![("PostgreSQL".to_owned(), postgres_log(folder)?)];
    for prefix in ["log-", "metrics-", "program-"] {
        for path in files(folder, prefix) {
            texts.push((path.display().to_string(), read(&path)?));
        }
    }
    let mut found = 0;
    let mut lines = 0;
    for (name, text) in &texts {
        let findings = scan.find(text);
        for finding in findings.iter().take(SHOWN) {
            println!("{name}:{}: {}", finding.line, finding.what);
        }
        found += findings.len();
        lines += text.lines().count();
    }
    println!(
        "logs: {lines} lines of {} files, {} canaries: {found} found",
        texts.len(),
        canaries.len()
    );
    Ok(found == 0)
}

/// A scan that finds nothing must be one that can find: every form of some canaries, planted in a file.
fn prove(scan: &Scan, canaries: &[String]) -> io::Result<()> {
    let path = evidence::folder().join("planted.txt");
    let anybodys = ["290296-9358", "eyJhbGciOiJFZERTQSJ9.e30.c2ln"].map(str::to_owned);
    let some = canaries.iter().take(100);
    let planted = some.flat_map(|canary| forms(canary).into_iter().map(|(_, text)| text));
    for text in planted.chain(anybodys) {
        fs::write(&path, format!("2026-03-02 info {text} 200\n"))?;
        if scan.find(&read(&path)?).is_empty() {
            return Err(io::Error::other(format!("the scan does not find {text:?}")));
        }
    }
    Ok(())
}

/// What this run has added to PostgreSQL's log.
fn postgres_log(folder: &Path) -> io::Result<String> {
    let begin: usize = fs::read_to_string(folder.join(MARK))?
        .parse()
        .map_err(io::Error::other)?;
    let bytes = fs::read(cluster::log_file())?;
    // It begins anew when it has grown long.
    let own = bytes.get(begin..).unwrap_or(&bytes);
    Ok(String::from_utf8_lossy(own).into_owned())
}

fn read(path: &Path) -> io::Result<String> {
    Ok(String::from_utf8_lossy(&fs::read(path)?).into_owned())
}
