//! PostgreSQL's messages: one file in the data folder, readable by us alone.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use crate::error::{DevDbError, cannot};

/// Size in bytes at which the file of former runs is set aside at a start.
const ROTATE_ABOVE: u64 = 10 * 1024 * 1024;

/// Opens the log for one run; the number is where the run's own lines begin.
pub(crate) fn open(path: &Path) -> Result<(File, u64), DevDbError> {
    if fs::metadata(path).is_ok_and(|meta| meta.len() > ROTATE_ABOVE) {
        let former = path.with_extension("log.1");
        fs::rename(path, &former).map_err(cannot("rename", path))?;
    }
    // We open it and hand it over, so PostgreSQL's account needs no right to it.
    let file = OpenOptions::new()
        .append(true)
        .create(true)
        .mode(0o600)
        .open(path)
        .map_err(cannot("open", path))?;
    let begin = file.metadata().map_err(cannot("open", path))?.len();
    Ok((file, begin))
}

/// Why the run that began at `begin` ended, in PostgreSQL's words.
pub(crate) fn last_words_since(path: &Path, begin: u64) -> String {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|mut file| {
        file.seek(SeekFrom::Start(begin))?;
        file.read_to_end(&mut bytes)
    });
    match read {
        Ok(_) => last_words(&bytes),
        Err(error) => format!("its log cannot be read: {error}"),
    }
}

/// The last line that tells of a failure, without time and process id.
pub(crate) fn last_words(output: &[u8]) -> String {
    let text = String::from_utf8_lossy(output);
    let lines = || text.lines().rev().filter(|line| !line.trim().is_empty());
    let told = ["PANIC:", "FATAL:", "ERROR:", "error:"]
        .iter()
        .find_map(|mark| lines().find_map(|line| line.split_once(mark)))
        .map(|(_, rest)| rest.trim());
    told.or_else(|| lines().next().map(str::trim))
        .unwrap_or("it said nothing")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fatal_line_is_told_without_its_prefix() {
        let log = b"2026-03-02 07:00:00.000 UTC [7] FATAL:  could not write: No space\n\
                    2026-03-02 07:00:00.001 UTC [7] LOG:  database system is shut down\n";
        assert_eq!(last_words(log), "could not write: No space");
    }

    #[test]
    fn without_a_fatal_line_the_last_one_is_told() {
        assert_eq!(last_words(b"one\ntwo\n\n"), "two");
        assert_eq!(last_words(b""), "it said nothing");
    }
}
