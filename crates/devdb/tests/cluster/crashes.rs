//! What holds after something was killed.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

use palvelurekisteri_devdb::binaries::find_binaries;
use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
use palvelurekisteri_devdb::roles::DATABASE;

use crate::support::{
    Helper, Scratch, control, everyone, is_gone, is_root, query, signal, spawn_helper, start,
    until, value,
};

#[test]
fn postgres_ends_in_order_when_its_owner_is_killed() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let helper = Helper::start(&scratch, who).unwrap();
        let postgres = helper.postgres;
        helper.kill();
        until("postgres ends by itself", || is_gone(postgres));
        let state = control(&scratch, "Database cluster state:");
        assert_eq!(state, "shut down", "{who:?}");
        let again = Helper::start(&scratch, who).unwrap();
        assert_eq!(value(&again.url, "select 1"), "1", "{who:?}");
        again.stop();
    }
}

/// Nobody waits here for PostgreSQL's own end: the next start must.
#[test]
fn a_start_right_after_the_kill_of_the_owner_succeeds() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        Helper::start(&scratch, who).unwrap().kill();
        let again = Helper::start(&scratch, who).unwrap();
        assert_eq!(value(&again.url, "select 1"), "1", "{who:?}");
        again.stop();
    }
}

#[test]
fn a_killed_postgres_is_noticed_and_started_again() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let mut helper = Helper::start(&scratch, who).unwrap();
        assert_eq!(helper.restart_if_dead(), "running=true restarted=false");
        signal("KILL", helper.postgres);
        until("the kill has struck", || is_gone(helper.postgres));
        assert_eq!(helper.restart_if_dead(), "running=false restarted=true");
        assert_eq!(value(&helper.url, "select 1"), "1", "{who:?}");
        helper.stop();
        let state = control(&scratch, "Database cluster state:");
        assert_eq!(state, "shut down", "{who:?}");
    }
}

#[test]
fn what_was_committed_survives_the_kill_of_postgres() {
    let scratch = Scratch::own();
    let mut cluster = Cluster::start(&ClusterOptions::new(scratch.data_dir())).unwrap();
    let url = cluster.urls().owner(DATABASE);
    query(&url, "create table kept as select 42 as answer").unwrap();
    signal("KILL", cluster.pid());
    until("the death is seen", || !cluster.is_running());
    assert!(cluster.restart_if_dead().unwrap());
    assert_eq!(value(&url, "select answer from kept"), "42");
}

/// A busy session outlives PostgreSQL's main process: two servers on one set
/// of files would destroy it.
#[test]
fn a_session_that_outlives_postgres_is_ended_before_the_restart() {
    let scratch = Scratch::own();
    let mut cluster = start(&scratch);
    let url = cluster.urls().admin("postgres");
    let busy = "do $$ begin loop end loop; end $$";
    let session = std::thread::spawn({
        let url = url.clone();
        move || query(&url, busy).is_err()
    });
    let find = "select pid from pg_stat_activity where query like 'do %'";
    until("the session is busy", || {
        !query(&url, find).unwrap().is_empty()
    });
    let pid: u32 = value(&url, find).parse().unwrap();
    signal("KILL", cluster.pid());
    until("the death is seen", || !cluster.is_running());
    assert!(!is_gone(pid), "the session has ended by itself");
    assert!(cluster.restart_if_dead().unwrap());
    assert!(is_gone(pid));
    assert!(session.join().unwrap());
    assert_eq!(value(&url, "select 1"), "1");
}

#[test]
fn a_stale_pid_file_and_socket_do_not_hinder_the_start() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let helper = Helper::start(&scratch, who).unwrap();
        signal("STOP", helper.pid());
        signal("KILL", helper.postgres);
        until("postgres is dead", || is_gone(helper.postgres));
        helper.kill();
        let socket_lock = scratch.data_dir().join("socket/.s.PGSQL.5432.lock");
        assert!(scratch.pid_file().exists() && socket_lock.exists());
        let again = Helper::start(&scratch, who).unwrap();
        assert_eq!(value(&again.url, "select 1"), "1", "{who:?}");
        again.stop();
    }
}

