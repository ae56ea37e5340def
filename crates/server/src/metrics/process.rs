//! What the system says of this process: memory, time of the processors, open files. Linux only, as
//! the program is; a figure that cannot be read is left out.

use std::fs;

/// Ticks of `/proc/<pid>/stat` in a second: `USER_HZ` is 100 on every architecture that Linux and
/// PostgreSQL's packages share (proc(5)).
const TICKS_PER_SECOND: f64 = 100.0;

/// Memory that is in RAM, in bytes.
#[must_use]
pub fn resident_bytes() -> Option<i64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kib: i64 = line.split_whitespace().nth(1)?.parse().ok()?;
    kib.checked_mul(1024)
}

/// Time of the processors in seconds, the program's and the kernel's for it.
#[must_use]
pub fn cpu_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name in parentheses may hold blanks; state is the first field after it.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    Some((user + system) / TICKS_PER_SECOND)
}

/// Open files and sockets.
#[must_use]
pub fn open_files() -> Option<i64> {
    let count = fs::read_dir("/proc/self/fd").ok()?.count();
    // One of them reads the folder.
    i64::try_from(count.saturating_sub(1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_has_memory_time_and_files() {
        assert!(resident_bytes().is_some_and(|bytes| bytes > 1024 * 1024));
        assert!(cpu_seconds().is_some_and(|seconds| (0.0..3600.0).contains(&seconds)));
        assert!(open_files().is_some_and(|count| (3..10_000).contains(&count)));
    }
}
