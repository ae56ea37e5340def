//! What the register answers when a request cannot be done: RFC 9457 `application/problem+json`.
//!
//! Codes and texts are in [`catalogue`], one table for the whole register. A [`Problem`] is the answer, a
//! [`fault::Fault`] one thing wrong in the request; both are built without a language and worded by [`render`].

pub mod catalogue;
pub mod conflict;
pub mod example;
pub mod fault;
pub mod language;
mod template;

use std::collections::BTreeMap;

use palvelurekisteri_domain::label::Language;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use self::catalogue::Entry;
use self::conflict::Conflict;
use self::fault::Fault;

/// The names of the parameters in the text of a code, sorted.
pub fn parameters(text: &str) -> Vec<String> {
    template::parameters(text)
}

/// Media type of every answer that is not a success.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Why a request was not done, RFC 9457. All faults of the request are in `errors` at once.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(example = json!({
    "type": "/api/v1/problems#request.invalid",
    "title": "Pyynnössä on virheitä",
    "status": 400,
    "detail": "Korjaa kohdassa errors luetellut virheet ja lähetä pyyntö uudelleen.",
    "instance": "urn:uuid:01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
    "code": "request.invalid",
    "request_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
    "errors": [{
        "pointer": "/birth_date",
        "code": "field.required",
        "message": "Pakollinen tieto puuttuu. Lisää se pyyntöön.",
        "params": {},
        "severity": "block"
    }]
}))]
pub struct Problem {
    /// Stable address of the code's description.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference")]
    problem_type: String,
    /// A few words, the same for every occurrence of the code.
    title: String,
    /// The HTTP status.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What to do next.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    detail: Option<String>,
    /// This occurrence: `urn:uuid:` and the request id.
    #[schema(format = "uri")]
    instance: String,
    /// Stable code, listed in `GET /problems`.
    #[schema(value_type = String)]
    code: &'static str,
    /// Id of the request, the same as in the `X-Request-Id` header.
    request_id: Uuid,
    /// Every fault of the request, in the order of the body or query.
    errors: Vec<Fault>,
    /// What others have changed since the version of `If-Match`; only with `resource.changed`, and only
    /// when that version is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    conflict: Option<Box<Conflict>>,
    /// Members that one code adds, such as `current` of `resource.changed`.
    #[serde(flatten)]
    #[schema(ignore)]
    extensions: BTreeMap<String, Value>,
    /// Parameters of the detail; not shown on their own.
    #[serde(skip)]
    #[schema(ignore)]
    params: BTreeMap<String, Value>,
}

impl Problem {
    /// The problem of a code, for one request.
    pub fn new(entry: &Entry, request_id: Uuid) -> Self {
        let mut problem = Self {
            problem_type: format!("/api/v1/problems#{}", entry.code),
            title: String::new(),
            status: entry.status,
            detail: None,
            instance: request_id.urn().to_string(),
            code: entry.code,
            request_id,
            errors: Vec::new(),
            conflict: None,
            extensions: BTreeMap::new(),
            params: BTreeMap::new(),
        };
        problem.word(Language::default());
        problem
    }

    /// The same problem with a parameter of its detail. Never a value that was sent.
    #[must_use]
    pub fn param(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.params.insert(name.to_owned(), value.into());
        self.word(Language::default());
        self
    }

    /// The same problem with one more fault.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.errors.push(fault);
        self
    }

    /// The same problem with more faults, in their order.
    #[must_use]
    pub fn faults(mut self, faults: impl IntoIterator<Item = Fault>) -> Self {
        self.errors.extend(faults);
        self
    }

    /// The same problem with what others have changed.
    #[must_use]
    pub fn conflict(mut self, conflict: Option<Box<Conflict>>) -> Self {
        self.conflict = conflict;
        self
    }

    /// The same problem with a member that only this code has. A name of RFC 9457 or of ours is left as it is.
    #[must_use]
    pub fn extension(mut self, name: &str, value: impl Into<Value>) -> Self {
        if !OWN_MEMBERS.contains(&name) {
            self.extensions.insert(name.to_owned(), value.into());
        }
        self
    }

    /// The same problem with title, detail and messages in a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.word(language);
        self.errors = self
            .errors
            .into_iter()
            .map(|fault| fault.in_language(language))
            .collect();
        self
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The faults so far.
    pub fn errors(&self) -> &[Fault] {
        &self.errors
    }

    fn word(&mut self, language: Language) {
        if let Some(entry) = catalogue::entry(self.code) {
            self.title = entry.title.get(language).to_owned();
            let detail = template::fill(entry.message.get(language), &self.params);
            self.detail = Some(detail);
        }
    }
}

