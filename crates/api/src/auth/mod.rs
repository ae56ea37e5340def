//! Login and the own account (kirjautuminen). Tokens carry identity only; rights are read at each request.

mod account;
mod attempt;
/// Forms and views.
pub mod dto;
mod login;
mod sessions;
mod token;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(login::login)
        .service(token::issue_token)
        .service(login::refresh)
        .service(login::logout)
        .service(account::read_me)
        .service(account::change_password)
        .service(sessions::list_sessions)
        .service(sessions::end_other_sessions)
        .service(sessions::end_session);
}
