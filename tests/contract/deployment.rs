//! What installs the register: each file names commands, options, settings and files that exist.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};

use clap::Parser as _;
use palvelurekisteri_server::commands::Cli;
use palvelurekisteri_server::config::source::{self, Environment};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::repository;
use palvelurekisteri_tests::server::TestServer;
use palvelurekisteri_tests::temp_dir::TempDir;
use yaml_rust2::{Yaml, YamlLoader};

const UNITS: &str = "docs/operations/systemd";

fn read(path: &str) -> String {
    fs::read_to_string(repository().join(path)).expect(path)
}

/// The command line is one that the program takes.
fn assert_command(words: &[&str]) {
    let all = [&["palvelurekisteri"], words].concat();
    if let Err(error) = Cli::try_parse_from(&all) {
        panic!("{words:?}: {error}");
    }
}

/// The program knows every variable, and its value can be used.
fn assert_settings(variables: &[(String, String)]) {
    let folder = TempDir::new();
    let secret = folder.path().join("secret");
    fs::write(&secret, "postgres://a:b@c/d").unwrap();
    let environment: Environment = variables
        .iter()
        .map(|(name, value)| {
            let is_file = name.ends_with("_FILE");
            let value = if is_file {
                secret.display().to_string()
            } else {
                value.clone()
            };
            (name.clone(), value)
        })
        .collect();
    if let Err(error) = source::load(None, &environment) {
        panic!("{variables:?}: {error:#}");
    }
}

fn compose() -> Yaml {
    let mut documents = YamlLoader::load_from_str(&read("docker-compose.yml")).unwrap();
    documents.remove(0)
}

/// A member of a service, its own or that of the block it includes.
fn member<'a>(service: &'a Yaml, name: &str) -> &'a Yaml {
    let own = &service[name];
    if own.is_badvalue() {
        &service["<<"][name]
    } else {
        own
    }
}

fn texts(yaml: &Yaml) -> Vec<&str> {
    let items = yaml.as_vec().into_iter().flatten();
    items.map(|item| item.as_str().unwrap()).collect()
}

fn names(yaml: &Yaml) -> BTreeSet<&str> {
    let members = yaml.as_hash().into_iter().flatten();
    members.map(|(name, _)| name.as_str().unwrap()).collect()
}

#[test]
fn every_service_of_compose_is_one_that_can_start() {
    let compose = compose();
    let services = &compose["services"];
    let mut mounted = BTreeSet::new();
    for (name, service) in services.as_hash().unwrap() {
        let name = name.as_str().unwrap();
        assert!(member(service, "image").as_str().is_some(), "{name}");
        for (other, how) in service["depends_on"].as_hash().into_iter().flatten() {
            let awaited = &services[other.as_str().unwrap()];
            assert!(!awaited.is_badvalue(), "{name} waits for {other:?}");
            match how["condition"].as_str() {
                Some("service_healthy") => assert!(!awaited["healthcheck"].is_badvalue(), "{name}"),
                Some("service_completed_successfully") => {}
                condition => panic!("{name}: {condition:?}"),
            }
        }
        for volume in texts(&service["volumes"]) {
            mounted.insert(volume.split(':').next().unwrap());
        }
        if member(service, "build").as_str() == Some(".") {
            assert_command(&texts(&service["command"]));
            let members = service["environment"].as_hash().into_iter().flatten();
            let variables: Vec<_> = members
                .map(|(name, value)| {
                    (
                        name.as_str().unwrap().to_owned(),
                        value.as_str().unwrap().to_owned(),
                    )
                })
                .collect();
            assert_settings(&variables);
            assert_eq!(member(service, "read_only").as_bool(), Some(true), "{name}");
            assert_eq!(texts(member(service, "cap_drop")), ["ALL"], "{name}");
        }
    }
    assert_eq!(mounted, names(&compose["volumes"]), "mounted and declared");
}

