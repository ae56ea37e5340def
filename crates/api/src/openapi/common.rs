//! Rules of the document that hold for every operation, applied in one place instead of in each handler:
//! security, common headers, the problem answers of decision 25, dry runs, closed objects.

use serde_json::{Map, Value, json};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];
const PROBLEM: &str = "#/components/schemas/Problem";

/// Completes the collected document in place.
pub(super) fn complete(document: &mut Value) {
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
    }
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return;
    };
    for (path, item) in paths.iter_mut() {
        for method in METHODS {
            if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                complete_operation(path, method, operation);
            }
        }
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
                | "/api/v1/problems"
        )
}

fn complete_operation(path: &str, method: &str, operation: &mut Map<String, Value>) {
    let open = is_open(path);
    if !open {
        operation.insert("security".to_owned(), json!([{"bearer": []}]));
    }
    let is_write = method != "get";
    let creates = has_response(operation, "201");
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
    let needs_match = operation_has_parameter(operation, "If-Match");
    let has_body = operation.contains_key("requestBody");
    let has_id = path.contains('{');
    let health = path.starts_with("/health");
    let mut answers: Vec<&str> = Vec::new();
    if !health {
        answers.push("400");
    }
    if !open || path.starts_with("/api/v1/auth") {
        answers.push("401");
    }
    if !open {
        answers.extend(["403", "404", "429", "500", "503"]);
    } else if path.starts_with("/api/v1/auth") {
        answers.extend(["429", "500", "503"]);
    }
    if has_id && open {
        answers.push("404");
    }
    if is_write && !open {
        answers.extend(["409", "422"]);
        if needs_match {
            answers.extend(["412", "428"]);
        }
    }
    if has_body || is_write {
        answers.extend(["413", "415", "408", "422"]);
    }
    if !has_body && !in_list {
        answers.push("422");
    }
    if in_list {
        answers.push("422");
    }
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
            add_answer_headers(response, status, is_write || has_id, in_list);
        }
    }
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

fn add_answer_headers(response: &mut Value, status: &str, versioned: bool, in_list: bool) {
    let Some(response) = response.as_object_mut() else {
        return;
    };
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
    if status == "201" {
        add("Location", "Location");
    }
    if versioned && status != "204" {
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
        "DryRun": {"name": "dry_run", "in": "query", "required": false,
            "description": "True answers what would happen, with the same findings, and stores nothing but the access log.",
            "schema": {"type": "boolean"}},
    })
}

fn headers() -> Value {
    json!({
        "RequestId": {"description": "Id of the request.", "schema": {"type": "string", "format": "uuid"}},
        "Location": {"description": "Path of the new object.", "schema": {"type": "string"}},
        "ETag": {"description": "Strong entity tag: the version of the editable fields. Send it back in If-Match.",
                 "schema": {"type": "string"}},
        "Link": {"description": "The next page, rel=\"next\".", "schema": {"type": "string"}},
    })
}

fn problem_responses() -> Value {
    let texts = [
        (
            "400",
            "The request has faults of form; all of them are in errors.",
        ),
        ("401", "No token, or one that is not valid any more."),
        ("403", "In your scope, but your role does not grant this."),
        (
            "404",
            "Unknown, or out of your scope; the two are not told apart.",
        ),
        ("408", "The body took too long."),
        ("409", "The state or another record stands in the way."),
        ("412", "The object has changed since you read it."),
        ("413", "The body is too large."),
        ("415", "Another media type is expected."),
        (
            "422",
            "A code is unknown or a rule says no; errors name the provision.",
        ),
        ("428", "If-Match is required."),
        ("429", "Too many calls; wait as Retry-After says."),
        ("500", "Our own fault."),
        (
            "503",
            "Not available just now; try again as Retry-After says.",
        ),
    ];
    let mut responses = Map::new();
    for (status, description) in texts {
        let mut response = json!({"description": description,
            "content": {"application/problem+json": {"schema": {"$ref": PROBLEM}}}});
        if matches!(status, "429" | "503")
            && let Some(object) = response.as_object_mut()
        {
            object.insert(
                "headers".to_owned(),
                json!({"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}}}),
            );
        }
        responses.insert(format!("Problem{status}"), response);
    }
    Value::Object(responses)
}
