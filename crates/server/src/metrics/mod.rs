//! What the service counts about itself, in the text form of Prometheus.
//!
//! Labels are patterns of routes, methods, classes of statuses, codes of the catalogue and of employment areas: a closed
//! set that is known when the program starts, and never an id, a name or an address.
//!
//! | question | module |
//! | --- | --- |
//! | What is counted as requests pass? | here |
//! | What is read when the monitor asks? | [`scrape`] |
//! | What does the process use? | [`process`] |
//! | Where is it answered? | [`listener`] |

use std::time::Duration;

use actix_web::http::{Method, StatusCode};
use anyhow::Result;
use palvelurekisteri_api::problem::catalogue::{self, Kind};
use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, Opts, Registry};

/// The port of the monitor.
pub mod listener;
/// What the system says of this process.
pub mod process;
/// What is read when the monitor asks.
pub mod scrape;

/// Borders of the classes of duration, in seconds.
const BORDERS: [f64; 9] = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];
/// Route of what no route fits.
pub const UNMATCHED: &str = "unmatched";

/// Counters of requests; shared by every worker.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: HistogramVec,
    problems: IntCounterVec,
}

impl Metrics {
    /// Counters at zero; every code of the catalogue is there from the start, so that its first
    /// occurrence is seen as an increase.
    ///
    /// # Errors
    /// When two counters have one name: a fault of the program.
    pub fn new() -> Result<Self> {
        let registry = Registry::new();
        let requests = HistogramVec::new(
            HistogramOpts::new(
                "http_request_duration_seconds",
                "Requests by route, method and class of status, and how long they took.",
            )
            .buckets(BORDERS.to_vec()),
            &["route", "method", "status"],
        )?;
        let problems = IntCounterVec::new(
            Opts::new(
                "http_problems_total",
                "Answers that are not a success, by code.",
            ),
            &["code"],
        )?;
        for entry in catalogue::entries().filter(|entry| entry.kind == Kind::Problem) {
            problems.with_label_values(&[entry.code]);
        }
        registry.register(Box::new(requests.clone()))?;
        registry.register(Box::new(problems.clone()))?;
        Ok(Self {
            registry,
            requests,
            problems,
        })
    }

    /// Counts a request that has been answered. `route` is the pattern that matched.
    pub fn answered(&self, route: &str, method: &Method, status: StatusCode, took: Duration) {
        self.requests
            .with_label_values(&[route, method_label(method), status_class(status)])
            .observe(took.as_secs_f64());
    }

    /// Counts a refusal by its code.
    pub fn refused(&self, code: &'static str) {
        self.problems.with_label_values(&[code]).inc();
    }
}

/// Anybody can send any method: those that the document does not use are one.
#[must_use]
pub fn method_label(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "HEAD" => "HEAD",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

fn status_class(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}

#[cfg(test)]
mod tests {
    use prometheus::TextEncoder;

    use super::*;

    #[test]
    fn a_method_that_nobody_knows_has_no_label_of_its_own() {
        let metrics = Metrics::new().unwrap();
        let method = Method::from_bytes(b"AINO").unwrap();
        let took = Duration::from_millis(3);
        metrics.answered(UNMATCHED, &method, StatusCode::METHOD_NOT_ALLOWED, took);
        let text = TextEncoder::new()
            .encode_to_string(&metrics.registry.gather())
            .unwrap();
        let labels = r#"{method="other",route="unmatched",status="4xx",le="0.005"} 1"#;
        assert!(text.contains(labels), "{text}");
        assert!(!text.contains("AINO"), "{text}");
    }
}
