//! The palvelurekisteri program.
fn main() {}
