//! One field of the body or one parameter of the query.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    REQUIRED,
    UNKNOWN,
    NOT_ALLOWED,
    WRONG_TYPE,
    EMPTY,
    TOO_LONG,
    TOO_SHORT,
    PATTERN,
    FORMAT,
    NOT_A_DATE,
    NOT_A_MOMENT,
    BELOW_MINIMUM,
    ABOVE_MAXIMUM,
    NOT_A_MULTIPLE,
    UNKNOWN_CODE,
    TOO_MANY_ITEMS,
    TOO_FEW_ITEMS,
    DUPLICATE_ITEMS,
    TOO_MANY_FIELDS,
    TOO_FEW_FIELDS,
];

/// A required field is absent.
pub const REQUIRED: Entry = Entry {
    code: "field.required",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Pakollinen tieto puuttuu",
        sv: "Obligatorisk uppgift saknas",
        en: "Required field missing",
    },
    message: Text {
        fi: "Pakollinen tieto puuttuu. Lisää se pyyntöön.",
        sv: "En obligatorisk uppgift saknas. Lägg till den i begäran.",
        en: "A required field is missing. Add it to the request.",
    },
    example: "{}",
};

/// A field the operation does not have.
pub const UNKNOWN: Entry = Entry {
    code: "field.unknown",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Tuntematon kenttä",
        sv: "Okänt fält",
        en: "Unknown field",
    },
    message: Text {
        fi: "Tällaista kenttää ei ole.[ Tarkoititko: {nearest}?]",
        sv: "Det finns inget sådant fält.[ Menade du: {nearest}?]",
        en: "There is no such field.[ Did you mean: {nearest}?]",
    },
    example: r#"{"nearest": "first_name"}"#,
};

/// The value is refused by the form without a narrower reason.
pub const NOT_ALLOWED: Entry = Entry {
    code: "field.not_allowed",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Arvo ei kelpaa tähän",
        sv: "Värdet duger inte här",
        en: "Value not allowed here",
    },
    message: Text {
        fi: "Arvo ei kelpaa tähän kohtaan. Tarkista kentän kuvaus ohjeesta.",
        sv: "Värdet duger inte här. Kontrollera fältets beskrivning i anvisningen.",
        en: "The value is not allowed here. Check the description of the field.",
    },
    example: "{}",
};

/// A number where a text belongs, and the like.
pub const WRONG_TYPE: Entry = Entry {
    code: "field.wrong_type",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Väärä tietotyyppi",
        sv: "Fel datatyp",
        en: "Wrong type",
    },
    message: Text {
        fi: "Tiedon tyyppi on väärä. Tyypin on oltava {expected}.",
        sv: "Uppgiften har fel typ. Typen ska vara {expected}.",
        en: "The value has the wrong type. The type must be {expected}.",
    },
    example: r#"{"expected": ["string"]}"#,
};

/// An empty or blank text; absence is null or no field.
pub const EMPTY: Entry = Entry {
    code: "field.empty",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Teksti on tyhjä",
        sv: "Texten är tom",
        en: "Empty text",
    },
    message: Text {
        fi: "Teksti on tyhjä. Kirjoita siihen jotakin tai jätä kenttä pois.",
        sv: "Texten är tom. Skriv något eller lämna bort fältet.",
        en: "The text is empty. Write something or leave the field out.",
    },
    example: "{}",
};

/// More characters than the field takes.
pub const TOO_LONG: Entry = Entry {
    code: "field.too_long",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Teksti on liian pitkä",
        sv: "Texten är för lång",
        en: "Text too long",
    },
    message: Text {
        fi: "Tekstissä on {length} merkkiä, enintään {max} sallitaan. Lyhennä tekstiä.",
        sv: "Texten har {length} tecken, högst {max} är tillåtna. Förkorta texten.",
        en: "The text has {length} characters, at most {max} are allowed. Shorten it.",
    },
    example: r#"{"length": 130, "max": 100}"#,
};

