//! Reading, making and changing plans.

use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl,
    SelectableHelper,
    sql_types::{Array, BigInt, Bool, Text, Uuid as SqlUuid},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{client, plan, plan_action, plan_approval, plan_goal};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        plan::{PlanKind, PlanState},
        relationship::RelationshipKind,
    },
    id::{ClientId, PlanId},
    plan::rules::record_class,
};
use uuid::Uuid;

use super::{PlanContent, PlanPart, PlanRow};
use crate::{
    access::scope::visible_clients,
    caseload,
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    relationship::open::find_open,
    tx::Tx,
};

/// Place of a row in the order of days, newest first.
pub type DayKey = (NaiveDate, Uuid);

/// A plan with the names of its client, for lists.
pub type ListedPlan = (PlanRow, String, String);

/// What a list is narrowed to; every given part must fit.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlanFilter {
    /// One client.
    pub client_id: Option<ClientId>,
    /// State.
    pub state: Option<PlanState>,
    /// Kind.
    pub kind: Option<PlanKind>,
    /// Those in force whose next review is due on this day or before.
    pub review_due_to: Option<NaiveDate>,
}

/// A plan to be drafted.
#[derive(Debug, Clone)]
pub struct NewPlan {
    /// Identifier.
    pub id: PlanId,
    /// Client.
    pub client_id: ClientId,
    /// Kind.
    pub kind: PlanKind,
    /// What it says so far.
    pub content: PlanContent,
    /// Plan that this one replaces; `None` for most.
    pub supersedes: Option<PlanId>,
}

/// The kind of a plan that the caller may know of; `None` when it is unknown, annulled or somebody else's draft.
pub(super) async fn find_kind_as_seen(
    tx: &mut Tx,
    id: PlanId,
) -> Result<Option<PlanKind>, StoreError> {
    let workers = tx.workers();
    let kind: Option<String> = plan::table
        .filter(plan::id.eq(id.as_uuid()))
        .filter(plan::annulled_at.is_null())
        .filter(
            plan::state
                .ne(PlanState::Draft.as_str())
                .or(plan::author_id.eq_any(workers)),
        )
        .select(plan::kind)
        .first(tx.connection()?)
        .await
        .optional()?;
    let parsed = kind.map(|kind| kind.parse()).transpose();
    parsed.map_err(|_| StoreError::internal("the kind of a plan is a code"))
}

/// The plan that a row belongs to.
pub(super) async fn find_plan_of(
    tx: &mut Tx,
    part: PlanPart,
) -> Result<Option<PlanId>, StoreError> {
    let connection = tx.connection()?;
    let plan_id: Option<Uuid> = match part {
        PlanPart::Goal(id) => plan_goal::table
            .filter(plan_goal::id.eq(id.as_uuid()))
            .select(plan_goal::plan_id)
            .first(connection)
            .await
            .optional()?,
        PlanPart::Action(id) => plan_action::table
            .filter(plan_action::id.eq(id.as_uuid()))
            .select(plan_action::plan_id)
            .first(connection)
            .await
            .optional()?,
        PlanPart::Approval(id) => plan_approval::table
            .filter(plan_approval::id.eq(id.as_uuid()))
            .filter(plan_approval::annulled_at.is_null())
            .select(plan_approval::plan_id)
            .first(connection)
            .await
            .optional()?,
    };
    Ok(plan_id.map(PlanId::from))
}

named_query!(
    /// Whether the caller could have seen a former version of a row of a plan: it outlived the draft, or the caller is
    /// the author of the draft or the substitute.
    WasShown(
        part: String => Text,
        id: Uuid => SqlUuid,
        version: i64 => BigInt,
        workers: Vec<Uuid> => Array<SqlUuid>,
    ) -> Bool,
    include_str!("was_shown.sql"),
);

/// Whether the caller could have seen a former version of a goal or an action.
pub(super) async fn was_shown(
    tx: &mut Tx,
    part: &'static str,
    id: Uuid,
    version: i64,
) -> Result<bool, StoreError> {
    let query = WasShown {
        part: part.to_owned(),
        id,
        version,
        workers: tx.workers(),
    };
    let shown = query.get_result(tx.connection()?).await.optional()?;
    Ok(shown.unwrap_or(false))
}

