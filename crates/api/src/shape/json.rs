//! A request body as one strict JSON text: UTF-8, no duplicate names, bounded depth and size.

use std::cell::RefCell;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::pointer;
use crate::problem::catalogue::request;
use crate::problem::fault::Fault;

/// Arrays and objects inside one another. serde_json itself stops at 128.
pub const MAX_DEPTH: usize = 32;

/// Values in one body, arrays and objects included.
pub const MAX_VALUES: usize = 10_000;

/// The JSON value of a body, or what keeps it from being one.
///
/// Duplicate names are all reported; after any other fault nothing more can be read. Recursion is as deep as
/// [`MAX_DEPTH`] and no deeper, whatever is sent.
pub fn parse(bytes: &[u8]) -> Result<Value, Vec<Fault>> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(vec![Fault::at_pointer(&request::MALFORMED_JSON, "")]);
    };
    if text.trim().is_empty() {
        return Err(vec![Fault::at_pointer(&request::BODY_REQUIRED, "")]);
    }
    let reading = RefCell::new(Reading::default());
    let root = Node {
        reading: &reading,
        place: None,
        depth: 0,
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let outcome = root
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    let Reading {
        mut faults,
        stopped,
        ..
    } = reading.into_inner();
    match (outcome, stopped) {
        (Ok(value), None) if faults.is_empty() => return Ok(value),
        (Ok(_), None) => {}
        (_, Some(limit)) => faults.push(limit),
        (Err(error), None) => faults.push(
            Fault::at_pointer(&request::MALFORMED_JSON, "")
                .param("line", error.line())
                .param("column", error.column()),
        ),
    }
    Err(faults)
}

/// What is known while a body is read.
#[derive(Default)]
struct Reading {
    values: usize,
    faults: Vec<Fault>,
    /// The limit that ended the reading.
    stopped: Option<Fault>,
}

/// Where a value is: its name or index, and the value it is in.
struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    segment: Segment<'a>,
}

enum Segment<'a> {
    Name(&'a str),
    Index(usize),
}

/// Reads one value and all that is in it.
#[derive(Clone, Copy)]
struct Node<'a> {
    reading: &'a RefCell<Reading>,
    place: Option<&'a Place<'a>>,
    depth: usize,
}

impl Node<'_> {
    fn pointer(&self) -> String {
        let mut places = Vec::new();
        let mut next = self.place;
        while let Some(place) = next {
            places.push(place);
            next = place.parent;
        }
        let mut pointer = String::new();
        for place in places.into_iter().rev() {
            pointer = match place.segment {
                Segment::Index(index) => format!("{pointer}/{index}"),
                Segment::Name(name) if pointer::is_repeatable(name) => {
                    pointer::child(&pointer, name)
                }
                Segment::Name(_) => break,
            };
        }
        pointer
    }

    fn stop<E: de::Error>(&self, limit: Fault) -> E {
        self.reading.borrow_mut().stopped = Some(limit);
        E::custom("a limit was reached")
    }

    fn check_depth<E: de::Error>(&self) -> Result<(), E> {
        if self.depth < MAX_DEPTH {
            return Ok(());
        }
        Err(self.stop(Fault::at_pointer(&request::TOO_DEEP, "").param("max", MAX_DEPTH)))
    }

    fn report_duplicate(&self) {
        let fault = Fault::at_pointer(&request::DUPLICATE_FIELD, self.pointer());
        let faults = &mut self.reading.borrow_mut().faults;
        if !faults.contains(&fault) && faults.len() < MAX_DUPLICATES {
            faults.push(fault);
        }
    }
}

