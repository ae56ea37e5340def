//! Rules of the document that hold for every operation, applied in one place instead of in each handler:
//! security, common headers, the problem answers of decision 25, dry runs, closed objects.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::problems::{describe_extensions, problem_responses};

pub(super) const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// A tagged type has the same field `kind` in each branch; the branches name its value but nobody describes it.
fn describe_tags(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            for name in ["oneOf", "allOf"] {
                if let Some(branches) = members.get_mut(name).and_then(Value::as_array_mut) {
                    for branch in branches {
                        if let Some(tag) = branch
                            .pointer_mut("/properties/kind")
                            .and_then(Value::as_object_mut)
                        {
                            tag.entry("description")
                                .or_insert_with(|| json!("Which of the kinds this is."));
                        }
                    }
                }
            }
            members.values_mut().for_each(describe_tags);
        }
        Value::Array(items) => items.iter_mut().for_each(describe_tags),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Completes the collected document in place.
pub(super) fn complete(document: &mut Value) {
    describe_tags(document);
    if let Some(components) = document
        .get_mut("components")
        .and_then(Value::as_object_mut)
    {
        components.insert(
            "securitySchemes".to_owned(),
            json!({"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT",
                   "description": "Access token of POST /api/v1/auth/login, valid for 10 minutes."}}),
        );
        components.insert("responses".to_owned(), problem_responses());
        components.insert("parameters".to_owned(), parameters());
        components.insert("headers".to_owned(), headers());
        describe_extensions(components);
        if let Some(schemas) = components.get_mut("schemas") {
            lift_descriptions(schemas);
        }
    }
    let schemas = document
        .pointer("/components/schemas")
        .cloned()
        .unwrap_or_default();
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return;
    };
    for (path, item) in paths.iter_mut() {
        // A list that is replaced as a whole has a version as a whole.
        let lists_versioned = item.get("put").is_some();
        for method in METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                let context = Context {
                    path,
                    method,
                    schemas: &schemas,
                    lists_versioned,
                };
                complete_operation(&context, operation);
            }
        }
    }
}

