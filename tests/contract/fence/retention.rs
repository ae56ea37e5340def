//! What a retention run sees: the owner of the tables is held by row-level security too. Of what is closed to all but a
//! client's workers it sees the rows of the one whom its transaction names, and each condition of that is needed.

use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::{OULU_AREA, people};
use tokio_postgres::Client;

use super::{filled_with_twins, weaker::weakened};
use crate::walk::world::World;

/// A table with its policy for the owner.
struct Closed {
    table: String,
    policy: String,
    condition: String,
    /// The client, or the matter of social welfare, of one of its rows.
    whose: String,
}

async fn closed(admin: &Client) -> Vec<Closed> {
    let sql = "select t.relname::text, p.polname::text, pg_get_expr(p.polqual, t.oid)
                 from pg_class t join pg_policy p on p.polrelid = t.oid
                where p.polroles = array['palvelurekisteri_owner'::regrole::oid] order by 1";
    let mut found = Vec::new();
    for row in admin.query(sql, &[]).await.unwrap() {
        let (table, condition): (String, String) = (row.get(0), row.get(2));
        let column = match condition.contains("client_id") {
            true => "client_id",
            false => "relationship_id",
        };
        // One of whom there is a row in the other area, too.
        let whose = format!(
            "select {column}::text from {table} mine where area_id = {OULU_AREA}
                and exists (select from {table} twin where twin.area_id <> {OULU_AREA} and twin.{column} = mine.{column})
              order by 1 limit 1"
        );
        let whose = admin.query_opt(&whose, &[]).await.unwrap();
        let whose = whose.map_or_else(String::new, |row| row.get(0));
        found.push(Closed {
            policy: row.get(1),
            table,
            condition,
            whose,
        });
    }
    found
}

impl Closed {
    /// What is wrong with what the owner sees of the table.
    async fn faults(&self, owner: &Client) -> Vec<String> {
        let Self { table, whose, .. } = self;
        let column = match self.condition.contains("client_id") {
            true => "client_id",
            false => "relationship_id",
        };
        let others = format!("area_id = {OULU_AREA} and {column} <> '{whose}'");
        let elsewhere = format!("area_id <> {OULU_AREA}");
        let mut faults = Vec::new();
        for (what, erased, wanted, expected) in [
            ("a run that is at nobody", "", "true", false),
            ("a run that is at the row's", whose.as_str(), "true", true),
            (
                "a run that is at another",
                whose.as_str(),
                others.as_str(),
                false,
            ),
            (
                "a run in another area",
                whose.as_str(),
                elsewhere.as_str(),
                false,
            ),
        ] {
            owner.batch_execute("begin").await.unwrap();
            let context = format!(
                "select set_config('app.area', '{OULU_AREA}', true), set_config('app.erased', '{erased}', true)"
            );
            owner.batch_execute(&context).await.unwrap();
            let sql = format!("select exists (select from {table} where {wanted})");
            let seen: bool = owner.query_one(&sql, &[]).await.unwrap().get(0);
            let sql = format!("delete from {table} where {wanted}");
            let gone = owner.execute(&sql, &[]).await.map(|count| count > 0);
            owner.batch_execute("rollback").await.unwrap();
            // What cannot go for what hangs on it has been seen.
            if seen != expected || gone.is_ok_and(|gone| gone != expected) {
                faults.push(format!("{table}: {what}: {seen}"));
            }
        }
        faults
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_sees_what_is_closed_of_the_one_it_is_at_and_every_condition_of_it_is_needed() {
    let world = World::begin().await;
    filled_with_twins(&world).await;
    // Somebody else's rows beside each client's.
    world.client_of(&people::SOUTH_OFFICER).await;
    let admin = world.db.connect(As::Admin).await;
    let owner = world.db.connect(As::Owner).await;
    let closed = closed(&admin).await;
    assert_eq!(closed.len(), 12, "EH, T and S with their histories");
    for table in &closed {
        for fault in table.faults(&owner).await {
            world.find(fault);
        }
    }
    for one in &closed {
        let Closed {
            table,
            policy,
            condition,
            ..
        } = one;
        for (left_out, without) in weakened(condition) {
            let weaker = format!("alter policy {policy} on {table} using ({without})");
            admin.batch_execute(&weaker).await.unwrap();
            if one.faults(&owner).await.is_empty() {
                world.find(format!("{table}: nothing needs {left_out}"));
            }
        }
        let without = format!("drop policy {policy} on {table}");
        admin.batch_execute(&without).await.unwrap();
        if one.faults(&owner).await.is_empty() {
            world.find(format!("{table}: nothing needs its policy"));
        }
        let restore = format!(
            "create policy {policy} on {table} to palvelurekisteri_owner using ({condition}) with check ({condition})"
        );
        admin.batch_execute(&restore).await.unwrap();
    }
    world.end("what a run sees");
}
