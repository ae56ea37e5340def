//! What the caller may do, and why the caller asks.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    ACTION_NOT_GRANTED,
    PURPOSE_AMBIGUOUS,
    PURPOSE_UNKNOWN,
    REASON_REQUIRED,
    GRANT_AMBIGUOUS,
    GRANT_UNKNOWN,
];

/// In scope, but the role or relation does not give the action.
pub const ACTION_NOT_GRANTED: Entry = Entry {
    code: "access.action_not_granted",
    kind: Kind::Problem,
    status: 403,
    title: Text {
        fi: "Oikeutesi eivät riitä tähän",
        sv: "Du saknar behörighet till detta",
        en: "You may not do this",
    },
    message: Text {
        fi: "Roolisi ei anna oikeutta tähän toimintoon. Pyydä tarvittaessa lähiesihenkilöä tai vastuutyöntekijää tekemään se.",
        sv: "Din roll ger inte rätt till denna åtgärd. Be vid behov din närmaste chef eller den ansvariga medarbetaren utföra den.",
        en: "Your role does not give the right to do this. If it is needed, ask your team lead or the responsible worker to do it.",
    },
    example: "{}",
};

/// Several purposes fit and none was named.
pub const PURPOSE_AMBIGUOUS: Entry = Entry {
    code: "access.purpose_ambiguous",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Käyttötarkoitus on valittava",
        sv: "Ändamålet måste väljas",
        en: "Choose a purpose",
    },
    message: Text {
        fi: "Tietoja voi käyttää useaan tarkoitukseen. Valitse yksi otsakkeeseen Access-Purpose[: {valid}].",
        sv: "Uppgifterna kan användas för flera ändamål. Välj ett i rubriken Access-Purpose[: {valid}].",
        en: "The data can be used for several purposes. Choose one in the Access-Purpose header[: {valid}].",
    },
    example: r#"{"valid": ["employment_service", "supervision"]}"#,
};

/// The named purpose is not one of the caller's.
pub const PURPOSE_UNKNOWN: Entry = Entry {
    code: "access.purpose_unknown",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Käyttötarkoitusta ei tunneta",
        sv: "Ändamålet är okänt",
        en: "Unknown purpose",
    },
    message: Text {
        fi: "Otsakkeen Access-Purpose arvo ei kelpaa. Käytä jotakin näistä: {valid}.",
        sv: "Värdet i rubriken Access-Purpose duger inte. Använd något av följande: {valid}.",
        en: "The value of the Access-Purpose header is not accepted. Use one of these: {valid}.",
    },
    example: r#"{"valid": ["employment_service", "supervision"]}"#,
};

/// The action is logged with a written reason.
pub const REASON_REQUIRED: Entry = Entry {
    code: "access.reason_required",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Perustelu puuttuu",
        sv: "Motivering saknas",
        en: "A reason is required",
    },
    message: Text {
        fi: "Kirjoita otsakkeeseen Access-Reason, miksi tarvitset tietoa. Perustelu tallentuu käyttölokiin.",
        sv: "Skriv i rubriken Access-Reason varför du behöver uppgiften. Motiveringen sparas i användningsloggen.",
        en: "Write in the Access-Reason header why you need the data. The reason is kept in the access log.",
    },
    example: "{}",
};

/// The caller has several grants and must act under one.
pub const GRANT_AMBIGUOUS: Entry = Entry {
    code: "access.grant_ambiguous",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Rooli on valittava",
        sv: "Rollen måste väljas",
        en: "Choose a role",
    },
    message: Text {
        fi: "Sinulla on useita rooleja. Valitse yksi otsakkeeseen Acting-Grant[: {valid}].",
        sv: "Du har flera roller. Välj en i rubriken Acting-Grant[: {valid}].",
        en: "You have several roles. Choose one in the Acting-Grant header[: {valid}].",
    },
    example: r#"{"valid": ["grant-1", "grant-2"]}"#,
};

/// The named grant is not one of the caller's valid grants.
pub const GRANT_UNKNOWN: Entry = Entry {
    code: "access.grant_unknown",
    kind: Kind::Problem,
    status: 400,
    title: Text {
        fi: "Roolia ei tunneta",
        sv: "Rollen är okänd",
        en: "Unknown role",
    },
    message: Text {
        fi: "Otsakkeen Acting-Grant arvo ei ole voimassa oleva roolisi. Katso roolisi osoitteesta /api/v1/me.",
        sv: "Värdet i rubriken Acting-Grant är inte en giltig roll för dig. Se dina roller på adressen /api/v1/me.",
        en: "The value of the Acting-Grant header is not a valid role of yours. See your roles at /api/v1/me.",
    },
    example: "{}",
};
