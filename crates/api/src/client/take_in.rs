//! Creating a client, and taking one in by identity code (decision 15).

use actix_web::post;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        client::{BirthDateCertainty, DataSource, Sex},
        staff::{RecordClass, Role},
    },
    id::{ClientId, RelationshipId, UnitId},
};
use palvelurekisteri_store::{
    access::client_access,
    client::{NewClient, queries, take_in},
    error::StoreError,
    tx::Tx,
};

use super::{
    dto::{CreateClient, TakeInClient, TakeInView},
    identity::{new_municipality, parse_identity_code},
};
use crate::{
    call::{
        Call, etag,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{conflict, field},
};

/// Who may open a client's file: those who then become responsible.
fn may_open(tx: &mut Tx) -> Result<(), ApiError> {
    tx.notes.action = Some(Action::Create);
    tx.notes.class = Some(RecordClass::Employment);
    match tx.role() {
        Role::EmploymentOfficer => Ok(()),
        Role::TeamLead
        | Role::SocialWorker
        | Role::Coach
        | Role::Admin
        | Role::Statistician
        | Role::ExportService
        | Role::Auditor => Err(StoreError::Forbidden.into()),
    }
}

/// The unit that becomes responsible: of the acting grant, else the one named.
pub(crate) fn unit_of(tx: &Tx, named: Option<UnitId>) -> Result<UnitId, ApiError> {
    let own = tx.actor().acting.as_ref().and_then(|grant| grant.unit_id);
    own.or(named)
        .ok_or_else(|| ApiError::at(&field::REQUIRED, "/unit_id"))
}

fn new_ids(call: &Call) -> take_in::NewIds {
    take_in::NewIds {
        client: ClientId::from(call.state().new_id()),
        relationship: RelationshipId::from(call.state().new_id()),
        next: uuid::Uuid::now_v7,
    }
}

/// Creates a client without an identity code
///
/// A person with an identity code is taken in by POST /clients/take-in. The caller becomes the responsible worker of a
/// new employment relationship. A client of the same name and birth date whom the caller may see answers 409
/// `client.possible_duplicate` with `candidates`; send their ids in `duplicate_ack` when they are other persons.
#[utoipa::path(tag = "clients", request_body = CreateClient,
    responses((status = 201, description = "The new client's id.", body = CreatedClient)))]
#[post("/clients")]
pub(super) async fn create_client(call: Call) -> Answer {
    call.write(async |call, tx| {
        may_open(tx)?;
        let form: CreateClient = call.body()?;
        let unit_id = unit_of(tx, form.unit_id)?;
        let candidates =
            queries::list_candidates(tx, &form.last_name, &form.first_names, form.birth_date)
                .await?;
        let unknown: Vec<String> = candidates
            .iter()
            .map(|row| ClientId::from(row.id))
            .filter(|id| !form.duplicate_ack.contains(id))
            .map(|id| id.to_string())
            .collect();
        if !unknown.is_empty() {
            tx.notes.clients = candidates.iter().map(|row| row.id).collect();
            return Err(ApiError::With(
                &conflict::CLIENT_POSSIBLE_DUPLICATE,
                "candidates",
                unknown.into(),
            ));
        }
        if form.birth_date > tx.today() {
            return Err(ApiError::at(&field::NOT_A_DATE, "/birth_date"));
        }
        let data_source = form.data_source.unwrap_or(DataSource::Client);
        let new = NewClient {
            municipality: new_municipality(tx, form.municipality, "/municipality").await?,
            first_names: form.first_names,
            last_name: form.last_name,
            birth_date: form.birth_date,
            birth_date_certainty: form
                .birth_date_certainty
                .unwrap_or(BirthDateCertainty::Stated),
            sex: form.sex.unwrap_or(Sex::Unspecified),
            native_language: form.native_language,
            service_language: form.service_language,
            interpreter_needed: form.interpreter_needed,
            identity_code: None,
            temporary_id: form.temporary_id,
            data_source,
        };
        let id = take_in::create_client(tx, new_ids(call), &new, unit_id).await?;
        tx.notes.clients = vec![id.as_uuid()];
        Reply::created(
            format!("/api/v1/clients/{id}"),
            id.as_uuid(),
            &CreatedClient { id, etag: etag(1) },
        )
        .map(|reply| reply.version(1))
    })
    .await
}

/// Receipt of a new client.
#[derive(Debug, serde::Serialize, utoipa::ToSchema)]
#[schema(example = json!({"id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77", "etag": "\"v1\""}))]
struct CreatedClient {
    /// Identifier.
    id: ClientId,
    /// Entity tag of the client.
    etag: String,
}

/// Takes a person in by identity code
///
/// Unregistered: the client is created and the caller becomes responsible. Registered: the caller may serve the client
/// for the day, and the responsible worker sees it. The answer is the same; it never tells which.
#[utoipa::path(tag = "clients", request_body = TakeInClient,
    responses((status = 201, description = "Taken in.", body = TakeInView)))]
#[post("/clients/take-in")]
pub(super) async fn take_in_client(call: Call) -> Answer {
    call.write(async |call, tx| {
        may_open(tx)?;
        let form: TakeInClient = call.body()?;
        let unit_id = unit_of(tx, form.unit_id)?;
        let code = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let new = NewClient {
            municipality: new_municipality(tx, form.municipality, "/municipality").await?,
            first_names: form.first_names,
            last_name: form.last_name,
            birth_date: code.birth_date(),
            birth_date_certainty: BirthDateCertainty::Verified,
            sex: form.sex.unwrap_or(Sex::Unspecified),
            native_language: form.native_language,
            service_language: form.service_language,
            interpreter_needed: form.interpreter_needed,
            identity_code: Some(code),
            temporary_id: None,
            data_source: DataSource::Client,
        };
        let id = take_in::take_in(tx, new_ids(call), &new, unit_id, form.ground).await?;
        // The relation that now exists is what a repeat of the call is checked against.
        client_access(tx, id, RecordClass::Employment, Action::Read).await?;
        tx.notes.action = Some(Action::Create);
        let body = TakeInView {
            id,
            ground: form.ground,
            taken_in_on: tx.today(),
        };
        Reply::created(format!("/api/v1/clients/{id}"), id.as_uuid(), &body)
    })
    .await
}
