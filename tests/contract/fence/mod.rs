//! Row-level security on its own: raw SQL as the application role, and the proof that these checks can fail. Every policy
//! is weakened in turn, each of its conditions left out once, and each time a check must turn red.

use std::collections::BTreeMap;

use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::{
    KAINUU_AREA, OULU_AREA, OULU_AUTHORITY, POHDE, SOCIAL_UNIT, people,
};
use tokio_postgres::Client;
use uuid::Uuid;

use weaker::weakened;

use crate::walk::Operation;
use crate::walk::world::World;

mod counting;
mod retention;
mod weaker;

/// A worker whose relation to every client is over, one whose relation is ahead, and one who has another client.
const FORMER: Uuid = people::STATISTICIAN.id;
const COMING: Uuid = people::AUDITOR.id;
const ELSEWHERE: Uuid = people::SOUTH_OFFICER.id;
/// The key worker's relationships that are closed, and annulled.
const CLOSED: Uuid = Uuid::from_u128(0x0190_0000_0000_7fff_8000_0000_0000_0001);
const ANNULLED: Uuid = Uuid::from_u128(0x0190_0000_0000_7fff_8000_0000_0000_0002);

/// Operations that fill a table which no creating one does.
const FILLING: [&str; 10] = [
    "annul_client",
    "approve_plan",
    "complete_assessment",
    "enter_group_attendance",
    "record_follow_up",
    "replace_assessment_scores",
    "replace_attendance",
    "replace_contact_details",
    "replace_rehabilitative_part",
    "update_client",
];

/// What a request sets before it asks.
#[derive(Debug, Clone, Copy)]
struct Context {
    name: &'static str,
    area: i16,
    user: Uuid,
    organisation: Uuid,
}

impl Context {
    fn sql(&self) -> String {
        let Self {
            area,
            user,
            organisation,
            ..
        } = self;
        format!(
            "select set_config('app.area', '{area}', true), set_config('app.user', '{user}', true),
                    set_config('app.authority', '{OULU_AUTHORITY}', true),
                    set_config('app.organisation', '{organisation}', true),
                    set_config('app.workers', '{{{user}}}', true), set_config('app.units', '{{}}', true),
                    set_config('app.now', '2026-03-02T12:00:00+02', true)"
        )
    }
}

const fn context(name: &'static str, user: Uuid, organisation: Uuid) -> Context {
    Context {
        name,
        area: OULU_AREA,
        user,
        organisation,
    }
}

/// A table under row-level security.
#[derive(Debug, Clone)]
struct Table {
    name: String,
    policy: String,
    using: String,
    check: String,
    /// Those that can be written, with commas between.
    columns: String,
}

impl Table {
    /// Class S and what counts it.
    fn is_social(&self) -> bool {
        self.name.starts_with("social_")
    }

    fn asks_for_relation(&self) -> bool {
        self.using.contains("app_workers()")
    }

    fn is_by_account(&self) -> bool {
        self.using.contains("app_user()")
    }

    /// Takes the rows of a table, with some columns changed.
    fn copied_from(&self, from: &str, changes: &str) -> String {
        let Self { name, columns, .. } = self;
        format!(
            "insert into {name} ({columns})
             select {columns} from (select (jsonb_populate_record(null::{name}, to_jsonb(t) || '{changes}')).*
                                      from {from} t where area_id = {OULU_AREA}) copies on conflict do nothing;"
        )
    }

    /// Who sees the rows.
    fn insider(&self) -> Context {
        match self.is_social() {
            true => context("the key worker", people::SOCIAL_WORKER.id, POHDE),
            false => context("the responsible worker", people::OFFICER.id, OULU_AUTHORITY),
        }
    }

    /// Who is of the area and sees none.
    fn outsiders(&self) -> Vec<Context> {
        let organisation = self.insider().organisation;
        let mut outsiders = Vec::new();
        if self.asks_for_relation() {
            for (name, user) in [
                ("a former worker", FORMER),
                ("a coming worker", COMING),
                ("another client's worker", ELSEWHERE),
            ] {
                outsiders.push(context(name, user, organisation));
            }
        }
        if self.is_social() {
            let worker = people::SOCIAL_WORKER.id;
            outsiders.push(context("the employment side", worker, OULU_AUTHORITY));
        }
        if self.is_by_account() {
            outsiders.push(context("another account", FORMER, organisation));
        }
        outsiders
    }
}

