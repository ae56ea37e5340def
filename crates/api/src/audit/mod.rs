//! The access log (käyttöloki) as it is read: by the auditor who inspects it, for the client who asks who used the data
//! (703/2023 11 §), and by each worker as far as it is about the worker.
//!
//! Reading the log is logged too, and stands in the file of the client who was looked for.

mod anomalies;
/// Forms and views.
pub mod dto;
mod handlers;
mod report;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(anomalies::list_access_anomalies)
        .service(handlers::search_audit_events)
        .service(handlers::verify_audit_log)
        .service(handlers::list_own_events)
        .service(report::search_client_accesses);
}
