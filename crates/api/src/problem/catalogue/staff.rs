//! Accounts, grants and organisations.

use super::Entry;

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[];
