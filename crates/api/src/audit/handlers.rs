//! The auditor's search, the verification, and the own events.

use actix_web::{get, post};
use chrono::{DateTime, Months, TimeDelta, Utc};
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::{Purpose, RecordClass},
};
use palvelurekisteri_store::{
    access::area_access,
    audit::{
        reading::{LogFilter, LogKey},
        row::LoggedEvent,
        verification::{Verification, VerifyError},
    },
    client::identity::list_clients_of_code,
    page::PageRequest,
    tx::Tx,
};
use uuid::Uuid;

use super::dto::{
    AuditEventList, AuditEventView, AuditVerificationView, BadEntryView, SearchAuditEvents,
    VerifyParams,
};
use crate::{
    call::{
        Call, Query,
        page::PageParams,
        reply::{Answer, Reply},
    },
    client::identity::parse_identity_code,
    error::ApiError,
    problem::{catalogue::query::MALFORMED, fault::Fault},
};

/// How far back the log is shown without a reason, in months: 2 years, 703/2023 11 §.
pub(super) const OPEN_MONTHS: u32 = 24;
/// Entries that one call verifies: far below the time that its transaction may wait.
const VERIFIED_AT_ONCE: u64 = 20_000;

/// Whom to look for: an id as given, or everybody whose identity code it is or was.
pub(super) async fn clients_of(
    call: &Call,
    tx: &mut Tx,
    client_id: Option<Uuid>,
    identity_code: Option<&str>,
) -> Result<Option<Vec<Uuid>>, ApiError> {
    let mut ids: Option<Vec<Uuid>> = client_id.map(|id| vec![id]);
    if let Some(text) = identity_code {
        let code = parse_identity_code(call, text, "/identity_code")?;
        let of_code = list_clients_of_code(tx, &code).await?;
        ids = Some(match ids {
            None => of_code,
            Some(ids) => ids.into_iter().filter(|id| of_code.contains(id)).collect(),
        });
    }
    // The log says who was looked for, and the report of that client shows it.
    tx.notes.clients = ids.clone().unwrap_or_default();
    Ok(ids)
}

/// The beginning of what is shown; before the time that is open to everybody it needs a reason.
fn beginning(
    call: &Call,
    wanted: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, ApiError> {
    let open = now
        .checked_sub_months(Months::new(OPEN_MONTHS))
        .unwrap_or(DateTime::UNIX_EPOCH);
    match wanted {
        Some(from) if from < open => {
            call.require_reason()?;
            Ok(from)
        }
        Some(from) => Ok(from),
        None => Ok(open),
    }
}

/// The inspector's right, and what it is used for when the caller names nothing else.
pub(super) fn inspect(tx: &mut Tx, action: Action) -> Result<(), ApiError> {
    area_access(tx, RecordClass::Log, action)?;
    tx.notes.purpose.get_or_insert(Purpose::LogInspection);
    Ok(())
}

/// Searches the access log
///
/// By POST, so that identity codes are in no address or log. What was answered a moment ago is among it. The search is
/// logged, and stands in the log of the client who was looked for.
#[utoipa::path(tag = "audit", request_body = SearchAuditEvents, params(PageParams),
    responses((status = 200, description = "A page.", body = AuditEventList)))]
#[post("/audit/search")]
pub(super) async fn search_audit_events(call: Call) -> Answer {
    call.read(async |call, tx| {
        inspect(tx, Action::List)?;
        let form: SearchAuditEvents = call.body()?;
        let query = call.query()?;
        let page: PageRequest<LogKey> = call.page(tx, &query)?;
        let id = form.client_id.map(|id| id.as_uuid());
        let filter = LogFilter {
            area_id: tx.area_id(),
            client_ids: clients_of(call, tx, id, form.identity_code.as_deref()).await?,
            user_id: form.user_id.map(|id| id.as_uuid()),
            from: beginning(call, form.from, tx.now())?,
            to: form.to.unwrap_or_else(|| after(tx.now())),
            operation: form.operation,
            outcome: form.outcome,
            relation: form.relation,
        };
        show(call, tx, &query, (filter, page), AuditEventView::from).await
    })
    .await
}

