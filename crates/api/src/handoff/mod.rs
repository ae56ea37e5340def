//! Handoffs (siirrot, lähetteet, pyynnöt): offered or asked in a relationship, then answered by the other side.
//!
//! Until it is accepted the receiving side sees the handoff and nothing of the client, not even who it is.

mod answer;
/// Forms and views.
pub mod dto;
mod offer;
mod read;
mod view;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(offer::create_handoff)
        .service(offer::preview_handoff)
        .service(read::list_handoffs)
        .service(read::read_handoff)
        .service(answer::accept_handoff)
        .service(answer::decline_handoff)
        .service(answer::revoke_handoff);
}
