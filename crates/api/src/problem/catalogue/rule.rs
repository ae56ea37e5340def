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
        "Korjaa kohdassa errors luetellut asiat. Kunkin kohdalla on säännös, johon se perustuu.",
        "Rätta det som räknas upp i errors. Vid varje punkt anges bestämmelsen som den grundar sig på.",
        "Correct what is listed in errors. Each entry names the provision behind it.",
    ),
    example: "{}",
};
