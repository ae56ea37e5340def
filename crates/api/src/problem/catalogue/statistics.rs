//! Statistics: what a question about figures may look like.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    DIMENSION_NOT_OF_INDICATOR,
    PERIOD_NOT_WHOLE,
    PERIOD_NOT_USED,
    DAY_NOT_USABLE,
    DAY_BEFORE_PERIOD_END,
    KNOWN_AHEAD,
    NOT_OVER,
    OTHER_TABLE,
    OVERLAPS,
    PUBLISHED,
    REVISED,
    WITHDRAWN,
    WOULD_DISCLOSE,
];

/// A dimension that exists, but not for this indicator.
pub const DIMENSION_NOT_OF_INDICATOR: Entry = Entry {
    code: "statistics.dimension.not_of_indicator",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Luokittelija ei sovi tunnuslukuun",
        "Indelningsgrunden passar inte indikatorn",
        "The dimension is not one of the indicator",
    ),
    message: Label::new(
        "Tunnuslukua ei voi jakaa näin. Valitse enintään kaksi näistä: {valid}.",
        "Indikatorn kan inte delas in så. Välj högst två av dessa: {valid}.",
        "The indicator cannot be divided so. Choose at most two of: {valid}.",
    ),
    example: r#"{"valid": ["placement_kind", "contract", "hours", "sector", "municipality", "age_band", "sex"]}"#,
};

/// Days that make no period.
pub const PERIOD_NOT_WHOLE: Entry = Entry {
    code: "statistics.period.not_whole",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Jakso ei ole kuukausi eikä kokonaisia vuosia",
        "Perioden är varken en månad eller hela år",
        "The period is neither a month nor whole years",
    ),
    message: Label::new(
        "Anna yksi kalenterikuukausi tai kokonaisia kalenterivuosia, enintään 20: muista jaksoista voisi laskea yksittäisen päivän.",
        "Ange en kalendermånad eller hela kalenderår, högst 20: av andra perioder kunde man räkna ut en enskild dag.",
        "Give one calendar month or whole calendar years, at most 20: a single day could be computed from other periods.",
    ),
    example: "{}",
};

/// A period for a figure of a day.
pub const PERIOD_NOT_USED: Entry = Entry {
    code: "statistics.period.not_used",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tunnusluku on päivän, ei jakson",
        "Indikatorn gäller en dag, inte en period",
        "The indicator is of a day, not of a period",
    ),
    message: Label::new(
        "Tämä tunnusluku kertoo tilanteen yhtenä päivänä. Jätä jakso pois ja anna päivä parametrissa as_of.",
        "Indikatorn visar läget en viss dag. Utelämna perioden och ange dagen i as_of.",
        "This indicator tells how things are on one day. Leave the period out and give the day in as_of.",
    ),
    example: "{}",
};

/// A day that is neither today nor the end of a month.
pub const DAY_NOT_USABLE: Entry = Entry {
    code: "statistics.as_of.not_usable",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tilastopäivä ei kelpaa",
        "Statistikdagen duger inte",
        "The day of the figure cannot be used",
    ),
    message: Label::new(
        "Anna tämä päivä tai menneen kuukauden viimeinen päivä.",
        "Ange denna dag eller den sista dagen i en gången månad.",
        "Give today or the last day of a past month.",
    ),
    example: "{}",
};

/// A day that would cut the period.
pub const DAY_BEFORE_PERIOD_END: Entry = Entry {
    code: "statistics.as_of.before_period_end",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Tilastopäivä katkaisisi jakson",
        "Statistikdagen skulle avbryta perioden",
        "The day of the figure would cut the period",
    ),
    message: Label::new(
        "Anna päivä, joka on jakson lopussa tai sen jälkeen, tai lyhyempi jakso.",
        "Ange en dag vid periodens slut eller efter den, eller en kortare period.",
        "Give a day at the end of the period or after it, or a shorter period.",
    ),
    example: "{}",
};

/// What is not known yet.
pub const KNOWN_AHEAD: Entry = Entry {
    code: "statistics.known_at.ahead",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Hetki on vasta tulossa",
        "Tidpunkten ligger framför",
        "The instant lies ahead",
    ),
    message: Label::new(
        "Anna hetki, joka on jo ollut, tai jätä known_at pois.",
        "Ange en tidpunkt som har varit, eller utelämna known_at.",
        "Give an instant that has been, or leave known_at out.",
    ),
    example: "{}",
};

/// A result of days that are not over.
pub const NOT_OVER: Entry = Entry {
    code: "statistic_publication.not_over",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Jakso ei ole päättynyt",
        "Perioden har inte gått ut",
        "The period is not over",
    ),
    message: Label::new(
        "Julkaise vasta, kun jakso tai tilastopäivä on ohi: luku muuttuisi vielä.",
        "Publicera först när perioden eller statistikdagen är förbi: talet skulle ännu ändras.",
        "Publish when the period or the day is over: the figure would still change.",
    ),
    example: "{}",
};

