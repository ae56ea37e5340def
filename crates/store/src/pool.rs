//! Connections. Every socket lives on the main runtime, whichever HTTP worker asked for it: an actix worker is a
//! runtime of its own, and a socket driven by a busy or stopped worker would stall.

use std::time::Duration;

use diesel::{ConnectionError, ConnectionResult, QueryResult};
use diesel_async::{
    AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection,
    pooled_connection::{
        AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod,
        deadpool::{Object, Pool},
    },
};
use tokio::runtime::Handle;

use crate::{audit::InsertEvents, error::StoreError};

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

/// The planner never trusts a generic plan for a range prefix and would plan at every execution (measured: 1.6 times
/// slower); no statement here runs long enough to be worth compiling.
const SETTINGS: &str = "set plan_cache_mode = force_generic_plan; set jit = off";

async fn connect(url: &str) -> ConnectionResult<AsyncPgConnection> {
    let mut connection = AsyncPgConnection::establish(url).await?;
    set_up(&mut connection)
        .await
        .map_err(ConnectionError::CouldntSetupConfiguration)?;
    Ok(connection)
}

async fn set_up(connection: &mut AsyncPgConnection) -> QueryResult<()> {
    connection.batch_execute(SETTINGS).await?;
    // Of no event: it prepares the statement, which `Tx::commit` counts on.
    let none = InsertEvents {
        rows: "[]".to_owned(),
    };
    none.get_result::<i64>(connection).await?;
    Ok(())
}
