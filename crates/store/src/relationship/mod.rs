//! Service relationships (asiakkuudet) and who is responsible for them.

use chrono::{Datelike as _, NaiveDate};
use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{responsibility, service_relationship, work_relation};
use palvelurekisteri_domain::{
    code_set::relationship::RelationshipKind,
    id::{ClientId, RelationshipId, UnitId, UserId},
};
use uuid::Uuid;

use crate::{caseload, error::StoreError, named_query::named_query, tx::Tx};

/// A relationship to be opened.
#[derive(Debug, Clone)]
pub struct NewRelationship {
    /// Identifier.
    pub id: RelationshipId,
    /// Client.
    pub client_id: ClientId,
    /// Kind; social ones live in a table of their own.
    pub kind: RelationshipKind,
    /// First day.
    pub opened_on: NaiveDate,
    /// How the client came.
    pub entry_channel: Option<String>,
    /// Responsible worker from the first instant.
    pub responsible: UserId,
    /// Responsible unit.
    pub unit_id: UnitId,
    /// Source of further ids.
    pub next_id: fn() -> Uuid,
}

named_query!(
    /// Takes the next running number of a process and year.
    NextCaseNumber(
        process: String => diesel::sql_types::Text,
        year: i16 => diesel::sql_types::SmallInt,
    ) -> diesel::sql_types::Integer,
    ", taken as (
        insert into case_number_counter (process, year, last_number)
        select p.process, p.year, 1 from p
        on conflict (area_id, process, year) do update set last_number = case_number_counter.last_number + 1
        returning last_number)
     select last_number from taken",
);

/// Process code of the case number by kind.
fn process_of(kind: RelationshipKind) -> &'static str {
    match kind {
        RelationshipKind::Employment => "TYO",
        RelationshipKind::Multidisciplinary => "MON",
        RelationshipKind::Social => "SOS",
    }
}

/// Opens a relationship with its first responsibility, work relation and caseload entry.
pub async fn open_relationship(tx: &mut Tx, new: &NewRelationship) -> Result<(), StoreError> {
    let process = process_of(new.kind);
    let year = i16::try_from(new.opened_on.year()).unwrap_or(i16::MAX);
    let running: i32 = NextCaseNumber {
        process: process.to_owned(),
        year,
    }
    .get_result(tx.connection()?)
    .await?;
    diesel::insert_into(service_relationship::table)
        .values((
            service_relationship::id.eq(new.id.as_uuid()),
            service_relationship::client_id.eq(new.client_id.as_uuid()),
            service_relationship::kind.eq(new.kind.as_str()),
            service_relationship::case_process.eq(process),
            service_relationship::case_year.eq(year),
            service_relationship::case_running.eq(running),
            service_relationship::opened_on.eq(new.opened_on),
            service_relationship::entry_channel.eq(&new.entry_channel),
        ))
        .execute(tx.connection()?)
        .await?;
    assign(
        tx,
        new.id,
        new.client_id,
        new.responsible,
        new.unit_id,
        "opening",
        new.next_id,
    )
    .await
}

/// Makes a worker and unit responsible from now on; the former responsibility ends by itself.
pub(crate) async fn assign(
    tx: &mut Tx,
    relationship_id: RelationshipId,
    client_id: ClientId,
    user_id: UserId,
    unit_id: UnitId,
    basis: &'static str,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    let now = tx.now();
    let connection = tx.connection()?;
    diesel::update(
        work_relation::table
            .filter(work_relation::relationship_id.eq(relationship_id.as_uuid()))
            .filter(work_relation::relation.eq("assigned"))
            .filter(work_relation::ends_at.is_null()),
    )
    .set(work_relation::ends_at.eq(now))
    .execute(connection)
    .await?;
    diesel::insert_into(responsibility::table)
        .values((
            responsibility::id.eq(next_id()),
            responsibility::client_id.eq(client_id.as_uuid()),
            responsibility::relationship_id.eq(relationship_id.as_uuid()),
            responsibility::starts_at.eq(now),
            responsibility::user_id.eq(user_id.as_uuid()),
            responsibility::unit_id.eq(unit_id.as_uuid()),
            responsibility::basis.eq(basis),
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
            work_relation::starts_at.eq(now),
            work_relation::ground.eq("responsibility"),
        ))
        .execute(connection)
        .await?;
    caseload::refresh(tx, client_id).await
}
