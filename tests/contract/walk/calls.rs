//! A call of each operation that succeeds: its example, with ids of objects made through the API.

use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_tests::client::{Answer, token_form};
use palvelurekisteri_tests::region::{Person, people, service_key};
use serde_json::{Value, json};

use super::objects::{self, Ids};
use super::world::{Request, World};
use super::{EVERY_OPERATION, FORM, Operation};

/// Who may make the call, where it is not the officer who is responsible for the client.
const ACTORS: &[(&str, Person)] = &[
    // Their own session and password, which no other call uses.
    ("change_password", people::KAINUU_OFFICER),
    ("logout", people::KAINUU_SOCIAL_WORKER),
    // The one machine.
    ("issue_token", people::EXPORT_SERVICE),
    ("refresh", people::STATISTICIAN),
    ("end_other_sessions", people::SOCIAL_LEAD),
    // Who is asked.
    ("accept_handoff", people::SOUTH_OFFICER),
    ("decline_handoff", people::SOUTH_OFFICER),
    // Who leads or administers.
    ("end_access_bar", people::ADMIN),
    ("review_break_glass", people::LEAD),
    // Who leads the absent person's unit.
    ("create_absence_cover", people::LEAD),
    ("end_absence_cover", people::LEAD),
    // Who leads the unit that is responsible.
    ("create_retention_hold", people::LEAD),
    ("list_retention_holds", people::LEAD),
    ("read_retention_hold", people::LEAD),
    ("release_retention_hold", people::LEAD),
    // Class S is the county's; what its worker wrote, another annuls.
    ("annul_social_note", people::SOCIAL_LEAD),
    ("annul_social_relationship", people::SOCIAL_LEAD),
    ("assign_social_relationship", people::SOCIAL_WORKER),
    ("close_social_relationship", people::SOCIAL_WORKER),
    ("create_social_note", people::SOCIAL_WORKER),
    ("create_social_note_correction", people::SOCIAL_WORKER),
    ("create_social_relationship", people::SOCIAL_WORKER),
    ("list_social_notes", people::SOCIAL_WORKER),
    ("list_social_relationships", people::SOCIAL_WORKER),
    ("read_social_note", people::SOCIAL_WORKER),
    ("read_social_relationship", people::SOCIAL_WORKER),
    // The warehouse's machine.
    ("acknowledge_export", people::EXPORT_SERVICE),
    ("cancel_export", people::EXPORT_SERVICE),
    ("create_export", people::EXPORT_SERVICE),
    ("list_exports", people::EXPORT_SERVICE),
    ("read_export", people::EXPORT_SERVICE),
    ("read_export_file", people::EXPORT_SERVICE),
    // The access log.
    ("list_own_events", people::AUDITOR),
    ("search_audit_events", people::AUDITOR),
    ("search_client_accesses", people::AUDITOR),
    ("verify_audit_log", people::AUDITOR),
    // Who publishes.
    ("create_statistic_publication", people::STATISTICIAN),
    // Accounts, rights and places.
    ("create_organisation", people::ADMIN),
    ("create_role_grant", people::ADMIN),
    ("create_service_key", people::ADMIN),
    ("create_unit", people::ADMIN),
    ("create_user", people::ADMIN),
    ("disable_user", people::ADMIN),
    ("enable_user", people::ADMIN),
    ("end_role_grant", people::ADMIN),
    ("end_user_sessions", people::ADMIN),
    ("give_password", people::ADMIN),
    ("list_role_grants", people::ADMIN),
    ("list_service_keys", people::ADMIN),
    ("read_service_limits", people::ADMIN),
    ("replace_service_limits", people::ADMIN),
    ("revoke_service_key", people::ADMIN),
    ("update_organisation", people::ADMIN),
    ("update_unit", people::ADMIN),
    ("update_user", people::ADMIN),
];

