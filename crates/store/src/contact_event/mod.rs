//! Contact events (asiakastapahtumat): drafts are their author's and the substitute's, recorded ones count in the
//! caseload.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
    dsl::sql, pg::Pg, sql_types::Date,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::contact_event;
use palvelurekisteri_domain::{
    code_set::{
        client::CorrectionReason,
        contact::{
            ContactChannel, ContactEventKind, ContactEventState, ContactLedTo, ContactOutcome,
            ProfessionalGroup,
        },
    },
    id::{ClientId, ContactEventId, RelationshipId},
    time::helsinki_date,
};
use uuid::Uuid;

use crate::{
    caseload,
    error::StoreError,
    history::{self, Versioned},
    page::{PageOf, PageRequest},
    tx::Tx,
};

const TABLE: &str = "contact_event";
const COLUMN: &str = "summary_ciphertext";
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = contact_event, check_for_backend(diesel::pg::Pg))]
struct Stored {
    id: Uuid,
    client_id: Uuid,
    relationship_id: Option<Uuid>,
    state: String,
    kind: Option<String>,
    channel: Option<String>,
    outcome: Option<String>,
    held_on: Option<NaiveDate>,
    duration_minutes: Option<i32>,
    led_to: Vec<String>,
    participants: Vec<String>,
    summary_ciphertext: Option<Vec<u8>>,
    author_id: Uuid,
    version: i64,
    created_at: DateTime<Utc>,
    recorded_at: DateTime<Utc>,
}

/// A contact event in the open.
#[derive(Clone)]
pub struct ContactEventRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// State.
    pub state: ContactEventState,
    /// Author.
    pub author_id: Uuid,
    /// What it says.
    pub facts: ContactEventFacts,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
    /// When this version was recorded.
    pub recorded_at: DateTime<Utc>,
}

impl std::fmt::Debug for ContactEventRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ContactEventRow({}, ***)", self.id)
    }
}

impl Versioned for ContactEventRow {
    const TABLE: &'static str = TABLE;

    fn id(&self) -> Uuid {
        self.id
    }

    fn version(&self) -> i64 {
        self.version
    }

    async fn find_former(tx: &mut Tx, id: Uuid, version: i64) -> Result<Option<Self>, StoreError> {
        let Some(stored): Option<Stored> = history::find_version(tx, TABLE, id, version).await?
        else {
            return Ok(None);
        };
        let row = open(tx, stored)?;
        let is_own = tx.actor().works_for(row.author_id.into());
        Ok((is_own || row.state == ContactEventState::Recorded).then_some(row))
    }
}

/// What a contact event says; `None` of kind, channel, outcome and day where a draft does not say yet.
#[derive(Clone)]
pub struct ContactEventFacts {
    /// Service relationship; `None` when it belongs to none in particular.
    pub relationship_id: Option<RelationshipId>,
    /// Kind.
    pub kind: Option<ContactEventKind>,
    /// Channel.
    pub channel: Option<ContactChannel>,
    /// Whether it took place.
    pub outcome: Option<ContactOutcome>,
    /// Day.
    pub held_on: Option<NaiveDate>,
    /// Length in minutes; `None` when not measured.
    pub duration_minutes: Option<i32>,
    /// What it led to.
    pub led_to: Vec<ContactLedTo>,
    /// Professional groups that took part.
    pub participants: Vec<ProfessionalGroup>,
    /// What was said; `None` when not written down.
    pub summary: Option<String>,
}

impl std::fmt::Debug for ContactEventFacts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContactEventFacts(***)")
    }
}

fn code<T: std::str::FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse()
        .map_err(|_| StoreError::internal("a stored code is unknown"))
}

