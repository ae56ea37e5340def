//! Clients with their activation phases (asiakkaat vaiheineen), one line each: for who reads documents and not tables. The
//! same columns as in the two flat files, so that nothing else leaves; only where it is asked for (`--nested`).

use super::{activation_phases, clients};
use crate::dataset::{Dataset, Words, words};

/// Name: the file is `clients_with_phases.ndjson`.
pub(crate) const NAME: &str = "clients_with_phases";
/// Version of the form; the columns have those of the two datasets.
pub(crate) const VERSION: u16 = 1;
/// Member of a client's line that holds the phases.
pub(crate) const PHASES_MEMBER: &str = "activation_phases";
/// Column of a phase that says whose it is: the line says it already.
pub(crate) const CLIENT_ID: &str = "client_id";
/// Column that identifies a phase.
pub(crate) const PHASE_ID: &str = "phase_id";

/// What it is.
pub(crate) const MEANING: Words = words(
    "Asiakkaat ja heidän aktiivivaiheensa, yksi rivi asiakasta kohti.",
    "Clients with their activation phases, one line for each client.",
);
/// How changes are told.
pub(crate) const CHANGES: Words = words(
    "Muutossiirrossa asiakas, jonka oma rivi tai jokin vaihe on muuttunut, kerrotaan kokonaan. delete poistaa asiakkaan \
     (client_id) vaiheineen tai yhden vaiheen (phase_id) siltä asiakkaalta, jolla se on.",
    "In a delta a client whose own row or any phase differs is told whole. delete takes away a client (client_id) with all \
     phases, or one phase (phase_id) from the client who has it.",
);

/// The clients, in the order of their identifiers.
pub(crate) const CLIENTS: &Dataset = &clients::DATASET;
/// The phases, client by client.
pub(crate) const PHASES: &Dataset = &Dataset {
    keys: &[CLIENT_ID, PHASE_ID],
    ..activation_phases::DATASET
};
