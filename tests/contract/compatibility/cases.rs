//! Each kind of break is told, and what breaks nothing passes.

use serde_json::{Value, json};

use super::breaking_changes;
use super::essence::{essence, render};
use crate::walk::{DOCUMENT, none};

/// A small document with one of everything.
fn document() -> Value {
    json!({
        "paths": {"/things": {
            "get": {
                "parameters": [
                    {"in": "query", "name": "limit", "schema": {"type": "integer", "maximum": 200}},
                    {"in": "query", "name": "sort", "schema": {"enum": ["name", "day"], "type": "string"}},
                ],
                "responses": {"200": {
                    "headers": {"ETag": {"schema": {"type": "string"}}},
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                }},
            },
            "post": {
                "requestBody": {"required": true, "content": {"application/json": {
                    "schema": {"$ref": "#/components/schemas/CreateThing"},
                }}},
                "responses": {"201": {}},
            },
        }},
        "components": {"schemas": {
            "Problem": {"type": "object", "properties": {"code": {"type": "string"}}, "required": ["code"]},
            "Thing": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "amount": {"type": "integer"},
                    "due_on": {"type": ["string", "null"], "format": "date"},
                    "state": {"enum": ["open", "closed"], "type": "string"},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                    "details": {"oneOf": [
                        {"type": "object", "properties": {"kind": {"enum": ["a"]}, "x": {"type": "string"}}},
                        {"type": "object", "properties": {"kind": {"enum": ["b"]}}},
                    ]},
                },
                "required": ["name", "state"],
            },
            "CreateThing": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                    "name": {"type": "string", "maxLength": 100},
                    "state": {"enum": ["open", "closed"], "type": "string"},
                    "amount": {"type": ["integer", "null"], "minimum": 1},
                },
                "required": ["name"],
            },
        }},
    })
}

/// What is found when the member at a pointer is replaced, or removed by null.
fn after(pointer: &str, value: Value) -> Vec<String> {
    let old = document();
    let mut new = old.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = new
        .pointer_mut(parent)
        .expect("the pointer leads somewhere");
    match (parent, value) {
        (Value::Array(items), Value::Null) => drop(items.remove(name.parse().unwrap())),
        (Value::Array(items), value) => items[name.parse::<usize>().unwrap()] = value,
        (Value::Object(object), Value::Null) => {
            object
                .remove(&name.replace("~1", "/"))
                .expect("it was there");
        }
        (Value::Object(object), value) => drop(object.insert(name.replace("~1", "/"), value)),
        (other, _) => panic!("{other} has no members"),
    }
    breaking_changes(&old, &new)
}

/// Each change below the pointer is told in one line, and nothing else is.
fn told<const N: usize>(pointer: &str, cases: [(&str, Value, &str); N]) {
    let mut wrong = Vec::new();
    for (rest, value, expected) in cases {
        let found = after(&format!("{pointer}{rest}"), value);
        if found != [expected] {
            wrong.push(format!("{rest}: {found:?} and not {expected:?}"));
        }
    }
    none(pointer, &wrong);
}

#[test]
fn what_a_client_calls_stays() {
    let found = json!({"in": "query", "name": "unit", "required": true, "schema": {}});
    told(
        "/paths",
        [
            (
                "/~1things/post",
                json!(null),
                "POST /things: the operation is gone",
            ),
            (
                "/~1things/post/parameters",
                json!([found]),
                "POST /things query unit: a new parameter is required",
            ),
            (
                "/~1things/post/requestBody/content",
                json!({}),
                "POST /things: a body of application/json is not taken any more",
            ),
        ],
    );
    told(
        "/paths/~1things/get",
        [
            (
                "/requestBody",
                json!({"required": true}),
                "GET /things: a body is required now",
            ),
            (
                "/parameters/0",
                json!(null),
                "GET /things query limit: the parameter is gone",
            ),
            (
                "/parameters/0/required",
                json!(true),
                "GET /things query limit: the parameter is required now",
            ),
            (
                "/parameters/0/schema/maximum",
                json!(100),
                "GET /things query limit: maximum was 200 and is 100",
            ),
            (
                "/parameters/1/schema/enum",
                json!(["name"]),
                "GET /things query sort: the code \"day\" is gone",
            ),
            (
                "/responses",
                json!({"206": {}}),
                "GET /things 200: this success is not answered any more",
            ),
            (
                "/responses/200/headers",
                json!(null),
                "GET /things 200: the header ETag is gone",
            ),
            (
                "/responses/200/content",
                json!({}),
                "GET /things 200: application/json is not answered any more",
            ),
        ],
    );
}

