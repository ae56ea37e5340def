//! Work of the owner on the whole register, area by area: how it connects, and what it sees.

use chrono::{DateTime, Utc};
use diesel::{
    ExpressionMethods, NullableExpressionMethods, QueryDsl,
    sql_types::{SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use palvelurekisteri_db_schema::schema::area;
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query};

const SETTINGS: &str =
    "set statement_timeout = '120s'; set lock_timeout = '15s'; set jit = off; set timezone = 'UTC'";

named_query!(
    /// Sets the context of system work in an area for the transaction.
    Enter(area: i16 => SmallInt, authority: Uuid => SqlUuid, now: DateTime<Utc> => Timestamptz) -> Text,
    "select concat(
         set_config('app.area', p.area::text, true),
         set_config('app.authority', p.authority::text, true),
         set_config('app.now', p.now::text, true))
       from p",
);

/// An area and its authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AreaOf {
    /// The area.
    pub area_id: i16,
    /// Organisation of the authority.
    pub authority: Uuid,
}

/// Connects as the owner of the tables.
pub(crate) async fn connect(owner_url: &str) -> Result<AsyncPgConnection, StoreError> {
    let mut connection = AsyncPgConnection::establish(owner_url)
        .await
        .map_err(|_| StoreError::Unavailable)?;
    connection.batch_execute(SETTINGS).await?;
    Ok(connection)
}

/// Every area with an authority, in order.
pub(crate) async fn list_areas(
    connection: &mut AsyncPgConnection,
) -> Result<Vec<AreaOf>, StoreError> {
    let rows: Vec<(i16, Uuid)> = area::table
        .filter(area::authority_organisation_id.is_not_null())
        .order(area::id)
        .select((area::id, area::authority_organisation_id.assume_not_null()))
        .load(connection)
        .await?;
    let area = |(area_id, authority)| AreaOf { area_id, authority };
    Ok(rows.into_iter().map(area).collect())
}

/// Sees the records of an area for the rest of the transaction.
pub(crate) async fn enter(
    connection: &mut AsyncPgConnection,
    area: AreaOf,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let enter = Enter {
        area: area.area_id,
        authority: area.authority,
        now,
    };
    enter.get_result::<String>(connection).await?;
    Ok(())
}
