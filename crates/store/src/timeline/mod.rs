//! Rows and queries of `timeline`.
