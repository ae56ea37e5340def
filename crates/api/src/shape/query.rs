//! The query string, by the `in: query` parameters of an operation in the OpenAPI document.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization;

use super::mapping::nearest;
use super::schema::{BodySchema, SchemaError};
use super::{pointer, settle, text};
use crate::problem::catalogue::{Entry, query};
use crate::problem::fault::{Fault, Place};

/// The compiled query parameters of an operation.
#[derive(Debug)]
pub struct QueryRules {
    kinds: BTreeMap<String, Kind>,
    schema: BodySchema,
}

/// What a parameter's text stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Text,
    Integer,
    Boolean,
    /// Values separated by commas.
    List(Box<Kind>),
}

/// Stands for a name that is not fit to be repeated.
const UNNAMED: &str = "?";

impl QueryRules {
    /// Compiles the query parameters of an operation; an operation without any takes no query at all.
    pub fn compile(openapi: &Value, operation: &Value) -> Result<Self, SchemaError> {
        let mut kinds = BTreeMap::new();
        let mut properties = Map::new();
        let mut required = Vec::new();
        let parameters = operation.get("parameters").and_then(Value::as_array);
        for parameter in parameters.into_iter().flatten() {
            let parameter = resolved(openapi, parameter)?;
            if parameter.get("in").and_then(Value::as_str) != Some("query") {
                continue;
            }
            let (Some(name), Some(schema)) = (
                parameter.get("name").and_then(Value::as_str),
                parameter.get("schema"),
            ) else {
                return Err(SchemaError::new("a parameter has no schema".to_owned()));
            };
            kinds.insert(name.to_owned(), kind_of(openapi, schema)?);
            properties.insert(name.to_owned(), schema.clone());
            if parameter.get("required") == Some(&Value::Bool(true)) {
                required.push(name);
            }
        }
        let whole = json!({ "type": "object", "properties": properties, "required": required });
        let schema = BodySchema::compile(openapi, &whole)?;
        Ok(Self { kinds, schema })
    }

    /// The parameters by name, decoded and in Unicode form NFC; or every fault, in the order of names.
    pub fn check(&self, raw_query: &str) -> Result<BTreeMap<String, String>, Vec<Fault>> {
        let (sent, mut faults) = self.read(raw_query);
        let mut value = sent
            .iter()
            .filter_map(|(name, text)| Some((name.clone(), typed(self.kinds.get(name)?, text))))
            .collect::<Map<_, _>>()
            .into();
        faults.extend(in_query(text::clean(&mut value)));
        faults.extend(in_query(self.schema.check(&value)));
        let faults = settle(faults);
        if faults.is_empty() {
            Ok(sent)
        } else {
            Err(faults)
        }
    }

    /// The known parameters that can be decoded, and the faults of the others.
    fn read(&self, raw_query: &str) -> (BTreeMap<String, String>, Vec<Fault>) {
        let mut sent = BTreeMap::new();
        let mut faults = Vec::new();
        for pair in raw_query.split('&').filter(|pair| !pair.is_empty()) {
            let (raw_name, raw_value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(name) = decoded(raw_name) else {
                faults.push(Fault::at_parameter(&query::MALFORMED, UNNAMED));
                continue;
            };
            if !self.kinds.contains_key(&name) {
                faults.push(self.unknown(&name));
                continue;
            }
            let entry: &Entry = match decoded(raw_value) {
                None => &query::MALFORMED,
                Some(_) if sent.contains_key(&name) => &query::REPEATED_PARAMETER,
                Some(value) => {
                    sent.insert(name, value.nfc().collect());
                    continue;
                }
            };
            faults.push(Fault::at_parameter(entry, name));
        }
        (sent, faults)
    }

    fn unknown(&self, name: &str) -> Fault {
        if !pointer::is_repeatable(name) {
            return Fault::at_parameter(&query::UNKNOWN_PARAMETER, UNNAMED);
        }
        let known: Vec<&str> = self.kinds.keys().map(String::as_str).collect();
        let fault = Fault::at_parameter(&query::UNKNOWN_PARAMETER, name);
        match nearest(name, &known) {
            Some(known) => fault.param("nearest", known),
            None => fault,
        }
    }
}

fn in_query(faults: Vec<Fault>) -> impl Iterator<Item = Fault> {
    faults.into_iter().map(|fault| {
        let name = fault
            .pointer()
            .and_then(|pointer| pointer.split('/').nth(1))
            .unwrap_or(UNNAMED)
            .to_owned();
        fault.placed(Place::Parameter(name))
    })
}

/// The value a text stands for; the text itself where it stands for none, so that its type is the fault.
fn typed(kind: &Kind, text: &str) -> Value {
    match kind {
        Kind::Text => Value::from(text),
        Kind::Boolean => match text {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            _ => Value::from(text),
        },
        Kind::Integer => integer(text).unwrap_or_else(|| Value::from(text)),
        Kind::List(item) => text.split(',').map(|part| typed(item, part)).collect(),
    }
}

fn integer(text: &str) -> Option<Value> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match text.parse::<i64>() {
        Ok(number) => Some(Value::from(number)),
        // Too large: a float, for the limits to refuse.
        Err(_) => text.parse::<f64>().ok().map(Value::from),
    }
}

