//! Case notes (asiakaskirjaukset): of class employment or coaching, encrypted, corrected by addition.
//!
//! A caller sees, lists and counts only notes of the classes granted to the role. Social welfare writes elsewhere.

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_client_notes)
        .service(handlers::create_note)
        .service(handlers::read_note)
        .service(handlers::create_note_correction)
        .service(handlers::annul_note);
}
