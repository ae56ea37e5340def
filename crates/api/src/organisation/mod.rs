//! Organisations and units (organisaatiot, yksiköt) that work in the area. Everybody who works there reads them;
//! administrators change them (906/2019, section 16).

use utoipa_actix_web::service_config::ServiceConfig;

/// Forms and views.
pub mod dto;
mod organisations;
mod units;

/// Routes of this domain.
pub fn configure(config: &mut ServiceConfig<'_>) {
    config
        .service(organisations::list_organisations)
        .service(organisations::create_organisation)
        .service(organisations::read_organisation)
        .service(organisations::update_organisation)
        .service(units::list_units)
        .service(units::create_unit)
        .service(units::read_unit)
        .service(units::update_unit);
}
