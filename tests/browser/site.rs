//! The real program on a throwaway database, with the demonstration in it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Weak};

use clearinghouse::platform::postgres::{self, PrivateServer};
use tokio::sync::Mutex;

/// The program, running.
pub struct Site {
    /// Its address, without a slash at the end.
    pub address: String,
    _program: Ended,
    _server: PrivateServer,
}

struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// One site serves all walks: they read, or register things of their own. The last walk that is at it closes it.
pub async fn site() -> Arc<Site> {
    static SITE: Mutex<Weak<Site>> = Mutex::const_new(Weak::new());
    let mut site = SITE.lock().await;
    if let Some(open) = site.upgrade() {
        return open;
    }
    let opened = Arc::new(open().await);
    *site = Arc::downgrade(&opened);
    opened
}

/// A site of one's own: for who counts on what stands in it.
pub async fn open() -> Site {
    let server = postgres::start_throwaway().await.expect("a throwaway server");
    let mut program = Command::new(env!("CARGO_BIN_EXE_clearinghouse"))
        .args(["serve", "--demo"])
        .env("DATABASE_URL", server.url(postgres::DATABASE))
        .env("LISTEN_ADDR", "127.0.0.1:0")
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut lines = BufReader::new(program.stdout.take().expect("its output")).lines();
    let address = loop {
        let line = lines.next().expect("the program says where it is").expect("a line");
        if let Some((_, address)) = line.split_once(" is at ") {
            break address.trim_end_matches('/').to_owned();
        }
    };
    // What it says further is read, so that it is never held up.
    std::thread::spawn(move || lines.for_each(drop));
    Site { address, _program: Ended(program), _server: server }
}
