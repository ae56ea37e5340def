//! The text of the queries: one form for what is there now and one for what was there at a recorded position.
//!
//! A row as of a position is the current one when the transaction of its version had committed by then, else the newest
//! former version of which that holds and whose successor's does not (decision 35): versions of a row commit in order.

use chrono::NaiveDate;
use palvelurekisteri_store::export_run::snapshot::Position;

use crate::dataset::{Dataset, Kind, Rows, Table};

/// Of which clients there is anything in the files: not annulled, and served by employment services. Support by several
/// authorities or by social welfare alone would tell of itself.
const LIVE_CLIENT: &str = "(select c.id, c.id as client_id, c.birth_date, c.sex, c.service_language, c.version,
                     exists (select from {non_disclosure_order} o
                              where o.client_id = c.id and o.annulled_at is null
                                and (upper(o.valid) is null or upper(o.valid) > {on})) as protected
                from {client} c
               where c.annulled_at is null
                 and exists (select from {service_relationship} s
                              where s.client_id = c.id and s.kind = 'employment' and s.annulled_at is null))";

/// Rows of which moment.
#[derive(Debug, Clone, Copy)]
pub(crate) enum At<'a> {
    /// Of the snapshot of the reading transaction.
    Now,
    /// Of a position that was recorded before.
    Position(&'a Position),
}

/// The query of a dataset, its rows in the order of its keys; `None` where it needs no database.
pub(crate) fn rows(dataset: &Dataset, at: At<'_>, on: NaiveDate) -> Option<String> {
    let Rows::Database { tables, from, .. } = dataset.rows else {
        return None;
    };
    let columns: Vec<&str> = dataset.columns.iter().map(|column| column.sql).collect();
    let keys = dataset
        .key_places()
        .filter_map(|place| dataset.columns.get(place));
    let order: Vec<String> = keys
        .map(|column| match column.kind {
            // The order of bytes, whatever the database was made with.
            Kind::Code | Kind::Text => format!("({}) collate \"C\"", column.sql),
            Kind::Date | Kind::Integer | Kind::Boolean | Kind::Id | Kind::Pseudonym(_) => {
                column.sql.to_owned()
            }
        })
        .collect();
    let mut text = format!(
        "select {} from {from} order by {}",
        columns.join(", "),
        order.join(", ")
    );
    text = text.replace("{live_client}", LIVE_CLIENT);
    for table in tables {
        let placeholder = format!("{{{}}}", table.name);
        text = text.replace(&placeholder, &source(table, at));
    }
    Some(text.replace("{on}", &format!("date '{on}'")))
}

/// Tables of which no row under multidisciplinary support is exported: that one was erased is not told either.
const WITHOUT_MULTIDISCIPLINARY: [&str; 6] = [
    "service_relationship",
    "contact_event",
    "assessment",
    "plan",
    "deadline",
    "handoff",
];

/// What was erased after a position, by key, for the deletions of a delta.
pub(crate) fn erased(dataset: &Dataset, since: &Position, at: At<'_>) -> Option<String> {
    let Rows::Database {
        erased: Some((table, _)),
        ..
    } = dataset.rows
    else {
        return None;
    };
    let until = match at {
        At::Now => String::new(),
        At::Position(position) => format!(" and {}", seen("changed_xid", position)),
    };
    let told = match WITHOUT_MULTIDISCIPLINARY.contains(&table) {
        true => " and rule not like 'multidisciplinary.%'",
        false => "",
    };
    Some(format!(
        "select distinct row_id from tombstone where area_id = app_area() and table_name = '{table}'{told}
            and not {}{until} order by 1",
        seen("changed_xid", since)
    ))
}

/// How many rows of the datasets' tables were erased since a position: they cannot be written again.
pub(crate) fn count_erased(since: &Position) -> String {
    format!(
        "select count(*) from tombstone where area_id = app_area() and table_name in ({}) and not {}",
        crate::datasets::tables::TABLES
            .iter()
            .map(|table| format!("'{}'", table.name))
            .collect::<Vec<_>>()
            .join(", "),
        seen("changed_xid", since)
    )
}

/// A table as a subquery.
fn source(table: &Table, at: At<'_>) -> String {
    let name = table.name;
    let columns = table.read_columns().join(", ");
    let mut conditions = Vec::new();
    if table.of_area {
        conditions.push("area_id = app_area()");
    }
    if table.controlled {
        conditions.push("controller_organisation_id = app_authority()");
    }
    let mine = match conditions.is_empty() {
        true => "true".to_owned(),
        false => conditions.join(" and "),
    };
    let position = match at {
        At::Position(position) if table.historied => position,
        At::Position(_) | At::Now => return format!("(select {columns} from {name} where {mine})"),
    };
    let same = |other: &str| {
        let mut key = table.key.to_vec();
        // Of an area or not: the history's key begins as the table's does.
        if table.of_area {
            key.insert(0, "area_id");
        }
        key.iter()
            .map(|column| format!("{other}.{column} = h.{column}"))
            .collect::<Vec<_>>()
            .join(" and ")
    };
    format!(
        "(select {columns} from {name} where {mine} and {current}
          union all
          select {columns} from {name}_history h where {mine} and {former}
             and not exists (select from {name} n where {in_table} and {next})
             and not exists (select from {name}_history n where {in_history} and n.version = h.version + 1 and {next}))",
        current = seen("changed_xid", position),
        former = seen("h.changed_xid", position),
        next = seen("n.changed_xid", position),
        in_table = same("n"),
        in_history = same("n"),
    )
}

/// Whether a transaction had committed at a position.
fn seen(column: &str, position: &Position) -> String {
    format!(
        "pg_visible_in_snapshot({column}, '{}'::pg_snapshot)",
        position.as_str()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::datasets::DATASETS;

    #[test]
    fn no_placeholder_is_left_and_every_table_is_named() {
        let position = Position::parse("10:20:12,15").unwrap();
        let on = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        for dataset in DATASETS {
            for at in [At::Now, At::Position(&position)] {
                let Some(text) = rows(dataset, at, on) else {
                    continue;
                };
                assert!(!text.contains(['{', '}']), "{}: {text}", dataset.name);
                let Rows::Database { tables, .. } = dataset.rows else {
                    panic!("rows of the database");
                };
                for table in tables {
                    let named = format!(" from {} ", table.name);
                    assert!(text.contains(&named), "{}: {}", dataset.name, table.name);
                }
            }
        }
    }

    #[test]
    fn every_source_is_a_column_that_is_read() {
        for dataset in DATASETS {
            let Rows::Database { tables, .. } = dataset.rows else {
                continue;
            };
            assert_eq!(
                dataset.key_places().count(),
                dataset.keys.len(),
                "{}",
                dataset.name
            );
            for column in dataset.columns {
                let (table, name) = column.source.split_once('.').expect("table.column");
                let read = tables.iter().find(|read| read.name == table);
                let read = read.expect("the table is declared").read_columns();
                assert!(read.contains(&name), "{}: {}", dataset.name, column.source);
            }
            for (column, parent) in dataset.parents {
                let place = |name: &str| DATASETS.iter().position(|known| known.name == name);
                assert!(place(parent) < place(dataset.name), "{column} of {parent}");
            }
        }
    }
}