/// Puts what is said of an optional reference where readers look: on the field, not on one of its two branches.
fn lift_descriptions(schema: &mut Value) {
    match schema {
        Value::Array(parts) => parts.iter_mut().for_each(lift_descriptions),
        Value::Object(keywords) => {
            keywords
                .iter_mut()
                .filter(|(keyword, _)| keyword.as_str() != "example")
                .for_each(|(_, part)| lift_descriptions(part));
            let branches = keywords.get_mut("oneOf").and_then(Value::as_array_mut);
            let is_optional = branches.as_ref().is_some_and(|branches| {
                branches.len() == 2 && branches.contains(&json!({"type": "null"}))
            });
            let lifted = branches
                .filter(|_| is_optional)
                .into_iter()
                .flatten()
                .find_map(|branch| branch.as_object_mut()?.remove("description"));
            if let Some(description) = lifted {
                keywords.insert("description".to_owned(), description);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Operations that need no token.
fn is_open(path: &str) -> bool {
    path.starts_with("/health")
        || path.starts_with("/.well-known")
        || matches!(
            path,
            "/api/v1/auth/login"
                | "/api/v1/auth/refresh"
                | "/api/v1/auth/logout"
                | "/api/v1/auth/token"
                | "/api/v1/problems"
        )
}

/// Where an operation stands.
struct Context<'a> {
    path: &'a str,
    method: &'a str,
    schemas: &'a Value,
    lists_versioned: bool,
}

fn complete_operation(context: &Context<'_>, operation: &mut Map<String, Value>) {
    let Context { path, method, .. } = *context;
    let open = is_open(path);
    if !open {
        operation.insert("security".to_owned(), json!([{"bearer": []}]));
    }
    let is_write = method != "get";
    let creates = has_response(operation, "201") || has_response(operation, "202");
    let in_list = operation_has_parameter(operation, "cursor");
    let is_search = operation
        .get("operationId")
        .and_then(Value::as_str)
        .is_some_and(|id| id.starts_with("search_"));
    if !open {
        for name in ["AccessPurpose", "AccessReason", "ActingGrant"] {
            add_parameter(operation, name);
        }
    }
    if method == "patch" {
        add_parameter(operation, "Prefer");
    }
    add_parameter(operation, "AcceptLanguage");
    add_parameter(operation, "RequestId");
    if method == "post" && !open {
        add_parameter(
            operation,
            if creates {
                "IdempotencyKeyRequired"
            } else {
                "IdempotencyKey"
            },
        );
    }
    if is_write && !open && !is_search {
        add_parameter(operation, "DryRun");
    }
    let answers = problem_statuses(path, method, operation);
    let versioned = !is_unversioned(operation);
    let Some(responses) = operation
        .get_mut("responses")
        .and_then(Value::as_object_mut)
    else {
        return;
    };
    for status in answers {
        responses
            .entry(status.to_owned())
            .or_insert_with(|| json!({"$ref": format!("#/components/responses/Problem{status}")}));
    }
    for (status, response) in responses.iter_mut() {
        if status.starts_with('2') {
            add_answer_headers(context, response, status, versioned, in_list);
        }
    }
    if is_write && !open && !is_search {
        add_dry_run_answer(responses);
    }
}

/// Operations that look at nothing that was sent.
fn is_static(path: &str) -> bool {
    path.starts_with("/health") || path == "/api/v1/problems"
}

/// The problem answers that decision 25 allows for this kind of operation.
fn problem_statuses(
    path: &str,
    method: &str,
    operation: &Map<String, Value>,
) -> BTreeSet<&'static str> {
    let mut statuses = BTreeSet::new();
    if is_static(path) {
        return statuses;
    }
    statuses.extend(["400", "500", "503"]);
    let is_login = path.starts_with("/api/v1/auth");
    if !is_open(path) {
        statuses.extend(["401", "403", "404", "422", "429"]);
        if method != "get" {
            statuses.insert("409");
        }
    } else if is_login {
        statuses.extend(["401", "403", "422", "429"]);
    } else if path.contains('{') {
        statuses.insert("404");
    }
    if method != "get" {
        statuses.extend(["408", "413", "415"]);
    }
    if operation_has_parameter(operation, "If-Match") {
        statuses.extend(["412", "428"]);
    }
    // What was published in error.
    if operation.get("operationId").and_then(Value::as_str) == Some("read_statistic_publication") {
        statuses.insert("410");
    }
    // A file: not there yet, no more, or not so long.
    if operation_has_parameter(operation, "Range") {
        statuses.extend(["409", "410", "416"]);
    }
    statuses
}

/// Answers of these operations are no editable object, so that they have no entity tag.
const UNVERSIONED: [&str; 14] = [
    "calculate_benefit_share",
    "calculate_municipal_supplement",
    "calculate_pay_subsidy",
    "calculate_rehabilitative_work_compensation",
    "create_absence_cover",
    "create_identity_code",
    "create_service_desk_visit",
    "create_service_key",
    "login",
    "read_identity_code",
    "read_me",
    "refresh",
    "review_attendance",
    "take_in_client",
];

fn is_unversioned(operation: &Map<String, Value>) -> bool {
    operation
        .get("operationId")
        .and_then(Value::as_str)
        .is_some_and(|id| UNVERSIONED.contains(&id))
        || operation.get("security").is_none()
}

/// A dry run answers 200 where the real thing would answer 201 or 202.
fn add_dry_run_answer(responses: &mut Map<String, Value>) {
    let made = responses.get("201").or_else(|| responses.get("202"));
    let Some(mut response) = made.cloned() else {
        return;
    };
    if let Some(object) = response.as_object_mut() {
        object.insert(
            "description".to_owned(),
            json!("With dry_run: what would be answered; nothing is stored."),
        );
        object.insert(
            "headers".to_owned(),
            json!({"X-Request-Id": {"$ref": "#/components/headers/RequestId"}}),
        );
    }
    responses.entry("200").or_insert(response);
}

fn has_response(operation: &Map<String, Value>, status: &str) -> bool {
    operation
        .get("responses")
        .and_then(|responses| responses.get(status))
        .is_some()
}

fn operation_has_parameter(operation: &Map<String, Value>, name: &str) -> bool {
    operation
        .get("parameters")
        .and_then(Value::as_array)
        .is_some_and(|list| {
            list.iter()
                .any(|parameter| parameter.get("name").and_then(Value::as_str) == Some(name))
        })
}

/// Parameters are written out, not referenced, so that tools which read one operation see them all.
fn add_parameter(operation: &mut Map<String, Value>, name: &str) {
    let Some(parameter) = parameters().get(name).cloned() else {
        return;
    };
    if let Some(list) = operation
        .entry("parameters")
        .or_insert_with(|| json!([]))
        .as_array_mut()
    {
        list.push(parameter);
    }
}

/// Whether the answer is a list: an object with items.
fn is_list_answer(response: &Map<String, Value>, schemas: &Value) -> bool {
    response
        .get("content")
        .and_then(|content| content.pointer("/application~1json/schema/$ref"))
        .and_then(Value::as_str)
        .and_then(|target| target.strip_prefix("#/components/schemas/"))
        .and_then(|name| schemas.get(name)?.get("properties")?.get("items"))
        .is_some()
}

fn add_answer_headers(
    context: &Context<'_>,
    response: &mut Value,
    status: &str,
    versioned: bool,
    in_list: bool,
) {
    let Some(response) = response.as_object_mut() else {
        return;
    };
    let is_plain_list = is_list_answer(response, context.schemas) && !context.lists_versioned;
    let versioned = versioned && status != "204" && !is_plain_list;
    let Some(headers) = response
        .entry("headers")
        .or_insert_with(|| json!({}))
        .as_object_mut()
    else {
        return;
    };
    let mut add = |name: &str, component: &str| {
        headers.insert(
            name.to_owned(),
            json!({"$ref": format!("#/components/headers/{component}")}),
        );
    };
    add("X-Request-Id", "RequestId");
    if context.method == "patch" {
        add("Preference-Applied", "PreferenceApplied");
    }
    if matches!(status, "201" | "202") {
        add("Location", "Location");
    }
    if versioned {
        add("ETag", "ETag");
    }
    if in_list {
        add("Link", "Link");
    }
}

fn parameters() -> Value {
    let purposes: Vec<_> = palvelurekisteri_domain::code_set::staff::Purpose::ALL
        .iter()
        .map(|purpose| purpose.as_str())
        .collect();
    json!({
        "AcceptLanguage": {"name": "Accept-Language", "in": "header", "required": false,
            "description": "Language of titles and messages: fi, sv or en; Finnish by default.",
            "schema": {"type": "string"}, "example": "fi"},
        "RequestId": {"name": "X-Request-Id", "in": "header", "required": false,
            "description": "Id of the request, echoed in the answer and kept in the access log. Anything but a UUID is replaced.",
            "schema": {"type": "string"}},
        "AccessPurpose": {"name": "Access-Purpose", "in": "header", "required": false,
            "description": "Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies.",
            "schema": {"type": "string", "enum": purposes}},
        "AccessReason": {"name": "Access-Reason", "in": "header", "required": false,
            "description": "Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.",
            "schema": {"type": "string"}, "example": "Soitto%20asiakkaalle"},
        "ActingGrant": {"name": "Acting-Grant", "in": "header", "required": false,
            "description": "Role grant to act under, for those who have several; listed in GET /me.",
            "schema": {"type": "string", "format": "uuid"}},
        "IdempotencyKey": {"name": "Idempotency-Key", "in": "header", "required": false,
            "description": "Repeating the call with the same key and body within 24 hours answers the same again.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255}},
        "IdempotencyKeyRequired": {"name": "Idempotency-Key", "in": "header", "required": true,
            "description": "Repeating the call with the same key and body within 24 hours answers the same again.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255}, "example": "7f1d0c52-take-1"},
        "Prefer": {"name": "Prefer", "in": "header", "required": false,
            "description": "`merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is \
                            applied to the version now, and `Preference-Applied` says so. Anything else is passed over.",
            "schema": {"type": "string"}, "example": "merge=disjoint"},
        "DryRun": {"name": "dry_run", "in": "query", "required": false,
            "description": "True answers what would happen, with the same findings, and stores nothing but the access log.",
            "schema": {"type": "boolean"}},
    })
}

fn headers() -> Value {
    json!({
        "RequestId": {"description": "Id of the request.", "schema": {"type": "string", "format": "uuid"}},
        "PreferenceApplied": {"description": "`merge=disjoint` where the change was merged with those of others; else absent.",
            "schema": {"type": "string"}},
        "Location": {"description": "Path of the new object.", "schema": {"type": "string"}},
        "ETag": {"description": "Strong entity tag: the version of the editable fields. Send it back in If-Match.",
                 "schema": {"type": "string"}},
        "Link": {"description": "The next page, rel=\"next\".", "schema": {"type": "string"}},
    })
}
