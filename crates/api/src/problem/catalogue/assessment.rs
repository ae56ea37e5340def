//! States of assessments that stand in the way.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    NO_OPEN_RELATIONSHIP,
    NOT_A_DRAFT,
    NOT_COMPLETED,
    SUPERSEDED_ALREADY,
    CORRECTION_DRAFTED,
];

/// The client has no relationship that it could belong to.
pub const NO_OPEN_RELATIONSHIP: Entry = Entry {
    code: "assessment.no_open_relationship",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuus ei ole avoinna",
        "Klientförhållandet är inte öppet",
        "No open service relationship",
    ),
    message: Label::new(
        "Arviointi kuuluu avoimeen asiakkuuteen, jota asiakkaalla ei ole. Avaa asiakkuus ensin.",
        "En bedömning hör till ett öppet klientförhållande, som klienten inte har. Öppna ett klientförhållande först.",
        "An assessment belongs to an open service relationship, which the client does not have. Open one first.",
    ),
    example: "{}",
};

/// Only a draft changes.
pub const NOT_A_DRAFT: Entry = Entry {
    code: "assessment.not_a_draft",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Arviointi ei ole luonnos",
        "Bedömningen är inte ett utkast",
        "The assessment is not a draft",
    ),
    message: Label::new(
        "Valmis arviointi ei muutu. Tee siitä korjattu versio toiminnolla supersede.",
        "En slutförd bedömning ändras inte. Gör en rättad version med supersede.",
        "A completed assessment does not change. Make a corrected version with supersede.",
    ),
    example: "{}",
};

/// Only a completed one is corrected by a new version.
pub const NOT_COMPLETED: Entry = Entry {
    code: "assessment.not_completed",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Arviointi ei ole valmis",
        "Bedömningen är inte slutförd",
        "The assessment is not completed",
    ),
    message: Label::new(
        "Vain voimassa olevan valmiin arvioinnin voi korvata. Muuta luonnosta suoraan, tai korvaa uusin versio.",
        "Bara en slutförd bedömning som gäller kan ersättas. Ändra utkastet direkt, eller ersätt den nyaste versionen.",
        "Only a completed assessment that still stands can be superseded. Change a draft directly, or supersede the newest version.",
    ),
    example: "{}",
};

/// Somebody else's correction came first.
pub const SUPERSEDED_ALREADY: Entry = Entry {
    code: "assessment.superseded_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Arviointi on jo korvattu",
        "Bedömningen är redan ersatt",
        "The assessment is superseded already",
    ),
    message: Label::new(
        "Arviointi, jota tämä luonnos korjaa, on jo korvattu tai mitätöity. Lue uusin versio ja tee korjaus siihen.",
        "Bedömningen som utkastet rättar är redan ersatt eller annullerad. Läs den nyaste versionen och gör rättelsen i den.",
        "The assessment that this draft corrects is already superseded or annulled. Read the newest version and correct that one.",
    ),
    example: "{}",
};

/// The caller's correction waits already.
pub const CORRECTION_DRAFTED: Entry = Entry {
    code: "assessment.correction_drafted",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Korjaus on jo luonnoksena",
        "En rättelse finns redan som utkast",
        "A correction is drafted already",
    ),
    message: Label::new(
        "Sinulla on jo luonnos, joka korjaa tämän arvioinnin. Jatka sitä tai mitätöi se.",
        "Du har redan ett utkast som rättar denna bedömning. Fortsätt med det eller annullera det.",
        "You already have a draft that corrects this assessment. Go on with it or annul it.",
    ),
    example: "{}",
};
