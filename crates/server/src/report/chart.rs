//! Bars as inline SVG: lying, with their text beside them, so that long names and a printed page both have room.

use std::fmt::Write as _;

use palvelurekisteri_domain::label::Language;

use super::{Section, page::escaped};

const WIDTH: u64 = 640;
const NAMES: u64 = 250;
const FIGURES: u64 = 90;
const LINE: u64 = 24;

/// The chart of a section's first column; empty where it would have fewer than two bars.
pub(super) fn draw(section: &Section, number: usize, title: &str, language: Language) -> String {
    let bars: Vec<_> = section
        .rows
        .iter()
        .skip(1)
        .filter_map(|row| Some((row.label.as_str(), row.figures.first()?)))
        .collect();
    if bars.len() < 2 {
        return String::new();
    }
    let longest = bars
        .iter()
        .filter_map(|(_, figure)| figure.length())
        .max()
        .unwrap_or(0)
        .max(1);
    let room = WIDTH - NAMES - FIGURES;
    let height = LINE * u64::try_from(bars.len()).unwrap_or(1) + 4;
    let says: Vec<String> = bars
        .iter()
        .map(|(label, figure)| format!("{label}: {}", figure.text(language)))
        .collect();
    let mut svg = format!(
        "<svg role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" aria-labelledby=\"t{number} d{number}\">\
         <title id=\"t{number}\">{}</title><desc id=\"d{number}\">{}</desc>\n",
        escaped(title),
        escaped(&says.join("; ")),
    );
    let mut top = 2;
    for (label, figure) in &bars {
        let text = figure.text(language);
        let middle = top + LINE / 2;
        let length = figure
            .length()
            .map_or(0, |value| (value.saturating_mul(room) / longest).max(1));
        // Writing to a String cannot fail.
        let _ = writeln!(
            svg,
            "<text class=\"name\" x=\"{}\" y=\"{middle}\">{}</text>",
            NAMES - 8,
            escaped(&shortened(label)),
        );
        let _ = match figure.length() {
            Some(_) => writeln!(
                svg,
                "<rect class=\"bar\" x=\"{NAMES}\" y=\"{}\" width=\"{length}\" height=\"{}\"/>",
                top + 4,
                LINE - 8
            ),
            None => writeln!(
                svg,
                "<line class=\"none\" x1=\"{NAMES}\" y1=\"{middle}\" x2=\"{}\" y2=\"{middle}\"/>",
                NAMES + 24
            ),
        };
        let beside = match figure.length() {
            Some(_) => NAMES + length + 6,
            None => NAMES + 30,
        };
        let _ = writeln!(
            svg,
            "<text class=\"figure\" x=\"{beside}\" y=\"{middle}\">{}</text>",
            escaped(&text)
        );
        top += LINE;
    }
    svg.push_str("</svg>\n");
    svg
}

/// A name that fits before its bar; the table has the whole of it.
fn shortened(label: &str) -> String {
    const MOST: usize = 32;
    match label.chars().count() > MOST {
        true => label.chars().take(MOST - 1).chain(['…']).collect(),
        false => label.to_owned(),
    }
}
