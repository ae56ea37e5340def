//! Every operation as every role, in every relation to the client: what is answered is what the access table says.

use palvelurekisteri_domain::access::{Action, Decision, Relation, decide, decide_in_area};
use palvelurekisteri_domain::code_set::staff::{RecordClass, Role};
use palvelurekisteri_tests::region::{
    KAINUU_AREA, KAINUU_AUTHORITY, KAINUU_UNIT, OULU_AREA, Person, SOCIAL_UNIT, SOUTH_UNIT, people,
};
use uuid::Uuid;

use crate::walk::calls::Prepared;
use crate::walk::objects::{Ids, filled};
use crate::walk::world::World;
use crate::walk::{EVERY_OPERATION, Operation, none};

use table::Needs::{
    self, Breaking, Entering, Everywhere, InArea, InGroup, Leads, Lifting, ListingSocialWork,
    Nothing, OfHandoff, OfSocialWork, Officer, OnAny, OnClient, Opening, OpeningSocialWork,
    Reviewing, Steering,
};
use table::{HandoffSide, TABLE};

mod relations;
mod table;

/// Operations of the own session.
const EVERYBODYS: [&str; 6] = [
    "change_password",
    "end_other_sessions",
    "end_session",
    "list_own_events",
    "list_sessions",
    "read_me",
];

/// One caller of each role, and the relation that the role has to a client of its own.
const CALLERS: [(Person, Option<Relation>); 8] = [
    (people::OFFICER, Some(Relation::Assigned)),
    (people::SOCIAL_WORKER, Some(Relation::Support)),
    (people::COACH, Some(Relation::Coach)),
    (people::LEAD, None),
    (people::ADMIN, Some(Relation::Assigned)),
    (people::STATISTICIAN, Some(Relation::Assigned)),
    (people::EXPORT_SERVICE, Some(Relation::Assigned)),
    (people::AUDITOR, Some(Relation::Assigned)),
];

/// Whose the client is, seen from the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Assigned,
    SameUnit,
    OtherUnit,
    OtherArea,
    Nobody,
}

fn needs(operation: &Operation) -> Option<Needs> {
    TABLE
        .iter()
        .find(|(known, _)| *known == operation.id)
        .map(|(_, needs)| *needs)
}

fn is_covered(operation: &Operation) -> bool {
    operation.is_protected() && !EVERYBODYS.contains(&operation.id.as_str())
}

#[test]
fn every_operation_has_its_place_in_the_table() {
    let missing = EVERY_OPERATION
        .iter()
        .filter(|operation| is_covered(operation) && needs(operation).is_none());
    none(
        "operations that TABLE lacks",
        &missing
            .map(|operation| operation.id.clone())
            .collect::<Vec<_>>(),
    );
    let known = |id: &str| EVERY_OPERATION.iter().any(|operation| operation.id == id);
    let gone = TABLE.iter().filter(|(id, _)| !known(id));
    none(
        "operations that are no more",
        &gone.map(|(id, _)| (*id).to_owned()).collect::<Vec<_>>(),
    );
}

/// The status that the access table asks for; `None` is the success of the operation.
fn expected(needs: Needs, role: Role, case: Case, own: Option<Relation>) -> Option<u16> {
    let mut relations: Vec<Relation> = own.filter(|_| case == Case::Assigned).into_iter().collect();
    if role == Role::TeamLead && matches!(case, Case::Assigned | Case::SameUnit) {
        relations.push(Relation::Team);
    }
    expected_through(needs, role, case, &relations)
}

