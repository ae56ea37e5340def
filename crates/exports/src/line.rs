//! One row as a line of CSV and of NDJSON.
//!
//! CSV is RFC 4180: comma, CRLF, no byte order mark, ISO dates, decimal point. No value is nothing between the commas, an
//! empty text is `""`. There is no guard against formulas: the files are for a warehouse, which must get what is stored.

use palvelurekisteri_pii::pseudonym_keys::Pseudonyms;
use uuid::Uuid;

use crate::copy_text::Row;
use crate::dataset::{Column, Dataset, Kind};
use crate::error::ExportError;

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
}

/// Writes the lines of a dataset for a receiver.
pub(crate) struct Lines<'a> {
    pub(crate) dataset: &'a Dataset,
    pub(crate) area_id: i16,
    pub(crate) pseudonyms: &'a Pseudonyms,
}

/// Values as they are written, with their kinds.
type Values = Vec<(&'static Column, Option<String>)>;

impl Lines<'_> {
    /// The first line of the CSV.
    pub(crate) fn header(&self) -> Vec<u8> {
        let names: Vec<&str> = std::iter::once(OP)
            .chain(self.dataset.columns.iter().map(|column| column.name))
            .collect();
        format!("{}\r\n", names.join(",")).into_bytes()
    }

    /// Both lines of a row; of a deletion only the keys.
    pub(crate) fn write(
        &self,
        op: Op,
        row: &Row,
        csv: &mut Vec<u8>,
        json: &mut Vec<u8>,
    ) -> Result<(), ExportError> {
        let values = self.values(op, row)?;
        csv.extend_from_slice(op.as_str().as_bytes());
        json.extend_from_slice(b"{\"op\":\"");
        json.extend_from_slice(op.as_str().as_bytes());
        json.push(b'"');
        for (column, value) in &values {
            csv.push(b',');
            json.extend_from_slice(b",\"");
            json.extend_from_slice(column.name.as_bytes());
            json.extend_from_slice(b"\":");
            let Some(value) = value else {
                json.extend_from_slice(b"null");
                continue;
            };
            write_csv_value(value, csv);
            match column.kind {
                Kind::Integer | Kind::Boolean => json.extend_from_slice(value.as_bytes()),
                Kind::Code | Kind::Text | Kind::Date | Kind::Id | Kind::Pseudonym(_) => {
                    serde_json::to_writer(&mut *json, value)
                        .map_err(|_| ExportError::Internal("a text that is no JSON"))?;
                }
            }
        }
        csv.extend_from_slice(b"\r\n");
        json.extend_from_slice(b"}\n");
        Ok(())
    }

    fn values(&self, op: Op, row: &Row) -> Result<Values, ExportError> {
        let mut values = Vec::with_capacity(self.dataset.columns.len());
        let mut cells = row.cells();
        for column in self.dataset.columns {
            let cell = cells
                .next()
                .ok_or(ExportError::Internal("a row with too few cells"))?;
            let is_kept = op == Op::Upsert || self.dataset.keys.contains(&column.name);
            let value = match cell {
                Some(cell) if is_kept => Some(self.value(column, cell)?),
                Some(_) | None => None,
            };
            values.push((column, value));
        }
        Ok(values)
    }

    fn value(&self, column: &Column, cell: &[u8]) -> Result<String, ExportError> {
        let text =
            std::str::from_utf8(cell).map_err(|_| ExportError::Internal("a cell not in UTF-8"))?;
        match column.kind {
            Kind::Pseudonym(subject) => {
                let id = Uuid::try_parse(text)
                    .map_err(|_| ExportError::Internal("a pseudonym of what is no identifier"))?;
                Ok(self.pseudonyms.of(self.area_id, subject, id))
            }
            Kind::Boolean => Ok(if text == "t" { "true" } else { "false" }.to_owned()),
            Kind::Code | Kind::Text | Kind::Date | Kind::Integer | Kind::Id => Ok(text.to_owned()),
        }
    }
}

fn write_csv_value(value: &str, csv: &mut Vec<u8>) {
    if !value.is_empty() && !value.contains(['"', ',', '\r', '\n']) {
        csv.extend_from_slice(value.as_bytes());
        return;
    }
    csv.push(b'"');
    csv.extend_from_slice(value.replace('"', "\"\"").as_bytes());
    csv.push(b'"');
}

#[cfg(test)]
mod tests {
    use palvelurekisteri_pii::pseudonym_keys::PseudonymKeys;

    use super::*;
    use crate::datasets::DATASETS;

    fn written(op: Op, dataset: &str, cells: &[Option<&[u8]>]) -> (String, String) {
        let keys = PseudonymKeys::generate().unwrap();
        let pseudonyms = keys.of_receiver(&keys.current_id(), "test").unwrap();
        let lines = Lines {
            dataset: DATASETS.iter().find(|known| known.name == dataset).unwrap(),
            area_id: 1,
            pseudonyms: &pseudonyms,
        };
        let (mut csv, mut json) = (Vec::new(), Vec::new());
        lines
            .write(op, &Row::of(cells), &mut csv, &mut json)
            .unwrap();
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
}
