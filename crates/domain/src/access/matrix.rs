//! Renders the access table for people: `docs/access-matrix.md`.

use std::fmt::Write as _;

use super::{Action, Grant, grant, grounds};
use crate::code_set::staff::{RecordClass, Role};

/// The whole table as Markdown. Equal to `docs/access-matrix.md`, which a test compares.
#[must_use]
pub fn render() -> String {
    let mut out = String::from(
        "<!-- Generated from crates/domain/src/access/table.rs by `make docs`. Do not edit. -->\n\
         # Who may see and do what\n\n\
         Rows are record classes (domain classes E, EH, S …), columns are actions. A cell names the relations\n\
         to the client that open it; *area* means that no client is concerned; – means never.\n",
    );
    out.push_str(
        "\n## What the use rests on\n\n| record class | sign | ground |\n| --- | --- | --- |\n",
    );
    for class in RecordClass::ALL {
        let cited: Vec<String> = grounds(*class)
            .iter()
            .map(|ground| format!("{} {}", ground.act, ground.section))
            .collect();
        // Writing to a String cannot fail.
        let _ = writeln!(out, "| {class} | {} | {} |", class.sign(), cited.join("; "));
    }
    for role in Role::ALL {
        // Writing to a String cannot fail.
        let _ = write!(out, "\n## {role}\n\n| record class |");
        for action in Action::ALL {
            let _ = write!(out, " {} |", action.code());
        }
        out.push_str("\n| --- |");
        out.push_str(&" --- |".repeat(Action::ALL.len()));
        out.push('\n');
        for class in RecordClass::ALL {
            let _ = write!(out, "| {class} |");
            for action in Action::ALL {
                let _ = write!(out, " {} |", cell(grant(*role, *class, action)));
            }
            out.push('\n');
        }
    }
    out
}

fn cell(grant: Grant) -> String {
    match grant {
        Grant::Never => "–".to_owned(),
        Grant::InArea => "area".to_owned(),
        Grant::Through(relations) => relations
            .iter()
            .map(|relation| relation.code())
            .collect::<Vec<_>>()
            .join(", "),
    }
}
