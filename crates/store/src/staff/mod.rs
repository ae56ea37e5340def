//! Staff: accounts, role grants, cover, sessions. Not tenant data: the session names its area, and every query here that
//! serves a request is of that area.

/// Cover for absences.
pub mod cover;
/// Role grants.
pub mod grant;
/// What leavers leave behind.
pub mod leaver;
/// Names of workers, for reports.
pub mod names;
/// Sessions seen and ended by their owner or an administrator.
pub mod open_sessions;
/// Accounts.
pub mod register;
/// Service accounts: their keys, limits and logins.
pub mod service;
/// Login, refresh, logout: the life of a session.
pub mod session;
