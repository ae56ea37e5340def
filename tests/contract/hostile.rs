//! Hostile input: on every operation it is refused as a fault of the caller, in the right place, and nothing changes.

use std::collections::BTreeMap;

use palvelurekisteri_tests::client::Answer;
use serde_json::{Value, json};

use crate::walk::calls::Prepared;
use crate::walk::world::{Request, World};
use crate::walk::{DOCUMENT, members, resolved};

/// Most bytes of a body.
const MAX_BODY: usize = 1024 * 1024;

/// Sends the body; anything but a fault of the caller with a code and a place is a finding.
async fn refused(
    world: &World,
    what: &str,
    prepared: &Prepared,
    body: impl Into<Vec<u8>>,
) -> Answer {
    let request = prepared.request.anew().with_body(body);
    let answer = world.send(&prepared.actor, &request).await;
    let is_refused = matches!(answer.status, 400 | 413 | 415 | 422) && !answer.code().is_empty();
    let errors = answer.json["errors"].as_array().map_or(0, Vec::len);
    // A body as a whole has no place in it.
    let has_place = errors > 0 || answer.code().starts_with("request.");
    if !is_refused || !has_place {
        let text: String = answer.text.chars().take(300).collect();
        world.find(format!(
            "{}, {what}: {} {text}",
            request.operation.id, answer.status
        ));
    }
    answer
}

