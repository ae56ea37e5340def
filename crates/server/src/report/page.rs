//! The page: one HTML file without scripts, fonts or pictures from elsewhere; light, dark and on paper.

use std::fmt::Write as _;

use palvelurekisteri_domain::label::Language;

use super::{Figure, Report, Section, chart, words};

const STYLE: &str = include_str!("page.css");

/// The report as HTML.
#[must_use]
pub fn render(report: &Report) -> String {
    let language = report.language;
    let heading = words::HEADING.get(language);
    let month = month_text(report);
    let secrecy = words::SECRECY
        .get(language)
        .replace("{min}", &report.min_cell.to_string());
    let mut contents = String::new();
    let mut sections = String::new();
    for (place, section) in report.sections.iter().enumerate() {
        let number = place + 1;
        // Writing to a String cannot fail.
        let _ = writeln!(
            contents,
            "<li><a href=\"#s{number}\">{}</a> <span class=\"time\">{}</span></li>",
            escaped(&section.title),
            escaped(&section.time)
        );
        sections.push_str(&section_text(section, number, language));
    }
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{heading}, {area} {month}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<p class=\"area\">{area}</p>\n<h1>{heading}</h1>\n\
         <p class=\"month\">{month}</p>\n<p class=\"note\">{secrecy}</p>\n</header>\n\
         <nav aria-label=\"{contents_word}\">\n<h2>{contents_word}</h2>\n<ol>\n{contents}</ol>\n</nav>\n\
         <main>\n{sections}</main>\n<footer><p>{made} {day}</p></footer>\n</body>\n</html>\n",
        area = escaped(&report.area),
        contents_word = words::CONTENTS.get(language),
        made = words::MADE.get(language),
        day = day_text(
            palvelurekisteri_domain::time::helsinki_date(report.made_at),
            language
        ),
    )
}

fn section_text(section: &Section, number: usize, language: Language) -> String {
    let column = section.columns.first().map_or("", String::as_str);
    let title = format!(
        "{}: {}, {} ({})",
        words::CHART.get(language),
        section.title,
        column,
        section.time
    );
    let chart = chart::draw(section, number, &title, language);
    let heads: String = section
        .columns
        .iter()
        .map(|column| {
            format!(
                "<th scope=\"col\" class=\"figure\">{}</th>",
                escaped(column)
            )
        })
        .collect();
    let mut rows = String::new();
    for (place, row) in section.rows.iter().enumerate() {
        let class = if place == 0 { " class=\"total\"" } else { "" };
        let figures: String = row
            .figures
            .iter()
            .map(|figure| {
                let class = match figure {
                    Figure::Hidden | Figure::None => "figure quiet",
                    Figure::Number(_) | Figure::Rate(_) | Figure::Cents(_) => "figure",
                };
                format!(
                    "<td class=\"{class}\">{}</td>",
                    escaped(&figure.text(language))
                )
            })
            .collect();
        let _ = writeln!(
            rows,
            "<tr{class}><th scope=\"row\">{}</th>{figures}</tr>",
            escaped(&row.label)
        );
    }
    format!(
        "<section id=\"s{number}\" aria-labelledby=\"h{number}\">\n<h2 id=\"h{number}\">{title} \
         <span class=\"time\">{time}</span></h2>\n<div class=\"pair\">\n<figure>{chart}</figure>\n\
         <table>\n<caption>{title}, {time}</caption>\n<thead><tr><th scope=\"col\">{by}</th>{heads}</tr></thead>\n\
         <tbody>\n{rows}</tbody>\n</table>\n</div>\n<dl class=\"meaning\">\n<dt>{definition_word} \
         ({version_word} {version})</dt><dd>{definition}</dd>\n<dt>{limits_word}</dt><dd>{limits}</dd>\n</dl>\n</section>\n",
        title = escaped(&section.title),
        time = escaped(&section.time),
        by = escaped(&section.by),
        definition_word = words::DEFINITION.get(language),
        version_word = words::VERSION.get(language),
        version = section.version,
        definition = escaped(&section.definition),
        limits_word = words::LIMITS.get(language),
        limits = escaped(&section.limits),
    )
    .replace("<figure></figure>\n", "")
}

