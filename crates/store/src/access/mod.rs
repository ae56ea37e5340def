//! The access table of the domain, applied to rows. One object: [`client_access`] and [`owned_access`].
//! Lists: [`scope::visible_clients`]. Both read `work_relation`, and a property test proves that they agree.

use std::borrow::Cow;

use diesel::sql_types::{Bool, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use palvelurekisteri_domain::{
    access::{Action, Actor, Decision, Relation, decide, decide_in_area},
    code_set::staff::{RecordClass, Role},
    id::ClientId,
};
use serde::Deserialize;
use uuid::Uuid;

use crate::{error::StoreError, named_query::named_query, tx::Tx};

/// The table told for one client.
pub mod explain;
/// Lists: the relations as a predicate.
pub mod scope;

/// What the caller may know of a client: the answer to "may I", kept for `permitted_actions`.
#[derive(Debug, Clone)]
pub struct ClientAccess {
    /// The client.
    pub client_id: ClientId,
    /// True while a non-disclosure order (turvakielto) is in force.
    pub protected: bool,
    role: Role,
    relations: Relations,
}

/// The caller's relations to a client.
#[derive(Debug, Clone, Default)]
struct Relations {
    /// Those that open every class alike.
    held: Vec<Relation>,
    /// Classes that the client has consented to, while the caller works with the client.
    consented: Vec<RecordClass>,
}

impl Relations {
    /// The relations that count for a class.
    fn to(&self, class: RecordClass) -> Cow<'_, [Relation]> {
        if !self.consented.contains(&class) {
            return Cow::Borrowed(&self.held);
        }
        let mut relations = self.held.clone();
        relations.push(Relation::Consent);
        Cow::Owned(relations)
    }
}

impl ClientAccess {
    /// Whether another action on the client's records would be allowed.
    #[must_use]
    pub fn permits(&self, class: RecordClass, action: Action) -> bool {
        matches!(
            decide(self.role, class, action, &self.relations.to(class)),
            Decision::Allow(_)
        )
    }

