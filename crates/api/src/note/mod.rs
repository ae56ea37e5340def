//! Case notes (asiakaskirjaukset): of class employment or coaching, encrypted, corrected by addition.
//!
//! A caller sees, lists and counts only notes of the classes granted to the role. Social welfare writes elsewhere.

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod handlers;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(handlers::list_client_notes)
        .service(handlers::create_note)
        .service(handlers::read_note)
        .service(handlers::create_note_correction)
        .service(handlers::annul_note);
}
