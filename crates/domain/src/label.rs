//! Texts in the three languages of the interface.

use std::{fmt, str::FromStr};

use serde::Serialize;
use thiserror::Error;
use utoipa::ToSchema;

/// A language of the interface (käyttöliittymän kieli), as `Accept-Language` asks for it.
///
/// The mother tongue of a client is `code_set::client::ClientLanguage`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Finnish: the language of the register when nothing else is asked for.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// Every language, the default first.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The two-letter tag.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A language tag other than `fi`, `sv` or `en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the register speaks fi, sv and en only")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "fi" => Ok(Self::Fi),
            "sv" => Ok(Self::Sv),
            "en" => Ok(Self::En),
            _ => Err(UnknownLanguage),
        }
    }
}

/// One text in Finnish, Swedish and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, ToSchema)]
#[schema(example = json!({"fi": "Työkokeilu", "sv": "Arbetsprövning", "en": "Work trial"}))]
pub struct Label {
    /// Text in Finnish.
    pub fi: &'static str,
    /// Text in Swedish.
    pub sv: &'static str,
    /// Text in English.
    pub en: &'static str,
}

impl Label {
    /// The three texts in the order Finnish, Swedish, English.
    #[must_use]
    pub const fn new(fi: &'static str, sv: &'static str, en: &'static str) -> Self {
        Self { fi, sv, en }
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::Fi => self.fi,
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_answers_in_the_language_asked_for() {
        let label = Label::new("työkokeilu", "arbetsprövning", "work trial");
        assert_eq!(label.get(Language::default()), "työkokeilu");
        assert_eq!(label.get("sv".parse().unwrap()), "arbetsprövning");
        assert_eq!("de".parse::<Language>(), Err(UnknownLanguage));
    }
}