/// Whoever serves can neither own nor administer; whoever reaches the network is on this host.
#[test]
fn the_service_of_compose_holds_the_secrets_of_application_and_audit_alone() {
    let compose = compose();
    let register = &compose["services"]["register"];
    let secrets: Vec<_> = texts(&register["volumes"])
        .into_iter()
        .filter(|volume| volume.contains("secret"))
        .collect();
    assert_eq!(
        secrets,
        [
            "app-secret:/secrets/app:ro",
            "audit-secret:/secrets/audit:ro"
        ]
    );
    assert!(
        texts(&register["ports"])
            .iter()
            .all(|port| port.starts_with("127.0.0.1:"))
    );
    assert!(compose["services"]["postgres"]["ports"].is_badvalue());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_health_check_of_compose_tells_a_ready_server_from_none() {
    let compose = compose();
    let test = texts(&compose["services"]["register"]["healthcheck"]["test"]);
    let ["CMD", "bash", "-c", script] = test[..] else {
        panic!("{test:?}");
    };
    let db = TestDb::new().await;
    let server = TestServer::start(&db).await;
    let (_, port) = server.url().rsplit_once(':').unwrap();
    let script = script.replace("127.0.0.1/8087", &format!("127.0.0.1/{port}"));
    let check = || {
        let mut bash = Command::new("bash");
        let bash = bash.args(["-c", &script]).stderr(Stdio::null());
        tokio::task::block_in_place(|| bash.status().unwrap().success())
    };
    assert!(check());
    server.stop().await;
    assert!(!check());
}

/// What keeps people out of PostgreSQL's log is the same in the file, in compose and in the private cluster.
#[test]
fn every_postgresql_is_told_to_log_nothing_personal() {
    let file = read("docs/operations/postgresql.conf");
    let private = read("crates/devdb/src/settings.rs");
    let compose = compose();
    let command = texts(&compose["services"]["postgres"]["command"]);
    for setting in [
        "log_error_verbosity = terse",
        "log_min_error_statement = panic",
        "log_parameter_max_length = 0",
        "log_parameter_max_length_on_error = 0",
    ] {
        assert!(file.lines().any(|line| line == setting), "{setting}");
        assert!(private.lines().any(|line| line == setting), "{setting}");
        let option = format!("-c{}", setting.replace(' ', ""));
        assert!(command.contains(&option.as_str()), "{option}");
    }
}

/// The first start makes a password, the next one keeps it.
#[test]
fn the_administrators_secret_of_compose_is_made_once() {
    let compose = compose();
    let service = &compose["services"]["admin-secret"];
    assert_eq!(texts(&service["entrypoint"]), ["sh", "-euc"]);
    let script = texts(&service["command"])[0].replace("$$", "$");
    let folder = TempDir::new();
    let place = folder.path().display().to_string();
    let script = format!(
        "chown() {{ :; }}\n{}",
        script.replace("/secrets/admin", &place)
    );
    let run = || {
        let status = Command::new("sh").args(["-euc", &script]).status().unwrap();
        assert!(status.success());
        ["password", "url"].map(|name| fs::read_to_string(folder.path().join(name)).unwrap())
    };
    let first = run();
    let [password, url] = &first;
    assert_eq!(password.len(), 48);
    assert_eq!(
        *url,
        format!("postgres://postgres:{password}@postgres/postgres")
    );
    assert_eq!(first, run());
}

#[test]
fn the_image_copies_what_exists_and_runs_as_nobody_special() {
    let dockerfile = read("Dockerfile");
    for line in dockerfile.lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        if let ["COPY", sources @ .., _] = &words[..]
            && !sources[0].starts_with("--from")
        {
            for source in sources {
                assert!(repository().join(source).exists(), "{line}");
            }
        }
    }
    let user = dockerfile.lines().rfind(|line| line.starts_with("USER "));
    assert_eq!(user, Some("USER 10001"));
    assert!(dockerfile.contains("ENTRYPOINT [\"palvelurekisteri\"]"));
}

