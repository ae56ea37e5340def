//! States of plans that stand in the way.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    APPROVAL_GIVEN,
    NO_OPEN_RELATIONSHIP,
    NOT_A_DRAFT,
    NOT_IN_FORCE,
    SUPERSEDED_ALREADY,
    REPLACEMENT_DRAFTED,
];

/// What a party has approved does not change under the party.
pub const APPROVAL_GIVEN: Entry = Entry {
    code: "plan.approval_given",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Suunnitelmalla on jo hyväksyntä",
        "Planen har redan ett godkännande",
        "A party has already approved the plan",
    ),
    message: Label::new(
        "Osapuoli on jo hyväksynyt suunnitelman tällaisena. Mitätöi hyväksynnät, muuta suunnitelmaa ja pyydä hyväksynnät uudelleen.",
        "En part har redan godkänt planen i denna form. Annullera godkännandena, ändra planen och be om nya godkännanden.",
        "A party has approved the plan as it is. Annul the approvals, change the plan and ask for them again.",
    ),
    example: "{}",
};

/// The client has no relationship that it could belong to.
pub const NO_OPEN_RELATIONSHIP: Entry = Entry {
    code: "plan.no_open_relationship",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuus ei ole avoinna",
        "Klientförhållandet är inte öppet",
        "No open service relationship",
    ),
    message: Label::new(
        "Suunnitelma kuuluu avoimeen asiakkuuteen, jota asiakkaalla ei ole. Avaa asiakkuus ensin.",
        "En plan hör till ett öppet klientförhållande, som klienten inte har. Öppna ett klientförhållande först.",
        "A plan belongs to an open service relationship, which the client does not have. Open one first.",
    ),
    example: "{}",
};

/// The content changes only in a draft.
pub const NOT_A_DRAFT: Entry = Entry {
    code: "plan.not_a_draft",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Suunnitelma ei ole luonnos",
        "Planen är inte ett utkast",
        "The plan is not a draft",
    ),
    message: Label::new(
        "Hyväksytyn suunnitelman sisältö ei muutu. Laadi sen korvaava suunnitelma toiminnolla supersede.",
        "Innehållet i en godkänd plan ändras inte. Gör upp en plan som ersätter den med supersede.",
        "The content of an approved plan does not change. Draft a plan that replaces it with supersede.",
    ),
    example: "{}",
};

/// Only a plan in force is followed, reviewed, ended and replaced.
pub const NOT_IN_FORCE: Entry = Entry {
    code: "plan.not_in_force",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Suunnitelma ei ole voimassa",
        "Planen är inte i kraft",
        "The plan is not in force",
    ),
    message: Label::new(
        "Toiminto koskee voimassa olevaa suunnitelmaa. Vie luonnos voimaan ensin, tai käytä suunnitelmaa, joka on tullut tämän tilalle.",
        "Åtgärden gäller en plan som är i kraft. Sätt utkastet i kraft först, eller använd den plan som har ersatt denna.",
        "This is done with a plan in force. Bring the draft into force first, or use the plan that has replaced this one.",
    ),
    example: "{}",
};

/// Another plan came first.
pub const SUPERSEDED_ALREADY: Entry = Entry {
    code: "plan.superseded_already",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Suunnitelma on jo korvattu",
        "Planen är redan ersatt",
        "The plan is replaced already",
    ),
    message: Label::new(
        "Suunnitelma, jonka tämä luonnos korvaa, ei ole enää voimassa. Tarkista, mikä suunnitelma on voimassa, ja laadi korvaava siitä.",
        "Planen som utkastet ersätter är inte längre i kraft. Kontrollera vilken plan som är i kraft och gör upp en ny utgående från den.",
        "The plan that this draft replaces is no longer in force. See which plan is, and draft a replacement of that one.",
    ),
    example: "{}",
};

/// The caller's replacement waits already.
pub const REPLACEMENT_DRAFTED: Entry = Entry {
    code: "plan.replacement_drafted",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Uusi suunnitelma on jo luonnoksena",
        "En ny plan finns redan som utkast",
        "A new plan is drafted already",
    ),
    message: Label::new(
        "Sinulla on jo luonnos, joka korvaa tämän suunnitelman. Jatka sitä tai mitätöi se.",
        "Du har redan ett utkast som ersätter denna plan. Fortsätt med det eller annullera det.",
        "You already have a draft that replaces this plan. Go on with it or annul it.",
    ),
    example: "{}",
};
