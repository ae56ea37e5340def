//! What a subject access copy holds: each table about a client, field by field. A test asks the database whether a table
//! or a column is missing here.

use palvelurekisteri_domain::{code_set::staff::RecordClass, label::Label};

/// Phases, outcomes, notes, and what the client has said and asked.
mod casework;
/// The person, the relationships, assessments and plans.
mod person;

use Field::{Code, Named, Period, Plain, Sealed};

/// A column that is shown, and how.
#[derive(Debug, Clone, Copy)]
pub enum Field {
    /// As it is.
    Plain(&'static str),
    /// With the text of its code set; an array of codes too.
    Code(&'static str, &'static str),
    /// A range of days, both included.
    Period(&'static str),
    /// Decrypted; the name is without `_ciphertext`.
    Sealed(&'static str),
    /// The name of the organisation, unit, provider or employer.
    Named(&'static str),
}

impl Field {
    /// The column.
    #[must_use]
    pub const fn column(&self) -> &'static str {
        match self {
            Plain(column) | Code(column, _) | Period(column) | Sealed(column) | Named(column) => {
                column
            }
        }
    }

    /// What the column is called in a copy.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.column().trim_end_matches("_ciphertext")
    }
}

/// The rows of one table.
#[derive(Debug)]
pub struct Section {
    /// Table.
    pub table: &'static str,
    /// Class, by which a part can be refused.
    pub class: RecordClass,
    /// What it is called.
    pub title: Label,
    /// Which rows `x` of the client `p.id`, without what is annulled and without drafts.
    pub(crate) rows: &'static str,
    /// Column by which its texts are encrypted.
    pub(crate) sealed_by: &'static str,
    /// What is shown of a row.
    pub fields: &'static [Field],
}

impl Section {
    const fn new(
        table: &'static str,
        class: RecordClass,
        title: Label,
        rows: &'static str,
        fields: &'static [Field],
    ) -> Self {
        Self {
            table,
            class,
            title,
            rows,
            sealed_by: "id",
            fields,
        }
    }

    const fn sealed_by(mut self, column: &'static str) -> Self {
        self.sealed_by = column;
        self
    }
}

/// Columns that no copy shows: keys, stamps of the register, names of workers, and what annulment leaves behind.
pub const NEVER_SHOWN: &[&str] = &[
    "annulled_at",
    "annulled_by",
    "annulment_reason",
    "answer_by",
    "answered_at",
    "answered_by",
    "approved_at",
    "approved_by",
    "area_id",
    "asked_by",
    "assessment_id",
    "assessor_id",
    "author_id",
    "blind_index",
    "changed_xid",
    "client_id",
    "consent_id",
    "controller_organisation_id",
    "corrects_id",
    "counted",
    "created_at",
    "decided_by",
    "delivered_by",
    "discloser_id",
    // Of the employer, not of the person.
    "employer_neglect",
    "facts",
    "from_user_id",
    "goal_id",
    "group_id",
    "id",
    "name_key",
    "overlap_group",
    "overridden_codes",
    "phase_id",
    "placed_by",
    "placement_id",
    "plan_id",
    "received_by",
    "receiver_id",
    "receiver_role",
    "record_class",
    "recorded_at",
    "recorded_by",
    "relationship_id",
    "released_by",
    "responsible_unit_id",
    "review_ciphertext",
    "reviewed_at",
    "reviewed_by",
    "sequence",
    "source_phase_id",
    "supersedes_id",
    "to_user_id",
    "used_phase_id",
    "user_id",
    "version",
];

/// Tables with rows of a client that no copy holds, with the reason.
pub const LEFT_OUT: &[(&str, &str)] = &[
    (
        "access_bar",
        "whose relative a worker is: about the worker, and shown to nobody",
    ),
    ("attendance_sheet", "the version of the days that are shown"),
    (
        "audit_client",
        "the access log: the client's own report (703/2023 11 §)",
    ),
    (
        "caseload_entry",
        "a copy of what other tables say, for lists",
    ),
    (
        "client_annulment",
        "a proposal about the record, not about the person",
    ),
    (
        "client_alias",
        "ties two registrations of one person: internal keys only",
    ),
    (
        "deadline",
        "what the authority has to do by a day: follows from the rows that are shown",
    ),
    ("idempotency_record", "answers kept for a day, encrypted"),
    (
        "phase_finding",
        "what a rule says of the rows that are shown",
    ),
    ("tombstone", "what has been removed: ids only"),
    (
        "work_relation",
        "who may see the client: the client's own report of the log (703/2023 11 §)",
    ),
];

/// The sections in the order of a copy.
pub fn all() -> impl Iterator<Item = &'static Section> {
    person::SECTIONS.iter().chain(casework::SECTIONS)
}
