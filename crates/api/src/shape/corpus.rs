//! Bodies good and bad against the document that utoipa writes for our kinds of types.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

use super::check_body;
use super::schema::BodySchema;
use crate::problem::fault::Fault;

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum State {
    Planned,
    Running,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Details {
    PaySubsidy(Subsidy),
    WorkTrial {
        #[schema(min_length = 2, max_length = 10)]
        place: String,
        organiser: Option<Organiser>,
    },
    Coaching,
}

#[derive(Serialize, Deserialize, ToSchema)]
struct Subsidy {
    #[schema(minimum = 0, maximum = 100)]
    rate: Option<u32>,
    amount_cents: i64,
    state: Option<State>,
}

#[derive(Serialize, Deserialize, ToSchema)]
struct Organiser {
    #[schema(pattern = "^[0-9]{7}-[0-9]$")]
    business_id: String,
}

#[derive(Serialize, Deserialize, ToSchema)]
struct Period {
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize, ToSchema)]
struct HostilePhase {
    client_id: Uuid,
    recorded_at: Option<DateTime<Utc>>,
    #[schema(max_length = 20)]
    name: Option<String>,
    #[schema(max_length = 2000)]
    reason: Option<String>,
    #[schema(max_items = 2, min_items = 1)]
    states: Option<Vec<State>>,
    #[schema(max_items = 3)]
    periods: Option<Vec<Period>>,
    minutes: Option<BTreeMap<String, i32>>,
    days: Option<i16>,
    hours: Option<f64>,
    former: Option<Details>,
    #[serde(flatten)]
    period: Period,
    #[serde(flatten)]
    details: Details,
}

#[derive(OpenApi)]
#[openapi(components(schemas(HostilePhase, Details, Subsidy, Organiser, Period, State)))]
struct Document;

static SCHEMA: LazyLock<BodySchema> = LazyLock::new(|| {
    let openapi = serde_json::to_value(Document::openapi()).expect("a document");
    let reference = json!({"$ref": "#/components/schemas/HostilePhase"});
    BodySchema::compile(&openapi, &reference).expect("compiles")
});

/// A good body with some members replaced; `null` in `changes` is a null in the body.
fn body(changes: Value) -> Value {
    let mut body = json!({
        "client_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
        "starts_on": "2026-03-02",
        "kind": "coaching"
    });
    for (name, value) in changes.as_object().expect("an object") {
        body[name] = value.clone();
    }
    body
}

fn faults(body: &Value) -> Vec<Fault> {
    let bytes = serde_json::to_vec(body).expect("JSON");
    check_body(&bytes, &SCHEMA).err().unwrap_or_default()
}

fn places(faults: &[Fault]) -> Vec<(&str, &str)> {
    faults
        .iter()
        .map(|fault| (fault.pointer().unwrap_or("-"), fault.code()))
        .collect()
}

#[test]
fn good_bodies_pass_and_decode() {
    for changes in [
        json!({}),
        json!({"ends_on": null, "name": null, "former": null, "states": null}),
        json!({"name": "Työpaja Äijälä", "reason": "rivi\ntoinen\tsarkain"}),
        json!({"kind": "pay_subsidy", "amount_cents": 1, "rate": 50, "state": "planned"}),
        json!({"kind": "pay_subsidy", "amount_cents": -9_223_372_036_854_775_808_i64, "state": null}),
        json!({"kind": "work_trial", "place": "Oulu", "organiser": {"business_id": "1234567-8"}}),
        json!({"former": {"kind": "coaching"}, "states": ["planned", "running"]}),
        json!({"minutes": {"2026-03-02": 30}, "days": 5, "hours": 7.5}),
        json!({"hours": 7, "recorded_at": "2026-03-02T09:00:00Z"}),
        json!({"periods": [{"starts_on": "2024-02-29", "ends_on": "2100-12-31"}]}),
    ] {
        let body = body(changes);
        assert_eq!(faults(&body), [], "{body}");
        serde_json::from_value::<HostilePhase>(body).expect("decodes");
    }
}