fn open(tx: &Tx, row: Stored) -> Result<ContactEventRow, StoreError> {
    let summary = row
        .summary_ciphertext
        .map(|envelope| tx.decrypt(TABLE, row.id, COLUMN, &envelope))
        .transpose()?;
    Ok(ContactEventRow {
        id: row.id,
        client_id: row.client_id,
        state: code(&row.state)?,
        author_id: row.author_id,
        facts: ContactEventFacts {
            relationship_id: row.relationship_id.map(RelationshipId::from),
            kind: row.kind.as_deref().map(code).transpose()?,
            channel: row.channel.as_deref().map(code).transpose()?,
            outcome: row.outcome.as_deref().map(code).transpose()?,
            held_on: row.held_on,
            duration_minutes: row.duration_minutes,
            led_to: row
                .led_to
                .iter()
                .map(|one| code(one))
                .collect::<Result<_, _>>()?,
            participants: row
                .participants
                .iter()
                .map(|one| code(one))
                .collect::<Result<_, _>>()?,
            summary,
        },
        version: row.version,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
    })
}

/// What a list of contact events is narrowed to; `None` does not.
#[derive(Debug, Clone, Copy, Default)]
pub struct ContactEventFilter {
    /// Kind.
    pub kind: Option<ContactEventKind>,
    /// First day.
    pub held_on_from: Option<NaiveDate>,
    /// Last day.
    pub held_on_to: Option<NaiveDate>,
}

/// Place of an event: day and id.
pub type HeldKey = (NaiveDate, Uuid);

/// The day in lists; a draft without one stands where it was begun.
const DAY: &str = "coalesce(contact_event.held_on, (contact_event.created_at at time zone 'Europe/Helsinki')::date)";

/// The day by which an event stands in lists, as the statement has it.
#[must_use]
pub fn day_in_list(held_on: Option<NaiveDate>, created_at: DateTime<Utc>) -> NaiveDate {
    held_on.unwrap_or_else(|| helsinki_date(created_at))
}

/// Live events that the caller may see: drafts are their author's and the substitute's.
fn visible(tx: &Tx) -> contact_event::BoxedQuery<'static, Pg> {
    contact_event::table
        .filter(contact_event::annulled_at.is_null())
        .filter(
            contact_event::state
                .eq(ContactEventState::Recorded.as_str())
                .or(contact_event::author_id.eq_any(tx.workers())),
        )
        .into_boxed()
}

/// A page of a client's contact events, the newest first.
pub async fn list_contact_events(
    tx: &mut Tx,
    client_id: ClientId,
    filter: ContactEventFilter,
    page: &PageRequest<HeldKey>,
) -> Result<PageOf<ContactEventRow>, StoreError> {
    let mut query = visible(tx)
        .filter(contact_event::client_id.eq(client_id.as_uuid()))
        .order((sql::<Date>(DAY).desc(), contact_event::id.desc()))
        .select(Stored::as_select());
    if let Some(kind) = filter.kind {
        query = query.filter(contact_event::kind.eq(kind.as_str()));
    }
    if let Some(day) = filter.held_on_from {
        query = query.filter(contact_event::held_on.ge(day));
    }
    if let Some(day) = filter.held_on_to {
        query = query.filter(contact_event::held_on.le(day));
    }
    if let Some((held_on, id)) = page.after {
        query = query.filter(
            sql::<Date>(DAY)
                .lt(held_on)
                .or(sql::<Date>(DAY).eq(held_on).and(contact_event::id.lt(id))),
        );
    }
    let rows: Vec<Stored> = query.limit(page.fetch()).load(tx.connection()?).await?;
    PageOf::from_fetched(rows, page.limit).try_map(|row| open(tx, row))
}

/// One event; access to the client has been decided before.
pub async fn read_contact_event(
    tx: &mut Tx,
    id: ContactEventId,
) -> Result<ContactEventRow, StoreError> {
    let row: Stored = visible(tx)
        .filter(contact_event::id.eq(id.as_uuid()))
        .select(Stored::as_select())
        .first(tx.connection()?)
        .await?;
    open(tx, row)
}

