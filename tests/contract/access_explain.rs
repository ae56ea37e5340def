//! What a caller is told about the own rights equals what then happens.

use palvelurekisteri_domain::access::{Action, Decision, Relation, decide};
use palvelurekisteri_domain::code_set::staff::{RecordClass, Role};
use palvelurekisteri_tests::client::Answer;
use palvelurekisteri_tests::region::{NORTH_UNIT, OULU_AREA, Person, people};
use uuid::Uuid;

use crate::walk::operation;
use crate::walk::world::{Request, World};

/// One caller of each role that may have a relation, and of those that never do.
const CALLERS: [Person; 8] = [
    people::OFFICER,
    people::SOCIAL_WORKER,
    people::COACH,
    people::LEAD,
    people::ADMIN,
    people::STATISTICIAN,
    people::EXPORT_SERVICE,
    people::AUDITOR,
];

/// Operations that ask for one cell of the table, and which.
const READS: [(&str, RecordClass, Action); 5] = [
    ("read_client", RecordClass::Employment, Action::Read),
    (
        "read_identity_code",
        RecordClass::Employment,
        Action::Reveal,
    ),
    (
        "list_work_capacity",
        RecordClass::EmploymentHealth,
        Action::Read,
    ),
    (
        "list_client_activation_phases",
        RecordClass::Phase,
        Action::Read,
    ),
    ("list_client_placements", RecordClass::Phase, Action::Read),
];

/// How the caller is related: by a row of an own relation, of an absent colleague, of a unit that is led, or not.
#[derive(Debug, Clone, Copy)]
enum Way {
    Own(Relation),
    Covered(Relation),
    Led,
    None,
}

fn ways(role: Role) -> Vec<Way> {
    let stored: Vec<Relation> = Relation::ALL
        .into_iter()
        .filter(|one| !matches!(one, Relation::Cover | Relation::Team | Relation::Consent))
        .collect();
    let mut ways: Vec<Way> = stored.iter().copied().map(Way::Own).collect();
    if matches!(
        role,
        Role::EmploymentOfficer | Role::SocialWorker | Role::Coach
    ) {
        ways.extend(stored.into_iter().map(Way::Covered));
    }
    ways.extend([Way::Led, Way::None]);
    ways
}

impl Way {
    /// What the table is asked with.
    fn relations(self, role: Role) -> Vec<Relation> {
        let passed_on = [
            Relation::Assigned,
            Relation::Coach,
            Relation::Support,
            Relation::Handoff,
        ];
        match self {
            Self::Own(relation) => vec![relation],
            Self::Covered(relation) if passed_on.contains(&relation) => vec![Relation::Cover],
            Self::Led if role == Role::TeamLead => vec![Relation::Team],
            Self::Covered(_) | Self::Led | Self::None => Vec::new(),
        }
    }

    async fn arrange(self, world: &World, client: &str, caller: &Person) {
        let absent = people::SOUTH_OFFICER.id;
        let (relation, user, unit) = match self {
            Self::Own(relation) => (relation, caller.id.to_string(), None),
            Self::Covered(relation) => (relation, absent.to_string(), None),
            Self::Led => (Relation::Assigned, absent.to_string(), Some(NORTH_UNIT)),
            Self::None => (Relation::Assigned, absent.to_string(), None),
        };
        let unit = unit.map_or_else(|| "null".to_owned(), |unit| format!("'{unit}'"));
        let mut sql = format!(
            "delete from absence_cover; delete from work_relation where client_id = '{client}';
             insert into work_relation (area_id, id, client_id, relation, user_id, unit_id, starts_at, ground)
             values ({OULU_AREA}, '{}', '{client}', '{}', '{user}', {unit}, '2026-01-01', 'test');",
            Uuid::now_v7(),
            relation.code(),
        );
        if matches!(self, Self::Covered(_)) {
            sql += &format!(
                "insert into absence_cover (id, area_id, absent_user_id, substitute_user_id, valid, granted_by)
                 values ('{}', {OULU_AREA}, '{absent}', '{}', '[2026-03-01,2026-03-09)', '{absent}');",
                Uuid::now_v7(),
                caller.id,
            );
        }
        world.execute(&sql).await;
    }
}

