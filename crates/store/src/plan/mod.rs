//! Rows and queries of `plan`.
