//! Two schemas: what a client that knows the old one would stumble over in the new one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Comparison, Direction, array};
use crate::walk::members;

/// Keywords whose figure may only grow in what a client sends.
const UPPER: [&str; 4] = ["maximum", "maxLength", "maxItems", "maxProperties"];
/// Keywords whose figure may only shrink there.
const LOWER: [&str; 4] = ["minimum", "minLength", "minItems", "minProperties"];

/// A schema with references followed, `allOf` joined and null told apart.
#[derive(Debug, Default)]
struct Flat {
    types: BTreeSet<String>,
    codes: Option<BTreeSet<String>>,
    fields: BTreeMap<String, Value>,
    required: BTreeSet<String>,
    /// Branches of a choice by what tells them apart.
    branches: BTreeMap<String, Value>,
    items: Option<Value>,
    /// Every other keyword: limits, format, pattern, `additionalProperties`.
    keywords: BTreeMap<String, Value>,
}

impl Comparison<'_> {
    /// Compares two schemas that stand in the same place of the two documents.
    pub(super) fn schemas(&mut self, old: &Value, new: &Value, way: Direction, place: &str) {
        let name = old["$ref"]
            .as_str()
            .and_then(|path| path.rsplit('/').next());
        if let Some(name) = name
            && !self.seen.insert((name.to_owned(), way))
        {
            return;
        }
        let place = name.unwrap_or(place);
        let (old, new) = (flat(self.old, old), flat(self.new, new));
        self.types(&old, &new, way, place);
        self.codes(&old, &new, way, place);
        self.fields(&old, &new, way, place);
        if way == Direction::Request {
            self.limits(&old, &new, place);
        }
        for (branch, before) in &old.branches {
            match new.branches.get(branch) {
                Some(after) => self.schemas(before, after, way, &format!("{place} {branch}")),
                None => self.say(place, &format!("{branch} is gone")),
            }
        }
        match (&old.items, &new.items) {
            (Some(before), Some(after)) => self.schemas(before, after, way, &format!("{place}[]")),
            (Some(_), None) => self.say(place, "nothing is said of its items any more"),
            (None, _) => {}
        }
    }

    fn types(&mut self, old: &Flat, new: &Flat, way: Direction, place: &str) {
        // Where nothing is said, anything goes.
        let any = |types: &BTreeSet<String>| types.is_empty();
        let within = |inner: &BTreeSet<String>, outer: &BTreeSet<String>| {
            any(outer) || !any(inner) && inner.iter().all(|one| holds(outer, one))
        };
        let fits = match way {
            Direction::Request => within(&old.types, &new.types),
            Direction::Response => within(&new.types, &old.types),
        };
        if !fits {
            let (was, is) = (listed(&old.types), listed(&new.types));
            self.say(place, &format!("the type was {was} and is {is}"));
        }
        let format = |schema: &Flat| schema.keywords.get("format").cloned();
        let (was, is) = (format(old), format(new));
        if was != is
            && (way == Direction::Request && is.is_some()
                || way == Direction::Response && was.is_some())
        {
            let said =
                |format: Option<Value>| format.map_or("none".to_owned(), |it| it.to_string());
            self.say(
                place,
                &format!("the format was {} and is {}", said(was), said(is)),
            );
        }
    }

    fn codes(&mut self, old: &Flat, new: &Flat, way: Direction, place: &str) {
        match (&old.codes, &new.codes) {
            (Some(before), Some(after)) => {
                // In answers too: a screen may wait for the code that is gone.
                for code in before.difference(after) {
                    self.say(place, &format!("the code {code} is gone"));
                }
            }
            (None, Some(_)) if way == Direction::Request => {
                self.say(place, "only listed codes are taken now")
            }
            (Some(_), None) if way == Direction::Response => {
                self.say(place, "its codes are not listed any more")
            }
            (None | Some(_), _) => {}
        }
    }

    fn fields(&mut self, old: &Flat, new: &Flat, way: Direction, place: &str) {
        for (field, before) in &old.fields {
            let place = format!("{place}.{field}");
            match new.fields.get(field) {
                // In what is sent too: an unknown field is refused.
                None => self.say(&place, "the field is gone"),
                Some(after) => self.schemas(before, after, way, &place),
            }
        }
        let (asked, what) = match way {
            Direction::Request => (
                new.required.difference(&old.required),
                "the field is required now",
            ),
            Direction::Response => (
                old.required.difference(&new.required),
                "the field is not always there any more",
            ),
        };
        for field in asked {
            // A field that is gone has been told.
            if new.fields.contains_key(field) {
                self.say(&format!("{place}.{field}"), what);
            }
        }
        let is_closed = |schema: &Flat| {
            schema.keywords.get("additionalProperties") == Some(&Value::Bool(false))
        };
        if way == Direction::Request && is_closed(new) && !is_closed(old) {
            self.say(place, "unknown fields are refused now");
        }
    }

    fn limits(&mut self, old: &Flat, new: &Flat, place: &str) {
        let figure =
            |schema: &Flat, keyword: &str| schema.keywords.get(keyword).and_then(Value::as_f64);
        for (keywords, sign) in [(UPPER, 1.0), (LOWER, -1.0)] {
            for keyword in keywords {
                let (was, is) = (figure(old, keyword), figure(new, keyword));
                if is.is_some_and(|is| was.is_none_or(|was| is * sign < was * sign)) {
                    let said =
                        |figure: Option<f64>| figure.map_or("none".to_owned(), |it| it.to_string());
                    self.say(
                        place,
                        &format!("{keyword} was {} and is {}", said(was), said(is)),
                    );
                }
            }
        }
        for keyword in ["pattern", "uniqueItems", "multipleOf"] {
            let is = new.keywords.get(keyword);
            if is.is_some() && is != old.keywords.get(keyword) {
                self.say(place, &format!("{keyword} is narrower"));
            }
        }
    }
}

