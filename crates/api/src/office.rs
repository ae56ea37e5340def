//! What the forms of providers, employers and organisations share: business IDs and numbers of an office.

use palvelurekisteri_domain::identity::{business_id::BusinessId, contact::PhoneNumber};

use crate::{
    error::ApiError,
    problem::catalogue::{client, field},
};

/// A business ID (Y-tunnus) from the field `business_id`.
pub(crate) fn business_id(text: Option<String>) -> Result<Option<BusinessId>, ApiError> {
    let parse = |text: String| {
        BusinessId::parse(&text)
            .map_err(|_| ApiError::at(&field::BUSINESS_ID_INVALID, "/business_id"))
    };
    text.map(parse).transpose()
}

/// The number of an office from the field `phone`, as E.164.
pub(crate) fn phone(text: Option<String>) -> Result<Option<String>, ApiError> {
    let parse = |text: String| match PhoneNumber::parse(&text) {
        Ok(number) => Ok(number.reveal().to_owned()),
        Err(_) => Err(ApiError::at(&client::PHONE_NUMBER_INVALID, "/phone")),
    };
    text.map(parse).transpose()
}
