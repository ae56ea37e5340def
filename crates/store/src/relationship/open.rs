//! The open service relationship that a new assessment, plan or phase belongs to.

use diesel::{ExpressionMethods, QueryDsl};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::service_relationship;
use palvelurekisteri_domain::{
    code_set::relationship::RelationshipKind,
    id::{ClientId, RelationshipId},
};
use uuid::Uuid;

use crate::{error::StoreError, tx::Tx};

/// The client's open relationship of the first of these kinds that there is. It cannot be closed until the
/// transaction ends.
pub(crate) async fn find_open(
    tx: &mut Tx,
    client_id: ClientId,
    preferred: &[RelationshipKind],
) -> Result<Option<RelationshipId>, StoreError> {
    let open: Vec<(Uuid, String)> = service_relationship::table
        .filter(service_relationship::client_id.eq(client_id.as_uuid()))
        .filter(service_relationship::annulled_at.is_null())
        .filter(service_relationship::closed_on.is_null())
        .order(service_relationship::id)
        .select((service_relationship::id, service_relationship::kind))
        .for_share()
        .load(tx.connection()?)
        .await?;
    let of_kind = |wanted: &RelationshipKind| {
        let mut found = open.iter().filter(|(_, kind)| kind == wanted.as_str());
        found.next().map(|(id, _)| RelationshipId::from(*id))
    };
    Ok(preferred.iter().find_map(of_kind))
}
