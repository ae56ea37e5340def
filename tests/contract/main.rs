//! What holds for the whole program, whatever the domain.

mod migrations;
mod schema;
mod seed;
mod start;
