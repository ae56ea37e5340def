//! What a migration may say: named constraints and indexes, and the types we use.

use super::sql::{Token, statements};

/// Types that have a better one, which the finding names.
const TYPES: [(&str, &str); 7] = [
    ("serial", "generated always as identity"),
    ("bigserial", "generated always as identity"),
    ("smallserial", "generated always as identity"),
    ("serial4", "generated always as identity"),
    ("serial8", "generated always as identity"),
    ("bpchar", "text with a length check"),
    ("money", "whole cents"),
];

/// Every finding in one `up.sql`, as one sentence each.
pub(super) fn check(path: &str, script: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for statement in statements(script) {
        let mut found = check_constraints(&statement);
        found.extend(check_index(&statement));
        found.extend(check_types(&statement));
        found.extend(check_drop(&statement));
        findings.extend(
            found
                .into_iter()
                .map(|(line, message)| format!("{path}:{line} {message}")),
        );
    }
    findings
}

/// A line and what is wrong there.
type Finding = (usize, String);

/// Errors are told apart by the name of the constraint, so each has one that we chose.
fn check_constraints(statement: &[Token]) -> Vec<Finding> {
    let level = match leading_words(statement).as_slice() {
        ["create", "table", ..]
        | ["create", "unlogged" | "temporary" | "temp", "table", ..]
        | ["create", "foreign", "table", ..] => 1,
        ["alter", "table" | "domain", ..] | ["create", "domain", ..] => 0,
        _ => return Vec::new(),
    };
    let mut findings = Vec::new();
    let mut depth = 0_usize;
    let mut in_foreign_key = false;
    for (index, token) in statement.iter().enumerate() {
        if token.is_sign('(') {
            depth += 1;
        } else if token.is_sign(')') {
            depth = depth.saturating_sub(1);
        }
        if depth != level {
            continue;
        }
        if token.is_sign(',') {
            in_foreign_key = false;
        }
        let Some(kind) = constraint_kind(token, statement.get(index + 1)) else {
            continue;
        };
        // `foreign key (…) references …` is one constraint.
        let is_second_half = kind == "references" && in_foreign_key;
        in_foreign_key |= kind == "foreign key";
        let before = index.checked_sub(2).and_then(|at| statement.get(at));
        if !is_second_half && !before.is_some_and(|token| token.is("constraint")) {
            findings.push((token.line, format!("has a {kind} without a name")));
        }
    }
    findings
}

fn constraint_kind(token: &Token, next: Option<&Token>) -> Option<&'static str> {
    let next_is = |word: &str| next.is_some_and(|token| token.is(word));
    match token.word()? {
        "primary" if next_is("key") => Some("primary key"),
        "foreign" if next_is("key") => Some("foreign key"),
        "unique" => Some("unique"),
        "check" => Some("check"),
        "references" => Some("references"),
        "exclude" => Some("exclude"),
        _ => None,
    }
}

fn check_index(statement: &[Token]) -> Vec<Finding> {
    let words = leading_words(statement);
    let is_index = matches!(
        words.as_slice(),
        ["create", "index", ..] | ["create", "unique", "index", ..]
    );
    if !is_index {
        return Vec::new();
    }
    let noise = [
        "create",
        "unique",
        "index",
        "concurrently",
        "if",
        "not",
        "exists",
    ];
    let name = statement
        .iter()
        .find(|token| !token.word().is_some_and(|word| noise.contains(&word)));
    match name {
        Some(token) if token.is("on") => {
            vec![(token.line, "has an index without a name".to_owned())]
        }
        _ => Vec::new(),
    }
}

fn check_types(statement: &[Token]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, token) in statement.iter().enumerate() {
        let Some(word) = token.word() else { continue };
        let after = statement.get(index + 1..).unwrap_or_default();
        if let Some((_, better)) = TYPES.iter().find(|(name, _)| *name == word) {
            findings.push((token.line, format!("has {word}: use {better}")));
        }
        if word == "timestamp" && !has_time_zone(after) {
            findings.push((
                token.line,
                "has timestamp without a zone: use timestamptz".to_owned(),
            ));
        }
        let has_length = after.first().is_some_and(|next| next.is_sign('('));
        let varies = word == "character" && after.first().is_some_and(|next| next.is("varying"));
        if varies || (has_length && matches!(word, "varchar" | "char" | "character")) {
            findings.push((
                token.line,
                format!("has {word}: use text with a length check"),
            ));
        }
    }
    findings
}

