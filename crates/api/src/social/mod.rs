//! Client relationships with social welfare (sosiaalihuollon asiakkuudet) and their notes: class S.
//!
//! Known to who works in the relationship and to who leads its unit; 404 for everybody else, the employment side
//! included. The person stands in the relationship: there is no number that the two sides share. An installation answers 404 throughout until its controller has confirmed the use (`records.social`).

use crate::{call::Call, error::ApiError, routes::Routes};

/// Forms and views.
pub mod dto;
/// What is written in a relationship.
mod notes;
/// Relationships.
mod relationships;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(relationships::list_social_relationships)
        .service(relationships::create_social_relationship)
        .service(relationships::read_social_relationship)
        .service(relationships::assign_social_relationship)
        .service(relationships::close_social_relationship)
        .service(relationships::annul_social_relationship)
        .service(notes::list_social_notes)
        .service(notes::create_social_note)
        .service(notes::read_social_note)
        .service(notes::create_social_note_correction)
        .service(notes::annul_social_note);
}

/// Whether class S is kept here at all.
fn in_use(call: &Call) -> Result<(), ApiError> {
    match call.state().keeps_social_records {
        true => Ok(()),
        false => Err(ApiError::NOT_FOUND),
    }
}
