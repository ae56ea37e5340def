//! A schema of the OpenAPI document, closed and made to name faults.
//!
//! utoipa writes a flattened struct as `allOf`, a tagged enum as `oneOf` and an optional reference as `oneOf` with
//! `null`. Judged as they stand, a fault inside would read "no branch matched". Here they become one object schema
//! whose branch is chosen by its tag (`if`/`then`), so that a fault is reported where it is. Every object with
//! properties is closed: an unknown field is a fault whether or not the document says so.
//! A keyword that is not understood here fails the compilation: a rule must not be lost silently.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::form::{Choice, Form, only_value, or_null, tag_of};
use super::pointer;
use super::schema::SchemaError;

/// Our keyword for an integer that is written as one: `1.0` is an integer in JSON Schema and none in serde.
pub(super) const INTEGER: &str = "x-integer";
/// Our keyword for a text without line breaks and tabs.
pub(super) const SINGLE_LINE: &str = "x-single-line";
/// Keyword of the document that lets a text of any length have several lines.
const MULTILINE: &str = "x-multiline";
/// A text that may be longer than this may have several lines.
const SINGLE_LINE_MAX: u64 = 500;
/// Schemas inside one another; only a schema that contains itself is deeper.
const MAX_DEPTH: usize = 64;
const COMPONENTS: &str = "#/components/schemas/";

/// The schema with everything it refers to under `$defs`, every object closed.
pub(super) fn closed(openapi: &Value, schema: &Value) -> Result<Value, SchemaError> {
    let mut reading = Reading {
        openapi,
        wanted: BTreeSet::new(),
    };
    let root = reading.schema(schema, 0)?;
    let mut definitions = Map::new();
    while let Some(name) = reading.wanted.pop_first() {
        if definitions.contains_key(&name) {
            continue;
        }
        let definition = reading.schema(reading.component(&name)?, 0)?;
        definitions.insert(name, definition);
    }
    Ok(json!({ "allOf": [root], "$defs": definitions }))
}

struct Reading<'a> {
    openapi: &'a Value,
    /// Components referred to and not yet written.
    wanted: BTreeSet<String>,
}

