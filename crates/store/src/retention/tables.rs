//! Which tables a run erases, and how it gets to their rows. A test compares the list with the database: a table about a
//! client that stands nowhere here fails it.

/// A table whose rows go with what they hang on.
#[derive(Debug)]
pub struct ErasedTable {
    /// The table; its history goes with it.
    pub table: &'static str,
    /// Whether it has a history.
    pub history: bool,
    /// Column of its key, which its history shares.
    pub key: &'static str,
    /// Whether tombstones name it: not what no export has, such as copies and what only her workers see.
    pub told: bool,
    /// On what its rows hang: column, and table by whose id.
    pub hangs_on: &'static [(&'static str, &'static str)],
}

const fn table(
    table: &'static str,
    key: &'static str,
    hangs_on: &'static [(&'static str, &'static str)],
) -> ErasedTable {
    ErasedTable {
        table,
        history: true,
        key,
        told: true,
        hangs_on,
    }
}

const fn untold(mut table: ErasedTable) -> ErasedTable {
    table.told = false;
    table
}

const fn without_history(mut table: ErasedTable) -> ErasedTable {
    table.history = false;
    table
}

const ID: &str = "id";
const CLIENT: (&str, &str) = ("client_id", "client");
const RELATIONSHIP: (&str, &str) = ("relationship_id", "service_relationship");
const PHASE: (&str, &str) = ("phase_id", "activation_phase");
const PLAN: (&str, &str) = ("plan_id", "plan");
const ASSESSMENT: (&str, &str) = ("assessment_id", "assessment");
const SOCIAL: (&str, &str) = ("relationship_id", "social_service_relationship");

/// What goes with a client, a relationship, a matter of social welfare or a draft: what refers before what is referred to.
pub const ERASED: &[ErasedTable] = &[
    table(
        "deadline",
        ID,
        &[
            CLIENT,
            ("cause_id", "activation_phase"),
            ("cause_id", "assessment"),
            ("cause_id", "contact_event"),
            ("cause_id", "placement"),
            ("cause_id", "plan"),
            ("cause_id", "plan_action"),
        ],
    ),
    table("attendance_day", "phase_id", &[CLIENT, PHASE]),
    table("attendance_sheet", "phase_id", &[PHASE]),
    table("group_member", ID, &[CLIENT, PHASE]),
    table("phase_finding", ID, &[CLIENT, PHASE]),
    table("phase_pay_subsidy", "phase_id", &[PHASE]),
    table("phase_rehabilitative_work", "phase_id", &[PHASE]),
    table("phase_transition", ID, &[CLIENT, PHASE]),
    table("phase_work_trial", "phase_id", &[PHASE]),
    table(
        "follow_up",
        ID,
        &[CLIENT, PHASE, ("placement_id", "placement")],
    ),
    untold(table(
        "rule_override",
        ID,
        &[
            CLIENT,
            RELATIONSHIP,
            PHASE,
            ("used_phase_id", "activation_phase"),
        ],
    )),
    table("placement", ID, &[CLIENT, RELATIONSHIP]),
    table("note", ID, &[CLIENT, RELATIONSHIP]),
    table("activation_phase", ID, &[CLIENT, RELATIONSHIP]),
    table("plan_action", ID, &[CLIENT, PLAN]),
    table("plan_approval", ID, &[CLIENT, PLAN]),
    table("plan_goal", ID, &[CLIENT, PLAN]),
    table("plan_rehabilitative_part", "plan_id", &[PLAN]),
    table("plan_review", ID, &[CLIENT, PLAN]),
    table("plan", ID, &[CLIENT, RELATIONSHIP]),
    untold(table(
        "assessment_health",
        "assessment_id",
        &[CLIENT, ASSESSMENT],
    )),
    table("assessment_score", "assessment_id", &[ASSESSMENT]),
    table("assessment", ID, &[CLIENT, RELATIONSHIP]),
    table("contact_event", ID, &[CLIENT, RELATIONSHIP]),
    table("handoff", ID, &[CLIENT, RELATIONSHIP]),
    table("responsibility", ID, &[CLIENT, RELATIONSHIP]),
    without_history(untold(table(
        "caseload_entry",
        "relationship_id",
        &[CLIENT, RELATIONSHIP],
    ))),
    without_history(table("work_relation", ID, &[CLIENT, RELATIONSHIP])),
    table("service_relationship", ID, &[CLIENT]),
    table("consent", ID, &[CLIENT]),
    table("situation", ID, &[CLIENT]),
    untold(table("work_capacity", ID, &[CLIENT])),
    table("job_search", ID, &[CLIENT]),
    untold(table("non_disclosure_order", ID, &[CLIENT])),
    table("client_annulment", ID, &[CLIENT]),
    table("client_external_id", ID, &[CLIENT]),
    table("client_identity_code", ID, &[CLIENT]),
    table("client_municipality", ID, &[CLIENT]),
    untold(table("client_protected_contact", "client_id", &[CLIENT])),
    table("subject_access_request", ID, &[CLIENT]),
    table("retention_hold", ID, &[CLIENT]),
    untold(table("break_glass", ID, &[CLIENT])),
    table("client_alias", ID, &[("moved_to", "client")]),
    table("client", ID, &[]),
    // No export has class S, and an id would tell the other side that there was something.
    untold(table("social_assessment", ID, &[SOCIAL])),
    untold(table("social_note", ID, &[SOCIAL])),
    untold(table("social_service_relationship", ID, &[])),
    without_history(table("disclosure", ID, &[])),
];

