//! Views of reference data.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::CodeSet, label::Label, statute::Citation, violation::Severity,
};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::problem::Problem;

/// A municipality (kunta).
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "code": "564", "name": "Oulu", "name_sv": "Uleåborg", "starts_on": "2013-01-01", "ends_on": null,
    "successor_code": null, "wellbeing_county_code": "17",
    "wellbeing_county_name": "Pohjois-Pohjanmaan hyvinvointialue", "employment_area_code": "24",
    "employment_area_name": "Oulun seutu"
}))]
pub struct ReferenceMunicipality {
    /// Kuntakoodi: three digits of Statistics Finland.
    pub code: String,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: String,
    /// First day; null where it has always been.
    pub starts_on: Option<NaiveDate>,
    /// Last day; null while it exists.
    pub ends_on: Option<NaiveDate>,
    /// Municipality that took over when this one was abolished.
    pub successor_code: Option<String>,
    /// Code of the wellbeing services county (hyvinvointialue).
    pub wellbeing_county_code: Option<String>,
    /// Name of the wellbeing services county.
    pub wellbeing_county_name: Option<String>,
    /// National code of the employment area (työllisyysalue).
    pub employment_area_code: Option<String>,
    /// Name of the employment area.
    pub employment_area_name: Option<String>,
}

/// A page of municipalities.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReferenceMunicipalityList {
    /// The municipalities, in the order of Finnish names.
    pub items: Vec<ReferenceMunicipality>,
    /// Cursor of the next page; null on the last.
    pub next_cursor: Option<String>,
}

/// Query parameters of the list of municipalities.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct MunicipalityFilterParams {
    /// Beginning of the name, in Finnish or Swedish.
    #[param(min_length = 1, max_length = 80)]
    q: Option<String>,
    /// Municipalities that exist on this day; today by default.
    valid_on: Option<NaiveDate>,
}

/// Code sets.
#[derive(Debug, Serialize, ToSchema)]
pub struct CodeSetList {
    /// The code sets, in the order of their identifiers.
    pub items: Vec<CodeSet>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// A rule with the figure of a statute that it rests on.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "table": "rehabilitative_work.days_per_week", "rule": "KTT-16a", "severity": "block",
    "text": {"fi": "Kalenteriviikossa 1–4 päivää.", "sv": "1–4 dagar per kalendervecka.", "en": "1–4 days in a calendar week."},
    "codes": ["activation_phase.days_per_week.above_maximum"], "overridable_codes": [],
    "basis": {"act": "189/2001", "section": "13 b § 2 mom.", "valid_from": "2021-01-01", "valid_to": null}
}))]
pub struct RuleView {
    /// Name of the dated table: the kind and the figure; `reading` for a rule that rests on no figure, `own` for one that no
    /// act sets.
    pub table: &'static str,
    /// Rule of the rule tables; null for a rule that has no id there.
    pub rule: Option<&'static str>,
    /// The heaviest finding that the rule may give; null for one that only counts, or that has no words yet.
    pub severity: Option<Severity>,
    /// What the rule says, in three languages; null for a row that has no words yet.
    pub text: Option<Label>,
    /// Codes of findings that the rule may give.
    pub codes: Vec<&'static str>,
    /// Those of them that the act leaves to judge: blocking findings that two people may decide against.
    pub overridable_codes: Vec<&'static str>,
    /// The statute with the days on which its wording applied; null for a rule that no act sets: the register's own, or the
    /// municipality's.
    pub basis: Option<Citation>,
}

/// Rules.
#[derive(Debug, Serialize, ToSchema)]
pub struct RuleList {
    /// The rules, by table and in the order of time.
    pub items: Vec<RuleView>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}

/// Query parameters of the list of rules.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub struct RuleFilterParams {
    /// Rules in force on this day; without it, of every day that is modelled.
    as_of: Option<NaiveDate>,
}

/// Where a code may stand in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCodeKind {
    /// The `code` of an answer.
    Problem,
    /// The `code` of a fault of form in `errors`.
    Fault,
    /// The `code` of what a rule found, in `errors` or `findings`.
    Rule,
}

/// A code that an answer of this service may have.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "code": "follow_up.already_recorded", "kind": "problem", "status": 409,
    "title": {"fi": "Seuranta on jo kirjattu", "sv": "Uppföljningen är redan antecknad", "en": "The follow-up is recorded"},
    "message": {
        "fi": "Seurannan tulos on jo kirjattu. Jos se on väärin, korjaa seurantaa.",
        "sv": "Resultatet av uppföljningen är redan antecknat. Om det är fel, rätta uppföljningen.",
        "en": "The result of the follow-up is already recorded. If it is wrong, correct the follow-up."
    },
    "params": [], "example": {},
    "problem": {
        "type": "/api/v1/problems#follow_up.already_recorded", "title": "Seuranta on jo kirjattu", "status": 409,
        "detail": "Seurannan tulos on jo kirjattu. Jos se on väärin, korjaa seurantaa.",
        "instance": "urn:uuid:01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "code": "follow_up.already_recorded",
        "request_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "errors": []
    }
}))]
pub struct ProblemCode {
    /// The stable code.
    pub code: &'static str,
    /// Where it may stand.
    pub kind: ProblemCodeKind,
    /// HTTP status of an answer with this code, or with faults of this code only.
    #[schema(minimum = 400, maximum = 599)]
    pub status: u16,
    /// A few words, the same for every occurrence.
    pub title: Label,
    /// What is wrong and what to do next; `{name}` stands for a parameter, and a part in square brackets is left out
    /// when one of its parameters is missing.
    pub message: Label,
    /// Names of the parameters.
    pub params: Vec<String>,
    /// Parameters of a typical occurrence.
    #[schema(value_type = Object)]
    pub example: serde_json::Value,
    /// A whole answer with the code, in the language of the request. What a rule found stands in `findings` of a 2xx
    /// body where it only warns.
    pub problem: Problem,
}

/// Every code.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemCodeList {
    /// The codes, in their order.
    pub items: Vec<ProblemCode>,
    /// Always null: the list is whole.
    pub next_cursor: Option<String>,
}
