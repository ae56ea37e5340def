//! Rows and queries of `situation`.
