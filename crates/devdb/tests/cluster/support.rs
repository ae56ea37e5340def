//! Folders, helper processes and queries for the tests of this folder.

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use palvelurekisteri_devdb::binaries::find_binaries;
use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions, Durability};
use palvelurekisteri_devdb::roles::DATABASE;
use tokio_postgres::{Error, NoTls, SimpleQueryMessage};

/// Names the data folder to a helper process.
const HELPER_VARIABLE: &str = "DEVDB_TEST_HELPER";
const NOBODY: u32 = 65_534;

/// Who starts the cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Root,
    Ordinary,
}

/// Everyone whom this test run can be.
pub(crate) fn everyone() -> &'static [Who] {
    if is_root() {
        return &[Who::Root, Who::Ordinary];
    }
    &[Who::Ordinary]
}

pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").unwrap().uid() == 0
}

/// A folder under /tmp that everyone can enter; removed at the end.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// One whose owner is `who`.
    pub(crate) fn of(who: Who) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("devdb-{}-{number}", std::process::id()));
        fs::create_dir(&path).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        if is_root() && who == Who::Ordinary {
            chown(&path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        Self(path)
    }

    /// One of the user that runs the tests.
    pub(crate) fn own() -> Self {
        Self::of(if is_root() { Who::Root } else { Who::Ordinary })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn data_dir(&self) -> PathBuf {
        self.0.join("data")
    }

    pub(crate) fn pgdata(&self) -> PathBuf {
        self.data_dir().join("pgdata")
    }

    pub(crate) fn pid_file(&self) -> PathBuf {
        self.pgdata().join("postmaster.pid")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// A cluster in this process.
pub(crate) fn start(scratch: &Scratch) -> Cluster {
    Cluster::start(&throwaway(&scratch.data_dir())).unwrap()
}

/// Options without waits for the disk: killing processes loses nothing that
/// the operating system has, so only the tests of durability need it.
pub(crate) fn throwaway(data_dir: &Path) -> ClusterOptions {
    let mut options = ClusterOptions::new(data_dir);
    options.durability = Durability::Throwaway;
    options
}

/// Another process that owns a cluster, and can be killed.
pub(crate) struct Helper {
    child: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
    /// PostgreSQL's main process.
    pub(crate) postgres: u32,
    /// URL of the app role.
    pub(crate) url: String,
}

impl Helper {
    /// Starts a cluster in `scratch` as `who`; the error is the message.
    pub(crate) fn start(scratch: &Scratch, who: Who) -> Result<Self, String> {
        Self::start_in(scratch, &scratch.data_dir(), who)
    }

    /// The same with a data folder of another name inside `scratch`.
    pub(crate) fn start_in(scratch: &Scratch, data_dir: &Path, who: Who) -> Result<Self, String> {
        let mut child = spawn_helper(scratch, data_dir, who);
        let orders = child.stdin.take().unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap());
        let answer = read_answer(&mut answers);
        if let Some(message) = answer.strip_prefix("FAILED ") {
            child.wait().unwrap();
            return Err(message.to_owned());
        }
        let mut words = answer.strip_prefix("READY ").unwrap().split(' ');
        Ok(Self {
            child,
            orders,
            answers,
            postgres: words.next().unwrap().parse().unwrap(),
            url: words.next().unwrap().to_owned(),
        })
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// The folder of the socket, as the URL has it.
    pub(crate) fn socket_dir(&self) -> PathBuf {
        let (_, host) = self.url.split_once('@').unwrap();
        let (host, _) = host.split_once('/').unwrap();
        PathBuf::from(host.replace("%2F", "/"))
    }

    /// Has it stop the cluster in order.
    pub(crate) fn stop(mut self) {
        drop(self.orders);
        assert_eq!(read_answer(&mut self.answers), "STOPPED");
        self.child.wait().unwrap();
    }

    /// Has it bring PostgreSQL back, and returns what it saw.
    pub(crate) fn restart_if_dead(&mut self) -> String {
        writeln!(self.orders, "restart").unwrap();
        read_answer(&mut self.answers)
    }

    /// Kills it as `kill -9` does.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Starts the helper and does not wait for its answer.
pub(crate) fn spawn_helper(scratch: &Scratch, data_dir: &Path, who: Who) -> Child {
    let mut program = env::current_exe().unwrap();
    let drops = is_root() && who == Who::Ordinary;
    if drops {
        // The build folder may lie where nobody may not go.
        let reachable = env::temp_dir().join(format!("devdb-helper-{}", scratch_name(scratch)));
        if fs::hard_link(&program, &reachable).is_err() && !reachable.exists() {
            fs::copy(&program, &reachable).unwrap();
        }
        program = reachable;
    }
    let mut command = Command::new(&program);
    command
        .args(["--exact", "support::helper_process", "--nocapture"])
        .env(HELPER_VARIABLE, data_dir)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    if drops {
        command.uid(NOBODY).gid(NOBODY);
    }
    let mut child = command.spawn();
    // A copy may still be open for writing in a child that another test forks.
    until("the helper program can be run", || {
        if matches!(&child, Err(e) if e.kind() == io::ErrorKind::ExecutableFileBusy) {
            child = command.spawn();
            return child.is_ok();
        }
        true
    });
    if drops {
        fs::remove_file(&program).unwrap();
    }
    child.unwrap()
}

fn scratch_name(scratch: &Scratch) -> String {
    scratch.path().file_name().unwrap().to_str().unwrap().into()
}

/// Not a claim: the body of a helper process, empty in an ordinary test run.
#[test]
fn helper_process() {
    let Some(data_dir) = env::var_os(HELPER_VARIABLE) else {
        return;
    };
    let mut cluster = match Cluster::start(&throwaway(Path::new(&data_dir))) {
        Ok(cluster) => cluster,
        Err(error) => return say(&format!("FAILED {error}")),
    };
    let url = cluster.urls().app(DATABASE);
    say(&format!("READY {} {url}", cluster.pid()));
    for _ in io::stdin().lines() {
        let was_running = cluster.is_running();
        let restarted = cluster.restart_if_dead().unwrap();
        say(&format!("running={was_running} restarted={restarted}"));
    }
    cluster.stop().unwrap();
    say("STOPPED");
}

fn say(line: &str) {
    writeln!(io::stdout(), "\nHELPER {line}").unwrap();
}

fn read_answer(answers: &mut BufReader<ChildStdout>) -> String {
    // Between them stand lines of the test harness.
    let mut lines = answers.lines().map(Result::unwrap);
    let answer = lines.find_map(|line| line.strip_prefix("HELPER ").map(str::to_owned));
    answer.expect("the helper ended without an answer")
}

/// First column of the rows of `sql`.
pub(crate) fn query(url: &str, sql: &str) -> Result<Vec<String>, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
        let driver = tokio::spawn(connection);
        let messages = client.simple_query(sql).await;
        drop(client);
        // Waited for, so that the server has seen the end of the session.
        driver.await.unwrap().ok();
        let mut rows = Vec::new();
        for message in messages? {
            if let SimpleQueryMessage::Row(row) = message {
                rows.push(row.get(0).unwrap_or("null").to_owned());
            }
        }
        Ok(rows)
    })
}

/// The one value of `sql`.
pub(crate) fn value(url: &str, sql: &str) -> String {
    query(url, sql).unwrap().remove(0)
}

/// The error that the server answers `sql` with.
pub(crate) fn refusal(url: &str, sql: &str) -> String {
    let error = query(url, sql).unwrap_err();
    let answer = error.as_db_error().expect("the server answered");
    format!("{}: {}", answer.code().code(), answer.message())
}

/// What PostgreSQL's control file says, for example `shut down`.
pub(crate) fn control(scratch: &Scratch, label: &str) -> String {
    let program = find_binaries().unwrap().folder().join("pg_controldata");
    let mut command = Command::new(program);
    let output = command.env("LC_ALL", "C").arg(scratch.pgdata()).output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(label));
    line.unwrap().trim_start_matches(':').trim().to_owned()
}

/// What a running or stopped cluster's `setting` is.
pub(crate) fn setting(scratch: &Scratch, name: &str) -> String {
    let program = find_binaries().unwrap().folder().join("postgres");
    let config = scratch.data_dir().join("config");
    let mut command = Command::new(program);
    let output = command.args(["-C", name, "-D"]).arg(config).output();
    String::from_utf8(output.unwrap().stdout)
        .unwrap()
        .trim()
        .to_owned()
}

/// A line of `/proc/PID/status`.
pub(crate) fn status_line(pid: u32, label: &str) -> String {
    let text = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(label));
    line.unwrap().trim().to_owned()
}

/// A process that is gone or only waits to be reaped.
pub(crate) fn is_gone(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/stat")).map_or(true, |stat| stat.contains(") Z "))
}

/// Sends a signal, by its name, to one process.
pub(crate) fn signal(name: &str, pid: u32) {
    let mut command = Command::new("kill");
    let sent = command.args(["-s", name, &pid.to_string()]).status();
    assert!(sent.unwrap().success());
}

/// Waits until it holds, for a minute at most.
pub(crate) fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !holds() {
        assert!(Instant::now() < deadline, "not within a minute: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// Mode bits of a file or folder.
pub(crate) fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().mode() & 0o7777
}
