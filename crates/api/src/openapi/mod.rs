//! The OpenAPI document: collected from the handlers, completed by rules that hold for every operation.

use serde_json::Value;
use utoipa::OpenApi;

use crate::routes::describe;

/// The closed set of `permitted_actions`.
mod actions;
/// What every operation has in common.
mod common;
/// The document and its page.
pub mod page;
/// What is implied, written out.
mod plain;
/// Answers that are no success.
mod problems;

/// Head of the document; paths and schemas are collected from the routes.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "palvelurekisteri",
        description = "Client register of municipal employment services (työllisyyden palvelurekisteri). \
                       Conventions: docs/api-design.md.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    components(schemas(crate::problem::Problem, crate::problem::fault::Fault)),
    servers((url = "/", description = "This server")),
    tags(
        (name = "auth", description = "Login, sessions, own account (kirjautuminen)"),
        (name = "access", description = "Why the caller may and may not (käyttöoikeudet)"),
        (name = "clients", description = "Clients (asiakkaat)"),
        (name = "service-relationships", description = "Service relationships and responsibility (asiakkuudet, vastuu)"),
        (name = "handoffs", description = "Handing clients on and asking for them (siirrot, lähetteet, pyynnöt)"),
        (name = "access", description = "Access outside the own work: in need, at the desk, closed files (hätäavaus, asiointi, este)"),
        (name = "caseload", description = "My clients at a glance (asiakaskuorma)"),
        (name = "situations", description = "Dated facts of a client (tilanne, työnhaku)"),
        (name = "contact-events", description = "Interviews, discussions, visits, calls (yhteydenotot)"),
        (name = "assessments", description = "Service-need assessments (palvelutarpeen arviointi)"),
        (name = "plans", description = "Plans, goals, actions, approvals (suunnitelmat)"),
        (name = "providers", description = "Service providers (palveluntuottajat)"),
        (name = "employers", description = "Employers (työnantajat)"),
        (name = "activation-phases", description = "Activation phases and attendance (aktiivivaiheet)"),
        (name = "deadlines", description = "What has to be done by a day, and why (määräajat)"),
        (name = "groups", description = "Groups (ryhmät)"),
        (name = "placements", description = "Placements and follow-ups (sijoittuminen, seuranta)"),
        (name = "notes", description = "Case notes (asiakaskirjaukset)"),
        (name = "social", description = "Client relationships with social welfare and their notes (sosiaalihuolto)"),
        (name = "timeline", description = "Everything dated about a client, in order (aikajana)"),
        (name = "consents", description = "What a client lets others be told (suostumukset)"),
        (name = "disclosures", description = "What was told to whom, on which ground (luovutukset)"),
        (name = "subject-access", description = "The client's own data: requests and copies (omien tietojen tarkastus)"),
        (name = "rule-overrides", description = "Bars that an act leaves to judge, decided otherwise by two people (sääntöpoikkeamat)"),
        (name = "retention-holds", description = "Why a client is kept beyond the time of the law (hävittämisen estot)"),
        (name = "organisations", description = "Organisations and units (organisaatiot, yksiköt)"),
        (name = "users", description = "Accounts, role grants, cover (käyttäjät, käyttöoikeudet, sijaisuus)"),
        (name = "audit", description = "The access log: search, the client's report, verification (käyttöloki)"),
        (name = "calculations", description = "Pay subsidy, municipal supplement, benefit shares: what would be paid (laskelmat)"),
        (name = "exports", description = "Files for the warehouse: asked for, fetched, called off (siirrot)"),
        (name = "statistics", description = "Indicators as aggregates; small cells are hidden (tilastot)"),
        (name = "reference", description = "Municipalities, code sets, rules, problem codes (koodistot)"),
        (name = "health", description = "Is the service alive and ready"),
    )
)]
struct Head;

/// The whole document.
#[must_use]
pub fn document() -> Value {
    let collected = describe(Head::openapi(), crate::configure);
    let mut document = serde_json::to_value(&collected).unwrap_or_default();
    common::complete(&mut document);
    actions::close(&mut document);
    plain::write_out(&mut document);
    document
}

/// The document as it is served and committed: stable order, two spaces, final newline.
#[must_use]
pub fn render(document: &Value) -> String {
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::operation::Operations;

    #[test]
    fn every_schema_of_the_document_compiles() {
        Operations::compile(&document()).unwrap();
    }

    #[test]
    fn the_document_is_the_same_each_time() {
        assert_eq!(render(&document()), render(&document()));
    }
}
