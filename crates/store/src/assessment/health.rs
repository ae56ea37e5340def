//! The health part of an assessment (työ- ja toimintakyky, 380/2023 37 § item 2): class EH, texts encrypted, own
//! version. Row-level security asks for a relation to the client besides.

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    dsl::exists,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::assessment_health;
use palvelurekisteri_domain::{
    code_set::situation::WorkCapacity,
    id::{AssessmentId, ClientId},
};

use crate::{error::StoreError, tx::Tx};

const TABLE: &str = "assessment_health";
const LIMITS: &str = "limits_ciphertext";
const SUPPORTS: &str = "supports_ciphertext";

#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = assessment_health, check_for_backend(diesel::pg::Pg))]
struct HealthRow {
    work_capacity: String,
    limits_ciphertext: Option<Vec<u8>>,
    supports_ciphertext: Option<Vec<u8>>,
    version: i64,
}

/// The health part in the open.
#[derive(Clone, PartialEq, Eq)]
pub struct Health {
    /// Work and functional capacity.
    pub work_capacity: WorkCapacity,
    /// What limits it; `None` when nothing was recorded.
    pub limits: Option<String>,
    /// What helps; `None` when nothing was recorded.
    pub supports: Option<String>,
}

impl std::fmt::Debug for Health {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Health(***)")
    }
}

/// Whether work and functional capacity has been considered, whatever was found.
pub async fn has_health(tx: &mut Tx, id: AssessmentId) -> Result<bool, StoreError> {
    let query = assessment_health::table.filter(assessment_health::assessment_id.eq(id.as_uuid()));
    Ok(diesel::select(exists(query))
        .get_result(tx.connection()?)
        .await?)
}

/// The health part with its version; `None` when it has not been considered.
pub async fn find_health(
    tx: &mut Tx,
    id: AssessmentId,
) -> Result<Option<(Health, i64)>, StoreError> {
    let row: Option<HealthRow> = assessment_health::table
        .filter(assessment_health::assessment_id.eq(id.as_uuid()))
        .select(HealthRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?;
    let Some(row) = row else {
        return Ok(None);
    };
    let open = |column, envelope: Option<Vec<u8>>| {
        envelope
            .map(|envelope| tx.decrypt(TABLE, id.as_uuid(), column, &envelope))
            .transpose()
    };
    let health = Health {
        work_capacity: row
            .work_capacity
            .parse()
            .map_err(|_| StoreError::internal("work capacity is a code"))?,
        limits: open(LIMITS, row.limits_ciphertext)?,
        supports: open(SUPPORTS, row.supports_ciphertext)?,
    };
    Ok(Some((health, row.version)))
}

/// Puts the health part in place of that of a version, 0 for none; the assessment is locked. Answers the new version.
pub async fn replace_health(
    tx: &mut Tx,
    id: AssessmentId,
    client_id: ClientId,
    health: &Health,
    version: i64,
) -> Result<i64, StoreError> {
    let seal = |column, text: &Option<String>| {
        text.as_ref()
            .map(|text| tx.encrypt(TABLE, id.as_uuid(), column, text))
            .transpose()
    };
    let columns = (
        assessment_health::work_capacity.eq(health.work_capacity.as_str()),
        assessment_health::limits_ciphertext.eq(seal(LIMITS, &health.limits)?),
        assessment_health::supports_ciphertext.eq(seal(SUPPORTS, &health.supports)?),
    );
    let connection = tx.connection()?;
    if version == 0 {
        return Ok(diesel::insert_into(assessment_health::table)
            .values((
                assessment_health::assessment_id.eq(id.as_uuid()),
                assessment_health::client_id.eq(client_id.as_uuid()),
                columns,
            ))
            .returning(assessment_health::version)
            .get_result(connection)
            .await?);
    }
    let target = assessment_health::table.filter(assessment_health::assessment_id.eq(id.as_uuid()));
    Ok(diesel::update(target)
        .set(columns)
        .returning(assessment_health::version)
        .get_result(connection)
        .await?)
}
