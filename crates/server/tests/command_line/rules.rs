//! What a change of law would change, from the command line: a report of ids, and no record is written.

use std::fs;

use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
use palvelurekisteri_devdb::roles::DATABASE;
use tokio_postgres::NoTls;

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

    fs::write(&candidate, "[deadlines]\nplan_renewal_days = 30\n").expect("a file");
    let (code, _, message) = simulate(&[]);
    assert_eq!(code, 1);
    assert!(message.contains("there is no register in"), "{message}");
    assert!(
        !folder.path().join("data/pgdata").exists(),
        "nothing was made"
    );

    let (code, _, message) = outcome(&folder.run(&["seed", "--clients", "60"]));
    assert_eq!(code, 0, "{message}");
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

    // A register of an older program stays as it is.
    let areas = "select count(*) from area where authority_organisation_id is not null";
    let events = "select count(*) from audit_event where operation = 'simulate_rules'";
    assert_eq!(ask(&folder, events), 2 * ask(&folder, areas));
    let newest = "(select max(version) from __diesel_schema_migrations)";
    let removed = format!(
        "with d as (delete from __diesel_schema_migrations where version = {newest} returning 1) select count(*) from d"
    );
    assert_eq!(ask(&folder, &removed), 1);
    let migrations = "select count(*) from __diesel_schema_migrations";
    let before = ask(&folder, migrations);
    let (code, report, message) = simulate(&[]);
    assert_eq!((code, report.as_str()), (1, ""));
    assert!(
        message.contains("the database lacks migration"),
        "{message}"
    );
    assert_eq!(ask(&folder, migrations), before);
}

/// A number that a query gives while the register is closed.
fn ask(folder: &Folder, query: &str) -> i64 {
    let options = ClusterOptions::new(folder.path().join("data"));
    let cluster = Cluster::start(&options).expect("the register opens");
    let url = cluster.urls().admin(DATABASE);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let number = runtime.block_on(async {
        let (client, connection) = tokio_postgres::connect(&url, NoTls)
            .await
            .expect("a connection");
        let driver = tokio::spawn(connection);
        let row = client.query_one(query, &[]).await.expect("an answer");
        driver.abort();
        row.get(0)
    });
    drop(runtime);
    cluster.stop().expect("the register closes");
    number
}
