//! Activation phases, attendance and groups.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    TRANSITION_NOT_POSSIBLE,
    OVER,
    STARTED,
    NOTHING_TO_CORRECT,
    ATTENDANCE_NOT_STARTED,
    ATTENDANCE_CLOSED,
    GROUP_FULL,
    GROUP_OTHER_KIND,
    GROUP_PHASE_OVER,
    GROUP_MEMBER_ENDED,
    GROUP_NOT_MEMBER_THEN,
    BULK_NOT_STORED,
];

/// The state machine has no such arrow.
pub const TRANSITION_NOT_POSSIBLE: Entry = Entry {
    code: "activation_phase.transition_not_possible",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakson tilaa ei voi muuttaa näin",
        "Periodens status kan inte ändras så här",
        "The state cannot change like this",
    ),
    message: Label::new(
        "Jakson tila on toinen kuin luulit, eikä tätä muutosta voi tehdä siitä. Katso jakso uudelleen: siinä näkyy, mitä nyt voi tehdä.",
        "Periodens status är en annan än du trodde, och ändringen är inte möjlig från den. Öppna perioden på nytt: där ser du vad som nu kan göras.",
        "The phase is in another state than you thought, and this change is not possible from it. Open the phase again: it tells what can be done now.",
    ),
    example: r#"{"state": "ended"}"#,
};

/// Nothing of an ended or cancelled phase changes.
pub const OVER: Entry = Entry {
    code: "activation_phase.over",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso on päättynyt tai peruttu",
        "Perioden är avslutad eller inställd",
        "The phase is over",
    ),
    message: Label::new(
        "Päättyneen tai perutun jakson suunnitelmaa ei voi muuttaa. Korjaa tarvittaessa viimeisen tilanmuutoksen päivä.",
        "Planen för en avslutad eller inställd period kan inte ändras. Rätta vid behov dagen för den senaste statusändringen.",
        "The plan of a phase that has ended or was cancelled cannot change. Correct the day of the last change of state where needed.",
    ),
    example: "{}",
};

/// The planned first day of a started phase stays.
pub const STARTED: Entry = Entry {
    code: "activation_phase.started",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso on jo alkanut",
        "Perioden har redan börjat",
        "The phase has started",
    ),
    message: Label::new(
        "Jakso on alkanut, joten suunniteltua alkamispäivää ei voi muuttaa. Korjaa tarvittaessa aloittamisen päivä.",
        "Perioden har börjat, så det planerade startdatumet kan inte ändras. Rätta vid behov startdagen.",
        "The phase has started, so that its planned first day cannot change. Correct the day of the start where needed.",
    ),
    example: "{}",
};

/// Only the planning has been recorded.
pub const NOTHING_TO_CORRECT: Entry = Entry {
    code: "activation_phase.nothing_to_correct",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Korjattavaa tilanmuutosta ei ole",
        "Det finns ingen statusändring att rätta",
        "There is nothing to correct",
    ),
    message: Label::new(
        "Jakso on vasta suunniteltu. Muuta suunnitelman päiviä jakson muutoksella.",
        "Perioden är ännu bara planerad. Ändra planens datum genom att ändra perioden.",
        "The phase is only planned. Change the days of the plan by changing the phase.",
    ),
    example: "{}",
};

/// Attendance before the start.
pub const ATTENDANCE_NOT_STARTED: Entry = Entry {
    code: "attendance.phase_not_started",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso ei ole alkanut",
        "Perioden har inte börjat",
        "The phase has not started",
    ),
    message: Label::new(
        "Läsnäoloja kirjataan, kun jakso on aloitettu. Aloita jakso ensin.",
        "Närvaro registreras när perioden har börjat. Starta perioden först.",
        "Attendance is entered once the phase has started. Start the phase first.",
    ),
    example: "{}",
};

/// More than 31 days after the end.
pub const ATTENDANCE_CLOSED: Entry = Entry {
    code: "attendance.entry_closed",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Läsnäolojen kirjaaminen on päättynyt",
        "Registreringen av närvaro har upphört",
        "The entry of attendance is closed",
    ),
    message: Label::new(
        "Jakson päättymisestä on yli 31 päivää. Pyydä vastuutyöntekijää korjaamaan päättymispäivä, jos se on väärä.",
        "Det har gått över 31 dagar sedan perioden avslutades. Be den ansvariga arbetstagaren rätta slutdatumet om det är fel.",
        "More than 31 days have passed since the phase ended. Ask the responsible worker to correct the last day if it is wrong.",
    ),
    example: "{}",
};

