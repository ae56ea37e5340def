//! Staff: accounts, role grants, sessions. Not tenant data; the session names its area.

/// Organisations, units, accounts and grants.
pub mod register;
/// Login, refresh, logout: the life of a session.
pub mod session;
