//! The palvelurekisteri program as a library, so that tests start what users start.
//!
//! | question | module |
//! | --- | --- |
//! | What can be set? | [`config`] |
//! | Which commands are there? | [`commands`] |
//! | How does a service start and stop? | [`wiring`] |
//! | Which database does it use? | [`database`] |
//! | Which keys belong to it? | [`installation`] |
//! | How are new keys taken up? | [`key_keeper`] |
//! | Who starts PostgreSQL again? | [`guardian`] |
//! | What is waited for when it stops? | [`drain`], `door` |
//! | What does one server do for all? | [`leader`] |
//! | How is the access log sealed? | [`sealer`] |
//! | Who makes the exports that were asked for? | [`exporter`] |
//! | How is the monthly report written? | [`report`] |
//! | What would a change of law change? | [`simulation`] |
//! | How old is the last good export? | [`export_watch`] |
//! | What is logged? | [`telemetry`] |
//! | What is a monitor told? | [`metrics`] |
//! | Where does an HTTP server run? | [`http_thread`] |
//! | How does the first account come to be? | [`accounts`] |
//! | And that of a machine? | [`service_accounts`] |
//! | What time is it? | [`clock`] |

pub mod accounts;
pub mod clock;
pub mod commands;
pub mod config;
pub mod database;
pub mod drain;
pub mod export_watch;
pub mod exporter;
pub mod guardian;
pub mod http_thread;
pub mod installation;
pub mod key_keeper;
pub mod leader;
pub mod metrics;
pub mod report;
pub mod sealer;
pub mod service_accounts;
pub mod simulation;
pub mod telemetry;
pub mod wiring;

mod door;
