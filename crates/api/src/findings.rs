//! What the rules found in something that was stored all the same, as the answer shows it.

use palvelurekisteri_domain::violation::Violation;

use crate::{call::Call, problem::fault::Fault};

/// The findings in the language of the answer.
pub(crate) fn shown(call: &Call, found: &[Violation]) -> Vec<Fault> {
    found
        .iter()
        .map(|found| Fault::from(found).in_language(call.language()))
        .collect()
}
