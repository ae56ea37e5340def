//! A private, real PostgreSQL cluster made from the system's own binaries.
//!
//! ```no_run
//! use palvelurekisteri_devdb::cluster::{Cluster, ClusterOptions};
//! use palvelurekisteri_devdb::folders::default_data_dir;
//!
//! # fn main() -> Result<(), palvelurekisteri_devdb::error::DevDbError> {
//! let cluster = Cluster::start(&ClusterOptions::new(default_data_dir()?))?;
//! let url = cluster.urls().app("palvelurekisteri");
//! # drop(url);
//! cluster.stop()
//! # }
//! ```
//!
//! | question | module |
//! | --- | --- |
//! | How is it started, watched, restarted and stopped? | [`cluster`] |
//! | How do I connect? | [`urls`] |
//! | Which database roles exist and what may they do? | [`roles`] |
//! | Which PostgreSQL is used? | [`binaries`] |
//! | What lies in the data folder? | [`folders`] |
//! | What can go wrong? | [`error`] |
//! | Which system account runs PostgreSQL? | `account` |
//! | How are the files and roles made at first? | `init` |
//! | Why does PostgreSQL die with us? | `keeper` |
//! | What is left after a crash? | `leftovers` |
//! | Where are PostgreSQL's messages? | `log` |
//! | Which settings does PostgreSQL get? | `settings` |
//!
//! Linux only: it reads `/proc` and asks for a parent-death signal.

pub mod binaries;
pub mod cluster;
pub mod error;
pub mod folders;
pub mod roles;
pub mod urls;

mod account;
mod init;
mod keeper;
mod leftovers;
mod lock;
mod log;
mod passwords;
mod settings;
