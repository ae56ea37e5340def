//! The program as its users start it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers panic where a test would"
)]

mod backup;
mod commands;
mod foreign;
mod serving;
mod support;
