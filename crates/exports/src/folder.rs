//! Where the files lie: `<out>/<profile>/area-<code>/<date>-<kind>/`, and `LATEST` beside the runs.
//!
//! A run is written into a folder of another name in the same place, and renamed when it is whole and durable: a reader
//! sees all of it or nothing, and a run that is killed leaves the former ones as they were.

use std::fs::{self, DirBuilder, File};
use std::io;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::error::{ExportError, at};
use crate::stored_file::write_whole;

/// Names the newest run.
pub const LATEST: &str = "LATEST";

/// The runs of a profile in an area.
#[derive(Debug, Clone)]
pub struct RunsFolder {
    path: PathBuf,
}

/// A run that is being written; what is left of it when it is dropped is taken away.
#[derive(Debug)]
pub(crate) struct Partial {
    runs: PathBuf,
    name: String,
    path: PathBuf,
}

/// Name of a run's folder.
#[must_use]
pub fn run_name(business_date: NaiveDate, kind: &str) -> String {
    format!("{business_date}-{kind}")
}

impl RunsFolder {
    /// In the folder of all exports.
    #[must_use]
    pub fn new(out: &Path, profile: &str, area_code: &str) -> Self {
        Self {
            path: out.join(profile).join(format!("area-{area_code}")),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where a run is.
    #[must_use]
    pub fn run(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Begins a run. What a killed one has left is taken away: whoever calls holds the lock of the profile.
    pub(crate) fn begin(&self, name: &str) -> Result<Partial, ExportError> {
        let mut builder = DirBuilder::new();
        builder.mode(0o700);
        builder
            .recursive(true)
            .create(&self.path)
            .map_err(at(&self.path))?;
        self.sweep()?;
        let path = self.path.join(format!(".{name}.partial"));
        builder.recursive(false).create(&path).map_err(at(&path))?;
        Ok(Partial {
            runs: self.path.clone(),
            name: name.to_owned(),
            path,
        })
    }

    /// Takes a run away whose time is over; a reader who has a file open keeps it. Whoever calls holds the lock of the
    /// profile.
    ///
    /// # Errors
    /// [`ExportError::File`] where it cannot be taken away whole.
    pub fn remove_run(&self, name: &str) -> Result<(), ExportError> {
        let target = self.run(name);
        let replaced = self.path.join(format!(".{name}.replaced"));
        remove(&replaced)?;
        match fs::rename(&target, &replaced) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(at(&target))?,
        }
        let latest = self.path.join(LATEST);
        if fs::read_to_string(&latest).is_ok_and(|named| named.trim_end() == name) {
            remove_file(&latest)?;
        }
        sync(&self.path)?;
        remove(&replaced)
    }

    /// Takes away what killed runs of any day have left.
    fn sweep(&self) -> Result<(), ExportError> {
        for entry in fs::read_dir(&self.path).map_err(at(&self.path))? {
            let entry = entry.map_err(at(&self.path))?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let is_left = name.ends_with(".partial") || name.ends_with(".replaced");
            if name.starts_with('.') && is_left && entry.path().is_dir() {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }

    /// Names a run as the newest, unless a newer one is named.
    pub(crate) fn name_latest(&self, name: &str) -> Result<(), ExportError> {
        let latest = self.path.join(LATEST);
        let named = fs::read_to_string(&latest).unwrap_or_default();
        // Dates first: the order of the names is that of the days.
        if named.trim_end() >= name {
            return Ok(());
        }
        let unfinished = format!(".{LATEST}.partial");
        let path = self.path.join(&unfinished);
        remove_file(&path)?;
        write_whole(&self.path, &unfinished, format!("{name}\n").as_bytes())?;
        fs::rename(&path, &latest).map_err(at(&latest))?;
        sync(&self.path)
    }
}

impl Partial {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Lets the run appear. A damaged one of the same name gives way to it.
    pub(crate) fn publish(self) -> Result<PathBuf, ExportError> {
        sync(&self.path)?;
        let target = self.runs.join(&self.name);
        let replaced = self.runs.join(format!(".{}.replaced", self.name));
        remove(&replaced)?;
        if target.exists() {
            fs::rename(&target, &replaced).map_err(at(&target))?;
        }
        fs::rename(&self.path, &target).map_err(at(&target))?;
        sync(&self.runs)?;
        remove(&replaced)?;
        Ok(target)
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // Published, it is no longer there; else the next run takes away what could not be.
        let _ = remove(&self.path);
    }
}

fn remove(folder: &Path) -> Result<(), ExportError> {
    ignore_missing(fs::remove_dir_all(folder)).map_err(at(folder))
}

fn remove_file(path: &Path) -> Result<(), ExportError> {
    ignore_missing(fs::remove_file(path)).map_err(at(path))
}

fn ignore_missing(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Makes the names in a folder durable.
fn sync(folder: &Path) -> Result<(), ExportError> {
    let opened = File::open(folder).map_err(at(folder))?;
    opened.sync_all().map_err(at(folder))
}
