//! How a valid object of each kind is made. A new path parameter or a body that its example does not tell needs a line here.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use palvelurekisteri_auth::assertion::key::{ServiceKey, render_public};
use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::{
    NORTH_UNIT, OULU_AREA, OULU_AUTHORITY, PASSWORD, Person, SOUTH_UNIT, WORKSHOP, people,
};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use super::calls::{found, merged};
use super::world::{EXPORTED, Request, World};
use super::{Operation, operation};

/// Ids by the name of their path parameter.
pub(crate) type Ids = BTreeMap<String, String>;

/// Where the value of a path parameter comes from.
#[derive(Debug, Clone, Copy)]
enum Origin {
    /// Made by a creating operation; its `id`.
    Created(&'static str),
    /// An item of a list, by its place.
    Listed(&'static str, &'static str),
    /// A code that there is from the beginning.
    Code(&'static str),
}

use Origin::{Code, Created, Listed};

const SUBJECT_ACCESS: &str = "subject_access_request";

const ORIGINS: &[(&str, Origin)] = &[
    ("absence_cover_id", Created("create_absence_cover")),
    ("access_bar_id", Created("create_access_bar")),
    ("assessment_id", Created("create_assessment")),
    ("break_glass_id", Created("create_break_glass")),
    ("client_id", Created("create_client")),
    ("code", Code("564")),
    ("code_set_id", Listed("list_code_sets", "/items/0/id")),
    ("consent_id", Created("create_consent")),
    ("contact_event_id", Created("create_contact_event")),
    ("employer_id", Created("create_employer")),
    ("export_id", Created("create_export")),
    ("file_name", Code(EXPORTED.0)),
    (
        "follow_up_id",
        Listed("list_placement_follow_ups", "/items/1/id"),
    ),
    ("group_id", Created("create_group")),
    ("handoff_id", Created("create_handoff")),
    ("group_member_id", Created("create_group_member")),
    ("job_search_id", Created("create_job_search")),
    ("note_id", Created("create_note")),
    ("organisation_id", Created("create_organisation")),
    ("phase_id", Created("create_activation_phase")),
    ("plan_action_id", Created("create_plan_action")),
    ("plan_approval_id", Created("create_plan_approval")),
    ("plan_goal_id", Created("create_plan_goal")),
    ("plan_id", Created("create_plan")),
    ("placement_id", Created("create_placement")),
    ("provider_id", Created("create_provider")),
    ("relationship_id", Created("create_service_relationship")),
    ("retention_hold_id", Created("create_retention_hold")),
    ("role_grant_id", Created("create_role_grant")),
    ("rule_override_id", Created("create_rule_override")),
    ("service_key_id", Created("create_service_key")),
    ("indicator", Listed("list_statistics", "/items/0/id")),
    ("situation_id", Created("create_situation")),
    (
        "statistic_publication_id",
        Created("create_statistic_publication"),
    ),
    ("social_note_id", Created("create_social_note")),
    (
        "social_relationship_id",
        Created("create_social_relationship"),
    ),
    (
        "subject_access_id",
        Created("create_subject_access_request"),
    ),
    ("unit_id", Created("create_unit")),
    ("user_id", Created("create_user")),
];

/// Operations that find a client by identity code, and the number of the one whom they find.
const BY_CODE: [&str; 3] = ["break_glass", "service_desk_visit", "access_anomalies"];
const TAKEN_IN: u32 = 33_000;

/// What the example cannot know: who is there, what is complete, days that no other row of the client has, and of which
/// kind an object must be for the operation that it is wanted for.
fn known_only_here(
    world: &World,
    (operation, wanted_for): (&str, &str),
    actor: &Person,
    ids: &Ids,
) -> Value {
    match operation {
        "create_plan" if wanted_for.ends_with("rehabilitative_part") => {
            json!({"kind": "activation"})
        }
        // One that goes on, to be ended.
        "create_job_search" | "create_situation" if wanted_for.starts_with("update_") => {
            json!({"starts_on": "2026-02-02"})
        }
        "create_job_search" => {
            let day = day(world);
            json!({"starts_on": day, "ended_on": day})
        }
        // Phases of one client exclude each other on the same days.
        "create_activation_phase" if wanted_for.starts_with("list_") => {
            let day = day(world) + Days::new(730);
            json!({"planned_starts_on": day, "planned_ends_on": day})
        }
        "create_activation_phase" => json!({"planned_starts_on": "2026-03-02"}),
        "correct_activation_phase" => json!({"effective_on": "2026-03-02"}),
        "enter_attendance" => {
            json!({"days": [{"day": "2026-03-02", "status": "attended", "minutes": 300}]})
        }
        "replace_attendance" => json!({
            "from": "2026-03-02", "to": "2026-03-02", "days": [{"day": "2026-03-02", "status": "attended", "minutes": 300}],
        }),
        "create_placement" => json!({"started_on": day(world)}),
        "acknowledge_export" => json!({"manifest_sha256": EXPORTED.2}),
        "create_statistic_publication" => {
            let (indicator, from, to) = table(world);
            json!({"indicator": indicator, "from": from, "to": to, "by": []})
        }
        "create_situation" | "create_work_capacity" => {
            let day = day(world);
            json!({"starts_on": day, "ends_on": day})
        }
        "assign_responsibility" => {
            json!({"user_id": people::SOUTH_OFFICER.id, "unit_id": SOUTH_UNIT})
        }
        // Somebody who has been taken in.
        "create_break_glass" | "create_service_desk_visit" => {
            json!({"identity_code": identity_code(TAKEN_IN)})
        }
        "take_in_client" if BY_CODE.iter().any(|one| wanted_for.ends_with(one)) => {
            json!({"identity_code": identity_code(TAKEN_IN)})
        }
        "create_handoff" | "preview_handoff" => handoff_to_the_other(actor),
        "create_absence_cover" => {
            // Ahead, so that nobody sees another's clients by it.
            let day = day_ahead(world);
            json!({"starts_on": day, "ends_on": day})
        }
        "end_absence_cover" => json!({"ends_on": "2026-03-03"}),
        "create_contact_event" if wanted_for == "complete_contact_event" => {
            json!({"state": "draft"})
        }
        "create_group" => {
            json!({"kind": "work_trial", "capacity": 100, "leader_id": actor.id, "unit_id": actor.unit})
        }
        "create_role_grant" => {
            json!({"organisation_id": OULU_AUTHORITY, "unit_id": NORTH_UNIT})
        }
        // A machine has no password.
        "create_user"
            if wanted_for.contains("service_key") || wanted_for.contains("service_limits") =>
        {
            json!({"kind": "service", "temporary_password": null})
        }
        "create_consent" => json!({"receiver_organisation_id": WORKSHOP}),
        "assign_social_relationship" => {
            json!({"user_id": actor.id, "unit_id": actor.unit})
        }
        "create_disclosure" => json!({"recipient_organisation_id": WORKSHOP}),
        "create_unit" => json!({"organisation_id": OULU_AUTHORITY}),
        "enter_group_attendance" => {
            let member = &ids["group_member_id"];
            json!({"items": [{"member_id": member, "status": "attended", "minutes": 300}]})
        }
        "create_client_municipality" => json!({"starts_on": "2026-03-03"}),
        "create_assessment" => json!({
            "competence_goals": "Täydennyskoulutus.", "job_search_skills": "Itsenäinen.", "other_factors": "Ei muita.",
            "prolonged_unemployment_risk": "medium", "conclusion": "Työnhaku jatkuu.",
        }),
        "change_password" => json!({"current_password": PASSWORD}),
        "login" => json!({"username": actor.username, "password": PASSWORD}),
        "logout" | "refresh" => json!({"refresh_token": world.tokens(actor)["refresh_token"]}),
        "search_clients" => json!({"name": "testi"}),
        "name_coach" => json!({"user_id": coach_of(actor)}),
        _ => Value::Null,
    }
}

/// Makes the object that a path parameter names, and those it belongs to; all ids are kept.
pub(super) async fn make(
    world: &World,
    parameter: &str,
    wanted_for: &str,
    worker: &Person,
    ids: &mut Ids,
) -> Result<(), String> {
    // Only who has been named can be removed.
    if parameter == "user_id" && wanted_for == "remove_coach" {
        ids.insert(parameter.to_owned(), coach_of(worker).to_string());
        return Ok(());
    }
    // Another than that which every call of the person uses.
    if parameter == "session_id" {
        ids.insert(parameter.to_owned(), world.add_session(worker).await);
        return Ok(());
    }
    // Nobody leads the other unit, or the second area.
    if parameter == "retention_hold_id" && worker.unit != people::LEAD.unit {
        Box::pin(make(world, "client_id", wanted_for, worker, ids)).await?;
        let (id, client) = (Uuid::now_v7(), &ids["client_id"]);
        let sql = format!(
            "insert into retention_hold (area_id, id, client_id, controller_organisation_id, reason, starts_on, placed_by)
             select area_id, '{id}', id, controller_organisation_id, 'audit', '2026-03-02', '{}'
               from client where id = '{client}'",
            worker.id
        );
        world.execute(&sql).await;
        ids.insert(parameter.to_owned(), id.to_string());
        ids.insert(format!("{parameter} tag"), "\"v1\"".to_owned());
        return Ok(());
    }
    // Of the worker's area, and ready, as nobody makes it here; one that is called off is not.
    if parameter == "export_id" && wanted_for != "create_export" {
        let id = Uuid::now_v7();
        world
            .execute(&super::exports::insert(id, wanted_for, worker))
            .await;
        ids.insert(parameter.to_owned(), id.to_string());
        ids.insert(format!("{parameter} tag"), "\"v1\"".to_owned());
        return Ok(());
    }
    // Of a work trial that has ended: the organiser's assessment.
    if parameter == "deadline_id" {
        let ended = operation("end_activation_phase");
        let prepared = world
            .prepare_for(ended, wanted_for, worker, ids.clone())
            .await?;
        world.succeed(&prepared).await?;
        ids.extend(prepared.ids);
        let path = format!(
            "/api/v1/deadlines?kind=organiser_assessment&client_id={}",
            ids["client_id"]
        );
        let request = Request::new(operation("list_deadlines"), path);
        let list = world.send(worker, &request).await;
        let id = list.json["items"][0]["id"].as_str();
        let id = id.ok_or_else(|| format!("list_deadlines: none in {}", list.text))?;
        ids.insert(parameter.to_owned(), id.to_owned());
        return Ok(());
    }
    let Some(origin) = found(ORIGINS, parameter) else {
        return Err(format!(
            "{{{parameter}}}: nobody has said how one is made: add it to ORIGINS"
        ));
    };
    let (maker, pointer) = match origin {
        Code(code) => {
            ids.insert(parameter.to_owned(), (*code).to_owned());
            return Ok(());
        }
        Created(maker) => (maker, "/id"),
        Listed(maker, pointer) => (maker, *pointer),
    };
    let prepared = world
        .prepare_for(operation(maker), wanted_for, worker, ids.clone())
        .await?;
    let answer = world.succeed(&prepared).await?;
    let id = answer.json.pointer(pointer).and_then(Value::as_str);
    let id = id.ok_or_else(|| format!("{maker}: no {pointer} in {}", answer.text))?;
    // The worker is the second person, who checks what a colleague has received.
    if parameter == "subject_access_id" {
        let colleague = people::AUDITOR.id;
        let sql =
            format!("update {SUBJECT_ACCESS} set received_by = '{colleague}' where id = '{id}'");
        world.execute(&sql).await;
    }
    // The same, who decides on what a colleague has asked for. Its entity tag moves with it.
    if parameter == "rule_override_id" {
        let colleague = people::AUDITOR.id;
        let sql = format!("update rule_override set asked_by = '{colleague}' where id = '{id}'");
        world.execute(&sql).await;
    }
    ids.extend(prepared.ids);
    ids.insert(parameter.to_owned(), id.to_owned());
    ids.insert(format!("{parameter} tag"), answer.etag().to_owned());
    Ok(())
}

/// A coach of the worker's area. The second area has none until a test gives this colleague a grant.
fn coach_of(worker: &Person) -> Uuid {
    match worker.area {
        OULU_AREA => people::COACH.id,
        _ => people::KAINUU_SOCIAL_WORKER.id,
    }
}

/// To the officer of the other unit; the second area has one officer and one unit only.
fn handoff_to_the_other(actor: &Person) -> Value {
    let to = match actor.id {
        id if id == people::OFFICER.id => people::SOUTH_OFFICER,
        id if id == people::SOUTH_OFFICER.id => people::OFFICER,
        _ => return json!({"to_unit_id": actor.unit, "kind": "transfer"}),
    };
    json!({"to_unit_id": to.unit, "to_user_id": to.id})
}

/// Keeps the id of what an operation has made, for the bodies that name it.
pub(super) fn keep(maker: &Operation, answer: &Answer, ids: &mut Ids) {
    let makes = |origin: &Origin| matches!(origin, Created(id) if *id == maker.id);
    let made = ORIGINS.iter().find(|(_, origin)| makes(origin));
    if let (Some((parameter, _)), Some(id)) = (made, answer.json["id"].as_str()) {
        ids.insert((*parameter).to_owned(), id.to_owned());
        ids.insert(format!("{parameter} tag"), answer.etag().to_owned());
    }
}

/// The path with its parameters filled.
pub(crate) fn filled(operation: &Operation, ids: &Ids) -> String {
    let mut path = operation.path.clone();
    for (name, value) in ids {
        path = path.replace(&format!("{{{name}}}"), value);
    }
    let query: Vec<String> = operation
        .query_ids()
        .into_iter()
        .filter_map(|name| Some(format!("{name}={}", ids.get(name)?)))
        .collect();
    match query.is_empty() {
        true => path,
        false => format!("{path}?{}", query.join("&")),
    }
}

/// The example of the operation, with ids that exist and with numbers that no other has.
pub(super) async fn body(
    world: &World,
    operation: &'static Operation,
    wanted_for: &str,
    actor: &Person,
    ids: &mut Ids,
) -> Result<Option<Value>, String> {
    if operation.body().is_none() {
        return Ok(None);
    }
    let Some(mut body) = operation.example() else {
        return Err(format!("{}: its body has no example", operation.id));
    };
    let change = known_only_here(world, (&operation.id, wanted_for), actor, ids);
    let references: Vec<String> = super::members(&body)
        .map(|(name, _)| name.clone())
        .filter(|name| {
            name.ends_with("_id") && change.get(name).is_none() && found(ORIGINS, name).is_some()
        })
        .collect();
    // A member may hold the body of another operation: `phase` of what is judged.
    let within: Vec<(String, String)> = super::members(&body)
        .flat_map(|(holder, value)| {
            let names = value.as_object().into_iter().flat_map(|inner| inner.keys());
            names.map(move |name| (holder.clone(), name.clone()))
        })
        .filter(|(_, name)| name.ends_with("_id") && found(ORIGINS, name).is_some())
        .collect();
    for name in references {
        if !ids.contains_key(&name) {
            Box::pin(make(world, &name, wanted_for, actor, ids)).await?;
        }
        body[name.as_str()] = json!(ids[&name]);
    }
    for (holder, name) in within {
        if !ids.contains_key(&name) {
            Box::pin(make(world, &name, wanted_for, actor, ids)).await?;
        }
        body[holder.as_str()][name.as_str()] = json!(ids[&name]);
    }
    if operation.requires_key() || operation.method == Method::PATCH {
        make_unique(world, &mut body);
    }
    Ok(Some(merged(body, change)))
}

/// Gives members that may stand only once in the register a value of their own.
fn make_unique(world: &World, body: &mut Value) {
    let number = world.next();
    let Some(members) = body.as_object_mut() else {
        return;
    };
    for (name, value) in members {
        match name.as_str() {
            "identity_code" => *value = json!(identity_code(number)),
            "business_id" => *value = json!(business_id(number)),
            "public_key" => {
                let key = ServiceKey::generate().unwrap();
                *value = json!(render_public(&key.public()));
            }
            // An override is asked for once for a plan.
            "phase" => {
                let start = NaiveDate::default() + Days::new(25_000 + u64::from(number));
                value["planned_starts_on"] = json!(start);
                value["planned_ends_on"] = json!(start + Months::new(5));
            }
            "last_name" => *value = json!(format!("Testi{}", letters(number))),
            "name" => *value = json!(format!("{} {number}", value.as_str().unwrap_or_default())),
            "username" => *value = json!(format!("{}{number}", value.as_str().unwrap_or_default())),
            _ => {}
        }
    }
}

/// A day of the last year, another each time.
fn day(world: &World) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 2).unwrap() + Days::new(u64::from(world.next()) % 400)
}

