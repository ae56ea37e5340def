//! Break-glass (hätäavaus) and one-day service (asiointikäynti): relations that a worker makes alone, by identity code.
//!
//! The opening is kept for the leads of both units until one of them has judged it in writing; nobody judges the own.

use chrono::{DateTime, Days, TimeDelta, Utc};
use diesel::{
    BoolExpressionMethods, BoxableExpression, ExpressionMethods, NullableExpressionMethods,
    OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    pg::Pg,
    sql_types::{Bool, Nullable},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{break_glass, responsibility, work_relation};
use palvelurekisteri_domain::{
    access::Relation,
    code_set::exception::{
        BreakGlassReason, BreakGlassState, BreakGlassVerdict, ServiceDeskReason,
    },
    id::{BreakGlassId, ClientId},
    identity::personal_identity_code::PersonalIdentityCode,
    time::helsinki_midnight,
};
use uuid::Uuid;

use crate::{
    access_bar,
    client::identity::find_owner,
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// How long a broken glass lets in.
const HOURS: i64 = 8;
const TABLE: &str = "break_glass";
const EXPLANATION: &str = "explanation_ciphertext";
const REVIEW: &str = "review_ciphertext";

/// A break-glass row.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = break_glass, check_for_backend(diesel::pg::Pg))]
pub struct BreakGlassRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Who opened the file.
    pub user_id: Uuid,
    /// Unit of that worker.
    pub unit_id: Option<Uuid>,
    /// Unit that was responsible then.
    pub responsible_unit_id: Option<Uuid>,
    /// Reason code.
    pub reason: String,
    explanation_ciphertext: Vec<u8>,
    /// From when.
    pub starts_at: DateTime<Utc>,
    /// To when.
    pub ends_at: DateTime<Utc>,
    /// When it was judged.
    pub reviewed_at: Option<DateTime<Utc>>,
    /// Who judged it.
    pub reviewed_by: Option<Uuid>,
    /// Verdict code.
    pub verdict: Option<String>,
    review_ciphertext: Option<Vec<u8>>,
    /// Row version.
    pub version: i64,
}

impl BreakGlassRow {
    /// The reason in the worker's words.
    pub fn explanation(&self, tx: &Tx) -> Result<String, StoreError> {
        tx.decrypt(TABLE, self.id, EXPLANATION, &self.explanation_ciphertext)
    }

    /// The verdict in the lead's words.
    pub fn review(&self, tx: &Tx) -> Result<Option<String>, StoreError> {
        self.review_ciphertext
            .as_deref()
            .map(|envelope| tx.decrypt(TABLE, self.id, REVIEW, envelope))
            .transpose()
    }

    /// How it stands at an instant: one that still lasts is open even where it has been judged.
    #[must_use]
    pub fn state(&self, now: DateTime<Utc>) -> BreakGlassState {
        match (self.ends_at > now, self.reviewed_at) {
            (true, _) => BreakGlassState::Open,
            (false, None) => BreakGlassState::Unreviewed,
            (false, Some(_)) => BreakGlassState::Reviewed,
        }
    }
}

/// The client with a code, whom the caller may open; an unknown one and a barred one are the same.
pub async fn find_client(tx: &mut Tx, code: &PersonalIdentityCode) -> Result<ClientId, StoreError> {
    access_bar::refuse_code(tx, code).await?;
    find_owner(tx, code).await?.ok_or(StoreError::NotFound)
}

/// What a worker says who breaks the glass.
#[derive(Debug)]
pub struct NewBreakGlass {
    /// Identifier.
    pub id: BreakGlassId,
    /// Identifier of the work relation.
    pub relation_id: Uuid,
    /// Client.
    pub client_id: ClientId,
    /// Reason.
    pub reason: BreakGlassReason,
    /// Reason in the worker's words.
    pub explanation: String,
}

/// Opens a file to the caller for eight hours.
pub async fn insert_break_glass(
    tx: &mut Tx,
    new: &NewBreakGlass,
) -> Result<BreakGlassRow, StoreError> {
    let ends_at = tx.now() + TimeDelta::hours(HOURS);
    let relation = Relation::BreakGlass;
    let ground = new.reason.as_str();
    admit(
        tx,
        new.relation_id,
        new.client_id,
        relation,
        ends_at,
        ground,
    )
    .await?;
    let envelope = tx.encrypt(TABLE, new.id.as_uuid(), EXPLANATION, &new.explanation)?;
    let responsible_unit_id: Option<Uuid> = responsibility::table
        .filter(responsibility::client_id.eq(new.client_id.as_uuid()))
        .order(responsibility::starts_at.desc())
        .select(responsibility::unit_id)
        .first(tx.connection()?)
        .await
        .optional()?;
    let actor = tx.actor();
    let user_id = actor.user_id.as_uuid();
    let acting = actor.acting.as_ref();
    let unit_id = acting.and_then(|grant| grant.unit_id).map(Uuid::from);
    let now = tx.now();
    Ok(diesel::insert_into(break_glass::table)
        .values((
            break_glass::id.eq(new.id.as_uuid()),
            break_glass::client_id.eq(new.client_id.as_uuid()),
            break_glass::user_id.eq(user_id),
            break_glass::unit_id.eq(unit_id),
            break_glass::responsible_unit_id.eq(responsible_unit_id),
            break_glass::reason.eq(ground),
            break_glass::explanation_ciphertext.eq(envelope),
            break_glass::starts_at.eq(now),
            break_glass::ends_at.eq(ends_at),
        ))
        .returning(BreakGlassRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Lets the caller serve a client until the day in Helsinki ends; answers when that is.
pub async fn insert_visit(
    tx: &mut Tx,
    id: Uuid,
    client_id: ClientId,
    reason: ServiceDeskReason,
) -> Result<DateTime<Utc>, StoreError> {
    let tomorrow = tx.today().checked_add_days(Days::new(1));
    let ends_at = tomorrow
        .map(helsinki_midnight)
        .ok_or_else(|| StoreError::internal("there is a day after today"))?;
    let relation = Relation::ServiceDesk;
    admit(tx, id, client_id, relation, ends_at, reason.as_str()).await?;
    Ok(ends_at)
}

async fn admit(
    tx: &mut Tx,
    id: Uuid,
    client_id: ClientId,
    relation: Relation,
    ends_at: DateTime<Utc>,
    ground: &'static str,
) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    diesel::insert_into(work_relation::table)
        .values((
            work_relation::id.eq(id),
            work_relation::client_id.eq(client_id.as_uuid()),
            work_relation::relation.eq(relation.code()),
            work_relation::user_id.eq(user_id),
            work_relation::starts_at.eq(now),
            work_relation::ends_at.eq(ends_at),
            work_relation::ground.eq(ground),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// A page of the caller's openings, and of those by and of the units that the caller leads, the newest first.
pub async fn list_break_glass(
    tx: &mut Tx,
    state: Option<BreakGlassState>,
    page: &PageRequest<Uuid>,
) -> Result<PageOf<BreakGlassRow>, StoreError> {
    let now = tx.now();
    let mut query = break_glass::table
        .filter(of_caller(tx))
        .filter(break_glass::client_id.ne_all(tx.barred()))
        .order(break_glass::id.desc())
        .select(BreakGlassRow::as_select())
        .into_boxed();
    query = match state {
        None => query,
        Some(BreakGlassState::Open) => query.filter(break_glass::ends_at.gt(now)),
        Some(BreakGlassState::Unreviewed) => query
            .filter(break_glass::ends_at.le(now))
            .filter(break_glass::reviewed_at.is_null()),
        Some(BreakGlassState::Reviewed) => query
            .filter(break_glass::ends_at.le(now))
            .filter(break_glass::reviewed_at.is_not_null()),
    };
    if let Some(id) = page.after {
        query = query.filter(break_glass::id.lt(id));
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One opening that the caller sees in the list, locked until the transaction ends.
pub async fn lock_break_glass(tx: &mut Tx, id: BreakGlassId) -> Result<BreakGlassRow, StoreError> {
    Ok(break_glass::table
        .filter(break_glass::id.eq(id.as_uuid()))
        .filter(of_caller(tx))
        .filter(break_glass::client_id.ne_all(tx.barred()))
        .select(BreakGlassRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Stores the verdict on a locked opening.
pub async fn review_break_glass(
    tx: &mut Tx,
    row: &BreakGlassRow,
    verdict: BreakGlassVerdict,
    text: &str,
) -> Result<BreakGlassRow, StoreError> {
    let envelope = tx.encrypt(TABLE, row.id, REVIEW, text)?;
    let (now, caller) = (tx.now(), tx.actor().user_id.as_uuid());
    Ok(
        diesel::update(break_glass::table.filter(break_glass::id.eq(row.id)))
            .set((
                break_glass::reviewed_at.eq(now),
                break_glass::reviewed_by.eq(caller),
                break_glass::verdict.eq(verdict.as_str()),
                break_glass::review_ciphertext.eq(envelope),
            ))
            .returning(BreakGlassRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

type Way = Box<dyn BoxableExpression<break_glass::table, Pg, SqlType = Nullable<Bool>>>;

fn of_caller(tx: &Tx) -> Way {
    let actor = tx.actor();
    let leads: Vec<Uuid> = actor.leads.iter().map(|id| id.as_uuid()).collect();
    let own = break_glass::user_id.eq(actor.user_id.as_uuid()).nullable();
    Box::new(
        own.or(break_glass::unit_id.eq_any(leads.clone()))
            .or(break_glass::responsible_unit_id.eq_any(leads)),
    )
}
