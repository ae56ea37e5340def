//! Lists of plans: of one client, and of all clients that the caller may see.

use std::collections::{BTreeMap, HashSet};

use actix_web::get;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        plan::{PlanKind, PlanState},
        staff::RecordClass,
    },
    id::ClientId,
    plan::rules::record_class,
};
use palvelurekisteri_store::{
    access::{client_access_any, scope::permitted_clients},
    page::PageOf,
    plan::{
        approvals,
        queries::{self, ListedPlan, PlanFilter},
    },
    tx::Tx,
};
use uuid::Uuid;

use super::{
    dto::{PlanList, PlanListItem},
    handlers::CLASSES,
};
use crate::{
    call::{
        Call, Query, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
};

/// Lists a client's plans
///
/// Newest first. Drafts of others and annulled ones are not in it.
#[utoipa::path(tag = "plans",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams,
           ("state" = Option<PlanState>, Query, description = "Those in a state."),
           ("kind" = Option<PlanKind>, Query, description = "Those of a kind.")),
    responses((status = 200, description = "A page.", body = PlanList)))]
#[get("/clients/{client_id}/plans")]
pub(super) async fn list_client_plans(call: Call) -> Answer {
    call.read(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access_any(tx, client_id, CLASSES, Action::Read).await?;
        let query = call.query()?;
        let filter = filter(&query, Some(access.client_id))?;
        find(call, tx, &query, &filter).await
    })
    .await
}

/// Lists plans
///
/// Those of every client whose plans the caller may see, newest first. With `review_due_to`, the plans in force whose
/// review is due by that day.
#[utoipa::path(tag = "plans",
    params(PageParams,
           ("state" = Option<PlanState>, Query, description = "Those in a state."),
           ("kind" = Option<PlanKind>, Query, description = "Those of a kind."),
           ("review_due_to" = Option<NaiveDate>, Query, description = "Those in force to be reviewed by this day.")),
    responses((status = 200, description = "A page.", body = PlanList)))]
#[get("/plans")]
pub(super) async fn list_plans(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        let filter = filter(&query, None)?;
        find(call, tx, &query, &filter).await
    })
    .await
}

fn filter(query: &Query, client_id: Option<ClientId>) -> Result<PlanFilter, ApiError> {
    Ok(PlanFilter {
        client_id,
        state: query.get("state")?,
        kind: query.get("kind")?,
        review_due_to: query.get("review_due_to")?,
    })
}

async fn find(
    call: &Call,
    tx: &mut Tx,
    query: &Query,
    filter: &PlanFilter,
) -> Result<Reply, ApiError> {
    let page = call.page(tx, query)?;
    let rows = queries::list_plans(tx, filter, &page).await?;
    // A list of one client names the client even when it is empty.
    if !rows.items.is_empty() {
        tx.notes.clients = rows.items.iter().map(|(row, ..)| row.client_id).collect();
    }
    let changeable = Changeable::among(tx, &rows).await?;
    let items = rows
        .items
        .into_iter()
        .map(|listed| list_item(listed, &changeable))
        .collect::<Result<Vec<_>, _>>()?;
    let page = PageOf {
        items,
        more: rows.more,
    };
    let key_of = |item: &PlanListItem| (item.drafted_on, item.id.as_uuid());
    call.list(tx, query, &page, key_of, None)
}

/// What decides whether the caller may change a listed plan.
struct Changeable {
    clients: BTreeMap<RecordClass, HashSet<Uuid>>,
    approved: HashSet<Uuid>,
}

impl Changeable {
    async fn among(tx: &mut Tx, rows: &PageOf<ListedPlan>) -> Result<Self, ApiError> {
        let ids = rows.items.iter().map(|(row, ..)| row.id);
        let approved = approvals::list_approved(tx, ids).await?;
        let mut clients = BTreeMap::new();
        for class in CLASSES {
            let shown = rows.items.iter().map(|(row, ..)| row.client_id);
            let permitted = permitted_clients(tx, *class, Action::Update, shown).await?;
            clients.insert(*class, permitted);
        }
        Ok(Self { clients, approved })
    }
}

fn list_item(
    (row, first_names, last_name): ListedPlan,
    changeable: &Changeable,
) -> Result<PlanListItem, ApiError> {
    let kind = row.kind()?;
    let state = row.state()?;
    let granted = changeable
        .clients
        .get(&record_class(kind))
        .is_some_and(|clients| clients.contains(&row.client_id));
    let open = match state {
        PlanState::Draft => !changeable.approved.contains(&row.id),
        PlanState::InForce => true,
        PlanState::Superseded | PlanState::Ended | PlanState::Annulled => false,
    };
    let mut permitted_actions = vec!["read"];
    if granted && open {
        permitted_actions.push("update");
    }
    Ok(PlanListItem {
        id: row.id.into(),
        client_id: row.client_id.into(),
        first_names,
        last_name,
        kind,
        state,
        drafted_on: row.content.drafted_on,
        in_force_on: row.in_force_on,
        ended_on: row.ended_on,
        next_review_on: row.content.next_review_on,
        author_id: row.author_id.into(),
        etag: etag(row.version),
        permitted_actions,
    })
}
