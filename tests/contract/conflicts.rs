//! Two people change one record (decision 0012): every `PATCH` of the document tells them what meets, and merges what
//! does not when asked to.

use std::collections::BTreeSet;

use palvelurekisteri_tests::client::Answer;
use reqwest::Method;
use serde_json::{Value, json};

use crate::walk::calls::{Prepared, merged};
use crate::walk::objects::filled;
use crate::walk::world::{Request, World};
use crate::walk::{EVERY_OPERATION, members, operation};

const MERGE: (&str, &str) = ("prefer", "merge=disjoint");

/// Places of the values in an object; what is no object is one value.
fn leaves(value: &Value, parent: &str) -> Vec<String> {
    members(value)
        .flat_map(|(name, part)| {
            let pointer = format!("{parent}/{name}");
            match part {
                Value::Object(_) => leaves(part, &pointer),
                _ => vec![pointer],
            }
        })
        .collect()
}

/// The value at a place; null where there is none.
fn at(value: &Value, pointer: &str) -> Value {
    value.pointer(pointer).cloned().unwrap_or_default()
}

/// The body with these places filled from another object, and without those.
fn bent(body: &Value, filled: (&[String], &Value), left_out: &[String]) -> Value {
    let mut body = body.clone();
    for pointer in filled.0 {
        *body.pointer_mut(pointer).unwrap() = at(filled.1, pointer);
    }
    for pointer in left_out {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = body.pointer_mut(parent).and_then(Value::as_object_mut);
        parent.unwrap().remove(name);
    }
    body
}

