//! One field of the body or one parameter of the query.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    UNKNOWN_REFERENCE,
    BUSINESS_ID_INVALID,
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
    ENDS_BEFORE_START,
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
    title: Label::new(
        "Pakollinen tieto puuttuu",
        "Obligatorisk uppgift saknas",
        "Required field missing",
    ),
    message: Label::new(
        "Pakollinen tieto puuttuu. Lisää se pyyntöön.",
        "En obligatorisk uppgift saknas. Lägg till den i begäran.",
        "A required field is missing. Add it to the request.",
    ),
    example: "{}",
};

/// A field the operation does not have.
pub const UNKNOWN: Entry = Entry {
    code: "field.unknown",
    kind: Kind::Fault,
    status: 400,
    title: Label::new("Tuntematon kenttä", "Okänt fält", "Unknown field"),
    message: Label::new(
        "Tällaista kenttää ei ole.[ Tarkoititko: {nearest}?]",
        "Det finns inget sådant fält.[ Menade du: {nearest}?]",
        "There is no such field.[ Did you mean: {nearest}?]",
    ),
    example: r#"{"nearest": "first_name"}"#,
};

/// The value is refused by the form without a narrower reason.
pub const NOT_ALLOWED: Entry = Entry {
    code: "field.not_allowed",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Arvo ei kelpaa tähän",
        "Värdet duger inte här",
        "Value not allowed here",
    ),
    message: Label::new(
        "Arvo ei kelpaa tähän kohtaan. Tarkista kentän kuvaus ohjeesta.",
        "Värdet duger inte här. Kontrollera fältets beskrivning i anvisningen.",
        "The value is not allowed here. Check the description of the field.",
    ),
    example: "{}",
};

/// A number where a text belongs, and the like.
pub const WRONG_TYPE: Entry = Entry {
    code: "field.wrong_type",
    kind: Kind::Fault,
    status: 400,
    title: Label::new("Väärä tietotyyppi", "Fel datatyp", "Wrong type"),
    message: Label::new(
        "Tiedon tyyppi on väärä. Tyypin on oltava {expected}.",
        "Uppgiften har fel typ. Typen ska vara {expected}.",
        "The value has the wrong type. The type must be {expected}.",
    ),
    example: r#"{"expected": ["string"]}"#,
};

/// An empty or blank text; absence is null or no field.
pub const EMPTY: Entry = Entry {
    code: "field.empty",
    kind: Kind::Fault,
    status: 400,
    title: Label::new("Teksti on tyhjä", "Texten är tom", "Empty text"),
    message: Label::new(
        "Teksti on tyhjä. Kirjoita siihen jotakin tai jätä kenttä pois.",
        "Texten är tom. Skriv något eller lämna bort fältet.",
        "The text is empty. Write something or leave the field out.",
    ),
    example: "{}",
};

/// More characters than the field takes.
pub const TOO_LONG: Entry = Entry {
    code: "field.too_long",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Teksti on liian pitkä",
        "Texten är för lång",
        "Text too long",
    ),
    message: Label::new(
        "Tekstissä on {length} merkkiä, enintään {max} sallitaan. Lyhennä tekstiä.",
        "Texten har {length} tecken, högst {max} är tillåtna. Förkorta texten.",
        "The text has {length} characters, at most {max} are allowed. Shorten it.",
    ),
    example: r#"{"length": 130, "max": 100}"#,
};

/// Fewer characters than the field needs.
pub const TOO_SHORT: Entry = Entry {
    code: "field.too_short",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Teksti on liian lyhyt",
        "Texten är för kort",
        "Text too short",
    ),
    message: Label::new(
        "Tekstissä on {length} merkkiä, vähintään {min} tarvitaan. Täydennä tekstiä.",
        "Texten har {length} tecken, minst {min} behövs. Komplettera texten.",
        "The text has {length} characters, at least {min} are needed. Write more.",
    ),
    example: r#"{"length": 2, "min": 3}"#,
};

/// The text does not have the field's form.
pub const PATTERN: Entry = Entry {
    code: "field.pattern",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tieto on väärässä muodossa",
        "Uppgiften har fel form",
        "Wrong form",
    ),
    message: Label::new(
        "Tieto ei ole kentän vaatimassa muodossa. Tarkista muoto kentän kuvauksesta.",
        "Uppgiften har inte den form som fältet kräver. Kontrollera formen i fältets beskrivning.",
        "The value does not have the form the field needs. Check the form in its description.",
    ),
    example: "{}",
};

