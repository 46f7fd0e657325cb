//! Real processes: of a private server, which there are and how they are killed; of the program, on a database of another.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

/// A folder that the server's user can enter.
pub fn folder() -> TempDir {
    let folder = tempfile::Builder::new().prefix("ch-house-").tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// Every process that works on `data`, the server's first process among them.
pub fn processes_of(data: &Path) -> Vec<u32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let of_data = all.filter(|entry| fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd == data));
    of_data.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// The server's first process.
pub fn head_of(data: &Path) -> u32 {
    let text = fs::read_to_string(data.join("postmaster.pid")).unwrap();
    text.lines().next().unwrap().trim().parse().unwrap()
}

/// Kills a process that is there.
pub fn kill(pid: u32) {
    assert!(signal("KILL", &[pid]), "kill -9 {pid}");
}

/// Sends a signal to processes, all at once; whether all of them were there.
pub fn signal(name: &str, pids: &[u32]) -> bool {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "kill \"$@\"", "kill", "-s", name]).args(pids.iter().map(u32::to_string));
    command.stderr(Stdio::null()).status().unwrap().success()
}

/// The real program, serving a database that is another's.
pub struct Serving {
    child: Child,
    /// Where it listens.
    pub address: String,
}

impl Serving {
    /// Starts it, and returns when it has said where it listens.
    pub fn on(database: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clearinghouse"));
        command.arg("serve").env("DATABASE_URL", database).env("LISTEN_ADDR", "127.0.0.1:0");
        command.env("DATABASE_CONNECTIONS", "6").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line =
            lines.find_map(|line| line.unwrap().split_once("http://").map(|(_, rest)| rest.to_owned()));
        let address = line.expect("it says where it listens").split(['/', ' ']).next().unwrap().to_owned();
        Self { child, address }
    }

    /// Kills it in the middle of what it does.
    pub fn kill(mut self) {
        kill(self.child.id());
        self.child.wait().unwrap();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Asks a program for something of its API, as who has a token; the status and the body, or why there was no answer.
pub fn ask(
    address: &str,
    token: &str,
    (method, path): (&str, &str),
    body: &str,
) -> std::io::Result<(u16, Value)> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    write!(
        stream,
        "{method} /api/v1{path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let cut_short = || std::io::Error::other("the answer was cut short");
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(cut_short)?;
    let (_, body) = answer.split_once("\r\n\r\n").ok_or_else(cut_short)?;
    let from = body.find('{').ok_or_else(cut_short)?;
    let to = body.rfind('}').ok_or_else(cut_short)?;
    let body = serde_json::from_str(&body[from..=to]).map_err(std::io::Error::other)?;
    Ok((status, body))
}
