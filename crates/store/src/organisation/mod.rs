//! Organisations (organisaatiot) and their units (yksiköt). Organisations are global; that one works in an area is a row,
//! and every query here is of the session's area.

use chrono::NaiveDate;
use diesel::{Queryable, Selectable};
use palvelurekisteri_db_schema::schema::{organisation, unit};
use palvelurekisteri_domain::{
    code_set::organisation::OrganisationKind, id::OrganisationId,
    identity::business_id::BusinessId, time::range::DateRange,
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    history::{self, Versioned},
    range::{self, SqlRange},
    tx::Tx,
};

/// Reading and changing organisations.
pub mod queries;
/// Reading and changing units.
pub mod units;

/// An organisation row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = organisation, check_for_backend(diesel::pg::Pg))]
pub struct OrganisationRow {
    /// Identifier.
    pub id: Uuid,
    /// Kind.
    pub kind: String,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: Option<String>,
    /// Y-tunnus.
    pub business_id: Option<String>,
    /// Row version.
    pub version: i64,
}

impl Versioned for OrganisationRow {
    const TABLE: &'static str = "organisation";

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

/// An organisation to be recorded.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    /// Kind.
    pub kind: OrganisationKind,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: Option<String>,
    /// Y-tunnus.
    pub business_id: Option<BusinessId>,
}

/// What a change sets; `None` keeps.
#[derive(Debug, Clone, Default)]
pub struct OrganisationChange {
    /// Name in Finnish.
    pub name: Option<String>,
    /// Name in Swedish; `Some(None)` clears.
    pub name_sv: Option<Option<String>>,
    /// Y-tunnus; `Some(None)` clears.
    pub business_id: Option<Option<BusinessId>>,
}

/// A unit row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = unit, check_for_backend(diesel::pg::Pg))]
pub struct UnitRow {
    /// Identifier.
    pub id: Uuid,
    /// Organisation.
    pub organisation_id: Uuid,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: Option<String>,
    valid: SqlRange,
    /// Row version.
    pub version: i64,
}

impl UnitRow {
    /// When the unit exists.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

impl Versioned for UnitRow {
    const TABLE: &'static str = "unit";

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

/// A unit to be recorded.
#[derive(Debug, Clone)]
pub struct NewUnit {
    /// Organisation.
    pub organisation_id: OrganisationId,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: Option<String>,
    /// First day.
    pub starts_on: NaiveDate,
}

/// What a change sets; `None` keeps.
#[derive(Debug, Clone, Default)]
pub struct UnitChange {
    /// Name in Finnish.
    pub name: Option<String>,
    /// Name in Swedish; `Some(None)` clears.
    pub name_sv: Option<Option<String>>,
    /// When the unit exists.
    pub valid: Option<DateRange>,
}
