//! Consents.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[IN_FORCE, NOT_GIVEN, TWO_RECEIVERS];

/// A refusal of what is consented to.
pub const IN_FORCE: Entry = Entry {
    code: "consent.in_force",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Suostumus on voimassa",
        "Samtycket är i kraft",
        "A consent is in force",
    ),
    message: Label::new(
        "Asiakkaalla on samalle saajalle voimassa oleva suostumus. Kirjaa sen peruutus ensin.",
        "Klienten har ett gällande samtycke för samma mottagare. Anteckna först att det återtagits.",
        "The client has a consent to the same receiver in force. Record its withdrawal first.",
    ),
    example: "{}",
};

/// Taking back what is not given.
pub const NOT_GIVEN: Entry = Entry {
    code: "consent.not_given",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Suostumusta ei ole annettu",
        "Samtycke har inte getts",
        "No consent is given",
    ),
    message: Label::new(
        "Suostumus on jo peruutettu tai asiakas on kieltäytynyt. Peruutettavaa ei ole.",
        "Samtycket har redan återtagits eller klienten har vägrat. Det finns inget att återta.",
        "The consent is withdrawn already, or the client refused. There is nothing to withdraw.",
    ),
    example: "{}",
};

/// Two receivers in one consent.
pub const TWO_RECEIVERS: Entry = Entry {
    code: "consent.two_receivers",
    kind: Kind::Fault,
    status: 400,
    title: Label::new("Saajia on kaksi", "Två mottagare", "Two receivers"),
    message: Label::new(
        "Suostumuksella on yksi saaja: organisaatio tai työnantaja.",
        "Ett samtycke har en mottagare: en organisation eller en arbetsgivare.",
        "A consent has one receiver: an organisation or an employer.",
    ),
    example: "{}",
};
