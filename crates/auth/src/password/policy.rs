//! What a new password must be like. NIST SP 800-63B: length counts, composition rules do not.
//!
//! A password may contain a common word or the name of the town as long as enough of it is the
//! user's own: whatever an attacker tries first is struck out, and what remains is weighed.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Shortest password, in characters after NFC.
pub const MIN_CHARACTERS: usize = 15;
/// Longest password, in characters after NFC.
pub const MAX_CHARACTERS: usize = 128;

/// Name of the product, without which no list of guesses is complete.
const PRODUCT: &str = "palvelurekisteri";
/// Words and whole passwords that every cracking list starts with; one a line, folded.
const COMMON: &str = include_str!("common_passwords.txt");
/// What fingers do: rows and columns of the keyboard, the alphabet, digits.
const SEQUENCES: [&str; 7] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiopa",
    "asdfghjkloa",
    "zxcvbnm",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "qazwsxedcrfvtgbyhnujm",
];
/// Shortest part of a sequence that is struck out.
const RUN: usize = 4;
/// Shortest forbidden word that is struck out; the municipality Ii is in half of all words.
const MIN_FORBIDDEN: usize = 3;
/// What must remain: a letter weighs two, a digit or another sign one. Eight letters of one's own.
const MIN_OWN_WEIGHT: usize = 16;
/// Fewer different characters than this are a pattern.
const MIN_DIFFERENT: usize = 6;
/// A unit up to this length that fills the whole password by repetition is a pattern.
const MAX_UNIT: usize = 10;

/// What is wrong with a new password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PasswordFault {
    /// Fewer than [`MIN_CHARACTERS`] characters.
    TooShort,
    /// More than [`MAX_CHARACTERS`] characters.
    TooLong,
    /// Little but words that are tried first.
    Common,
    /// Little but neighbouring keys, the alphabet, digits in order or one key held down.
    KeyboardRun,
    /// The same few characters over and over.
    Repeated,
    /// Little but names that belong to the user, the municipality or the product.
    ForbiddenWord,
}

impl PasswordFault {
    /// Every fault, in the order in which they are reported.
    pub const ALL: [PasswordFault; 6] = [
        PasswordFault::TooShort,
        PasswordFault::TooLong,
        PasswordFault::Common,
        PasswordFault::KeyboardRun,
        PasswordFault::Repeated,
        PasswordFault::ForbiddenWord,
    ];

    /// Stable code for machines.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PasswordFault::TooShort => "password.too_short",
            PasswordFault::TooLong => "password.too_long",
            PasswordFault::Common => "password.common",
            PasswordFault::KeyboardRun => "password.keyboard_run",
            PasswordFault::Repeated => "password.repeated",
            PasswordFault::ForbiddenWord => "password.forbidden_word",
        }
    }
}

/// All faults of a new password at once; none if it may be used.
///
/// `forbidden` holds what belongs to the user and the place: username, names of municipalities.
#[must_use]
pub fn check_policy(password: &str, forbidden: &[&str]) -> Vec<PasswordFault> {
    let characters = password.nfc().count();
    let text = Folded::parse(password);
    let common = text.strike_words(COMMON.lines());
    let runs = text.strike_runs();
    let names: Vec<String> = forbidden
        .iter()
        .chain([&PRODUCT])
        .map(|name| Folded::parse(name).letters.iter().collect::<String>())
        .filter(|name| name.chars().count() >= MIN_FORBIDDEN)
        .collect();
    let names = text.strike_words(names.iter().map(String::as_str));
    let too_little = text.weigh_without(&[&common, &runs, &names]) < MIN_OWN_WEIGHT;
    let blames = |strikes: &[bool]| too_little && strikes.contains(&true);

    PasswordFault::ALL
        .into_iter()
        .filter(|fault| match fault {
            PasswordFault::TooShort => characters < MIN_CHARACTERS,
            PasswordFault::TooLong => characters > MAX_CHARACTERS,
            PasswordFault::Common => blames(&common),
            PasswordFault::KeyboardRun => blames(&runs),
            PasswordFault::Repeated => text.is_repetition(),
            PasswordFault::ForbiddenWord => blames(&names),
        })
        .collect()
}

/// A password as an attacker's rules see it: lower case, no accents, no separators.
struct Folded {
    /// Letters, digits and the signs that stand for letters.
    letters: Vec<char>,
    /// How many different other signs there are.
    signs: usize,
}

