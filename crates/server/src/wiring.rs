//! From parts to a running service, and back.
//!
//! The workers of actix are runtimes of their own, one thread each, and have connections of their own:
//! a request is read, asked and answered on one thread. The main runtime has the rest: the committer of
//! the access log, the leader, timers and signals.

use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use actix_cors::Cors;
use actix_web::middleware::{Condition, from_fn};
use actix_web::{App, HttpServer, web};
use anyhow::{Context, Result, anyhow};
use palvelurekisteri_api::middleware::around;
use palvelurekisteri_api::state::{AppState, Parts, Seal, Shared};
use palvelurekisteri_auth::password::{DEFAULT_QUEUE, Passwords};
use palvelurekisteri_auth::token::cache::Tokens;
use palvelurekisteri_domain::time::Clock;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::checkpoint::origin;
use palvelurekisteri_pii::current::Current;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_store::{Store, StoreOptions};

use crate::config::{Config, money};
use crate::door::Door;
use crate::drain::{Drain, Patience};
use crate::export_watch::{ExportWatch, LastExports};
use crate::exporter::{self, Exporter, Exporting};
use crate::guardian::Guardian;
use crate::http_thread::HttpThread;
use crate::key_keeper::KeyKeeper;
use crate::leader::Leader;
use crate::metrics::scrape::Sources;
use crate::metrics::{Metrics, listener};
use crate::sealer::{Sealer, Sealing, check_folder};
use crate::telemetry;

/// How long the head of a request may take.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// How long an idle connection stays open.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How long a client may take to close its side.
const DISCONNECT_TIME: Duration = Duration::from_secs(1);
/// How long connections and requests may take to end when the service stops.
const PATIENCE: Patience = Patience {
    idle: Duration::from_secs(1),
    at_most: Duration::from_secs(25),
};

/// The keys of an installation.
#[derive(Debug)]
pub struct Keys {
    /// Of encrypted columns.
    pub data: Arc<Current<KeyRing>>,
    /// Of access tokens.
    pub tokens: Arc<Current<Tokens>>,
    /// Of checkpoints of the access log.
    pub audit: Arc<Current<AuditKeys>>,
    /// Where they lie; `None` for keys that live in memory only and never change.
    pub folder: Option<PathBuf>,
}

/// The database that the service works on.
#[derive(Debug)]
pub struct Database {
    /// Connection URL of the application role.
    pub url: String,
    /// Connection URL of the audit role.
    pub audit_url: String,
    /// Connection URL of the export role; without it another server makes what is asked for here.
    pub export_url: Option<String>,
    /// The private cluster, when it is ours to watch and stop.
    pub guardian: Option<Guardian>,
}

/// A running service.
#[must_use = "dropping it stops nothing in order: call stop"]
pub struct Running {
    /// Where it listens; with port 0 in the configuration the port that was free.
    pub address: SocketAddr,
    /// Where the monitor asks; `None` when `metrics.listen` is not set.
    pub metrics_address: Option<SocketAddr>,
    /// What the monitor is told.
    pub figures: Sources,
    store: Store,
    door: Door,
    drain: Drain,
    server: HttpThread,
    metrics: Option<HttpThread>,
    leader: Leader,
    sealer: Sealer,
    keeper: Option<KeyKeeper>,
    exporter: Option<Exporter>,
    watch: Option<ExportWatch>,
    guardian: Option<Guardian>,
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Running")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// Starts the service on the running main runtime, which must be a multi-thread one.
///
/// # Errors
/// A sentence: the address is taken, a password parameter is impossible.
pub async fn start(
    config: &Config,
    database: Database,
    keys: Keys,
    clock: Arc<dyn Clock>,
) -> Result<Running> {
    let options = StoreOptions {
        url: database.url.clone(),
        audit_url: database.audit_url.clone(),
        read_connections: config.database.read_connections,
        write_connections: config.database.write_connections,
        deadlines: config.deadlines,
    };
    check_folder(config.audit.checkpoint_folder.as_ref())?;
    let exports = exporter::door(&config.exports)?;
    let workers = match config.http.workers {
        0 => thread::available_parallelism().map_or(1, usize::from),
        workers => workers,
    };
    let store = Store::open(&options, Arc::clone(&keys.data))?;
    let shared = Shared::new(Parts {
        tokens: Arc::clone(&keys.tokens),
        passwords: Passwords::new(config.password_params(), workers, DEFAULT_QUEUE)?,
        clock: Arc::clone(&clock),
        seal: Seal {
            keys: Arc::clone(&keys.audit),
            origin: origin(&keys.data.get().fingerprint()),
            checkpoint_folder: config.audit.checkpoint_folder.clone(),
        },
        limits: config.limits,
        identity_policy: config.policy().into(),
        keeps_social_records: config.keeps_social_records(),
        anomaly_limits: config.anomaly_limits(),
        statistics: config.statistics.settings()?,
        money_settings: money::load(config.money.settings.as_deref())?,
        exports: exports.clone(),
    })
    .map_err(|reason| anyhow!("the OpenAPI document cannot be compiled: {reason}"))?;
    let address = config.http.listen;
    let listener = TcpListener::bind(address).with_context(|| {
        format!("cannot listen on {address}: choose another address in http.listen, or stop the program that uses it")
    })?;
    let address = listener.local_addr()?;
    let door = Door::of(&listener)?;
    let drain = Drain::default();
    let share = options.share_of(workers);
    let shared = Arc::new(shared);
    let metrics = Arc::new(Metrics::new()?);
    let serving = Serving {
        store: store.clone(),
        share,
        shared: Arc::clone(&shared),
        drain: drain.clone(),
        metrics: web::Data::from(Arc::clone(&metrics)),
    };
    let server = serve(listener, config, workers, serving).await?;
    let sealing = Sealing::new(
        &database.audit_url,
        &keys,
        config.audit.clone(),
        Arc::clone(&clock),
    );
    let sealer = Sealer::start(sealing, &store);
    let exporter = match (exports, &database.export_url) {
        (Some(exports), Some(url)) => {
            let exporting = Exporting::new(url, &keys, &config.exports, Arc::clone(&clock))?;
            Some(Exporter::start(exporting, exports))
        }
        (_, _) => None,
    };
    let keeper = KeyKeeper::start(keys, Arc::clone(&clock));
    let leader = Leader::start(database.url.clone(), store.clone(), Arc::clone(&clock));
    let last_exports = LastExports::default();
    // Only for a monitor.
    let watch = config
        .metrics
        .listen
        .map(|_| ExportWatch::start(database.url, last_exports.clone(), clock));
    let figures = Sources {
        metrics,
        store: store.clone(),
        shared,
        leads: leader.leads(),
        exports: last_exports,
    };
    let (metrics_address, metrics) = match config.metrics.listen {
        Some(address) => {
            let (address, server) = listener::start(address, figures.clone()).await?;
            (Some(address), Some(server))
        }
        None => (None, None),
    };
    Ok(Running {
        address,
        metrics_address,
        figures,
        store,
        door,
        drain,
        server,
        metrics,
        leader,
        sealer,
        keeper,
        exporter,
        watch,
        guardian: database.guardian,
    })
}

impl Running {
    /// Tells the server to stop and waits for nothing, for tests that have seen enough.
    pub fn abandon(self) {
        self.server.abandon();
        if let Some(metrics) = self.metrics {
            metrics.abandon();
        }
        self.sealer.abandon();
        if let Some(exporter) = self.exporter {
            exporter.abandon();
        }
        if let Some(watch) = self.watch {
            watch.abandon();
        }
        self.store.close();
    }

