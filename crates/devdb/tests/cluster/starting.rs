//! What holds once the cluster runs.

use std::fs;
use std::thread;

use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
use palvelurekisteri_devdb::roles::DATABASE;

use crate::support::{
    Helper, Scratch, Who, control, everyone, is_root, mode, query, refusal, setting, start,
    status_line, throwaway, value,
};

#[test]
fn root_starts_a_cluster_that_runs_without_any_power_of_root() {
    if !is_root() {
        return;
    }
    let scratch = Scratch::of(Who::Root);
    let cluster = start(&scratch);
    let ids = status_line(cluster.pid(), "Uid:");
    assert!(
        ids.split_whitespace().all(|id| id != "0"),
        "user ids: {ids}"
    );
    assert_eq!(status_line(cluster.pid(), "Groups:"), "");
    assert_eq!(value(&cluster.urls().app(DATABASE), "select 1"), "1");
}

#[test]
fn an_ordinary_user_starts_a_cluster_that_runs_as_that_user() {
    let scratch = Scratch::of(Who::Ordinary);
    let helper = Helper::start(&scratch, Who::Ordinary).unwrap();
    let of_helper = status_line(helper.pid(), "Uid:");
    assert_eq!(status_line(helper.postgres, "Uid:"), of_helper);
    assert_ne!(of_helper.split_whitespace().next(), Some("0"));
    assert_eq!(value(&helper.url, "select 1"), "1");
    helper.stop();
}

#[test]
fn data_and_urls_are_the_same_after_a_restart() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let url = cluster.urls().owner(DATABASE);
    query(&url, "create table kept as select 42 as answer").unwrap();
    cluster.stop().unwrap();
    let cluster = start(&scratch);
    assert_eq!(cluster.urls().owner(DATABASE), url);
    assert_eq!(value(&url, "select answer from kept"), "42");
}

#[test]
fn checksums_and_durability_are_on_by_default() {
    let scratch = Scratch::own();
    let cluster = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap();
    assert_eq!(control(&scratch, "Data page checksum version:"), "1");
    for name in ["fsync", "full_page_writes", "synchronous_commit"] {
        assert_eq!(setting(&scratch, name), "on", "{name} in the file");
        let shown = value(&cluster.urls().app(DATABASE), &format!("show {name}"));
        assert_eq!(shown, "on", "{name} in a session");
    }
}

#[test]
fn a_throwaway_cluster_has_durability_off() {
    let scratch = Scratch::own();
    let mut options = throwaway(&scratch.data_dir());
    options.max_connections = 20;
    let cluster = Cluster::start(&options).unwrap();
    for (name, expected) in [
        ("fsync", "off"),
        ("full_page_writes", "off"),
        ("synchronous_commit", "off"),
        ("max_connections", "20"),
    ] {
        let shown = value(&cluster.urls().app(DATABASE), &format!("show {name}"));
        assert_eq!(shown, expected, "{name}");
    }
}

#[test]
fn the_server_has_the_settings_of_the_house() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let url = cluster.urls().admin(DATABASE);
    for (name, expected) in [
        ("listen_addresses", ""),
        ("password_encryption", "scram-sha-256"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
        ("log_error_verbosity", "terse"),
        ("log_min_error_statement", "panic"),
        ("timezone", "UTC"),
        ("server_encoding", "UTF8"),
        ("shared_buffers", "128MB"),
    ] {
        assert_eq!(value(&url, &format!("show {name}")), expected, "{name}");
    }
    let collation = "select datcollate from pg_database where datname = current_database()";
    assert!(["C.UTF-8", "C"].contains(&value(&url, collation).as_str()));
}

#[test]
fn secrets_socket_and_log_are_closed_to_others() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let helper = Helper::start(&scratch, who).unwrap();
        let data_dir = scratch.data_dir();
        for folder in ["secrets", "socket", "pgdata"] {
            assert_eq!(mode(&data_dir.join(folder)), 0o700, "{who:?} {folder}");
        }
        for secret in ["admin", "owner", "app", "export", "audit"] {
            let path = data_dir.join("secrets").join(secret);
            assert_eq!(mode(&path), 0o600, "{who:?} {secret}");
            let text = fs::read_to_string(&path).unwrap();
            assert_eq!(text.len(), 48, "{who:?} {secret}");
        }
        assert_eq!(mode(&data_dir.join("postgres.log")), 0o600, "{who:?}");
        helper.stop();
    }
}

#[test]
fn nobody_gets_in_without_the_password() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let right = cluster.urls().admin(DATABASE);
    let (before, after) = right.split_once('@').unwrap();
    let role = before.rsplit_once(':').unwrap().0;
    let refused = refusal(&format!("{role}:wrong@{after}"), "select 1");
    assert!(refused.starts_with("28P01"), "{refused}");
}

#[test]
fn a_failing_statement_leaves_no_data_in_the_log() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let url = cluster.urls().admin(DATABASE);
    let sql = "create temporary table t (code text unique); \
               insert into t values ('CANARY-1'), ('CANARY-1')";
    assert!(refusal(&url, sql).starts_with("23505"));
    let log = fs::read_to_string(cluster.log_file()).unwrap();
    assert!(log.contains("duplicate key"), "{log}");
    assert!(!log.contains("CANARY"), "{log}");
}

#[test]
fn the_end_of_the_starting_thread_does_not_stop_the_cluster() {
    let scratch = Scratch::own();
    let options = throwaway(&scratch.data_dir());
    let starting = thread::spawn(move || Cluster::start(&options).unwrap());
    let mut cluster = starting.join().unwrap();
    assert_eq!(value(&cluster.urls().app(DATABASE), "select 1"), "1");
    assert!(cluster.is_running());
    let log = fs::read_to_string(cluster.log_file()).unwrap();
    assert!(!log.contains("shutdown request"), "{log}");
}

/// Ctrl-C goes to the terminal's process group: PostgreSQL must outlive the draining.
#[test]
fn postgres_is_in_a_session_of_its_own() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let stat = fs::read_to_string(format!("/proc/{}/stat", cluster.pid())).unwrap();
    let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
    let pid = cluster.pid().to_string();
    assert_eq!((fields[2], fields[3]), (pid.as_str(), pid.as_str()));
}

#[test]
fn a_path_too_long_for_a_socket_gets_a_short_private_folder() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let deep = scratch.data_dir().join("p".repeat(60)).join("q".repeat(60));
        let helper = Helper::start_in(&scratch, &deep, who).unwrap();
        assert!(!deep.join("socket").exists());
        assert_eq!(value(&helper.url, "select 1"), "1", "{who:?}");
        let socket_dir = helper.socket_dir();
        assert!(socket_dir.as_os_str().len() < 90, "{socket_dir:?}");
        assert_eq!(mode(&socket_dir), 0o700);
        helper.stop();
        assert!(!socket_dir.exists(), "{socket_dir:?} is left");
    }
}

#[test]
fn a_path_with_quotes_commas_and_letters_of_finnish_works() {
    let scratch = Scratch::own();
    let odd = scratch.data_dir().join("työ, 'kansio' \"1\"\\%2F");
    let cluster = Cluster::start(&throwaway(&odd)).unwrap();
    assert_eq!(value(&cluster.urls().app(DATABASE), "select 1"), "1");
}
