//! Handoffs (siirrot, lähetteet, pyynnöt) as stored: one side offers or asks, the other answers.
//!
//! A row is shown to its two sides only, and by itself opens nothing: accepting writes the work relation, in the same
//! transaction. The message is encrypted; whether an open one has expired is a predicate at read.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{Queryable, Selectable};
use palvelurekisteri_db_schema::schema::handoff;
use palvelurekisteri_domain::{
    access::Actor,
    code_set::{
        handoff::{HandoffBasis, HandoffKind, HandoffReason, HandoffState},
        staff::Role,
    },
    handoff::rules::state_on,
    id::{ClientId, HandoffId, OrganisationId, RelationshipId, UnitId, UserId},
};
use uuid::Uuid;

use crate::{error::StoreError, tx::Tx};

/// What a receiver would see.
pub mod preview;
/// Reading handoffs.
pub mod queries;
/// Offering and answering.
pub mod transition;

const TABLE: &str = "handoff";
const COLUMN: &str = "message_ciphertext";

/// A handoff row; the message is opened by [`HandoffRow::message`].
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = handoff, check_for_backend(diesel::pg::Pg))]
pub struct HandoffRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Service relationship.
    pub relationship_id: Uuid,
    /// Kind.
    pub kind: String,
    /// Legal basis.
    pub legal_basis: String,
    /// Reason.
    pub reason: String,
    message_ciphertext: Option<Vec<u8>>,
    /// Who offers or asks.
    pub from_user_id: Uuid,
    /// Unit on whose behalf.
    pub from_unit_id: Uuid,
    /// Unit that answers.
    pub to_unit_id: Uuid,
    /// Worker who answers; `None` where anybody of the unit may.
    pub to_user_id: Option<Uuid>,
    receiver_role: String,
    /// Last day of the receiver's work; `None` while the relationship is open.
    pub valid_until: Option<NaiveDate>,
    /// Last day to answer.
    pub answer_by: NaiveDate,
    state: String,
    /// When it was answered or revoked.
    pub answered_at: Option<DateTime<Utc>>,
    /// Who did so.
    pub answered_by: Option<Uuid>,
    /// Who has received the client.
    pub receiver_id: Option<Uuid>,
    /// Why it was declined.
    pub decline_reason: Option<String>,
    /// Row version.
    pub version: i64,
    /// When it was offered.
    pub created_at: DateTime<Utc>,
}

impl HandoffRow {
    /// The message in the open.
    pub fn message(&self, tx: &Tx) -> Result<Option<String>, StoreError> {
        self.message_ciphertext
            .as_deref()
            .map(|envelope| tx.decrypt(TABLE, self.id, COLUMN, envelope))
            .transpose()
    }

    /// The state on a day.
    pub fn state(&self, today: NaiveDate) -> Result<HandoffState, StoreError> {
        Ok(state_on(code(&self.state)?, self.answer_by, today))
    }

    /// Kind.
    pub fn kind(&self) -> Result<HandoffKind, StoreError> {
        code(&self.kind)
    }

    /// Legal basis.
    pub fn legal_basis(&self) -> Result<HandoffBasis, StoreError> {
        code(&self.legal_basis)
    }

    /// Role in which the client is received.
    pub fn receiver_role(&self) -> Result<Role, StoreError> {
        code(&self.receiver_role)
    }

    /// Where the caller stands, who works in these units under the acting grant.
    #[must_use]
    pub fn side(&self, actor: &Actor, own_units: &[Uuid]) -> Side {
        let works_for = |user: Uuid| {
            actor.user_id.as_uuid() == user || actor.covers.contains(&UserId::from(user))
        };
        Side {
            asks: works_for(self.from_user_id)
                || actor.leads.contains(&UnitId::from(self.from_unit_id)),
            leads_answer: actor.leads.contains(&UnitId::from(self.to_unit_id)),
            answers: match self.to_user_id {
                Some(user) => works_for(user),
                None => {
                    own_units.contains(&self.to_unit_id)
                        && actor.role().map(Role::as_str) == Some(self.receiver_role.as_str())
                }
            },
        }
    }
}

/// Where a caller stands in a handoff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Side {
    /// Offers or asks, covers who does, or leads the unit.
    pub asks: bool,
    /// Leads the unit that answers.
    pub leads_answer: bool,
    /// Is the worker who was named to answer, or covers that worker; where nobody was named, works in the unit.
    pub answers: bool,
}

/// A handoff to be offered.
#[derive(Debug, Clone)]
pub struct NewHandoff {
    /// Identifier.
    pub id: HandoffId,
    /// Client.
    pub client_id: ClientId,
    /// Service relationship.
    pub relationship_id: RelationshipId,
    /// Kind.
    pub kind: HandoffKind,
    /// Legal basis.
    pub legal_basis: HandoffBasis,
    /// Reason.
    pub reason: HandoffReason,
    /// Message; `None` without one.
    pub message: Option<String>,
    /// Unit on whose behalf.
    pub from_unit_id: UnitId,
    /// Unit that answers.
    pub to_unit_id: UnitId,
    /// Worker who answers; `None` where anybody of the unit may.
    pub to_user_id: Option<UserId>,
    /// Role in which the client is received.
    pub receiver_role: Role,
    /// Last day of the receiver's work.
    pub valid_until: Option<NaiveDate>,
    /// Last day to answer.
    pub answer_by: NaiveDate,
}

/// A unit of the area that exists today, with the organisation behind it.
#[derive(Debug, Clone)]
pub struct ReceivingUnit {
    /// Organisation.
    pub organisation_id: OrganisationId,
    /// Kind of the organisation, as a code.
    pub organisation_kind: String,
}

fn code<T: std::str::FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse()
        .map_err(|_| StoreError::internal("a stored code is unknown"))
}
