//! Opening, reading, handing on and closing social relationships.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::{Action, scope},
    code_set::{
        client::{BirthDateCertainty, DataSource, Sex},
        staff::{RecordClass, Role},
    },
    id::{ClientId, RelationshipId, SocialRelationshipId},
    relationship::rules::{Closing, check_closing, check_opened_on},
};
use palvelurekisteri_store::{
    client::{NewClient, take_in},
    error::StoreError,
    social::{
        NewSocialRelationship, SocialRelationshipRow,
        access::{SocialAccess, relationship_access},
        relationship,
    },
    tx::Tx,
};

use super::{
    dto::{
        AssignSocialRelationship, CreateSocialRelationship, KeyWorkerView, SocialClientView,
        SocialRelationshipFilterParams, SocialRelationshipList, SocialRelationshipListItem,
        SocialRelationshipReceipt, SocialRelationshipState, SocialRelationshipView,
    },
    in_use,
};
use crate::{
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    client::{
        identity::{new_municipality, parse_identity_code},
        take_in::unit_of,
    },
    error::ApiError,
    problem::catalogue::relationship as codes,
    relationship::{dto::CloseServiceRelationship, handlers::check_worker_as},
    stored::code,
};

fn view(
    row: SocialRelationshipRow,
    permitted_actions: Vec<&'static str>,
) -> Result<SocialRelationshipView, ApiError> {
    Ok(SocialRelationshipView {
        id: row.id.into(),
        client: SocialClientView {
            id: row.client_id.into(),
            first_names: row.first_names,
            last_name: row.last_name,
            birth_date: row.birth_date,
        },
        case_number: row.case_number,
        opened_on: row.opened_on,
        closed_on: row.closed_on,
        closing_reason: row.closing_reason.as_deref().map(code).transpose()?,
        key_worker: KeyWorkerView {
            user_id: row.responsible_user_id.into(),
            display_name: row.responsible_name,
            unit_id: row.unit_id.into(),
            unit_name: row.unit_name,
        },
        created_at: row.created_at,
        permitted_actions,
    })
}

fn permitted(access: &SocialAccess) -> Vec<&'static str> {
    match access.is_open {
        true => access.permitted(&[
            ("assign", Action::Update),
            ("close", Action::Update),
            ("create_note", Action::Create),
        ]),
        false => Vec::new(),
    }
}

async fn shown(tx: &mut Tx, access: &SocialAccess) -> Result<Reply, ApiError> {
    let row = relationship::read(tx, access.relationship_id).await?;
    let version = row.version;
    Ok(Reply::ok(&view(row, permitted(access))?)?.version(version))
}

/// Who works in social relationships: those who become the key worker of one.
fn may_open(tx: &mut Tx) -> Result<(), ApiError> {
    tx.notes.action = Some(Action::Create);
    tx.notes.class = Some(RecordClass::Social);
    match scope(tx.role(), RecordClass::Social, Action::Create).is_empty() {
        false => Ok(()),
        true => Err(StoreError::Forbidden.into()),
    }
}

/// Lists social relationships
///
/// Those that the caller works in, covers or leads, the newest first; empty for everybody else. A closed one is the
/// lead's.
#[utoipa::path(tag = "social", params(SocialRelationshipFilterParams, PageParams),
    responses((status = 200, description = "A page.", body = SocialRelationshipList)))]
#[get("/social-relationships")]
pub(super) async fn list_social_relationships(call: Call) -> Answer {
    call.read(async |call, tx| {
        in_use(call)?;
        let query = call.query()?;
        let state: Option<SocialRelationshipState> = query.get("state")?;
        let page = call.page::<(NaiveDate, uuid::Uuid)>(tx, &query)?;
        let is_open = state.map(|state| state == SocialRelationshipState::Open);
        let rows = relationship::list(tx, is_open, &page).await?;
        tx.notes.clients = rows.items.iter().map(|row| row.client_id).collect();
        let page = rows.try_map(|row| -> Result<_, ApiError> {
            let access = SocialAccess::of_row(tx, &row);
            Ok(SocialRelationshipListItem {
                etag: etag(row.version),
                relationship: view(row, permitted(&access))?,
            })
        })?;
        let key = |item: &SocialRelationshipListItem| {
            (item.relationship.opened_on, item.relationship.id.as_uuid())
        };
        call.list(tx, &query, &page, key, None)
    })
    .await
}

/// Opens a social relationship
///
/// The caller becomes the key worker. A person who is not registered is registered; the answer never tells which.
/// Nothing of it is seen by those who work in the person's employment relationship, and nothing of theirs by the caller.
#[utoipa::path(tag = "social", request_body = CreateSocialRelationship,
    responses((status = 201, description = "Opened.", body = SocialRelationshipReceipt)))]
