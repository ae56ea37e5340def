//! A person who does not exist: name, age, languages, identity code.

use chrono::{Datelike as _, NaiveDate};
use palvelurekisteri_domain::{
    code_set::client::{ClientLanguage, ServiceLanguage, Sex},
    identity::personal_identity_code::PersonalIdentityCode,
    text::fold_name,
    time::month::add_months,
};

use crate::{
    calendar::{days_between, plus},
    chance::Chance,
    lists::Lists,
};

/// Lists of names.
#[derive(Debug)]
pub(crate) struct Names {
    first: Lists,
    last: Lists,
}

impl Names {
    pub(crate) fn read() -> Self {
        Self {
            first: Lists::first_names(),
            last: Lists::surnames(),
        }
    }
}

/// A synthetic person.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) first_names: String,
    pub(crate) last_name: String,
    pub(crate) name_key: String,
    pub(crate) sex: Sex,
    pub(crate) birth_date: NaiveDate,
    pub(crate) native_language: ClientLanguage,
    pub(crate) service_language: ServiceLanguage,
    pub(crate) interpreter_needed: bool,
    /// None for a person who has a temporary identifier instead.
    pub(crate) identity_code: Option<String>,
}

/// Clients in a block: inside one, number and intermediate character tell people of one day apart.
const BLOCK: usize = 100;

/// Where a client stands among all: blocks have birth days of their own, so that no code is given
/// twice.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// Number over all areas.
    pub(crate) number: usize,
    /// Clients over all areas.
    pub(crate) total: usize,
}

/// Makes the person of a place.
pub(crate) fn make(place: Place, anchor: NaiveDate, names: &Names, chance: &mut Chance) -> Person {
    let is_female = chance.percent(48);
    let (language, list) = language(chance);
    let (age, youngest, oldest) = chance.weighted(
        ("middle", 30, 54),
        &[(20, ("young", 18, 29)), (30, ("old", 55, 64))],
    );
    let birth_date = birth_date(place, anchor, (youngest, oldest), chance);
    let sex_name = if is_female { "female" } else { "male" };
    let first_names = first_names(names, list, sex_name, age, chance);
    let last_name = last_name(names, list, is_female, chance);
    let is_foreign = !matches!(list, "fi" | "sv" | "se");
    Person {
        name_key: fold_name(&format!("{last_name} {first_names}")),
        first_names,
        last_name,
        sex: match chance.permille(4) {
            true => Sex::Unspecified,
            false if is_female => Sex::Female,
            false => Sex::Male,
        },
        birth_date,
        native_language: language,
        service_language: match language == ClientLanguage::Sv {
            true => ServiceLanguage::Sv,
            false => ServiceLanguage::Fi,
        },
        interpreter_needed: is_foreign && chance.percent(45),
        identity_code: match chance.percent(if is_foreign { 15 } else { 2 }) {
            true => None,
            false => identity_code(place, birth_date, is_female),
        },
    }
}

fn language(chance: &mut Chance) -> (ClientLanguage, &'static str) {
    match chance.below(1_000) {
        0..=17 => (ClientLanguage::Sv, "sv"),
        18..=22 => (ClientLanguage::Se, "se"),
        23..=24 => (ClientLanguage::Smn, "se"),
        25..=49 => (ClientLanguage::Ru, "ru"),
        50..=69 => (ClientLanguage::Uk, "uk"),
        70..=94 => (ClientLanguage::Ar, "ar"),
        95..=107 => (ClientLanguage::So, "so"),
        _ => (ClientLanguage::Fi, "fi"),
    }
}

fn first_names(names: &Names, list: &str, sex: &str, age: &str, chance: &mut Chance) -> String {
    let age = if list == "fi" { age } else { "all" };
    let section = format!("{list} {sex} {age}");
    let first = names.first.pick(&section, chance);
    let second = names.first.pick(&section, chance);
    let is_nordic = matches!(list, "fi" | "sv" | "se");
    if !is_nordic || second == first || chance.percent(22) {
        return first.to_owned();
    }
    if first.chars().count() + second.chars().count() <= 11 && chance.percent(20) {
        return format!("{first}-{second}");
    }
    format!("{first} {second}")
}

fn last_name(names: &Names, list: &str, is_female: bool, chance: &mut Chance) -> String {
    let section = match (list, is_female) {
        ("ru", true) => "ru female",
        ("ru", false) => "ru male",
        ("sv", _) => "sv any",
        ("se", _) => "se any",
        ("uk", _) => "uk any",
        ("ar", _) => "ar any",
        ("so", _) => "so any",
        _ => "fi any",
    };
    let name = names.last.pick(section, chance);
    if list == "fi" && is_female && chance.percent(5) {
        let other = names.last.pick(section, chance);
        if other != name {
            return format!("{name}-{other}");
        }
    }
    name.to_owned()
}

/// A day of the age group on which nobody of another block is born.
fn birth_date(
    place: Place,
    anchor: NaiveDate,
    (youngest, oldest): (i32, i32),
    chance: &mut Chance,
) -> NaiveDate {
    let first = plus(add_months(anchor, -12 * (oldest + 1)), 1);
    let last = add_months(anchor, -12 * youngest);
    let day = plus(first, chance.between(0, days_between(first, last)));
    let blocks = i64::try_from(place.total / BLOCK + 1).unwrap_or(1);
    let block = i64::try_from(place.number / BLOCK).unwrap_or(0);
    let off = (block - i64::from(day.num_days_from_ce())).rem_euclid(blocks);
    let moved = plus(day, off);
    match moved > last {
        true => plus(moved, -blocks),
        false => moved,
    }
}

/// The code of the range 900-999 that belongs to the place.
fn identity_code(place: Place, birth_date: NaiveDate, is_female: bool) -> Option<String> {
    let at = place.number % BLOCK;
    let number = 900 + u32::try_from(at % 50).ok()? * 2 + u32::from(!is_female);
    let code = PersonalIdentityCode::synthetic(birth_date, number)?;
    let code = code.reveal();
    if at < 50 {
        return Some(code.to_owned());
    }
    // Half of the people have one of the characters in use since 2023.
    let newer = match birth_date.year() {
        ..=1999 => ["Y", "X", "W", "V", "U"],
        _ => ["B", "C", "D", "E", "F"],
    };
    let character = newer.get(place.number / BLOCK % newer.len())?;
    Some(format!("{}{character}{}", code.get(..6)?, code.get(7..)?))
}
