//! What an installation is: the keys and the kind of people that its database was begun with.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, bail};
use palvelurekisteri_auth::token::cache::Tokens;
use palvelurekisteri_auth::token::keys::TokenKeys;
use palvelurekisteri_domain::time::Clock;
use palvelurekisteri_pii::audit_keys::AuditKeys;
use palvelurekisteri_pii::current::Current;
use palvelurekisteri_pii::key_ring::KeyRing;

use crate::config::{Config, Policy};
use crate::database::{self, Connection};
use crate::wiring::Keys;

/// Opens the keys, making them at the very first start, and compares them with the database.
///
/// # Errors
/// A sentence: keys are missing or belong to another database, or the database holds the other kind
/// of people.
pub async fn open(config: &Config, database_url: &str, clock: &dyn Clock) -> Result<Keys> {
    let now = clock.now();
    let folder = config.key_folder()?;
    let connection = database::connect(database_url).await?;
    let known = find_fingerprint(&connection).await?;
    let data = match &known {
        // New keys would open nothing of what is stored.
        Some(_) if !folder.exists() => bail!(
            "the database was begun with keys that are not here: {} does not exist, restore it from its backup \
             or name the right folder in data.key_folder",
            folder.display()
        ),
        Some(_) => KeyRing::open(&folder, now)?,
        None => KeyRing::open_or_create(&folder, now)?,
    };
    let keys = Keys {
        data: Arc::new(Current::new(data)),
        tokens: Arc::new(Current::new(Tokens::new(TokenKeys::open_or_create(
            &folder, now,
        )?))),
        audit: Arc::new(Current::new(AuditKeys::open_or_create(&folder, now)?)),
        folder: Some(folder.clone()),
    };
    check(&connection, config.policy(), &keys, &folder).await?;
    Ok(keys)
}

/// Writes the installation's row at first, and afterwards refuses what differs from it.
///
/// # Errors
/// A sentence that says what differs.
pub async fn check(
    connection: &Connection,
    policy: Policy,
    keys: &Keys,
    folder: &Path,
) -> Result<()> {
    let fingerprint = keys.data.get().fingerprint();
    let synthetic = policy == Policy::Synthetic;
    connection
        .execute(
            "insert into installation (data_key_fingerprint, signing_key_fingerprint, synthetic)
             values ($1, $2, $3) on conflict (id) do update
             set data_key_fingerprint = coalesce(installation.data_key_fingerprint, excluded.data_key_fingerprint),
                 signing_key_fingerprint = excluded.signing_key_fingerprint",
            &[&fingerprint, &keys.tokens.get().keys.fingerprint(), &synthetic],
        )
        .await?;
    let row = connection
        .query_one(
            "select data_key_fingerprint, synthetic from installation",
            &[],
        )
        .await?;
    let stored: Option<String> = row.try_get(0)?;
    if stored.as_ref() != Some(&fingerprint) {
        bail!(
            "the keys in {} are not those of this database: it was begun with key ring {} and this is {fingerprint}; \
             name the right folder in data.key_folder",
            folder.display(),
            stored.unwrap_or_default()
        );
    }
    match (row.try_get(1)?, synthetic) {
        (true, false) => bail!(
            "the database holds synthetic people and identity.policy is production: choose another database, \
             or set identity.policy to synthetic"
        ),
        (false, true) => bail!(
            "the database is for real clients and identity.policy is synthetic: choose another database, \
             or set identity.policy to production"
        ),
        (true, true) | (false, false) => Ok(()),
    }
}

async fn find_fingerprint(connection: &Connection) -> Result<Option<String>> {
    let row = connection
        .query_opt("select data_key_fingerprint from installation", &[])
        .await?;
    Ok(match row {
        Some(row) => row.try_get(0)?,
        None => None,
    })
}
