//! The private cluster, started for real: as root, which hands PostgreSQL to
//! another account, and as an ordinary user, for which root starts this test
//! program again as `nobody`.

#[cfg(test)]
mod crashes;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod starting;
#[cfg(test)]
mod stopping;
#[cfg(test)]
mod support;
