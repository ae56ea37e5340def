//! What can go wrong in the store, by what the caller can do about it.

use diesel::result::{DatabaseErrorKind, Error as DieselError};
use thiserror::Error;

/// A fault of the store.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The object does not exist, or the caller may not know that it does.
    #[error("not found")]
    NotFound,
    /// The caller may know of the object, but the action is not granted.
    #[error("action not granted")]
    Forbidden,
    /// The session is dead, expired, or its account is disabled.
    #[error("session is not valid")]
    SessionDead,
    /// The caller is no longer who was known: nothing has been shown or stored, the work is to be begun again.
    #[error("the caller has changed")]
    CallerChanged,
    /// No role grant, or several and none chosen: the choices are in the actor.
    #[error("acting grant is missing or ambiguous")]
    GrantAmbiguous(Vec<palvelurekisteri_domain::access::ActorGrant>),
    /// The chosen grant is not one of the caller's that are valid today.
    #[error("acting grant is unknown")]
    GrantUnknown,
    /// The account has no role grant that is valid today.
    #[error("no role grant is valid today")]
    NoGrant,
    /// A constraint of the database says no; the code is stable.
    #[error("conflict: {code}")]
    Conflict {
        /// Problem code, e.g. `activation_phase.overlaps`.
        code: &'static str,
    },
    /// Something that the request names does not exist, or not where the caller works; the column says what.
    #[error("reference {column} is unknown")]
    UnknownReference {
        /// Column of the reference, also the name of the field.
        column: String,
    },
    /// The row has another version than the caller saw.
    #[error("version is stale")]
    Stale {
        /// Version now.
        current: i64,
    },
    /// The database cannot be reached or did not answer in time.
    #[error("database is not available")]
    Unavailable,
    /// The connection broke during commit: whether it happened is unknown.
    #[error("outcome is unknown")]
    OutcomeUnknown,
    /// Encryption or decryption failed.
    #[error("field protection failed")]
    Protection(#[from] palvelurekisteri_pii::error::PiiError),
    /// Our own fault; says what was believed.
    #[error("internal: {0}")]
    Internal(String),
}

impl StoreError {
    /// An impossible state, with what was believed.
    pub(crate) fn internal(belief: impl Into<String>) -> Self {
        Self::Internal(belief.into())
    }
}

/// Constraint name → problem code. An unknown constraint is our own fault and a failing test.
const CONSTRAINTS: &[(&str, &str)] = &[
    (
        "activation_phase_no_overlap_excl",
        "activation_phase.overlaps",
    ),
    (
        "client_identity_code_live_excl",
        "client.identity_code_in_use",
    ),
    (
        "client_identity_code_one_at_a_time_excl",
        "client.identity_code_overlaps",
    ),
    (
        "client_municipality_no_overlap_excl",
        "client.municipality_overlaps",
    ),
    (
        "assessment_one_correction_draft_key",
        "assessment.correction_drafted",
    ),
    ("client_external_id_live_excl", "client.external_id_in_use"),
    ("client_temporary_id_key", "client.temporary_id_in_use"),
    (
        "client_protected_contact_pkey",
        "client.contact_details_exist",
    ),
    (
        "non_disclosure_order_no_overlap_excl",
        "client.non_disclosure_order_overlaps",
    ),
    ("employer_business_id_key", "employer.business_id_in_use"),
    ("follow_up_point_key", "follow_up.exists"),
    ("group_member_no_overlap_excl", "group_member.overlaps"),
    ("handoff_one_open_key", "handoff.exists"),
    ("job_search_no_overlap_excl", "job_search.overlaps"),
    (
        "organisation_business_id_key",
        "organisation.business_id_in_use",
    ),
    (
        "plan_approval_party_excl",
        "plan_approval.party_has_approved",
    ),
    ("plan_one_replacement_draft_key", "plan.replacement_drafted"),
    ("provider_business_id_key", "provider.business_id_in_use"),
    (
        "responsibility_starts_at_key",
        "responsibility.starts_at_taken",
    ),
    (
        "service_relationship_one_open_excl",
        "service_relationship.overlaps",
    ),
    ("service_key_public_key_key", "service_key.in_use"),
    ("situation_no_overlap_excl", "situation.overlaps"),
    (
        "statistic_publication_from_on_excl",
        "statistic_publication.overlaps",
    ),
    (
        "statistic_publication_to_on_excl",
        "statistic_publication.overlaps",
    ),
    (
        "statistic_publication_table_key",
        "statistic_publication.published",
    ),
    (
        "statistic_publication_revises_id_key",
        "statistic_publication.revised",
    ),
    ("unit_organisation_id_name_key", "unit.name_in_use"),
    ("user_account_username_key", "user.username_in_use"),
    ("work_capacity_no_overlap_excl", "work_capacity.overlaps"),
];

/// The mapped constraints and their codes, for the test that compares them with the database.
#[must_use]
pub fn mapped_constraints() -> &'static [(&'static str, &'static str)] {
    CONSTRAINTS
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        if let DieselError::DatabaseError(kind, info) = &error {
            return of_database(kind, info.as_ref());
        }
        if matches!(error, DieselError::NotFound) {
            return Self::NotFound;
        }
        // Anything else can hold a bound value in its text.
        Self::internal("query could not be run")
    }
}

fn of_database(
    kind: &DatabaseErrorKind,
    info: &(dyn diesel::result::DatabaseErrorInformation + Send + Sync),
) -> StoreError {
    let constraint = info.constraint_name();
    let known = constraint.and_then(|name| CONSTRAINTS.iter().find(|(mapped, _)| *mapped == name));
    if let Some((_, code)) = known {
        return StoreError::Conflict { code };
    }
    if matches!(kind, DatabaseErrorKind::ForeignKeyViolation)
        && let Some(column) = referencing_column(info)
    {
        return StoreError::UnknownReference { column };
    }
    let broken = matches!(
        kind,
        DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand
    );
    if broken || is_unavailable(info.message()) {
        return StoreError::Unavailable;
    }
    StoreError::Internal(match constraint {
        Some(name) => format!("constraint {name} has no code"),
        // The message of PostgreSQL can hold values: only its kind is kept.
        None => format!("database error of kind {kind:?} on {:?}", info.table_name()),
    })
}

/// The column of a foreign key, from the constraint's name `<table>_<column>_fkey`.
fn referencing_column(
    info: &(dyn diesel::result::DatabaseErrorInformation + Send + Sync),
) -> Option<String> {
    let name = info.constraint_name()?.strip_suffix("_fkey")?;
    let column = name.strip_prefix(info.table_name()?)?.strip_prefix('_')?;
    Some(column.to_owned())
}

/// diesel-async gives no SQLSTATE, so that the few states that mean "try again" are known by their texts (C locale).
fn is_unavailable(message: &str) -> bool {
    [
        "connection closed",
        "terminating connection",
        "the database system is",
        "canceling statement due to statement timeout",
        "canceling statement due to lock timeout",
        "error communicating with the server",
        "deadlock detected",
    ]
    .iter()
    .any(|text| message.contains(text))
}

impl From<diesel_async::pooled_connection::deadpool::PoolError> for StoreError {
    fn from(_: diesel_async::pooled_connection::deadpool::PoolError) -> Self {
        Self::Unavailable
    }
}