/// `name=value` lines of a unit, those of several lines joined.
fn directives(unit: &str) -> Vec<(String, String)> {
    let text = read(&format!("{UNITS}/{unit}")).replace("\\\n", "");
    let lines = text.lines().filter(|line| !line.starts_with(['#', '[']));
    lines
        .filter_map(|line| line.split_once('='))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

#[test]
fn the_service_unit_starts_the_program_with_settings_that_it_knows() {
    let directives = directives("palvelurekisteri.service");
    let all = |name: &str| {
        let found = directives.iter().filter(move |(found, _)| found == name);
        found.map(|(_, value)| value.clone()).collect::<Vec<_>>()
    };
    let [start] = &all("ExecStart")[..] else {
        panic!("one command");
    };
    let words: Vec<_> = start.split(' ').collect();
    assert_eq!(words[0], "/usr/local/bin/palvelurekisteri");
    assert_command(&words[1..]);
    let variables: Vec<_> = all("Environment")
        .iter()
        .map(|variable| variable.split_once('=').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert!(variables.len() >= 3, "{variables:?}");
    assert_settings(&variables);
    // Secrets are files.
    let open = ["DATABASE_URL", "DATABASE_AUDIT_URL"];
    assert!(
        variables
            .iter()
            .all(|(name, _)| !open.contains(&name.as_str()))
    );
}

#[test]
fn the_retention_unit_runs_a_command_with_settings_that_it_knows() {
    assert_runs("palvelurekisteri-retention.service");
}

#[test]
fn the_export_unit_runs_a_command_with_settings_that_it_knows() {
    assert_runs("palvelurekisteri-export.service");
}

/// The unit's command and settings are of this program.
fn assert_runs(unit: &str) {
    let directives = directives(unit);
    let (_, start) = directives
        .iter()
        .find(|(name, _)| name == "ExecStart")
        .unwrap();
    let words: Vec<_> = start.split(' ').collect();
    assert_eq!(words[0], "/usr/local/bin/palvelurekisteri");
    assert_command(&words[1..]);
    let variables: Vec<_> = directives
        .iter()
        .filter(|(name, _)| name == "Environment")
        .map(|(_, variable)| variable.split_once('=').unwrap())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert_settings(&variables);
}

#[test]
fn the_backup_unit_runs_the_commands_of_the_how_to() {
    let directives = directives("palvelurekisteri-backup.service");
    let (_, start) = directives
        .iter()
        .find(|(name, _)| name == "ExecStart")
        .unwrap();
    let start = start.replace("$$", "$").replace("%%", "%");
    let how_to = read("docs/how-to/back-up-and-restore.md");
    let (_, block) = how_to
        .split_once("<!-- database: nightly -->\n```sh\n")
        .unwrap();
    let (block, _) = block.split_once("```").unwrap();
    for line in block.lines() {
        assert!(start.contains(line), "{line} is not in {start}");
    }
}

/// The hour from three to four in Finland happens twice or not at all when the clocks change.
#[test]
fn no_timer_runs_between_three_and_four() {
    for unit in [
        "palvelurekisteri-backup.timer",
        "palvelurekisteri-export.timer",
        "palvelurekisteri-retention.timer",
    ] {
        let directives = directives(unit);
        let (_, calendar) = directives
            .iter()
            .find(|(name, _)| name == "OnCalendar")
            .unwrap();
        let ["*-*-*", time, "Europe/Helsinki"] = calendar.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{calendar}");
        };
        let hour: u32 = time.split(':').next().unwrap().parse().unwrap();
        assert!(
            !(2..=3).contains(&hour),
            "{calendar} and the delay after it"
        );
    }
}

/// What systemd itself says of the units, where it is there to ask.
#[test]
fn systemd_takes_the_units() {
    let folder = TempDir::new();
    let mut paths = Vec::new();
    for unit in [
        "palvelurekisteri.service",
        "palvelurekisteri-backup.service",
        "palvelurekisteri-backup.timer",
        "palvelurekisteri-export.service",
        "palvelurekisteri-export.timer",
        "palvelurekisteri-retention.service",
        "palvelurekisteri-retention.timer",
    ] {
        // It looks for the program too.
        let text = read(&format!("{UNITS}/{unit}"))
            .replace("/usr/local/bin/palvelurekisteri", "/bin/true");
        let path = folder.path().join(unit);
        fs::write(&path, text).unwrap();
        paths.push(path);
    }
    let mut verify = Command::new("systemd-analyze");
    let Ok(output) = verify.args(["verify", "--man=no"]).args(&paths).output() else {
        return;
    };
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    let ours: Vec<_> = complaints
        .lines()
        .filter(|line| line.contains("palvelurekisteri"))
        .collect();
    assert!(ours.is_empty(), "{complaints}");
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|kind| kind == "service"))
    {
        let mut judge = Command::new("systemd-analyze");
        judge
            .args(["security", "--offline=yes", "--threshold=20", "--no-pager"])
            .arg(path);
        let output = judge.output().unwrap();
        let verdict = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "more exposed than 2.0: {verdict}");
    }
}
