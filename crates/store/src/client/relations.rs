//! Who has a relation to a client, so that the responsible worker sees who else works with her, and why.

use chrono::{DateTime, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    Queryable,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{user_account, work_relation};
use palvelurekisteri_domain::id::ClientId;
use uuid::Uuid;

use crate::{error::StoreError, tx::Tx};

/// A relation to a client.
#[derive(Debug, Clone, Queryable)]
pub struct WorkRelationRow {
    /// Identifier.
    pub id: Uuid,
    /// Relation code.
    pub relation: String,
    /// Worker.
    pub user_id: Option<Uuid>,
    /// Name of the worker.
    pub display_name: Option<String>,
    /// Unit.
    pub unit_id: Option<Uuid>,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when; `None` while it lasts.
    pub ends_at: Option<DateTime<Utc>>,
    /// What made it.
    pub ground: String,
}

/// Relations to a client that last now, or that began within 30 days, newest first.
pub async fn list_work_relations(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<Vec<WorkRelationRow>, StoreError> {
    let now = tx.now();
    let recent = now - chrono::Duration::days(30);
    Ok(work_relation::table
        .left_join(user_account::table.on(work_relation::user_id.eq(user_account::id.nullable())))
        .filter(work_relation::client_id.eq(client_id.as_uuid()))
        .filter(
            work_relation::ends_at
                .is_null()
                .or(work_relation::ends_at.gt(now))
                .or(work_relation::starts_at.gt(recent)),
        )
        .order((work_relation::starts_at.desc(), work_relation::id.desc()))
        .limit(200)
        .select((
            work_relation::id,
            work_relation::relation,
            work_relation::user_id,
            user_account::display_name.nullable(),
            work_relation::unit_id,
            work_relation::starts_at,
            work_relation::ends_at,
            work_relation::ground,
        ))
        .load(tx.connection()?)
        .await?)
}
