//! Rows and queries of `assessment`.
