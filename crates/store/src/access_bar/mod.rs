//! Files that are closed to a worker (estemerkinnät, 434/2003 28 §): the own one, those of relatives.
//!
//! Bars are read with the caller (`begin.sql`) and stand in [`Actor::barred`](palvelurekisteri_domain::access::Actor);
//! `access::judge`, the predicate of lists and the caseload leave those clients out. Whoever sets a bar for somebody
//! else is told nothing: the statement is the same whether the person is a client or not.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, PgRangeExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    dsl::{exists, select},
    sql_types::{Array, Bool, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{access_bar, role_grant};
use palvelurekisteri_domain::{
    code_set::exception::AccessBarKind,
    id::{AccessBarId, UserId},
    identity::personal_identity_code::PersonalIdentityCode,
};
use uuid::Uuid;

use crate::{
    client::identity::{INDEX, find_owner, lock_code},
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    social::relationship as social,
    tx::Tx,
};

/// A bar; whose file it closes is not read.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = access_bar, check_for_backend(diesel::pg::Pg))]
pub struct AccessBarRow {
    /// Identifier.
    pub id: Uuid,
    /// Worker.
    pub user_id: Uuid,
    /// Kind code.
    pub kind: String,
    /// When it was lifted.
    pub ended_at: Option<DateTime<Utc>>,
    /// Row version.
    pub version: i64,
    /// When it was set.
    pub created_at: DateTime<Utc>,
}

/// Closes the file of a person to a worker, now and whenever the person becomes a client.
pub async fn insert_bar(
    tx: &mut Tx,
    id: AccessBarId,
    user_id: UserId,
    kind: AccessBarKind,
    code: &PersonalIdentityCode,
) -> Result<AccessBarRow, StoreError> {
    // Nobody becomes a client in between.
    lock_code(tx, code).await?;
    let client_id = find_owner(tx, code).await?.map(Uuid::from);
    let index = tx.blind_index(INDEX, code.reveal());
    let social_index = tx.blind_index(social::INDEX, code.reveal());
    Ok(diesel::insert_into(access_bar::table)
        .values((
            access_bar::id.eq(id.as_uuid()),
            access_bar::user_id.eq(user_id.as_uuid()),
            access_bar::kind.eq(kind.as_str()),
            access_bar::blind_index.eq(index),
            access_bar::social_index.eq(social_index),
            access_bar::client_id.eq(client_id),
        ))
        .returning(AccessBarRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

named_query!(
    /// Whether one of the files is closed to a worker: clients, or social relationships.
    ClosedTo(user_id: Uuid => SqlUuid, files: Vec<Uuid> => Array<SqlUuid>) -> Bool,
    "select exists (
        select from access_bar b
         where b.area_id = app_area() and b.user_id = p.user_id and b.ended_at is null
           and (b.client_id = any (p.files)
                or b.social_index in (select s.identity_index from social_service_relationship s
                                       where s.id = any (p.files))))
       from p",
);

/// Whether one of the files is closed to a worker: clients, or social relationships.
pub async fn is_closed_to(
    tx: &mut Tx,
    user_id: UserId,
    files: Vec<Uuid>,
) -> Result<bool, StoreError> {
    let query = ClosedTo {
        user_id: user_id.as_uuid(),
        files,
    };
    Ok(query.get_result(tx.connection()?).await?)
}

/// Refuses the code of a person whose file is closed to the caller, the same whether the person is a client or not.
pub(crate) async fn refuse_code(
    tx: &mut Tx,
    code: &PersonalIdentityCode,
) -> Result<(), StoreError> {
    if !tx.actor().has_bars {
        return Ok(());
    }
    let index = tx.blind_index(INDEX, code.reveal());
    let closed = access_bar::table
        .filter(access_bar::area_id.eq(tx.area_id()))
        .filter(access_bar::user_id.eq(tx.actor().user_id.as_uuid()))
        .filter(access_bar::ended_at.is_null())
        .filter(access_bar::blind_index.eq(index));
    if !select(exists(closed))
        .get_result::<bool>(tx.connection()?)
        .await?
    {
        return Ok(());
    }
    let owner = find_owner(tx, code).await?;
    Err(tx.barred_from(owner.map(Uuid::from)))
}

/// A page of the bars of the workers, the newest first; lifted ones stay in it.
pub async fn list_bars(
    tx: &mut Tx,
    workers: Option<Vec<Uuid>>,
    page: &PageRequest<Uuid>,
) -> Result<PageOf<AccessBarRow>, StoreError> {
    let mut query = access_bar::table
        .filter(access_bar::area_id.eq(tx.area_id()))
        .order(access_bar::id.desc())
        .select(AccessBarRow::as_select())
        .into_boxed();
    if let Some(workers) = workers {
        query = query.filter(access_bar::user_id.eq_any(workers));
    }
    if let Some(id) = page.after {
        query = query.filter(access_bar::id.lt(id));
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One bar of the area, locked until the transaction ends.
pub async fn lock_bar(tx: &mut Tx, id: AccessBarId) -> Result<AccessBarRow, StoreError> {
    let area_id = tx.area_id();
    Ok(access_bar::table
        .filter(access_bar::id.eq(id.as_uuid()))
        .filter(access_bar::area_id.eq(area_id))
        .select(AccessBarRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Lifts a locked bar.
pub async fn end_bar(tx: &mut Tx, row: &AccessBarRow) -> Result<(), StoreError> {
    let (now, caller) = (tx.now(), tx.actor().user_id.as_uuid());
    diesel::update(access_bar::table.filter(access_bar::id.eq(row.id)))
        .set((
            access_bar::ended_at.eq(now),
            access_bar::ended_by.eq(caller),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// Those who worked on a day in a unit that the caller leads.
pub async fn list_led_workers(tx: &mut Tx, on: NaiveDate) -> Result<Vec<Uuid>, StoreError> {
    let leads: Vec<Uuid> = tx.actor().leads.iter().map(|id| id.as_uuid()).collect();
    let area_id = tx.area_id();
    Ok(role_grant::table
        .filter(role_grant::area_id.eq(area_id))
        .filter(role_grant::unit_id.eq_any(leads))
        .filter(role_grant::valid.contains(on))
        .select(role_grant::user_id)
        .distinct()
        .load(tx.connection()?)
        .await?)
}
