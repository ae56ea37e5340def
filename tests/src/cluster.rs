//! One throw-away PostgreSQL for every test process of this machine's user.
//!
//! nextest runs each test in a process of its own; a cluster per process would cost a second each.
//! So the first process starts a keeper (`palvelurekisteri-test-cluster`) that owns the cluster and
//! ends by itself when no test has run for a while. Tests hold a shared lock as long as they live;
//! the keeper stops only while it holds the same lock alone.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions, Durability};
use palvelurekisteri_devdb::error::DevDbError;
use serde::{Deserialize, Serialize};
use tokio::sync::OnceCell;
use tokio_postgres::{Client, NoTls};

/// How long the keeper may take to start.
const STARTED_WITHIN: Duration = Duration::from_secs(120);
/// How long the keeper waits for another test before it ends.
const IDLE: Duration = Duration::from_secs(60);
/// Each test holds some ten connections, and as many tests run as there are cores.
const CONNECTIONS: u16 = 400;

/// How to reach the cluster; written by the keeper, read by the tests.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClusterAddress {
    /// Database name in every URL, to be replaced.
    placeholder: String,
    admin: String,
    owner: String,
    app: String,
    audit: String,
    export: String,
}

/// The shared cluster, as one test process sees it.
#[derive(Debug)]
pub struct TestCluster {
    address: ClusterAddress,
    /// Held as long as the process lives.
    _user: File,
}

/// Whose connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// The superuser, whom row-level security does not hold.
    Admin,
    /// The owner of the tables.
    Owner,
    /// The application.
    App,
    /// The reader of the access log.
    Audit,
    /// What exports are read as.
    Export,
}

impl TestCluster {
    /// The cluster of this process, started when it is first asked for.
    pub async fn shared() -> &'static Self {
        static SHARED: OnceCell<TestCluster> = OnceCell::const_new();
        SHARED.get_or_init(reach).await
    }

    /// Connection URL.
    #[must_use]
    pub fn url(&self, role: As, database: &str) -> String {
        self.address.url(role, database)
    }
}

impl ClusterAddress {
    fn of(cluster: &Cluster) -> Self {
        let placeholder = "placeholder".to_owned();
        let urls = cluster.urls();
        Self {
            admin: urls.admin(&placeholder),
            owner: urls.owner(&placeholder),
            app: urls.app(&placeholder),
            audit: urls.audit(&placeholder),
            export: urls.export(&placeholder),
            placeholder,
        }
    }

    fn url(&self, role: As, database: &str) -> String {
        let url = match role {
            As::Admin => &self.admin,
            As::Owner => &self.owner,
            As::App => &self.app,
            As::Audit => &self.audit,
            As::Export => &self.export,
        };
        let base = url
            .strip_suffix(&self.placeholder)
            .expect("ends with the database");
        format!("{base}{database}")
    }
}

/// Connects on the running runtime.
pub async fn connect(url: &str) -> Client {
    try_connect(url).await.expect("the test database answers")
}

async fn try_connect(url: &str) -> Result<Client, tokio_postgres::Error> {
    let (client, driver) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(driver);
    Ok(client)
}