/// One event, locked until the transaction ends.
pub async fn lock_contact_event(
    tx: &mut Tx,
    id: ContactEventId,
) -> Result<ContactEventRow, StoreError> {
    let row: Stored = contact_event::table
        .filter(contact_event::id.eq(id.as_uuid()))
        .filter(contact_event::annulled_at.is_null())
        .filter(
            contact_event::state
                .eq(ContactEventState::Recorded.as_str())
                .or(contact_event::author_id.eq_any(tx.workers())),
        )
        .select(Stored::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?;
    open(tx, row)
}

/// Records an event, or a draft of one, by the caller.
pub async fn insert_contact_event(
    tx: &mut Tx,
    id: ContactEventId,
    client_id: ClientId,
    state: ContactEventState,
    facts: &ContactEventFacts,
) -> Result<ContactEventRow, StoreError> {
    let columns = columns(tx, id, facts)?;
    let author_id = tx.actor().user_id.as_uuid();
    let row: Stored = diesel::insert_into(contact_event::table)
        .values((
            contact_event::id.eq(id.as_uuid()),
            contact_event::client_id.eq(client_id.as_uuid()),
            contact_event::state.eq(state.as_str()),
            contact_event::author_id.eq(author_id),
            columns,
        ))
        .returning(Stored::as_returning())
        .get_result(tx.connection()?)
        .await?;
    // A draft counts nowhere.
    if state == ContactEventState::Recorded {
        caseload::refresh(tx, client_id).await?;
    }
    open(tx, row)
}

/// Stores what a locked event says now.
pub async fn update_contact_event(
    tx: &mut Tx,
    id: ContactEventId,
    facts: &ContactEventFacts,
) -> Result<ContactEventRow, StoreError> {
    let columns = columns(tx, id, facts)?;
    let row: Stored =
        diesel::update(contact_event::table.filter(contact_event::id.eq(id.as_uuid())))
            .set(columns)
            .returning(Stored::as_returning())
            .get_result(tx.connection()?)
            .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    open(tx, row)
}

/// Makes a locked draft a fact.
pub async fn complete_contact_event(
    tx: &mut Tx,
    id: ContactEventId,
) -> Result<ContactEventRow, StoreError> {
    let row: Stored =
        diesel::update(contact_event::table.filter(contact_event::id.eq(id.as_uuid())))
            .set(contact_event::state.eq(ContactEventState::Recorded.as_str()))
            .returning(Stored::as_returning())
            .get_result(tx.connection()?)
            .await?;
    caseload::refresh(tx, row.client_id.into()).await?;
    open(tx, row)
}

/// Annuls a locked event: it leaves every list, and stays in the history.
pub async fn annul_contact_event(
    tx: &mut Tx,
    row: &ContactEventRow,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    tx.set_change_reason(reason.as_str()).await?;
    diesel::update(contact_event::table.filter(contact_event::id.eq(row.id)))
        .set((
            contact_event::annulled_at.eq(now),
            contact_event::annulled_by.eq(user_id),
            contact_event::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id.into()).await
}

/// The columns of what an event says, the summary encrypted.
#[derive(diesel::Insertable, diesel::AsChangeset)]
#[diesel(table_name = contact_event, treat_none_as_null = true, treat_none_as_default_value = false)]
struct Columns {
    relationship_id: Option<Uuid>,
    kind: Option<&'static str>,
    channel: Option<&'static str>,
    outcome: Option<&'static str>,
    held_on: Option<NaiveDate>,
    duration_minutes: Option<i32>,
    led_to: Vec<&'static str>,
    participants: Vec<&'static str>,
    summary_ciphertext: Option<Vec<u8>>,
}

fn columns(tx: &Tx, id: ContactEventId, facts: &ContactEventFacts) -> Result<Columns, StoreError> {
    let seal = |text: &String| tx.encrypt(TABLE, id.as_uuid(), COLUMN, text);
    Ok(Columns {
        relationship_id: facts.relationship_id.map(RelationshipId::as_uuid),
        kind: facts.kind.map(|code| code.as_str()),
        channel: facts.channel.map(|code| code.as_str()),
        outcome: facts.outcome.map(|code| code.as_str()),
        held_on: facts.held_on,
        duration_minutes: facts.duration_minutes,
        led_to: facts.led_to.iter().map(|one| one.as_str()).collect(),
        participants: facts.participants.iter().map(|one| one.as_str()).collect(),
        summary_ciphertext: facts.summary.as_ref().map(seal).transpose()?,
    })
}
