//! What a receiver would see: the classes by the access table, the records by one statement over every kind of them.
//!
//! A record of another class is no part of the union. A test compares the list with what the receiver then is shown.

use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::{
    access::{Action, Decision, Relation, decide},
    code_set::staff::{RecordClass, Role},
    id::{ClientId, UserId},
};
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query, tx::Tx};

named_query!(
    /// Records of a client in the given classes.
    ListRecords(
        client_id: Uuid => SqlUuid,
        classes: Vec<String> => Array<Text>,
        receiver_id: Option<Uuid> => Nullable<SqlUuid>,
    ) -> (Text, SqlUuid, Text),
    include_str!("preview.sql"),
);

/// A record that would be seen.
#[derive(Debug, Clone)]
pub struct SeenRecord {
    /// Kind, such as `plan`.
    pub kind: String,
    /// Identifier.
    pub id: Uuid,
    /// Record class.
    pub record_class: String,
}

/// The record classes that a relation opens to a role for reading.
#[must_use]
pub fn opened_classes(role: Role, relation: Relation) -> Vec<RecordClass> {
    let opens = |class: &RecordClass| {
        let decision = decide(role, *class, Action::Read, &[relation]);
        matches!(decision, Decision::Allow(Some(_)))
    };
    RecordClass::ALL.iter().copied().filter(opens).collect()
}

/// Every record of a client in the classes; drafts only the receiver's own.
pub async fn list_records(
    tx: &mut Tx,
    client_id: ClientId,
    classes: &[RecordClass],
    receiver: Option<UserId>,
) -> Result<Vec<SeenRecord>, StoreError> {
    let query = ListRecords {
        client_id: client_id.as_uuid(),
        classes: classes
            .iter()
            .map(|class| class.as_str().to_owned())
            .collect(),
        receiver_id: receiver.map(UserId::as_uuid),
    };
    let rows: Vec<(String, Uuid, String)> = query.get_results(tx.connection()?).await?;
    Ok(rows
        .into_iter()
        .map(|(kind, id, record_class)| SeenRecord {
            kind,
            id,
            record_class,
        })
        .collect())
}
