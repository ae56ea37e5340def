//! The service with its private database, from nothing to the end.

use std::time::{Duration, Instant};

use crate::support::{Folder, Serving, kill_postgres, outcome, postgres_pid, postgres_runs};

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

#[test]
fn a_killed_database_is_unavailable_for_a_moment_and_no_request_hangs() {
    let folder = Folder::new();
    let serving = Serving::start(folder.program(&[]));
    let killed = postgres_pid(folder.path()).unwrap();
    assert!(kill_postgres(folder.path()));
    // Each answer comes, whatever it is; PostgreSQL is started again within.
    let begun = Instant::now();
    let mut answers = Vec::new();
    while answers.last() != Some(&200) || postgres_pid(folder.path()) == Some(killed.clone()) {
        assert!(begun.elapsed() < Duration::from_secs(100), "{answers:?}");
        answers.push(serving.get("/health/ready"));
        assert!([200, 503].contains(answers.last().unwrap()), "{answers:?}");
    }
    assert_eq!(serving.end("-TERM").0.code(), Some(0));
    assert!(!postgres_runs(folder.path()));
}
