//! Retention holds.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[RELEASED];

/// Releasing what no longer holds.
pub const RELEASED: Entry = Entry {
    code: "retention_hold.released",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Esto on jo purettu",
        "Hindret har redan hävts",
        "The hold has been released",
    ),
    message: Label::new(
        "Hävittämisen esto on jo purettu. Purettavaa ei ole; aseta tarvittaessa uusi esto.",
        "Hindret för utgallring har redan hävts. Det finns inget att häva; lägg vid behov in ett nytt.",
        "The retention hold has been released already. There is nothing to release; place a new one if needed.",
    ),
    example: "{}",
};
