//! Last year's figure after a correction and a retention run: what was published stays, and what was known is repeated while
//! the rows live (decision 37).

use chrono::{DateTime, Utc};
use palvelurekisteri_tests::client::{Answer, Client};
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::region::{Region, people};
use palvelurekisteri_tests::server::TestServer;
use serde_json::{Value, json};

use super::{ended_client, options, run};

const PUBLICATIONS: &str = "/api/v1/statistic-publications";
const YEAR: &str = "clients_ended?from=2025-01-01&to=2025-12-31&by=closing_reason";
/// Ended clients: the threshold hides none of them.
const ENDED: usize = 12;

fn wanted() -> Value {
    json!({"indicator": "clients_ended", "from": "2025-01-01", "to": "2025-12-31", "by": ["closing_reason"]})
}

/// Events by closing reason, the total first.
fn cells(figures: &Value) -> Vec<(Option<&str>, Option<u64>)> {
    let cells = figures["cells"].as_array().expect("cells").iter();
    cells
        .map(|cell| (cell["codes"][0].as_str(), cell["events"].as_u64()))
        .collect()
}

async fn asked(client: &Client, more: &str) -> Value {
    let path = format!("/api/v1/statistics/{YEAR}{more}");
    client.get(&path).await.expect(200).json
}

async fn scene() -> (TestDb, TestServer) {
    let db = TestDb::new().await;
    Region::minimal(&db).await;
    for _ in 0..ENDED {
        ended_client(&db, "2025-05-02").await;
    }
    let server = TestServer::start(&db).await;
    let now: DateTime<Utc> = db.rows("select clock_timestamp()").await[0].get(0);
    server.clock.set(now);
    (db, server)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_published_outlives_corrections_and_erasure() {
    let (db, server) = scene().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    let published = statistician.post(PUBLICATIONS, &wanted()).await.expect(201);
    let all = vec![(None, Some(12)), (Some("employed"), Some(12))];
    assert_eq!(cells(&published.json["figures"]), all);
    let path = format!("{PUBLICATIONS}/{}", published.id());
    let known = format!("&known_at={}", published.json["known_at"].as_str().unwrap());

    db.execute(
        "update service_relationship set closing_reason = 'education'
          where id in (select id from service_relationship order by id limit 6)",
    )
    .await;
    let halves = vec![
        (None, Some(12)),
        (Some("education"), Some(6)),
        (Some("employed"), Some(6)),
    ];
    assert_eq!(cells(&asked(&statistician, "").await), halves);
    assert_eq!(cells(&asked(&statistician, &known).await), all);
    let again = statistician.get(&path).await.expect(200);
    assert_eq!(again.text, published.text);

    let erased = run(&db, &options("2030-03-02")).await;
    assert_eq!(erased.units.values().sum::<u64>(), 12);
    let nobody = vec![(None, Some(0))];
    assert_eq!(cells(&asked(&statistician, &known).await), nobody);
    let again = statistician.get(&path).await.expect(200);
    assert_eq!(again.text, published.text);
    let changed = db
        .connect(palvelurekisteri_tests::cluster::As::Admin)
        .await
        .batch_execute("update statistic_publication set definition_version = 2")
        .await;
    assert!(changed.is_err(), "not even by the superuser");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_published_once_and_revised_in_a_row() {
    let (db, server) = scene().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    let first = statistician.post(PUBLICATIONS, &wanted()).await.expect(201);
    let twice = statistician.post(PUBLICATIONS, &wanted()).await.expect(409);
    assert_eq!(twice.code(), "statistic_publication.published");
    let revise = async |of: &Answer, more: Value| revised(&statistician, of, more).await;
    let other = revise(&first, json!({"by": ["relationship_kind"]})).await;
    assert_eq!(
        other.expect(409).code(),
        "statistic_publication.other_table"
    );
    db.execute("update service_relationship set closing_reason = 'education'")
        .await;
    let second = revise(&first, json!({})).await.expect(201);
    assert_eq!(
        cells(&second.json["figures"]),
        [(None, Some(12)), (Some("education"), Some(12))]
    );
    let forked = revise(&first, json!({})).await.expect(409);
    assert_eq!(forked.code(), "statistic_publication.revised");
    let listed = statistician.get(PUBLICATIONS).await.expect(200).json;
    let items = listed["items"].as_array().unwrap().iter();
    let chain: Vec<_> = items
        .map(|one| (&one["id"], &one["revises_id"], &one["revised_by_id"]))
        .collect();
    let (one, two) = (json!(first.id()), json!(second.id()));
    assert_eq!(
        chain,
        [(&two, &one, &Value::Null), (&one, &Value::Null, &two)]
    );
    let old = statistician
        .with("accept", "text/csv")
        .get(&format!("{PUBLICATIONS}/{}", first.id()))
        .await
        .expect(200);
    assert!(
        old.text.contains(",employed,Työllistyi,false,12,12,"),
        "{}",
        old.text
    );
}

async fn revised(statistician: &Client, of: &Answer, more: Value) -> Answer {
    let mut body = wanted();
    body["revises_id"] = json!(of.id());
    body["revision_reason"] = json!("records_corrected");
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    statistician.post(PUBLICATIONS, &body).await
}

/// Of the ended clients the reason of the first ones is another now.
async fn corrected(db: &TestDb, count: usize) {
    db.execute(&format!(
        "update service_relationship set closing_reason = case when id in
             (select id from service_relationship order by id limit {count}) then 'education' else 'employed' end"
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_publication_hides_comes_out_of_no_other() {
    let (db, server) = scene().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    corrected(&db, 1).await;
    let first = statistician.post(PUBLICATIONS, &wanted()).await.expect(201);
    let hidden = vec![
        (None, Some(12)),
        (Some("education"), None),
        (Some("employed"), None),
    ];
    assert_eq!(cells(&first.json["figures"]), hidden);
    // The year less its eleven other months is the one in which they ended.
    let mut month = wanted();
    month["from"] = json!("2025-05-01");
    month["to"] = json!("2025-05-31");
    let overlapping = statistician.post(PUBLICATIONS, &month).await.expect(409);
    assert_eq!(overlapping.code(), "statistic_publication.overlaps");
    month["from"] = json!("2024-05-01");
    month["to"] = json!("2024-05-31");
    statistician.post(PUBLICATIONS, &month).await.expect(201);
    // Six are enough to be shown, but six less those who were corrected in the open are the one of before.
    corrected(&db, 6).await;
    let second = revised(&statistician, &first, json!({})).await.expect(201);
    assert_eq!(cells(&second.json["figures"]), hidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_shown_is_hidden_only_where_the_former_figures_are_withdrawn() {
    let (db, server) = scene().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    corrected(&db, 5).await;
    let first = statistician.post(PUBLICATIONS, &wanted()).await.expect(201);
    let path = format!("{PUBLICATIONS}/{}", first.id());
    corrected(&db, 4).await;
    let refused = revised(&statistician, &first, json!({})).await.expect(409);
    assert_eq!(refused.code(), "statistic_publication.would_disclose");
    statistician.get(&path).await.expect(200);
    let in_error = json!({"revision_reason": "published_in_error"});
    let second = revised(&statistician, &first, in_error).await.expect(201);
    assert_eq!(
        cells(&second.json["figures"]),
        [
            (None, Some(12)),
            (Some("education"), None),
            (Some("employed"), None)
        ]
    );
    for accept in ["application/json", "text/csv"] {
        let gone = statistician.with("accept", accept).get(&path).await;
        assert_eq!(gone.expect(410).code(), "statistic_publication.withdrawn");
    }
    let listed = statistician.get(PUBLICATIONS).await.expect(200).json;
    assert_eq!(listed["items"][1]["revised_by_id"], json!(second.id()));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_days_that_are_over_are_published_and_only_by_the_statistician() {
    let (_db, server) = scene().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    for (body, pointer, code) in [
        (
            json!({"indicator": "placements"}),
            "/to",
            "statistic_publication.not_over",
        ),
        (
            json!({"indicator": "clients_active"}),
            "/as_of",
            "statistic_publication.not_over",
        ),
        (
            json!({"indicator": "placements", "from": "2025-01-01", "to": "2025-12-31", "by": ["step"]}),
            "/by",
            "statistics.dimension.not_of_indicator",
        ),
        (
            json!({"indicator": "placements", "from": "2025-01-01"}),
            "/to",
            "field.required",
        ),
    ] {
        let refused = statistician.post(PUBLICATIONS, &body).await.expect(400);
        assert_eq!(refused.error_codes(), [code], "{}", refused.text);
        assert_eq!(refused.json["errors"][0]["pointer"], pointer);
    }
    let mut unknown = wanted();
    unknown["revises_id"] = json!("01931b66-7d50-7c3a-9f52-3b0c5f2d8a10");
    unknown["revision_reason"] = json!("records_corrected");
    let refused = statistician.post(PUBLICATIONS, &unknown).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_reference"]);
    for person in [&people::OFFICER, &people::LEAD, &people::AUDITOR] {
        let reader = server.login_as(person).await;
        reader.post(PUBLICATIONS, &wanted()).await.expect(403);
        reader.get(PUBLICATIONS).await.expect(200);
    }
}
