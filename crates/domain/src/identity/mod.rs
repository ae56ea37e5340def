//! Identifiers from outside (tunnisteet): what a person, a business, a telephone and a postal
//! area are called elsewhere.
//!
//! A value exists only if it has been parsed. Faults never repeat the text that was given, and
//! personal values print masked: `reveal()` is the one word to search for when reviewing where
//! they go.

/// Business IDs (Y-tunnus).
pub mod business_id;
/// Telephone numbers and postal codes.
pub mod contact;
/// Personal identity codes (henkilötunnus).
pub mod personal_identity_code;

/// What an installation does with codes of the range 900-999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdentityPolicy {
    /// Tests, training and demonstrations: they are accepted as identity codes.
    Synthetic,
    /// Real clients: they are refused as identity codes; a temporary identifier (tilapäinen
    /// yksilöintitunnus) has its own field.
    Production,
}
