//! Rows and queries of `activity_group`.
