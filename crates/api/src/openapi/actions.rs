//! What `permitted_actions` may hold, as one closed set: a name that is mistyped does not compile at the caller's.

use serde_json::{Value, json};

/// Every name, in alphabetical order.
const NAMES: &[&str] = &[
    "accept",
    "acknowledge",
    "annul",
    "approve",
    "assign",
    "assign_responsibility",
    "cancel",
    "close",
    "complete",
    "confirm",
    "correct",
    "create_action",
    "create_activation_phase",
    "create_approval",
    "create_assessment",
    "create_coaching_note",
    "create_consent",
    "create_contact_event",
    "create_disclosure",
    "create_goal",
    "create_note",
    "create_plan",
    "create_review",
    "create_service_relationship",
    "create_subject_access_request",
    "decline",
    "deliver",
    "disable",
    "enable",
    "end",
    "end_sessions",
    "fulfil",
    "give_password",
    "grant_role",
    "hand_off",
    "limit",
    "name_coach",
    "not_reached",
    "plan",
    "read",
    "read_contact_details",
    "read_copy",
    "read_health",
    "read_identity_code",
    "record",
    "refuse",
    "register_key",
    "release",
    "remove",
    "reopen",
    "resume",
    "review",
    "revoke",
    "start",
    "supersede",
    "suspend",
    "update",
    "update_attendance",
    "update_contact_details",
    "update_health",
    "update_rehabilitative_part",
    "update_scores",
    "withdraw",
];
const PROPERTY: &str = "permitted_actions";
const SCHEMA: &str = "PermittedAction";

/// Gives every `permitted_actions` of the document the closed set.
pub(super) fn close(document: &mut Value) {
    let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") else {
        return;
    };
    for schema in schemas.values_mut() {
        refer(schema);
    }
    let set = json!({
        "type": "string",
        "description": "What the caller may do with a record as it is now: the name of the operation, without the record's \
                        own. Names may be added: one that is not known is not offered.",
        "enum": NAMES,
        "example": "update"
    });
    schemas.insert(SCHEMA.to_owned(), set);
}

fn refer(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(items) = members
                .get_mut("properties")
                .and_then(|properties| properties.get_mut(PROPERTY))
                .and_then(|actions| actions.get_mut("items"))
            {
                *items = json!({"$ref": format!("#/components/schemas/{SCHEMA}")});
            }
            members.values_mut().for_each(refer);
        }
        Value::Array(parts) => parts.iter_mut().for_each(refer),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use palvelurekisteri_domain::code_set::phase::PhaseTransition;

    use super::*;

    #[test]
    fn every_change_of_state_is_a_name() {
        for transition in PhaseTransition::ALL {
            assert!(NAMES.contains(&transition.as_str()), "{transition:?}");
        }
    }

    #[test]
    fn names_are_in_order_and_once() {
        assert!(NAMES.is_sorted_by(|one, next| one < next));
    }
}
