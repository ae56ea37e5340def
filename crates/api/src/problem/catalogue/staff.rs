//! Accounts, grants, cover and organisations: what stands in the way.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    SERVICE_KEY_IN_USE,
    USER_IS_A_SERVICE,
    USER_OWN_ACCOUNT,
    USER_WORKS_ELSEWHERE,
    USER_HAS_OPEN_RESPONSIBILITIES,
    USER_ALREADY_DISABLED,
    USER_NOT_DISABLED,
    ROLE_GRANT_TO_ONESELF,
    ROLE_GRANT_EXISTS,
    ROLE_GRANT_LAST_ADMIN,
    ROLE_GRANT_ALREADY_ENDED,
    ABSENCE_COVER_EXISTS,
    ABSENCE_COVER_TO_ONESELF,
    ABSENCE_COVER_OTHER_ORGANISATION,
    ABSENCE_COVER_ALREADY_ENDED,
    UNIT_HAS_OPEN_RESPONSIBILITIES,
];

/// What nobody does to the own account.
pub const USER_OWN_ACCOUNT: Entry = Entry {
    code: "user.own_account",
    kind: Kind::Problem,
    status: 409,
    title: Label::new("Oma tili", "Eget konto", "The own account"),
    message: Label::new(
        "Omaa tiliä ei voi sulkea eikä sille voi antaa salasanaa täällä. Vaihda salasanasi omissa tiedoissasi tai pyydä toista pääkäyttäjää.",
        "Det egna kontot kan inte stängas och inte ges ett lösenord här. Byt ditt lösenord i dina egna uppgifter eller be en annan huvudanvändare.",
        "The own account cannot be disabled or given a password here. Change your password in your own details, or ask another administrator.",
    ),
    example: "{}",
};

/// The account has rights in another area.
pub const USER_WORKS_ELSEWHERE: Entry = Entry {
    code: "user.works_elsewhere",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Käyttäjä työskentelee myös toisella alueella",
        "Användaren arbetar även i ett annat område",
        "The user also works in another area",
    ),
    message: Label::new(
        "Käyttäjällä on oikeuksia toisella työllisyysalueella, joten tiliä ei muuteta täältä. Päätä tarvittaessa oman alueesi käyttöoikeudet.",
        "Användaren har rättigheter i ett annat sysselsättningsområde, och kontot ändras därför inte här. Avsluta vid behov åtkomsträtterna i ditt eget område.",
        "The user has rights in another employment area, so the account is not changed from here. End the grants of your own area if needed.",
    ),
    example: "{}",
};

/// Somebody would be left without a responsible worker.
pub const USER_HAS_OPEN_RESPONSIBILITIES: Entry = Entry {
    code: "user.has_open_responsibilities",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Käyttäjä vastaa avoimista asiakkuuksista",
        "Användaren ansvarar för öppna klientförhållanden",
        "The user is responsible for open relationships",
    ),
    message: Label::new(
        "Käyttäjä vastaa avoimista asiakkuuksista ({count}). Siirrä ne ensin tai nimeä vastaanottaja (receiver_id).",
        "Användaren ansvarar för öppna klientförhållanden ({count}). Överför dem först eller ange en mottagare (receiver_id).",
        "The user is responsible for open relationships ({count}). Hand them on first or name a receiver (receiver_id).",
    ),
    example: r#"{"count": 12}"#,
};

/// The key is registered already, for this machine or another.
pub const SERVICE_KEY_IN_USE: Entry = Entry {
    code: "service_key.in_use",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Avain on jo rekisteröity",
        "Nyckeln är redan registrerad",
        "The key is registered already",
    ),
    message: Label::new(
        "Sama avain kuuluu vain yhdelle tilille ja vain kerran. Tee uusi avainpari.",
        "En nyckel hör till ett enda konto och bara en gång. Skapa ett nytt nyckelpar.",
        "A key belongs to one account, once. Make a new key pair.",
    ),
    example: "{}",
};

/// A machine has no password.
pub const USER_IS_A_SERVICE: Entry = Entry {
    code: "user.is_a_service",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Palvelutilillä ei ole salasanaa",
        "Ett tjänstekonto har inget lösenord",
        "A service account has no password",
    ),
    message: Label::new(
        "Palvelutili kirjautuu avaimella. Rekisteröi sille avain.",
        "Ett tjänstekonto loggar in med en nyckel. Registrera en nyckel för det.",
        "A service account logs in with a key. Register a key for it.",
    ),
    example: "{}",
};

/// The account is disabled.
pub const USER_ALREADY_DISABLED: Entry = Entry {
    code: "user.already_disabled",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tili on suljettu",
        "Kontot är stängt",
        "The account is disabled",
    ),
    message: Label::new(
        "Tili on suljettu. Avaa se ensin, jos käyttäjä palaa töihin.",
        "Kontot är stängt. Öppna det först om användaren återvänder till arbetet.",
        "The account is disabled. Enable it first if the user comes back to work.",
    ),
    example: "{}",
};

/// The account is in use.
pub const USER_NOT_DISABLED: Entry = Entry {
    code: "user.not_disabled",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Tili on käytössä",
        "Kontot är i bruk",
        "The account is in use",
    ),
    message: Label::new(
        "Tiliä ei ole suljettu, joten sitä ei tarvitse avata.",
        "Kontot är inte stängt och behöver därför inte öppnas.",
        "The account is not disabled and needs no enabling.",
    ),
    example: "{}",
};

