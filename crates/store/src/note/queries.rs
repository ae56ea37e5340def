//! Reading, writing and annulling notes.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable,
    SelectableHelper, dsl::count_star, pg::Pg,
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{
    activation_phase, note, service_relationship, user_account,
};
use palvelurekisteri_domain::{
    code_set::{client::CorrectionReason, relationship::RelationshipKind, staff::RecordClass},
    id::{ClientId, NoteId, PhaseId},
};
use uuid::Uuid;

use super::{NewNote, NoteFilter, NoteRow};
use crate::{
    error::StoreError,
    page::{PageOf, PageRequest},
    tx::Tx,
};

const TABLE: &str = "note";
const COLUMN: &str = "text_ciphertext";

/// Place of a note in a list, newest first.
pub type NoteKey = (NaiveDate, Uuid);

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = note, check_for_backend(Pg))]
struct Sealed {
    id: Uuid,
    client_id: Uuid,
    relationship_id: Option<Uuid>,
    phase_id: Option<Uuid>,
    kind: String,
    record_class: String,
    text_ciphertext: Vec<u8>,
    occurred_on: NaiveDate,
    author_id: Uuid,
    corrects_id: Option<Uuid>,
    version: i64,
    created_at: DateTime<Utc>,
}

/// The class of a note that is not annulled: what decides who may know what it says.
pub async fn read_class(tx: &mut Tx, id: NoteId) -> Result<RecordClass, StoreError> {
    let class: String = note::table
        .filter(note::id.eq(id.as_uuid()))
        .filter(note::annulled_at.is_null())
        .select(note::record_class)
        .first(tx.connection()?)
        .await?;
    class
        .parse()
        .map_err(|_| StoreError::internal("a stored record class is unknown"))
}

/// One note that is not annulled; access to its class has been decided before.
pub async fn read_note(tx: &mut Tx, id: NoteId) -> Result<NoteRow, StoreError> {
    let row = note::table
        .filter(note::id.eq(id.as_uuid()))
        .filter(note::annulled_at.is_null())
        .select(Sealed::as_select())
        .first(tx.connection()?)
        .await?;
    let mut opened = open_all(tx, vec![row]).await?;
    opened.pop().ok_or(StoreError::NotFound)
}

/// The version of a note, locked until the transaction ends.
pub async fn lock_note(tx: &mut Tx, id: NoteId) -> Result<i64, StoreError> {
    Ok(note::table
        .filter(note::id.eq(id.as_uuid()))
        .filter(note::annulled_at.is_null())
        .select(note::version)
        .for_update()
        .first(tx.connection()?)
        .await?)
}

/// A page of notes, newest first.
pub async fn list_notes(
    tx: &mut Tx,
    filter: &NoteFilter,
    page: &PageRequest<NoteKey>,
) -> Result<PageOf<NoteRow>, StoreError> {
    let mut query = filtered(filter).order((note::occurred_on.desc(), note::id.desc()));
    if let Some((on, id)) = page.after {
        query = query.filter(
            note::occurred_on
                .lt(on)
                .or(note::occurred_on.eq(on).and(note::id.lt(id))),
        );
    }
    let rows = query
        .limit(page.fetch())
        .select(Sealed::as_select())
        .load(tx.connection()?)
        .await?;
    let page = PageOf::from_fetched(rows, page.limit);
    Ok(PageOf {
        more: page.more,
        items: open_all(tx, page.items).await?,
    })
}

/// How many notes fit.
pub async fn count_notes(tx: &mut Tx, filter: &NoteFilter) -> Result<i64, StoreError> {
    Ok(filtered(filter)
        .select(count_star())
        .first(tx.connection()?)
        .await?)
}

fn filtered(filter: &NoteFilter) -> note::BoxedQuery<'static, Pg> {
    let classes: Vec<&'static str> = filter.classes.iter().map(|class| class.as_str()).collect();
    let mut query = note::table
        .filter(note::client_id.eq(filter.client_id.as_uuid()))
        .filter(note::annulled_at.is_null())
        .filter(note::record_class.eq_any(classes))
        .into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(note::kind.eq(kind.as_str()));
    }
    if let Some(from) = filter.from {
        query = query.filter(note::occurred_on.ge(from));
    }
    if let Some(to) = filter.to {
        query = query.filter(note::occurred_on.le(to));
    }
    query
}