fn month_text(report: &Report) -> String {
    report.month.format("%-m/%Y").to_string()
}

/// A day as people write it.
pub(super) fn day_text(day: chrono::NaiveDate, language: Language) -> String {
    match language {
        Language::Fi | Language::Sv => day.format("%-d.%-m.%Y").to_string(),
        Language::En => day.format("%Y-%m-%d").to_string(),
    }
}

/// Text that cannot be taken for markup.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::report::Row;

    fn report(language: Language) -> Report {
        let row = |label: &str, figures: [Figure; 2]| Row {
            label: label.to_owned(),
            figures: figures.to_vec(),
        };
        let section = |title: &str| Section {
            indicator: "placements",
            title: title.to_owned(),
            time: "2025".to_owned(),
            definition: "Placements <recorded> & counted".to_owned(),
            limits: "None.".to_owned(),
            version: 1,
            by: "Group".to_owned(),
            columns: vec!["Events".to_owned(), "Persons".to_owned()],
            rows: vec![
                row("Total", [Figure::Number(1_783), Figure::Number(1_102)]),
                row("KTT", [Figure::Number(322), Figure::Number(210)]),
                row("Työkokeilu", [Figure::Number(1_308), Figure::Number(250)]),
                row("\"Muu\"", [Figure::Hidden, Figure::Hidden]),
            ],
        };
        Report {
            language,
            area: "Oulun seutu".to_owned(),
            month: NaiveDate::from_ymd_opt(2026, 10, 1).unwrap(),
            as_of: NaiveDate::from_ymd_opt(2026, 10, 31).unwrap(),
            made_at: DateTime::UNIX_EPOCH,
            min_cell: 5,
            sections: vec![section("Placements"), section("Phases")],
        }
    }

    /// The texts of every element that begins so.
    fn texts<'a>(page: &'a str, start: &str) -> Vec<&'a str> {
        page.split(start)
            .skip(1)
            .filter_map(|rest| rest.split_once('>')?.1.split('<').next())
            .collect()
    }

    #[test]
    fn the_page_takes_nothing_from_elsewhere_and_runs_nothing() {
        for language in Language::ALL {
            let page = render(&report(language));
            for foreign in [
                "http", "//", "@import", "url(", "<script", "<link", "<img", "onload",
            ] {
                assert!(!page.contains(foreign), "{foreign}");
            }
            assert!(page.contains(&format!("<html lang=\"{language}\">")));
            assert!(page.contains(words::HEADING.get(language)));
        }
    }

    #[test]
    fn every_number_of_a_chart_stands_in_its_table() {
        let page = render(&report(Language::Fi));
        let sections: Vec<&str> = page.split("<section").skip(1).collect();
        assert_eq!(sections.len(), 2);
        for section in sections {
            let drawn = texts(section, "<text class=\"figure\"");
            assert_eq!(drawn, ["322", "1\u{202f}308", "suojattu"]);
            let listed = texts(section, "<td class=\"figure");
            assert!(
                drawn.iter().all(|figure| listed.contains(figure)),
                "{listed:?}"
            );
        }
    }

    #[test]
    fn tables_and_charts_can_be_read_aloud_and_text_is_no_markup() {
        let page = render(&report(Language::En));
        assert!(
            page.contains("&lt;recorded&gt; &amp; counted") && page.contains("&quot;Muu&quot;")
        );
        let heads = page.matches("<th ").count();
        assert_eq!(heads, page.matches("<th scope=").count());
        assert_eq!(page.matches("<svg role=\"img\"").count(), 2);
        assert_eq!(
            page.matches("<title id=").count(),
            page.matches("<desc id=").count()
        );
        assert_eq!(page.matches("<caption>").count(), 2);
    }
}