/// Members that an extension may not take.
const OWN_MEMBERS: [&str; 8] = [
    "type",
    "title",
    "status",
    "detail",
    "instance",
    "code",
    "request_id",
    "errors",
];

/// The body of the answer, worded in a language. Equal problems give equal bytes.
pub fn render(problem: &Problem, language: Language) -> Vec<u8> {
    let worded = problem.clone().in_language(language);
    // Maps with text keys and finite numbers always serialize; the bare body keeps the answer a problem regardless.
    serde_json::to_vec(&worded)
        .unwrap_or_else(|_| format!(r#"{{"status":{},"errors":[]}}"#, worded.status).into_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::problem::catalogue::{field, request, resource, service};

    fn id() -> Uuid {
        Uuid::from_u128(0x0193_9f2a_7c1e_7b5a_9d55_0a4f_6a1c_2e77)
    }

    fn rendered(problem: &Problem, language: Language) -> Value {
        serde_json::from_slice(&render(problem, language)).expect("JSON")
    }

    #[test]
    fn a_problem_has_every_member_of_the_contract() {
        let problem = Problem::new(&request::INVALID, id())
            .fault(Fault::at_pointer(&field::REQUIRED, "/birth_date"));
        let body = rendered(&problem, Language::Fi);
        for member in OWN_MEMBERS {
            assert!(body.get(member).is_some(), "{member}");
        }
        assert_eq!(body["status"], 400);
        assert_eq!(body["type"], "/api/v1/problems#request.invalid");
        assert_eq!(body["request_id"], "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77");
        assert_eq!(
            body["instance"],
            "urn:uuid:01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
        );
        assert_eq!(body["errors"][0]["pointer"], "/birth_date");
    }

    #[test]
    fn texts_follow_the_language_and_codes_stay() {
        let problem = Problem::new(&resource::NOT_FOUND, id());
        let bodies = Language::ALL.map(|language| rendered(&problem, language));
        assert_eq!(bodies[0]["code"], bodies[2]["code"]);
        assert_ne!(bodies[0]["title"], bodies[1]["title"]);
        assert_ne!(bodies[1]["detail"], bodies[2]["detail"]);
    }

    #[test]
    fn equal_problems_give_equal_bytes() {
        let one = Problem::new(&service::RATE_LIMITED, id()).param("retry_after_seconds", 3);
        let two = Problem::new(&service::RATE_LIMITED, id()).param("retry_after_seconds", 3);
        assert_eq!(render(&one, Language::Sv), render(&two, Language::Sv));
        assert!(
            rendered(&one, Language::En)["detail"]
                .as_str()
                .expect("text")
                .contains('3')
        );
    }

    #[test]
    fn an_extension_cannot_hide_a_member() {
        let problem = Problem::new(&resource::CHANGED, id())
            .extension("status", 200)
            .extension("current", json!({"etag": "\"v3\""}));
        let body = rendered(&problem, Language::Fi);
        assert_eq!(body["status"], 412);
        assert_eq!(body["current"]["etag"], "\"v3\"");
    }

    #[test]
    fn an_internal_error_says_nothing_of_its_cause() {
        let body = rendered(&Problem::new(&service::INTERNAL, id()), Language::Fi);
        assert_eq!(body["errors"], json!([]));
        assert_eq!(body.as_object().expect("object").len(), OWN_MEMBERS.len());
    }
}
