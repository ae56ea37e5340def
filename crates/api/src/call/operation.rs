//! The operations of the OpenAPI document, compiled: what is published is what is checked.

use std::{collections::BTreeMap, sync::Arc};

use actix_web::http::Method;
use serde_json::Value;

use crate::shape::{query::QueryRules, schema::BodySchema};

/// One operation, ready to check requests.
#[derive(Debug)]
pub struct Operation {
    /// Operation id, equal to the handler's name.
    pub id: String,
    /// Schema of the request body; `None` where the operation takes none.
    pub body: Option<Body>,
    /// Rules of the query string.
    pub query: QueryRules,
    /// Creates: an idempotency key is required (decision 28).
    pub creates: bool,
}

/// A request body.
#[derive(Debug)]
pub struct Body {
    /// Media type: JSON, or a merge patch.
    pub media_type: String,
    /// Its schema.
    pub schema: BodySchema,
    /// True where the body must be there.
    pub required: bool,
}

/// All operations by path pattern and method.
#[derive(Debug)]
pub struct Operations(BTreeMap<String, BTreeMap<String, Arc<Operation>>>);

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

impl Operations {
    /// Compiles the document.
    ///
    /// # Errors
    /// The operation and why its schema cannot be compiled.
    pub fn compile(document: &Value) -> Result<Self, String> {
        let mut paths = BTreeMap::new();
        for (path, item) in document
            .get("paths")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let mut methods = BTreeMap::new();
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    let compiled = compile_one(document, operation)
                        .map_err(|error| format!("{method} {path}: {error}"))?;
                    methods.insert(method.to_uppercase(), Arc::new(compiled));
                }
            }
            paths.insert(path.clone(), methods);
        }
        Ok(Self(paths))
    }

    /// The operation of a matched pattern.
    #[must_use]
    pub fn find(&self, pattern: &str, method: &Method) -> Option<&Arc<Operation>> {
        self.0.get(pattern)?.get(method.as_str())
    }

    /// Methods of a path without parameters, where a request fell through to a pattern that it fits by chance:
    /// `PATCH /clients/search` is no change of a client named search.
    #[must_use]
    pub fn methods_of_literal(&self, pattern: &str, path: &str) -> Option<Vec<&str>> {
        let methods = self.0.get(path).filter(|_| pattern != path)?;
        Some(methods.keys().map(String::as_str).collect())
    }

    /// Methods that a concrete path knows; empty when no pattern fits.
    #[must_use]
    pub fn methods_of(&self, path: &str) -> Vec<&str> {
        self.0
            .iter()
            .find(|(pattern, _)| fits(pattern, path))
            .map(|(_, methods)| methods.keys().map(String::as_str).collect())
            .unwrap_or_default()
    }
}

fn compile_one(document: &Value, operation: &Value) -> Result<Operation, String> {
    let text = |name: &str| {
        operation
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let body = match operation
        .pointer("/requestBody/content")
        .and_then(Value::as_object)
        .and_then(|map| map.iter().next())
    {
        Some((media_type, content)) => Some(Body {
            media_type: media_type.clone(),
            schema: BodySchema::compile(document, content.get("schema").unwrap_or(&Value::Null))
                .map_err(|error| error.to_string())?,
            required: operation
                .pointer("/requestBody/required")
                .and_then(Value::as_bool)
                .unwrap_or(false),
        }),
        None => None,
    };
    let creates = operation
        .get("parameters")
        .and_then(Value::as_array)
        .is_some_and(|list| {
            list.iter().any(|parameter| {
                parameter.get("name").and_then(Value::as_str) == Some("Idempotency-Key")
                    && parameter.get("required").and_then(Value::as_bool) == Some(true)
            })
        });
    Ok(Operation {
        id: text("operationId"),
        body,
        query: QueryRules::compile(document, operation).map_err(|error| error.to_string())?,
        creates,
    })
}

fn fits(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    let fits = pattern.split('/').all(|piece| {
        parts
            .next()
            .is_some_and(|part| part == piece || (piece.starts_with('{') && !part.is_empty()))
    });
    fits && parts.next().is_none()
}
