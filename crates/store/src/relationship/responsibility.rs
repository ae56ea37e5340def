//! Responsibility (vastuu): rows hold their start only, the end is the next start or the closing, so that gaps and
//! overlaps cannot exist (decision 3). Each row has its `assigned` work relation, which gives the access.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, JoinOnDsl, QueryDsl, Queryable,
    sql_types::{Bool, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{responsibility, unit, user_account, work_relation};
use palvelurekisteri_domain::{
    code_set::{relationship::ResponsibilityBasis, staff::Role},
    id::{ClientId, OrganisationId, RelationshipId, UnitId, UserId},
    relationship::rules::Standing,
};
use uuid::Uuid;

use super::{RelationshipRow, queries};
use crate::{
    caseload,
    error::StoreError,
    handoff::transition::{Waiting, revoke_waiting},
    named_query::named_query,
    tx::Tx,
};

/// Who becomes responsible, and from when.
#[derive(Debug, Clone, Copy)]
pub struct Assignment {
    /// Relationship.
    pub relationship_id: RelationshipId,
    /// Client.
    pub client_id: ClientId,
    /// Worker.
    pub user_id: UserId,
    /// Unit.
    pub unit_id: UnitId,
    /// How the responsibility came.
    pub basis: ResponsibilityBasis,
    /// From when.
    pub starts_at: DateTime<Utc>,
}

/// The newest responsibility of a relationship.
#[derive(Debug, Clone, Queryable)]
pub struct ResponsibleRow {
    /// Relationship.
    pub relationship_id: Uuid,
    /// Worker.
    pub user_id: Uuid,
    /// Name of the worker.
    pub display_name: String,
    /// Unit.
    pub unit_id: Uuid,
    /// Name of the unit.
    pub unit_name: String,
    /// Since when.
    pub starts_at: DateTime<Utc>,
}

/// Who is responsible for each of the relationships; for a closed one, who was last.
pub async fn list_responsible(
    tx: &mut Tx,
    relationship_ids: &[Uuid],
) -> Result<Vec<ResponsibleRow>, StoreError> {
    Ok(responsibility::table
        .inner_join(user_account::table.on(user_account::id.eq(responsibility::user_id)))
        .inner_join(unit::table.on(unit::id.eq(responsibility::unit_id)))
        .filter(responsibility::relationship_id.eq_any(relationship_ids))
        .distinct_on(responsibility::relationship_id)
        .order((
            responsibility::relationship_id,
            responsibility::starts_at.desc(),
        ))
        .select((
            responsibility::relationship_id,
            responsibility::user_id,
            user_account::display_name,
            responsibility::unit_id,
            unit::name,
            responsibility::starts_at,
        ))
        .load(tx.connection()?)
        .await?)
}

/// Who is responsible for one relationship; for a closed one, who was last.
pub async fn read_responsible(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<ResponsibleRow, StoreError> {
    let rows = list_responsible(tx, &[id.as_uuid()]).await?;
    rows.into_iter()
        .next()
        .ok_or_else(|| StoreError::internal("a relationship without a responsible worker"))
}

named_query!(
    /// The responsibilities of a relationship with their ends, the newest first.
    Timeline(relationship_id: Uuid => SqlUuid)
        -> (SqlUuid, Timestamptz, Nullable<Timestamptz>, SqlUuid, Text, SqlUuid, Text, Text),
    include_str!("timeline.sql"),
);

/// A responsibility with its end.
#[derive(Debug, Clone)]
pub struct TimelineRow {
    /// Identifier.
    pub id: Uuid,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when: the next start or the closing; `None` while it lasts.
    pub ends_at: Option<DateTime<Utc>>,
    /// Worker.
    pub user_id: Uuid,
    /// Name of the worker.
    pub display_name: String,
    /// Unit.
    pub unit_id: Uuid,
    /// Name of the unit.
    pub unit_name: String,
    /// How the responsibility came.
    pub basis: String,
}

/// Who was responsible from when to when, the newest first.
pub async fn list_timeline(
    tx: &mut Tx,
    id: RelationshipId,
) -> Result<Vec<TimelineRow>, StoreError> {
    let query = Timeline {
        relationship_id: id.as_uuid(),
    };
    let rows = query.get_results(tx.connection()?).await?;
    Ok(rows
        .into_iter()
        .map(
            |(id, starts_at, ends_at, user_id, display_name, unit_id, unit_name, basis)| {
                TimelineRow {
                    id,
                    starts_at,
                    ends_at,
                    user_id,
                    display_name,
                    unit_id,
                    unit_name,
                    basis,
                }
            },
        )
        .collect())
}

named_query!(
    /// Organisation of a unit of the area, and whether a person works in the unit in the role today.
    FindStanding(
        user_id: Uuid => SqlUuid,
        unit_id: Uuid => SqlUuid,
        role: &'static str => Text,
        today: NaiveDate => Date,
    ) -> (SqlUuid, Bool),
    "select u.organisation_id,
            exists (select 1 from role_grant g join user_account a on a.id = g.user_id and a.disabled_at is null
                     where g.user_id = p.user_id and g.area_id = u.area_id and g.role = p.role
                       and g.organisation_id = u.organisation_id and (g.unit_id is null or g.unit_id = u.id)
                       and g.valid @> p.today)
       from p join unit u on u.id = p.unit_id and u.area_id = app_area() and u.valid @> p.today",
);

/// Where a person stands who is to become responsible in a unit, seen from an organisation.
pub async fn find_standing(
    tx: &mut Tx,
    user_id: UserId,
    unit_id: UnitId,
    organisation_id: OrganisationId,
    role: Role,
) -> Result<Standing, StoreError> {
    let query = FindStanding {
        user_id: user_id.as_uuid(),
        unit_id: unit_id.as_uuid(),
        role: role.as_str(),
        today: tx.today(),
    };
    let found: Vec<(Uuid, bool)> = query.get_results(tx.connection()?).await?;
    Ok(match found.into_iter().next() {
        Some((organisation, _)) if organisation != organisation_id.as_uuid() => {
            Standing::OtherOrganisation
        }
        Some((_, true)) => Standing::InUnit,
        Some((_, false)) | None => Standing::NotInUnit,
    })
}

/// Hands a locked, open relationship to another worker from now on; offers and requests of the responsibility that wait
/// for an answer are taken back.
pub async fn hand_over(
    tx: &mut Tx,
    assignment: &Assignment,
    next_id: fn() -> Uuid,
) -> Result<RelationshipRow, StoreError> {
    assign(tx, assignment, next_id).await?;
    revoke_waiting(tx, assignment.relationship_id, Waiting::Responsibility).await?;
    queries::touch(tx, assignment.relationship_id).await
}

/// Makes a worker and unit responsible; the former responsibility ends by itself.
pub(crate) async fn assign(
    tx: &mut Tx,
    assignment: &Assignment,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let Assignment {
        relationship_id,
        client_id,
        user_id,
        unit_id,
        basis,
        starts_at,
    } = *assignment;
    let connection = tx.connection()?;
    diesel::update(
        work_relation::table
            .filter(work_relation::relationship_id.eq(relationship_id.as_uuid()))
            .filter(work_relation::relation.eq("assigned"))
            .filter(work_relation::ends_at.is_null()),
    )
    .set(work_relation::ends_at.eq(starts_at))
    .execute(connection)
    .await?;
    diesel::insert_into(responsibility::table)
        .values((
            responsibility::id.eq(next_id()),
            responsibility::client_id.eq(client_id.as_uuid()),
            responsibility::relationship_id.eq(relationship_id.as_uuid()),
            responsibility::starts_at.eq(starts_at),
            responsibility::user_id.eq(user_id.as_uuid()),
            responsibility::unit_id.eq(unit_id.as_uuid()),
            responsibility::basis.eq(basis.as_str()),
        ))
        .execute(connection)
        .await?;
    diesel::insert_into(work_relation::table)
        .values((
            work_relation::id.eq(next_id()),
            work_relation::client_id.eq(client_id.as_uuid()),
            work_relation::relationship_id.eq(relationship_id.as_uuid()),
            work_relation::relation.eq("assigned"),
            work_relation::user_id.eq(user_id.as_uuid()),
            work_relation::unit_id.eq(unit_id.as_uuid()),
            work_relation::starts_at.eq(starts_at),
            work_relation::ground.eq("responsibility"),
        ))
        .execute(connection)
        .await?;
    caseload::refresh(tx, client_id).await
}
