//! Connections. A socket is driven by the runtime on which it was opened, so a pool belongs to one thread: shared, each
//! round trip would wake the other one (measured: a third of the server's time).

use std::time::Duration;

use diesel::{ConnectionError, ConnectionResult, QueryResult};
use diesel_async::{
    AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection,
    pooled_connection::{
        AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod,
        deadpool::{Object, Pool},
    },
};

use futures_util::future::BoxFuture;

use crate::{audit::InsertEvents, begin::BeginAgain, error::StoreError};

/// A pooled connection.
pub(crate) type Connection = Object<AsyncPgConnection>;

/// How long a request waits for a connection before it is answered 503.
const WAIT: Duration = Duration::from_secs(2);

/// Makes a pool of so many connections at most. Nothing is connected yet.
///
/// # Errors
/// [`StoreError::Internal`] when the options are impossible.
pub(crate) fn build(url: &str, size: usize) -> Result<Pool<AsyncPgConnection>, StoreError> {
    build_with(url, size, |connection| Box::pin(set_up(connection)))
}

/// What is done with a new connection.
type SetUp = for<'a> fn(&'a mut AsyncPgConnection) -> BoxFuture<'a, QueryResult<()>>;

fn build_with(
    url: &str,
    size: usize,
    set_up: SetUp,
) -> Result<Pool<AsyncPgConnection>, StoreError> {
    let mut config = ManagerConfig::default();
    // A closed connection is seen without a round trip; any other fault surfaces in the query itself.
    config.recycling_method = RecyclingMethod::Fast;
    config.custom_setup = Box::new(move |url| {
        let url = url.to_owned();
        Box::pin(async move { connect(&url, set_up).await })
    });
    let manager = AsyncDieselConnectionManager::<AsyncPgConnection>::new_with_config(url, config);
    Pool::builder(manager)
        .max_size(size)
        .wait_timeout(Some(WAIT))
        .create_timeout(Some(WAIT))
        .recycle_timeout(Some(WAIT))
        .runtime(deadpool::Runtime::Tokio1)
        .build()
        .map_err(|_| StoreError::internal("the pool could not be built"))
}

/// Connections of the audit role, of all workers together: few people read the log.
const AUDIT_CONNECTIONS: usize = 2;
/// Below the ten seconds that the request's own transaction may idle meanwhile.
const AUDIT_SETTINGS: &str = "set statement_timeout = '8s'; set lock_timeout = '2s'; set jit = off";

/// The planner never trusts a generic plan for a range prefix and would plan at every execution (measured: 1.6 times
/// slower); no statement here runs long enough to be worth compiling.
const SETTINGS: &str = "set plan_cache_mode = force_generic_plan; set jit = off";

/// Makes the pool of the audit role: nothing is prepared, for it may not write events, and no reader waits longer than the
/// transaction of the request may.
///
/// # Errors
/// As [`build`].
pub(crate) fn build_audit(url: &str) -> Result<Pool<AsyncPgConnection>, StoreError> {
    build_with(url, AUDIT_CONNECTIONS, |connection| {
        Box::pin(async { connection.batch_execute(AUDIT_SETTINGS).await })
    })
}

async fn connect(url: &str, set_up: SetUp) -> ConnectionResult<AsyncPgConnection> {
    let mut connection = AsyncPgConnection::establish(url).await?;
    set_up(&mut connection)
        .await
        .map_err(ConnectionError::CouldntSetupConfiguration)?;
    Ok(connection)
}

async fn set_up(connection: &mut AsyncPgConnection) -> QueryResult<()> {
    connection.batch_execute(SETTINGS).await?;
    // Of no event: it prepares the statement, which `Tx::commit` counts on.
    let none = InsertEvents::of(&[]);
    none.get_result::<i64>(connection).await?;
    // Of nobody: likewise, for `Tx::at_once`.
    let nobody = BeginAgain::of_nobody();
    nobody.get_results::<String>(connection).await?;
    Ok(())
}
