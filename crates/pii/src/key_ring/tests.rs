use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use uuid::Uuid;

use chrono::TimeDelta;
use zeroize::Zeroizing;

use super::*;
use crate::field::FieldRef;
use crate::key_material::{KEY_BYTES, check_value, generate_key};
use crate::private_file::{create_private_file, file_name};
use crate::test_dir::TestDir;

fn noon() -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

fn note() -> FieldRef<'static> {
    FieldRef {
        area_id: 5,
        table: "note",
        row: Uuid::from_u128(7),
        column: "text",
    }
}

fn key_files(dir: &TestDir) -> Vec<PathBuf> {
    list_files(dir.path(), EXTENSION).unwrap()
}

fn file_of(dir: &TestDir, purpose: &str) -> PathBuf {
    key_files(dir)
        .into_iter()
        .find(|path| file_name(path).starts_with(purpose))
        .unwrap()
}

/// Writes a key of the caller's choice under the name that belongs to it.
fn plant(dir: &TestDir, purpose: Purpose, number: u32, key: [u8; KEY_BYTES]) {
    let key = Zeroizing::new(key);
    NamedKey {
        purpose,
        id: KeyId {
            number,
            check: check_value(&key),
        },
        key,
        use_from: None,
    }
    .write(dir.path())
    .unwrap();
}

#[test]
fn the_first_start_makes_private_files_and_the_second_reads_them() {
    let dir = TestDir::new();
    let first = KeyRing::open_or_create(dir.path(), noon()).unwrap();
    assert_eq!(
        fs::metadata(dir.path()).unwrap().permissions().mode() & 0o777,
        0o700
    );
    assert_eq!(key_files(&dir).len(), 3);
    for path in key_files(&dir) {
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let second = KeyRing::open_or_create(dir.path(), noon()).unwrap();
    assert_eq!(first.fingerprint(), second.fingerprint());
    let envelope = first.encrypt_text(&note(), "text").unwrap();
    assert_eq!(
        second.decrypt_text(&note(), &envelope).unwrap().as_str(),
        "text"
    );
    assert_eq!(
        second
            .open_sealed("c", &first.seal("c", b"x").unwrap())
            .unwrap(),
        b"x"
    );
    assert_eq!(
        first.blind_index(1, "p", "v"),
        second.blind_index(1, "p", "v")
    );
}

#[test]
fn opening_never_creates() {
    let dir = TestDir::new();
    assert!(matches!(
        KeyRing::open(dir.path(), noon()),
        Err(PiiError::Io { .. })
    ));
    ensure_private_dir(dir.path()).unwrap();
    assert!(matches!(
        KeyRing::open(dir.path(), noon()),
        Err(PiiError::RingIncomplete { .. })
    ));
    assert!(key_files(&dir).is_empty());
}

#[test]
fn servers_that_start_together_make_one_ring() {
    let dir = TestDir::new();
    let path = dir.path().to_owned();
    let starts: Vec<_> = (0..8)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || {
                KeyRing::open_or_create(&path, noon())
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
    assert_eq!(key_files(&dir).len(), 3);
}

#[test]
fn an_interrupted_first_start_is_completed() {
    let dir = TestDir::new();
    ensure_private_dir(dir.path()).unwrap();
    NamedKey::generate(Purpose::Index, 1)
        .unwrap()
        .write(dir.path())
        .unwrap();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    assert_eq!(key_files(&dir).len(), 3);
}

#[test]
fn a_ring_that_lost_its_index_key_is_refused_and_not_repaired() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    fs::remove_file(file_of(&dir, "index")).unwrap();
    assert!(matches!(
        KeyRing::open_or_create(dir.path(), noon()),
        Err(PiiError::RingIncomplete { .. })
    ));
    assert_eq!(key_files(&dir).len(), 2);
}

#[test]
fn a_removed_seal_key_is_made_anew_and_columns_stay_readable() {
    let dir = TestDir::new();
    let before = KeyRing::open_or_create(dir.path(), noon()).unwrap();
    let envelope = before.encrypt_text(&note(), "text").unwrap();
    let cursor = before.seal("cursor", b"x").unwrap();
    fs::remove_file(file_of(&dir, "seal")).unwrap();
    assert!(KeyRing::open(dir.path(), noon()).is_err());
    let after = KeyRing::open_or_create(dir.path(), noon()).unwrap();
    assert_eq!(after.fingerprint(), before.fingerprint());
    assert!(after.decrypt_text(&note(), &envelope).is_ok());
    assert!(matches!(
        after.open_sealed("cursor", &cursor),
        Err(PiiError::NotAuthentic)
    ));
}

#[test]
fn old_values_stay_readable_after_rotation_and_new_ones_use_the_new_key() {
    let dir = TestDir::new();
    let before = KeyRing::open_or_create(dir.path(), noon()).unwrap();
    let old = before.encrypt_text(&note(), "old").unwrap();
    let id = KeyRing::rotate(dir.path(), noon()).unwrap();
    assert!(id.starts_with("000002-"));

    let after = KeyRing::open(dir.path(), noon()).unwrap();
    assert_eq!(after.encrypting_key_id(), id);
    assert_eq!(after.decrypt_text(&note(), &old).unwrap().as_str(), "old");
    let new = after.encrypt_text(&note(), "new").unwrap();
    assert!(!after.is_current(&old).unwrap());
    assert!(after.is_current(&new).unwrap());
    assert!(matches!(
        before.decrypt(&note(), &new),
        Err(PiiError::UnknownKey { .. })
    ));
}

#[test]
fn a_new_key_decrypts_at_once_and_encrypts_when_its_time_has_come() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    let from = noon() + TimeDelta::minutes(5);
    let second = KeyRing::rotate(dir.path(), from).unwrap();
    let third = KeyRing::rotate(dir.path(), from + TimeDelta::minutes(5)).unwrap();
    let at = |minutes| KeyRing::open(dir.path(), noon() + TimeDelta::minutes(minutes)).unwrap();
    assert!(at(4).encrypting_key_id().starts_with("000001-"));
    assert_eq!(at(5).encrypting_key_id(), second);
    assert_eq!(at(9).encrypting_key_id(), second);
    assert_eq!(at(10).encrypting_key_id(), third);
    // A server whose clock is ahead writes; one whose clock is behind reads.
    let envelope = at(10).encrypt_text(&note(), "text").unwrap();
    assert_eq!(
        at(0).decrypt_text(&note(), &envelope).unwrap().as_str(),
        "text"
    );
    assert!(at(0).is_same(&at(4)));
    assert!(!at(4).is_same(&at(5)));
    let states: Vec<_> = KeyRing::list(dir.path(), from)
        .unwrap()
        .into_iter()
        .map(|key| (key.purpose, key.state))
        .collect();
    assert_eq!(
        states,
        [
            ("data", KeyState::Replaced),
            ("data", KeyState::InUse),
            ("data", KeyState::Waiting),
            ("index", KeyState::InUse),
            ("seal", KeyState::InUse),
        ]
    );
}

