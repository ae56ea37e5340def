//! `palvelurekisteri openapi`: the document, for tools and for the committed copy.

use std::io::Write as _;

use anyhow::Result;
use palvelurekisteri_api::openapi;

pub(super) fn run() -> Result<()> {
    let text = openapi::render(&openapi::document());
    std::io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}
