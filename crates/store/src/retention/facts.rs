//! What a verdict needs: read for a page of candidates, and again under lock for the one that is about to go.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    Queryable,
    sql_types::{BigInt, Bool, Date, Nullable, Timestamptz, Uuid as SqlUuid},
};
use palvelurekisteri_domain::retention::{ClientFacts, Keep};
use uuid::Uuid;

use crate::named_query::named_query;

/// Candidates that are read at once.
pub(super) const PAGE: usize = 500;

/// The types of [`FactsRow`].
type FactsSql = (
    SqlUuid,
    Nullable<SqlUuid>,
    SqlUuid,
    Date,
    Nullable<Date>,
    Bool,
    Nullable<Date>,
    Nullable<Date>,
    Bool,
    Bool,
    Bool,
);

/// A candidate.
#[derive(Debug, Clone, Queryable)]
pub(super) struct FactsRow {
    /// Identifier.
    pub(super) id: Uuid,
    /// Client; `None` for class S.
    pub(super) client_id: Option<Uuid>,
    /// Controller.
    pub(super) controller_id: Uuid,
    recorded_on: NaiveDate,
    annulled_on: Option<NaiveDate>,
    is_open: bool,
    ended_on: Option<NaiveDate>,
    /// Day that the candidate itself is counted from, where it is not a client.
    pub(super) own_on: Option<NaiveDate>,
    held: bool,
    pending: bool,
    referred: bool,
}

impl FactsRow {
    /// What keeps it.
    pub(super) fn keep(&self) -> Option<Keep> {
        match (self.held, self.pending, self.referred) {
            (true, _, _) => Some(Keep::Held),
            (_, true, _) => Some(Keep::Pending),
            (_, _, true) => Some(Keep::Referred),
            _ => None,
        }
    }

    /// What the client is judged by.
    pub(super) fn client(&self) -> ClientFacts {
        ClientFacts {
            recorded_on: self.recorded_on,
            annulled_on: self.annulled_on,
            is_open: self.is_open,
            ended_on: self.ended_on,
            keep: self.keep(),
        }
    }

    /// Day of an annulment.
    pub(super) fn annulled_on(&self) -> Option<NaiveDate> {
        self.annulled_on
    }
}

/// The day in Helsinki of an instant.
macro_rules! day {
    ($instant:literal) => {
        concat!("(", $instant, " at time zone 'Europe/Helsinki')::date")
    };
}

/// Whether a hold of the client `c` is in force on the day.
macro_rules! held {
    () => {
        "exists (select from retention_hold h where h.client_id = c.id and h.released_at is null
                    and h.starts_on <= p.day and coalesce(h.ends_on, 'infinity') >= p.day)"
    };
}

/// The client's relationships that stand.
macro_rules! relationships {
    () => {
        "cross join lateral (
             select max(s.closed_on) as ended_on, coalesce(bool_or(s.closed_on is null), false) as is_open
               from service_relationship s where s.client_id = c.id and s.annulled_at is null) r"
    };
}

/// Phases of a relationship or client that go on.
macro_rules! open_phase {
    ($of:literal) => {
        concat!(
            "exists (select from activation_phase f where ",
            $of,
            " and f.annulled_at is null and f.state in ('planned', 'confirmed', 'running', 'suspended'))"
        )
    };
}

/// The page, or the one.
macro_rules! paged {
    ($id:literal) => {
        concat!(
            $id,
            " > p.after and (p.single is null or ",
            $id,
            " = p.single) order by ",
            $id,
            " limit 500"
        )
    };
}

named_query!(
    /// Clients without an open relationship, and those who were annulled.
    pub(super) Clients(
        day: NaiveDate => Date,
        after: Uuid => SqlUuid,
        single: Option<Uuid> => Nullable<SqlUuid>,
    ) -> FactsSql,
    concat!(
        "select c.id, c.id, c.controller_organisation_id, ", day!("c.created_at"), ", ", day!("c.annulled_at"),
        ", r.is_open, r.ended_on, null::date, ", held!(), ",
               c.annulled_at is null and (", open_phase!("f.client_id = c.id"), "
                  or exists (select from subject_access_request a where a.client_id = c.id
                                and a.annulled_at is null and a.state <> 'delivered')),
               false
           from p cross join client c ", relationships!(), "
          where c.area_id = app_area() and (c.annulled_at is not null or not r.is_open) and ", paged!("c.id"),
    ),
);

