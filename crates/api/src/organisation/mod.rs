//! Organisations and units (organisaatiot, yksiköt) that work in the area. Everybody who works there reads them;
//! administrators change them (906/2019, section 16).

/// Forms and views.
pub mod dto;
mod organisations;
mod units;

use crate::routes::Routes;

/// Routes of this domain.
pub fn configure(routes: &mut Routes<'_>) {
    routes
        .service(organisations::list_organisations)
        .service(organisations::create_organisation)
        .service(organisations::read_organisation)
        .service(organisations::update_organisation)
        .service(units::list_units)
        .service(units::create_unit)
        .service(units::read_unit)
        .service(units::update_unit);
}
