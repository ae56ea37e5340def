//! Fills the parameters of a message: `{name}`, and `[…]` for a part that may be left out.

use std::collections::BTreeMap;

use serde_json::Value;

/// Longer lists are cut in the text; the parameter itself stays whole.
const MAX_LISTED: usize = 12;

/// The template with its parameters filled; a bracketed part goes where one of its parameters is missing.
///
/// A parameter missing outside brackets shows as `?`, so that a message is never lost over its wording.
pub(super) fn fill(template: &str, params: &BTreeMap<String, Value>) -> String {
    let mut filled = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((optional, following)) = after.split_once(']') else {
            break;
        };
        fill_part(before, params, &mut filled);
        if parameters(optional)
            .iter()
            .all(|name| params.contains_key(name))
        {
            fill_part(optional, params, &mut filled);
        }
        rest = following;
    }
    fill_part(rest, params, &mut filled);
    filled
}

/// The names of the parameters in a template, sorted, each once.
pub(super) fn parameters(template: &str) -> Vec<String> {
    let mut names: Vec<String> = template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .collect();
    names.sort();
    names.dedup();
    names
}

fn fill_part(part: &str, params: &BTreeMap<String, Value>, filled: &mut String) {
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, following)) = after.split_once('}') else {
            break;
        };
        filled.push_str(before);
        match params.get(name) {
            Some(value) => filled.push_str(&shown(value)),
            None => filled.push('?'),
        }
        rest = following;
    }
    filled.push_str(rest);
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let listed: Vec<String> = items.iter().take(MAX_LISTED).map(shown).collect();
            let more = if items.len() > MAX_LISTED {
                ", …"
            } else {
                ""
            };
            format!("{}{more}", listed.join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn filled(template: &str, params: Value) -> String {
        fill(
            template,
            &serde_json::from_value(params).expect("an object"),
        )
    }

    #[test]
    fn parameters_are_filled() {
        assert_eq!(
            filled("at most {max} of {of}.", json!({"max": 5, "of": "kg"})),
            "at most 5 of kg."
        );
        assert_eq!(
            filled("one of {valid}.", json!({"valid": ["a", "b"]})),
            "one of a, b."
        );
        assert_eq!(filled("at most {max}.", json!({})), "at most ?.");
    }

    #[test]
    fn an_optional_part_needs_its_parameters() {
        assert_eq!(
            filled(
                "Unknown.[ Did you mean {nearest}?]",
                json!({"nearest": "x"})
            ),
            "Unknown. Did you mean x?"
        );
        assert_eq!(
            filled("Unknown.[ Did you mean {nearest}?]", json!({})),
            "Unknown."
        );
    }

    #[test]
    fn a_long_list_is_cut_in_the_text() {
        let text = filled("{valid}", json!({"valid": (0..40).collect::<Vec<_>>()}));
        assert_eq!(text, "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …");
    }

    #[test]
    fn a_value_is_never_read_as_a_template() {
        assert_eq!(
            filled("{a}", json!({"a": "[{b}] {c}", "b": "secret"})),
            "[{b}] {c}"
        );
    }

    #[test]
    fn a_broken_template_is_shown_as_it_is() {
        assert_eq!(filled("open { and [", json!({})), "open { and [");
    }
}
