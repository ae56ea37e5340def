//! Exports over HTTP (siirrot): asked for by a machine, made by whoever makes the nightly ones, fetched file by file.

/// Forms and views.
pub mod dto;
mod files;
mod handlers;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(handlers::list_exports)
        .service(handlers::create_export)
        .service(handlers::read_export)
        .service(handlers::cancel_export)
        .service(handlers::acknowledge_export)
        .service(files::read_export_file);
}
