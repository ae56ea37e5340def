//! Organisations, units, accounts and role grants: who exists and who may work.
