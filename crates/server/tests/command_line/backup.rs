//! The backup how-to does what it says: its own commands save a register, lose the server, and bring it back.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use palvelurekisteri_devdb::binaries::find_binaries;

use crate::support::{Folder, Serving, outcome};

const DOCUMENT: &str = include_str!("../../../../docs/how-to/back-up-and-restore.md");
/// What is written after the base backup, so that only the log has it.
const NOTE: &str = "Kirjattu vasta varmuuskopion jälkeen.";
const CODE: &str = "290296-9358";

#[test]
fn a_lost_register_comes_back_to_its_last_write_and_opens_with_its_keys_only() {
    let drill = Drill::new();
    drill.start_server();
    drill.prepare();
    let mut blocks = blocks();
    let mut run = |name: &str| drill.run(&blocks.remove(name).expect(name), name);

    run("once");
    run("nightly");
    run("keys");
    let client_id = {
        let serving = drill.serve();
        drill.api(
            &serving,
            &format!(
                r#"
            api POST /clients/take-in '{{"identity_code": "{CODE}", "first_names": "Aino Maria",
              "last_name": "Esimerkki", "native_language": "fi", "service_language": "fi",
              "municipality": {{"code": "564", "basis": "stated"}}, "ground": "client_contact"}}' >&2
            CLIENT=$(get id)
            api POST "/clients/$CLIENT/notes" '{{"kind": "client_work", "record_class": "employment",
              "occurred_on": "'$(date -u +%F -d yesterday)'", "text": "{NOTE}"}}' >&2
            [ "$(all text)" = '{NOTE}' ]
            echo "$CLIENT""#
            ),
        )
    };
    let figures = blocks.remove("figures").expect("figures");
    drill.run_with(&figures, "figures", &drill.place("before"));
    drill.run(&blocks.remove("last-log").expect("last-log"), "last-log");

    drill.lose_server();
    drill.run(&blocks.remove("restore").expect("restore"), "restore");
    drill.run_with(&figures, "figures", &drill.place("after"));
    let read = |name: &str| fs::read_to_string(drill.place(name)).unwrap();
    let before = read("before");
    assert!(before.lines().count() > 50, "{before}");
    let events = before.lines().find(|line| line.starts_with("audit_event|"));
    assert!(events.is_some_and(|line| !line.contains("|0|")), "{before}");
    assert_eq!(before, read("after"));

    let keys = drill.place("keys");
    fs::rename(&keys, drill.place("lost")).unwrap();
    let missing = drill.refusal();
    assert!(missing.contains("restore it from its backup"), "{missing}");
    drill.make_foreign_keys();
    let foreign = drill.refusal();
    assert!(
        foreign.contains("are not those of this database"),
        "{foreign}"
    );
    fs::remove_dir_all(&keys).unwrap();

    let restore_keys = blocks.remove("restore-keys").expect("restore-keys");
    drill.run(&restore_keys, "restore-keys");
    let serving = drill.serve();
    let opened = drill.api(
        &serving,
        &format!(
            r#"
        api GET "/clients/{client_id}/notes" '' >&2
        NOTE=$(get id)
        api GET "/notes/$NOTE" '' >&2
        all text
        api GET "/clients/{client_id}/identity-code" '' 'Access-Reason: koe' >&2
        get identity_code"#
        ),
    );
    assert_eq!(opened, format!("{NOTE}\n{CODE}"));
    // The log goes on where it was.
    assert_eq!(serving.end("-TERM").0.code(), Some(0));
    let verify = drill.program(&["audit", "verify"]).output();
    let (code, verdict, message) = outcome(&verify.unwrap());
    assert_eq!(code, 0, "{verdict}{message}");
    assert!(verdict.contains("the log holds"), "{verdict}");
    assert!(blocks.is_empty(), "no test runs {:?}", blocks.keys());
}

/// One marked block of the document.
struct Block {
    /// `database` or `register`.
    account: String,
    commands: String,
}

/// All of them by name.
fn blocks() -> BTreeMap<String, Block> {
    let mut blocks = BTreeMap::new();
    let mut lines = DOCUMENT.lines();
    while let Some(line) = lines.next() {
        let Some(mark) = line.strip_prefix("<!-- ") else {
            continue;
        };
        let (account, name) = mark.trim_end_matches(" -->").split_once(": ").unwrap();
        assert_eq!(lines.next(), Some("```sh"), "{line}");
        let commands: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
        let block = Block {
            account: account.to_owned(),
            commands: commands.join("\n"),
        };
        assert!(blocks.insert(name.to_owned(), block).is_none(), "{line}");
    }
    blocks
}

/// A server of somebody else, a register on it, and places for the copies.
struct Drill {
    folder: Folder,
    programs: PathBuf,
    /// Who PostgreSQL runs as; `None` where that is the account of the test.
    account: Option<(u32, u32)>,
}

impl Drill {
    fn new() -> Self {
        let drill = Self {
            folder: Folder::new(),
            programs: find_binaries().unwrap().folder().to_owned(),
            account: unprivileged(),
        };
        for name in ["database", "database/socket", "backup", "restored"] {
            let path = drill.place(name);
            fs::create_dir(&path).unwrap();
            if let Some((uid, gid)) = drill.account {
                chown(&path, Some(uid), Some(gid)).unwrap();
            }
        }
        fs::create_dir(drill.place("key-backup")).unwrap();
        drill
    }

    fn place(&self, name: &str) -> PathBuf {
        match name {
            // Written by PostgreSQL's account.
            "before" | "after" => self.folder.path().join("backup").join(name),
            _ => self.folder.path().join(name),
        }
    }

    fn bash(&self, account: &str, script: &str, figures: &Path) -> String {
        let output = self.script(account, script, figures).output().unwrap();
        let (code, printed, complaints) = outcome(&output);
        assert_eq!(code, 0, "{script}\n{printed}\n{complaints}");
        printed.trim().to_owned()
    }

