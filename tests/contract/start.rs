//! What refuses to start, and in which words.

use std::path::Path;

use palvelurekisteri_server::config::{Config, Policy};
use palvelurekisteri_server::{clock::SystemClock, database, installation};
use palvelurekisteri_tests::cluster::As;
use palvelurekisteri_tests::database::TestDb;
use palvelurekisteri_tests::server::test_config;
use palvelurekisteri_tests::temp_dir::TempDir;

fn config(db: &TestDb, role: As, keys: &Path) -> Config {
    let mut config = test_config();
    config.database.url = Some(db.url(role).into());
    config.database.audit_url = Some(db.url(As::Audit).into());
    config.data.key_folder = Some(keys.join("keys"));
    config
}

async fn refusal(config: &Config) -> String {
    let error = match database::prepare(config).await {
        Err(error) => error,
        Ok(database) => installation::open(config, &database.url, &SystemClock)
            .await
            .expect_err("it is refused"),
    };
    format!("{error:#}")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_application_role_on_a_migrated_database_is_accepted_again_and_again() {
    let (db, folder) = (TestDb::new().await, TempDir::new());
    let config = config(&db, As::App, folder.path());
    for _ in 0..2 {
        let database = database::prepare(&config).await.unwrap();
        installation::open(&config, &database.url, &SystemClock)
            .await
            .unwrap();
    }
    assert_eq!(db.count("select count(*) from installation").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_superuser_the_owner_and_nobody_to_seal_the_log_are_refused() {
    let (db, folder) = (TestDb::new().await, TempDir::new());
    let superuser = refusal(&config(&db, As::Admin, folder.path())).await;
    assert!(superuser.contains("is a superuser"), "{superuser}");
    let owner = refusal(&config(&db, As::Owner, folder.path())).await;
    assert!(
        owner.contains("owns tables") && owner.contains("DATABASE_OWNER_URL"),
        "{owner}"
    );
    let mut config = config(&db, As::App, folder.path());
    config.database.audit_url = None;
    let unsealed = refusal(&config).await;
    assert!(
        unsealed.contains("DATABASE_AUDIT_URL is missing"),
        "{unsealed}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_behind_is_refused_until_its_owner_migrates() {
    let (db, folder) = (TestDb::empty().await, TempDir::new());
    let mut config = config(&db, As::App, folder.path());
    let behind = refusal(&config).await;
    assert!(
        behind.contains("lacks migration") && behind.contains("palvelurekisteri migrate"),
        "{behind}"
    );
    config.database.owner_url = Some(db.url(As::Owner).into());
    database::prepare(&config).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_a_newer_program_is_refused() {
    let (db, folder) = (TestDb::new().await, TempDir::new());
    db.execute("insert into __diesel_schema_migrations (version) values ('99990101000000')")
        .await;
    let config = config(&db, As::App, folder.path());
    let newer = refusal(&config).await;
    assert!(
        newer.contains("99990101000000") && newer.contains("newer program"),
        "{newer}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_key_ring_is_refused_and_no_keys_are_made() {
    let (db, first, second) = (TestDb::new().await, TempDir::new(), TempDir::new());
    let right = config(&db, As::App, first.path());
    installation::open(&right, &db.url(As::App), &SystemClock)
        .await
        .unwrap();

    let missing = config(&db, As::App, second.path());
    let sentence = refusal(&missing).await;
    assert!(
        sentence.contains("does not exist") && sentence.contains("data.key_folder"),
        "{sentence}"
    );
    assert!(!second.path().join("keys").exists());

    let other_db = TestDb::new().await;
    let wrong = config(&other_db, As::App, second.path());
    installation::open(&wrong, &other_db.url(As::App), &SystemClock)
        .await
        .unwrap();
    let sentence = refusal(&missing).await;
    assert!(
        sentence.contains("are not those of this database"),
        "{sentence}"
    );
    database::prepare(&right).await.unwrap();
    installation::open(&right, &db.url(As::App), &SystemClock)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn synthetic_people_and_real_clients_do_not_share_a_database() {
    for (begun_as, then) in [
        (Policy::Synthetic, Policy::Production),
        (Policy::Production, Policy::Synthetic),
    ] {
        let (db, folder) = (TestDb::new().await, TempDir::new());
        let mut config = config(&db, As::App, folder.path());
        config.identity.policy = Some(begun_as);
        installation::open(&config, &db.url(As::App), &SystemClock)
            .await
            .unwrap();
        config.identity.policy = Some(then);
        let sentence = refusal(&config).await;
        assert!(sentence.contains("choose another database"), "{sentence}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_database_is_made_once_and_migrated_once() {
    let folder = TempDir::new();
    let mut config = test_config();
    config.data.folder = Some(folder.path().join("data"));
    for _ in 0..2 {
        let mut database = database::prepare(&config).await.unwrap();
        installation::open(&config, &database.url, &SystemClock)
            .await
            .unwrap();
        let in_use = format!(
            "{:#}",
            database::prepare(&config)
                .await
                .expect_err("the folder is taken")
        );
        assert!(in_use.contains("in use by another server"), "{in_use}");
        let guardian = database.guardian.take().unwrap();
        tokio::task::block_in_place(|| guardian.stop()).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_address_is_named() {
    use palvelurekisteri_tests::server::TestServer;
    let db = TestDb::new().await;
    let first = TestServer::start(&db).await;
    let mut config = test_config();
    config.http.listen = first.url().trim_start_matches("http://").parse().unwrap();
    let second = tokio::spawn(async move { TestServer::start_with(&db, config).await });
    let message = second
        .await
        .expect_err("the second start fails")
        .into_panic();
    let message = message
        .downcast_ref::<String>()
        .cloned()
        .unwrap_or_default();
    assert!(message.contains("cannot listen on"), "{message}");
}