impl<'a> Reading<'a> {
    fn component(&self, name: &str) -> Result<&'a Value, SchemaError> {
        self.openapi
            .pointer(&format!("/components/schemas/{}", pointer::escape(name)))
            .ok_or_else(|| SchemaError::new(format!("no schema {name}")))
    }

    fn schema(&mut self, schema: &Value, depth: usize) -> Result<Value, SchemaError> {
        let Some(keywords) = checked(schema, depth)? else {
            return Ok(schema.clone());
        };
        if let Some(name) = reference(keywords) {
            if keywords.keys().all(|keyword| is_silent(keyword)) {
                self.wanted.insert(name.clone());
                return Ok(json!({ "$ref": format!("#/$defs/{}", pointer::escape(&name)) }));
            }
            let beside = Value::Object(without(keywords, "$ref"));
            let both = json!({ "allOf": [{ "$ref": format!("{COMPONENTS}{name}") }, beside] });
            return self.schema(&both, depth + 1);
        }
        if let Some(form) = self.form(schema, depth)? {
            return Ok(form.write());
        }
        for keyword in ["oneOf", "anyOf"] {
            if let Some(branches) = branches(keywords, keyword) {
                only_with(keywords, &[keyword, "type"])?;
                return self.alternatives(keyword, branches, depth);
            }
        }
        self.leaf(keywords, depth)
    }

    /// Alternatives that no tag tells apart.
    fn alternatives(
        &mut self,
        keyword: &str,
        branches: &[Value],
        depth: usize,
    ) -> Result<Value, SchemaError> {
        let real: Vec<&Value> = branches.iter().filter(|branch| !is_null(branch)).collect();
        let mut read = Vec::new();
        for branch in &real {
            read.push(self.schema(branch, depth + 1)?);
        }
        let inner = match (read.pop(), read.is_empty()) {
            (Some(only), true) => only,
            (Some(last), false) => {
                read.push(last);
                one_set_of_codes(&read).unwrap_or_else(|| json!({ keyword: read }))
            }
            (None, _) => return Ok(json!({ "type": "null" })),
        };
        Ok(if real.len() == branches.len() {
            inner
        } else {
            or_null(inner)
        })
    }

    /// The schema as an object with fields, or `None` where it is something else.
    fn form(&mut self, schema: &Value, depth: usize) -> Result<Option<Form>, SchemaError> {
        let Some(keywords) = checked(schema, depth)? else {
            return Ok(None);
        };
        if only_with(keywords, &OF_OBJECTS).is_err() {
            return Ok(None);
        }
        let mut form = Form::default();
        if let Some(name) = reference(keywords) {
            let component = self.component(&name)?;
            match self.form(component, depth + 1)? {
                Some(inner) => form.merge(inner),
                None => return Ok(None),
            }
        }
        for part in branches(keywords, "allOf").unwrap_or_default() {
            match self.form(part, depth + 1)? {
                Some(inner) => form.merge(inner),
                None => return Ok(None),
            }
        }
        if let Some(branches) = branches(keywords, "oneOf") {
            match self.choice(branches, depth)? {
                Some(choice) => form.choices.push(choice),
                None => return Ok(None),
            }
        }
        let types = types(keywords);
        let is_object = types.contains(&"object") || keywords.contains_key("properties");
        if !is_object && form.is_empty() {
            return Ok(None);
        }
        if types.iter().any(|name| !matches!(*name, "object" | "null")) {
            return Ok(None);
        }
        form.nullable = types.contains(&"null");
        self.members(keywords, &mut form, depth)?;
        Ok(Some(form))
    }

    fn members(
        &mut self,
        keywords: &Map<String, Value>,
        form: &mut Form,
        depth: usize,
    ) -> Result<(), SchemaError> {
        if let Some(Value::Object(properties)) = keywords.get("properties") {
            for (name, property) in properties {
                let property = self.schema(property, depth + 1)?;
                form.add(name.clone(), property);
            }
        }
        if let Some(Value::Array(names)) = keywords.get("required") {
            let names = names.iter().filter_map(Value::as_str).map(str::to_owned);
            form.required.extend(names);
        }
        match keywords.get("additionalProperties") {
            None | Some(Value::Bool(false)) => {}
            Some(others) => form.others = Some(self.schema(others, depth + 1)?),
        }
        for bound in ["minProperties", "maxProperties"] {
            if let Some(limit) = keywords.get(bound) {
                form.bounds.insert(bound.to_owned(), limit.clone());
            }
        }
        if let Some(names) = keywords.get("propertyNames") {
            let names = self.schema(names, depth + 1)?;
            form.bounds.insert("propertyNames".to_owned(), names);
        }
        Ok(())
    }

    /// The branches of a tagged enum, or `None` where no required field of one value tells them apart.
    fn choice(&mut self, branches: &[Value], depth: usize) -> Result<Option<Choice>, SchemaError> {
        let mut forms = Vec::new();
        for branch in branches {
            match self.form(branch, depth + 1)? {
                Some(form) => forms.push(form),
                None => return Ok(None),
            }
        }
        let Some(tag) = tag_of(&forms) else {
            return Ok(None);
        };
        let branches = forms
            .into_iter()
            .filter_map(|mut form| {
                let value = only_value(form.properties.remove(&tag).as_ref()?)?;
                form.required.remove(&tag);
                Some((value, form))
            })
            .collect();
        Ok(Some(Choice { tag, branches }))
    }

    fn leaf(&mut self, keywords: &Map<String, Value>, depth: usize) -> Result<Value, SchemaError> {
        only_with(keywords, &OF_LEAVES)?;
        let mut leaf = Map::new();
        for (keyword, value) in keywords {
            let kept = match keyword.as_str() {
                "items" | "propertyNames" | "additionalProperties" => {
                    self.schema(value, depth + 1)?
                }
                "allOf" => {
                    let mut parts = Vec::new();
                    for part in value.as_array().into_iter().flatten() {
                        parts.push(self.schema(part, depth + 1)?);
                    }
                    Value::Array(parts)
                }
                name if is_silent(name) => continue,
                _ => value.clone(),
            };
            leaf.insert(keyword.clone(), kept);
        }
        let types = types(keywords);
        if types.contains(&"integer") {
            bound_integer(&mut leaf);
        }
        if types.contains(&"string") && is_single_line(keywords) {
            leaf.insert(SINGLE_LINE.to_owned(), Value::Bool(true));
        }
        Ok(Value::Object(leaf))
    }
}

