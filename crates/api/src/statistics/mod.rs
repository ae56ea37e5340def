//! Statistics (tilastot): the registry of indicators, and their figures as JSON and CSV. Aggregates only; small cells are
//! hidden for every role alike, and each call is in the access log.

/// Figures as CSV.
mod csv;
/// Views and parameters.
pub mod dto;
mod handlers;
/// Results that were published.
mod publication;
/// Forms and views of published results.
pub mod publication_dto;
/// What is asked, and whether it may be.
mod question;
/// What was counted, in words.
mod view;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_statistics)
        .service(handlers::read_statistic)
        .service(publication::list_statistic_publications)
        .service(publication::create_statistic_publication)
        .service(publication::read_statistic_publication);
}
