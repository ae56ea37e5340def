//! Brings a database to the schema of this program. Runs as the owner role, never as the application role.

use diesel_async::{
    AsyncConnection, AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection,
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use thiserror::Error;

/// The migrations of this program.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../../migrations");

/// One lock for every program that migrates the same database; the value is arbitrary.
const LOCK: &str = "select pg_advisory_lock(5071123)";

/// Why a database could not be brought to, or is not at, this program's schema.
#[derive(Debug, Error)]
pub enum MigrateError {
    /// The database cannot be reached.
    #[error("the database cannot be reached with the owner's URL")]
    Connect,
    /// The database has a migration that this program does not know.
    #[error(
        "the database has migration {0}, which this program does not know: start a newer program"
    )]
    UnknownSchema(String),
    /// The database lacks a migration of this program.
    #[error("the database lacks migration {0}: run `palvelurekisteri migrate`")]
    Behind(String),
    /// A migration failed; nothing of it was kept.
    #[error("migration failed: {0}")]
    Failed(String),
}

/// Runs what is missing, under an advisory lock so that two programs migrate once.
/// Needs a multi-thread runtime (diesel's harness blocks in place).
///
/// # Errors
/// [`MigrateError`]; a failed or killed migration leaves the database as it was before it.
pub async fn run(owner_url: &str) -> Result<Vec<String>, MigrateError> {
    let mut connection = AsyncPgConnection::establish(owner_url)
        .await
        .map_err(|_| MigrateError::Connect)?;
    connection.batch_execute(LOCK).await.map_err(failed)?;
    let mut harness = AsyncMigrationHarness::new(connection);
    let applied = tokio::task::block_in_place(|| {
        refuse_unknown(&mut harness)?;
        let run = harness.run_pending_migrations(MIGRATIONS).map_err(failed)?;
        Ok::<_, MigrateError>(
            run.into_iter()
                .map(|version| version.to_string())
                .collect::<Vec<_>>(),
        )
    })?;
    let mut connection = harness.into_inner();
    connection
        .batch_execute("grant select on __diesel_schema_migrations to palvelurekisteri_app")
        .await
        .map_err(failed)?;
    Ok(applied)
}

/// Reverts every migration, newest first; for tests of the down scripts.
///
/// # Errors
/// [`MigrateError`]; each migration is its own transaction.
pub async fn revert_all(owner_url: &str) -> Result<(), MigrateError> {
    let connection = AsyncPgConnection::establish(owner_url)
        .await
        .map_err(|_| MigrateError::Connect)?;
    let mut harness = AsyncMigrationHarness::new(connection);
    tokio::task::block_in_place(|| {
        harness
            .revert_all_migrations(MIGRATIONS)
            .map(|_| ())
            .map_err(failed)
    })
}

fn refuse_unknown(
    harness: &mut AsyncMigrationHarness<AsyncPgConnection>,
) -> Result<(), MigrateError> {
    let known = known_versions()?;
    let applied = harness.applied_migrations().map_err(failed)?;
    match applied
        .into_iter()
        .map(|version| version.to_string())
        .find(|version| !known.contains(version))
    {
        Some(version) => Err(MigrateError::UnknownSchema(version)),
        None => Ok(()),
    }
}

fn known_versions() -> Result<Vec<String>, MigrateError> {
    let migrations = diesel::migration::MigrationSource::<diesel::pg::Pg>::migrations(&MIGRATIONS)
        .map_err(failed)?;
    Ok(migrations
        .iter()
        .map(|migration| migration.name().version().to_string())
        .collect())
}

/// The newest migration of this program: the schema that it needs.
#[must_use]
pub fn newest_version() -> Option<String> {
    known_versions().ok()?.into_iter().max()
}

/// Compares the database with this program, as the application role, before serving.
///
/// # Errors
/// [`MigrateError::UnknownSchema`] or [`MigrateError::Behind`].
pub async fn check(app_url: &str) -> Result<(), MigrateError> {
    let mut connection = AsyncPgConnection::establish(app_url)
        .await
        .map_err(|_| MigrateError::Connect)?;
    let applied: Vec<String> = diesel::dsl::sql::<diesel::sql_types::Text>(
        "select version::text from __diesel_schema_migrations order by version",
    )
    .load(&mut connection)
    .await
    .map_err(|_| MigrateError::Behind("any".to_owned()))?;
    let known = known_versions()?;
    if let Some(version) = applied.iter().find(|version| !known.contains(version)) {
        return Err(MigrateError::UnknownSchema(version.clone()));
    }
    match known.iter().find(|version| !applied.contains(version)) {
        Some(version) => Err(MigrateError::Behind(version.clone())),
        None => Ok(()),
    }
}

fn failed(error: impl std::fmt::Display) -> MigrateError {
    MigrateError::Failed(error.to_string())
}
