//! Consents (suostumukset) as stored. A live one is also a relation of the access table: `access` reads it at each
//! request, so that its withdrawal counts from the next one on.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    PgRangeExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{consent, employer, organisation};
use palvelurekisteri_domain::{
    code_set::{
        client::CorrectionReason,
        rights::{ConsentDecision, ConsentManner},
        staff::RecordClass,
    },
    id::{ClientId, ConsentId, EmployerId, OrganisationId},
    time::range::DateRange,
};
use uuid::Uuid;

use crate::{
    client::queries::lock_query,
    error::StoreError,
    page::{PageOf, PageRequest},
    range::{self, SqlRange},
    tx::Tx,
};

/// A consent.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = consent, check_for_backend(diesel::pg::Pg))]
pub struct ConsentRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Organisation that may be told; `None` where it is an employer.
    pub receiver_organisation_id: Option<Uuid>,
    /// Employer who may be told; `None` where it is an organisation.
    pub receiver_employer_id: Option<Uuid>,
    /// What the client said.
    pub decision: String,
    /// Classes of data.
    pub record_classes: Vec<String>,
    valid: SqlRange,
    /// How it was said.
    pub manner: String,
    /// When it was said.
    pub given_on: NaiveDate,
    /// From when it is withdrawn; `None` while it is not.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// How it was withdrawn.
    pub withdrawal_manner: Option<String>,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// Account that recorded this version.
    pub recorded_by: Option<Uuid>,
}

impl ConsentRow {
    /// The days on which it holds unless it is withdrawn.
    pub fn valid(&self) -> Result<DateRange, StoreError> {
        range::from_sql(&self.valid)
    }
}

/// A consent with the name of its receiver.
#[derive(Debug, Clone)]
pub struct NamedConsent {
    /// The consent.
    pub row: ConsentRow,
    /// Name of the organisation or employer.
    pub receiver_name: String,
}

/// Who is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receiver {
    /// An organisation.
    Organisation(OrganisationId),
    /// An employer.
    Employer(EmployerId),
}

/// A consent to be recorded.
#[derive(Debug, Clone)]
pub struct NewConsent<'a> {
    /// Identifier.
    pub id: ConsentId,
    /// Client.
    pub client_id: ClientId,
    /// Who is to be told.
    pub receiver: Receiver,
    /// What the client said.
    pub decision: ConsentDecision,
    /// Classes of data.
    pub classes: &'a [RecordClass],
    /// On which days it holds.
    pub valid: DateRange,
    /// How it was said.
    pub manner: ConsentManner,
    /// When it was said.
    pub given_on: NaiveDate,
}

/// Place of a consent: day and id.
pub type ConsentKey = (NaiveDate, Uuid);

/// Whose consents a caller sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Every receiver's.
    All,
    /// Those to one organisation: what others are told is none of its business.
    To(OrganisationId),
}

