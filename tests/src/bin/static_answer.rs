//! Answers everything with the same bytes: the most that the HTTP server can do, the measure beside `make bench`.
//!
//! Usage: `palvelurekisteri-static-answer PORT BYTES`; port 0 takes a free one, which is printed.

use std::process::ExitCode;

use actix_web::{App, HttpResponse, HttpServer, http::header::ContentType, web};

#[actix_web::main]
async fn main() -> ExitCode {
    let numbers: Vec<usize> = std::env::args()
        .skip(1)
        .filter_map(|argument| argument.parse().ok())
        .collect();
    let [port, bytes] = numbers[..] else {
        eprintln!("usage: palvelurekisteri-static-answer PORT BYTES");
        return ExitCode::from(2);
    };
    match serve(port, bytes).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(port: usize, bytes: usize) -> std::io::Result<()> {
    let port = u16::try_from(port).map_err(std::io::Error::other)?;
    let body = web::Bytes::from(vec![b'x'; bytes]);
    let server = HttpServer::new(move || {
        let body = body.clone();
        let answer = move || {
            let body = body.clone();
            async move {
                HttpResponse::Ok()
                    .content_type(ContentType::json())
                    .body(body)
            }
        };
        App::new().default_service(web::to(answer))
    })
    // As many as the register has.
    .workers(std::thread::available_parallelism()?.get())
    .bind(("127.0.0.1", port))?;
    for address in server.addrs() {
        println!("listening on http://{address}");
    }
    server.run().await
}
