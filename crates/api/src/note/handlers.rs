//! Writing, reading and correcting notes.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::staff::RecordClass,
    id::{ClientId, NoteId},
    note::check_note,
};
use palvelurekisteri_store::{
    access::{
        ClientAccess, Owned, client_access, client_access_any, owned_access, owned_access_any,
    },
    error::StoreError,
    note::{NewNote, NoteFilter, NoteRow, queries},
    tx::Tx,
};

use super::dto::{
    CorrectNote, CreateNote, NoteClass, NoteFilterParams, NoteList, NoteListItem, NoteView,
};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        page::{CountParams, PageParams},
        reply::{Answer, Reply},
    },
    error::ApiError,
    stored::code,
};

fn view(access: &ClientAccess, row: NoteRow) -> Result<NoteView, ApiError> {
    let class: RecordClass = code(&row.record_class)?;
    Ok(NoteView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        relationship_id: row.relationship_id.map(Into::into),
        phase_id: row.phase_id.map(Into::into),
        kind: code(&row.kind)?,
        record_class: code(&row.record_class)?,
        text: row.text,
        occurred_on: row.occurred_on,
        author_id: row.author_id.into(),
        author_name: row.author_name,
        corrects_id: row.corrects_id.map(Into::into),
        corrected_by: row.corrected_by.into_iter().map(Into::into).collect(),
        created_at: row.created_at,
        permitted_actions: access.permitted(&[
            ("correct", class, Action::Create),
            ("annul", class, Action::Annul),
        ]),
    })
}

fn list_item(access: &ClientAccess, row: NoteRow) -> Result<NoteListItem, ApiError> {
    Ok(NoteListItem {
        etag: etag(row.version),
        note: view(access, row)?,
    })
}

/// The answer to a new note.
fn created(access: &ClientAccess, row: NoteRow) -> Result<Reply, ApiError> {
    let (id, version) = (row.id, row.version);
    let body = view(access, row)?;
    Ok(Reply::created(format!("/api/v1/notes/{id}"), id, &body)?.version(version))
}

/// Decides about one note: first whether the caller may know of it at all, then by the note's own class.
async fn open(
    tx: &mut Tx,
    id: NoteId,
    action: Action,
) -> Result<(ClientAccess, RecordClass), StoreError> {
    let uuid = id.as_uuid();
    let classes = NoteClass::ALL.map(NoteClass::record_class);
    owned_access_any(tx, Owned::Note, uuid, &classes, Action::Read).await?;
    let class = queries::read_class(tx, id).await?;
    let access = owned_access(tx, Owned::Note, uuid, class, action).await?;
    Ok((access, class))
}

fn refuse_future(occurred_on: NaiveDate, today: NaiveDate) -> Result<(), ApiError> {
    let found = check_note(occurred_on, today);
    match found.is_empty() {
        true => Ok(()),
        false => Err(ApiError::Rule(found)),
    }
}

/// Lists a client's notes
///
/// Newest first. Notes of a class that the caller may not read are neither shown nor counted.
#[utoipa::path(tag = "notes",
    params(("client_id" = ClientId, Path, description = "Client."), NoteFilterParams, PageParams, CountParams),
    responses((status = 200, description = "A page.", body = NoteList)))]
#[get("/clients/{client_id}/notes")]
pub(super) async fn list_client_notes(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let classes = NoteClass::ALL.map(NoteClass::record_class);
        let access = client_access_any(tx, id, &classes, Action::Read).await?;
        let query = call.query()?;
        let wanted: Option<NoteClass> = query.get("record_class")?;
        let classes = NoteClass::ALL
            .into_iter()
            .filter(|class| wanted.is_none_or(|wanted| wanted == *class))
            .map(NoteClass::record_class)
            .filter(|class| access.permits(*class, Action::Read))
            .collect();
        let filter = NoteFilter {
            client_id: access.client_id,
            classes,
            kind: query.get("kind")?,
            from: query.get("from")?,
            to: query.get("to")?,
        };
        let page = call.page(tx, &query)?;
        let rows = queries::list_notes(tx, &filter, &page).await?;
        let total_count = match query.text("count") {
            Some(_) => Some(queries::count_notes(tx, &filter).await?),
            None => None,
        };
        let page = rows.try_map(|row| list_item(&access, row))?;
        let key = |item: &NoteListItem| (item.note.occurred_on, item.note.id.as_uuid());
        call.list(tx, &query, &page, key, total_count)
    })
    .await
}

