//! What may be in the build: licences, banned crates, sources and features.
//!
//! One cryptographic library (aws-lc-rs), no libpq, crates.io only, and licences that fit the
//! EUPL. Reads the graph that is really resolved, not `Cargo.lock`.

use crate::metadata::Metadata;

mod licence;

/// The only registry a crate may come from.
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Crates that never get into a build, with the reason.
const BANNED: [(&str, &str); 9] = [
    ("pq-sys", "libpq: use diesel-async over tokio-postgres"),
    ("openssl-sys", "aws-lc-rs does all cryptography"),
    ("openssl", "aws-lc-rs does all cryptography"),
    ("native-tls", "aws-lc-rs does all cryptography"),
    ("ring", "aws-lc-rs does all cryptography"),
    ("rsa", "tokens are Ed25519, and the crate leaks timing"),
    ("actix-governor", "GPL-3.0: use governor"),
    ("h2", "HTTP/2 ends at the proxy"),
    ("zstd-sys", "answers are not compressed"),
];

/// Every finding in the graph, as one sentence each.
pub(crate) fn check(metadata: &Metadata) -> Vec<String> {
    let mut findings = check_licences(metadata);
    findings.extend(check_bans(metadata));
    findings.extend(check_sources(metadata));
    findings.extend(check_token_backend(metadata));
    findings.extend(check_diesel_backend(metadata));
    findings
}

fn check_licences(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let Some(expression) = &package.license else {
            findings.push(format!(
                "{} {} states no licence",
                package.name, package.version
            ));
            continue;
        };
        if !licence::is_allowed(expression) {
            findings.push(format!(
                "{} {} is under {expression}, which is not on the list",
                package.name, package.version
            ));
        }
    }
    findings
}

fn check_bans(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for package in metadata.built() {
        for (name, reason) in BANNED {
            if package.name == name {
                findings.push(format!("{name} {} is banned: {reason}", package.version));
            }
        }
    }
    findings
}

fn check_sources(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let is_ours = metadata.workspace_members.contains(&package.id);
        let source = package.source.as_deref();
        if !is_ours && source != Some(CRATES_IO) {
            findings.push(format!(
                "{} {} comes from {}, not from crates.io",
                package.name,
                package.version,
                source.unwrap_or("a folder")
            ));
        }
    }
    findings
}

/// Two back-ends at once make `jsonwebtoken` choose at run time, and none makes it panic.
fn check_token_backend(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for features in metadata.features("jsonwebtoken") {
        let on = |name: &str| features.iter().any(|feature| feature == name);
        if !on("aws_lc_rs") {
            findings.push("jsonwebtoken is without its feature aws_lc_rs".to_owned());
        }
        if on("rust_crypto") {
            findings.push("jsonwebtoken has a second back-end: rust_crypto".to_owned());
        }
    }
    findings
}

