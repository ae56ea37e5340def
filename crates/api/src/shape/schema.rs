//! The shape of a body, by its schema in the OpenAPI document.

use jsonschema::{Draft, Keyword, PatternOptions, ValidationError, Validator};
use serde_json::Value;
use thiserror::Error;

use super::mapping::faults_of;
use super::{format, normal, settle, text};
use crate::problem::fault::Fault;

/// A compiled body schema: closed, with formats checked and branches chosen by their tags.
#[derive(Debug)]
pub struct BodySchema {
    validator: Validator,
    schema: Value,
}

/// A schema that cannot be compiled: a fault of ours, found when the program starts.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("cannot compile a schema: {0}")]
pub struct SchemaError(String);

impl SchemaError {
    pub(super) fn new(reason: String) -> Self {
        Self(reason)
    }
}

impl BodySchema {
    /// Compiles a schema that may refer to `#/components/schemas/…` of the document.
    pub fn compile(openapi: &Value, schema: &Value) -> Result<Self, SchemaError> {
        let schema = normal::closed(openapi, schema)?;
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .offline()
            // Linear time: a pattern must not be a way to stop the server.
            .with_pattern_options(PatternOptions::regex())
            .should_validate_formats(true)
            .with_format("date", format::is_date)
            .with_format("date-time", format::is_moment)
            .with_format("uuid", format::is_uuid)
            .with_keyword(normal::INTEGER, |_, _, _| Ok(Box::new(WrittenAsInteger)))
            .with_keyword(normal::SINGLE_LINE, |_, _, _| Ok(Box::new(OneLine)))
            .build(&schema)
            .map_err(|error| SchemaError(error.to_string()))?;
        Ok(Self { validator, schema })
    }

    /// Every fault of a value, in the order of pointers; none where it has the shape.
    #[must_use]
    pub fn check(&self, value: &Value) -> Vec<Fault> {
        let faults = self
            .validator
            .iter_errors(value)
            .take(MAX_FINDINGS)
            .flat_map(|error| faults_of(&error, &self.schema))
            .take(MAX_FINDINGS);
        settle(faults.collect())
    }
}

/// Findings looked at; a request with more is not read to its end.
const MAX_FINDINGS: usize = 1000;

/// `1.0` is refused where an integer belongs; a number too large for one is left to its limits.
struct WrittenAsInteger;

impl<'i> Keyword<'i> for WrittenAsInteger {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        refuse_unless(self.is_valid(value))
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        // Beyond this a float has no fraction and no integer type holds it.
        const LARGEST_INTEGER: f64 = 9.3e18;
        !value.is_f64()
            || value
                .as_f64()
                .is_some_and(|number| number.abs() > LARGEST_INTEGER)
    }
}

/// A text without line breaks and tabs.
struct OneLine;

impl<'i> Keyword<'i> for OneLine {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        refuse_unless(self.is_valid(value))
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        !value.as_str().is_some_and(text::has_layout)
    }
}