/// Nobody grants rights to himself.
pub const ROLE_GRANT_TO_ONESELF: Entry = Entry {
    code: "role_grant.to_oneself",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Oikeuksia ei anneta itselle",
        "Rättigheter ges inte åt en själv",
        "Rights are not granted to oneself",
    ),
    message: Label::new(
        "Et voi antaa käyttöoikeutta itsellesi. Pyydä toista pääkäyttäjää.",
        "Du kan inte ge dig själv en åtkomsträtt. Be en annan huvudanvändare.",
        "You cannot grant a role to yourself. Ask another administrator.",
    ),
    example: "{}",
};

/// The same right is granted.
pub const ROLE_GRANT_EXISTS: Entry = Entry {
    code: "role_grant.exists",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Käyttöoikeus on jo annettu",
        "Åtkomsträtten har redan getts",
        "The role is granted",
    ),
    message: Label::new(
        "Käyttäjällä on jo sama rooli samassa paikassa samaan aikaan. Päätä edellinen ensin.",
        "Användaren har redan samma roll på samma plats under samma tid. Avsluta den föregående först.",
        "The user already has the role in that place at that time. End the former grant first.",
    ),
    example: "{}",
};

/// The area would have no administrator.
pub const ROLE_GRANT_LAST_ADMIN: Entry = Entry {
    code: "role_grant.last_admin",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Alueen viimeinen pääkäyttäjä",
        "Områdets sista huvudanvändare",
        "The last administrator of the area",
    ),
    message: Label::new(
        "Alueelle ei jäisi yhtään pääkäyttäjää. Anna oikeus ensin toiselle.",
        "Området skulle bli utan huvudanvändare. Ge först rätten åt någon annan.",
        "The area would be left without an administrator. Grant the role to somebody else first.",
    ),
    example: "{}",
};

/// The grant ends earlier already.
pub const ROLE_GRANT_ALREADY_ENDED: Entry = Entry {
    code: "role_grant.already_ended",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Käyttöoikeus on jo päättynyt",
        "Åtkomsträtten har redan upphört",
        "The grant has ended",
    ),
    message: Label::new(
        "Käyttöoikeus on jo päättynyt tai päättyy aiemmin. Anna uusi, jos sitä tarvitaan pidempään.",
        "Åtkomsträtten har redan upphört eller upphör tidigare. Ge en ny om den behövs längre.",
        "The grant has ended or ends earlier. Grant a new one if it is needed longer.",
    ),
    example: "{}",
};

/// The same cover is made.
pub const ABSENCE_COVER_EXISTS: Entry = Entry {
    code: "absence_cover.exists",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Sijaisuus on jo kirjattu",
        "Vikariatet är redan antecknat",
        "The cover is recorded",
    ),
    message: Label::new(
        "Sama sijainen hoitaa jo saman henkilön töitä samaan aikaan. Päätä edellinen sijaisuus ensin.",
        "Samma vikarie sköter redan samma persons arbete under samma tid. Avsluta det föregående vikariatet först.",
        "The same substitute already covers the same person at that time. End the former cover first.",
    ),
    example: "{}",
};

/// Nobody makes himself a substitute.
pub const ABSENCE_COVER_TO_ONESELF: Entry = Entry {
    code: "absence_cover.to_oneself",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Sijaisuutta ei anneta itselle",
        "Vikariat ges inte åt en själv",
        "A cover is not given to oneself",
    ),
    message: Label::new(
        "Et voi määrätä itseäsi sijaiseksi. Pyydä toista esihenkilöä tai pääkäyttäjää.",
        "Du kan inte utse dig själv till vikarie. Be en annan chef eller huvudanvändare.",
        "You cannot make yourself a substitute. Ask another lead or administrator.",
    ),
    example: "{}",
};

/// Cover would be a disclosure to another controller.
pub const ABSENCE_COVER_OTHER_ORGANISATION: Entry = Entry {
    code: "absence_cover.other_organisation",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Sijainen on toisesta organisaatiosta",
        "Vikarien hör till en annan organisation",
        "The substitute is of another organisation",
    ),
    message: Label::new(
        "Sijaisen on työskenneltävä samassa organisaatiossa kuin poissaolija: muuten tiedot luovutettaisiin toiselle rekisterinpitäjälle.",
        "Vikarien ska arbeta i samma organisation som den frånvarande: annars skulle uppgifter lämnas ut till en annan personuppgiftsansvarig.",
        "The substitute must work in the same organisation as the absent person: otherwise data would be disclosed to another controller.",
    ),
    example: "{}",
};

/// The cover ends earlier already.
pub const ABSENCE_COVER_ALREADY_ENDED: Entry = Entry {
    code: "absence_cover.already_ended",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Sijaisuus on jo päättynyt",
        "Vikariatet har redan upphört",
        "The cover has ended",
    ),
    message: Label::new(
        "Sijaisuus on jo päättynyt tai päättyy aiemmin. Kirjaa uusi, jos sitä tarvitaan pidempään.",
        "Vikariatet har redan upphört eller upphör tidigare. Anteckna ett nytt om det behövs längre.",
        "The cover has ended or ends earlier. Record a new one if it is needed longer.",
    ),
    example: "{}",
};

/// Somebody would be left without a responsible unit.
pub const UNIT_HAS_OPEN_RESPONSIBILITIES: Entry = Entry {
    code: "unit.has_open_responsibilities",
    kind: Kind::Problem,
    status: 409,
    title: Label::new(
        "Yksikkö vastaa avoimista asiakkuuksista",
        "Enheten ansvarar för öppna klientförhållanden",
        "The unit is responsible for open relationships",
    ),
    message: Label::new(
        "Yksikkö vastaa avoimista asiakkuuksista ({count}). Siirrä ne ensin toiseen yksikköön.",
        "Enheten ansvarar för öppna klientförhållanden ({count}). Överför dem först till en annan enhet.",
        "The unit is responsible for open relationships ({count}). Hand them on to another unit first.",
    ),
    example: r#"{"count": 240}"#,
};
