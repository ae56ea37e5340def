//! What a test run leaves for the scan of logs: what the servers wrote, and what was sent to them.
//!
//! Every server of a test process logs into one file, and adds what a monitor would have been told.
//! Every telling text that a test sends (a name, a note, an address, a password, a token) is kept as
//! a canary: none of them may stand in a log. See `scan`.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use chrono::{DateTime, NaiveDate};
use reqwest::{Request, Url};
use serde_json::Value;
use uuid::Uuid;

/// Shortest canary in characters: a shorter text stands in a log by chance.
const SHORTEST: usize = 6;
/// Longest; what is longer is padding of a test of limits.
const LONGEST: usize = 300;
/// Members whose text is a secret, however it looks.
const SECRETS: [&str; 6] = [
    "access_token",
    "refresh_token",
    "password",
    "new_password",
    "current_password",
    "initial_password",
];

/// Where a run leaves everything: `tmp/evidence` in cargo's target folder.
#[must_use]
pub fn folder() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    // `<target>/<profile>/deps/<test>` or `<target>/<profile>/<program>`.
    let profile = own
        .ancestors()
        .skip(1)
        .find(|folder| !folder.ends_with("deps"))
        .unwrap();
    let target = profile.parent().unwrap();
    target.join("tmp/evidence")
}

/// Begins the log of this process, once.
pub fn begin_log() {
    static BEGUN: OnceLock<()> = OnceLock::new();
    BEGUN.get_or_init(|| {
        let file = append(&own_log());
        // As an operator who looks for a fault would set it.
        let filter = "info,actix_server=warn,palvelurekisteri=debug";
        palvelurekisteri_server::telemetry::init_file(filter, file).unwrap();
    });
}

/// The log of this process.
#[must_use]
pub fn own_log() -> PathBuf {
    folder().join(format!("log-{}.jsonl", std::process::id()))
}

/// Keeps what a monitor would have been told.
pub fn keep_figures(text: &str) {
    let path = folder().join(format!("metrics-{}.txt", std::process::id()));
    append(&path).write_all(text.as_bytes()).unwrap();
}

/// Keeps the telling texts of a request, and answers them.
pub fn keep_sent(request: &Request) -> Vec<String> {
    let mut found = Vec::new();
    add_address(request.url(), &mut found);
    if let Some(body) = request.body().and_then(|body| body.as_bytes())
        && let Ok(json) = serde_json::from_slice(body)
    {
        add_texts(None, &json, &mut found);
    }
    keep(&found);
    found
}

/// Keeps the secrets of an answer.
pub fn keep_answered(json: &Value) {
    let members = json.as_object().into_iter().flatten();
    let secrets = members.filter(|(name, _)| SECRETS.contains(&name.as_str()));
    let secrets: Vec<_> = secrets
        .filter_map(|(_, value)| value.as_str().map(str::to_owned))
        .collect();
    keep(&secrets);
}

/// The canaries of a whole run.
#[must_use]
pub fn canaries(folder: &Path) -> Vec<String> {
    let mut all = HashSet::new();
    for path in files(folder, "canaries-") {
        let text = fs::read_to_string(path).unwrap();
        all.extend(text.lines().map(|line| serde_json::from_str(line).unwrap()));
    }
    all.into_iter().collect()
}

/// Files whose name begins so.
#[must_use]
pub fn files(folder: &Path, prefix: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(prefix))
        .map(|entry| entry.path())
        .collect()
}

fn keep(found: &[String]) {
    static KNOWN: OnceLock<Mutex<HashSet<String>>> = OnceLock::new();
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap();
    let mut lines = String::new();
    for text in found {
        if known.insert(text.clone()) {
            lines.push_str(&serde_json::to_string(&text).unwrap());
            lines.push('\n');
        }
    }
    if !lines.is_empty() {
        let path = folder().join(format!("canaries-{}.jsonl", std::process::id()));
        append(&path).write_all(lines.as_bytes()).unwrap();
    }
}

fn add_address(url: &Url, found: &mut Vec<String>) {
    let segments = url.path_segments().into_iter().flatten();
    let values = url.query_pairs().map(|(_, value)| value.into_owned());
    let texts = segments.map(str::to_owned).chain(values);
    found.extend(texts.filter(|text| is_telling(text)));
}

fn add_texts(name: Option<&str>, json: &Value, found: &mut Vec<String>) {
    match json {
        Value::String(text) => {
            let is_secret = name.is_some_and(|name| SECRETS.contains(&name));
            if is_telling(text) || (is_secret && text.chars().count() >= SHORTEST) {
                found.push(text.clone());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| add_texts(name, item, found)),
        Value::Object(members) => members
            .iter()
            .for_each(|(name, value)| add_texts(Some(name), value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a text could name or describe somebody: it is no code, id, day or instant.
fn is_telling(text: &str) -> bool {
    let length = text.chars().count();
    let is_code = text
        .chars()
        .all(|char| char.is_ascii_lowercase() || "_.-{}".contains(char));
    (SHORTEST..=LONGEST).contains(&length)
        && !is_code
        && text.parse::<Uuid>().is_err()
        && text.parse::<NaiveDate>().is_err()
        && DateTime::parse_from_rfc3339(text).is_err()
        // A row of one character is padding.
        && text.chars().collect::<HashSet<_>>().len() > 3
}

fn append(path: &Path) -> File {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)
        .unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_notes_numbers_and_codes_of_people_are_telling_and_codes_of_the_register_are_not() {
        for text in [
            "Virtanen",
            "290296-9358",
            "+358401234567",
            "sana toinen",
            "Åbo 12 a",
        ] {
            assert!(is_telling(text), "{text}");
        }
        for text in [
            "employment_officer",
            "2026-03-02",
            "2026-03-02T09:00:00Z",
            "01900000-0000-7001-8000-000000000001",
            "aaaaaaaa",
            "Aino",
        ] {
            assert!(!is_telling(text), "{text}");
        }
    }

    #[test]
    fn secrets_are_kept_however_they_look() {
        let mut found = Vec::new();
        let body = serde_json::json!({"username": "virkailija", "password": "tervahovi-kokeilu"});
        add_texts(None, &body, &mut found);
        assert_eq!(found, ["tervahovi-kokeilu"]);
    }
}
