//! The running cluster: start, watch, restart, stop.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::account::Account;
use crate::binaries::{self, Binaries};
use crate::error::{DevDbError, cannot};
use crate::folders::Folders;
use crate::init::Installation;
use crate::keeper::{Keeper, Session, die_with_us};
use crate::lock::DataDirLock;
use crate::passwords::ClusterPasswords;
use crate::urls::ClusterUrls;
use crate::{leftovers, log, settings};

/// How long a start may take; repairing after a crash reads the log since the
/// last checkpoint, which takes seconds for a database of this size.
const READY_WITHIN: Duration = Duration::from_secs(300);
/// How long the last checkpoint of an orderly shutdown may take.
const STOPPED_WITHIN: Duration = Duration::from_secs(60);
/// How long the processes may take to end without a checkpoint.
const FORCED_WITHIN: Duration = Duration::from_secs(10);
const POLL: Duration = Duration::from_millis(10);
/// PostgreSQL keeps three connections for superusers.
const FEWEST_CONNECTIONS: u16 = 5;

/// What a committed transaction survives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Power cuts: `fsync`, `full_page_writes` and `synchronous_commit` are on.
    Full,
    /// Nothing, for tests only: the three are off. Never on data that is kept.
    Throwaway,
}

/// How to run the cluster.
#[derive(Debug, Clone)]
pub struct ClusterOptions {
    /// The data folder; made when missing. See [`crate::folders`].
    pub data_dir: PathBuf,
    /// What a committed transaction survives.
    pub durability: Durability,
    /// Connections at once, three of them for the superuser only.
    pub max_connections: u16,
}

impl ClusterOptions {
    /// Full durability and 100 connections.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        Self {
            data_dir: data_dir.into(),
            durability: Durability::Full,
            max_connections: 100,
        }
    }
}

/// A running private cluster; dropping it shuts PostgreSQL down in order.
///
/// When our process is killed, PostgreSQL shuts itself down: the kernel sends
/// it an interrupt. Whoever calls `std::process::exit` skips `drop` and relies
/// on the same.
#[must_use = "dropping the cluster stops it"]
#[derive(Debug)]
pub struct Cluster {
    child: Child,
    keeper: Keeper,
    installation: Installation,
    socket_dir: PathBuf,
    urls: ClusterUrls,
    log_begin: u64,
    stopped: bool,
    // Last, so that the folder is let go only when everything else has ended.
    _lock: DataDirLock,
}

impl Cluster {
    /// Starts PostgreSQL on the data folder, making it at first, and returns
    /// when it accepts connections.
    ///
    /// Blocks for a second or two the first time and a tenth of one later. Any
    /// thread may call it: a thread of its own starts PostgreSQL and stays, so
    /// the end of the caller's thread does not stop the database.
    pub fn start(options: &ClusterOptions) -> Result<Self, DevDbError> {
        if options.max_connections < FEWEST_CONNECTIONS {
            return Err(DevDbError::BadOption(format!(
                "max_connections is {} but must be at least {FEWEST_CONNECTIONS}",
                options.max_connections
            )));
        }
        let folders = Folders::prepare(&options.data_dir)?;
        let lock = DataDirLock::take(&folders)?;
        let account = Account::choose(&folders.pgdata())?;
        let binaries = binaries::find_for(&folders.root, &folders.pgdata())?;
        account.check_reaches(&folders.root, &binaries.program("postgres"))?;
        folders.prepare_inside()?;
        let socket_dir = folders.prepare_socket_dir(&account)?;
        leftovers::clear(&folders, &socket_dir)?;
        settings::write(&folders, &socket_dir, options)?;
        let installation = Installation {
            folders,
            account,
            binaries,
        };
        let passwords = installation.prepare(options.durability)?;
        let keeper = Keeper::start();
        let keeper = keeper.map_err(cannot("start a thread for", &installation.folders.root))?;
        let (child, log_begin) = launch(&installation, &keeper)?;
        let mut cluster = Self {
            child,
            keeper,
            urls: ClusterUrls::new(&socket_dir, passwords),
            installation,
            socket_dir,
            log_begin,
            stopped: false,
            _lock: lock,
        };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// How to connect to the cluster that another process runs on a data
    /// folder; `None` when nobody does, or it is not ready yet.
    ///
    /// For a command beside a running server: only the user who owns the
    /// folder can read the passwords.
    pub fn find_running(data_dir: &Path) -> Result<Option<ClusterUrls>, DevDbError> {
        let folders = Folders::prepare(data_dir)?;
        match DataDirLock::take(&folders) {
            Ok(_free) => return Ok(None),
            Err(DevDbError::InUse { .. }) => {}
            Err(other) => return Err(other),
        }
        let pid_file = fs::read_to_string(folders.pid_file()).unwrap_or_default();
        // PostgreSQL documents the lines of postmaster.pid: the fifth is the
        // folder of the socket, the eighth the state.
        let mut lines = pid_file.lines().skip(4);
        let (socket_dir, state) = (lines.next(), lines.nth(2));
        let passwords = ClusterPasswords::find(&folders.secrets());
        Ok(match (socket_dir, state.map(str::trim), passwords) {
            (Some(folder), Some("ready"), Some(passwords)) => {
                Some(ClusterUrls::new(Path::new(folder.trim()), passwords))
            }
            _ => None,
        })
    }

    /// How to connect.
    pub fn urls(&self) -> &ClusterUrls {
        &self.urls
    }

    /// Whether PostgreSQL's main process is there.
    ///
    /// A crash of one connection's process does not end it: PostgreSQL then
    /// restarts within and closes every connection.
    pub fn is_running(&mut self) -> bool {
        !self.stopped && matches!(self.child.try_wait(), Ok(None))
    }

    /// Starts PostgreSQL again if it has ended, and says whether it had.
    ///
    /// The URLs stay valid. Call it as often as you like; after an error the
    /// next call tries again.
    pub fn restart_if_dead(&mut self) -> Result<bool, DevDbError> {
        if self.is_running() {
            return Ok(false);
        }
        leftovers::clear(&self.installation.folders, &self.socket_dir)?;
        let (child, log_begin) = launch(&self.installation, &self.keeper)?;
        self.child = child;
        self.log_begin = log_begin;
        self.wait_until_ready()?;
        Ok(true)
    }

    /// Shuts PostgreSQL down in order: open transactions are rolled back and
    /// everything is written out. An error means that the next start repairs.
    pub fn stop(mut self) -> Result<(), DevDbError> {
        self.shut_down()
    }

    /// Process id of PostgreSQL's main process, for logs.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The installation that runs.
    pub fn binaries(&self) -> &Binaries {
        &self.installation.binaries
    }

    /// PostgreSQL's own folder, for `pg_controldata` and the like.
    pub fn pgdata(&self) -> PathBuf {
        self.installation.folders.pgdata()
    }

    /// The folder of `postgresql.conf`, for `postgres -C name -D folder`.
    pub fn config_dir(&self) -> PathBuf {
        self.installation.folders.config()
    }

    /// The file of PostgreSQL's messages.
    pub fn log_file(&self) -> PathBuf {
        self.installation.folders.log()
    }

    /// The folder of the unix socket.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    fn wait_until_ready(&mut self) -> Result<(), DevDbError> {
        let folders = &self.installation.folders;
        let deadline = Instant::now() + READY_WITHIN;
        loop {
            let ended = self.child.try_wait();
            if ended.map_err(cannot("watch", &folders.pgdata()))?.is_some() {
                return Err(DevDbError::EndedWhileStarting {
                    reason: log::last_words_since(&folders.log(), self.log_begin),
                    log: folders.log(),
                });
            }
            if says_ready(&folders.pid_file(), self.child.id()) {
                return Ok(());
            }
            if Instant::now() >= deadline {
                return Err(DevDbError::NotReady {
                    seconds: READY_WITHIN.as_secs(),
                    log: folders.log(),
                });
            }
            thread::sleep(POLL);
        }
    }

