//! A client's copy of her own data holds every table and column that is about her, or says why not.

use std::collections::BTreeSet;

use palvelurekisteri_store::subject_access::sections::{self, LEFT_OUT, NEVER_SHOWN};
use palvelurekisteri_tests::database::TestDb;

/// Tables with rows of a client: those that name her, and those that hang from one that does.
const OF_CLIENTS: &str = "
    with named as (
        select c.oid
          from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'client_id'
           and not a.attisdropped and c.relname not like '%\\_history'
         union
        select 'client'::regclass::oid)
    select oid::regclass::text from named
     union
    select k.conrelid::regclass::text
      from pg_constraint k join named n on n.oid = k.confrelid
     where k.contype = 'f'
     order by 1";

#[tokio::test(flavor = "multi_thread")]
async fn every_table_about_a_client_is_in_her_copy_or_is_left_out_for_a_reason() {
    let db = TestDb::new().await;
    let tables: BTreeSet<String> = db.texts(OF_CLIENTS).await.into_iter().collect();
    assert!(tables.len() > 30, "the database is seen");
    let told = sections::all().map(|section| section.table);
    let left_out = LEFT_OUT.iter().map(|(table, _)| *table);
    let known: BTreeSet<String> = told.chain(left_out).map(str::to_owned).collect();
    assert_eq!(
        tables, known,
        "a table is added to the sections, or to LEFT_OUT with its reason"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_column_of_a_table_in_the_copy_is_shown_or_never_shown() {
    let db = TestDb::new().await;
    for section in sections::all() {
        let sql = format!(
            "select column_name::text from information_schema.columns
              where table_schema = 'public' and table_name = '{}'",
            section.table
        );
        for column in db.texts(&sql).await {
            let is_shown = section.fields.iter().any(|field| field.column() == column);
            let is_kept = NEVER_SHOWN.contains(&column.as_str());
            assert!(is_shown || is_kept, "{}.{column}", section.table);
        }
    }
}
