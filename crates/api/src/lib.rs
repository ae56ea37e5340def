//! See docs/architecture.md.

pub mod problem;
pub mod shape;
