//! Forged tokens. Each case changes one thing of a token that is otherwise accepted.

use aws_lc_rs::hmac;
use chrono::TimeDelta;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::token::keys::{AUDIENCE, ISSUER};
use crate::token::{LIFETIME, SKEW};

fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

fn claims() -> AccessClaims {
    AccessClaims::new(Uuid::from_u128(0xA1), Uuid::from_u128(0xB2), noon())
}

fn keys() -> TokenKeys {
    TokenKeys::generate().unwrap()
}

fn header(keys: &TokenKeys) -> Value {
    json!({ "alg": "EdDSA", "typ": "at+jwt", "kid": keys.signing_kid() })
}

fn payload() -> Value {
    let noon = noon().timestamp();
    json!({
        "iss": ISSUER, "aud": AUDIENCE, "sub": Uuid::from_u128(0xA1), "sid": Uuid::from_u128(0xB2),
        "iat": noon, "nbf": noon, "exp": noon + 600, "jti": Uuid::from_u128(0xC3),
    })
}

/// The value with one member set, or removed for `null`.
fn with(mut value: Value, name: &str, to: Value) -> Value {
    let members = value.as_object_mut().unwrap();
    if to.is_null() {
        members.remove(name);
    } else {
        members.insert(name.to_owned(), to);
    }
    value
}

fn b64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A token with any header and payload, signed by the ring's own key: only the checks stand
/// between it and the register.
fn signed(keys: &TokenKeys, header: &str, payload: &str) -> String {
    let message = format!("{}.{}", b64(header), b64(payload));
    let signature = keys.sign_for_tests(message.as_bytes());
    format!("{message}.{signature}")
}

fn signed_json(keys: &TokenKeys, header: &Value, payload: &Value) -> String {
    signed(keys, &header.to_string(), &payload.to_string())
}

#[test]
fn an_issued_token_is_accepted_and_says_who() {
    let keys = keys();
    let token = keys.issue(&claims()).unwrap();
    assert_eq!(keys.verify(&token, noon()).unwrap(), claims_of(&token));
    assert_eq!(
        keys.verify(&token, noon()).unwrap().user_id,
        Uuid::from_u128(0xA1)
    );
    assert_eq!(
        keys.verify(&token, noon()).unwrap().session_id,
        Uuid::from_u128(0xB2)
    );
    assert!(token.len() < 600, "{}", token.len());
}

fn claims_of(token: &str) -> AccessClaims {
    let payload = URL_SAFE_NO_PAD
        .decode(token.split('.').nth(1).unwrap())
        .unwrap();
    serde_json::from_slice::<WireClaims>(&payload)
        .unwrap()
        .to_access()
        .unwrap()
}

#[test]
fn a_token_carries_identity_and_nothing_else() {
    let token = keys().issue(&claims()).unwrap();
    let payload = URL_SAFE_NO_PAD
        .decode(token.split('.').nth(1).unwrap())
        .unwrap();
    let payload: Value = serde_json::from_slice(&payload).unwrap();
    let names: Vec<&String> = payload.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        ["aud", "exp", "iat", "iss", "jti", "nbf", "sid", "sub"]
    );
}

#[test]
fn the_hand_made_token_of_these_tests_is_accepted_unchanged() {
    let keys = keys();
    let token = signed_json(&keys, &header(&keys), &payload());
    assert_eq!(
        keys.verify(&token, noon()).unwrap().token_id,
        Uuid::from_u128(0xC3)
    );
}