/// `diesel/postgres` would link libpq; `postgres_backend` is the SQL dialect alone.
fn check_diesel_backend(metadata: &Metadata) -> Vec<String> {
    let mut findings = Vec::new();
    for features in metadata.features("diesel") {
        let on = |name: &str| features.iter().any(|feature| feature == name);
        if !on("postgres_backend") {
            findings.push("diesel is without its feature postgres_backend".to_owned());
        }
        if on("postgres") {
            findings.push("diesel has its feature postgres, which links libpq".to_owned());
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const DIESEL: [&str; 1] = ["postgres_backend"];

    /// A workspace of one crate with one dependency, reached by an edge of the given kind.
    fn graph(name: &str, licence: &str, source: Value, features: &[&str], edge: Value) -> Metadata {
        let ours = json!({"id": "ours", "name": "ours", "version": "0.1.0", "source": null,
                          "license": "EUPL-1.2", "dependencies": []});
        let theirs = json!({"id": "theirs", "name": name, "version": "1.0.0", "source": source,
                            "license": licence, "dependencies": []});
        let edges = json!([{"pkg": "theirs", "dep_kinds": [{"kind": edge}]}]);
        serde_json::from_value(json!({
            "packages": [ours, theirs],
            "workspace_members": ["ours"],
            "resolve": {"nodes": [
                {"id": "ours", "features": [], "deps": edges},
                {"id": "theirs", "features": features, "deps": []},
            ]},
        }))
        .unwrap()
    }

    fn normal(name: &str, licence: &str, features: &[&str]) -> Metadata {
        graph(name, licence, json!(CRATES_IO), features, Value::Null)
    }

    #[test]
    fn an_ordinary_crate_passes() {
        assert!(check(&normal("serde", "MIT OR Apache-2.0", &[])).is_empty());
        assert!(check(&normal("diesel", "MIT", &DIESEL)).is_empty());
    }

    #[test]
    fn a_licence_outside_the_list_is_found() {
        let findings = check(&normal("actix-limits", "GPL-3.0-or-later", &[]));
        assert_eq!(
            findings,
            ["actix-limits 1.0.0 is under GPL-3.0-or-later, which is not on the list"]
        );
    }

    #[test]
    fn a_crate_without_a_licence_is_found() {
        let mut metadata = normal("nameless", "MIT", &[]);
        metadata.packages[1].license = None;
        assert_eq!(check(&metadata), ["nameless 1.0.0 states no licence"]);
    }

    #[test]
    fn every_banned_crate_is_found() {
        for (name, reason) in BANNED {
            let findings = check(&normal(name, "MIT", &[]));
            assert_eq!(findings, [format!("{name} 1.0.0 is banned: {reason}")]);
        }
    }

    #[test]
    fn a_banned_crate_behind_a_build_script_is_found() {
        let metadata = graph("ring", "MIT", json!(CRATES_IO), &[], json!("build"));
        assert_eq!(check(&metadata).len(), 1);
    }

    #[test]
    fn a_banned_crate_that_nothing_builds_is_no_finding() {
        let metadata = graph("ring", "MIT", json!(CRATES_IO), &[], json!("dev"));
        assert!(check(&metadata).is_empty());
    }

    #[test]
    fn a_crate_from_elsewhere_is_found() {
        let git = json!("git+https://example.test/serde");
        let findings = check(&graph("serde", "MIT", git, &[], Value::Null));
        assert!(findings[0].contains("git+https://example.test/serde, not from crates.io"));

        let folder = graph("serde", "MIT", Value::Null, &[], Value::Null);
        assert_eq!(
            check(&folder),
            ["serde 1.0.0 comes from a folder, not from crates.io"]
        );
    }

    #[test]
    fn the_token_library_has_exactly_one_back_end() {
        assert!(check(&normal("jsonwebtoken", "MIT", &["aws_lc_rs"])).is_empty());
        assert_eq!(check(&normal("jsonwebtoken", "MIT", &[])).len(), 1);
        let both = ["aws_lc_rs", "rust_crypto"];
        assert_eq!(check(&normal("jsonwebtoken", "MIT", &both)).len(), 1);
        assert_eq!(
            check(&normal("jsonwebtoken", "MIT", &["rust_crypto"])).len(),
            2
        );
    }

    #[test]
    fn diesel_never_links_libpq() {
        assert_eq!(check(&normal("diesel", "MIT", &[])).len(), 1);
        let both = ["postgres_backend", "postgres"];
        assert_eq!(check(&normal("diesel", "MIT", &both)).len(), 1);
    }

    #[test]
    fn this_workspace_passes() {
        let root = crate::tree::workspace_root().unwrap();
        let metadata = crate::metadata::read(&root).unwrap();
        assert!(!metadata.features("diesel").is_empty());
        assert!(!metadata.features("jsonwebtoken").is_empty());
        assert_eq!(check(&metadata), Vec::<String>::new());
    }
}
