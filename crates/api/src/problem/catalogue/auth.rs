//! Who is asking: login, tokens and their limits.

use super::{Entry, Kind, Text};

/// The codes of this topic.
pub const ENTRIES: &[Entry] = &[
    TOKEN_MISSING,
    TOKEN_INVALID,
    LOGIN_FAILED,
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
    title: Text {
        fi: "Kirjautuminen puuttuu",
        sv: "Inloggning saknas",
        en: "Not signed in",
    },
    message: Text {
        fi: "Kirjaudu sisään ja lähetä pyyntö uudelleen.",
        sv: "Logga in och skicka begäran på nytt.",
        en: "Sign in and send the request again.",
    },
    example: "{}",
};

/// The token is broken, expired or revoked; the three are not told apart.
pub const TOKEN_INVALID: Entry = Entry {
    code: "auth.token_invalid",
    kind: Kind::Problem,
    status: 401,
    title: Text {
        fi: "Kirjautuminen ei ole voimassa",
        sv: "Inloggningen är inte giltig",
        en: "The sign-in is no longer valid",
    },
    message: Text {
        fi: "Kirjautuminen on vanhentunut tai päätetty. Kirjaudu sisään uudelleen.",
        sv: "Inloggningen har gått ut eller avslutats. Logga in på nytt.",
        en: "The sign-in has expired or was ended. Sign in again.",
    },
    example: "{}",
};

/// The same answer for an unknown user and a wrong password.
pub const LOGIN_FAILED: Entry = Entry {
    code: "auth.login_failed",
    kind: Kind::Problem,
    status: 401,
    title: Text {
        fi: "Kirjautuminen ei onnistunut",
        sv: "Inloggningen misslyckades",
        en: "Sign-in failed",
    },
    message: Text {
        fi: "Käyttäjätunnus tai salasana on väärä. Tarkista ne ja yritä uudelleen.",
        sv: "Användarnamnet eller lösenordet är fel. Kontrollera dem och försök igen.",
        en: "The user name or password is wrong. Check them and try again.",
    },
    example: "{}",
};

/// Too many failed logins; the delay grows.
pub const LOCKED: Entry = Entry {
    code: "auth.locked",
    kind: Kind::Problem,
    status: 429,
    title: Text {
        fi: "Kirjautuminen on lukittu hetkeksi",
        sv: "Inloggningen är tillfälligt låst",
        en: "Sign-in is locked for a while",
    },
    message: Text {
        fi: "Kirjautumista on yritetty liian monta kertaa. Odota {retry_after_seconds} sekuntia ja yritä uudelleen.",
        sv: "För många inloggningsförsök. Vänta {retry_after_seconds} sekunder och försök igen.",
        en: "There were too many attempts to sign in. Wait {retry_after_seconds} seconds and try again.",
    },
    example: r#"{"retry_after_seconds": 30}"#,
};

/// The password was right and a one-time code is needed.
pub const SECOND_FACTOR_REQUIRED: Entry = Entry {
    code: "auth.second_factor_required",
    kind: Kind::Problem,
    status: 401,
    title: Text {
        fi: "Kertakäyttökoodi puuttuu",
        sv: "Engångskoden saknas",
        en: "One-time code missing",
    },
    message: Text {
        fi: "Anna myös kertakäyttökoodi ja kirjaudu uudelleen.",
        sv: "Ange också engångskoden och logga in på nytt.",
        en: "Give the one-time code as well and sign in again.",
    },
    example: "{}",
};

/// The refresh token is unknown, used or expired.
pub const REFRESH_INVALID: Entry = Entry {
    code: "auth.refresh_invalid",
    kind: Kind::Problem,
    status: 401,
    title: Text {
        fi: "Istunto on päättynyt",
        sv: "Sessionen har avslutats",
        en: "The session has ended",
    },
    message: Text {
        fi: "Istuntoa ei voi enää jatkaa. Kirjaudu sisään uudelleen.",
        sv: "Sessionen kan inte längre fortsättas. Logga in på nytt.",
        en: "The session can no longer be continued. Sign in again.",
    },
    example: "{}",
};

/// The account may only change its password.
pub const PASSWORD_CHANGE_REQUIRED: Entry = Entry {
    code: "auth.password_change_required",
    kind: Kind::Problem,
    status: 403,
    title: Text {
        fi: "Salasana on vaihdettava",
        sv: "Lösenordet måste bytas",
        en: "The password must be changed",
    },
    message: Text {
        fi: "Vaihda salasana ennen kuin jatkat.",
        sv: "Byt lösenord innan du fortsätter.",
        en: "Change your password before you go on.",
    },
    example: "{}",
};