/// What is done to the object before, so that it is in the state that the operation asks for.
///
/// Beside the operation stands what its example says otherwise.
const BEFORE: &[(&str, &[(&str, &str)])] = &[
    (
        "approve_plan",
        &[
            ("create_plan_goal", ""),
            ("create_plan_action", ""),
            ("create_plan_approval", ""),
            (
                "create_plan_approval",
                r#"{"party": "employment_authority", "manner": "electronic", "copy_delivered_on": null}"#,
            ),
        ],
    ),
    ("create_break_glass", &[("take_in_client", "")]),
    ("create_service_desk_visit", &[("take_in_client", "")]),
    ("complete_assessment", &[("replace_assessment_health", "")]),
    (
        "correct_activation_phase",
        &[("start_activation_phase", "")],
    ),
    ("create_plan_review", &[("approve_plan", "")]),
    (
        "deliver_subject_access_copy",
        &[("approve_subject_access_request", "")],
    ),
    ("end_activation_phase", &[("start_activation_phase", "")]),
    ("enable_user", &[("disable_user", "")]),
    ("end_plan", &[("approve_plan", "")]),
    ("enter_attendance", &[("start_activation_phase", "")]),
    (
        "enter_group_attendance",
        &[("start_activation_phase", ""), ("create_group_member", "")],
    ),
    ("read_identity_code", &[("create_identity_code", "")]),
    (
        "read_rehabilitative_part",
        &[("replace_rehabilitative_part", "")],
    ),
    // A colleague has a role.
    ("read_user", &[("create_role_grant", "")]),
    ("reopen_deadline", &[("fulfil_deadline", "")]),
    ("remove_coach", &[("name_coach", "")]),
    (
        "reopen_service_relationship",
        &[("close_service_relationship", "")],
    ),
    ("replace_attendance", &[("start_activation_phase", "")]),
    (
        "resume_activation_phase",
        &[("suspend_activation_phase", "")],
    ),
    (
        "start_activation_phase",
        &[("confirm_activation_phase", "")],
    ),
    ("supersede_assessment", &[("complete_assessment", "")]),
    ("supersede_plan", &[("approve_plan", "")]),
    (
        "suspend_activation_phase",
        &[("start_activation_phase", "")],
    ),
    ("update_follow_up", &[("record_follow_up", "")]),
];

/// A call that succeeds.
#[derive(Debug, Clone)]
pub(crate) struct Prepared {
    pub(crate) actor: Person,
    pub(crate) request: Request,
    pub(crate) ids: Ids,
}

impl Prepared {
    /// The client whose data it concerns.
    pub(crate) fn client_id(&self) -> Option<&str> {
        self.ids.get("client_id").map(String::as_str)
    }

    /// The body as a value.
    pub(crate) fn body(&self) -> Value {
        serde_json::from_slice(&self.request.body).unwrap_or(Value::Null)
    }

    /// The request of the call with another id in the place of the last one.
    pub(crate) fn with_unknown_id(&self) -> Request {
        let mut ids = self.ids.clone();
        let operation = self.request.operation;
        for name in operation
            .path_ids()
            .into_iter()
            .chain(operation.query_ids())
        {
            ids.insert(name.to_owned(), uuid::Uuid::now_v7().to_string());
        }
        Request {
            path: objects::filled(self.request.operation, &ids),
            ..self.request.clone()
        }
    }
}

/// Who makes the call for a worker: of class S, the colleague of the worker's area.
fn actor_of(operation: &Operation, worker: &Person) -> Person {
    match found(ACTORS, &operation.id).copied() {
        Some(actor)
            if [people::SOCIAL_WORKER.id, people::SOCIAL_LEAD.id].contains(&actor.id)
                && worker.area != actor.area =>
        {
            people::KAINUU_SOCIAL_WORKER
        }
        Some(actor) if actor.id == people::STATISTICIAN.id && worker.area != actor.area => {
            people::KAINUU_STATISTICIAN
        }
        // The one worker of the other area answers what is handed on there.
        Some(actor) if operation.id.ends_with("_handoff") && worker.area != actor.area => *worker,
        Some(actor) => actor,
        None => *worker,
    }
}

impl World {
    /// A call that succeeds, on new objects; what is lacking for it is said.
    pub(crate) async fn prepare(&self, operation: &'static Operation) -> Result<Prepared, String> {
        self.prepare_among(operation, &people::OFFICER, Ids::new())
            .await
    }

    /// The same with the objects of a worker, among those that there are already.
    pub(crate) async fn prepare_among(
        &self,
        operation: &'static Operation,
        worker: &Person,
        ids: Ids,
    ) -> Result<Prepared, String> {
        self.prepare_for(operation, &operation.id, worker, ids)
            .await
    }

