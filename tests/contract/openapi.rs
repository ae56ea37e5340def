//! The document is what the front end builds on: complete, in one style, and no other than the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use palvelurekisteri_api::openapi;
use palvelurekisteri_api::shape::schema::BodySchema;
use palvelurekisteri_tests::repository;
use serde_json::Value;

use crate::generated;
use crate::walk::{DOCUMENT, EVERY_OPERATION, members, none};

/// Path segments that are neither a plural nor an act on the object before them, and why they are right.
const SINGULAR_SEGMENTS: [&str; 18] = [
    "copy",
    "explain",
    // The one log, and whether it holds.
    "audit",
    "verify",
    "access-log",
    // The one of the caller.
    "me",
    "caseload",
    "auth",
    // The one of the client or relationship, with its history.
    "timeline",
    "overview",
    "identity-code",
    "responsibility",
    "job-search",
    "work-capacity",
    // The one of its plan or phase.
    "rehabilitative-part",
    "attendance",
    // Names that are fixed elsewhere.
    "jwks.json",
    "health",
];

/// Operations that need no token, the whole list: it may only shrink.
const OPEN_EVERY_OPERATION: [&str; 9] = [
    "check_live",
    "check_ready",
    "issue_token",
    "list_problems",
    "list_signing_keys",
    "login",
    "logout",
    "read_problem",
    "refresh",
];

#[test]
fn the_committed_document_is_what_the_code_makes() {
    generated::compare(
        "openapi/openapi.json",
        &openapi::render(&DOCUMENT),
        "make openapi",
    );
}

#[test]
fn every_operation_has_a_summary_a_tag_and_a_name_of_its_own() {
    let tags: Vec<&Value> = DOCUMENT["tags"]
        .as_array()
        .unwrap()
        .iter()
        .map(|tag| &tag["name"])
        .collect();
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for operation in EVERY_OPERATION.iter() {
        let mut say =
            |what: &str| findings.push(format!("{} {} {what}", operation.method, operation.path));
        if !is_snake_case(&operation.id) || !operation.id.contains('_') && operation.is_protected()
        {
            say("has an operation id that is no verb and object in snake case");
        }
        if !seen.insert(&operation.id) {
            say("has the operation id of another");
        }
        let summary = operation.spec["summary"].as_str().unwrap_or_default();
        if summary.is_empty()
            || summary.ends_with('.')
            || summary.chars().count() > 80
            || summary.contains('\n')
        {
            say("has no summary of one short line without a full stop");
        }
        match operation.spec["tags"].as_array().map(Vec::as_slice) {
            Some([tag]) if tags.contains(&tag) => {}
            _ => say("has not one tag of the document's list"),
        }
    }
    none("operations without a head", &findings);
}

#[test]
fn an_operation_id_is_the_name_of_its_handler() {
    let handlers: BTreeSet<String> = sources("crates/api/src")
        .iter()
        .flat_map(|text| {
            text.split("async fn ")
                .skip(1)
                .map(|rest| rest.split('(').next().unwrap().to_owned())
        })
        .collect();
    let strangers: Vec<String> = EVERY_OPERATION
        .iter()
        .filter(|one| !handlers.contains(&one.id))
        .map(|one| one.id.clone())
        .collect();
    none("no handler has this name", &strangers);
}

#[test]
fn every_parameter_and_every_field_is_described() {
    let mut findings = Vec::new();
    for operation in EVERY_OPERATION.iter() {
        for parameter in operation.parameters() {
            if !is_described(parameter) {
                findings.push(format!("{}: parameter {}", operation.id, parameter["name"]));
            }
        }
    }
    for (name, schema) in members(&DOCUMENT["components"]["schemas"]) {
        if !is_described(schema) {
            findings.push(name.clone());
        }
        each_field(schema, &mut |field, schema| {
            if !is_described(schema) {
                findings.push(format!("{name}.{field}"));
            }
        });
    }
    none("not described", &findings);
}

