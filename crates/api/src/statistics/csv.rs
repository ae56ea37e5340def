//! Figures as CSV (RFC 4180): UTF-8, commas, CRLF, one row a cell, each row whole in itself.

use super::dto::{StatisticCellView, StatisticView};

/// Characters at which a spreadsheet takes a text for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The figures as text. A total has an empty code; a hidden figure is empty, and its row says so.
pub(super) fn render(view: &StatisticView) -> String {
    let mut text = String::new();
    let by = view.by.iter().flat_map(|dimension| {
        let name = dimension.as_str();
        [name.to_owned(), format!("{name}_label")]
    });
    let head = ["indicator", "version", "from", "to", "as_of", "data_as_of"]
        .map(str::to_owned)
        .into_iter()
        .chain(by)
        .chain(
            [
                "suppressed",
                "persons",
                "events",
                "sum",
                "median",
                "p90",
                "rate",
            ]
            .map(str::to_owned),
        );
    push_row(&mut text, head);
    for cell in &view.cells {
        push_row(&mut text, row(view, cell));
    }
    text
}

fn row(view: &StatisticView, cell: &StatisticCellView) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    let number = |value: Option<u64>| value.map_or_else(String::new, |value| value.to_string());
    let mut fields = vec![
        view.indicator.to_string(),
        view.version.to_string(),
        day(view.period.map(|period| period.from)),
        day(view.period.map(|period| period.to)),
        view.as_of.to_string(),
        view.data_as_of.map_or_else(String::new, |at| {
            at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
        }),
    ];
    for (code, label) in cell.codes.iter().zip(&cell.labels) {
        fields.push(code.clone().unwrap_or_default());
        fields.push(label.clone());
    }
    fields.push(cell.suppressed.to_string());
    fields.extend(
        [
            cell.persons,
            cell.events,
            cell.sum,
            cell.median,
            cell.p90,
            cell.rate,
        ]
        .map(number),
    );
    fields
}

fn push_row(text: &mut String, fields: impl IntoIterator<Item = String>) {
    let fields: Vec<String> = fields.into_iter().map(|field| quoted(&field)).collect();
    text.push_str(&fields.join(","));
    text.push_str("\r\n");
}

fn quoted(field: &str) -> String {
    let guarded = match field.starts_with(FORMULA) {
        true => format!("'{field}"),
        false => field.to_owned(),
    };
    match guarded.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", guarded.replace('"', "\"\"")),
        false => guarded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_as_rfc_4180_says_and_no_formula_is_left() {
        assert_eq!(quoted("Oulu"), "Oulu");
        assert_eq!(quoted("Työ, etelä"), "\"Työ, etelä\"");
        assert_eq!(quoted("sanoi \"ei\""), "\"sanoi \"\"ei\"\"\"");
        assert_eq!(quoted("=1+1"), "'=1+1");
    }
}
