//! The document as served, and a page to read it with no network outside.

use actix_web::{HttpResponse, get, web};
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::state::AppState;

/// Serves the document.
#[get("/openapi.json")]
pub(crate) async fn read_openapi(state: web::Data<AppState>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header(("Content-Type", "application/json"))
        .insert_header(("Cache-Control", "public, max-age=300"))
        .body(state.document.clone())
}

/// The page at `/docs/`.
pub fn configure(config: &mut web::ServiceConfig) {
    // swagger-ui asks an outside validator unless told not to.
    config.service(web::redirect("/docs", "/docs/"));
    config.service(
        SwaggerUi::new("/docs/{_:.*}").config(
            Config::new(["/openapi.json"])
                .validator_url("none")
                .display_request_duration(true),
        ),
    );
}
