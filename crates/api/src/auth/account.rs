//! The own account.

use actix_web::{get, post};
use palvelurekisteri_auth::password::policy::check_policy;
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::{Purpose, RecordClass},
};
use palvelurekisteri_store::staff::session;
use secrecy::ExposeSecret;

use super::{
    attempt,
    dto::{ChangePasswordForm, GrantView, MeView},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::{catalogue::auth, fault::Fault},
};

/// Shows who I am
#[utoipa::path(tag = "auth", responses((status = 200, description = "The caller.", body = MeView)))]
#[get("/me")]
pub(super) async fn read_me(call: Call) -> Answer {
    call.read(async |call, tx| {
        tx.notes.action = Some(Action::Read);
        tx.notes.class = Some(RecordClass::Configuration);
        let actor = tx.actor().clone();
        let account = call
            .state()
            .store
            .find_account(actor.user_id)
            .await?
            .ok_or(ApiError::NOT_FOUND)?;
        Reply::ok(&MeView {
            user_id: actor.user_id,
            username: account.username,
            display_name: account.display_name,
            session_id: actor.session_id,
            area_id: actor.area_id.get(),
            acting_grant_id: actor.acting.as_ref().map(|grant| grant.id),
            grants: actor
                .grants
                .into_iter()
                .map(|grant| GrantView {
                    id: grant.id,
                    role: grant.role,
                    organisation_id: grant.organisation_id,
                    unit_id: grant.unit_id,
                })
                .collect(),
            covers: actor.covers,
            leads: actor.leads,
            purposes: Purpose::ALL.to_vec(),
            authenticated_at: tx.authenticated_at(),
        })
    })
    .await
}

/// Changes my password
///
/// Every other session of the account ends. A wrong current password counts as a failed login: from the fifth on the
/// account waits, here and at login.
#[utoipa::path(tag = "auth", request_body = ChangePasswordForm, responses((status = 204, description = "Changed.")))]
#[post("/me/password")]
pub(super) async fn change_password(call: Call) -> Answer {
    call.write(async |call, tx| {
        tx.notes.action = Some(Action::Update);
        tx.notes.class = Some(RecordClass::Configuration);
        let form: ChangePasswordForm = call.body()?;
        let store = &call.state().store;
        let actor = tx.actor().clone();
        let account = store
            .find_account(actor.user_id)
            .await?
            .ok_or(ApiError::NOT_FOUND)?;
        let now = tx.now();
        attempt::refuse_while_waiting(&account, now)?;
        let verdict = call
            .state()
            .passwords
            .verify(account.password_hash, form.current_password)
            .await?;
        if !verdict.matches {
            attempt::count_failure(call, actor.user_id, now).await?;
            return Err(ApiError::Problem(&auth::CURRENT_PASSWORD_WRONG));
        }
        let faults = check_policy(form.new_password.expose_secret(), &[&account.username]);
        if !faults.is_empty() {
            let faults = faults.into_iter().map(|fault| {
                Fault::with_code(fault.code()).placed(crate::problem::fault::Place::Pointer(
                    "/new_password".to_owned(),
                ))
            });
            return Err(ApiError::Shape(faults.collect()));
        }
        let hash = call.state().passwords.hash(form.new_password).await?;
        session::change_password(tx, hash).await?;
        Ok(Reply::no_content())
    })
    .await
}
