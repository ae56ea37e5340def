//! The program as its users start it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "helpers panic where a test would"
)]

mod backup;
mod caller;
mod chaos;
mod commands;
mod foreign;
mod office;
mod serving;
mod stopping;
mod support;
