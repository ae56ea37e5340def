//! `palvelurekisteri keys`: which keys there are, and new ones in their place. Works on the key folder alone, beside
//! running services, which take up what they find there.

use std::path::Path;

use anyhow::{Context as _, Result};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use palvelurekisteri_auth::token::keys::{self as token_keys, TokenKeys};
use palvelurekisteri_domain::time::Clock as _;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::checkpoint::{origin, verifier_key};
use palvelurekisteri_pii::key_ring::{self, KeyRing};

use super::say;
use crate::clock::SystemClock;
use crate::config::Config;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Show every key: its id, what it does, and from when; never its content.
    #[command(after_help = "Example:\n  palvelurekisteri keys list")]
    List,
    /// Add a key that takes over while the service runs.
    #[command(after_help = "Examples:\n  palvelurekisteri keys rotate token\n  \
                      palvelurekisteri keys rotate data --in-minutes 30   where folders are copied to other hosts by hand")]
    Rotate(Rotate),
    /// Take a token key that has leaked out of use at once; rotate first where it signs.
    #[command(
        after_help = "Example:\n  palvelurekisteri keys rotate token --in-minutes 0\n  \
                      palvelurekisteri keys retire 000001-5d41402abc4b2a76"
    )]
    Retire(Retire),
}

#[derive(Debug, clap::Args)]
pub(super) struct Rotate {
    /// Which key.
    #[arg(value_enum)]
    kind: Kind,
    /// When it takes over. Until then every host must have the file: the folder is shared, or copied.
    #[arg(long, value_name = "MINUTES", default_value_t = 5)]
    in_minutes: u32,
}

#[derive(Debug, clap::Args)]
pub(super) struct Retire {
    /// Its id, as `keys list` shows it.
    kid: String,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Kind {
    /// Signs access tokens.
    Token,
    /// Encrypts columns.
    Data,
    /// Signs checkpoints of the access log.
    Audit,
}

pub(super) fn run(config: &Config, command: &Command) -> Result<()> {
    let folder = config.key_folder()?;
    let now = SystemClock.now();
    match command {
        Command::List => list(&folder, now),
        Command::Rotate(rotate) => add(&folder, rotate, now),
        Command::Retire(retire) => {
            TokenKeys::retire(&folder, &retire.kid, now)?;
            say(format_args!("retired {}", retire.kid));
            Ok(())
        }
    }
}

fn add(folder: &Path, rotate: &Rotate, now: DateTime<Utc>) -> Result<()> {
    let use_from = now
        .checked_add_signed(TimeDelta::minutes(i64::from(rotate.in_minutes)))
        .context("--in-minutes is too large")?;
    let at = show(use_from);
    match rotate.kind {
        Kind::Token => {
            let kid = TokenKeys::rotate(folder, use_from)?;
            say(format_args!("made token {kid}, which signs from {at}"));
        }
        Kind::Data => {
            let id = KeyRing::rotate(folder, use_from)?;
            say(format_args!("made data {id}, which encrypts from {at}"));
            say("save the key folder now: what it encrypts opens with this key only");
        }
        Kind::Audit => {
            let id = AuditKeys::rotate(folder, use_from)?;
            say(format_args!("made audit {id}, which signs from {at}"));
            say("save the key folder now: what it signs is verified with this key only");
        }
    }
    Ok(())
}

fn list(folder: &Path, now: DateTime<Utc>) -> Result<()> {
    for key in TokenKeys::list(folder, now)? {
        let state = match key.state {
            token_keys::KeyState::Waiting => "waits, verifies".to_owned(),
            token_keys::KeyState::Signs => "signs".to_owned(),
            token_keys::KeyState::VerifiesUntil(until) => {
                format!("verifies until {}", show(until))
            }
            token_keys::KeyState::Expired => "expired, verifies nothing".to_owned(),
        };
        tell("token", &key.kid, key.use_from, &state);
    }
    for key in KeyRing::list(folder, now)? {
        let state = match key.state {
            key_ring::KeyState::Waiting if key.purpose == "audit" => "waits, verifies",
            key_ring::KeyState::Waiting if key.purpose == "pseudonym" => "waits",
            key_ring::KeyState::Waiting => "waits, decrypts",
            key_ring::KeyState::Replaced if key.purpose == "audit" => "verifies",
            key_ring::KeyState::Replaced if key.purpose == "pseudonym" => {
                "pseudonyms of former exports"
            }
            key_ring::KeyState::Replaced => "decrypts",
            key_ring::KeyState::InUse if key.purpose == "pseudonym" => "pseudonyms of exports",
            key_ring::KeyState::InUse if key.purpose == "data" => "encrypts",
            key_ring::KeyState::InUse if key.purpose == "audit" => "signs",
            key_ring::KeyState::InUse => "in use",
        };
        tell(key.purpose, &key.id, key.use_from, state);
    }
    tell_verifiers(folder, now)
}

/// The public halves of the audit keys, for whoever verifies checkpoints elsewhere.
fn tell_verifiers(folder: &Path, now: DateTime<Utc>) -> Result<()> {
    let name = origin(&KeyRing::open(folder, now)?.fingerprint());
    // A folder of before the first sealing has none.
    let Ok(keys) = AuditKeys::open(folder, now) else {
        return Ok(());
    };
    for (_, public) in keys.public() {
        say(format_args!("verify {}", verifier_key(&name, public)));
    }
    Ok(())
}

fn tell(purpose: &str, id: &str, use_from: Option<DateTime<Utc>>, state: &str) {
    let from = use_from.map_or_else(|| "the beginning".to_owned(), show);
    say(format_args!(
        "{purpose:<6} {id:<24} from {from:<20} {state}"
    ));
}

fn show(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}
