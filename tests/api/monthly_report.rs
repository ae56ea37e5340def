//! The monthly report (kuukausiraportti) of the synthetic region.

use chrono::{DateTime, Datelike as _, Utc};
use palvelurekisteri_domain::{label::Language, statistics::period::Period};
use palvelurekisteri_server::report::{
    event::event_of,
    gather::{Wanted, gather},
    page::render,
};
use palvelurekisteri_store::{error::StoreError, statistics::reader::StatisticsReader};
use palvelurekisteri_tests::{cluster::As, server::test_config};

use uuid::Uuid;

use crate::seeded::seeded;

#[tokio::test(flavor = "multi_thread")]
async fn the_monthly_report_is_one_page_of_the_same_figures() {
    let (db, _server) = seeded().await;
    let settings = test_config().statistics.settings().unwrap();
    let now: DateTime<Utc> = "2026-11-22T09:00:00+02:00".parse().unwrap();
    for language in Language::ALL {
        let mut reader = StatisticsReader::open(&db.url(As::App), "24", now)
            .await
            .unwrap();
        let wanted = Wanted {
            month: Period::month(now.date_naive().with_day(1).unwrap().pred_opt().unwrap()),
            language,
            settings: &settings,
            now,
        };
        let report = gather(&mut reader, &wanted).await.unwrap();
        assert_eq!(report.as_of.to_string(), "2026-10-31");
        assert_eq!(report.sections.len(), 17);
        let page = render(&report);
        assert!(!page.contains("http") && !page.contains("<script"));
        assert_eq!(page.matches("<table>").count(), 17);
        assert!(page.matches("<svg ").count() >= 10, "{language}");
        let rows: usize = report.sections.iter().map(|one| one.rows.len()).sum();
        let event = event_of(&report, reader.area(), Uuid::now_v7);
        reader.close(&event).await.unwrap();
        let logged = db
            .texts(&format!(
                "select concat_ws(' ', operation, action, record_class, outcome, row_count, area_id, cardinality(client_ids),
                                  'placements_published' = any (changed_fields))
                   from audit_event where id = '{}'",
                event.id
            ))
            .await;
        assert_eq!(
            logged,
            [format!(
                "report_statistics export statistics allowed {rows} 1 0 t"
            )]
        );
    }
    let unknown = StatisticsReader::open(&db.url(As::App), "99", now).await;
    assert!(matches!(unknown, Err(StoreError::NotFound)));
}
