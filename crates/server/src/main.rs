//! The palvelurekisteri program.

use std::process::ExitCode;

use clap::Parser as _;
use palvelurekisteri_server::commands::{self, Cli};

// Multi-thread: migrations block in place.
#[tokio::main(flavor = "multi_thread")]
async fn main() -> ExitCode {
    commands::run(Cli::parse()).await
}
