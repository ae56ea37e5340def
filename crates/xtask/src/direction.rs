//! Which crate may know which: arrows go one way, down to `domain`.

use crate::metadata::{Metadata, Package};
use crate::tree::SourceFile;

/// The prefix of our own crates.
const PREFIX: &str = "palvelurekisteri-";

/// Each crate with those of ours that it may use. A new crate gets its line here first.
const ALLOWED: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("db-schema", &[]),
    ("devdb", &[]),
    ("pii", &["domain"]),
    ("auth", &["pii", "domain"]),
    ("seed", &["pii", "domain"]),
    ("store", &["db-schema", "pii", "domain"]),
    ("exports", &["store", "pii", "domain"]),
    ("api", &["store", "auth", "pii", "domain"]),
    (
        "server",
        &[
            "api", "auth", "exports", "store", "seed", "devdb", "pii", "domain",
        ],
    ),
];

/// What stands outside the layers: house tasks, and tests that see everything.
const OUTSIDE: [&str; 2] = ["xtask", "palvelurekisteri-tests"];

/// All that `domain` may use from elsewhere: it is pure, and a rule must stay readable.
const DOMAIN_USES: [&str; 7] = [
    "chrono",
    "chrono-tz",
    "serde",
    "thiserror",
    "unicode-normalization",
    "utoipa",
    "uuid",
];

/// Crates whose name must not start with the word, by crate of ours: HTTP knows no SQL and back.
const FORBIDDEN: [(&str, &[&str]); 4] = [
    ("api", &["diesel", "tokio-postgres"]),
    ("store", &["actix", "utoipa-actix"]),
    ("auth", &["actix", "diesel", "tokio-postgres"]),
    ("pii", &["actix", "diesel", "tokio-postgres"]),
];

/// Words that no source file under the folder may hold, with the reason.
const FORBIDDEN_WORDS: [(&str, &str, &str); 6] = [
    ("crates/api/src/", "diesel", "only store knows SQL"),
    ("crates/api/src/", "tokio_postgres", "only store knows SQL"),
    ("crates/store/src/", "actix", "only api knows HTTP"),
    ("crates/domain/src/", "async", "domain is pure"),
    ("crates/domain/src/", "tokio", "domain is pure"),
    ("crates/domain/src/", "diesel", "domain is pure"),
];

/// Where a transaction may be opened: requests in `store`, the one of synthetic people in `seed`.
const OPENS_TRANSACTIONS: [&str; 2] = ["crates/store/", "crates/seed/src/load/"];

/// Ways to open a transaction.
const TRANSACTION: [&str; 5] = [
    ".transaction(",
    ".transaction::<",
    ".build_transaction(",
    "TransactionManager",
    "\"begin",
];

/// Every dependency that goes against the arrows, as one sentence each.
pub(crate) fn check_edges(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for package in metadata.members() {
        if OUTSIDE.contains(&package.name.as_str()) {
            continue;
        }
        let name = package.name.strip_prefix(PREFIX).unwrap_or(&package.name);
        let Some((_, allowed)) = ALLOWED.iter().find(|(of, _)| *of == name) else {
            findings.push(format!("{name} has no line in the table of directions"));
            continue;
        };
        findings.extend(check_package(name, allowed, package));
    }
    findings
}

fn check_package(name: &str, allowed: &[&str], package: &Package) -> Vec<String> {
    let mut findings = Vec::new();
    for dependency in &package.dependencies {
        let target = dependency.name.as_str();
        if let Some(ours) = target.strip_prefix(PREFIX) {
            // A test of any crate may start a database.
            let is_test_database = dependency.is_dev() && ours == "devdb";
            if !allowed.contains(&ours) && !is_test_database {
                findings.push(format!("{name} may not depend on {ours}"));
            }
            continue;
        }
        if dependency.is_dev() {
            continue;
        }
        if name == "domain" && !DOMAIN_USES.contains(&target) {
            findings.push(format!("domain may not depend on {target}: it stays pure"));
        }
        let forbidden = FORBIDDEN.iter().find(|(of, _)| *of == name);
        let words = forbidden.map(|(_, words)| *words).unwrap_or_default();
        if words.iter().any(|word| target.starts_with(word)) {
            findings.push(format!("{name} may not depend on {target}"));
        }
    }
    findings
}

/// Every line of source that names what its crate must not know.
pub(crate) fn check_sources(files: &[SourceFile]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        let path = file.path.as_str();
        if !path.starts_with("crates/")
            || !path.ends_with(".rs")
            || path.starts_with("crates/xtask/")
        {
            continue;
        }
        for (index, line) in file.text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let place = format!("{path}:{}", index + 1);
            for (folder, word, reason) in FORBIDDEN_WORDS {
                if path.starts_with(folder) && names(code, word) {
                    findings.push(format!("{place} names {word}: {reason}"));
                }
            }
            let opens = TRANSACTION.iter().any(|way| code.contains(way));
            let may_open = OPENS_TRANSACTIONS
                .iter()
                .any(|folder| path.starts_with(folder));
            if opens && !may_open {
                findings.push(format!("{place} opens a transaction: only store does"));
            }
        }
    }
    findings
}