fn refuse_unless<'i>(is_valid: bool) -> Result<(), ValidationError<'i>> {
    if is_valid {
        Ok(())
    } else {
        Err(ValidationError::custom("refused"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn places(schema: &Value, value: &Value) -> Vec<(String, String)> {
        let schema = BodySchema::compile(&json!({}), schema).expect("compiles");
        let faults = schema.check(value);
        faults
            .iter()
            .map(|fault| {
                let pointer = fault.pointer().unwrap_or("-");
                (pointer.to_owned(), fault.code().to_owned())
            })
            .collect()
    }

    fn one(pointer: &str, code: &str) -> Vec<(String, String)> {
        vec![(pointer.to_owned(), code.to_owned())]
    }

    fn branch(tag: &str, value: &str, own: &str) -> Value {
        json!({
            "type": "object",
            "required": [tag, own],
            "properties": {tag: {"type": "string", "enum": [value]}, own: {"type": "integer"}}
        })
    }

    #[test]
    fn two_choices_in_one_object_are_closed_together() {
        let schema = json!({"allOf": [
            {"oneOf": [branch("kind", "a", "x"), branch("kind", "b", "y")]},
            {"oneOf": [branch("form", "c", "z"), branch("form", "d", "w")]},
            {"type": "object", "properties": {"name": {"type": "string"}}}
        ]});
        let good = json!({"kind": "a", "x": 1, "form": "d", "w": 1, "name": "n"});
        assert_eq!(places(&schema, &good), []);
        let wrong_branch = json!({"kind": "a", "x": 1, "y": 1, "form": "d", "w": 1});
        assert_eq!(places(&schema, &wrong_branch), one("/y", "field.unknown"));
        let incomplete = json!({"kind": "b", "form": "c"});
        assert_eq!(
            places(&schema, &incomplete),
            [one("/y", "field.required"), one("/z", "field.required")].concat()
        );
    }

    #[test]
    fn a_choice_within_a_choice_is_followed() {
        let mut inner = branch("kind", "a", "x");
        inner = json!({"allOf": [
            inner, {"oneOf": [branch("form", "c", "z"), branch("form", "d", "w")]}
        ]});
        let schema = json!({"oneOf": [inner, branch("kind", "b", "y")]});
        let good = json!({"kind": "a", "x": 1, "form": "c", "z": 1});
        assert_eq!(places(&schema, &good), []);
        let wrong = json!({"kind": "a", "x": 1, "form": "c", "z": 1, "w": 1});
        assert_eq!(places(&schema, &wrong), one("/w", "field.unknown"));
        let missing = json!({"kind": "a", "x": 1});
        assert_eq!(places(&schema, &missing), one("/form", "field.required"));
    }

    #[test]
    fn alternatives_without_a_tag_are_closed_too() {
        let schema = json!({"oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}},
            {"type": "object", "required": ["b"], "properties": {"b": {"type": "integer"}}}
        ]});
        assert_eq!(places(&schema, &json!({"a": 1})), []);
        let both = json!({"a": 1, "b": 2});
        assert_eq!(places(&schema, &both), one("", "field.not_allowed"));
    }

    #[test]
    fn limits_are_named_as_the_caller_may_use_them() {
        let schema = json!({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 10});
        let schema = BodySchema::compile(&json!({}), &schema).expect("compiles");
        assert_eq!(schema.check(&json!(0))[0].params()["min"], 1);
        assert_eq!(schema.check(&json!(10))[0].params()["max"], 9);
        let step = BodySchema::compile(&json!({}), &json!({"type": "integer", "multipleOf": 15}));
        let found = step.expect("compiles").check(&json!(20));
        assert_eq!(found[0].code(), "field.not_a_multiple");
    }

    #[test]
    fn lengths_are_characters_not_bytes() {
        let schema = json!({"type": "string", "maxLength": 4});
        assert_eq!(places(&schema, &json!("ääkö")), []);
        assert_eq!(places(&schema, &json!("👩👩👩👩")), []);
        let schema = BodySchema::compile(&json!({}), &schema).expect("compiles");
        assert_eq!(schema.check(&json!("ääkön"))[0].params()["length"], 5);
    }

    #[test]
    fn only_texts_of_several_lines_have_line_breaks() {
        for (schema, allowed) in [
            (json!({"type": "string"}), false),
            (json!({"type": "string", "maxLength": 500}), false),
            (json!({"type": "string", "maxLength": 501}), true),
            (
                json!({"type": "string", "maxLength": 50, "x-multiline": true}),
                true,
            ),
            (
                json!({"type": "string", "maxLength": 5000, "x-multiline": false}),
                false,
            ),
            (json!({"type": ["string", "null"], "maxLength": 5000}), true),
        ] {
            let found = places(&schema, &json!("a\nb\tc"));
            assert_eq!(found.is_empty(), allowed, "{schema}");
        }
    }

    #[test]
    fn maps_judge_their_names_and_values() {
        let schema = json!({
            "type": "object",
            "propertyNames": {"type": "string", "maxLength": 3},
            "additionalProperties": {"type": "integer", "minimum": 0},
            "maxProperties": 2
        });
        assert_eq!(places(&schema, &json!({"a": 1})), []);
        assert_eq!(
            places(&schema, &json!({"abcd": 1})),
            one("", "field.unknown")
        );
        assert_eq!(
            places(&schema, &json!({"a": -1, "b": 1, "c": 1})),
            [
                one("", "field.too_many_fields"),
                one("/a", "field.below_minimum")
            ]
            .concat()
        );
        assert_eq!(places(&json!({"type": "object"}), &json!({"any": 1})), []);
    }

    #[test]
    fn an_enum_written_as_alternatives_is_one_set_of_codes() {
        let schema = json!({"oneOf": [
            {"type": "string", "const": "a", "description": "first"},
            {"type": "string", "enum": ["b"]},
            {"type": "null"}
        ]});
        assert_eq!(places(&schema, &json!("b")), []);
        assert_eq!(places(&schema, &json!(null)), []);
        let schema = BodySchema::compile(&json!({}), &schema).expect("compiles");
        assert_eq!(
            schema.check(&json!("c"))[0].params()["valid"],
            json!(["a", "b"])
        );
    }

    #[test]
    fn a_schema_that_is_not_understood_does_not_compile() {
        for schema in [
            json!({"type": "object", "patternProperties": {}}),
            json!({"not": {}}),
            json!({"$ref": "#/components/schemas/Missing"}),
            json!({"anyOf": [{"type": "string"}], "properties": {"a": {}}}),
            json!({"type": "string", "pattern": "(?=x)"}),
            json!(5),
        ] {
            let compiled = BodySchema::compile(&json!({}), &schema);
            assert!(compiled.is_err(), "{schema}");
        }
    }

    #[test]
    fn a_schema_may_refer_to_itself() {
        let openapi = json!({"components": {"schemas": {"Tree": {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
            }
        }}}});
        let tree = json!({"$ref": "#/components/schemas/Tree"});
        let schema = BodySchema::compile(&openapi, &tree).expect("compiles");
        let value = json!({"name": "a", "children": [{"name": "b", "children": [{"nam": "c"}]}]});
        let pointers: Vec<_> = schema
            .check(&value)
            .iter()
            .filter_map(|fault| fault.pointer().map(str::to_owned))
            .collect();
        assert_eq!(
            pointers,
            ["/children/0/children/0/nam", "/children/0/children/0/name"]
        );
        let endless = json!({"components": {"schemas": {"Loop": {
            "allOf": [{"$ref": "#/components/schemas/Loop"}]
        }}}});
        let reference = json!({"$ref": "#/components/schemas/Loop"});
        assert!(BodySchema::compile(&endless, &reference).is_err());
    }
}
