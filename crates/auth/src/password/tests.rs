use std::time::Duration;

use super::*;

fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

fn passwords() -> Passwords {
    Passwords::new(PasswordParams::for_tests(), DEFAULT_PERMITS, DEFAULT_QUEUE).unwrap()
}

#[tokio::test]
async fn the_right_password_matches_and_another_does_not() {
    let passwords = passwords();
    let stored = passwords
        .hash(secret("kolme punaista polkupyörää"))
        .await
        .unwrap();
    assert!(
        stored.starts_with("$argon2id$v=19$m=64,t=1,p=1$"),
        "{stored}"
    );
    let right = passwords
        .verify(Some(stored.clone()), secret("kolme punaista polkupyörää"))
        .await;
    assert_eq!(
        right.unwrap(),
        Verdict {
            matches: true,
            needs_rehash: false
        }
    );
    for wrong in [
        "kolme punaista polkupyörä",
        "Kolme punaista polkupyörää",
        "",
    ] {
        let verdict = passwords
            .verify(Some(stored.clone()), secret(wrong))
            .await
            .unwrap();
        assert_eq!(
            verdict,
            Verdict {
                matches: false,
                needs_rehash: false
            },
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn composed_and_decomposed_letters_are_the_same_password() {
    let passwords = passwords();
    let stored = passwords
        .hash(secret("polkupyo\u{308}ra\u{308}"))
        .await
        .unwrap();
    assert!(
        passwords
            .verify(Some(stored), secret("polkupyörä"))
            .await
            .unwrap()
            .matches
    );
}

#[tokio::test]
async fn equal_passwords_have_different_hashes() {
    let passwords = passwords();
    assert_ne!(
        passwords.hash(secret("same")).await.unwrap(),
        passwords.hash(secret("same")).await.unwrap()
    );
}

#[tokio::test]
async fn an_unknown_user_never_matches() {
    let passwords = passwords();
    for password in ["", "kolme punaista polkupyörää"] {
        let verdict = passwords.verify(None, secret(password)).await.unwrap();
        assert_eq!(
            verdict,
            Verdict {
                matches: false,
                needs_rehash: false
            }
        );
    }
}

#[test]
fn the_dummy_hash_costs_what_a_real_one_costs() {
    let passwords = Passwords::new(PasswordParams::DEFAULT, 1, 1).unwrap();
    let dummy = PasswordHash::new(&passwords.dummy).unwrap();
    assert_eq!(read_params(&dummy).unwrap(), PasswordParams::DEFAULT);
    assert_eq!(dummy.salt.unwrap().len(), SALT_BYTES);
    assert_eq!(dummy.hash.unwrap().len(), TAG_BYTES);
}

#[tokio::test]
async fn a_cheaper_hash_is_renewed_only_after_the_right_password() {
    let old = passwords().hash(secret("right")).await.unwrap();
    let risen = PasswordParams {
        iterations: 2,
        ..PasswordParams::for_tests()
    };
    let passwords = Passwords::new(risen, 1, 1).unwrap();
    let right = passwords
        .verify(Some(old.clone()), secret("right"))
        .await
        .unwrap();
    assert_eq!(
        right,
        Verdict {
            matches: true,
            needs_rehash: true
        }
    );
    let wrong = passwords.verify(Some(old), secret("wrong")).await.unwrap();
    assert_eq!(
        wrong,
        Verdict {
            matches: false,
            needs_rehash: false
        }
    );
    let renewed = passwords.hash(secret("right")).await.unwrap();
    assert!(
        !passwords
            .verify(Some(renewed.clone()), secret("right"))
            .await
            .unwrap()
            .needs_rehash
    );
    // Parameters that were lowered do not weaken what is stored.
    let lowered = Passwords::new(PasswordParams::for_tests(), 1, 1).unwrap();
    assert!(
        !lowered
            .verify(Some(renewed), secret("right"))
            .await
            .unwrap()
            .needs_rehash
    );
}

#[tokio::test]
async fn strange_stored_hashes_are_refused_without_being_computed() {
    let passwords = passwords();
    let salt_and_tag = "$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for stored in [
        String::new(),
        "plain text".to_owned(),
        "$2b$12$abcdefghijklmnopqrstuv".to_owned(),
        format!("$argon2i$v=19$m=64,t=1,p=1{salt_and_tag}"),
        format!("$argon2d$v=19$m=64,t=1,p=1{salt_and_tag}"),
        format!("$argon2id$v=19$m=4194304,t=1,p=1{salt_and_tag}"),
        format!("$argon2id$v=19$m=64,t=4000000,p=1{salt_and_tag}"),
        "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAA".to_owned(),
        "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA".to_owned(),
    ] {
        let verdict = passwords.verify(Some(stored.clone()), secret("x")).await;
        assert!(matches!(verdict, Err(AuthError::StoredHash(_))), "{stored}");
    }
}

#[tokio::test]
async fn when_the_queue_is_full_the_next_is_told_to_come_back() {
    let passwords = Arc::new(Passwords::new(PasswordParams::for_tests(), 1, 1).unwrap());
    let running = passwords.wait_turn().await.unwrap();
    let waiting = tokio::spawn({
        let passwords = Arc::clone(&passwords);
        async move { passwords.hash(secret("waits")).await }
    });
    while passwords.places.available_permits() > 0 {
        tokio::task::yield_now().await;
    }
    assert!(matches!(
        passwords.hash(secret("third")).await,
        Err(AuthError::Busy)
    ));
    assert!(matches!(
        passwords.verify(None, secret("third")).await,
        Err(AuthError::Busy)
    ));
    drop(running);
    waiting.await.unwrap().unwrap();
    assert!(passwords.hash(secret("fourth")).await.is_ok());
}

#[tokio::test]
async fn someone_who_stops_waiting_leaves_the_queue() {
    let passwords = Arc::new(Passwords::new(PasswordParams::for_tests(), 1, 1).unwrap());
    let running = passwords.wait_turn().await.unwrap();
    let waited =
        tokio::time::timeout(Duration::from_millis(1), passwords.hash(secret("gone"))).await;
    assert!(waited.is_err());
    assert_eq!(passwords.places.available_permits(), 1);
    drop(running);
}

#[test]
fn production_refuses_parameters_below_the_floor() {
    assert!(PasswordParams::default().validate_for_production().is_ok());
    assert!(PasswordParams::FLOOR.validate_for_production().is_ok());
    let floor = PasswordParams::FLOOR;
    for params in [
        PasswordParams::for_tests(),
        PasswordParams {
            memory_kib: 19_455,
            ..floor
        },
        PasswordParams {
            iterations: 1,
            ..floor
        },
        PasswordParams { lanes: 0, ..floor },
        PasswordParams {
            memory_kib: u32::MAX,
            ..floor
        },
    ] {
        assert!(params.validate_for_production().is_err(), "{params:?}");
    }
}

#[test]
fn impossible_parameters_and_queues_are_refused() {
    let params = PasswordParams::for_tests();
    assert!(Passwords::new(params, 0, 1).is_err());
    assert!(Passwords::new(params, 1, usize::MAX).is_err());
    assert!(
        Passwords::new(
            PasswordParams {
                memory_kib: 1,
                ..params
            },
            1,
            1
        )
        .is_err()
    );
    assert!(
        Passwords::new(
            PasswordParams {
                iterations: 0,
                ..params
            },
            1,
            1
        )
        .is_err()
    );
}

#[test]
fn the_defaults_are_those_of_the_security_plan() {
    let PasswordParams {
        memory_kib,
        iterations,
        lanes,
    } = PasswordParams::default();
    assert_eq!((memory_kib, iterations, lanes), (65_536, 3, 1));
    assert_eq!((DEFAULT_PERMITS, DEFAULT_QUEUE), (2, 32));
}
