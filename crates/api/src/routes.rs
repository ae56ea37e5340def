//! Where the routes of a domain go: into a server, or into the document that describes it.
//!
//! Each worker of a server makes its own routes. The document is made once: collected by every worker as well, it was
//! some 10 MiB of each that was never given back.

use actix_web::{dev::HttpServiceFactory, web};
use utoipa::openapi::{OpenApi, Paths, RefOr, Schema};
use utoipa_actix_web::OpenApiFactory;

/// What takes the routes of a domain.
#[derive(Debug)]
pub struct Routes<'a>(Target<'a>);

enum Target<'a> {
    Server(&'a mut web::ServiceConfig),
    Document(&'a mut Described),
}

impl std::fmt::Debug for Target<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Server(_) => "Server",
            Self::Document(_) => "Document",
        })
    }
}

/// Paths and schemas of routes.
#[derive(Default)]
struct Described {
    paths: Paths,
    schemas: Vec<(String, RefOr<Schema>)>,
}

impl<'a> Routes<'a> {
    /// Routes that answer.
    pub fn of_server(config: &'a mut web::ServiceConfig) -> Self {
        Self(Target::Server(config))
    }

    /// One operation.
    pub fn service<F>(&mut self, factory: F) -> &mut Self
    where
        F: HttpServiceFactory + OpenApiFactory + 'static,
    {
        match &mut self.0 {
            Target::Server(config) => {
                config.service(factory);
            }
            Target::Document(described) => {
                described.paths.merge(factory.paths());
                factory.schemas(&mut described.schemas);
            }
        }
        self
    }

    /// The routes of a domain.
    pub fn configure(&mut self, domain: impl FnOnce(&mut Routes<'_>)) -> &mut Self {
        domain(self);
        self
    }

    /// Routes whose paths all begin alike.
    pub fn scope(&mut self, prefix: &str, inner: impl FnOnce(&mut Routes<'_>)) -> &mut Self {
        match &mut self.0 {
            Target::Server(config) => {
                let scope = web::scope(prefix);
                config.service(scope.configure(|config| inner(&mut Routes::of_server(config))));
            }
            Target::Document(described) => {
                let within = described_by(inner);
                let mut paths = Paths::new();
                let prefixed = within.paths.paths.into_iter();
                paths.paths = prefixed
                    .map(|(path, item)| (format!("{prefix}{path}"), item))
                    .collect();
                described.paths.merge(paths);
                described.schemas.extend(within.schemas);
            }
        }
        self
    }
}

fn described_by(routes: impl FnOnce(&mut Routes<'_>)) -> Described {
    let mut described = Described::default();
    routes(&mut Routes(Target::Document(&mut described)));
    described
}

/// Completes a document by its routes.
pub(crate) fn describe(head: OpenApi, routes: impl FnOnce(&mut Routes<'_>)) -> OpenApi {
    let described = described_by(routes);
    let mut document = head;
    document.paths.merge(described.paths);
    let components = document.components.get_or_insert_default();
    components.schemas.extend(described.schemas);
    document
}
