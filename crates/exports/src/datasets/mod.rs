//! The datasets of the nightly profile (decision 36), one file each: what a receiver gets, column by column.
//!
//! Beside them, where it is asked for, clients with their phases in one file: nothing that is not in two of these.
//!
//! Not here, on purpose: names, identity codes, contact details, notes and every other text, health and capacity, scores,
//! multidisciplinary support, social welfare, activation plans, drafts, annulled records.

use crate::dataset::Dataset;

mod activation_phases;
mod assessments;
mod attendance;
mod clients;
/// Clients with their phases, beside the datasets.
pub(crate) mod clients_with_phases;
mod code_sets;
mod contact_events;
mod deadlines;
mod employers;
mod follow_ups;
mod handoffs;
mod municipalities;
mod organisations;
mod placements;
mod plans;
mod providers;
mod rule_findings;
mod service_relationships;
mod situations;
/// What is read.
pub mod tables;
mod units;

/// Version of the whole: a change of any dataset raises it, and a chain of deltas begins anew.
pub const SCHEMA_VERSION: i32 = 1;

/// Every dataset in the order in which a receiver loads them: parents before children.
pub const DATASETS: &[&Dataset] = &[
    &code_sets::DATASET,
    &municipalities::DATASET,
    &organisations::DATASET,
    &units::DATASET,
    &providers::DATASET,
    &employers::DATASET,
    &clients::DATASET,
    &service_relationships::DATASET,
    &situations::DATASET,
    &contact_events::DATASET,
    &assessments::DATASET,
    &plans::DATASET,
    &activation_phases::DATASET,
    &attendance::DATASET,
    &placements::DATASET,
    &follow_ups::DATASET,
    &deadlines::DATASET,
    &handoffs::DATASET,
    &rule_findings::DATASET,
];