named_query!(
    /// Relationships of multidisciplinary support that have ended, of clients who are not annulled.
    pub(super) Multidisciplinary(
        day: NaiveDate => Date,
        after: Uuid => SqlUuid,
        single: Option<Uuid> => Nullable<SqlUuid>,
    ) -> FactsSql,
    concat!(
        "select m.id, c.id, m.controller_organisation_id, ", day!("m.created_at"), ", null::date, false, null::date,
               m.closed_on, ", held!(), ", ", open_phase!("f.relationship_id = m.id"), ", false
           from p cross join service_relationship m
           join client c on c.id = m.client_id and c.annulled_at is null
          where m.area_id = app_area() and m.kind = 'multidisciplinary' and m.closed_on is not null
            and m.annulled_at is null and ", paged!("m.id"),
    ),
);

named_query!(
    /// Matters of social welfare of the controller in the context that are over.
    pub(super) Social(
        day: NaiveDate => Date,
        after: Uuid => SqlUuid,
        single: Option<Uuid> => Nullable<SqlUuid>,
    ) -> FactsSql,
    concat!(
        "select s.id, null::uuid, s.controller_organisation_id, ", day!("s.created_at"), ", ", day!("s.annulled_at"),
        ", false, null::date, s.closed_on, false, false, false
           from p cross join social_service_relationship s
          where s.area_id = app_area() and s.controller_organisation_id = app_organisation()
            and p.day is not null and (s.closed_on is not null or s.annulled_at is not null) and ", paged!("s.id"),
    ),
);

/// Drafts of one table `d`, with what is changed beside the draft itself.
macro_rules! drafts {
    ($(#[$doc:meta])* $name:ident, $table:literal, $changed:literal, $referred:literal) => {
        named_query!(
            $(#[$doc])*
            pub(super) $name(
                day: NaiveDate => Date,
                after: Uuid => SqlUuid,
                single: Option<Uuid> => Nullable<SqlUuid>,
            ) -> FactsSql,
            concat!(
                "select d.id, c.id, d.controller_organisation_id, ", day!("d.created_at"), ", null::date, false, null::date, ",
                "(greatest(d.recorded_at", $changed, ") at time zone 'Europe/Helsinki')::date, ", held!(), ", false, ",
                $referred,
                " from p cross join ", $table, " d join client c on c.id = d.client_id
                 where d.area_id = app_area() and d.state = 'draft' and ", paged!("d.id"),
            ),
        );
    };
}

drafts!(
    /// Drafts of assessments.
    AssessmentDrafts,
    "assessment",
    ", (select max(s.recorded_at) from assessment_score s where s.assessment_id = d.id)",
    "exists (select from assessment n where n.supersedes_id = d.id)"
);
drafts!(
    /// Drafts of plans.
    PlanDrafts,
    "plan",
    ", (select max(g.recorded_at) from plan_goal g where g.plan_id = d.id)
     , (select max(a.recorded_at) from plan_action a where a.plan_id = d.id)
     , (select max(a.recorded_at) from plan_approval a where a.plan_id = d.id)
     , (select max(b.recorded_at) from plan_rehabilitative_part b where b.plan_id = d.id)",
    "exists (select from plan n where n.supersedes_id = d.id)
     or exists (select from activation_phase f where f.plan_id = d.id)"
);
drafts!(
    /// Drafts of contacts.
    ContactDrafts,
    "contact_event",
    "",
    "false"
);

named_query!(
    /// Rows of the disclosure ledger; a hold of the client keeps them too.
    pub(super) Disclosures(
        day: NaiveDate => Date,
        after: Uuid => SqlUuid,
        single: Option<Uuid> => Nullable<SqlUuid>,
        before: NaiveDate => Date,
    ) -> FactsSql,
    concat!(
        "select l.id, l.client_id, l.controller_organisation_id, ", day!("l.created_at"), ", null::date, false, null::date,
               l.disclosed_on, ",
        "exists (select from retention_hold h where h.client_id = l.client_id and h.released_at is null
                    and h.starts_on <= p.day and coalesce(h.ends_on, 'infinity') >= p.day), false, false
           from p cross join disclosure l
          where l.area_id = app_area() and l.disclosed_on < p.before and ", paged!("l.id"),
    ),
);

named_query!(
    /// Tombstones of the area that were set before an instant.
    pub(super) OldTombstones(before: DateTime<Utc> => Timestamptz) -> BigInt,
    "select count(*) from p join tombstone t on t.area_id = app_area() and t.created_at < p.before",
);

named_query!(
    /// Removes tombstones of the area that were set before an instant; answers how many.
    pub(super) RemoveTombstones(before: DateTime<Utc> => Timestamptz) -> BigInt,
    ", d as (delete from tombstone t using p where t.area_id = app_area() and t.created_at < p.before returning 1)
     select count(*) from d",
);
