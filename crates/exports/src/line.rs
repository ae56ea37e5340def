//! One row as a line of CSV and of NDJSON.
//!
//! CSV is RFC 4180: comma, CRLF, no byte order mark, ISO dates, decimal point. No value is nothing between the commas, an
//! empty text is `""`. A guard against formulas is for people with a spreadsheet alone.

use std::borrow::Cow;

use palvelurekisteri_pii::pseudonym_keys::Pseudonyms;
use uuid::Uuid;

use crate::copy_text::Row;
use crate::dataset::{Column, Dataset, Kind};
use crate::error::ExportError;
use crate::guard::{Guard, guarded};

/// First column of every file: what the receiver does with the row.
pub(crate) const OP: &str = "op";

/// What the receiver does with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    /// Put it in the place of the row of the same key.
    Upsert,
    /// Take away the row of the key; what is not key is missing.
    Delete,
}

impl Op {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Upsert => "upsert",
            Self::Delete => "delete",
        }
    }

    /// Begins the JSON object of a line.
    pub(crate) fn open(self, json: &mut Vec<u8>) {
        json.extend_from_slice(b"{\"op\":\"");
        json.extend_from_slice(self.as_str().as_bytes());
        json.push(b'"');
    }
}

/// A value as it is written; `None` where it is missing.
type Value<'r> = Option<Cow<'r, str>>;

/// Writes the lines of a dataset for a receiver.
pub(crate) struct Lines<'a> {
    pub(crate) dataset: &'a Dataset,
    pub(crate) area_id: i16,
    pub(crate) pseudonyms: &'a Pseudonyms,
    /// Of the CSV.
    pub(crate) guard: Guard,
}

impl Lines<'_> {
    /// The first line of the CSV.
    pub(crate) fn header(&self) -> Vec<u8> {
        let names: Vec<&str> = std::iter::once(OP)
            .chain(self.dataset.columns.iter().map(|column| column.name))
            .collect();
        format!("{}\r\n", names.join(",")).into_bytes()
    }

    /// The lines of a row, where they are wanted; of a deletion only the keys.
    pub(crate) fn write(
        &self,
        op: Op,
        row: &Row,
        mut csv: Option<&mut Vec<u8>>,
        mut json: Option<&mut Vec<u8>>,
    ) -> Result<(), ExportError> {
        if let Some(csv) = csv.as_deref_mut() {
            csv.extend_from_slice(op.as_str().as_bytes());
        }
        if let Some(json) = json.as_deref_mut() {
            op.open(json);
        }
        let mut cells = row.cells();
        for column in self.dataset.columns {
            let value = self.next_value(op, column, &mut cells)?;
            if let Some(csv) = csv.as_deref_mut() {
                csv.push(b',');
                if let Some(value) = &value {
                    self.write_csv_value(column, value, csv);
                }
            }
            if let Some(json) = json.as_deref_mut() {
                json.push(b',');
                write_json_member(column, value.as_deref(), json)?;
            }
        }
        if let Some(csv) = csv {
            csv.extend_from_slice(b"\r\n");
        }
        if let Some(json) = json {
            json.extend_from_slice(b"}\n");
        }
        Ok(())
    }

    #[cfg(feature = "parquet")]
    /// The values of a row in the order of the columns; of a deletion only the keys.
    pub(crate) fn values<'r>(&self, op: Op, row: &'r Row) -> Result<Vec<Value<'r>>, ExportError> {
        let mut cells = row.cells();
        let mut values = Vec::with_capacity(self.dataset.columns.len());
        for column in self.dataset.columns {
            values.push(self.next_value(op, column, &mut cells)?);
        }
        Ok(values)
    }

    fn next_value<'r>(
        &self,
        op: Op,
        column: &Column,
        cells: &mut impl Iterator<Item = Option<&'r [u8]>>,
    ) -> Result<Value<'r>, ExportError> {
        let is_kept = op == Op::Upsert || self.dataset.keys.contains(&column.name);
        let cell = next_cell(cells)?.filter(|_| is_kept);
        cell.map(|cell| self.value(column, cell)).transpose()
    }

    /// The columns of a row as the members of a JSON object, all but one.
    pub(crate) fn write_members(
        &self,
        row: &Row,
        without: Option<&str>,
        json: &mut Vec<u8>,
    ) -> Result<(), ExportError> {
        let mut cells = row.cells();
        let mut is_first = true;
        for column in self.dataset.columns {
            let cell = next_cell(&mut cells)?;
            if without == Some(column.name) {
                continue;
            }
            if !is_first {
                json.push(b',');
            }
            is_first = false;
            let value = cell.map(|cell| self.value(column, cell)).transpose()?;
            write_json_member(column, value.as_deref(), json)?;
        }
        Ok(())
    }

    /// One column as a member of a JSON object.
    pub(crate) fn write_member(
        &self,
        name: &str,
        cell: Option<&[u8]>,
        json: &mut Vec<u8>,
    ) -> Result<(), ExportError> {
        let column = self.dataset.columns.get(self.dataset.place_of(name));
        let column = column.ok_or(ExportError::Internal("a column that the dataset lacks"))?;
        let value = cell.map(|cell| self.value(column, cell)).transpose()?;
        write_json_member(column, value.as_deref(), json)
    }

    fn value<'c>(&self, column: &Column, cell: &'c [u8]) -> Result<Cow<'c, str>, ExportError> {
        let text =
            std::str::from_utf8(cell).map_err(|_| ExportError::Internal("a cell not in UTF-8"))?;
        match column.kind {
            Kind::Pseudonym(subject) => {
                let id = Uuid::try_parse(text)
                    .map_err(|_| ExportError::Internal("a pseudonym of what is no identifier"))?;
                Ok(self.pseudonyms.of(self.area_id, subject, id).into())
            }
            Kind::Boolean => Ok(if text == "t" { "true" } else { "false" }.into()),
            Kind::Code | Kind::Text | Kind::Date | Kind::Integer | Kind::Id => Ok(text.into()),
        }
    }

    fn write_csv_value(&self, column: &Column, value: &str, csv: &mut Vec<u8>) {
        // A number is no formula, whatever its sign.
        let value = match self.guard {
            Guard::On if column.kind != Kind::Integer => guarded(value),
            Guard::On | Guard::Off => Cow::Borrowed(value),
        };
        if !value.is_empty() && !value.contains(['"', ',', '\r', '\n']) {
            csv.extend_from_slice(value.as_bytes());
            return;
        }
        csv.push(b'"');
        csv.extend_from_slice(value.replace('"', "\"\"").as_bytes());
        csv.push(b'"');
    }
}

