//! What is refused, and in which words.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
use palvelurekisteri_devdb::error::DevDbError;

use crate::support::{Helper, Scratch, Who, everyone, is_root, start, value};

#[test]
fn a_second_start_in_the_same_process_is_refused() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let refused = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap_err();
    let own_pid = std::process::id().to_string();
    assert!(matches!(&refused, DevDbError::InUse { holder, .. } if *holder == own_pid));
    assert_eq!(
        value(&cluster.urls().app("palvelurekisteri"), "select 1"),
        "1"
    );
}

#[test]
fn a_second_start_by_another_process_is_refused_by_the_pid_of_the_first() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let first = Helper::start(&scratch, who).unwrap();
        let refused = Helper::start(&scratch, who).err().unwrap();
        let expected = format!("is in use by another server (process {})", first.pid());
        assert!(refused.contains(&expected), "{who:?}: {refused}");
        assert_eq!(value(&first.url, "select 1"), "1", "{who:?}");
        first.stop();
    }
}

#[test]
fn a_parent_folder_closed_to_the_account_is_named() {
    if !is_root() {
        return;
    }
    let scratch = Scratch::of(Who::Root);
    let closed = scratch.path().join("home");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    let options = ClusterOptions::new(closed.join("data"));
    let refused = Cluster::start(&options).unwrap_err();
    assert!(matches!(&refused, DevDbError::Unreachable { folder, .. } if *folder == closed));
    let text = refused.to_string();
    assert!(
        text.contains(&format!("chmod o+x {}", closed.display())),
        "{text}"
    );
    // What the message says to do is enough.
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o701)).unwrap();
    Cluster::start(&options).unwrap().stop().unwrap();
}

/// `mktemp -d` and strict umasks make such folders; this one is ours to open.
#[test]
fn an_empty_private_folder_of_root_is_opened_for_the_account() {
    if !is_root() {
        return;
    }
    let scratch = Scratch::of(Who::Root);
    fs::create_dir(scratch.data_dir()).unwrap();
    fs::set_permissions(scratch.data_dir(), fs::Permissions::from_mode(0o700)).unwrap();
    start(&scratch).stop().unwrap();
}

#[test]
fn a_folder_of_root_is_refused_to_an_ordinary_user() {
    if !is_root() {
        return;
    }
    let scratch = Scratch::of(Who::Root);
    start(&scratch).stop().unwrap();
    let refused = Helper::start(&scratch, Who::Ordinary).err().unwrap();
    assert!(
        refused.contains("belongs to another user (uid 0)"),
        "{refused}"
    );
}

/// `sudo` once, by mistake or in need, must not lock the user out afterwards.
#[test]
fn root_may_run_the_cluster_of_an_ordinary_user_and_give_it_back() {
    if !is_root() {
        return;
    }
    let scratch = Scratch::of(Who::Ordinary);
    Helper::start(&scratch, Who::Ordinary).unwrap().stop();
    start(&scratch).stop().unwrap();
    Helper::start(&scratch, Who::Ordinary).unwrap().stop();
}

#[test]
fn a_folder_made_by_another_release_is_refused_by_both_numbers() {
    let scratch = Scratch::own();
    start(&scratch).stop().unwrap();
    fs::write(scratch.pgdata().join("PG_VERSION"), "99\n").unwrap();
    let refused = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap_err();
    assert!(matches!(
        refused,
        DevDbError::OtherMajorVersion { made_by: 99, .. }
    ));
}

#[test]
fn too_few_connections_are_refused() {
    let scratch = Scratch::own();
    let mut options = ClusterOptions::new(scratch.data_dir());
    options.max_connections = 4;
    let refused = Cluster::start(&options).unwrap_err().to_string();
    assert_eq!(refused, "max_connections is 4 but must be at least 5");
    assert!(!scratch.data_dir().exists());
}

#[test]
fn a_file_in_place_of_the_data_folder_is_named() {
    let scratch = Scratch::own();
    fs::write(scratch.data_dir(), "").unwrap();
    let refused = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap_err();
    let expected = format!(
        "cannot create the data folder {}",
        scratch.data_dir().display()
    );
    assert!(refused.to_string().starts_with(&expected), "{refused}");
}

#[test]
fn a_socket_folder_open_to_others_is_refused() {
    let scratch = Scratch::own();
    start(&scratch).stop().unwrap();
    let socket_dir = scratch.data_dir().join("socket");
    fs::set_permissions(&socket_dir, fs::Permissions::from_mode(0o777)).unwrap();
    let refused = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap_err();
    assert!(
        matches!(refused, DevDbError::UntrustedSocketDir { .. }),
        "{refused}"
    );
}

/// PostgreSQL's own words reach the person who starts the program.
#[test]
fn a_postgres_that_cannot_start_tells_why_and_where_the_log_is() {
    let scratch = Scratch::own();
    start(&scratch).stop().unwrap();
    fs::remove_dir_all(scratch.pgdata().join("global")).unwrap();
    let refused = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap_err();
    let text = refused.to_string();
    assert!(
        matches!(refused, DevDbError::EndedWhileStarting { .. }),
        "{text}"
    );
    assert!(
        text.contains("global") && text.contains("postgres.log"),
        "{text}"
    );
}
