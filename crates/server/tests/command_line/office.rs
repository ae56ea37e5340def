//! An office full of people who read and write notes, and the register that they use.

use std::collections::BTreeSet;
use std::process::Command;

use palvelurekisteri_devdb::binaries::find_binaries;
use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
use palvelurekisteri_devdb::roles::DATABASE;
use serde_json::json;
use tokio_postgres::NoTls;
use uuid::Uuid;

use crate::caller::{Answer, Call, Caller};
use crate::support::{Folder, outcome};

/// A seeded register in a folder of its own, and what its officer needs.
pub(crate) struct Office {
    pub(crate) folder: Folder,
    /// Notes that were there at first.
    seeded: BTreeSet<Uuid>,
}

/// The officer at work.
pub(crate) struct Officer {
    token: String,
    clients: Vec<String>,
}

impl Office {
    pub(crate) fn open() -> Self {
        let folder = Folder::new();
        let (code, _, message) = outcome(&folder.run(&["seed", "--clients", "60"]));
        assert_eq!(code, 0, "{message}");
        let mut office = Self {
            folder,
            seeded: BTreeSet::new(),
        };
        office.seeded = office.ids("select id from note");
        office
    }

    /// The register, for as many calls as come.
    pub(crate) fn program(&self) -> Command {
        let mut command = self.folder.program(&["serve"]);
        command
            .env("PALVELUREKISTERI__LIMITS__CALLS_PER_SECOND", "1000000")
            .env("PALVELUREKISTERI__LIMITS__CALL_BURST", "1000000")
            .env("PALVELUREKISTERI__LIMITS__LOGINS_PER_MINUTE", "10000")
            .env("PALVELUREKISTERI__LOG__FILTER", "error");
        command
    }

    /// Whether PostgreSQL ended in order.
    pub(crate) fn is_shut_down(&self) -> bool {
        let program = find_binaries().unwrap().folder().join("pg_controldata");
        let pgdata = self.folder.path().join("data/pgdata");
        let output = Command::new(program)
            .env("LC_ALL", "C")
            .arg(pgdata)
            .output();
        let text = String::from_utf8(output.unwrap().stdout).unwrap();
        let state = text
            .lines()
            .find_map(|line| line.strip_prefix("Database cluster state:"));
        state.unwrap().trim() == "shut down"
    }

    /// Ids that a query gives while the register is closed.
    fn ids(&self, query: &str) -> BTreeSet<Uuid> {
        let options = ClusterOptions::new(self.folder.path().join("data"));
        let cluster = Cluster::start(&options).unwrap();
        let url = cluster.urls().admin(DATABASE);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let rows = runtime.block_on(async {
            let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
            let driver = tokio::spawn(connection);
            let rows = client.query(query, &[]).await.unwrap();
            driver.abort();
            rows
        });
        drop(runtime);
        cluster.stop().unwrap();
        let found = rows.len();
        let ids: BTreeSet<Uuid> = rows.iter().map(|row| row.get(0)).collect();
        assert_eq!(ids.len(), found, "something is there twice: {query}");
        ids
    }

    /// Asserts that exactly the acknowledged notes are stored, each with one event in the access log.
    pub(crate) fn assert_stored(&self, acknowledged: &BTreeSet<Uuid>) {
        let stored = self.ids("select id from note");
        let written: BTreeSet<Uuid> = stored.difference(&self.seeded).copied().collect();
        assert_eq!(&written, acknowledged);
        let events = "select target_id from audit_event where operation = 'create_note' and outcome = 'allowed'";
        assert_eq!(&self.ids(events), acknowledged);
        let versions = "select id from note_history";
        assert_eq!(self.ids(versions), BTreeSet::new());
    }
}

impl Officer {
    /// Logs in and looks up her clients.
    pub(crate) fn log_in(address: &str) -> Self {
        let mut caller = Caller::keeping(address);
        let login = caller.call(&Call {
            method: "POST",
            path: "/api/v1/auth/login".to_owned(),
            token: "",
            key: Some(Uuid::new_v4()),
            body: Some(json!({"username": "virkailija", "password": "tervahovi-kokeilu"})),
        });
        let login = login.unwrap();
        assert_eq!(login.status, 200, "{}", login.json);
        let token = login.json["access_token"].as_str().unwrap().to_owned();
        let list = caller.call(&Call {
            method: "GET",
            path: "/api/v1/caseload?scope=own".to_owned(),
            token: &token,
            key: None,
            body: None,
        });
        let list = list.unwrap().json;
        let clients: Vec<String> = list["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["client_id"].as_str().unwrap().to_owned())
            .collect();
        assert!(!clients.is_empty());
        Self { token, clients }
    }

    fn client(&self, number: usize) -> &str {
        &self.clients[number % self.clients.len()]
    }

    /// Reads a client.
    pub(crate) fn read(&self, number: usize) -> Call<'_> {
        Call {
            method: "GET",
            path: format!("/api/v1/clients/{}", self.client(number)),
            token: &self.token,
            key: None,
            body: None,
        }
    }

    /// Writes a note.
    pub(crate) fn write(&self, number: usize, key: Uuid) -> Call<'_> {
        let note = json!({
            "kind": "client_work", "record_class": "employment", "occurred_on": "2024-01-02",
            "text": format!("merkintä {number}")
        });
        Call {
            method: "POST",
            path: format!("/api/v1/clients/{}/notes", self.client(number)),
            token: &self.token,
            key: Some(key),
            body: Some(note),
        }
    }

    /// The id in a right answer.
    pub(crate) fn id_in(call: &Call<'_>, answer: &Answer) -> Result<Uuid, String> {
        let expected = if call.method == "GET" { 200 } else { 201 };
        let id = answer.json["id"].as_str().and_then(|id| id.parse().ok());
        match id {
            Some(id) if answer.status == expected => Ok(id),
            _ => Err(format!("{} {}", answer.status, answer.json)),
        }
    }
}
