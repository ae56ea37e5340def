//! Reading deadlines, and telling what no record tells.

use std::collections::{BTreeMap, HashSet};

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        deadline::{DeadlineKind, DeadlineState},
        staff::RecordClass,
    },
    deadline::by_word::{check_done_on, is_closed_by_word},
    id::DeadlineId,
};
use palvelurekisteri_store::{
    access::{
        ClientAccess,
        scope::{Whose, permitted_clients},
    },
    deadline::{
        CLASSES, DeadlineRow, deadline_access,
        list::{DeadlineFilter, ListedDeadline, count_deadlines, list_deadlines as list_rows},
        list_moves, lock_deadline, read_deadline as read_row, tell_done,
    },
    page::PageOf,
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{
    DeadlineBasis, DeadlineCauseView, DeadlineFilterParams, DeadlineItem, DeadlineList,
    DeadlineListItem, DeadlineMove, DeadlineView, FulfilDeadline,
};
use crate::{
    call::{
        Call, Query, etag,
        page::{CountParams, PageParams},
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

/// Lists deadlines of my clients
///
/// Of every client whose records the caller may see, the first due first; the owner narrows it to the caller's own
/// work, to covered work or to that of the led units.
#[utoipa::path(tag = "deadlines", params(DeadlineFilterParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = DeadlineList)))]
#[get("/deadlines")]
pub(super) async fn list_deadlines(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        let filter = DeadlineFilter {
            client_id: query.get("client_id")?,
            whose: whose(&query),
            state: query.get("state")?,
            kind: query.get("kind")?,
            due_on_from: query.get("due_on_from")?,
            due_on_to: query.get("due_on_to")?,
        };
        let page = call.page(tx, &query)?;
        let rows = list_rows(tx, &filter, &page).await?;
        let total_count = match query.text("count") {
            Some(_) => Some(count_deadlines(tx, &filter).await?),
            None => None,
        };
        tx.notes.clients = rows.items.iter().map(|(row, ..)| row.client_id).collect();
        let tellable = tellable_clients(tx, &rows).await?;
        let today = tx.today();
        let page = rows.try_map(|listed| list_item(listed, &tellable, today))?;
        let key = |item: &DeadlineListItem| (item.deadline.due_on, item.deadline.id.as_uuid());
        call.list(tx, &query, &page, key, total_count)
    })
    .await
}

/// The document has checked the word.
fn whose(query: &Query) -> Option<Whose> {
    match query.text("owner")? {
        "cover" => Some(Whose::Covered),
        "team" => Some(Whose::Led),
        _ => Some(Whose::Mine),
    }
}

/// Of which clients the caller may tell by which class, where a page has something to tell of at all.
async fn tellable_clients(
    tx: &mut Tx,
    rows: &PageOf<ListedDeadline>,
) -> Result<BTreeMap<RecordClass, HashSet<Uuid>>, ApiError> {
    let mut found = BTreeMap::new();
    for class in CLASSES {
        let mut clients = Vec::new();
        for (row, ..) in &rows.items {
            if row.record_class == class.as_str() && is_closed_by_word(code(&row.kind)?) {
                clients.push(row.client_id);
            }
        }
        if !clients.is_empty() {
            let permitted = permitted_clients(tx, class, Action::Update, clients).await?;
            found.insert(class, permitted);
        }
    }
    Ok(found)
}

fn list_item(
    (row, first_names, last_name): ListedDeadline,
    tellable: &BTreeMap<RecordClass, HashSet<Uuid>>,
    today: NaiveDate,
) -> Result<DeadlineListItem, ApiError> {
    let class: RecordClass = code(&row.record_class)?;
    let clients = tellable.get(&class);
    let may_tell = clients.is_some_and(|clients| clients.contains(&row.client_id));
    Ok(DeadlineListItem {
        etag: etag(row.version),
        deadline: item(row, may_tell, today)?,
        first_names,
        last_name,
    })
}

fn item(row: DeadlineRow, may_tell: bool, today: NaiveDate) -> Result<DeadlineItem, ApiError> {
    let kind: DeadlineKind = code(&row.kind)?;
    let permitted_actions = match may_tell && is_closed_by_word(kind) {
        true => actions_on(&row, today),
        false => Vec::new(),
    };
    let basis = row.act.clone().zip(row.section.clone());
    Ok(DeadlineItem {
        id: row.id.into(),
        client_id: row.client_id.into(),
        kind,
        due_on: row.due_on,
        state: row.state(today),
        cause: DeadlineCauseView {
            kind: code(&row.cause)?,
            id: row.cause_id,
        },
        number: row.number,
        calendar: code(&row.calendar)?,
        rule: row.rule,
        basis: basis.map(|(act, section)| DeadlineBasis { act, section }),
        fulfilled_on: row.fulfilled_on,
        recorded_at: row.recorded_at,
        permitted_actions,
    })
}

/// What may be told of a deadline that is closed by word.
fn actions_on(row: &DeadlineRow, today: NaiveDate) -> Vec<&'static str> {
    match (row.state(today), row.done_on) {
        (DeadlineState::Open | DeadlineState::Overdue, _) => vec!["fulfil"],
        (DeadlineState::Fulfilled, Some(_)) => vec!["reopen"],
        (DeadlineState::Fulfilled, None) | (DeadlineState::Withdrawn, _) => Vec::new(),
    }
}

