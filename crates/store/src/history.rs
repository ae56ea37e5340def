//! Former versions of records (decision 5), read in the shape of their table: `<table>_history` stands in its place.

use std::future::Future;

use chrono::{DateTime, Utc};
use diesel::{
    OptionalExtension, QueryResult, Selectable, SelectableHelper,
    dsl::AsSelect,
    expression::Expression,
    pg::Pg,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{BigInt, Nullable, SmallInt, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, methods::LoadQuery};
use uuid::Uuid;

use crate::{error::StoreError, tx::Tx};

/// A record whose former versions are kept.
pub trait Versioned: Sized {
    /// Name of the table.
    const TABLE: &'static str;

    /// Identifier.
    fn id(&self) -> Uuid;

    /// Version of the row.
    fn version(&self) -> i64;

    /// The record as it was in a former version; `None` when the history does not hold that version, or when the caller
    /// could not have seen it: somebody else's draft.
    fn find_former(
        tx: &mut Tx,
        id: Uuid,
        version: i64,
    ) -> impl Future<Output = Result<Option<Self>, StoreError>>;
}

/// The newest change of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastChange {
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Account that made it; `None` for system work.
    pub recorded_by: Option<Uuid>,
    /// Its name; `None` when it has never worked in the caller's area.
    pub display_name: Option<String>,
}

/// Who changed a record last, and when.
pub async fn read_last_change<R: Versioned>(
    tx: &mut Tx,
    row: &R,
) -> Result<LastChange, StoreError> {
    let query = ReadLastChange {
        table: R::TABLE,
        id: row.id(),
        area_id: tx.area_id(),
    };
    let (recorded_at, recorded_by, display_name) = query
        .get_result::<LastChangeColumns>(tx.connection()?)
        .await?;
    Ok(LastChange {
        recorded_at,
        recorded_by,
        display_name,
    })
}

/// A row of a table as it was in a version.
pub(crate) async fn find_version<R>(
    tx: &mut Tx,
    table: &'static str,
    id: Uuid,
    version: i64,
) -> Result<Option<R>, StoreError>
where
    R: Selectable<Pg> + Send,
    Former<R>: for<'query> LoadQuery<'query, AsyncPgConnection, R>,
{
    let former = Former::new(table, "id", id, Which::Version(version));
    Ok(former.get_result(tx.connection()?).await.optional()?)
}

/// A row beside a record as it was when a version of the record ended; `None` when it has not changed since.
///
/// Record and part are changed in this order in one transaction, so that the part of the end of a version is the one
/// that the version had.
pub(crate) async fn find_beside<R>(
    tx: &mut Tx,
    part: &'static str,
    key: &'static str,
    (table, id, version): (&'static str, Uuid, i64),
) -> Result<Option<R>, StoreError>
where
    R: Selectable<Pg> + Send,
    Former<R>: for<'query> LoadQuery<'query, AsyncPgConnection, R>,
{
    let history = format!("{table}_history");
    let former = Former::new(part, key, id, Which::AtEndOf { history, version });
    Ok(former.get_result(tx.connection()?).await.optional()?)
}

/// Which former row.
#[derive(Debug)]
enum Which {
    /// The one of a version.
    Version(i64),
    /// The one that was recorded when a version of the record ended.
    AtEndOf { history: String, version: i64 },
}

/// A query for a former row, with the columns that are read of the row now.
pub(crate) struct Former<R: Selectable<Pg>> {
    table: &'static str,
    history: String,
    key: &'static str,
    id: Uuid,
    which: Which,
    columns: AsSelect<R, Pg>,
}

impl<R: Selectable<Pg>> Former<R> {
    fn new(table: &'static str, key: &'static str, id: Uuid, which: Which) -> Self {
        Self {
            table,
            history: format!("{table}_history"),
            key,
            id,
            which,
            columns: R::as_select(),
        }
    }
}

impl<R: Selectable<Pg>> QueryId for Former<R> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<R: Selectable<Pg>> Query for Former<R>
where
    AsSelect<R, Pg>: Expression,
{
    type SqlType = <AsSelect<R, Pg> as Expression>::SqlType;
}

impl<R: Selectable<Pg>> QueryFragment<Pg> for Former<R>
where
    AsSelect<R, Pg>: QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("select ");
        self.columns.walk_ast(out.reborrow())?;
        out.push_sql(" from ");
        out.push_identifier(&self.history)?;
        out.push_sql(" as ");
        out.push_identifier(self.table)?;
        out.push_sql(" where ");
        out.push_identifier(self.key)?;
        out.push_sql(" = ");
        out.push_bind_param::<SqlUuid, _>(&self.id)?;
        match &self.which {
            Which::Version(version) => {
                out.push_sql(" and version = ");
                out.push_bind_param::<BigInt, _>(version)
            }
            Which::AtEndOf { history, version } => {
                out.push_sql(" and recorded @> (select upper(ended.recorded) from ");
                out.push_identifier(history)?;
                out.push_sql(" as ended where ended.id = ");
                out.push_bind_param::<SqlUuid, _>(&self.id)?;
                out.push_sql(" and ended.version = ");
                out.push_bind_param::<BigInt, _>(version)?;
                out.push_sql(")");
                Ok(())
            }
        }
    }
}

type LastChangeColumns = (DateTime<Utc>, Option<Uuid>, Option<String>);

/// The newest change; the name only of those who work or have worked in the area.
struct ReadLastChange {
    table: &'static str,
    id: Uuid,
    area_id: i16,
}

impl QueryId for ReadLastChange {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for ReadLastChange {
    type SqlType = (Timestamptz, Nullable<SqlUuid>, Nullable<Text>);
}

impl QueryFragment<Pg> for ReadLastChange {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(
            "select changed.recorded_at, changed.recorded_by, (select a.display_name from user_account a \
              where a.id = changed.recorded_by and exists (select from role_grant g \
                where g.user_id = a.id and g.area_id = ",
        );
        out.push_bind_param::<SmallInt, _>(&self.area_id)?;
        out.push_sql(")) from ");
        out.push_identifier(self.table)?;
        out.push_sql(" as changed where changed.id = ");
        out.push_bind_param::<SqlUuid, _>(&self.id)
    }
}
