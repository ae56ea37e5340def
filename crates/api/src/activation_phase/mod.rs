//! Activation phases and attendance (aktiivivaiheet, läsnäolo): plan, state, days.

/// Attendance day by day.
pub(crate) mod attendance;
/// Forms and views of attendance.
pub mod attendance_dto;
/// What the law would say.
pub mod check;
/// What is particular to one kind.
pub mod details;
/// Changes to it.
pub mod details_patch;
/// Forms and views.
pub mod dto;
/// Planning, reading and changing.
pub(crate) mod handlers;
/// What the rules say.
pub mod judge;
/// What was decided against.
pub(crate) mod overriding;
/// Days looked at together.
pub mod review;
/// A stored phase with another plan.
pub(crate) mod stored_phase;
/// Changes of state.
mod transition;
/// Forms and views of changes of state.
pub mod transition_dto;
/// A phase as the caller may see it.
pub(crate) mod view;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(check::check_activation_phase)
        .service(handlers::create_activation_phase)
        .service(handlers::list_client_activation_phases)
        .service(handlers::list_activation_phases)
        .service(handlers::read_activation_phase)
        .service(handlers::update_activation_phase)
        .service(transition::confirm_activation_phase)
        .service(transition::start_activation_phase)
        .service(transition::suspend_activation_phase)
        .service(transition::resume_activation_phase)
        .service(transition::end_activation_phase)
        .service(transition::cancel_activation_phase)
        .service(transition::correct_activation_phase)
        .service(transition::annul_activation_phase)
        .service(transition::list_activation_phase_transitions)
        .service(attendance::read_attendance)
        .service(attendance::enter_attendance)
        .service(attendance::replace_attendance)
        .service(review::review_attendance);
}
