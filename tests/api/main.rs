//! Black-box tests over HTTP, one file per domain.

mod auth;
mod client;
mod health;
mod note;
mod placement;
mod reference;
mod scene;
mod timeline;
mod tour;