/// The same for any relations to the client.
fn expected_through(needs: Needs, role: Role, case: Case, relations: &[Relation]) -> Option<u16> {
    let on_client = |wishes: &[(RecordClass, Action)]| {
        wishes.iter().find_map(
            |(class, action)| match decide(role, *class, *action, relations) {
                Decision::Allow(_) => None,
                Decision::Forbid => Some(403),
                Decision::Hide => Some(404),
            },
        )
    };
    let in_area = |class, action| match decide_in_area(role, class, action) {
        Decision::Allow(_) => matches!(case, Case::OtherArea | Case::Nobody).then_some(404),
        Decision::Forbid | Decision::Hide => Some(403),
    };
    match needs {
        Nothing => None,
        Officer => (role != Role::EmploymentOfficer).then_some(403),
        InArea(class, action) => in_area(class, action),
        InGroup(wishes) => {
            in_area(RecordClass::Configuration, Action::Read).or_else(|| on_client(wishes))
        }
        Entering => match role {
            Role::EmploymentOfficer | Role::SocialWorker | Role::Coach | Role::TeamLead => {
                in_area(RecordClass::Configuration, Action::Read)
            }
            Role::Admin | Role::Statistician | Role::ExportService | Role::Auditor => Some(403),
        },
        Opening => {
            on_client(&[(RecordClass::Employment, Action::Read)]).or_else(|| match role {
                // Opens no kind of relationship.
                Role::Coach => Some(403),
                // Would become responsible herself by default, which only an employment officer can be.
                Role::SocialWorker => Some(422),
                _ => on_client(&[(RecordClass::Multidisciplinary, Action::Create)]),
            })
        }
        Leads => match role {
            Role::TeamLead | Role::Admin => in_area(RecordClass::Configuration, Action::Update),
            _ => Some(403),
        },
        Everywhere(class, action) => match decide_in_area(role, class, action) {
            Decision::Allow(_) => (case == Case::Nobody).then_some(404),
            Decision::Forbid | Decision::Hide => Some(403),
        },
        Breaking => match role {
            Role::EmploymentOfficer | Role::SocialWorker => None,
            _ => Some(403),
        },
        // By the officer, or by the other unit's.
        Reviewing => match (role, case) {
            (Role::TeamLead, Case::Assigned | Case::SameUnit) => None,
            (Role::EmploymentOfficer, Case::Assigned | Case::SameUnit) => Some(403),
            _ => Some(404),
        },
        Lifting => in_area(RecordClass::Configuration, Action::Read).or(match (role, case) {
            (Role::Admin, _) | (Role::TeamLead, Case::Assigned | Case::SameUnit) => None,
            (Role::EmploymentOfficer, Case::Assigned | Case::SameUnit) => Some(403),
            _ => Some(404),
        }),
        OnClient(wishes) => on_client(wishes),
        OnAny(wishes) => {
            let each: Vec<_> = wishes
                .iter()
                .map(|wish| on_client(std::slice::from_ref(wish)))
                .collect();
            match each.contains(&None) {
                true => None,
                false => each.into_iter().flatten().min(),
            }
        }
        OfSocialWork(action) => {
            let own = (role == Role::SocialWorker && case == Case::Assigned)
                .then_some(Relation::Assigned);
            match decide(role, RecordClass::Social, action, own.as_slice()) {
                // Annulled by another than the writer.
                Decision::Allow(_) => (action == Action::Annul).then_some(409),
                Decision::Forbid => Some(403),
                Decision::Hide => Some(404),
            }
        }
        ListingSocialWork => (!matches!(role, Role::SocialWorker | Role::TeamLead)).then_some(404),
        OpeningSocialWork => (role != Role::SocialWorker).then_some(404),
        OfHandoff(wanted) => {
            // Handoffs go from the unit of their maker to the other one; the officer and the lead are of the north.
            let is_of_north = matches!(role, Role::EmploymentOfficer | Role::TeamLead);
            let side = match case {
                Case::Assigned | Case::SameUnit => HandoffSide::Asking,
                Case::OtherUnit => HandoffSide::Answering,
                Case::OtherArea | Case::Nobody => return Some(404),
            };
            match (is_of_north, wanted) {
                (false, _) => Some(404),
                (true, HandoffSide::Either) => None,
                (true, wanted) => (wanted != side).then_some(403),
            }
        }
        Steering(wishes) => on_client(wishes).or_else(|| {
            let steers = relations
                .iter()
                .any(|relation| matches!(relation, Relation::Assigned | Relation::Team));
            (!steers).then_some(403)
        }),
    }
}