fn flat(document: &Value, schema: &Value) -> Flat {
    let mut flat = Flat::default();
    add(document, schema, &mut flat);
    flat
}

fn add(document: &Value, schema: &Value, flat: &mut Flat) {
    for (keyword, value) in members(schema) {
        match keyword.as_str() {
            "$ref" => add(document, resolve(document, value), flat),
            "allOf" => array(value)
                .iter()
                .for_each(|part| add(document, part, flat)),
            "oneOf" | "anyOf" => choice(document, array(value), flat),
            "type" => match value {
                Value::Array(several) => flat
                    .types
                    .extend(several.iter().filter_map(Value::as_str).map(str::to_owned)),
                _ => flat.types.extend(value.as_str().map(str::to_owned)),
            },
            "enum" => flat
                .codes
                .get_or_insert_default()
                .extend(array(value).iter().map(Value::to_string)),
            "properties" => flat
                .fields
                .extend(members(value).map(|(name, field)| (name.clone(), field.clone()))),
            "required" => flat.required.extend(
                array(value)
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned),
            ),
            "items" => flat.items = Some(value.clone()),
            _ => {
                flat.keywords.insert(keyword.clone(), value.clone());
            }
        }
    }
}

/// A choice with null is the other branch, nullable. Else each branch has a name: its one code, or its schema's name.
fn choice(document: &Value, branches: &[Value], flat: &mut Flat) {
    let (nulls, others): (Vec<_>, Vec<_>) =
        branches.iter().partition(|branch| branch["type"] == "null");
    if let ([only], false) = (others.as_slice(), nulls.is_empty()) {
        add(document, only, flat);
    } else {
        for (index, branch) in others.iter().enumerate() {
            let name = name_of(document, branch).unwrap_or_else(|| format!("choice {index}"));
            flat.branches.insert(name, (*branch).clone());
        }
    }
    if !nulls.is_empty() {
        flat.types.insert("null".to_owned());
    }
}

fn name_of(document: &Value, branch: &Value) -> Option<String> {
    let fields = self::flat(document, branch).fields;
    let code = fields
        .iter()
        .find_map(|(field, schema)| match array(&schema["enum"]) {
            [only] => Some(format!("{field} {only}")),
            _ => None,
        });
    code.or_else(|| branch["$ref"].as_str().map(str::to_owned))
}

fn resolve<'a>(document: &'a Value, reference: &Value) -> &'a Value {
    let path = reference
        .as_str()
        .unwrap_or_default()
        .trim_start_matches('#');
    document
        .pointer(path)
        .unwrap_or_else(|| panic!("{path} is not in the document"))
}

fn holds(types: &BTreeSet<String>, one: &str) -> bool {
    types.contains(one) || one == "integer" && types.contains("number")
}

fn listed(types: &BTreeSet<String>) -> String {
    types
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" or ")
}
