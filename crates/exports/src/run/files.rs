//! The files of a run: each dataset from its own connection into its own pair, some of them at once.

use chrono::NaiveDate;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use palvelurekisteri_pii::pseudonym_keys::Pseudonyms;
use palvelurekisteri_store::export_run::snapshot::Snapshot;
use palvelurekisteri_store::export_run::{ExportArea, ExportRun};

use super::{Made, Progress, position};
use crate::code_sets;
use crate::copy_text::Rows as CopiedRows;
use crate::dataset::{Dataset, Delta, Rows};
use crate::dataset_file::{DatasetEntry, DatasetFile};
use crate::datasets::DATASETS;
use crate::delta;
use crate::error::ExportError;
use crate::folder::Partial;
use crate::line::{Lines, Op};
use crate::sql::{self, At};

/// The writing of a run.
pub(super) struct Work<'a> {
    pub(super) area: &'a ExportArea,
    pub(super) run: &'a ExportRun,
    pub(super) base: Option<&'a ExportRun>,
    pub(super) snapshot: &'a Snapshot,
    pub(super) made: Made,
    pub(super) pseudonyms: Pseudonyms,
}

impl Work<'_> {
    /// Every dataset, some at once.
    pub(super) async fn write(
        &self,
        partial: &Partial,
        connections: usize,
        mut show: impl FnMut(Progress),
    ) -> Result<Vec<DatasetEntry>, ExportError> {
        let total = DATASETS.len();
        let each = stream::iter(DATASETS.iter().enumerate())
            .map(|(place, dataset)| async move {
                let entry = Box::pin(self.write_dataset(dataset, partial)).await?;
                Ok::<_, ExportError>((place, dataset.name, entry))
            })
            .buffer_unordered(connections.max(1));
        let mut written: Vec<(usize, DatasetEntry)> = Vec::with_capacity(total);
        let mut each = std::pin::pin!(each);
        while let Some((place, dataset, entry)) = each.try_next().await? {
            show(Progress {
                dataset,
                rows: entry.rows,
                done: written.len() + 1,
                total,
            });
            written.push((place, entry));
        }
        written.sort_by_key(|(place, _)| *place);
        Ok(written.into_iter().map(|(_, entry)| entry).collect())
    }

    async fn write_dataset(
        &self,
        dataset: &'static Dataset,
        partial: &Partial,
    ) -> Result<DatasetEntry, ExportError> {
        let lines = Lines {
            dataset,
            area_id: self.area.id,
            pseudonyms: &self.pseudonyms,
        };
        let mut file = DatasetFile::create(partial.path(), lines, self.run.gzip)?;
        if let Rows::CodeSets = dataset.rows {
            for row in code_sets::rows() {
                file.write(Op::Upsert, &row)?;
            }
            return file.finish();
        }
        let recorded = position(&self.run.position)?;
        let now = match self.made {
            Made::New => At::Now,
            Made::Again | Made::Already => At::Position(&recorded),
        };
        match self.base {
            Some(base) if dataset.delta == Delta::Changes => {
                self.write_changes(dataset, now, base, &mut file).await?;
            }
            Some(_) | None => {
                let mut rows = self.rows(dataset, now, self.run.business_date).await?;
                while let Some(row) = rows.next().await? {
                    file.write(Op::Upsert, &row)?;
                }
            }
        }
        file.finish()
    }

    /// First what was erased, then what differs in the order of the keys.
    async fn write_changes(
        &self,
        dataset: &'static Dataset,
        now: At<'_>,
        base: &ExportRun,
        file: &mut DatasetFile<'_>,
    ) -> Result<(), ExportError> {
        let since = position(&base.position)?;
        if let (Rows::Database { erased, .. }, Some(query)) =
            (dataset.rows, sql::erased(dataset, &since, now))
        {
            let key = erased.map_or("", |(_, key)| key);
            let mut rows = self.copied(&query).await?;
            while let Some(row) = rows.next().await? {
                file.write(Op::Delete, &delta::erased_row(dataset, key, &row))?;
            }
        }
        let former = self
            .rows(dataset, At::Position(&since), base.business_date)
            .await?;
        let new = self.rows(dataset, now, self.run.business_date).await?;
        delta::compare(dataset, former, new, |op, row| file.write(op, row)).await
    }

    async fn rows(
        &self,
        dataset: &'static Dataset,
        at: At<'_>,
        on: NaiveDate,
    ) -> Result<CopiedRows, ExportError> {
        let query =
            sql::rows(dataset, at, on).ok_or(ExportError::Internal("a dataset without a query"))?;
        self.copied(&query).await
    }

    async fn copied(&self, query: &str) -> Result<CopiedRows, ExportError> {
        let reader = self.snapshot.reader().await?;
        let stream = reader.copy(query).await?;
        // The connection lives as long as its rows.
        let held = stream::unfold((Box::pin(stream), reader), |(mut stream, reader)| async {
            let piece = stream.next().await?;
            Some((piece, (stream, reader)))
        });
        Ok(CopiedRows::new(held))
    }
}