/// No place is left on a day of the membership.
pub const GROUP_FULL: Entry = Entry {
    code: "group.full",
    kind: Kind::Problem,
    status: 409,
    title: Label::new("Ryhmä on täynnä", "Gruppen är full", "The group is full"),
    message: Label::new(
        "Ryhmässä ei ole vapaata paikkaa näinä päivinä. Valitse toinen ryhmä tai päivät, tai lisää paikkoja.",
        "Gruppen har ingen ledig plats dessa dagar. Välj en annan grupp eller andra dagar, eller utöka platserna.",
        "The group has no free place on these days. Choose another group or other days, or add places.",
    ),
    example: "{}",
};

/// The phase is of another kind than the group.
pub const GROUP_OTHER_KIND: Entry = Entry {
    code: "group_member.other_kind",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso on eri lajia kuin ryhmä",
        "Perioden är av annan typ än gruppen",
        "The phase is of another kind",
    ),
    message: Label::new(
        "Ryhmään voi lisätä vain saman lajin jaksoja. Valitse toinen ryhmä.",
        "Till gruppen kan endast perioder av samma typ läggas. Välj en annan grupp.",
        "Only phases of the group's kind can be added to it. Choose another group.",
    ),
    example: "{}",
};

/// The phase has ended or was cancelled.
pub const GROUP_PHASE_OVER: Entry = Entry {
    code: "group_member.phase_over",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso on päättynyt tai peruttu",
        "Perioden är avslutad eller inställd",
        "The phase is over",
    ),
    message: Label::new(
        "Päättynyttä tai peruttua jaksoa ei voi lisätä ryhmään.",
        "En avslutad eller inställd period kan inte läggas till i en grupp.",
        "A phase that has ended or was cancelled cannot be added to a group.",
    ),
    example: "{}",
};

/// The membership has an end.
pub const GROUP_MEMBER_ENDED: Entry = Entry {
    code: "group_member.ended",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jäsenyys on jo päätetty",
        "Medlemskapet är redan avslutat",
        "The membership has ended",
    ),
    message: Label::new(
        "Ryhmän jäsenyydelle on jo merkitty päättymispäivä. Hae jäsenet uudelleen.",
        "Medlemskapet har redan ett slutdatum. Hämta medlemmarna på nytt.",
        "The membership already has a last day. Read the members again.",
    ),
    example: "{}",
};

/// The membership does not hold the day.
pub const GROUP_NOT_MEMBER_THEN: Entry = Entry {
    code: "group_member.not_in_group_then",
    kind: Kind::Fault,
    status: 409,
    title: Label::new(
        "Asiakas ei ole ryhmässä sinä päivänä",
        "Klienten är inte med i gruppen den dagen",
        "Not in the group on that day",
    ),
    message: Label::new(
        "Asiakas ei ollut ryhmän jäsen sinä päivänä. Tarkista päivä tai jäsenyyden päivät.",
        "Klienten var inte medlem i gruppen den dagen. Kontrollera dagen eller medlemskapets datum.",
        "The client was not a member of the group on that day. Check the day or the days of the membership.",
    ),
    example: "{}",
};

/// Another row of an all-or-nothing request failed.
pub const BULK_NOT_STORED: Entry = Entry {
    code: "bulk.not_stored",
    kind: Kind::Fault,
    status: 424,
    title: Label::new(
        "Riviä ei tallennettu",
        "Raden sparades inte",
        "The row was not stored",
    ),
    message: Label::new(
        "Toinen rivi estää tallennuksen, ja pyynnössä oli atomic. Korjaa muut rivit ja lähetä kaikki uudelleen.",
        "En annan rad hindrar sparandet, och begäran hade atomic. Rätta de andra raderna och skicka alla på nytt.",
        "Another row prevents the storing, and the request had atomic. Correct the other rows and send all again.",
    ),
    example: "{}",
};