async fn tables(admin: &Client) -> Vec<Table> {
    let sql = "select t.relname::text, p.polname::text, coalesce(pg_get_expr(p.polqual, t.oid), 'true'),
                      coalesce(pg_get_expr(p.polwithcheck, t.oid), 'true'),
                      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                          and a.attgenerated = '' and a.attidentity = '')
                 from pg_class t join pg_policy p on p.polrelid = t.oid
                where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and t.relname !~ '^audit_'
                  and p.polroles = '{0}'
                order by 1";
    let rows = admin.query(sql, &[]).await.unwrap();
    rows.iter()
        .map(|row| Table {
            name: row.get(0),
            policy: row.get(1),
            using: row.get(2),
            check: row.get(3),
            columns: row.get(4),
        })
        .collect()
}

/// The rows of the region: objects of every kind through the API, with their twins in the other area, a history for each,
/// and people whose relation is over, ahead or to another client.
async fn filled(world: &World) {
    // Whatever creates, and what fills tables beside; a table that stays empty is a finding.
    let fills =
        |operation: &Operation| operation.requires_key() || FILLING.contains(&&*operation.id);
    for prepared in world.prepare_each(fills).await {
        if let Err(reason) = world.succeed(&prepared).await {
            world.find(reason);
        }
    }
    world.client_of(&people::SOUTH_OFFICER).await;
    world.execute(&relations()).await;
    let authority = format!("set app.authority = '{OULU_AUTHORITY}'; {UNMADE} reset app.authority");
    world.execute(&authority).await;
}

/// Rows of tables that no operation fills yet, or only for a kind of phase that the walk does not plan.
const UNMADE: &str = "set session_replication_role = replica;
    insert into client_alias (area_id, id, moved_to, linked_at) values (1, gen_random_uuid(), gen_random_uuid(), now());
    insert into client_external_id (area_id, id, client_id, system, external_id, valid)
        values (1, gen_random_uuid(), gen_random_uuid(), 'test', '1', '[2026-01-01,)');
    insert into tombstone (area_id, table_name, row_id, rule) values (1, 'client', gen_random_uuid(), 'test');
    insert into export_run (area_id, id, profile, receiver, business_date, kind, gzip, position, position_at, database_id,
            schema_version, code_set_version, rule_set_version, pseudonym_key)
        values (1, gen_random_uuid(), 'test', 'test', '2026-03-02', 'full', false, '1:1:', now(), 'test', 1, '1', '1', '1');
    insert into phase_finding (area_id, id, phase_id, client_id, code, severity, found_at)
        select area_id, gen_random_uuid(), id, client_id, 'test', 'warn', now() from activation_phase limit 1;
    insert into phase_pay_subsidy (area_id, phase_id, ground)
        select area_id, id, 'long_unemployment' from activation_phase limit 1;
    insert into phase_rehabilitative_work (area_id, phase_id) select area_id, id from activation_phase limit 1;
    insert into social_assessment (area_id, id, controller_organisation_id, relationship_id, started_on, assessor_id)
        select area_id, gen_random_uuid(), controller_organisation_id, relationship_id, '2026-03-02', author_id
          from social_note limit 1;
    reset session_replication_role;";

/// Relations that open nothing, or something else.
fn relations() -> String {
    let own = people::SOCIAL_WORKER.id;
    format!(
        "insert into work_relation (area_id, id, client_id, relation, user_id, starts_at, ends_at, ground)
         select area_id, gen_random_uuid(), id, 'assigned', '{FORMER}'::uuid, '2026-01-01'::timestamptz,
                '2026-02-01'::timestamptz, 'test' from client
          union all
         select area_id, gen_random_uuid(), id, 'assigned', '{COMING}', '2030-01-01', null, 'test' from client;
         set session_replication_role = replica;
         insert into social_service_relationship (area_id, id, controller_organisation_id, case_process, case_year,
             case_running, opened_on, responsible_user_id, unit_id, identity_index, identity_code_ciphertext, first_names,
             last_name, birth_date, service_language, interpreter_needed, closed_on, closing_reason, annulled_at)
         select {OULU_AREA}, s.id, '{POHDE}', 'SOS', 2026, 900000 + s.number, '2026-01-01', s.worker, '{SOCIAL_UNIT}',
                sha256(''), '', 'Testi', 'Testi', '1990-01-01', 'fi', false, s.closed_on, s.reason, s.annulled_at
           from (values ('{CLOSED}'::uuid, 1, '{own}'::uuid, '2026-02-01'::date, 'employed', null::timestamptz),
                        ('{ANNULLED}', 2, '{own}', null, null, '2026-02-01'),
                        ('{}', 3, '{ELSEWHERE}', null, null, null))
             as s (id, number, worker, closed_on, reason, annulled_at);
         reset session_replication_role;",
        Uuid::now_v7(),
    )
}

