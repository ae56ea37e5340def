//! Profiles (luovutusprofiilit): who receives, on what basis, and what is left out.

/// A profile: a receiver with what the law lets it have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// The warehouse of the authority, every night (380/2023 112 § 1 mom. 3 kohta): decision 36.
    Nightly,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 1] = [Self::Nightly];

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
        }
    }

    /// Who receives it: pseudonyms are made with this receiver's key.
    #[must_use]
    pub const fn receiver(self) -> &'static str {
        match self {
            Self::Nightly => "warehouse",
        }
    }

    /// What is left out, in words, for the manifest.
    #[must_use]
    pub const fn filters(self) -> &'static [&'static str] {
        match self {
            Self::Nightly => &[
                "only what the area's authority is controller of, and clients with a relationship with employment services",
                "no drafts and no annulled records",
                "no names, identity codes, contact details, texts, scores, health, social welfare or multidisciplinary support",
                "year of birth only; identifiers of clients and of their records are pseudonyms",
                "under a non-disclosure order municipality unknown, and no provider, employer or unit",
            ],
        }
    }
}
