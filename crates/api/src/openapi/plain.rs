//! Schemas in the form that every generator understands: what serde and utoipa leave implied is written out.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::common::METHODS;

const PREFIX: &str = "#/components/schemas/";
const SUCCESS: std::ops::RangeInclusive<&str> = "200"..="299";

/// Writes the document out in place.
pub(super) fn write_out(document: &mut Value) {
    let schemas = match document.pointer("/components/schemas") {
        Some(Value::Object(schemas)) => schemas.clone(),
        Some(_) | None => Map::new(),
    };
    let answered = answered(document, &schemas);
    if let Some(Value::Object(own)) = document.pointer_mut("/components/schemas") {
        for (name, schema) in own.iter_mut() {
            merge_branches(schema, &schemas);
            if answered.contains(name) && !REFUSALS.contains(&name.as_str()) {
                require_all(name, schema);
            }
        }
    }
    refuse_empty_patches(document);
}

/// A branch of a tagged type is one object. As `allOf` of a closed object and its tag nothing would fit both.
fn merge_branches(schema: &mut Value, schemas: &Map<String, Value>) {
    let branches = schema.get_mut("oneOf").and_then(Value::as_array_mut);
    for branch in branches.into_iter().flatten() {
        let parts = branch.get("allOf").and_then(Value::as_array);
        let Some(parts) = parts.cloned() else {
            continue;
        };
        let mut merged = json!({"type": "object", "properties": {}, "required": []});
        for part in &parts {
            merge_into(&mut merged, target(part, schemas));
        }
        if let (Some(description), Some(merged)) =
            (branch.get("description").cloned(), merged.as_object_mut())
        {
            merged.insert("description".to_owned(), description);
        }
        *branch = merged;
    }
}

fn merge_into(merged: &mut Value, part: &Value) {
    if let (Some(Value::Object(all)), Some(Value::Object(own))) =
        (merged.get_mut("properties"), part.get("properties"))
    {
        all.extend(own.clone());
    }
    if let (Some(Value::Array(all)), Some(Value::Array(own))) =
        (merged.get_mut("required"), part.get("required"))
    {
        all.extend(own.iter().cloned());
    }
    if let (Some(closed), Some(merged)) = (part.get("additionalProperties"), merged.as_object_mut())
    {
        merged.insert("additionalProperties".to_owned(), closed.clone());
    }
}

fn target<'a>(part: &'a Value, schemas: &'a Map<String, Value>) -> &'a Value {
    part.get("$ref")
        .and_then(Value::as_str)
        .and_then(|reference| reference.strip_prefix(PREFIX))
        .and_then(|name| schemas.get(name))
        .unwrap_or(part)
}

/// Every answer has all of its fields: null is written, never left out.
fn require_all(name: &str, schema: &mut Value) {
    let properties = schema.get("properties").and_then(Value::as_object);
    let names = properties.map(|properties| {
        let is_there =
            |field: &&String| *field != ON_DEMAND && !LEFT_OUT.contains(&(name, field.as_str()));
        let fields = properties.keys().filter(is_there);
        fields.map(|field| json!(field)).collect::<Vec<_>>()
    });
    if let (Some(names), Some(schema)) = (names, schema.as_object_mut()) {
        schema.insert("required".to_owned(), Value::Array(names));
    }
    for combination in ["oneOf", "allOf"] {
        if let Some(Value::Array(parts)) = schema.get_mut(combination) {
            parts.iter_mut().for_each(|part| require_all(name, part));
        }
    }
}

/// The one field of answers that is there only when it was asked for (`count=exact`).
const ON_DEMAND: &str = "total_count";
/// Fields of answers that are left out as the form leaves them out, so that what is answered can be sent.
const LEFT_OUT: [(&str, &str); 2] = [
    ("Alternative", "days_per_week"),
    ("Alternative", "minutes_per_day"),
];
/// A fault names one place and a problem has the members of its code: the others are left out.
const REFUSALS: [&str; 2] = ["Fault", "Problem"];

/// The schemas that stand in answers of success and in no body that is sent.
fn answered(document: &Value, schemas: &Map<String, Value>) -> BTreeSet<String> {
    let mut answered = BTreeSet::new();
    let mut sent = BTreeSet::new();
    for operation in operations(document) {
        collect(operation.get("requestBody"), schemas, &mut sent);
        let responses = operation.get("responses").and_then(Value::as_object);
        for (status, response) in responses.into_iter().flatten() {
            if SUCCESS.contains(&status.as_str()) {
                collect(Some(response), schemas, &mut answered);
            }
        }
    }
    answered.difference(&sent).cloned().collect()
}

