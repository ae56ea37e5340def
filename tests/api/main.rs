//! Black-box tests over HTTP, one file per domain.

mod activation_phase;
mod activity_group;
mod assessment;
mod attendance;
mod auth;
mod caseload;
mod client;
mod contact_event;
mod health;
mod note;
mod organisation;
mod phase_rights;
mod phase_scene;
mod placement;
mod plan;
mod plan_parts;
mod provider;
mod reference;
mod relationship;
mod relationship_closing;
mod scene;
mod situation;
mod staff;
mod timeline;
mod tour;
