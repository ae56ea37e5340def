//! Why a database could not be seeded.

use palvelurekisteri_pii::error::PiiError;
use thiserror::Error;

/// Why a database could not be seeded. Nothing was kept.
#[derive(Debug, Error)]
pub enum SeedError {
    /// The database cannot be reached.
    #[error("the database that is to be seeded cannot be reached")]
    Connect(#[source] tokio_postgres::Error),
    /// The database holds synthetic people already.
    #[error("the database has been seeded already: nothing was changed")]
    AlreadySeeded,
    /// The installation is for real clients.
    #[error("the database is for real clients: synthetic people are never written into it")]
    RealClients,
    /// The database is in use.
    #[error("the database is not empty: synthetic people are written into an empty database only")]
    NotEmpty,
    /// The tables are not those of this program.
    #[error(
        "the database lacks the register's tables or municipalities: run `palvelurekisteri migrate` first"
    )]
    NotMigrated,
    /// The options are impossible.
    #[error("the number of clients is 1-{maximum}")]
    TooMany {
        /// Clients at most.
        maximum: usize,
    },
    /// The database refused a row: a fault of the generator.
    #[error("the database refused rows of {table}")]
    Refused {
        /// Table that was being written.
        table: &'static str,
        /// What the database said.
        #[source]
        source: tokio_postgres::Error,
    },
    /// A statement between the rows failed.
    #[error("the database could not be used")]
    Database(#[from] tokio_postgres::Error),
    /// A value could not be encrypted.
    #[error("a value could not be encrypted")]
    Encrypt(#[from] PiiError),
    /// A row could not be written as text.
    #[error("a row of {table} could not be written")]
    Row {
        /// Table of the row.
        table: &'static str,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// The thread of the generator ended early.
    #[error("the generator stopped")]
    Generator,
}
