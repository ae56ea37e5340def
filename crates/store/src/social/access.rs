//! The access table applied to class S. The relation is the social relationship itself: its key worker, who covers for
//! that worker, and who leads its unit. Row-level security has left out every other controller's rows before.

use diesel::sql_types::{Bool, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::{
    access::{Action, Actor, Decision, Relation, decide, scope},
    code_set::staff::{RecordClass, Role},
    id::{ClientId, SocialNoteId, SocialRelationshipId},
};
use uuid::Uuid;

use super::SocialRelationshipRow;
use crate::{error::StoreError, named_query::named_query, tx::Tx};

const CLASS: RecordClass = RecordClass::Social;

named_query!(
    /// A relationship: client, key worker, unit, whether it is open.
    OfRelationship(id: Uuid => SqlUuid) -> (SqlUuid, SqlUuid, SqlUuid, SqlUuid, Bool),
    "select s.id, s.client_id, s.responsible_user_id, s.unit_id, s.closed_on is null
       from p join social_service_relationship s on s.id = p.id and s.annulled_at is null
       join client c on c.id = s.client_id and c.annulled_at is null",
);

named_query!(
    /// The relationship that a note is written in.
    OfNote(id: Uuid => SqlUuid) -> (SqlUuid, SqlUuid, SqlUuid, SqlUuid, Bool),
    "select s.id, s.client_id, s.responsible_user_id, s.unit_id, s.closed_on is null
       from p join social_note x on x.id = p.id and x.annulled_at is null
       join social_service_relationship s on s.id = x.relationship_id and s.annulled_at is null
       join client c on c.id = s.client_id and c.annulled_at is null",
);

named_query!(
    /// Key workers and units of a client's relationships with the acting county.
    OfClient(client_id: Uuid => SqlUuid) -> (SqlUuid, SqlUuid, Bool),
    "select s.responsible_user_id, s.unit_id, s.closed_on is null
       from p join social_service_relationship s on s.client_id = p.client_id and s.annulled_at is null
       join client c on c.id = s.client_id and c.annulled_at is null",
);

/// What the caller may know of a social relationship: kept for `permitted_actions`.
#[derive(Debug, Clone)]
pub struct SocialAccess {
    /// The relationship.
    pub relationship_id: SocialRelationshipId,
    /// The client.
    pub client_id: ClientId,
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
            client_id: row.client_id.into(),
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

/// The caller's relations to a client by open social relationships, and by those of the unit led.
pub(crate) async fn relations_to(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<Vec<Relation>, StoreError> {
    let query = OfClient {
        client_id: client_id.as_uuid(),
    };
    let rows: Vec<(Uuid, Uuid, bool)> = query.get_results(tx.connection()?).await?;
    let mut relations = Vec::new();
    if !scope(tx.role(), CLASS, Action::Read).is_empty() {
        for (worker, unit, is_open) in rows {
            relations.extend(relations_of(tx.actor(), worker, unit, is_open));
        }
    }
    Ok(relations)
}

/// Whether the caller works or worked last with a client in a social relationship, or leads its unit: what a repeat of an
/// own call is checked against. The call may have been the one that closed it.
pub async fn has_worked_with(tx: &mut Tx, client_id: ClientId) -> Result<bool, StoreError> {
    let is_barred = tx.actor().barred.contains(&client_id);
    if is_barred || scope(tx.role(), CLASS, Action::Read).is_empty() {
        return Ok(false);
    }
    let query = OfClient {
        client_id: client_id.as_uuid(),
    };
    let rows: Vec<(Uuid, Uuid, bool)> = query.get_results(tx.connection()?).await?;
    let actor = tx.actor();
    Ok(rows
        .into_iter()
        .any(|(worker, unit, _)| !relations_of(actor, worker, unit, true).is_empty()))
}

/// Whether the caller lists class S through own work, the work of a colleague, or the unit led.
pub(super) fn listed_through(tx: &mut Tx) -> &'static [Relation] {
    tx.notes.action = Some(Action::List);
    tx.notes.class = Some(CLASS);
    let through = scope(tx.role(), CLASS, Action::List);
    tx.notes.relation = through.first().copied();
    through
}

fn judge(
    tx: &mut Tx,
    rows: Vec<(Uuid, Uuid, Uuid, Uuid, bool)>,
    action: Action,
) -> Result<SocialAccess, StoreError> {
    tx.notes.action = Some(action);
    tx.notes.class = Some(CLASS);
    let Some((id, client_id, worker, unit, is_open)) = rows.into_iter().next() else {
        return Err(StoreError::NotFound);
    };
    tx.refuse_barred(client_id)?;
    let relations = relations_of(tx.actor(), worker, unit, is_open);
    match decide(tx.role(), CLASS, action, &relations) {
        Decision::Allow(relation) => {
            tx.notes.relation = relation;
            tx.notes.clients = vec![client_id];
            if relation == Some(Relation::Cover) {
                tx.notes.acting_for = Some(worker);
            }
            if tx.notes.purpose.is_none() {
                tx.notes.purpose = relation.map(Relation::default_purpose);
            }
            Ok(SocialAccess {
                relationship_id: id.into(),
                client_id: client_id.into(),
                is_open,
                role: tx.role(),
                relations,
            })
        }
        Decision::Forbid => {
            tx.notes.clients = vec![client_id];
            Err(StoreError::Forbidden)
        }
        Decision::Hide => Err(StoreError::NotFound),
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
