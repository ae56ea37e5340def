//! Keeps the PostgreSQL of the tests; started by the first test, ends by itself.

use std::process::ExitCode;

fn main() -> ExitCode {
    match palvelurekisteri_tests::cluster::keep() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
