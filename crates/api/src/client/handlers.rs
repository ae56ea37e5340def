//! Reading, finding and changing clients.

use actix_web::{get, patch, post};
use palvelurekisteri_domain::{access::Action, code_set::staff::RecordClass, id::ClientId};
use palvelurekisteri_store::{
    access::{ClientAccess, client_access},
    client::{
        ClientChange, ClientRow,
        file::{self, Beside},
        queries,
    },
    tx::Tx,
};

use super::{
    dto::{ClientList, ClientListItem, ClientOverview, ClientView, SearchClients, UpdateClient},
    identity::{municipality_view, parse_identity_code},
};
use crate::{
    activation_phase::view::list_item_of as phase_item,
    call::{
        Call, Query, etag,
        page::{CountParams, PageParams},
        reply::{Answer, Reply},
    },
    error::ApiError,
    placement::handlers::list_item_of as placement_item,
    stored::code,
};

/// What `permitted_actions` of a client may name.
const WISHES: &[(&str, RecordClass, Action)] = &[
    ("update", RecordClass::Employment, Action::Update),
    (
        "read_identity_code",
        RecordClass::Employment,
        Action::Reveal,
    ),
    (
        "read_contact_details",
        RecordClass::ProtectedContact,
        Action::Read,
    ),
    (
        "update_contact_details",
        RecordClass::ProtectedContact,
        Action::Update,
    ),
    (
        "create_service_relationship",
        RecordClass::Employment,
        Action::Create,
    ),
    ("create_assessment", RecordClass::Employment, Action::Create),
    ("create_plan", RecordClass::Employment, Action::Create),
    (
        "create_activation_phase",
        RecordClass::Phase,
        Action::Create,
    ),
    ("create_note", RecordClass::Employment, Action::Create),
    (
        "create_coaching_note",
        RecordClass::Coaching,
        Action::Create,
    ),
    ("create_consent", RecordClass::Employment, Action::Create),
    ("create_disclosure", RecordClass::Employment, Action::Create),
    (
        "create_subject_access_request",
        RecordClass::Employment,
        Action::Create,
    ),
    ("annul", RecordClass::Employment, Action::Annul),
];

fn view(access: &ClientAccess, row: ClientRow, beside: Beside) -> Result<ClientView, ApiError> {
    let home_municipality = match access.protected {
        true => None,
        false => beside.municipality.map(municipality_view).transpose()?,
    };
    Ok(ClientView {
        id: row.id.into(),
        has_identity_code: beside.has_identity_code,
        protected: access.protected,
        home_municipality,
        birth_date_certainty: code(&row.birth_date_certainty)?,
        sex: code(&row.sex)?,
        native_language: code(&row.native_language)?,
        service_language: code(&row.service_language)?,
        data_source: code(&row.data_source)?,
        first_names: row.first_names,
        last_name: row.last_name,
        birth_date: row.birth_date,
        interpreter_needed: row.interpreter_needed,
        temporary_id: row.temporary_id,
        died_on: row.died_on,
        created_at: row.created_at,
        recorded_at: row.recorded_at,
        permitted_actions: access.permitted(WISHES),
    })
}

fn list_item(row: ClientRow) -> Result<ClientListItem, ApiError> {
    Ok(ClientListItem {
        id: row.id.into(),
        service_language: code(&row.service_language)?,
        etag: etag(row.version),
        permitted_actions: vec!["read"],
        first_names: row.first_names,
        last_name: row.last_name,
        birth_date: row.birth_date,
        key: row.name_key,
    })
}

/// Reads a client
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The client.", body = ClientView)))]
#[get("/clients/{client_id}")]
pub(super) async fn read_client(call: Call) -> Answer {
    call.read_at_once(async |call, tx| {
        let id = call.id("client_id")?;
        let (access, row, beside) =
            file::open_client(tx, id, RecordClass::Employment, Action::Read).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row, beside)?)?.version(version))
    })
    .await
}

/// Reads a client with phases and placements
///
/// What a worker opens a client for, in one answer: the client, the phases and the placements, newest first, at most a
/// hundred of each. Phases and placements are null for a caller who may not see them. The header ETag is that of the whole
/// answer; a change of the client takes `etag` for its If-Match.
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 200, description = "The client with phases and placements.", body = ClientOverview)))]
#[get("/clients/{client_id}/overview")]
pub(super) async fn read_client_overview(call: Call) -> Answer {
    call.read_at_once(async |call, tx| {
        let id = call.id("client_id")?;
        let file::Overview {
            access,
            row,
            beside,
            casework,
        } = file::open_overview(tx, id, RecordClass::Employment, Action::Read).await?;
        let etag = etag(row.version);
        let (activation_phases, placements) = match casework {
            Some((phases, placements)) => {
                let phases = phases.iter().map(|phase| phase_item(tx, phase, &access));
                let placements = placements
                    .into_iter()
                    .map(|placement| placement_item(placement, &access));
                (
                    Some(phases.collect::<Result<Vec<_>, _>>()?),
                    Some(placements.collect::<Result<Vec<_>, _>>()?),
                )
            }
            None => (None, None),
        };
        let overview = ClientOverview {
            client: view(&access, row, beside)?,
            etag,
            activation_phases,
            placements,
        };
        Ok(Reply::ok(&overview)?.tagged())
    })
    .await
}

