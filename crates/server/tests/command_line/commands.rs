//! Commands that end by themselves.

use palvelurekisteri_auth::token::keys::TokenKeys;
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_pii::key_ring::KeyRing;
use palvelurekisteri_server::clock::SystemClock;

use crate::support::{Folder, outcome};

#[test]
fn help_names_every_command_and_each_shows_an_example() {
    let folder = Folder::new();
    let mut waiting = vec![Vec::new()];
    let mut seen = Vec::new();
    while let Some(words) = waiting.pop() {
        let arguments: Vec<&str> = words.iter().map(String::as_str).chain(["--help"]).collect();
        let (code, help, _) = outcome(&folder.run(&arguments));
        assert_eq!(code, 0, "{words:?}");
        assert!(help.contains("Example"), "{words:?}");
        let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        for line in lines.take_while(|line| !line.is_empty()) {
            let name = line.split_whitespace().next().unwrap();
            // A long description goes on below, deeper.
            if name != "help" && !line.starts_with("   ") {
                waiting.push([&words[..], &[name.to_owned()]].concat());
            }
        }
        seen.push(words.join(" "));
    }
    for command in [
        "serve",
        "migrate",
        "prepare",
        "openapi",
        "seed",
        "keys",
        "service",
        "check-config",
        "retention preview",
        "rules simulate",
        "user grant",
    ] {
        assert!(
            seen.iter().any(|word| word == command),
            "{command} in {seen:?}"
        );
    }
}

#[test]
fn the_document_is_printed_without_a_database() {
    let folder = Folder::new();
    let (code, document, _) = outcome(&folder.run(&["openapi"]));
    assert_eq!(code, 0);
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert!(document["paths"]["/health/ready"].is_object());
    assert!(!folder.path().join("data").exists(), "nothing was made");
}

#[test]
fn settings_are_shown_with_their_source_and_without_secrets() {
    let folder = Folder::new();
    let mut command = folder.program(&["check-config"]);
    command.env("DATABASE_URL", "postgres://a:geheim@localhost/x");
    let (code, shown, _) = outcome(&command.output().unwrap());
    assert_eq!(code, 0);
    let line = shown
        .lines()
        .find(|line| line.starts_with("database.url"))
        .unwrap();
    assert!(
        line.contains("****") && line.ends_with("DATABASE_URL"),
        "{line}"
    );
    assert!(!shown.contains("geheim"));
}

#[test]
fn a_wrong_command_line_or_configuration_ends_with_2() {
    let folder = Folder::new();
    assert_eq!(outcome(&folder.run(&["sing"])).0, 2);
    let mut command = folder.program(&["check-config"]);
    command.env("PALVELUREKISTERI__HTTP__LISEN", "127.0.0.1:1");
    let (code, _, message) = outcome(&command.output().unwrap());
    assert_eq!(code, 2);
    assert!(message.contains("did you mean http.listen?"), "{message}");
}

#[test]
fn a_database_that_does_not_answer_ends_with_1_and_no_password_is_shown() {
    let folder = Folder::new();
    let mut command = folder.program(&["serve"]);
    for variable in ["DATABASE_URL", "DATABASE_AUDIT_URL"] {
        command.env(variable, "postgres://a:geheim@127.0.0.1:1/x");
    }
    let (code, output, message) = outcome(&command.output().unwrap());
    assert_eq!(code, 1);
    assert!(message.contains("cannot be reached"), "{message}");
    assert!(!format!("{output}{message}").contains("geheim"));
}

#[test]
fn keys_are_listed_and_rotated_and_never_shown() {
    let folder = Folder::new();
    let keys = folder.path().join("data/keys");
    let now = SystemClock.now();
    KeyRing::open_or_create(&keys, now).unwrap();
    TokenKeys::open_or_create(&keys, now).unwrap();
    let run = |arguments: &[&str]| {
        let (code, shown, message) = outcome(&folder.run(arguments));
        assert_eq!(code, 0, "{arguments:?} {message}");
        shown
    };
    for kind in ["token", "data"] {
        let made = run(&["keys", "rotate", kind]);
        assert!(made.starts_with(&format!("made {kind} 000002-")), "{made}");
    }
    let listed = run(&["keys", "list"]);
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(lines.len(), 6, "{listed}");
    for (line, purpose, state) in [
        (lines[0], "token  000001-", "signs"),
        (lines[1], "token  000002-", "waits, verifies"),
        (lines[2], "data   000001-", "encrypts"),
        (lines[3], "data   000002-", "waits, decrypts"),
        (lines[4], "index  000001-", "in use"),
        (lines[5], "seal   000001-", "in use"),
    ] {
        assert!(line.starts_with(purpose) && line.ends_with(state), "{line}");
    }
    let signing = lines[0].split_whitespace().nth(1).unwrap();
    let (code, _, message) = outcome(&folder.run(&["keys", "retire", signing]));
    assert_eq!(code, 1);
    assert!(message.contains("rotate first"), "{message}");
    run(&["keys", "rotate", "token", "--in-minutes", "0"]);
    run(&["keys", "retire", signing]);
    let listed = run(&["keys", "list"]);
    assert!(!listed.contains(signing), "{listed}");
    for file in std::fs::read_dir(&keys).unwrap() {
        let content = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let secrets = content.lines().filter(|line| line.len() >= 64);
        assert!(secrets.into_iter().all(|secret| !listed.contains(secret)));
    }
}
