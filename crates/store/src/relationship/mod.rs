//! Service relationships (asiakkuudet) and who is responsible for them.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use diesel::{ExpressionMethods, Queryable, Selectable};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::service_relationship;
use palvelurekisteri_domain::{
    code_set::relationship::{RelationshipKind, ResponsibilityBasis},
    id::{ClientId, RelationshipId, UnitId, UserId},
    time::{helsinki_date, helsinki_midnight},
};
use uuid::Uuid;

use self::responsibility::Assignment;
use crate::{error::StoreError, named_query::named_query, tx::Tx};

/// Annulling.
pub mod annul;
/// Closing and reopening.
pub mod closing;
/// Coaches named for a relationship.
pub mod coach;
/// Reading relationships.
pub mod queries;
/// Who is responsible, and since when.
pub mod responsibility;

/// A service relationship row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = service_relationship, check_for_backend(diesel::pg::Pg))]
pub struct RelationshipRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Kind.
    pub kind: String,
    /// Process code of the case number.
    pub case_process: String,
    /// Year of the case number.
    pub case_year: i16,
    /// Running number of the case number.
    pub case_running: i32,
    /// First day.
    pub opened_on: NaiveDate,
    /// Last day; `None` while open.
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed.
    pub closing_reason: Option<String>,
    /// How often it was reopened.
    pub reopened_count: i32,
    /// How the client came.
    pub entry_channel: Option<String>,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl RelationshipRow {
    /// The case number (asianumero), such as `TYO-2026-000123`.
    #[must_use]
    pub fn case_number(&self) -> String {
        format!(
            "{}-{}-{:06}",
            self.case_process, self.case_year, self.case_running
        )
    }
}

/// The relationship that new work belongs to.
pub(crate) mod open;

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
    let now = tx.now();
    // A relationship that is recorded later has had its worker from its first day on: no instant is without one.
    let starts_at = match new.opened_on < helsinki_date(now) {
        true => helsinki_midnight(new.opened_on),
        false => now,
    };
    let assignment = Assignment {
        relationship_id: new.id,
        client_id: new.client_id,
        user_id: new.responsible,
        unit_id: new.unit_id,
        basis: ResponsibilityBasis::Opening,
        starts_at,
    };
    responsibility::assign(tx, &assignment, new.next_id).await
}