/// Reads a deadline
///
/// With what it follows from, the statute, and how its day moved.
#[utoipa::path(tag = "deadlines",
    params(("deadline_id" = DeadlineId, Path, description = "Deadline.")),
    responses((status = 200, description = "The deadline.", body = DeadlineView)))]
#[get("/deadlines/{deadline_id}")]
pub(super) async fn read_deadline(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("deadline_id")?;
        let access = deadline_access(tx, id, Action::Read).await?;
        let row = read_row(tx, id).await?;
        answer(tx, &access, row).await
    })
    .await
}

/// The answer that shows a deadline.
async fn answer(tx: &mut Tx, access: &ClientAccess, row: DeadlineRow) -> Result<Reply, ApiError> {
    let version = row.version;
    let moves = list_moves(tx, row.id.into()).await?;
    let may_tell = access.permits(code(&row.record_class)?, Action::Update);
    let body = DeadlineView {
        deadline: item(row, may_tell, tx.today())?,
        moves: moves
            .into_iter()
            .map(|former| DeadlineMove {
                due_on: former.due_on,
                fulfilled_on: former.fulfilled_on,
                withdrawn: former.is_withdrawn,
                recorded_at: former.recorded_at,
                replaced_at: former.replaced_at,
            })
            .collect(),
    };
    Ok(Reply::ok(&body)?.version(version))
}

/// Decides about a change of a deadline that is closed by word, and locks the version that the caller saw.
async fn open(call: &Call, tx: &mut Tx) -> Result<(ClientAccess, DeadlineRow), ApiError> {
    let id: DeadlineId = call.id("deadline_id")?;
    let access = deadline_access(tx, id, Action::Update).await?;
    let row = lock_deadline(tx, id).await?;
    call.if_unchanged(tx, &row, async |tx, row: DeadlineRow| {
        let may_tell = access.permits(code(&row.record_class)?, Action::Update);
        item(row, may_tell, tx.today())
    })
    .await?;
    match is_closed_by_word(code(&row.kind)?) {
        true => Ok((access, row)),
        false => Err(ApiError::conflict("deadline.closed_by_record")),
    }
}

/// Tells when it was done
///
/// Only of what no record of the register tells: a notice that was sent, an assessment that the organiser gave, planning
/// that was begun. Everything else is closed by the act itself, such as a contact, a review or a follow-up.
#[utoipa::path(tag = "deadlines", request_body = FulfilDeadline,
    params(("deadline_id" = DeadlineId, Path, description = "Deadline."),
           ("If-Match" = String, Header, description = "Entity tag of the version that was done.")),
    responses((status = 200, description = "The deadline.", body = DeadlineView)))]
#[post("/deadlines/{deadline_id}/fulfil")]
pub(super) async fn fulfil_deadline(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = open(call, tx).await?;
        let form: FulfilDeadline = call.body()?;
        match row.state(tx.today()) {
            DeadlineState::Open | DeadlineState::Overdue => {}
            DeadlineState::Fulfilled => {
                return Err(ApiError::conflict("deadline.already_fulfilled"));
            }
            DeadlineState::Withdrawn => return Err(ApiError::conflict("deadline.withdrawn")),
        }
        ApiError::refuse_blocking(check_done_on(form.done_on, tx.today()))?;
        let row = tell_done(tx, &row, Some(form.done_on)).await?;
        Ok(answer(tx, &access, row).await?.changed(["done_on"]))
    })
    .await
}

/// Takes back that it was done
///
/// Only what was told by `fulfil`: it was told by mistake, or with a wrong day.
#[utoipa::path(tag = "deadlines",
    params(("deadline_id" = DeadlineId, Path, description = "Deadline."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is reopened.")),
    responses((status = 200, description = "The deadline.", body = DeadlineView)))]
#[post("/deadlines/{deadline_id}/reopen")]
pub(super) async fn reopen_deadline(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = open(call, tx).await?;
        if row.done_on.is_none() {
            return Err(ApiError::conflict("deadline.not_told_done"));
        }
        let row = tell_done(tx, &row, None).await?;
        Ok(answer(tx, &access, row).await?.changed(["done_on"]))
    })
    .await
}
