//! Code sets, rules and problem codes.

use actix_web::{HttpRequest, HttpResponse, get, http::header};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{self, CodeSet, find_code_set, staff::RecordClass},
    label::Language,
    rule::{self as domain_rule, discretion},
    statute::{self, Citation, table::TableSummary},
    violation,
};
use palvelurekisteri_store::access::area_access;

use super::dto::{
    CodeSetList, ProblemCode, ProblemCodeKind, ProblemCodeList, RuleFilterParams, RuleList,
    RuleView,
};
use crate::{
    call::{Call, cached, language, reply::Answer},
    error::ApiError,
    problem::{
        catalogue::{self, Entry, Kind, rule},
        example, parameters,
    },
};

/// Lists code sets
///
/// Every closed list of the register with its codes, labels, validity and source.
#[utoipa::path(tag = "reference",
    params(("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The code sets.", body = CodeSetList,
               headers(("ETag" = String, description = "Strong entity tag."))),
              (status = 304, description = "Unchanged.")))]
#[get("/code-sets")]
pub(super) async fn list_code_sets(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        call.reference(&CodeSetList {
            items: code_set::registry().to_vec(),
            next_cursor: None,
        })
    })
    .await
}

/// Reads a code set
///
/// Codes never change their meaning and are never reused; one that goes out of use gets a last day.
#[utoipa::path(tag = "reference",
    params(("code_set_id" = String, Path, description = "Identifier, such as `placement_kind`."),
           ("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The code set.", body = CodeSet),
              (status = 304, description = "Unchanged.")))]
#[get("/code-sets/{code_set_id}")]
pub(super) async fn read_code_set(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Read)?;
        let set = find_code_set(call.path("code_set_id")?).ok_or(ApiError::NOT_FOUND)?;
        call.reference(set)
    })
    .await
}

/// Lists rules
///
/// The dated tables of the statutes that the register knows: which rule rests on which provision and when, what it says
/// and which codes it may give. What no row covers is not modelled.
#[utoipa::path(tag = "reference",
    params(RuleFilterParams,
           ("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The rules.", body = RuleList,
               headers(("ETag" = String, description = "Strong entity tag."))),
              (status = 304, description = "Unchanged.")))]
#[get("/rules")]
pub(super) async fn list_rules(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::List)?;
        let as_of: Option<NaiveDate> = call.query()?.get("as_of")?;
        let tables = statute::list_tables();
        let items = tables
            .iter()
            .flat_map(rules_of)
            .chain(readings())
            .chain(own_rules())
            .filter(|view| is_in_force(view, as_of))
            .collect();
        call.reference(&RuleList {
            items,
            next_cursor: None,
        })
    })
    .await
}

/// What no act sets has no day either.
fn is_in_force(view: &RuleView, as_of: Option<NaiveDate>) -> bool {
    match (as_of, view.basis) {
        (Some(day), Some(basis)) => basis.is_in_force(day),
        (None, _) | (_, None) => true,
    }
}

fn rules_of(table: &TableSummary) -> impl Iterator<Item = RuleView> {
    table
        .rows
        .iter()
        .map(|row| rule_view(table.name, row.rule, Some(row.basis)))
}

/// Rules that rest on no figure of a table: readings, and provisions without one.
fn readings() -> impl Iterator<Item = RuleView> {
    const TABLE: &str = "reading";
    domain_rule::rules().flat_map(|one| {
        let own = one.own_wordings().iter();
        own.map(|basis| rule_view(TABLE, Some(one.id), Some(*basis)))
    })
}

/// Rules that no act sets: the register's own, and those of the municipality's supplement.
fn own_rules() -> impl Iterator<Item = RuleView> {
    const TABLE: &str = "own";
    domain_rule::rules()
        .filter(|one| one.validity().is_empty())
        .map(|one| rule_view(TABLE, Some(one.id), None))
}

fn rule_view(table: &'static str, id: Option<&'static str>, basis: Option<Citation>) -> RuleView {
    let known = id.and_then(domain_rule::find);
    RuleView {
        table,
        rule: id,
        severity: known.and_then(|rule| rule.severity),
        text: known.map(|rule| rule.text),
        codes: known.map_or_else(Vec::new, |rule| rule.codes.to_vec()),
        overridable_codes: discretion::DISCRETIONS
            .iter()
            .filter(|one| Some(one.rule) == id)
            .map(|one| one.code)
            .collect(),
        basis,
    }
}

/// Lists problem codes
///
/// Every code that an answer of this service may have, complete by test: problems, faults of form and findings of
/// rules. Each with a whole answer, in the language that `Accept-Language` asks for. Needs no token.
#[utoipa::path(tag = "reference",
    responses((status = 200, description = "The codes.", body = ProblemCodeList,
               headers(("ETag" = String, description = "Strong entity tag."))),
              (status = 304, description = "Unchanged.")))]
