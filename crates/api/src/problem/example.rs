//! A whole answer with each code, as `GET /problems` shows it: what a screen gets, before it ever gets it.

use palvelurekisteri_domain::{label::Language, violation::Violation};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    Problem,
    catalogue::{Entry, Kind, header as header_codes, resource, service},
    conflict::{Conflict, ConflictAuthor, FieldConflict},
    fault::Fault,
};
use crate::error::ApiError;

/// Request and account of the examples; nobody's.
const EXAMPLE_ID: Uuid = Uuid::from_u128(0x0193_9f2a_7c1e_7b5a_9d55_0a4f_6a1c_2e77);
/// The moment of the examples: 2026-03-02T07:12:04Z.
const EXAMPLE_SECONDS: i64 = 1_772_435_524;

/// Statuses of an answer with faults of form.
const FORM: [u16; 2] = [400, 422];

/// An answer with a problem's code, or with a fault of that code.
#[must_use]
pub fn of_entry(entry: &'static Entry, language: Language) -> Problem {
    let params: Map<String, Value> = serde_json::from_str(entry.example).unwrap_or_default();
    let problem = match entry.kind {
        // What ends one row of a bulk request; the row has the code's own status.
        Kind::Fault if !FORM.contains(&entry.status) => {
            Problem::new(entry, EXAMPLE_ID).fault(fault(entry, &params).under("/items/0"))
        }
        Kind::Fault => ApiError::Shape(vec![fault(entry, &params)]).problem(EXAMPLE_ID),
        Kind::Problem => problem(entry, params),
    };
    problem.in_language(language)
}

/// An answer with what a rule found.
#[must_use]
pub fn of_finding(finding: Violation, language: Language) -> Problem {
    ApiError::Rule(vec![finding])
        .problem(EXAMPLE_ID)
        .in_language(language)
}

fn problem(entry: &'static Entry, params: Map<String, Value>) -> Problem {
    if entry.code == resource::CHANGED.code {
        let conflict = Some(Box::new(conflict()));
        let etag = "\"v2\"".to_owned();
        return ApiError::Changed { etag, conflict }.problem(EXAMPLE_ID);
    }
    if entry.code == service::RATE_LIMITED.code {
        return ApiError::Wait(entry, 3).problem(EXAMPLE_ID);
    }
    let mut params = params.into_iter();
    match (params.next(), params.next()) {
        (Some((name, value)), None) => match extension(&name) {
            Some(name) => ApiError::With(entry, name, value).problem(EXAMPLE_ID),
            None => Problem::new(entry, EXAMPLE_ID).param(&name, value),
        },
        (None, _) => ApiError::Problem(entry).problem(EXAMPLE_ID),
        (Some((name, value)), Some((other, second))) => params.fold(
            Problem::new(entry, EXAMPLE_ID)
                .param(&name, value)
                .param(&other, second),
            |problem, (name, value)| problem.param(&name, value),
        ),
    }
}

/// Parameters that are also members of the answer.
fn extension(name: &str) -> Option<&'static str> {
    ["candidates", "count", "max_bytes", "state", "valid"]
        .into_iter()
        .find(|known| *known == name)
}

fn fault(entry: &Entry, params: &Map<String, Value>) -> Fault {
    let placed = match entry.code.split_once('.') {
        Some(("header", _)) if entry.code == header_codes::IF_MATCH_MALFORMED.code => {
            Fault::at_header(entry, "If-Match")
        }
        Some(("header", _)) => Fault::at_header(entry, "Idempotency-Key"),
        Some(("query", _)) => Fault::at_parameter(entry, "limit"),
        Some(_) | None => Fault::at_pointer(entry, "/name"),
    };
    params.iter().fold(placed, |fault, (name, value)| {
        fault.param(name, value.clone())
    })
}

fn conflict() -> Conflict {
    Conflict {
        changed_at: chrono::DateTime::from_timestamp_nanos(EXAMPLE_SECONDS * 1_000_000_000),
        changed_by: Some(ConflictAuthor {
            id: EXAMPLE_ID.into(),
            display_name: Some("Virpi Virkailija".to_owned()),
        }),
        changed: vec!["/activity_place".to_owned(), "/planned_ends_on".to_owned()],
        overlapping: vec![FieldConflict {
            pointer: "/planned_ends_on".to_owned(),
            base: json!("2026-08-31"),
            theirs: json!("2026-09-30"),
            yours: json!("2026-10-31"),
        }],
    }
}
