//! The caseload projection (decision 10): what a list of one's clients shows, rebuilt for one client in the transaction that
//! changed something it shows, together with the client's deadlines. One statement writes both, so that nothing can be
//! half done.

use chrono::{DateTime, Utc};
use diesel::sql_types::{Array, BigInt, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::id::ClientId;
use uuid::Uuid;

use crate::{deadline::derived::derived, error::StoreError, named_query::named_query, tx::Tx};

/// The lists of one's clients.
pub mod list;

named_query!(
    /// Rebuilds deadlines and caseload entries of clients; answers how many entries there are.
    Refresh(
        client_ids: Vec<Uuid> => Array<SqlUuid>,
        deadlines: String => Text,
        now: DateTime<Utc> => Timestamptz,
    ) -> BigInt,
    concat!(
        include_str!("../deadline/keep.sql"),
        include_str!("refresh.sql")
    ),
);

/// Rebuilds what lists show of a client, and the client's deadlines: call it last in a transaction that changed
/// responsibility, phases, contacts, plans, assessments, situations, job search, follow-up, names or orders.
///
/// Two round trips: what deadlines follow from is read when no other transaction is at the same client.
pub async fn refresh(tx: &mut Tx, client_id: ClientId) -> Result<(), StoreError> {
    let (now, settings) = (tx.now(), tx.deadline_settings());
    let client_ids = vec![client_id.as_uuid()];
    let deadlines = derived(tx.connection()?, client_ids.clone(), &settings).await?;
    let query = Refresh {
        client_ids,
        deadlines,
        now,
    };
    query.get_result::<i64>(tx.connection()?).await?;
    Ok(())
}
