//! Plans.

use super::Entry;

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[];
