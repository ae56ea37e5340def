//! Connections and their requests, so that stopping cuts off nobody and waits for nobody in vain.
//!
//! When the service stops, each connection is told with its next answer that it was the last one. A
//! client that uses its connection all the time never meets a closed one; a browser that keeps one
//! open without using it does not hold up the end.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::web::Bytes;
use tokio::time::{Instant, sleep};

/// How often the counts are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// How long stopping may take.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// How long an open connection may wait for another request, whose answer closes it.
    pub idle: Duration,
    /// How long requests may take to end.
    pub at_most: Duration,
}

/// Counts the connections and the requests of one server.
#[derive(Debug, Clone, Default)]
pub struct Drain(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    /// Connections.
    open: AtomicUsize,
    /// Connections with a request in flight, or with a last answer on its way.
    busy: AtomicUsize,
    stopping: AtomicBool,
}

/// One connection; it ends when this is dropped.
#[derive(Debug)]
#[must_use = "the connection ends when this is dropped"]
pub struct Connected {
    counts: Arc<Counts>,
    is_busy: AtomicBool,
}

/// One request; it ends when this is dropped, or with its connection when its answer closes it.
#[derive(Debug)]
#[must_use = "the request ends when this is dropped"]
pub struct InFlight {
    connected: Arc<Connected>,
    is_last: bool,
}

impl Drain {
    /// Counts a connection in.
    pub fn connect(&self) -> Arc<Connected> {
        self.0.open.fetch_add(1, Ordering::SeqCst);
        Arc::new(Connected {
            counts: Arc::clone(&self.0),
            is_busy: AtomicBool::new(false),
        })
    }

    /// Asks for connections to be closed and waits until each has had its last answer.
    pub async fn wait(&self, patience: Patience) {
        self.0.stopping.store(true, Ordering::SeqCst);
        let begun = Instant::now();
        while begun.elapsed() < patience.at_most {
            let open = self.0.open.load(Ordering::SeqCst);
            let busy = self.0.busy.load(Ordering::SeqCst);
            if open == 0 || (busy == 0 && begun.elapsed() >= patience.idle) {
                return;
            }
            sleep(LOOK_EVERY).await;
        }
    }
}

impl Connected {
    /// Counts a request in.
    pub fn enter(self: Arc<Self>) -> InFlight {
        if !self.is_busy.swap(true, Ordering::SeqCst) {
            self.counts.busy.fetch_add(1, Ordering::SeqCst);
        }
        InFlight {
            connected: self,
            is_last: false,
        }
    }

    fn rest(&self) {
        if self.is_busy.swap(false, Ordering::SeqCst) {
            self.counts.busy.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

impl InFlight {
    /// Whether the connection is to be closed after this answer; it counts until then.
    pub fn is_last(&mut self) -> bool {
        self.is_last = self.connected.counts.stopping.load(Ordering::SeqCst);
        self.is_last
    }
}

impl Drop for Connected {
    fn drop(&mut self) {
        self.rest();
        self.counts.open.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        if !self.is_last {
            self.connected.rest();
        }
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

    const IDLE: Duration = Duration::from_millis(200);
    const PATIENCE: Patience = Patience {
        idle: IDLE,
        at_most: Duration::from_secs(600),
    };

    fn busy(drain: &Drain) -> usize {
        drain.0.busy.load(Ordering::SeqCst)
    }

    #[tokio::test]
    async fn stopping_waits_until_the_last_answer_has_closed_its_connection() {
        let drain = Drain::default();
        let connected = drain.connect();
        let mut request = Arc::clone(&connected).enter();
        assert!(!request.is_last());
        let begun = Instant::now();
        let leaving = async {
            sleep(IDLE * 3).await;
            assert!(request.is_last());
            drop(request);
            sleep(IDLE).await;
            drop(connected);
        };
        tokio::join!(drain.wait(PATIENCE), leaving);
        assert!(begun.elapsed() >= IDLE * 4);
        assert!(begun.elapsed() < PATIENCE.at_most);
    }

    #[tokio::test]
    async fn an_idle_connection_has_a_moment_for_another_request() {
        let drain = Drain::default();
        let connected = drain.connect();
        drop(Arc::clone(&connected).enter());
        let begun = Instant::now();
        drain.wait(PATIENCE).await;
        assert!(begun.elapsed() >= IDLE);
        assert!(begun.elapsed() < PATIENCE.at_most);
    }

    #[tokio::test]
    async fn a_request_that_hangs_does_not_hold_up_the_end() {
        let drain = Drain::default();
        let _request = drain.connect().enter();
        let patience = Patience {
            idle: IDLE,
            at_most: IDLE * 2,
        };
        let begun = Instant::now();
        drain.wait(patience).await;
        assert!(begun.elapsed() >= patience.at_most);
        assert_eq!(busy(&drain), 1);
    }

    #[test]
    fn a_body_in_memory_ends_the_request_and_a_stream_does_when_it_is_read() {
        let drain = Drain::default();
        let connected = drain.connect();
        drop(until_sent("text", Arc::clone(&connected).enter()));
        assert_eq!(busy(&drain), 0);
        let chunks =
            futures_util::stream::iter([Ok::<_, std::io::Error>(Bytes::from_static(b"a"))]);
        let stream = actix_web::body::BodyStream::new(chunks);
        let body = until_sent(stream, Arc::clone(&connected).enter());
        assert_eq!(busy(&drain), 1);
        drop(body);
        assert_eq!(busy(&drain), 0);
        drop(connected);
        assert_eq!(drain.0.open.load(Ordering::SeqCst), 0);
    }
}
