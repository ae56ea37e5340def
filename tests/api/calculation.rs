//! Calculations: no client, nothing stored, every step told.

use palvelurekisteri_tests::region::people;
use serde_json::{Value, json};

use crate::scene::{column, started};

fn subsidy(decision_on: &str, legal_form: &str) -> Value {
    json!({
        "application": {
            "decision_on": decision_on, "applied_on": decision_on,
            "person": {
                "birth_date": "1963-01-10", "is_unemployed_job_seeker": true, "education": "basic",
                "unemployment": [{"starts_on": "2020-01-01", "ends_on": null}],
                "gainful_work": {"kind": "ended", "ended_on": "2019-12-31"}, "earlier_supports": [],
                "reduced_work_capacity": "medical_certificate"
            },
            "employer": {
                "legal_form": legal_form, "activity": "non_business", "dismissals": {"kind": "none"},
                "distorts_competition": false, "neglect": "none", "penalty": {"kind": "none"},
                "state_aid": "not_state_aid"
            },
            "employment": {
                "starts_on": "2025-04-01", "weekly_minutes": 2250, "field_weekly_minutes": 2250,
                "wage": "collective_agreement", "pay": "time_or_piece", "other_support": "none"
            },
            "assessment": {"skills_deficit": true, "long_unemployment_likely": true}
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn oulu_as_employer_gets_two_subsidies_and_the_55_plus_support() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = "/api/v1/calculations/pay-subsidy";
    let answer = officer
        .post(path, &subsidy("2025-01-02", "municipality"))
        .await
        .expect(200);
    let supports = answer.json["supports"].as_array().unwrap();
    let open: Vec<_> = supports
        .iter()
        .filter(|one| one["opening"] == "open")
        .map(|one| one["support"].clone())
        .collect();
    assert_eq!(
        open,
        [
            "reduced_work_capacity",
            "aged_60_plus",
            "employment_support_55"
        ]
    );
    assert_eq!(answer.json["longest"], "aged_60_plus");
    let refused = &supports[0]["findings"][0];
    assert_eq!(refused["code"], "pay_subsidy.legal_form.municipality");
    assert_eq!(refused["pointer"], "/application/employer/legal_form");
    assert_eq!(refused["rule"], "PT-11");
    assert_eq!(refused["basis"]["act"], "380/2023");
    assert_eq!(supports[2]["cap"]["cents"], 277_000);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_subsidy_of_a_month_is_told_row_by_row() {
    let (_db, server) = started().await;
    let coach = server.login_as(&people::COACH).await;
    let mut body = subsidy("2025-03-10", "association");
    body["payment"] = json!({
        "support": "long_unemployment", "starts_on": "2025-04-01", "ends_on": "2026-01-31",
        "periods": [
            {"starts_on": "2025-04-01", "ends_on": "2025-04-30", "costs": [{"kind": "time_wage", "cents": 280_000}]},
            {"starts_on": "2025-05-01", "ends_on": "2025-05-15", "costs": [{"kind": "time_wage", "cents": 280_000}]}
        ]
    });
    body["pause"] = json!({
        "support": "long_unemployment", "starts_on": "2025-04-01", "ends_on": "2026-01-31",
        "break_starts_on": "2025-06-01", "break_ends_on": "2025-06-30"
    });
    let answer = coach
        .post("/api/v1/calculations/pay-subsidy", &body)
        .await
        .expect(200);
    let payment = &answer.json["payment"];
    assert_eq!(payment["total_cents"], 126_000 + 63_000);
    let rows = &payment["periods"][0]["rows"];
    assert_eq!(
        column(&json!({"items": rows}), "reason"),
        [
            "cost_base",
            "before_cap",
            "cap",
            "above_cap",
            "cumulation_limit",
            "amount"
        ]
    );
    // The claim of a period that ends in May is due at the end of August, a Sunday.
    assert_eq!(payment["findings"][0]["params"]["due_on"], "2025-09-01");
    assert_eq!(answer.json["pause"]["ends_on"], "2026-03-02");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_supplement_is_calculated_by_its_version_and_an_unknown_one_names_the_known() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let path = "/api/v1/calculations/municipal-supplement";
    let body = |version: &str| {
        json!({
            "version": version,
            "application": {
                "decision_on": "2026-02-01", "starts_on": "2026-02-01", "legal_form": "company",
                "pay_subsidy": {"kind": "none"}, "person": {"municipality_code": "564"}
            },
            "periods": [
                {"starts_on": "2026-02-01", "ends_on": "2026-02-28", "base_cents": 240_000},
                {"starts_on": "2026-03-01", "ends_on": "2026-03-31", "base_cents": 340_000}
            ]
        })
    };
    let answer = officer
        .post(path, &body("oulu_companies_2026"))
        .await
        .expect(200);
    assert_eq!(answer.json["total_cents"], 120_000 + 150_000);
    assert_eq!(answer.json["findings"], json!([]));
    let unknown = officer.post(path, &body("oulu_2099")).await.expect(422);
    assert_eq!(unknown.error_codes(), ["field.unknown_code"]);
    let valid = &unknown.json["errors"][0]["params"]["valid"];
    assert!(
        valid
            .as_array()
            .unwrap()
            .contains(&json!("oulu_companies_2026"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn shares_and_compensations_are_those_of_the_statutes() {
    let (_db, server) = started().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    let share = json!({"benefit": {
        "benefit": "labour_market_subsidy", "paid_days_before": 690,
        "municipalities": [{"municipality_code": "564", "days": {"starts_on": "2020-01-01", "ends_on": null}}],
        "payments": [{
            "paid_on": "2025-04-01", "starts_on": "2025-03-01", "ends_on": "2025-03-31", "days": 20, "daily_cents": 4000
        }]
    }});
    let answer = statistician
        .post("/api/v1/calculations/benefit-share", &share)
        .await
        .expect(200);
    assert_eq!(
        column(&json!({"items": answer.json["rows"]}), "percent"),
        [json!(40), json!(50)]
    );
    assert_eq!(answer.json["totals"][0]["municipal_cents"], 16_000 + 20_000);
    let days = json!({"days": [
        {"on": "2025-02-03", "activity": "rehabilitative_work", "attendance": "attended", "reimbursement": "expense_allowance"},
        {"on": "2025-02-04", "activity": "rehabilitative_work", "attendance": "unauthorised"},
        {"on": "2025-02-05", "activity": "rehabilitative_work", "attendance": "attended", "reimbursement": "expense_allowance"}
    ]});
    let path = "/api/v1/calculations/rehabilitative-work-compensation";
    let answer = statistician.post(path, &days).await.expect(200);
    assert_eq!(answer.json["total"]["state_compensation_cents"], 2_018);
    assert_eq!(answer.json["total"]["expense_allowance_cents"], 1_800);
    server.client().post(path, &days).await.expect(401);
}
