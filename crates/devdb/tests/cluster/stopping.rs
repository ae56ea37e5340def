//! What holds once the cluster has been stopped.

use std::fs;

use palvelurekisteri_devdb::error::DevDbError;

use crate::support::{Helper, Scratch, control, everyone, is_gone, query, signal, start, until};

#[test]
fn stopping_is_an_orderly_shutdown() {
    for &who in everyone() {
        let scratch = Scratch::of(who);
        let helper = Helper::start(&scratch, who).unwrap();
        let postgres = helper.postgres;
        helper.stop();
        assert!(is_gone(postgres), "{who:?}");
        assert!(!scratch.pid_file().exists(), "{who:?}");
        let state = control(&scratch, "Database cluster state:");
        assert_eq!(state, "shut down", "{who:?}");
    }
}

#[test]
fn dropping_is_an_orderly_shutdown() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let postgres = cluster.pid();
    drop(cluster);
    assert!(is_gone(postgres));
    assert_eq!(control(&scratch, "Database cluster state:"), "shut down");
}

/// Fast shutdown: a forgotten session must not hold up the end.
#[test]
fn stopping_does_not_wait_for_open_sessions() {
    let scratch = Scratch::own();
    let cluster = start(&scratch);
    let url = cluster.urls().admin("postgres");
    let sleeper = std::thread::spawn({
        let url = url.clone();
        move || query(&url, "select pg_sleep(600)").is_err()
    });
    let asleep = "select 1 from pg_stat_activity where query = 'select pg_sleep(600)'";
    until("the session sleeps", || {
        !query(&url, asleep).unwrap().is_empty()
    });
    cluster.stop().unwrap();
    assert!(sleeper.join().unwrap());
}

#[test]
fn stopping_tells_that_postgres_had_died() {
    let scratch = Scratch::own();
    let mut cluster = start(&scratch);
    signal("KILL", cluster.pid());
    until("the death is seen", || !cluster.is_running());
    let told = cluster.stop().unwrap_err();
    assert!(matches!(told, DevDbError::UncleanStop(_)), "{told}");
}

#[test]
fn the_folder_is_free_after_a_stop() {
    let scratch = Scratch::own();
    for _ in 0..2 {
        start(&scratch).stop().unwrap();
    }
    let names = fs::read_dir(scratch.data_dir()).unwrap();
    let aside = names.flatten().any(|entry| {
        let name = entry.file_name();
        name.to_string_lossy().contains("unfinished")
    });
    assert!(!aside);
}