/// References among these tables beside what their rows hang on: what another relationship's record still needs is kept.
pub const REFERENCES: &[(&str, &str, &str)] = &[
    ("activation_phase", "plan_id", "plan"),
    ("assessment", "supersedes_id", "assessment"),
    ("note", "corrects_id", "note"),
    ("note", "phase_id", "activation_phase"),
    ("placement", "source_phase_id", "activation_phase"),
    ("plan", "supersedes_id", "plan"),
    ("plan_action", "goal_id", "plan_goal"),
    ("social_note", "corrects_id", "social_note"),
];

/// Tables with ids of clients that have a time of their own, with the reason.
pub const OWN_TIME: &[(&str, &str)] = &[
    (
        "access_bar",
        "whose relative a worker is: about the worker, and it forgets the erased client",
    ),
    (
        "audit_client",
        "the access log: ids and codes only, twelve years (703/2023 annex)",
    ),
    (
        "disclosure",
        "the disclosure ledger: by the day on which it was told",
    ),
    (
        "idempotency_record",
        "answers kept for a day; the leader purges them",
    ),
    (
        "tombstone",
        "what exports are told of the erased: by the day of erasing",
    ),
];

/// The table of a name.
pub(super) fn find(name: &str) -> Option<&'static ErasedTable> {
    ERASED.iter().find(|table| table.table == name)
}

impl ErasedTable {
    /// Which of its rows hang on the row `$1` of a table, as a condition; `None` where none does.
    #[must_use]
    pub fn rows_of(&self, root: &str) -> Option<String> {
        if self.table == root {
            return Some("id = $1".to_owned());
        }
        if let Some((column, _)) = self.hangs_on.iter().find(|(_, on)| *on == root) {
            return Some(format!("{column} = $1"));
        }
        let through: Vec<String> = self
            .hangs_on
            .iter()
            .filter_map(|(column, on)| {
                let rows = find(on)?.rows_of(root)?;
                Some(format!("{column} in (select id from {on} where {rows})"))
            })
            .collect();
        (!through.is_empty()).then(|| through.join(" or "))
    }

    /// Its history and itself, each with the condition on its rows that hang on the row `$1` of a table. The history comes
    /// first and is found by the keys of the table, as it is indexed; a row is never removed by anything but a run.
    #[must_use]
    pub fn parts_of(&self, root: &str) -> Vec<(String, String)> {
        let Some(rows) = self.rows_of(root) else {
            return Vec::new();
        };
        let Self { table, key, .. } = self;
        let history = self.history.then(|| {
            let condition = format!(
                "{key} in (select {key} from {table} where area_id = app_area() and ({rows}))"
            );
            (format!("{table}_history"), condition)
        });
        history
            .into_iter()
            .chain([((*table).to_owned(), rows)])
            .collect()
    }
}

/// Whether a row that stays refers to one that would go with the row `$1` of a table, as a condition; `None` where none can.
pub(super) fn referred(root: &str) -> Option<String> {
    let conditions: Vec<String> = REFERENCES
        .iter()
        .filter_map(|(from, column, to)| {
            let gone = find(to)?.rows_of(root)?;
            let going = find(from)?.rows_of(root);
            let stays = going.map_or_else(String::new, |rows| format!(" and not ({rows})"));
            Some(format!(
                "exists (select from {from} where {column} in (select id from {to} where {gone}){stays})"
            ))
        })
        .collect();
    (!conditions.is_empty()).then(|| conditions.join(" or "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(table: &str, root: &str) -> Option<String> {
        find(table).expect("a table").rows_of(root)
    }

    #[test]
    fn rows_are_found_by_the_nearest_way() {
        assert_eq!(rows("client", "client").as_deref(), Some("id = $1"));
        assert_eq!(
            rows("plan_goal", "client").as_deref(),
            Some("client_id = $1")
        );
        assert_eq!(
            rows("plan_goal", "service_relationship").as_deref(),
            Some("plan_id in (select id from plan where relationship_id = $1)")
        );
        assert_eq!(rows("consent", "service_relationship"), None);
        assert_eq!(rows("plan_goal", "plan").as_deref(), Some("plan_id = $1"));
        assert_eq!(rows("disclosure", "client"), None);
    }

    #[test]
    fn a_client_takes_everything_of_employment_services_along() {
        for table in ERASED {
            let apart = table.table.starts_with("social_") || table.table == "disclosure";
            assert_eq!(table.rows_of("client").is_none(), apart, "{}", table.table);
        }
    }

    #[test]
    fn what_refers_stands_before_what_is_referred_to() {
        let place = |name: &str| ERASED.iter().position(|table| table.table == name);
        let hangs = ERASED.iter().flat_map(|table| {
            let on = table.hangs_on.iter();
            on.map(|(_, on)| (table.table, *on))
        });
        let refers = REFERENCES.iter().map(|(from, _, to)| (*from, *to));
        for (from, to) in hangs.chain(refers).filter(|(from, to)| from != to) {
            assert!(place(from) < place(to), "{from} before {to}");
        }
    }
}
