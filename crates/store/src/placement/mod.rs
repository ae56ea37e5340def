//! Rows and queries of `placement`.
