//! What is spoken: the HTTP API. See docs/api-design.md for the conventions.
//!
//! | module | answers |
//! | --- | --- |
//! | [`call`] | how a call is judged and answered: token, scope, precondition, shape, log |
//! | [`problem`] | what is answered when it cannot be done |
//! | [`shape`] | what a body and a query may look like |
//! | [`openapi`] | the document that the front-end builds on |
//! | the rest | one module per domain: its forms, views and handlers |

#![expect(clippy::missing_errors_doc, reason = "handlers fail as ApiError says; the document lists every status")]

pub mod auth;
pub mod call;
pub mod client;
pub mod error;
pub mod health;
pub mod middleware;
pub mod openapi;
pub mod patch;
pub mod problem;
pub mod shape;
pub mod state;

use actix_web::web;
use utoipa_actix_web::service_config::ServiceConfig;

/// Largest request body in bytes.
pub const MAX_BODY: usize = 1024 * 1024;

/// Every route of the service, one line per domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config.configure(health::configure);
    config.service(
        utoipa_actix_web::scope("/api/v1")
            .configure(auth::configure)
            .configure(client::configure),
    );
}

/// Settings of the server application that are not routes.
pub fn configure_app(config: &mut web::ServiceConfig) {
    config.app_data(web::PayloadConfig::new(MAX_BODY));
    config.service(openapi::page::read_openapi);
    config.configure(openapi::page::configure);
    config.default_service(web::route().to(middleware::unmatched));
}
