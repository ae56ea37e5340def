//! Statistics (tilastot): the published table comes out, no small cell does, and what was known stays known.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use palvelurekisteri_domain::{deadline::settings::DeadlineSettings, time::month::age_on};
use palvelurekisteri_store::deadline::remake::remake;
use palvelurekisteri_tests::{
    client::{Answer, Client},
    cluster::As,
    database::TestDb,
    region::{KAINUU_AUTHORITY, OULU_AREA, people},
    server::TestServer,
};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    scene::{audited, client_of, started},
    seeded::seeded,
};

const ALL_YEARS: &str = "from=2020-01-01&to=2026-12-31";

async fn figures(client: &Client, query: &str) -> Value {
    let path = format!("/api/v1/statistics/{query}");
    client.get(&path).await.expect(200).json
}

/// Events and persons by the codes of a cell; a total has no code.
fn cells(figures: &Value) -> BTreeMap<Vec<String>, Option<(u64, u64)>> {
    let cells = figures["cells"].as_array().expect("cells");
    cells
        .iter()
        .map(|cell| {
            let codes = cell["codes"].as_array().expect("codes").iter();
            let key = codes.map(|code| code.as_str().unwrap_or("").to_owned());
            let numbers = cell["events"].as_u64().zip(cell["persons"].as_u64());
            assert_eq!(numbers.is_none(), cell["suppressed"] == true, "{cell}");
            (key.collect(), numbers)
        })
        .collect()
}

