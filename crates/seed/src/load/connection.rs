//! A connection of its own, as the owner of the tables.

use tokio::task::JoinHandle;
use tokio_postgres::{Client, NoTls};

use crate::error::SeedError;

/// A connection to the database that is to be seeded; closed when it is dropped.
#[derive(Debug)]
pub struct SeedConnection {
    client: Client,
    driver: JoinHandle<()>,
}

impl SeedConnection {
    /// Connects. Writing needs the URL of the owner role.
    ///
    /// # Errors
    ///
    /// [`SeedError::Connect`] when the database cannot be reached.
    pub async fn open(owner_url: &str) -> Result<Self, SeedError> {
        let connected = tokio_postgres::connect(owner_url, NoTls).await;
        let (client, connection) = connected.map_err(SeedError::Connect)?;
        // A fault of the connection surfaces in the statement that waits for it.
        let driver = tokio::spawn(async move { drop(connection.await) });
        Ok(Self { client, driver })
    }

    pub(super) const fn client(&self) -> &Client {
        &self.client
    }
}

impl Drop for SeedConnection {
    fn drop(&mut self) {
        self.driver.abort();
    }
}
