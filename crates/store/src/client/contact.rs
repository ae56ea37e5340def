//! Contact details (class T, encrypted, own version) and non-disclosure orders (turvakielto).

use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{client_protected_contact, non_disclosure_order};
use palvelurekisteri_domain::{code_set::client::DataSource, id::ClientId, time::range::DateRange};
use uuid::Uuid;

use crate::{
    caseload,
    error::StoreError,
    range::{self, SqlRange},
    tx::Tx,
};

const TABLE: &str = "client_protected_contact";

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = client_protected_contact, check_for_backend(diesel::pg::Pg))]
struct ContactRow {
    phone_ciphertext: Option<Vec<u8>>,
    email_ciphertext: Option<Vec<u8>>,
    street_address_ciphertext: Option<Vec<u8>>,
    postal_code_ciphertext: Option<Vec<u8>>,
    post_office_ciphertext: Option<Vec<u8>>,
    preferred_channel: String,
    version: i64,
}

/// Contact details in the open.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactDetails {
    /// Phone, E.164.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Street address.
    pub street_address: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Post office.
    pub post_office: Option<String>,
    /// How the client wants to be reached: phone, message, written or none.
    pub preferred_channel: String,
}

impl std::fmt::Debug for ContactDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContactDetails(***)")
    }
}

/// Contact details with their version; version 0 means that none are recorded.
pub async fn read_contact(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<(ContactDetails, i64), StoreError> {
    let row: Option<ContactRow> = client_protected_contact::table
        .filter(client_protected_contact::client_id.eq(client_id.as_uuid()))
        .select(ContactRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?;
    let Some(row) = row else {
        let empty = ContactDetails {
            phone: None,
            email: None,
            street_address: None,
            postal_code: None,
            post_office: None,
            preferred_channel: "phone".to_owned(),
        };
        return Ok((empty, 0));
    };
    let open = |column, envelope: Option<Vec<u8>>| {
        envelope
            .map(|envelope| tx.decrypt(TABLE, client_id.as_uuid(), column, &envelope))
            .transpose()
    };
    let details = ContactDetails {
        phone: open("phone_ciphertext", row.phone_ciphertext)?,
        email: open("email_ciphertext", row.email_ciphertext)?,
        street_address: open("street_address_ciphertext", row.street_address_ciphertext)?,
        postal_code: open("postal_code_ciphertext", row.postal_code_ciphertext)?,
        post_office: open("post_office_ciphertext", row.post_office_ciphertext)?,
        preferred_channel: row.preferred_channel,
    };
    Ok((details, row.version))
}

/// Stores contact details in place of those of the given version; answers the new version.
pub async fn replace_contact(
    tx: &mut Tx,
    client_id: ClientId,
    details: &ContactDetails,
    version: i64,
) -> Result<i64, StoreError> {
    let seal = |column, text: &Option<String>| {
        text.as_ref()
            .map(|text| tx.encrypt(TABLE, client_id.as_uuid(), column, text))
            .transpose()
    };
    let columns = (
        client_protected_contact::phone_ciphertext.eq(seal("phone_ciphertext", &details.phone)?),
        client_protected_contact::email_ciphertext.eq(seal("email_ciphertext", &details.email)?),
        client_protected_contact::street_address_ciphertext
            .eq(seal("street_address_ciphertext", &details.street_address)?),
        client_protected_contact::postal_code_ciphertext
            .eq(seal("postal_code_ciphertext", &details.postal_code)?),
        client_protected_contact::post_office_ciphertext
            .eq(seal("post_office_ciphertext", &details.post_office)?),
        client_protected_contact::preferred_channel.eq(details.preferred_channel.clone()),
    );
    let connection = tx.connection()?;
    if version == 0 {
        return diesel::insert_into(client_protected_contact::table)
            .values((
                client_protected_contact::client_id.eq(client_id.as_uuid()),
                columns,
            ))
            .on_conflict_do_nothing()
            .returning(client_protected_contact::version)
            .get_result(connection)
            .await
            .optional()?
            .ok_or(StoreError::Stale { current: 1 });
    }
    let target = client_protected_contact::table
        .filter(client_protected_contact::client_id.eq(client_id.as_uuid()))
        .filter(client_protected_contact::version.eq(version));
    let updated: Option<i64> = diesel::update(target)
        .set(columns)
        .returning(client_protected_contact::version)
        .get_result(connection)
        .await
        .optional()?;
    updated.ok_or(StoreError::Stale {
        current: version + 1,
    })
}

/// A non-disclosure order.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = non_disclosure_order, check_for_backend(diesel::pg::Pg))]
pub struct OrderRow {
    /// Identifier.
    pub id: Uuid,
    valid: SqlRange,
    /// Source.
    pub data_source: String,
    /// Row version.
    pub version: i64,
}

impl OrderRow {
    /// When it is in force.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

/// Non-disclosure orders of a client, newest first.
pub async fn list_orders(tx: &mut Tx, client_id: ClientId) -> Result<Vec<OrderRow>, StoreError> {
    Ok(non_disclosure_order::table
        .filter(non_disclosure_order::client_id.eq(client_id.as_uuid()))
        .filter(non_disclosure_order::annulled_at.is_null())
        .order(non_disclosure_order::valid.desc())
        .select(OrderRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// Records an order.
pub async fn insert_order(
    tx: &mut Tx,
    id: Uuid,
    client_id: ClientId,
    valid: &DateRange,
    data_source: DataSource,
) -> Result<OrderRow, StoreError> {
    let row = diesel::insert_into(non_disclosure_order::table)
        .values((
            non_disclosure_order::id.eq(id),
            non_disclosure_order::client_id.eq(client_id.as_uuid()),
            non_disclosure_order::valid.eq(range::to_sql(valid)),
            non_disclosure_order::data_source.eq(data_source.as_str()),
        ))
        .returning(OrderRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, client_id).await?;
    Ok(row)
}
