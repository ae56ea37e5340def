//! The service with its private database, from nothing to the end.

use std::time::Duration;

use crate::support::{Folder, Serving, outcome, postgres_runs};

#[test]
fn it_starts_from_nothing_and_a_signal_ends_it_with_its_database() {
    let folder = Folder::new();
    for signal in ["-INT", "-TERM"] {
        let serving = Serving::start(folder.program(&[]));
        assert_eq!(serving.get("/health/ready"), 200);
        assert_eq!(serving.get("/docs/"), 200);
        assert!(postgres_runs(folder.path()));
        // A browser that keeps its connection does not hold up the end.
        let _idle = std::net::TcpStream::connect(&serving.address).unwrap();
        let (status, took) = serving.end(signal);
        assert_eq!(status.code(), Some(0), "{signal}");
        assert!(took < Duration::from_secs(10), "{signal} took {took:?}");
        assert!(!postgres_runs(folder.path()), "{signal}");
    }
}

#[test]
fn a_killed_program_takes_its_database_along_and_the_next_start_recovers() {
    let folder = Folder::new();
    let (status, _) = Serving::start(folder.program(&[])).end("-KILL");
    assert_eq!(status.code(), None);
    let again = Serving::start(folder.program(&[]));
    assert_eq!(again.get("/health/ready"), 200);

    let (code, _, message) = outcome(&folder.run(&["serve"]));
    assert_eq!(code, 1);
    assert!(message.contains("in use by another server"), "{message}");
    assert_eq!(again.end("-TERM").0.code(), Some(0));
}
