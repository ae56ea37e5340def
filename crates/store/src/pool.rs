//! Connections. Every socket lives on the main runtime, whichever HTTP worker asked for it: an actix worker is a
//! runtime of its own, and a socket driven by a busy or stopped worker would stall.

use std::time::Duration;

use diesel::{ConnectionError, ConnectionResult};
use diesel_async::{
    AsyncConnection, AsyncPgConnection,
    pooled_connection::{
        AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod,
        deadpool::{Object, Pool},
    },
};
use tokio::runtime::Handle;

use crate::error::StoreError;

/// A pooled connection.
pub(crate) type Connection = Object<AsyncPgConnection>;

/// How a pool is made.
#[derive(Debug, Clone)]
pub struct PoolOptions {
    /// Connection URL of the application role.
    pub url: String,
    /// Connections at most.
    pub size: usize,
}

/// How long a request waits for a connection before it is answered 503.
const WAIT: Duration = Duration::from_secs(2);

/// Makes a pool whose connections are opened and driven on `main`. Nothing is connected yet.
///
/// # Errors
/// [`StoreError::Internal`] when the options are impossible.
pub(crate) fn build(
    options: &PoolOptions,
    main: Handle,
) -> Result<Pool<AsyncPgConnection>, StoreError> {
    let mut config = ManagerConfig::default();
    // A closed connection is seen without a round trip; any other fault surfaces in the query itself.
    config.recycling_method = RecyclingMethod::Fast;
    config.custom_setup = Box::new(move |url| {
        let main = main.clone();
        let url = url.to_owned();
        Box::pin(async move {
            main.spawn(async move { connect(&url).await })
                .await
                .unwrap_or_else(|_| {
                    Err(ConnectionError::BadConnection(
                        "the runtime is stopping".to_owned(),
                    ))
                })
        })
    });
    let manager = AsyncDieselConnectionManager::<AsyncPgConnection>::new_with_config(
        options.url.clone(),
        config,
    );
    Pool::builder(manager)
        .max_size(options.size)
        .wait_timeout(Some(WAIT))
        .create_timeout(Some(WAIT))
        .recycle_timeout(Some(WAIT))
        .runtime(deadpool::Runtime::Tokio1)
        .build()
        .map_err(|_| StoreError::internal("the pool could not be built"))
}

async fn connect(url: &str) -> ConnectionResult<AsyncPgConnection> {
    AsyncPgConnection::establish(url).await
}
