//! Subject access requests.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[SAME_PERSON, CHECKED_ALREADY, NOT_CHECKED, DELIVERED_ALREADY];

/// Checking what oneself received.
pub const SAME_PERSON: Entry = Entry {
    code: "subject_access.same_person",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tarvitaan toinen henkilö",
        "En annan person behövs",
        "A second person is needed",
    ),
    message: Label::new(
        "Otit pyynnön vastaan itse. Jäljennöksen tarkastaa toinen henkilö.",
        "Du tog själv emot begäran. En annan person granskar kopian.",
        "You received the request yourself. A second person checks the copy.",
    ),
    example: "{}",
};

/// Checking twice.
pub const CHECKED_ALREADY: Entry = Entry {
    code: "subject_access.checked_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jäljennös on tarkastettu",
        "Kopian är granskad",
        "The copy is checked",
    ),
    message: Label::new(
        "Jäljennös on jo tarkastettu. Sen voi antaa asiakkaalle.",
        "Kopian har redan granskats. Den kan lämnas till klienten.",
        "The copy is checked already. It can be given to the client.",
    ),
    example: "{}",
};

/// Giving out what nobody else has checked.
pub const NOT_CHECKED: Entry = Entry {
    code: "subject_access.not_checked",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jäljennöstä ei ole tarkastettu",
        "Kopian är inte granskad",
        "The copy is not checked",
    ),
    message: Label::new(
        "Toinen henkilö tarkastaa jäljennöksen ennen kuin se annetaan.",
        "En annan person granskar kopian innan den lämnas ut.",
        "A second person checks the copy before it is given.",
    ),
    example: "{}",
};

/// Giving out twice.
pub const DELIVERED_ALREADY: Entry = Entry {
    code: "subject_access.delivered_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jäljennös on annettu",
        "Kopian är utlämnad",
        "The copy is delivered",
    ),
    message: Label::new(
        "Jäljennös on jo annettu asiakkaalle. Kirjaa uusi pyyntö, jos asiakas pyytää uudelleen.",
        "Kopian har redan lämnats till klienten. Anteckna en ny begäran om klienten ber på nytt.",
        "The copy has been given to the client. Record a new request if the client asks again.",
    ),
    example: "{}",
};
