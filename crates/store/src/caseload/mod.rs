//! The caseload projection (decision 10): what a list of one's clients shows, rebuilt for one client in the
//! transaction that changed something it shows. One statement, so that nothing can be half done.

use diesel::sql_types::{BigInt, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::id::ClientId;

/// The lists of one's clients.
pub mod list;

use crate::{error::StoreError, named_query::named_query, tx::Tx};

named_query!(
    /// Rebuilds the caseload entries of one client; answers how many there are.
    Refresh(
        client_id: uuid::Uuid => SqlUuid,
        now: chrono::DateTime<chrono::Utc> => Timestamptz,
    ) -> BigInt,
    include_str!("refresh.sql"),
);

/// Rebuilds what lists show of a client: call it last in a transaction that changed responsibility, phases,
/// contacts, deadlines, names or orders.
pub async fn refresh(tx: &mut Tx, client_id: ClientId) -> Result<(), StoreError> {
    let query = Refresh {
        client_id: client_id.as_uuid(),
        now: tx.now(),
    };
    query.get_result::<i64>(tx.connection()?).await?;
    Ok(())
}