/// Decrypts the notes and finds what corrects them and who wrote them, in one statement each for all.
async fn open_all(tx: &mut Tx, rows: Vec<Sealed>) -> Result<Vec<NoteRow>, StoreError> {
    let mut corrections = find_corrections(tx, rows.iter().map(|row| row.id)).await?;
    let authors = find_authors(tx, rows.iter().map(|row| row.author_id)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(NoteRow {
                text: tx.decrypt(TABLE, row.id, COLUMN, &row.text_ciphertext)?,
                corrected_by: corrections.remove(&row.id).unwrap_or_default(),
                author_name: authors.get(&row.author_id).cloned().unwrap_or_default(),
                id: row.id,
                client_id: row.client_id,
                relationship_id: row.relationship_id,
                phase_id: row.phase_id,
                kind: row.kind,
                record_class: row.record_class,
                occurred_on: row.occurred_on,
                author_id: row.author_id,
                corrects_id: row.corrects_id,
                version: row.version,
                created_at: row.created_at,
            })
        })
        .collect()
}

async fn find_corrections(
    tx: &mut Tx,
    notes: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<Uuid>>, StoreError> {
    let links: Vec<(Option<Uuid>, Uuid)> = note::table
        .filter(note::corrects_id.eq_any(notes.collect::<Vec<_>>()))
        .filter(note::annulled_at.is_null())
        .order((note::created_at, note::id))
        .select((note::corrects_id, note::id))
        .load(tx.connection()?)
        .await?;
    let mut corrections: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (corrected, correction) in links {
        if let Some(corrected) = corrected {
            corrections.entry(corrected).or_default().push(correction);
        }
    }
    Ok(corrections)
}

async fn find_authors(
    tx: &mut Tx,
    authors: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, StoreError> {
    let names: Vec<(Uuid, String)> = user_account::table
        .filter(user_account::id.eq_any(authors.collect::<Vec<_>>()))
        .select((user_account::id, user_account::display_name))
        .load(tx.connection()?)
        .await?;
    Ok(names.into_iter().collect())
}

/// Writes a note in the caller's name, in the relationship of its phase or else the one that is open.
pub async fn insert_note(tx: &mut Tx, new: &NewNote) -> Result<NoteRow, StoreError> {
    let relationship_id = match new.phase_id {
        Some(phase_id) => Some(read_phase_relationship(tx, new.client_id, phase_id).await?),
        None => find_open_relationship(tx, new.client_id).await?,
    };
    let envelope = tx.encrypt(TABLE, new.id.as_uuid(), COLUMN, &new.text)?;
    let author_id = tx.actor().user_id.as_uuid();
    diesel::insert_into(note::table)
        .values((
            note::id.eq(new.id.as_uuid()),
            note::client_id.eq(new.client_id.as_uuid()),
            note::relationship_id.eq(relationship_id),
            note::phase_id.eq(new.phase_id.map(Uuid::from)),
            note::kind.eq(new.kind.as_str()),
            note::record_class.eq(new.record_class.as_str()),
            note::text_ciphertext.eq(envelope),
            note::occurred_on.eq(new.occurred_on),
            note::author_id.eq(author_id),
            note::corrects_id.eq(new.corrects_id.map(Uuid::from)),
        ))
        .execute(tx.connection()?)
        .await?;
    read_note(tx, new.id).await
}

/// Annuls a locked note (decision 13).
pub async fn annul_note(
    tx: &mut Tx,
    id: NoteId,
    reason: CorrectionReason,
) -> Result<(), StoreError> {
    tx.set_change_reason(reason.as_str()).await?;
    let now = tx.now();
    let user_id = tx.actor().user_id.as_uuid();
    diesel::update(note::table.filter(note::id.eq(id.as_uuid())))
        .set((
            note::annulled_at.eq(now),
            note::annulled_by.eq(user_id),
            note::annulment_reason.eq(reason.as_str()),
        ))
        .execute(tx.connection()?)
        .await?;
    Ok(())
}

async fn read_phase_relationship(
    tx: &mut Tx,
    client_id: ClientId,
    phase_id: PhaseId,
) -> Result<Uuid, StoreError> {
    let found: Option<Uuid> = activation_phase::table
        .filter(activation_phase::id.eq(phase_id.as_uuid()))
        .filter(activation_phase::client_id.eq(client_id.as_uuid()))
        .filter(activation_phase::annulled_at.is_null())
        .select(activation_phase::relationship_id)
        .first(tx.connection()?)
        .await
        .optional()?;
    found.ok_or_else(|| StoreError::UnknownReference {
        column: "phase_id".to_owned(),
    })
}

async fn find_open_relationship(
    tx: &mut Tx,
    client_id: ClientId,
) -> Result<Option<Uuid>, StoreError> {
    Ok(service_relationship::table
        .filter(service_relationship::client_id.eq(client_id.as_uuid()))
        .filter(service_relationship::kind.eq(RelationshipKind::Employment.as_str()))
        .filter(service_relationship::annulled_at.is_null())
        .filter(service_relationship::closed_on.is_null())
        .select(service_relationship::id)
        .first(tx.connection()?)
        .await
        .optional()?)
}
