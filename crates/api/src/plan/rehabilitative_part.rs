//! The part of a plan on rehabilitative work activity (kuntouttavan työtoiminnan osuus): 189/2001 9 §.

use std::collections::BTreeSet;

use actix_web::{get, put};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::plan::PlanKind,
    id::PlanId,
    plan::{
        rehabilitative_part::{PartFacts, check, check_kind},
        rules::record_class,
    },
    statute::plan::PartItem,
    time::range::DateRange,
    violation::Violation,
};
use palvelurekisteri_store::{
    access::ClientAccess,
    plan::{
        PlanRow, Stage, plan_access, queries, read_stage,
        rehabilitative_part::{self, PartContent},
    },
};

use super::{
    dto::{RehabilitativePartForm, RehabilitativePartView},
    view::{Touches, require_changeable},
};
use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    findings,
    problem::catalogue::field,
};

/// What keeps the part from being approved on a day.
pub(super) fn part_findings(content: &PartContent, on: NaiveDate) -> Vec<Violation> {
    let items = [
        (PartItem::Goal, content.goal.is_some()),
        (PartItem::Place, content.place.is_some()),
        (PartItem::Support, content.support.is_some()),
        (PartItem::OtherServices, content.other_services.is_some()),
        (PartItem::EffectAssessment, content.assessed_by_on.is_some()),
    ];
    let given: BTreeSet<_> = items
        .into_iter()
        .filter_map(|(item, is_given)| is_given.then_some(item))
        .collect();
    let facts = PartFacts {
        given,
        starts_on: content.starts_on,
        ends_on: content.ends_on,
        days_per_week: content.days_per_week.and_then(|days| days.try_into().ok()),
        minutes_per_day: content
            .minutes_per_day
            .and_then(|minutes| minutes.try_into().ok()),
    };
    check(&facts, on)
}

fn part_view(
    call: &Call,
    (access, stage): (&ClientAccess, Stage),
    plan: &PlanRow,
    content: PartContent,
    found: &[Violation],
) -> Result<RehabilitativePartView, ApiError> {
    let kind = plan.kind()?;
    let editable = stage == Stage::Open && kind != PlanKind::Employment;
    let wishes: &[_] = match editable {
        true => &[("update", record_class(kind), Action::Update)],
        false => &[],
    };
    Ok(RehabilitativePartView {
        plan_id: plan.id(),
        goal: content.goal,
        place: content.place,
        minutes_per_day: content.minutes_per_day,
        days_per_week: content.days_per_week,
        starts_on: content.starts_on,
        ends_on: content.ends_on,
        support: content.support,
        other_services: content.other_services,
        assessed_by_on: content.assessed_by_on,
        findings: findings::shown(call, found),
        permitted_actions: access.permitted(wishes),
    })
}

/// Reads the part on rehabilitative work
///
/// Version 0 means that the plan has none.
#[utoipa::path(tag = "plans",
    params(("plan_id" = PlanId, Path, description = "Plan.")),
    responses((status = 200, description = "The part.", body = RehabilitativePartView)))]
#[get("/plans/{plan_id}/rehabilitative-part")]
pub(super) async fn read_rehabilitative_part(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Read).await?;
        let plan = queries::read_plan(tx, id).await?;
        let stage = read_stage(tx, &plan).await?;
        let (content, version) = match rehabilitative_part::find_part(tx, id).await? {
            Some(row) => (row.content, row.version),
            None => (PartContent::default(), 0),
        };
        let body = part_view(call, (&access, stage), &plan, content, &[])?;
        Ok(Reply::ok(&body)?.version(version))
    })
    .await
}

/// Replaces the part on rehabilitative work
///
/// Of an activation plan or a multidisciplinary plan, as a draft. What is missing or too long stays in `findings`
/// until the plan is approved. The first part replaces version 0: `If-Match: "v0"`.
#[utoipa::path(tag = "plans", request_body = RehabilitativePartForm,
    params(("plan_id" = PlanId, Path, description = "Plan."),
           ("If-Match" = String, Header, description = "Entity tag of the part that is replaced.")),
    responses((status = 200, description = "The part.", body = RehabilitativePartView)))]
#[put("/plans/{plan_id}/rehabilitative-part")]
pub(super) async fn replace_rehabilitative_part(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("plan_id")?;
        let access = plan_access(tx, id, Action::Update).await?;
        let plan = queries::lock_plan(tx, id).await?;
        let former = rehabilitative_part::find_part(tx, id).await?;
        let version = former.map_or(0, |row| row.version);
        call.if_match(version)?;
        let form: RehabilitativePartForm = call.body()?;
        let content = content(form)?;
        let stage = read_stage(tx, &plan).await?;
        require_changeable(stage, Touches::Content)?;
        let today = tx.today();
        ApiError::refuse_blocking(check_kind(plan.kind()?, today))?;
        let row = rehabilitative_part::replace_part(tx, id, &content, version).await?;
        let found = part_findings(&content, today);
        let body = part_view(call, (&access, stage), &plan, content, &found)?;
        Ok(Reply::ok(&body)?
            .version(row.version)
            .changed(["rehabilitative_part"]))
    })
    .await
}

/// A period must be one before it can be judged by the act.
fn content(form: RehabilitativePartForm) -> Result<PartContent, ApiError> {
    if let Some(start) = form.starts_on {
        DateRange::new(start, form.ends_on)
            .map_err(|_| ApiError::at(&field::BELOW_MINIMUM, "/ends_on"))?;
    }
    Ok(PartContent {
        goal: form.goal,
        place: form.place,
        minutes_per_day: form.minutes_per_day,
        days_per_week: form.days_per_week,
        starts_on: form.starts_on,
        ends_on: form.ends_on,
        support: form.support,
        other_services: form.other_services,
        assessed_by_on: form.assessed_by_on,
    })
}
