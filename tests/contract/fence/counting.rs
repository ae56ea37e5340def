//! Who sees all non-disclosure orders of the area: the register while it counts, and nobody else.

use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::region::{OULU_AREA, OULU_AUTHORITY};
use tokio_postgres::Client;

use super::{FORMER, context, filled_with_twins, weaker::weakened};
use crate::walk::world::World;

const POLICY: &str = "non_disclosure_order_counted";

/// What is wrong with what somebody of the area without any relation sees.
async fn faults(app: &Client) -> Vec<String> {
    let own = format!("area_id = {OULU_AREA}");
    let elsewhere = format!("area_id <> {OULU_AREA}");
    let mut faults = Vec::new();
    for (what, counting, wanted, expected) in [
        ("who does not count", "", "true", false),
        ("who counts", "on", own.as_str(), true),
        ("who counts, elsewhere", "on", elsewhere.as_str(), false),
    ] {
        app.batch_execute("begin").await.unwrap();
        let caller = context("a statistician", FORMER, OULU_AUTHORITY);
        app.batch_execute(&caller.sql()).await.unwrap();
        let flag = format!("select set_config('app.counting', '{counting}', true)");
        app.batch_execute(&flag).await.unwrap();
        let sql = format!("select exists (select from non_disclosure_order where {wanted})");
        let seen: bool = app.query_one(&sql, &[]).await.unwrap().get(0);
        app.batch_execute("rollback").await.unwrap();
        if seen != expected {
            faults.push(format!("{what}: {seen}"));
        }
    }
    faults
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_counts_sees_the_orders_of_the_area_and_every_condition_of_it_is_needed() {
    let world = World::begin().await;
    filled_with_twins(&world).await;
    let admin = world.db.connect(As::Admin).await;
    let app = world.db.connect(As::App).await;
    for fault in faults(&app).await {
        world.find(fault);
    }
    let sql =
        format!("select pg_get_expr(polqual, polrelid) from pg_policy where polname = '{POLICY}'");
    let condition: String = admin.query_one(&sql, &[]).await.unwrap().get(0);
    let mut mutants = 0;
    for (left_out, without) in weakened(&condition) {
        let alter =
            |using: &str| format!("alter policy {POLICY} on non_disclosure_order using ({using})");
        admin.batch_execute(&alter(&without)).await.unwrap();
        if faults(&app).await.is_empty() {
            world.find(format!("nothing needs {left_out}"));
        }
        admin.batch_execute(&alter(&condition)).await.unwrap();
        mutants += 1;
    }
    assert_eq!(mutants, 2, "{condition}");
    world.end("who counts");
}
