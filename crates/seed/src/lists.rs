//! Names and texts to choose from: data files with sections.

use std::collections::HashMap;

use crate::chance::Chance;

const FIRST_NAMES: &str = include_str!("data/first_names.txt");
const SURNAMES: &str = include_str!("data/surnames.txt");
const EMPLOYERS: &str = include_str!("data/employers.txt");
const TEXTS: &str = include_str!("data/texts.txt");

/// What is shown for a section that does not exist; a test keeps it out of the data.
pub(crate) const MISSING: &str = "?";

/// Items by section.
#[derive(Debug)]
pub(crate) struct Lists {
    sections: HashMap<&'static str, Vec<&'static str>>,
}

impl Lists {
    /// First names by language, sex and age.
    pub(crate) fn first_names() -> Self {
        Self::parse(FIRST_NAMES, |line| line.split_whitespace().collect())
    }

    /// Surnames by language and sex.
    pub(crate) fn surnames() -> Self {
        Self::parse(SURNAMES, |line| line.split_whitespace().collect())
    }

    /// Parts of the names of employers.
    pub(crate) fn employers() -> Self {
        Self::parse(EMPLOYERS, |line| line.split_whitespace().collect())
    }

    /// Texts, one a line.
    pub(crate) fn texts() -> Self {
        Self::parse(TEXTS, |line| vec![line])
    }

    fn parse(text: &'static str, items: fn(&'static str) -> Vec<&'static str>) -> Self {
        let mut sections: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
        let mut section = "";
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                Some(name) => section = name,
                None => sections.entry(section).or_default().extend(items(line)),
            }
        }
        Self { sections }
    }

    /// One item of a section.
    pub(crate) fn pick(&self, section: &str, chance: &mut Chance) -> &'static str {
        let items = self
            .sections
            .get(section)
            .map(Vec::as_slice)
            .unwrap_or_default();
        chance.one(items).copied().unwrap_or(MISSING)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distinct(lists: &Lists) -> usize {
        let mut all: Vec<_> = lists.sections.values().flatten().collect();
        all.sort();
        all.dedup();
        all.len()
    }

    #[test]
    fn there_are_names_enough() {
        assert!(distinct(&Lists::first_names()) >= 150);
        assert!(distinct(&Lists::surnames()) >= 300);
    }
}
