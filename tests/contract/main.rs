//! Claims about the whole: the document, the schema, the migrations, the start, the seeded region.

mod generated;
mod migrations;
mod openapi;
mod schema;
mod seed;
mod start;
mod walk;