#[get("/problems")]
pub(super) async fn list_problems(request: HttpRequest) -> HttpResponse {
    let list = ProblemCodeList {
        items: problem_codes(language(request.headers())),
        next_cursor: None,
    };
    let body = serde_json::to_string(&list).unwrap_or_default();
    let etag = cached::tag_of(body.as_bytes());
    let is_held = request
        .headers()
        .get(header::IF_NONE_MATCH)
        .is_some_and(|held| held.as_bytes() == etag.as_bytes());
    let mut response = match is_held {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    response.insert_header((header::ETAG, etag));
    response.insert_header((header::CACHE_CONTROL, "public, max-age=300"));
    match is_held {
        true => response.finish(),
        false => response.content_type("application/json").body(body),
    }
}

/// Every code of the API and of the domain's rules.
fn problem_codes(language: Language) -> Vec<ProblemCode> {
    let problems = catalogue::entries().map(|entry| problem_code(entry, language));
    let rules = violation::catalogue::entries().filter_map(|entry| rule_code(entry, language));
    problems.chain(rules).collect()
}

fn problem_code(entry: &'static Entry, language: Language) -> ProblemCode {
    ProblemCode {
        code: entry.code,
        kind: match entry.kind {
            Kind::Problem => ProblemCodeKind::Problem,
            Kind::Fault => ProblemCodeKind::Fault,
        },
        status: entry.status,
        title: entry.title,
        message: entry.message,
        params: parameters(entry.message.en),
        // A test of the catalogue proves that every example is JSON.
        example: serde_json::from_str(entry.example).unwrap_or_default(),
        problem: example::of_entry(entry, language),
    }
}

/// `None` for a code without an example, which a test excludes.
fn rule_code(entry: &violation::catalogue::Entry, language: Language) -> Option<ProblemCode> {
    let finding = violation::example::example(entry.code)?;
    Some(ProblemCode {
        code: entry.code,
        kind: ProblemCodeKind::Rule,
        status: rule::VIOLATED.status,
        title: rule::VIOLATED.title,
        message: entry.text,
        params: parameters(entry.text.en),
        example: serde_json::json!(finding.params),
        problem: example::of_finding(finding, language),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::shape::schema::BodySchema;

    #[test]
    fn the_list_is_complete_and_names_each_code_once() {
        let listed: Vec<_> = problem_codes(Language::Fi)
            .iter()
            .map(|entry| entry.code)
            .collect();
        let distinct: BTreeSet<_> = listed.iter().copied().collect();
        assert_eq!(listed.len(), distinct.len());
        let known = catalogue::entries().map(|entry| entry.code);
        let rules = violation::catalogue::entries().map(|entry| entry.code);
        assert_eq!(distinct, known.chain(rules).collect());
    }

    #[test]
    fn every_code_has_a_whole_answer_in_every_language() {
        let document = crate::openapi::document();
        let schema = serde_json::json!({"$ref": "#/components/schemas/Problem"});
        let schema = BodySchema::compile(&document, &schema).unwrap();
        for language in Language::ALL {
            for entry in problem_codes(language) {
                let code = entry.code;
                let shown = serde_json::to_value(&entry.problem).unwrap();
                assert_eq!(schema.check(&shown), [], "{code} {shown}");
                let errors = shown["errors"].as_array().unwrap();
                let is_there =
                    shown["code"] == code || errors.iter().any(|error| error["code"] == code);
                assert!(is_there, "{code} {shown}");
                assert_eq!(shown["status"], entry.status, "{code}");
                let texts = errors.iter().map(|error| &error["message"]);
                for text in texts.chain([&shown["title"], &shown["detail"]]) {
                    let text = text.as_str().unwrap();
                    // What is not filled in shows as a question mark that ends no word.
                    let mut marks = text.match_indices('?');
                    let is_whole = !text.is_empty()
                        && !text.contains(['{', '}', '[', ']'])
                        && marks.all(|(at, _)| text[..at].ends_with(char::is_alphanumeric));
                    assert!(is_whole, "{code} {language}: {text}");
                }
                let placed = errors.iter().all(|error| {
                    let places = ["pointer", "parameter", "header"];
                    places
                        .iter()
                        .filter(|place| error.get(*place).is_some())
                        .count()
                        == 1
                });
                assert!(placed, "{code} {shown}");
            }
        }
    }

    #[test]
    fn the_rules_of_a_day_are_those_in_force() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        for table in statute::list_tables() {
            let rules = rules_of(&table).filter(|rule| is_in_force(rule, Some(day)));
            assert!(rules.count() <= 1, "{}", table.name);
        }
    }
}
