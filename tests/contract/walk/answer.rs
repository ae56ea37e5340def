//! Is an answer what the document says of it? Every answer that a test of a convention gets goes through here.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use palvelurekisteri_api::problem::catalogue;
use palvelurekisteri_api::shape::schema::BodySchema;
use palvelurekisteri_domain::violation;
use palvelurekisteri_tests::client::Answer;
use serde_json::Value;
use uuid::Uuid;

use super::world::Request;
use super::{DOCUMENT, Operation};

/// Headers that no answer lacks.
const FIXED: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
];

/// Everything in which the answer differs from the document.
pub(crate) fn findings(request: &Request, answer: &Answer) -> Vec<String> {
    let operation = request.operation;
    let mut found = Vec::new();
    check_headers(operation, answer, &mut found);
    if answer.status < 400 {
        check_success(request, answer, &mut found);
    } else {
        check_problem(request, answer, &mut found);
    }
    match operation.response(answer.status) {
        None => found.push("the status is not documented".to_owned()),
        Some(response) => check_body(operation, response, answer, &mut found),
    }
    let place = format!("{} {} {}", operation.id, answer.status, answer.code());
    found
        .into_iter()
        .map(|finding| format!("{place}: {finding}"))
        .collect()
}

fn check_headers(operation: &Operation, answer: &Answer, found: &mut Vec<String>) {
    for (name, value) in FIXED {
        if answer.header(name) != value {
            found.push(format!("{name} is {:?}", answer.header(name)));
        }
    }
    if answer.header("x-request-id").parse::<Uuid>().is_err() {
        found.push("X-Request-Id is no UUID".to_owned());
    }
    let may_be_kept = operation.is_reference() && answer.status < 400;
    if answer.header("cache-control") != "no-store" && !may_be_kept {
        found.push("may be kept by a cache".to_owned());
    }
    if operation.is_protected()
        && !answer
            .header("vary")
            .to_lowercase()
            .contains("authorization")
    {
        found.push("Vary lacks Authorization".to_owned());
    }
    for name in ["server", "x-powered-by"] {
        if answer.headers.contains_key(name) {
            found.push(format!("{name} tells what runs here"));
        }
    }
}

fn check_success(request: &Request, answer: &Answer, found: &mut Vec<String>) {
    let etag = answer.etag();
    let wants_etag = request.operation.answers_etag(answer.status) && !request.is_dry_run();
    if wants_etag != answer.headers.contains_key("etag") {
        found.push(format!("ETag is documented: {wants_etag}, sent: {etag:?}"));
    }
    let tag = etag
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let is_version = |tag: &str| {
        tag.strip_prefix('v')
            .is_some_and(|number| number.parse::<u64>().is_ok())
    };
    // Of several objects, or of reference data: no version of one row tells whether the answer has changed.
    let is_of_bytes = request.operation.is_reference()
        || [
            "check_activation_phase",
            "create_statistic_publication",
            "explain_access",
            "list_statistics",
            "preview_handoff",
            "read_client_overview",
            "read_export_file",
            "read_statistic",
            "read_statistic_publication",
            "verify_audit_log",
        ]
        .contains(&&*request.operation.id);
    if !etag.is_empty() && !tag.is_some_and(|tag| is_version(tag) || is_of_bytes) {
        found.push(format!("{etag} is no strong tag of a version"));
    }
    let is_created = matches!(answer.status, 201 | 202);
    if is_created != answer.header("location").starts_with("/api/v1/") {
        found.push(format!("Location is {:?}", answer.header("location")));
    }
    if request.operation.is_list() {
        let has_next = answer.json["next_cursor"].is_string();
        if has_next != answer.header("link").ends_with("; rel=\"next\"") {
            found.push(format!("Link is {:?}", answer.header("link")));
        }
    }
}

fn check_problem(request: &Request, answer: &Answer, found: &mut Vec<String>) {
    let body = &answer.json;
    if body["status"] != answer.status {
        found.push("status differs from that of the head".to_owned());
    }
    if body["request_id"] != answer.header("x-request-id") {
        found.push("request_id differs from the header".to_owned());
    }
    if body["instance"] != format!("urn:uuid:{}", answer.header("x-request-id")) {
        found.push("instance is not that of the request".to_owned());
    }
    match catalogue::entry(answer.code()) {
        Some(entry) if entry.status == answer.status => {}
        Some(entry) => found.push(format!("the catalogue says {} of this code", entry.status)),
        None => found.push("the code is not in the catalogue".to_owned()),
    }
    for error in body["errors"].as_array().into_iter().flatten() {
        let code = error["code"].as_str().unwrap_or_default();
        if catalogue::entry(code).is_none() && violation::catalogue::text(code).is_none() {
            found.push(format!("error {code} is in no catalogue"));
        }
        let places = ["pointer", "parameter", "header"];
        if places
            .iter()
            .filter(|place| error.get(place).is_some())
            .count()
            != 1
        {
            found.push(format!("error {code} has not one place: {error}"));
        }
        let message = error["message"].as_str().unwrap_or_default();
        if message.is_empty() || message == code || message.contains(['{', '}']) {
            found.push(format!("error {code} says {message:?}"));
        }
    }
    if answer.status == 401 && answer.header("www-authenticate") != "Bearer" {
        found.push("WWW-Authenticate is missing".to_owned());
    }
    if matches!(answer.status, 429 | 503) && answer.header("retry-after").parse::<u32>().is_err() {
        found.push("Retry-After is missing".to_owned());
    }
    let asked = request
        .headers
        .get("accept-language")
        .map_or("fi", String::as_str);
    if answer.header("content-language") != asked {
        found.push(format!(
            "Content-Language is {:?}",
            answer.header("content-language")
        ));
    }
}

fn check_body(
    operation: &'static Operation,
    response: &'static Value,
    answer: &Answer,
    found: &mut Vec<String>,
) {
    let content = response["content"]
        .as_object()
        .and_then(|content| content.iter().next());
    let Some((media_type, content)) = content else {
        if !answer.text.is_empty() {
            found.push("has a body that is not documented".to_owned());
        }
        return;
    };
    if answer.header("content-type") != media_type {
        found.push(format!(
            "Content-Type is {:?}",
            answer.header("content-type")
        ));
    }
    // A file is no JSON; its tag tells what is in it.
    if media_type == "application/octet-stream" {
        return;
    }
    let name = format!("{} {}", operation.id, answer.status);
    let faults = compiled(name, &content["schema"]).check(&answer.json);
    for fault in faults {
        let value = answer.json.pointer(fault.pointer().unwrap_or_default());
        found.push(format!(
            "{:?} {} {value:?}",
            fault.pointer().unwrap_or_default(),
            fault.code()
        ));
    }
}

/// The schema of an answer, closed: a field that is not documented is a finding.
fn compiled(name: String, schema: &Value) -> Arc<BodySchema> {
    static COMPILED: LazyLock<Mutex<HashMap<String, Arc<BodySchema>>>> =
        LazyLock::new(Mutex::default);
    let mut known = COMPILED.lock().unwrap();
    let compile = || {
        Arc::new(BodySchema::compile(&DOCUMENT, schema).expect("the schema of an answer compiles"))
    };
    Arc::clone(known.entry(name).or_insert_with(compile))
}