#[test]
fn a_first_key_encrypts_whatever_the_clock_says() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    fs::remove_file(file_of(&dir, "data")).unwrap();
    NamedKey {
        use_from: Some(noon()),
        ..NamedKey::generate(Purpose::Data, 1).unwrap()
    }
    .write(dir.path())
    .unwrap();
    let before = noon() - TimeDelta::days(365);
    assert!(KeyRing::open(dir.path(), before).is_ok());
}

#[test]
fn the_fingerprint_survives_rotation_and_tells_rings_apart() {
    let dir = TestDir::new();
    let before = KeyRing::open_or_create(dir.path(), noon())
        .unwrap()
        .fingerprint();
    for _ in 0..3 {
        KeyRing::rotate(dir.path(), noon()).unwrap();
    }
    let after = KeyRing::open(dir.path(), noon()).unwrap();
    assert_eq!(before, after.fingerprint());
    assert_eq!(before.len(), 32);
    assert_ne!(before, KeyRing::generate().unwrap().fingerprint());
}

#[test]
fn another_first_data_key_or_index_key_changes_the_fingerprint() {
    let index = hmac::Key::new(hmac::HMAC_SHA256, &[1; 32]);
    let other = hmac::Key::new(hmac::HMAC_SHA256, &[2; 32]);
    let first = KeyId {
        number: 1,
        check: [1, 2, 3, 4],
    };
    assert_ne!(fingerprint(&index, first), fingerprint(&other, first));
    let another = KeyId {
        number: 1,
        check: [1, 2, 3, 5],
    };
    assert_ne!(fingerprint(&index, first), fingerprint(&index, another));
}

#[test]
fn key_files_that_others_may_read_are_refused() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    for path in key_files(&dir) {
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(
            KeyRing::open(dir.path(), noon()),
            Err(PiiError::Permissions { .. })
        ));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }
    KeyRing::open(dir.path(), noon()).unwrap();
}

