//! The nightly export from the command line: written, checked, acknowledged, watched, with an exit code for each.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::chaos::Chance;
use crate::support::{Folder, Serving, outcome};

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
        let receipt = run(0, &["export", "acknowledge", written]);
        let area = if written.contains("area-24") {
            "24"
        } else {
            "10"
        };
        assert!(
            receipt.contains(&format!("area {area}: acknowledged: ")),
            "{receipt}"
        );
    }
    run(0, &["export", "status"]);
    let again = run(0, &["export", "run", "--out", out]);
    assert_eq!(again.matches("already there, whole").count(), 2, "{again}");
    let other = run(0, &["export", "run", "--out", out, "--format", "csv"]);
    assert_eq!(other.matches("keeps to them").count(), 2, "{other}");
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

/// How often a run is killed.
const KILLS: usize = 20;

/// Folders of runs of a kind that have appeared.
fn appeared(out: &Path, kind: &str) -> Vec<PathBuf> {
    let areas = fs::read_dir(out.join("nightly")).into_iter().flatten();
    let runs = areas.flat_map(|area| fs::read_dir(area.unwrap().path()).unwrap());
    runs.map(|run| run.unwrap())
        .filter(|run| {
            let name = run.file_name().to_string_lossy().into_owned();
            !name.starts_with('.') && name.ends_with(kind)
        })
        .map(|run| run.path())
        .collect()
}

#[test]
fn a_run_that_is_killed_at_any_point_leaves_no_half_folder_and_is_whole_the_next_time() {
    let folder = Folder::new();
    let out = folder.path().join("exports");
    let at = out.to_str().expect("a path in UTF-8");
    let run = |arguments: &[&str]| {
        let (found, shown, message) = outcome(&folder.run(arguments));
        assert_eq!(found, 0, "{arguments:?} {shown} {message}");
    };
    let verify = |folders: &[PathBuf]| {
        for folder in folders {
            run(&["export", "verify", folder.to_str().unwrap()]);
        }
    };
    run(&["seed", "--clients", "20"]);
    let serving = Serving::start(folder.program(&[]));
    let area = ["export", "run", "--area", "24", "--out", at];
    run(&area);
    let former = appeared(&out, "-full");
    assert_eq!(former.len(), 1);
    for folder in &former {
        run(&["export", "acknowledge", folder.to_str().unwrap()]);
    }
    let delta = ["export", "run", "--area", "24", "--out", at, "--delta"];
    let begun = Instant::now();
    run(&delta);
    let takes = u64::try_from(begun.elapsed().as_millis()).unwrap();
    let whole = appeared(&out, "-delta");
    assert_eq!(whole.len(), 1);
    let manifests: Vec<_> = whole
        .iter()
        .map(|folder| fs::read(folder.join("manifest.json")).unwrap())
        .collect();
    let seed = Uuid::new_v4().as_u64_pair().0;
    println!("seed {seed}, a run takes {takes} ms");
    let mut chance = Chance(seed);
    let mut killed = 0;
    for _ in 0..KILLS {
        for folder in appeared(&out, "-delta") {
            fs::remove_dir_all(folder).unwrap();
        }
        let mut child = folder.program(&delta).spawn().unwrap();
        thread::sleep(Duration::from_millis(chance.below(takes)));
        child.kill().unwrap();
        killed += usize::from(child.wait().unwrap().code().is_none());
        // What is there is whole.
        verify(&appeared(&out, "-delta"));
    }
    assert!(killed > KILLS / 2, "{killed} of {KILLS} were in time");
    verify(&former);
    let begun = Instant::now();
    // The database notices a moment later that the last one has gone.
    while outcome(&folder.run(&delta)).0 == 4 {
        assert!(begun.elapsed() < Duration::from_secs(20), "still busy");
    }
    assert_eq!(appeared(&out, "-delta"), whole);
    verify(&whole);
    for (folder, manifest) in whole.iter().zip(manifests) {
        assert_eq!(fs::read(folder.join("manifest.json")).unwrap(), manifest);
        let beside = fs::read_dir(folder.parent().unwrap()).unwrap();
        let mut names: Vec<_> = beside.map(|entry| entry.unwrap().file_name()).collect();
        names.retain(|name| name.to_string_lossy().starts_with('.'));
        assert!(names.is_empty(), "{names:?}");
    }
    assert_eq!(serving.end("-TERM").0.code(), Some(0));
}
