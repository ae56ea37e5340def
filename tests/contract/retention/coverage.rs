//! A table about a client that nobody has given a time is a finding. It is the database that is asked.

use std::collections::BTreeSet;

use palvelurekisteri_store::retention::tables::{ERASED, OWN_TIME, REFERENCES};
use palvelurekisteri_tests::database::TestDb;

/// Tables with an id of a client, and whatever hangs below a client or a matter of social welfare, at any depth.
const OF_CLIENTS: &str = "
    with recursive tables as (
        select c.oid, c.relname from pg_class c
         where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
           and c.relname !~ '_history$'),
    below as (
        select oid from tables where relname in ('client', 'social_service_relationship')
         union
        select t.oid from tables t join pg_attribute a on a.attrelid = t.oid and a.attname = 'client_id'
         where not a.attisdropped
         union
        select t.oid from below b join pg_constraint k on k.confrelid = b.oid and k.contype = 'f'
          join tables t on t.oid = k.conrelid)
    select t.relname::text from below b join tables t using (oid)";

/// References among such tables, as table, column and table.
const AMONG: &str = "
    select distinct k.conrelid::regclass::text || '.' || a.attname || ' ' || k.confrelid::regclass::text
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname <> 'area_id'
     where k.contype = 'f'";

fn names() -> BTreeSet<String> {
    ERASED.iter().map(|table| table.table.to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_about_a_client_goes_with_her_or_has_a_time_of_its_own() {
    let db = TestDb::new().await;
    let found: BTreeSet<String> = db.texts(OF_CLIENTS).await.into_iter().collect();
    assert!(found.len() > 40, "the database is seen: {found:?}");
    let own = OWN_TIME.iter().map(|(table, _)| (*table).to_owned());
    let known: BTreeSet<String> = names().into_iter().chain(own).collect();
    let missing: Vec<_> = found.symmetric_difference(&known).collect();
    assert_eq!(
        missing,
        Vec::<&String>::new(),
        "add it to ERASED, or to OWN_TIME with its reason (store/retention/tables.rs)"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_history_goes_with_its_table() {
    let db = TestDb::new().await;
    let histories = db
        .texts("select relname from pg_class where relkind = 'r' and relname ~ '_history$'")
        .await;
    for table in ERASED {
        let has_one = histories.contains(&format!("{}_history", table.table));
        assert_eq!(table.history, has_one, "{}", table.table);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_from_table_to_table_is_known() {
    let db = TestDb::new().await;
    let names = names();
    let is_among = |way: &&String| {
        let (from, to) = way.split_once(' ').expect("two tables");
        let from = from.split('.').next().expect("a table");
        names.contains(from) && names.contains(to)
    };
    let all = db.texts(AMONG).await;
    let found: BTreeSet<String> = all.iter().filter(is_among).cloned().collect();
    let hangs = ERASED.iter().flat_map(|table| {
        let on = table.hangs_on.iter();
        on.map(|(column, on)| format!("{}.{column} {on}", table.table))
    });
    let refers = REFERENCES
        .iter()
        .map(|(from, column, to)| format!("{from}.{column} {to}"));
    let mut known: BTreeSet<String> = hangs.chain(refers).collect();
    // The relation of a worker names its relationship without a key.
    known.remove("work_relation.relationship_id service_relationship");
    // A deadline follows from one of several kinds of record.
    known.retain(|way| !way.starts_with("deadline.cause_id "));
    assert_eq!(found, known);
}

#[tokio::test(flavor = "multi_thread")]
async fn histories_are_found_by_the_key_that_they_are_indexed_by() {
    let db = TestDb::new().await;
    let keys = db
        .texts(
            "select c.conrelid::regclass::text || ' ' || a.attname from pg_constraint c
               join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2] where c.contype = 'p'",
        )
        .await;
    for table in ERASED.iter().filter(|table| table.history) {
        for name in [table.table.to_owned(), format!("{}_history", table.table)] {
            let key = format!("{name} {}", table.key);
            assert!(keys.contains(&key), "{key}");
        }
    }
}
