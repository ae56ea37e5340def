//! The files of a run: each dataset from its own connection into its own pair, some of them at once.

use std::time::Instant;

use chrono::NaiveDate;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use palvelurekisteri_pii::pseudonym_keys::Pseudonyms;
use palvelurekisteri_store::export_run::snapshot::{Position, Snapshot};
use palvelurekisteri_store::export_run::{ExportArea, ExportRun};

use super::{Made, Progress, position};
use crate::code_sets;
use crate::copy_text::Rows as CopiedRows;
use crate::dataset::{Dataset, Delta, Rows};
use crate::dataset_file::{DatasetEntry, DatasetFile};
use crate::datasets::DATASETS;
use crate::datasets::clients_with_phases::{CLIENTS, NAME, PHASES};
use crate::delta;
use crate::error::ExportError;
use crate::folder::Partial;
use crate::format::Written;
use crate::guard::Guard;
use crate::line::{Lines, Op};
use crate::nested::{ClientWithPhases, Merged, NestedFile};
use crate::sql::{self, At};

/// The writing of a run.
pub(super) struct Work<'a> {
    pub(super) area: &'a ExportArea,
    pub(super) run: &'a ExportRun,
    pub(super) base: Option<&'a ExportRun>,
    pub(super) snapshot: &'a Snapshot,
    pub(super) made: Made,
    pub(super) written: Written,
    pub(super) guard: Guard,
    pub(super) pseudonyms: Pseudonyms,
}

/// What is written on its own.
#[derive(Debug, Clone, Copy)]
enum Part {
    Dataset(&'static Dataset),
    /// Clients with their phases.
    Nested,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Dataset(dataset) => dataset.name,
            Self::Nested => NAME,
        }
    }
}

impl Work<'_> {
    /// Every dataset, some at once, and clients with their phases where that is asked for.
    pub(super) async fn write(
        &self,
        partial: &Partial,
        connections: usize,
        mut show: impl FnMut(Progress),
    ) -> Result<(Vec<DatasetEntry>, Option<DatasetEntry>), ExportError> {
        let datasets = DATASETS.iter().map(|dataset| Part::Dataset(dataset));
        let nested = self.written.nested.then_some(Part::Nested);
        let parts: Vec<Part> = datasets.chain(nested).collect();
        let total = parts.len();
        let each = stream::iter(parts.into_iter().enumerate())
            .map(|(place, part)| async move {
                let begun = Instant::now();
                let entry = match part {
                    Part::Dataset(dataset) => Box::pin(self.write_dataset(dataset, partial)).await,
                    Part::Nested => Box::pin(self.write_nested(partial)).await,
                }?;
                Ok::<_, ExportError>((place, part.name(), entry, begun.elapsed()))
            })
            .buffer_unordered(connections.max(1));
        let mut written: Vec<(usize, DatasetEntry)> = Vec::with_capacity(total);
        let mut each = std::pin::pin!(each);
        while let Some((place, dataset, entry, took)) = each.try_next().await? {
            show(Progress {
                dataset,
                rows: entry.rows,
                took,
                done: written.len() + 1,
                total,
            });
            written.push((place, entry));
        }
        written.sort_by_key(|(place, _)| *place);
        let mut entries: Vec<DatasetEntry> = written.into_iter().map(|(_, entry)| entry).collect();
        let nested = entries.split_off(DATASETS.len()).pop();
        Ok((entries, nested))
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
            guard: self.guard,
        };
        let mut file = DatasetFile::create(partial.path(), lines, self.written)?;
        if let Rows::CodeSets = dataset.rows {
            for row in code_sets::rows() {
                file.write(Op::Upsert, &row)?;
            }
            return file.finish();
        }
        let recorded = position(&self.run.position)?;
        let now = self.at(&recorded);
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

    /// Clients with their phases: two streams in the same order.
    async fn write_nested(&self, partial: &Partial) -> Result<DatasetEntry, ExportError> {
        let keys = (self.area.id, &self.pseudonyms);
        let mut file = NestedFile::create(partial.path(), keys, self.written.gzip)?;
        let recorded = position(&self.run.position)?;
        let now = self.at(&recorded);
        let mut new = self.merged(now, self.run.business_date).await?;
        let Some(base) = self.base else {
            while let Some(client) = new.next().await? {
                file.write(Op::Upsert, &client)?;
            }
            return file.finish();
        };
        let since = position(&base.position)?;
        if let Some(query) = sql::erased(CLIENTS, &since, now) {
            let mut erased = self.copied(&query).await?;
            while let Some(row) = erased.next().await? {
                file.delete_client(&row, 0)?;
            }
        }
        if let Some(query) = sql::erased(PHASES, &since, now) {
            let mut erased = self.copied(&query).await?;
            while let Some(row) = erased.next().await? {
                file.delete_phase(&row)?;
            }
        }
        let at = At::Position(&since);
        let mut former = self.merged(at, base.business_date).await?;
        delta::compare_by(
            ClientWithPhases::by_client,
            async || former.next().await,
            async || new.next().await,
            |op, client| file.write(op, client),
        )
        .await?;
        file.finish()
    }

    async fn merged(&self, at: At<'_>, on: NaiveDate) -> Result<Merged, ExportError> {
        let clients = self.rows(CLIENTS, at, on).await?;
        Merged::begin(clients, self.rows(PHASES, at, on).await?).await
    }

    /// Rows of which moment the run has: its own snapshot, or the position that was recorded.
    fn at<'p>(&self, recorded: &'p Position) -> At<'p> {
        match self.made {
            Made::New => At::Now,
            Made::Again | Made::Already => At::Position(recorded),
        }
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
