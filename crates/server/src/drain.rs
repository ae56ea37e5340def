//! Requests in flight, so that stopping waits for them and not for idle connections.
//!
//! The HTTP library waits for connections: a browser that keeps one open would hold up Ctrl-C for
//! as long as an idle connection may stay.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::web::Bytes;
use tokio::time::{Instant, sleep};

/// How often the count is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);
/// How long the last bytes of an answer may take to leave.
const FLUSH: Duration = Duration::from_millis(100);

/// Counts the requests of one server.
#[derive(Debug, Clone, Default)]
pub struct Drain(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    in_flight: AtomicUsize,
    stopping: AtomicBool,
}

/// One request; it ends when this is dropped.
#[derive(Debug)]
#[must_use = "the request ends when this is dropped"]
pub struct InFlight(Arc<Counts>);

impl Drain {
    /// Counts a request in.
    pub fn enter(&self) -> InFlight {
        self.0.in_flight.fetch_add(1, Ordering::SeqCst);
        InFlight(Arc::clone(&self.0))
    }

    /// True when connections are to be closed after their answer.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.0.stopping.load(Ordering::SeqCst)
    }

    /// Asks for connections to be closed and waits until no request is in flight.
    pub async fn wait(&self, at_most: Duration) {
        self.0.stopping.store(true, Ordering::SeqCst);
        let deadline = Instant::now() + at_most;
        while self.0.in_flight.load(Ordering::SeqCst) > 0 && Instant::now() < deadline {
            sleep(LOOK_EVERY).await;
        }
        sleep(FLUSH).await;
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.in_flight.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Keeps the request in flight until its body has been handed over, which for an export takes long.
pub(crate) fn until_sent(body: impl MessageBody + 'static, request: InFlight) -> BoxBody {
    match body.try_into_bytes() {
        Ok(bytes) => BoxBody::new(bytes),
        Err(body) => BoxBody::new(Sending {
            body: body.boxed(),
            _request: request,
        }),
    }
}

struct Sending {
    body: BoxBody,
    _request: InFlight,
}

impl MessageBody for Sending {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Self::Error>>> {
        self.body.as_pin_mut().poll_next(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn stopping_waits_for_requests_in_flight_and_not_longer() {
        let drain = Drain::default();
        let request = drain.enter();
        let waiting = drain.wait(Duration::from_secs(25));
        let leaving = async {
            sleep(LOOK_EVERY * 3).await;
            assert!(drain.is_stopping());
            drop(request);
            Instant::now()
        };
        let ((), left) = tokio::join!(waiting, leaving);
        assert!(left.elapsed() < Duration::from_secs(5));
    }

    #[tokio::test]
    async fn a_request_that_hangs_does_not_hold_up_the_end() {
        let drain = Drain::default();
        let _request = drain.enter();
        let begun = Instant::now();
        drain.wait(LOOK_EVERY * 3).await;
        assert!(begun.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_body_in_memory_ends_the_request_and_a_stream_does_when_it_is_read() {
        let drain = Drain::default();
        drop(until_sent("text", drain.enter()));
        assert_eq!(drain.0.in_flight.load(Ordering::SeqCst), 0);
        let chunks =
            futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"a"))]);
        let stream = actix_web::body::BodyStream::new(chunks);
        let body = until_sent(stream, drain.enter());
        assert_eq!(drain.0.in_flight.load(Ordering::SeqCst), 1);
        drop(body);
        assert_eq!(drain.0.in_flight.load(Ordering::SeqCst), 0);
    }
}
