//! Placements (sijoittuminen, tulos): where a person went after a phase or from unemployment, and
//! how it is going at 0, 3, 6 and 12 months.
//!
//! Entry into an activation phase is derived from the phase and never entered here (decision 12).
//! A follow-up point is `pending`, then `recorded`, `not_reached` or `cancelled`; a missing one
//! stays visible.

/// What a placement must and must not say.
pub mod check;
/// When a placement is followed up, and what a follow-up may say.
pub mod rules;
