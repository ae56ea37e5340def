//! Lists of assessments: of one client, and of all clients that the caller may see.

use std::collections::HashSet;

use actix_web::get;
use palvelurekisteri_domain::{
    access::Action,
    assessment::rules::record_class,
    code_set::{
        assessment::{AssessmentKind, AssessmentState},
        staff::RecordClass,
    },
    id::ClientId,
};
use palvelurekisteri_store::{
    access::{client_access_any, scope::permitted_clients},
    assessment::queries::{self, AssessmentFilter, ListedAssessment},
    page::PageOf,
    tx::Tx,
};
use uuid::Uuid;

use super::{
    dto::{AssessmentList, AssessmentListItem},
    handlers::CLASSES,
};
use crate::{
    call::{
        Call, Query, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

/// Lists a client's assessments
///
/// Newest first. Drafts of others and annulled ones are not in it.
#[utoipa::path(tag = "assessments",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams,
           ("state" = Option<AssessmentState>, Query, description = "Those in a state."),
           ("kind" = Option<AssessmentKind>, Query, description = "Those of a kind.")),
    responses((status = 200, description = "A page.", body = AssessmentList)))]
#[get("/clients/{client_id}/assessments")]
pub(super) async fn list_client_assessments(call: Call) -> Answer {
    call.read(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access_any(tx, client_id, CLASSES, Action::Read).await?;
        let query = call.query()?;
        let filter = filter(&query, Some(access.client_id))?;
        find(call, tx, &query, &filter).await
    })
    .await
}

/// Lists assessments
///
/// Those of every client whose assessments the caller may see, newest first.
#[utoipa::path(tag = "assessments",
    params(PageParams,
           ("state" = Option<AssessmentState>, Query, description = "Those in a state."),
           ("kind" = Option<AssessmentKind>, Query, description = "Those of a kind.")),
    responses((status = 200, description = "A page.", body = AssessmentList)))]
#[get("/assessments")]
pub(super) async fn list_assessments(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        let filter = filter(&query, None)?;
        find(call, tx, &query, &filter).await
    })
    .await
}

fn filter(query: &Query, client_id: Option<ClientId>) -> Result<AssessmentFilter, ApiError> {
    Ok(AssessmentFilter {
        client_id,
        state: query.get("state")?,
        kind: query.get("kind")?,
    })
}

async fn find(
    call: &Call,
    tx: &mut Tx,
    query: &Query,
    filter: &AssessmentFilter,
) -> Result<Reply, ApiError> {
    let page = call.page(tx, query)?;
    let rows = queries::list_assessments(tx, filter, &page).await?;
    // A list of one client names the client even when it is empty.
    if !rows.items.is_empty() {
        tx.notes.clients = rows.items.iter().map(|(row, ..)| row.client_id).collect();
    }
    let may_update = Updatable::among(tx, &rows).await?;
    let items = rows
        .items
        .into_iter()
        .map(|listed| list_item(listed, &may_update))
        .collect::<Result<Vec<_>, _>>()?;
    let page = PageOf {
        items,
        more: rows.more,
    };
    let key_of = |item: &AssessmentListItem| (item.started_on, item.id.as_uuid());
    call.list(tx, query, &page, key_of, None)
}

/// Clients whose drafts the caller may change, by class.
struct Updatable(Vec<(RecordClass, HashSet<Uuid>)>);

impl Updatable {
    async fn among(tx: &mut Tx, rows: &PageOf<ListedAssessment>) -> Result<Self, ApiError> {
        let clients: Vec<_> = rows.items.iter().map(|(row, ..)| row.client_id).collect();
        let mut found = Vec::with_capacity(CLASSES.len());
        for class in CLASSES {
            let permitted = permitted_clients(tx, *class, Action::Update, clients.clone()).await?;
            found.push((*class, permitted));
        }
        Ok(Self(found))
    }

    fn contains(&self, class: RecordClass, client_id: Uuid) -> bool {
        let mut of_class = self.0.iter().filter(|(found, _)| *found == class);
        of_class.any(|(_, clients)| clients.contains(&client_id))
    }
}

fn list_item(
    (row, first_names, last_name): ListedAssessment,
    may_update: &Updatable,
) -> Result<AssessmentListItem, ApiError> {
    let kind = row.kind()?;
    let state = row.state()?;
    let mut permitted_actions = vec!["read"];
    if state == AssessmentState::Draft && may_update.contains(record_class(kind), row.client_id) {
        permitted_actions.push("update");
    }
    Ok(AssessmentListItem {
        id: row.id.into(),
        client_id: row.client_id.into(),
        first_names,
        last_name,
        kind,
        state: code(&row.state)?,
        started_on: row.content.started_on,
        completed_on: row.completed_on,
        next_review_on: row.content.next_review_on,
        assessor_id: row.assessor_id.into(),
        etag: etag(row.version),
        permitted_actions,
    })
}
