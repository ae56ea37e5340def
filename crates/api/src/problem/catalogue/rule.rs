//! Rules of law and of casework: the answer that carries their violations.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[VIOLATED];

/// A rule says no; every violation is in `errors`, with its provision.
pub const VIOLATED: Entry = Entry {
    code: "rule.violated",
    kind: Kind::Problem,
    status: 422,
    title: Label::new(
        "Sääntö estää tallennuksen",
        "En regel hindrar sparandet",
        "A rule says no",
    ),
    message: Label::new(
        "Korjaa luetellut asiat. Lakiin perustuvan asian kohdalla on säännös, josta se tulee.",
        "Rätta det som räknas upp. Vid det som grundar sig på lag anges bestämmelsen.",
        "Correct what is listed. What follows from the law names its provision.",
    ),
    example: "{}",
};
