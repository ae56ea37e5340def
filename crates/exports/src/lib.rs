//! Nightly exports that can be trusted (siirrot tietovarastoon): one snapshot, one folder of files, a signed manifest.
//!
//! | module | answers |
//! | --- | --- |
//! | [`datasets`] | what is exported, one file per dataset |
//! | [`dataset`] | what a dataset says about itself |
//! | [`run`] | how a run is made, repeated, chained |
//! | [`receipt`] | that a run has arrived |
//! | [`manifest`] | what a receiver checks |
//! | [`verify`] | whether a folder still is what was written |
//! | [`folder`] | where files lie, and how they appear all at once |
//! | [`dictionary`] | the dictionary and the machine schema, generated |
//! | [`profile`] | who gets what, and what is left out |
//! | [`format`], [`guard`] | CSV, NDJSON or both; the guard of spreadsheets |
//! | [`dataset_file`], [`stored_file`] | how files are written |
//! | [`error`] | what can go wrong, and the exit code of it |

pub mod dataset;
pub mod datasets;
pub mod dictionary;
pub mod error;
pub mod folder;
pub mod format;
pub mod guard;
pub mod manifest;
pub mod profile;
pub mod receipt;
pub mod run;
pub mod verify;

mod code_sets;
mod copy_text;
pub mod dataset_file;
mod delta;
mod event;
mod line;
mod nested;
#[cfg(feature = "parquet")]
mod parquet_file;
mod sql;
pub mod stored_file;