#[test]
fn headers_that_are_not_ours_are_refused() {
    let keys = keys();
    let jwk = keys.jwks()["keys"][0].clone();
    let table: [(&str, Value, TokenError); 27] = [
        ("alg", json!("none"), TokenError::Algorithm),
        ("alg", json!("None"), TokenError::Algorithm),
        ("alg", json!("NONE"), TokenError::Algorithm),
        ("alg", json!(""), TokenError::Algorithm),
        ("alg", json!("eddsa"), TokenError::Algorithm),
        ("alg", json!("Ed25519"), TokenError::Algorithm),
        ("alg", json!("HS256"), TokenError::Algorithm),
        ("alg", json!("HS512"), TokenError::Algorithm),
        ("alg", json!("RS256"), TokenError::Algorithm),
        ("alg", json!("ES256"), TokenError::Algorithm),
        ("alg", json!(["EdDSA"]), TokenError::Header),
        ("alg", Value::Null, TokenError::Header),
        ("typ", json!("JWT"), TokenError::Type),
        ("typ", json!("AT+JWT"), TokenError::Type),
        ("typ", json!("rt+jwt"), TokenError::Type),
        ("typ", Value::Null, TokenError::Header),
        (
            "kid",
            json!("000001-0000000000000000"),
            TokenError::UnknownKey,
        ),
        ("kid", json!(""), TokenError::UnknownKey),
        ("kid", json!("../../../../dev/null"), TokenError::UnknownKey),
        ("kid", Value::Null, TokenError::Header),
        ("jwk", jwk, TokenError::Header),
        (
            "jku",
            json!("https://attacker.example/jwks.json"),
            TokenError::Header,
        ),
        (
            "x5u",
            json!("https://attacker.example/key.pem"),
            TokenError::Header,
        ),
        ("x5c", json!(["MIIB"]), TokenError::Header),
        ("crit", json!(["exp"]), TokenError::Header),
        ("b64", json!(false), TokenError::Header),
        ("zip", json!("DEF"), TokenError::Header),
    ];
    for (name, value, expected) in table {
        let header = with(header(&keys), name, value);
        let token = signed_json(&keys, &header, &payload());
        assert_eq!(keys.verify(&token, noon()), Err(expected), "{header}");
    }
}

