//! Placements and follow-ups (sijoittuminen, seuranta).
//!
//! A placement is an outcome: where a person went. Entry into an activation phase is derived from the phase and never
//! entered here (decision 12). Follow-up points are made with the placement or at the end of the phase.

/// Forms and views.
pub mod dto;
mod follow_up;
pub(crate) mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_client_placements)
        .service(handlers::create_placement)
        .service(handlers::list_client_outcomes)
        .service(handlers::list_placements)
        .service(handlers::read_placement)
        .service(handlers::update_placement)
        .service(handlers::annul_placement)
        .service(follow_up::list_placement_follow_ups)
        .service(follow_up::list_follow_ups)
        .service(follow_up::read_follow_up)
        .service(follow_up::update_follow_up)
        .service(follow_up::record_follow_up)
        .service(follow_up::record_follow_up_not_reached);
}
