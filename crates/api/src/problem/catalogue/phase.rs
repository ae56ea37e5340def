//! Activation phases, attendance and groups.

use super::Entry;

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[];
