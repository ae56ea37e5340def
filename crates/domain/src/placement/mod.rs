//! Placements (sijoittuminen, tulos): where a person went after a phase or from unemployment, and
//! how it is going at 0, 3, 6 and 12 months.
//!
//! Entry into an activation phase is derived from the phase and never entered here (decision 12).
//! A follow-up point is `pending`, then `recorded`, `not_reached` or `cancelled`; a missing one
//! stays visible.

/// When a placement is followed up.
pub mod rules;
