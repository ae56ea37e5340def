//! Checkpoints in the order of their sizes, from both places, as a verification meets them.

use std::path::Path;

use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_pii::{
    audit_keys::AuditKeys, checkpoint::SignedCheckpoint, checkpoint_folder::Notes, error::PiiError,
};

use super::{
    checkpoints::{CheckpointRow, CheckpointsFrom, KeptCheckpoint},
    sequencer::to_i64,
};
use crate::error::StoreError;

/// The checkpoints of the database in order, read a page at a time.
pub(super) struct KeptCheckpoints {
    /// Size from which the next page begins.
    from: u64,
    /// The last first.
    page: Vec<KeptCheckpoint>,
    ended: bool,
}

impl KeptCheckpoints {
    pub(super) fn from(from: u64) -> Self {
        Self {
            from,
            page: Vec::new(),
            ended: false,
        }
    }

    pub(super) async fn peek(
        &mut self,
        connection: &mut AsyncPgConnection,
        origin: &str,
    ) -> Result<Option<KeptCheckpoint>, StoreError> {
        if self.page.is_empty() && !self.ended {
            let size = to_i64(self.from)?;
            let rows: Vec<CheckpointRow> = CheckpointsFrom { size }.get_results(connection).await?;
            let page = rows
                .into_iter()
                .map(|row| KeptCheckpoint::of(row, origin))
                .collect::<Option<Vec<_>>>();
            self.page = page.ok_or_else(|| StoreError::internal("a checkpoint has no form"))?;
            match self.page.last() {
                Some(last) => self.from = last.signed.checkpoint.size + 1,
                None => self.ended = true,
            }
            self.page.reverse();
        }
        Ok(self.page.last().cloned())
    }

    pub(super) async fn next(
        &mut self,
        connection: &mut AsyncPgConnection,
        origin: &str,
    ) -> Result<Option<KeptCheckpoint>, StoreError> {
        let next = self.peek(connection, origin).await?;
        self.take();
        Ok(next)
    }

    pub(super) fn take(&mut self) {
        self.page.pop();
    }
}

/// The checkpoints outside the database in order, read one at a time.
pub(super) struct OutsideCheckpoints<'a> {
    notes: Notes,
    keys: &'a AuditKeys,
    next: Option<SignedCheckpoint>,
}

impl<'a> OutsideCheckpoints<'a> {
    pub(super) fn open(folder: &Path, keys: &'a AuditKeys) -> Result<Self, PiiError> {
        Ok(Self {
            notes: Notes::open(folder)?,
            keys,
            next: None,
        })
    }

    /// The next one that a known key has signed; others in the folder are of another register.
    pub(super) fn peek(&mut self) -> Result<Option<&SignedCheckpoint>, PiiError> {
        while self.next.is_none() {
            let Some(note) = self.notes.next_note()? else {
                break;
            };
            self.next = SignedCheckpoint::from_note(&note, self.keys);
        }
        Ok(self.next.as_ref())
    }

    pub(super) fn take(&mut self) {
        self.next = None;
    }
}
