//! Accounts, role grants, cover (käyttäjät, käyttöoikeudet, sijaisuus).
//!
//! Whoever works in the area reads the names of colleagues. Accounts and grants are an administrator's matter
//! (906/2019, section 16), who sees no client data and grants nothing to himself. Cover is also a lead's.

mod covers;
/// Forms and views.
pub mod dto;
mod grants;
mod leavers;
mod passwords;
mod service;
mod sessions;
mod users;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(users::list_users)
        .service(users::create_user)
        .service(users::read_user)
        .service(users::update_user)
        .service(users::disable_user)
        .service(users::enable_user)
        .service(passwords::give_password)
        .service(sessions::end_user_sessions)
        .service(service::list_service_keys)
        .service(service::create_service_key)
        .service(service::revoke_service_key)
        .service(service::read_service_limits)
        .service(service::replace_service_limits)
        .service(grants::list_role_grants)
        .service(grants::create_role_grant)
        .service(grants::end_role_grant)
        .service(covers::list_absence_covers)
        .service(covers::create_absence_cover)
        .service(covers::end_absence_cover);
}
