//! The copy for the client: everything, in words, without workers' names and other people's data.

use actix_web::get;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        find_code_set,
        rights::{AccessRefusalGround, SubjectAccessState},
        staff::{Purpose, RecordClass},
    },
    id::SubjectAccessId,
    label::Label,
    subject_access::{Refused, fields},
};
use palvelurekisteri_store::{
    access::{Owned, owned_access},
    error::StoreError,
    subject_access::{
        self,
        copy::{CopySection, make_copy},
        sections::Field,
    },
};
use serde_json::Value;

use super::{
    dto::{CopyField, CopyRow, CopySectionView, RefusedInWords, SubjectAccessCopy},
    handlers::access,
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::subject_access as codes,
};

/// Makes the copy for a request
///
/// Everything that the register holds about the client now, in three languages: drafts, what was annulled, workers'
/// names and refused classes are left out. Until it is checked only a second person reads it, to check it.
#[utoipa::path(tag = "subject-access",
    params(("subject_access_id" = SubjectAccessId, Path, description = "Request.")),
    responses((status = 200, description = "The copy.", body = SubjectAccessCopy)))]
#[get("/subject-access-requests/{subject_access_id}/copy")]
pub(super) async fn read_subject_access_copy(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id: SubjectAccessId = call.id("subject_access_id")?;
        tx.notes.purpose.get_or_insert(Purpose::ClientRequest);
        access(tx, id, Action::Finalise).await?;
        // It holds health too: who has no right to that makes no copy.
        let (owned, class) = (Owned::SubjectAccess, RecordClass::EmploymentHealth);
        let access = owned_access(tx, owned, id.as_uuid(), class, Action::Read).await?;
        let row = subject_access::read_request(tx, id).await?;
        let checked = row.state()? != SubjectAccessState::Received;
        if !checked && row.received_by == tx.actor().user_id.as_uuid() {
            return Err(ApiError::Problem(&codes::NOT_CHECKED));
        }
        let refused = row.refused()?;
        let sections = make_copy(tx, access.client_id, &refused).await?;
        tx.notes.row_count = Some(sections.iter().map(|one| one.rows.len()).sum());
        let copy = SubjectAccessCopy {
            request_id: id,
            client_id: access.client_id,
            controller_organisation_id: row.controller_organisation_id.into(),
            checked,
            made_at: tx.now(),
            refused: refused
                .iter()
                .map(in_words)
                .collect::<Result<_, ApiError>>()?,
            sections: sections
                .into_iter()
                .map(section_view)
                .collect::<Result<_, _>>()?,
        };
        Ok(Reply::ok(&copy)?.version(row.version))
    })
    .await
}

fn in_words(refused: &Refused) -> Result<RefusedInWords, ApiError> {
    Ok(RefusedInWords {
        record_class: meaning(RecordClass::CODE_SET.id, refused.class.as_str())?,
        ground: meaning(AccessRefusalGround::CODE_SET.id, refused.ground.as_str())?,
    })
}

fn section_view(copy: CopySection) -> Result<CopySectionView, ApiError> {
    let rows = copy.rows.into_iter().map(|row| {
        let fields = row
            .into_iter()
            .map(|(field, value)| field_view(field, value));
        Ok(CopyRow {
            fields: fields.collect::<Result<_, ApiError>>()?,
        })
    });
    Ok(CopySectionView {
        kind: copy.section.table,
        title: copy.section.title,
        rows: rows.collect::<Result<_, ApiError>>()?,
    })
}

fn field_view(field: Field, value: Value) -> Result<CopyField, ApiError> {
    let name = field.name();
    let label = fields::label(name).ok_or_else(|| internal("a field of a copy has no words"))?;
    let meaning = match (field, &value) {
        (Field::Code(_, set), Value::String(code)) => vec![meaning(set, code)?],
        (Field::Code(_, set), Value::Array(codes)) => codes
            .iter()
            .filter_map(Value::as_str)
            .map(|code| meaning(set, code))
            .collect::<Result<_, _>>()?,
        (
            Field::Plain(_)
            | Field::Code(..)
            | Field::Period(_)
            | Field::Sealed(_)
            | Field::Named(_),
            _,
        ) => Vec::new(),
    };
    Ok(CopyField {
        name,
        label,
        value,
        meaning,
    })
}

fn meaning(set: &str, code: &str) -> Result<Label, ApiError> {
    find_code_set(set)
        .and_then(|set| set.codes.iter().find(|one| one.code == code))
        .map(|one| one.label)
        .ok_or_else(|| internal("a code of a copy is unknown"))
}

fn internal(belief: &str) -> ApiError {
    ApiError::Store(StoreError::Internal(belief.to_owned()))
}