#[post("/social-relationships")]
pub(super) async fn create_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        may_open(tx)?;
        let form: CreateSocialRelationship = call.body()?;
        let unit_id = unit_of(tx, form.unit_id)?;
        let code = parse_identity_code(call, &form.identity_code, "/identity_code")?;
        let new_client = NewClient {
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
        let new = NewSocialRelationship {
            id: SocialRelationshipId::from(call.state().new_id()),
            opened_on: form.opened_on.unwrap_or_else(|| tx.today()),
            unit_id,
        };
        let myself = tx.actor().user_id;
        let mut found = check_opened_on(new.opened_on, tx.today());
        found.extend(check_worker_as(tx, Role::SocialWorker, myself, unit_id).await?);
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        let ids = take_in::NewIds {
            client: ClientId::from(call.state().new_id()),
            relationship: RelationshipId::from(call.state().new_id()),
            next: uuid::Uuid::now_v7,
        };
        let client_id = take_in::find_or_register(tx, ids, &new_client).await?;
        relationship::open(tx, client_id, &new).await?;
        // The relation that now exists is what a repeat of the call is checked against.
        relationship_access(tx, new.id, Action::Create).await?;
        let body = SocialRelationshipReceipt {
            id: new.id,
            etag: etag(1),
        };
        let location = format!("/api/v1/social-relationships/{}", new.id);
        Ok(Reply::created(location, new.id.as_uuid(), &body)?.version(1))
    })
    .await
}

/// Reads a social relationship
#[utoipa::path(tag = "social",
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship.")),
    responses((status = 200, description = "The relationship.", body = SocialRelationshipView)))]
#[get("/social-relationships/{social_relationship_id}")]
pub(super) async fn read_social_relationship(call: Call) -> Answer {
    call.read(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        let access = relationship_access(tx, id, Action::Read).await?;
        shown(tx, &access).await
    })
    .await
}

/// Hands a social relationship on
///
/// To another social worker of the county, from now on; the caller's next request is refused.
#[utoipa::path(tag = "social", request_body = AssignSocialRelationship,
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is handed on.")),
    responses((status = 200, description = "The relationship.", body = SocialRelationshipView)))]
#[post("/social-relationships/{social_relationship_id}/assign")]
pub(super) async fn assign_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        let access = open_one(call, tx, id).await?;
        let form: AssignSocialRelationship = call.body()?;
        refuse_closed(&access)?;
        let found = check_worker_as(tx, Role::SocialWorker, form.user_id, form.unit_id).await?;
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        relationship::assign(tx, id, form.user_id, form.unit_id).await?;
        let reply = ended(tx, id, form.user_id == tx.actor().user_id, &access).await?;
        Ok(reply.changed(["responsible_user_id", "unit_id"]))
    })
    .await
}

/// Closes a social relationship
///
/// The key worker's access ends with it; the lead of the unit goes on seeing it. The employment relationship of the same
/// person is not touched and does not tell.
#[utoipa::path(tag = "social", request_body = CloseServiceRelationship,
    params(("social_relationship_id" = SocialRelationshipId, Path, description = "Social relationship."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is closed.")),
    responses((status = 200, description = "The closed relationship.", body = SocialRelationshipView)))]
#[post("/social-relationships/{social_relationship_id}/close")]
pub(super) async fn close_social_relationship(call: Call) -> Answer {
    call.write(async |call, tx| {
        in_use(call)?;
        let id = call.id("social_relationship_id")?;
        let access = open_one(call, tx, id).await?;
        let form: CloseServiceRelationship = call.body()?;
        refuse_closed(&access)?;
        let row = relationship::read(tx, id).await?;
        let facts = Closing {
            opened_on: row.opened_on,
            closed_on: form.closed_on.unwrap_or_else(|| tx.today()),
            last_phase_day: None,
        };
        let found = check_closing(facts, tx.today());
        if !found.is_empty() {
            return Err(ApiError::Rule(found));
        }
        relationship::close(tx, id, facts.closed_on, form.closing_reason).await?;
        let reply = ended(tx, id, false, &access).await?;
        Ok(reply.changed(["closed_on", "closing_reason"]))
    })
    .await
}

/// A relationship that is about to change, locked in the version that the caller knows.
async fn open_one(
    call: &Call,
    tx: &mut Tx,
    id: SocialRelationshipId,
) -> Result<SocialAccess, ApiError> {
    let access = relationship_access(tx, id, Action::Update).await?;
    call.if_match(relationship::lock(tx, id).await?)?;
    Ok(access)
}

fn refuse_closed(access: &SocialAccess) -> Result<(), ApiError> {
    match access.is_open {
        true => Ok(()),
        false => Err(ApiError::Problem(&codes::NOT_OPEN)),
    }
}

/// The relationship as it was left; what the caller may do has mostly ended with the call.
async fn ended(
    tx: &mut Tx,
    id: SocialRelationshipId,
    stays: bool,
    access: &SocialAccess,
) -> Result<Reply, ApiError> {
    let row = relationship::read(tx, id).await?;
    let version = row.version;
    let permitted = match stays {
        true => permitted(access),
        false => Vec::new(),
    };
    Ok(Reply::ok(&view(row, permitted)?)?.version(version))
}
