//! Identity codes and home municipalities: dated, encrypted or coded, never overwritten.

use std::ops::Bound;

use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, OptionalExtension, PgRangeExpressionMethods, QueryDsl, Queryable,
    Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{
    client, client_identity_code, client_municipality, municipality,
};
use palvelurekisteri_domain::{
    code_set::client::DataSource, id::ClientId,
    identity::personal_identity_code::PersonalIdentityCode, time::range::DateRange,
};
use uuid::Uuid;

use super::{NewMunicipality, queries::lock_client};
use crate::{
    error::StoreError,
    named_query::named_query,
    range::{self, SqlRange},
    tx::Tx,
};

/// Purpose of the blind index of identity codes.
pub(crate) const INDEX: &str = "identity_code";
const TABLE: &str = "client_identity_code";
const COLUMN: &str = "identity_code_ciphertext";

/// An identity code in the open; only the revealing endpoint and exports with a legal basis make one.
#[derive(Debug)]
pub struct RevealedCode {
    /// The code.
    pub identity_code: palvelurekisteri_pii::masked::Masked<String>,
    /// When it was the person's code.
    pub valid: DateRange,
}

/// The code of a client today, decrypted.
pub async fn reveal_identity_code(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<Option<RevealedCode>, StoreError> {
    let today = tx.today();
    let row: Option<(Uuid, Vec<u8>, SqlRange)> = client_identity_code::table
        .filter(client_identity_code::client_id.eq(client_id.as_uuid()))
        .filter(client_identity_code::annulled_at.is_null())
        .filter(client_identity_code::valid.contains(today))
        .select((
            client_identity_code::id,
            client_identity_code::identity_code_ciphertext,
            client_identity_code::valid,
        ))
        .first(tx.connection()?)
        .await
        .optional()?;
    let Some((id, envelope, valid)) = row else {
        return Ok(None);
    };
    let text = tx.decrypt(TABLE, id, COLUMN, &envelope)?;
    Ok(Some(RevealedCode {
        identity_code: text.into(),
        valid: range::from_sql(&valid)?,
    }))
}

named_query!(
    /// Waits for the lock of a number until the transaction ends.
    WaitForLock(key: i64 => diesel::sql_types::BigInt) -> diesel::sql_types::Text,
    "select pg_advisory_xact_lock(p.key)::text from p",
);

/// Lets take-ins of one code go one after the other: a race must not tell that somebody is registered.
pub(crate) async fn lock_code(tx: &mut Tx, code: &PersonalIdentityCode) -> Result<(), StoreError> {
    let index = tx.blind_index(INDEX, code.reveal());
    let Some(first) = index.first_chunk::<8>().copied() else {
        return Err(StoreError::internal("a blind index is 32 bytes"));
    };
    let lock = WaitForLock {
        key: i64::from_be_bytes(first),
    };
    lock.get_result::<String>(tx.connection()?).await?;
    Ok(())
}

/// The client who has a code in the area, whatever the caller may see: the answer must not tell.
pub(crate) async fn find_owner(
    tx: &mut Tx,
    code: &PersonalIdentityCode,
) -> Result<Option<ClientId>, StoreError> {
    let index = tx.blind_index(INDEX, code.reveal());
    let live = client::table
        .filter(client::annulled_at.is_null())
        .select(client::id);
    let owner: Option<Uuid> = client_identity_code::table
        .filter(client_identity_code::blind_index.eq(index))
        .filter(client_identity_code::annulled_at.is_null())
        .filter(client_identity_code::client_id.eq_any(live))
        .select(client_identity_code::client_id)
        .first(tx.connection()?)
        .await
        .optional()?;
    Ok(owner.map(ClientId::from))
}

/// Another client who has the code, after those who record it just now: a race ends with the answer of a sequence.
pub async fn find_other_owner(
    tx: &mut Tx,
    client_id: ClientId,
    code: &PersonalIdentityCode,
) -> Result<Option<ClientId>, StoreError> {
    lock_code(tx, code).await?;
    Ok(find_owner(tx, code)
        .await?
        .filter(|owner| *owner != client_id))
}

/// Records a code from a day on; a former code ends the day before. One after the other for one client: in a race each
/// would end the same former code, and the second would be refused for what is no fault in sequence.
pub async fn insert_identity_code(
    tx: &mut Tx,
    id: Uuid,
    client_id: ClientId,
    code: &PersonalIdentityCode,
    starts_on: NaiveDate,
    data_source: DataSource,
) -> Result<(), StoreError> {
    lock_client(tx, client_id).await?;
    let envelope = tx.encrypt(TABLE, id, COLUMN, code.reveal())?;
    let index = tx.blind_index(INDEX, code.reveal());
    let connection = tx.connection()?;
    let former: Vec<(Uuid, SqlRange)> = client_identity_code::table
        .filter(client_identity_code::client_id.eq(client_id.as_uuid()))
        .filter(client_identity_code::annulled_at.is_null())
        .filter(client_identity_code::valid.contains(starts_on))
        .select((client_identity_code::id, client_identity_code::valid))
        .load(connection)
        .await?;
    for (former_id, (start, _)) in former {
        diesel::update(client_identity_code::table.filter(client_identity_code::id.eq(former_id)))
            .set(client_identity_code::valid.eq((start, Bound::Excluded(starts_on))))
            .execute(connection)
            .await?;
    }
    diesel::insert_into(client_identity_code::table)
        .values((
            client_identity_code::id.eq(id),
            client_identity_code::client_id.eq(client_id.as_uuid()),
            client_identity_code::identity_code_ciphertext.eq(envelope),
            client_identity_code::blind_index.eq(index),
            client_identity_code::valid.eq(range::to_sql(&DateRange::since(starts_on))),
            client_identity_code::data_source.eq(data_source.as_str()),
        ))
        .execute(connection)
        .await?;
    Ok(())
}

/// A home municipality row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = client_municipality, check_for_backend(diesel::pg::Pg))]
pub struct MunicipalityRow {
    /// Identifier.
    pub id: Uuid,
    /// Code; `None` when unknown or none.
    pub municipality_code: Option<String>,
    /// Basis.
    pub basis: String,
    /// When.
    valid: SqlRange,
    /// Source.
    pub data_source: String,
    /// Row version.
    pub version: i64,
}

impl MunicipalityRow {
    /// When it was the home municipality.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

/// Whether a municipality code exists, abolished ones included.
pub async fn municipality_exists(tx: &mut Tx, code: &str) -> Result<bool, StoreError> {
    let query = municipality::table.filter(municipality::code.eq(code.to_owned()));
    Ok(diesel::select(diesel::dsl::exists(query))
        .get_result(tx.connection()?)
        .await?)
}

/// Home municipalities of a client, newest first.
pub async fn list_municipalities(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<Vec<MunicipalityRow>, StoreError> {
    Ok(client_municipality::table
        .filter(client_municipality::client_id.eq(client_id.as_uuid()))
        .filter(client_municipality::annulled_at.is_null())
        .order(client_municipality::valid.desc())
        .select(MunicipalityRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// Records a home municipality from a day on; the former one ends the day before. One after the other for one client, as
/// [`insert_identity_code`].
pub async fn insert_municipality(
    tx: &mut Tx,
    id: Uuid,
    client_id: ClientId,
    new: &NewMunicipality,
) -> Result<MunicipalityRow, StoreError> {
    lock_client(tx, client_id).await?;
    let connection = tx.connection()?;
    let former: Vec<(Uuid, SqlRange)> = client_municipality::table
        .filter(client_municipality::client_id.eq(client_id.as_uuid()))
        .filter(client_municipality::annulled_at.is_null())
        .filter(client_municipality::valid.contains(new.starts_on))
        .select((client_municipality::id, client_municipality::valid))
        .load(connection)
        .await?;
    for (former_id, (start, _)) in former {
        // One that starts on the very day cannot end before it: the constraint answers the conflict.
        if start == Bound::Included(new.starts_on) {
            continue;
        }
        diesel::update(client_municipality::table.filter(client_municipality::id.eq(former_id)))
            .set(client_municipality::valid.eq((start, Bound::Excluded(new.starts_on))))
            .execute(connection)
            .await?;
    }
    Ok(diesel::insert_into(client_municipality::table)
        .values((
            client_municipality::id.eq(id),
            client_municipality::client_id.eq(client_id.as_uuid()),
            client_municipality::municipality_code.eq(&new.code),
            client_municipality::basis.eq(new.basis.as_str()),
            client_municipality::valid.eq(range::to_sql(&DateRange::since(new.starts_on))),
            client_municipality::data_source.eq(new.data_source.as_str()),
        ))
        .returning(MunicipalityRow::as_returning())
        .get_result(connection)
        .await?)
}

/// Everybody in the area whose code this is or was, the annulled included: for the auditor, who inspects logs only.
pub async fn list_clients_of_code(
    tx: &mut Tx,
    code: &PersonalIdentityCode,
) -> Result<Vec<Uuid>, StoreError> {
    let index = tx.blind_index(INDEX, code.reveal());
    Ok(client_identity_code::table
        .filter(client_identity_code::blind_index.eq(index))
        .select(client_identity_code::client_id)
        .distinct()
        .load(tx.connection()?)
        .await?)
}
