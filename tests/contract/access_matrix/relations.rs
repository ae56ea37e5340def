//! Every operation on a client × eight roles × every relation × {open, protected}: what is refused, and what may be read.

use futures_util::future::join_all;
use palvelurekisteri_domain::access::{Action, Relation};
use palvelurekisteri_domain::code_set::staff::{RecordClass, Role};
use palvelurekisteri_tests::region::{NORTH_UNIT, OULU_AREA, people};
use uuid::Uuid;

use super::table::Needs::{self, OnAny, OnClient, Steering};
use super::{CALLERS, Case, Cell, EVERY_OPERATION, arrange, expected_through, is_covered};
use crate::walk::world::World;

/// How every caller is related to every client.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// By a relation of its own.
    Own(Relation),
    /// By that of an absent colleague.
    Covered(Relation),
    /// By leading the unit of the responsible worker.
    Led,
    /// By none.
    None,
}

const OWN: &[Way] = &[
    Way::Own(Relation::Assigned),
    Way::Own(Relation::Coach),
    Way::Own(Relation::Support),
    Way::Own(Relation::Handoff),
    Way::Own(Relation::ServiceDesk),
    Way::Own(Relation::FollowUp),
    Way::Own(Relation::BreakGlass),
];
const DERIVED: &[Way] = &[
    Way::Covered(Relation::Assigned),
    Way::Covered(Relation::Support),
    Way::Covered(Relation::ServiceDesk),
    Way::Led,
    Way::None,
];

impl Way {
    fn relations(self, role: Role) -> Vec<Relation> {
        let covers = matches!(
            role,
            Role::EmploymentOfficer | Role::SocialWorker | Role::Coach
        );
        match self {
            Self::Own(relation) => vec![relation],
            Self::Covered(Relation::Assigned | Relation::Support) if covers => {
                vec![Relation::Cover]
            }
            Self::Led if role == Role::TeamLead => vec![Relation::Team],
            Self::Covered(_) | Self::Led | Self::None => Vec::new(),
        }
    }

    /// Relates every caller to the clients in this way, and nobody in another.
    fn sql(self, clients: &str) -> String {
        let absent = people::SOUTH_OFFICER.id;
        let (relation, unit, users) = match self {
            Self::Own(relation) => (
                relation,
                "null".to_owned(),
                CALLERS.map(|(one, _)| one.id).to_vec(),
            ),
            Self::Covered(relation) => (relation, "null".to_owned(), vec![absent]),
            Self::Led => (
                Relation::Assigned,
                format!("'{NORTH_UNIT}'::uuid"),
                vec![absent],
            ),
            Self::None => (Relation::Assigned, "null".to_owned(), vec![absent]),
        };
        let users: Vec<String> = users.iter().map(|user| format!("'{user}'::uuid")).collect();
        let mut sql = format!(
            "delete from absence_cover;
             delete from work_relation where client_id in ({clients});
             insert into work_relation (area_id, id, client_id, relation, user_id, unit_id, starts_at, ground)
             select {OULU_AREA}, gen_random_uuid(), c.id, '{}', u, {unit}, '2026-01-01', 'test'
               from client c, unnest(array[{}]) u where c.id in ({clients});",
            relation.code(),
            users.join(", "),
        );
        if matches!(self, Self::Covered(_)) {
            for (caller, _) in CALLERS {
                sql += &format!(
                    "insert into absence_cover (id, area_id, absent_user_id, substitute_user_id, valid, granted_by)
                     values ('{}', {OULU_AREA}, '{absent}', '{}', '[2026-03-01,2026-03-09)', '{absent}');",
                    Uuid::now_v7(),
                    caller.id
                );
            }
        }
        sql
    }
}

/// What a non-disclosure order asks for beside, by operation: the right to open what is masked.
fn opens_protected(operation: &str) -> bool {
    [
        "list_client_municipalities",
        "read_contact_details",
        "replace_contact_details",
    ]
    .contains(&operation)
}

