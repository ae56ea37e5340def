//! Clients as stored: rows and their meaning. Queries are in [`queries`], what identifies them in [`identity`].

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{Queryable, Selectable};
use palvelurekisteri_db_schema::schema::client;
use palvelurekisteri_domain::{
    code_set::client::{
        BirthDateCertainty, ClientLanguage, DataSource, MunicipalityBasis, ServiceLanguage, Sex,
    },
    identity::personal_identity_code::PersonalIdentityCode,
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    history::{self, Versioned},
    tx::Tx,
};

/// Annulling clients.
pub mod annul;
/// Contact details and non-disclosure orders.
pub mod contact;
/// One client with what is shown beside its row.
pub mod file;
/// Identity codes and municipalities: dated facts about a person.
pub mod identity;
/// Reading and changing clients.
pub mod queries;
/// Who works with a client.
pub mod relations;
/// Taking a client in: creation, or a relation to one who is registered.
pub mod take_in;

/// A client row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = client, check_for_backend(diesel::pg::Pg))]
pub struct ClientRow {
    /// Identifier.
    pub id: Uuid,
    /// First names.
    pub first_names: String,
    /// Last name.
    pub last_name: String,
    /// Folded name, the order of lists.
    pub name_key: String,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// How certain it is.
    pub birth_date_certainty: String,
    /// Sex as registered.
    pub sex: String,
    /// Mother tongue.
    pub native_language: String,
    /// Language of service.
    pub service_language: String,
    /// Whether an interpreter is needed.
    pub interpreter_needed: bool,
    /// Temporary identifier.
    pub temporary_id: Option<String>,
    /// Day of death.
    pub died_on: Option<NaiveDate>,
    /// Source of the facts.
    pub data_source: String,
    /// Row version.
    pub version: i64,
    /// When the client was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl Versioned for ClientRow {
    const TABLE: &'static str = "client";

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

/// What a client is made of.
#[derive(Debug, Clone)]
pub struct NewClient {
    /// First names.
    pub first_names: String,
    /// Last name.
    pub last_name: String,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// How certain it is.
    pub birth_date_certainty: BirthDateCertainty,
    /// Sex as registered.
    pub sex: Sex,
    /// Mother tongue.
    pub native_language: ClientLanguage,
    /// Language of service.
    pub service_language: ServiceLanguage,
    /// Whether an interpreter is needed.
    pub interpreter_needed: bool,
    /// Identity code; `None` for a person without one.
    pub identity_code: Option<PersonalIdentityCode>,
    /// Temporary identifier.
    pub temporary_id: Option<String>,
    /// Home municipality.
    pub municipality: NewMunicipality,
    /// Source of the facts.
    pub data_source: DataSource,
}

/// A home municipality from a day on.
#[derive(Debug, Clone)]
pub struct NewMunicipality {
    /// Code; `None` when unknown or none.
    pub code: Option<String>,
    /// Basis.
    pub basis: MunicipalityBasis,
    /// First day.
    pub starts_on: NaiveDate,
    /// Source.
    pub data_source: DataSource,
}

/// What a change sets; `None` keeps.
#[derive(Debug, Clone, Default)]
pub struct ClientChange {
    /// First names.
    pub first_names: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// How certain it is.
    pub birth_date_certainty: Option<BirthDateCertainty>,
    /// Sex as registered.
    pub sex: Option<Sex>,
    /// Mother tongue.
    pub native_language: Option<ClientLanguage>,
    /// Language of service.
    pub service_language: Option<ServiceLanguage>,
    /// Whether an interpreter is needed.
    pub interpreter_needed: Option<bool>,
    /// Temporary identifier; `Some(None)` clears.
    pub temporary_id: Option<Option<String>>,
    /// Day of death; `Some(None)` clears.
    pub died_on: Option<Option<NaiveDate>>,
}

/// The folded name by which clients are found and ordered.
#[must_use]
pub fn name_key(last_name: &str, first_names: &str) -> String {
    palvelurekisteri_domain::text::fold_name(&format!("{last_name} {first_names}"))
}