/// More duplicates than this are not worth naming.
const MAX_DUPLICATES: usize = 100;

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let values = {
            let mut reading = self.reading.borrow_mut();
            reading.values += 1;
            reading.values
        };
        if values > MAX_VALUES {
            let limit = Fault::at_pointer(&request::TOO_MANY_VALUES, "").param("max", MAX_VALUES);
            return Err(self.stop(limit));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("a number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut read = Vec::new();
        loop {
            let place = Place {
                parent: self.place,
                segment: Segment::Index(read.len()),
            };
            let item = Node {
                place: Some(&place),
                depth: self.depth + 1,
                ..self
            };
            match items.next_element_seed(item)? {
                Some(value) => read.push(value),
                None => return Ok(Value::Array(read)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut read = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let place = Place {
                parent: self.place,
                segment: Segment::Name(&name),
            };
            let member = Node {
                place: Some(&place),
                depth: self.depth + 1,
                ..self
            };
            if read.contains_key(&name) {
                member.report_duplicate();
            }
            let value = members.next_value_seed(member)?;
            read.insert(name, value);
        }
        Ok(Value::Object(read))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The codes and pointers of a body's faults.
    fn faults(body: &[u8]) -> Vec<(String, String)> {
        parse(body)
            .expect_err("a fault")
            .iter()
            .map(|fault| {
                let pointer = fault.pointer().expect("a pointer");
                (pointer.to_owned(), fault.code().to_owned())
            })
            .collect()
    }

    fn one(pointer: &str, code: &str) -> Vec<(String, String)> {
        vec![(pointer.to_owned(), code.to_owned())]
    }

    #[test]
    fn a_good_body_is_read() {
        let body = br#" {"a": [1, -2, 0.5, true, null, "\u00e4\ud83d\ude00"], "b": {}} "#;
        let expected = json!({"a": [1, -2, 0.5, true, null, "ä😀"], "b": {}});
        assert_eq!(parse(body), Ok(expected));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for body in [
            &b"{"[..],
            b"{\"a\":1,}",
            b"{'a':1}",
            b"[1 2]",
            b"{} {}",
            b"{}x",
            b"\xef\xbb\xbf{}",
            b"{\"a\":\"\xff\"}",
            b"{\"a\":\"\xc0\x80\"}",
            b"{\"a\":\"\xed\xa0\x80\"}",
            b"\xff\xfe{\x00}\x00",
            br#"{"a":"\ud800"}"#,
            br#"{"a":"\udc00"}"#,
            br#"{"a":"\ud800\ud800"}"#,
            br#"{"a":"\x41"}"#,
            b"{\"a\":\"\n\"}",
            b"NaN",
            b"Infinity",
            b"[1e400]",
            b"[-1e400]",
            b"[01]",
            b"[+1]",
            b"[.5]",
            b"[0x10]",
            b"// comment\n{}",
            b"\x00",
            b"{1:2}",
        ] {
            assert_eq!(faults(body), one("", "request.malformed_json"), "{body:?}");
        }
        assert_eq!(faults(b" \n"), one("", "request.body_required"));
    }

    #[test]
    fn a_syntax_fault_has_its_place_in_the_text() {
        let found = parse(b"{\n  \"a\": x}").expect_err("a fault");
        assert_eq!(found[0].params()["line"], 2);
    }

    #[test]
    fn duplicate_names_are_all_named() {
        let body = br#"{"a": 1, "b": [{"c": 1, "\u0063": 2, "c": 3}], "a": {"d": 1, "d": 2}}"#;
        let expected = ["/b/0/c", "/a", "/a/d"]
            .map(|pointer| (pointer.to_owned(), "request.duplicate_field".to_owned()));
        assert_eq!(faults(body), expected);
    }

    #[test]
    fn a_duplicate_identity_code_is_not_repeated() {
        let found = faults(br#"{"x": {"010190-123A": 1, "010190-123A": 2}}"#);
        assert_eq!(found, one("/x", "request.duplicate_field"));
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(nested(MAX_DEPTH).as_bytes()).is_ok());
        assert_eq!(
            faults(nested(MAX_DEPTH + 1).as_bytes()),
            one("", "request.too_deep")
        );
        for bomb in ["[", "{\"a\":", "[{\"a\":["] {
            assert_eq!(
                faults(bomb.repeat(100_000).as_bytes()),
                one("", "request.too_deep")
            );
        }
    }

    #[test]
    fn the_number_of_values_is_bounded() {
        let wide = |items: usize| format!("[{}]", vec!["0"; items].join(","));
        assert!(parse(wide(MAX_VALUES - 1).as_bytes()).is_ok());
        assert_eq!(
            faults(wide(MAX_VALUES).as_bytes()),
            one("", "request.too_many_values")
        );
        assert_eq!(
            faults(wide(1_000_000).as_bytes()),
            one("", "request.too_many_values")
        );
    }

    #[test]
    fn a_huge_integer_stays_a_number_for_the_schema_to_judge() {
        let value = parse(b"[18446744073709551616, -99999999999999999999]").expect("numbers");
        assert!(value[0].is_f64() && value[1].is_f64());
    }
}