#[test]
fn every_request_body_has_an_example() {
    let without = EVERY_OPERATION
        .iter()
        .filter(|operation| operation.body().is_some() && operation.example().is_none());
    none(
        "no example",
        &without
            .map(|operation| operation.id.clone())
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_example_is_valid_against_its_schema() {
    let mut findings = Vec::new();
    let mut check = |place: &str, schema: &Value, example: &Value| {
        let compiled = BodySchema::compile(&DOCUMENT, schema).unwrap();
        for fault in compiled.check(example) {
            findings.push(format!(
                "{place}: {} {}",
                fault.pointer().unwrap_or_default(),
                fault.code()
            ));
        }
    };
    for operation in EVERY_OPERATION.iter() {
        if let (Some((_, schema)), Some(example)) = (operation.body(), operation.example()) {
            check(&operation.id, schema, &example);
        }
    }
    for (name, schema) in members(&DOCUMENT["components"]["schemas"]) {
        if let Some(example) = schema.get("example") {
            check(name, schema, example);
        }
    }
    none("examples that are refused", &findings);
}

#[test]
fn every_status_of_the_order_of_checks_is_documented() {
    let mut findings = Vec::new();
    for operation in EVERY_OPERATION
        .iter()
        .filter(|operation| operation.is_protected())
    {
        let mut wanted = vec![400, 401, 403, 404, 422, 429, 500, 503];
        if operation.method != "GET" {
            wanted.extend([408, 409, 413, 415]);
        }
        if operation.requires_if_match() {
            wanted.extend([412, 428]);
        }
        let documented: BTreeSet<u16> = operation.statuses().collect();
        let missing: Vec<_> = wanted
            .iter()
            .filter(|status| !documented.contains(status))
            .collect();
        if !missing.is_empty() {
            findings.push(format!("{} lacks {missing:?}", operation.id));
        }
        if operation.statuses().filter(|status| *status < 300).count() == 0 {
            findings.push(format!("{} never succeeds", operation.id));
        }
    }
    none("statuses of decision 25", &findings);
}

#[test]
fn every_answer_with_a_body_has_a_schema_and_one_of_two_media_types() {
    let mut findings = Vec::new();
    for operation in EVERY_OPERATION.iter() {
        for status in operation.statuses() {
            let response = operation.response(status).unwrap();
            let expected = if status < 400 && operation.id == "read_export_file" {
                "application/octet-stream"
            } else if status < 400 {
                "application/json"
            } else {
                "application/problem+json"
            };
            // Figures come as a table for a spreadsheet, too.
            let content: Vec<_> = members(&response["content"])
                .filter(|(media_type, _)| {
                    *media_type != "text/csv"
                        || !["read_statistic", "read_statistic_publication"]
                            .contains(&&*operation.id)
                })
                .collect();
            let has_body = !matches!(status, 204 | 304);
            match content.as_slice() {
                [] if !has_body => {}
                [(media_type, content)]
                    if has_body && *media_type == expected && content.get("schema").is_some() => {}
                _ => findings.push(format!(
                    "{} {status}: {:?}",
                    operation.id, response["content"]
                )),
            }
            if !is_described(response) {
                findings.push(format!("{} {status}: no description", operation.id));
            }
        }
    }
    none(
        "answers without a schema, or of another media type",
        &findings,
    );
}

#[test]
fn a_change_is_a_merge_patch_and_every_other_body_is_json_or_a_token_request() {
    let wrong = EVERY_OPERATION.iter().filter(|operation| {
        // What OAuth clients send is not ours to choose.
        if operation.takes_form() {
            return operation.id != "issue_token";
        }
        let expected = if operation.method == "PATCH" {
            "application/merge-patch+json"
        } else {
            "application/json"
        };
        let content = &operation.spec["requestBody"]["content"];
        members(content).count() > 1
            || operation
                .body()
                .is_some_and(|(media_type, _)| media_type != expected)
    });
    none(
        "media types of bodies",
        &wrong
            .map(|operation| operation.id.clone())
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_change_of_one_object_needs_if_match() {
    let wrong = EVERY_OPERATION.iter().filter(|operation| {
        matches!(operation.method.as_str(), "PATCH" | "PUT" | "DELETE")
            && !operation.requires_if_match()
            // They have no fields that somebody changes, so that nothing can be overwritten unseen.
            && !["end_session", "revoke_service_key"].contains(&operation.id.as_str())
    });
    none(
        "changes without If-Match",
        &wrong
            .map(|operation| operation.id.clone())
            .collect::<Vec<_>>(),
    );
}

#[test]
fn paths_are_plural_and_in_kebab_case() {
    let mut findings = Vec::new();
    for operation in EVERY_OPERATION.iter() {
        let pieces: Vec<&str> = operation
            .path
            .trim_start_matches("/api/v1")
            .split('/')
            .skip(1)
            .collect();
        for (index, piece) in pieces.iter().enumerate() {
            if let Some(name) = piece
                .strip_prefix('{')
                .and_then(|rest| rest.strip_suffix('}'))
            {
                let before = if index > 0 { pieces[index - 1] } else { "" };
                if !is_snake_case(name)
                    || !(before.ends_with('s') || SINGULAR_SEGMENTS.contains(&before))
                {
                    findings.push(format!(
                        "{}: {piece} does not follow a plural",
                        operation.path
                    ));
                }
                continue;
            }
            let kebab = piece
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            let is_last = index + 1 == pieces.len();
            let is_act = is_last && operation.method != "GET"
                || piece.ends_with('s')
                || pieces[0] == "health";
            if !(kebab && is_act
                || SINGULAR_SEGMENTS.contains(piece)
                || piece.starts_with(".well-known"))
            {
                findings.push(format!("{} {}: {piece}", operation.method, operation.path));
            }
        }
    }
    none("paths in another style", &findings);
}

#[test]
fn fields_and_parameters_are_in_snake_case() {
    let mut findings = Vec::new();
    for (name, schema) in members(&DOCUMENT["components"]["schemas"]) {
        each_field(schema, &mut |field, _| {
            if !is_snake_case(field) {
                findings.push(format!("{name}.{field}"));
            }
        });
    }
    for operation in EVERY_OPERATION.iter() {
        for parameter in operation
            .parameters()
            .iter()
            .filter(|parameter| parameter["in"] != "header")
        {
            if !is_snake_case(parameter["name"].as_str().unwrap()) {
                findings.push(format!("{}: {}", operation.id, parameter["name"]));
            }
        }
    }
    none("names in another style", &findings);
}

/// Two types of one name would show as one schema: the second hides the first.
#[test]
fn no_two_types_share_a_schema_name() {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for text in sources("crates/api/src")
        .iter()
        .chain(&sources("crates/domain/src"))
    {
        for derived in text
            .split("#[derive(")
            .skip(1)
            .filter(|rest| head(rest).contains("ToSchema"))
        {
            let declared = derived.lines().find_map(|line| {
                let line = ["pub(crate) ", "pub(super) ", "pub "]
                    .iter()
                    .fold(line, |line, word| line.trim_start_matches(word));
                line.strip_prefix("struct ")
                    .or_else(|| line.strip_prefix("enum "))
            });
            let name = declared
                .and_then(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next());
            *places
                .entry(name.expect("a derive stands on a type").to_owned())
                .or_default() += 1;
        }
    }
    assert!(places.len() > 20, "the types are found: {places:?}");
    let twice = places
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(name, _)| name);
    none("schema names of several types", &twice.collect::<Vec<_>>());
}

#[test]
fn only_listed_operations_need_no_token() {
    let open = EVERY_OPERATION
        .iter()
        .filter(|operation| !operation.is_protected());
    let unlisted = open.filter(|operation| !OPEN_EVERY_OPERATION.contains(&operation.id.as_str()));
    none(
        "open to everybody",
        &unlisted
            .map(|operation| operation.id.clone())
            .collect::<Vec<_>>(),
    );
}

fn is_described(value: &Value) -> bool {
    value["description"]
        .as_str()
        .is_some_and(|text| !text.trim().is_empty())
}

fn is_snake_case(name: &str) -> bool {
    let plain = name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    plain && !name.is_empty() && !name.starts_with('_') && !name.contains("__")
}

/// Every field of the schema and of the schemas written inside it.
fn each_field(schema: &Value, see: &mut impl FnMut(&str, &Value)) {
    if !schema.is_object() {
        return;
    }
    for (name, field) in members(&schema["properties"]) {
        see(name, field);
        each_field(field, see);
    }
    for keyword in ["items", "additionalProperties"] {
        each_field(&schema[keyword], see);
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for branch in schema[keyword].as_array().into_iter().flatten() {
            each_field(branch, see);
        }
    }
}

/// Up to the end of an attribute.
fn head(text: &str) -> &str {
    text.split(")]").next().unwrap()
}

fn sources(folder: &str) -> Vec<String> {
    fn collect(folder: &Path, found: &mut Vec<String>) {
        for path in fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
        {
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut found = Vec::new();
    collect(&repository().join(folder), &mut found);
    found
}
