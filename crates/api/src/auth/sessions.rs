//! The own sessions: where am I logged in, and end what is not mine any more.
//!
//! A session is known by its times only. Addresses and browsers are not kept: no work needs them, and outside the access
//! log they would be personal data of the worker.

use actix_web::{delete, get, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::SessionId};
use palvelurekisteri_store::{
    staff::open_sessions::{self, OpenSession},
    tx::Tx,
};

use super::dto::{SessionList, SessionView};
use crate::call::{
    Call,
    reply::{Answer, Reply},
};

fn view(row: OpenSession) -> SessionView {
    SessionView {
        id: row.id.into(),
        created_at: row.created_at,
        last_used_at: row.last_used_at,
        idle_expires_at: row.idle_expires_at,
        expires_at: row.expires_at,
        is_current: row.is_current,
    }
}

fn note(tx: &mut Tx, action: Action) {
    tx.notes.action = Some(action);
    tx.notes.class = Some(RecordClass::Configuration);
}

/// Lists my sessions
///
/// Those that can still be used, in every area, the newest first.
#[utoipa::path(tag = "auth", responses((status = 200, description = "The sessions.", body = SessionList)))]
#[get("/auth/sessions")]
pub(super) async fn list_sessions(call: Call) -> Answer {
    call.read(async |_, tx| {
        note(tx, Action::List);
        let rows = open_sessions::list_own_sessions(tx).await?;
        tx.notes.row_count = Some(rows.len());
        Reply::ok(&SessionList {
            items: rows.into_iter().map(view).collect(),
            next_cursor: None,
        })
    })
    .await
}

/// Ends one of my sessions
///
/// Its access tokens are refused from the next request on. A session that has ended is as unknown as one of somebody
/// else. Nothing is overwritten by it, so that it takes no If-Match.
#[utoipa::path(tag = "auth",
    params(("session_id" = SessionId, Path, description = "Session.")),
    responses((status = 204, description = "The session has ended.")))]
#[delete("/auth/sessions/{session_id}")]
pub(super) async fn end_session(call: Call) -> Answer {
    call.write(async |call, tx| {
        note(tx, Action::Update);
        open_sessions::end_own_session(tx, call.id("session_id")?).await?;
        Ok(Reply::no_content().changed(["ended_at"]))
    })
    .await
}

/// Ends my other sessions
///
/// Every session of the account but the one that asks.
#[utoipa::path(tag = "auth", responses((status = 204, description = "The other sessions have ended.")))]
#[post("/auth/sessions/end-others")]
pub(super) async fn end_other_sessions(call: Call) -> Answer {
    call.write(async |_, tx| {
        note(tx, Action::Update);
        open_sessions::end_other_sessions(tx).await?;
        Ok(Reply::no_content().changed(["ended_at"]))
    })
    .await
}
