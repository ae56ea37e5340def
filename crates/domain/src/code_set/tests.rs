use std::{collections::BTreeSet, fs, path::Path};

use utoipa::{PartialSchema as _, ToSchema as _};

use super::{situation::Benefit, staff::Role, *};
use crate::{label::Language, time::date};

/// The identifiers of every `code_set!` in the source of the crate.
fn defined_ids(folder: &Path, ids: &mut Vec<String>) {
    for file in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if file.is_dir() {
            defined_ids(&file, ids);
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let found = text
            .lines()
            .filter_map(|line| line.trim().strip_prefix("id: \""));
        ids.extend(
            found
                .filter_map(|rest| rest.strip_suffix("\","))
                .map(str::to_owned),
        );
    }
}

fn is_snake_case(text: &str) -> bool {
    let ok = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(ok)
}

#[test]
fn every_code_set_of_the_source_is_in_the_registry() {
    let mut defined = Vec::new();
    // Tests run in the folder of their package.
    defined_ids(Path::new("src"), &mut defined);
    defined.sort();
    let registered: Vec<_> = registry().iter().map(|set| set.id).collect();
    assert_eq!(registered, defined);
}

#[test]
fn ids_and_codes_are_unique_snake_case() {
    let ids: BTreeSet<_> = registry().iter().map(|set| set.id).collect();
    assert_eq!(ids.len(), registry().len());
    for set in registry() {
        assert!(is_snake_case(set.id), "{}", set.id);
        assert!(!set.source.is_empty(), "{}", set.id);
        let codes: BTreeSet<_> = set.codes.iter().map(|code| code.code).collect();
        assert_eq!(codes.len(), set.codes.len(), "{}", set.id);
        for code in set.codes {
            assert!(is_snake_case(code.code), "{} {}", set.id, code.code);
        }
    }
}

#[test]
fn every_title_and_code_has_a_text_in_three_languages() {
    for set in registry() {
        for language in Language::ALL {
            assert!(!set.title.get(language).trim().is_empty(), "{}", set.id);
            let texts: BTreeSet<_> = set
                .codes
                .iter()
                .map(|code| code.label.get(language))
                .collect();
            assert_eq!(
                texts.len(),
                set.codes.len(),
                "{} {language}: equal labels",
                set.id
            );
            for text in texts {
                assert_eq!(text.trim(), text, "{}", set.id);
                assert!(!text.is_empty(), "{}", set.id);
            }
        }
    }
}

#[test]
fn a_code_is_read_and_written_as_its_text() {
    for role in Role::ALL {
        assert_eq!(role.as_str().parse(), Ok(*role));
        let json = serde_json::to_string(role).unwrap();
        assert_eq!(json, format!("\"{role}\""));
        assert_eq!(serde_json::from_str::<Role>(&json).unwrap(), *role);
        assert_eq!(role.code().code, role.as_str());
    }
}

#[test]
fn an_unknown_code_is_refused_without_repeating_it() {
    let fault = "010180-9004".parse::<Role>().unwrap_err();
    assert_eq!(fault.to_string(), "not a code of the code set role");
    let fault = serde_json::from_str::<Role>("\"010180-9004\"").unwrap_err();
    assert!(!fault.to_string().contains("9004"));
    assert!("Admin".parse::<Role>().is_err());
}

#[test]
fn the_schema_is_a_string_enum_named_after_the_type() {
    let json = serde_json::to_value(Role::schema()).unwrap();
    assert_eq!(json["type"], "string");
    assert_eq!(json["enum"][0], "social_worker");
    assert_eq!(json["enum"].as_array().unwrap().len(), Role::ALL.len());
    assert_eq!(Role::name(), "Role");
}

#[test]
fn the_general_benefit_is_usable_from_may_2026() {
    let code = Benefit::GeneralBenefit.code();
    assert!(!code.is_valid_on(date!(2026, 4, 30)));
    assert!(code.is_valid_on(date!(2026, 5, 1)));
    assert!(Benefit::None.code().is_valid_on(date!(1990, 1, 1)));
}

#[test]
fn a_set_is_found_by_its_id() {
    assert_eq!(find_code_set("role"), Some(&Role::CODE_SET));
    assert_eq!(find_code_set("nothing"), None);
}