/// What the example of an operation that changes one field changes besides.
const BESIDE: [(&str, &str); 8] = [
    ("update_contact_event", r#"{"channel": "phone"}"#),
    ("update_employer", r#"{"active": false}"#),
    ("update_follow_up", r#"{"data_source": "authority"}"#),
    (
        "update_job_search",
        r#"{"data_source": "client", "correction_reason": "recording_error"}"#,
    ),
    ("update_organisation", r#"{"name_sv": "Testverkstad"}"#),
    ("update_provider", r#"{"active": false}"#),
    (
        "update_situation",
        r#"{"data_source": "client", "correction_reason": "recording_error"}"#,
    ),
    ("update_unit", r#"{"name_sv": "Öst"}"#),
];

/// Lists of records that are not read one by one.
const LISTS: [(&str, &str); 2] = [
    ("update_plan_action", "list_plan_actions"),
    ("update_plan_goal", "list_plan_goals"),
];

/// The record that is to be changed, as it is read.
async fn read(world: &World, prepared: &Prepared) -> Value {
    let changing = prepared.request.operation;
    let list = LISTS.iter().find(|(id, _)| *id == changing.id);
    let reading = match list {
        Some((_, list)) => operation(list),
        None => EVERY_OPERATION
            .iter()
            .find(|other| other.method == Method::GET && other.path == changing.path)
            .unwrap_or_else(|| panic!("{}: nothing reads what it changes", changing.id)),
    };
    let request = Request::new(reading, filled(reading, &prepared.ids));
    let answer = world.send(&prepared.actor, &request).await;
    let items = answer.json["items"].as_array().cloned();
    let is_it = |item: &Value| {
        prepared
            .request
            .path
            .ends_with(item["id"].as_str().unwrap())
    };
    match items {
        Some(items) => items.into_iter().find(is_it).unwrap_or_default(),
        None => answer.json,
    }
}

/// A record that one worker has read and another changes by the example of its operation.
struct Contest<'a> {
    world: &'a World,
    prepared: Prepared,
    /// The record as it was read.
    base: Value,
    /// Places that the example changes.
    changed: Vec<String>,
}

impl<'a> Contest<'a> {
    async fn of(world: &'a World, mut prepared: Prepared) -> Option<Self> {
        let id = prepared.request.operation.id.clone();
        if let Some((_, beside)) = BESIDE.iter().find(|(operation, _)| *operation == id) {
            let beside = serde_json::from_str(beside).unwrap();
            prepared.request.body = merged(prepared.body(), beside).to_string().into_bytes();
        }
        let before = read(world, &prepared).await;
        let rehearsal = prepared.request.with_query("dry_run=true");
        let after = world.send(&prepared.actor, &rehearsal).await;
        if after.status != 200 || before["id"] != after.json["id"] {
            world.find(format!("{id}: {before} {}", after.text));
            return None;
        }
        let body = prepared.body();
        let is_changed = |pointer: &String| at(&before, pointer) != at(&after.json, pointer);
        let changed: Vec<String> = leaves(&body, "").into_iter().filter(is_changed).collect();
        if changed.is_empty() {
            world.find(format!("{id}: its example changes nothing"));
            return None;
        }
        Some(Self {
            world,
            prepared,
            base: before,
            changed,
        })
    }

    fn find(&self, what: &str, answer: &Answer) {
        let id = &self.prepared.request.operation.id;
        let (status, text) = (answer.status, &answer.text);
        self.world.find(format!("{id}: {what}: {status} {text}"));
    }

    async fn send(&self, body: &Value, prefer: Option<(&'static str, &str)>) -> Answer {
        let mut request = self.prepared.request.with_body(body.to_string());
        if let Some((name, value)) = prefer {
            request = request.with(name, value);
        }
        self.world.send(&self.prepared.actor, &request).await
    }

    /// Both change the same fields: the later one is told all three values, and nothing is stored.
    async fn overlap(&self) {
        let body = self.prepared.body();
        let theirs = self.send(&body, None).await;
        if theirs.status != 200 {
            return self.find("the first change", &theirs);
        }
        // Back to what it was; where it was nothing, that cannot always be sent.
        let (none, contested): (Vec<String>, Vec<String>) = self
            .changed
            .iter()
            .cloned()
            .partition(|pointer| at(&self.base, pointer).is_null());
        let yours = bent(&body, (&contested, &self.base), &none);
        if contested.is_empty() {
            return self.find("its example changes only what was empty", &theirs);
        }
        let rows = self.world.rows().await;
        for prefer in [None, Some(MERGE)] {
            let answer = self.send(&yours, prefer).await;
            self.expect_conflict(&answer, &theirs, &self.changed);
            let expected: Vec<Value> = contested
                .iter()
                .map(|pointer| {
                json!({"pointer": pointer, "base": at(&self.base, pointer), "theirs": at(&theirs.json, pointer),
                       "yours": at(&yours, pointer)})
            }).collect();
            let told = answer.json["conflict"]["overlapping"].as_array();
            let told: Vec<&Value> = told.into_iter().flatten().collect();
            if told.len() != expected.len() || !expected.iter().all(|field| told.contains(&field)) {
                self.find("overlapping fields are not what both changed", &answer);
            }
        }
        // Who sends what the record says already is in nobody's way.
        let agreed = self.send(&body, None).await;
        self.expect_conflict(&agreed, &theirs, &self.changed);
        if agreed.json["conflict"]["overlapping"] != json!([]) {
            self.find("equal values overlap", &agreed);
        }
        let unknown = self
            .prepared
            .request
            .with("if-match", "\"v99999\"")
            .with(MERGE.0, MERGE.1);
        let answer = self.world.send(&self.prepared.actor, &unknown).await;
        if answer.status != 412 || answer.json.get("conflict").is_some() {
            self.find("a version that never was", &answer);
        }
        let broken = self.prepared.request.with_body("{").with(MERGE.0, MERGE.1);
        let answer = self.world.send(&self.prepared.actor, &broken).await;
        self.expect_conflict(&answer, &theirs, &self.changed);
        let id = &self.prepared.request.operation.id;
        self.world
            .expect_unchanged(id, &rows, &self.world.rows().await);
    }

    fn expect_conflict(&self, answer: &Answer, theirs: &Answer, changed: &[String]) {
        let conflict = &answer.json["conflict"];
        let told = conflict["changed"].as_array().into_iter().flatten();
        let told: BTreeSet<&str> = told.filter_map(Value::as_str).collect();
        let tags = [
            answer.etag(),
            answer.json["current_etag"].as_str().unwrap_or_default(),
        ];
        if answer.status != 412 || tags != [theirs.etag(); 2] {
            self.find("not 412 with the tag now", answer);
        }
        if !changed
            .iter()
            .all(|pointer| told.contains(pointer.as_str()))
        {
            self.find("not all that others changed is told", answer);
        }
        let who = conflict["changed_by"]["id"] == json!(self.prepared.actor.id);
        let is_named = conflict["changed_by"]["display_name"].is_string();
        if !who || !is_named || !conflict["changed_at"].is_string() {
            self.find("who changed it, and when, is not told", answer);
        }
    }

    /// Each changes other fields: merged when asked for, and only then.
    async fn merge(&self) {
        let body = self.prepared.body();
        let (own, others) = self.changed.split_at(1);
        let theirs = bent(&body, (&[], &Value::Null), own);
        let yours = bent(&body, (&[], &Value::Null), others);
        let first = self.send(&theirs, None).await;
        if first.status != 200 {
            return self.find("the first change of a part", &first);
        }
        let refused = self.send(&yours, None).await;
        self.expect_conflict(&refused, &first, others);
        if refused.json["conflict"]["overlapping"] != json!([]) {
            self.find("disjoint changes overlap", &refused);
        }
        let rehearsal = self.prepared.request.with_query("dry_run=true");
        let rehearsal = rehearsal
            .with_body(yours.to_string())
            .with(MERGE.0, MERGE.1);
        let rehearsed = self.world.send(&self.prepared.actor, &rehearsal).await;
        let both_kept = self.send(&yours, Some(MERGE)).await;
        for (answer, has_etag) in [(&rehearsed, false), (&both_kept, true)] {
            if answer.status != 200 || answer.header("preference-applied") != MERGE.1 {
                self.find("disjoint changes are not merged", answer);
            }
            let is_new = ![
                first.etag(),
                self.prepared.request.headers["if-match"].as_str(),
            ]
            .contains(&answer.etag());
            if has_etag && !is_new {
                self.find("the merged version has no tag of its own", answer);
            }
            let kept = |pointer: &String| at(&answer.json, pointer) == at(&body, pointer);
            let both = others.iter().chain(own).all(kept);
            if !both {
                self.find("one of the two changes is lost", answer);
            }
        }
        let current = self
            .prepared
            .request
            .with("if-match", both_kept.etag())
            .with(MERGE.0, MERGE.1);
        let plain = self.world.send(&self.prepared.actor, &current).await;
        if plain.status != 200 || !plain.header("preference-applied").is_empty() {
            self.find("nothing was merged, but said to be", &plain);
        }
    }
}

/// Whether the operation changes a record by a merge patch.
fn is_change(operation: &crate::walk::Operation) -> bool {
    operation.method == Method::PATCH
}

#[tokio::test(flavor = "multi_thread")]
async fn who_changes_a_stale_version_is_told_what_both_have_changed() {
    let world = World::begin().await;
    for prepared in world.prepare_each(is_change).await {
        if let Some(contest) = Contest::of(&world, prepared).await {
            contest.overlap().await;
        }
    }
    world.end("conflicts");
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_of_different_fields_are_merged_when_the_caller_prefers_it() {
    let world = World::begin().await;
    let mut single = Vec::new();
    for prepared in world.prepare_each(is_change).await {
        let Some(contest) = Contest::of(&world, prepared).await else {
            continue;
        };
        match contest.changed.len() {
            1 => single.push(contest.prepared.request.operation.id.clone()),
            _ => contest.merge().await,
        }
    }
    assert_eq!(
        single,
        ["update_user"],
        "an example changes two fields, where the record has as many"
    );
    world.end("merges");
}

#[test]
fn every_change_takes_the_preference_and_every_change_by_merge_patch_is_here() {
    let mut found = Vec::new();
    for operation in EVERY_OPERATION.iter() {
        let is_merge = operation
            .body()
            .is_some_and(|(kind, _)| kind == "application/merge-patch+json");
        if is_merge != is_change(operation) || operation.parameter("Prefer").is_some() != is_merge {
            found.push(operation.id.clone());
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