/// One plan that is not annulled; access has been decided before.
pub async fn read_plan(tx: &mut Tx, id: PlanId) -> Result<PlanRow, StoreError> {
    Ok(plan::table
        .filter(plan::id.eq(id.as_uuid()))
        .filter(plan::annulled_at.is_null())
        .select(PlanRow::as_select())
        .first(tx.connection()?)
        .await?)
}

/// One plan that is not annulled, locked until the transaction ends; its rows are changed under the same lock.
pub async fn lock_plan(tx: &mut Tx, id: PlanId) -> Result<PlanRow, StoreError> {
    Ok(plan::table
        .filter(plan::id.eq(id.as_uuid()))
        .filter(plan::annulled_at.is_null())
        .select(PlanRow::as_select())
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of the plans that the caller may list, newest first. Other people's drafts and annulled ones are not in it.
pub async fn list_plans(
    tx: &mut Tx,
    filter: &PlanFilter,
    page: &PageRequest<DayKey>,
) -> Result<PageOf<ListedPlan>, StoreError> {
    let workers = tx.workers();
    let mut of_kind = |kind: PlanKind| {
        let visible = visible_clients(tx, record_class(kind), Action::List);
        plan::kind
            .eq(kind.as_str())
            .and(plan::client_id.eq_any(visible))
    };
    let visible = of_kind(PlanKind::Employment)
        .or(of_kind(PlanKind::Activation))
        .or(of_kind(PlanKind::Multidisciplinary));
    let mut query = plan::table
        .inner_join(client::table.on(client::id.eq(plan::client_id)))
        .filter(client::annulled_at.is_null())
        .filter(plan::annulled_at.is_null())
        .filter(
            plan::state
                .ne(PlanState::Draft.as_str())
                .or(plan::author_id.eq_any(workers)),
        )
        .filter(visible)
        .select((PlanRow::as_select(), client::first_names, client::last_name))
        .order((plan::drafted_on.desc(), plan::id.desc()))
        .into_boxed();
    if let Some(client_id) = filter.client_id {
        query = query.filter(plan::client_id.eq(client_id.as_uuid()));
    }
    if let Some(state) = filter.state {
        query = query.filter(plan::state.eq(state.as_str()));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(plan::kind.eq(kind.as_str()));
    }
    if let Some(day) = filter.review_due_to {
        query = query
            .filter(plan::state.eq(PlanState::InForce.as_str()))
            .filter(plan::next_review_on.le(day));
    }
    if let Some((day, id)) = page.after {
        query = query.filter(
            plan::drafted_on
                .lt(day)
                .or(plan::drafted_on.eq(day).and(plan::id.lt(id))),
        );
    }
    let rows = query.limit(page.fetch()).load(tx.connection()?).await?;
    Ok(PageOf::from_fetched(rows, page.limit))
}

/// Drafts a plan of the caller in the client's open relationship.
pub async fn insert_plan(tx: &mut Tx, new: &NewPlan) -> Result<PlanRow, StoreError> {
    let preferred: &[_] = match new.kind {
        PlanKind::Employment => &[RelationshipKind::Employment],
        PlanKind::Activation | PlanKind::Multidisciplinary => &[
            RelationshipKind::Multidisciplinary,
            RelationshipKind::Employment,
        ],
    };
    let Some(relationship_id) = find_open(tx, new.client_id, preferred).await? else {
        return Err(StoreError::Conflict {
            code: "plan.no_open_relationship",
        });
    };
    let author_id = tx.actor().user_id.as_uuid();
    Ok(diesel::insert_into(plan::table)
        .values((
            plan::id.eq(new.id.as_uuid()),
            plan::client_id.eq(new.client_id.as_uuid()),
            plan::relationship_id.eq(relationship_id.as_uuid()),
            plan::kind.eq(new.kind.as_str()),
            plan::author_id.eq(author_id),
            plan::supersedes_id.eq(new.supersedes.map(PlanId::as_uuid)),
            &new.content,
        ))
        .returning(PlanRow::as_returning())
        .get_result(tx.connection()?)
        .await?)
}

/// Writes what a locked plan says.
pub async fn update_content(
    tx: &mut Tx,
    row: &PlanRow,
    content: &PlanContent,
) -> Result<PlanRow, StoreError> {
    let updated = diesel::update(plan::table.filter(plan::id.eq(row.id)))
        .set(content)
        .returning(PlanRow::as_returning())
        .get_result(tx.connection()?)
        .await?;
    caseload::refresh(tx, row.client_id()).await?;
    Ok(updated)
}
