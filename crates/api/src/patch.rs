//! Fields of a merge patch (RFC 7396): absent keeps, null clears, a value sets.

use serde::{Deserialize, Deserializer};

/// Decodes a field that is there: `Some(None)` for null. With `#[serde(default)]`, an absent field is `None`.
///
/// # Errors
/// Those of the inner type.
pub fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}