/// A revision of something else.
pub const OTHER_TABLE: Entry = Entry {
    code: "statistic_publication.other_table",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Julkaisu on toisesta taulukosta",
        "Publikationen gäller en annan tabell",
        "The publication is of another table",
    ),
    message: Label::new(
        "Korjattavan julkaisun tunnusluvun, jakson, luokittelijoiden ja ikäluokkien on oltava samat. Valitse saman taulukon julkaisu.",
        "Publikationen som revideras ska ha samma indikator, period, indelning och åldersklasser. Välj en publikation av samma tabell.",
        "The revised publication must have the same indicator, period, dimensions and age bands. Choose one of the same table.",
    ),
    example: "{}",
};

/// A table that has been published.
pub const PUBLISHED: Entry = Entry {
    code: "statistic_publication.published",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Taulukko on jo julkaistu",
        "Tabellen har redan publicerats",
        "The table has been published",
    ),
    message: Label::new(
        "Tämä taulukko on jo julkaistu, eikä julkaistua muuteta. Jos luku on muuttunut, julkaise korjaus: kerro revises_id ja syy.",
        "Tabellen har redan publicerats, och det publicerade ändras inte. Om talet har ändrats, publicera en revidering med revises_id och orsak.",
        "This table has been published, and what is published is not changed. If the figure is another now, publish a revision with revises_id and a reason.",
    ),
    example: "{}",
};

/// A publication that is not the newest of its table.
pub const REVISED: Entry = Entry {
    code: "statistic_publication.revised",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Julkaisu on jo korjattu",
        "Publikationen har redan reviderats",
        "The publication has been revised",
    ),
    message: Label::new(
        "Toinen julkaisu on jo tullut tämän tilalle. Hae taulukon uusin julkaisu ja korjaa sitä.",
        "En annan publikation har redan trätt i stället. Sök tabellens nyaste publikation och revidera den.",
        "Another publication has taken its place. Look up the newest of the table and revise that one.",
    ),
    example: "{}",
};

/// A period that cuts a published one, or holds it.
pub const OVERLAPS: Entry = Entry {
    code: "statistic_publication.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso menee päällekkäin julkaistun kanssa",
        "Perioden överlappar en publicerad period",
        "The period overlaps a published one",
    ),
    message: Label::new(
        "Tunnusluvusta on jo julkaistu osa näistä päivistä toisena jaksona. Erotuksesta voisi laskea suojatun luvun. Julkaise sama jakso tai päivät, joita ei ole julkaistu.",
        "En del av dessa dagar har redan publicerats för indikatorn som en annan period. Ur skillnaden kunde man räkna ett skyddat tal. Publicera samma period eller dagar som inte har publicerats.",
        "Some of these days have been published of the indicator as another period. A hidden figure could be computed from the difference. Publish the same period, or days that have not been published.",
    ),
    example: "{}",
};

/// Figures that were published in error.
pub const WITHDRAWN: Entry = Entry {
    code: "statistic_publication.withdrawn",
    kind: Kind::Problem,
    status: 410,
    title: Label::new(
        "Julkaisu on vedetty takaisin",
        "Publikationen har dragits tillbaka",
        "The publication has been withdrawn",
    ),
    message: Label::new(
        "Julkaisu oli virheellinen, eikä sen lukuja enää kerrota. Lue sen tilalle tullut julkaisu; luettelo kertoo sen.",
        "Publikationen var felaktig och dess tal visas inte längre. Läs den som har trätt i stället; listan visar den.",
        "The publication was in error and its figures are no longer told. Read the one in its place; the list names it.",
    ),
    example: "{}",
};

/// A revision that hides what was shown.
pub const WOULD_DISCLOSE: Entry = Entry {
    code: "statistic_publication.would_disclose",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Korjaus paljastaisi pienen luvun",
        "Revideringen skulle röja ett litet tal",
        "The revision would disclose a small figure",
    ),
    message: Label::new(
        "Korjauksessa pitäisi suojata luku, joka on jo julkaistu: sen uuden arvon voisi päätellä entisestä. Jätä julkaisu ennalleen, tai julkaise syyllä published_in_error, jolloin entisen luvut vedetään takaisin.",
        "Revideringen borde skydda ett tal som redan är publicerat: det nya värdet kunde härledas ur det gamla. Låt publikationen stå, eller publicera med orsaken published_in_error, då de tidigare talen dras tillbaka.",
        "The revision would have to hide a figure that is published: its new value could be told from the old one. Leave the publication as it is, or publish with the reason published_in_error, which withdraws the former figures.",
    ),
    example: "{}",
};
