//! Follow-up points: what is due, and what was found out.

use actix_web::{get, patch, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{client::DataSource, placement::FollowUpState, staff::RecordClass},
    id::{FollowUpId, PlacementId},
    placement::rules::{check_not_reached, check_recorded},
    violation::Violation,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, owned_access, scope::permitted_clients},
    page::PageOf,
    placement::{
        follow_up::{self, FollowUpFilter, FollowUpResult, FollowUpRow},
        queries,
    },
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{
    FollowUpFilterParams, FollowUpList, FollowUpListItem, FollowUpNotReached, FollowUpView,
    RecordFollowUp, UpdateFollowUp,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

/// What may be done in a state by whoever may change the point.
const fn actions_in(state: FollowUpState) -> &'static [&'static str] {
    match state {
        FollowUpState::Pending => &["record", "not_reached"],
        FollowUpState::NotReached => &["record"],
        FollowUpState::Recorded => &["update"],
        FollowUpState::Cancelled => &[],
    }
}

fn view(row: FollowUpRow, may_update: bool, today: NaiveDate) -> Result<FollowUpView, ApiError> {
    let state: FollowUpState = code(&row.state)?;
    let permitted_actions = match may_update {
        true => actions_in(state).to_vec(),
        false => Vec::new(),
    };
    Ok(FollowUpView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        phase_id: row.phase_id.map(Into::into),
        placement_id: row.placement_id.map(Into::into),
        point_months: row.point_months,
        due_on: row.due_on,
        overdue: state == FollowUpState::Pending && row.due_on < today,
        state,
        outcome: row.outcome.as_deref().map(code).transpose()?,
        recorded_on: row.recorded_on,
        data_source: code(&row.data_source)?,
        recorded_at: row.recorded_at,
        permitted_actions,
    })
}

fn list_item(
    row: FollowUpRow,
    may_update: bool,
    today: NaiveDate,
) -> Result<FollowUpListItem, ApiError> {
    Ok(FollowUpListItem {
        etag: etag(row.version),
        follow_up: view(row, may_update, today)?,
    })
}

fn may_update(access: &ClientAccess) -> bool {
    access.permits(RecordClass::Phase, Action::Update)
}

/// The answer that shows a point.
fn answer(tx: &Tx, access: &ClientAccess, row: FollowUpRow) -> Result<Reply, ApiError> {
    let version = row.version;
    let body = view(row, may_update(access), tx.today())?;
    Ok(Reply::ok(&body)?.version(version))
}

/// Decides about a change of a point, and locks it.
async fn lock(call: &Call, tx: &mut Tx) -> Result<(ClientAccess, FollowUpRow), ApiError> {
    let id: Uuid = call.id("follow_up_id")?;
    let access = owned_access(tx, Owned::FollowUp, id, RecordClass::Phase, Action::Update).await?;
    let row = follow_up::lock_follow_up(tx, id.into()).await?;
    Ok((access, row))
}

/// The same of the version that the caller saw.
async fn open(call: &Call, tx: &mut Tx) -> Result<(ClientAccess, FollowUpRow), ApiError> {
    let (access, row) = lock(call, tx).await?;
    call.if_unchanged(tx, &row, async |tx, row| {
        view(row, may_update(&access), tx.today())
    })
    .await?;
    Ok((access, row))
}

fn refuse(found: Vec<Violation>) -> Result<(), ApiError> {
    match found.is_empty() {
        true => Ok(()),
        false => Err(ApiError::Rule(found)),
    }
}

/// Lists the follow-up points of a placement
///
/// Its own, or those of the phase that led to it; the first due first.
#[utoipa::path(tag = "placements",
    params(("placement_id" = PlacementId, Path, description = "Placement.")),
    responses((status = 200, description = "The points.", body = FollowUpList)))]
#[get("/placements/{placement_id}/follow-ups")]
pub(super) async fn list_placement_follow_ups(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: Uuid = call.id("placement_id")?;
        let access =
            owned_access(tx, Owned::Placement, id, RecordClass::Phase, Action::Read).await?;
        let placement = queries::read_placement(tx, id.into()).await?;
        let rows = follow_up::list_of_placement(tx, &placement).await?;
        tx.notes.row_count = Some(rows.len());
        let (may, today) = (may_update(&access), tx.today());
        let page = PageOf {
            items: rows,
            more: false,
        }
        .try_map(|row| list_item(row, may, today))?;
        Reply::ok(&FollowUpList {
            items: page.items,
            next_cursor: None,
        })
    })
    .await
}

/// Lists follow-up points of my clients
///
/// Of every client to whom the caller has a relation, also after the relationship has been closed; the first due first.
#[utoipa::path(tag = "placements", params(FollowUpFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = FollowUpList)))]
#[get("/follow-ups")]
pub(super) async fn list_follow_ups(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        let filter = FollowUpFilter {
            state: query.get("state")?,
            due_on_from: query.get("due_on_from")?,
            due_on_to: query.get("due_on_to")?,
        };
        let page = call.page(tx, &query)?;
        let rows = follow_up::list_follow_ups(tx, &filter, &page).await?;
        let shown: Vec<Uuid> = rows.items.iter().map(|row| row.client_id).collect();
        tx.notes.clients.clone_from(&shown);
        let may = permitted_clients(tx, RecordClass::Phase, Action::Update, shown).await?;
        let today = tx.today();
        let page = rows.try_map(|row| {
            let may_update = may.contains(&row.client_id);
            list_item(row, may_update, today)
        })?;
        let key = |item: &FollowUpListItem| (item.follow_up.due_on, item.follow_up.id.as_uuid());
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Reads a follow-up point
#[utoipa::path(tag = "placements",
    params(("follow_up_id" = FollowUpId, Path, description = "Follow-up point.")),
    responses((status = 200, description = "The point.", body = FollowUpView)))]
