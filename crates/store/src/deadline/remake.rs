//! All deadlines made anew: after synthetic people were written, after a change of law, and after a reading of the settings
//! changed. Whoever runs it twice changes nothing the second time.

use chrono::{DateTime, Utc};
use diesel::{
    ExpressionMethods, QueryDsl,
    sql_types::{Array, BigInt, Text, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use futures_util::future::try_join_all;
use palvelurekisteri_db_schema::schema::client;
use palvelurekisteri_domain::deadline::settings::DeadlineSettings;
use tokio::sync::Mutex;
use uuid::Uuid;

use super::derived::derived;
use crate::{
    error::StoreError,
    named_query::named_query,
    system_context::{AreaOf, connect, enter, list_areas},
};

/// Clients of one transaction: enough that round trips do not count, few enough that nobody waits long for a client.
const BATCH: i64 = 200;
/// More would take the database from those who work.
const MOST_CONNECTIONS: usize = 4;
named_query!(
    /// Keeps the deadlines of clients, and the next one in their caseload entries; answers how many entries changed. The
    /// rest of an entry stays: not all that it shows is the owner's to see.
    Keep(client_ids: Vec<Uuid> => Array<SqlUuid>, deadlines: String => Text) -> BigInt,
    concat!(include_str!("keep.sql"), include_str!("next.sql")),
);

/// Makes the deadlines of every client of every area anew, on a few connections at once, or on one where the database gives
/// no more; tells after each batch how many clients are done, and answers how many there were.
///
/// # Errors
/// [`StoreError::Unavailable`] when the database does not answer. What was done stays, and the next run does the rest.
pub async fn remake(
    owner_url: &str,
    settings: &DeadlineSettings,
    now: DateTime<Utc>,
    mut show: impl FnMut(u64),
) -> Result<u64, StoreError> {
    let mut first = connect(owner_url).await?;
    let areas = list_areas(&mut first).await?;
    let mut connections = vec![first];
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    while connections.len() < processors.min(MOST_CONNECTIONS) {
        let Ok(another) = connect(owner_url).await else {
            break;
        };
        connections.push(another);
    }
    let done = Mutex::new((0, &mut show));
    for area in areas {
        let last = Mutex::new(Uuid::nil());
        let workers = connections.iter_mut().map(async |connection| {
            while let Some(count) = batch(connection, (area, now), settings, &last).await? {
                let mut done = done.lock().await;
                done.0 += count;
                let (so_far, show) = &mut *done;
                show(*so_far);
            }
            Ok::<(), StoreError>(())
        });
        try_join_all(workers).await?;
    }
    let (done, _) = done.into_inner();
    Ok(done)
}

/// One transaction: the clients behind the last that anybody has taken; how many there were, `None` behind the end.
async fn batch(
    connection: &mut AsyncPgConnection,
    (area, now): (AreaOf, DateTime<Utc>),
    settings: &DeadlineSettings,
    last: &Mutex<Uuid>,
) -> Result<Option<u64>, StoreError> {
    connection.batch_execute("begin").await?;
    enter(connection, area, now).await?;
    let ids: Vec<Uuid> = {
        let mut last = last.lock().await;
        let ids: Vec<Uuid> = client::table
            .filter(client::id.gt(*last))
            .order(client::id)
            .limit(BATCH)
            .select(client::id)
            .load(connection)
            .await?;
        *last = ids.last().copied().unwrap_or(*last);
        ids
    };
    let count = u64::try_from(ids.len()).unwrap_or(u64::MAX);
    if count > 0 {
        let deadlines = derived(connection, ids.clone(), settings).await?;
        let keep = Keep {
            client_ids: ids,
            deadlines,
        };
        keep.get_result::<i64>(connection).await?;
    }
    connection.batch_execute("commit").await?;
    Ok((count > 0).then_some(count))
}
