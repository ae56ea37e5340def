//! Clients with their activation phases: two ordered streams merged while they pass, so that no more than one client is in
//! memory, here and in the database.

use std::cmp::Ordering;
use std::path::Path;

use palvelurekisteri_pii::pseudonym_keys::Pseudonyms;

use crate::copy_text::{Row, Rows};
use crate::dataset::Dataset;
use crate::dataset_file::DatasetEntry;
use crate::datasets::clients_with_phases::{
    CLIENT_ID, CLIENTS, NAME, PHASE_ID, PHASES, PHASES_MEMBER, VERSION,
};
use crate::error::ExportError;
use crate::guard::Guard;
use crate::line::{Lines, Op};
use crate::stored_file::StoredFile;

/// A client with all phases, in the order of their identifiers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ClientWithPhases {
    client: Row,
    phases: Vec<Row>,
}

impl ClientWithPhases {
    /// In the order of the clients.
    pub(crate) fn by_client(&self, other: &Self) -> Ordering {
        let place = CLIENTS.place_of(CLIENT_ID);
        self.client.cell(place).cmp(&other.client.cell(place))
    }
}

/// Both streams, of one position.
pub(crate) struct Merged {
    clients: Rows,
    phases: Rows,
    /// The phase that was read last; no client so far has it.
    ahead: Option<Row>,
}

impl Merged {
    /// Of clients in the order of [`CLIENTS`] and phases in that of [`PHASES`].
    pub(crate) async fn begin(clients: Rows, mut phases: Rows) -> Result<Self, ExportError> {
        let ahead = phases.next().await?;
        Ok(Self {
            clients,
            phases,
            ahead,
        })
    }

    /// The next client; `None` at the end.
    pub(crate) async fn next(&mut self) -> Result<Option<ClientWithPhases>, ExportError> {
        let Some(client) = self.clients.next().await? else {
            // What is left is of nobody who was told: both streams hold the same clients in the same order.
            return match self.ahead {
                None => Ok(None),
                Some(_) => Err(ExportError::Internal("a phase without its client")),
            };
        };
        let own = client.cell(CLIENTS.place_of(CLIENT_ID));
        let of_client = PHASES.place_of(CLIENT_ID);
        let mut phases = Vec::new();
        while let Some(phase) = self.ahead.take_if(|phase| phase.cell(of_client) == own) {
            phases.push(phase);
            self.ahead = self.phases.next().await?;
        }
        Ok(Some(ClientWithPhases { client, phases }))
    }
}

/// The file while it is written.
pub(crate) struct NestedFile<'a> {
    clients: Lines<'a>,
    phases: Lines<'a>,
    file: StoredFile,
    rows: u64,
    deletions: u64,
}

impl<'a> NestedFile<'a> {
    pub(crate) fn create(
        folder: &Path,
        (area_id, pseudonyms): (i16, &'a Pseudonyms),
        gzip: bool,
    ) -> Result<Self, ExportError> {
        let lines = |dataset: &'static Dataset| Lines {
            dataset,
            area_id,
            pseudonyms,
            guard: Guard::Off,
        };
        Ok(Self {
            clients: lines(CLIENTS),
            phases: lines(PHASES),
            file: StoredFile::create(folder, &format!("{NAME}.ndjson"), gzip)?,
            rows: 0,
            deletions: 0,
        })
    }

    /// Writes a client whole, or that it is gone.
    pub(crate) fn write(&mut self, op: Op, one: &ClientWithPhases) -> Result<(), ExportError> {
        if op == Op::Delete {
            return self.delete_client(&one.client, CLIENTS.place_of(CLIENT_ID));
        }
        let json = self.file.buffer();
        op.open(json);
        json.push(b',');
        self.clients.write_members(&one.client, None, json)?;
        json.extend_from_slice(b",\"");
        json.extend_from_slice(PHASES_MEMBER.as_bytes());
        json.extend_from_slice(b"\":[");
        for (place, phase) in one.phases.iter().enumerate() {
            json.extend_from_slice(if place == 0 { b"{" } else { b",{" });
            self.phases.write_members(phase, Some(CLIENT_ID), json)?;
            json.push(b'}');
        }
        json.push(b']');
        self.end_line(op)
    }