#[test]
fn a_header_parameter_that_comes_twice_is_refused() {
    let keys = keys();
    let kid = keys.signing_kid();
    for header in [
        format!(r#"{{"alg":"none","alg":"EdDSA","typ":"at+jwt","kid":"{kid}"}}"#),
        format!(r#"{{"alg":"EdDSA","typ":"at+jwt","kid":"{kid}","alg":"none"}}"#),
        format!(r#"{{"alg":"EdDSA","typ":"at+jwt","kid":"{kid}","kid":"{kid}"}}"#),
    ] {
        let token = signed(&keys, &header, &payload().to_string());
        assert_eq!(
            keys.verify(&token, noon()),
            Err(TokenError::Header),
            "{header}"
        );
    }
}

#[test]
fn claims_that_are_not_ours_are_refused() {
    let keys = keys();
    let table: [(&str, Value, TokenError); 22] = [
        ("iss", json!("someone-else"), TokenError::Issuer),
        ("iss", json!(""), TokenError::Issuer),
        ("iss", Value::Null, TokenError::Claims),
        ("iss", json!([ISSUER]), TokenError::Claims),
        ("aud", json!("another-api"), TokenError::Audience),
        ("aud", json!([AUDIENCE]), TokenError::Claims),
        ("aud", Value::Null, TokenError::Claims),
        ("sub", json!("admin"), TokenError::Claims),
        ("sub", Value::Null, TokenError::Claims),
        ("sid", Value::Null, TokenError::Claims),
        ("sid", json!(1), TokenError::Claims),
        ("jti", Value::Null, TokenError::Claims),
        ("iat", Value::Null, TokenError::Claims),
        ("nbf", Value::Null, TokenError::Claims),
        ("exp", Value::Null, TokenError::Claims),
        ("exp", json!("1772453400"), TokenError::Claims),
        ("exp", json!(1.5), TokenError::Claims),
        ("exp", json!(u64::MAX), TokenError::Claims),
        ("exp", json!(i64::MAX), TokenError::Claims),
        ("iat", json!(i64::MIN), TokenError::Claims),
        ("roles", json!(["system_admin"]), TokenError::Claims),
        ("name", json!("Matti"), TokenError::Claims),
    ];
    for (name, value, expected) in table {
        let payload = with(payload(), name, value);
        let token = signed_json(&keys, &header(&keys), &payload);
        assert_eq!(keys.verify(&token, noon()), Err(expected), "{payload}");
    }
}

#[test]
fn a_claim_that_comes_twice_is_refused() {
    let keys = keys();
    let twice = payload().to_string().replacen('{', r#"{"iss":"x","#, 1);
    let token = signed(&keys, &header(&keys).to_string(), &twice);
    assert_eq!(keys.verify(&token, noon()), Err(TokenError::Claims));
}

#[test]
fn times_are_held_against_the_given_clock() {
    let keys = keys();
    let year = 365 * 86_400;
    // Seconds from noon: iat, nbf, exp.
    let table = [
        ("fresh", 0, 0, 600, Ok(())),
        ("shorter than usual", 0, 0, 60, Ok(())),
        ("within the skew ahead", 5, 5, 605, Ok(())),
        (
            "beyond the skew ahead",
            6,
            6,
            606,
            Err(TokenError::NotYetValid),
        ),
        ("within the skew after", -604, -604, -4, Ok(())),
        (
            "beyond the skew after",
            -605,
            -605,
            -5,
            Err(TokenError::Expired),
        ),
        (
            "long ago",
            -year,
            -year,
            600 - year,
            Err(TokenError::Expired),
        ),
        (
            "far ahead",
            year,
            year,
            year + 600,
            Err(TokenError::NotYetValid),
        ),
        ("too long", 0, 0, 601, Err(TokenError::Lifetime)),
        ("for ever", 0, 0, 100 * year, Err(TokenError::Lifetime)),
        ("backdated", -year, -year, 600, Err(TokenError::Lifetime)),
        ("ends before it begins", 0, 0, -1, Err(TokenError::Lifetime)),
        ("ends as it begins", 0, 0, 0, Err(TokenError::Lifetime)),
        ("not before is later", 0, 60, 600, Err(TokenError::Claims)),
        (
            "not before is earlier",
            0,
            -60,
            600,
            Err(TokenError::Claims),
        ),
    ];
    for (name, iat, nbf, exp, expected) in table {
        let at = |seconds: i64| json!(noon().timestamp() + seconds);
        let payload = with(
            with(with(payload(), "iat", at(iat)), "nbf", at(nbf)),
            "exp",
            at(exp),
        );
        let token = signed_json(&keys, &header(&keys), &payload);
        assert_eq!(keys.verify(&token, noon()).map(|_| ()), expected, "{name}");
    }
}

#[test]
fn an_issued_token_lives_ten_minutes_and_the_skew() {
    let keys = keys();
    let token = keys.issue(&claims()).unwrap();
    let end = noon() + LIFETIME + SKEW;
    assert!(
        keys.verify(&token, end - TimeDelta::milliseconds(1))
            .is_ok()
    );
    assert_eq!(keys.verify(&token, end), Err(TokenError::Expired));
    assert!(keys.verify(&token, noon() - SKEW).is_ok());
    let early = noon() - SKEW - TimeDelta::milliseconds(1);
    assert_eq!(keys.verify(&token, early), Err(TokenError::NotYetValid));
}

#[test]
fn the_public_key_is_no_secret_for_hs256() {
    let keys = keys();
    let x = keys.jwks()["keys"][0]["x"].as_str().unwrap().to_owned();
    let raw = URL_SAFE_NO_PAD.decode(&x).unwrap();
    for secret in [raw, x.into_bytes()] {
        for algorithm in ["HS256", "EdDSA"] {
            let header = with(header(&keys), "alg", json!(algorithm));
            let message = format!("{}.{}", b64(header.to_string()), b64(payload().to_string()));
            let key = hmac::Key::new(hmac::HMAC_SHA256, &secret);
            let tag = hmac::sign(&key, message.as_bytes());
            let token = format!("{message}.{}", b64(tag));
            assert!(keys.verify(&token, noon()).is_err(), "{algorithm}");
        }
    }
}

#[test]
fn another_ring_cannot_sign_under_our_key_id() {
    let (ours, theirs) = (keys(), keys());
    let token = signed_json(&theirs, &header(&ours), &payload());
    assert_eq!(ours.verify(&token, noon()), Err(TokenError::Signature));
    let honest = theirs.issue(&claims()).unwrap();
    assert_eq!(ours.verify(&honest, noon()), Err(TokenError::UnknownKey));
}

#[test]
fn a_ring_with_configured_names_refuses_the_default_ones() {
    let keys = keys().with_names("kuopio", "kuopio-api");
    assert!(keys.verify(&keys.issue(&claims()).unwrap(), noon()).is_ok());
    let token = signed_json(&keys, &header(&keys), &payload());
    assert_eq!(keys.verify(&token, noon()), Err(TokenError::Issuer));
    let payload = with(payload(), "iss", json!("kuopio"));
    let token = signed_json(&keys, &header(&keys), &payload);
    assert_eq!(keys.verify(&token, noon()), Err(TokenError::Audience));
}

#[test]
fn any_changed_bit_is_noticed() {
    let keys = keys();
    let token = keys.issue(&claims()).unwrap();
    let parts: Vec<Vec<u8>> = token
        .split('.')
        .map(|part| URL_SAFE_NO_PAD.decode(part).unwrap())
        .collect();
    for part in 0..parts.len() {
        for bit in 0..parts[part].len() * 8 {
            let mut changed = parts.clone();
            changed[part][bit / 8] ^= 1 << (bit % 8);
            let changed: Vec<String> = changed.iter().map(b64).collect();
            assert!(
                keys.verify(&changed.join("."), noon()).is_err(),
                "part {part} bit {bit}"
            );
        }
    }
}

#[test]
fn cut_extended_and_rearranged_tokens_are_refused() {
    let keys = keys();
    let token = keys.issue(&claims()).unwrap();
    for length in 0..token.len() {
        assert!(
            keys.verify(&token[..length], noon()).is_err(),
            "cut to {length}"
        );
    }
    let (message, signature) = token.rsplit_once('.').unwrap();
    let (head, body) = message.split_once('.').unwrap();
    for changed in [
        format!("{token}."),
        format!("{token}.{signature}"),
        format!("{token}="),
        format!("{token} "),
        format!(" {token}"),
        format!("{token}\0"),
        format!("Bearer {token}"),
        format!("{message}."),
        format!("{message}.{}", b64([0_u8; 64])),
        format!("{head}..{signature}"),
        format!(".{body}.{signature}"),
        format!("{body}.{head}.{signature}"),
        format!("{{\"payload\":\"{body}\"}}"),
        "..".to_owned(),
        "....".to_owned(),
        "å.ä.ö".to_owned(),
        "null.null.null".to_owned(),
    ] {
        assert!(keys.verify(&changed, noon()).is_err(), "{changed}");
    }
}

#[test]
fn a_token_over_four_kilobytes_is_not_looked_at() {
    let keys = keys();
    let padded = with(payload(), "iss", json!("x".repeat(4096)));
    let token = signed_json(&keys, &header(&keys), &padded);
    assert_eq!(keys.verify(&token, noon()), Err(TokenError::TooLong));
    assert_eq!(
        keys.verify(&"a".repeat(10_000_000), noon()),
        Err(TokenError::TooLong)
    );
    assert_eq!(
        keys.verify(&"a".repeat(MAX_BYTES), noon()),
        Err(TokenError::Malformed)
    );
}

#[test]
fn headers_and_payloads_that_are_no_objects_are_refused() {
    let keys = keys();
    let deep = "[".repeat(2_000);
    for garbage in [
        "",
        "null",
        "[]",
        "1",
        "\"EdDSA\"",
        "{}",
        "{",
        "\u{feff}{}",
        deep.as_str(),
    ] {
        let as_header = signed(&keys, garbage, &payload().to_string());
        assert!(keys.verify(&as_header, noon()).is_err(), "{garbage}");
        let as_payload = signed(&keys, &header(&keys).to_string(), garbage);
        assert!(keys.verify(&as_payload, noon()).is_err(), "{garbage}");
    }
}

proptest! {
    #[test]
    fn garbage_is_refused_without_a_panic(token: String, parts: [Vec<u8>; 3]) {
        let keys = keys();
        prop_assert!(keys.verify(&token, noon()).is_err());
        prop_assert!(keys.verify(&parts.map(b64).join("."), noon()).is_err());
    }

    #[test]
    fn what_is_issued_is_read_back(user: u128, session: u128, seconds in 0_i64..10_000_000_000) {
        let keys = keys();
        let now = DateTime::from_timestamp(seconds, 123_456_789).unwrap();
        let claims = AccessClaims::new(Uuid::from_u128(user), Uuid::from_u128(session), now);
        let token = keys.issue(&claims).unwrap();
        prop_assert_eq!(keys.verify(&token, now).unwrap(), claims);
    }
}
