//! Checkpoints outside the database: notes one after another in a file for each day, appended and never rewritten.
//!
//! The folder belongs where whoever administers the database cannot write: another host, or a store that only adds.

use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::error::PiiError;

const PREFIX: &str = "checkpoints-";
const EXTENSION: &str = "txt";

/// Appends a note to the file of its day, durably.
///
/// # Errors
/// [`PiiError::Io`] names the file.
pub fn append(folder: &Path, signed_at: DateTime<Utc>, note: &str) -> Result<(), PiiError> {
    let day = signed_at.date_naive();
    let path = folder.join(format!("{PREFIX}{day}.{EXTENSION}"));
    let write = || {
        let is_new = !path.exists();
        let mut file = OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o640)
            .open(&path)?;
        // An empty line ends a note, so that one torn by a crash does not swallow the next.
        file.write_all(format!("{note}\n").as_bytes())?;
        file.sync_all()?;
        if is_new {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    };
    write().map_err(|source| io_error(&path, source))
}

/// The notes of a folder in the order of their days, read one at a time.
#[derive(Debug)]
pub struct Notes {
    /// Files that are still to be read, the last first.
    files: Vec<PathBuf>,
    open: Option<(PathBuf, std::io::Lines<BufReader<File>>)>,
}

impl Notes {
    /// Of a folder; one without notes has none.
    ///
    /// # Errors
    /// [`PiiError::Io`] when the folder cannot be read.
    pub fn open(folder: &Path) -> Result<Self, PiiError> {
        let mut files = Vec::new();
        for entry in fs::read_dir(folder).map_err(|source| io_error(folder, source))? {
            let path = entry.map_err(|source| io_error(folder, source))?.path();
            let is_ours = path
                .file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(EXTENSION));
            if is_ours {
                files.push(path);
            }
        }
        files.sort();
        files.reverse();
        Ok(Self { files, open: None })
    }

    /// The next note as text; `None` after the last.
    ///
    /// # Errors
    /// [`PiiError::Io`] when a file cannot be read.
    pub fn next_note(&mut self) -> Result<Option<String>, PiiError> {
        let mut note = String::new();
        loop {
            if self.open.is_none() {
                let Some(path) = self.files.pop() else {
                    return Ok(None);
                };
                let file = File::open(&path).map_err(|source| io_error(&path, source))?;
                self.open = Some((path, BufReader::new(file).lines()));
            }
            let Some((path, lines)) = &mut self.open else {
                return Ok(None);
            };
            let line = match lines.next() {
                Some(line) => line.map_err(|source| io_error(path, source))?,
                None => {
                    self.open = None;
                    continue;
                }
            };
            if note.is_empty() && line.is_empty() {
                continue;
            }
            // A line that begins a note while one is unfinished: that one was torn.
            if line.starts_with("palvelurekisteri/") {
                note.clear();
            }
            note.push_str(&line);
            note.push('\n');
            if line.starts_with('—') {
                return Ok(Some(note));
            }
        }
    }
}

fn io_error(path: &Path, source: std::io::Error) -> PiiError {
    PiiError::Io {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_dir::TestDir;

    fn all(folder: &Path) -> Vec<String> {
        let mut notes = Notes::open(folder).unwrap();
        std::iter::from_fn(|| notes.next_note().unwrap()).collect()
    }

    #[test]
    fn notes_are_read_in_the_order_of_their_days_and_a_torn_one_is_passed_over() {
        let dir = TestDir::new();
        crate::private_file::ensure_private_dir(dir.path()).unwrap();
        let day = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let note = |number: u8| format!("palvelurekisteri/f\n{number}\n\n— f {number}\n");
        append(dir.path(), day("2026-03-03T00:00:00Z"), &note(3)).unwrap();
        append(dir.path(), day("2026-03-02T10:00:00Z"), &note(1)).unwrap();
        append(
            dir.path(),
            day("2026-03-02T11:00:00Z"),
            "palvelurekisteri/f\n9",
        )
        .unwrap();
        append(dir.path(), day("2026-03-02T12:00:00Z"), &note(2)).unwrap();
        assert_eq!(all(dir.path()), [note(1), note(2), note(3)]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let dir = TestDir::new();
        assert!(Notes::open(dir.path()).is_err());
        assert!(append(dir.path(), DateTime::UNIX_EPOCH, "x").is_err());
    }
}
