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
