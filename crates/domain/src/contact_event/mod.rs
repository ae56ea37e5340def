//! Contact events (asiakastapahtumat): interviews, discussions, visits, calls, and those that the
//! client missed.
//!
//! States: `draft → recorded`. A draft is seen by its author only and counts nowhere; a recorded
//! event is a fact, corrected with a reason. Acts: 380/2023 31-33 §.
//! It must never hold health data: that belongs to the assessment (class EH).

/// What a contact event needs before it is recorded.
pub mod rules;
