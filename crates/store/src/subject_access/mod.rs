//! Subject access (omien tietojen tarkastus, GDPR article 15): requests as stored, and the copy that is made anew from
//! the tables each time.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, QueryDsl, Queryable, Selectable, SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::subject_access_request as request;
use palvelurekisteri_domain::{
    code_set::{
        client::CorrectionReason,
        rights::{CopyManner, SubjectAccessState},
        staff::RecordClass,
    },
    id::{ClientId, SubjectAccessId},
    subject_access::Refused,
};
use uuid::Uuid;

use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// The copy.
pub mod copy;
/// What a copy holds.
pub mod sections;

/// A request.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = request, check_for_backend(diesel::pg::Pg))]
pub struct RequestRow {
    /// Identifier.
    pub id: Uuid,
    /// Client.
    pub client_id: Uuid,
    /// Controller whose records are asked for.
    pub controller_organisation_id: Uuid,
    /// Day on which the client asked.
    pub received_on: NaiveDate,
    /// Last day on which it is answered in time.
    pub due_on: NaiveDate,
    /// Where it stands.
    pub state: String,
    refused_classes: Vec<String>,
    refusal_grounds: Vec<String>,
    /// Account that received it.
    pub received_by: Uuid,
    /// Account that checked it; `None` until then.
    pub approved_by: Option<Uuid>,
    /// When it was checked; `None` until then.
    pub approved_at: Option<DateTime<Utc>>,
    /// Day on which the copy was given; `None` until then.
    pub delivered_on: Option<NaiveDate>,
    /// How it was given; `None` until then.
    pub manner: Option<String>,
    /// Row version.
    pub version: i64,
    /// When it was first recorded.
    pub created_at: DateTime<Utc>,
}

impl RequestRow {
    /// Where it stands.
    pub fn state(&self) -> Result<SubjectAccessState, StoreError> {
        self.state.parse().map_err(|_| unknown_code())
    }

    /// What the copy leaves out.
    pub fn refused(&self) -> Result<Vec<Refused>, StoreError> {
        let pairs = self.refused_classes.iter().zip(&self.refusal_grounds);
        pairs
            .map(|(class, ground)| {
                Ok(Refused {
                    class: class.parse().map_err(|_| unknown_code())?,
                    ground: ground.parse().map_err(|_| unknown_code())?,
                })
            })
            .collect()
    }
}

fn unknown_code() -> StoreError {
    StoreError::internal("a stored code is unknown")
}

/// A request to be recorded.
#[derive(Debug, Clone)]
pub struct NewRequest<'a> {
    /// Identifier.
    pub id: SubjectAccessId,
    /// Client.
    pub client_id: ClientId,
    /// Day on which the client asked.
    pub received_on: NaiveDate,
    /// Last day on which it is answered in time.
    pub due_on: NaiveDate,
    /// What the copy leaves out.
    pub refused: &'a [Refused],
}

/// Place of a request: day and id.
pub type RequestKey = (NaiveDate, Uuid);

/// A page of a client's requests, the newest first.
pub async fn list_requests(
    tx: &mut Tx,
    client_id: ClientId,
    page: &PageRequest<RequestKey>,
) -> Result<PageOf<RequestRow>, StoreError> {
    let mut query = request::table
        .filter(request::client_id.eq(client_id.as_uuid()))
        .filter(request::annulled_at.is_null())
        .order((request::received_on.desc(), request::id.desc()))
        .select(RequestRow::as_select())
        .into_boxed();
    if let Some((on, id)) = page.after {
        query = query.filter(
            request::received_on
                .lt(on)
                .or(request::received_on.eq(on).and(request::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// One request; access has been decided before.
pub async fn read_request(tx: &mut Tx, id: SubjectAccessId) -> Result<RequestRow, StoreError> {
    Ok(request::table
        .filter(request::id.eq(id.as_uuid()))
        .filter(request::annulled_at.is_null())
        .select(RequestRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One request, locked until the transaction ends.
pub async fn lock_request(tx: &mut Tx, id: SubjectAccessId) -> Result<RequestRow, StoreError> {
    Ok(request::table
        .filter(request::id.eq(id.as_uuid()))
        .filter(request::annulled_at.is_null())
        .select(RequestRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// Records that the client asked.
pub async fn insert_request(tx: &mut Tx, new: &NewRequest<'_>) -> Result<RequestRow, StoreError> {
    let classes: Vec<&str> = new.refused.iter().map(|one| one.class.as_str()).collect();
    let grounds: Vec<&str> = new.refused.iter().map(|one| one.ground.as_str()).collect();
    let received_by = tx.actor().user_id.as_uuid();
    Ok(diesel::insert_into(request::table)
        .values((
            request::id.eq(new.id.as_uuid()),
            request::client_id.eq(new.client_id.as_uuid()),
            request::received_on.eq(new.received_on),
            request::due_on.eq(new.due_on),
            request::refused_classes.eq(classes),
            request::refusal_grounds.eq(grounds),
            request::received_by.eq(received_by),
        ))
        .returning(RequestRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Notes that the caller has checked a locked request and what is left out.
pub async fn approve_request(tx: &mut Tx, id: SubjectAccessId) -> Result<RequestRow, StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    Ok(
        diesel::update(request::table.filter(request::id.eq(id.as_uuid())))
            .set((
                request::state.eq(SubjectAccessState::Approved.as_str()),
                request::approved_by.eq(user_id),
                request::approved_at.eq(now),
            ))
            .returning(RequestRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// Notes that the caller has given the copy of a locked request to the client.
pub async fn deliver_request(
    tx: &mut Tx,
    id: SubjectAccessId,
    on: NaiveDate,
    manner: CopyManner,
) -> Result<RequestRow, StoreError> {
    let user_id = tx.actor().user_id.as_uuid();
    Ok(
        diesel::update(request::table.filter(request::id.eq(id.as_uuid())))
            .set((
                request::state.eq(SubjectAccessState::Delivered.as_str()),
                request::delivered_by.eq(user_id),
                request::delivered_on.eq(on),
                request::manner.eq(manner.as_str()),
            ))
            .returning(RequestRow::as_returning())
            .get_result(tx.connection()?)
            .await?,
    )
}

/// Annuls a locked request that was recorded on the wrong person or by mistake.
pub async fn annul_request(
    tx: &mut Tx,
    id: SubjectAccessId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    let (now, user_id) = (tx.now(), tx.actor().user_id.as_uuid());
    tx.set_change_reason(reason.as_str()).await?;
    diesel::update(request::table.filter(request::id.eq(id.as_uuid())))
        .set((
            request::annulled_at.eq(now),
            request::annulled_by.eq(user_id),
            request::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

/// The classes that a copy tells of: every class of [`sections`] that is not refused.
#[must_use]
pub fn told_classes(refused: &[Refused]) -> Vec<RecordClass> {
    let mut classes: Vec<RecordClass> = sections::all()
        .map(|section| section.class)
        .filter(|class| refused.iter().all(|one| one.class != *class))
        .collect();
    classes.sort_unstable();
    classes.dedup();
    classes
}
