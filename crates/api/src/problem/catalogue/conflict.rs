//! Conflicts that a constraint or the state of a record makes, by the name the caller can act on.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    ACTIVATION_PHASE_OVERLAPS,
    CLIENT_IDENTITY_CODE_IN_USE,
    CLIENT_IDENTITY_CODE_OVERLAPS,
    CLIENT_MUNICIPALITY_OVERLAPS,
    CLIENT_EXTERNAL_ID_IN_USE,
    CLIENT_TEMPORARY_ID_IN_USE,
    CLIENT_CONTACT_DETAILS_EXIST,
    CLIENT_NON_DISCLOSURE_ORDER_OVERLAPS,
    EMPLOYER_BUSINESS_ID_IN_USE,
    FOLLOW_UP_EXISTS,
    GROUP_MEMBER_OVERLAPS,
    JOB_SEARCH_OVERLAPS,
    ORGANISATION_BUSINESS_ID_IN_USE,
    PLAN_APPROVAL_PARTY_HAS_APPROVED,
    PROVIDER_BUSINESS_ID_IN_USE,
    RESPONSIBILITY_STARTS_AT_TAKEN,
    SERVICE_RELATIONSHIP_OVERLAPS,
    SITUATION_OVERLAPS,
    UNIT_NAME_IN_USE,
    USER_USERNAME_IN_USE,
    WORK_CAPACITY_OVERLAPS,
    CLIENT_POSSIBLE_DUPLICATE,
];

/// The phase overlaps another.
pub const ACTIVATION_PHASE_OVERLAPS: Entry = Entry {
    code: "activation_phase.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Jakso menee päällekkäin toisen jakson kanssa",
        "Perioden överlappar en annan period",
        "The phase overlaps another",
    ),
    message: Label::new(
        "Asiakkaalla on samaan aikaan toinen aktivointijakso, joka ei voi olla päällekkäin. Muuta päiviä tai päätä toinen jakso ensin.",
        "Klienten har samtidigt en annan aktiveringsperiod som inte får överlappa. Ändra datumen eller avsluta den andra perioden först.",
        "The client has another activation phase at the same time that may not overlap. Change the days or end the other phase first.",
    ),
    example: "{}",
};

/// The identity code is in use.
pub const CLIENT_IDENTITY_CODE_IN_USE: Entry = Entry {
    code: "client.identity_code_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Henkilötunnus on jo käytössä",
        "Personbeteckningen används redan",
        "The identity code is in use",
    ),
    message: Label::new(
        "Henkilötunnus on jo rekisterissä. Ota asiakas vastaan toiminnolla take-in.",
        "Personbeteckningen finns redan i registret. Ta emot klienten med take-in.",
        "The identity code is already registered. Use take-in to receive the client.",
    ),
    example: "{}",
};

/// The client has an identity code.
pub const CLIENT_IDENTITY_CODE_OVERLAPS: Entry = Entry {
    code: "client.identity_code_overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkaalla on jo henkilötunnus",
        "Klienten har redan en personbeteckning",
        "The client has an identity code",
    ),
    message: Label::new(
        "Asiakkaalla on samalle ajalle jo henkilötunnus. Päätä edellinen ensin.",
        "Klienten har redan en personbeteckning för samma tid. Avsluta den föregående först.",
        "The client already has an identity code for that time. End the former one first.",
    ),
    example: "{}",
};

/// A municipality is recorded.
pub const CLIENT_MUNICIPALITY_OVERLAPS: Entry = Entry {
    code: "client.municipality_overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Kotikunta on jo merkitty",
        "Hemkommunen är redan antecknad",
        "A municipality is recorded",
    ),
    message: Label::new(
        "Asiakkaalle on samalle ajalle jo merkitty kotikunta. Tarkista alkamispäivä.",
        "Klienten har redan en hemkommun för samma tid. Kontrollera startdatumet.",
        "The client already has a home municipality for that time. Check the first day.",
    ),
    example: "{}",
};

/// The external id is in use.
pub const CLIENT_EXTERNAL_ID_IN_USE: Entry = Entry {
    code: "client.external_id_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tunniste on jo käytössä",
        "Identifieraren används redan",
        "The external id is in use",
    ),
    message: Label::new(
        "Toisen järjestelmän tunniste on jo liitetty asiakkaaseen. Tarkista tunniste.",
        "Identifieraren i det andra systemet är redan kopplad till en klient. Kontrollera den.",
        "The id of the other system already belongs to a client. Check it.",
    ),
    example: "{}",
};

