//! Clients (asiakkaat): the person, what identifies her, and how she is reached.

/// Annulling.
mod annul;
/// Contact details and non-disclosure orders.
mod contact;
/// Forms and views.
pub mod dto;
mod handlers;
/// Identity codes and municipalities.
pub(crate) mod identity;
/// Who works with a client.
mod relations;
/// Taking in and creating.
pub(crate) mod take_in;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(take_in::create_client)
        .service(take_in::take_in_client)
        .service(handlers::search_clients)
        .service(handlers::list_clients)
        .service(handlers::read_client_overview)
        .service(handlers::read_client)
        .service(handlers::update_client)
        .service(annul::annul_client)
        .service(identity::read_identity_code)
        .service(identity::create_identity_code)
        .service(identity::list_client_municipalities)
        .service(identity::create_client_municipality)
        .service(relations::list_work_relations)
        .service(contact::read_contact_details)
        .service(contact::replace_contact_details)
        .service(contact::list_non_disclosure_orders)
        .service(contact::create_non_disclosure_order);
}
