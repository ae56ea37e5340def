//! The nightly export from the command line: written, checked, acknowledged, watched, with an exit code for each.

use std::fs;
use std::path::PathBuf;

use crate::support::{Folder, outcome};

#[test]
fn a_night_is_written_checked_acknowledged_and_watched() {
    let folder = Folder::new();
    let out = folder.path().join("exports");
    let out = out.to_str().expect("a path in UTF-8");
    let run = |code: i32, arguments: &[&str]| {
        let (found, shown, message) = outcome(&folder.run(arguments));
        assert_eq!(found, code, "{arguments:?} {shown} {message}");
        format!("{shown}{message}")
    };
    run(0, &["seed", "--clients", "60"]);
    let none = run(8, &["export", "status"]);
    assert!(none.contains("no whole run"), "{none}");
    // Nothing was acknowledged: the first delta is a full run.
    let first = run(5, &["export", "run", "--out", out, "--delta"]);
    assert!(first.contains("no run has been acknowledged"), "{first}");
    let folders: Vec<PathBuf> = first
        .lines()
        .filter_map(|line| line.split_once(": written: "))
        .map(|(path, _)| PathBuf::from(path))
        .collect();
    assert_eq!(folders.len(), 2, "one for each area: {first}");
    for written in &folders {
        let written = written.to_str().expect("a path in UTF-8");
        run(0, &["export", "verify", written]);
        run(0, &["export", "acknowledge", written]);
    }
    run(0, &["export", "status"]);
    let again = run(0, &["export", "run", "--out", out]);
    assert_eq!(again.matches("already there, whole").count(), 2, "{again}");
    let clients = folders[0].join("clients.csv");
    let mut content = fs::read(&clients).unwrap();
    content[100] ^= 1;
    fs::write(&clients, content).unwrap();
    let damaged = run(7, &["export", "verify", folders[0].to_str().unwrap()]);
    assert!(damaged.contains("clients.csv was changed"), "{damaged}");
    let ahead = [
        "export",
        "run",
        "--out",
        out,
        "--business-date",
        "2999-01-01",
    ];
    assert!(run(6, &ahead).contains("is a day ahead"));
    // The first area cannot be written; the second has its night all the same.
    let blocked = folder.path().join("blocked");
    fs::create_dir_all(blocked.join("nightly")).unwrap();
    fs::write(blocked.join("nightly/area-10"), "in the way").unwrap();
    let one_failed = run(1, &["export", "run", "--out", blocked.to_str().unwrap()]);
    assert!(one_failed.contains("area 10: "), "{one_failed}");
    assert!(
        one_failed.contains("nightly/area-24") && one_failed.contains("written again"),
        "{one_failed}"
    );
    let elsewhere = ["export", "run", "--out", out, "--area", "99"];
    assert!(run(1, &elsewhere).contains("no such employment area"));
}
