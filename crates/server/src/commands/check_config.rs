//! `palvelurekisteri check-config`: every setting with its source.

use anyhow::Result;

use super::say;
use crate::config::{money, source::Loaded};

pub(super) fn run(loaded: &Loaded) -> Result<()> {
    let width = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or_default();
    let key_width = width(&mut loaded.origins.iter().map(|origin| origin.key.len()));
    let value_width = width(&mut loaded.origins.iter().map(|origin| origin.value.len()));
    for origin in &loaded.origins {
        say(format_args!(
            "{:key_width$}  {:value_width$}  {}",
            origin.key, origin.value, origin.source
        ));
    }
    say(format_args!(
        "\ndata folder: {}",
        loaded.config.data_folder()?.display()
    ));
    let money = money::load(loaded.config.money.settings.as_deref())?;
    say(format_args!(
        "supplements: {}",
        money.municipal_supplement.len()
    ));
    say(format_args!(
        "key folder:  {}",
        loaded.config.key_folder()?.display()
    ));
    Ok(())
}