    /// The same for the sake of another operation, which may ask for a certain kind of object.
    pub(crate) async fn prepare_for(
        &self,
        operation: &'static Operation,
        wanted_for: &str,
        worker: &Person,
        mut ids: Ids,
    ) -> Result<Prepared, String> {
        let names = operation.path_parameters().into_iter();
        for name in names.chain(operation.query_ids()) {
            if !ids.contains_key(name) {
                Box::pin(objects::make(self, name, wanted_for, worker, &mut ids)).await?;
            }
        }
        for (id, change) in found(BEFORE, &operation.id).copied().unwrap_or_default() {
            let before = super::operation(id);
            let mut prepared =
                Box::pin(self.prepare_for(before, wanted_for, worker, ids.clone())).await?;
            if let Ok(change) = serde_json::from_str(change) {
                prepared.request.body = merged(prepared.body(), change).to_string().into_bytes();
            }
            let answer = self.succeed(&prepared).await?;
            ids.extend(prepared.ids);
            objects::keep(before, &answer, &mut ids);
        }
        let actor = actor_of(operation, worker);
        let mut request = Request::new(operation, objects::filled(operation, &ids));
        if let Some(body) = objects::body(self, operation, wanted_for, &actor, &mut ids).await? {
            request.body = serde_json::to_vec(&body).unwrap();
        }
        if operation.takes_form() {
            let assertion = service_key().assertion(actor.username, self.server.clock.now());
            request = request
                .with("content-type", FORM)
                .with_body(token_form(&assertion.unwrap()));
        }
        if operation.requires_if_match() {
            let etag = self.etag(operation, &actor, &ids).await?;
            request = request.with("if-match", etag);
        }
        Ok(Prepared {
            actor,
            request,
            ids,
        })
    }

    /// Sends a prepared call; anything but its success is said.
    pub(crate) async fn succeed(&self, prepared: &Prepared) -> Result<Answer, String> {
        let answer = self.send(&prepared.actor, &prepared.request).await;
        let operation = prepared.request.operation;
        if answer.status == operation.success() {
            Ok(answer)
        } else {
            Err(format!(
                "{}: the valid call was answered {} {}",
                operation.id, answer.status, answer.text
            ))
        }
    }

    /// Prepares every operation that a test is about; those that cannot be called are findings.
    pub(crate) async fn prepare_each(
        &self,
        wanted: impl Fn(&'static Operation) -> bool,
    ) -> Vec<Prepared> {
        let mut prepared = Vec::new();
        for operation in EVERY_OPERATION.iter().filter(|operation| wanted(operation)) {
            match self.prepare(operation).await {
                Ok(one) => prepared.push(one),
                Err(reason) => self.find(reason),
            }
        }
        assert!(!prepared.is_empty(), "no operation is covered");
        prepared
    }

    /// The entity tag to send back: of the path itself when it can be read, else of the object it belongs to.
    async fn etag(
        &self,
        operation: &Operation,
        actor: &Person,
        ids: &Ids,
    ) -> Result<String, String> {
        let mut path = operation.path.as_str();
        // A part that is only listed: its tag is that of its making.
        let own = operation
            .path_ids()
            .last()
            .and_then(|name| ids.get(&format!("{name} tag")));
        loop {
            let reader = EVERY_OPERATION
                .iter()
                .find(|one| one.path == path && one.method == "GET");
            if let Some(reader) = reader.filter(|reader| reader.answers_etag(200)) {
                let request = Request::new(reader, objects::filled(reader, ids));
                let answer = self.send(actor, &request).await;
                return match answer.status {
                    200 => Ok(answer.etag().to_owned()),
                    // Nobody leads the worker's unit, or has the other area's exports: what is answered then is what a
                    // test asks.
                    404 if [
                        "acknowledge_export",
                        "cancel_export",
                        "release_retention_hold",
                    ]
                    .contains(&&*operation.id) =>
                    {
                        Ok(own.cloned().unwrap_or_default())
                    }
                    status => Err(format!(
                        "{}: its tag was answered {status} {}",
                        operation.id, answer.text
                    )),
                };
            }
            path = match path.rsplit_once('/') {
                Some((parent, _)) if !parent.is_empty() => parent,
                _ => {
                    return own
                        .cloned()
                        .ok_or_else(|| format!("{}: nothing tells its entity tag", operation.id));
                }
            };
        }
    }

    /// A client of the worker.
    pub(crate) async fn client_of(&self, worker: &Person) -> String {
        let mut ids = Ids::new();
        Box::pin(objects::make(
            self,
            "client_id",
            "read_client",
            worker,
            &mut ids,
        ))
        .await
        .unwrap();
        ids["client_id"].clone()
    }
}

/// The entry of a table.
pub(super) fn found<'t, T>(table: &'t [(&str, T)], name: &str) -> Option<&'t T> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// The object with its members replaced by those of the other.
pub(crate) fn merged(mut body: Value, change: Value) -> Value {
    let Value::Object(change) = change else {
        return body;
    };
    if body.is_null() {
        body = json!({});
    }
    for (name, value) in change {
        body[name.as_str()] = value;
    }
    body
}