/// An indicator and a month that is over, which no other call of this world has together.
fn table(world: &World) -> (&'static str, NaiveDate, NaiveDate) {
    const MONTHS: u32 = 220;
    let flows = [
        "clients_new",
        "clients_ended",
        "phases_started",
        "phases_ended",
        "placements",
    ];
    let number = world.next();
    let from = NaiveDate::from_ymd_opt(2007, 1, 1).unwrap() + Months::new(number % MONTHS);
    let indicator = flows[(number / MONTHS) as usize % flows.len()];
    (indicator, from, from + Months::new(1) - Days::new(1))
}

/// A day to come that no other call of this world has.
fn day_ahead(world: &World) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 1).unwrap() + Days::new(u64::from(world.next()))
}

/// A number as letters: names hold no digits.
fn letters(number: u32) -> String {
    number
        .to_string()
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

/// An identity code of nobody: individual numbers from 900 on are never given to people.
pub(crate) fn identity_code(number: u32) -> String {
    const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
    let (day, month, person) = (
        1 + number % 28,
        1 + number / 28 % 12,
        900 + number / 336 % 100,
    );
    let digits = format!("{day:02}{month:02}94{person}");
    let check = digits.parse::<usize>().unwrap() % 31;
    format!("{day:02}{month:02}94Y{person}{}", char::from(CHECKS[check]))
}

/// A business id with its check digit.
fn business_id(number: u32) -> String {
    // A remainder of 1 has no check digit, so that some numbers are never given.
    let candidates = (0..).map(|step| format!("{:07}", 9_000_000 + number * 20 + step));
    let with_check = candidates.filter_map(|digits| {
        let weighted = digits
            .bytes()
            .zip([7, 9, 10, 5, 8, 4, 2])
            .map(|(digit, weight)| u32::from(digit - b'0') * weight);
        match weighted.sum::<u32>() % 11 {
            0 => Some(format!("{digits}-0")),
            1 => None,
            rest => Some(format!("{digits}-{}", 11 - rest)),
        }
    });
    with_check.into_iter().next().unwrap()
}

/// A request of an operation on ids that nobody has.
pub(crate) fn request_on_nothing(operation: &'static Operation) -> Request {
    let names = operation.path_parameters().into_iter();
    let ids = names
        .chain(operation.query_ids())
        .map(|name| (name.to_owned(), Uuid::now_v7().to_string()))
        .collect();
    let mut request = Request::new(operation, filled(operation, &ids));
    if let Some(example) = operation.example() {
        request.body = serde_json::to_vec(&example).unwrap();
    }
    request
}
