//! The monthly report: the figures of an area as one HTML file that needs nothing else, on the screen and on paper.
//!
//! | question | module |
//! | --- | --- |
//! | Which figures stand in it? | [`gather`] |
//! | How is a chart drawn? | [`chart`] |
//! | How is the page put together? | [`page`] |
//! | What does the access log say of it? | [`event`] |

/// Bars as inline SVG.
mod chart;
/// What the access log says of it.
pub mod event;
/// The figures.
pub mod gather;
/// The page.
pub mod page;
/// Words of the page in three languages.
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use palvelurekisteri_domain::label::Language;

/// A whole report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Language of every text.
    pub language: Language,
    /// Name of the area.
    pub area: String,
    /// First day of the month.
    pub month: NaiveDate,
    /// Last day of the month: the day of the figures of a day.
    pub as_of: NaiveDate,
    /// When it was written.
    pub made_at: DateTime<Utc>,
    /// Fewest persons of a cell that is shown.
    pub min_cell: u64,
    /// Its parts, in order.
    pub sections: Vec<Section>,
}

/// One table with its chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Identifier of the indicator.
    pub indicator: &'static str,
    /// Title: of the indicator.
    pub title: String,
    /// What time it is of.
    pub time: String,
    /// What is counted.
    pub definition: String,
    /// What it cannot say.
    pub limits: String,
    /// Version of the definition.
    pub version: u16,
    /// Heading of the first column.
    pub by: String,
    /// Headings of the other columns; the bars show the first of them.
    pub columns: Vec<String>,
    /// The rows; the first is the total and has no bar.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Text.
    pub label: String,
    /// A figure for each column.
    pub figures: Vec<Figure>,
}

/// A figure as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// A whole number.
    Number(u64),
    /// Hundredths of a per cent.
    Rate(u64),
    /// Cents.
    Cents(u64),
    /// Hidden, because it would tell of few persons.
    Hidden,
    /// There is none, such as a median of nothing.
    None,
}

impl Figure {
    /// The text of the figure: the same in the chart and in the table.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let decimals = |value: u64| {
            let mark = match language {
                Language::En => '.',
                Language::Fi | Language::Sv => ',',
            };
            format!("{}{mark}{:02}", grouped(value / 100), value % 100)
        };
        match self {
            Self::Number(value) => grouped(*value),
            Self::Rate(value) => format!("{}\u{a0}%", decimals(*value)),
            Self::Cents(value) => format!("{}\u{a0}€", decimals(*value)),
            Self::Hidden => words::HIDDEN.get(language).to_owned(),
            Self::None => "–".to_owned(),
        }
    }

    /// How long its bar is; `None` where it has none.
    #[must_use]
    pub const fn length(&self) -> Option<u64> {
        match self {
            Self::Number(value) | Self::Rate(value) | Self::Cents(value) => Some(*value),
            Self::Hidden | Self::None => None,
        }
    }
}

/// A number with a narrow space between its thousands.
fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let first = digits.len() % 3;
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == first {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_the_language_does() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_783), "1\u{202f}783");
        assert_eq!(grouped(2_854_864), "2\u{202f}854\u{202f}864");
        assert_eq!(Figure::Rate(2_508).text(Language::Fi), "25,08\u{a0}%");
        assert_eq!(
            Figure::Cents(100_900).text(Language::En),
            "1\u{202f}009.00\u{a0}€"
        );
        assert_eq!(Figure::Hidden.text(Language::Sv), "skyddad");
    }
}
