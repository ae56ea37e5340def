//! Deadlines: what stands in the way.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    DEADLINE_CLOSED_BY_RECORD,
    DEADLINE_ALREADY_FULFILLED,
    DEADLINE_WITHDRAWN,
    DEADLINE_NOT_TOLD_DONE,
];

/// A record tells when it is done.
pub const DEADLINE_CLOSED_BY_RECORD: Entry = Entry {
    code: "deadline.closed_by_record",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Määräaika sulkeutuu kirjauksesta",
        "Tidsfristen avslutas av en anteckning",
        "A record closes the deadline",
    ),
    message: Label::new(
        "Määräaikaa ei merkitä hoidetuksi erikseen. Se sulkeutuu, kun teko itse kirjataan: yhteydenotto, suunnitelma, tarkistus tai seuranta.",
        "Tidsfristen markeras inte särskilt som utförd. Den avslutas när själva åtgärden antecknas: kontakten, planen, översynen eller uppföljningen.",
        "The deadline is not marked as done by itself. It closes when the act is recorded: the contact, the plan, the review or the follow-up.",
    ),
    example: "{}",
};

/// It is done already.
pub const DEADLINE_ALREADY_FULFILLED: Entry = Entry {
    code: "deadline.already_fulfilled",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Määräaika on jo hoidettu",
        "Tidsfristen är redan iakttagen",
        "The deadline is met",
    ),
    message: Label::new(
        "Tehtävä on jo merkitty tehdyksi. Jos päivä on väärä, peru merkintä ensin.",
        "Uppgiften är redan markerad som utförd. Om dagen är fel, ta först tillbaka markeringen.",
        "It is already marked as done. If the day is wrong, take the mark back first.",
    ),
    example: "{}",
};

/// Nothing asks for it any more.
pub const DEADLINE_WITHDRAWN: Entry = Entry {
    code: "deadline.withdrawn",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Määräaika on rauennut",
        "Tidsfristen har förfallit",
        "The deadline is withdrawn",
    ),
    message: Label::new(
        "Se, mistä määräaika seurasi, on päättynyt tai korjattu, eikä tehtävää enää ole.",
        "Det som tidsfristen följde av har upphört eller rättats, och uppgiften finns inte längre.",
        "What the deadline followed from has ended or was corrected, and nothing is to be done any more.",
    ),
    example: "{}",
};

/// There is no word to take back.
pub const DEADLINE_NOT_TOLD_DONE: Entry = Entry {
    code: "deadline.not_told_done",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Määräaikaa ei ole merkitty hoidetuksi",
        "Tidsfristen har inte markerats som iakttagen",
        "The deadline was not marked as met",
    ),
    message: Label::new(
        "Peruttavaa merkintää ei ole: tehtävää ei ole merkitty tehdyksi, tai sen on sulkenut kirjaus.",
        "Det finns ingen markering att ta tillbaka: uppgiften är inte markerad som utförd, eller så har en anteckning avslutat den.",
        "There is no mark to take back: it was not marked as done, or a record closed it.",
    ),
    example: "{}",
};
