//! Publishing a table, and reading what was published (decision 37).

use std::collections::BTreeSet;

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{
        staff::RecordClass,
        statistics::{StatisticIndicator, StatisticRevisionReason},
    },
    id::StatisticPublicationId,
    label::Language,
    statistics::{self, indicator::Timing, table::Key},
};
use palvelurekisteri_store::{
    access::area_access,
    error::StoreError,
    statistics::{
        Counted, Question, count,
        publication::{self as stored, NewPublication, Publication, Revision},
    },
    tx::Tx,
};

use serde_json::{Map, Value, json};

use super::{
    csv,
    dto::StatisticPeriod,
    publication_dto::{
        CreateStatisticPublication, StatisticPublicationList, StatisticPublicationParams,
        StatisticPublicationSummary, StatisticPublicationView,
    },
    question::{self, Wish},
    view::view_of,
};
use crate::{
    call::{
        Call,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::{
        catalogue::{field, statistics as codes},
        fault::{Fault, Place},
    },
    stored::code,
};

/// Lists what was published
///
/// The tables of the caller's area without their figures, the newest first. One with `revised_by_id` is no longer the
/// newest of its table.
#[utoipa::path(tag = "statistics", params(StatisticPublicationParams, PageParams),
    responses((status = 200, description = "A page.", body = StatisticPublicationList)))]
#[get("/statistic-publications")]
pub(super) async fn list_statistic_publications(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Statistics, Action::List)?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = stored::list_publications(tx, query.text("indicator"), &page).await?;
        let page = rows.try_map(|one| summary(&one))?;
        call.list(tx, &query, &page, |item| (item.published_at, item.id), None)
    })
    .await
}

/// Publishes a table
///
/// Counts it as `GET /statistics/{indicator}` does and keeps the answer in every language: what was told stays what was
/// told, whatever is corrected or erased later. Only of a period that is over, and once: what is published again names the
/// publication whose place it takes, and why. It hides what that one hid. Periods of an indicator do not overlap: a year
/// less its months would tell a hidden month. For statisticians.
#[utoipa::path(tag = "statistics", request_body = CreateStatisticPublication,
    responses((status = 201, description = "Published.", body = StatisticPublicationView)))]
#[post("/statistic-publications")]
pub(super) async fn create_statistic_publication(call: Call) -> Answer {
    call.write(async |call, tx| {
        area_access(tx, RecordClass::Statistics, Action::Create)?;
        let form: CreateStatisticPublication = call.body()?;
        let revision = revision(&form)?;
        let mut question = asked(&form, call, tx)?;
        if let Some(revision) = revision {
            question.hidden_before = hidden_before(tx, revision, &question).await?;
        }
        let known_at = stored::recording_clock(tx).await?;
        question.known_at = Some(known_at);
        let counted = count(tx, &question).await?;
        // What was shown and is hidden now could be told from what it was.
        let is_told_from_before = revision
            .is_some_and(|one| one.reason != StatisticRevisionReason::PublishedInError)
            && *counted.figures.hidden() != question.hidden_before;
        if is_told_from_before {
            return Err(ApiError::Problem(&codes::WOULD_DISCLOSE));
        }
        let new = NewPublication {
            id: call.state().new_id().into(),
            question: &question,
            known_at,
            figures: told(&question, &counted)?,
            revision,
        };
        let publication = stored::insert_publication(tx, &new).await?;
        let location = format!("/api/v1/statistic-publications/{}", new.id);
        let body = view(&publication, &new.figures, call.language())?;
        Ok(Reply::created(location, new.id.as_uuid(), &body)?.tagged())
    })
    .await
}

/// Reads a published table
///
/// The figures as they were told, as JSON or, with `Accept: text/csv`, as CSV (RFC 4180). 410 for what was published in
/// error: the one in its place is in the list.
#[utoipa::path(tag = "statistics",
    params(("statistic_publication_id" = StatisticPublicationId, Path, description = "Publication."),
           ("If-None-Match" = Option<String>, Header, description = "Entity tag of what is held already.")),
    responses((status = 200, description = "The publication.", content(
                  (StatisticPublicationView = "application/json"), (String = "text/csv")),
               headers(("ETag" = String, description = "Strong entity tag."))),
              (status = 304, description = "Unchanged.")))]
#[get("/statistic-publications/{statistic_publication_id}")]
pub(super) async fn read_statistic_publication(call: Call) -> Answer {
    call.read(async |call, tx| {
        area_access(tx, RecordClass::Statistics, Action::Read)?;
        let id = call.id("statistic_publication_id")?;
        let (publication, told) = stored::read_publication(tx, id).await?;
        if publication.is_withdrawn() {
            return Err(ApiError::Problem(&codes::WITHDRAWN));
        }
        let language = call.language();
        let csv = said(&told, "csv", language)
            .and_then(Value::as_str)
            .map(str::to_owned);
        let view = view(&publication, &told, language)?;
        tx.notes.row_count = Some(cells(&view.figures).count());
        let reply = match (call.wants_csv(), csv) {
            (true, Some(csv)) => Reply::csv(csv),
            (true, None) => return Err(unreadable("it has no table")),
            (false, _) => Reply::ok(&view)?,
        };
        Ok(call.unless_held(reply))
    })
    .await
}

