//! Claims about the whole: the document, the schema, the migrations, the start, the seeded region, every operation.

mod access_explain;
mod access_matrix;
mod access_scope;
mod audit_coverage;
mod audit_seal;
mod compatibility;
mod concurrency;
mod conflicts;
mod conventions;
mod conventions_body;
mod conventions_lists;
mod conventions_writes;
mod deployment;
mod fence;
mod generated;
mod hostile;
mod migrations;
mod openapi;
mod plans;
mod schema;
mod seed;
mod start;
mod walk;
