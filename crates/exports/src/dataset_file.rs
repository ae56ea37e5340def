//! The two files of a dataset, written side by side from one stream of rows.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::copy_text::Row;
use crate::error::ExportError;
use crate::line::{Lines, Op};
use crate::stored_file::{FileEntry, StoredFile};

/// A dataset as the manifest names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatasetEntry {
    /// Name.
    pub name: String,
    /// Version of its columns.
    pub version: u16,
    /// Rows in each file, deletions among them.
    pub rows: u64,
    /// Deletions.
    pub deletions: u64,
    /// The files.
    pub files: Vec<FileEntry>,
}

/// The files of a dataset while they are written.
pub(crate) struct DatasetFile<'a> {
    lines: Lines<'a>,
    csv: StoredFile,
    json: StoredFile,
    rows: u64,
    deletions: u64,
}

impl<'a> DatasetFile<'a> {
    pub(crate) fn create(folder: &Path, lines: Lines<'a>, gzip: bool) -> Result<Self, ExportError> {
        let name = lines.dataset.name;
        let mut csv = StoredFile::create(folder, &format!("{name}.csv"), gzip)?;
        csv.buffer().extend_from_slice(&lines.header());
        Ok(Self {
            csv,
            json: StoredFile::create(folder, &format!("{name}.ndjson"), gzip)?,
            lines,
            rows: 0,
            deletions: 0,
        })
    }

    /// Writes a row to both.
    pub(crate) fn write(&mut self, op: Op, row: &Row) -> Result<(), ExportError> {
        let (csv, json) = (self.csv.buffer(), self.json.buffer());
        self.lines.write(op, row, csv, json)?;
        self.csv.pass_on()?;
        self.json.pass_on()?;
        self.rows += 1;
        self.deletions += u64::from(op == Op::Delete);
        Ok(())
    }

    /// Ends both, durably.
    pub(crate) fn finish(self) -> Result<DatasetEntry, ExportError> {
        Ok(DatasetEntry {
            name: self.lines.dataset.name.to_owned(),
            version: self.lines.dataset.version,
            rows: self.rows,
            deletions: self.deletions,
            files: vec![self.csv.finish()?, self.json.finish()?],
        })
    }
}