/// The keywords of a schema; `None` for `true` and `false`.
fn checked(schema: &Value, depth: usize) -> Result<Option<&Map<String, Value>>, SchemaError> {
    if depth > MAX_DEPTH {
        return Err(SchemaError::new("a schema contains itself".to_owned()));
    }
    let keywords = match schema {
        Value::Object(keywords) => keywords,
        Value::Bool(_) => return Ok(None),
        Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            return Err(SchemaError::new("a schema is not an object".to_owned()));
        }
    };
    Ok(Some(keywords))
}

/// Refuses keywords that would be lost in this kind of schema.
fn only_with(keywords: &Map<String, Value>, understood: &[&str]) -> Result<(), SchemaError> {
    let lost = keywords
        .keys()
        .find(|keyword| !is_silent(keyword) && !understood.contains(&keyword.as_str()));
    match lost {
        Some(keyword) => Err(SchemaError::new(format!(
            "keyword {keyword} is not understood here"
        ))),
        None => Ok(()),
    }
}

/// Keywords of a schema with fields.
const OF_OBJECTS: [&str; 9] = [
    "additionalProperties",
    "allOf",
    "maxProperties",
    "minProperties",
    "oneOf",
    "properties",
    "propertyNames",
    "required",
    "type",
];

/// Keywords of every other schema.
const OF_LEAVES: [&str; 19] = [
    "additionalProperties",
    "allOf",
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "propertyNames",
    "type",
    "uniqueItems",
];

/// Keywords that only describe, and the reference itself, which is read first.
fn is_silent(keyword: &str) -> bool {
    keyword.starts_with("x-")
        || matches!(
            keyword,
            "$ref"
                | "$comment"
                | "contentEncoding"
                | "contentMediaType"
                | "default"
                | "deprecated"
                | "description"
                | "discriminator"
                | "example"
                | "examples"
                | "externalDocs"
                | "readOnly"
                | "title"
                | "writeOnly"
                | "xml"
        )
}

fn reference(keywords: &Map<String, Value>) -> Option<String> {
    let target = keywords.get("$ref")?.as_str()?;
    let name = target.strip_prefix(COMPONENTS).unwrap_or(target);
    Some(name.replace("~1", "/").replace("~0", "~"))
}

fn without(keywords: &Map<String, Value>, keyword: &str) -> Map<String, Value> {
    let mut rest = keywords.clone();
    rest.remove(keyword);
    rest
}

fn branches<'v>(keywords: &'v Map<String, Value>, keyword: &str) -> Option<&'v [Value]> {
    keywords
        .get(keyword)
        .and_then(Value::as_array)
        .map(Vec::as_slice)
}

fn types(keywords: &Map<String, Value>) -> Vec<&str> {
    match keywords.get("type") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(one) => one.as_str().into_iter().collect(),
        None => Vec::new(),
    }
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("null")
}

/// One enum of all the codes, where each alternative is an enum.
fn one_set_of_codes(alternatives: &[Value]) -> Option<Value> {
    let mut codes = Vec::new();
    for alternative in alternatives {
        match (alternative.get("enum"), alternative.get("const")) {
            (Some(Value::Array(values)), _) => codes.extend(values.clone()),
            (None, Some(value)) => codes.push(value.clone()),
            (_, _) => return None,
        }
    }
    Some(json!({ "type": "string", "enum": codes }))
}

fn bound_integer(leaf: &mut Map<String, Value>) {
    let (least, greatest) = match leaf.get("format").and_then(Value::as_str) {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    if !leaf.contains_key("exclusiveMinimum") {
        leaf.entry("minimum").or_insert(json!(least));
    }
    if !leaf.contains_key("exclusiveMaximum") {
        leaf.entry("maximum").or_insert(json!(greatest));
    }
    leaf.insert(INTEGER.to_owned(), Value::Bool(true));
}

fn is_single_line(keywords: &Map<String, Value>) -> bool {
    let may_be_long = keywords
        .get("maxLength")
        .and_then(Value::as_u64)
        .is_some_and(|max| max > SINGLE_LINE_MAX);
    let said = keywords.get(MULTILINE).and_then(Value::as_bool);
    let is_code = keywords.contains_key("enum") || keywords.contains_key("const");
    !is_code && !said.unwrap_or(may_be_long)
}