/// The temporary id is in use.
pub const CLIENT_TEMPORARY_ID_IN_USE: Entry = Entry {
    code: "client.temporary_id_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tilapäinen tunnus on jo käytössä",
        "Den tillfälliga beteckningen används redan",
        "The temporary id is in use",
    ),
    message: Label::new(
        "Tilapäinen yksilöintitunnus on jo rekisterissä. Tarkista tunnus.",
        "Den tillfälliga beteckningen finns redan i registret. Kontrollera den.",
        "The temporary identifier is already registered. Check it.",
    ),
    example: "{}",
};

/// Contact details exist.
pub const CLIENT_CONTACT_DETAILS_EXIST: Entry = Entry {
    code: "client.contact_details_exist",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Yhteystiedot on jo tallennettu",
        "Kontaktuppgifterna finns redan",
        "Contact details exist",
    ),
    message: Label::new(
        "Asiakkaalla on jo yhteystiedot. Hae ne ja muuta niitä.",
        "Klienten har redan kontaktuppgifter. Hämta och ändra dem.",
        "The client already has contact details. Read them and change them.",
    ),
    example: "{}",
};

/// A non-disclosure order is in force.
pub const CLIENT_NON_DISCLOSURE_ORDER_OVERLAPS: Entry = Entry {
    code: "client.non_disclosure_order_overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Turvakielto on jo voimassa",
        "Spärrmarkeringen gäller redan",
        "A non-disclosure order is in force",
    ),
    message: Label::new(
        "Asiakkaalla on samalle ajalle jo turvakielto.",
        "Klienten har redan en spärrmarkering för samma tid.",
        "The client already has a non-disclosure order for that time.",
    ),
    example: "{}",
};

/// The business ID is in use.
pub const EMPLOYER_BUSINESS_ID_IN_USE: Entry = Entry {
    code: "employer.business_id_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Y-tunnus on jo käytössä",
        "FO-numret används redan",
        "The business ID is in use",
    ),
    message: Label::new(
        "Työnantaja on jo rekisterissä. Hae se Y-tunnuksella.",
        "Arbetsgivaren finns redan i registret. Sök med FO-numret.",
        "The employer is already registered. Find it by its business ID.",
    ),
    example: "{}",
};

/// The follow-up exists.
pub const FOLLOW_UP_EXISTS: Entry = Entry {
    code: "follow_up.exists",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Seuranta on jo olemassa",
        "Uppföljningen finns redan",
        "The follow-up exists",
    ),
    message: Label::new(
        "Samalle ajankohdalle on jo seuranta. Hae se ja täydennä sitä.",
        "Det finns redan en uppföljning för samma tidpunkt. Hämta och komplettera den.",
        "There is already a follow-up for that point. Read it and complete it.",
    ),
    example: "{}",
};

/// The client is in the group.
pub const GROUP_MEMBER_OVERLAPS: Entry = Entry {
    code: "group_member.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakas on jo ryhmässä",
        "Klienten är redan med i gruppen",
        "The client is in the group",
    ),
    message: Label::new(
        "Jakso on samaan aikaan jo ryhmässä. Tarkista päivät.",
        "Perioden är redan med i gruppen vid samma tid. Kontrollera datumen.",
        "The phase is already in the group at that time. Check the days.",
    ),
    example: "{}",
};

/// A job search is recorded.
pub const JOB_SEARCH_OVERLAPS: Entry = Entry {
    code: "job_search.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Työnhaku on jo merkitty",
        "Jobbsökningen är redan antecknad",
        "A job search is recorded",
    ),
    message: Label::new(
        "Samalle ajalle on jo merkitty työnhaku. Tarkista päivät.",
        "Det finns redan en antecknad jobbsökning för samma tid. Kontrollera datumen.",
        "There is already a period of job search for that time. Check the days.",
    ),
    example: "{}",
};

/// The business ID is in use.
pub const ORGANISATION_BUSINESS_ID_IN_USE: Entry = Entry {
    code: "organisation.business_id_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Y-tunnus on jo käytössä",
        "FO-numret används redan",
        "The business ID is in use",
    ),
    message: Label::new(
        "Organisaatio on jo rekisterissä. Tarkista Y-tunnus.",
        "Organisationen finns redan i registret. Kontrollera FO-numret.",
        "The organisation is already registered. Check the business ID.",
    ),
    example: "{}",
};

/// The party has approved.
pub const PLAN_APPROVAL_PARTY_HAS_APPROVED: Entry = Entry {
    code: "plan_approval.party_has_approved",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Osapuoli on jo hyväksynyt",
        "Parten har redan godkänt",
        "The party has approved",
    ),
    message: Label::new(
        "Osapuolen hyväksyntä on jo kirjattu.",
        "Partens godkännande är redan antecknat.",
        "The party's approval is already recorded.",
    ),
    example: "{}",
};

