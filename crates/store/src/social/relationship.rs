//! Opening, finding, handing on and closing social relationships.

use chrono::{Datelike as _, NaiveDate};
use diesel::{
    BoolExpressionMethods, BoxableExpression, ExpressionMethods, JoinOnDsl, QueryDsl, Queryable,
    pg::Pg,
    sql_types::{Bool, Integer, SmallInt},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{
    access_bar, social_service_relationship, unit, user_account,
};
use palvelurekisteri_domain::{
    access::Relation,
    code_set::{client::CorrectionReason, relationship::RelationshipClosingReason},
    id::{SocialRelationshipId, UnitId, UserId},
};
use uuid::Uuid;

use super::{NewSocialRelationship, SocialRelationshipRow, access};
use crate::{
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

const TABLE: &str = "social_service_relationship";
const COLUMN: &str = "identity_code_ciphertext";
/// Purpose of the blind index: another than that of the employment side, so that the two cannot be joined.
pub(crate) const INDEX: &str = "social_identity_code";

/// Place of a relationship in a list, the newest first.
pub type OpeningKey = (NaiveDate, Uuid);

named_query!(
    /// Takes the next running number of the acting county in a year.
    NextCaseNumber(year: i16 => SmallInt) -> Integer,
    ", taken as (
        insert into social_case_counter (year, last_number) select p.year, 1 from p
        on conflict (area_id, controller_organisation_id, year)
            do update set last_number = social_case_counter.last_number + 1
        returning last_number)
     select last_number from taken",
);

/// What is read of a relationship, in the order of the select.
#[derive(Queryable)]
struct Found {
    id: Uuid,
    last_name: String,
    first_names: String,
    birth_date: NaiveDate,
    service_language: String,
    interpreter_needed: bool,
    case_process: String,
    case_year: i16,
    case_running: i32,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    closing_reason: Option<String>,
    responsible_user_id: Uuid,
    responsible_name: String,
    unit_id: Uuid,
    unit_name: String,
    version: i64,
    created_at: chrono::DateTime<chrono::Utc>,
}

impl From<Found> for SocialRelationshipRow {
    fn from(found: Found) -> Self {
        Self {
            case_number: format!(
                "{}-{}-{:06}",
                found.case_process, found.case_year, found.case_running
            ),
            id: found.id,
            last_name: found.last_name,
            first_names: found.first_names,
            birth_date: found.birth_date,
            service_language: found.service_language,
            interpreter_needed: found.interpreter_needed,
            opened_on: found.opened_on,
            closed_on: found.closed_on,
            closing_reason: found.closing_reason,
            responsible_user_id: found.responsible_user_id,
            responsible_name: found.responsible_name,
            unit_id: found.unit_id,
            unit_name: found.unit_name,
            version: found.version,
            created_at: found.created_at,
        }
    }
}

#[diesel::dsl::auto_type(no_type_alias)]
fn relationships() -> _ {
    social_service_relationship::table
        .inner_join(
            user_account::table
                .on(user_account::id.eq(social_service_relationship::responsible_user_id)),
        )
        .inner_join(unit::table.on(unit::id.eq(social_service_relationship::unit_id)))
        .filter(social_service_relationship::annulled_at.is_null())
        .select((
            social_service_relationship::id,
            social_service_relationship::last_name,
            social_service_relationship::first_names,
            social_service_relationship::birth_date,
            social_service_relationship::service_language,
            social_service_relationship::interpreter_needed,
            social_service_relationship::case_process,
            social_service_relationship::case_year,
            social_service_relationship::case_running,
            social_service_relationship::opened_on,
            social_service_relationship::closed_on,
            social_service_relationship::closing_reason,
            social_service_relationship::responsible_user_id,
            user_account::display_name,
            social_service_relationship::unit_id,
            unit::name,
            social_service_relationship::version,
            social_service_relationship::created_at,
        ))
}

/// Opens a relationship with the caller as key worker. Nothing is looked up: the work and the answer are the same for a
/// person whom the county or the employment side knows and for one whom nobody does.
pub async fn open(tx: &mut Tx, new: &NewSocialRelationship) -> Result<(), StoreError> {
    let year = i16::try_from(new.opened_on.year()).unwrap_or(i16::MAX);
    let running: i32 = NextCaseNumber { year }.get_result(tx.connection()?).await?;
    let worker = tx.actor().user_id.as_uuid();
    let code = new.identity_code.reveal();
    let sealed = tx.encrypt(TABLE, new.id.as_uuid(), COLUMN, code)?;
    let index = tx.blind_index(INDEX, code);
    diesel::insert_into(social_service_relationship::table)
        .values((
            social_service_relationship::id.eq(new.id.as_uuid()),
            social_service_relationship::case_process.eq("SOS"),
            social_service_relationship::case_year.eq(year),
            social_service_relationship::case_running.eq(running),
            social_service_relationship::opened_on.eq(new.opened_on),
            social_service_relationship::responsible_user_id.eq(worker),
            social_service_relationship::unit_id.eq(new.unit_id.as_uuid()),
            social_service_relationship::identity_index.eq(index),
            social_service_relationship::identity_code_ciphertext.eq(sealed),
            social_service_relationship::first_names.eq(&new.first_names),
            social_service_relationship::last_name.eq(&new.last_name),
            social_service_relationship::birth_date.eq(new.identity_code.birth_date()),
            social_service_relationship::service_language.eq(new.service_language.as_str()),
            social_service_relationship::interpreter_needed.eq(new.interpreter_needed),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// One relationship; access to it has been decided before.
pub async fn read(
    tx: &mut Tx,
    id: SocialRelationshipId,
) -> Result<SocialRelationshipRow, StoreError> {
    let found: Found = relationships()
        .filter(social_service_relationship::id.eq(id.as_uuid()))
        .first(tx.connection()?)
        .await?;
    Ok(found.into())
}

/// The version of a relationship, locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: SocialRelationshipId) -> Result<i64, StoreError> {
    Ok(social_service_relationship::table
        .filter(social_service_relationship::id.eq(id.as_uuid()))
        .filter(social_service_relationship::annulled_at.is_null())
        .select(social_service_relationship::version)
        .for_update()
        .first(tx.connection()?)
        .await?)
}

type Way = Box<dyn BoxableExpression<social_service_relationship::table, Pg, SqlType = Bool>>;

/// A page of the relationships that the caller works in or leads, the newest first.
pub async fn list(
    tx: &mut Tx,
    is_open: Option<bool>,
    page: &PageRequest<OpeningKey>,
) -> Result<PageOf<SocialRelationshipRow>, StoreError> {
    let through = access::listed_through(tx);
    let actor = tx.actor();
    let mut workers = Vec::new();
    if through.contains(&Relation::Assigned) {
        workers.push(actor.user_id.as_uuid());
    }
    if through.contains(&Relation::Cover) {
        workers.extend(actor.covers.iter().map(|id| id.as_uuid()));
    }
    let led: Vec<Uuid> = match through.contains(&Relation::Team) {
        true => actor.leads.iter().map(|id| id.as_uuid()).collect(),
        false => Vec::new(),
    };
    let open = social_service_relationship::closed_on.is_null();
    let own: Way = Box::new(
        open.and(social_service_relationship::responsible_user_id.eq_any(workers))
            .or(social_service_relationship::unit_id.eq_any(led)),
    );
    let shown = social_service_relationship::table
        .filter(own)
        .select(social_service_relationship::id)
        .into_boxed();
    let barred = access_bar::table
        .filter(access_bar::user_id.eq(actor.user_id.as_uuid()))
        .filter(access_bar::area_id.eq(tx.area_id()))
        .filter(access_bar::ended_at.is_null())
        .select(access_bar::social_index);
    let mut query = relationships()
        .filter(social_service_relationship::id.eq_any(shown))
        .filter(social_service_relationship::identity_index.ne_all(barred))
        .order((
            social_service_relationship::opened_on.desc(),
            social_service_relationship::id.desc(),
        ))
        .into_boxed();
    query = match is_open {
        Some(true) => query.filter(social_service_relationship::closed_on.is_null()),
        Some(false) => query.filter(social_service_relationship::closed_on.is_not_null()),
        None => query,
    };
    if let Some((opened_on, id)) = page.after {
        query = query.filter(
            social_service_relationship::opened_on.lt(opened_on).or(
                social_service_relationship::opened_on
                    .eq(opened_on)
                    .and(social_service_relationship::id.lt(id)),
            ),
        );
    }
    let rows: Vec<Found> = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit).map(Into::into))
}

/// Annuls a locked relationship, one with a wrong person (decision 13).
pub async fn annul(
    tx: &mut Tx,
    id: SocialRelationshipId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let now = tx.now();
    let user_id = tx.actor().user_id.as_uuid();
    diesel::update(
        social_service_relationship::table.filter(social_service_relationship::id.eq(id.as_uuid())),
    )
    .set((
        social_service_relationship::annulled_at.eq(now),
        social_service_relationship::annulled_by.eq(user_id),
        social_service_relationship::annulment_reason.eq(reason.as_str()),
    ))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

/// Hands a locked, open relationship to another key worker.
pub async fn assign(
    tx: &mut Tx,
    id: SocialRelationshipId,
    user_id: UserId,
    unit_id: UnitId,
) -> Result<(), StoreError> {
    diesel::update(
        social_service_relationship::table.filter(social_service_relationship::id.eq(id.as_uuid())),
    )
    .set((
        social_service_relationship::responsible_user_id.eq(user_id.as_uuid()),
        social_service_relationship::unit_id.eq(unit_id.as_uuid()),
    ))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}

/// Closes a locked, open relationship.
pub async fn close(
    tx: &mut Tx,
    id: SocialRelationshipId,
    closed_on: NaiveDate,
    reason: RelationshipClosingReason,
) -> Result<(), StoreError> {
    diesel::update(
        social_service_relationship::table.filter(social_service_relationship::id.eq(id.as_uuid())),
    )
    .set((
        social_service_relationship::closed_on.eq(closed_on),
        social_service_relationship::closing_reason.eq(reason.as_str()),
    ))
    .execute(tx.connection()?)
    .await?;
    Ok(())
}
