//! Every operation as every role, in every relation to the client: what is answered is what the access table says.

use palvelurekisteri_domain::access::{Action, Decision, Relation, decide, decide_in_area};
use palvelurekisteri_domain::code_set::staff::{RecordClass, Role};
use palvelurekisteri_tests::region::{OULU_AREA, Person, people};
use uuid::Uuid;

use crate::walk::calls::Prepared;
use crate::walk::objects::Ids;
use crate::walk::world::World;
use crate::walk::{OPERATIONS, Operation, none};

use Action::{Annul, Create, Finalise, List, Read, Reveal, Update};
use RecordClass::{
    ActivationPlan, Configuration, Employment, EmploymentHealth, Multidisciplinary, Phase,
    ProtectedContact,
};

/// What an operation needs.
#[derive(Debug, Clone, Copy)]
enum Needs {
    /// All of these on the client, in this order: the first that is refused is the answer.
    OnClient(&'static [(RecordClass, Action)]),
    /// The same, and to be the responsible worker or to lead the unit.
    Steering(&'static [(RecordClass, Action)]),
    /// A register of the area.
    InArea(RecordClass, Action),
    /// A register of the whole country.
    Everywhere(RecordClass, Action),
    /// A list: empty for whom there is nothing.
    Nothing,
    /// To be an employment officer: who becomes responsible.
    Officer,
}

use Needs::{Everywhere, InArea, Nothing, Officer, OnClient, Steering};

/// Operations of the own session are not here: they are everybody's.
const TABLE: &[(&str, Needs)] = &[
    ("annul_assessment", OnClient(&[(Employment, Annul)])),
    (
        "annul_note",
        OnClient(&[(Employment, Read), (Employment, Annul)]),
    ),
    ("annul_placement", OnClient(&[(Phase, Annul)])),
    ("annul_plan", OnClient(&[(Employment, Annul)])),
    ("annul_plan_approval", OnClient(&[(Employment, Annul)])),
    ("annul_situation", OnClient(&[(Employment, Annul)])),
    ("approve_plan", OnClient(&[(Employment, Finalise)])),
    (
        "assign_responsibility",
        Steering(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    ("cancel_activation_phase", OnClient(&[(Phase, Update)])),
    (
        "close_service_relationship",
        Steering(&[(Multidisciplinary, Update)]),
    ),
    ("complete_assessment", OnClient(&[(Employment, Finalise)])),
    ("confirm_activation_phase", OnClient(&[(Phase, Finalise)])),
    ("correct_activation_phase", OnClient(&[(Phase, Update)])),
    ("create_activation_phase", OnClient(&[(Phase, Create)])),
    ("create_assessment", OnClient(&[(Employment, Create)])),
    ("create_client", Officer),
    (
        "create_client_municipality",
        OnClient(&[(Employment, Update)]),
    ),
    ("create_employer", InArea(Configuration, Create)),
    ("create_identity_code", OnClient(&[(Employment, Update)])),
    ("create_job_search", OnClient(&[(Employment, Create)])),
    (
        "create_non_disclosure_order",
        OnClient(&[(ProtectedContact, Create)]),
    ),
    (
        "create_note",
        OnClient(&[(Employment, Read), (Employment, Create)]),
    ),
    (
        "create_note_correction",
        OnClient(&[(Employment, Read), (Employment, Create)]),
    ),
    ("create_placement", OnClient(&[(Phase, Create)])),
    ("create_plan", OnClient(&[(Employment, Create)])),
    ("create_plan_action", OnClient(&[(Employment, Create)])),
    ("create_plan_approval", OnClient(&[(Employment, Finalise)])),
    ("create_plan_goal", OnClient(&[(Employment, Create)])),
    ("create_plan_review", OnClient(&[(Employment, Create)])),
    ("create_provider", InArea(Configuration, Create)),
    (
        "create_service_relationship",
        OnClient(&[(Employment, Read), (Multidisciplinary, Create)]),
    ),
    ("create_situation", OnClient(&[(Employment, Create)])),
    (
        "create_work_capacity",
        OnClient(&[(EmploymentHealth, Create)]),
    ),
    ("end_activation_phase", OnClient(&[(Phase, Update)])),
    ("end_plan", OnClient(&[(Employment, Update)])),
    ("enter_attendance", OnClient(&[(Phase, Update)])),
    (
        "list_activation_phase_transitions",
        OnClient(&[(Phase, Read)]),
    ),
    ("list_activation_phases", Nothing),
    ("list_assessments", Nothing),
    ("list_caseload", Nothing),
    ("list_client_activation_phases", OnClient(&[(Phase, Read)])),
    ("list_client_assessments", OnClient(&[(Employment, Read)])),
    (
        "list_client_municipalities",
        OnClient(&[(Employment, Read)]),
    ),
    ("list_client_notes", OnClient(&[(Employment, Read)])),
    ("list_client_outcomes", OnClient(&[(Phase, Read)])),
    ("list_client_placements", OnClient(&[(Phase, Read)])),
    ("list_client_plans", OnClient(&[(Employment, Read)])),
    ("list_client_timeline", OnClient(&[(Employment, Read)])),
    ("list_clients", Nothing),
    ("list_coaches", OnClient(&[(Multidisciplinary, Read)])),
    ("list_code_sets", Everywhere(Configuration, List)),
    ("list_employers", InArea(Configuration, List)),
    ("list_follow_ups", Nothing),
    ("list_job_search", OnClient(&[(Employment, Read)])),
    ("list_municipalities", Everywhere(Configuration, List)),
    (
        "list_non_disclosure_orders",
        OnClient(&[(ProtectedContact, Read)]),
    ),
    ("list_placement_follow_ups", OnClient(&[(Phase, Read)])),
    ("list_placements", Nothing),
    ("list_plan_actions", OnClient(&[(Employment, Read)])),
    ("list_plan_approvals", OnClient(&[(Employment, Read)])),
    ("list_plan_goals", OnClient(&[(Employment, Read)])),
    ("list_plan_reviews", OnClient(&[(Employment, Read)])),
    ("list_plans", Nothing),
    ("list_providers", InArea(Configuration, List)),
    (
        "list_responsibilities",
        OnClient(&[(Multidisciplinary, Read)]),
    ),
    ("list_rules", Everywhere(Configuration, List)),
    (
        "list_service_relationships",
        OnClient(&[(Employment, Read)]),
    ),
    ("list_situations", OnClient(&[(Employment, Read)])),
    ("list_work_capacity", OnClient(&[(EmploymentHealth, Read)])),
    ("list_work_relations", OnClient(&[(Employment, Read)])),
    (
        "name_coach",
        OnClient(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    ("read_activation_phase", OnClient(&[(Phase, Read)])),
    ("read_assessment", OnClient(&[(Employment, Read)])),
    (
        "read_assessment_health",
        OnClient(&[(Employment, Read), (EmploymentHealth, Read)]),
    ),
    ("read_assessment_scores", OnClient(&[(Employment, Read)])),
    ("read_attendance", OnClient(&[(Phase, Read)])),
    ("read_client", OnClient(&[(Employment, Read)])),
    ("read_code_set", Everywhere(Configuration, Read)),
    ("read_contact_details", OnClient(&[(Employment, Read)])),
    ("read_employer", InArea(Configuration, Read)),
    ("read_follow_up", OnClient(&[(Phase, Read)])),
    ("read_identity_code", OnClient(&[(Employment, Reveal)])),
    ("read_job_search", OnClient(&[(Employment, Read)])),
    ("read_municipality", Everywhere(Configuration, Read)),
    ("read_note", OnClient(&[(Employment, Read)])),
    ("read_placement", OnClient(&[(Phase, Read)])),
    ("read_plan", OnClient(&[(Employment, Read)])),
    ("read_provider", InArea(Configuration, Read)),
    (
        "read_rehabilitative_part",
        OnClient(&[(ActivationPlan, Read)]),
    ),
    (
        "read_service_relationship",
        OnClient(&[(Multidisciplinary, Read)]),
    ),
    ("read_situation", OnClient(&[(Employment, Read)])),
    ("record_follow_up", OnClient(&[(Phase, Update)])),
    ("record_follow_up_not_reached", OnClient(&[(Phase, Update)])),
    (
        "remove_coach",
        OnClient(&[(Multidisciplinary, Read), (Employment, Update)]),
    ),
    // Closed, it is a matter of the follow-up.
    ("reopen_service_relationship", Steering(&[(Phase, Update)])),
    (
        "replace_assessment_health",
        OnClient(&[(Employment, Read), (EmploymentHealth, Update)]),
    ),
    (
        "replace_assessment_scores",
        OnClient(&[(Employment, Update)]),
    ),
    ("replace_attendance", OnClient(&[(Phase, Update)])),
    (
        "replace_contact_details",
        OnClient(&[(ProtectedContact, Update)]),
    ),
    (
        "replace_rehabilitative_part",
        OnClient(&[(ActivationPlan, Update)]),
    ),
    ("resume_activation_phase", OnClient(&[(Phase, Update)])),
    ("search_clients", Nothing),
    ("start_activation_phase", OnClient(&[(Phase, Update)])),
    ("supersede_assessment", OnClient(&[(Employment, Create)])),
    ("supersede_plan", OnClient(&[(Employment, Create)])),
    ("suspend_activation_phase", OnClient(&[(Phase, Update)])),
    ("take_in_client", Officer),
    ("update_activation_phase", OnClient(&[(Phase, Update)])),
    ("update_assessment", OnClient(&[(Employment, Update)])),
    ("update_client", OnClient(&[(Employment, Update)])),
    ("update_employer", InArea(Configuration, Update)),
    ("update_follow_up", OnClient(&[(Phase, Update)])),
    ("update_job_search", OnClient(&[(Employment, Update)])),
    ("update_placement", OnClient(&[(Phase, Update)])),
    ("update_plan", OnClient(&[(Employment, Update)])),
    ("update_plan_action", OnClient(&[(Employment, Update)])),
    ("update_plan_goal", OnClient(&[(Employment, Update)])),
    ("update_provider", InArea(Configuration, Update)),
    ("update_situation", OnClient(&[(Employment, Update)])),
];

/// Operations of the own session.
const EVERYBODYS: [&str; 2] = ["change_password", "read_me"];

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

const CASES: [Case; 5] = [
    Case::Assigned,
    Case::SameUnit,
    Case::OtherUnit,
    Case::OtherArea,
    Case::Nobody,
];

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
    let missing = OPERATIONS
        .iter()
        .filter(|operation| is_covered(operation) && needs(operation).is_none());
    none(
        "operations that TABLE lacks",
        &missing
            .map(|operation| operation.id.clone())
            .collect::<Vec<_>>(),
    );
    let known = |id: &str| OPERATIONS.iter().any(|operation| operation.id == id);
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
    let on_client = |wishes: &[(RecordClass, Action)]| {
        wishes.iter().find_map(
            |(class, action)| match decide(role, *class, *action, &relations) {
                Decision::Allow(_) => None,
                Decision::Forbid => Some(403),
                Decision::Hide => Some(404),
            },
        )
    };
    match needs {
        Nothing => None,
        Officer => (role != Role::EmploymentOfficer).then_some(403),
        InArea(class, action) => match decide_in_area(role, class, action) {
            Decision::Allow(_) => matches!(case, Case::OtherArea | Case::Nobody).then_some(404),
            Decision::Forbid | Decision::Hide => Some(403),
        },
        Everywhere(class, action) => match decide_in_area(role, class, action) {
            Decision::Allow(_) => (case == Case::Nobody).then_some(404),
            Decision::Forbid | Decision::Hide => Some(403),
        },
        OnClient(wishes) => on_client(wishes),
        Steering(wishes) => on_client(wishes).or_else(|| {
            let steers = relations
                .iter()
                .any(|relation| matches!(relation, Relation::Assigned | Relation::Team));
            (!steers).then_some(403)
        }),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_role_gets_what_the_table_says_in_every_relation() {
    let world = World::begin().await;
    let mut cells = 0;
    for operation in OPERATIONS.iter().filter(|operation| is_covered(operation)) {
        let Some(needs) = needs(operation) else {
            continue;
        };
        for case in CASES {
            if case != Case::Assigned && operation.path_ids().is_empty() {
                // There is no object: the one answer is that of the role.
                continue;
            }
            let mut prepared = match arrange(&world, operation, case).await {
                Ok(prepared) => prepared,
                Err(reason) => {
                    world.find(reason);
                    continue;
                }
            };
            let before = world.rows().await;
            let mut is_touched = false;
            // Those who are refused first: they leave the object as it is.
            let mut callers = CALLERS;
            callers.sort_by_key(|(person, own)| expected(needs, person.role, case, *own).is_none());
            for (person, own) in callers {
                let expected = expected(needs, person.role, case, own);
                if expected.is_none() && is_touched {
                    match arrange(&world, operation, case).await {
                        Ok(anew) => prepared = anew,
                        Err(reason) => world.find(reason),
                    }
                }
                if expected.is_none() && !is_touched {
                    let what = format!("{} {case:?}, refused", operation.id);
                    world.expect_unchanged(&what, &before, &world.rows().await);
                    is_touched = true;
                }
                let request = prepared.request.anew();
                let answer = world.send(&person, &request).await;
                let what = format!("{} {case:?}", person.role);
                world.expect(
                    &what,
                    &request,
                    &answer,
                    expected.unwrap_or(operation.success()),
                    "",
                );
                cells += 1;
            }
            if !is_touched {
                let what = format!("{} {case:?}, refused", operation.id);
                world.expect_unchanged(&what, &before, &world.rows().await);
            }
            let answer = world.send_as_is(&prepared.request.anew()).await;
            world.expect(
                "anonymous",
                &prepared.request,
                &answer,
                401,
                "auth.token_missing",
            );
            cells += 1;
        }
    }
    assert!(cells > 1000, "{cells} cells");
    world.end("cells of the access matrix");
}

/// The object of the operation, in its relation to the callers.
async fn arrange(
    world: &World,
    operation: &'static Operation,
    case: Case,
) -> Result<Prepared, String> {
    let worker = match case {
        Case::Assigned | Case::SameUnit | Case::Nobody => people::OFFICER,
        Case::OtherUnit => people::SOUTH_OFFICER,
        Case::OtherArea => people::KAINUU_OFFICER,
    };
    let mut prepared = world.prepare_among(operation, &worker, Ids::new()).await?;
    if let Some(client) = prepared.client_id() {
        match case {
            Case::Assigned => {
                for (person, own) in CALLERS {
                    if let Some(relation) = own.filter(|_| person.id != people::OFFICER.id) {
                        relate(world, client, &person, relation).await;
                    }
                }
            }
            Case::SameUnit => {
                // To a colleague of the unit.
                let other = people::SOUTH_OFFICER.id;
                let sql = format!(
                    "update work_relation set user_id = '{other}' where client_id = '{client}'"
                );
                world.db.execute(&sql).await;
            }
            Case::OtherUnit | Case::OtherArea | Case::Nobody => {}
        }
    }
    if case == Case::Nobody {
        prepared.request = prepared.with_unknown_id();
    }
    Ok(prepared)
}

async fn relate(world: &World, client: &str, person: &Person, relation: Relation) {
    let sql = format!(
        "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ground)
         values ({OULU_AREA}, '{}', '{client}', '{}', '{}', '2026-01-01', 'test')",
        Uuid::now_v7(),
        relation.code(),
        person.id,
    );
    world.db.execute(&sql).await;
}
