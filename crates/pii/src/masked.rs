//! A wrapper that keeps a personal value out of logs.

use std::fmt;

/// What is printed in place of the value.
const MASK: &str = "***";

/// A personal value that prints as `***`.
///
/// There is no `Deref` and no `Serialize` on purpose: the value leaves only through
/// [`Masked::reveal`], which a reviewer can search for.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Masked<T>(T);

impl<T> Masked<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Masked<T> {
        Masked(value)
    }

    /// The value itself, for the one place that needs it.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// The value itself, taken out of the wrapper.
    pub fn into_revealed(self) -> T {
        self.0
    }
}

impl<T> From<T> for Masked<T> {
    fn from(value: T) -> Masked<T> {
        Masked(value)
    }
}

impl<T> fmt::Debug for Masked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl<T> fmt::Display for Masked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printing_never_shows_the_value() {
        let masked = Masked::new("Matti");
        assert_eq!(
            format!("{masked} {masked:?} {masked:#?} {masked:>20}"),
            "*** *** *** ***"
        );
        assert_eq!(format!("{:?}", Some(vec![masked])), "Some([***])");
    }

    #[test]
    fn the_value_comes_out_when_asked_for() {
        let masked: Masked<String> = "Matti".to_owned().into();
        assert_eq!(masked.reveal(), "Matti");
        assert_eq!(masked.into_revealed(), "Matti");
    }
}
