//! Is the service alive, and is it ready: live says that the process answers, ready that the database does.

use actix_web::{HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::service::UNAVAILABLE,
    routes::Routes,
    state::AppState,
};

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(check_live)
        .service(check_ready)
        .service(list_signing_keys);
}

/// Health of the service.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({"status": "ok"}))]
struct HealthView {
    /// `ok`.
    status: &'static str,
}

/// Says that the process answers
#[utoipa::path(tag = "health", responses((status = 200, description = "Alive.", body = HealthView)))]
#[get("/health/live")]
async fn check_live() -> HttpResponse {
    HttpResponse::Ok().json(HealthView { status: "ok" })
}

/// Says that the database answers and the access log can be written
#[utoipa::path(tag = "health", responses(
    (status = 200, description = "Ready.", body = HealthView),
    (status = 503, description = "The database does not answer.", body = crate::problem::Problem, content_type = "application/problem+json"),
))]
#[get("/health/ready")]
async fn check_ready(request: actix_web::HttpRequest, state: web::Data<AppState>) -> HttpResponse {
    match state.store.check_ready().await {
        Ok(()) => HttpResponse::Ok().json(HealthView { status: "ok" }),
        Err(_) => crate::error::Refusal::new(
            &ApiError::Problem(&UNAVAILABLE),
            crate::call::request_id(&request),
            crate::call::language(request.headers()),
        )
        .into_response(),
    }
}

/// Lists the public keys of access tokens
///
/// RFC 7517, for services that check tokens on their own. After a rotation the new key and the old one stand side by side,
/// the one that signs first: read the list again when a token names a key that is not in it.
#[utoipa::path(tag = "auth", responses((status = 200, description = "The keys.", body = Object)))]
#[get("/.well-known/jwks.json")]
async fn list_signing_keys(call: Call) -> Answer {
    call.open("read", async |call, _| {
        Reply::ok(&call.state().tokens.get().keys.jwks())
    })
    .await
}
