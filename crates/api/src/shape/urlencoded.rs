//! A form body (`application/x-www-form-urlencoded`) as the JSON text that says the same, so that one schema check serves
//! both. OAuth clients send forms (RFC 6749, appendix B); nothing else here does.

use super::query::decoded;
use crate::problem::{catalogue::field, fault::Fault};

/// The JSON object of a form; a name that comes twice is left twice, for the strict parser to refuse.
pub fn form_to_json(bytes: &[u8]) -> Result<Vec<u8>, Vec<Fault>> {
    let malformed = || vec![Fault::at_pointer(&field::FORMAT, "")];
    let text = std::str::from_utf8(bytes).map_err(|_| malformed())?;
    let mut members = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (Some(name), Some(value)) = (decoded(name), decoded(value)) else {
            return Err(malformed());
        };
        let quoted = |text: String| serde_json::Value::from(text).to_string();
        members.push(format!("{}:{}", quoted(name), quoted(value)));
    }
    Ok(format!("{{{}}}", members.join(",")).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(form: &str) -> String {
        String::from_utf8(form_to_json(form.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn a_form_becomes_an_object_of_texts() {
        assert_eq!(json("a=1&b=%C3%A4+%22&c"), r#"{"a":"1","b":"ä \"","c":""}"#);
        assert_eq!(json(""), "{}");
        assert_eq!(json("a=1&a=2"), r#"{"a":"1","a":"2"}"#);
    }

    #[test]
    fn a_broken_escape_is_a_fault() {
        for form in ["a=%", "a=%zz", "%ff=1"] {
            assert!(form_to_json(form.as_bytes()).is_err(), "{form}");
        }
        assert!(form_to_json(b"a=\xff").is_err());
    }
}
