//! What the caller may do, and why the caller asks.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    ACTION_NOT_GRANTED,
    PURPOSE_AMBIGUOUS,
    PURPOSE_UNKNOWN,
    REASON_REQUIRED,
    REASON_MALFORMED,
    GRANT_AMBIGUOUS,
    GRANT_UNKNOWN,
    SECOND_PERSON,
];

/// An act that its own author cannot do alone (decision 13).
pub const SECOND_PERSON: Entry = Entry {
    code: "access.second_person_required",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tarvitaan toinen henkilö",
        "En annan person behövs",
        "A second person is needed",
    ),
    message: Label::new(
        "Et voi tehdä tätä yksin. Pyydä toista henkilöä, jolla on oikeus asiaan.",
        "Du kan inte göra detta ensam. Be en annan behörig person göra det.",
        "You cannot do this alone. Ask another person who has the right to do it.",
    ),
    example: "{}",
};

/// In scope, but the role or relation does not give the action.
pub const ACTION_NOT_GRANTED: Entry = Entry {
    code: "access.action_not_granted",
    kind: Kind::Problem,
    status: 403,
    title: Label::new(
        "Oikeutesi eivät riitä tähän",
        "Du saknar behörighet till detta",
        "You may not do this",
    ),
    message: Label::new(
        "Roolisi ei anna oikeutta tähän toimintoon. Pyydä tarvittaessa lähiesihenkilöä tai vastuutyöntekijää tekemään se.",
        "Din roll ger inte rätt till denna åtgärd. Be vid behov din närmaste chef eller den ansvariga medarbetaren utföra den.",
        "Your role does not give the right to do this. If it is needed, ask your team lead or the responsible worker to do it.",
    ),
    example: "{}",
};

/// Several purposes fit and none was named.
pub const PURPOSE_AMBIGUOUS: Entry = Entry {
    code: "access.purpose_ambiguous",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Käyttötarkoitus on valittava",
        "Ändamålet måste väljas",
        "Choose a purpose",
    ),
    message: Label::new(
        "Tietoja voi käyttää useaan tarkoitukseen. Valitse yksi otsakkeeseen Access-Purpose[: {valid}].",
        "Uppgifterna kan användas för flera ändamål. Välj ett i rubriken Access-Purpose[: {valid}].",
        "The data can be used for several purposes. Choose one in the Access-Purpose header[: {valid}].",
    ),
    example: r#"{"valid": ["employment_service", "supervision"]}"#,
};

/// The named purpose is not one of the caller's.
pub const PURPOSE_UNKNOWN: Entry = Entry {
    code: "access.purpose_unknown",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Käyttötarkoitusta ei tunneta",
        "Ändamålet är okänt",
        "Unknown purpose",
    ),
    message: Label::new(
        "Otsakkeen Access-Purpose arvo ei kelpaa. Käytä jotakin näistä: {valid}.",
        "Värdet i rubriken Access-Purpose duger inte. Använd något av följande: {valid}.",
        "The value of the Access-Purpose header is not accepted. Use one of these: {valid}.",
    ),
    example: r#"{"valid": ["employment_service", "supervision"]}"#,
};

/// The action is logged with a written reason.
pub const REASON_REQUIRED: Entry = Entry {
    code: "access.reason_required",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Perustelu puuttuu",
        "Motivering saknas",
        "A reason is required",
    ),
    message: Label::new(
        "Kirjoita perustelu: miksi tarvitset tietoa. Se tallentuu käyttölokiin.",
        "Skriv en motivering: varför du behöver uppgiften. Den sparas i användningsloggen.",
        "Write a reason: why you need the data. It is kept in the access log.",
    ),
    example: "{}",
};

/// A reason that cannot be kept: too long, with control characters, or not percent-encoded UTF-8.
pub const REASON_MALFORMED: Entry = Entry {
    code: "access.reason_malformed",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Perustelu ei kelpaa",
        "Motiveringen duger inte",
        "The reason cannot be kept",
    ),
    message: Label::new(
        "Perustelu on enintään {max} merkkiä tekstiä yhdellä rivillä, UTF-8:na prosenttikoodattuna. Lyhennä perustelua tai poista rivinvaihdot.",
        "Motiveringen är högst {max} tecken text på en rad, procentkodad som UTF-8. Förkorta motiveringen eller ta bort radbyten.",
        "A reason is at most {max} characters of text on one line, as percent-encoded UTF-8. Shorten it or remove line breaks.",
    ),
    example: r#"{"max": 500}"#,
};

/// The caller has several grants and must act under one.
pub const GRANT_AMBIGUOUS: Entry = Entry {
    code: "access.grant_ambiguous",
    kind: Kind::Problem,
    status: 400,
    title: Label::new("Rooli on valittava", "Rollen måste väljas", "Choose a role"),
    message: Label::new(
        "Sinulla on useita rooleja. Valitse yksi otsakkeeseen Acting-Grant[: {valid}].",
        "Du har flera roller. Välj en i rubriken Acting-Grant[: {valid}].",
        "You have several roles. Choose one in the Acting-Grant header[: {valid}].",
    ),
    example: r#"{"valid": ["grant-1", "grant-2"]}"#,
};

/// The named grant is not one of the caller's valid grants.
pub const GRANT_UNKNOWN: Entry = Entry {
    code: "access.grant_unknown",
    kind: Kind::Problem,
    status: 400,
    title: Label::new("Roolia ei tunneta", "Rollen är okänd", "Unknown role"),
    message: Label::new(
        "Otsakkeen Acting-Grant arvo ei ole voimassa oleva roolisi. Katso roolisi osoitteesta /api/v1/me.",
        "Värdet i rubriken Acting-Grant är inte en giltig roll för dig. Se dina roller på adressen /api/v1/me.",
        "The value of the Acting-Grant header is not a valid role of yours. See your roles at /api/v1/me.",
    ),
    example: "{}",
};
