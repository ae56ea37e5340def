//! Rows and queries of `provider`.
