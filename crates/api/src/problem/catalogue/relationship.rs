//! Service relationships, responsibility and the caseload.

use super::Entry;

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[];
