//! JSON pointers (RFC 6901) that never repeat what a caller may have typed into a field's name.

use std::borrow::Cow;
use std::cmp::Ordering;

use uuid::Uuid;

/// The longest name that is repeated.
const MAX_NAME: usize = 64;

/// The pointer of a member; the parent's where the name is not fit to be repeated.
#[must_use]
pub fn child(parent: &str, name: &str) -> String {
    if is_repeatable(name) {
        format!("{parent}/{}", escape(name))
    } else {
        parent.to_owned()
    }
}

/// The pointer up to the first name that is not fit to be repeated.
#[must_use]
pub fn repeatable(pointer: &str) -> String {
    let mut kept = String::with_capacity(pointer.len());
    for segment in pointer.split('/').skip(1) {
        if !is_repeatable(&unescape(segment)) {
            break;
        }
        kept.push('/');
        kept.push_str(segment);
    }
    kept
}

/// Whether a name looks like a field's name, an index, a day or an id, and so cannot be a person's name or identity
/// code that was put in the wrong place.
#[must_use]
pub fn is_repeatable(name: &str) -> bool {
    let is_identifier = name.len() <= MAX_NAME
        && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'$'));
    let is_index = (1..=5).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_digit());
    let is_id = name.len() == 36 && Uuid::try_parse(name).is_ok();
    is_identifier || is_index || is_id || super::format::is_date(name)
}

/// Orders pointers as their places come: field by field, items by number.
#[must_use]
pub fn compare(left: &str, right: &str) -> Ordering {
    let mut left = left.split('/');
    let mut right = right.split('/');
    loop {
        let ordering = match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(one), Some(other)) => match (one.parse::<u32>(), other.parse::<u32>()) {
                (Ok(one), Ok(other)) => one.cmp(&other),
                _ => one.cmp(other),
            },
        };
        if ordering != Ordering::Equal {
            return ordering;
        }
    }
}

/// A name as a segment: `~` and `/` escaped.
#[must_use]
pub fn escape(name: &str) -> Cow<'_, str> {
    if name.contains(['~', '/']) {
        Cow::Owned(name.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(name)
    }
}

fn unescape(segment: &str) -> Cow<'_, str> {
    if segment.contains('~') {
        Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(segment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_may_be_personal_is_not_repeated() {
        for (name, shown) in [
            ("first_name", "/x/first_name"),
            ("firstName", "/x/firstName"),
            ("12", "/x/12"),
            ("2026-03-02", "/x/2026-03-02"),
            ("010190-123A", "/x"),
            ("0101901234", "/x"),
            ("Matti Meikäläinen", "/x"),
            ("", "/x"),
            ("a\u{0}", "/x"),
            ("<script>", "/x"),
        ] {
            assert_eq!(child("/x", name), shown, "{name:?}");
        }
        assert_eq!(child("/x", &"a".repeat(65)), "/x");
        assert_eq!(repeatable("/days/010190-123A/minutes"), "/days");
        assert_eq!(
            repeatable("/days/2026-03-02/minutes"),
            "/days/2026-03-02/minutes"
        );
        assert_eq!(repeatable(""), "");
    }

    #[test]
    fn items_come_by_number_and_parents_before_children() {
        let mut pointers = ["/items/10/a", "/items/9/b", "/items", "", "/a"];
        pointers.sort_by(|left, right| compare(left, right));
        assert_eq!(pointers, ["", "/a", "/items", "/items/9/b", "/items/10/a"]);
    }

    #[test]
    fn names_are_escaped() {
        assert_eq!(escape("a/b~c"), "a~1b~0c");
        assert_eq!(unescape("a~1b~0c"), "a/b~c");
    }
}
