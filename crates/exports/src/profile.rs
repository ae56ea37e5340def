//! Profiles (luovutusprofiilit): who receives, on what basis, and what is left out.

use crate::format::Format;
use crate::guard::Guard;

/// A profile: a receiver with what the law lets it have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// The warehouse of the authority, every night (380/2023 112 § 1 mom. 3 kohta): decision 36.
    Nightly,
    /// People of the authority who look at the same rows in a spreadsheet. Pseudonyms of their own, so that their files are
    /// joined to nothing in the warehouse.
    Spreadsheet,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 2] = [Self::Nightly, Self::Spreadsheet];

    /// The profile of a name; `None` where there is none.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|profile| profile.as_str() == name)
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nightly => "nightly",
            Self::Spreadsheet => "spreadsheet",
        }
    }

    /// Who receives it: pseudonyms are made with this receiver's key.
    #[must_use]
    pub const fn receiver(self) -> &'static str {
        match self {
            Self::Nightly => "warehouse",
            Self::Spreadsheet => "spreadsheet",
        }
    }

    /// Whether it is made every night, so that one that is missing is a fault.
    #[must_use]
    pub const fn is_nightly(self) -> bool {
        match self {
            Self::Nightly => true,
            Self::Spreadsheet => false,
        }
    }

    /// In which forms it is written where nobody says otherwise.
    #[must_use]
    pub const fn format(self) -> Format {
        match self {
            Self::Nightly => Format::Both,
            Self::Spreadsheet => Format::Csv,
        }
    }

    /// Whether its CSV is guarded against formulas.
    #[must_use]
    pub const fn guard(self) -> Guard {
        match self {
            Self::Nightly => Guard::Off,
            Self::Spreadsheet => Guard::On,
        }
    }

    /// What is left out, in words, for the manifest.
    #[must_use]
    pub const fn filters(self) -> &'static [&'static str] {
        match self {
            Self::Nightly | Self::Spreadsheet => &[
                "only what the area's authority is controller of, and clients with a relationship with employment services",
                "no drafts and no annulled records",
                "no names, identity codes, contact details, texts, scores, health, social welfare or multidisciplinary support",
                "year of birth only; identifiers of clients and of their records are pseudonyms",
                "under a non-disclosure order municipality unknown, and no provider, employer or unit",
            ],
        }
    }
}