    fn script(&self, account: &str, script: &str, figures: &Path) -> Command {
        let mut command = Command::new("bash");
        let own = Path::new(env!("CARGO_BIN_EXE_palvelurekisteri"));
        let path = format!(
            "export PATH={}:{}:$PATH",
            own.parent().unwrap().display(),
            self.programs.display()
        );
        let script = format!("{path}\n{script}");
        command
            .args(["-euo", "pipefail", "-c", &script])
            .current_dir("/")
            .env("PGDATA", self.place("database/data"))
            .env("PGHOST", self.place("database/socket"))
            .env("PGUSER", "admin")
            .env("BACKUP", self.place("backup"))
            .env("RESTORED", self.place("restored"))
            .env("KEYS", self.place("keys"))
            .env("KEY_BACKUP", self.place("key-backup"))
            .env("FIGURES", figures)
            .stdin(Stdio::null());
        assert!(["database", "register"].contains(&account), "{account}");
        if let ("database", Some((uid, gid))) = (account, self.account) {
            command.uid(uid).gid(gid);
        }
        command
    }

    fn run(&self, block: &Block, name: &str) {
        self.run_with(block, name, Path::new("/dev/null"));
    }

    fn run_with(&self, block: &Block, name: &str, figures: &Path) {
        let script = format!("# {name}\n{}", block.commands);
        self.bash(&block.account, &script, figures);
    }

    fn start_server(&self) {
        let script = r#"
            initdb --no-sync --data-checksums --auth=trust --username=admin --encoding=UTF8 --locale=C >/dev/null
            cat >> "$PGDATA/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$PGHOST'
END
            pg_ctl start --silent --wait --log="$PGDATA/start.log""#;
        self.bash("database", script, Path::new("/dev/null"));
    }

    /// The server dies without a word, and its disk with it.
    fn lose_server(&self) {
        let script = r#"pg_ctl stop --silent --mode=immediate && mv "$PGDATA" "$PGDATA.lost""#;
        self.bash("database", script, Path::new("/dev/null"));
    }

    fn url(&self, role: &str, database: &str) -> String {
        let socket = self.place("database/socket").display().to_string();
        format!(
            "postgres://{role}@{}/{database}",
            socket.replace('/', "%2F")
        )
    }

    fn program(&self, arguments: &[&str]) -> Command {
        let mut command = self.folder.program(arguments);
        let database = "palvelurekisteri";
        command
            .env("DATABASE_URL", self.url("palvelurekisteri_app", database))
            .env(
                "DATABASE_AUDIT_URL",
                self.url("palvelurekisteri_audit", database),
            )
            .env("PALVELUREKISTERI__IDENTITY__POLICY", "synthetic")
            .env("PALVELUREKISTERI__DATA__KEY_FOLDER", self.place("keys"));
        command
    }

    fn command(&self, arguments: &[&str]) {
        let mut command = self.program(arguments);
        let owner = self.url("palvelurekisteri_owner", "palvelurekisteri");
        command.env("DATABASE_OWNER_URL", owner);
        let (code, _, message) = outcome(&command.output().unwrap());
        assert_eq!(code, 0, "{arguments:?}: {message}");
    }

    /// Roles, tables and synthetic people.
    fn prepare(&self) {
        self.command(&["prepare", "--admin-url", &self.url("admin", "postgres")]);
        self.command(&["migrate"]);
        self.command(&["seed", "--clients", "40"]);
    }

    fn serve(&self) -> Serving {
        Serving::start(self.program(&["serve"]))
    }

    fn refusal(&self) -> String {
        let output = self.program(&["serve"]).output().unwrap();
        let (code, _, message) = outcome(&output);
        assert_eq!(code, 1, "{message}");
        message
    }

    /// Keys that are as good as ours, but of another register.
    fn make_foreign_keys(&self) {
        let begun = chrono::DateTime::UNIX_EPOCH;
        palvelurekisteri_pii::key_ring::KeyRing::open_or_create(&self.place("keys"), begun)
            .unwrap();
    }

    /// What a script with the words of `scripts/api` prints, logged in as an officer.
    fn api(&self, serving: &Serving, script: &str) -> String {
        let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/api");
        let script = format!(
            r#"export URL=http://{}/api/v1
            . {}
            api POST /auth/login '{{"username": "virkailija", "password": "tervahovi-kokeilu"}}' >&2
            TOKEN=$(get access_token)
            {script}"#,
            serving.address,
            words.display()
        );
        self.bash("register", &script, Path::new("/dev/null"))
    }
}

impl Drop for Drill {
    fn drop(&mut self) {
        for folder in ["database/data", "restored"] {
            let path = self.place(folder);
            if path.join("postmaster.pid").exists() {
                let script = format!(
                    "pg_ctl stop --silent --mode=immediate --pgdata={}",
                    path.display()
                );
                // Nothing may panic here: a test that failed has its own message.
                let mut stop = self.script("database", &script, Path::new("/dev/null"));
                stop.status().ok();
            }
        }
    }
}

/// PostgreSQL refuses to run as root: `postgres` where root runs the tests, else whoever does.
fn unprivileged() -> Option<(u32, u32)> {
    if fs::metadata("/proc/self").unwrap().uid() != 0 {
        return None;
    }
    let accounts = fs::read_to_string("/etc/passwd").unwrap();
    ["postgres", "nobody"].iter().find_map(|name| {
        let line = accounts
            .lines()
            .find(|line| line.split(':').next() == Some(*name))?;
        let mut numbers = line.split(':').skip(2).map(|field| field.parse().unwrap());
        Some((numbers.next()?, numbers.next()?))
    })
}