async fn reach() -> TestCluster {
    let folder = folder();
    DirBuilder::new()
        .recursive(true)
        .mode(0o711)
        .create(&folder)
        .unwrap();
    let user = lock_file(&folder, "users.lock");
    // Waits while a keeper is ending.
    user.lock_shared().unwrap();
    let start = lock_file(&folder, "start.lock");
    start.lock().unwrap();
    let file = folder.join("address.json");
    if let Some(address) = answering(&file).await {
        return TestCluster {
            address,
            _user: user,
        };
    }
    fs::remove_file(&file).ok();
    start_keeper(&folder);
    let deadline = Instant::now() + STARTED_WITHIN;
    loop {
        if let Some(address) = answering(&file).await {
            return TestCluster {
                address,
                _user: user,
            };
        }
        assert!(
            Instant::now() < deadline,
            "the test cluster did not start: see {}",
            folder.join("keeper.log").display()
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The address in the file, if a cluster answers there.
async fn answering(file: &Path) -> Option<ClusterAddress> {
    let address: ClusterAddress = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
    try_connect(&address.url(As::Admin, "postgres"))
        .await
        .ok()?;
    Some(address)
}

#[expect(
    clippy::zombie_processes,
    reason = "it outlives this process on purpose"
)]
fn start_keeper(folder: &Path) {
    let own = std::env::current_exe().unwrap();
    let built = own
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join("palvelurekisteri-test-cluster"));
    let keeper = built
        .into_iter()
        .find(|path| path.is_file())
        .expect("palvelurekisteri-test-cluster is built: run the tests of the whole workspace");
    let log = File::create(folder.join("keeper.log")).unwrap();
    Command::new(keeper)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        // Ctrl-C of a test run is not for it.
        .process_group(0)
        .spawn()
        .expect("the keeper of the test cluster starts");
}

/// The keeper's life: own the cluster, sweep databases of dead tests, end when idle.
pub fn keep() -> Result<(), DevDbError> {
    let folder = folder();
    let data = folder.join("data");
    let mut options = ClusterOptions::new(&data);
    options.durability = Durability::Throwaway;
    options.max_connections = CONNECTIONS;
    let cluster = match Cluster::start(&options) {
        Ok(cluster) => cluster,
        Err(in_use @ DevDbError::InUse { .. }) => return Err(in_use),
        Err(_) => {
            // Made by another release, or torn by a power cut: nothing in it is worth keeping.
            fs::remove_dir_all(&data).ok();
            Cluster::start(&options)?
        }
    };
    let address = ClusterAddress::of(&cluster);
    let unfinished = folder.join("address.new");
    fs::remove_file(&unfinished).ok();
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&unfinished)
        .unwrap();
    // It holds passwords.
    serde_json::to_writer(&mut file, &address).unwrap();
    fs::rename(&unfinished, folder.join("address.json")).unwrap();
    let users = lock_file(&folder, "users.lock");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut used = Instant::now();
    loop {
        std::thread::sleep(Duration::from_secs(1));
        runtime.block_on(sweep(&address));
        if users.try_lock().is_err() {
            used = Instant::now();
        } else if used.elapsed() < IDLE {
            users.unlock().unwrap();
        } else {
            fs::remove_file(folder.join("address.json")).ok();
            return cluster.stop();
        }
    }
}

/// Drops the databases of test processes that have ended; see `database::name`.
async fn sweep(address: &ClusterAddress) {
    let Ok(admin) = try_connect(&address.url(As::Admin, "postgres")).await else {
        return;
    };
    let query = "select datname::text from pg_database where datname ~ '^test_[0-9]+_'";
    for row in admin.query(query, &[]).await.unwrap_or_default() {
        let name: String = row.get(0);
        let process = name.split('_').nth(1).unwrap_or_default();
        if !Path::new("/proc").join(process).exists() {
            // Another keeper or a late connection: the next round tries again.
            admin
                .batch_execute(&format!("drop database if exists {name} with (force)"))
                .await
                .ok();
        }
    }
}

/// One folder per user of the machine; PostgreSQL's own account must be able to enter.
fn folder() -> PathBuf {
    let user = fs::metadata("/proc/self").map_or(0, |own| own.uid());
    std::env::temp_dir().join(format!("palvelurekisteri-tests-{user}"))
}

/// The file of PostgreSQL's messages; it outlives a run.
pub fn log_file() -> PathBuf {
    folder().join("data/postgres.log")
}

/// Opens a file of the folder for locking.
pub(crate) fn lock_file(folder: &Path, name: &str) -> File {
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(folder.join(name))
        .unwrap()
}

/// A lock among all test processes.
pub(crate) fn named_lock(name: &str) -> File {
    let file = lock_file(&folder(), name);
    file.lock().unwrap();
    file
}
