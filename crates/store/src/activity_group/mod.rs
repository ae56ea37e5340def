//! Groups (ryhmät): members attend together. The group itself is a register of the area; its members are clients, of
//! whom a caller sees only her own.

use chrono::NaiveDate;
use diesel::{
    AsChangeset, BoolExpressionMethods, ExpressionMethods, Insertable, PgRangeExpressionMethods,
    QueryDsl, Queryable, Selectable, SelectableHelper, TextExpressionMethods, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activity_group, role_grant, unit};
use palvelurekisteri_domain::{
    code_set::phase::PhaseKind,
    id::{GroupId, ProviderId, UnitId, UserId},
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    history::{self, Versioned},
    page::{PageOf, PageRequest},
    register_name::{NameKey, beginning, lower},
    tx::Tx,
};

/// Members of a group.
pub mod member;

/// A group row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = activity_group, check_for_backend(Pg))]
pub struct GroupRow {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    kind: String,
    /// Provider.
    pub provider_id: Option<Uuid>,
    /// Leader (ohjaaja).
    pub leader_id: Uuid,
    /// Unit.
    pub unit_id: Uuid,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Places; `None` without a limit.
    pub capacity: Option<i16>,
    /// Row version.
    pub version: i64,
}

impl GroupRow {
    /// Kind of its members' phases.
    pub fn kind(&self) -> Result<PhaseKind, StoreError> {
        self.kind
            .parse()
            .map_err(|_| StoreError::internal("a stored code is unknown"))
    }
}

impl Versioned for GroupRow {
    const TABLE: &'static str = "activity_group";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        history::find_version(tx, Self::TABLE, id, version).await
    }
}

/// What can change in a group.
#[derive(Debug, Clone)]
pub struct GroupContent {
    /// Name.
    pub name: String,
    /// Provider.
    pub provider_id: Option<ProviderId>,
    /// Leader (ohjaaja).
    pub leader_id: UserId,
    /// Unit.
    pub unit_id: UnitId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Places.
    pub capacity: Option<i16>,
}

impl From<&GroupRow> for GroupContent {
    fn from(row: &GroupRow) -> Self {
        Self {
            name: row.name.clone(),
            provider_id: row.provider_id.map(Into::into),
            leader_id: row.leader_id.into(),
            unit_id: row.unit_id.into(),
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            capacity: row.capacity,
        }
    }
}

/// What a list is narrowed by; every given part must fit.
#[derive(Debug, Clone, Default)]
pub struct GroupFilter {
    /// Beginning of the name.
    pub name: Option<String>,
    /// Kind of the members' phases.
    pub kind: Option<PhaseKind>,
    /// Unit.
    pub unit_id: Option<UnitId>,
    /// Leader.
    pub leader_id: Option<UserId>,
    /// A day on which the group goes on.
    pub on: Option<NaiveDate>,
}

/// One group.
pub async fn read_group(tx: &mut Tx, id: GroupId) -> Result<GroupRow, StoreError> {
    Ok(activity_group::table
        .filter(activity_group::id.eq(id.as_uuid()))
        .select(GroupRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One group, locked until the transaction ends: for changes, and for the places that its members take.
pub async fn lock_group(tx: &mut Tx, id: GroupId) -> Result<GroupRow, StoreError> {
    Ok(activity_group::table
        .filter(activity_group::id.eq(id.as_uuid()))
        .select(GroupRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of groups in the order of names, each with its place.
pub async fn list_groups(
    tx: &mut Tx,
    filter: &GroupFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<(GroupRow, String)>, StoreError> {
    let key = lower(activity_group::name);
    let mut query = activity_group::table
        .select((GroupRow::as_select(), key))
        .order((key, activity_group::id))
        .into_boxed();
    if let Some(name) = &filter.name {
        query = query.filter(key.like(beginning(name)));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(activity_group::kind.eq(kind.as_str()));
    }
    if let Some(unit_id) = filter.unit_id {
        query = query.filter(activity_group::unit_id.eq(unit_id.as_uuid()));
    }
    if let Some(leader_id) = filter.leader_id {
        query = query.filter(activity_group::leader_id.eq(leader_id.as_uuid()));
    }
    if let Some(on) = filter.on {
        let goes_on = activity_group::ends_on
            .is_null()
            .or(activity_group::ends_on.ge(on));
        query = query
            .filter(activity_group::starts_on.le(on))
            .filter(goes_on);
    }
    if let Some((name, id)) = page.after.clone() {
        query = query.filter(
            key.gt(name.clone())
                .or(key.eq(name).and(activity_group::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Records a group.
pub async fn insert_group(
    tx: &mut Tx,
    id: GroupId,
    kind: PhaseKind,
    content: &GroupContent,
) -> Result<GroupRow, StoreError> {
    refuse_elsewhere(tx, content).await?;
    Ok(diesel::insert_into(activity_group::table)
        .values((
            activity_group::id.eq(id.as_uuid()),
            activity_group::kind.eq(kind.as_str()),
            Columns::from(content),
        ))
        .returning(GroupRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Changes a locked group.
pub async fn update_group(
    tx: &mut Tx,
    row: &GroupRow,
    content: &GroupContent,
) -> Result<GroupRow, StoreError> {
    refuse_elsewhere(tx, content).await?;
    let target = activity_group::table.filter(activity_group::id.eq(row.id));
    Ok(diesel::update(target)
        .set(Columns::from(content))
        .returning(GroupRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Units and accounts are no tenant's rows: the unit must be the area's, and the leader must work there today.
async fn refuse_elsewhere(tx: &mut Tx, content: &GroupContent) -> Result<(), StoreError> {
    let (area_id, today) = (tx.area_id(), tx.today());
    let here = unit::table
        .filter(unit::id.eq(content.unit_id.as_uuid()))
        .filter(unit::area_id.eq(area_id));
    let works_here = role_grant::table
        .filter(role_grant::user_id.eq(content.leader_id.as_uuid()))
        .filter(role_grant::area_id.eq(area_id))
        .filter(role_grant::valid.contains(today));
    let (unit_known, leader_known): (bool, bool) =
        diesel::select((diesel::dsl::exists(here), diesel::dsl::exists(works_here)))
            .get_result(tx.connection()?)
            .await?;
    let unknown = |column: &str| {
        Err(StoreError::UnknownReference {
            column: column.to_owned(),
        })
    };
    match (unit_known, leader_known) {
        (true, true) => Ok(()),
        (true, false) => unknown("leader_id"),
        (false, _) => unknown("unit_id"),
    }
}

/// What can change, as columns; a part that is not given is cleared.
#[derive(Debug, Insertable, AsChangeset)]
#[diesel(table_name = activity_group, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Columns<'a> {
    name: &'a str,
    provider_id: Option<Uuid>,
    leader_id: Uuid,
    unit_id: Uuid,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    capacity: Option<i16>,
}

impl<'a> From<&'a GroupContent> for Columns<'a> {
    fn from(content: &'a GroupContent) -> Self {
        Self {
            name: &content.name,
            provider_id: content.provider_id.map(Uuid::from),
            leader_id: content.leader_id.as_uuid(),
            unit_id: content.unit_id.as_uuid(),
            starts_on: content.starts_on,
            ends_on: content.ends_on,
            capacity: content.capacity,
        }
    }
}
