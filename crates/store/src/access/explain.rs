//! Why a caller may and may not: the access table told for one client, by the same relations that decide.

use diesel_async::RunQueryDsl as _;
use palvelurekisteri_domain::{
    access::{Action, Decision, Grant, Relation, decide, grant},
    code_set::staff::RecordClass,
    id::ClientId,
};

use super::{AccessRow, OfClient, RelationRow, relations_of};
use crate::{error::StoreError, tx::Tx};

/// Classes of a client's records. Of class S nothing hangs on the client: its relationships stand by themselves.
const CLASSES: [RecordClass; 9] = [
    RecordClass::Employment,
    RecordClass::EmploymentHealth,
    RecordClass::Multidisciplinary,
    RecordClass::ActivationPlan,
    RecordClass::Phase,
    RecordClass::Coaching,
    RecordClass::Workshop,
    RecordClass::Subsidy,
    RecordClass::ProtectedContact,
];

/// One cell of the table for one caller and client.
#[derive(Debug, Clone, Copy)]
pub struct Right {
    /// Record class.
    pub class: RecordClass,
    /// Action.
    pub action: Action,
    /// Whether it is allowed.
    pub allowed: bool,
    /// Relation that allows it; `None` where it is not allowed.
    pub relation: Option<Relation>,
    /// Relations that would.
    pub through: &'static [Relation],
}

/// Everything that the caller may know about the own rights to a client's records.
///
/// A class that the caller may not know of is left out, the same whether there are such records or not.
///
/// # Errors
/// [`StoreError::NotFound`] where the caller may not know that the client exists.
pub async fn explain(tx: &mut Tx, client_id: ClientId) -> Result<Vec<Right>, StoreError> {
    let query = OfClient {
        id: client_id.as_uuid(),
    };
    let found: Vec<AccessRow> = query.get_results(tx.connection()?).await?;
    let rows: Vec<RelationRow> = match found.into_iter().next() {
        Some((_, _, text)) => serde_json::from_str(&text)
            .map_err(|error| StoreError::internal(format!("relations: {error}")))?,
        None => Vec::new(),
    };
    let relations = relations_of(tx.actor(), &rows);
    let role = tx.role();
    let mut rights = Vec::new();
    for class in CLASSES {
        let held = relations.to(class);
        for action in Action::ALL {
            let relation = match decide(role, class, action, &held) {
                Decision::Allow(relation) => relation,
                Decision::Forbid => None,
                Decision::Hide => continue,
            };
            let through = match grant(role, class, action) {
                Grant::Through(through) => through,
                Grant::Never | Grant::InArea => &[],
            };
            rights.push(Right {
                class,
                action,
                allowed: relation.is_some(),
                relation,
                through,
            });
        }
    }
    tx.notes.action = Some(Action::Read);
    tx.notes.class = None;
    let ground = rights
        .iter()
        .find_map(|right| Some((right.class, right.relation?)));
    match ground {
        Some((class, relation)) => {
            tx.notes.class = Some(class);
            tx.notes.relation = Some(relation);
            tx.notes.clients = vec![client_id.as_uuid()];
            tx.notes.purpose.get_or_insert(relation.default_purpose());
            Ok(rights)
        }
        None => Err(StoreError::NotFound),
    }
}