/// Percent-decoding with `+` as a space; `None` for a broken escape or for what is not UTF-8.
pub(super) fn decoded(raw: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = hex(rest.next()?)?;
                let low = hex(rest.next()?)?;
                high * 16 + low
            }
            itself => itself,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

fn kind_of(openapi: &Value, schema: &Value) -> Result<Kind, SchemaError> {
    let schema = resolved(openapi, schema)?;
    for keyword in ["oneOf", "anyOf", "allOf"] {
        let branches = schema.get(keyword).and_then(Value::as_array);
        let mut real = branches
            .into_iter()
            .flatten()
            .filter(|branch| branch.get("type").and_then(Value::as_str) != Some("null"));
        if let Some(first) = real.next() {
            return kind_of(openapi, first);
        }
    }
    let name = match schema.get("type") {
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .find(|name| *name != "null"),
        one => one.and_then(Value::as_str),
    };
    match name {
        Some("string") | None => Ok(Kind::Text),
        Some("integer") => Ok(Kind::Integer),
        Some("boolean") => Ok(Kind::Boolean),
        Some("array") => {
            let items = schema.get("items").unwrap_or(&Value::Null);
            Ok(Kind::List(Box::new(kind_of(openapi, items)?)))
        }
        Some(other) => Err(SchemaError::new(format!(
            "type {other} is not for a query parameter"
        ))),
    }
}