/// The business ID is in use.
pub const PROVIDER_BUSINESS_ID_IN_USE: Entry = Entry {
    code: "provider.business_id_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Y-tunnus on jo käytössä",
        "FO-numret används redan",
        "The business ID is in use",
    ),
    message: Label::new(
        "Palveluntuottaja on jo rekisterissä. Hae se Y-tunnuksella.",
        "Serviceproducenten finns redan i registret. Sök med FO-numret.",
        "The provider is already registered. Find it by its business ID.",
    ),
    example: "{}",
};

/// Responsibility moved at that instant.
pub const RESPONSIBILITY_STARTS_AT_TAKEN: Entry = Entry {
    code: "responsibility.starts_at_taken",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Vastuu on jo siirretty samalla hetkellä",
        "Ansvaret har redan överförts samtidigt",
        "Responsibility moved at that instant",
    ),
    message: Label::new(
        "Joku siirsi vastuun samalla hetkellä. Hae tilanne uudelleen.",
        "Någon överförde ansvaret samtidigt. Hämta läget på nytt.",
        "Somebody moved the responsibility at the same instant. Read it again.",
    ),
    example: "{}",
};

/// A service relationship is open.
pub const SERVICE_RELATIONSHIP_OVERLAPS: Entry = Entry {
    code: "service_relationship.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakkuus on jo avoinna",
        "Klientförhållandet är redan öppet",
        "A service relationship is open",
    ),
    message: Label::new(
        "Asiakkaalla on samalle ajalle jo samanlainen asiakkuus. Käytä sitä tai sulje se ensin.",
        "Klienten har redan ett likadant klientförhållande för samma tid. Använd det eller avsluta det först.",
        "The client already has a service relationship of the kind for that time. Use it or close it first.",
    ),
    example: "{}",
};

/// The situation is recorded.
pub const SITUATION_OVERLAPS: Entry = Entry {
    code: "situation.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tilanne on jo merkitty samalle ajalle",
        "Situationen är redan antecknad för samma tid",
        "The situation is recorded",
    ),
    message: Label::new(
        "Samalle ajalle on jo samanlainen tieto. Päätä edellinen ensin.",
        "Det finns redan en likadan uppgift för samma tid. Avsluta den föregående först.",
        "There is already a situation of the kind for that time. End the former one first.",
    ),
    example: "{}",
};

/// The unit's name is in use.
pub const UNIT_NAME_IN_USE: Entry = Entry {
    code: "unit.name_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Yksikön nimi on jo käytössä",
        "Enhetens namn används redan",
        "The unit's name is in use",
    ),
    message: Label::new(
        "Organisaatiolla on alueella jo samanniminen yksikkö.",
        "Organisationen har redan en enhet med samma namn i området.",
        "The organisation already has a unit of that name in the area.",
    ),
    example: "{}",
};

/// The username is in use.
pub const USER_USERNAME_IN_USE: Entry = Entry {
    code: "user.username_in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Käyttäjätunnus on jo käytössä",
        "Användarnamnet används redan",
        "The username is in use",
    ),
    message: Label::new(
        "Valitse toinen käyttäjätunnus.",
        "Välj ett annat användarnamn.",
        "Choose another username.",
    ),
    example: "{}",
};

/// Work capacity is recorded.
pub const WORK_CAPACITY_OVERLAPS: Entry = Entry {
    code: "work_capacity.overlaps",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Työkyky on jo merkitty samalle ajalle",
        "Arbetsförmågan är redan antecknad för samma tid",
        "Work capacity is recorded",
    ),
    message: Label::new(
        "Samalle ajalle on jo merkitty työkyky. Päätä edellinen ensin.",
        "Det finns redan en uppgift om arbetsförmågan för samma tid. Avsluta den föregående först.",
        "There is already a work capacity for that time. End the former one first.",
    ),
    example: "{}",
};

/// The client may be registered.
pub const CLIENT_POSSIBLE_DUPLICATE: Entry = Entry {
    code: "client.possible_duplicate",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Asiakas voi olla jo rekisterissä",
        "Klienten kan redan finnas i registret",
        "The client may be registered",
    ),
    message: Label::new(
        "Samanniminen ja samana päivänä syntynyt asiakas on jo näkyvissäsi. Tarkista ehdokkaat (candidates) ja lähetä duplicate_ack, jos kyse on eri henkilöstä.",
        "En klient med samma namn och födelsedatum är redan synlig för dig. Kontrollera kandidaterna (candidates) och skicka duplicate_ack om det är en annan person.",
        "A client of the same name and birth date is already visible to you. Check the candidates and send duplicate_ack if it is another person.",
    ),
    example: "{}",
};
