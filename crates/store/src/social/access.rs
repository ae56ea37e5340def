//! The access table applied to class S. The relation is the social relationship itself: its key worker, who covers for
//! that worker, and who leads its unit. Row-level security has left out every other controller's rows before.
//!
//! In the access log the relationship stands for the client: the county's register has no other number of her.

use diesel::sql_types::{Bool, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::{
    access::{Action, Actor, Decision, Relation, decide, scope},
    code_set::staff::{RecordClass, Role},
    id::{SocialNoteId, SocialRelationshipId},
};
use uuid::Uuid;

use super::SocialRelationshipRow;
use crate::{error::StoreError, named_query::named_query, tx::Tx};

const CLASS: RecordClass = RecordClass::Social;

named_query!(
    /// A relationship: key worker, unit, whether it is open.
    OfRelationship(id: Uuid => SqlUuid) -> (SqlUuid, SqlUuid, SqlUuid, Bool, Bool),
    "select s.id, s.responsible_user_id, s.unit_id, s.closed_on is null, exists (
            select from access_bar b
             where b.area_id = s.area_id and b.user_id = app_user() and b.ended_at is null and b.social_index = s.identity_index)
       from p join social_service_relationship s on s.id = p.id and s.annulled_at is null",
);

named_query!(
    /// The relationship that a note is written in.
    OfNote(id: Uuid => SqlUuid) -> (SqlUuid, SqlUuid, SqlUuid, Bool, Bool),
    "select s.id, s.responsible_user_id, s.unit_id, s.closed_on is null, exists (
            select from access_bar b
             where b.area_id = s.area_id and b.user_id = app_user() and b.ended_at is null and b.social_index = s.identity_index)
       from p join social_note x on x.id = p.id and x.annulled_at is null
       join social_service_relationship s on s.id = x.relationship_id and s.annulled_at is null",
);

named_query!(
    /// The same of any relationship, annulled ones included.
    OfRepeated(id: Uuid => SqlUuid) -> (SqlUuid, SqlUuid, SqlUuid, Bool, Bool),
    "select s.id, s.responsible_user_id, s.unit_id, true, exists (
            select from access_bar b
             where b.area_id = s.area_id and b.user_id = app_user() and b.ended_at is null and b.social_index = s.identity_index)
       from p join social_service_relationship s on s.id = p.id",
);

/// Relationship, key worker, unit, whether it is open, whether the file is closed to the caller.
type Found = (Uuid, Uuid, Uuid, bool, bool);

/// What the caller may know of a social relationship: kept for `permitted_actions`.
#[derive(Debug, Clone)]
pub struct SocialAccess {
    /// The relationship.
    pub relationship_id: SocialRelationshipId,
    /// Whether the relationship is open.
    pub is_open: bool,
    role: Role,
    relations: Vec<Relation>,
}

impl SocialAccess {
    /// What the caller may do with a relationship that was listed.
    #[must_use]
    pub fn of_row(tx: &Tx, row: &SocialRelationshipRow) -> Self {
        let is_open = row.closed_on.is_none();
        let (worker, unit) = (row.responsible_user_id, row.unit_id);
        Self {
            relationship_id: row.id.into(),
            is_open,
            role: tx.role(),
            relations: relations_of(tx.actor(), worker, unit, is_open),
        }
    }

    /// Whether another action on the records of the relationship would be allowed.
    #[must_use]
    pub fn permits(&self, action: Action) -> bool {
        let decision = decide(self.role, CLASS, action, &self.relations);
        matches!(decision, Decision::Allow(_))
    }

    /// The codes of those actions that are allowed.
    #[must_use]
    pub fn permitted(&self, wishes: &[(&'static str, Action)]) -> Vec<&'static str> {
        let allowed = wishes.iter().filter(|(_, action)| self.permits(*action));
        allowed.map(|(code, _)| *code).collect()
    }
}

/// Decides on a relationship; [`StoreError::NotFound`] whoever may not know of it.
pub async fn relationship_access(
    tx: &mut Tx,
    id: SocialRelationshipId,
    action: Action,
) -> Result<SocialAccess, StoreError> {
    let query = OfRelationship { id: id.as_uuid() };
    let rows = query.get_results(tx.connection()?).await?;
    judge(tx, rows, action)
}

/// Decides on a note by the relationship that it is written in.
pub async fn note_access(
    tx: &mut Tx,
    id: SocialNoteId,
    action: Action,
) -> Result<SocialAccess, StoreError> {
    let query = OfNote { id: id.as_uuid() };
    let rows = query.get_results(tx.connection()?).await?;
    judge(tx, rows, action)
}

/// Decides on repeating the answer of an own act in a relationship. The act may have been the one that closed or annulled
/// it: it counts as open.
pub async fn repeat_access(tx: &mut Tx, id: SocialRelationshipId) -> Result<(), StoreError> {
    let query = OfRepeated { id: id.as_uuid() };
    let rows = query.get_results(tx.connection()?).await?;
    judge(tx, rows, Action::Read).map(|_| ())
}

/// Whether the caller lists class S through own work, the work of a colleague, or the unit led.
pub(super) fn listed_through(tx: &mut Tx) -> &'static [Relation] {
    tx.notes.action = Some(Action::List);
    tx.notes.class = Some(CLASS);
    let through = scope(tx.role(), CLASS, Action::List);
    if tx.notes.purpose.is_none() {
        tx.notes.purpose = through.first().copied().map(Relation::default_purpose);
    }
    through
}

fn judge(tx: &mut Tx, rows: Vec<Found>, action: Action) -> Result<SocialAccess, StoreError> {
    tx.notes.action = Some(action);
    tx.notes.class = Some(CLASS);
    let Some((id, worker, unit, is_open, is_barred)) = rows.into_iter().next() else {
        return Err(StoreError::NotFound);
    };
    if is_barred {
        return Err(tx.barred_from(Some(id)));
    }
    let relations = relations_of(tx.actor(), worker, unit, is_open);
    match decide(tx.role(), CLASS, action, &relations) {
        Decision::Allow(relation) => {
            tx.notes.relation = relation;
            tx.notes.clients = vec![id];
            if relation == Some(Relation::Cover) {
                tx.notes.acting_for = Some(worker);
            }
            if tx.notes.purpose.is_none() {
                tx.notes.purpose = relation.map(Relation::default_purpose);
            }
            Ok(SocialAccess {
                relationship_id: id.into(),
                is_open,
                role: tx.role(),
                relations,
            })
        }
        // The county's lead reads and steers; what is beyond is nobody's to know of.
        Decision::Forbid | Decision::Hide => Err(StoreError::NotFound),
    }
}

/// Work in the relationship ends with it; the lead of the unit goes on seeing what the unit has done.
fn relations_of(actor: &Actor, worker: Uuid, unit: Uuid, is_open: bool) -> Vec<Relation> {
    let mut relations = Vec::new();
    if is_open && worker == actor.user_id.as_uuid() {
        relations.push(Relation::Assigned);
    } else if is_open && actor.covers.contains(&worker.into()) {
        relations.push(Relation::Cover);
    }
    if actor.leads.contains(&unit.into()) {
        relations.push(Relation::Team);
    }
    relations
}
