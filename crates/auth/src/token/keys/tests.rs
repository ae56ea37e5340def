use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use aws_lc_rs::signature::Ed25519KeyPair;
use palvelurekisteri_pii::private_file::create_private_file;
use uuid::Uuid;

use super::key_file::{kid, pem};
use super::*;
use crate::token::TokenError;

/// A directory for one test, removed with everything in it.
struct TestDir(PathBuf);

impl TestDir {
    fn new() -> TestDir {
        TestDir(std::env::temp_dir().join(format!("palvelurekisteri-{}", Uuid::new_v4())))
    }

    fn files(&self) -> Vec<PathBuf> {
        list_files(&self.0, EXTENSION).unwrap()
    }
}

impl Drop for TestDir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

fn claims() -> AccessClaims {
    AccessClaims::new(Uuid::from_u128(1), Uuid::from_u128(2), noon())
}

#[test]
fn the_first_start_makes_a_private_key_and_the_second_reads_it() {
    let dir = TestDir::new();
    let first = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    assert_eq!(
        fs::metadata(&dir.0).unwrap().permissions().mode() & 0o777,
        0o700
    );
    assert_eq!(dir.files().len(), 1);
    assert_eq!(
        fs::metadata(&dir.files()[0]).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let second = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    assert_eq!(first.fingerprint(), second.fingerprint());
    let token = first.issue(&claims()).unwrap();
    assert!(second.verify(&token, noon()).is_ok());
}

#[test]
fn opening_never_creates() {
    let dir = TestDir::new();
    assert!(TokenKeys::open(&dir.0, noon()).is_err());
    ensure_private_dir(&dir.0).unwrap();
    assert!(matches!(
        TokenKeys::open(&dir.0, noon()),
        Err(AuthError::Key { .. })
    ));
    assert!(dir.files().is_empty());
}

#[test]
fn the_newest_key_signs_and_older_ones_verify_until_retired() {
    let dir = TestDir::new();
    let before = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    let old_token = before.issue(&claims()).unwrap();
    let kid = TokenKeys::rotate(&dir.0, noon()).unwrap();
    assert!(kid.starts_with("000002-"));

    let both = TokenKeys::open(&dir.0, noon()).unwrap();
    assert_eq!(both.signing_kid(), kid);
    assert_ne!(both.fingerprint(), before.fingerprint());
    assert!(both.verify(&old_token, noon()).is_ok());
    let new_token = both.issue(&claims()).unwrap();
    assert!(both.verify(&new_token, noon()).is_ok());
    assert_eq!(
        before.verify(&new_token, noon()),
        Err(TokenError::UnknownKey)
    );

    TokenKeys::retire(&dir.0, before.signing_kid(), noon()).unwrap();
    let after = TokenKeys::open(&dir.0, noon()).unwrap();
    assert_eq!(
        after.verify(&old_token, noon()),
        Err(TokenError::UnknownKey)
    );
    assert!(after.verify(&new_token, noon()).is_ok());
    assert!(
        TokenKeys::rotate(&dir.0, noon())
            .unwrap()
            .starts_with("000003-")
    );
}

#[test]
fn a_new_key_verifies_at_once_and_signs_when_its_time_has_come_and_the_old_one_ends() {
    let dir = TestDir::new();
    let first = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    let from = noon() + TimeDelta::minutes(5);
    let second = TokenKeys::rotate(&dir.0, from).unwrap();
    let at = |time| TokenKeys::open(&dir.0, time).unwrap();
    let just_before = from - TimeDelta::seconds(1);
    assert_eq!(at(just_before).signing_kid(), first.signing_kid());
    assert_eq!(at(from).signing_kid(), second);
    // Servers whose clocks differ believe each other on both sides of the change.
    let issue = |keys: &TokenKeys, time| {
        let claims = AccessClaims::new(Uuid::from_u128(1), Uuid::from_u128(2), time);
        keys.issue(&claims).unwrap()
    };
    let early = issue(&at(from), from);
    assert!(at(just_before).verify(&early, from).is_ok());
    let late = issue(&at(just_before), from + SKEW);
    assert!(at(from).verify(&late, from + SKEW).is_ok());
    // The last token of the old key outlives nothing that verifies it.
    let end = from + OVERLAP;
    let last = end - TimeDelta::seconds(1);
    assert!(at(last).verify(&late, last).is_ok());
    let forged = issue(&first, end);
    assert_eq!(at(end).verify(&forged, end), Err(TokenError::UnknownKey));
    assert_eq!(at(end).jwks()["keys"].as_array().unwrap().len(), 1);
    assert_eq!(at(last).jwks()["keys"].as_array().unwrap().len(), 2);
}

#[test]
fn the_list_says_what_each_key_does() {
    let dir = TestDir::new();
    TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    let minutes = TimeDelta::minutes;
    for start in [0, 30, 60] {
        TokenKeys::rotate(&dir.0, noon() + minutes(start)).unwrap();
    }
    let states = |time| -> Vec<KeyState> {
        let listed = TokenKeys::list(&dir.0, time).unwrap();
        listed.into_iter().map(|key| key.state).collect()
    };
    let until = noon() + minutes(30) + OVERLAP;
    assert_eq!(
        states(noon() + minutes(30)),
        [
            KeyState::Expired,
            KeyState::VerifiesUntil(until),
            KeyState::Signs,
            KeyState::Waiting
        ]
    );
    assert_eq!(states(noon() + minutes(90))[3], KeyState::Signs);
}

#[test]
fn of_two_new_keys_the_later_may_come_first() {
    let dir = TestDir::new();
    let first = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    TokenKeys::rotate(&dir.0, noon() + TimeDelta::minutes(5)).unwrap();
    // A leak: the next key signs at once.
    let urgent = TokenKeys::rotate(&dir.0, noon()).unwrap();
    let keys = TokenKeys::open(&dir.0, noon()).unwrap();
    assert_eq!(keys.signing_kid(), urgent);
    let token = first.issue(&claims()).unwrap();
    assert!(keys.verify(&token, noon()).is_ok());
    TokenKeys::retire(&dir.0, first.signing_kid(), noon()).unwrap();
    let keys = TokenKeys::open(&dir.0, noon()).unwrap();
    assert_eq!(keys.verify(&token, noon()), Err(TokenError::UnknownKey));
}

#[test]
fn the_signing_key_and_unknown_keys_cannot_be_retired() {
    let dir = TestDir::new();
    let keys = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    for kid in [keys.signing_kid(), "000009-0000000000000000", "", "../x"] {
        assert!(
            matches!(
                TokenKeys::retire(&dir.0, kid, noon()),
                Err(AuthError::Key { .. })
            ),
            "{kid}"
        );
    }
    assert_eq!(dir.files().len(), 1);
}

#[test]
fn keys_that_others_may_read_are_refused() {
    let dir = TestDir::new();
    TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    fs::set_permissions(&dir.files()[0], fs::Permissions::from_mode(0o644)).unwrap();
    assert!(matches!(
        TokenKeys::open(&dir.0, noon()),
        Err(AuthError::KeyFile(_))
    ));
}

#[test]
fn damaged_weak_and_foreign_keys_are_refused() {
    let rsa = "-----BEGIN PRIVATE KEY-----\nMA0GCSqGSIb3DQEBAQUA\n-----END PRIVATE KEY-----\n";
    let zeros = Ed25519KeyPair::from_seed_unchecked(&[0; 32]).unwrap();
    let zeros = pem(zeros.to_pkcs8v1().unwrap().as_ref(), None);
    let other = pem(
        generate_pair().unwrap().to_pkcs8v1().unwrap().as_ref(),
        None,
    );
    for (name, content) in [
        ("empty", ""),
        ("garbage", "xxxx"),
        ("rsa", rsa),
        ("zeros", &*zeros),
        ("other", &*other),
        ("no date", &format!("use-from tomorrow\n{}", &*other)),
    ] {
        let dir = TestDir::new();
        TokenKeys::open_or_create(&dir.0, noon()).unwrap();
        fs::write(&dir.files()[0], content).unwrap();
        assert!(
            matches!(TokenKeys::open(&dir.0, noon()), Err(AuthError::Key { .. })),
            "{name}"
        );
    }
}

#[test]
fn one_key_under_two_numbers_and_two_keys_under_one_are_refused() {
    let dir = TestDir::new();
    let keys = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    let copy = key_file(&kid(2, &keys.signing.public));
    create_private_file(&dir.0, &copy, &fs::read(&dir.files()[0]).unwrap()).unwrap();
    assert!(matches!(
        TokenKeys::open(&dir.0, noon()),
        Err(AuthError::Key { .. })
    ));
    fs::remove_file(dir.0.join(copy)).unwrap();
    create_key(&dir.0, 1, None).unwrap();
    assert!(matches!(
        TokenKeys::open(&dir.0, noon()),
        Err(AuthError::Key { .. })
    ));
}

#[test]
fn servers_that_start_together_make_one_key() {
    let dir = TestDir::new();
    let starts: Vec<_> = (0..8)
        .map(|_| {
            let path = dir.0.clone();
            std::thread::spawn(move || {
                TokenKeys::open_or_create(&path, noon())
                    .unwrap()
                    .fingerprint()
            })
        })
        .collect();
    let mut seen: Vec<String> = starts
        .into_iter()
        .map(|start| start.join().unwrap())
        .collect();
    seen.dedup();
    assert_eq!(seen.len(), 1);
}

#[test]
fn the_published_keys_are_public_ones_only() {
    let keys = TokenKeys::generate().unwrap();
    let published = keys.jwks();
    let key = &published["keys"][0];
    assert_eq!(key["kid"], keys.signing_kid());
    assert_eq!(
        URL_SAFE_NO_PAD.decode(key["x"].as_str().unwrap()).unwrap(),
        keys.signing.public
    );
    let names: Vec<&String> = key.as_object().unwrap().keys().collect();
    assert_eq!(names, ["alg", "crv", "kid", "kty", "use", "x"]);
    // What others read from it verifies our tokens.
    let jwk: jsonwebtoken::jwk::Jwk = serde_json::from_value(key.clone()).unwrap();
    assert!(DecodingKey::from_jwk(&jwk).is_ok());
}

#[test]
fn debug_shows_key_ids_and_no_secret() {
    let dir = TestDir::new();
    let keys = TokenKeys::open_or_create(&dir.0, noon()).unwrap();
    let printed = format!("{keys:?} {keys:#?}");
    assert!(printed.contains(keys.signing_kid()));
    let stored = fs::read_to_string(&dir.files()[0]).unwrap();
    let secret = stored.lines().nth(1).unwrap();
    assert!(!printed.contains(&secret[24..]));
    assert!(!printed.contains("issuer"));
}

#[test]
fn a_ring_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<TokenKeys>();
}
