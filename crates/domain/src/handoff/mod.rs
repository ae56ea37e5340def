//! Handoffs (siirrot, lähetteet): a client is offered to another unit, or asked for, and somebody answers.
//!
//! A handoff gives nobody access until it is accepted, names the statute on which the receiver may know, and expires by
//! itself: then both leads have it before them. The relationship keeps its responsible worker all the while.

/// What a handoff must keep to.
pub mod rules;
