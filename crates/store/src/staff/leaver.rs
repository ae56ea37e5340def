//! Leavers (työstä pois jäävät): whose open work moves to a colleague before the account or its grant ends.

use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, PgRangeExpressionMethods, QueryDsl, SelectableHelper,
    dsl::{exists, select},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::{absence_cover, role_grant, work_relation};
use palvelurekisteri_domain::{
    access::Relation,
    code_set::{relationship::ResponsibilityBasis, staff::Role},
    id::{RelationshipId, RoleGrantId, UserId},
};
use uuid::Uuid;

use super::cover::{self, CoverRow};
use crate::{
    access_bar::is_closed_to,
    error::StoreError,
    handoff::queries::works_in,
    relationship::{
        coach::{self, NewCoach},
        queries::lock_relationship,
        responsibility::{Assignment, hand_over},
    },
    tx::Tx,
};

/// A relation of the leaver in an open relationship.
#[derive(Debug, Clone, Copy)]
pub struct OpenWork {
    relationship_id: Uuid,
    client_id: Uuid,
    unit_id: Uuid,
    role: Role,
}

impl OpenWork {
    /// Client whose worker changes, for the access log.
    #[must_use]
    pub fn client_id(&self) -> Uuid {
        self.client_id
    }
}

/// What a locked account does in open relationships in the given roles: as the responsible worker, as a coach.
pub async fn list_open_work(
    tx: &mut Tx,
    user_id: UserId,
    roles: &[Role],
) -> Result<Vec<OpenWork>, StoreError> {
    let wanted = [
        (Relation::Assigned, Role::EmploymentOfficer),
        (Relation::Coach, Role::Coach),
    ];
    let mut open = Vec::new();
    for (relation, role) in wanted.into_iter().filter(|(_, role)| roles.contains(role)) {
        let rows: Vec<(Option<Uuid>, Uuid, Option<Uuid>)> = work_relation::table
            .filter(work_relation::user_id.eq(user_id.as_uuid()))
            .filter(work_relation::relation.eq(relation.code()))
            .filter(work_relation::ends_at.is_null())
            .order(work_relation::relationship_id)
            .select((
                work_relation::relationship_id,
                work_relation::client_id,
                work_relation::unit_id,
            ))
            .load(tx.connection()?)
            .await?;
        open.extend(
            rows.into_iter()
                .filter_map(|(relationship, client_id, unit)| {
                    Some(OpenWork {
                        relationship_id: relationship?,
                        client_id,
                        unit_id: unit?,
                        role,
                    })
                }),
        );
    }
    Ok(open)
}

/// Whether the account keeps a role in the area on a day by another grant than this.
pub async fn keeps_role(
    tx: &mut Tx,
    user_id: UserId,
    role: Role,
    but: RoleGrantId,
    day: NaiveDate,
) -> Result<bool, StoreError> {
    let others = role_grant::table
        .filter(role_grant::user_id.eq(user_id.as_uuid()))
        .filter(role_grant::area_id.eq(tx.area_id()))
        .filter(role_grant::role.eq(role.as_str()))
        .filter(role_grant::id.ne(but.as_uuid()))
        .filter(role_grant::valid.contains(day));
    Ok(select(exists(others)).get_result(tx.connection()?).await?)
}

/// Whether somebody may do all of it: works in each of the units in the role that it takes.
pub async fn may_take_over(
    tx: &mut Tx,
    work: &[OpenWork],
    receiver: UserId,
) -> Result<bool, StoreError> {
    let mut posts: Vec<(Uuid, Role)> = work.iter().map(|one| (one.unit_id, one.role)).collect();
    posts.sort_unstable();
    posts.dedup();
    for (unit, role) in posts {
        if !works_in(tx, receiver, unit.into(), role).await? {
            return Ok(false);
        }
    }
    let clients = work.iter().map(OpenWork::client_id).collect();
    Ok(!is_closed_to(tx, receiver, clients).await?)
}

/// Moves all of it to a colleague from now on, in this transaction.
pub async fn pass_on(
    tx: &mut Tx,
    work: &[OpenWork],
    leaver: UserId,
    receiver: UserId,
    next_id: fn() -> Uuid,
) -> Result<(), StoreError> {
    for one in work {
        let relationship_id = RelationshipId::from(one.relationship_id);
        let row = lock_relationship(tx, relationship_id).await?;
        if one.role == Role::Coach {
            coach::remove_coach(tx, &row, leaver).await?;
            let coaches = coach::list_coaches(tx, relationship_id).await?;
            let is_coach = |coach: &coach::CoachRow| coach.user_id == receiver.as_uuid();
            if !coaches.iter().any(is_coach) {
                let new = NewCoach {
                    id: next_id(),
                    user_id: receiver,
                    unit_id: one.unit_id.into(),
                };
                coach::name_coach(tx, &row, new).await?;
            }
            continue;
        }
        let assignment = Assignment {
            relationship_id,
            client_id: one.client_id.into(),
            user_id: receiver,
            unit_id: one.unit_id.into(),
            basis: ResponsibilityBasis::Assign,
            starts_at: tx.now(),
        };
        hand_over(tx, &assignment, next_id).await?;
    }
    Ok(())
}

/// Ends the covers of a leaver yesterday: nobody stands in for who is gone, nor is stood in for by them.
pub async fn end_covers(tx: &mut Tx, leaver: UserId) -> Result<(), StoreError> {
    let today = tx.today();
    let Some(yesterday) = today.pred_opt() else {
        return Ok(());
    };
    let coming = (
        std::ops::Bound::Included(today),
        std::ops::Bound::<NaiveDate>::Unbounded,
    );
    for is_absent in [true, false] {
        let mut query = absence_cover::table
            .filter(absence_cover::area_id.eq(tx.area_id()))
            .filter(absence_cover::valid.overlaps_with(coming))
            .select(CoverRow::as_select())
            .into_boxed();
        query = match is_absent {
            true => query.filter(absence_cover::absent_user_id.eq(leaver.as_uuid())),
            false => query.filter(absence_cover::substitute_user_id.eq(leaver.as_uuid())),
        };
        let rows: Vec<CoverRow> = query.load(tx.connection()?).await?;
        for row in rows {
            cover::end_cover(tx, &row, yesterday).await?;
        }
    }
    Ok(())
}
