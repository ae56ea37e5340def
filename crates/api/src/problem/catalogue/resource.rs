//! The thing asked for: whether it is there and whether it has moved on.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[NOT_FOUND, CHANGED, CONFLICT, KEY_REUSED, IN_FLIGHT];

/// Unknown, or out of the caller's scope: the two are never told apart.
pub const NOT_FOUND: Entry = Entry {
    code: "not_found",
    kind: Kind::Problem,
    status: 404,
    title: Text {
        fi: "Ei löydy",
        sv: "Hittades inte",
        en: "Not found",
    },
    message: Text {
        fi: "Tietoa ei ole tai se ei ole nähtävissäsi. Tarkista osoite.",
        sv: "Uppgiften finns inte eller är inte synlig för dig. Kontrollera adressen.",
        en: "It does not exist or is not visible to you. Check the address.",
    },
    example: "{}",
};

/// Somebody changed it after the caller read it.
pub const CHANGED: Entry = Entry {
    code: "resource.changed",
    kind: Kind::Problem,
    status: 412,
    title: Text {
        fi: "Tieto on muuttunut",
        sv: "Uppgiften har ändrats",
        en: "The record has changed",
    },
    message: Text {
        fi: "Joku on muuttanut tietoa sen jälkeen, kun hait sen. Hae tieto uudelleen ja tee muutoksesi siihen.",
        sv: "Någon har ändrat uppgiften efter att du hämtade den. Hämta den på nytt och gör din ändring i den.",
        en: "Somebody changed the record after you read it. Read it again and make your change to it.",
    },
    example: "{}",
};

/// Another record stands in the way; which one is not told.
pub const CONFLICT: Entry = Entry {
    code: "resource.conflict",
    kind: Kind::Problem,
    status: 409,
    title: Text {
        fi: "Ristiriita toisen tiedon kanssa",
        sv: "Konflikt med en annan uppgift",
        en: "Conflict with another record",
    },
    message: Text {
        fi: "Tallennus on ristiriidassa jo olevan tiedon kanssa. Hae ajantasaiset tiedot ja tarkista ne.",
        sv: "Det du sparar står i konflikt med en uppgift som redan finns. Hämta aktuella uppgifter och kontrollera dem.",
        en: "What you are storing conflicts with a record that is already there. Read the current data and check it.",
    },
    example: "{}",
};

/// The key was used with another request.
pub const KEY_REUSED: Entry = Entry {
    code: "idempotency.key_reused",
    kind: Kind::Problem,
    status: 422,
    title: Text {
        fi: "Toistonestoavain on jo käytetty",
        sv: "Nyckeln mot upprepning är redan använd",
        en: "Idempotency key already used",
    },
    message: Text {
        fi: "Samalla avaimella on jo lähetetty toisenlainen pyyntö. Käytä uutta avainta uuteen pyyntöön.",
        sv: "En annan begäran har redan skickats med samma nyckel. Använd en ny nyckel för en ny begäran.",
        en: "Another request was already sent with this key. Use a new key for a new request.",
    },
    example: "{}",
};

/// The same request is being done at this moment.
pub const IN_FLIGHT: Entry = Entry {
    code: "idempotency.in_flight",
    kind: Kind::Problem,
    status: 409,
    title: Text {
        fi: "Sama pyyntö on kesken",
        sv: "Samma begäran behandlas",
        en: "The same request is being handled",
    },
    message: Text {
        fi: "Samaa pyyntöä käsitellään parhaillaan. Odota hetki ja lähetä se uudelleen samalla avaimella.",
        sv: "Samma begäran behandlas just nu. Vänta en stund och skicka den på nytt med samma nyckel.",
        en: "The same request is being handled right now. Wait a moment and send it again with the same key.",
    },
    example: "{}",
};
