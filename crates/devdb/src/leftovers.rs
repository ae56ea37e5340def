//! What a crash leaves behind, and how it is cleared away.
//!
//! Called only while holding the lock of the data folder: whatever of
//! PostgreSQL still runs there belongs to a former run. A process counts as
//! one of it when it works in `pgdata` and is called `postgres`; process ids
//! in files are hints only, since the system hands them out again. Zombies
//! have no working folder any more and so count as dead, which `kill(pid, 0)`
//! would get wrong.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::error::{DevDbError, cannot};
use crate::folders::{Folders, SOCKET_FILE, remove_if_there};

/// How long a former server may take for its last checkpoint.
const ORDERLY_WAIT: Duration = Duration::from_secs(60);
/// How long its processes may take to end without one.
const FORCED_WAIT: Duration = Duration::from_secs(10);

/// Stops what is left of a former run and removes its stale files.
pub(crate) fn clear(folders: &Folders, socket_dir: &Path) -> Result<(), DevDbError> {
    stop_processes(folders)?;
    let pid_file = folders.pid_file();
    if let Some(line) = first_line(&pid_file)
        // Single-user mode writes its number negated.
        && let Some(pid) = parse_pid(line.trim_start_matches('-'))
        && proc_folder(pid).exists()
    {
        // The number now belongs to a stranger or a zombie, and PostgreSQL
        // would take that for a running server. Otherwise the file stays:
        // PostgreSQL learns from it which shared memory to look for.
        remove_if_there(&pid_file)?;
    }
    remove_if_there(&socket_dir.join(SOCKET_FILE))?;
    remove_if_there(&socket_dir.join(format!("{SOCKET_FILE}.lock")))
}

fn first_line(pid_file: &Path) -> Option<String> {
    let text = fs::read_to_string(pid_file).ok()?;
    text.lines().next().map(|line| line.trim().to_owned())
}

fn stop_processes(folders: &Folders) -> Result<(), DevDbError> {
    let pgdata = folders.pgdata();
    let running = processes_in(&pgdata)?;
    if running.is_empty() {
        return Ok(());
    }
    let postmaster = first_line(&folders.pid_file()).and_then(|line| parse_pid(&line));
    if let Some(postmaster) = postmaster.filter(|pid| running.contains(pid)) {
        send(postmaster, Signal::INT);
        wait_until_none(&pgdata, ORDERLY_WAIT)?;
    }
    for signal in [Signal::QUIT, Signal::KILL] {
        for pid in processes_in(&pgdata)? {
            send(pid, signal);
        }
        if wait_until_none(&pgdata, FORCED_WAIT)?.is_empty() {
            return Ok(());
        }
    }
    let pids: Vec<String> = processes_in(&pgdata)?
        .iter()
        .map(|pid| pid.as_raw_nonzero().to_string())
        .collect();
    Err(DevDbError::Leftovers {
        data_dir: folders.root.clone(),
        pids: pids.join(", "),
    })
}

fn wait_until_none(pgdata: &Path, at_most: Duration) -> Result<Vec<Pid>, DevDbError> {
    let deadline = Instant::now() + at_most;
    loop {
        let running = processes_in(pgdata)?;
        if running.is_empty() || Instant::now() >= deadline {
            return Ok(running);
        }
        thread::sleep(Duration::from_millis(20));
    }
}

/// Every process of PostgreSQL that works in `pgdata`.
fn processes_in(pgdata: &Path) -> Result<Vec<Pid>, DevDbError> {
    let proc = Path::new("/proc");
    let entries = fs::read_dir(proc).map_err(cannot("read", proc))?;
    // Processes come and go while we look, and those of others are closed to us.
    let pids = entries.flatten().filter_map(|entry| {
        let pid = parse_pid(entry.file_name().to_str()?)?;
        let works_in = fs::read_link(entry.path().join("cwd")).ok()?;
        let name = fs::read_to_string(entry.path().join("comm")).ok()?;
        (works_in == pgdata && name.trim() == "postgres").then_some(pid)
    });
    Ok(pids.collect())
}

/// A signal to a process that may be gone already.
fn send(pid: Pid, signal: Signal) {
    kill_process(pid, signal).ok();
}

fn parse_pid(text: &str) -> Option<Pid> {
    text.parse::<i32>()
        .ok()
        .filter(|number| *number > 0)
        .and_then(Pid::from_raw)
}

fn proc_folder(pid: Pid) -> PathBuf {
    Path::new("/proc").join(pid.as_raw_nonzero().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_positive_numbers_are_process_ids() {
        assert_eq!(parse_pid("12").map(|p| p.as_raw_nonzero().get()), Some(12));
        for text in ["0", "-12", "self", "", "99999999999"] {
            assert_eq!(parse_pid(text), None, "{text}");
        }
    }

    #[test]
    fn a_process_that_is_not_postgres_is_left_alone() {
        let here = std::env::current_dir().unwrap();
        let own = Pid::from_raw(i32::try_from(std::process::id()).unwrap()).unwrap();
        assert!(!processes_in(&here).unwrap().contains(&own));
    }
}
