//! Rows and queries of `employer`.
