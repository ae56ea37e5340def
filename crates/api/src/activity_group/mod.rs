//! Groups (ryhmät): a shared register, members whom the caller may see, attendance of a whole group at once.

/// Attendance of a whole group.
mod attendance;
/// Forms and views.
pub mod dto;
mod handlers;
/// Members.
mod member;
/// Forms and views of members and their attendance.
pub mod member_dto;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_groups)
        .service(handlers::create_group)
        .service(handlers::read_group)
        .service(handlers::update_group)
        .service(member::list_group_members)
        .service(member::create_group_member)
        .service(member::end_group_member)
        .service(attendance::enter_group_attendance);
}