/// A page of a client's consents, the newest first.
pub async fn list_consents(
    tx: &mut Tx,
    client_id: ClientId,
    shown: Shown,
    page: &PageRequest<ConsentKey>,
) -> Result<PageOf<NamedConsent>, StoreError> {
    let mut query = named()
        .filter(consent::client_id.eq(client_id.as_uuid()))
        .order((consent::given_on.desc(), consent::id.desc()))
        .select((
            ConsentRow::as_select(),
            organisation::name.nullable(),
            employer::name.nullable(),
        ))
        .into_boxed();
    if let Shown::To(organisation) = shown {
        query = query.filter(consent::receiver_organisation_id.eq(organisation.as_uuid()));
    }
    if let Some((on, id)) = page.after {
        query = query.filter(
            consent::given_on
                .lt(on)
                .or(consent::given_on.eq(on).and(consent::id.lt(id))),
        );
    }
    let rows: Vec<Columns> = query.limit(page.fetch()).load(tx.connection()?).await?;
    let rows = rows.into_iter().map(with_name).collect();
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One consent; access has been decided before.
pub async fn read_consent(tx: &mut Tx, id: ConsentId) -> Result<NamedConsent, StoreError> {
    let columns: Columns = named()
        .filter(consent::id.eq(id.as_uuid()))
        .select((
            ConsentRow::as_select(),
            organisation::name.nullable(),
            employer::name.nullable(),
        ))
        .first(tx.connection()?)
        .await?;
    Ok(with_name(columns))
}

/// One consent, locked until the transaction ends.
pub async fn lock_consent(tx: &mut Tx, id: ConsentId) -> Result<ConsentRow, StoreError> {
    Ok(consent::table
        .filter(consent::id.eq(id.as_uuid()))
        .filter(consent::annulled_at.is_null())
        .select(ConsentRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Records a consent or a refusal.
///
/// # Errors
/// [`StoreError::Conflict`] for a refusal of what a live consent to the receiver covers: that one is to be withdrawn.
pub async fn insert_consent(tx: &mut Tx, new: &NewConsent<'_>) -> Result<NamedConsent, StoreError> {
    lock_query(new.client_id).execute(tx.connection()?).await?;
    let (organisation_id, employer_id) = match new.receiver {
        Receiver::Organisation(id) => (Some(id.as_uuid()), None),
        Receiver::Employer(id) => (None, Some(id.as_uuid())),
    };
    let classes: Vec<&str> = new.classes.iter().map(|class| class.as_str()).collect();
    if new.decision == ConsentDecision::Refused && is_consented(tx, new, &classes).await? {
        return Err(StoreError::Conflict {
            code: "consent.in_force",
        });
    }
    diesel::insert_into(consent::table)
        .values((
            consent::id.eq(new.id.as_uuid()),
            consent::client_id.eq(new.client_id.as_uuid()),
            consent::receiver_organisation_id.eq(organisation_id),
            consent::receiver_employer_id.eq(employer_id),
            consent::decision.eq(new.decision.as_str()),
            consent::record_classes.eq(classes),
            consent::valid.eq(range::to_sql(&new.valid)),
            consent::manner.eq(new.manner.as_str()),
            consent::given_on.eq(new.given_on),
        ))
        .execute(tx.connection()?)
        .await?;
    read_consent(tx, new.id).await
}

/// Whether a consent to the receiver covers one of the classes on a day of the refusal, one that is ahead included.
async fn is_consented(
    tx: &mut Tx,
    new: &NewConsent<'_>,
    classes: &[&str],
) -> Result<bool, StoreError> {
    let range = range::to_sql(&new.valid);
    let found: Vec<ConsentRow> = to_receiver(new.client_id, new.receiver)
        .filter(consent::valid.overlaps_with(range))
        .select(ConsentRow::as_select())
        .load(tx.connection()?)
        .await?;
    Ok(found.iter().any(|row| {
        row.record_classes
            .iter()
            .any(|class| classes.contains(&class.as_str()))
    }))
}

/// The consents to a receiver that live today.
pub async fn find_live(
    tx: &mut Tx,
    client_id: ClientId,
    receiver: Receiver,
) -> Result<Vec<ConsentRow>, StoreError> {
    Ok(to_receiver(client_id, receiver)
        .filter(consent::valid.contains(tx.today()))
        .select(ConsentRow::as_select())
        .load(tx.connection()?)
        .await?)
}

/// The consents to a receiver that have not been taken back.
fn to_receiver(client_id: ClientId, receiver: Receiver) -> ToReceiver {
    let query = consent::table
        .filter(consent::client_id.eq(client_id.as_uuid()))
        .filter(consent::decision.eq(ConsentDecision::Given.as_str()))
        .filter(consent::withdrawn_at.is_null())
        .filter(consent::annulled_at.is_null())
        .into_boxed();
    match receiver {
        Receiver::Organisation(id) => {
            query.filter(consent::receiver_organisation_id.eq(id.as_uuid()))
        }
        Receiver::Employer(id) => query.filter(consent::receiver_employer_id.eq(id.as_uuid())),
    }
}

type ToReceiver = consent::BoxedQuery<'static, Pg>;

/// Takes a locked consent back, from now on.
pub async fn withdraw_consent(
    tx: &mut Tx,
    id: ConsentId,
    manner: ConsentManner,
) -> Result<NamedConsent, StoreError> {
    let now = tx.now();
    diesel::update(consent::table.filter(consent::id.eq(id.as_uuid())))
        .set((
            consent::withdrawn_at.eq(now),
            consent::withdrawal_manner.eq(manner.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    read_consent(tx, id).await
}

/// Annuls a locked consent that was recorded on the wrong person or by mistake.
pub async fn annul_consent(
    tx: &mut Tx,
    id: ConsentId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    tx.set_change_reason(reason.as_str()).await?;
    diesel::update(consent::table.filter(consent::id.eq(id.as_uuid())))
        .set((
            consent::annulled_at.eq(now),
            consent::annulled_by.eq(user_id),
            consent::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

type Columns = (ConsentRow, Option<String>, Option<String>);

#[diesel::dsl::auto_type(no_type_alias)]
fn named() -> _ {
    consent::table
        .left_join(
            organisation::table
                .on(consent::receiver_organisation_id.eq(organisation::id.nullable())),
        )
        .left_join(employer::table.on(consent::receiver_employer_id.eq(employer::id.nullable())))
        .filter(consent::annulled_at.is_null())
}

fn with_name((row, organisation, employer): Columns) -> NamedConsent {
    NamedConsent {
        row,
        receiver_name: organisation.or(employer).unwrap_or_default(),
    }
}