fn operations(document: &Value) -> impl Iterator<Item = &Value> {
    let paths = document.get("paths").and_then(Value::as_object);
    let items = paths.into_iter().flat_map(Map::values);
    items.flat_map(|item| METHODS.iter().filter_map(|method| item.get(method)))
}

fn collect(value: Option<&Value>, schemas: &Map<String, Value>, found: &mut BTreeSet<String>) {
    match value {
        Some(Value::Object(members)) => {
            let reference = members.get("$ref").and_then(Value::as_str);
            if let Some(name) = reference.and_then(|text| text.strip_prefix(PREFIX))
                && found.insert(name.to_owned())
            {
                collect(schemas.get(name), schemas, found);
            }
            for member in members.values() {
                collect(Some(member), schemas, found);
            }
        }
        Some(Value::Array(items)) => {
            for item in items {
                collect(Some(item), schemas, found);
            }
        }
        Some(Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) | None => {}
    }
}

/// A change that changes nothing would make a new version, and a colleague's next change a conflict.
fn refuse_empty_patches(document: &mut Value) {
    let mut patched = BTreeSet::new();
    let paths = document.get("paths").and_then(Value::as_object);
    for item in paths.into_iter().flat_map(Map::values) {
        let content = item.pointer("/patch/requestBody/content");
        let media = content.and_then(Value::as_object);
        for media in media.into_iter().flat_map(Map::values) {
            let reference = media.pointer("/schema/$ref").and_then(Value::as_str);
            patched.extend(
                reference
                    .and_then(|text| text.strip_prefix(PREFIX))
                    .map(str::to_owned),
            );
        }
    }
    if let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") {
        for name in patched {
            if let Some(Value::Object(schema)) = schemas.get_mut(&name) {
                schema.insert("minProperties".to_owned(), json!(1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Value {
        json!({
            "paths": {"/things": {
                "patch": {
                    "requestBody": {"content": {"application/merge-patch+json": {"schema": {"$ref": "#/components/schemas/Change"}}}},
                    "responses": {
                        "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/View"}}}},
                        "400": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
                    }
                }
            }},
            "components": {"schemas": {
                "Change": {"type": "object", "properties": {"part": {"$ref": "#/components/schemas/Part"}}},
                "View": {"type": "object", "required": ["a"], "properties": {
                    "a": {"type": "string"}, "b": {"type": ["string", "null"]},
                    "total_count": {"type": "integer"}, "findings": {"$ref": "#/components/schemas/Fault"},
                    "part": {"$ref": "#/components/schemas/Part"}, "other": {"$ref": "#/components/schemas/Other"}
                }},
                "Other": {"type": "object", "properties": {"d": {"type": ["integer", "null"]}}},
                "Problem": {"type": "object", "properties": {"valid": {"type": "array"}}},
                "Fault": {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}, "header": {"type": "string"}}},
                "Details": {"type": "object", "additionalProperties": false, "required": ["x"], "properties": {"x": {"type": "integer"}}},
                "Part": {"oneOf": [{"description": "One.", "allOf": [
                    {"$ref": "#/components/schemas/Details"},
                    {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["one"]}}}
                ]}]}
            }}
        })
    }

    #[test]
    fn a_tagged_branch_becomes_one_closed_object() {
        let mut document = document();
        write_out(&mut document);
        let branch = &document["components"]["schemas"]["Part"]["oneOf"][0];
        assert_eq!(branch["required"], json!(["x", "kind"]));
        assert_eq!(branch["additionalProperties"], json!(false));
        assert_eq!(branch["description"], "One.");
        assert!(branch.get("allOf").is_none());
        assert_eq!(branch["properties"]["x"], json!({"type": "integer"}));
    }

    #[test]
    fn answers_have_all_their_fields_and_what_is_also_sent_keeps_its_own() {
        let mut document = document();
        write_out(&mut document);
        let schemas = &document["components"]["schemas"];
        assert_eq!(
            schemas["View"]["required"],
            json!(["a", "b", "findings", "other", "part"])
        );
        assert_eq!(schemas["Fault"]["required"], json!(["code"]));
        assert_eq!(schemas["Other"]["required"], json!(["d"]));
        assert!(schemas["Problem"].get("required").is_none());
        assert_eq!(schemas["Change"]["minProperties"], 1);
    }
}
