//! Municipal supplement (kuntalisä): money of the municipality for employing its residents, beside
//! or instead of pay subsidy. No statute: a decision of the municipality within its yearly budget,
//! whose every figure changes from year to year. So each version is a row of the settings file
//! (KL-01 to KL-14), and nothing of it is in the code.
//!
//! The law sets one limit: all support together is not more than the costs (PT-17).

/// What is paid, period by period.
pub mod amount;
/// Whether a version is open to an application.
pub mod check;
/// What the rules look at.
pub mod facts;
#[cfg(test)]
mod fixture;
/// Follow-up forms (seurantalomake) as a condition of payment.
pub mod follow_up;
#[cfg(test)]
mod parameter_tests;
/// A version with its parameters.
pub mod settings;
#[cfg(test)]
mod supplement_tests;
/// Faults of the settings.
mod validate;

pub(crate) use validate::faults;
