//! Access outside the own work: break-glass (hätäavaus), the service desk for a day (asiointikäynti), and files that are
//! closed to a worker (estemerkintä).
//!
//! Persons are named by identity code in the body. An unknown code, one of another area and one whose file is closed to
//! the caller get the same 404.

mod bars;
mod break_glass;
mod desk;
/// Forms and views.
pub mod dto;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(break_glass::create_break_glass)
        .service(break_glass::list_break_glass)
        .service(break_glass::review_break_glass)
        .service(desk::create_service_desk_visit)
        .service(bars::list_access_bars)
        .service(bars::create_access_bar)
        .service(bars::end_access_bar);
}
