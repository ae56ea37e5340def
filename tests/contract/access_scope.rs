//! A row stands in a list exactly when the access table lets its reader list it: scope and decision agree.

use std::sync::Arc;

use palvelurekisteri_domain::access::{Action, Decision, Relation, decide};
use palvelurekisteri_domain::code_set::staff::{RecordClass, Role};
use palvelurekisteri_domain::deadline::settings::DeadlineSettings;
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_pii::{current::Current, key_ring::KeyRing};
use palvelurekisteri_store::{
    Store, StoreOptions, access::scope::permitted_clients, begin::Caller, tx::Mode,
};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::{
    NORTH_UNIT, OULU_AREA, OULU_AUTHORITY, POHDE, Person, SOCIAL_UNIT, SOUTH_UNIT, people,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tokio::runtime::Handle;
use uuid::Uuid;

use crate::walk::calls::Prepared;
use crate::walk::objects::Ids;
use crate::walk::operation;
use crate::walk::world::{Request, World};

const CASES: u32 = 250;

/// When a relation or cover holds, seen from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Now,
    Over,
    Ahead,
}

/// A row of `work_relation`.
#[derive(Debug, Clone)]
struct Row {
    relation: Relation,
    user: Option<Uuid>,
    unit: Option<Uuid>,
    when: When,
}

/// What the client has said of a class, and to whom.
#[derive(Debug, Clone)]
struct Consent {
    to: Uuid,
    class: RecordClass,
    word: Word,
    when: When,
}

/// What became of a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Given,
    Withdrawn,
    Annulled,
    Refused,
}

/// What is tried.
#[derive(Debug, Clone)]
struct Situation {
    reader: Person,
    rows: Vec<Row>,
    consents: Vec<Consent>,
    /// Whose work the reader covers.
    covers: Option<(Person, When)>,
}

fn when() -> impl Strategy<Value = When> {
    prop_oneof![3 => Just(When::Now), 1 => Just(When::Over), 1 => Just(When::Ahead)]
}

/// Relations that are passed on by cover, and that are the work with a client which a consent needs.
const PASSED_ON: [Relation; 4] = [
    Relation::Assigned,
    Relation::Coach,
    Relation::Support,
    Relation::Handoff,
];

/// Relations that a row may hold; lead, cover and consent are derived.
fn stored() -> Vec<Relation> {
    Relation::ALL
        .into_iter()
        .filter(|relation| {
            !matches!(
                relation,
                Relation::Cover | Relation::Team | Relation::Consent
            )
        })
        .collect()
}

fn row() -> impl Strategy<Value = Row> {
    let users: Vec<Option<Uuid>> = people::ALL
        .iter()
        .map(|person| Some(person.id))
        .chain([None, None])
        .collect();
    let units = vec![None, Some(NORTH_UNIT), Some(SOUTH_UNIT), Some(SOCIAL_UNIT)];
    (select(stored()), select(users), select(units), when()).prop_map(
        |(relation, user, unit, when)| Row {
            relation,
            user,
            unit,
            when,
        },
    )
}

fn consent() -> impl Strategy<Value = Consent> {
    let classes = vec![RecordClass::Coaching, RecordClass::EmploymentHealth];
    let word = prop_oneof![
        3 => Just(Word::Given), 1 => Just(Word::Withdrawn), 1 => Just(Word::Annulled), 1 => Just(Word::Refused)
    ];
    (
        select(vec![OULU_AUTHORITY, POHDE]),
        select(classes),
        word,
        when(),
    )
        .prop_map(|(to, class, word, when)| Consent {
            to,
            class,
            word,
            when,
        })
}

fn situation() -> impl Strategy<Value = Situation> {
    let colleague = select(people::ALL.to_vec());
    let covers = proptest::option::weighted(0.5, (colleague, when()));
    (select(people::ALL.to_vec()), vec(row(), 0..5), covers).prop_flat_map(
        |(reader, rows, covers)| {
            // The reader and the covered colleague are in the rows more often than chance would have it.
            let own = prop_oneof![
                Just(None),
                select(stored()).prop_map(move |relation| Some((relation, reader.id)))
            ];
            let absent = covers.map_or(reader.id, |(person, _)| person.id);
            let theirs = prop_oneof![
                Just(None),
                select(stored()).prop_map(move |relation| Some((relation, absent)))
            ];
            let said = vec(consent(), 0..3);
            let parts = (own, theirs, when(), when(), said);
            parts.prop_map(move |(own, theirs, first, second, consents)| {
                let mut rows = rows.clone();
                for (entry, when) in [(own, first), (theirs, second)] {
                    rows.extend(entry.map(|(relation, user)| Row {
                        relation,
                        user: Some(user),
                        unit: None,
                        when,
                    }));
                }
                let covers = covers.filter(|(person, _)| person.id != reader.id);
                Situation {
                    reader,
                    rows,
                    consents,
                    covers,
                }
            })
        },
    )
}