fn unreadable(error: impl std::fmt::Display) -> ApiError {
    ApiError::Store(StoreError::Internal(format!("a publication: {error}")))
}

fn revision(form: &CreateStatisticPublication) -> Result<Option<Revision>, ApiError> {
    match (form.revises_id, form.revision_reason) {
        (Some(of), Some(reason)) => Ok(Some(Revision { of, reason })),
        (None, None) => Ok(None),
        (Some(_), None) => Err(ApiError::at(&field::REQUIRED, "/revision_reason")),
        (None, Some(_)) => Err(ApiError::at(&field::REQUIRED, "/revises_id")),
    }
}

/// The question of a form, of days that are over.
fn asked<'a>(
    form: &CreateStatisticPublication,
    call: &'a Call,
    tx: &Tx,
) -> Result<Question<'a>, ApiError> {
    let indicator = statistics::find(form.indicator.as_str()).ok_or(ApiError::NOT_FOUND)?;
    let mut by = form.by.clone();
    // One table, however its dimensions are named.
    by.sort_by_key(|one| indicator.dimensions.iter().position(|other| other == one));
    let wish = Wish {
        indicator,
        by,
        from: form.from,
        to: form.to,
        as_of: form.as_of,
        known_at: None,
    };
    let place = |name: &str| Place::Pointer(format!("/{name}"));
    let question = question::check(wish, &call.state().statistics, tx.today(), place);
    let question = question.map_err(ApiError::Shape)?;
    let (last, name) = match question.period {
        Some(period) => (period.to(), "/to"),
        None => (question.as_of, "/as_of"),
    };
    match last < tx.today() {
        true => Ok(question),
        false => Err(ApiError::Shape(vec![Fault::at_pointer(
            &codes::NOT_OVER,
            name,
        )])),
    }
}

/// What the revised publication has hidden; it must be of the same table.
async fn hidden_before(
    tx: &mut Tx,
    revision: Revision,
    question: &Question<'_>,
) -> Result<BTreeSet<Key>, ApiError> {
    let (former, told) = match stored::read_publication(tx, revision.of).await {
        Ok(found) => found,
        Err(StoreError::NotFound) => {
            return Err(ApiError::at(&field::UNKNOWN_REFERENCE, "/revises_id"));
        }
        Err(error) => return Err(error.into()),
    };
    if former.row.table() != question.table() {
        return Err(ApiError::Problem(&codes::OTHER_TABLE));
    }
    let figures = said(&told, "json", Language::default());
    let hidden = figures.into_iter().flat_map(cells).filter(|cell| {
        let suppressed = cell.get("suppressed");
        suppressed.and_then(Value::as_bool) == Some(true)
    });
    let code = |cell: &Value, place: usize| {
        let code = cell.get("codes").and_then(|codes| codes.get(place));
        code.and_then(Value::as_str).map(str::to_owned)
    };
    Ok(hidden.map(|cell| [code(cell, 0), code(cell, 1)]).collect())
}

fn cells(figures: &Value) -> impl Iterator<Item = &Value> {
    let cells = figures.get("cells").and_then(Value::as_array);
    cells.into_iter().flatten()
}

/// What was told in a form, `json` or `csv`, in a language.
fn said<'a>(told: &'a Value, form: &str, language: Language) -> Option<&'a Value> {
    told.get(form)?.get(language.as_str())
}

/// The answer of now in each language, to be told as it is for ever.
fn told(question: &Question<'_>, counted: &Counted) -> Result<Value, ApiError> {
    let mut json = Map::new();
    let mut text = Map::new();
    for language in Language::ALL {
        let view = view_of(question, counted, language);
        let value = serde_json::to_value(&view).map_err(unreadable)?;
        json.insert(language.to_string(), value);
        text.insert(language.to_string(), csv::render(&view).into());
    }
    Ok(json!({"json": json, "csv": text}))
}

fn summary(one: &Publication) -> Result<StatisticPublicationSummary, ApiError> {
    let row = &one.row;
    let indicator: StatisticIndicator = code(&row.indicator)?;
    let timing = statistics::find(indicator.as_str()).map(|found| found.timing);
    Ok(StatisticPublicationSummary {
        id: row.id.into(),
        indicator,
        version: u16::try_from(row.definition_version).map_err(unreadable)?,
        period: match timing {
            Some(Timing::Stock) => None,
            Some(Timing::Flow) | None => Some(StatisticPeriod {
                from: row.from_on,
                to: row.to_on,
            }),
        },
        as_of: row.as_of,
        by: row
            .dimensions
            .iter()
            .map(|one| code(one))
            .collect::<Result<_, _>>()?,
        known_at: row.known_at,
        published_at: row.created_at,
        published_by: row.published_by.into(),
        revises_id: row.revises_id.map(Into::into),
        revision_reason: row.revision_reason.as_deref().map(code).transpose()?,
        revised_by_id: one.revised_by.as_ref().map(|(id, _)| (*id).into()),
    })
}

fn view(
    one: &Publication,
    told: &Value,
    language: Language,
) -> Result<StatisticPublicationView, ApiError> {
    let figures = said(told, "json", language).cloned();
    Ok(StatisticPublicationView {
        summary: summary(one)?,
        figures: figures.ok_or_else(|| unreadable("it lacks a language"))?,
    })
}
