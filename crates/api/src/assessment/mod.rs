//! Service-need assessments (palvelutarpeen arviointi): what the client can do and needs, before a plan is made.
//!
//! States: `draft → completed → superseded`; `annulled` when recorded in error. Acts: 380/2023 37 §, 381/2023 4 §.
//! A draft is its author's own; a completed one never changes, a correction is a new one. Work and functional
//! capacity is class EH and has its own resource: it is never in the assessment itself, a list or a log.

/// Forms and views.
pub mod dto;
mod handlers;
/// The health part: class EH.
mod health;
/// Lists, of one client and of all that the caller may see.
mod list;
/// Scores by area.
mod scores;
/// Completing, correcting and annulling.
mod transition;
/// How an assessment is shown.
mod view;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::create_assessment)
        .service(handlers::read_assessment)
        .service(handlers::update_assessment)
        .service(list::list_client_assessments)
        .service(list::list_assessments)
        .service(scores::read_assessment_scores)
        .service(scores::replace_assessment_scores)
        .service(health::read_assessment_health)
        .service(health::replace_assessment_health)
        .service(transition::complete_assessment)
        .service(transition::supersede_assessment)
        .service(transition::annul_assessment);
}
