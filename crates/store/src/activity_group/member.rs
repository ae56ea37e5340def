//! Members of groups (ryhmän jäsenet): phases in a group from a day to a day.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    dsl::count_star, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{activation_phase, client, group_member};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::{ClientId, GroupId, GroupMemberId},
};
use uuid::Uuid;

use super::GroupRow;
use crate::{
    access::scope::visible_clients,
    activation_phase::PhaseRow,
    client::queries::lock_client,
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// Place of a row in the order of first days.
pub type StartKey = (NaiveDate, Uuid);

/// A member row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = group_member, check_for_backend(Pg))]
pub struct MemberRow {
    /// Identifier.
    pub id: Uuid,
    /// Group.
    pub group_id: Uuid,
    /// Phase.
    pub phase_id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day; `None` while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// Row version.
    pub version: i64,
}

impl MemberRow {
    /// Whether the phase is in the group on a day.
    #[must_use]
    pub fn is_in(&self, day: NaiveDate) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|ends_on| day <= ends_on)
    }
}

/// A member to be added.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// Identifier.
    pub id: GroupMemberId,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
}

/// A page of those members of a group whom the caller may see.
pub async fn list_members(
    tx: &mut Tx,
    group_id: GroupId,
    on: Option<NaiveDate>,
    page: &PageRequest<StartKey>,
) -> Result<PageOf<MemberRow>, StoreError> {
    let visible = visible_clients(tx, RecordClass::Phase, Action::List);
    let mut query = group_member::table
        .filter(group_member::group_id.eq(group_id.as_uuid()))
        .filter(group_member::client_id.eq_any(visible))
        .filter(group_member::phase_id.eq_any(standing()))
        .order((group_member::starts_on, group_member::id))
        .select(MemberRow::as_select())
        .limit(page.fetch())
        .into_boxed();
    if let Some(on) = on {
        let goes_on = group_member::ends_on
            .is_null()
            .or(group_member::ends_on.ge(on));
        query = query.filter(group_member::starts_on.le(on)).filter(goes_on);
    }
    if let Some((day, id)) = page.after {
        query = query.filter(
            group_member::starts_on
                .gt(day)
                .or(group_member::starts_on.eq(day).and(group_member::id.gt(id))),
        );
    }
    let rows = query.load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Whether a place is free on every day of a membership; the group is locked.
pub async fn has_place(tx: &mut Tx, group: &GroupRow, new: &NewMember) -> Result<bool, StoreError> {
    let Some(capacity) = group.capacity else {
        return Ok(true);
    };
    let still_in = group_member::ends_on
        .is_null()
        .or(group_member::ends_on.ge(new.starts_on));
    let live = client::table
        .filter(client::annulled_at.is_null())
        .select(client::id);
    let mut query = group_member::table
        .filter(group_member::group_id.eq(group.id))
        .filter(still_in)
        .filter(group_member::phase_id.eq_any(standing()))
        .filter(group_member::client_id.eq_any(live))
        .select(count_star())
        .into_boxed();
    if let Some(ends_on) = new.ends_on {
        query = query.filter(group_member::starts_on.le(ends_on));
    }
    let taken: i64 = query.first(tx.connection()?).await?;
    Ok(taken < i64::from(capacity))
}

/// Phases that have not been annulled: only their members take a place.
#[diesel::dsl::auto_type]
fn standing() -> _ {
    activation_phase::table
        .filter(activation_phase::annulled_at.is_null())
        .select(activation_phase::id)
}

/// Adds a phase to a locked group; one that is in it on a common day is a conflict.
pub async fn insert_member(
    tx: &mut Tx,
    group: &GroupRow,
    phase: &PhaseRow,
    new: &NewMember,
) -> Result<MemberRow, StoreError> {
    Ok(diesel::insert_into(group_member::table)
        .values((
            group_member::id.eq(new.id.as_uuid()),
            group_member::group_id.eq(group.id),
            group_member::phase_id.eq(phase.id),
            group_member::client_id.eq(phase.client_id),
            group_member::starts_on.eq(new.starts_on),
            group_member::ends_on.eq(new.ends_on),
        ))
        .returning(MemberRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// One member, its client locked until the transaction ends.
pub async fn lock_member(
    tx: &mut Tx,
    client_id: ClientId,
    id: GroupMemberId,
) -> Result<MemberRow, StoreError> {
    lock_client(tx, client_id).await?;
    Ok(group_member::table
        .filter(group_member::id.eq(id.as_uuid()))
        .select(MemberRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Ends a membership.
pub async fn end_member(
    tx: &mut Tx,
    row: &MemberRow,
    ends_on: NaiveDate,
) -> Result<MemberRow, StoreError> {
    let target = group_member::table.filter(group_member::id.eq(row.id));
    Ok(diesel::update(target)
        .set(group_member::ends_on.eq(ends_on))
        .returning(MemberRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Those of the named members of a group whose attendance the caller may enter, with their phases. Clients and phases
/// are locked in one order, so that two groups with a common client do not wait for each other.
pub async fn lock_attending(
    tx: &mut Tx,
    group_id: GroupId,
    members: Vec<Uuid>,
) -> Result<Vec<(MemberRow, PhaseRow)>, StoreError> {
    let visible = visible_clients(tx, RecordClass::Phase, Action::Update);
    let found: Vec<MemberRow> = group_member::table
        .filter(group_member::group_id.eq(group_id.as_uuid()))
        .filter(group_member::id.eq_any(members))
        .filter(group_member::client_id.eq_any(visible))
        .select(MemberRow::as_select())
        .load(tx.connection()?)
        .await?;
    let clients: Vec<Uuid> = found.iter().map(|member| member.client_id).collect();
    client::table
        .filter(client::id.eq_any(clients))
        .order(client::id)
        .select(client::id)
        .for_update()
        .load::<Uuid>(tx.connection()?)
        .await?;
    let phases: Vec<Uuid> = found.iter().map(|member| member.phase_id).collect();
    let phases: Vec<PhaseRow> = activation_phase::table
        .filter(activation_phase::id.eq_any(phases))
        .filter(activation_phase::annulled_at.is_null())
        .order(activation_phase::id)
        .select(PhaseRow::as_select())
        .for_update()
        .load(tx.connection()?)
        .await?;
    let phase_of = |member: &MemberRow| phases.iter().find(|phase| phase.id == member.phase_id);
    Ok(found
        .into_iter()
        .filter_map(|member| {
            let phase = phase_of(&member)?.clone();
            Some((member, phase))
        })
        .collect())
}
