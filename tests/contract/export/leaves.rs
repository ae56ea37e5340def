//! What leaves: the granted columns are the whole surface, and none of what must stay is in any file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use palvelurekisteri_exports::datasets::tables::TABLES;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::scan::{forms, identity_codes};

use super::{Exporting, rows};

/// What the export role sees beside the tables of the datasets, with the reason.
const BESIDE: [(&str, &[&str]); 5] = [
    // The areas and their controllers.
    ("area", &["authority_organisation_id", "code", "id"]),
    // Deletions of a delta.
    (
        "tombstone",
        &["area_id", "changed_xid", "row_id", "rule", "table_name"],
    ),
    // The workers' policy on orders of non-disclosure is asked, too.
    (
        "work_relation",
        &[
            "area_id",
            "client_id",
            "ends_at",
            "starts_at",
            "unit_id",
            "user_id",
        ],
    ),
    // What is asked for over HTTP, and never by whom.
    (
        "export_request",
        &[
            "area_id",
            "attempts",
            "business_date",
            "expires_at",
            "folder",
            "id",
            "is_made_here",
            "kind",
            "profile",
            "removed_at",
            "requested_at",
            "run_id",
            "state",
            "version",
        ],
    ),
    // The ledger; every column.
    ("export_run", &[]),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_export_role_sees_the_columns_of_the_datasets_and_no_other() {
    let db = TestDb::new().await;
    let granted = db
        .texts(
            "select c.table_name || ' ' || c.column_name from information_schema.column_privileges c
              where c.grantee = 'palvelurekisteri_export' and c.privilege_type = 'SELECT'
                and c.table_name <> 'export_run' order by 1",
        )
        .await;
    let mut expected = BTreeSet::new();
    for table in TABLES {
        for column in table.read_columns() {
            expected.insert(format!("{} {column}", table.name));
            if table.historied {
                expected.insert(format!("{}_history {column}", table.name));
            }
        }
    }
    for (table, columns) in BESIDE {
        expected.extend(columns.iter().map(|column| format!("{table} {column}")));
    }
    let granted: BTreeSet<String> = granted.into_iter().collect();
    assert_eq!(granted, expected);
    let writes = db
        .texts(
            "select distinct c.table_name || ' ' || lower(c.privilege_type)
               from information_schema.column_privileges c
              where c.grantee = 'palvelurekisteri_export' and c.privilege_type <> 'SELECT' order by 1",
        )
        .await;
    assert_eq!(
        writes,
        [
            "audit_event insert",
            "export_request update",
            "export_run insert",
            "export_run update"
        ]
    );
}

/// Fills what must stay with texts that are found again, in every column that can hold one.
async fn plant(exporting: &Exporting) -> Vec<String> {
    let columns = exporting
        .db
        .texts(
            "select c.relname || '.' || a.attname || ' ' || a.atttypid::regtype
               from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
                and exists (select from pg_attribute x where x.attrelid = c.oid and x.attname = 'area_id')
                and a.atttypid in ('text'::regtype, 'bytea'::regtype) and c.relname !~ '^(audit|export)_|_history$'
                and not exists (select from pg_constraint k where k.conrelid = c.oid and a.attnum = any (k.conkey)
                    and (k.contype in ('f', 'p', 'u', 'x')
                         or k.contype = 'c' and pg_get_constraintdef(k.oid) ~ '= ANY|= ''|regex|~'))
              order by 1",
        )
        .await;
    let mut planted = Vec::new();
    let mut sql = String::from("set session_replication_role = replica;");
    for (place, column) in columns.iter().enumerate() {
        let (name, kind) = column.split_once(' ').unwrap();
        let (table, field) = name.split_once('.').unwrap();
        // What is read is a code, or a name of what is no person: all else may not leave.
        let read = TABLES.iter().find(|read| read.name == table);
        if read.is_some_and(|read| read.columns.contains(&field)) {
            continue;
        }
        let canary = format!("Kanaria{place:03}");
        let value = match kind {
            "bytea" => format!("convert_to('{canary}', 'UTF8')"),
            _ => format!("'{canary}'"),
        };
        // A column that is too short for it, or takes part in another rule, is not a text.
        sql += &format!(
            "do $plant$ begin update {table} set {field} = {value}; exception when others then null; end $plant$;"
        );
        planted.push((canary, table.to_owned(), field.to_owned(), kind.to_owned()));
    }
    // A sole trader's name is that of a person.
    sql += "update employer set legal_form = 'sole_trader', name = 'Kanariayrittäjä', business_id = null
             where id in (select id from employer where area_id = 1 order by id limit 2);
            update provider set legal_form = 'private_person', name = 'Kanariahenkilö', business_id = null
             where id in (select id from provider where area_id = 1 order by id limit 1);
            reset session_replication_role;";
    exporting.change(&sql).await;
    let mut canaries = vec!["Kanariayrittäjä".to_owned(), "Kanariahenkilö".to_owned()];
    for (canary, table, field, kind) in planted {
        let value = match kind.as_str() {
            "bytea" => format!("convert_to('{canary}', 'UTF8')"),
            _ => format!("'{canary}'"),
        };
        let sql = format!("select count(*) from {table} where {field} = {value}");
        if exporting.db.count(&sql).await > 0 {
            canaries.push(canary);
        }
    }
    canaries
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_of_a_person_is_in_any_file_in_any_form() {
    let exporting = Exporting::new(60).await;
    exporting
        .change(
            "set session_replication_role = replica;
             insert into assessment_health (area_id, assessment_id, client_id, controller_organisation_id, work_capacity)
             select area_id, id, client_id, controller_organisation_id, 'reduced' from assessment where area_id = 1 limit 3
                 on conflict do nothing;
             insert into client_protected_contact (area_id, client_id, controller_organisation_id, phone_ciphertext)
             select area_id, id, controller_organisation_id, '' from client where area_id = 1 limit 3
                 on conflict do nothing;
             reset session_replication_role;",
        )
        .await;
    let canaries = plant(&exporting).await;
    // Notes, health, contacts, identity codes, names, messages: two hundred columns of texts and ciphertexts.
    assert!(canaries.len() > 40, "{}: {canaries:?}", canaries.len());
    let ids = exporting
        .db
        .texts(
            "select id from client union all select id from service_relationship union all select id from activation_phase",
        )
        .await;
    let whole = exporting.full("2026-03-02").await;
    let mut rows = 0;
    for entry in fs::read_dir(&whole.folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        rows += text.lines().count();
        let folded = text.to_lowercase();
        assert!(!folded.contains("kanaria"), "{}", path.display());
        for canary in &canaries {
            for (form, what) in forms(canary) {
                assert!(
                    !text.contains(&what),
                    "{} {form} of {canary}",
                    path.display()
                );
            }
        }
        for line in text.lines() {
            let found: Vec<&str> = identity_codes(line).collect();
            assert!(found.is_empty(), "{}: an identity code", path.display());
        }
        for id in &ids {
            let plain = id.replace('-', "");
            assert!(
                !text.contains(id.as_str()) && !folded.contains(&plain),
                "{}: an identifier of a person or a record",
                path.display()
            );
        }
    }
    assert!(rows > 1000);
}

#[tokio::test(flavor = "multi_thread")]
async fn under_a_non_disclosure_order_nothing_points_to_a_place_and_the_row_stays() {
    let exporting = Exporting::new(60).await;
    let before = exporting.full("2026-03-02").await;
    let wanted = "select p.client_id from activation_phase p join placement l on l.client_id = p.client_id
         where p.area_id = 1 and p.employer_id is not null and p.annulled_at is null and l.annulled_at is null
           and not exists (select from non_disclosure_order o where o.client_id = p.client_id) limit 1";
    let client = exporting
        .db
        .texts(wanted)
        .await
        .pop()
        .expect("such a client");
    exporting
        .change(&format!(
            "insert into non_disclosure_order (area_id, id, client_id, controller_organisation_id, valid)
             select area_id, gen_random_uuid(), id, controller_organisation_id, '[2026-03-01,)' from client where id = '{client}'"
        ))
        .await;
    let after = exporting.full("2026-03-03").await;
    let keys = &exporting.keys.pseudonyms;
    let pseudonyms = keys.of_receiver(&keys.current_id(), "warehouse").unwrap();
    let pseudonym = pseudonyms.of(1, "client", client.parse().unwrap());
    let of_client = |folder: &std::path::Path, dataset: &str| {
        let mut found = rows(folder, dataset);
        found.retain(|row| row["client_id"] == pseudonym.as_str());
        found
    };
    assert_ne!(
        of_client(&before.folder, "clients")[0]["municipality"],
        "unknown"
    );
    let now = of_client(&after.folder, "clients");
    assert_eq!(now.len(), 1, "counted");
    assert_eq!(now[0]["municipality"], "unknown");
    for (dataset, columns) in [
        ("activation_phases", ["employer_id", "provider_id"]),
        ("placements", ["employer_id", "employer_id"]),
    ] {
        let had = of_client(&before.folder, dataset);
        let has = of_client(&after.folder, dataset);
        assert_eq!(had.len(), has.len(), "{dataset}");
        for row in has {
            assert!(columns.iter().all(|column| row[*column].is_null()), "{row}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_annulled_records_and_the_other_classes_are_in_no_file() {
    let exporting = Exporting::new(60).await;
    let whole = exporting.full("2026-03-02").await;
    let files: BTreeMap<&str, (&str, &str)> = BTreeMap::from([
        (
            "assessments",
            (
                "assessment",
                "kind = 'employment' and state in ('completed', 'superseded')",
            ),
        ),
        (
            "plans",
            (
                "plan",
                "kind = 'employment' and state in ('in_force', 'superseded', 'ended')",
            ),
        ),
        ("contact_events", ("contact_event", "state = 'recorded'")),
        (
            "service_relationships",
            ("service_relationship", "kind = 'employment'"),
        ),
    ]);
    for (dataset, (table, condition)) in files {
        let employment = match table {
            "service_relationship" => "true",
            "contact_event" => {
                "(t.relationship_id is null or r.kind = 'employment' and r.annulled_at is null)"
            }
            _ => "r.kind = 'employment' and r.annulled_at is null",
        };
        let join = match table {
            "service_relationship" => "",
            _ => "left join service_relationship r on r.id = t.relationship_id",
        };
        let condition = condition
            .replace("kind =", "t.kind =")
            .replace("state", "t.state");
        let expected = exporting
            .db
            .count(&format!(
                "select count(*) from {table} t {join} join client c on c.id = t.client_id and c.annulled_at is null
                  where t.area_id = 1 and t.annulled_at is null and {condition} and {employment}
                    and exists (select from service_relationship s where s.client_id = c.id
                                   and s.kind = 'employment' and s.annulled_at is null)"
            ))
            .await;
        let found = i64::try_from(rows(&whole.folder, dataset).len()).unwrap();
        assert_eq!(found, expected, "{dataset}");
        assert!(found > 0, "{dataset}");
    }
    let all = exporting
        .db
        .count("select count(*) from plan where area_id = 1 and kind <> 'employment'")
        .await;
    assert!(all > 0, "there is something to leave out");
}
