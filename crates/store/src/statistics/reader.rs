//! Counting outside a request: all figures of a report in one snapshot of the database, as the application role, with the
//! same statements as for a caller.

use chrono::{DateTime, SecondsFormat, Utc};
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    sql_types::{SmallInt, Text},
};
use diesel_async::{
    AsyncConnection as _, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _,
};
use palvelurekisteri_db_schema::schema::area;
use palvelurekisteri_domain::audit::AuditEvent;
use uuid::Uuid;

use super::{Counted, Question, count_on};
use crate::{audit::InsertEvents, error::StoreError, named_query::named_query};

/// A connection inside one read-only snapshot of one area. It ends when it is dropped.
pub struct StatisticsReader {
    connection: AsyncPgConnection,
    area: AreaName,
}

/// The area of a report.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = area, check_for_backend(diesel::pg::Pg))]
pub struct AreaName {
    /// Surrogate.
    pub id: i16,
    /// Authority, the controller; `None` where it has none.
    #[diesel(column_name = authority_organisation_id)]
    pub authority_id: Option<Uuid>,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: String,
}

impl std::fmt::Debug for StatisticsReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StatisticsReader").finish_non_exhaustive()
    }
}

named_query!(
    /// Sets the context that row-level security reads.
    SetContext(area: i16 => SmallInt, now: String => Text) -> (Text,),
    "select concat(set_config('app.area', p.area::text, true), set_config('app.now', p.now, true)) from p",
);

impl StatisticsReader {
    /// Connects as the application role and takes a snapshot of the area of a national code.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the database does not answer, [`StoreError::NotFound`] for an unknown area.
    pub async fn open(
        app_url: &str,
        area_code: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, StoreError> {
        let mut connection = AsyncPgConnection::establish(app_url)
            .await
            .map_err(|_| StoreError::Unavailable)?;
        connection
            .batch_execute("begin isolation level repeatable read read only")
            .await?;
        let area: Option<AreaName> = area::table
            .filter(area::code.eq(area_code))
            .select(AreaName::as_select())
            .first(&mut connection)
            .await
            .optional()?;
        let area = area.ok_or(StoreError::NotFound)?;
        let context = SetContext {
            area: area.id,
            now: now.to_rfc3339_opts(SecondsFormat::Micros, true),
        };
        let _: (String,) = context.get_result(&mut connection).await?;
        Ok(Self { connection, area })
    }

    /// The area that is counted.
    #[must_use]
    pub const fn area(&self) -> &AreaName {
        &self.area
    }

    /// Counts an indicator.
    pub async fn count(&mut self, question: &Question<'_>) -> Result<Counted, StoreError> {
        count_on(&mut self.connection, question).await
    }

    /// Ends it and records in the access log what is about to be handed over, in a transaction of its own.
    pub async fn close(mut self, handed_over: &AuditEvent) -> Result<(), StoreError> {
        self.connection.batch_execute("rollback").await?;
        // One statement is one transaction.
        InsertEvents::of(std::slice::from_ref(handed_over))
            .get_result::<i64>(&mut self.connection)
            .await?;
        Ok(())
    }
}