    /// The codes of those actions that are allowed, for `permitted_actions`.
    #[must_use]
    pub fn permitted(&self, wishes: &[(&'static str, RecordClass, Action)]) -> Vec<&'static str> {
        wishes
            .iter()
            .filter(|(_, class, action)| self.permits(*class, *action))
            .map(|(code, _, _)| *code)
            .collect()
    }
}

/// A table whose rows belong to a client; the same statement finds a hidden row and an unknown one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owned {
    /// `activation_phase`.
    Phase,
    /// `assessment`.
    Assessment,
    /// `consent`.
    Consent,
    /// `contact_event`.
    ContactEvent,
    /// `deadline`.
    Deadline,
    /// `follow_up`.
    FollowUp,
    /// `group_member`.
    GroupMember,
    /// `job_search`.
    JobSearch,
    /// `note`.
    Note,
    /// `placement`.
    Placement,
    /// `plan`.
    Plan,
    /// `plan_action`.
    PlanAction,
    /// `plan_approval`.
    PlanApproval,
    /// `plan_goal`.
    PlanGoal,
    /// `service_relationship`.
    Relationship,
    /// `rule_override`.
    RuleOverride,
    /// `situation`.
    Situation,
    /// `subject_access_request`.
    SubjectAccess,
}

// Whether an order is annulled is asked as `client/open.sql` tells: so that a B-tree is read.
macro_rules! access_queries {
    ($($name:ident $from:literal),+ $(,)?) => {$(
        named_query!(
            #[doc = "The client and the caller's relations to it."]
            pub(crate) $name(id: Uuid => SqlUuid) -> (SqlUuid, Bool, Text),
            concat!(
                "select c.id,
                        exists (select 1 from non_disclosure_order o
                                 where o.client_id = c.id and (o.annulled_at is null)::int = 1
                                   and o.valid @> app_today()),
                        (coalesce((select jsonb_agg(jsonb_build_object(
                                     'relation', r.relation, 'user_id', r.user_id, 'unit_id', r.unit_id))
                                    from work_relation r
                                   where r.client_id = c.id and r.starts_at <= app_now() and r.live_until > app_now()
                                     and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))),
                                 '[]'::jsonb)
                      || coalesce((select jsonb_agg(jsonb_build_object('relation', 'consent', 'classes', k.record_classes))
                                     from consent k
                                    where k.client_id = c.id and k.receiver_organisation_id = app_organisation()
                                      and k.decision = 'given' and k.withdrawn_at is null and k.annulled_at is null
                                      and k.valid @> app_today()),
                                  '[]'::jsonb))::text
                   from p join ", $from, " where c.annulled_at is null"),
        );
    )+};
}

access_queries!(
    OfClient "client c on c.id = p.id",
    OfPhase "activation_phase x on x.id = p.id and x.annulled_at is null join client c on c.id = x.client_id",
    OfAssessment "assessment x on x.id = p.id join client c on c.id = x.client_id",
    OfConsent "consent x on x.id = p.id and x.annulled_at is null join client c on c.id = x.client_id",
    // A draft is its author's and the substitute's: nobody else is told that it is there.
    OfContactEvent "contact_event x on x.id = p.id and (x.state <> 'draft' or x.author_id = any (app_workers()))
                    join client c on c.id = x.client_id",
    OfDeadline "deadline x on x.id = p.id join client c on c.id = x.client_id",
    OfFollowUp "follow_up x on x.id = p.id join client c on c.id = x.client_id",
    OfGroupMember "group_member x on x.id = p.id join client c on c.id = x.client_id",
    OfJobSearch "job_search x on x.id = p.id join client c on c.id = x.client_id",
    OfNote "note x on x.id = p.id join client c on c.id = x.client_id",
    OfPlacement "placement x on x.id = p.id join client c on c.id = x.client_id",
    OfPlan "plan x on x.id = p.id join client c on c.id = x.client_id",
    OfPlanAction "plan_action x on x.id = p.id join client c on c.id = x.client_id",
    OfPlanApproval "plan_approval x on x.id = p.id join client c on c.id = x.client_id",
    OfPlanGoal "plan_goal x on x.id = p.id join client c on c.id = x.client_id",
    OfRelationship "service_relationship x on x.id = p.id join client c on c.id = x.client_id",
    OfRuleOverride "rule_override x on x.id = p.id join client c on c.id = x.client_id",
    OfSituation "situation x on x.id = p.id join client c on c.id = x.client_id",
    OfSubjectAccess "subject_access_request x on x.id = p.id and x.annulled_at is null
                     join client c on c.id = x.client_id",
);

/// The client, whether it is protected, and the relations.
type AccessRow = (Uuid, bool, String);

/// One row of `work_relation` that the caller has, or a consent to the caller's organisation.
#[derive(Debug, Deserialize)]
struct RelationRow {
    relation: String,
    user_id: Option<Uuid>,
    unit_id: Option<Uuid>,
    /// What a consent covers.
    #[serde(default)]
    classes: Vec<RecordClass>,
}

/// Decides on a client's record; out of scope is [`StoreError::NotFound`], in scope but not granted
/// [`StoreError::Forbidden`]. Notes class, action, relation and purpose for the access log.
pub async fn client_access(
    tx: &mut Tx,
    client_id: ClientId,
    class: RecordClass,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let row = OfClient {
        id: client_id.as_uuid(),
    }
    .get_results(tx.connection()?)
    .await?;
    judge(tx, row, class, action)
}

/// Decides on records of several classes, of which one is enough: the first that is allowed is the ground. For lists
/// over kinds of different classes, and for creating where the body says the kind.
pub async fn client_access_any(
    tx: &mut Tx,
    client_id: ClientId,
    classes: &[RecordClass],
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let rows = OfClient {
        id: client_id.as_uuid(),
    }
    .get_results(tx.connection()?)
    .await?;
    judge_any(tx, &rows, classes, action)
}

/// Decides on a record by its own id, as [`client_access_any`]: where its class is not known yet.
pub async fn owned_access_any(
    tx: &mut Tx,
    owned: Owned,
    id: Uuid,
    classes: &[RecordClass],
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let rows = rows_of(tx, owned, id).await?;
    judge_any(tx, &rows, classes, action)
}

fn judge_any(
    tx: &mut Tx,
    rows: &[AccessRow],
    classes: &[RecordClass],
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let mut refusal = StoreError::NotFound;
    for class in classes {
        match judge(tx, rows.to_vec(), *class, action) {
            Err(StoreError::NotFound) => {}
            Err(StoreError::Forbidden) => refusal = StoreError::Forbidden,
            decided => return decided,
        }
    }
    Err(refusal)
}

/// Decides on a record of a client by the record's own id.
pub async fn owned_access(
    tx: &mut Tx,
    owned: Owned,
    id: Uuid,
    class: RecordClass,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    let rows = rows_of(tx, owned, id).await?;
    judge(tx, rows, class, action)
}

async fn rows_of(tx: &mut Tx, owned: Owned, id: Uuid) -> Result<Vec<AccessRow>, StoreError> {
    let connection = tx.connection()?;
    let rows = match owned {
        Owned::Phase => OfPhase { id }.get_results(connection).await,
        Owned::Assessment => OfAssessment { id }.get_results(connection).await,
        Owned::Consent => OfConsent { id }.get_results(connection).await,
        Owned::ContactEvent => OfContactEvent { id }.get_results(connection).await,
        Owned::Deadline => OfDeadline { id }.get_results(connection).await,
        Owned::FollowUp => OfFollowUp { id }.get_results(connection).await,
        Owned::GroupMember => OfGroupMember { id }.get_results(connection).await,
        Owned::JobSearch => OfJobSearch { id }.get_results(connection).await,
        Owned::Note => OfNote { id }.get_results(connection).await,
        Owned::Placement => OfPlacement { id }.get_results(connection).await,
        Owned::Plan => OfPlan { id }.get_results(connection).await,
        Owned::PlanAction => OfPlanAction { id }.get_results(connection).await,
        Owned::PlanApproval => OfPlanApproval { id }.get_results(connection).await,
        Owned::PlanGoal => OfPlanGoal { id }.get_results(connection).await,
        Owned::Relationship => OfRelationship { id }.get_results(connection).await,
        Owned::RuleOverride => OfRuleOverride { id }.get_results(connection).await,
        Owned::Situation => OfSituation { id }.get_results(connection).await,
        Owned::SubjectAccess => OfSubjectAccess { id }.get_results(connection).await,
    }?;
    Ok(rows)
}

/// Decides on a register that concerns no client.
pub fn area_access(tx: &mut Tx, class: RecordClass, action: Action) -> Result<(), StoreError> {
    tx.notes.action = Some(action);
    tx.notes.class = Some(class);
    match decide_in_area(tx.role(), class, action) {
        Decision::Allow(_) => Ok(()),
        Decision::Forbid | Decision::Hide => Err(StoreError::Forbidden),
    }
}

/// The codes of those actions on area registers that are allowed, for `permitted_actions`.
#[must_use]
pub fn area_permitted(
    tx: &Tx,
    wishes: &[(&'static str, RecordClass, Action)],
) -> Vec<&'static str> {
    wishes
        .iter()
        .filter(|(_, class, action)| {
            matches!(
                decide_in_area(tx.role(), *class, *action),
                Decision::Allow(_)
            )
        })
        .map(|(code, _, _)| *code)
        .collect()
}

pub(crate) fn judge(
    tx: &mut Tx,
    rows: Vec<AccessRow>,
    class: RecordClass,
    action: Action,
) -> Result<ClientAccess, StoreError> {
    tx.notes.action = Some(action);
    tx.notes.class = Some(class);
    let Some((client_id, protected, relations)) = rows.into_iter().next() else {
        return Err(StoreError::NotFound);
    };
    // Before any relation is looked at: none of them opens what is closed to the caller.
    tx.refuse_barred(client_id)?;
    let rows: Vec<RelationRow> = serde_json::from_str(&relations)
        .map_err(|error| StoreError::internal(format!("relations: {error}")))?;
    let relations = relations_of(tx.actor(), &rows);
    match decide(tx.role(), class, action, &relations.to(class)) {
        Decision::Allow(relation) => {
            tx.notes.relation = relation;
            tx.notes.clients = vec![client_id];
            if relation == Some(Relation::Cover) {
                let covers = &tx.actor().covers;
                let covered = rows
                    .iter()
                    .filter_map(|row| row.user_id)
                    .find(|id| covers.contains(&(*id).into()));
                tx.notes.acting_for = covered;
            }
            if tx.notes.purpose.is_none() {
                tx.notes.purpose = relation.map(Relation::default_purpose);
            }
            Ok(ClientAccess {
                client_id: client_id.into(),
                protected,
                role: tx.role(),
                relations,
            })
        }
        Decision::Forbid => {
            tx.notes.clients = vec![client_id];
            Err(StoreError::Forbidden)
        }
        Decision::Hide => Err(StoreError::NotFound),
    }
}

/// What the stored rows mean for this caller: own, covered or led, and consented to.
fn relations_of(actor: &Actor, rows: &[RelationRow]) -> Relations {
    let mut relations = Vec::new();
    let mut works_with_client = false;
    for row in rows {
        let Some(relation) = Relation::from_code(&row.relation) else {
            continue;
        };
        let is_work = scope::COVERED.contains(&relation);
        match row.user_id {
            Some(user) if user == actor.user_id.as_uuid() => {
                relations.push(relation);
                works_with_client |= is_work;
            }
            Some(user) if actor.covers.contains(&user.into()) && is_work => {
                relations.push(Relation::Cover);
                works_with_client = true;
            }
            Some(_) | None => {}
        }
        if row
            .unit_id
            .is_some_and(|unit| actor.leads.contains(&unit.into()))
            && scope::LED.contains(&relation)
        {
            relations.push(Relation::Team);
        }
    }
    // A consent opens nothing to who does not work with the client.
    let consents = rows.iter().filter(|_| works_with_client);
    Relations {
        held: relations,
        consented: consents.flat_map(|row| row.classes.clone()).collect(),
    }
}