    /// Takes a client away, with all phases; the row names it at a place.
    pub(crate) fn delete_client(&mut self, row: &Row, place: usize) -> Result<(), ExportError> {
        delete(&self.clients, CLIENT_ID, (row, place), self.file.buffer())?;
        self.end_line(Op::Delete)
    }

    /// Takes one phase away from whoever has it: of what was erased nobody knows any more whose it was.
    pub(crate) fn delete_phase(&mut self, erased: &Row) -> Result<(), ExportError> {
        delete(&self.phases, PHASE_ID, (erased, 0), self.file.buffer())?;
        self.end_line(Op::Delete)
    }

    fn end_line(&mut self, op: Op) -> Result<(), ExportError> {
        self.file.buffer().extend_from_slice(b"}\n");
        self.rows += 1;
        self.deletions += u64::from(op == Op::Delete);
        self.file.pass_on()
    }

    /// Ends it, durably.
    pub(crate) fn finish(self) -> Result<DatasetEntry, ExportError> {
        Ok(DatasetEntry {
            name: NAME.to_owned(),
            version: VERSION,
            rows: self.rows,
            deletions: self.deletions,
            files: vec![self.file.finish()?],
        })
    }
}

fn delete(
    lines: &Lines<'_>,
    key: &str,
    (row, place): (&Row, usize),
    json: &mut Vec<u8>,
) -> Result<(), ExportError> {
    let id = row.cell(place);
    Op::Delete.open(json);
    json.push(b',');
    lines.write_member(key, id, json)
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use futures_util::stream;

    use super::*;

    /// Rows whose first cells are given; the others are missing.
    fn rows(dataset: &Dataset, first: &[&[&str]]) -> Rows {
        let text: String = first
            .iter()
            .map(|cells| {
                let missing = dataset.columns.len() - cells.len();
                format!("{}{}\n", cells.join("\t"), "\t\\N".repeat(missing))
            })
            .collect();
        Rows::new(stream::iter([Ok(Bytes::from(text))]))
    }

    async fn merged(clients: &[&str], phases: &[(&str, &str)]) -> Result<Vec<String>, ExportError> {
        let clients: Vec<Vec<&str>> = clients.iter().map(|id| vec![*id]).collect();
        let clients: Vec<&[&str]> = clients.iter().map(Vec::as_slice).collect();
        let phases: Vec<Vec<&str>> = phases.iter().map(|(id, of)| vec![*id, *of]).collect();
        let phases: Vec<&[&str]> = phases.iter().map(Vec::as_slice).collect();
        let mut merged = Merged::begin(rows(CLIENTS, &clients), rows(PHASES, &phases)).await?;
        let mut found = Vec::new();
        while let Some(one) = merged.next().await? {
            let ids = std::iter::once(&one.client).chain(&one.phases);
            let ids = ids.map(|row| String::from_utf8(row.cell(0).unwrap().to_vec()).unwrap());
            found.push(ids.collect::<Vec<_>>().join(" "));
        }
        Ok(found)
    }

    #[tokio::test]
    async fn each_client_has_the_phases_of_its_own() {
        let found = merged(&["a", "b", "c", "d"], &[("1", "b"), ("2", "b"), ("3", "d")]);
        assert_eq!(found.await.unwrap(), ["a", "b 1 2", "c", "d 3"]);
        assert!(merged(&[], &[]).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_phase_of_nobody_is_no_export() {
        for phases in [[("1", "a"), ("2", "z")], [("1", "aa"), ("2", "b")]] {
            assert!(merged(&["a", "b"], &phases).await.is_err(), "{phases:?}");
        }
    }
}
