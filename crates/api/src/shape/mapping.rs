//! What the schema validator found, as faults of the catalogue.

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::{Value, json};

use super::{format, normal, pointer};
use crate::problem::catalogue::{Entry, field, text};
use crate::problem::fault::Fault;

/// The faults of one finding; several where it names several fields.
pub(super) fn faults_of(error: &ValidationError<'_>, schema: &Value) -> Vec<Fault> {
    use ValidationErrorKind as Kind;
    let place = pointer::repeatable(error.instance_path().as_str());
    let found = error.instance();
    let at = |entry: &Entry| Fault::at_pointer(entry, place.clone());
    let fault = match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            let known = known_fields(error, schema);
            return unexpected
                .iter()
                .take(MAX_UNKNOWN)
                .map(|name| unknown_field(&place, name, &known))
                .collect();
        }
        Kind::Required { property } => Fault::at_pointer(
            &field::REQUIRED,
            pointer::child(&place, property.as_str().unwrap_or_default()),
        ),
        Kind::PropertyNames { .. } | Kind::FalseSchema => at(&field::UNKNOWN),
        Kind::Type { kind } => at(&field::WRONG_TYPE).param("expected", json!(type_names(kind))),
        Kind::Enum { options } => at(&field::UNKNOWN_CODE).param("valid", codes(options)),
        Kind::Constant { expected_value } => {
            at(&field::UNKNOWN_CODE).param("valid", json!([**expected_value]))
        }
        Kind::Format { format } => match format.as_str() {
            "date" => between_days(at(&field::NOT_A_DATE)),
            "date-time" => between_days(at(&field::NOT_A_MOMENT)),
            other => at(&field::FORMAT).param("format", other),
        },
        Kind::Custom { keyword, .. } => match keyword.as_str() {
            normal::INTEGER => at(&field::WRONG_TYPE).param("expected", json!(["integer"])),
            normal::SINGLE_LINE => at(&text::CONTROL_CHARACTER),
            _ => at(&field::NOT_ALLOWED),
        },
        Kind::MaxLength { limit } => at(&field::TOO_LONG)
            .param("length", characters(found))
            .param("max", *limit),
        Kind::MinLength { limit } => at(&field::TOO_SHORT)
            .param("length", characters(found))
            .param("min", *limit),
        Kind::Minimum { limit } => at(&field::BELOW_MINIMUM).param("min", limit.clone()),
        Kind::Maximum { limit } => at(&field::ABOVE_MAXIMUM).param("max", limit.clone()),
        Kind::ExclusiveMinimum { limit } => {
            at(&field::BELOW_MINIMUM).param("min", next_to(limit, 1))
        }
        Kind::ExclusiveMaximum { limit } => {
            at(&field::ABOVE_MAXIMUM).param("max", next_to(limit, -1))
        }
        Kind::MultipleOf { multiple_of } => {
            at(&field::NOT_A_MULTIPLE).param("of", json!(multiple_of))
        }
        Kind::MaxItems { limit } => at(&field::TOO_MANY_ITEMS)
            .param("count", members(found))
            .param("max", *limit),
        Kind::MinItems { limit } => at(&field::TOO_FEW_ITEMS)
            .param("count", members(found))
            .param("min", *limit),
        Kind::MaxProperties { limit } => at(&field::TOO_MANY_FIELDS)
            .param("count", members(found))
            .param("max", *limit),
        Kind::MinProperties { limit } => at(&field::TOO_FEW_FIELDS)
            .param("count", members(found))
            .param("min", *limit),
        Kind::UniqueItems => at(&field::DUPLICATE_ITEMS),
        Kind::Pattern { .. }
        | Kind::BacktrackLimitExceeded { .. }
        | Kind::RegexEngineFailure { .. } => at(&field::PATTERN),
        Kind::AdditionalItems { .. }
        | Kind::AnyOf { .. }
        | Kind::Contains
        | Kind::ContentEncoding { .. }
        | Kind::ContentMediaType { .. }
        | Kind::FromUtf8 { .. }
        | Kind::Not { .. }
        | Kind::OneOfMultipleValid { .. }
        | Kind::OneOfNotValid { .. }
        | Kind::UnevaluatedItems { .. }
        | Kind::Referencing(_) => at(&field::NOT_ALLOWED),
    };
    vec![fault]
}

/// Unknown fields of one object that are looked at: each is compared with every known one.
const MAX_UNKNOWN: usize = 250;

/// The known name that is most like a misspelt one, or `None` where none is close.
pub(super) fn nearest(name: &str, known: &[&str]) -> Option<String> {
    let folded = fold(name);
    let closeness = |candidate: &str| strsim::osa_distance(&folded, &fold(candidate));
    let best = known.iter().min_by_key(|candidate| closeness(candidate))?;
    let allowed = (folded.chars().count() / 3).clamp(1, 4);
    (closeness(best) <= allowed).then(|| (*best).to_owned())
}

fn unknown_field(place: &str, name: &str, known: &[&str]) -> Fault {
    let fault = Fault::at_pointer(&field::UNKNOWN, pointer::child(place, name));
    if !pointer::is_repeatable(name) {
        return fault;
    }
    match nearest(name, known) {
        Some(known) => fault.param("nearest", known),
        None => fault,
    }
}

/// `firstName`, `first-name` and `first_name` are as good as equal.
fn fold(name: &str) -> String {
    name.chars()
        .filter(|character| !matches!(character, '_' | '-' | '.'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The fields beside the keyword that refused the others.
fn known_fields<'s>(error: &ValidationError<'_>, schema: &'s Value) -> Vec<&'s str> {
    error
        .schema_path()
        .as_str()
        .rsplit_once('/')
        .and_then(|(parent, _)| schema.pointer(&format!("{parent}/properties")))
        .and_then(Value::as_object)
        .map(|properties| properties.keys().map(String::as_str).collect())
        .unwrap_or_default()
}

fn type_names(kind: &TypeKind) -> Vec<&'static str> {
    match kind {
        TypeKind::Single(name) => vec![name.as_str()],
        TypeKind::Multiple(names) => names.iter().map(|name| name.as_str()).collect(),
    }
}

fn codes(options: &Value) -> Value {
    let codes = options.as_array().into_iter().flatten();
    codes.filter(|code| !code.is_null()).cloned().collect()
}

fn between_days(fault: Fault) -> Fault {
    fault
        .param("min", format::FIRST_DAY)
        .param("max", format::LAST_DAY)
}

fn next_to(limit: &Value, step: i64) -> Value {
    limit
        .as_i64()
        .and_then(|limit| limit.checked_add(step))
        .map_or_else(|| limit.clone(), Value::from)
}

fn characters(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.chars().count())
}

fn members(value: &Value) -> usize {
    let items = value.as_array().map(Vec::len);
    items
        .or_else(|| value.as_object().map(serde_json::Map::len))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_neighbour() {
        let known = ["first_name", "last_name", "birth_date", "on"];
        for (name, expected) in [
            ("firstName", Some("first_name")),
            ("frist_name", Some("first_name")),
            ("birthdate", Some("birth_date")),
            ("no", Some("on")),
            ("etunimi", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, &known).as_deref(), expected, "{name}");
        }
        assert_eq!(nearest("a", &[]), None);
    }
}
