//! What is read when the monitor asks: the pools, the committer of the access log, password hashing,
//! the leader, the process.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use palvelurekisteri_api::state::Shared;
use palvelurekisteri_store::Store;
use palvelurekisteri_store::figures::PoolFigures;
use palvelurekisteri_store::migrate;
use prometheus::core::Collector;
use prometheus::{
    Counter, IntCounter, IntCounterVec, IntGauge, IntGaugeVec, Opts, Registry, TextEncoder,
};

use super::{Metrics, process};
use crate::export_watch::LastExports;

/// Everything that a monitor can be told.
#[derive(Clone)]
pub struct Sources {
    /// What was counted as requests passed.
    pub metrics: Arc<Metrics>,
    /// The database, with the pools of every worker.
    pub store: Store,
    /// What the workers share.
    pub shared: Arc<Shared>,
    /// Whether this server leads.
    pub leads: Arc<AtomicBool>,
    /// The last good exports.
    pub exports: LastExports,
}

impl Sources {
    /// All figures as text (Prometheus exposition format 0.0.4).
    ///
    /// # Errors
    /// When two figures have one name or a name is malformed: a fault of the program.
    pub fn render(&self) -> prometheus::Result<String> {
        let now = Registry::new();
        self.add_database(&now)?;
        self.add_service(&now)?;
        self.add_exports(&now)?;
        add_process(&now)?;
        let encoder = TextEncoder::new();
        let mut text = encoder.encode_to_string(&self.metrics.registry.gather())?;
        encoder.encode_utf8(&now.gather(), &mut text)?;
        Ok(text)
    }

    fn add_database(&self, to: &Registry) -> prometheus::Result<()> {
        let figures = self.store.figures();
        let pools = [("read", figures.read), ("write", figures.write)];
        let gauge = |name, help, value: fn(&PoolFigures) -> usize| {
            let vector = IntGaugeVec::new(Opts::new(name, help), &["pool"])?;
            for (pool, figures) in &pools {
                vector
                    .with_label_values(&[*pool])
                    .set(number(value(figures)));
            }
            add(to, vector)
        };
        gauge("database_connections_max", "Connections at most.", |f| {
            f.size
        })?;
        gauge(
            "database_connections_in_use",
            "Connections that a request holds.",
            |f| f.in_use,
        )?;
        gauge(
            "database_connections_waiting",
            "Requests that wait for one.",
            |f| f.waiting,
        )?;
        let counter = |name, help, value: fn(&PoolFigures) -> u64| {
            let vector = IntCounterVec::new(Opts::new(name, help), &["pool"])?;
            for (pool, figures) in &pools {
                vector.with_label_values(&[*pool]).inc_by(value(figures));
            }
            add(to, vector)
        };
        counter(
            "database_connections_taken_total",
            "Connections handed out.",
            |f| f.taken,
        )?;
        counter(
            "database_connections_refused_total",
            "Requests that got no connection in time.",
            |f| f.refused,
        )?;
        counter(
            "database_connection_wait_microseconds_total",
            "Time that requests have waited for a connection.",
            |f| u64::try_from(f.waited.as_micros()).unwrap_or(u64::MAX),
        )?;
        let audit = figures.audit;
        for (name, help, value) in [
            (
                "audit_events_total",
                "Events of reads and refusals committed.",
                audit.events,
            ),
            (
                "audit_batches_total",
                "Transactions that they took.",
                audit.batches,
            ),
            (
                "audit_batch_failures_total",
                "Batches that could not be written; their answers were withheld.",
                audit.failures,
            ),
        ] {
            add_counter(to, name, help, value)?;
        }
        add_gauge(to, "audit_queue", "Events that wait.", number(audit.queued))?;
        add_gauge(
            to,
            "audit_unsealed",
            "Events that no checkpoint covers.",
            figures.seal.backlog.events,
        )?;
        add_gauge(
            to,
            "audit_unsealed_oldest_seconds",
            "How long the oldest of them can have waited.",
            i64::try_from(figures.seal.oldest().as_secs()).unwrap_or(i64::MAX),
        )?;
        let largest = i64::try_from(audit.largest_batch).unwrap_or(i64::MAX);
        add_gauge(
            to,
            "audit_batch_largest",
            "Events in the largest batch.",
            largest,
        )
    }

    /// An area that never had an export has no line: an alarm asks for its absence too.
    fn add_exports(&self, to: &Registry) -> prometheus::Result<()> {
        let age = IntGaugeVec::new(
            Opts::new(
                "export_last_good_age_seconds",
                "Age of what the last whole export holds.",
            ),
            &["profile", "area"],
        )?;
        let now = self.shared.clock.now();
        for last in self.exports.get() {
            age.with_label_values(&[last.profile, last.area.as_str()])
                .set((now - last.at).num_seconds());
        }
        add(to, age)
    }

    fn add_service(&self, to: &Registry) -> prometheus::Result<()> {
        let load = self.shared.passwords.load();
        let running = number(load.running);
        let waiting = number(load.waiting);
        add_gauge(
            to,
            "password_hashes_running",
            "Passwords being hashed.",
            running,
        )?;
        add_gauge(
            to,
            "password_hashes_waiting",
            "Passwords that wait for it.",
            waiting,
        )?;
        add_counter(
            to,
            "password_hashes_refused_total",
            "Passwords for which the queue had no place.",
            load.refused,
        )?;
        let leads = i64::from(self.leads.load(Ordering::Relaxed));
        add_gauge(
            to,
            "leader",
            "1 on the server that does the work of all, else 0.",
            leads,
        )?;
        let build = IntGaugeVec::new(
            Opts::new(
                "build_info",
                "The program and the newest migration that it knows.",
            ),
            &["version", "schema"],
        )?;
        let schema = migrate::newest_version().unwrap_or_default();
        build
            .with_label_values(&[env!("CARGO_PKG_VERSION"), schema.as_str()])
            .set(1);
        add(to, build)
    }
}

impl std::fmt::Debug for Sources {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sources").finish_non_exhaustive()
    }
}

/// The names are those that every monitor knows.
fn add_process(to: &Registry) -> prometheus::Result<()> {
    if let Some(seconds) = process::cpu_seconds() {
        let time = Counter::new("process_cpu_seconds_total", "Time of the processors.")?;
        time.inc_by(seconds);
        add(to, time)?;
    }
    if let Some(bytes) = process::resident_bytes() {
        add_gauge(to, "process_resident_memory_bytes", "Memory in RAM.", bytes)?;
    }
    if let Some(count) = process::open_files() {
        add_gauge(to, "process_open_fds", "Open files and sockets.", count)?;
    }
    Ok(())
}

fn add(to: &Registry, collector: impl Collector + 'static) -> prometheus::Result<()> {
    to.register(Box::new(collector))
}

fn add_gauge(to: &Registry, name: &str, help: &str, value: i64) -> prometheus::Result<()> {
    let gauge = IntGauge::new(name, help)?;
    gauge.set(value);
    add(to, gauge)
}

fn add_counter(to: &Registry, name: &str, help: &str, value: u64) -> prometheus::Result<()> {
    let counter = IntCounter::new(name, help)?;
    counter.inc_by(value);
    add(to, counter)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
