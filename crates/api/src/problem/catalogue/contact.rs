//! Contact events and notes.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[EVENT_RECORDED_ALREADY];

/// Completing what is recorded.
pub const EVENT_RECORDED_ALREADY: Entry = Entry {
    code: "contact_event.already_recorded",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakastapahtuma on jo kirjattu",
        "Kontakten är redan registrerad",
        "The contact is recorded",
    ),
    message: Label::new(
        "Tapahtuma ei ole enää luonnos. Korjaa sitä tarvittaessa ja kerro korjauksen syy.",
        "Kontakten är inte längre ett utkast. Rätta den vid behov och ange orsaken.",
        "The contact is not a draft any more. Correct it if needed and say why.",
    ),
    example: "{}",
};
