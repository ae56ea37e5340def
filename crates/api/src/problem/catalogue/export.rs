//! Exports.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    NOT_CONFIGURED,
    DAY_AHEAD,
    DAY_NOT_BEGUN,
    OVER,
    NOT_READY,
    FILES_GONE,
    OTHER_MANIFEST,
];

/// An installation that makes no exports over HTTP.
pub const NOT_CONFIGURED: Entry = Entry {
    code: "export.not_configured",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Siirtoja ei ole otettu käyttöön",
        "Överföringar har inte tagits i bruk",
        "Exports are not configured",
    ),
    message: Label::new(
        "Tämä asennus ei tee siirtoja rajapinnan kautta. Ylläpitäjä asettaa kansion asetuksella exports.folder.",
        "Denna installation gör inga överföringar via gränssnittet. Administratören anger en mapp i exports.folder.",
        "This installation makes no exports over the API. Its operator sets a folder in exports.folder.",
    ),
    example: "{}",
};

/// A day to come.
pub const DAY_AHEAD: Entry = Entry {
    code: "export.business_date.ahead",
    kind: Kind::Fault,
    status: 400,
    title: Label::new(
        "Siirtopäivä on vasta tulossa",
        "Överföringsdagen ligger framför",
        "The day of the export lies ahead",
    ),
    message: Label::new(
        "Anna tämä päivä tai aiempi, tai jätä päivä pois.",
        "Ange denna dag eller en tidigare, eller utelämna dagen.",
        "Give today or an earlier day, or leave the day out.",
    ),
    example: "{}",
};

/// A day of which no position is known.
pub const DAY_NOT_BEGUN: Entry = Entry {
    code: "export.day_not_begun",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Päivältä ei ole siirtoa",
        "Det finns ingen överföring för dagen",
        "No export was begun on the day",
    ),
    message: Label::new(
        "Sinä päivänä ei aloitettu tällaista siirtoa, joten tietojen silloista tilaa ei voi muodostaa. Pyydä tämän päivän siirto: siinä on kaikki.",
        "Den dagen påbörjades ingen sådan överföring, så läget då kan inte tas fram. Begär dagens överföring: den innehåller allt.",
        "No such export was begun on that day, so that its state cannot be made up. Ask for today's: it holds everything.",
    ),
    example: "{}",
};

/// Calling off what has ended.
pub const OVER: Entry = Entry {
    code: "export.over",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Siirto on jo päättynyt",
        "Överföringen har redan avslutats",
        "The export has ended",
    ),
    message: Label::new(
        "Siirto on valmis, epäonnistunut tai peruttu. Peruttavaa ei ole.",
        "Överföringen är klar, misslyckad eller avbruten. Det finns inget att avbryta.",
        "The export is ready, failed or cancelled. There is nothing to cancel.",
    ),
    example: "{}",
};

/// Files that are not there yet, or never will be.
pub const NOT_READY: Entry = Entry {
    code: "export.not_ready",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Siirto ei ole valmis",
        "Överföringen är inte klar",
        "The export is not ready",
    ),
    message: Label::new(
        "Tiedostoja ei ole. Lue siirron tila: odota, jos se on jonossa tai käynnissä, muuten pyydä uusi.",
        "Det finns inga filer. Läs överföringens status: vänta om den köar eller pågår, begär annars en ny.",
        "There are no files. Read the state of the export: wait while it is queued or running, else ask for another.",
    ),
    example: "{}",
};

/// Files whose time is over.
pub const FILES_GONE: Entry = Entry {
    code: "export.files_gone",
    kind: Kind::Problem,
    status: 410,
    title: Label::new(
        "Tiedostoja ei enää ole",
        "Filerna finns inte längre",
        "The files are gone",
    ),
    message: Label::new(
        "Tiedostojen aika on ohi, ja ne on poistettu. Pyydä uusi siirto.",
        "Filernas tid är ute och de har tagits bort. Begär en ny överföring.",
        "The time of the files is over and they have been taken away. Ask for another export.",
    ),
    example: "{}",
};

/// A receipt of something else.
pub const OTHER_MANIFEST: Entry = Entry {
    code: "export.other_manifest",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Kuittaus on toisesta siirrosta",
        "Kvittensen gäller en annan överföring",
        "The receipt is of another export",
    ),
    message: Label::new(
        "Luettelon manifest.json tarkiste ei ole tämän siirron. Tarkista, mitkä tiedostot on ladattu, ja kuittaa niiden siirto.",
        "Kontrollsumman för manifest.json är inte denna överförings. Kontrollera vilka filer som har laddats och kvittera deras överföring.",
        "The checksum of manifest.json is not of this export. Check which files were loaded, and confirm their export.",
    ),
    example: "{}",
};
