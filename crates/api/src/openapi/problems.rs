//! What the document says of answers that are no success: one response per status, and the members of single codes.

use serde_json::{Map, Value, json};

const PROBLEM: &str = "#/components/schemas/Problem";

/// The members that single codes add to a problem.
pub(super) fn describe_extensions(components: &mut Map<String, Value>) {
    let problem = components
        .get_mut("schemas")
        .and_then(|schemas| schemas.pointer_mut("/Problem/properties"))
        .and_then(Value::as_object_mut);
    if let Some(properties) = problem {
        for (name, schema) in problem_extensions() {
            properties.insert(name.to_owned(), schema);
        }
    }
}

fn problem_extensions() -> [(&'static str, Value); 8] {
    [
        (
            "error",
            json!({"type": "string", "enum": ["invalid_client", "invalid_request", "unsupported_grant_type"],
                   "description": "Code of RFC 6749, 5.2; only from the token endpoint."}),
        ),
        (
            "current_etag",
            json!({"type": "string", "description": "Entity tag now; only with `resource.changed`."}),
        ),
        (
            "valid",
            json!({"type": "array", "items": {"type": "string"},
                   "description": "What could have been sent instead, where there is a choice."}),
        ),
        (
            "count",
            json!({"type": "integer", "description": "How many open relationships stand in the way, where they do."}),
        ),
        (
            "state",
            json!({"type": "string", "description": "State of the phase now; only with `activation_phase.transition_not_possible`."}),
        ),
        (
            "file_bytes",
            json!({"type": "integer", "description": "Length of the file; only with `request.range_not_satisfiable`."}),
        ),
        (
            "max_bytes",
            json!({"type": "integer", "description": "Largest body; only with `request.too_large`."}),
        ),
        (
            "candidates",
            json!({"type": "array", "items": {"type": "string", "format": "uuid"},
                   "description": "Ids of similar clients; only with `client.possible_duplicate`."}),
        ),
    ]
}

pub(super) fn problem_responses() -> Value {
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
        (
            "410",
            "The files are gone, or the figures are no longer told.",
        ),
        ("412", "The object has changed since you read it."),
        ("413", "The body is too large."),
        ("415", "Another media type is expected."),
        ("416", "The range begins behind the end of the file."),
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
        if status == "416"
            && let Some(object) = response.as_object_mut()
        {
            object.insert(
                "headers".to_owned(),
                json!({"Content-Range": {"description": "How many bytes there are.", "schema": {"type": "string"}}}),
            );
        }
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
