//! Cover (sijaisuus): a colleague does the work of somebody who is absent, in the session's area.

use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, JoinOnDsl, PgRangeExpressionMethods, QueryDsl, Queryable, Selectable,
    SelectableHelper,
    dsl::{exists, isempty, not, select},
    pg::Pg,
    sql_types::{Date, Range},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{absence_cover, role_grant, user_account};
use palvelurekisteri_domain::{
    code_set::staff::Role,
    id::{AbsenceCoverId, UserId},
    time::range::DateRange,
};
use uuid::Uuid;

use super::grant::shortened;
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    range::{self, SqlRange},
    tx::Tx,
};

/// A cover row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = absence_cover, check_for_backend(Pg))]
pub struct CoverRow {
    /// Identifier.
    pub id: Uuid,
    /// Who is absent.
    pub absent_user_id: Uuid,
    /// Who does the work.
    pub substitute_user_id: Uuid,
    valid: SqlRange,
    /// Who decided so.
    pub granted_by: Uuid,
}

impl CoverRow {
    /// From when to when.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

/// A cover to be made.
#[derive(Debug, Clone)]
pub struct NewCover {
    /// Identifier.
    pub id: AbsenceCoverId,
    /// Who is absent.
    pub absent: UserId,
    /// Who does the work.
    pub substitute: UserId,
    /// From when to when.
    pub valid: DateRange,
}

/// What a list looks for.
#[derive(Debug, Clone, Default)]
pub struct CoverFilter {
    /// Whose absence.
    pub absent: Option<UserId>,
    /// Covers of this day.
    pub on: Option<NaiveDate>,
}

/// Where somebody works with clients today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Post {
    /// Organisation.
    pub organisation_id: Uuid,
    /// Unit; `None` is the whole organisation in the area.
    pub unit_id: Option<Uuid>,
}

/// Where an enabled account works with clients today: covers exist for such work only.
pub async fn list_posts(tx: &mut Tx, user_id: UserId) -> Result<Vec<Post>, StoreError> {
    let roles = [Role::SocialWorker, Role::EmploymentOfficer, Role::Coach].map(Role::as_str);
    let (area_id, today) = (tx.area_id(), tx.today());
    Ok(role_grant::table
        .inner_join(user_account::table.on(user_account::id.eq(role_grant::user_id)))
        .filter(role_grant::user_id.eq(user_id.as_uuid()))
        .filter(role_grant::area_id.eq(area_id))
        .filter(role_grant::valid.contains(today))
        .filter(role_grant::role.eq_any(roles))
        .filter(user_account::disabled_at.is_null())
        .select((role_grant::organisation_id, role_grant::unit_id))
        .load(tx.connection()?)
        .await?)
}

/// A page of the area's covers, the newest decision first.
pub async fn list_covers(
    tx: &mut Tx,
    filter: &CoverFilter,
    page: &PageRequest<Uuid>,
) -> Result<PageOf<CoverRow>, StoreError> {
    let mut query = absence_cover::table
        .filter(absence_cover::area_id.eq(tx.area_id()))
        .filter(not(isempty::<Range<Date>, _>(absence_cover::valid)))
        .order(absence_cover::id.desc())
        .select(CoverRow::as_select())
        .into_boxed();
    if let Some(absent) = filter.absent {
        query = query.filter(absence_cover::absent_user_id.eq(absent.as_uuid()));
    }
    if let Some(day) = filter.on {
        query = query.filter(absence_cover::valid.contains(day));
    }
    if let Some(id) = page.after {
        query = query.filter(absence_cover::id.lt(id));
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One cover of the area, locked until the transaction ends.
pub async fn lock_cover(tx: &mut Tx, id: AbsenceCoverId) -> Result<CoverRow, StoreError> {
    Ok(absence_cover::table
        .filter(absence_cover::id.eq(id.as_uuid()))
        .filter(absence_cover::area_id.eq(tx.area_id()))
        .filter(not(isempty::<Range<Date>, _>(absence_cover::valid)))
        .select(CoverRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Makes a cover in the caller's name; nobody covers the same colleague twice at a time.
pub async fn insert_cover(tx: &mut Tx, new: &NewCover) -> Result<CoverRow, StoreError> {
    let (area_id, granted_by) = (tx.area_id(), tx.actor().user_id.as_uuid());
    let valid = range::to_sql(&new.valid);
    // The lock orders two decisions about the same absence.
    user_account::table
        .filter(user_account::id.eq(new.absent.as_uuid()))
        .select(user_account::id)
        .for_no_key_update()
        .first::<Uuid>(tx.connection()?)
        .await?;
    let twins = absence_cover::table
        .filter(absence_cover::area_id.eq(area_id))
        .filter(absence_cover::absent_user_id.eq(new.absent.as_uuid()))
        .filter(absence_cover::substitute_user_id.eq(new.substitute.as_uuid()))
        .filter(absence_cover::valid.overlaps_with(valid));
    if select(exists(twins)).get_result(tx.connection()?).await? {
        return Err(StoreError::Conflict {
            code: "absence_cover.exists",
        });
    }
    Ok(diesel::insert_into(absence_cover::table)
        .values((
            absence_cover::id.eq(new.id.as_uuid()),
            absence_cover::area_id.eq(area_id),
            absence_cover::absent_user_id.eq(new.absent.as_uuid()),
            absence_cover::substitute_user_id.eq(new.substitute.as_uuid()),
            absence_cover::valid.eq(valid),
            absence_cover::granted_by.eq(granted_by),
        ))
        .returning(CoverRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Ends a locked cover with a last day; one that has not begun then is taken back whole.
pub async fn end_cover(tx: &mut Tx, row: &CoverRow, ends_on: NaiveDate) -> Result<(), StoreError> {
    let valid = row.valid()?;
    diesel::update(absence_cover::table.filter(absence_cover::id.eq(row.id)))
        .set(absence_cover::valid.eq(shortened(&valid, ends_on)))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}
