//! A client's row with what is shown beside it: several statements, one round trip.

use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, OptionalExtension, PgRangeExpressionMethods, QueryDsl, SelectableHelper,
    dsl::exists,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use futures_util::future::{join, join3};
use palvelurekisteri_db_schema::schema::{client, client_identity_code, client_municipality};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::ClientId};

use super::{ClientRow, identity::MunicipalityRow};
use crate::{
    access::{ClientAccess, OfClient, judge},
    error::StoreError,
    tx::Tx,
};

/// What is shown beside a client's row.
#[derive(Debug, Clone)]
pub struct Beside {
    /// Home municipality today.
    pub municipality: Option<MunicipalityRow>,
    /// Whether an identity code is in force today.
    pub has_identity_code: bool,
}

/// Decides on a client and reads it. Everything is asked at once; without access nothing of it is handed on.
pub async fn open_client(
    tx: &mut Tx,
    id: ClientId,
    class: RecordClass,
    action: Action,
) -> Result<(ClientAccess, ClientRow, Beside), StoreError> {
    let today = tx.today();
    let connection: &AsyncPgConnection = tx.connection()?;
    let (mut first, mut second) = (connection, connection);
    let access = OfClient { id: id.as_uuid() };
    let row = client::table
        .filter(client::id.eq(id.as_uuid()))
        .select(ClientRow::as_select());
    let (access, row, beside) = join3(
        access.get_results(&mut first),
        row.first(&mut second),
        beside(connection, id, today),
    )
    .await;
    let access = judge(tx, access?, class, action)?;
    Ok((access, row?, beside?))
}

/// What is shown beside a client's row; access has been decided before.
pub async fn read_beside(tx: &mut Tx, id: ClientId) -> Result<Beside, StoreError> {
    let today = tx.today();
    beside(tx.connection()?, id, today).await
}

async fn beside(
    connection: &AsyncPgConnection,
    id: ClientId,
    today: NaiveDate,
) -> Result<Beside, StoreError> {
    let (mut first, mut second) = (connection, connection);
    let municipality = client_municipality::table
        .filter(client_municipality::client_id.eq(id.as_uuid()))
        .filter(client_municipality::annulled_at.is_null())
        .filter(client_municipality::valid.contains(today))
        .select(MunicipalityRow::as_select());
    let code = client_identity_code::table
        .filter(client_identity_code::client_id.eq(id.as_uuid()))
        .filter(client_identity_code::annulled_at.is_null())
        .filter(client_identity_code::valid.contains(today));
    let code = diesel::select(exists(code));
    let (municipality, code) = join(
        municipality.first::<MunicipalityRow>(&mut first),
        code.get_result(&mut second),
    )
    .await;
    Ok(Beside {
        municipality: municipality.optional()?,
        has_identity_code: code?,
    })
}
