//! Plans (suunnitelmat): what was agreed with the client, by whom, and when it is looked at again.
//!
//! States: `draft → in_force → superseded` or `ended`; `annulled` when recorded in error. Acts: 380/2023 38 §,
//! 385/2024, 189/2001 8-9 §, 381/2023 4-6 §. A draft is its author's own. A plan comes into force when every party
//! that the law names has approved it; what was approved does not change under the parties, a new plan replaces it.
//! Goals, actions, approvals, reviews and the part on rehabilitative work are resources of their own (decision 27).

/// Agreed actions.
mod actions;
/// Approvals by the parties.
mod approvals;
/// Forms and views.
pub mod dto;
/// Forms and views of goals, actions, approvals and reviews.
pub mod dto_parts;
/// Goals.
mod goals;
mod handlers;
/// Lists, of one client and of all that the caller may see.
mod list;
/// The part on rehabilitative work.
mod rehabilitative_part;
/// Reviews.
mod reviews;
/// Coming into force, ending, replacing, annulling.
mod transition;
/// How a plan is shown.
mod view;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::create_plan)
        .service(handlers::read_plan)
        .service(handlers::update_plan)
        .service(list::list_client_plans)
        .service(list::list_plans)
        .service(goals::list_plan_goals)
        .service(goals::create_plan_goal)
        .service(goals::update_plan_goal)
        .service(actions::list_plan_actions)
        .service(actions::create_plan_action)
        .service(actions::update_plan_action)
        .service(rehabilitative_part::read_rehabilitative_part)
        .service(rehabilitative_part::replace_rehabilitative_part)
        .service(approvals::list_plan_approvals)
        .service(approvals::create_plan_approval)
        .service(approvals::annul_plan_approval)
        .service(reviews::list_plan_reviews)
        .service(reviews::create_plan_review)
        .service(transition::approve_plan)
        .service(transition::supersede_plan)
        .service(transition::end_plan)
        .service(transition::annul_plan);
}
