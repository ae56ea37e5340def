//! Test support: a database, a server, a region with people, a client that speaks for one of them.
//!
//! ```ignore
//! let db = TestDb::new().await;
//! Region::minimal(&db).await;
//! let server = TestServer::start(&db).await;
//! let officer = server.login_as(&people::OFFICER).await;
//! let answer = officer.get("/api/v1/me").await;
//! assert_eq!(answer.status, 200);
//! ```
//!
//! | question | module |
//! | --- | --- |
//! | Where does PostgreSQL come from? | [`cluster`] |
//! | How does a test get a database of its own? | [`database`] |
//! | How does it get a server? | [`server`] |
//! | How does it call it? | [`client`] |
//! | Where does it put files? | [`temp_dir`] |
//! | Who works there? | [`region`] |
//! | What does a run leave behind? | [`evidence`] |
//! | What may none of it hold? | [`scan`] |

#![expect(
    clippy::missing_panics_doc,
    reason = "test support panics where a test would"
)]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "test support panics where a test would"
)]

pub mod client;
pub mod cluster;
pub mod database;
pub mod evidence;
pub mod region;
pub mod scan;
pub mod server;
pub mod temp_dir;

/// The folder of the repository: tests run in that of their package, wherever the build folder is.
#[must_use]
pub fn repository() -> &'static std::path::Path {
    std::path::Path::new("..")
}
