//! The program as its users start it.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "helpers panic where a test would"
)]
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "the long runs are set by their environment and tell their figures"
)]

mod backup;
mod caller;
mod chaos;
mod commands;
mod export;
mod foreign;
mod office;
mod retention;
mod rules;
mod serving;
mod stopping;
mod support;
