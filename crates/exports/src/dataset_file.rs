//! The files of a dataset, CSV and NDJSON, one of them, or Parquet, written side by side from one stream of rows.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::copy_text::Row;
use crate::error::ExportError;
use crate::format::Written;
use crate::line::{Lines, Op};
#[cfg(feature = "parquet")]
use crate::parquet_file::ParquetFile;
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
    csv: Option<StoredFile>,
    json: Option<StoredFile>,
    #[cfg(feature = "parquet")]
    parquet: Option<ParquetFile>,
    rows: u64,
    deletions: u64,
}

impl<'a> DatasetFile<'a> {
    pub(crate) fn create(
        folder: &Path,
        lines: Lines<'a>,
        written: Written,
    ) -> Result<Self, ExportError> {
        let create = |ending: &str| {
            let name = format!("{}.{ending}", lines.dataset.name);
            StoredFile::create(folder, &name, written.gzip)
        };
        let has = |is_wanted: bool, ending| is_wanted.then(|| create(ending)).transpose();
        let mut csv = has(written.format.has_csv(), "csv")?;
        let json = has(written.format.has_ndjson(), "ndjson")?;
        if let Some(csv) = &mut csv {
            csv.buffer().extend_from_slice(&lines.header());
        }
        Ok(Self {
            csv,
            json,
            #[cfg(feature = "parquet")]
            parquet: match written.format.has_parquet() {
                true => Some(ParquetFile::create(folder, lines.dataset, written.gzip)?),
                false => None,
            },
            lines,
            rows: 0,
            deletions: 0,
        })
    }

    /// Writes a row to each.
    pub(crate) fn write(&mut self, op: Op, row: &Row) -> Result<(), ExportError> {
        let csv = self.csv.as_mut().map(StoredFile::buffer);
        let json = self.json.as_mut().map(StoredFile::buffer);
        if csv.is_some() || json.is_some() {
            self.lines.write(op, row, csv, json)?;
        }
        #[cfg(feature = "parquet")]
        if let Some(parquet) = &mut self.parquet {
            parquet.write(op, &self.lines.values(op, row)?)?;
        }
        for file in self.csv.iter_mut().chain(&mut self.json) {
            file.pass_on()?;
        }
        self.rows += 1;
        self.deletions += u64::from(op == Op::Delete);
        Ok(())
    }

    /// Ends them, durably.
    pub(crate) fn finish(self) -> Result<DatasetEntry, ExportError> {
        let files = self.csv.into_iter().chain(self.json);
        let files = files.map(StoredFile::finish);
        #[cfg(feature = "parquet")]
        let files = files.chain(self.parquet.into_iter().map(ParquetFile::finish));
        Ok(DatasetEntry {
            name: self.lines.dataset.name.to_owned(),
            version: self.lines.dataset.version,
            rows: self.rows,
            deletions: self.deletions,
            files: files.collect::<Result<_, _>>()?,
        })
    }
}
