//! Between a system's devices and its server: passes every byte on, and counts.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

use crate::Fault;

/// A proxy on this computer. It ends with the program.
pub(crate) struct Proxy {
    /// Where devices find the server.
    pub(crate) port: u16,
    /// Where the server is to listen.
    pub(crate) server: u16,
    counted: Arc<AtomicU64>,
}

impl Proxy {
    /// Listens, and passes on to a port on which nothing listens yet.
    pub(crate) fn new() -> Result<Self, Fault> {
        let server = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let counted = Arc::new(AtomicU64::new(0));
        let counts = Arc::clone(&counted);
        thread::spawn(move || {
            for device in listener.incoming().flatten() {
                // Whoever comes before the server is there is turned away, as without us.
                if let Ok(there) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)) {
                    let _ = pass_on(&device, &there, &counts);
                    let _ = pass_on(&there, &device, &counts);
                }
            }
        });
        Ok(Self { port, server, counted })
    }

    /// Bytes in both directions so far, TCP's own left out.
    pub(crate) fn bytes(&self) -> u64 {
        self.counted.load(Ordering::SeqCst)
    }
}

fn pass_on(from: &TcpStream, to: &TcpStream, counts: &Arc<AtomicU64>) -> Result<(), Fault> {
    let (mut from, mut to, counts) = (from.try_clone()?, to.try_clone()?, Arc::clone(counts));
    // Small answers go at once, as they would without us.
    to.set_nodelay(true)?;
    thread::spawn(move || {
        let mut piece = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = from.read(&mut piece) {
            counts.fetch_add(count as u64, Ordering::SeqCst);
            if piece.get(..count).is_none_or(|bytes| to.write_all(bytes).is_err()) {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
    Ok(())
}
