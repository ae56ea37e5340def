//! The built program with an environment of its own, in a folder of its own.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use uuid::Uuid;

/// A folder that ends with its test; PostgreSQL's account can enter.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        let path =
            std::env::temp_dir().join(format!("palvelurekisteri-cli-{}", Uuid::new_v4().simple()));
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The program with this folder for its data, cheap passwords, any free port and no seed.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_palvelurekisteri"));
        for (name, _) in std::env::vars_os() {
            let ours = name.to_string_lossy();
            if ours.starts_with("PALVELUREKISTERI_") || ours.starts_with("DATABASE_") {
                command.env_remove(&name);
            }
        }
        command
            .args(arguments)
            .env("PALVELUREKISTERI__DATA__FOLDER", self.0.join("data"))
            .env("PALVELUREKISTERI__DATA__SEED_WHEN_EMPTY", "false")
            .env("PALVELUREKISTERI__HTTP__LISTEN", "127.0.0.1:0")
            .env("PALVELUREKISTERI__PASSWORD__MEMORY_KIB", "19456")
            .env("PALVELUREKISTERI__PASSWORD__ITERATIONS", "2")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.program(arguments).output().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// What was printed, and how it ended.
pub(crate) fn outcome(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code().unwrap_or(-1),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// Where the scan of logs looks for what the program has logged.
fn log() -> File {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence");
    fs::create_dir_all(&folder).unwrap();
    let name = format!("program-{}.jsonl", std::process::id());
    OpenOptions::new()
        .append(true)
        .create(true)
        .open(folder.join(name))
        .unwrap()
}

/// A serving program.
pub(crate) struct Serving {
    child: Child,
    pub(crate) address: String,
}

impl Serving {
    /// Starts and waits for the line with the address.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stderr(log()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .by_ref()
            .map(Result::unwrap)
            .find_map(|line| {
                line.split_once("http://")
                    .map(|(_, address)| address.to_owned())
            })
            .expect("the address is printed");
        // Somebody must read on, or the program would block or die when it says goodbye.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address }
    }

    /// Status of a GET.
    pub(crate) fn get(&self, path: &str) -> u16 {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// Sends a signal and waits for the end.
    pub(crate) fn end(mut self, signal: &str) -> (ExitStatus, Duration) {
        let begun = Instant::now();
        let sent = Command::new("kill")
            .args([signal, &self.child.id().to_string()])
            .status()
            .unwrap();
        assert!(sent.success());
        (self.child.wait().unwrap(), begun.elapsed())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // A test that failed; when it has ended already, nothing happens.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Whether a PostgreSQL works in the folder.
pub(crate) fn postgres_runs(folder: &Path) -> bool {
    let pgdata = folder.join("data/pgdata");
    let processes = fs::read_dir("/proc").unwrap().flatten();
    processes
        .map(|process| process.path().join("cwd"))
        .any(|cwd| fs::read_link(cwd).is_ok_and(|at| at == pgdata))
}

/// PostgreSQL's main process, when there is one; its number may be old and somebody else's by now.
pub(crate) fn postgres_pid(folder: &Path) -> Option<String> {
    let pgdata = folder.join("data/pgdata");
    let file = fs::read_to_string(pgdata.join("postmaster.pid")).ok()?;
    let pid = file.lines().next()?;
    let works_in = fs::read_link(format!("/proc/{pid}/cwd")).ok()?;
    (works_in == pgdata).then(|| pid.to_owned())
}

/// Kills PostgreSQL's main process, when there is one.
pub(crate) fn kill_postgres(folder: &Path) -> bool {
    postgres_pid(folder).is_some_and(|pid| {
        let killed = Command::new("kill").args(["-KILL", &pid]).output();
        killed.unwrap().status.success()
    })
}
