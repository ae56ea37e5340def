//! See docs/architecture.md.

pub mod problem;
