//! The one thread that owns the host.
//!
//! Work is handed over in a queue, so that commands are answered in the order
//! in which they came and the thread that draws the window is never kept
//! waiting by a disk.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

use api::Host;
use tokio::sync::oneshot;

type Work = Box<dyn FnOnce(&mut Host) + Send>;

/// Hands work to the host's thread.
pub(crate) struct Desk {
    queue: Mutex<Option<Sender<Work>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Desk {
    /// Gives the host a thread of its own.
    pub(crate) fn new(mut host: Host) -> Self {
        let (queue, work) = channel::<Work>();
        let thread = std::thread::Builder::new()
            .name("desk".into())
            .spawn(move || {
                for job in work {
                    // A fault in one command must not take the others with it;
                    // whoever asked hears that there is no answer.
                    let _ = catch_unwind(AssertUnwindSafe(|| job(&mut host)));
                }
                host.lock();
            })
            .ok();
        Self {
            queue: Mutex::new(Some(queue)),
            thread: Mutex::new(thread),
        }
    }

    /// Has work done after everything asked before. `None` where it failed
    /// in a way that nobody foresaw, or the app is closing.
    pub(crate) async fn ask<T: Send + 'static>(&self, work: impl FnOnce(&mut Host) -> T + Send + 'static) -> Option<T> {
        let (answer, answered) = oneshot::channel();
        self.put(Box::new(move |host| {
            // The asking window may be gone by now.
            let _ = answer.send(work(host));
        }));
        answered.await.ok()
    }

    fn put(&self, work: Work) {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(queue) = queue.as_ref() {
            let _ = queue.send(work);
        }
    }

    /// Finishes what was asked, locks, and lets the host go.
    pub(crate) fn close(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
    }
}
