//! An HTTP server on a thread of its own, with the runtimes that the HTTP library wants.

use std::io;
use std::thread::{self, JoinHandle};

use actix_web::dev::{Server, ServerHandle};
use anyhow::{Context, Result, anyhow};
use tokio::sync::oneshot;

/// A running server.
#[must_use = "dropping it does not stop the server"]
pub struct HttpThread {
    server: ServerHandle,
    thread: JoinHandle<io::Result<()>>,
}

impl HttpThread {
    /// Starts what `make` makes, on a new thread of this name.
    ///
    /// # Errors
    /// When the server cannot start.
    pub async fn start(
        name: &str,
        make: impl FnOnce() -> io::Result<Server> + Send + 'static,
    ) -> Result<Self> {
        let (sender, receiver) = oneshot::channel();
        let thread = thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                actix_web::rt::System::new().block_on(async move {
                    let server = make()?;
                    // The receiver waits below; it is gone only when the caller has gone.
                    let _ = sender.send(server.handle());
                    server.await
                })
            })?;
        match receiver.await {
            Ok(server) => Ok(Self { server, thread }),
            Err(_) => match thread.join() {
                Ok(Err(error)) => Err(error).context("the HTTP server cannot start"),
                Ok(Ok(())) | Err(_) => Err(anyhow!("the HTTP server ended while starting")),
            },
        }
    }

    /// Takes no more connections; those that are open go on.
    pub async fn pause(&self) {
        self.server.pause().await;
    }

    /// Tells the server to stop and waits for nothing.
    pub fn abandon(self) {
        drop(self.server.stop(false));
    }

    /// Closes what is open and waits for the thread.
    ///
    /// # Errors
    /// When the server ended with an error.
    pub async fn stop(self) -> Result<()> {
        self.server.stop(false).await;
        let thread = self.thread;
        match tokio::task::spawn_blocking(move || thread.join()).await? {
            Ok(served) => Ok(served?),
            Err(_) => Err(anyhow!("the thread of the HTTP server panicked")),
        }
    }
}

impl std::fmt::Debug for HttpThread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HttpThread").finish_non_exhaustive()
    }
}
