//! Overrides of rules.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    NOT_OVERRIDABLE,
    NOT_NEEDED,
    ASKED_ALREADY,
    SAME_PERSON,
    DECIDED,
    LAPSED,
];

/// A code that blocks without exception.
pub const NOT_OVERRIDABLE: Entry = Entry {
    code: "rule_override.not_overridable",
    kind: Kind::Problem,
    status: 422,
    title: Label::new(
        "Laki ei jätä tätä harkintaan",
        "Lagen lämnar inte detta till prövning",
        "The act does not leave this to judge",
    ),
    message: Label::new(
        "Tästä esteestä ei voi poiketa, sillä laki ei jätä sitä harkintaan. Harkinnanvaraiset koodit ovat {valid}; ne kertoo myös GET /rules.",
        "Från detta hinder kan man inte avvika, eftersom lagen inte lämnar det till prövning. Koder som lämnas till prövning är {valid}; de visas också i GET /rules.",
        "This bar cannot be overridden, since the act does not leave it to judge. Codes that are left to judge are {valid}; GET /rules tells them too.",
    ),
    example: r#"{"valid": ["pay_subsidy.neglect.essential"]}"#,
};

/// The plan does not meet the bar.
pub const NOT_NEEDED: Entry = Entry {
    code: "rule_override.not_needed",
    kind: Kind::Problem,
    status: 422,
    title: Label::new(
        "Suunnitelmassa ei ole tätä estettä",
        "Planen har inte detta hinder",
        "The plan does not meet this bar",
    ),
    message: Label::new(
        "Säännöt eivät löydä suunnitelmasta tätä estettä. Poikkeamaa ei tarvita: tallenna jakso.",
        "Reglerna hittar inte detta hinder i planen. Inget undantag behövs: spara perioden.",
        "The rules do not find this bar in the plan. No override is needed: record the phase.",
    ),
    example: "{}",
};

/// One waits already.
pub const ASKED_ALREADY: Entry = Entry {
    code: "rule_override.asked_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Poikkeama on jo pyydetty",
        "Undantaget har redan begärts",
        "The override has been asked for",
    ),
    message: Label::new(
        "Samalle suunnitelmalle on jo pyydetty tai hyväksytty poikkeama. Hae asiakkaan poikkeamat.",
        "För samma plan har ett undantag redan begärts eller godkänts. Hämta klientens undantag.",
        "An override has been asked for or approved for the same plan. Read the client's overrides.",
    ),
    example: "{}",
};

/// Deciding on what one asked for.
pub const SAME_PERSON: Entry = Entry {
    code: "rule_override.same_person",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tarvitaan toinen henkilö",
        "En annan person behövs",
        "A second person is needed",
    ),
    message: Label::new(
        "Pyysit poikkeamaa itse. Toinen henkilö, jolla on oikeus päättää asiasta, hyväksyy tai hylkää sen.",
        "Du begärde undantaget själv. En annan person med rätt att besluta i saken godkänner eller avslår det.",
        "You asked for the override yourself. Another person with the right to decide approves or refuses it.",
    ),
    example: "{}",
};

/// Decided on already.
pub const DECIDED: Entry = Entry {
    code: "rule_override.decided",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Poikkeamasta on jo päätetty",
        "Undantaget har redan avgjorts",
        "The override has been decided on",
    ),
    message: Label::new(
        "Poikkeamasta on jo päätetty. Päätös pysyy; pyydä tarvittaessa uusi poikkeama.",
        "Undantaget har redan avgjorts. Beslutet står fast; begär vid behov ett nytt.",
        "The override has been decided on. The decision stays; ask for another one where needed.",
    ),
    example: "{}",
};

/// Waited for too long.
pub const LAPSED: Entry = Entry {
    code: "rule_override.lapsed",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Poikkeama on rauennut",
        "Undantaget har förfallit",
        "The override has lapsed",
    ),
    message: Label::new(
        "Poikkeama raukesi, koska siitä ei päätetty 14 päivässä. Pyydä se uudelleen.",
        "Undantaget förföll eftersom det inte avgjordes inom 14 dagar. Begär det på nytt.",
        "The override has lapsed, since nobody decided on it in 14 days. Ask for it again.",
    ),
    example: "{}",
};