#[test]
fn one_fault_is_named_by_its_place_and_code() {
    for (changes, pointer, code) in [
        (json!({"client_id": 5}), "/client_id", "field.wrong_type"),
        (json!({"client_id": null}), "/client_id", "field.wrong_type"),
        (json!({"client_id": "x"}), "/client_id", "field.format"),
        (
            json!({"starts_on": "2025-02-30"}),
            "/starts_on",
            "field.not_a_date",
        ),
        (
            json!({"starts_on": "1899-12-31"}),
            "/starts_on",
            "field.not_a_date",
        ),
        (json!({"starts_on": ""}), "/starts_on", "field.empty"),
        (
            json!({"ends_on": "31.12.2026"}),
            "/ends_on",
            "field.not_a_date",
        ),
        (
            json!({"recorded_at": "2026-03-02"}),
            "/recorded_at",
            "field.not_a_moment",
        ),
        (json!({"name": "a".repeat(21)}), "/name", "field.too_long"),
        (json!({"name": " "}), "/name", "field.empty"),
        (json!({"name": "a\nb"}), "/name", "text.control_character"),
        (json!({"name": "a\u{0}"}), "/name", "text.control_character"),
        (
            json!({"reason": "a\u{202e}b"}),
            "/reason",
            "text.bidi_override",
        ),
        (json!({"days": 1.5}), "/days", "field.wrong_type"),
        (json!({"days": 1.0}), "/days", "field.wrong_type"),
        (json!({"days": "1"}), "/days", "field.wrong_type"),
        (json!({"days": true}), "/days", "field.wrong_type"),
        (
            json!({"days": 2_147_483_648_i64}),
            "/days",
            "field.above_maximum",
        ),
        (json!({"days": 1e30}), "/days", "field.above_maximum"),
        (json!({"hours": "7"}), "/hours", "field.wrong_type"),
        (json!({"states": []}), "/states", "field.too_few_items"),
        (
            json!({"states": ["planned", "running", "planned"]}),
            "/states",
            "field.too_many_items",
        ),
        (
            json!({"states": ["planned", "gone"]}),
            "/states/1",
            "field.unknown_code",
        ),
        (json!({"states": [7]}), "/states/0", "field.wrong_type"),
        (json!({"states": "planned"}), "/states", "field.wrong_type"),
        (
            json!({"minutes": {"a": "x"}}),
            "/minutes/a",
            "field.wrong_type",
        ),
        (
            json!({"minutes": {"010190-123A": "x"}}),
            "/minutes",
            "field.wrong_type",
        ),
        (json!({"extra": 1}), "/extra", "field.unknown"),
        (json!({"010190-123A": 1}), "", "field.unknown"),
        (
            json!({"periods": [{"starts_on": "2026-01-01", "x": 1}]}),
            "/periods/0/x",
            "field.unknown",
        ),
        (json!({"kind": "gone"}), "/kind", "field.unknown_code"),
        (json!({"kind": 5}), "/kind", "field.wrong_type"),
        (json!({"kind": null}), "/kind", "field.wrong_type"),
        (
            json!({"kind": "coaching", "place": "Oulu"}),
            "/place",
            "field.unknown",
        ),
        (json!({"kind": "work_trial"}), "/place", "field.required"),
        (
            json!({"kind": "work_trial", "place": "O"}),
            "/place",
            "field.too_short",
        ),
        (
            json!({"kind": "work_trial", "place": "Oulu", "organiser": {"business_id": "1"}}),
            "/organiser/business_id",
            "field.pattern",
        ),
        (
            json!({"kind": "work_trial", "place": "Oulu", "organiser": {}}),
            "/organiser/business_id",
            "field.required",
        ),
        (
            json!({"kind": "pay_subsidy"}),
            "/amount_cents",
            "field.required",
        ),
        (
            json!({"kind": "pay_subsidy", "amount_cents": 1, "rate": 101}),
            "/rate",
            "field.above_maximum",
        ),
        (
            json!({"kind": "pay_subsidy", "amount_cents": 9_223_372_036_854_775_808_u64}),
            "/amount_cents",
            "field.above_maximum",
        ),
        (
            json!({"kind": "pay_subsidy", "amount_cents": 1, "state": "gone"}),
            "/state",
            "field.unknown_code",
        ),
        (json!({"former": {}}), "/former/kind", "field.required"),
        (
            json!({"former": {"kind": "work_trial"}}),
            "/former/place",
            "field.required",
        ),
        (
            json!({"former": {"kind": "coaching", "x": 1}}),
            "/former/x",
            "field.unknown",
        ),
        (json!({"former": "coaching"}), "/former", "field.wrong_type"),
    ] {
        let body = body(changes);
        let found = faults(&body);
        assert_eq!(places(&found), [(pointer, code)], "{body}");
    }
}

