//! The port of the monitor: `GET /metrics`, and nothing else.

use std::net::{SocketAddr, TcpListener};

use actix_web::http::header;
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::{Context, Result};
use prometheus::TEXT_FORMAT;

use super::scrape::Sources;
use crate::http_thread::HttpThread;

/// A monitor and a curious operator at once.
const CONNECTIONS: usize = 16;

/// Starts it on a thread and a worker of its own, so that it answers while the service is busy.
///
/// # Errors
/// When the address is taken.
pub async fn start(address: SocketAddr, sources: Sources) -> Result<(SocketAddr, HttpThread)> {
    let listener = TcpListener::bind(address).with_context(|| {
        format!("cannot listen on {address}: choose another address in metrics.listen, or stop the program that uses it")
    })?;
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        tracing::warn!("metrics are answered to everybody who reaches metrics.listen");
    }
    let server = HttpThread::start("metrics", move || {
        let server = HttpServer::new(move || {
            App::new()
                .app_data(web::Data::new(sources.clone()))
                .route("/metrics", web::get().to(read_metrics))
        });
        Ok(server
            .workers(1)
            .max_connections(CONNECTIONS)
            .disable_signals()
            .listen(listener)?
            .run())
    })
    .await?;
    Ok((address, server))
}

async fn read_metrics(sources: web::Data<Sources>) -> HttpResponse {
    match sources.render() {
        Ok(text) => HttpResponse::Ok()
            .insert_header((header::CONTENT_TYPE, TEXT_FORMAT))
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .body(text),
        Err(error) => {
            tracing::error!(%error, "metrics could not be rendered");
            HttpResponse::InternalServerError().finish()
        }
    }
}