/// Lists what I have done
///
/// The own events of the access log, the newest first.
#[utoipa::path(tag = "audit", params(PageParams),
    responses((status = 200, description = "A page.", body = AuditEventList)))]
#[get("/me/access-log")]
pub(super) async fn list_own_events(call: Call) -> Answer {
    call.read(async |call, tx| {
        tx.notes.action = Some(Action::List);
        tx.notes.class = Some(RecordClass::Log);
        let query = call.query()?;
        let page: PageRequest<LogKey> = call.page(tx, &query)?;
        let filter = LogFilter {
            area_id: tx.area_id(),
            client_ids: None,
            user_id: Some(tx.actor().user_id.as_uuid()),
            from: beginning(call, None, tx.now())?,
            to: after(tx.now()),
            operation: None,
            outcome: None,
            relation: None,
        };
        show(call, tx, &query, (filter, page), AuditEventView::of_own).await
    })
    .await
}

/// Verifies the access log
///
/// A part of it: from the beginning, or from where the former answer ended (`to`), until `is_complete`. It compares every
/// event with the sealed order, and that with the checkpoints, and names the first bad entry.
#[utoipa::path(tag = "audit", params(VerifyParams),
    responses((status = 200, description = "What was found.", body = AuditVerificationView)))]
#[get("/audit/verify")]
pub(super) async fn verify_audit_log(call: Call) -> Answer {
    call.read(async |call, tx| {
        inspect(tx, Action::Read)?;
        let query = call.query()?;
        let state = call.state();
        let keys = state.seal.keys.get();
        let what = Verification {
            keys: &keys,
            origin: &state.seal.origin,
            from: query.get("from")?.unwrap_or(0),
            at_most: Some(VERIFIED_AT_ONCE),
            folder: state.seal.checkpoint_folder.as_deref(),
            now: tx.now(),
        };
        let found = match state.store.log().verify(&what).await {
            Ok(found) => found,
            Err(VerifyError::NoSuchCheckpoint(_)) => {
                return Err(ApiError::Shape(vec![Fault::at_parameter(
                    &MALFORMED, "from",
                )]));
            }
            Err(VerifyError::Store(error)) => return Err(error.into()),
            Err(VerifyError::Folder(error)) => {
                return Err(palvelurekisteri_store::error::StoreError::from(error).into());
            }
        };
        let view = AuditVerificationView {
            holds: found.first_bad.is_none(),
            is_complete: found.complete,
            from: found.from,
            to: found.to,
            checkpoints: found.checkpoints,
            outside_checkpoints: found.outside_checkpoints,
            expired: found.expired,
            first_bad: found.first_bad.map(|bad| BadEntryView {
                fault: bad.fault,
                position: bad.position,
                last_position: bad.last_position,
                event_id: bad.event_id,
            }),
        };
        Ok(Reply::ok(&view)?.tagged())
    })
    .await
}

/// Just behind now, so that what was answered at this instant is in.
fn after(now: DateTime<Utc>) -> DateTime<Utc> {
    now + TimeDelta::seconds(1)
}

async fn show(
    call: &Call,
    tx: &mut Tx,
    query: &Query,
    (filter, page): (LogFilter, PageRequest<LogKey>),
    view: fn(LoggedEvent) -> AuditEventView,
) -> Result<Reply, ApiError> {
    let events = call.state().store.log().search(filter, &page).await?;
    let shown = palvelurekisteri_store::page::PageOf {
        items: events.items.into_iter().map(view).collect(),
        more: events.more,
    };
    let key_of = |event: &AuditEventView| LogKey {
        occurred_at: event.occurred_at,
        id: event.id,
    };
    call.list(tx, query, &shown, key_of, None)
}