async fn with_a_body(world: &World) -> (Vec<Prepared>, BTreeMap<String, String>) {
    let all = world
        .prepare_each(|operation| operation.body().is_some())
        .await;
    let rows = world.rows().await;
    (all, rows)
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_no_text_or_a_bomb_are_refused() {
    let world = World::begin().await;
    let (all, before) = with_a_body(&world).await;
    let bombs: Vec<(&str, Vec<u8>)> = vec![
        ("no UTF-8", b"{\"a\":\"\xff\xfe\"}".to_vec()),
        ("overlong UTF-8", b"{\"a\":\"\xc0\xaf\"}".to_vec()),
        ("surrogate in UTF-8", b"{\"a\":\"\xed\xa0\x80\"}".to_vec()),
        (
            "UTF-16",
            "{\"a\":1}"
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
        ),
        ("lone surrogate", br#"{"a":"\ud800"}"#.to_vec()),
        ("swapped surrogates", br#"{"a":"\udc00\ud800"}"#.to_vec()),
        ("depth 33", nested("[", "]", 33)),
        ("depth 100000", nested("[", "]", 100_000)),
        ("objects of depth 100000", nested("{\"a\":", "}", 100_000)),
        ("unclosed depth", "[".repeat(500_000).into_bytes()),
        (
            "many values",
            format!("[{}1]", "1,".repeat(400_000)).into_bytes(),
        ),
        ("many fields", many_fields(50_000)),
        (
            "a huge number",
            format!("{{\"a\":{}}}", "9".repeat(100_000)).into_bytes(),
        ),
        ("a huge exponent", b"{\"a\":1e999999999}".to_vec()),
        ("an array", b"[]".to_vec()),
        ("a text", b"\"a\"".to_vec()),
        ("null", b"null".to_vec()),
        ("a number", b"1".to_vec()),
        ("zero bytes", vec![0; 64]),
    ];
    for prepared in &all {
        for (what, body) in &bombs {
            refused(&world, what, prepared, body.clone()).await;
        }
    }
    world.expect_unchanged("bombs", &before, &world.rows().await);
    world.end("bombs");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_of_two_megabytes_is_413() {
    let world = World::begin().await;
    let (all, before) = with_a_body(&world).await;
    for prepared in &all {
        let huge = format!("{{\"a\":\"{}\"}}", "a".repeat(2 * MAX_BODY));
        let request = prepared.request.anew().with_body(huge);
        let answer = world.send(&prepared.actor, &request).await;
        world.expect("2 MB", &request, &answer, 413, "request.too_large");
    }
    world.expect_unchanged("2 MB", &before, &world.rows().await);
    world.end("2 MB");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_value_in_any_field_is_refused_at_its_place() {
    let world = World::begin().await;
    let (all, before) = with_a_body(&world).await;
    let mut cases = 0;
    for prepared in &all {
        let (_, schema) = prepared.request.operation.body().unwrap();
        let fields: Vec<(&String, Vec<(&str, Value)>)> = members(&resolved(schema)["properties"])
            .map(|(name, field)| (name, wrong_values(field)))
            .collect();
        let most = fields.iter().map(|(_, wrong)| wrong.len()).max();
        // Every field at once, each with its next wrong value: all of them must be told.
        for turn in 0..most.unwrap_or(0) {
            let wrong: Vec<(&String, &(&str, Value))> = fields
                .iter()
                .filter_map(|(name, wrong)| Some((*name, wrong.get(turn)?)))
                .collect();
            cases += wrong.len();
            // A long list alone fills the errors that are told at most.
            let (alone, together): (Vec<_>, Vec<_>) = wrong
                .into_iter()
                .partition(|(_, (what, _))| *what == "a long list");
            let alone = alone.into_iter().map(|one| vec![one]);
            for wrong in alone.chain([together]).filter(|wrong| !wrong.is_empty()) {
                expect_told(&world, prepared, &wrong).await;
            }
        }
    }
    assert!(cases > 500, "{cases} cases");
    world.expect_unchanged("wrong values", &before, &world.rows().await);
    world.end("wrong values");
}

/// Sends the valid body with wrong values; each must be refused at its place, without being repeated.
async fn expect_told(world: &World, prepared: &Prepared, wrong: &[(&String, &(&str, Value))]) {
    let mut body = prepared.body();
    for (name, (_, value)) in wrong {
        body[name.as_str()] = value.clone();
    }
    let answer = refused(world, "wrong values", prepared, body.to_string()).await;
    let errors = answer.json["errors"].as_array().into_iter().flatten();
    let places: Vec<&str> = errors
        .filter_map(|error| error["pointer"].as_str())
        .collect();
    for (name, (what, value)) in wrong {
        let pointer = format!("/{name}");
        let is_told = places.iter().any(|place| place.starts_with(&pointer));
        let text = value.as_str().filter(|text| text.len() > 6);
        if !is_told || text.is_some_and(|text| answer.text.contains(text)) {
            world.find(format!(
                "{}, {name} = {what}: {}",
                prepared.request.operation.id, answer.text
            ));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_required_field_that_is_missing_or_null_is_named() {
    let world = World::begin().await;
    let (all, before) = with_a_body(&world).await;
    for prepared in &all {
        let (_, schema) = prepared.request.operation.body().unwrap();
        for name in resolved(schema)["required"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let mut body = prepared.body();
            body.as_object_mut().unwrap().remove(name);
            let answer = refused(
                &world,
                &format!("{name} missing"),
                prepared,
                body.to_string(),
            )
            .await;
            let error = &answer.json["errors"][0];
            if error["pointer"] != format!("/{name}") || error["code"] != "field.required" {
                world.find(format!(
                    "{}: without {name}: {error}",
                    prepared.request.operation.id
                ));
            }
        }
    }
    world.expect_unchanged("missing fields", &before, &world.rows().await);
    world.end("missing fields");
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_query_strings_and_headers_are_refused() {
    let world = World::begin().await;
    let all = world.prepare_each(|operation| !operation.is_static()).await;
    let before = world.rows().await;
    for prepared in &all {
        for query in [
            "%00=1", "a=%ff", "%zz=1", "a=b=c", "[]=1", "a[b]=1", "'--=1", "\u{e4}=1", "$where=1",
        ] {
            let request = prepared
                .request
                .anew()
                .with_query(&query.replace('\u{e4}', "%C3%A4"));
            let answer = world.send(&prepared.actor, &request).await;
            world.expect(query, &request, &answer, 400, "");
            if answer.json["errors"][0]["parameter"].is_null() {
                world.find(format!(
                    "{}, {query}: {}",
                    request.operation.id, answer.text
                ));
            }
        }
        if prepared.request.operation.is_protected() {
            for (name, value) in [
                ("acting-grant", "x"),
                ("acting-grant", "\u{e4}"),
                ("access-purpose", "\u{e4}"),
                ("access-purpose", ""),
            ] {
                let request = prepared.request.anew().with(name, value);
                let answer = world.send(&prepared.actor, &request).await;
                if !(400..500).contains(&answer.status) {
                    world.find(format!(
                        "{}, {name}: {value}: {}",
                        request.operation.id, answer.status
                    ));
                }
            }
        }
    }
    world.expect_unchanged("queries and headers", &before, &world.rows().await);
    world.end("queries and headers");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_method_by_a_header_changes_nothing() {
    let world = World::begin().await;
    let all = world
        .prepare_each(|operation| operation.method == "GET" && operation.is_protected())
        .await;
    let before = world.rows().await;
    for prepared in &all {
        for name in [
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
        ] {
            for method in ["DELETE", "PUT", "PATCH", "POST"] {
                let request = prepared.request.with(name, method);
                let answer = world.send(&prepared.actor, &request).await;
                world.expect(name, &request, &answer, 200, "");
            }
        }
        // The own events grow by each look at them, a copy says when it was made, and the log is sealed meanwhile.
        const MOVING: [&str; 3] = [
            "list_own_events",
            "read_subject_access_copy",
            "verify_audit_log",
        ];
        if MOVING.contains(&&*prepared.request.operation.id) {
            continue;
        }
        let plain = shown(&world, prepared, &prepared.request).await;
        for (name, value) in [
            ("x-forwarded-user", "paakayttaja"),
            ("x-user-id", "1"),
            ("x-role", "admin"),
            ("x-original-url", "/api/v1/me"),
            ("x-forwarded-for", "127.0.0.1"),
        ] {
            if plain != shown(&world, prepared, &prepared.request.with(name, value)).await {
                world.find(format!(
                    "{}: {name} changes the answer",
                    prepared.request.operation.id
                ));
            }
        }
    }
    world.expect_unchanged("methods by header", &before, &world.rows().await);
    world.end("methods by header");
}

/// The answer with the next page in the place of its cursor, which is encrypted anew each time.
async fn shown(world: &World, prepared: &Prepared, request: &Request) -> Value {
    let mut shown = world.send(&prepared.actor, request).await.json;
    if let Some(cursor) = shown["next_cursor"].as_str() {
        let next = request.with_query(&format!("cursor={cursor}"));
        let page = world.send(&prepared.actor, &next).await.json;
        shown["next_cursor"] = page["items"].clone();
    }
    shown
}

/// Values that do not belong into a field of this schema.
fn wrong_values(schema: &Value) -> Vec<(&'static str, Value)> {
    let schema = followed(schema);
    let mut wrong = vec![
        ("an object", json!({"a": 1})),
        ("nested lists", json!([[[]]])),
    ];
    let kind = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().find_map(Value::as_str).unwrap_or_default(),
        kind => kind.as_str().unwrap_or_default(),
    };
    match kind {
        "string" => {
            wrong.extend([
                ("a number", json!(1)),
                ("true", json!(true)),
                ("nothing", json!("")),
                ("NUL", json!("a\u{0}bcdefg")),
            ]);
            wrong.extend([
                ("an escape", json!("a\u{1b}[31mbcdefg")),
                ("turned direction", json!("abc\u{202e}defghi")),
                ("too long", json!("\u{e4}".repeat(20_001))),
            ]);
            let is_date = schema["format"] == "date";
            if is_date || schema["format"] == "date-time" {
                wrong.extend(
                    [
                        "2026-02-30",
                        "2025-02-29",
                        "0000-00-00",
                        "2026-13-01",
                        "2026-1-1",
                        "20260101",
                        "02.03.2026",
                        "99999-01-01",
                        "1899-12-31",
                        "infinity",
                        "now",
                    ]
                    .map(|day| ("an impossible day", json!(day))),
                );
            } else if schema["format"] == "uuid" || schema.get("enum").is_some() {
                wrong.extend([
                    ("an unknown code", json!("no_such_code")),
                    ("another case", json!("NO_SUCH_CODE")),
                ]);
            }
        }
        "integer" => wrong.extend([
            ("a text", json!("1")),
            ("a fraction", json!(1.5)),
            ("a huge number", json!(1e300)),
            ("beyond the type", json!(u64::MAX)),
            ("below the type", json!(i64::MIN)),
        ]),
        "boolean" => wrong.extend([("a text", json!("true")), ("a number", json!(1))]),
        _ => wrong.clear(),
    }
    if kind == "array" {
        wrong = vec![
            ("no list", json!("a")),
            ("an object", json!({"0": "a"})),
            ("a long list", json!(vec![1; 300])),
        ];
    }
    wrong
}

/// The schema of a field, through references and the choice of being null.
fn followed(schema: &Value) -> &Value {
    if let Some(target) = schema["$ref"].as_str() {
        return followed(DOCUMENT.pointer(target.trim_start_matches('#')).unwrap());
    }
    for keyword in ["oneOf", "allOf", "anyOf"] {
        let branches = schema[keyword].as_array().into_iter().flatten();
        if let Some(branch) = branches.into_iter().find(|branch| branch["type"] != "null") {
            return followed(branch);
        }
    }
    schema
}

fn nested(open: &str, close: &str, depth: usize) -> Vec<u8> {
    format!("{}1{}", open.repeat(depth), close.repeat(depth)).into_bytes()
}

fn many_fields(count: usize) -> Vec<u8> {
    let fields: Vec<String> = (0..count)
        .map(|number| format!("\"f{number}\":1"))
        .collect();
    format!("{{{}}}", fields.join(",")).into_bytes()
}
