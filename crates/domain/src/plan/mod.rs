//! Plans (suunnitelmat): the employment plan (työllistymissuunnitelma), the activation plan
//! (aktivointisuunnitelma) and the multidisciplinary employment plan (monialainen
//! työllistymissuunnitelma).
//!
//! States: `draft → in_force → superseded` or `ended`; `annulled` when recorded in error.
//! Acts: 380/2023 38 §, 385/2024, 189/2001 8-9 §, 381/2023 4-6 §.
//! A plan is not in force before every party the law names has approved it.

/// The part on rehabilitative work activity.
pub mod rehabilitative_part;
/// When a plan is reviewed.
pub mod review;
/// Who has to approve a plan, and when things may be dated.
pub mod rules;
