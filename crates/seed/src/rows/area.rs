//! Organisations, staff, providers, employers, groups.

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::code_set::{
    organisation::{EmployerSector, LegalForm, OrganisationKind},
    phase::PhaseKind,
    staff::Role,
};
use serde::Serialize;
use uuid::Uuid;

use super::{Row, Stamp};

#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganisationRow {
    pub(crate) id: Uuid,
    pub(crate) kind: OrganisationKind,
    pub(crate) name: String,
    pub(crate) name_sv: Option<String>,
    pub(crate) business_id: Option<String>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
}

impl Row for OrganisationRow {
    const TABLE: &'static str = "organisation";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaRow {
    pub(crate) id: i16,
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) name_sv: &'static str,
    pub(crate) authority_organisation_id: Uuid,
    pub(crate) created_at: DateTime<Utc>,
}

impl Row for AreaRow {
    const TABLE: &'static str = "area";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct OrganisationAreaRow {
    pub(crate) organisation_id: Uuid,
    pub(crate) area_id: i16,
    pub(crate) valid: String,
    pub(crate) created_at: DateTime<Utc>,
}

impl Row for OrganisationAreaRow {
    const TABLE: &'static str = "organisation_area";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct UnitRow {
    pub(crate) id: Uuid,
    pub(crate) area_id: i16,
    pub(crate) organisation_id: Uuid,
    pub(crate) name: &'static str,
    pub(crate) name_sv: &'static str,
    pub(crate) valid: String,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
}

impl Row for UnitRow {
    const TABLE: &'static str = "unit";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct UserAccountRow {
    pub(crate) id: Uuid,
    pub(crate) username: String,
    pub(crate) display_name: String,
    pub(crate) kind: &'static str,
    /// `None` for a machine, which has keys.
    pub(crate) password_hash: Option<String>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
}

impl Row for UserAccountRow {
    const TABLE: &'static str = "user_account";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct RoleGrantRow {
    pub(crate) id: Uuid,
    pub(crate) user_id: Uuid,
    pub(crate) area_id: i16,
    pub(crate) role: Role,
    pub(crate) organisation_id: Uuid,
    pub(crate) unit_id: Option<Uuid>,
    pub(crate) valid: String,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) updated_at: DateTime<Utc>,
}

impl Row for RoleGrantRow {
    const TABLE: &'static str = "role_grant";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct AbsenceCoverRow {
    pub(crate) id: Uuid,
    pub(crate) area_id: i16,
    pub(crate) absent_user_id: Uuid,
    pub(crate) substitute_user_id: Uuid,
    pub(crate) valid: String,
    pub(crate) granted_by: Uuid,
    pub(crate) created_at: DateTime<Utc>,
}

impl Row for AbsenceCoverRow {
    const TABLE: &'static str = "absence_cover";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProviderRow {
    pub(crate) id: Uuid,
    pub(crate) organisation_id: Option<Uuid>,
    pub(crate) name: String,
    pub(crate) business_id: Option<String>,
    pub(crate) legal_form: LegalForm,
    pub(crate) municipality_code: &'static str,
    pub(crate) services: &'static [PhaseKind],
    pub(crate) contact_title: &'static str,
    pub(crate) phone: String,
    pub(crate) email: String,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for ProviderRow {
    const TABLE: &'static str = "provider";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct EmployerRow {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) business_id: Option<String>,
    pub(crate) legal_form: LegalForm,
    pub(crate) sector: EmployerSector,
    pub(crate) municipality_code: &'static str,
    pub(crate) contact_title: &'static str,
    pub(crate) phone: String,
    pub(crate) email: String,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for EmployerRow {
    const TABLE: &'static str = "employer";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActivityGroupRow {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) kind: PhaseKind,
    pub(crate) provider_id: Uuid,
    pub(crate) leader_id: Uuid,
    pub(crate) unit_id: Uuid,
    pub(crate) starts_on: NaiveDate,
    pub(crate) ends_on: Option<NaiveDate>,
    pub(crate) capacity: i16,
    #[serde(flatten)]
    pub(crate) stamp: Stamp,
}

impl Row for ActivityGroupRow {
    const TABLE: &'static str = "activity_group";
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct CaseNumberRow {
    pub(crate) process: &'static str,
    pub(crate) year: i16,
    pub(crate) last_number: i32,
}

impl Row for CaseNumberRow {
    const TABLE: &'static str = "case_number_counter";
}
