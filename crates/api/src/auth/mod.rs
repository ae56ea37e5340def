//! Login and the own account (kirjautuminen). Tokens carry identity only; rights are read at each request.

use utoipa_actix_web::service_config::ServiceConfig;

mod account;
mod attempt;
/// Forms and views.
pub mod dto;
mod login;
mod sessions;
mod token;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
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
