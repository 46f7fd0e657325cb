//! Clients that write notes through the API, and keep what was acknowledged.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread::{Scope, ScopedJoinHandle};
use std::time::Duration;

use serde_json::json;
use uuid::Uuid;

use super::Written;

const WRITERS: usize = 4;
/// An answer that does not come while everything lives is a fault of its own.
const ANSWER_LIMIT: Duration = Duration::from_secs(120);

/// A note that nobody has registered yet.
fn note() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let text = format!("Note {number}, written while something dies.");
    json!({"area_id": "2.3", "when": "in 2026", "text": text, "source": {"kind": "letter"}}).to_string()
}

/// Writers at work.
pub struct Writers<'scope> {
    killed: Arc<AtomicBool>,
    threads: Vec<ScopedJoinHandle<'scope, Written>>,
}

/// They write until something is killed.
pub fn begin<'scope>(
    scope: &'scope Scope<'scope, '_>,
    address: &'scope str,
    token: &'scope str,
) -> Writers<'scope> {
    let killed = Arc::new(AtomicBool::new(false));
    let write_one = |killed: Arc<AtomicBool>| move || write(address, token, &killed);
    let threads = (0..WRITERS).map(|_| scope.spawn(write_one(killed.clone()))).collect();
    Writers { killed, threads }
}

impl Writers<'_> {
    /// Something has been killed: what came of the writing.
    pub fn end(self) -> Written {
        self.killed.store(true, Ordering::SeqCst);
        let mut all = Written { acknowledged: Vec::new(), cut_short: false };
        for thread in self.threads {
            let written = thread.join().unwrap();
            all.acknowledged.extend(written.acknowledged);
            all.cut_short |= written.cut_short;
        }
        all
    }
}

fn write(address: &str, token: &str, killed: &AtomicBool) -> Written {
    let mut acknowledged = Vec::new();
    while !killed.load(Ordering::SeqCst) {
        match post_a_note(address, token) {
            Ok(Answer { status: 201, id: Some(id) }) => acknowledged.push(id),
            Ok(Answer { status, .. }) if status < 500 => panic!("a note is not registered: status {status}"),
            // Not acknowledged: it may be there or not.
            _ => return Written { acknowledged, cut_short: true },
        }
    }
    Written { acknowledged, cut_short: false }
}

struct Answer {
    status: u16,
    id: Option<Uuid>,
}

fn post_a_note(address: &str, token: &str) -> std::io::Result<Answer> {
    let note = note();
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(ANSWER_LIMIT))?;
    write!(
        stream,
        "POST /api/v1/area-notes HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{note}",
        note.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
    let id = answer.split_once("\"id\":\"").and_then(|(_, rest)| rest.get(..36)?.parse().ok());
    Ok(Answer { status: status.unwrap_or(599), id })
}
