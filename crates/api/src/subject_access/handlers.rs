//! Receiving, checking and answering subject access requests.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        rights::{DisclosureBasis, SubjectAccessState},
        staff::{Purpose, RecordClass::Employment},
    },
    id::{ClientId, SubjectAccessId},
    subject_access::{Refused, check_delivery, check_request, due_on},
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access},
    disclosure::{self, NewDisclosure},
    error::StoreError,
    subject_access::{self, NewRequest, RequestRow, told_classes},
    tx::Tx,
};

use super::dto::{
    CreateSubjectAccess, DeliverCopy, RefusedClass, SubjectAccessList, SubjectAccessView,
};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::subject_access as codes,
    stored::code,
};

/// Decides about a request by its id.
pub(super) async fn access(
    tx: &mut Tx,
    id: SubjectAccessId,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    owned_access(tx, Owned::SubjectAccess, id.as_uuid(), Employment, action).await
}

fn view(access: &ClientAccess, row: &RequestRow, tx: &Tx) -> Result<SubjectAccessView, ApiError> {
    let own = row.received_by == tx.actor().user_id.as_uuid();
    let wishes: &[_] = match row.state()? {
        SubjectAccessState::Received if own => &[("annul", Employment, Action::Annul)],
        SubjectAccessState::Received => &[
            ("read_copy", Employment, Action::Finalise),
            ("approve", Employment, Action::Finalise),
            ("annul", Employment, Action::Annul),
        ],
        SubjectAccessState::Approved => &[
            ("read_copy", Employment, Action::Finalise),
            ("deliver", Employment, Action::Finalise),
            ("annul", Employment, Action::Annul),
        ],
        SubjectAccessState::Delivered => &[
            ("read_copy", Employment, Action::Finalise),
            ("annul", Employment, Action::Annul),
        ],
    };
    let refused = row.refused()?;
    Ok(SubjectAccessView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        state: row.state()?,
        received_on: row.received_on,
        due_on: row.due_on,
        refused: refused
            .into_iter()
            .map(|one| RefusedClass {
                record_class: one.class,
                ground: one.ground,
            })
            .collect(),
        received_by: row.received_by.into(),
        approved_by: row.approved_by.map(Into::into),
        approved_at: row.approved_at,
        delivered_on: row.delivered_on,
        manner: row.manner.as_deref().map(code).transpose()?,
        created_at: row.created_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(wishes),
    })
}

/// Lists a client's subject access requests
#[utoipa::path(tag = "subject-access",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = SubjectAccessList)))]
#[get("/clients/{client_id}/subject-access-requests")]
pub(super) async fn list_subject_access_requests(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, Employment, Action::Update).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = subject_access::list_requests(tx, id, &page).await?;
        let page = rows.try_map(|row| view(&access, &row, tx))?;
        call.list(tx, &query, &page, |item| (item.received_on, item.id), None)
    })
    .await
}

/// Records that the client asks for her own data
///
/// Everything that the register holds about her (GDPR article 15), within a month. What it would be dangerous to tell
/// is left out by class with its ground (1050/2018 34 §); the rest is given.
#[utoipa::path(tag = "subject-access", request_body = CreateSubjectAccess,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = SubjectAccessView)))]
#[post("/clients/{client_id}/subject-access-requests")]
pub(super) async fn create_subject_access_request(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, Employment, Action::Create).await?;
        let form: CreateSubjectAccess = call.body()?;
        let refused: Vec<_> = form
            .refused
            .iter()
            .map(|one| Refused {
                class: one.record_class,
                ground: one.ground,
            })
            .collect();
        ApiError::refuse_blocking(check_request(form.received_on, &refused, tx.today()))?;
        let id = SubjectAccessId::from(call.state().new_id());
        let new = NewRequest {
            id,
            client_id,
            received_on: form.received_on,
            due_on: due_on(form.received_on),
            refused: &refused,
        };
        let row = subject_access::insert_request(tx, &new).await?;
        let location = format!("/api/v1/subject-access-requests/{id}");
        let body = view(&access, &row, tx)?;
        Ok(Reply::created(location, id.as_uuid(), &body)?.version(row.version))
    })
    .await
}