    /// Stops in order: no new connections, those that are open get their last answers, the pools
    /// close, the private database shuts down.
    ///
    /// # Errors
    /// When something did not end in order; everything else has been stopped all the same.
    pub async fn stop(self) -> Result<()> {
        self.door.close().await;
        self.server.pause().await;
        self.door.refuse();
        self.drain.wait(PATIENCE).await;
        let served = self.server.stop().await;
        if let Some(keeper) = self.keeper {
            keeper.stop().await;
        }
        if let Some(exporter) = self.exporter {
            exporter.stop().await;
        }
        if let Some(watch) = self.watch {
            watch.stop().await;
        }
        self.leader.stop().await;
        // After the last answer.
        self.sealer.stop().await;
        self.store.close();
        // The monitor sees the end too.
        let metered = match self.metrics {
            Some(metrics) => metrics.stop().await,
            None => Ok(()),
        };
        if let Some(guardian) = self.guardian {
            tokio::task::spawn_blocking(move || guardian.stop()).await??;
        }
        served.and(metered)
    }
}

/// What workers are made from.
#[derive(Clone)]
struct Serving {
    store: Store,
    share: StoreOptions,
    shared: Arc<Shared>,
    drain: Drain,
    metrics: web::Data<Metrics>,
}

impl Serving {
    /// The state of one more worker, with connections of its own.
    fn state(&self) -> web::Data<AppState> {
        let store = self.store.for_worker(&self.share).unwrap_or_else(|error| {
            // Pools of other sizes were made when the service started; theirs serve as well, only slower.
            tracing::error!(%error, "a worker has no connections of its own");
            self.store.clone()
        });
        web::Data::new(AppState::of_worker(store, Arc::clone(&self.shared)))
    }
}

/// Runs the service on a thread of its own.
async fn serve(
    listener: TcpListener,
    config: &Config,
    workers: usize,
    serving: Serving,
) -> Result<HttpThread> {
    let origins = config.http.cors_origins.clone();
    let per_worker = config.http.max_connections.div_ceil(workers);
    let drain = serving.drain.clone();
    HttpThread::start("http", move || {
        let server = HttpServer::new(move || {
            App::new()
                .app_data(serving.state())
                .app_data(serving.metrics.clone())
                .configure(palvelurekisteri_api::configure_app)
                .wrap(from_fn(telemetry::log_request))
                .wrap(from_fn(around))
                .wrap(Condition::new(!origins.is_empty(), cors(&origins)))
        });
        Ok(server
            .workers(workers)
            .max_connections(per_worker)
            .client_request_timeout(HEAD_TIME)
            .client_disconnect_timeout(DISCONNECT_TIME)
            .keep_alive(KEEP_ALIVE)
            .on_connect(move |_, connection| {
                connection.insert(drain.connect());
            })
            .disable_signals()
            .listen(listener)?
            .run())
    })
    .await
}

/// Which browsers may call, and what they may send and read.
fn cors(origins: &[String]) -> Cors {
    let mut cors = Cors::default()
        .allowed_methods(["GET", "POST", "PUT", "PATCH", "DELETE"])
        .allowed_headers([
            "Authorization",
            "Content-Type",
            "Accept-Language",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Prefer",
            "Access-Purpose",
            "Access-Reason",
            "Acting-Grant",
            "X-Request-Id",
        ])
        .expose_headers([
            "ETag",
            "Link",
            "Location",
            "Retry-After",
            "X-Request-Id",
            "Idempotent-Replayed",
            "Preference-Applied",
            "Content-Language",
        ])
        .max_age(600);
    for origin in origins {
        cors = cors.allowed_origin(origin);
    }
    cors
}