/// Whether a line of code holds a word, or a longer path or crate name that starts with it.
fn names(code: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code.get(..at).and_then(|text| text.chars().next_back());
        let quoted = code.get(..at).unwrap_or_default().matches('"').count() % 2 == 1;
        !before.is_some_and(is_part) && !quoted
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn member(name: &str, dependencies: &[(&str, Value)]) -> Metadata {
        let dependencies: Vec<Value> = dependencies
            .iter()
            .map(|(name, kind)| json!({"name": name, "kind": kind}))
            .collect();
        serde_json::from_value(json!({
            "packages": [{"id": "one", "name": name, "version": "0.1.0", "source": null,
                          "license": "EUPL-1.2", "dependencies": dependencies}],
            "workspace_members": ["one"],
            "resolve": {"nodes": []},
        }))
        .unwrap()
    }

    fn normal(name: &str, dependency: &str) -> Vec<String> {
        check_edges(&member(name, &[(dependency, Value::Null)]))
    }

    fn source(path: &str, text: &str) -> Vec<String> {
        check_sources(&[SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }])
    }

    #[test]
    fn arrows_go_one_way() {
        assert!(normal("palvelurekisteri-api", "palvelurekisteri-store").is_empty());
        assert_eq!(
            normal("palvelurekisteri-store", "palvelurekisteri-api"),
            ["store may not depend on api"]
        );
        assert_eq!(
            normal("palvelurekisteri-server", "palvelurekisteri-db-schema").len(),
            1
        );
        assert_eq!(
            normal("palvelurekisteri-domain", "palvelurekisteri-pii").len(),
            1
        );
        assert_eq!(
            normal("palvelurekisteri-pii", "palvelurekisteri-auth").len(),
            1
        );
        assert_eq!(
            normal("palvelurekisteri-devdb", "palvelurekisteri-domain").len(),
            1
        );
    }

    #[test]
    fn a_test_may_start_a_database_and_nothing_else() {
        let test =
            |target| check_edges(&member("palvelurekisteri-store", &[(target, json!("dev"))]));
        assert!(test("palvelurekisteri-devdb").is_empty());
        assert!(test("proptest").is_empty());
        assert_eq!(test("palvelurekisteri-api").len(), 1);
    }

    #[test]
    fn domain_stays_pure() {
        assert!(normal("palvelurekisteri-domain", "chrono").is_empty());
        assert_eq!(normal("palvelurekisteri-domain", "tokio").len(), 1);
        assert_eq!(normal("palvelurekisteri-domain", "serde_json").len(), 1);
    }

    #[test]
    fn http_and_sql_do_not_meet() {
        assert_eq!(normal("palvelurekisteri-api", "diesel-async").len(), 1);
        assert_eq!(normal("palvelurekisteri-store", "actix-web").len(), 1);
        assert_eq!(normal("palvelurekisteri-auth", "diesel").len(), 1);
    }

    #[test]
    fn a_crate_without_a_line_is_found() {
        assert_eq!(
            normal("palvelurekisteri-billing", "serde"),
            ["billing has no line in the table of directions"]
        );
    }

    #[test]
    fn a_source_line_that_knows_too_much_is_found() {
        assert_eq!(
            source("crates/api/src/a.rs", "\nuse diesel::prelude::*;"),
            ["crates/api/src/a.rs:2 names diesel: only store knows SQL"]
        );
        assert_eq!(
            source("crates/api/src/a.rs", "fn f() -> diesel_async::X").len(),
            1
        );
        assert_eq!(
            source("crates/store/src/a.rs", "use actix_web::web;").len(),
            1
        );
        assert_eq!(
            source("crates/domain/src/a.rs", "pub async fn f() {}").len(),
            1
        );
    }

    #[test]
    fn comments_and_texts_may_name_anything() {
        assert!(source("crates/api/src/a.rs", "// unlike diesel").is_empty());
        assert!(source("crates/api/src/a.rs", "let x = \"diesel\";").is_empty());
        assert!(source("crates/api/src/a.rs", "let biodiesel = 1;").is_empty());
    }

    #[test]
    fn only_store_opens_transactions() {
        for way in ["c.transaction(|c| f(c))", "c.batch_execute(\"begin\")"] {
            assert_eq!(source("crates/server/src/a.rs", way).len(), 1, "{way}");
            assert!(source("crates/store/src/tx.rs", way).is_empty());
        }
    }

    #[test]
    fn this_workspace_keeps_its_direction() {
        let root = crate::tree::workspace_root().unwrap();
        let mut findings = check_edges(&crate::metadata::read(&root).unwrap());
        findings.extend(check_sources(&crate::tree::read_files(&root).unwrap()));
        assert_eq!(findings, Vec::<String>::new());
    }
}
