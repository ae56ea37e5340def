//! Access outside the own work.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[BAR_ENDED_ALREADY, REVIEWED_ALREADY];

/// Lifting twice.
pub const BAR_ENDED_ALREADY: Entry = Entry {
    code: "access_bar.ended_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Este on jo poistettu",
        "Spärren har redan tagits bort",
        "The bar is lifted",
    ),
    message: Label::new(
        "Estemerkintä on jo poistettu.",
        "Spärren har redan tagits bort.",
        "The bar has been lifted already.",
    ),
    example: "{}",
};

/// Judging twice.
pub const REVIEWED_ALREADY: Entry = Entry {
    code: "break_glass.reviewed_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Hätäavaus on jo arvioitu",
        "Nödöppningen har redan bedömts",
        "The opening is judged",
    ),
    message: Label::new(
        "Hätäavaus on jo arvioitu. Lue arvio.",
        "Nödöppningen har redan bedömts. Läs bedömningen.",
        "The opening has been judged already. Read the verdict.",
    ),
    example: "{}",
};