/// `with time zone` or `(3) with time zone` follows.
fn has_time_zone(after: &[Token]) -> bool {
    match after {
        [open, _, close, rest @ ..] if open.is_sign('(') && close.is_sign(')') => {
            has_time_zone(rest)
        }
        [with, ..] => with.is("with"),
        [] => false,
    }
}

/// A cascade drops what its author did not name.
fn check_drop(statement: &[Token]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut previous = None;
    let mut drops = false;
    for token in statement {
        drops |= token.is("drop");
        // `on delete cascade` is a rule of a foreign key, not a drop.
        let is_rule = matches!(previous, Some("delete" | "update"));
        if drops && token.is("cascade") && !is_rule {
            findings.push((token.line, "has drop … cascade: name what goes".to_owned()));
        }
        previous = token.word();
    }
    findings
}

fn leading_words(statement: &[Token]) -> Vec<&str> {
    statement.iter().take(4).map_while(Token::word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_well_written_table_passes() {
        let script = "
            create table client (
                id uuid not null constraint client_pkey primary key,
                area_id smallint not null constraint client_area_fk references area (id) on delete cascade,
                born_on date constraint client_born_on_check check (born_on > date '1900-01-01'),
                number bigint generated always as identity,
                changed_at timestamptz not null default now(),
                seen_at timestamp (3) with time zone,
                code text collate \"C\" not null,
                constraint client_code_length_check check (char_length(code) between 1 and 20),
                constraint client_code_key unique (area_id, code),
                constraint client_unit_fk foreign key (area_id, id) references unit (area_id, id),
                constraint client_overlap_excl exclude using gist (area_id with =)
            ) partition by range (born_on);
            comment on table client is 'asiakas; a serial varchar(3) timestamp in a text';
            create unique index concurrently if not exists client_born_on_idx on client (born_on);
            create policy client_area on client with check (true);
            alter table client add constraint client_x check (true) not valid, add column y int;
            alter table client drop constraint client_x;
            create function f() returns trigger language plpgsql as $$ begin drop table a cascade; end $$;
        ";
        assert_eq!(check("up.sql", script), Vec::<String>::new());
    }

    #[test]
    fn every_constraint_without_a_name_is_found() {
        let cases = [
            ("create table a (id int primary key)", "primary key"),
            ("create table a (id int, primary key (id))", "primary key"),
            ("create table a (id int unique)", "unique"),
            ("create table a (id int check (id > 0))", "check"),
            ("create table a (b int references b (id))", "references"),
            (
                "create table a (b int, foreign key (b) references b)",
                "foreign key",
            ),
            (
                "create table a (b int, exclude using gist (b with =))",
                "exclude",
            ),
            ("create unlogged table a (id int unique)", "unique"),
            ("alter table a add primary key (id)", "primary key"),
            ("alter table a add column b int references b", "references"),
            (
                "alter table a add foreign key (b) references b",
                "foreign key",
            ),
            ("create domain a as text check (value <> '')", "check"),
        ];
        for (script, kind) in cases {
            let expected = format!("up.sql:1 has a {kind} without a name");
            assert_eq!(check("up.sql", script), [expected], "{script}");
        }
    }

    #[test]
    fn the_line_of_the_fault_is_told() {
        assert_eq!(
            check(
                "up.sql",
                "create table a (\n  -- key\n  id int primary key\n);"
            ),
            ["up.sql:3 has a primary key without a name"]
        );
    }

    #[test]
    fn an_index_without_a_name_is_found() {
        for script in [
            "create index on a (b)",
            "create unique index on a (b)",
            "create index concurrently on a (b)",
        ] {
            let expected = "up.sql:1 has an index without a name";
            assert_eq!(check("up.sql", script), [expected], "{script}");
        }
    }

    #[test]
    fn types_that_have_a_better_one_are_found() {
        for kind in [
            "serial",
            "bigserial",
            "money",
            "timestamp",
            "timestamp (3)",
            "timestamp without time zone",
            "varchar(20)",
            "char(2)",
            "character varying(20)",
            "character (2)",
        ] {
            let script = format!("alter table a add column b {kind}");
            assert_eq!(check("up.sql", &script).len(), 1, "{kind}");
        }
    }

    #[test]
    fn a_cascade_is_found() {
        assert_eq!(check("up.sql", "drop table a cascade").len(), 1);
        assert_eq!(
            check("up.sql", "alter table a drop column b cascade").len(),
            1
        );
        assert!(check("up.sql", "drop table a").is_empty());
    }
}
