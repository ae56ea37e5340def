//! Black-box tests over HTTP, one file per domain.

mod health;