#[test]
fn every_fault_comes_at_once_in_the_order_of_pointers() {
    let body = json!({
        "starts_on": "2025-02-29",
        "kind": "work_trial",
        "place": "O\u{0}",
        "organiser": {"business_id": ""},
        "frist_name": "x",
        "nmae": "\u{202e}x",
        "states": ["gone", "planned", "gone"],
        "periods": [{}, {"starts_on": "x", "ends_on": 1}]
    });
    assert_eq!(
        places(&faults(&body)),
        [
            ("/client_id", "field.required"),
            ("/frist_name", "field.unknown"),
            ("/nmae", "text.bidi_override"),
            ("/nmae", "field.unknown"),
            ("/organiser/business_id", "field.empty"),
            ("/periods/0/starts_on", "field.required"),
            ("/periods/1/ends_on", "field.wrong_type"),
            ("/periods/1/starts_on", "field.not_a_date"),
            ("/place", "text.control_character"),
            ("/starts_on", "field.not_a_date"),
            ("/states", "field.too_many_items"),
            ("/states/0", "field.unknown_code"),
            ("/states/2", "field.unknown_code"),
        ]
    );
}

#[test]
fn a_body_that_is_no_object_has_the_wrong_type() {
    for body in [json!([]), json!(null), json!("x"), json!(1)] {
        assert_eq!(places(&faults(&body)), [("", "field.wrong_type")], "{body}");
    }
}

#[test]
fn an_unknown_field_names_the_nearest_known_one() {
    for (sent, nearest) in [
        ("startsOn", Some("starts_on")),
        ("client-id", Some("client_id")),
        ("plaec", Some("place")),
        ("kontti", None),
    ] {
        let found = faults(&body(
            json!({"kind": "work_trial", "place": "Oulu", sent: 1}),
        ));
        let named = found[0].params().get("nearest").and_then(Value::as_str);
        assert_eq!(named, nearest, "{sent}");
    }
}

#[test]
fn an_unknown_code_comes_with_the_valid_ones() {
    let found = faults(&body(json!({"kind": "gone", "states": ["gone"]})));
    assert_eq!(
        found[0].params()["valid"],
        json!(["pay_subsidy", "work_trial", "coaching"])
    );
    assert_eq!(found[1].params()["valid"], json!(["planned", "running"]));
    assert_eq!(super::status_of(&found), 422);
}

#[test]
fn nothing_that_was_sent_comes_back() {
    const SECRET: &str = "010190-123A";
    let hostile = body(json!({
        "client_id": SECRET,
        "starts_on": SECRET,
        "name": SECRET.repeat(9),
        "kind": SECRET,
        "states": [SECRET, {SECRET: SECRET}],
        "days": SECRET,
        SECRET: {SECRET: SECRET},
        "former": {"kind": SECRET},
        "minutes": {SECRET: SECRET}
    }));
    let problem = super::refusal(faults(&hostile), Uuid::nil());
    assert!(problem.errors().len() > 7);
    for language in palvelurekisteri_domain::label::Language::ALL {
        let answer = String::from_utf8(crate::problem::render(&problem, language)).expect("UTF-8");
        assert!(!answer.contains(SECRET), "{answer}");
    }
}

#[test]
fn a_flood_of_faults_is_cut() {
    let mut flood = body(json!({}));
    for index in 0..5000 {
        flood[format!("field_{index}")] = json!("\u{0}");
    }
    assert_eq!(faults(&flood).len(), 200);
}
