//! Rows and queries of `organisation`.
