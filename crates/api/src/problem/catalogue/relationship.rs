//! Service relationships, responsibility and the caseload.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    NOT_OPEN,
    NOT_CLOSED,
    OPEN_PHASES,
    RESPONSIBLE_ALREADY,
    COACH_ALREADY,
    HAS_PHASES,
    ONLY_ONE,
];

/// A change that an open relationship only takes.
pub const NOT_OPEN: Entry = Entry {
    code: "service_relationship.not_open",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuus on päättynyt",
        "Klientförhållandet är avslutat",
        "The relationship is closed",
    ),
    message: Label::new(
        "Asiakkuus on päättynyt. Avaa se uudelleen, jos työ asiakkaan kanssa jatkuu.",
        "Klientförhållandet är avslutat. Öppna det på nytt om arbetet med klienten fortsätter.",
        "The relationship is closed. Reopen it if the work with the client goes on.",
    ),
    example: "{}",
};

/// Reopening what is open.
pub const NOT_CLOSED: Entry = Entry {
    code: "service_relationship.not_closed",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuus on voimassa",
        "Klientförhållandet är öppet",
        "The relationship is open",
    ),
    message: Label::new(
        "Asiakkuus on jo voimassa, sitä ei tarvitse avata uudelleen.",
        "Klientförhållandet är redan öppet och behöver inte öppnas på nytt.",
        "The relationship is open already, there is no need to reopen it.",
    ),
    example: "{}",
};

/// Closing over phases that go on.
pub const OPEN_PHASES: Entry = Entry {
    code: "service_relationship.open_phases",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuudessa on keskeneräinen jakso",
        "Klientförhållandet har en pågående period",
        "A phase is unfinished",
    ),
    message: Label::new(
        "Asiakkuudessa on suunniteltu tai käynnissä oleva jakso. Päätä tai peruuta jaksot ennen asiakkuuden päättämistä.",
        "Klientförhållandet har en planerad eller pågående period. Avsluta eller återta perioderna innan förhållandet avslutas.",
        "The relationship has a planned or running phase. End or cancel the phases before closing it.",
    ),
    example: "{}",
};

/// Handing on to who has it.
pub const RESPONSIBLE_ALREADY: Entry = Entry {
    code: "responsibility.already_held",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Vastuu on jo hänellä",
        "Personen har redan ansvaret",
        "The worker is responsible",
    ),
    message: Label::new(
        "Työntekijä vastaa asiakkaasta jo tässä yksikössä. Valitse toinen työntekijä tai yksikkö.",
        "Medarbetaren ansvarar redan för klienten i denna enhet. Välj en annan medarbetare eller enhet.",
        "The worker is already responsible for the client in this unit. Choose another worker or unit.",
    ),
    example: "{}",
};

/// Naming a coach twice.
pub const COACH_ALREADY: Entry = Entry {
    code: "coach.already_named",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Valmentaja on jo nimetty",
        "Tränaren är redan utsedd",
        "The coach is named",
    ),
    message: Label::new(
        "Henkilö on jo asiakkuuden valmentaja.",
        "Personen är redan tränare i klientförhållandet.",
        "The person is already a coach in the relationship.",
    ),
    example: "{}",
};

/// Annulling a relationship with phases.
pub const HAS_PHASES: Entry = Entry {
    code: "service_relationship.has_phases",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuudessa on jaksoja",
        "Klientförhållandet har perioder",
        "The relationship has phases",
    ),
    message: Label::new(
        "Mitätöi asiakkuuden jaksot ennen asiakkuuden mitätöimistä.",
        "Makulera perioderna i klientförhållandet innan förhållandet makuleras.",
        "Annul the phases of the relationship before annulling the relationship.",
    ),
    example: "{}",
};

/// Annulling the last open relationship.
pub const ONLY_ONE: Entry = Entry {
    code: "service_relationship.only_one",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuus on ainoa",
        "Klientförhållandet är det enda",
        "The relationship is the only one",
    ),
    message: Label::new(
        "Asiakkaalla ei ole muuta avointa asiakkuutta. Päätä asiakkuus tai mitätöi asiakas.",
        "Klienten har inget annat öppet förhållande. Avsluta förhållandet eller makulera klienten.",
        "The client has no other open relationship. Close the relationship, or annul the client.",
    ),
    example: "{}",
};
