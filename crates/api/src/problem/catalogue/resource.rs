//! The thing asked for: whether it is there and whether it has moved on.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[NOT_FOUND, CHANGED, CONFLICT, KEY_REUSED, IN_FLIGHT];

/// Unknown, or out of the caller's scope: the two are never told apart.
pub const NOT_FOUND: Entry = Entry {
    code: "not_found",
    kind: Kind::Problem,
    status: 404,
    title: Label::new("Ei löydy", "Hittades inte", "Not found"),
    message: Label::new(
        "Tietoa ei ole tai se ei ole nähtävissäsi. Tarkista osoite.",
        "Uppgiften finns inte eller är inte synlig för dig. Kontrollera adressen.",
        "It does not exist or is not visible to you. Check the address.",
    ),
    example: "{}",
};

/// Somebody changed it after the caller read it.
pub const CHANGED: Entry = Entry {
    code: "resource.changed",
    kind: Kind::Problem,
    status: 412,
    title: Label::new(
        "Tieto on muuttunut",
        "Uppgiften har ändrats",
        "The record has changed",
    ),
    message: Label::new(
        "Joku on muuttanut tietoa sen jälkeen, kun hait sen. Hae tieto uudelleen ja tee muutoksesi siihen.",
        "Någon har ändrat uppgiften efter att du hämtade den. Hämta den på nytt och gör din ändring i den.",
        "Somebody changed the record after you read it. Read it again and make your change to it.",
    ),
    example: "{}",
};

/// Another record stands in the way; which one is not told.
pub const CONFLICT: Entry = Entry {
    code: "resource.conflict",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Ristiriita toisen tiedon kanssa",
        "Konflikt med en annan uppgift",
        "Conflict with another record",
    ),
    message: Label::new(
        "Tallennus on ristiriidassa jo olevan tiedon kanssa. Hae ajantasaiset tiedot ja tarkista ne.",
        "Det du sparar står i konflikt med en uppgift som redan finns. Hämta aktuella uppgifter och kontrollera dem.",
        "What you are storing conflicts with a record that is already there. Read the current data and check it.",
    ),
    example: "{}",
};

/// The key was used with another request.
pub const KEY_REUSED: Entry = Entry {
    code: "idempotency.key_reused",
    kind: Kind::Problem,
    status: 422,
    title: Label::new(
        "Toistonestoavain on jo käytetty",
        "Nyckeln mot upprepning är redan använd",
        "Idempotency key already used",
    ),
    message: Label::new(
        "Samalla avaimella on jo lähetetty toisenlainen pyyntö. Käytä uutta avainta uuteen pyyntöön.",
        "En annan begäran har redan skickats med samma nyckel. Använd en ny nyckel för en ny begäran.",
        "Another request was already sent with this key. Use a new key for a new request.",
    ),
    example: "{}",
};

/// The same request is being done at this moment.
pub const IN_FLIGHT: Entry = Entry {
    code: "idempotency.in_flight",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Sama pyyntö on kesken",
        "Samma begäran behandlas",
        "The same request is being handled",
    ),
    message: Label::new(
        "Samaa pyyntöä käsitellään parhaillaan. Odota hetki ja lähetä se uudelleen samalla avaimella.",
        "Samma begäran behandlas just nu. Vänta en stund och skicka den på nytt med samma nyckel.",
        "The same request is being handled right now. Wait a moment and send it again with the same key.",
    ),
    example: "{}",
};
