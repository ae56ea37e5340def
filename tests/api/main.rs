//! Black-box tests over HTTP, one file per domain.

mod assessment;
mod auth;
mod caseload;
mod client;
mod contact_event;
mod health;
mod note;
mod placement;
mod plan;
mod plan_parts;
mod reference;
mod relationship;
mod scene;
mod situation;
mod timeline;
mod tour;
