//! Placements and follow-ups (sijoittuminen, seuranta).

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this domain.
pub fn configure(_config: &mut ServiceConfig<'_>) {}
