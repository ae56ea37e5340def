//! An object schema on its way from the document to the validator: fields, and branches chosen by a tag.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

/// An object schema with what was flattened into it.
#[derive(Default)]
pub(super) struct Form {
    pub(super) properties: BTreeMap<String, Value>,
    pub(super) required: BTreeSet<String>,
    /// Schema of members outside `properties`, for maps.
    pub(super) others: Option<Value>,
    /// Bounds on the number of members.
    pub(super) bounds: Map<String, Value>,
    pub(super) choices: Vec<Choice>,
    pub(super) nullable: bool,
}

/// A tagged enum: which form follows from which value of the tag.
pub(super) struct Choice {
    pub(super) tag: String,
    pub(super) branches: Vec<(String, Form)>,
}

impl Form {
    /// Whether nothing is said of the members.
    pub(super) fn is_empty(&self) -> bool {
        self.properties.is_empty() && self.choices.is_empty() && self.others.is_none()
    }

    /// Adds a field; one that was there already must satisfy both schemas.
    pub(super) fn add(&mut self, name: String, property: Value) {
        let merged = match self.properties.remove(&name) {
            Some(former) if former != property => json!({ "allOf": [former, property] }),
            _ => property,
        };
        self.properties.insert(name, merged);
    }

    /// Takes in the fields and choices of a form that is flattened into this one.
    pub(super) fn merge(&mut self, other: Self) {
        for (name, property) in other.properties {
            self.add(name, property);
        }
        self.required.extend(other.required);
        self.others = other.others.or_else(|| self.others.take());
        self.bounds.extend(other.bounds);
        self.choices.extend(other.choices);
    }

    /// The form as a closed schema.
    pub(super) fn write(&self) -> Value {
        let mut written = self.write_within(&BTreeSet::new());
        if let Value::Object(keywords) = &mut written {
            keywords.insert("type".to_owned(), json!("object"));
        }
        if self.nullable {
            or_null(written)
        } else {
            written
        }
    }

    /// The form where the fields of `outer` have been judged already.
    fn write_within(&self, outer: &BTreeSet<String>) -> Value {
        let mut keywords = self.bounds.clone();
        let mut properties = Map::new();
        properties.extend(outer.iter().map(|name| (name.clone(), Value::Bool(true))));
        properties.extend(self.properties.clone());
        let mut required = self.required.clone();
        let mut parts = Vec::new();
        for choice in &self.choices {
            let values: Vec<&String> = choice.branches.iter().map(|(value, _)| value).collect();
            let codes = json!({ "type": "string", "enum": values });
            properties.insert(choice.tag.clone(), codes);
            required.insert(choice.tag.clone());
        }
        let known: BTreeSet<String> = properties.keys().cloned().collect();
        for choice in &self.choices {
            for (value, form) in &choice.branches {
                let then = match self.choices.len() {
                    1 => form.write_within(&known),
                    _ => form.write_open(),
                };
                let tag = &choice.tag;
                parts.push(json!({
                    "if": { "properties": { tag: { "const": value } }, "required": [tag] },
                    "then": then,
                }));
            }
        }
        match (&self.others, self.choices.len()) {
            (Some(others), 0) => {
                keywords.insert("additionalProperties".to_owned(), others.clone());
            }
            // An object of which nothing is said is any object.
            (None, 0) if !properties.is_empty() => {
                keywords.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            // With one choice its branches close the object.
            (_, 0 | 1) => {}
            (_, _) => {
                keywords.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
            }
        }
        keywords.insert("properties".to_owned(), Value::Object(properties));
        keywords.insert("required".to_owned(), json!(required));
        if !parts.is_empty() {
            keywords.insert("allOf".to_owned(), Value::Array(parts));
        }
        Value::Object(keywords)
    }

    /// A branch of one of several choices: the object around it is closed by what none of them has read.
    fn write_open(&self) -> Value {
        let mut written = self.write_within(&BTreeSet::new());
        if let Value::Object(keywords) = &mut written {
            keywords.remove("additionalProperties");
        }
        written
    }
}

/// The schema, or null.
pub(super) fn or_null(schema: Value) -> Value {
    json!({ "if": { "type": "null" }, "else": schema })
}

/// The required field that has one value in each form and a different one in every form.
pub(super) fn tag_of(forms: &[Form]) -> Option<String> {
    let first = forms.first()?;
    let mut names = first.required.iter();
    names.find(|name| tells_apart(name, forms)).cloned()
}

fn tells_apart(name: &str, forms: &[Form]) -> bool {
    let mut values = BTreeSet::new();
    forms.iter().all(|form| {
        form.required.contains(name)
            && form
                .properties
                .get(name)
                .and_then(only_value)
                .is_some_and(|value| values.insert(value))
    })
}

/// The value of a field that can have only one.
pub(super) fn only_value(schema: &Value) -> Option<String> {
    let constant =
        schema
            .get("const")
            .or_else(|| match schema.get("enum")?.as_array()?.as_slice() {
                [only] => Some(only),
                _ => None,
            });
    constant?.as_str().map(str::to_owned)
}