fn events(figures: &Value, codes: &[&str]) -> Option<u64> {
    let key: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
    cells(figures)
        .get(&key)
        .copied()
        .flatten()
        .map(|(events, _)| events)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_municipal_trials_table_comes_out() {
    let (db, server) = seeded().await;
    let statistician = server.client().login("tilastoija").await;
    let table = figures(
        &statistician,
        &format!("placements_published?{ALL_YEARS}&by=placement_group"),
    )
    .await;
    for (group, published) in [
        ("rehabilitative_work", 322),
        ("work_trial", 308),
        ("pay_subsidy", 644),
        ("education", 246),
        ("open_labour_market", 263),
    ] {
        assert_eq!(events(&table, &[group]), Some(published), "{group} {table}");
    }
    assert_eq!(
        (&table["version"], &table["min_cell"]),
        (&json!(1), &json!(5))
    );
    // Events are not persons.
    let (all, persons) = cells(&table)[&vec![String::new()]].expect("the total is shown");
    assert!(all > persons, "{all} {persons}");
    brute_force(&db, &statistician).await;
    what_has_passed_is_counted_again(&db, &statistician).await;
    nothing_small_is_shown_or_can_be_computed(&statistician).await;
    years_cannot_be_subtracted(&statistician).await;
}

/// Placements by age band and sex, counted again one by one from the rows.
async fn brute_force(db: &TestDb, statistician: &Client) {
    let table = figures(
        statistician,
        &format!("placements?{ALL_YEARS}&by=age_band,sex"),
    )
    .await;
    let rows = db
        .rows(
            "select l.client_id, l.started_on, c.birth_date, c.sex from placement l
               join client c on c.area_id = l.area_id and c.id = l.client_id
              where l.area_id = 1 and l.annulled_at is null and c.annulled_at is null",
        )
        .await;
    let mut counted: BTreeMap<Vec<String>, (u64, BTreeSet<Uuid>)> = BTreeMap::new();
    for row in rows {
        let (client, day, born, sex): (Uuid, NaiveDate, NaiveDate, String) =
            (row.get(0), row.get(1), row.get(2), row.get(3));
        assert!((2020..=2026).contains(&day.year()));
        let band = match age_on(born, day) {
            0..=17 => "under_18",
            18..=29 => "18_29",
            30..=54 => "30_54",
            55..=64 => "55_64",
            _ => "65_over",
        };
        let sex = if sex == "unspecified" {
            "unknown"
        } else {
            &sex
        };
        for key in [[band, sex], [band, ""], ["", sex], ["", ""]] {
            let cell = counted.entry(key.map(str::to_owned).to_vec()).or_default();
            cell.0 += 1;
            cell.1.insert(client);
        }
    }
    let mut compared = 0;
    for (key, shown) in cells(&table) {
        let known = counted.get(&key).map_or((0, 0), |(events, persons)| {
            (*events, u64::try_from(persons.len()).unwrap())
        });
        if let Some(shown) = shown {
            assert_eq!(shown, known, "{key:?}");
            compared += 1;
        } else {
            assert!(
                known.0 > 0,
                "a zero was hidden where nothing needed it: {key:?}"
            );
        }
    }
    assert!(compared >= 3, "{compared} cells are shown: {table}");
}

/// Deadlines that have passed, by kind, counted again from the rows.
async fn what_has_passed_is_counted_again(db: &TestDb, statistician: &Client) {
    remake(
        &db.url(As::Owner),
        &DeadlineSettings::default(),
        instant_of(db).await,
        |_| {},
    )
    .await
    .unwrap();
    let table = figures(statistician, "deadlines_overdue?by=deadline_kind").await;
    let as_of = table["as_of"].as_str().unwrap();
    let rows = db
        .rows(&format!(
            "select d.kind, count(*), count(distinct d.client_id) from deadline d
               join client c on c.area_id = d.area_id and c.id = d.client_id and c.annulled_at is null
              where d.area_id = 1 and not d.is_withdrawn and d.due_on < '{as_of}'
                and coalesce(d.fulfilled_on, 'infinity') > '{as_of}' group by d.kind"
        ))
        .await;
    let counted: BTreeMap<String, (i64, i64)> = rows
        .iter()
        .map(|row| (row.get(0), (row.get(1), row.get(2))))
        .collect();
    let mut compared = 0;
    for (key, shown) in cells(&table) {
        let (Some((events, persons)), false) = (shown, key == [""]) else {
            continue;
        };
        let shown = (events.cast_signed(), persons.cast_signed());
        assert_eq!(counted.get(&key[0]), Some(&shown), "{key:?}");
        compared += 1;
    }
    assert!(compared >= 2, "{table}");
}

/// Every indicator by every two of its dimensions: no cell of one to four persons, and no line with one unknown.
async fn nothing_small_is_shown_or_can_be_computed(statistician: &Client) {
    let list = statistician
        .get("/api/v1/statistics")
        .await
        .expect(200)
        .json;
    let mut tables = 0;
    let mut hidden = 0;
    for indicator in list["items"].as_array().unwrap() {
        let dimensions: Vec<&str> = indicator["dimensions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|dimension| dimension["code"].as_str().unwrap())
            .collect();
        let id = indicator["id"].as_str().unwrap();
        let period = match indicator["timing"].as_str() {
            Some("period") => "from=2025-01-01&to=2025-12-31&",
            _ => "",
        };
        let pairs = dimensions.iter().enumerate().flat_map(|(at, first)| {
            let rest = dimensions[at + 1..].iter();
            rest.map(move |second| format!("{first},{second}"))
        });
        for by in pairs.chain(std::iter::once(dimensions[0].to_owned())) {
            let table = figures(statistician, &format!("{id}?{period}by={by}")).await;
            let cells = cells(&table);
            hidden += cells.values().filter(|cell| cell.is_none()).count();
            for (key, cell) in &cells {
                let is_small = cell.is_some_and(|(_, persons)| (1..5).contains(&persons));
                assert!(!is_small, "{id} by {by} shows {key:?}: {cell:?}");
            }
            assert_no_line_with_one_unknown(&cells, &format!("{id} by {by}"));
            tables += 1;
        }
    }
    assert!(
        tables > 100 && hidden > 100,
        "{tables} tables, {hidden} hidden"
    );
}

fn assert_no_line_with_one_unknown(cells: &BTreeMap<Vec<String>, Option<(u64, u64)>>, what: &str) {
    let width = cells.keys().next().map_or(0, Vec::len);
    for place in 0..width {
        let mut lines: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (key, cell) in cells {
            let mut line = key.clone();
            line.remove(place);
            *lines.entry(line).or_default() += usize::from(cell.is_none());
        }
        for (line, unknown) in lines {
            assert_ne!(unknown, 1, "{what}: one unknown in {line:?}");
        }
    }
}

/// Two years less one of them is the other: never is exactly one of the three hidden.
async fn years_cannot_be_subtracted(statistician: &Client) {
    for id in ["placements", "phases_ended", "clients_new"] {
        for by in ["municipality", "age_band", "sex"] {
            let mut shown: BTreeMap<Vec<String>, Vec<Option<u64>>> = BTreeMap::new();
            for period in [
                "from=2024-01-01&to=2024-12-31",
                "from=2025-01-01&to=2025-12-31",
                "from=2024-01-01&to=2025-12-31",
            ] {
                let table = figures(statistician, &format!("{id}?{period}&by={by}")).await;
                for (key, cell) in cells(&table) {
                    shown
                        .entry(key)
                        .or_default()
                        .push(cell.map(|(events, _)| events));
                }
            }
            for (key, three) in shown.into_iter().filter(|(_, three)| three.len() == 3) {
                let unknown = three.iter().filter(|events| events.is_none()).count();
                assert_ne!(unknown, 1, "{id} by {by} {key:?} {three:?}");
                if let [Some(first), Some(second), Some(both)] = three[..] {
                    assert_eq!(first + second, both, "{id} by {by} {key:?}");
                }
            }
        }
    }
}

/// The day and instant of the database, for what `known_at` is compared with.
async fn at_the_clock_of_the_database(db: &TestDb, server: &TestServer) {
    server.clock.set(instant_of(db).await);
}

async fn instant_of(db: &TestDb) -> DateTime<Utc> {
    db.rows("select clock_timestamp()").await[0].get(0)
}

fn rfc(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(chrono::SecondsFormat::Micros, true)
}

async fn place(officer: &Client, kind: &str) -> Answer {
    let client_id = client_of(officer).await;
    let body = json!({"kind": kind, "started_on": "2026-03-02", "data_source": "client"});
    let path = format!("/api/v1/clients/{client_id}/placements");
    officer.post(&path, &body).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_changes_the_figure_of_now_and_not_what_was_known() {
    let (db, server) = started().await;
    at_the_clock_of_the_database(&db, &server).await;
    let officer = server.login_as(&people::OFFICER).await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    let mut placed = Vec::new();
    for kind in ["pension", "education_degree"] {
        for _ in 0..7 {
            placed.push(place(&officer, kind).await);
        }
    }
    let before = rfc(instant_of(&db).await);
    at_the_clock_of_the_database(&db, &server).await;
    let (corrected, annulled) = (&placed[0], &placed[13]);
    officer
        .patch(
            &format!("/api/v1/placements/{}", corrected.id()),
            corrected.etag(),
            &json!({"kind": "education_degree"}),
        )
        .await
        .expect(200);
    officer
        .with("if-match", annulled.etag())
        .post(
            &format!("/api/v1/placements/{}/annul", annulled.id()),
            &json!({"reason": "wrong_person"}),
        )
        .await
        .expect(204);
    let year = "placements?from=2026-01-01&to=2026-12-31&by=placement_kind";
    let now = figures(&statistician, year).await;
    let then = figures(&statistician, &format!("{year}&known_at={before}")).await;
    let three =
        |table: &Value| ["pension", "education_degree", ""].map(|kind| events(table, &[kind]));
    assert_eq!(three(&now), [Some(6), Some(7), Some(13)]);
    assert_eq!(three(&then), [Some(7), Some(7), Some(14)]);
    assert!(now["data_as_of"].as_str() > then["data_as_of"].as_str());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_under_a_non_disclosure_order_counts_without_a_municipality() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    for _ in 0..12 {
        place(&officer, "pension").await;
    }
    db.execute(
        "insert into non_disclosure_order (area_id, id, client_id, controller_organisation_id, valid)
         select c.area_id, gen_random_uuid(), c.id, c.controller_organisation_id, '[2026-03-01,)'
           from client c order by c.id limit 6",
    )
    .await;
    let year = "placements?from=2026-01-01&to=2026-12-31&by=municipality";
    let table = figures(&statistician, year).await;
    assert_eq!(events(&table, &["564"]), Some(6), "{table}");
    assert_eq!(events(&table, &["unknown"]), Some(6));
    assert_eq!(events(&table, &[""]), Some(12));
    // Known before the order, and hidden all the same.
    at_the_clock_of_the_database(&db, &server).await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    let known = rfc(instant_of(&db).await);
    let table = figures(&statistician, &format!("{year}&known_at={known}")).await;
    assert_eq!(events(&table, &["unknown"]), Some(6));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_would_tell_more_is_refused_with_every_reason() {
    let (_db, server) = started().await;
    let statistician = server.login_as(&people::STATISTICIAN).await;
    for (query, parameter, code) in [
        (
            "placements?by=step",
            "by",
            "statistics.dimension.not_of_indicator",
        ),
        (
            "placements?by=sex,age_band,sector",
            "by",
            "field.too_many_items",
        ),
        ("placements?from=2026-01-01", "to", "field.required"),
        (
            "placements?from=2026-01-05&to=2026-01-31",
            "from",
            "statistics.period.not_whole",
        ),
        (
            "placements?from=2026-01-01&to=2026-03-31",
            "from",
            "statistics.period.not_whole",
        ),
        (
            "clients_active?from=2026-01-01&to=2026-01-31",
            "from",
            "statistics.period.not_used",
        ),
        (
            "placements?as_of=2026-02-27",
            "as_of",
            "statistics.as_of.not_usable",
        ),
        (
            "placements?as_of=2026-03-31",
            "as_of",
            "statistics.as_of.not_usable",
        ),
        (
            "placements?as_of=2026-02-28",
            "as_of",
            "statistics.as_of.before_period_end",
        ),
        (
            "placements?known_at=2026-03-04T00:00:00Z",
            "known_at",
            "statistics.known_at.ahead",
        ),
    ] {
        let refused = statistician
            .get(&format!("/api/v1/statistics/{query}"))
            .await
            .expect(400);
        assert_eq!(refused.error_codes(), [code], "{query} {}", refused.text);
        assert_eq!(refused.json["errors"][0]["parameter"], parameter, "{query}");
    }
    let refused = statistician
        .get("/api/v1/statistics/placements?by=step")
        .await;
    let valid = refused.json["errors"][0]["params"]["valid"]
        .as_array()
        .unwrap();
    assert!(valid.contains(&json!("placement_kind")), "{}", refused.text);
    let unknown = "/api/v1/statistics/placements?by=shoe_size";
    let refused = statistician.get(unknown).await.expect(422);
    assert_eq!(refused.error_codes(), ["field.unknown_code"]);
    statistician
        .get("/api/v1/statistics/no_such")
        .await
        .expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_of_the_callers_area_and_in_the_log() {
    let (db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    for _ in 0..5 {
        client_of(&officer).await;
    }
    let path = "/api/v1/statistics/clients_active";
    let own = server.login_as(&people::STATISTICIAN).await;
    let answer = own.get(path).await.expect(200);
    assert_eq!(answer.json["cells"][0]["persons"], 5);
    assert_eq!(audited(&db, answer.header("x-request-id")).await, 1);
    let logged = db
        .texts(
            "select concat_ws(' ', operation, action, record_class, cardinality(client_ids), row_count)
               from audit_event where operation = 'read_statistic'",
        )
        .await;
    assert_eq!(logged, ["read_statistic read statistics 0 1"]);
    server
        .login_as(&people::ADMIN)
        .await
        .get(path)
        .await
        .expect(403);
    // The second area counts its own clients, of whom there are none.
    db.execute(&format!(
        "update role_grant set area_id = 2, organisation_id = '{KAINUU_AUTHORITY}', unit_id = null
          where user_id = '{}' and area_id = {OULU_AREA}",
        people::STATISTICIAN.id
    ))
    .await;
    let other = server.login_as(&people::STATISTICIAN).await;
    let answer = other.get(path).await.expect(200);
    assert_eq!(answer.json["cells"][0]["persons"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_come_as_csv_and_are_not_sent_twice() {
    let (_db, server) = started().await;
    let officer = server.login_as(&people::OFFICER).await;
    for _ in 0..5 {
        client_of(&officer).await;
    }
    let path = "/api/v1/statistics/clients_active?by=municipality";
    let answer = officer
        .with("accept", "text/csv")
        .get(path)
        .await
        .expect(200);
    assert!(answer.header("content-type").starts_with("text/csv"));
    let rows: Vec<&str> = answer.text.split("\r\n").collect();
    assert_eq!(
        rows[0],
        "indicator,version,from,to,as_of,data_as_of,municipality,municipality_label,suppressed,persons,events,sum,median,p90,rate"
    );
    assert!(rows[1].ends_with(",,Yhteensä,false,5,5,,,,"), "{}", rows[1]);
    assert!(rows[2].contains(",564,Oulu,false,5,5"), "{}", rows[2]);
    assert_eq!((rows.len(), rows[3]), (4, ""));
    let held = officer.get(path).await.expect(200);
    let swedish = officer
        .with("accept-language", "sv")
        .get(path)
        .await
        .expect(200);
    assert_eq!(swedish.json["cells"][1]["labels"], json!(["Uleåborg"]));
    officer
        .with("if-none-match", held.etag())
        .get(path)
        .await
        .expect(304);
}
