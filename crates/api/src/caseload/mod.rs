//! My clients at a glance (asiakaskuorma).

use utoipa_actix_web::service_config::ServiceConfig;

/// Routes of this domain.
pub fn configure(_config: &mut ServiceConfig<'_>) {}
