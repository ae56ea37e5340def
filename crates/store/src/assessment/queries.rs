//! Reading, making and changing assessments.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl,
    SelectableHelper,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{assessment, client};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        assessment::{AssessmentKind, AssessmentState},
        relationship::RelationshipKind,
        staff::RecordClass,
    },
    id::{AssessmentId, ClientId},
};
use uuid::Uuid;

use super::{AssessmentContent, AssessmentRow};
use crate::{
    access::scope::visible_clients,
    caseload,
    error::StoreError,
    page::{PageOf, PageRequest},
    relationship::open::find_open,
    tx::Tx,
};

/// Place of a row in the order of days, newest first.
pub type DayKey = (NaiveDate, Uuid);

/// An assessment with the names of its client, for lists.
pub type ListedAssessment = (AssessmentRow, String, String);

/// What a list is narrowed to; every given part must fit.
#[derive(Debug, Clone, Copy, Default)]
pub struct AssessmentFilter {
    /// One client.
    pub client_id: Option<ClientId>,
    /// State.
    pub state: Option<AssessmentState>,
    /// Kind.
    pub kind: Option<AssessmentKind>,
}

/// An assessment to be drafted.
#[derive(Debug, Clone)]
pub struct NewAssessment {
    /// Identifier.
    pub id: AssessmentId,
    /// Client.
    pub client_id: ClientId,
    /// Kind.
    pub kind: AssessmentKind,
    /// What it says so far.
    pub content: AssessmentContent,
    /// Assessment that this one corrects; `None` for most.
    pub supersedes: Option<AssessmentId>,
}

/// The kind of an assessment that the caller may know of; `None` when it is unknown, annulled or somebody else's draft.
pub(super) async fn find_kind_as_seen(
    tx: &mut Tx,
    id: AssessmentId,
) -> Result<Option<AssessmentKind>, StoreError> {
    let workers = tx.workers();
    let kind: Option<String> = assessment::table
        .filter(assessment::id.eq(id.as_uuid()))
        .filter(assessment::annulled_at.is_null())
        .filter(
            assessment::state
                .ne(AssessmentState::Draft.as_str())
                .or(assessment::assessor_id.eq_any(workers)),
        )
        .select(assessment::kind)
        .first(tx.connection()?)
        .await
        .optional()?;
    let parsed = kind.map(|kind| kind.parse()).transpose();
    parsed.map_err(|_| StoreError::internal("the kind of an assessment is a code"))
}

/// One assessment that is not annulled; access has been decided before.
pub async fn read_assessment(tx: &mut Tx, id: AssessmentId) -> Result<AssessmentRow, StoreError> {
    Ok(assessment::table
        .filter(assessment::id.eq(id.as_uuid()))
        .filter(assessment::annulled_at.is_null())
        .select(AssessmentRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One assessment that is not annulled, locked until the transaction ends; its scores and health part are changed under the same lock.
pub async fn lock_assessment(tx: &mut Tx, id: AssessmentId) -> Result<AssessmentRow, StoreError> {
    Ok(assessment::table
        .filter(assessment::id.eq(id.as_uuid()))
        .filter(assessment::annulled_at.is_null())
        .select(AssessmentRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of the assessments that the caller may list, newest first. Other people's drafts and annulled ones are not
/// in it.
pub async fn list_assessments(
    tx: &mut Tx,
    filter: &AssessmentFilter,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<ListedAssessment>, StoreError> {
    let employment = visible_clients(tx, RecordClass::Employment, Action::List);
    let shared = visible_clients(tx, RecordClass::Multidisciplinary, Action::List);
    let workers = tx.workers();
    let of_employment = assessment::kind
        .eq(AssessmentKind::Employment.as_str())
        .and(assessment::client_id.eq_any(employment));
    let of_support = assessment::kind
        .eq(AssessmentKind::Multidisciplinary.as_str())
        .and(assessment::client_id.eq_any(shared));
    let mut query = assessment::table
        .inner_join(client::table.on(client::id.eq(assessment::client_id)))
        .filter(client::annulled_at.is_null())
        .filter(assessment::annulled_at.is_null())
        .filter(
            assessment::state
                .ne(AssessmentState::Draft.as_str())
                .or(assessment::assessor_id.eq_any(workers)),
        )
        .filter(of_employment.or(of_support))
        .select((
            AssessmentRow::as_select(),
            client::first_names,
            client::last_name,
        ))
        .order((assessment::started_on.desc(), assessment::id.desc()))
        .into_boxed();
    if let Some(client_id) = filter.client_id {
        query = query.filter(assessment::client_id.eq(client_id.as_uuid()));
    }
    if let Some(state) = filter.state {
        query = query.filter(assessment::state.eq(state.as_str()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(assessment::kind.eq(kind.as_str()));
    }
    if let Some((day, id)) = page.after {
        query = query.filter(
            assessment::started_on
                .lt(day)
                .or(assessment::started_on.eq(day).and(assessment::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Drafts an assessment of the caller in the client's open relationship.
pub async fn insert_assessment(
    tx: &mut Tx,
    new: &NewAssessment,
) -> Result<AssessmentRow, StoreError> {
    let preferred: &[_] = match new.kind {
        AssessmentKind::Employment => &[RelationshipKind::Employment],
        AssessmentKind::Multidisciplinary => &[
            RelationshipKind::Multidisciplinary,
            RelationshipKind::Employment,
        ],
        AssessmentKind::Social => &[],
    };
    let Some(relationship_id) = find_open(tx, new.client_id, preferred).await? else {
        return Err(StoreError::Conflict {
            code: "assessment.no_open_relationship",
        });
    };
    let assessor_id = tx.actor().user_id.as_uuid();
    Ok(diesel::insert_into(assessment::table)
        .values((
            assessment::id.eq(new.id.as_uuid()),
            assessment::client_id.eq(new.client_id.as_uuid()),
            assessment::relationship_id.eq(relationship_id.as_uuid()),
            assessment::kind.eq(new.kind.as_str()),
            assessment::assessor_id.eq(assessor_id),
            assessment::supersedes_id.eq(new.supersedes.map(AssessmentId::as_uuid)),
            &new.content,
        ))
        .returning(AssessmentRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Writes what a locked draft says.
pub async fn update_content(
    tx: &mut Tx,
    row: &AssessmentRow,
    content: &AssessmentContent,
) -> Result<AssessmentRow, StoreError> {
    let target = assessment::table.filter(assessment::id.eq(row.id));
    let updated = diesel::update(target)
        .set(content)
        .returning(AssessmentRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id()).await?;
    Ok(updated)
}
