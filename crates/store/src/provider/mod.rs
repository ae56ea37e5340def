//! Service providers (palveluntuottajat): a minimal register of the area, shared by everybody who works there.

use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    TextExpressionMethods, dsl::count_star, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::provider;
use palvelurekisteri_domain::{
    code_set::{organisation::LegalForm, phase::PhaseKind},
    id::{OrganisationId, ProviderId},
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

/// A provider row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = provider, check_for_backend(Pg))]
pub struct ProviderRow {
    /// Identifier.
    pub id: Uuid,
    /// The organisation, when its people use the register.
    pub organisation_id: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Y-tunnus; `None` for a provider without one.
    pub business_id: Option<String>,
    /// Legal form.
    pub legal_form: String,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Kinds of phases that the provider gives.
    pub services: Vec<String>,
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

impl Versioned for ProviderRow {
    const TABLE: &'static str = "provider";

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

/// What a provider is made of.
#[derive(Debug, Clone)]
pub struct NewProvider {
    /// The organisation, when its people use the register.
    pub organisation_id: Option<OrganisationId>,
    /// Name.
    pub name: String,
    /// Y-tunnus.
    pub business_id: Option<BusinessId>,
    /// Legal form.
    pub legal_form: LegalForm,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Kinds of phases that the provider gives.
    pub services: Vec<PhaseKind>,
    /// Title of the contact person.
    pub contact_title: Option<String>,
    /// Phone of the office, E.164.
    pub phone: Option<String>,
    /// E-mail of the office.
    pub email: Option<String>,
}

/// What a change sets; `None` keeps, `Some(None)` clears.
#[derive(Debug, Clone, Default)]
pub struct ProviderChange {
    /// The organisation.
    pub organisation_id: Option<Option<OrganisationId>>,
    /// Name.
    pub name: Option<String>,
    /// Y-tunnus.
    pub business_id: Option<Option<BusinessId>>,
    /// Legal form.
    pub legal_form: Option<LegalForm>,
    /// Municipality.
    pub municipality_code: Option<Option<String>>,
    /// Kinds of phases.
    pub services: Option<Vec<PhaseKind>>,
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
pub struct ProviderFilter {
    /// Beginning of the name.
    pub name: Option<String>,
    /// Legal form.
    pub legal_form: Option<LegalForm>,
    /// Municipality.
    pub municipality_code: Option<String>,
    /// Whether it is used.
    pub active: Option<bool>,
}

/// One provider.
pub async fn read_provider(tx: &mut Tx, id: ProviderId) -> Result<ProviderRow, StoreError> {
    Ok(provider::table
        .filter(provider::id.eq(id.as_uuid()))
        .select(ProviderRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One provider, locked until the transaction ends.
pub async fn lock_provider(tx: &mut Tx, id: ProviderId) -> Result<ProviderRow, StoreError> {
    Ok(provider::table
        .filter(provider::id.eq(id.as_uuid()))
        .select(ProviderRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of providers in the order of names, each with its place.
pub async fn list_providers(
    tx: &mut Tx,
    filter: &ProviderFilter,
    page: &PageRequest<NameKey>,
) -> Result<PageOf<(ProviderRow, String)>, StoreError> {
    let key = lower(provider::name);
    let mut query = filtered(filter)
        .select((ProviderRow::as_select(), key))
        .order((key, provider::id));
    if let Some((name, id)) = page.after.clone() {
        query = query.filter(
            key.gt(name.clone())
                .or(key.eq(name).and(provider::id.gt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// How many providers the filter finds.
pub async fn count_providers(tx: &mut Tx, filter: &ProviderFilter) -> Result<i64, StoreError> {
    let query = filtered(filter).select(count_star());
    Ok(query.first(tx.connection()?).await?)
}

fn filtered(filter: &ProviderFilter) -> provider::BoxedQuery<'static, Pg> {
    let mut query = provider::table.into_boxed();
    if let Some(name) = &filter.name {
        query = query.filter(lower(provider::name).like(beginning(name)));
    }
    if let Some(legal_form) = filter.legal_form {
        query = query.filter(provider::legal_form.eq(legal_form.as_str()));
    }
    if let Some(code) = filter.municipality_code.clone() {
        query = query.filter(provider::municipality_code.eq(code));
    }
    if let Some(active) = filter.active {
        query = query.filter(provider::active.eq(active));
    }
    query
}

/// Records a provider; a business ID that the area has already is a conflict.
pub async fn insert_provider(
    tx: &mut Tx,
    id: ProviderId,
    new: &NewProvider,
) -> Result<ProviderRow, StoreError> {
    Ok(diesel::insert_into(provider::table)
        .values((
            provider::id.eq(id.as_uuid()),
            provider::organisation_id.eq(new.organisation_id.map(Uuid::from)),
            provider::name.eq(&new.name),
            provider::business_id.eq(new.business_id.as_ref().map(BusinessId::as_str)),
            provider::legal_form.eq(new.legal_form.as_str()),
            provider::municipality_code.eq(&new.municipality_code),
            provider::services.eq(codes(&new.services)),
            provider::contact_title.eq(&new.contact_title),
            provider::phone.eq(&new.phone),
            provider::email.eq(&new.email),
        ))
        .returning(ProviderRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Applies a change to a locked provider.
pub async fn update_provider(
    tx: &mut Tx,
    row: &ProviderRow,
    change: ProviderChange,
) -> Result<ProviderRow, StoreError> {
    let business_id = change
        .business_id
        .map(|id| id.map(|id| id.as_str().to_owned()));
    Ok(
        diesel::update(provider::table.filter(provider::id.eq(row.id)))
            .set((
                provider::name.eq(change.name.unwrap_or_else(|| row.name.clone())),
                change
                    .organisation_id
                    .map(|value| provider::organisation_id.eq(value.map(Uuid::from))),
                business_id.map(|value| provider::business_id.eq(value)),
                change
                    .legal_form
                    .map(|value| provider::legal_form.eq(value.as_str())),
                change
                    .municipality_code
                    .map(|value| provider::municipality_code.eq(value)),
                change
                    .services
                    .map(|value| provider::services.eq(codes(&value))),
                change
                    .contact_title
                    .map(|value| provider::contact_title.eq(value)),
                change.phone.map(|value| provider::phone.eq(value)),
                change.email.map(|value| provider::email.eq(value)),
                change.active.map(|value| provider::active.eq(value)),
            ))
            .returning(ProviderRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

fn codes(kinds: &[PhaseKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.as_str()).collect()
}