impl Folded {
    /// Looks at no more than the longest allowed password, so that a huge one costs nothing.
    fn parse(password: &str) -> Folded {
        let mut letters = Vec::new();
        let mut signs = HashSet::new();
        for character in password
            .nfc()
            .take(MAX_CHARACTERS)
            .flat_map(char::to_lowercase)
        {
            let base = base_of(character);
            if base.is_alphanumeric() || !stands_for(base).is_empty() {
                letters.push(base);
            } else if !base.is_whitespace() && !is_combining_mark(base) {
                signs.insert(base);
            }
        }
        Folded {
            letters,
            signs: signs.len(),
        }
    }

    /// Marks every place that one of the words covers, also with digits in place of letters.
    fn strike_words<'a>(&self, words: impl Iterator<Item = &'a str>) -> Vec<bool> {
        let mut struck = vec![false; self.letters.len()];
        for word in words {
            let word: Vec<char> = word.chars().collect();
            if word.is_empty() {
                continue;
            }
            for (start, window) in self.letters.windows(word.len()).enumerate() {
                if window
                    .iter()
                    .zip(&word)
                    .all(|(found, wanted)| is_like(*found, *wanted))
                {
                    mark(&mut struck, start, word.len());
                }
            }
        }
        struck
    }

    /// Marks every place that fingers find by themselves.
    fn strike_runs(&self) -> Vec<bool> {
        let mut struck = vec![false; self.letters.len()];
        for (start, window) in self.letters.windows(RUN).enumerate() {
            let forward: String = window.iter().collect();
            let backward: String = window.iter().rev().collect();
            let held = window.iter().all(|found| Some(found) == window.first());
            let in_order = SEQUENCES
                .iter()
                .any(|sequence| sequence.contains(&forward) || sequence.contains(&backward));
            if held || in_order {
                mark(&mut struck, start, RUN);
            }
        }
        struck
    }

    /// Weight of what no list strikes out.
    fn weigh_without(&self, struck: &[&Vec<bool>]) -> usize {
        let own = self.letters.iter().enumerate().filter(|(place, _)| {
            struck
                .iter()
                .all(|strikes| strikes.get(*place) != Some(&true))
        });
        let letters: usize = own
            .map(|(_, found)| if found.is_alphabetic() { 2 } else { 1 })
            .sum();
        letters + self.signs
    }

    fn is_repetition(&self) -> bool {
        let different: HashSet<&char> = self.letters.iter().collect();
        if different.len() + self.signs < MIN_DIFFERENT {
            return true;
        }
        (1..=MAX_UNIT).any(|unit| {
            let shifted = self.letters.iter().skip(unit);
            // One and a half times is enough to see the pattern.
            self.letters.len() * 2 >= unit * 3
                && shifted.eq(self
                    .letters
                    .iter()
                    .take(self.letters.len().saturating_sub(unit)))
        })
    }
}

fn mark(struck: &mut [bool], start: usize, length: usize) {
    for place in struck.iter_mut().skip(start).take(length) {
        *place = true;
    }
}

/// The letter under the dots and accents: ä is a, so that Jyvaskyla is Jyväskylä.
fn base_of(character: char) -> char {
    let mut base = None;
    decompose_canonical(character, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(character)
}

/// Letters for which a digit or sign is commonly written.
const fn stands_for(sign: char) -> &'static [char] {
    match sign {
        '0' => &['o'],
        '1' | '!' => &['i', 'l'],
        '3' => &['e'],
        '4' | '@' => &['a'],
        '5' | '$' => &['s'],
        '7' => &['t'],
        '8' => &['b'],
        _ => &[],
    }
}