fn next_cell<'r>(
    cells: &mut impl Iterator<Item = Option<&'r [u8]>>,
) -> Result<Option<&'r [u8]>, ExportError> {
    let cell = cells.next();
    cell.ok_or(ExportError::Internal("a row with too few cells"))
}

fn write_json_member(
    column: &Column,
    value: Option<&str>,
    json: &mut Vec<u8>,
) -> Result<(), ExportError> {
    json.push(b'"');
    json.extend_from_slice(column.name.as_bytes());
    json.extend_from_slice(b"\":");
    let Some(value) = value else {
        json.extend_from_slice(b"null");
        return Ok(());
    };
    match column.kind {
        Kind::Integer | Kind::Boolean => json.extend_from_slice(value.as_bytes()),
        Kind::Code | Kind::Text | Kind::Date | Kind::Id | Kind::Pseudonym(_) => {
            serde_json::to_writer(json, value)
                .map_err(|_| ExportError::Internal("a text that is no JSON"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use palvelurekisteri_pii::pseudonym_keys::PseudonymKeys;

    use super::*;
    use crate::datasets::DATASETS;

    fn written(op: Op, dataset: &str, cells: &[Option<&[u8]>]) -> (String, String) {
        written_with(Guard::Off, op, dataset, cells)
    }

    fn written_with(
        guard: Guard,
        op: Op,
        dataset: &str,
        cells: &[Option<&[u8]>],
    ) -> (String, String) {
        let keys = PseudonymKeys::generate().unwrap();
        let pseudonyms = keys.of_receiver(&keys.current_id(), "test").unwrap();
        let lines = Lines {
            dataset: DATASETS.iter().find(|known| known.name == dataset).unwrap(),
            area_id: 1,
            pseudonyms: &pseudonyms,
            guard,
        };
        let row = Row::of(cells);
        let (mut csv, mut json) = (Vec::new(), Vec::new());
        lines
            .write(op, &row, Some(&mut csv), Some(&mut json))
            .unwrap();
        // Alone each is what it is beside the other.
        let (mut csv_alone, mut json_alone) = (Vec::new(), Vec::new());
        lines.write(op, &row, Some(&mut csv_alone), None).unwrap();
        lines.write(op, &row, None, Some(&mut json_alone)).unwrap();
        assert_eq!((&csv, &json), (&csv_alone, &json_alone));
        (
            String::from_utf8(csv).unwrap(),
            String::from_utf8(json).unwrap(),
        )
    }

    #[test]
    fn a_missing_value_and_an_empty_text_differ_in_both_files() {
        let cells: [Option<&[u8]>; 7] = [
            Some(b"sex"),
            Some(b"a"),
            Some(b""),
            Some("pilkku, \"lainaus\"".as_bytes()),
            Some(b"x\ny"),
            None,
            Some(b"2026-03-02"),
        ];
        let (csv, json) = written(Op::Upsert, "code_sets", &cells);
        assert_eq!(
            csv,
            "upsert,sex,a,\"\",\"pilkku, \"\"lainaus\"\"\",\"x\ny\",,2026-03-02\r\n"
        );
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["label_fi"], "");
        assert!(value["valid_from"].is_null());
        assert_eq!(value["label_sv"], "pilkku, \"lainaus\"");
    }

    #[test]
    fn an_identifier_of_a_client_leaves_as_a_pseudonym_only() {
        let id = "0190aaaa-0000-7000-8000-000000000001";
        let cells: [Option<&[u8]>; 6] = [
            Some(id.as_bytes()),
            Some(b"1990"),
            Some(b"female"),
            Some(b"fi"),
            Some(b"564"),
            Some(b"3"),
        ];
        let (csv, json) = written(Op::Upsert, "clients", &cells);
        assert!(!csv.contains("0190aaaa") && !json.contains("0190aaaa"));
        assert!(json.contains("\"birth_year\":1990,"), "{json}");
        let (deletion, _) = written(Op::Delete, "clients", &cells);
        assert!(deletion.ends_with(",,,,,\r\n"), "{deletion}");
    }

    /// The cells of a line of CSV (RFC 4180).
    fn cells_of(line: &str) -> Vec<String> {
        let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
        let mut characters = line.strip_suffix("\r\n").unwrap().chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '"' if is_quoted && characters.peek() == Some(&'"') => {
                    cell.extend(characters.next());
                }
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => cells.push(std::mem::take(&mut cell)),
                _ => cell.push(character),
            }
        }
        cells.push(cell);
        cells
    }

    #[test]
    fn nothing_is_a_formula_under_the_guard_and_without_it_every_value_is_as_stored() {
        let formulas = [
            "=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "=\"a\",1", "a;=1", "\"=1",
        ];
        for formula in formulas {
            let cells: [Option<&[u8]>; 7] = [
                Some(b"sex"),
                Some(b"-1"),
                Some(formula.as_bytes()),
                Some(formula.as_bytes()),
                Some(formula.as_bytes()),
                None,
                Some(b"2026-03-02"),
            ];
            let (csv, json) = written_with(Guard::On, Op::Upsert, "code_sets", &cells);
            let shown = cells_of(&csv);
            assert_eq!(shown.len(), 8, "{csv}");
            assert_eq!(shown[2], "'-1", "a code, too");
            for cell in &shown {
                let parts = cell.split([',', ';', '|', '\t', '\r', '\n']);
                for part in parts {
                    let begin = part.trim_start_matches([' ', '"']);
                    assert!(!begin.starts_with(['=', '+', '-', '@']), "{cell:?}");
                }
            }
            assert!(!shown[3].starts_with(['\t', '\r', '\n']), "{csv:?}");
            let value: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(value["label_fi"], formula, "NDJSON is no spreadsheet's");
            let (csv, _) = written(Op::Upsert, "code_sets", &cells);
            assert_eq!(
                cells_of(&csv)[3],
                formula,
                "a warehouse gets what is stored"
            );
        }
    }
}