#[test]
fn what_a_client_reads_stays() {
    told(
        "/components/schemas/Thing",
        [
            (
                "/properties/amount",
                json!(null),
                "Thing.amount: the field is gone",
            ),
            (
                "/properties/amount/type",
                json!("string"),
                "Thing.amount: the type was integer and is string",
            ),
            (
                "/properties/amount/type",
                json!(["integer", "null"]),
                "Thing.amount: the type was integer and is integer or null",
            ),
            (
                "/properties/due_on/format",
                json!("date-time"),
                "Thing.due_on: the format was \"date\" and is \"date-time\"",
            ),
            (
                "/properties/state/enum",
                json!(["open"]),
                "Thing.state: the code \"closed\" is gone",
            ),
            (
                "/properties/state/enum",
                json!(null),
                "Thing.state: its codes are not listed any more",
            ),
            (
                "/properties/parts/items",
                json!(null),
                "Thing.parts: nothing is said of its items any more",
            ),
            (
                "/properties/details/oneOf/1",
                json!(null),
                "Thing.details: kind \"b\" is gone",
            ),
            (
                "/properties/details/oneOf/0/properties/x",
                json!(null),
                "Thing.details kind \"a\".x: the field is gone",
            ),
            (
                "/required",
                json!(["name"]),
                "Thing.state: the field is not always there any more",
            ),
        ],
    );
    told(
        "/components/schemas/Problem",
        [(
            "/properties/code",
            json!(null),
            "Problem.code: the field is gone",
        )],
    );
}

#[test]
fn what_a_client_sends_is_still_taken() {
    told(
        "/components/schemas/CreateThing",
        [
            (
                "/properties/amount",
                json!(null),
                "CreateThing.amount: the field is gone",
            ),
            (
                "/properties/amount/type",
                json!("integer"),
                "CreateThing.amount: the type was integer or null and is integer",
            ),
            (
                "/properties/amount/minimum",
                json!(2),
                "CreateThing.amount: minimum was 1 and is 2",
            ),
            (
                "/properties/name/maxLength",
                json!(50),
                "CreateThing.name: maxLength was 100 and is 50",
            ),
            (
                "/properties/name/minLength",
                json!(1),
                "CreateThing.name: minLength was none and is 1",
            ),
            (
                "/properties/name/pattern",
                json!("^a"),
                "CreateThing.name: pattern is narrower",
            ),
            (
                "/properties/name/format",
                json!("uuid"),
                "CreateThing.name: the format was none and is \"uuid\"",
            ),
            (
                "/properties/name/enum",
                json!(["x"]),
                "CreateThing.name: only listed codes are taken now",
            ),
            (
                "/properties/state/enum",
                json!(["open"]),
                "CreateThing.state: the code \"closed\" is gone",
            ),
            (
                "/required",
                json!(["name", "state"]),
                "CreateThing.state: the field is required now",
            ),
        ],
    );
}

#[test]
fn what_a_client_does_not_notice_is_allowed() {
    let cases = [
        (
            "/paths/~1others",
            json!({"get": {"responses": {"200": {}}}}),
        ),
        (
            "/paths/~1things/get/parameters/0/schema/maximum",
            json!(500),
        ),
        (
            "/paths/~1things/post/parameters",
            json!([{"in": "query", "name": "new", "schema": {}}]),
        ),
        ("/paths/~1things/get/responses/409", json!({})),
        (
            "/components/schemas/Thing/properties/new",
            json!({"type": "string"}),
        ),
        (
            "/components/schemas/Thing/properties/state/enum",
            json!(["open", "closed", "new"]),
        ),
        (
            "/components/schemas/Thing/properties/due_on/type",
            json!("string"),
        ),
        (
            "/components/schemas/Thing/required",
            json!(["name", "state", "due_on"]),
        ),
        (
            "/components/schemas/CreateThing/properties/new",
            json!({"type": "string"}),
        ),
        (
            "/components/schemas/CreateThing/properties/name/maxLength",
            json!(200),
        ),
        (
            "/components/schemas/CreateThing/properties/name/description",
            json!("Nimi."),
        ),
        ("/components/schemas/CreateThing/required", json!([])),
    ];
    for (pointer, value) in cases {
        assert_eq!(after(pointer, value), [""; 0], "{pointer}");
    }
}

#[test]
fn the_essence_of_the_document_is_as_strict_as_the_document() {
    let essence = essence(&DOCUMENT);
    assert_eq!(breaking_changes(&essence, &DOCUMENT), [""; 0]);
    let again: Value = serde_json::from_str(&render(&essence)).unwrap();
    assert_eq!(again, essence);
}
