//! Retention holds (hävittämisen estot) as stored: why a client is kept beyond her time, and until when.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    sql_types::{Bool, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::retention_hold;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{rights::RetentionHoldReason, staff::RecordClass},
    id::{ClientId, RetentionHoldId},
};
use uuid::Uuid;

use crate::{
    access::{ClientAccess, judge},
    client::queries::lock_query,
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// A hold.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = retention_hold, check_for_backend(diesel::pg::Pg))]
pub struct HoldRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Coded reason.
    pub reason: String,
    /// First day on which nothing is erased.
    pub starts_on: NaiveDate,
    /// Last day on which nothing is erased; `None` until it is released.
    pub ends_on: Option<NaiveDate>,
    /// Account that placed it.
    pub placed_by: Uuid,
    /// From when it no longer holds; `None` while it does.
    pub released_at: Option<DateTime<Utc>>,
    /// Account that released it.
    pub released_by: Option<Uuid>,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
}

impl HoldRow {
    /// Whether nothing is erased on a day.
    #[must_use]
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.released_at.is_none()
            && self.starts_on <= on
            && self.ends_on.is_none_or(|last| on <= last)
    }
}

/// Place of a hold: day and id.
pub type HoldKey = (NaiveDate, Uuid);

// Whoever leads the unit that was last responsible holds a client whose relationships are over, until she is erased: that is
// when a hold is needed, and no relation to her lasts so long. Whether an order is annulled is asked as in `access`.
macro_rules! hold_access {
    ($($name:ident $from:literal),+ $(,)?) => {$(
        named_query!(
            #[doc = "The client and the caller's relations to it, a former lead's among them."]
            $name(id: Uuid => SqlUuid) -> (SqlUuid, Bool, Text),
            concat!(
                "select c.id,
                        exists (select 1 from non_disclosure_order o
                                 where o.client_id = c.id and (o.annulled_at is null)::int = 1
                                   and o.valid @> app_today()),
                        (coalesce((select jsonb_agg(jsonb_build_object(
                                     'relation', r.relation, 'user_id', r.user_id, 'unit_id', r.unit_id))
                                    from work_relation r
                                   where r.client_id = c.id and r.starts_at <= app_now() and r.live_until > app_now()
                                     and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))),
                                 '[]'::jsonb)
                      || coalesce((select jsonb_agg(jsonb_build_object('relation', 'assigned', 'unit_id', l.unit_id))
                                     from (select distinct on (x.relationship_id) x.unit_id from responsibility x
                                            where x.client_id = c.id order by x.relationship_id, x.starts_at desc) l
                                    where l.unit_id = any (app_units())
                                      and not exists (select from service_relationship s
                                                       where s.client_id = c.id and s.closed_on is null
                                                         and s.annulled_at is null)),
                                  '[]'::jsonb))::text
                   from p join ", $from, " where c.annulled_at is null"),
        );
    )+};
}

hold_access!(
    OfClient "client c on c.id = p.id",
    OfHold "retention_hold h on h.id = p.id join client c on c.id = h.client_id",
);

/// Decides on the holds of a client, as `access::client_access` does.
pub async fn client_hold_access(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<ClientAccess, StoreError> {
    let of = OfClient {
        id: client_id.as_uuid(),
    };
    let rows = of.get_results(tx.connection()?).await?;
    judge(tx, rows, RecordClass::Employment, Action::Hold)
}

/// Decides on one hold.
pub async fn hold_access(tx: &mut Tx, id: RetentionHoldId) -> Result<ClientAccess, StoreError> {
    let of = OfHold { id: id.as_uuid() };
    let rows = of.get_results(tx.connection()?).await?;
    judge(tx, rows, RecordClass::Employment, Action::Hold)
}

/// A page of a client's holds, the newest first.
pub async fn list_holds(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<HoldKey>,
) -> Result<PageOf<HoldRow>, StoreError> {
    let mut query = retention_hold::table
        .filter(retention_hold::client_id.eq(client_id.as_uuid()))
        .order((retention_hold::starts_on.desc(), retention_hold::id.desc()))
        .select(HoldRow::as_select())
        .into_boxed();
    if let Some((on, id)) = page.after {
        query = query.filter(
            retention_hold::starts_on
                .lt(on)
                .or(retention_hold::starts_on
                    .eq(on)
                    .and(retention_hold::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One hold; access has been decided before.
pub async fn read_hold(tx: &mut Tx, id: RetentionHoldId) -> Result<HoldRow, StoreError> {
    Ok(retention_hold::table
        .filter(retention_hold::id.eq(id.as_uuid()))
        .select(HoldRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One hold, locked until the transaction ends.
pub async fn lock_hold(tx: &mut Tx, id: RetentionHoldId) -> Result<HoldRow, StoreError> {
    Ok(retention_hold::table
        .filter(retention_hold::id.eq(id.as_uuid()))
        .select(HoldRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Places a hold from today on.
pub async fn place_hold(
    tx: &mut Tx,
    id: RetentionHoldId,
    client_id: ClientId,
    (reason, ends_on): (RetentionHoldReason, Option<NaiveDate>),
) -> Result<HoldRow, StoreError> {
    // A run that is at the client has erased her, or waits and then keeps her.
    lock_query(client_id).execute(tx.connection()?).await?;
    let today = tx.today();
    Ok(diesel::insert_into(retention_hold::table)
        .values((
            retention_hold::id.eq(id.as_uuid()),
            retention_hold::client_id.eq(client_id.as_uuid()),
            retention_hold::reason.eq(reason.as_str()),
            retention_hold::starts_on.eq(today),
            retention_hold::ends_on.eq(ends_on),
        ))
        .returning(HoldRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Releases a locked hold, from now on.
pub async fn release_hold(tx: &mut Tx, id: RetentionHoldId) -> Result<HoldRow, StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    Ok(
        diesel::update(retention_hold::table.filter(retention_hold::id.eq(id.as_uuid())))
            .set((
                retention_hold::released_at.eq(now),
                retention_hold::released_by.eq(user_id),
            ))
            .returning(HoldRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}
