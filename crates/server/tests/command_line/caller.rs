//! A caller who speaks HTTP/1.1 by hand: when a connection ends it must be known what had been sent
//! and what had come back.

use std::io::{BufRead as _, BufReader, ErrorKind, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;
use uuid::Uuid;

/// No answer takes this long.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked.
pub(crate) struct Call<'a> {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) token: &'a str,
    pub(crate) key: Option<Uuid>,
    pub(crate) body: Option<Value>,
}

/// A whole answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) json: Value,
}

/// How a call ended without an answer.
#[derive(Debug)]
pub(crate) enum Unanswered {
    /// There was no connection, so nothing was sent.
    Refused,
    /// The server had closed a connection after its last answer, before this request came.
    ClosedBefore,
    /// The request was cut off.
    Broken(String),
}

/// One caller with at most one connection.
pub(crate) struct Caller {
    address: String,
    keeps_connection: bool,
    connection: Option<BufReader<TcpStream>>,
}

impl Caller {
    /// With one connection for all calls, until the server closes it.
    pub(crate) fn keeping(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            keeps_connection: true,
            connection: None,
        }
    }

    /// With a connection for each call.
    pub(crate) fn fresh(address: &str) -> Self {
        Self {
            keeps_connection: false,
            ..Self::keeping(address)
        }
    }

    /// Sends and waits for the answer.
    pub(crate) fn call(&mut self, call: &Call<'_>) -> Result<Answer, Unanswered> {
        let (mut connection, is_used) = match self.connection.take() {
            Some(connection) => (connection, true),
            None => (self.connect()?, false),
        };
        let body = call.body.as_ref().map(Value::to_string).unwrap_or_default();
        let mut request = format!("{} {} HTTP/1.1\r\nHost: test\r\n", call.method, call.path);
        if !call.token.is_empty() {
            request += &format!("Authorization: Bearer {}\r\n", call.token);
        }
        if let Some(key) = call.key {
            request += &format!("Idempotency-Key: {key}\r\n");
        }
        if !self.keeps_connection {
            request += "Connection: close\r\n";
        }
        if call.body.is_some() {
            request += "Content-Type: application/json\r\n";
        }
        request += &format!("Content-Length: {}\r\n\r\n{body}", body.len());
        let sent = connection.get_mut().write_all(request.as_bytes());
        let mut head = Vec::new();
        let begun = sent.and_then(|()| connection.read_until(b'\n', &mut head));
        match begun {
            // Its end had come before the request; what was sent afterwards is not read by anybody.
            Ok(0) if is_used => return Err(Unanswered::ClosedBefore),
            Err(error) if is_used && error.kind() == ErrorKind::BrokenPipe => {
                return Err(Unanswered::ClosedBefore);
            }
            Ok(0) => {
                return Err(Unanswered::Broken(
                    "a connection without an answer".to_owned(),
                ));
            }
            Err(error) => return Err(Unanswered::Broken(format!("{error} (used: {is_used})"))),
            Ok(_) => {}
        }
        let (answer, closes) = read(&mut connection, head)
            .map_err(|error| Unanswered::Broken(format!("half an answer: {error}")))?;
        if self.keeps_connection && !closes {
            self.connection = Some(connection);
        }
        Ok(answer)
    }

    fn connect(&self) -> Result<BufReader<TcpStream>, Unanswered> {
        let stream = TcpStream::connect(&self.address).map_err(|error| {
            let refused = [ErrorKind::ConnectionRefused, ErrorKind::TimedOut];
            if refused.contains(&error.kind()) {
                Unanswered::Refused
            } else {
                Unanswered::Broken(format!("connecting: {error}"))
            }
        })?;
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Ok(BufReader::new(stream))
    }
}

/// The rest of an answer whose first line has come, and whether it is the connection's last.
fn read(
    connection: &mut BufReader<TcpStream>,
    mut head: Vec<u8>,
) -> std::io::Result<(Answer, bool)> {
    while !head.ends_with(b"\r\n\r\n") {
        if connection.read_until(b'\n', &mut head)? == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name));
    let length = header("content-length: ").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    connection.read_exact(&mut body)?;
    let answer = Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        json: serde_json::from_slice(&body).unwrap_or_default(),
    };
    Ok((answer, header("connection: ") == Some("close")))
}
