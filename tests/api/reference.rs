//! Reference data: municipalities, code sets, rules, problem codes.

use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};

use crate::scene::{audited, column, started};

#[tokio::test(flavor = "multi_thread")]
async fn municipalities_are_found_by_the_beginning_of_either_name_in_finnish_order() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let found = officer
        .get("/api/v1/municipalities?q=ule%C3%A5")
        .await
        .expect(200);
    assert_eq!(column(&found.json, "code"), ["564"]);
    let path = "/api/v1/municipalities?limit=200";
    let first = officer.get(path).await.expect(200);
    let cursor = first.json["next_cursor"].as_str().expect("a second page");
    let second = officer
        .get(&format!("{path}&cursor={cursor}"))
        .await
        .expect(200);
    let mut names = column(&first.json, "name");
    names.extend(column(&second.json, "name"));
    assert_eq!(names.last(), Some(&json!("Äänekoski")));
    assert_eq!(names.first(), Some(&json!("Akaa")));
    assert!(names.len() > 290);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_abolished_municipality_names_its_successor() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let haukipudas = officer.get("/api/v1/municipalities/084").await.expect(200);
    assert_eq!(haukipudas.json["successor_code"], "564");
    assert_eq!(haukipudas.json["ends_on"], "2012-12-31");
    for (day, count) in [("2012-12-31", 1), ("2013-01-01", 0)] {
        let path = format!("/api/v1/municipalities?q=haukipudas&valid_on={day}");
        let found = officer.get(&path).await.expect(200);
        assert_eq!(column(&found.json, "code").len(), count, "{day}");
    }
    officer.get("/api/v1/municipalities/999").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_set_has_labels_and_is_not_sent_twice() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = "/api/v1/code-sets/placement_kind";
    let set = officer.get(path).await.expect(200);
    assert_eq!(set.json["codes"][0]["code"], "open_labour_market");
    assert_eq!(set.json["codes"][0]["label"]["sv"], "Öppna arbetsmarknaden");
    let request_id = "7e0f41a3-c54c-4cc8-9f1a-2c2f3c9c1b55";
    let again = officer
        .with("if-none-match", set.etag())
        .with("x-request-id", request_id)
        .get(path)
        .await
        .expect(304);
    assert_eq!(again.text, "");
    assert_eq!(again.etag(), set.etag());
    assert_eq!(audited(&db, request_id).await, 1);
    let list = officer.get("/api/v1/code-sets").await.expect(200);
    assert!(column(&list.json, "id").contains(&json!("placement_kind")));
    officer.get("/api/v1/code-sets/gossip").await.expect(404);
    server.client().get(path).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn rules_are_those_of_the_day() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let all = officer.get("/api/v1/rules").await.expect(200);
    let now = officer
        .get("/api/v1/rules?as_of=2026-03-02")
        .await
        .expect(200);
    let count = |list: &palvelurekisteri_tests::client::Answer| column(&list.json, "table").len();
    assert!(count(&now) > 10 && count(&now) < count(&all));
    let acts = column(&now.json, "basis");
    assert!(acts.iter().any(|basis| basis["act"] == "189/2001"));
    let never = officer
        .get("/api/v1/rules?as_of=1950-01-01")
        .await
        .expect(200);
    // What no act sets has no day: the register's own rules and those of the municipality.
    let own = column(&never.json, "rule");
    assert!(own.contains(&json!("FU-05")) && own.contains(&json!("KL-01")));
    assert!(column(&never.json, "basis").iter().all(Value::is_null));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_rule_with_an_id_has_its_words_and_says_what_is_left_to_judge() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let all = officer.get("/api/v1/rules").await.expect(200);
    let items = all.json["items"].as_array().unwrap();
    let with_id: Vec<_> = items.iter().filter(|one| one["rule"].is_string()).collect();
    let ids: std::collections::BTreeSet<_> = with_id
        .iter()
        .filter_map(|one| one["rule"].as_str())
        .collect();
    for family in ["KTT-", "TK-", "PT-", "KL-", "MT-", "SP-", "FU-"] {
        assert!(ids.iter().any(|id| id.starts_with(family)), "{family}");
    }
    for one in with_id {
        for language in ["fi", "sv", "en"] {
            assert!(one["text"][language].is_string(), "{}", one["rule"]);
        }
        let left = match one["rule"].as_str() {
            Some("PT-14") => json!(["pay_subsidy.neglect.essential"]),
            Some(_) | None => json!([]),
        };
        assert_eq!(one["overridable_codes"], left, "{}", one["rule"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn problem_codes_need_no_token() {
    let (_db, server) = started().await;
    let list = server.client().get("/api/v1/problems").await.expect(200);
    let codes = column(&list.json, "code");
    for code in [
        "not_found",
        "placement.exists",
        "placement.contract.missing",
    ] {
        assert!(codes.contains(&json!(code)), "{code}");
    }
    let held = server.client().with("if-none-match", list.etag());
    held.get("/api/v1/problems").await.expect(304);
}
