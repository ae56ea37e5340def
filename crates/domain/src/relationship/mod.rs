//! Service relationships (asiakkuudet): from the day a client comes to the day the case is closed.
//!
//! States: open, closed, reopened. Exactly one worker and unit are responsible at every instant
//! while it is open; the responsibility is handed on, never dropped.
//! Acts: 380/2023 (employment), 381/2023 (multidisciplinary), 1301/2014 (social).
//! A client never has two open relationships of one kind, and none is closed over an open phase.

/// What an opening, a closing and a new responsible worker need.
pub mod rules;
