//! A server of somebody else: prepared, migrated, with its first people, and served.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions, Durability};

use crate::support::{Folder, Serving, outcome};

#[test]
fn from_an_administrators_url_to_a_login() {
    let folder = Folder::new();
    let mut options = ClusterOptions::new(folder.path().join("foreign"));
    options.durability = Durability::Throwaway;
    let cluster = Cluster::start(&options).unwrap();
    let with = |arguments: &[&str], variables: &BTreeMap<String, String>| -> Command {
        let mut command = folder.program(arguments);
        command.envs(variables);
        command
    };

    let nothing = BTreeMap::new();
    let admin_url = cluster.urls().admin("postgres");
    let prepare = [
        "prepare",
        "--admin-url",
        &admin_url,
        "--database",
        "other register",
    ];
    let (code, printed, message) = outcome(&with(&prepare, &nothing).output().unwrap());
    assert_eq!((code, message.as_str()), (0, ""));
    let variables: BTreeMap<String, String> = printed
        .lines()
        .filter_map(|line| line.split_once('='))
        .filter(|(name, _)| {
            ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_AUDIT_URL"].contains(name)
        })
        .map(|(name, url)| (name.to_owned(), url.to_owned()))
        .collect();
    assert_eq!(variables.len(), 3, "{printed}");

    let (code, migrated, message) = outcome(&with(&["migrate"], &variables).output().unwrap());
    assert_eq!(code, 0, "{message}");
    assert!(
        migrated.contains("the database is up to date"),
        "{migrated}"
    );
    let (_, migrated, _) = outcome(&with(&["migrate"], &variables).output().unwrap());
    assert!(migrated.contains("nothing to migrate"), "{migrated}");

    let first = [
        "user",
        "bootstrap-admin",
        "--username",
        "eka",
        "--display-name",
        "Eka Pääkäyttäjä",
    ];
    let place = ["--area", "24", "--organisation", "Testikunta"];
    let bootstrap = [&first[..], &place[..]].concat();
    let (code, made, message) = outcome(&with(&bootstrap, &variables).output().unwrap());
    assert_eq!(code, 0, "{message}");
    assert!(made.contains("password "), "{made}");
    let (code, _, message) = outcome(&with(&bootstrap, &variables).output().unwrap());
    assert_eq!(code, 1);
    assert!(
        message.contains("there is an administrator already"),
        "{message}"
    );

    let create = [
        "user",
        "create",
        "--username",
        "toka",
        "--display-name",
        "Toka",
        "--password-stdin",
    ];
    assert_eq!(typed(with(&create, &variables), "short"), Some(1));
    assert_eq!(
        typed(with(&create, &variables), "tuuli-lumi-kesa-jaa-31"),
        Some(0)
    );
    let grant = [
        "user",
        "grant",
        "--username",
        "toka",
        "--role",
        "employment_officer",
    ];
    let grant = [&grant[..], &place[..]].concat();
    let (code, _, message) = outcome(&with(&grant, &variables).output().unwrap());
    assert_eq!(code, 0, "{message}");

    let serving = Serving::start(with(&["serve"], &variables));
    assert_eq!(serving.get("/health/ready"), 200);
    assert_eq!(serving.end("-TERM").0.code(), Some(0));
    cluster.stop().unwrap();
}

/// The sequence of docker-compose.yml, without containers: each step knows only the files that it is given.
#[test]
fn files_of_secrets_lead_from_nothing_to_serving_and_are_kept_at_the_next_start() {
    let folder = Folder::new();
    let mut options = ClusterOptions::new(folder.path().join("foreign"));
    options.durability = Durability::Throwaway;
    let cluster = Cluster::start(&options).unwrap();
    let secrets = folder.path().join("secrets");
    let admin_url = folder.path().join("admin-url");
    fs::write(
        &admin_url,
        format!("{}\n", cluster.urls().admin("postgres")),
    )
    .unwrap();
    let url = |role: &str| secrets.join(role).join("url");
    let prepare = || {
        let mut command = folder.program(&["prepare", "--admin-url-file"]);
        command.arg(&admin_url).arg("--secrets").arg(&secrets);
        let (code, printed, message) = outcome(&command.output().unwrap());
        assert_eq!((code, message.as_str()), (0, ""));
        assert!(!printed.contains("postgres://"), "{printed}");
        ["app", "owner", "export", "audit"].map(|role| {
            let mode = fs::metadata(url(role)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o400, "{role}");
            fs::read_to_string(url(role)).unwrap()
        })
    };
    let first = prepare();
    let migrate = || {
        let mut command = folder.program(&["migrate"]);
        command.env("DATABASE_OWNER_URL_FILE", url("owner"));
        let (code, _, message) = outcome(&command.output().unwrap());
        assert_eq!(code, 0, "{message}");
    };
    migrate();
    let mut serve = folder.program(&["serve"]);
    serve.env("DATABASE_URL_FILE", url("app"));
    serve.env("DATABASE_AUDIT_URL_FILE", url("audit"));
    let serving = Serving::start(serve);
    assert_eq!(serving.get("/health/ready"), 200);

    // The next start, beside a service that runs: it can go on opening connections.
    assert_eq!(prepare(), first);
    migrate();
    let mut beside = folder.program(&["serve"]);
    beside.env("DATABASE_URL_FILE", url("app"));
    beside.env("DATABASE_AUDIT_URL_FILE", url("audit"));
    let beside = Serving::start(beside);
    assert_eq!(beside.get("/health/ready"), 200);
    // The application's role owns nothing, and the owner does not serve.
    let mut owner = folder.program(&["serve"]);
    owner.env("DATABASE_URL_FILE", url("owner"));
    owner.env("DATABASE_AUDIT_URL_FILE", url("audit"));
    let (code, _, message) = outcome(&owner.output().unwrap());
    assert_eq!(code, 1);
    assert!(message.contains("owns tables"), "{message}");
    assert_eq!(beside.end("-TERM").0.code(), Some(0));
    assert_eq!(serving.end("-TERM").0.code(), Some(0));
    cluster.stop().unwrap();
}

/// Exit code of a command that is told something.
fn typed(mut command: Command, text: &str) -> Option<i32> {
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    child.wait().unwrap().code()
}
