//! Why the caller may and may not (käyttöoikeuden perustelu).

use actix_web::get;
use palvelurekisteri_domain::{
    access::{Relation, grounds, needs_reason},
    code_set::staff::{Purpose, RecordClass},
    id::ClientId,
};
use palvelurekisteri_store::access::explain::{Right, explain};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::{
    call::{
        Call,
        reply::{Answer, Reply},
    },
    error::ApiError,
    routes::Routes,
};

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes.service(explain_access);
}

/// Query parameters.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
struct ExplainParams {
    /// Client.
    client_id: ClientId,
    /// Only this class.
    #[param(inline)]
    record_class: Option<RecordClass>,
}

/// A place in a statute.
#[derive(Debug, Serialize, ToSchema)]
struct GroundView {
    /// Number and year of the act in the Statutes of Finland.
    #[schema(examples("380/2023"))]
    act: &'static str,
    /// Sections, as the act writes them.
    #[schema(examples("116 § 4 mom."))]
    section: &'static str,
}

/// One right, given or not.
#[derive(Debug, Serialize, ToSchema)]
struct RightView {
    /// Tietoluokka.
    record_class: RecordClass,
    /// read, list, create, update, finalise, reveal or annul.
    #[schema(examples("read"))]
    action: &'static str,
    /// Whether the caller may: 200 for a request, else 403.
    allowed: bool,
    /// Relation that gives the right; null where there is none.
    #[schema(value_type = Option<String>, examples("assigned"))]
    relation: Option<Relation>,
    /// Purpose that is logged when the caller names none; null where there is no right.
    purpose: Option<Purpose>,
    /// Whether `Access-Reason` is asked for.
    reason_required: bool,
    /// Relations that give the right to the caller's role; empty where the role never has it.
    #[schema(value_type = Vec<String>, examples(json!(["assigned", "cover"])))]
    opens_through: &'static [Relation],
    /// What the use of the class rests on.
    grounds: Vec<GroundView>,
}

/// The caller's rights to a client's records.
#[derive(Debug, Serialize, ToSchema)]
struct AccessExplanation {
    /// Asiakas.
    client_id: ClientId,
    /// Every action on every class that the caller may know of.
    rights: Vec<RightView>,
}

fn view(right: Right) -> RightView {
    RightView {
        record_class: right.class,
        action: right.action.code(),
        allowed: right.allowed,
        relation: right.relation,
        purpose: right.relation.map(Relation::default_purpose),
        reason_required: needs_reason(right.class, right.action, right.relation),
        opens_through: right.through,
        grounds: grounds(right.class)
            .iter()
            .map(|ground| GroundView {
                act: ground.act,
                section: ground.section,
            })
            .collect(),
    }
}

/// Explains the caller's rights to a client
///
/// By the same table and relations that decide each request. A class that the caller may not know of is not there,
/// whether the client has such records or not; a client out of scope is 404.
#[utoipa::path(tag = "access", params(ExplainParams),
    responses((status = 200, description = "The rights.", body = AccessExplanation)))]
#[get("/access/explain")]
async fn explain_access(call: Call) -> Answer {
    call.read(async |call, tx| {
        let query = call.query()?;
        // The document requires it.
        let client_id: ClientId = query.get("client_id")?.ok_or(ApiError::NOT_FOUND)?;
        let class: Option<RecordClass> = query.get("record_class")?;
        let rights = explain(tx, client_id).await?;
        let rights = rights
            .into_iter()
            .filter(|right| class.is_none_or(|class| class == right.class))
            .map(view)
            .collect();
        Ok(Reply::ok(&AccessExplanation { client_id, rights })?.tagged())
    })
    .await
}
