//! What two people did to one record: the version that the caller saw, the one now, and what the caller sends
//! (base, theirs, yours). All three are views, so that nothing is compared or shown that the caller may not read.

use chrono::{DateTime, Utc};
use palvelurekisteri_domain::id::UserId;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

/// Members of a view that follow from others or from the day, and are nobody's change.
const COMPUTED: [&str; 4] = ["etag", "findings", "permitted_actions", "recorded_at"];

/// What others have changed since the version of `If-Match`, and where it meets what was sent.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "changed_at": "2026-03-02T07:12:04Z",
    "changed_by": {"id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "display_name": "Virpi Virkailija"},
    "changed": ["/activity_place", "/planned_ends_on"],
    "overlapping": [{
        "pointer": "/planned_ends_on", "base": "2026-08-31", "theirs": "2026-09-30", "yours": "2026-10-31"
    }]
}))]
pub struct Conflict {
    /// When the newest of their changes was recorded.
    pub changed_at: DateTime<Utc>,
    /// Who made the newest of their changes; null for the system's own work.
    pub changed_by: Option<ConflictAuthor>,
    /// Places of the record that others have changed since, RFC 6901, in alphabetical order.
    pub changed: Vec<String>,
    /// Fields that both have changed, to another value each; empty where sending only your own changes again will do.
    pub overlapping: Vec<FieldConflict>,
}

/// Who changed a record.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({"id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "display_name": "Virpi Virkailija"}))]
pub struct ConflictAuthor {
    /// Account.
    pub id: UserId,
    /// Name; null for somebody who has not worked in the area.
    pub display_name: Option<String>,
}

/// One field that two people have changed.
#[derive(Clone, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "pointer": "/planned_ends_on", "base": "2026-08-31", "theirs": "2026-09-30", "yours": "2026-10-31"
}))]
pub struct FieldConflict {
    /// Place in the record and in the sent body, RFC 6901.
    pub pointer: String,
    /// Value in the version of `If-Match`; null for none.
    pub base: Value,
    /// Value now; null for none.
    pub theirs: Value,
    /// Value sent; null clears.
    pub yours: Value,
}

impl std::fmt::Debug for FieldConflict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FieldConflict({}, ***)", self.pointer)
    }
}

/// Where two views of one record differ, in alphabetical order; lists and what is no object on both sides as a whole.
#[must_use]
pub fn changed(base: &Value, now: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let computed = |name: &str| COMPUTED.contains(&name);
    if let (Value::Object(base), Value::Object(now)) = (base, now) {
        differ(base, now, "", &computed, &mut found);
    }
    found.sort();
    found
}

fn differ(
    base: &Map<String, Value>,
    now: &Map<String, Value>,
    parent: &str,
    is_left_out: &dyn Fn(&str) -> bool,
    found: &mut Vec<String>,
) {
    let gone = base.keys().filter(|name| !now.contains_key(*name));
    for name in now.keys().chain(gone).filter(|name| !is_left_out(name)) {
        let pointer = format!("{parent}/{name}");
        match (base.get(name), now.get(name)) {
            (Some(Value::Object(base)), Some(Value::Object(now))) => {
                differ(base, now, &pointer, &|_| false, found);
            }
            (base, now) if base == now => {}
            (_, _) => found.push(pointer),
        }
    }
}

/// The sent fields that others have changed too, to another value; in alphabetical order.
#[must_use]
pub fn overlapping(patch: &Value, base: &Value, now: &Value) -> Vec<FieldConflict> {
    let mut found = Vec::new();
    meet(patch, Some(base), Some(now), "", &mut found);
    found
}

fn meet(
    patch: &Value,
    base: Option<&Value>,
    now: Option<&Value>,
    pointer: &str,
    found: &mut Vec<FieldConflict>,
) {
    // A merge patch goes into an object field by field (RFC 7396); anything else it replaces.
    if let (Value::Object(patch), Some(Value::Object(base)), Some(Value::Object(now))) =
        (patch, base, now)
    {
        for (name, part) in patch {
            let pointer = format!("{pointer}/{name}");
            meet(part, base.get(name), now.get(name), &pointer, found);
        }
        return;
    }
    let base = base.unwrap_or(&Value::Null);
    let now = now.unwrap_or(&Value::Null);
    if base != now && patch != now {
        found.push(FieldConflict {
            pointer: pointer.to_owned(),
            base: base.clone(),
            theirs: now.clone(),
            yours: patch.clone(),
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn pointers(found: &[FieldConflict]) -> Vec<&str> {
        found.iter().map(|field| field.pointer.as_str()).collect()
    }

    #[test]
    fn only_what_both_changed_to_another_value_overlaps() {
        let base = json!({"a": 1, "b": 1, "c": 1, "d": null});
        let now = json!({"a": 2, "b": 2, "c": 1, "d": "x"});
        let patch = json!({"a": 3, "b": 2, "c": 3, "d": null});
        let found = overlapping(&patch, &base, &now);
        assert_eq!(pointers(&found), ["/a", "/d"]);
        assert_eq!(
            serde_json::to_value(&found).unwrap()[0],
            json!({"pointer": "/a", "base": 1, "theirs": 2, "yours": 3})
        );
    }

    #[test]
    fn parts_of_one_object_are_apart() {
        let base = json!({"details": {"kind": "k", "tasks": "a", "payer": "a"}});
        let now = json!({"details": {"kind": "k", "tasks": "b", "payer": "a"}});
        let payer = json!({"details": {"kind": "k", "payer": "c"}});
        assert_eq!(overlapping(&payer, &base, &now), []);
        let tasks = json!({"details": {"kind": "k", "tasks": "c"}});
        assert_eq!(
            pointers(&overlapping(&tasks, &base, &now)),
            ["/details/tasks"]
        );
        assert_eq!(changed(&base, &now), ["/details/tasks"]);
    }

    #[test]
    fn a_list_is_one_field_and_an_object_that_appeared_too() {
        let base = json!({"services": ["a"], "subsidy": null});
        let now = json!({"services": ["a", "b"], "subsidy": {"percent": 50}});
        let patch = json!({"services": ["c"], "subsidy": {"percent": 70}});
        assert_eq!(
            pointers(&overlapping(&patch, &base, &now)),
            ["/services", "/subsidy"]
        );
        assert_eq!(changed(&base, &now), ["/services", "/subsidy"]);
    }

    #[test]
    fn what_no_view_shows_never_appears() {
        let view = json!({"a": 1});
        let patch = json!({"hidden": 7, "correction_reason": "typing_error"});
        assert_eq!(overlapping(&patch, &view, &view), []);
    }

    #[test]
    fn what_is_computed_is_nobody_s_change() {
        let base =
            json!({"a": 1, "etag": "\"v1\"", "permitted_actions": ["update"], "part": {"etag": 1}});
        let now = json!({"a": 1, "etag": "\"v2\"", "permitted_actions": [], "part": {"etag": 2}});
        assert_eq!(changed(&base, &now), ["/part/etag"]);
    }

    #[test]
    fn a_conflict_in_a_log_shows_no_value() {
        let found = overlapping(
            &json!({"a": "yours"}),
            &json!({"a": "base"}),
            &json!({"a": "theirs"}),
        );
        assert_eq!(format!("{found:?}"), "[FieldConflict(/a, ***)]");
    }
}
