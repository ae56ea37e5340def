//! Previews of drafts (decision 33): what completing would say, while nothing is refused or stored for it.

use utoipa::{IntoParams, ToSchema};

use crate::{call::Call, error::ApiError};

/// Query parameter of what can be judged before it is completed.
#[derive(Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "only its schema is used: values are checked by the document and read by name"
)]
pub(crate) struct PreviewParams {
    /// Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
    /// refused.
    #[param(inline)]
    validate: Option<PreviewOf>,
}

/// What is previewed.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
#[expect(dead_code, reason = "only its schema is used")]
enum PreviewOf {
    /// Completing.
    Complete,
}

/// Whether a draft is shown with what completing would say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Preview {
    /// As it is.
    None,
    /// As if it were completed.
    Completing,
}

impl Preview {
    /// What the caller asks for.
    pub(crate) fn of(call: &Call) -> Result<Self, ApiError> {
        Ok(match call.query()?.text("validate") {
            Some(_) => Self::Completing,
            None => Self::None,
        })
    }
}
