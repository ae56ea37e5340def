//! Faults of what identifies a person or how she is reached. They never repeat the value.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    ANNULMENT_SAME_PERSON,
    IDENTITY_CODE_INVALID,
    PHONE_NUMBER_INVALID,
];

/// Agreeing to one's own proposal.
pub const ANNULMENT_SAME_PERSON: Entry = Entry {
    code: "client.annulment_same_person",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tarvitaan toinen henkilö",
        "En annan person behövs",
        "A second person is needed",
    ),
    message: Label::new(
        "Ehdotit mitätöintiä itse. Toinen työntekijä hyväksyy sen tekemällä saman.",
        "Du föreslog själv makuleringen. En annan medarbetare godkänner den genom att göra detsamma.",
        "You proposed the annulment yourself. Another worker agrees by doing the same.",
    ),
    example: "{}",
};

/// Not an identity code.
pub const IDENTITY_CODE_INVALID: Entry = Entry {
    code: "client.identity_code_invalid",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Henkilötunnus on virheellinen",
        "Personbeteckningen är felaktig",
        "The identity code is not valid",
    ),
    message: Label::new(
        "Henkilötunnus on virheellinen. Tarkista se asiakkaan asiakirjasta merkki merkiltä.",
        "Personbeteckningen är felaktig. Kontrollera den tecken för tecken mot klientens handling.",
        "The identity code is not valid. Check it character by character against the client's document.",
    ),
    example: "{}",
};

/// Not a phone number.
pub const PHONE_NUMBER_INVALID: Entry = Entry {
    code: "client.phone_number_invalid",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Puhelinnumero on virheellinen",
        "Telefonnumret är felaktigt",
        "The phone number is not valid",
    ),
    message: Label::new(
        "Puhelinnumero on virheellinen. Kirjoita se muodossa +358… tai 0….",
        "Telefonnumret är felaktigt. Skriv det i formen +358… eller 0….",
        "The phone number is not valid. Write it as +358… or 0….",
    ),
    example: "{}",
};
