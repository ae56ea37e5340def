//! Registers of providers (palveluntuottajat) and employers (työnantajat).

use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::scene::{audited, column, started};

fn workshop(name: &str) -> Value {
    json!({"name": name, "legal_form": "association", "municipality_code": "564"})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_is_recorded_found_by_its_beginning_and_changed() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    for name in ["Ääripaja ry", "Alkupaja ry", "100 %_paja"] {
        officer
            .post("/api/v1/providers", &workshop(name))
            .await
            .expect(201);
    }
    let all = officer
        .get("/api/v1/providers?count=exact")
        .await
        .expect(200);
    assert_eq!(
        column(&all.json, "name"),
        ["100 %_paja", "Alkupaja ry", "Ääripaja ry"]
    );
    assert_eq!(all.json["total_count"], 3);
    for (query, found) in [
        ("q=%C3%84%C3%84", vec!["Ääripaja ry"]),
        (
            "q=alku&legal_form=association&active=true",
            vec!["Alkupaja ry"],
        ),
        ("q=100%20%25_", vec!["100 %_paja"]),
        ("q=%25", vec![]),
        ("municipality_code=091", vec![]),
    ] {
        let list = officer.get(&format!("/api/v1/providers?{query}")).await;
        assert_eq!(column(&list.expect(200).json, "name"), found, "{query}");
    }
    let item = &all.json["items"][1];
    let path = format!("/api/v1/providers/{}", item["id"].as_str().unwrap());
    let read = officer.get(&path).await.expect(200);
    assert_eq!(read.etag(), item["etag"]);
    let change = json!({"active": false, "phone": "040 123 4567", "municipality_code": null});
    let changed = officer.patch(&path, read.etag(), &change).await.expect(200);
    assert_eq!(changed.json["phone"], "+358401234567");
    assert_eq!(changed.json["municipality_code"], Value::Null);
    assert_eq!(changed.etag(), "\"v2\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_read_page_by_page_and_each_row_once() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    for number in 0..5 {
        let body = workshop(&format!("Paja {}", number % 2));
        officer.post("/api/v1/providers", &body).await.expect(201);
    }
    let mut seen = Vec::new();
    let mut path = "/api/v1/providers?limit=2".to_owned();
    loop {
        let page = officer.get(&path).await.expect(200);
        seen.extend(column(&page.json, "id"));
        let Some(cursor) = page.json["next_cursor"].as_str() else {
            break;
        };
        path = format!("/api/v1/providers?limit=2&cursor={cursor}");
    }
    let each: std::collections::BTreeSet<String> = seen.iter().map(Value::to_string).collect();
    assert_eq!((seen.len(), each.len()), (5, 5));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_id_is_checked_and_stands_once_in_an_area() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let mut body = workshop("Testiyhdistys ry");
    body["business_id"] = json!("9999000-6");
    let wrong = officer.post("/api/v1/providers", &body).await.expect(400);
    assert_eq!(wrong.error_codes(), ["field.business_id_invalid"]);
    body["business_id"] = json!("9999000-7");
    let (one, two) = tokio::join!(
        officer.post("/api/v1/providers", &body),
        officer.post("/api/v1/providers", &body)
    );
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    let third = officer.post("/api/v1/providers", &body).await.expect(409);
    let raced = if one.status == 409 { &one } else { &two };
    assert_eq!(raced.code(), "provider.business_id_in_use");
    assert_eq!(third.code(), raced.code());
    assert_eq!(db.count("select count(*) from provider").await, 1);
    // Another area has a register of its own.
    let kainuu = server.login_as(&people::KAINUU_OFFICER).await;
    let list = kainuu.get("/api/v1/providers").await.expect(200);
    assert_eq!(list.json["items"], json!([]));
    kainuu.post("/api/v1/providers", &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_employer_has_a_sector_and_names_only_known_municipalities() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let mut body = json!({"name": "Testityö Oy", "legal_form": "company", "sector": "company",
                          "municipality_code": "000"});
    let unknown = officer.post("/api/v1/employers", &body).await.expect(422);
    assert_eq!(unknown.code(), "field.unknown_reference");
    assert_eq!(unknown.json["errors"][0]["pointer"], "/municipality_code");
    body["municipality_code"] = json!("564");
    let request_id = Uuid::now_v7().to_string();
    let made = officer
        .with("x-request-id", &request_id)
        .post("/api/v1/employers", &body)
        .await
        .expect(201);
    assert_eq!(made.json["sector"], "company");
    assert_eq!(audited(&db, &request_id).await, 1);
    assert_eq!(db.count("select count(*) from employer").await, 1);
    let path = made.header("location").to_owned();
    officer
        .patch(&path, "\"v9\"", &json!({"name": "Muu Oy"}))
        .await
        .expect(412);
    let bare = officer
        .request(reqwest::Method::PATCH, &path)
        .header("content-type", "application/merge-patch+json")
        .body("{}");
    officer.send(bare).await.expect(428);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_in_the_area_reads_the_registers_and_a_coach_does_not_write_them() {
    let (_db, server) = started().await;
    let coach = server.login_as(&people::COACH).await;
    coach.get("/api/v1/providers").await.expect(200);
    let refused = coach.post("/api/v1/providers", &workshop("Paja")).await;
    assert_eq!(refused.expect(403).code(), "access.action_not_granted");
    let statistician = server.login_as(&people::STATISTICIAN).await;
    let list = statistician.get("/api/v1/employers").await.expect(200);
    assert_eq!(list.json["items"], json!([]));
    let missing = format!("/api/v1/employers/{}", Uuid::now_v7());
    statistician.get(&missing).await.expect(404);
}
