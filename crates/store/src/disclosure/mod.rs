//! The disclosure ledger (luovutusloki, 703/2023 10 §): rows are written with the act that tells, and never changed.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    Queryable, Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{consent, disclosure, employer, organisation};
use palvelurekisteri_domain::{
    code_set::{
        rights::{ConsentDecision, DisclosureBasis},
        staff::{Purpose, RecordClass},
    },
    disclosure::HeldConsent,
    id::{ClientId, ConsentId, DisclosureId},
    time::helsinki_date,
};
use uuid::Uuid;

use crate::{
    consent::{ConsentRow, Receiver},
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// A disclosure.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = disclosure, check_for_backend(diesel::pg::Pg))]
pub struct DisclosureRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Organisation that was told; `None` for another recipient.
    pub recipient_organisation_id: Option<Uuid>,
    /// Employer who was told; `None` for another recipient.
    pub recipient_employer_id: Option<Uuid>,
    /// Classes of data.
    pub record_classes: Vec<String>,
    /// Ground.
    pub basis: String,
    /// Consent that it rests on; `None` where it rests on an act.
    pub consent_id: Option<Uuid>,
    /// Purpose of use.
    pub purpose: String,
    /// When they were told.
    pub disclosed_on: NaiveDate,
    /// Account that told it.
    pub discloser_id: Uuid,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

/// A disclosure with the name of its recipient; `None` is the client in person.
#[derive(Debug, Clone)]
pub struct NamedDisclosure {
    /// The disclosure.
    pub row: DisclosureRow,
    /// Name of the organisation or employer.
    pub recipient_name: Option<String>,
}

/// A disclosure to be recorded.
#[derive(Debug, Clone)]
pub struct NewDisclosure<'a> {
    /// Identifier.
    pub id: DisclosureId,
    /// Client.
    pub client_id: ClientId,
    /// Who was told; `None` is the client in person.
    pub recipient: Option<Receiver>,
    /// Classes of data.
    pub classes: &'a [RecordClass],
    /// Ground.
    pub basis: DisclosureBasis,
    /// Consent that it rests on.
    pub consent_id: Option<ConsentId>,
    /// Purpose of use.
    pub purpose: Purpose,
    /// When they were told.
    pub disclosed_on: NaiveDate,
}

/// Place of a disclosure: day and id.
pub type DisclosureKey = (NaiveDate, Uuid);

/// A page of what was disclosed of a client, the newest first.
pub async fn list_disclosures(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<DisclosureKey>,
) -> Result<PageOf<NamedDisclosure>, StoreError> {
    let mut query = named()
        .filter(disclosure::client_id.eq(client_id.as_uuid()))
        .order((disclosure::disclosed_on.desc(), disclosure::id.desc()))
        .select((
            DisclosureRow::as_select(),
            organisation::name.nullable(),
            employer::name.nullable(),
        ))
        .into_boxed();
    if let Some((on, id)) = page.after {
        query = query.filter(
            disclosure::disclosed_on
                .lt(on)
                .or(disclosure::disclosed_on.eq(on).and(disclosure::id.lt(id))),
        );
    }
    let rows: Vec<Columns> = query.limit(page.fetch()).load(tx.connection()?).await?;
    let rows = rows.into_iter().map(with_name).collect();
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Records a disclosure by the caller.
pub async fn insert_disclosure(
    tx: &mut Tx,
    new: &NewDisclosure<'_>,
) -> Result<NamedDisclosure, StoreError> {
    let (organisation_id, employer_id) = match new.recipient {
        Some(Receiver::Organisation(id)) => (Some(id.as_uuid()), None),
        Some(Receiver::Employer(id)) => (None, Some(id.as_uuid())),
        None => (None, None),
    };
    let classes: Vec<&str> = new.classes.iter().map(|class| class.as_str()).collect();
    let discloser_id = tx.actor().user_id.as_uuid();
    diesel::insert_into(disclosure::table)
        .values((
            disclosure::id.eq(new.id.as_uuid()),
            disclosure::client_id.eq(new.client_id.as_uuid()),
            disclosure::recipient_organisation_id.eq(organisation_id),
            disclosure::recipient_employer_id.eq(employer_id),
            disclosure::record_classes.eq(classes),
            disclosure::basis.eq(new.basis.as_str()),
            disclosure::consent_id.eq(new.consent_id.map(ConsentId::as_uuid)),
            disclosure::purpose.eq(new.purpose.as_str()),
            disclosure::disclosed_on.eq(new.disclosed_on),
            disclosure::discloser_id.eq(discloser_id),
        ))
        .execute(tx.connection()?)
        .await?;
    let columns: Columns = named()
        .filter(disclosure::id.eq(new.id.as_uuid()))
        .select((
            DisclosureRow::as_select(),
            organisation::name.nullable(),
            employer::name.nullable(),
        ))
        .first(tx.connection()?)
        .await?;
    Ok(with_name(columns))
}

type Columns = (DisclosureRow, Option<String>, Option<String>);

#[diesel::dsl::auto_type(no_type_alias)]
fn named() -> _ {
    disclosure::table
        .left_join(
            organisation::table
                .on(disclosure::recipient_organisation_id.eq(organisation::id.nullable())),
        )
        .left_join(
            employer::table.on(disclosure::recipient_employer_id.eq(employer::id.nullable())),
        )
}

fn with_name((row, organisation, employer): Columns) -> NamedDisclosure {
    NamedDisclosure {
        row,
        recipient_name: organisation.or(employer),
    }
}

/// The client's consents to a recipient, withdrawn ones included: what held on a day is asked of them.
pub async fn find_consents(
    tx: &mut Tx,
    client_id: ClientId,
    recipient: Receiver,
) -> Result<Vec<(ConsentId, HeldConsent)>, StoreError> {
    let mut query = consent::table
        .filter(consent::client_id.eq(client_id.as_uuid()))
        .filter(consent::decision.eq(ConsentDecision::Given.as_str()))
        .filter(consent::annulled_at.is_null())
        .select(ConsentRow::as_select())
        .into_boxed();
    query = match recipient {
        Receiver::Organisation(id) => {
            query.filter(consent::receiver_organisation_id.eq(id.as_uuid()))
        }
        Receiver::Employer(id) => query.filter(consent::receiver_employer_id.eq(id.as_uuid())),
    };
    let rows: Vec<ConsentRow> = query.load(tx.connection()?).await?;
    rows.into_iter()
        .map(|row| {
            let classes = row.record_classes.iter().map(|class| class.parse());
            let held = HeldConsent {
                classes: classes
                    .collect::<Result<_, _>>()
                    .map_err(|_| StoreError::internal("a stored record class is unknown"))?,
                valid: row.valid()?,
                withdrawn_on: row.withdrawn_at.map(helsinki_date),
            };
            Ok((row.id.into(), held))
        })
        .collect()
}
