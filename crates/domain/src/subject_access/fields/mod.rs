//! What each field of a subject access copy is called: a word for the person, not the name of a column.

/// A to n.
mod first;
/// The rest.
mod second;

use crate::label::Label;

/// The words for a field; `None` for a field that no copy shows.
#[must_use]
pub fn label(field: &str) -> Option<Label> {
    all()
        .find(|(name, ..)| *name == field)
        .map(|(_, fi, sv, en)| Label::new(fi, sv, en))
}

/// Field, and its words in Finnish, Swedish and English; in the order of the names.
fn all() -> impl Iterator<Item = &'static (&'static str, &'static str, &'static str, &'static str)>
{
    first::FIELDS.iter().chain(second::FIELDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_once_and_in_order() {
        assert!(
            all()
                .map(|field| field.0)
                .is_sorted_by(|one, next| one < next)
        );
        assert_eq!(label("text").map(|label| label.en), Some("Text"));
        assert!(label("blind_index").is_none());
    }
}
