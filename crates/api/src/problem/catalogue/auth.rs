//! Who is asking: login, tokens and their limits.

use palvelurekisteri_domain::label::Label;

use super::{Entry, Kind};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    TOKEN_MISSING,
    TOKEN_INVALID,
    LOGIN_FAILED,
    CURRENT_PASSWORD_WRONG,
    CLIENT_REFUSED,
    GRANT_TYPE_UNSUPPORTED,
    LOCKED,
    SECOND_FACTOR_REQUIRED,
    REFRESH_INVALID,
    PASSWORD_CHANGE_REQUIRED,
];

/// A protected address was asked without a token.
pub const TOKEN_MISSING: Entry = Entry {
    code: "auth.token_missing",
    kind: Kind::Problem,
    status: 401,
    title: Label::new(
        "Kirjautuminen puuttuu",
        "Inloggning saknas",
        "Not signed in",
    ),
    message: Label::new(
        "Kirjaudu sisään ja lähetä pyyntö uudelleen.",
        "Logga in och skicka begäran på nytt.",
        "Sign in and send the request again.",
    ),
    example: "{}",
};

/// The token is broken, expired or revoked; the three are not told apart.
pub const TOKEN_INVALID: Entry = Entry {
    code: "auth.token_invalid",
    kind: Kind::Problem,
    status: 401,
    title: Label::new(
        "Kirjautuminen ei ole voimassa",
        "Inloggningen är inte giltig",
        "The sign-in is no longer valid",
    ),
    message: Label::new(
        "Kirjautuminen on vanhentunut tai päätetty. Kirjaudu sisään uudelleen.",
        "Inloggningen har gått ut eller avslutats. Logga in på nytt.",
        "The sign-in has expired or was ended. Sign in again.",
    ),
    example: "{}",
};

/// The same answer for an unknown user and a wrong password.
pub const LOGIN_FAILED: Entry = Entry {
    code: "auth.login_failed",
    kind: Kind::Problem,
    status: 401,
    title: Label::new(
        "Kirjautuminen ei onnistunut",
        "Inloggningen misslyckades",
        "Sign-in failed",
    ),
    message: Label::new(
        "Käyttäjätunnus tai salasana on väärä. Tarkista ne ja yritä uudelleen.",
        "Användarnamnet eller lösenordet är fel. Kontrollera dem och försök igen.",
        "The user name or password is wrong. Check them and try again.",
    ),
    example: "{}",
};

/// The current password was wrong at its change. Not 401: the token is good, and a new one would not help.
pub const CURRENT_PASSWORD_WRONG: Entry = Entry {
    code: "auth.current_password_wrong",
    kind: Kind::Problem,
    status: 403,
    title: Label::new(
        "Nykyinen salasana on väärä",
        "Det nuvarande lösenordet är fel",
        "The current password is wrong",
    ),
    message: Label::new(
        "Tarkista nykyinen salasana ja yritä uudelleen.",
        "Kontrollera det nuvarande lösenordet och försök igen.",
        "Check the current password and try again.",
    ),
    example: "{}",
};

/// A machine was refused; account, key, times, address and hour are not told apart.
pub const CLIENT_REFUSED: Entry = Entry {
    code: "auth.client_refused",
    kind: Kind::Problem,
    status: 401,
    title: Label::new(
        "Palvelutilin kirjautuminen ei onnistunut",
        "Tjänstekontots inloggning misslyckades",
        "The service account was refused",
    ),
    message: Label::new(
        "Tarkista palvelutili, avain, kellonaika ja se, mistä ja milloin kirjautuminen on sallittu.",
        "Kontrollera tjänstekontot, nyckeln, klockan samt varifrån och när inloggning är tillåten.",
        "Check the service account, the key, the clock, and from where and when logging in is allowed.",
    ),
    example: "{}",
};

/// Another way to log in than client credentials.
pub const GRANT_TYPE_UNSUPPORTED: Entry = Entry {
    code: "auth.grant_type_unsupported",
    kind: Kind::Problem,
    status: 400,
    title: Label::new(
        "Kirjautumistapaa ei tueta",
        "Inloggningssättet stöds inte",
        "The grant type is not supported",
    ),
    message: Label::new(
        "Ainoa tuettu grant_type on client_credentials.",
        "Den enda grant_type som stöds är client_credentials.",
        "The one supported grant_type is client_credentials.",
    ),
    example: "{}",
};

/// Too many failed logins; the delay grows.
pub const LOCKED: Entry = Entry {
    code: "auth.locked",
    kind: Kind::Problem,
    status: 429,
    title: Label::new(
        "Kirjautuminen on lukittu hetkeksi",
        "Inloggningen är tillfälligt låst",
        "Sign-in is locked for a while",
    ),
    message: Label::new(
        "Kirjautumista on yritetty liian monta kertaa. Odota {retry_after_seconds} sekuntia ja yritä uudelleen.",
        "För många inloggningsförsök. Vänta {retry_after_seconds} sekunder och försök igen.",
        "There were too many attempts to sign in. Wait {retry_after_seconds} seconds and try again.",
    ),
    example: r#"{"retry_after_seconds": 30}"#,
};

/// The password was right and a one-time code is needed.
pub const SECOND_FACTOR_REQUIRED: Entry = Entry {
    code: "auth.second_factor_required",
    kind: Kind::Problem,
    status: 401,
    title: Label::new(
        "Kertakäyttökoodi puuttuu",
        "Engångskoden saknas",
        "One-time code missing",
    ),
    message: Label::new(
        "Anna myös kertakäyttökoodi ja kirjaudu uudelleen.",
        "Ange också engångskoden och logga in på nytt.",
        "Give the one-time code as well and sign in again.",
    ),
    example: "{}",
};

/// The refresh token is unknown, used or expired.
pub const REFRESH_INVALID: Entry = Entry {
    code: "auth.refresh_invalid",
    kind: Kind::Problem,
    status: 401,
    title: Label::new(
        "Istunto on päättynyt",
        "Sessionen har avslutats",
        "The session has ended",
    ),
    message: Label::new(
        "Istuntoa ei voi enää jatkaa. Kirjaudu sisään uudelleen.",
        "Sessionen kan inte längre fortsättas. Logga in på nytt.",
        "The session can no longer be continued. Sign in again.",
    ),
    example: "{}",
};

/// The account may only change its password.
pub const PASSWORD_CHANGE_REQUIRED: Entry = Entry {
    code: "auth.password_change_required",
    kind: Kind::Problem,
    status: 403,
    title: Label::new(
        "Salasana on vaihdettava",
        "Lösenordet måste bytas",
        "The password must be changed",
    ),
    message: Label::new(
        "Vaihda salasana ennen kuin jatkat.",
        "Byt lösenord innan du fortsätter.",
        "Change your password before you go on.",
    ),
    example: "{}",
};
