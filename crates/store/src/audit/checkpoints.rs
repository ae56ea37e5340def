//! Checkpoints as the database keeps them.

use chrono::{DateTime, Utc};
use diesel::sql_types::{BigInt, Binary, Text, Timestamptz};
use palvelurekisteri_pii::{
    audit_keys::AuditKeys,
    checkpoint::{Checkpoint, SignedCheckpoint},
    merkle::Frontier,
};

use crate::named_query::named_query;

named_query!(
    /// Checkpoints of at least a size, the smallest first.
    pub(super) CheckpointsFrom(size: i64 => BigInt) -> CheckpointSql,
    "select c.tree_size, c.root_hash, c.signed_at, c.key_id, c.signature, c.frontier
       from audit_checkpoint c where c.tree_size >= (select p.size from p) order by c.tree_size limit 500",
);

named_query!(
    /// The newest checkpoint that was signed before an instant.
    pub(super) NewestCheckpoint(before: DateTime<Utc> => Timestamptz) -> CheckpointSql,
    "select c.tree_size, c.root_hash, c.signed_at, c.key_id, c.signature, c.frontier
       from audit_checkpoint c where c.signed_at < (select p.before from p) order by c.tree_size desc limit 1",
);

named_query!(
    /// Keeps a checkpoint.
    pub(super) InsertCheckpoint(
        tree_size: i64 => BigInt,
        root_hash: Vec<u8> => Binary,
        signed_at: DateTime<Utc> => Timestamptz,
        key_id: String => Text,
        signature: Vec<u8> => Binary,
        frontier: Vec<u8> => Binary,
    ) -> BigInt,
    ", i as (
        insert into audit_checkpoint (tree_size, root_hash, signed_at, key_id, signature, frontier)
        select p.tree_size, p.root_hash, p.signed_at, p.key_id, p.signature, p.frontier from p)
     select p.tree_size from p",
);

type CheckpointSql = (BigInt, Binary, Timestamptz, Text, Binary, Binary);

/// A row of `audit_checkpoint`.
pub(super) type CheckpointRow = (i64, Vec<u8>, DateTime<Utc>, String, Vec<u8>, Vec<u8>);

/// A checkpoint with the right edge of its tree.
#[derive(Debug, Clone)]
pub(super) struct KeptCheckpoint {
    pub(super) signed: SignedCheckpoint,
    frontier: Vec<u8>,
}

impl KeptCheckpoint {
    /// Of a row; `None` where the row cannot be a checkpoint.
    pub(super) fn of(row: CheckpointRow, origin: &str) -> Option<Self> {
        let (size, root, signed_at, key_id, signature, frontier) = row;
        let checkpoint = Checkpoint {
            origin: origin.to_owned(),
            size: u64::try_from(size).ok()?,
            root: root.try_into().ok()?,
            signed_at,
        };
        Some(Self {
            signed: SignedCheckpoint {
                checkpoint,
                key_id,
                signature,
            },
            frontier,
        })
    }

    /// The right edge, when it is the one that was signed.
    pub(super) fn frontier(&self, keys: &AuditKeys) -> Option<Frontier> {
        let checkpoint = &self.signed.checkpoint;
        Frontier::from_bytes(checkpoint.size, &self.frontier)
            .filter(|frontier| frontier.root() == checkpoint.root && self.signed.verifies(keys))
    }
}