/// What a reference refers to, or the value itself.
fn resolved<'v>(openapi: &'v Value, value: &'v Value) -> Result<&'v Value, SchemaError> {
    let Some(target) = value.get("$ref").and_then(Value::as_str) else {
        return Ok(value);
    };
    target
        .strip_prefix('#')
        .and_then(|pointer| openapi.pointer(pointer))
        .ok_or_else(|| SchemaError::new(format!("{target} is not in the document")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> QueryRules {
        let openapi = json!({
            "components": {
                "schemas": {
                    "PhaseState": {"type": "string", "enum": ["planned", "running", "ended"]}
                },
                "parameters": {
                    "Limit": {"name": "limit", "in": "query", "schema": {
                        "type": ["integer", "null"], "format": "int32", "minimum": 1, "maximum": 200
                    }}
                }
            }
        });
        let operation = json!({"parameters": [
            {"$ref": "#/components/parameters/Limit"},
            {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
            {"name": "scope", "in": "query", "required": true, "schema": {
                "type": "string", "enum": ["own", "team"]
            }},
            {"name": "state", "in": "query", "schema": {
                "type": "array", "items": {"$ref": "#/components/schemas/PhaseState"}
            }},
            {"name": "last_state", "in": "query", "schema": {
                "oneOf": [{"$ref": "#/components/schemas/PhaseState"}, {"type": "null"}]
            }},
            {"name": "ends_on_to", "in": "query", "schema": {"type": "string", "format": "date"}},
            {"name": "unit_id", "in": "query", "schema": {"type": "string", "format": "uuid"}},
            {"name": "dry_run", "in": "query", "schema": {"type": "boolean"}},
            {"name": "q", "in": "query", "schema": {"type": "string", "maxLength": 5}}
        ]});
        QueryRules::compile(&openapi, &operation).expect("compiles")
    }

    fn faults(raw_query: &str) -> Vec<(String, String)> {
        let faults = rules().check(raw_query).err().unwrap_or_default();
        faults
            .iter()
            .map(|fault| {
                assert_eq!(fault.pointer(), None);
                let name = fault.parameter().expect("a parameter");
                (name.to_owned(), fault.code().to_owned())
            })
            .collect()
    }

    #[test]
    fn good_queries_are_decoded() {
        let query = "scope=own&limit=200&state=planned,running&ends_on_to=2026-02-28&dry_run=true\
            &q=%C3%A4a%CC%88+o&last_state=ended&unit_id=01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77&";
        let read = rules().check(query).expect("no faults");
        assert_eq!(read.len(), 8);
        assert_eq!(read["q"], "ää o");
        assert_eq!(read["state"], "planned,running");
    }

    #[test]
    fn each_fault_names_its_parameter() {
        for (query, name, code) in [
            ("", "scope", "field.required"),
            ("scope", "scope", "field.empty"),
            ("scope=", "scope", "field.empty"),
            ("scope=all", "scope", "field.unknown_code"),
            ("scope=own&scope=own", "scope", "query.repeated_parameter"),
            ("scope=%zz", "scope", "query.malformed"),
            ("scope=%e", "scope", "query.malformed"),
            ("scope=%ff", "scope", "query.malformed"),
            ("scope=own&%ff=1", "?", "query.malformed"),
            ("scope=own&Limit=1", "Limit", "query.unknown_parameter"),
            ("scope=own&010190-123A=1", "?", "query.unknown_parameter"),
            ("scope=own&id=1", "id", "query.unknown_parameter"),
            ("scope=own&=1", "?", "query.unknown_parameter"),
            ("scope=own&limit=0", "limit", "field.below_minimum"),
            ("scope=own&limit=201", "limit", "field.above_maximum"),
            ("scope=own&limit=-1", "limit", "field.below_minimum"),
            (
                "scope=own&limit=99999999999999999999999",
                "limit",
                "field.above_maximum",
            ),
            ("scope=own&limit=1.0", "limit", "field.wrong_type"),
            ("scope=own&limit=+5", "limit", "field.wrong_type"),
            ("scope=own&limit=1e2", "limit", "field.wrong_type"),
            ("scope=own&limit=%00", "limit", "field.wrong_type"),
            ("scope=own&dry_run=yes", "dry_run", "field.wrong_type"),
            ("scope=own&state=planned,,ended", "state", "field.empty"),
            ("scope=own&state=planned,x", "state", "field.unknown_code"),
            ("scope=own&last_state=x", "last_state", "field.unknown_code"),
            (
                "scope=own&ends_on_to=2025-02-30",
                "ends_on_to",
                "field.not_a_date",
            ),
            ("scope=own&unit_id=1", "unit_id", "field.format"),
            ("scope=own&q=abcdef", "q", "field.too_long"),
            ("scope=own&q=a%00", "q", "text.control_character"),
            ("scope=own&q=a%0Ab", "q", "text.control_character"),
            ("scope=own&q=%E2%80%AEa", "q", "text.bidi_override"),
        ] {
            assert_eq!(
                faults(query),
                [(name.to_owned(), code.to_owned())],
                "{query}"
            );
        }
    }

    #[test]
    fn every_fault_comes_at_once_in_the_order_of_names() {
        let found = faults("q=abcdef&limt=5&limit=0&limit=1&ends_on_to=x&ends_on_to=y");
        let expected = [
            ("ends_on_to", "field.not_a_date"),
            ("limit", "field.below_minimum"),
            ("limit", "query.repeated_parameter"),
            ("limt", "query.unknown_parameter"),
            ("q", "field.too_long"),
            ("scope", "field.required"),
        ]
        .map(|(name, code)| (name.to_owned(), code.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn an_unknown_parameter_names_the_nearest() {
        let found = rules().check("scope=own&limt=5").expect_err("a fault");
        assert_eq!(found[0].params()["nearest"], "limit");
    }

    #[test]
    fn an_operation_without_parameters_takes_none() {
        let rules = QueryRules::compile(&json!({}), &json!({})).expect("compiles");
        assert_eq!(rules.check("").map(|read| read.len()), Ok(0));
        assert!(rules.check("a=1").is_err());
    }

    #[test]
    fn a_parameter_that_a_query_cannot_carry_does_not_compile() {
        let operation = json!({"parameters": [
            {"name": "filter", "in": "query", "schema": {"type": "object"}}
        ]});
        assert!(QueryRules::compile(&json!({}), &operation).is_err());
    }
}
