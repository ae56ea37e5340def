//! The service desk for a day.

use actix_web::post;
use palvelurekisteri_domain::{
    access::{Action, Relation},
    code_set::staff::{RecordClass, Role},
};
use palvelurekisteri_store::{break_glass, error::StoreError};

use super::dto::{CreateServiceDeskVisit, ServiceDeskVisitView};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    client::identity::parse_identity_code,
};

/// Serves a client at the desk
///
/// By an employment officer, for reading, until midnight in Helsinki. The responsible worker sees it among those who work
/// with the client. An unknown code answers 404.
#[utoipa::path(tag = "access", request_body = CreateServiceDeskVisit,
    responses((status = 201, description = "Until midnight.", body = ServiceDeskVisitView)))]
#[post("/service-desk-visits")]
pub(super) async fn create_service_desk_visit(call: Call) -> Answer {
    call.write(async |call, tx| {
        tx.notes.class = Some(RecordClass::Employment);
        tx.notes.action = Some(Action::Create);
        if tx.role() != Role::EmploymentOfficer {
            return Err(StoreError::Forbidden.into());
        }
        let form: CreateServiceDeskVisit = call.body()?;
        let code = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let client_id = break_glass::find_client(tx, &code).await?;
        let id = call.state().new_id();
        let ends_at = break_glass::insert_visit(tx, id, client_id, form.reason).await?;
        tx.notes.clients = vec![client_id.as_uuid()];
        tx.notes.relation = Some(Relation::ServiceDesk);
        let body = ServiceDeskVisitView {
            id,
            client_id,
            reason: form.reason,
            ends_at,
        };
        Reply::created(format!("/api/v1/clients/{client_id}"), id, &body)
    })
    .await
}
