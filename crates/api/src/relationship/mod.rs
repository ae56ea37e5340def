//! Service relationships and responsibility (asiakkuudet, vastuu).

/// Annulling.
mod annul;
/// Closing and reopening.
mod closing;
/// Coaches of a relationship.
mod coach;
/// Forms and views.
pub mod dto;
pub(crate) mod handlers;
/// How a relationship is reached, and how it is shown.
pub(crate) mod reach;
/// Who is responsible.
mod responsibility;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_service_relationships)
        .service(handlers::create_service_relationship)
        .service(handlers::read_service_relationship)
        .service(closing::close_service_relationship)
        .service(closing::reopen_service_relationship)
        .service(annul::annul_service_relationship)
        .service(responsibility::list_responsibilities)
        .service(responsibility::assign_responsibility)
        .service(coach::list_coaches)
        .service(coach::name_coach)
        .service(coach::remove_coach);
}