/// A call, and what its object is.
struct Cell {
    needs: Needs,
    prepared: Prepared,
    /// Its author's alone (decision 33): nobody else is told of it.
    is_draft: bool,
}

impl Cell {
    /// The status for a caller; `None` is the success of the operation.
    fn expected(&self, person: &Person, case: Case, own: Option<Relation>) -> Option<u16> {
        let hidden = (self.is_draft && person.id != people::OFFICER.id).then_some(404);
        hidden.or_else(|| expected(self.needs, person.role, case, own))
    }
}

/// Every role in one relation to every object. First all who are refused, so that one look at the rows tells that none of
/// them changed anything; then those who are let in, each on an object that nobody has touched.
async fn expect_the_table(case: Case) {
    let world = World::begin().await;
    let coach = format!(
        "insert into role_grant (id, user_id, area_id, role, organisation_id, unit_id, valid)
         values ('{}', '{}', {KAINUU_AREA}, 'coach', '{KAINUU_AUTHORITY}', '{KAINUU_UNIT}', '[2025-01-01,)')",
        Uuid::now_v7(),
        people::KAINUU_SOCIAL_WORKER.id
    );
    world.execute(&coach).await;
    let mut cells = Vec::new();
    for operation in EVERY_OPERATION
        .iter()
        .filter(|operation| is_covered(operation))
    {
        // Without an object the one answer is that of the role.
        if case != Case::Assigned && operation.path_ids().is_empty() {
            continue;
        }
        match arrange(&world, operation, case).await {
            Ok(cell) => cells.extend(cell),
            Err(reason) => world.find(reason),
        }
    }
    let before = world.rows().await;
    for cell in &cells {
        let request = cell.prepared.request.anew();
        let answer = world.send_as_is(&request).await;
        world.expect("anonymous", &request, &answer, 401, "auth.token_missing");
        for (person, own) in CALLERS {
            if let Some(status) = cell.expected(&person, case, own) {
                expect(&world, cell, (person, case), status).await;
            }
        }
    }
    world.expect_unchanged("refused calls", &before, &world.rows().await);
    for cell in &cells {
        let operation = cell.prepared.request.operation;
        let mut is_touched = false;
        for (person, own) in CALLERS {
            if cell.expected(&person, case, own).is_some() {
                continue;
            }
            if !is_touched || operation.method == "GET" {
                expect(&world, cell, (person, case), operation.success()).await;
                is_touched = true;
                continue;
            }
            match arrange(&world, operation, case).await {
                Ok(Some(anew)) => {
                    expect(&world, &anew, (person, case), operation.success()).await;
                }
                Ok(None) => {}
                Err(reason) => world.find(reason),
            }
        }
    }
    assert!(cells.len() > 100, "{} operations", cells.len());
    world.end("cells of the access matrix");
}