/// Fewer characters than the field needs.
pub const TOO_SHORT: Entry = Entry {
    code: "field.too_short",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Teksti on liian lyhyt",
        sv: "Texten är för kort",
        en: "Text too short",
    },
    message: Text {
        fi: "Tekstissä on {length} merkkiä, vähintään {min} tarvitaan. Täydennä tekstiä.",
        sv: "Texten har {length} tecken, minst {min} behövs. Komplettera texten.",
        en: "The text has {length} characters, at least {min} are needed. Write more.",
    },
    example: r#"{"length": 2, "min": 3}"#,
};

/// The text does not have the field's form.
pub const PATTERN: Entry = Entry {
    code: "field.pattern",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Tieto on väärässä muodossa",
        sv: "Uppgiften har fel form",
        en: "Wrong form",
    },
    message: Text {
        fi: "Tieto ei ole kentän vaatimassa muodossa. Tarkista muoto kentän kuvauksesta.",
        sv: "Uppgiften har inte den form som fältet kräver. Kontrollera formen i fältets beskrivning.",
        en: "The value does not have the form the field needs. Check the form in its description.",
    },
    example: "{}",
};

/// The text is not of its format: a UUID, an e-mail address, a moment.
pub const FORMAT: Entry = Entry {
    code: "field.format",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Tieto on väärässä muodossa",
        sv: "Uppgiften har fel format",
        en: "Wrong format",
    },
    message: Text {
        fi: "Tiedon on oltava muotoa {format}. Korjaa se.",
        sv: "Uppgiften ska ha formatet {format}. Rätta den.",
        en: "The value must be of the format {format}. Correct it.",
    },
    example: r#"{"format": "uuid"}"#,
};

/// Not a day of the calendar between the first and last supported one.
pub const NOT_A_DATE: Entry = Entry {
    code: "field.not_a_date",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Päivämäärä ei kelpaa",
        sv: "Datumet är ogiltigt",
        en: "Not a valid date",
    },
    message: Text {
        fi: "Anna oikea kalenteripäivä muodossa vvvv-kk-pp väliltä {min} – {max}.",
        sv: "Ange en verklig kalenderdag i formen åååå-mm-dd mellan {min} och {max}.",
        en: "Give a real calendar day as yyyy-mm-dd between {min} and {max}.",
    },
    example: r#"{"min": "1900-01-01", "max": "2100-12-31"}"#,
};

/// Not an RFC 3339 moment between the first and last supported day.
pub const NOT_A_MOMENT: Entry = Entry {
    code: "field.not_a_moment",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Ajankohta ei kelpaa",
        sv: "Tidpunkten är ogiltig",
        en: "Not a valid moment",
    },
    message: Text {
        fi: "Anna ajankohta muodossa 2026-03-02T09:00:00Z väliltä {min} – {max}.",
        sv: "Ange tidpunkten i formen 2026-03-02T09:00:00Z mellan {min} och {max}.",
        en: "Give the moment as 2026-03-02T09:00:00Z between {min} and {max}.",
    },
    example: r#"{"min": "1900-01-01", "max": "2100-12-31"}"#,
};

/// A number under its limit.
pub const BELOW_MINIMUM: Entry = Entry {
    code: "field.below_minimum",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Luku on liian pieni",
        sv: "Talet är för litet",
        en: "Number too small",
    },
    message: Text {
        fi: "Luvun on oltava vähintään {min}.",
        sv: "Talet ska vara minst {min}.",
        en: "The number must be at least {min}.",
    },
    example: r#"{"min": 1}"#,
};

/// A number over its limit.
pub const ABOVE_MAXIMUM: Entry = Entry {
    code: "field.above_maximum",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Luku on liian suuri",
        sv: "Talet är för stort",
        en: "Number too large",
    },
    message: Text {
        fi: "Luku saa olla enintään {max}.",
        sv: "Talet får vara högst {max}.",
        en: "The number may be at most {max}.",
    },
    example: r#"{"max": 200}"#,
};

