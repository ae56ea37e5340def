//! Rows and queries of `note`.