/// Writes a note
///
/// In the caller's name. A note is never edited: correct it by POST /notes/{note_id}/corrections.
#[utoipa::path(tag = "notes", request_body = CreateNote,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Written.", body = NoteView)))]
#[post("/clients/{client_id}/notes")]
pub(super) async fn create_note(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("client_id")?;
        let classes = NoteClass::ALL.map(NoteClass::record_class);
        client_access_any(tx, id, &classes, Action::Create).await?;
        let form: CreateNote = call.body()?;
        let class = form.record_class.record_class();
        let access = client_access(tx, id, class, Action::Create).await?;
        refuse_future(form.occurred_on, tx.today())?;
        let new = NewNote {
            id: call.state().new_id().into(),
            client_id: access.client_id,
            phase_id: form.phase_id,
            kind: form.kind,
            record_class: class,
            text: form.text,
            occurred_on: form.occurred_on,
            corrects_id: None,
        };
        let row = queries::insert_note(tx, &new).await?;
        created(&access, row)
    })
    .await
}

/// Reads a note
#[utoipa::path(tag = "notes",
    params(("note_id" = NoteId, Path, description = "Note.")),
    responses((status = 200, description = "The note.", body = NoteView)))]
#[get("/notes/{note_id}")]
pub(super) async fn read_note(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: NoteId = call.id("note_id")?;
        let (access, _) = open(tx, id, Action::Read).await?;
        let row = queries::read_note(tx, id).await?;
        let version = row.version;
        Ok(Reply::ok(&view(&access, row)?)?.version(version))
    })
    .await
}

/// Corrects a note
///
/// By a note of the same class and kind that says what is right. The corrected one stays as it was written and names
/// its correction.
#[utoipa::path(tag = "notes", request_body = CorrectNote,
    params(("note_id" = NoteId, Path, description = "Note that is corrected.")),
    responses((status = 201, description = "The correcting note.", body = NoteView)))]
#[post("/notes/{note_id}/corrections")]
pub(super) async fn create_note_correction(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: NoteId = call.id("note_id")?;
        let (access, class) = open(tx, id, Action::Create).await?;
        let former = queries::read_note(tx, id).await?;
        let form: CorrectNote = call.body()?;
        let occurred_on = form.occurred_on.unwrap_or(former.occurred_on);
        refuse_future(occurred_on, tx.today())?;
        let new = NewNote {
            id: call.state().new_id().into(),
            client_id: access.client_id,
            phase_id: former.phase_id.map(Into::into),
            kind: code(&former.kind)?,
            record_class: class,
            text: form.text,
            occurred_on,
            corrects_id: Some(id),
        };
        let row = queries::insert_note(tx, &new).await?;
        created(&access, row)
    })
    .await
}

/// Annuls a note
///
/// One written on the wrong person: it leaves every list, statistic and export; the history keeps it.
#[utoipa::path(tag = "notes", request_body = AnnulForm,
    params(("note_id" = NoteId, Path, description = "Note."),
           ("If-Match" = String, Header, description = "Entity tag of the version that is annulled.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/notes/{note_id}/annul")]
pub(super) async fn annul_note(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: NoteId = call.id("note_id")?;
        open(tx, id, Action::Annul).await?;
        let version = queries::lock_note(tx, id).await?;
        call.if_match(version)?;
        let form: AnnulForm = call.body()?;
        queries::annul_note(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
