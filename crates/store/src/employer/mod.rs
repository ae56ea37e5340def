//! Employers (työnantajat): a minimal register of the area, shared by everybody who works there.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    TextExpressionMethods, dsl::count_star, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::employer;
use palvelurekisteri_domain::{
    code_set::organisation::{EmployerSector, LegalForm},
    id::EmployerId,
    identity::business_id::BusinessId,
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    history::{self, Versioned},
    page::{PageOf, PageRequest},
    register_name::{NameKey, beginning, lower},
    tx::Tx,
};

/// An employer row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = employer, check_for_backend(Pg))]
pub struct EmployerRow {
    /// Identifier.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Y-tunnus; `None` for an employer without one.
    pub business_id: Option<String>,
    /// Legal form.
    pub legal_form: String,
    /// Sector of placement outcomes.
    pub sector: String,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Title of the contact person.
    pub contact_title: Option<String>,
    /// Phone of the office.
    pub phone: Option<String>,
    /// E-mail of the office.
    pub email: Option<String>,
    /// False when no longer used.
    pub active: bool,
    /// Row version.
    pub version: i64,
}

impl Versioned for EmployerRow {
    const TABLE: &'static str = "employer";

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        history::find_version(tx, Self::TABLE, id, version).await
    }
}

/// What an employer is made of.
#[derive(Debug, Clone)]
pub struct NewEmployer {
    /// Name.
    pub name: String,
    /// Y-tunnus.
    pub business_id: Option<BusinessId>,
    /// Legal form.
    pub legal_form: LegalForm,
    /// Sector of placement outcomes.
    pub sector: EmployerSector,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Title of the contact person.
    pub contact_title: Option<String>,
    /// Phone of the office, E.164.
    pub phone: Option<String>,
    /// E-mail of the office.
    pub email: Option<String>,
}

/// What a change sets; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
pub struct EmployerChange {
    /// Name.
    pub name: Option<String>,
    /// Y-tunnus.
    pub business_id: Option<Option<BusinessId>>,
    /// Legal form.
    pub legal_form: Option<LegalForm>,
    /// Sector of placement outcomes.
    pub sector: Option<EmployerSector>,
    /// Municipality.
    pub municipality_code: Option<Option<String>>,
    /// Title of the contact person.
    pub contact_title: Option<Option<String>>,
    /// Phone of the office, E.164.
    pub phone: Option<Option<String>>,
    /// E-mail of the office.
    pub email: Option<Option<String>>,
    /// Whether it is used.
    pub active: Option<bool>,
}

/// What a list is narrowed by; every given part must fit.
#[derive(Debug, Clone, Default)]
pub struct EmployerFilter {
    /// Beginning of the name.
    pub name: Option<String>,
    /// Legal form.
    pub legal_form: Option<LegalForm>,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Whether it is used.
    pub active: Option<bool>,
}

/// One employer.
pub async fn read_employer(tx: &mut Tx, id: EmployerId) -> Result<EmployerRow, StoreError> {
    Ok(employer::table
        .filter(employer::id.eq(id.as_uuid()))
        .select(EmployerRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One employer, locked until the transaction ends.
pub async fn lock_employer(tx: &mut Tx, id: EmployerId) -> Result<EmployerRow, StoreError> {
    Ok(employer::table
        .filter(employer::id.eq(id.as_uuid()))
        .select(EmployerRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of employers in the order of names, each with its place.
pub async fn list_employers(
    tx: &mut Tx,
    filter: &EmployerFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<(EmployerRow, String)>, StoreError> {
    let key = lower(employer::name);
    let mut query = filtered(filter)
        .select((EmployerRow::as_select(), key))
        .order((key, employer::id));
    if let Some((name, id)) = page.after.clone() {
        query = query.filter(
            key.gt(name.clone())
                .or(key.eq(name).and(employer::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// How many employers the filter finds.
pub async fn count_employers(tx: &mut Tx, filter: &EmployerFilter) -> Result<i64, StoreError> {
    let query = filtered(filter).select(count_star());
    Ok(query.first(tx.connection()?).await?)
}

fn filtered(filter: &EmployerFilter) -> employer::BoxedQuery<'static, Pg> {
    let mut query = employer::table.into_boxed();
    if let Some(name) = &filter.name {
        query = query.filter(lower(employer::name).like(beginning(name)));
    }
    if let Some(legal_form) = filter.legal_form {
        query = query.filter(employer::legal_form.eq(legal_form.as_str()));
    }
    if let Some(code) = filter.municipality_code.clone() {
        query = query.filter(employer::municipality_code.eq(code));
    }
    if let Some(active) = filter.active {
        query = query.filter(employer::active.eq(active));
    }
    query
}

/// Records an employer; a business ID that the area has already is a conflict.
pub async fn insert_employer(
    tx: &mut Tx,
    id: EmployerId,
    new: &NewEmployer,
) -> Result<EmployerRow, StoreError> {
    Ok(diesel::insert_into(employer::table)
        .values((
            employer::id.eq(id.as_uuid()),
            employer::name.eq(&new.name),
            employer::business_id.eq(new.business_id.as_ref().map(BusinessId::as_str)),
            employer::legal_form.eq(new.legal_form.as_str()),
            employer::sector.eq(new.sector.as_str()),
            employer::municipality_code.eq(&new.municipality_code),
            employer::contact_title.eq(&new.contact_title),
            employer::phone.eq(&new.phone),
            employer::email.eq(&new.email),
        ))
        .returning(EmployerRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Applies a change to a locked employer.
pub async fn update_employer(
    tx: &mut Tx,
    row: &EmployerRow,
    change: EmployerChange,
) -> Result<EmployerRow, StoreError> {
    let business_id = change
        .business_id
        .map(|id| id.map(|id| id.as_str().to_owned()));
    Ok(
        diesel::update(employer::table.filter(employer::id.eq(row.id)))
            .set((
                employer::name.eq(change.name.unwrap_or_else(|| row.name.clone())),
                business_id.map(|value| employer::business_id.eq(value)),
                change
                    .legal_form
                    .map(|value| employer::legal_form.eq(value.as_str())),
                change
                    .municipality_code
                    .map(|value| employer::municipality_code.eq(value)),
                change
                    .sector
                    .map(|value| employer::sector.eq(value.as_str())),
                change
                    .contact_title
                    .map(|value| employer::contact_title.eq(value)),
                change.phone.map(|value| employer::phone.eq(value)),
                change.email.map(|value| employer::email.eq(value)),
                change.active.map(|value| employer::active.eq(value)),
            ))
            .returning(EmployerRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}
