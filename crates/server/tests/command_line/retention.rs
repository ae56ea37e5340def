//! What may no longer be kept, from the command line: counted, erased, and nothing but ids printed.

use crate::support::{Folder, outcome};

/// The last line, without its first words.
fn total(output: &str) -> &str {
    let last = output.lines().last().expect("a line");
    last.split_once(" as of ").expect("a total").1
}

#[test]
fn a_run_erases_what_its_preview_counts_and_prints_ids_only() {
    let folder = Folder::new();
    let run = |arguments: &[&str]| {
        let (code, shown, message) = outcome(&folder.run(arguments));
        assert_eq!(code, 0, "{arguments:?} {message}");
        shown
    };
    run(&["seed", "--clients", "60"]);
    let off = run(&["retention", "run", "--limit", "0"]);
    assert!(total(&off).contains(": 0 in all, 0 rows"), "{off}");
    // Everybody whose relationship has ended, four years from now.
    let later = run(&["retention", "preview", "--as-of", "2040-01-01"]);
    assert!(
        later.contains("to erase by client.relationship_ended: "),
        "{later}"
    );
    assert!(later.contains("(380/2023 122 §)"), "{later}");
    for line in later.lines().filter(|line| line.contains(" of area ")) {
        let (_, told) = line.split_once(' ').expect("a place in the row");
        let words: Vec<&str> = told.split(' ').collect();
        assert!(words[1].parse::<uuid::Uuid>().is_ok(), "{line}");
        assert_eq!(words[2..4], ["of", "area"], "{line}");
    }
    let seen = run(&["retention", "preview"]);
    let done = run(&["retention", "run"]);
    assert_eq!(total(&done), total(&seen));
    let again = run(&["retention", "run"]);
    assert!(total(&again).contains(": 0 in all, 0 rows"), "{again}");
}

#[test]
fn a_day_ahead_is_previewed_and_never_run_and_a_period_has_bounds() {
    let folder = Folder::new();
    let (code, _, message) = outcome(&folder.run(&["retention", "run", "--as-of", "2999-01-01"]));
    assert_eq!(code, 1);
    assert!(message.contains("a day ahead"), "{message}");
    let mut long = folder.program(&["retention", "preview"]);
    long.env("PALVELUREKISTERI__RETENTION__CLIENT_YEARS", "5");
    let (code, _, message) = outcome(&long.output().unwrap());
    assert_eq!(code, 2);
    assert!(
        message.contains("retention.client_years must be 1 to 4"),
        "{message}"
    );
    assert!(
        !folder.path().join("data/pgdata").exists(),
        "nothing was made"
    );
}
