//! Interviews, discussions, visits, calls (yhteydenotot).

/// Forms and views.
pub mod dto;
mod handlers;
/// What moves an event on: completing and annulling.
mod transition;
/// How an event is shown and judged.
mod view;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_contact_events)
        .service(handlers::create_contact_event)
        .service(handlers::read_contact_event)
        .service(handlers::update_contact_event)
        .service(transition::complete_contact_event)
        .service(transition::annul_contact_event);
}
