//! What is spoken: the HTTP API. See docs/api-design.md for the conventions.
//!
//! | module | answers |
//! | --- | --- |
//! | [`call`] | how a call is judged and answered: token, scope, precondition, shape, log |
//! | [`problem`] | what is answered when it cannot be done |
//! | [`shape`] | what a body and a query may look like |
//! | [`openapi`] | the document that the front-end builds on |
//! | the rest | one module per domain: its forms, views and handlers |

#![expect(
    clippy::missing_errors_doc,
    reason = "handlers fail as ApiError says; the document lists every status"
)]

pub mod access;
pub mod activation_phase;
pub mod activity_group;
pub mod annul;
pub mod assessment;
pub mod audit;
pub mod auth;
pub mod calculation;
pub mod call;
pub mod caseload;
pub mod client;
pub mod consent;
pub mod contact_event;
pub mod deadline;
pub mod disclosure;
pub mod employer;
pub mod error;
pub mod exception;
pub mod export;
mod findings;
pub mod handoff;
pub mod health;
pub mod limit;
pub mod middleware;
pub mod note;
mod office;
pub mod openapi;
pub mod organisation;
pub mod patch;
pub mod placement;
pub mod plan;
mod preview;
pub mod problem;
pub mod provider;
pub mod reference;
pub mod relationship;
pub mod retention_hold;
pub mod routes;
pub mod rule_override;
pub mod shape;
pub mod situation;
pub mod social;
pub mod staff;
pub mod state;
pub mod statistics;
mod stored;
pub mod subject_access;
pub mod timeline;

use actix_web::web;

use crate::routes::Routes;

/// Largest request body in bytes.
pub const MAX_BODY: usize = 1024 * 1024;

/// Every route of the service, one line per domain.
fn configure(routes: &mut Routes<'_>) {
    routes.configure(health::configure);
    routes.scope("/api/v1", |routes| {
        routes
            .configure(auth::configure)
            .configure(access::configure)
            .configure(client::configure)
            .configure(relationship::configure)
            .configure(handoff::configure)
            .configure(exception::configure)
            .configure(caseload::configure)
            .configure(situation::configure)
            .configure(contact_event::configure)
            .configure(assessment::configure)
            .configure(plan::configure)
            .configure(provider::configure)
            .configure(employer::configure)
            .configure(activation_phase::configure)
            .configure(activity_group::configure)
            .configure(placement::configure)
            .configure(note::configure)
            .configure(social::configure)
            .configure(timeline::configure)
            .configure(consent::configure)
            .configure(deadline::configure)
            .configure(disclosure::configure)
            .configure(subject_access::configure)
            .configure(retention_hold::configure)
            .configure(rule_override::configure)
            .configure(organisation::configure)
            .configure(staff::configure)
            .configure(audit::configure)
            .configure(statistics::configure)
            .configure(export::configure)
            .configure(calculation::configure)
            .configure(reference::configure);
    });
}

/// Every route, the document and its page, and what holds for all of them.
pub fn configure_app(config: &mut web::ServiceConfig) {
    configure(&mut Routes::of_server(config));
    config.app_data(web::PayloadConfig::new(MAX_BODY));
    config.service(openapi::page::read_openapi);
    config.configure(openapi::page::configure);
    config.default_service(web::route().to(middleware::unmatched));
}
