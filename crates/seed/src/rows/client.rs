//! The client and what identifies and protects a person.

use chrono::NaiveDate;
use palvelurekisteri_domain::code_set::client::{
    BirthDateCertainty, ClientLanguage, DataSource, MunicipalityBasis, ServiceLanguage, Sex,
};
use palvelurekisteri_pii::error::PiiError;
use serde::Serialize;
use uuid::Uuid;

use super::{Row, Sealer, Secret, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ClientRow {
    pub(crate) id: Uuid,
    pub(crate) first_names: String,
    pub(crate) last_name: String,
    pub(crate) name_key: String,
    pub(crate) birth_date: NaiveDate,
    pub(crate) birth_date_certainty: BirthDateCertainty,
    pub(crate) sex: Sex,
    pub(crate) native_language: ClientLanguage,
    pub(crate) service_language: ServiceLanguage,
    pub(crate) interpreter_needed: bool,
    pub(crate) temporary_id: Option<String>,
    pub(crate) died_on: Option<NaiveDate>,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for ClientRow {
    const TABLE: &'static str = "client";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct IdentityCodeRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) identity_code_ciphertext: Secret,
    pub(crate) blind_index: Secret,
    pub(crate) valid: String,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for IdentityCodeRow {
    const TABLE: &'static str = "client_identity_code";

    fn seal(&mut self, sealer: &Sealer<'_>) -> Result<(), PiiError> {
        sealer.index("identity_code", &mut self.blind_index);
        let column = "identity_code_ciphertext";
        sealer.seal(
            Self::TABLE,
            self.id,
            column,
            &mut self.identity_code_ciphertext,
        )
    }
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MunicipalityRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) municipality_code: Option<&'static str>,
    pub(crate) basis: MunicipalityBasis,
    pub(crate) valid: String,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for MunicipalityRow {
    const TABLE: &'static str = "client_municipality";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactDetailsRow {
    pub(crate) client_id: Uuid,
    pub(crate) phone_ciphertext: Option<Secret>,
    pub(crate) email_ciphertext: Option<Secret>,
    pub(crate) street_address_ciphertext: Option<Secret>,
    pub(crate) postal_code_ciphertext: Option<Secret>,
    pub(crate) post_office_ciphertext: Option<Secret>,
    pub(crate) preferred_channel: &'static str,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for ContactDetailsRow {
    const TABLE: &'static str = "client_protected_contact";

    fn seal(&mut self, sealer: &Sealer<'_>) -> Result<(), PiiError> {
        let row = self.client_id;
        let seal = |column, secret: &mut _| sealer.seal_some(Self::TABLE, row, column, secret);
        seal("phone_ciphertext", &mut self.phone_ciphertext)?;
        seal("email_ciphertext", &mut self.email_ciphertext)?;
        seal(
            "street_address_ciphertext",
            &mut self.street_address_ciphertext,
        )?;
        seal("postal_code_ciphertext", &mut self.postal_code_ciphertext)?;
        seal("post_office_ciphertext", &mut self.post_office_ciphertext)
    }
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct NonDisclosureRow {
    pub(crate) id: Uuid,
    pub(crate) client_id: Uuid,
    pub(crate) valid: String,
    pub(crate) data_source: DataSource,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for NonDisclosureRow {
    const TABLE: &'static str = "non_disclosure_order";
}