#[test]
fn damaged_key_files_are_refused() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    let path = file_of(&dir, "data");
    let good = fs::read(&path).unwrap();
    let mut flipped = good.clone();
    flipped[10] = if flipped[10] == b'a' { b'b' } else { b'a' };
    for (name, content) in [
        ("empty", Vec::new()),
        ("short", good[..62].to_vec()),
        ("odd", good[..63].to_vec()),
        ("long", [good.clone(), b"00".to_vec()].concat()),
        ("no hex", vec![b'x'; 64]),
        ("one digit changed", flipped),
        (
            "no date",
            [good.clone(), b"\nuse-from tomorrow\n".to_vec()].concat(),
        ),
        ("another line", [good.clone(), b"\n00\n".to_vec()].concat()),
    ] {
        fs::write(&path, content).unwrap();
        assert!(
            matches!(
                KeyRing::open(dir.path(), noon()),
                Err(PiiError::KeyRefused { .. })
            ),
            "{name}"
        );
    }
    fs::write(&path, [good, b"\n".to_vec()].concat()).unwrap();
    KeyRing::open(dir.path(), noon()).unwrap();
}

#[test]
fn zero_and_example_keys_are_refused() {
    for key in [[0; 32], [0x42; 32], *b"this is not a random key at all!"] {
        let dir = TestDir::new();
        KeyRing::open_or_create(dir.path(), noon()).unwrap();
        plant(&dir, Purpose::Data, 2, key);
        assert!(matches!(
            KeyRing::open(dir.path(), noon()),
            Err(PiiError::KeyRefused { .. })
        ));
    }
}

#[test]
fn one_key_for_two_purposes_is_refused() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    let index = NamedKey::read(&file_of(&dir, "index")).unwrap();
    plant(&dir, Purpose::Data, 2, *index.key);
    assert!(matches!(
        KeyRing::open(dir.path(), noon()),
        Err(PiiError::KeyReused { .. })
    ));
}

#[test]
fn two_data_keys_with_one_number_or_two_index_keys_are_refused() {
    for (purpose, number) in [(Purpose::Data, 1), (Purpose::Index, 2), (Purpose::Seal, 2)] {
        let dir = TestDir::new();
        KeyRing::open_or_create(dir.path(), noon()).unwrap();
        plant(&dir, purpose, number, *generate_key().unwrap());
        assert!(matches!(
            KeyRing::open(dir.path(), noon()),
            Err(PiiError::RingIncomplete { .. })
        ));
    }
}

#[test]
fn foreign_names_are_refused_and_other_files_are_left_alone() {
    let dir = TestDir::new();
    KeyRing::open_or_create(dir.path(), noon()).unwrap();
    create_private_file(dir.path(), "README.txt", b"keep").unwrap();
    create_private_file(dir.path(), ".unfinished.key", b"").unwrap();
    KeyRing::open(dir.path(), noon()).unwrap();
    for name in [
        "data.key",
        "data-1-00000000.key",
        "audit-000001-00000000.key",
        "data-000001-0000.key",
    ] {
        create_private_file(dir.path(), name, b"").unwrap();
        let opened = KeyRing::open(dir.path(), noon());
        assert!(matches!(opened, Err(PiiError::KeyRefused { .. })), "{name}");
        fs::remove_file(dir.path().join(name)).unwrap();
    }
}

#[test]
fn key_ids_have_one_spelling() {
    let id = KeyId {
        number: 12,
        check: [0xab, 0, 1, 0xff],
    };
    assert_eq!(id.to_string(), "000012-ab0001ff");
    assert_eq!(KeyId::parse("000012-ab0001ff"), Some(id));
    assert_eq!(KeyId::from_bytes(id.to_bytes()), id);
    let large = KeyId {
        number: u32::MAX,
        check: [0; 4],
    };
    assert_eq!(KeyId::parse(&large.to_string()), Some(large));
    for text in [
        "",
        "12-ab0001ff",
        "000012-AB0001FF",
        "+00012-ab0001ff",
        "000012-ab0001",
        "000012",
    ] {
        assert_eq!(KeyId::parse(text), None, "{text}");
    }
}

#[test]
fn debug_and_errors_show_no_secret() {
    let dir = TestDir::new();
    let ring = KeyRing::open_or_create(dir.path(), noon()).unwrap();
    let secrets: Vec<String> = key_files(&dir)
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let mut printed = vec![format!("{ring:?}"), format!("{ring:#?}")];
    let index = NamedKey::read(&file_of(&dir, "index")).unwrap();
    plant(&dir, Purpose::Data, 2, *index.key);
    let fault = KeyRing::open(dir.path(), noon()).unwrap_err();
    printed.push(format!("{fault} {fault:?}"));
    for text in printed {
        for secret in &secrets {
            assert!(!text.contains(&secret[..16]), "{text}");
        }
    }
}

#[test]
fn a_ring_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<KeyRing>();
}
