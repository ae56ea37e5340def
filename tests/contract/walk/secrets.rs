//! What an answer must never hold for who asked, in any form: the texts that the examples of secret records are made of.

use std::sync::LazyLock;

use palvelurekisteri_domain::code_set::staff::Role;
use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::Person;
use palvelurekisteri_tests::scan::{Scan, identity_codes};
use serde_json::Value;

use super::operation;
use super::world::Request;

/// Texts of one kind, and who may have a right to them by some relation.
struct Secret {
    what: &'static str,
    scan: Scan,
    may_see: fn(&Person) -> bool,
}

static SECRETS: LazyLock<[Secret; 3]> = LazyLock::new(|| {
    [
        Secret {
            what: "a note of social welfare",
            scan: texts_of(&["create_social_note"]),
            may_see: |person| person.unit.is_some_and(is_social),
        },
        Secret {
            what: "health",
            scan: texts_of(&["replace_assessment_health"]),
            may_see: |person| {
                matches!(
                    person.role,
                    Role::EmploymentOfficer | Role::SocialWorker | Role::TeamLead
                )
            },
        },
        Secret {
            what: "contact details",
            scan: texts_of(&["replace_contact_details"]),
            may_see: |person| {
                !matches!(
                    person.role,
                    Role::Admin | Role::Statistician | Role::ExportService | Role::Auditor
                )
            },
        },
    ]
});

fn is_social(unit: uuid::Uuid) -> bool {
    use palvelurekisteri_tests::region::{KAINUU_SOCIAL_UNIT, SOCIAL_UNIT};
    [SOCIAL_UNIT, KAINUU_SOCIAL_UNIT].contains(&unit)
}

/// The long texts of the examples; a short one may be met by chance.
fn texts_of(makers: &[&str]) -> Scan {
    let mut texts = Vec::new();
    for maker in makers {
        collect(&operation(maker).example().unwrap(), &mut texts);
    }
    assert!(!texts.is_empty(), "{makers:?} have no telling text");
    Scan::new(&texts)
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) if text.chars().count() > 10 => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(members) => members.values().for_each(|value| collect(value, texts)),
        Value::String(_) | Value::Number(_) | Value::Bool(_) | Value::Null => {}
    }
}

/// Everything in the answer that the person may not see.
pub(crate) fn findings(person: &Person, request: &Request, answer: &Answer) -> Vec<String> {
    let operation = request.operation;
    if operation.is_reference() || operation.is_static() {
        return Vec::new();
    }
    let mut shown = answer.text.clone();
    for (name, value) in &answer.headers {
        shown += &format!("\n{name}: {}", value.to_str().unwrap_or_default());
    }
    let mut found = Vec::new();
    for secret in SECRETS.iter().filter(|secret| !(secret.may_see)(person)) {
        for hit in secret.scan.hits(&shown) {
            found.push(format!("{} to {}: {hit}", secret.what, person.username));
        }
    }
    if operation.id != "read_identity_code" {
        let codes = shown.lines().flat_map(identity_codes);
        found.extend(codes.map(|code| format!("identity code {code} to {}", person.username)));
    }
    found
        .into_iter()
        .map(|finding| format!("{} {}: {finding}", operation.id, answer.status))
        .collect()
}

#[test]
fn what_is_shown_to_who_may_not_see_it_is_found() {
    use palvelurekisteri_tests::region::people;
    let request = Request::new(operation("read_client"), String::new());
    let mut answer = Answer {
        status: 200,
        headers: Default::default(),
        json: Value::Null,
        text: operation("create_social_note")
            .example()
            .unwrap()
            .to_string(),
    };
    assert_eq!(findings(&people::OFFICER, &request, &answer).len(), 1);
    assert_eq!(findings(&people::SOCIAL_WORKER, &request, &answer).len(), 0);
    answer.text = "{\"identity_code\": \"290296-9358\"}".to_owned();
    assert_eq!(findings(&people::OFFICER, &request, &answer).len(), 1);
    answer.text = String::new();
    let health = operation("replace_assessment_health").example().unwrap();
    let mut texts = Vec::new();
    collect(&health, &mut texts);
    let header = palvelurekisteri_tests::scan::forms(&texts[0]);
    let url = &header.iter().find(|(form, _)| *form == "URL").unwrap().1;
    answer.headers.insert("x-note", url.parse().unwrap());
    assert_eq!(findings(&people::COACH, &request, &answer).len(), 1);
    assert_eq!(findings(&people::OFFICER, &request, &answer).len(), 0);
}
