//! Rows and queries of `reference`.
