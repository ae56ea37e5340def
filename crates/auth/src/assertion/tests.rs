use serde_json::{Value, json};

use super::key::{ServiceKey, parse_public, render_public};
use super::*;

fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

fn check(text: &str, key: &ServiceKey) -> Result<Accepted, AssertionError> {
    Assertion::parse(text)?.check(&[key.public()], noon())
}

fn good_claims() -> Value {
    let at = noon().timestamp();
    json!({"iss": "vienti", "sub": "vienti", "aud": AUDIENCE, "iat": at, "exp": at + 60, "jti": "0123456789"})
}

fn signed(key: &ServiceKey, header: &Value, claims: &Value) -> String {
    key.sign_for_tests(&header.to_string(), &claims.to_string())
}

fn header() -> Value {
    json!({"alg": "EdDSA", "typ": "JWT"})
}

/// The good claims with some changed; null takes one away.
fn with(change: Value) -> Value {
    let mut claims = good_claims();
    for (name, value) in change.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    claims
}

#[test]
fn what_a_key_writes_is_accepted_and_names_its_client_and_id() {
    let key = ServiceKey::generate().unwrap();
    let text = key.assertion("vienti", noon()).unwrap();
    let assertion = Assertion::parse(&text).unwrap();
    assert_eq!(assertion.claimed_client(), "vienti");
    let accepted = assertion.check(&[key.public()], noon()).unwrap();
    assert_eq!(accepted.until, noon() + TimeDelta::seconds(65));
    let another = key.assertion("vienti", noon()).unwrap();
    assert_ne!(check(&another, &key).unwrap().id, accepted.id);
}

#[test]
fn any_of_the_keys_of_the_account_may_have_signed() {
    let (old, new) = (
        ServiceKey::generate().unwrap(),
        ServiceKey::generate().unwrap(),
    );
    let keys = [old.public(), new.public()];
    for key in [&old, &new] {
        let text = key.assertion("vienti", noon()).unwrap();
        assert!(
            Assertion::parse(&text)
                .unwrap()
                .check(&keys, noon())
                .is_ok()
        );
    }
    let stranger = ServiceKey::generate().unwrap();
    let text = stranger.assertion("vienti", noon()).unwrap();
    let assertion = Assertion::parse(&text).unwrap();
    assert_eq!(
        assertion.check(&keys, noon()),
        Err(AssertionError::Signature)
    );
    let none: [Vec<u8>; 0] = [];
    assert_eq!(
        assertion.check(&none, noon()),
        Err(AssertionError::Signature)
    );
}

#[test]
fn claims_that_are_not_exactly_right_are_refused() {
    let key = ServiceKey::generate().unwrap();
    let at = noon().timestamp();
    assert!(check(&signed(&key, &header(), &good_claims()), &key).is_ok());
    assert!(
        check(
            &signed(&key, &header(), &with(json!({"aud": [AUDIENCE]}))),
            &key
        )
        .is_ok()
    );
    for (change, expected) in [
        (json!({"iss": "toinen"}), AssertionError::Claims),
        (json!({"sub": null}), AssertionError::Claims),
        (json!({"jti": null}), AssertionError::Claims),
        (json!({"jti": "lyhyt"}), AssertionError::Claims),
        (json!({"jti": "a".repeat(129)}), AssertionError::Claims),
        (json!({"iat": null}), AssertionError::Claims),
        (json!({"aud": "another"}), AssertionError::Audience),
        (
            json!({"aud": [AUDIENCE, "another"]}),
            AssertionError::Claims,
        ),
        (json!({"aud": []}), AssertionError::Claims),
        (json!({"exp": at + 61}), AssertionError::Times),
        (json!({"exp": at}), AssertionError::Times),
        (json!({"exp": i64::MAX}), AssertionError::Times),
        (
            json!({"iat": at - 65, "exp": at - 5}),
            AssertionError::Times,
        ),
        (
            json!({"iat": at + 6, "exp": at + 60}),
            AssertionError::Times,
        ),
        (json!({"nbf": at + 6}), AssertionError::Times),
    ] {
        let text = signed(&key, &header(), &with(change.clone()));
        assert_eq!(check(&text, &key), Err(expected), "{change}");
    }
}

#[test]
fn the_header_chooses_nothing() {
    let key = ServiceKey::generate().unwrap();
    assert!(
        check(
            &signed(&key, &json!({"alg": "EdDSA", "kid": "1"}), &good_claims()),
            &key
        )
        .is_ok()
    );
    for header in [
        json!({"alg": "none"}),
        json!({"alg": "HS256"}),
        json!({"alg": "eddsa"}),
        json!({"alg": "EdDSA", "typ": "at+jwt"}),
        json!({"alg": "EdDSA", "jwk": {}}),
        json!({"alg": "EdDSA", "jku": "https://example.org"}),
        json!({"alg": "EdDSA", "crit": ["exp"]}),
        json!({}),
    ] {
        let text = signed(&key, &header, &good_claims());
        assert_eq!(check(&text, &key), Err(AssertionError::Header), "{header}");
    }
}

#[test]
fn one_changed_character_is_refused() {
    let key = ServiceKey::generate().unwrap();
    let text = key.assertion("vienti", noon()).unwrap();
    for place in 0..text.len() {
        let mut changed = text.clone().into_bytes();
        changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(check(&changed, &key).is_err(), "{place}");
    }
    for text in ["", ".", "..", "a.b", &"a".repeat(MAX_BYTES + 1)] {
        assert!(check(text, &key).is_err());
    }
}

#[test]
fn a_public_key_is_read_as_pem_and_as_jwk() {
    let key = ServiceKey::generate().unwrap();
    let public = key.public();
    assert_eq!(
        parse_public(&render_public(&public)).unwrap().as_slice(),
        public
    );
    // Made by openssl of the seed in RFC 8032, 7.1, test 1.
    let pem = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n";
    assert_eq!(
        render_public(&parse_public(pem).unwrap()),
        "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
    );
    for text in [
        "",
        "AAAA",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
    ] {
        assert_eq!(parse_public(text), None, "{text}");
    }
}
