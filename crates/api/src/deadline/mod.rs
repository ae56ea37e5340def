//! Deadlines (määräajat): what has to be done by a day, why, and how the day is counted.
//!
//! They follow from the records, and the act that does what is due closes them; nobody types one. What no record tells,
//! such as a notice that was sent to somebody else, is told here.

/// Forms and views.
pub mod dto;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_deadlines)
        .service(handlers::read_deadline)
        .service(handlers::fulfil_deadline)
        .service(handlers::reopen_deadline);
}
