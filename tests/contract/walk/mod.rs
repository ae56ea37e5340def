//! The operations of the document, one by one, so that a test of a convention covers those that do not exist yet.
//!
//! | question | module |
//! | --- | --- |
//! | What is a call that succeeds? | [`calls`] |
//! | Where do the ids in its path come from? | [`objects`] |
//! | In which world is it made? | [`world`] |
//! | Is the answer what the document says? | [`answer`] |

pub(crate) mod answer;
pub(crate) mod calls;
mod exports;
pub(crate) mod objects;
pub(crate) mod secrets;
pub(crate) mod world;

use std::sync::LazyLock;

use palvelurekisteri_api::openapi;
use reqwest::Method;
use serde_json::Value;

/// The document that the code makes.
pub(crate) static DOCUMENT: LazyLock<Value> = LazyLock::new(openapi::document);

/// Media type of a form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// Every operation of the document, in the order of paths.
pub(crate) static EVERY_OPERATION: LazyLock<Vec<Operation>> =
    LazyLock::new(|| operations(&DOCUMENT));

/// One operation of the document.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) id: String,
    pub(crate) spec: Value,
}

fn operations(document: &Value) -> Vec<Operation> {
    let mut operations = Vec::new();
    for (path, item) in members(&document["paths"]) {
        for (method, spec) in members(item) {
            operations.push(Operation {
                method: Method::from_bytes(method.to_uppercase().as_bytes()).unwrap(),
                path: path.clone(),
                id: spec["operationId"].as_str().unwrap_or_default().to_owned(),
                spec: spec.clone(),
            });
        }
    }
    operations
}

/// The operation of an id.
pub(crate) fn operation(id: &str) -> &'static Operation {
    let found = EVERY_OPERATION.iter().find(|operation| operation.id == id);
    found.unwrap_or_else(|| panic!("the document has no operation {id}"))
}

impl Operation {
    /// Whether it needs a token.
    pub(crate) fn is_protected(&self) -> bool {
        self.spec.get("security").is_some()
    }

    /// Whether it answers the same to everybody and looks at nothing that was sent.
    pub(crate) fn is_static(&self) -> bool {
        self.path.starts_with("/health") || self.id == "list_problems"
    }

    /// Whether it shows public reference data, the same to everybody of every area.
    pub(crate) fn is_reference(&self) -> bool {
        self.spec["tags"][0] == "reference"
    }

    pub(crate) fn parameters(&self) -> &[Value] {
        self.spec["parameters"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&Value> {
        self.parameters()
            .iter()
            .find(|parameter| parameter["name"] == name)
    }

    /// Names in the path, in their order.
    pub(crate) fn path_parameters(&self) -> Vec<&str> {
        let pieces = self.path.split('/');
        pieces
            .filter_map(|piece| piece.strip_prefix('{')?.strip_suffix('}'))
            .collect()
    }

    /// Ids that the query must name.
    pub(crate) fn query_ids(&self) -> Vec<&str> {
        let required = self
            .parameters()
            .iter()
            .filter(|parameter| parameter["in"] == "query" && parameter["required"] == true);
        required
            .filter_map(|parameter| parameter["name"].as_str())
            .filter(|name| name.ends_with("_id"))
            .collect()
    }

    /// Ids in the path; a code such as that of a code set is none.
    pub(crate) fn path_ids(&self) -> Vec<&str> {
        self.path_parameters()
            .into_iter()
            .filter(|name| name.ends_with("_id"))
            .collect()
    }

    pub(crate) fn requires_if_match(&self) -> bool {
        self.parameter("If-Match").is_some()
    }

    /// Whether a key must be there: a creating POST.
    pub(crate) fn requires_key(&self) -> bool {
        self.parameter("Idempotency-Key")
            .is_some_and(|parameter| parameter["required"] == true)
    }

    /// Whether a repeat with the same key answers the same.
    pub(crate) fn accepts_key(&self) -> bool {
        self.parameter("Idempotency-Key").is_some() && !self.id.starts_with("search_")
    }

    pub(crate) fn accepts_dry_run(&self) -> bool {
        self.parameter("dry_run").is_some()
    }

    pub(crate) fn is_list(&self) -> bool {
        self.parameter("cursor").is_some()
    }

    /// Whether its body is a form, as OAuth clients send it.
    pub(crate) fn takes_form(&self) -> bool {
        self.spec["requestBody"]["content"].get(FORM).is_some()
    }

    /// Media type and schema of a JSON body.
    pub(crate) fn body(&'static self) -> Option<(&'static str, &'static Value)> {
        let content = self.spec.pointer("/requestBody/content")?.as_object()?;
        let (media_type, content) = content.iter().find(|(name, _)| *name != FORM)?;
        Some((media_type.as_str(), &content["schema"]))
    }

    pub(crate) fn body_is_required(&self) -> bool {
        self.spec
            .pointer("/requestBody/required")
            .and_then(Value::as_bool)
            .unwrap_or(false)
    }

    /// The example of the request body: a valid one.
    pub(crate) fn example(&'static self) -> Option<Value> {
        let (media_type, schema) = self.body()?;
        let content = &self.spec["requestBody"]["content"][media_type];
        content
            .get("example")
            .or_else(|| resolved(schema).get("example"))
            .cloned()
    }

    /// The response of a status, with references followed.
    pub(crate) fn response(&'static self, status: u16) -> Option<&'static Value> {
        Some(resolved(self.spec["responses"].get(status.to_string())?))
    }

    pub(crate) fn statuses(&self) -> impl Iterator<Item = u16> {
        members(&self.spec["responses"]).map(|(status, _)| status.parse().unwrap())
    }

    pub(crate) fn success(&self) -> u16 {
        let statuses: Vec<u16> = self
            .statuses()
            .filter(|status| (200..300).contains(status))
            .collect();
        *statuses
            .iter()
            .find(|status| matches!(status, 201 | 202))
            .unwrap_or(&statuses[0])
    }

    /// Whether a success carries an entity tag.
    pub(crate) fn answers_etag(&'static self, status: u16) -> bool {
        self.response(status)
            .is_some_and(|response| response["headers"].get("ETag").is_some())
    }
}

/// What a reference of the document refers to, or the value itself.
pub(crate) fn resolved(value: &'static Value) -> &'static Value {
    match value.get("$ref").and_then(Value::as_str) {
        Some(target) => DOCUMENT
            .pointer(target.trim_start_matches('#'))
            .expect("the reference is in the document"),
        None => value,
    }
}

/// Members of an object; none where it is no object.
pub(crate) fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// Fails with every finding, one a line.
pub(crate) fn none(claim: &str, findings: &[String]) {
    assert!(
        findings.is_empty(),
        "{claim}:\n  {}\n({} findings)",
        findings.join("\n  "),
        findings.len()
    );
}
