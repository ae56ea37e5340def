//! What a front end was built on keeps working: the document is compared with the baseline, the last one promised.
//!
//! Allowed is what no client notices: new operations, optional fields and parameters, wider limits, new fields and
//! codes in answers. Anything else is listed. `UPDATE_BASELINE=1` accepts today's document as the new promise; that
//! belongs into a release, not into the commit of a change that somebody will stumble over.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::walk::{DOCUMENT, members, none};

mod cases;
mod essence;
mod schema;

use essence::{essence, render};

#[test]
fn the_document_breaks_no_promise_of_the_baseline() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../openapi/baseline.json");
    if std::env::var_os("UPDATE_BASELINE").is_some() {
        fs::write(&file, render(&essence(&DOCUMENT))).unwrap();
    }
    let baseline: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    none(
        "changes that break what was built on openapi/baseline.json",
        &breaking_changes(&baseline, &DOCUMENT),
    );
}

/// Which way a schema goes: what is safe to add to one is unsafe to ask for in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    /// Parameters and bodies that a client sends.
    Request,
    /// Bodies that a client reads.
    Response,
}

/// What a client of the old document would stumble over in the new one, one line each.
fn breaking_changes(old: &Value, new: &Value) -> Vec<String> {
    let mut comparison = Comparison {
        old,
        new,
        seen: BTreeSet::new(),
        findings: Vec::new(),
    };
    comparison.operations();
    // Every refusal has this body; which refusals there are may change.
    let problem = serde_json::json!({"$ref": "#/components/schemas/Problem"});
    comparison.schemas(&problem, &problem, Direction::Response, "Problem");
    comparison.findings
}

/// Two documents, and what was found so far.
struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    /// Named schemas that are compared already: they refer to each other, and are used in many places.
    seen: BTreeSet<(String, Direction)>,
    findings: Vec<String>,
}

impl Comparison<'_> {
    fn say(&mut self, place: &str, what: &str) {
        self.findings.push(format!("{place}: {what}"));
    }

    fn operations(&mut self) {
        let (old, new) = (self.old, self.new);
        for (path, item) in members(&old["paths"]) {
            for (method, before) in members(item) {
                let place = format!("{} {path}", method.to_uppercase());
                match new["paths"].get(path).and_then(|item| item.get(method)) {
                    None => self.say(&place, "the operation is gone"),
                    Some(after) => {
                        self.parameters(before, after, &place);
                        self.body(before, after, &place);
                        self.answers(before, after, &place);
                    }
                }
            }
        }
    }

    fn parameters(&mut self, before: &Value, after: &Value, place: &str) {
        for old in array(&before["parameters"]) {
            let place = format!("{place} {} {}", text(old, "in"), text(old, "name"));
            match same_parameter(after, old) {
                // A header that nobody reads any more does no harm; an unknown query parameter is refused.
                None if old["in"] == "header" => {}
                None => self.say(&place, "the parameter is gone"),
                Some(new) => {
                    if is_true(new, "required") && !is_true(old, "required") {
                        self.say(&place, "the parameter is required now");
                    }
                    self.schemas(&old["schema"], &new["schema"], Direction::Request, &place);
                }
            }
        }
        for new in array(&after["parameters"]) {
            if is_true(new, "required") && same_parameter(before, new).is_none() {
                let place = format!("{place} {} {}", text(new, "in"), text(new, "name"));
                self.say(&place, "a new parameter is required");
            }
        }
    }

    fn body(&mut self, before: &Value, after: &Value, place: &str) {
        let (old, new) = (&before["requestBody"], &after["requestBody"]);
        if is_true(new, "required") && !is_true(old, "required") {
            self.say(place, "a body is required now");
        }
        for (media_type, content) in members(&old["content"]) {
            match new["content"].get(media_type) {
                None => self.say(
                    place,
                    &format!("a body of {media_type} is not taken any more"),
                ),
                Some(now) => {
                    let place = format!("{place} body");
                    self.schemas(
                        &content["schema"],
                        &now["schema"],
                        Direction::Request,
                        &place,
                    );
                }
            }
        }
    }

    fn answers(&mut self, before: &Value, after: &Value, place: &str) {
        for (status, old) in members(&before["responses"]) {
            if status.as_str() >= "400" {
                continue;
            }
            let place = format!("{place} {status}");
            let Some(new) = after["responses"].get(status) else {
                self.say(&place, "this success is not answered any more");
                continue;
            };
            for (header, _) in members(&old["headers"]) {
                if new["headers"].get(header).is_none() {
                    self.say(&place, &format!("the header {header} is gone"));
                }
            }
            for (media_type, content) in members(&old["content"]) {
                match new["content"].get(media_type) {
                    None => self.say(&place, &format!("{media_type} is not answered any more")),
                    Some(now) => {
                        let (old, new) = (&content["schema"], &now["schema"]);
                        self.schemas(old, new, Direction::Response, &place);
                    }
                }
            }
        }
    }
}

fn same_parameter<'a>(operation: &'a Value, parameter: &Value) -> Option<&'a Value> {
    array(&operation["parameters"])
        .iter()
        .find(|other| other["in"] == parameter["in"] && other["name"] == parameter["name"])
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, member: &str) -> &'a str {
    value[member].as_str().unwrap_or_default()
}

fn is_true(value: &Value, member: &str) -> bool {
    value[member] == true
}
