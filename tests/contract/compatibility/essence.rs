//! The part of a document that a promise is about, in a file that git can compare.

use serde_json::{Map, Value, json};

use super::is_true;
use crate::walk::members;

/// Texts and examples, which may be improved at any time.
const TEXTS: [&str; 5] = ["description", "summary", "example", "examples", "tags"];

/// The document without texts, without refusals, and without headers that may be left out.
pub(super) fn essence(document: &Value) -> Value {
    let mut paths = document["paths"].clone();
    for item in paths.as_object_mut().into_iter().flat_map(Map::values_mut) {
        for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
            if let Some(parameters) = operation["parameters"].as_array_mut() {
                parameters.retain(|one| one["in"] != "header" || is_true(one, "required"));
            }
            if let Some(responses) = operation["responses"].as_object_mut() {
                responses.retain(|status, _| status.as_str() < "400");
            }
        }
    }
    let schemas = &document["components"]["schemas"];
    json!({"paths": without_texts(&paths), "components": {"schemas": without_texts(schemas)}})
}

/// One operation or schema a line.
pub(super) fn render(essence: &Value) -> String {
    let lines = |group: &Value| {
        let lines: Vec<String> = members(group)
            .map(|(name, value)| format!("{}:{value}", json!(name)))
            .collect();
        lines.join(",\n")
    };
    format!(
        "{{\"paths\":{{\n{}\n}},\n\"components\":{{\"schemas\":{{\n{}\n}}}}}}\n",
        lines(&essence["paths"]),
        lines(&essence["components"]["schemas"])
    )
}

fn without_texts(value: &Value) -> Value {
    match value {
        Value::Object(object) => object
            .iter()
            .filter(|(name, _)| !TEXTS.contains(&name.as_str()))
            .map(|(name, value)| {
                // A field may well be called `description`.
                let kept = match (name.as_str(), value) {
                    ("properties", Value::Object(fields)) => fields
                        .iter()
                        .map(|(field, schema)| (field.clone(), without_texts(schema)))
                        .collect(),
                    _ => without_texts(value),
                };
                (name.clone(), kept)
            })
            .collect(),
        Value::Array(items) => items.iter().map(without_texts).collect(),
        _ => value.clone(),
    }
}
