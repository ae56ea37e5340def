//! Sessions that an administrator ends: a lost computer, a worker who has left.

use actix_web::post;
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::UserId};
use palvelurekisteri_store::{
    access::area_access,
    staff::{
        open_sessions,
        register::{self, AccountScope},
    },
};

use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::staff,
};

/// Ends all sessions of an account
///
/// Those in the area, at once. The account can log in again: disable it to prevent that. The own sessions are ended by
/// their owner (POST /auth/sessions/end-others).
#[utoipa::path(tag = "users",
    params(("user_id" = UserId, Path, description = "Account.")),
    responses((status = 204, description = "The sessions have ended.")))]
#[post("/users/{user_id}/sessions/end")]
pub(super) async fn end_user_sessions(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Configuration, Action::Finalise)?;
        let scope = AccountScope::Managed;
        let account = register::read_account(tx, scope, call.id("user_id")?).await?;
        if account.id == tx.actor().user_id.as_uuid() {
            return Err(ApiError::Problem(&staff::USER_OWN_ACCOUNT));
        }
        open_sessions::end_sessions_of(tx, account.id.into()).await?;
        Ok(Reply::no_content().changed(["ended_at"]))
    })
    .await
}
