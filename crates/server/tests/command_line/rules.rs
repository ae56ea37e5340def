//! What a change of law would change, from the command line: a report of ids, and nothing is written.

use std::fs;

use crate::support::{Folder, outcome};

#[test]
fn a_candidate_is_reported_in_two_forms_and_a_wrong_one_makes_nothing() {
    let folder = Folder::new();
    let candidate = folder.path().join("candidate.toml");
    let file = candidate.to_str().expect("a path");
    let simulate = |more: &[&str]| {
        let arguments = [&["rules", "simulate", "--file", file], more].concat();
        outcome(&folder.run(&arguments))
    };
    let (code, _, message) = simulate(&[]);
    assert_eq!(code, 2, "{message}");
    fs::write(
        &candidate,
        "[[ended]]\ntable = \"nothing\"\nlast_day = \"2027-01-01\"\n",
    )
    .expect("a file");
    let (code, _, message) = simulate(&[]);
    assert_eq!(code, 2);
    assert!(
        message.contains("ended[0]: there is no such table"),
        "{message}"
    );
    assert!(
        !folder.path().join("data/pgdata").exists(),
        "nothing was made"
    );

    let (code, _, message) = outcome(&folder.run(&["seed", "--clients", "60"]));
    assert_eq!(code, 0, "{message}");
    fs::write(&candidate, "[deadlines]\nplan_renewal_days = 30\n").expect("a file");
    let (code, json, message) = simulate(&["--format", "json"]);
    assert_eq!(code, 0, "{message}");
    let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let deadlines = report["deadlines"].as_array().expect("deadlines");
    assert!(deadlines.iter().all(|line| line["kind"] == "plan_renewal"));
    assert_eq!(report["phases"], serde_json::json!([]));
    let (code, text, message) = simulate(&[]);
    assert_eq!(code, 0, "{message}");
    let total = format!(" and {} deadlines of ", deadlines.len());
    assert!(
        text.starts_with("the candidate as of ") && text.contains(&total),
        "{text}"
    );
}
