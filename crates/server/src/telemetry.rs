//! Logs: what is written about a request, and in which form.
//!
//! Of a request only the route's pattern is written, never the path, query or body: they name
//! people. A panic tells where it happened and not what it said, since that can hold a value.

use std::fs::File;
use std::io::IsTerminal as _;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::middleware::Next;
use actix_web::web;
use actix_web::{Error, ResponseError as _};
use anyhow::{Context, Result};
use futures_util::FutureExt as _;
use palvelurekisteri_api::call;
use palvelurekisteri_api::error::{AnsweredCode, ApiError, Refusal};
use palvelurekisteri_store::error::StoreError;
use tracing::Instrument as _;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::config::{LogConfig, LogFormat};
use crate::drain::{Connected, Drain, until_sent};
use crate::metrics::{Metrics, UNMATCHED, method_label};

/// A request slower than this is worth a line of its own kind.
const SLOW: Duration = Duration::from_secs(1);
/// Set once the log has started.
static DONE: OnceLock<()> = OnceLock::new();

/// Starts the log for the whole process, on standard error; a second call changes nothing.
///
/// # Errors
/// When the filter is malformed.
pub fn init(config: &LogConfig) -> Result<()> {
    let filter = parse_filter(&config.filter)?;
    if DONE.set(()).is_err() {
        return Ok(());
    }
    let is_terminal = std::io::stderr().is_terminal();
    let is_json = match config.format {
        LogFormat::Auto => !is_terminal,
        LogFormat::Json => true,
        LogFormat::Text => false,
    };
    if is_json {
        start_json(filter, std::io::stderr);
    } else {
        let layer = tracing_subscriber::fmt::layer()
            .with_writer(std::io::stderr)
            .with_ansi(is_terminal)
            .with_target(false);
        tracing_subscriber::registry()
            .with(filter)
            .with(layer)
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

/// Starts the same log in a file, for tests that read what was written. Panics stay as they are: a
/// test that fails says why.
///
/// # Errors
/// When the filter is malformed.
pub fn init_file(filter: &str, file: File) -> Result<()> {
    let filter = parse_filter(filter)?;
    if DONE.set(()).is_ok() {
        start_json(filter, Arc::new(file));
    }
    Ok(())
}

fn parse_filter(filter: &str) -> Result<EnvFilter> {
    EnvFilter::try_new(filter)
        .with_context(|| format!("log.filter is {filter:?}, which is not a filter such as `info`"))
}

fn start_json(filter: EnvFilter, writer: impl for<'a> MakeWriter<'a> + Send + Sync + 'static) {
    let json = tracing_subscriber::fmt::layer()
        .with_writer(writer)
        .json()
        .flatten_event(true)
        .with_current_span(true)
        .with_span_list(false);
    tracing_subscriber::registry()
        .with(filter)
        .with(json)
        .init();
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
    let connected = request.request().conn_data::<Arc<Connected>>().cloned();
    let mut in_flight = connected
        .unwrap_or_else(|| Drain::default().connect())
        .enter();
    let id = call::request_id(request.request());
    let language = call::language(request.headers());
    let route = request
        .match_pattern()
        .unwrap_or_else(|| UNMATCHED.to_owned());
    let method = request.method().clone();
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    let span = tracing::info_span!("request", request.id = %id, http.method = method_label(&method), http.route = route);
    let count = |status, code: Option<AnsweredCode>| {
        if let Some(metrics) = &metrics {
            metrics.answered(&route, &method, status, begun.elapsed());
            if let Some(AnsweredCode(code)) = code {
                metrics.refused(code);
            }
        }
    };
    // Nothing of the request is used after a panic but its id.
    let answered = AssertUnwindSafe(next.call(request))
        .catch_unwind()
        .instrument(span.clone())
        .await;
    let response = match answered {
        Ok(Ok(mut response)) => {
            if in_flight.is_last() {
                let head = response.response_mut().head_mut();
                head.set_connection_type(ConnectionType::Close);
            }
            response.map_body(|_, body| until_sent(body, in_flight))
        }
        Ok(Err(error)) => {
            count(error.as_response_error().status_code(), None);
            return Err(error);
        }
        Err(_) => {
            let belief = StoreError::Internal("handlers do not panic".to_owned());
            let refusal = span.in_scope(|| Refusal::new(&ApiError::Store(belief), id, language));
            count(refusal.status_code(), Some(AnsweredCode(refusal.code())));
            return Err(refusal.into());
        }
    };
    let code = response.response().extensions().get().copied();
    count(response.status(), code);
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
