//! Reading and changing clients.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, SelectableHelper, dsl::count_star, pg::Pg,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use palvelurekisteri_db_schema::schema::{client, client_identity_code};
use palvelurekisteri_domain::{
    access::Action, code_set::staff::RecordClass, id::ClientId,
    identity::personal_identity_code::PersonalIdentityCode, text::fold_name,
};
use uuid::Uuid;

use super::{ClientChange, ClientRow, name_key};
use crate::{
    access::scope::{visible_clients, visible_clients_named},
    caseload,
    error::StoreError,
    page::{PageOf, PageRequest},
    placement::follow_up,
    tx::Tx,
};

/// Place of a row in the order of names.
pub type NameKey = (String, Uuid);

/// What a search looks for; every given part must fit.
#[derive(Debug, Clone, Default)]
pub struct ClientFilter {
    /// Beginnings of names, in any order.
    pub name: Option<String>,
    /// Identity code.
    pub identity_code: Option<PersonalIdentityCode>,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Temporary identifier.
    pub temporary_id: Option<String>,
}

/// One client, locked until the transaction ends: for changes and for limits that span its records.
pub async fn lock_client(tx: &mut Tx, id: ClientId) -> Result<ClientRow, StoreError> {
    Ok(client::table
        .filter(client::id.eq(id.as_uuid()))
        .select(ClientRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// The statement that locks a client for limits that span its records, where nothing of it is needed.
#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn lock_query(id: ClientId) -> _ {
    let id: Uuid = id.as_uuid();
    client::table
        .filter(client::id.eq(id))
        .select(client::id)
        .for_update()
}

/// A page of the clients that the caller may list, in the order of names.
pub async fn list_clients(
    tx: &mut Tx,
    filter: &ClientFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<ClientRow>, StoreError> {
    let mut query = filtered(tx, filter)
        .select(ClientRow::as_select())
        .order((client::name_key, client::id));
    if let Some((key, id)) = page.after.clone() {
        query = query.filter(
            client::name_key
                .gt(key.clone())
                .or(client::name_key.eq(key).and(client::id.gt(id))),
        );
    }
    let query = query.limit(page.fetch());
    let rows = tx
        .at_once(async |mut connection: &AsyncPgConnection| query.load(&mut connection).await)
        .await??;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// How many clients the filter finds; asked for only on demand.
pub async fn count_clients(tx: &mut Tx, filter: &ClientFilter) -> Result<i64, StoreError> {
    let query = filtered(tx, filter).select(count_star());
    Ok(query.first(tx.connection()?).await?)
}

/// The scope of the caller and the filter: the same for lists, searches and counts.
fn filtered(tx: &mut Tx, filter: &ClientFilter) -> client::BoxedQuery<'static, Pg> {
    let parts: Vec<String> = filter
        .name
        .iter()
        .flat_map(|name| name.split_whitespace())
        .map(fold_name)
        .collect();
    let visible = visible_clients_named(tx, RecordClass::Employment, Action::List, &parts);
    let mut query = client::table
        .filter(client::annulled_at.is_null())
        .filter(client::id.eq_any(visible))
        .into_boxed();
    if parts.iter().any(String::is_empty) {
        // Signs alone are no name; they must not become a pattern that fits everybody.
        query = query.filter(diesel::dsl::sql::<diesel::sql_types::Bool>("false"));
    }
    if let Some(code) = &filter.identity_code {
        let index = tx.blind_index(super::identity::INDEX, code.reveal());
        let owners = client_identity_code::table
            .filter(client_identity_code::blind_index.eq(index))
            .filter(client_identity_code::annulled_at.is_null())
            .select(client_identity_code::client_id);
        query = query.filter(client::id.eq_any(owners));
    }
    if let Some(birth_date) = filter.birth_date {
        query = query.filter(client::birth_date.eq(birth_date));
    }
    if let Some(temporary_id) = filter.temporary_id.clone() {
        query = query.filter(client::temporary_id.eq(temporary_id));
    }
    query
}

/// Clients of the same folded name and birth date that the caller may list: the duplicate gate.
pub async fn list_candidates(
    tx: &mut Tx,
    last_name: &str,
    first_names: &str,
    birth_date: NaiveDate,
) -> Result<Vec<ClientRow>, StoreError> {
    let visible = visible_clients(tx, RecordClass::Employment, Action::List);
    Ok(client::table
        .filter(client::annulled_at.is_null())
        .filter(client::id.eq_any(visible))
        .filter(client::birth_date.eq(birth_date))
        .filter(client::name_key.eq(name_key(last_name, first_names)))
        .order(client::id)
        .limit(10)
        .select(ClientRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// Applies a change to a locked client, and to what lists show of the name.
pub async fn update_client(
    tx: &mut Tx,
    row: &ClientRow,
    change: ClientChange,
) -> Result<ClientRow, StoreError> {
    let first_names = change
        .first_names
        .unwrap_or_else(|| row.first_names.clone());
    let last_name = change.last_name.unwrap_or_else(|| row.last_name.clone());
    let key = name_key(&last_name, &first_names);
    let connection = tx.connection()?;
    let updated: ClientRow = diesel::update(client::table.filter(client::id.eq(row.id)))
        .set((
            client::first_names.eq(&first_names),
            client::last_name.eq(&last_name),
            client::name_key.eq(&key),
            change.birth_date.map(|value| client::birth_date.eq(value)),
            change
                .birth_date_certainty
                .map(|value| client::birth_date_certainty.eq(value.as_str())),
            change.sex.map(|value| client::sex.eq(value.as_str())),
            change
                .native_language
                .map(|value| client::native_language.eq(value.as_str())),
            change
                .service_language
                .map(|value| client::service_language.eq(value.as_str())),
            change
                .interpreter_needed
                .map(|value| client::interpreter_needed.eq(value)),
            change
                .temporary_id
                .map(|value| client::temporary_id.eq(value)),
            change.died_on.map(|value| client::died_on.eq(value)),
        ))
        .returning(ClientRow::as_returning())
        .get_result(connection)
        .await?;
    match (row.died_on, updated.died_on) {
        (None, Some(_)) => follow_up::cancel_pending(tx, row.id.into()).await?,
        (Some(_), None) => follow_up::reopen_cancelled(tx, row.id.into()).await?,
        (None, None) | (Some(_), Some(_)) => {}
    }
    // The birth date too: a condition of activation may be met by it.
    caseload::refresh(tx, row.id.into()).await?;
    Ok(updated)
}