/// Changes a client
///
/// A merge patch: absent fields stay, null clears. Names in caseload lists follow in the same transaction.
#[utoipa::path(tag = "clients",
    params(("client_id" = ClientId, Path, description = "Client."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is changed.")),
    request_body(content = UpdateClient, content_type = "application/merge-patch+json"),
    responses((status = 200, description = "The changed client.", body = ClientView)))]
#[patch("/clients/{client_id}")]
pub(super) async fn update_client(call: Call) -> Answer {
    call.write(async |call, tx| {
        let access = client_access(
            tx,
            call.id("client_id")?,
            RecordClass::Employment,
            Action::Update,
        )
        .await?;
        let row = queries::lock_client(tx, access.client_id).await?;
        let form: UpdateClient = call
            .change(tx, &row, async |tx, row| {
                let beside = file::read_beside(tx, access.client_id).await?;
                view(&access, row, beside)
            })
            .await?;
        let changed = changed_fields(&form);
        let row = queries::update_client(tx, &row, change(form)).await?;
        let beside = file::read_beside(tx, access.client_id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row, beside)?)?
            .version(version)
            .changed(changed))
    })
    .await
}

fn changed_fields(form: &UpdateClient) -> Vec<&'static str> {
    let given = [
        ("first_names", form.first_names.is_some()),
        ("last_name", form.last_name.is_some()),
        ("birth_date", form.birth_date.is_some()),
        ("birth_date_certainty", form.birth_date_certainty.is_some()),
        ("sex", form.sex.is_some()),
        ("native_language", form.native_language.is_some()),
        ("service_language", form.service_language.is_some()),
        ("interpreter_needed", form.interpreter_needed.is_some()),
        ("temporary_id", form.temporary_id.is_some()),
        ("died_on", form.died_on.is_some()),
    ];
    given
        .into_iter()
        .filter(|(_, given)| *given)
        .map(|(name, _)| name)
        .collect()
}

fn change(form: UpdateClient) -> ClientChange {
    ClientChange {
        first_names: form.first_names,
        last_name: form.last_name,
        birth_date: form.birth_date,
        birth_date_certainty: form.birth_date_certainty,
        sex: form.sex,
        native_language: form.native_language,
        service_language: form.service_language,
        interpreter_needed: form.interpreter_needed,
        temporary_id: form.temporary_id,
        died_on: form.died_on,
    }
}

/// Lists my clients
///
/// Every client to whom the caller has a relation, in the order of names.
#[utoipa::path(tag = "clients",
    params(PageParams, CountParams),
    responses((status = 200, description = "A page.", body = ClientList)))]
#[get("/clients")]
pub(super) async fn list_clients(call: Call) -> Answer {
    call.read_at_once(async |call, tx| {
        let query = call.query()?;
        find(call, tx, &query, &queries::ClientFilter::default()).await
    })
    .await
}

async fn find(
    call: &Call,
    tx: &mut Tx,
    query: &Query,
    filter: &queries::ClientFilter,
) -> Result<Reply, ApiError> {
    let page = call.page(tx, query)?;
    let rows = queries::list_clients(tx, filter, &page).await?;
    let total_count = match query.text("count") {
        Some(_) => Some(queries::count_clients(tx, filter).await?),
        None => None,
    };
    tx.notes.clients = rows.items.iter().map(|row| row.id).collect();
    let more = rows.more;
    let items = rows
        .items
        .into_iter()
        .map(list_item)
        .collect::<Result<Vec<_>, _>>()?;
    let page = palvelurekisteri_store::page::PageOf { items, more };
    call.list(
        tx,
        query,
        &page,
        |item| (item.key.clone(), item.id),
        total_count,
    )
}

/// Finds clients
///
/// Among those to whom the caller has a relation. By POST, so that names and codes are in no address or log.
#[utoipa::path(tag = "clients", request_body = SearchClients,
    params(PageParams, CountParams),
    responses((status = 200, description = "A page.", body = ClientList)))]
#[post("/clients/search")]
pub(super) async fn search_clients(call: Call) -> Answer {
    call.read_at_once(async |call, tx| {
        let form: SearchClients = call.body()?;
        call.limit_searches()?;
        let query = call.query()?;
        let identity_code = match &form.identity_code {
            Some(text) => Some(parse_identity_code(call, text, "/identity_code")?),
            None => None,
        };
        let filter = queries::ClientFilter {
            name: form.name,
            identity_code,
            birth_date: form.birth_date,
            temporary_id: form.temporary_id,
        };
        find(call, tx, &query, &filter).await
    })
    .await
}