    fn shut_down(&mut self) -> Result<(), DevDbError> {
        if self.stopped {
            return Ok(());
        }
        let pgdata = self.installation.folders.pgdata();
        if let Some(status) = self.child.try_wait().map_err(cannot("watch", &pgdata))? {
            self.stopped = true;
            return Err(DevDbError::UncleanStop(format!(
                "it had ended before ({status})"
            )));
        }
        let mut status = None;
        for (signal, at_most) in [
            (Signal::INT, STOPPED_WITHIN),
            (Signal::QUIT, FORCED_WITHIN),
            (Signal::KILL, FORCED_WITHIN),
        ] {
            // Not reaped yet, so the number is still that of our child.
            kill_process(Pid::from_child(&self.child), signal)
                .map_err(|error| cannot("stop PostgreSQL in", &pgdata)(error.into()))?;
            status = self
                .wait_for_end(at_most)
                .map_err(cannot("watch", &pgdata))?;
            if status.is_some() {
                break;
            }
        }
        self.stopped = true;
        match status {
            Some(status) if status.success() => {
                if !self.socket_dir.starts_with(&self.installation.folders.root) {
                    // Litter under /tmp; the next start makes it again.
                    fs::remove_dir(&self.socket_dir).ok();
                }
                Ok(())
            }
            Some(status) => Err(DevDbError::UncleanStop(format!("it ended with {status}"))),
            None => Err(DevDbError::UncleanStop("it does not end".to_owned())),
        }
    }

    fn wait_for_end(&mut self, at_most: Duration) -> std::io::Result<Option<ExitStatus>> {
        let deadline = Instant::now() + at_most;
        loop {
            let status = self.child.try_wait()?;
            if status.is_some() || Instant::now() >= deadline {
                return Ok(status);
            }
            thread::sleep(POLL);
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Whoever wants to know how it went calls `stop`.
        self.shut_down().ok();
    }
}

fn launch(installation: &Installation, keeper: &Keeper) -> Result<(Child, u64), DevDbError> {
    let (log, log_begin) = log::open(&installation.folders.log())?;
    let postgres = installation.binaries.program("postgres");
    let mut command = installation.command("postgres");
    command
        .arg("-D")
        .arg(installation.folders.config())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log);
    die_with_us(&mut command, Signal::INT, Session::Own);
    let child = keeper.spawn(command).map_err(cannot("run", &postgres))?;
    Ok((child, log_begin))
}

/// PostgreSQL writes its state into the eighth line of its pid file.
fn says_ready(pid_file: &Path, pid: u32) -> bool {
    let text = fs::read_to_string(pid_file).unwrap_or_default();
    let mut lines = text.lines().map(str::trim);
    // The first line tells it from the file of a former run.
    lines.next() == Some(pid.to_string().as_str()) && lines.nth(6) == Some("ready")
}
