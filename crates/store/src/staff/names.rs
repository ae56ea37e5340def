//! Names of workers and of the units in which they worked, for reports on the access log.

use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query, tx::Tx};

/// A worker under a grant.
#[derive(Debug, Clone)]
pub struct WorkerName {
    /// Grant.
    pub role_grant_id: Uuid,
    /// Name that colleagues see.
    pub display_name: String,
    /// Organisation of the grant.
    pub organisation: String,
    /// Unit of the grant, where it is for one.
    pub unit: Option<String>,
}

/// The names behind grants of the area; those of other areas are left out.
pub async fn list_names(
    tx: &mut Tx,
    role_grant_ids: Vec<Uuid>,
) -> Result<Vec<WorkerName>, StoreError> {
    let query = NamesOfGrants { role_grant_ids };
    let rows: Vec<(Uuid, String, String, Option<String>)> =
        query.get_results(tx.connection()?).await?;
    Ok(rows
        .into_iter()
        .map(
            |(role_grant_id, display_name, organisation, unit)| WorkerName {
                role_grant_id,
                display_name,
                organisation,
                unit,
            },
        )
        .collect())
}

named_query!(
    /// Worker, organisation and unit of each grant.
    NamesOfGrants(role_grant_ids: Vec<Uuid> => Array<SqlUuid>) -> (SqlUuid, Text, Text, Nullable<Text>),
    "select g.id, u.display_name, o.name, n.name
       from p join role_grant g on g.id = any (p.role_grant_ids)
       join user_account u on u.id = g.user_id
       join organisation o on o.id = g.organisation_id
       left join unit n on n.id = g.unit_id",
);
