//! The first start: files, database and roles.
//!
//! Each of the two steps ends with its marker, so that an interruption anywhere
//! is seen at the next start and the step is done again.

use std::env;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use rustix::process::Signal;

use crate::account::Account;
use crate::binaries::Binaries;
use crate::cluster::Durability;
use crate::error::{DevDbError, cannot};
use crate::folders::{Folders, remove_if_there};
use crate::keeper::{Session, die_with_us};
use crate::log::last_words;
use crate::passwords::{ClusterPasswords, write_private};
use crate::roles::{
    ADMIN_ROLE, DATABASE, ROLE_SETUP_VERSION, create_database_sql, database_setup_sql,
    quote_literal, role_setup_sql,
};

/// Everything that PostgreSQL's programs are run with.
#[derive(Debug)]
pub(crate) struct Installation {
    pub(crate) folders: Folders,
    pub(crate) account: Account,
    pub(crate) binaries: Binaries,
}

impl Installation {
    /// Makes whatever is not made yet and returns the passwords.
    pub(crate) fn prepare(&self, durability: Durability) -> Result<ClusterPasswords, DevDbError> {
        let folders = &self.folders;
        if !(folders.ready_marker().exists() && folders.pgdata().exists()) {
            self.make_files(durability)?;
        }
        let version = format!("{ROLE_SETUP_VERSION}\n");
        let seen = fs::read_to_string(folders.roles_marker()).unwrap_or_default();
        let found = ClusterPasswords::find(&folders.secrets());
        match found {
            Some(passwords) if seen == version => Ok(passwords),
            found => {
                // First: from here on the database and the files may differ.
                remove_if_there(&folders.roles_marker())?;
                let passwords = match found {
                    Some(passwords) => passwords,
                    None => ClusterPasswords::create(&folders.secrets())?,
                };
                self.make_roles(&passwords)?;
                write_private(&folders.roles_marker(), version.as_bytes())?;
                Ok(passwords)
            }
        }
    }

    /// A program of PostgreSQL, as its account, in a known environment.
    ///
    /// Ours may hold `PGPORT` and the like, which PostgreSQL would obey, or
    /// secrets, which it must not see.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.binaries.program(program));
        command.env_clear().env("LC_ALL", "C").current_dir("/");
        for kept in ["PATH", "LD_LIBRARY_PATH"] {
            if let Some(value) = env::var_os(kept) {
                command.env(kept, value);
            }
        }
        self.account.apply(&mut command);
        command
    }

    fn make_files(&self, durability: Durability) -> Result<(), DevDbError> {
        let folders = &self.folders;
        remove_if_there(&folders.ready_marker())?;
        remove_if_there(&folders.roles_marker())?;
        if folders.pgdata().exists() {
            folders.set_unfinished_aside()?;
        }
        folders.prepare_pgdata(&self.account)?;
        let mut made = self.run_initdb("C.UTF-8", durability)?;
        if !made.status.success() && mentions_locale(&made) {
            made = self.run_initdb("C", durability)?;
        }
        check("initdb", &made)?;
        // Ours are in config/: these would mislead whoever starts PostgreSQL by hand.
        for name in ["postgresql.conf", "pg_hba.conf", "pg_ident.conf"] {
            remove_if_there(&folders.pgdata().join(name))?;
        }
        self.run_single_user("postgres", &create_database_sql(DATABASE))?;
        write_private(&folders.ready_marker(), b"")
    }

    fn run_initdb(&self, locale: &str, durability: Durability) -> Result<Output, DevDbError> {
        let mut command = self.command("initdb");
        // `reject` in the file that we throw away: a password would have to
        // pass through a file that the account can read.
        command
            .args(["--data-checksums", "--encoding=UTF8", "--auth=reject"])
            .args(["--no-instructions", "--username", ADMIN_ROLE])
            .arg(format!("--locale={locale}"))
            .arg("--pgdata")
            .arg(self.folders.pgdata())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        match durability {
            Durability::Full => {}
            Durability::Throwaway => {
                command.arg("--no-sync");
            }
        }
        die_with_us(&mut command, Signal::KILL, Session::Shared);
        command
            .output()
            .map_err(cannot("run", &self.path("initdb")))
    }

    fn make_roles(&self, passwords: &ClusterPasswords) -> Result<(), DevDbError> {
        let admin = quote_literal(&passwords.admin);
        let sql = format!(
            "{}{}alter role {ADMIN_ROLE} password {admin};\n",
            role_setup_sql(&passwords.roles),
            database_setup_sql(DATABASE),
        );
        self.run_single_user(DATABASE, &sql)
    }

    /// Runs one command text in PostgreSQL's single-user mode: no client
    /// library, no socket, no password.
    fn run_single_user(&self, database: &str, sql: &str) -> Result<(), DevDbError> {
        let mut command = self.command("postgres");
        command
            .args(["--single", "-j", "-c", "exit_on_error=on", "-D"])
            .arg(self.folders.config())
            .arg(database)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        die_with_us(&mut command, Signal::TERM, Session::Shared);
        let running = command.spawn();
        let mut running = running.map_err(cannot("run", &self.path("postgres")))?;
        if let Some(mut stdin) = running.stdin.take() {
            // A failure to write means that it has ended; its own words tell more.
            stdin.write_all(sql.as_bytes()).ok();
            stdin.write_all(b"\n").ok();
        }
        let output = running.wait_with_output();
        let output = output.map_err(cannot("run", &self.path("postgres")))?;
        check("postgres --single", &output)
    }

    fn path(&self, program: &str) -> PathBuf {
        self.binaries.program(program)
    }
}

fn mentions_locale(output: &Output) -> bool {
    String::from_utf8_lossy(&output.stderr).contains("locale")
}

fn check(program: &'static str, output: &Output) -> Result<(), DevDbError> {
    if output.status.success() {
        return Ok(());
    }
    Err(DevDbError::Preparation {
        program,
        reason: format!("{} ({})", last_words(&output.stderr), output.status),
    })
}