/// The text is not of its format: a UUID, an e-mail address, a moment.
pub const FORMAT: Entry = Entry {
    code: "field.format",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tieto on väärässä muodossa",
        "Uppgiften har fel format",
        "Wrong format",
    ),
    message: Label::new(
        "Tiedon on oltava muotoa {format}. Korjaa se.",
        "Uppgiften ska ha formatet {format}. Rätta den.",
        "The value must be of the format {format}. Correct it.",
    ),
    example: r#"{"format": "uuid"}"#,
};

/// Not a day of the calendar between the first and last supported one.
pub const NOT_A_DATE: Entry = Entry {
    code: "field.not_a_date",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Päivämäärä ei kelpaa",
        "Datumet är ogiltigt",
        "Not a valid date",
    ),
    message: Label::new(
        "Anna oikea kalenteripäivä muodossa vvvv-kk-pp väliltä {min} – {max}.",
        "Ange en verklig kalenderdag i formen åååå-mm-dd mellan {min} och {max}.",
        "Give a real calendar day as yyyy-mm-dd between {min} and {max}.",
    ),
    example: r#"{"min": "1900-01-01", "max": "2100-12-31"}"#,
};

/// Not an RFC 3339 moment between the first and last supported day.
pub const NOT_A_MOMENT: Entry = Entry {
    code: "field.not_a_moment",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Ajankohta ei kelpaa",
        "Tidpunkten är ogiltig",
        "Not a valid moment",
    ),
    message: Label::new(
        "Anna ajankohta muodossa 2026-03-02T09:00:00Z väliltä {min} – {max}.",
        "Ange tidpunkten i formen 2026-03-02T09:00:00Z mellan {min} och {max}.",
        "Give the moment as 2026-03-02T09:00:00Z between {min} and {max}.",
    ),
    example: r#"{"min": "1900-01-01", "max": "2100-12-31"}"#,
};

/// A number under its limit.
pub const BELOW_MINIMUM: Entry = Entry {
    code: "field.below_minimum",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Luku on liian pieni",
        "Talet är för litet",
        "Number too small",
    ),
    message: Label::new(
        "Luvun on oltava vähintään {min}.",
        "Talet ska vara minst {min}.",
        "The number must be at least {min}.",
    ),
    example: r#"{"min": 1}"#,
};

/// A number over its limit.
pub const ABOVE_MAXIMUM: Entry = Entry {
    code: "field.above_maximum",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Luku on liian suuri",
        "Talet är för stort",
        "Number too large",
    ),
    message: Label::new(
        "Luku saa olla enintään {max}.",
        "Talet får vara högst {max}.",
        "The number may be at most {max}.",
    ),
    example: r#"{"max": 200}"#,
};

/// A number off its step.
pub const NOT_A_MULTIPLE: Entry = Entry {
    code: "field.not_a_multiple",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Luku ei ole sallitulla välillä",
        "Talet följer inte den tillåtna stegningen",
        "Number not on its step",
    ),
    message: Label::new(
        "Luvun on oltava jaollinen luvulla {of}.",
        "Talet ska vara jämnt delbart med {of}.",
        "The number must be a multiple of {of}.",
    ),
    example: r#"{"of": 15}"#,
};

/// A code that is not in its code set.
pub const UNKNOWN_CODE: Entry = Entry {
    code: "field.unknown_code",
    kind: Kind::Fault,
    status: 422,
    title: Label::new("Tuntematon koodi", "Okänd kod", "Unknown code"),
    message: Label::new(
        "Koodia ei ole koodistossa. Valitse jokin näistä: {valid}.",
        "Koden finns inte i kodverket. Välj någon av följande: {valid}.",
        "The code is not in its code set. Choose one of these: {valid}.",
    ),
    example: r#"{"valid": ["planned", "running"]}"#,
};

/// More items than a list takes.
pub const TOO_MANY_ITEMS: Entry = Entry {
    code: "field.too_many_items",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Luettelossa on liikaa kohtia",
        "Listan har för många poster",
        "Too many items",
    ),
    message: Label::new(
        "Luettelossa on {count} kohtaa, enintään {max} sallitaan. Jaa luettelo osiin.",
        "Listan har {count} poster, högst {max} är tillåtna. Dela upp listan.",
        "The list has {count} items, at most {max} are allowed. Split the list.",
    ),
    example: r#"{"count": 101, "max": 100}"#,
};