fn is_like(found: char, wanted: char) -> bool {
    found == wanted || stands_for(found).contains(&wanted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use PasswordFault::{Common, ForbiddenWord, KeyboardRun, Repeated, TooLong, TooShort};

    const NAMES: [&str; 6] = ["matti.meikalainen", "Jyväskylä", "Oulu", "Ii", "Salo", ""];

    fn faults(password: &str) -> Vec<PasswordFault> {
        check_policy(password, &NAMES)
    }

    #[test]
    fn good_passwords_pass() {
        for password in [
            "kolme punaista polkupyörää",
            "Kiireinen viikinki Iissä",
            "oulun yllä lentää yhdeksän kurkea",
            "vanha salasana ruostui saunan taakse",
            "jag äter blåbär i skogen",
            "Чебурашка ищет друзей",
            "雨の日に猫が三匹屋根の上で寝ていた",
            "83745928341290586712",
            "x7#Kq!v9%Tz&m2(Wp",
            "tr0ub4dor & 3 hevosta niityllä",
        ] {
            assert_eq!(faults(password), [], "{password}");
        }
    }

    #[test]
    fn weak_passwords_are_refused_with_every_reason() {
        let table: [(&str, &[PasswordFault]); 27] = [
            ("", &[TooShort, Repeated]),
            ("lyhyt yksi", &[TooShort]),
            ("passwordpassword", &[Common, Repeated]),
            ("P@ssw0rdP@ssw0rd", &[Common, Repeated]),
            ("Salasana2026Salasana", &[Common]),
            ("SalasanaSalasana1!", &[Common]),
            ("salasana12091984", &[Common]),
            ("correct horse battery staple", &[Common]),
            ("correct-horse-battery-staple", &[Common]),
            ("Kesäkuu2026Syksy2026", &[Common]),
            ("qwertyuiopasdfgh", &[Common, KeyboardRun]),
            ("poiuytrewqlkjhgfdsa", &[KeyboardRun]),
            ("1qaz2wsx3edc4rfv", &[KeyboardRun]),
            ("123456789012345", &[Common, KeyboardRun, Repeated]),
            ("abcdefghijklmnopqrstu", &[KeyboardRun]),
            ("zyxwvutsrqponmlk", &[KeyboardRun]),
            ("aaaaaaaaaaaaaaaaaaaa", &[KeyboardRun, Repeated]),
            ("ababababababababab", &[Repeated]),
            ("lampaat1lampaat1lampaat1", &[Repeated]),
            ("matti.meikalainen", &[ForbiddenWord]),
            ("Matti.Meikäläinen1984", &[ForbiddenWord]),
            ("mattimeikalainen!!", &[ForbiddenWord]),
            ("Jyvaskyla-2026-2026", &[ForbiddenWord]),
            ("J y v ä s k y l ä 2026", &[ForbiddenWord]),
            ("Palvelurekisteri2026!", &[Common, ForbiddenWord]),
            ("palvelurekisteri-salasana", &[Common, ForbiddenWord]),
            ("Oulu salasana 1234", &[Common, KeyboardRun, ForbiddenWord]),
        ];
        for (password, expected) in table {
            assert_eq!(faults(password), expected, "{password}");
        }
    }

    #[test]
    fn length_is_counted_in_characters_after_nfc() {
        let fifteen = "äkmöpqåzfnyxhdw";
        assert_eq!(fifteen.chars().count(), MIN_CHARACTERS);
        assert_eq!(faults(fifteen), []);
        let decomposed: String = fifteen.nfd().collect();
        assert_eq!(faults(&decomposed), []);
        let fourteen: String = fifteen.nfc().skip(1).collect();
        assert_eq!(faults(&fourteen), [TooShort]);
        // Decomposed accents do not help a short one over the limit.
        assert_eq!(faults(&fourteen.nfd().collect::<String>()), [TooShort]);

        let long: String = "kolme punaista polkupyörää ja "
            .chars()
            .cycle()
            .take(129)
            .collect();
        assert_eq!(faults(&long), [TooLong]);
        let longest: String = long.chars().take(MAX_CHARACTERS).collect();
        assert_eq!(faults(&longest), []);
    }

    #[test]
    fn the_list_is_folded_sorted_and_large_enough() {
        let lines: Vec<&str> = COMMON.lines().collect();
        assert!(lines.len() >= 300, "{}", lines.len());
        assert!(lines.is_sorted());
        for line in &lines {
            let folded: String = Folded::parse(line).letters.iter().collect();
            assert_eq!(folded, *line);
            assert!(line.len() >= 4, "{line}");
        }
        let different: HashSet<&&str> = lines.iter().collect();
        assert_eq!(different.len(), lines.len());
    }

    #[test]
    fn nothing_on_the_list_is_a_password_by_itself() {
        for line in COMMON.lines() {
            let faults = faults(line);
            assert!(faults.contains(&Common), "{line}");
        }
    }

    #[test]
    fn codes_are_stable() {
        assert_eq!(
            PasswordFault::ALL.map(PasswordFault::code),
            [
                "password.too_short",
                "password.too_long",
                "password.common",
                "password.keyboard_run",
                "password.repeated",
                "password.forbidden_word",
            ]
        );
    }

    #[test]
    fn a_huge_password_costs_no_more_than_the_longest() {
        let huge = "a1b2".repeat(250_000);
        assert!(faults(&huge).contains(&TooLong));
    }

    proptest! {
        #[test]
        fn any_text_is_judged_without_a_panic(password: String, name: String) {
            let faults = check_policy(&password, &[&name]);
            let characters = password.nfc().count();
            prop_assert_eq!(faults.contains(&TooShort), characters < MIN_CHARACTERS);
            prop_assert_eq!(faults.contains(&TooLong), characters > MAX_CHARACTERS);
        }
    }
}
