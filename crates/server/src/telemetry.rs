//! Logs: what is written about a request, and in which form.
//!
//! Of a request only the route's pattern is written, never the path, query or body: they name
//! people. A panic tells where it happened and not what it said, since that can hold a value.

use std::io::IsTerminal as _;
use std::panic::AssertUnwindSafe;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::middleware::Next;
use actix_web::web;
use anyhow::{Context, Result};
use futures_util::FutureExt as _;
use palvelurekisteri_api::call;
use palvelurekisteri_api::error::{ApiError, Refusal};
use palvelurekisteri_store::error::StoreError;
use tracing::Instrument as _;
use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::config::{LogConfig, LogFormat};
use crate::drain::{Drain, until_sent};

/// A request slower than this is worth a line of its own kind.
const SLOW: Duration = Duration::from_secs(1);

/// Starts the log for the whole process, on standard error; a second call changes nothing.
///
/// # Errors
/// When the filter is malformed.
pub fn init(config: &LogConfig) -> Result<()> {
    static DONE: OnceLock<()> = OnceLock::new();
    let filter = EnvFilter::try_new(&config.filter).with_context(|| {
        format!(
            "log.filter is {:?}, which is not a filter such as `info`",
            config.filter
        )
    })?;
    if DONE.set(()).is_err() {
        return Ok(());
    }
    let is_terminal = std::io::stderr().is_terminal();
    let is_json = match config.format {
        LogFormat::Auto => !is_terminal,
        LogFormat::Json => true,
        LogFormat::Text => false,
    };
    let registry = tracing_subscriber::registry().with(filter);
    let layer = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    if is_json {
        let json = layer
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .with_span_list(false);
        registry.with(json).init();
    } else {
        registry
            .with(layer.with_ansi(is_terminal).with_target(false))
            .init();
    }
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(panic.location = place, "panic");
    }));
    Ok(())
}

/// Around every request: its span, its line in the log, a 500 when the handler panics, and its place
/// in the count of what is in flight.
///
/// # Errors
/// Those of the inner service.
pub async fn log_request(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let begun = Instant::now();
    let drain = request
        .app_data::<web::Data<Drain>>()
        .cloned()
        .unwrap_or_else(|| web::Data::new(Drain::default()));
    let in_flight = drain.enter();
    let id = call::request_id(request.request());
    let language = call::language(request.headers());
    let route = request
        .match_pattern()
        .unwrap_or_else(|| "unmatched".to_owned());
    let span = tracing::info_span!("request", request.id = %id, http.method = %request.method(), http.route = route);
    // Nothing of the request is used after a panic but its id.
    let answered = AssertUnwindSafe(next.call(request))
        .catch_unwind()
        .instrument(span.clone())
        .await;
    let mut response = match answered {
        Ok(Ok(response)) => response.map_body(|_, body| until_sent(body, in_flight)),
        Ok(Err(error)) => return Err(error),
        Err(_) => {
            let belief = StoreError::Internal("handlers do not panic".to_owned());
            let refusal = span.in_scope(|| Refusal::new(&ApiError::Store(belief), id, language));
            return Err(refusal.into());
        }
    };
    if drain.is_stopping() {
        response
            .response_mut()
            .head_mut()
            .set_connection_type(ConnectionType::Close);
    }
    let status = response.status().as_u16();
    let took = begun.elapsed();
    let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| {
        if took >= SLOW {
            tracing::warn!(http.status = status, duration_ms, "slow request");
        } else {
            tracing::info!(http.status = status, duration_ms, "request");
        }
    });
    Ok(response)
}
