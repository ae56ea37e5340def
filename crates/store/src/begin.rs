//! The start of every request: who calls is read, and the database told, in one round trip.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::{Date, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use palvelurekisteri_domain::{
    access::Actor,
    id::{RoleGrantId, SessionId},
};
use serde::Deserialize;
use uuid::Uuid;

use crate::named_query::named_query;

named_query!(
    /// Reads the session's actor and sets the transaction's context for row-level security.
    pub(crate) BeginRequest(
        session_id: Uuid => SqlUuid,
        now: DateTime<Utc> => Timestamptz,
        today: NaiveDate => Date,
        acting_grant: Option<Uuid> => Nullable<SqlUuid>,
    ) -> (Text, Text),
    include_str!("begin.sql"),
);

/// Who calls and when: everything that a transaction is begun with.
#[derive(Debug, Clone, Copy)]
pub struct Caller {
    /// Session of the verified token.
    pub session_id: SessionId,
    /// Grant that the caller chose to act under, when there are several.
    pub acting_grant: Option<RoleGrantId>,
    /// Instant of the request, from the application's clock.
    pub now: DateTime<Utc>,
    /// Day of the request in Helsinki.
    pub today: NaiveDate,
}

/// The actor as the database answers it.
#[derive(Debug, Deserialize)]
pub(crate) struct BegunActor {
    /// Who calls.
    #[serde(flatten)]
    pub(crate) actor: Actor,
    /// When the password was last given.
    pub(crate) authenticated_at: DateTime<Utc>,
    /// Whether the password was given by somebody else and must be changed first.
    pub(crate) must_change_password: bool,
}
