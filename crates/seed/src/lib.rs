//! A synthetic employment region: people who do not exist, with lawful histories.
//!
//! The generator is pure: the same options give the same rows, ids included. The loader writes
//! them as the owner of the tables, and every constraint is checked before they are committed.
//!
//! | question | module |
//! | --- | --- |
//! | How is a database seeded? | [`load`] |
//! | What can be chosen, what is reported? | [`options`] |
//! | What can go wrong? | [`error`] |
//! | Who logs in? | [`logins`] |
//! | Whom does the region consist of? | `region` |
//! | How does a client's history come about? | `story` |
//! | How many phases and placements are there? | `quota` |
//! | What does a row look like? | `rows` |
//!
//! Synthetic people come from here only; reference data comes by migration only.

pub mod error;
pub mod load;
pub mod logins;
pub mod options;

mod calendar;
mod chance;
mod generator;
mod lists;
mod person;
mod quota;
mod region;
mod rows;
mod story;