/// A former version of every row, and a twin of every row in the other area: more than the API would make.
async fn doubled(world: &World, tables: &[Table]) {
    let mut sql = String::from("set session_replication_role = replica;");
    for table in tables {
        if let Some(of) = table.name.strip_suffix("_history") {
            let changes = r#"{"version": 0, "recorded": "[2026-01-01,2026-02-01)"}"#;
            sql += &table.copied_from(of, changes);
        }
    }
    let elsewhere = format!(r#"{{"area_id": {KAINUU_AREA}}}"#);
    // A row of another controller in the own relationship: nothing but the policy keeps it away.
    let (id, controller) = (Uuid::now_v7(), OULU_AUTHORITY);
    let foreign = format!(r#"{{"id": "{id}", "controller_organisation_id": "{controller}"}}"#);
    for table in tables.iter().filter(|table| !table.is_by_account()) {
        sql += &table.copied_from(&table.name, &elsewhere);
        if table.is_social() && table.asks_for_relation() {
            sql += &table.copied_from(&table.name, &foreign);
            for (id, over) in [(Uuid::now_v7(), CLOSED), (Uuid::now_v7(), ANNULLED)] {
                let row = format!(
                    r#"{{"id": "{id}", "relationship_id": "{over}", "controller_organisation_id": "{POHDE}"}}"#
                );
                sql += &table.copied_from(&table.name, &row);
            }
        }
    }
    sql += "reset session_replication_role;";
    world.execute(&sql).await;
}

/// A table with what the application may do there, and a row that the insider sees.
struct Sample {
    table: Table,
    may_insert: bool,
    row: String,
}

/// The transaction of one look; nothing of it stays.
async fn looked<T>(
    app: &Client,
    context: Option<&Context>,
    sql: &str,
    answer: impl FnOnce(Result<Vec<tokio_postgres::Row>, tokio_postgres::Error>) -> T,
) -> T {
    app.batch_execute("begin").await.unwrap();
    if let Some(context) = context {
        app.batch_execute(&context.sql()).await.unwrap();
    }
    let answer = answer(app.query(sql, &[]).await);
    app.batch_execute("rollback").await.unwrap();
    answer
}

async fn count(app: &Client, context: Option<&Context>, table: &Table, wanted: &str) -> i64 {
    let sql = format!("select count(*) from {} where {wanted}", table.name);
    looked(app, context, &sql, |rows| rows.unwrap()[0].get(0)).await
}

impl Sample {
    async fn of(admin: &Client, app: &Client, table: Table) -> Result<Self, String> {
        let name = &table.name;
        let sql = format!("select has_table_privilege('palvelurekisteri_app', '{name}', 'insert')");
        let may_insert = admin.query_one(&sql, &[]).await.unwrap().get(0);
        let sql = format!("select to_jsonb(t)::text from {name} t order by 1 limit 1");
        let insider = table.insider();
        let rows = looked(app, Some(&insider), &sql, Result::unwrap).await;
        match rows.first() {
            Some(found) => Ok(Self {
                row: found.get(0),
                may_insert,
                table,
            }),
            None => Err(format!("{name}: {} sees no row", insider.name)),
        }
    }

    /// What is wrong with the fence around the table; nothing when it stands.
    async fn faults(&self, app: &Client) -> Vec<String> {
        let Self { table, .. } = self;
        let insider = table.insider();
        let mut faults = Vec::new();
        let mut expect_none = |what: &str, seen: i64| {
            if seen > 0 {
                faults.push(format!("{}: {what}: {seen} rows", table.name));
            }
        };
        let fresh = match table.is_by_account() {
            true => "created_at > '2026-03-01'",
            false => "true",
        };
        // Without a context the leader sees kept answers that have expired, and deletes them.
        if !table.is_by_account() {
            expect_none("no context", count(app, None, table, "true").await);
        }
        let elsewhere = format!("area_id <> {OULU_AREA}");
        expect_none(
            "another area",
            count(app, Some(&insider), table, &elsewhere).await,
        );
        if table.is_social() {
            if table.asks_for_relation() {
                let over = format!("relationship_id in ('{CLOSED}', '{ANNULLED}')");
                expect_none(
                    "what is over",
                    count(app, Some(&insider), table, &over).await,
                );
            }
            let foreign = format!("controller_organisation_id <> '{POHDE}'");
            expect_none(
                "another controller",
                count(app, Some(&insider), table, &foreign).await,
            );
        }
        for outsider in table.outsiders() {
            let theirs = match table.is_by_account() {
                true => format!("{fresh} and user_id <> '{}'", outsider.user),
                false => "true".to_owned(),
            };
            expect_none(
                outsider.name,
                count(app, Some(&outsider), table, &theirs).await,
            );
        }
        if count(app, Some(&insider), table, "true").await == 0 {
            faults.push(format!("{}: {} sees nothing", table.name, insider.name));
        }
        if self.may_insert {
            let elsewhere = format!(r#"{{"area_id": {KAINUU_AREA}}}"#);
            if !table.is_by_account() {
                faults.extend(self.accepted(app, &insider, &elsewhere).await);
            }
            for outsider in table.outsiders() {
                faults.extend(self.accepted(app, &outsider, "{}").await);
            }
            let row = format!(r#"{{"controller_organisation_id": "{OULU_AUTHORITY}"}}"#);
            if table.is_social() && table.asks_for_relation() {
                faults.extend(self.accepted(app, &insider, &row).await);
                for over in [CLOSED, ANNULLED] {
                    let row = format!(r#"{{"relationship_id": "{over}"}}"#);
                    faults.extend(self.accepted(app, &insider, &row).await);
                }
            }
            if table.name == "social_service_relationship" {
                let employment = context("an authority", insider.user, OULU_AUTHORITY);
                faults.extend(self.accepted(app, &employment, &row).await);
            }
        }
        faults
    }

    /// A row that was taken though it must not be.
    async fn accepted(&self, app: &Client, context: &Context, changes: &str) -> Option<String> {
        let Table { name, columns, .. } = &self.table;
        let row = self.row.replace('\'', "''");
        let sql = format!(
            "insert into {name} ({columns})
             select {columns} from jsonb_populate_record(null::{name}, '{row}'::jsonb || '{changes}'::jsonb)"
        );
        let refused = looked(app, Some(context), &sql, |rows| match rows {
            Err(error) => error
                .as_db_error()
                .is_some_and(|error| error.message().contains("row-level security")),
            Ok(_) => false,
        })
        .await;
        (!refused).then(|| format!("{name}: {} may write {changes}", context.name))
    }
}

/// The rows of the region with their twins, for other tests.
pub(crate) async fn filled_with_twins(world: &World) {
    let admin = world.db.connect(As::Admin).await;
    filled(world).await;
    doubled(world, &tables(&admin).await).await;
}

async fn samples(world: &World) -> (Client, Client, Vec<Sample>) {
    let (admin, app) = (
        world.db.connect(As::Admin).await,
        world.db.connect(As::App).await,
    );
    filled(world).await;
    let tables = tables(&admin).await;
    doubled(world, &tables).await;
    let mut samples = Vec::new();
    for table in tables {
        match Sample::of(&admin, &app, table).await {
            Ok(sample) => samples.push(sample),
            Err(reason) => world.find(reason),
        }
    }
    (admin, app, samples)
}

#[tokio::test(flavor = "multi_thread")]
async fn raw_sql_meets_the_fence_of_every_table_and_every_condition_of_it_is_needed() {
    let world = World::begin().await;
    let (admin, app, samples) = samples(&world).await;
    let mut mutants: BTreeMap<&str, usize> = BTreeMap::new();
    for sample in &samples {
        for fault in sample.faults(&app).await {
            world.find(fault);
        }
    }
    for sample in &samples {
        let Table {
            name,
            policy,
            using,
            check,
            ..
        } = &sample.table;
        let restore =
            format!("alter policy {policy} on {name} using ({using}) with check ({check})");
        let mut weaker = Vec::new();
        for (condition, using) in weakened(using) {
            weaker.push((
                condition,
                format!("alter policy {policy} on {name} using ({using})"),
            ));
        }
        for (condition, check) in weakened(check).into_iter().filter(|_| sample.may_insert) {
            weaker.push((
                condition,
                format!("alter policy {policy} on {name} with check ({check})"),
            ));
        }
        for (condition, sql) in weaker {
            admin
                .batch_execute(&sql)
                .await
                .unwrap_or_else(|error| panic!("{error:?}\n{sql}"));
            if sample.faults(&app).await.is_empty() {
                world.find(format!("{name}: nothing needs {condition}: {sql}"));
            }
            admin.batch_execute(&restore).await.unwrap();
            *mutants.entry("weakened").or_default() += 1;
        }
        let create =
            format!("create policy {policy} on {name} using ({using}) with check ({check})");
        admin
            .batch_execute(&format!("drop policy {policy} on {name}"))
            .await
            .unwrap();
        if sample.faults(&app).await.is_empty() {
            world.find(format!("{name}: nothing needs its policy"));
        }
        admin.batch_execute(&create).await.unwrap();
        *mutants.entry("dropped").or_default() += 1;
    }
    println!("{} tables, mutants: {mutants:?}", samples.len());
    world.end("the fence");
    assert!(samples.len() > 80, "{} tables", samples.len());
}
