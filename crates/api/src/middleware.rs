//! Around every request: its id, and headers that no answer lacks.

use actix_web::{
    Error, HttpMessage as _, HttpResponse,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderName, HeaderValue},
    middleware::Next,
    web,
};
use uuid::Uuid;

use crate::{
    call::{RequestId, language, request_id},
    error::{ApiError, Refusal},
    problem::catalogue::request::METHOD_NOT_ALLOWED,
    state::AppState,
};

/// Gives the request an id (the caller's, when it is a UUID) and the answer its fixed headers.
///
/// # Errors
/// Those of the inner service.
pub async fn around(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = request
        .headers()
        .get("X-Request-Id")
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.parse::<Uuid>().ok())
        .unwrap_or_else(Uuid::new_v4);
    request.extensions_mut().insert(RequestId(id));
    let is_docs = request.path().starts_with("/docs");
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
    for (name, value) in FIXED {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    let policy = if is_docs { DOCS_POLICY } else { API_POLICY };
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(policy),
    );
    Ok(response)
}

const API_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";
/// The documentation page runs scripts and styles of its own, from here only.
const DOCS_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
     connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const FIXED: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "vary",
        "Accept, Accept-Encoding, Authorization, Accept-Language",
    ),
];

/// Where no route fits: 405 for a known path, else 404, the same for everybody.
pub async fn unmatched(
    request: actix_web::HttpRequest,
    state: web::Data<AppState>,
) -> HttpResponse {
    let methods = state.operations.methods_of(request.path());
    let error = if methods.is_empty() {
        ApiError::NOT_FOUND
    } else {
        ApiError::With(&METHOD_NOT_ALLOWED, "valid", methods.into())
    };
    Refusal::new(&error, request_id(&request), language(request.headers())).into_response()
}
