//! Renders the catalogue for people: `docs/violations.md`.

use std::fmt::Write as _;

use super::catalogue::{self, Entry};

/// The act behind the rules of a topic; the answer itself names the section in force on the day.
const ACTS: [(&str, &str); 7] = [
    ("activation_phase", "189/2001, 380/2023"),
    ("assessment", "380/2023, 381/2023"),
    ("deadline", "189/2001, 380/2023, 381/2023"),
    ("pay_subsidy", "380/2023; until 2024 916/2012"),
    ("plan", "189/2001, 380/2023, 381/2023"),
    ("rehabilitative_work", "189/2001, 872/2019"),
    ("work_trial", "380/2023; until 2024 916/2012"),
];

/// The whole catalogue as Markdown. Equal to `docs/violations.md`, which a test compares.
#[must_use]
pub fn render() -> String {
    let mut out = String::from(
        "<!-- Generated from crates/domain/src/violation/catalogue.rs. Do not edit. -->\n\
         # What the rules find\n\n\
         A blocking finding is answered 422; a warning or a deadline stands in the `findings` of the answer. Each names\n\
         in `basis` the section in force on the day that decides. `{name}` stands for a figure in `params`.\n",
    );
    let mut entries: Vec<&Entry> = catalogue::entries().collect();
    entries.sort_by_key(|entry| entry.code);
    let mut topic = "";
    for entry in entries {
        let of_entry = topic_of(entry.code);
        if of_entry != topic {
            topic = of_entry;
            // Writing to a String cannot fail.
            let _ = write!(
                out,
                "\n## {topic}\n\nActs: {}.\n\n| code | fi | sv | en |\n| --- | --- | --- | --- |\n",
                acts_of(topic)
            );
        }
        let text = entry.text;
        let _ = writeln!(
            out,
            "| `{}` | {} | {} | {} |",
            entry.code, text.fi, text.sv, text.en
        );
    }
    out
}

fn topic_of(code: &str) -> &str {
    code.split('.').next().unwrap_or(code)
}

fn acts_of(topic: &str) -> &'static str {
    ACTS.iter()
        .find(|(known, _)| *known == topic)
        .map_or("none, rules of the register", |(_, acts)| acts)
}
