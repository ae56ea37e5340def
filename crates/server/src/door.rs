//! Where connections come in, and how it closes without turning away anybody who has been let in.
//!
//! A connection that has been made and not yet accepted is reset when its listener closes, although
//! its client may have sent a request. So newcomers are stopped at the threshold first, then those who
//! wait are accepted, and only then the listener closes.

use std::io;
use std::net::{Shutdown, TcpListener};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use socket2::{SockFilter, SockRef};
use tokio::time::{Instant, sleep};

/// How long a handshake that has begun may take: a packet there and back.
const HANDSHAKE: Duration = Duration::from_millis(250);
/// How long those who wait may have to wait, when the server is full.
const QUEUE: Duration = Duration::from_secs(5);
/// How often the queue is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// The listening socket, beside the HTTP library's own handle of it.
#[derive(Debug)]
pub(crate) struct Door(TcpListener);

impl Door {
    /// The door of a listener.
    pub(crate) fn of(listener: &TcpListener) -> io::Result<Self> {
        listener.try_clone().map(Self)
    }

    /// Lets nobody in any more and returns when those who wait have been accepted.
    pub(crate) async fn close(&self) {
        if let Err(error) = self.stop_newcomers() {
            tracing::warn!(%error, "connections of the last moment may be reset");
        }
        let begun = Instant::now();
        while begun.elapsed() < HANDSHAKE || (self.has_waiting() && begun.elapsed() < QUEUE) {
            sleep(LOOK_EVERY).await;
        }
    }

    /// Refuses connections from now on, while the HTTP library still holds its handle.
    pub(crate) fn refuse(&self) {
        // It fails when the socket does not listen any more.
        SockRef::from(&self.0).shutdown(Shutdown::Read).ok();
    }

    /// Drops the packets that ask for a connection: their senders ask again a second later, and are
    /// then refused.
    fn stop_newcomers(&self) -> io::Result<()> {
        // Classic BPF on the TCP header: byte 13 has the flags; SYN without ACK is 0x02 of 0x12.
        let filter = [
            SockFilter::new(0x30, 0, 0, 13),
            SockFilter::new(0x54, 0, 0, 0x12),
            SockFilter::new(0x15, 0, 1, 0x02),
            SockFilter::new(0x06, 0, 0, 0),
            SockFilter::new(0x06, 0, 0, u32::MAX),
        ];
        SockRef::from(&self.0).attach_filter(&filter)
    }

    fn has_waiting(&self) -> bool {
        let mut listener = [PollFd::new(&self.0, PollFlags::IN)];
        poll(&mut listener, Some(&Timespec::default())).is_ok_and(|ready| ready > 0)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    #[tokio::test]
    async fn who_waits_is_accepted_and_who_comes_later_is_refused() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let door = Door::of(&listener).unwrap();
        let mut early = TcpStream::connect(address).unwrap();
        assert!(door.has_waiting());
        door.stop_newcomers().unwrap();
        let late = TcpStream::connect_timeout(&address, HANDSHAKE);
        assert_eq!(late.unwrap_err().kind(), io::ErrorKind::TimedOut);
        let accepting = std::thread::spawn(move || listener.accept().map(|(inside, _)| inside));
        door.close().await;
        assert!(!door.has_waiting());
        let mut inside = accepting.join().unwrap().unwrap();
        door.refuse();
        let late = TcpStream::connect(address);
        assert_eq!(late.unwrap_err().kind(), io::ErrorKind::ConnectionRefused);
        early.write_all(b"a").unwrap();
        let mut letter = [0];
        inside.read_exact(&mut letter).unwrap();
        assert_eq!(&letter, b"a");
    }
}