async fn expect(world: &World, cell: &Cell, (person, case): (Person, Case), status: u16) {
    let request = cell.prepared.request.anew();
    let answer = world.send(&person, &request).await;
    let what = format!("{} {case:?}", person.role);
    world.expect(&what, &request, &answer, status, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_the_table_says_on_clients_of_its_own() {
    expect_the_table(Case::Assigned).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_the_table_says_on_clients_of_the_unit() {
    expect_the_table(Case::SameUnit).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_the_table_says_on_clients_of_another_unit() {
    expect_the_table(Case::OtherUnit).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_the_table_says_in_another_area() {
    expect_the_table(Case::OtherArea).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_the_table_says_on_what_does_not_exist() {
    expect_the_table(Case::Nobody).await;
}

/// Objects of the other area, in the place of those that only the own administrator or lead can make.
fn elsewhere() -> Ids {
    let ids = [
        ("organisation_id", KAINUU_AUTHORITY),
        ("role_grant_id", people::KAINUU_OFFICER.grant),
        ("unit_id", KAINUU_UNIT),
        ("user_id", people::KAINUU_OFFICER.id),
    ];
    ids.map(|(name, id)| (name.to_owned(), id.to_string()))
        .into()
}

/// The object of the operation, in its relation to the callers.
async fn arrange(
    world: &World,
    operation: &'static Operation,
    case: Case,
) -> Result<Option<Cell>, String> {
    let Some(needs) = needs(operation) else {
        return Ok(None);
    };
    let worker = match case {
        Case::Assigned | Case::SameUnit | Case::Nobody => people::OFFICER,
        Case::OtherUnit => people::SOUTH_OFFICER,
        Case::OtherArea => people::KAINUU_OFFICER,
    };
    let mut prepared = world.prepare_among(operation, &worker, Ids::new()).await?;
    let is_draft = is_draft(world, &prepared).await;
    match (case, prepared.client_id()) {
        (Case::Assigned, Some(client)) => relate(world, client).await,
        (Case::SameUnit, Some(client)) => {
            // To a colleague of the unit.
            let other = people::SOUTH_OFFICER.id;
            let sql = format!(
                "update work_relation set user_id = '{other}' where client_id = '{client}' and relation <> 'coach'"
            );
            world.execute(&sql).await;
        }
        (Case::OtherUnit, Some(client)) => {
            // A coach who was named is of the first unit.
            let sql = format!(
                "update work_relation set unit_id = '{SOUTH_UNIT}' where client_id = '{client}' and unit_id is not null"
            );
            world.execute(&sql).await;
        }
        (Case::Nobody, _) => prepared.request = prepared.with_unknown_id(),
        (Case::OtherArea, _) => {
            let mut ids = prepared.ids.clone();
            ids.extend(elsewhere());
            prepared.request.path = filled(operation, &ids);
            if let Some(cover) = ids.get("absence_cover_id") {
                let sql = format!(
                    "update absence_cover set area_id = {KAINUU_AREA} where id = '{cover}'"
                );
                world.execute(&sql).await;
            }
        }
        (Case::SameUnit | Case::OtherUnit, None)
            if prepared.ids.contains_key("social_relationship_id") =>
        {
            let (other, unit) = match case {
                Case::SameUnit => (people::SOCIAL_LEAD.id, SOCIAL_UNIT),
                _ => (people::SOUTH_OFFICER.id, SOUTH_UNIT),
            };
            let id = &prepared.ids["social_relationship_id"];
            let sql = format!(
                "update social_service_relationship set responsible_user_id = '{other}', unit_id = '{unit}' where id = '{id}'"
            );
            world.execute(&sql).await;
        }
        (Case::Assigned | Case::SameUnit | Case::OtherUnit, None) => {}
    }
    Ok(Some(Cell {
        needs,
        prepared,
        is_draft,
    }))
}

/// Whether the path names a draft, or a part of one.
async fn is_draft(world: &World, prepared: &Prepared) -> bool {
    for table in ["assessment", "contact_event", "plan"] {
        let path = prepared.request.operation.path_ids();
        let id = prepared.ids.get(&format!("{table}_id"));
        let is_named = path.iter().any(|name| name.starts_with(table));
        if let Some(id) = id.filter(|_| is_named) {
            let sql = format!("select from {table} where id = '{id}' and state = 'draft'");
            if world.has_rows(&sql).await {
                return true;
            }
        }
    }
    false
}

/// Gives each caller a relation of its own to the client; the officer has hers.
async fn relate(world: &World, client: &str) {
    let mut sql = String::new();
    for (person, relation) in CALLERS {
        let Some(relation) = relation.filter(|_| person.id != people::OFFICER.id) else {
            continue;
        };
        sql += &format!(
            "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ground)
             values ({OULU_AREA}, '{}', '{client}', '{}', '{}', '2026-01-01', 'test');",
            Uuid::now_v7(),
            relation.code(),
            person.id,
        );
    }
    world.execute(&sql).await;
}