/// A number off its step.
pub const NOT_A_MULTIPLE: Entry = Entry {
    code: "field.not_a_multiple",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Luku ei ole sallitulla välillä",
        sv: "Talet följer inte den tillåtna stegningen",
        en: "Number not on its step",
    },
    message: Text {
        fi: "Luvun on oltava jaollinen luvulla {of}.",
        sv: "Talet ska vara jämnt delbart med {of}.",
        en: "The number must be a multiple of {of}.",
    },
    example: r#"{"of": 15}"#,
};

/// A code that is not in its code set.
pub const UNKNOWN_CODE: Entry = Entry {
    code: "field.unknown_code",
    kind: Kind::Fault,
    status: 422,
    title: Text {
        fi: "Tuntematon koodi",
        sv: "Okänd kod",
        en: "Unknown code",
    },
    message: Text {
        fi: "Koodia ei ole koodistossa. Valitse jokin näistä: {valid}.",
        sv: "Koden finns inte i kodverket. Välj någon av följande: {valid}.",
        en: "The code is not in its code set. Choose one of these: {valid}.",
    },
    example: r#"{"valid": ["planned", "running"]}"#,
};

/// More items than a list takes.
pub const TOO_MANY_ITEMS: Entry = Entry {
    code: "field.too_many_items",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Luettelossa on liikaa kohtia",
        sv: "Listan har för många poster",
        en: "Too many items",
    },
    message: Text {
        fi: "Luettelossa on {count} kohtaa, enintään {max} sallitaan. Jaa luettelo osiin.",
        sv: "Listan har {count} poster, högst {max} är tillåtna. Dela upp listan.",
        en: "The list has {count} items, at most {max} are allowed. Split the list.",
    },
    example: r#"{"count": 101, "max": 100}"#,
};

/// Fewer items than a list needs.
pub const TOO_FEW_ITEMS: Entry = Entry {
    code: "field.too_few_items",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Luettelossa on liian vähän kohtia",
        sv: "Listan har för få poster",
        en: "Too few items",
    },
    message: Text {
        fi: "Luettelossa on {count} kohtaa, vähintään {min} tarvitaan. Lisää kohtia.",
        sv: "Listan har {count} poster, minst {min} behövs. Lägg till poster.",
        en: "The list has {count} items, at least {min} are needed. Add items.",
    },
    example: r#"{"count": 0, "min": 1}"#,
};

/// The same item twice in a list of different ones.
pub const DUPLICATE_ITEMS: Entry = Entry {
    code: "field.duplicate_items",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Sama kohta kahdesti",
        sv: "Samma post två gånger",
        en: "The same item twice",
    },
    message: Text {
        fi: "Luettelossa on sama kohta useammin kuin kerran. Poista ylimääräiset.",
        sv: "Listan innehåller samma post mer än en gång. Ta bort de överflödiga.",
        en: "The list has the same item more than once. Remove the extra ones.",
    },
    example: "{}",
};

/// More members than a map takes.
pub const TOO_MANY_FIELDS: Entry = Entry {
    code: "field.too_many_fields",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Liikaa kenttiä",
        sv: "För många fält",
        en: "Too many fields",
    },
    message: Text {
        fi: "Kenttiä on {count}, enintään {max} sallitaan. Poista ylimääräiset.",
        sv: "Det finns {count} fält, högst {max} är tillåtna. Ta bort de överflödiga.",
        en: "There are {count} fields, at most {max} are allowed. Remove the extra ones.",
    },
    example: r#"{"count": 21, "max": 20}"#,
};

/// Fewer members than an object needs, such as a change that changes nothing.
pub const TOO_FEW_FIELDS: Entry = Entry {
    code: "field.too_few_fields",
    kind: Kind::Fault,
    status: 400,
    title: Text {
        fi: "Liian vähän kenttiä",
        sv: "För få fält",
        en: "Too few fields",
    },
    message: Text {
        fi: "Kenttiä on {count}, vähintään {min} tarvitaan. Lisää muutettavat tiedot.",
        sv: "Det finns {count} fält, minst {min} behövs. Lägg till de uppgifter som ska ändras.",
        en: "There are {count} fields, at least {min} are needed. Add what is to be changed.",
    },
    example: r#"{"count": 0, "min": 1}"#,
};