impl Situation {
    /// The relations of the reader, as the documents of the access model define them.
    fn relations(&self) -> Vec<Relation> {
        if self.reader.area != OULU_AREA {
            return Vec::new();
        }
        let may_cover = matches!(
            self.reader.role,
            Role::SocialWorker | Role::EmploymentOfficer | Role::Coach
        );
        let covered = self
            .covers
            .filter(|(_, when)| *when == When::Now && may_cover)
            .map(|(person, _)| person.id);
        let led = self
            .reader
            .unit
            .filter(|_| self.reader.role == Role::TeamLead);
        let mut relations = Vec::new();
        for row in self.rows.iter().filter(|row| row.when == When::Now) {
            if row.user == Some(self.reader.id) {
                relations.push(row.relation);
            } else if row.user.is_some() && row.user == covered {
                relations.extend(PASSED_ON.contains(&row.relation).then_some(Relation::Cover));
            }
            let is_responsible = matches!(row.relation, Relation::Assigned | Relation::Coach);
            if row.unit.is_some() && row.unit == led && is_responsible {
                relations.push(Relation::Team);
            }
        }
        relations
    }

    /// The relations that count for a class: a consent to the own organisation beside work with the client.
    fn relations_to(&self, class: RecordClass) -> Vec<Relation> {
        let mut relations = self.relations();
        let works = relations
            .iter()
            .any(|relation| *relation == Relation::Cover || PASSED_ON.contains(relation));
        let is_said = self.consents.iter().any(|consent| {
            (consent.to, consent.class) == (self.reader.organisation, class)
                && (consent.word, consent.when) == (Word::Given, When::Now)
        });
        relations.extend((works && is_said).then_some(Relation::Consent));
        relations
    }

    /// What the access table says of the reader's wish.
    fn allows(&self, class: RecordClass, action: Action) -> bool {
        matches!(
            decide(self.reader.role, class, action, &self.relations_to(class)),
            Decision::Allow(_)
        )
    }