/// What the explanation says of a cell: allowed, forbidden, or nothing.
fn told(explained: &Answer, class: RecordClass, action: Action) -> u16 {
    let rights = explained.json["rights"].as_array().map(Vec::as_slice);
    let right = rights
        .unwrap_or_default()
        .iter()
        .find(|right| right["record_class"] == class.as_str() && right["action"] == action.code());
    match right.map(|right| right["allowed"] == true) {
        Some(true) => 200,
        Some(false) => 403,
        None => 404,
    }
}

fn expected(role: Role, class: RecordClass, action: Action, relations: &[Relation]) -> u16 {
    match decide(role, class, action, relations) {
        Decision::Allow(_) => 200,
        Decision::Forbid => 403,
        Decision::Hide => 404,
    }
}

/// Classes whose records are a client's, not the area's; class S stands by itself and has no client of the employment side.
fn classes() -> impl Iterator<Item = RecordClass> {
    RecordClass::ALL.iter().copied().filter(|class| {
        !matches!(
            class,
            RecordClass::Social
                | RecordClass::Log
                | RecordClass::Statistics
                | RecordClass::Configuration
                | RecordClass::Export
        )
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_explanation_equals_the_table_and_the_table_what_happens() {
    let world = World::begin().await;
    let client = world.client_of(&people::SOUTH_OFFICER).await;
    let code = format!(
        "update client_identity_code set valid = '[2026-01-01,)' where client_id = '{client}'"
    );
    world.execute(&code).await;
    let mut cells = 0;
    for caller in CALLERS {
        for way in ways(caller.role) {
            way.arrange(&world, &client, &caller).await;
            let relations = way.relations(caller.role);
            let explained = world.send(&caller, &explain(&client)).await;
            for class in classes() {
                for action in Action::ALL {
                    let wanted = expected(caller.role, class, action, &relations);
                    let said = told(&explained, class, action);
                    cells += 1;
                    if said != wanted {
                        world.find(format!(
                            "{} {way:?} {class} {}: told {said}, the table says {wanted}",
                            caller.role,
                            action.code()
                        ));
                    }
                }
            }
            for (id, class, action) in READS {
                let path = operation(id).path.replace("{client_id}", &client);
                let answer = world
                    .send(&caller, &Request::new(operation(id), path))
                    .await;
                let said = told(&explained, class, action);
                // Nobody has recorded a code: what is allowed finds none.
                let met = match (id, answer.status) {
                    ("read_identity_code", 404) => said != 403,
                    (_, status) => status == said,
                };
                if !met {
                    world.find(format!(
                        "{} {way:?} {id}: told {said}, got {}",
                        caller.role, answer.status
                    ));
                }
            }
        }
    }
    world.end("explanations");
    println!("{cells} cells explained");
    assert!(cells > 4_000, "{cells} cells");
}

fn explain(client: &str) -> Request {
    let operation = operation("explain_access");
    Request::new(operation, format!("{}?client_id={client}", operation.path))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_explanation_is_no_oracle() {
    let world = World::begin().await;
    let client = world.client_of(&people::OFFICER).await;
    let id = "6a2f41a3-c54c-4cc8-9f1a-2c2f3c9c1b77";
    for stranger in [
        people::SOUTH_OFFICER,
        people::KAINUU_OFFICER,
        people::COACH,
        people::ADMIN,
        people::AUDITOR,
    ] {
        let hidden = world
            .send(&stranger, &explain(&client).with("x-request-id", id))
            .await;
        let unknown = explain(&Uuid::now_v7().to_string()).with("x-request-id", id);
        let absent = world.send(&stranger, &unknown).await;
        world.expect(stranger.username, &unknown, &hidden, 404, "not_found");
        if hidden.text != absent.text {
            world.find(format!(
                "tells {} that the client exists",
                stranger.username
            ));
        }
    }
    world.end("oracles");
}