#[get("/follow-ups/{follow_up_id}")]
pub(super) async fn read_follow_up(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: Uuid = call.id("follow_up_id")?;
        let access =
            owned_access(tx, Owned::FollowUp, id, RecordClass::Phase, Action::Read).await?;
        let row = follow_up::read_follow_up(tx, id.into()).await?;
        answer(tx, &access, row)
    })
    .await
}

/// Records what the person does
///
/// Of a pending point, or one where the person was not reached at first.
#[utoipa::path(tag = "placements", request_body = RecordFollowUp,
    params(("follow_up_id" = FollowUpId, Path, description = "Follow-up point."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is recorded.")),
    responses((status = 200, description = "The recorded point.", body = FollowUpView)))]
#[post("/follow-ups/{follow_up_id}/record")]
pub(super) async fn record_follow_up(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = open(call, tx).await?;
        let form: RecordFollowUp = call.body()?;
        match code(&row.state)? {
            FollowUpState::Pending | FollowUpState::NotReached => {}
            FollowUpState::Recorded => {
                return Err(ApiError::conflict("follow_up.already_recorded"));
            }
            FollowUpState::Cancelled => return Err(ApiError::conflict("follow_up.cancelled")),
        }
        refuse(check_recorded(form.recorded_on, tx.today()))?;
        let result = FollowUpResult::Recorded(form.outcome);
        let row = follow_up::record(tx, &row, result, form.recorded_on, form.data_source).await?;
        Ok(answer(tx, &access, row)?.changed(["state", "outcome", "recorded_on", "data_source"]))
    })
    .await
}

/// Records that the person was not reached
///
/// From the due day on. The outcome can still be recorded later.
#[utoipa::path(tag = "placements", request_body = FollowUpNotReached,
    params(("follow_up_id" = FollowUpId, Path, description = "Follow-up point."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    responses((status = 200, description = "The changed point.", body = FollowUpView)))]
#[post("/follow-ups/{follow_up_id}/not-reached")]
pub(super) async fn record_follow_up_not_reached(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = open(call, tx).await?;
        let form: FollowUpNotReached = call.body()?;
        match code(&row.state)? {
            FollowUpState::Pending => {}
            FollowUpState::Recorded | FollowUpState::NotReached => {
                return Err(ApiError::conflict("follow_up.already_recorded"));
            }
            FollowUpState::Cancelled => return Err(ApiError::conflict("follow_up.cancelled")),
        }
        let found = check_not_reached(row.due_on, form.recorded_on, tx.today());
        refuse(found)?;
        let result = FollowUpResult::NotReached;
        let source = DataSource::Authority;
        let row = follow_up::record(tx, &row, result, form.recorded_on, source).await?;
        Ok(answer(tx, &access, row)?.changed(["state", "recorded_on"]))
    })
    .await
}

/// Corrects a recorded follow-up
///
/// A merge patch: absent fields stay. Only what has been recorded can be corrected.
#[utoipa::path(tag = "placements",
    params(("follow_up_id" = FollowUpId, Path, description = "Follow-up point."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateFollowUp, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The corrected point.", body = FollowUpView)))]
#[patch("/follow-ups/{follow_up_id}")]
pub(super) async fn update_follow_up(call: Call) -> Answer {
    call.write(async |call, tx| {
        let (access, row) = lock(call, tx).await?;
        let form: UpdateFollowUp = call
            .change(tx, &row, async |tx, row| {
                view(row, may_update(&access), tx.today())
            })
            .await?;
        let (Some(outcome), Some(recorded_on)) = (row.outcome.as_deref(), row.recorded_on) else {
            return Err(ApiError::conflict("follow_up.not_recorded"));
        };
        let outcome = form.outcome.map_or_else(|| code(outcome), Ok)?;
        let data_source = form
            .data_source
            .map_or_else(|| code(&row.data_source), Ok)?;
        let names = form.changed_fields();
        let recorded_on = form.recorded_on.unwrap_or(recorded_on);
        refuse(check_recorded(recorded_on, tx.today()))?;
        let result = FollowUpResult::Recorded(outcome);
        let row = follow_up::record(tx, &row, result, recorded_on, data_source).await?;
        Ok(answer(tx, &access, row)?.changed(names))
    })
    .await
}

impl UpdateFollowUp {
    fn changed_fields(&self) -> Vec<&'static str> {
        let given = [
            ("outcome", self.outcome.is_some()),
            ("recorded_on", self.recorded_on.is_some()),
            ("data_source", self.data_source.is_some()),
        ];
        let names = given.into_iter().filter(|(_, given)| *given);
        names.map(|(name, _)| name).collect()
    }
}