    fn sql(&self, client: &str) -> String {
        let mut sql = format!(
            "delete from absence_cover; delete from work_relation where client_id = '{client}'; delete from consent;"
        );
        for consent in &self.consents {
            let valid = match consent.when {
                When::Now => "[2026-03-02,2026-03-03)",
                When::Over => "[2026-02-01,2026-03-02)",
                When::Ahead => "[2026-03-03,)",
            };
            let (decision, withdrawn, annulled) = match consent.word {
                Word::Given => ("given", "null, null", "null"),
                Word::Withdrawn => ("given", "'2026-03-02T09:00:00+02:00', 'oral'", "null"),
                Word::Annulled => ("given", "null, null", "'2026-03-01T09:00:00+02:00'"),
                Word::Refused => ("refused", "null, null", "null"),
            };
            sql += &format!(
                "insert into consent (area_id, id, client_id, controller_organisation_id, receiver_organisation_id, decision,
                     record_classes, valid, manner, given_on, withdrawn_at, withdrawal_manner, annulled_at)
                 values ({OULU_AREA}, '{}', '{client}', '{OULU_AUTHORITY}', '{}', '{decision}', '{{{}}}', '{valid}',
                     'written', '2026-02-01', {withdrawn}, {annulled});",
                Uuid::now_v7(),
                consent.to,
                consent.class.as_str(),
            );
        }
        let quoted =
            |id: Option<Uuid>| id.map_or_else(|| "null".to_owned(), |id| format!("'{id}'"));
        for row in &self.rows {
            let (starts, ends) = match row.when {
                When::Now => ("2026-01-01", "null"),
                When::Over => ("2026-01-01", "'2026-03-02T09:00:00+02:00'"),
                When::Ahead => ("2026-03-02T09:30:00+02:00", "null"),
            };
            sql += &format!(
                "insert into work_relation (area_id, id, client_id, relation, user_id, unit_id, starts_at, ends_at, ground)
                 values ({OULU_AREA}, '{}', '{client}', '{}', {}, {}, '{starts}', {ends}, 'test');",
                Uuid::now_v7(),
                row.relation.code(),
                quoted(row.user),
                quoted(row.unit),
            );
        }
        if let Some((absent, when)) = &self.covers {
            let valid = match when {
                When::Now => "[2026-03-02,2026-03-03)",
                When::Over => "[2026-02-01,2026-03-02)",
                When::Ahead => "[2026-03-03,2026-04-01)",
            };
            sql += &format!(
                "insert into absence_cover (id, area_id, absent_user_id, substitute_user_id, valid, granted_by)
                 values ('{}', {OULU_AREA}, '{}', '{}', '{valid}', '{}');",
                Uuid::now_v7(),
                absent.id,
                self.reader.id,
                people::LEAD.id,
            );
        }
        sql
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_is_listed_exactly_when_the_table_allows_it() {
    let world = World::begin().await;
    // The client that is tried, among others that stay another worker's.
    for _ in 0..2 {
        made(&world, "create_placement", &people::SOUTH_OFFICER).await;
    }
    let placed = made(&world, "create_placement", &people::SOUTH_OFFICER).await;
    let client = placed.client_id().unwrap().to_owned();
    let options = StoreOptions {
        url: world.db.url(As::App),
        audit_url: world.db.url(As::Audit),
        read_connections: 1,
        write_connections: 1,
        deadlines: DeadlineSettings::default(),
    };
    let keys = KeyRing::generate().unwrap();
    let store = Store::open(&options, Arc::new(Current::new(keys))).unwrap();
    let mut runner = TestRunner::new(Config {
        cases: CASES,
        ..Config::default()
    });
    let result = runner.run(&situation(), |situation| {
        tokio::task::block_in_place(|| {
            Handle::current().block_on(async {
                tried(&world, &client, &situation).await?;
                predicate_tried(&world, &store, &client, &situation).await
            })
        })
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    world.end("answers of the lists");
}

async fn made(world: &World, maker: &str, worker: &Person) -> Prepared {
    let prepared = world
        .prepare_among(operation(maker), worker, Ids::new())
        .await
        .unwrap();
    world.succeed(&prepared).await.unwrap();
    prepared
}

async fn tried(world: &World, client: &str, situation: &Situation) -> Result<(), TestCaseError> {
    world.db.execute(&situation.sql(client)).await;
    let Situation { reader, .. } = situation;
    let relations = situation.relations();
    let allowed = |class, action| situation.allows(class, action);
    let lists = [
        ("list_clients", "id", RecordClass::Employment),
        ("list_placements", "client_id", RecordClass::Phase),
    ];
    for (list, key, class) in lists {
        let request = Request::new(
            operation(list),
            format!("{}?limit=200", operation(list).path),
        );
        let answer = world.send(reader, &request).await;
        let items = answer.json["items"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        let is_listed = items.iter().any(|item| item[key] == client);
        if answer.status != 200 || is_listed != allowed(class, Action::List) {
            let reason = format!(
                "{list}: listed: {is_listed}, relations: {relations:?}, {}",
                answer.status
            );
            return Err(TestCaseError::fail(reason));
        }
    }
    for (read, class) in [
        ("read_client", RecordClass::Employment),
        ("list_client_placements", RecordClass::Phase),
    ] {
        let path = operation(read).path.replace("{client_id}", client);
        let answer = world
            .send(reader, &Request::new(operation(read), path))
            .await;
        let wanted = match decide(reader.role, class, Action::Read, &relations) {
            Decision::Allow(_) => 200,
            Decision::Forbid => 403,
            Decision::Hide => 404,
        };
        if answer.status != wanted {
            let reason = format!(
                "{read}: {} for {wanted}, relations: {relations:?}",
                answer.status
            );
            return Err(TestCaseError::fail(reason));
        }
    }
    // Notes of any class that may be read.
    let notes = operation("list_client_notes");
    let request = Request::new(notes, notes.path.replace("{client_id}", client));
    let answer = world.send(reader, &request).await;
    let readable = [RecordClass::Employment, RecordClass::Coaching]
        .into_iter()
        .any(|class| allowed(class, Action::Read));
    match (answer.status == 200) == readable {
        true => Ok(()),
        false => Err(TestCaseError::fail(format!("notes: {}", answer.status))),
    }
}

/// The predicate of every list, for classes that no list of many clients shows: by the store itself.
async fn predicate_tried(
    world: &World,
    store: &Store,
    client: &str,
    situation: &Situation,
) -> Result<(), TestCaseError> {
    let reader = &situation.reader;
    let clock = &world.server.clock;
    let caller = Caller {
        session_id: Uuid::parse_str(&world.session_of(reader).await)
            .unwrap()
            .into(),
        acting_grant: None,
        now: clock.now(),
        today: clock.today(),
    };
    let client: Uuid = client.parse().unwrap();
    let mut tx = store.begin(Mode::Read, caller).await.unwrap();
    let wishes = [
        (RecordClass::Coaching, Action::List),
        (RecordClass::Coaching, Action::Read),
        (RecordClass::EmploymentHealth, Action::Read),
        (RecordClass::Phase, Action::Read),
    ];
    for (class, action) in wishes {
        let found = permitted_clients(&mut tx, class, action, [client])
            .await
            .unwrap();
        if found.contains(&client) != situation.allows(class, action) {
            let reason = format!("{class} {action:?}: in the list: {}", !found.is_empty());
            return Err(TestCaseError::fail(reason));
        }
    }
    tx.rollback().await.unwrap();
    Ok(())
}