/// Reads a subject access request
#[utoipa::path(tag = "subject-access",
    params(("subject_access_id" = SubjectAccessId, Path, description = "Request.")),
    responses((status = 200, description = "The request.", body = SubjectAccessView)))]
#[get("/subject-access-requests/{subject_access_id}")]
pub(super) async fn read_subject_access_request(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("subject_access_id")?;
        let access = access(tx, id, Action::Update).await?;
        let row = subject_access::read_request(tx, id).await?;
        Ok(Reply::ok(&view(&access, &row, tx)?)?.version(row.version))
    })
    .await
}

/// Approves the copy for a request
///
/// By a second person, who has read the copy: never by who received the request. From then on it can be given out.
#[utoipa::path(tag = "subject-access",
    params(("subject_access_id" = SubjectAccessId, Path, description = "Request."),
           ("If-Match" = String, Header, description = "Entity tag of the request.")),
    responses((status = 200, description = "The checked request.", body = SubjectAccessView)))]
#[post("/subject-access-requests/{subject_access_id}/approve")]
pub(super) async fn approve_subject_access_request(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("subject_access_id")?;
        let access = access(tx, id, Action::Finalise).await?;
        let row = subject_access::lock_request(tx, id).await?;
        call.if_match(row.version)?;
        if row.state()? != SubjectAccessState::Received {
            return Err(ApiError::Problem(&codes::CHECKED_ALREADY));
        }
        if row.received_by == tx.actor().user_id.as_uuid() {
            return Err(ApiError::Problem(&codes::SAME_PERSON));
        }
        let row = subject_access::approve_request(tx, id).await?;
        Ok(Reply::ok(&view(&access, &row, tx)?)?
            .version(row.version)
            .changed(["state", "approved_by", "approved_at"]))
    })
    .await
}

/// Records that the copy was given to the client
///
/// It stands in the disclosure ledger from then on.
#[utoipa::path(tag = "subject-access", request_body = DeliverCopy,
    params(("subject_access_id" = SubjectAccessId, Path, description = "Request."),
           ("If-Match" = String, Header, description = "Entity tag of the request.")),
    responses((status = 200, description = "The answered request.", body = SubjectAccessView)))]
#[post("/subject-access-requests/{subject_access_id}/deliver")]
pub(super) async fn deliver_subject_access_copy(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("subject_access_id")?;
        let access = access(tx, id, Action::Finalise).await?;
        let row = subject_access::lock_request(tx, id).await?;
        call.if_match(row.version)?;
        let form: DeliverCopy = call.body()?;
        match row.state()? {
            SubjectAccessState::Received => return Err(ApiError::Problem(&codes::NOT_CHECKED)),
            SubjectAccessState::Approved => {}
            SubjectAccessState::Delivered => {
                return Err(ApiError::Problem(&codes::DELIVERED_ALREADY));
            }
        }
        let found = check_delivery(form.delivered_on, row.received_on, tx.today());
        ApiError::refuse_blocking(found)?;
        let told = told_classes(&row.refused()?);
        let row = subject_access::deliver_request(tx, id, form.delivered_on, form.manner).await?;
        let new = NewDisclosure {
            id: call.state().new_id().into(),
            client_id: access.client_id,
            recipient: None,
            classes: &told,
            basis: DisclosureBasis::SubjectAccess,
            consent_id: None,
            purpose: Purpose::ClientRequest,
            disclosed_on: form.delivered_on,
        };
        disclosure::insert_disclosure(tx, &new).await?;
        Ok(Reply::ok(&view(&access, &row, tx)?)?
            .version(row.version)
            .changed(["state", "delivered_on", "manner"]))
    })
    .await
}

/// Annuls a subject access request
///
/// One that was recorded on the wrong person or by mistake.
#[utoipa::path(tag = "subject-access", request_body = AnnulForm,
    params(("subject_access_id" = SubjectAccessId, Path, description = "Request."),
           ("If-Match" = String, Header, description = "Entity tag of the request.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/subject-access-requests/{subject_access_id}/annul")]
pub(super) async fn annul_subject_access_request(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("subject_access_id")?;
        access(tx, id, Action::Annul).await?;
        let row = subject_access::lock_request(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        subject_access::annul_request(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
