//! Names of shared registers: how providers and employers are found and ordered. Both tables index `lower(name)`.

use diesel::{define_sql_function, sql_types::Text};
use uuid::Uuid;

define_sql_function! {
    /// Lower case as the database folds it, so that order and cursor agree.
    fn lower(text: Text) -> Text;
}

/// Place of a row in the order of names: lower-case name and id.
pub type NameKey = (String, Uuid);

/// A pattern of names that begin so, whatever the case.
pub(crate) fn beginning(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 1);
    for character in text.to_lowercase().chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_text_matches_only_its_own_beginning() {
        assert_eq!(beginning("Ääni_100%"), "ääni\\_100\\%%");
    }
}