#[test]
fn a_pid_that_another_process_has_now_does_not_hinder_the_start() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        Helper::start(&scratch, who).unwrap().stop();
        // Of PostgreSQL's account: to it any other counts as stale anyway.
        let mut stranger = as_account_of_postgres(&scratch, Command::new("sleep"), &["300"]);
        let pid = stranger.id();
        for first_line in [format!("{pid}"), format!("-{pid}")] {
            let text = format!("{first_line}\n{}\n", scratch.pgdata().display());
            fs::write(scratch.pid_file(), text).unwrap();
            let again = Helper::start(&scratch, who).unwrap();
            assert_eq!(value(&again.url, "select 1"), "1", "{who:?}");
            again.stop();
        }
        assert!(!is_gone(pid), "the stranger was hurt");
        stranger.kill().unwrap();
        stranger.wait().unwrap();
    }
}

#[test]
fn an_orphaned_postgres_is_stopped_before_the_start() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        Helper::start(&scratch, who).unwrap().stop();
        let config = scratch.data_dir().join("config");
        let postgres = Command::new(find_binaries().unwrap().folder().join("postgres"));
        let mut orphan =
            as_account_of_postgres(&scratch, postgres, &["-D", config.to_str().unwrap()]);
        until("the orphan is ready", || {
            fs::read_to_string(scratch.pid_file())
                .is_ok_and(|text| text.lines().nth(7).is_some_and(|l| l.starts_with("ready")))
        });
        let helper = Helper::start(&scratch, who).unwrap();
        assert!(is_gone(orphan.id()), "{who:?}");
        assert_eq!(value(&helper.url, "select 1"), "1", "{who:?}");
        helper.stop();
        orphan.wait().unwrap();
    }
}

#[test]
fn a_kill_during_the_first_start_is_made_good_and_nothing_is_deleted() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let mut helper = spawn_helper(&scratch, &scratch.data_dir(), who);
        let begun = scratch.pgdata().join("PG_VERSION");
        until("initdb has begun", || begun.exists());
        helper.kill().unwrap();
        helper.wait().unwrap();
        assert!(
            !scratch.data_dir().join("ready").exists(),
            "killed too late"
        );
        let again = Helper::start(&scratch, who).unwrap();
        assert_eq!(value(&again.url, "select 1"), "1", "{who:?}");
        let aside = scratch.data_dir().join("pgdata.unfinished-1/PG_VERSION");
        assert!(aside.exists(), "{who:?}");
        again.stop();
    }
}

#[test]
fn every_half_made_folder_gets_a_name_of_its_own() {
    let scratch = Scratch::own();
    for number in 1..=2 {
        start(&scratch).stop().unwrap();
        fs::write(scratch.pgdata().join("note"), number.to_string()).unwrap();
        fs::remove_file(scratch.data_dir().join("ready")).unwrap();
    }
    start(&scratch).stop().unwrap();
    for number in 1..=2 {
        let aside = format!("pgdata.unfinished-{number}/note");
        let note = fs::read_to_string(scratch.data_dir().join(aside)).unwrap();
        assert_eq!(note, number.to_string());
    }
}

#[test]
fn an_interruption_before_the_roles_is_made_good() {
    let scratch = Scratch::own();
    start(&scratch).stop().unwrap();
    fs::remove_file(scratch.data_dir().join("roles")).unwrap();
    fs::write(scratch.data_dir().join("secrets/app"), "cut off").unwrap();
    let cluster = start(&scratch);
    assert_eq!(value(&cluster.urls().app(DATABASE), "select 1"), "1");
    assert_eq!(value(&cluster.urls().admin(DATABASE), "select 1"), "1");
}

#[test]
fn a_lost_password_is_made_anew() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let before = cluster.urls().app(DATABASE);
    cluster.stop().unwrap();
    fs::remove_file(scratch.data_dir().join("secrets/app")).unwrap();
    let cluster = start(&scratch);
    let after = cluster.urls().app(DATABASE);
    assert_ne!(before, after);
    assert_eq!(value(&after, "select 1"), "1");
}

/// Runs a program as the owner of `pgdata`, as the cluster does.
fn as_account_of_postgres(scratch: &Scratch, mut program: Command, arguments: &[&str]) -> Child {
    let owner = fs::metadata(scratch.pgdata()).unwrap();
    program
        .args(arguments)
        .current_dir("/")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if is_root() {
        program.uid(owner.uid()).gid(owner.gid());
    }
    program.spawn().unwrap()
}
