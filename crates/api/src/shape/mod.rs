//! Shape (muoto): every fault of form of a request at once, before typed decoding.
//!
//! A body goes through three sieves: [`json`] (is it one JSON text), [`text`] (are its texts clean) and [`schema`] (is
//! it what the operation takes, by the OpenAPI document). [`query`] does the same for the query string. What passes
//! here is decoded by serde afterwards, which then finds only what a schema cannot say.
//! Nothing here repeats a value that was sent: a fault names places, lengths and limits.

pub mod json;
pub mod pointer;
pub mod query;
pub mod schema;
pub mod text;
pub mod urlencoded;

mod form;
mod format;
mod mapping;
mod normal;

#[cfg(test)]
mod corpus;

use std::cmp::Ordering;

use serde_json::Value;
use uuid::Uuid;

use self::schema::BodySchema;
use crate::problem::Problem;
use crate::problem::catalogue::{
    self, Entry, Kind, field, query as query_codes, request, text as text_codes,
};
use crate::problem::fault::Fault;

/// The body of a request, clean and in the shape of the schema; or every fault of it, in the order of the body.
///
/// Texts in the value are in Unicode form NFC.
pub fn check_body(bytes: &[u8], schema: &BodySchema) -> Result<Value, Vec<Fault>> {
    let mut value = json::parse(bytes)?;
    let mut faults = text::clean(&mut value);
    faults.extend(schema.check(&value));
    let faults = settle(faults);
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(faults)
    }
}

/// The status of an answer with these faults: that of the code they share, 422 where all are unknown codes, else 400.
#[must_use]
pub fn status_of(faults: &[Fault]) -> u16 {
    entry_of(faults).status
}

/// The answer to a request with faults of form.
#[must_use]
pub fn refusal(faults: Vec<Fault>, request_id: Uuid) -> Problem {
    Problem::new(entry_of(&faults), request_id).faults(faults)
}

fn entry_of(faults: &[Fault]) -> &'static Entry {
    let all_unknown_codes = faults
        .iter()
        .all(|fault| fault.code() == field::UNKNOWN_CODE.code);
    if all_unknown_codes && !faults.is_empty() {
        return &request::UNKNOWN_CODE;
    }
    // A fault that is a problem of its own, such as a body too large, gives the answer its code and status.
    let shared = faults
        .first()
        .filter(|first| faults.iter().all(|fault| fault.code() == first.code()))
        .and_then(|first| catalogue::entry(first.code()))
        .filter(|entry| entry.kind == Kind::Problem);
    shared.unwrap_or(&request::INVALID)
}

/// The faults in the order of their places, without those that only follow from a graver one at the same place: a text
/// where a number belongs is also no code of the set, but the caller need not read that.
fn settle(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by(|left, right| {
        by_place(left, right)
            .then_with(|| gravity(left.code()).cmp(&gravity(right.code())))
            .then_with(|| left.code().cmp(right.code()))
    });
    let mut settled: Vec<Fault> = Vec::with_capacity(faults.len().min(MAX_FAULTS));
    for fault in faults {
        let spoken_for = settled
            .iter()
            .rev()
            .take_while(|said| by_place(said, &fault) == Ordering::Equal)
            .any(|said| *said == fault || speaks_for(said, &fault));
        if !spoken_for {
            settled.push(fault);
        }
        if settled.len() == MAX_FAULTS {
            break;
        }
    }
    settled
}

/// More faults than this help nobody and would make the answer larger than the request.
const MAX_FAULTS: usize = 200;

/// Faults that make every later one at the same place void, the gravest first.
const CONCLUSIVE: [&str; 9] = [
    query_codes::MALFORMED.code,
    field::WRONG_TYPE.code,
    text_codes::CONTROL_CHARACTER.code,
    text_codes::BIDI_OVERRIDE.code,
    field::EMPTY.code,
    field::NOT_A_DATE.code,
    field::NOT_A_MOMENT.code,
    field::FORMAT.code,
    field::UNKNOWN_CODE.code,
];

fn gravity(code: &str) -> usize {
    CONCLUSIVE
        .iter()
        .position(|conclusive| *conclusive == code)
        .unwrap_or(CONCLUSIVE.len())
}

fn speaks_for(said: &Fault, fault: &Fault) -> bool {
    // A field whose name is not repeated is reported at the object it is in, beside what is wrong with the object.
    CONCLUSIVE.contains(&said.code()) && fault.code() != field::UNKNOWN.code
}

fn by_place(left: &Fault, right: &Fault) -> Ordering {
    match (left.pointer(), right.pointer()) {
        (Some(left), Some(right)) => pointer::compare(left, right),
        (left, right) => left.cmp(&right),
    }
    .then_with(|| left.parameter().cmp(&right.parameter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unknown_codes_are_422() {
        let code = Fault::at_pointer(&field::UNKNOWN_CODE, "/kind");
        let missing = Fault::at_pointer(&field::REQUIRED, "/name");
        assert_eq!(status_of(std::slice::from_ref(&code)), 422);
        assert_eq!(status_of(&[code.clone(), code.clone()]), 422);
        assert_eq!(status_of(&[code, missing]), 400);
        assert_eq!(status_of(&[]), 400);
    }

    #[test]
    fn a_lone_problem_names_the_answer() {
        let deep = Fault::at_pointer(&request::TOO_DEEP, "").param("max", 32);
        let problem = refusal(vec![deep], Uuid::nil());
        assert_eq!(
            (problem.status(), problem.code()),
            (400, "request.too_deep")
        );
        let missing = Fault::at_pointer(&field::REQUIRED, "/name");
        assert_eq!(
            refusal(vec![missing], Uuid::nil()).code(),
            "request.invalid"
        );
    }

    #[test]
    fn the_graver_fault_speaks_for_its_place() {
        let faults = vec![
            Fault::at_pointer(&field::TOO_SHORT, "/b"),
            Fault::at_pointer(&field::PATTERN, "/a"),
            Fault::at_pointer(&field::EMPTY, "/b"),
            Fault::at_pointer(&field::TOO_LONG, "/a"),
            Fault::at_pointer(&field::UNKNOWN, "/b"),
        ];
        let settled = settle(faults);
        let codes: Vec<_> = settled
            .iter()
            .map(|fault| (fault.pointer().unwrap_or("-"), fault.code()))
            .collect();
        assert_eq!(
            codes,
            [
                ("/a", "field.pattern"),
                ("/a", "field.too_long"),
                ("/b", "field.empty"),
                ("/b", "field.unknown"),
            ]
        );
    }
}