/// Fewer items than a list needs.
pub const TOO_FEW_ITEMS: Entry = Entry {
    code: "field.too_few_items",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Luettelossa on liian vähän kohtia",
        "Listan har för få poster",
        "Too few items",
    ),
    message: Label::new(
        "Luettelossa on {count} kohtaa, vähintään {min} tarvitaan. Lisää kohtia.",
        "Listan har {count} poster, minst {min} behövs. Lägg till poster.",
        "The list has {count} items, at least {min} are needed. Add items.",
    ),
    example: r#"{"count": 0, "min": 1}"#,
};

/// The same item twice in a list of different ones.
pub const DUPLICATE_ITEMS: Entry = Entry {
    code: "field.duplicate_items",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Sama kohta kahdesti",
        "Samma post två gånger",
        "The same item twice",
    ),
    message: Label::new(
        "Luettelossa on sama kohta useammin kuin kerran. Poista ylimääräiset.",
        "Listan innehåller samma post mer än en gång. Ta bort de överflödiga.",
        "The list has the same item more than once. Remove the extra ones.",
    ),
    example: "{}",
};

/// More members than a map takes.
pub const TOO_MANY_FIELDS: Entry = Entry {
    code: "field.too_many_fields",
    kind: Kind::Fault,
    status: 400,
    title: Label::new("Liikaa kenttiä", "För många fält", "Too many fields"),
    message: Label::new(
        "Kenttiä on {count}, enintään {max} sallitaan. Poista ylimääräiset.",
        "Det finns {count} fält, högst {max} är tillåtna. Ta bort de överflödiga.",
        "There are {count} fields, at most {max} are allowed. Remove the extra ones.",
    ),
    example: r#"{"count": 21, "max": 20}"#,
};

/// Fewer members than an object needs, such as a change that changes nothing.
pub const TOO_FEW_FIELDS: Entry = Entry {
    code: "field.too_few_fields",
    kind: Kind::Fault,
    status: 400,
    title: Label::new("Liian vähän kenttiä", "För få fält", "Too few fields"),
    message: Label::new(
        "Tietoja on {count}, vähintään {min} tarvitaan. Anna lisää tietoja.",
        "Det finns {count} uppgifter, minst {min} behövs. Ange fler uppgifter.",
        "There are {count} fields, at least {min} are needed. Give more of them.",
    ),
    example: r#"{"count": 0, "min": 1}"#,
};

/// What the field names does not exist, or not where the caller works.
pub const UNKNOWN_REFERENCE: Entry = Entry {
    code: "field.unknown_reference",
    kind: Kind::Problem,
    status: 422,
    title: Label::new(
        "Viittaus on tuntematon",
        "Hänvisningen är okänd",
        "The reference is unknown",
    ),
    message: Label::new(
        "Kentässä mainittua ei ole tai se ei ole käytettävissäsi. Hae se uudelleen ja valitse listasta.",
        "Det som fältet hänvisar till finns inte eller är inte tillgängligt för dig. Sök på nytt och välj i listan.",
        "What the field names does not exist or is not available to you. Look it up again and choose from the list.",
    ),
    example: "{}",
};

/// Not a business ID.
pub const BUSINESS_ID_INVALID: Entry = Entry {
    code: "field.business_id_invalid",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Y-tunnus on virheellinen",
        "FO-numret är felaktigt",
        "The business ID is not valid",
    ),
    message: Label::new(
        "Y-tunnuksen tarkistusnumero ei täsmää. Tarkista tunnus yritys- ja yhteisötietojärjestelmästä.",
        "FO-numrets kontrollsiffra stämmer inte. Kontrollera numret i företags- och organisationsdatasystemet.",
        "The check digit of the business ID does not match. Check the ID in the Business Information System.",
    ),
    example: "{}",
};

/// A period whose last day is before its first.
pub const ENDS_BEFORE_START: Entry = Entry {
    code: "field.ends_before_start",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Loppu on ennen alkua",
        "Slutet är före början",
        "The end is before the start",
    ),
    message: Label::new(
        "Viimeinen päivä on ennen ensimmäistä. Korjaa jompikumpi.",
        "Den sista dagen är före den första. Rätta någondera.",
        "The last day is before the first. Correct one of them.",
    ),
    example: "{}",
};
