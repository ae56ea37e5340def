//! PostgreSQL must never outlive us, even when we are killed.
//!
//! Linux sends a child the signal of `PR_SET_PDEATHSIG` when the *thread* that
//! started it ends, not the process. A worker of an async runtime or a test
//! thread may end at any time and would take PostgreSQL along. So one thread
//! per cluster does nothing but start PostgreSQL and live as long as it.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};
use std::sync::mpsc::{self, Sender};
use std::thread::{self, JoinHandle};

use rustix::process::{Signal, getpid, getppid, set_parent_process_death_signal, setsid};

/// A command to start and where to send the child.
type Order = (Command, Sender<io::Result<Child>>);

/// The thread that starts PostgreSQL and stays.
#[derive(Debug)]
pub(crate) struct Keeper {
    orders: Option<Sender<Order>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Starts the thread.
    pub(crate) fn start() -> io::Result<Self> {
        let (orders, received) = mpsc::channel::<Order>();
        let thread = thread::Builder::new()
            .name("postgres-keeper".to_owned())
            .spawn(move || {
                for (mut command, answer) in received {
                    // Nobody waits for the answer any more: nothing to do about it here.
                    answer.send(command.spawn()).ok();
                }
            })?;
        Ok(Self {
            orders: Some(orders),
            thread: Some(thread),
        })
    }

    /// Starts `command` as a child of the keeper's thread.
    pub(crate) fn spawn(&self, command: Command) -> io::Result<Child> {
        let gone = || io::Error::other("the thread that starts PostgreSQL has ended");
        let (answer, received) = mpsc::channel();
        let orders = self.orders.as_ref().ok_or_else(gone)?;
        orders.send((command, answer)).map_err(|_| gone())?;
        received.recv().map_err(|_| gone())?
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.orders.take();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// Whether a child stays in our terminal session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Session {
    /// Ctrl-C in the terminal reaches the child as well.
    Shared,
    /// The child does not see Ctrl-C: we stop it after requests have drained.
    Own,
}

/// Has the kernel send `signal` to the child when the starting thread ends.
pub(crate) fn die_with_us(command: &mut Command, signal: Signal, session: Session) {
    let parent = getpid();
    let prepare = move || -> io::Result<()> {
        // std runs this after it changed the user, which would clear the signal.
        set_parent_process_death_signal(Some(signal))?;
        if getppid() != Some(parent) {
            // We died before the line above: nobody would ever send the signal.
            return Err(io::ErrorKind::NotConnected.into());
        }
        if session == Session::Own {
            setsid()?;
        }
        Ok(())
    };
    #[expect(
        unsafe_code,
        reason = "between fork and exec only three system calls run: no allocation, no locks"
    )]
    // SAFETY: the closure makes async-signal-safe system calls only, holds Copy
    // values and builds its errors without allocating.
    unsafe {
        command.pre_exec(prepare);
    }
}