/// The status for a role; `None` is success, or what the table alone does not tell.
fn wanted(cell: &Cell, role: Role, relations: &[Relation], protected: bool) -> Option<u16> {
    let case = Case::Assigned;
    let asked = match cell.needs {
        Steering(wishes) => OnClient(wishes),
        needs => needs,
    };
    let refused = expected_through(asked, role, case, relations);
    let reveal: &'static [_] = &[(RecordClass::ProtectedContact, Action::Reveal)];
    let id = &cell.prepared.request.operation.id;
    refused.or_else(|| {
        (protected && opens_protected(id))
            .then(|| expected_through(OnClient(reveal), role, case, relations))
            .flatten()
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn own_relations_open_to_every_role_what_the_table_says_and_no_more() {
    expect_the_table(OWN, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn derived_relations_open_to_every_role_what_the_table_says_and_no_more() {
    expect_the_table(DERIVED, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn own_relations_open_what_the_table_says_under_a_non_disclosure_order() {
    expect_the_table(OWN, true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn derived_relations_open_what_the_table_says_under_a_non_disclosure_order() {
    expect_the_table(DERIVED, true).await;
}

async fn expect_the_table(ways: &[Way], protected: bool) {
    let world = World::begin().await;
    let mut cells = Vec::new();
    for operation in EVERY_OPERATION.iter().filter(|one| is_covered(one)) {
        let is_of_client = matches!(
            super::needs(operation),
            Some(OnAny(_) | OnClient(_) | Steering(_))
        );
        // The class of a closed relationship is another than that of an open one.
        if !is_of_client || operation.id == "reopen_service_relationship" {
            continue;
        }
        match arrange(&world, operation, Case::Assigned).await {
            // A draft is its author's, whatever the relation.
            Ok(cell) => cells
                .extend(cell.filter(|cell| !cell.is_draft && cell.prepared.client_id().is_some())),
            Err(reason) => world.find(reason),
        }
    }
    let clients: Vec<String> = cells
        .iter()
        .filter_map(|cell| Some(format!("'{}'", cell.prepared.client_id()?)))
        .collect();
    let clients = clients.join(", ");
    if protected {
        let orders = format!(
            "insert into non_disclosure_order (area_id, id, client_id, controller_organisation_id, valid, data_source)
             select {OULU_AREA}, gen_random_uuid(), id, controller_organisation_id, '[2026-01-01,2027-01-01)', 'client'
               from client c where id in ({clients}) and not exists (
                    select 1 from non_disclosure_order o where o.client_id = c.id)"
        );
        world.execute(&orders).await;
    }
    let mut tried = 0;
    for way in ways.iter().copied() {
        world.execute(&way.sql(&clients)).await;
        let before = world.rows().await;
        for cell in &cells {
            let calls = CALLERS.iter();
            let calls = calls.map(|(person, _)| meet(&world, cell, person, way, protected));
            let met = join_all(calls).await;
            tried += met.into_iter().filter(|met| *met).count();
        }
        let what = format!("{way:?}, refused calls and reads");
        world.expect_unchanged(&what, &before, &world.rows().await);
    }
    println!("{tried} cells of relations, protected: {protected}");
    world.end("cells of relations");
    assert!(tried > 2_000, "{tried} cells");
}

/// Tries one cell, unless it would change something; whether it was tried.
async fn meet(
    world: &World,
    cell: &Cell,
    person: &palvelurekisteri_tests::region::Person,
    way: Way,
    protected: bool,
) -> bool {
    let operation = cell.prepared.request.operation;
    let status = wanted(cell, person.role, &way.relations(person.role), protected);
    let status = match status {
        Some(status) => status,
        None if operation.method == "GET" && !matches!(cell.needs, Needs::Steering(_)) => {
            operation.success()
        }
        None => return false,
    };
    let request = cell.prepared.request.anew();
    let answer = world.send(person, &request).await;
    let what = format!("{} {way:?}, protected: {protected}", person.role);
    world.expect(&what, &request, &answer, status, "");
    true
}
