//! The real program on throwaway databases, each a copy of the demonstration.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Weak, mpsc};

use chrono::NaiveDate;
use clearinghouse::platform::postgres::{self, PrivateServer};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use tokio::sync::{Mutex, OnceCell};

/// The program, running.
pub struct Site {
    /// Its address, without a slash at the end.
    pub address: String,
    /// Its database.
    url: String,
    program: Ended,
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
    let opened = Arc::new(own_site().await);
    *site = Arc::downgrade(&opened);
    opened
}

/// A site for one story, that nobody else changes.
pub async fn own_site() -> Site {
    static NUMBER: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(1);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let server = server().await;
    let options = server.options("postgres");
    let mut connection = options.connect().await.expect("the server answers");
    let copy = format!("create database demonstration_{number} template {}", postgres::DATABASE);
    sqlx::raw_sql(AssertSqlSafe(copy)).execute(&mut connection).await.expect("a copy of the demonstration");
    connection.close().await.unwrap();
    run(server.url(&format!("demonstration_{number}")), &["serve", "--demo"], NEW)
}

/// At whatever port there is.
const NEW: &str = "127.0.0.1:0";

impl Site {
    /// The same site, as it stands, on a later day: what is done there is done on that day.
    pub fn on(&self, day: NaiveDate) -> Site {
        run(self.url.clone(), &["rehearse", "--on", &day.to_string()], NEW)
    }

    /// Another instance of the program on the same database.
    pub fn another(&self) -> Site {
        run(self.url.clone(), &["serve", "--demo"], NEW)
    }

    /// Is told to stop, and stops; what it gives starts it again, at the same address.
    pub fn stopped(mut self) -> impl FnOnce() -> Site {
        let pid = self.program.0.id().to_string();
        assert!(Command::new("kill").args(["-s", "TERM", &pid]).status().unwrap().success());
        assert!(self.program.0.wait().unwrap().success(), "it stops in good order");
        let listen = self.address.trim_start_matches("http://").to_owned();
        move || run(self.url.clone(), &["serve", "--demo"], &listen)
    }
}

/// The server of the run, with the demonstration in it. It goes when the run ends.
async fn server() -> &'static PrivateServer {
    static SERVER: OnceCell<PrivateServer> = OnceCell::const_new();
    SERVER
        .get_or_init(async || {
            // Each test has a runtime that ends with it: what starts the server is a thread of its own.
            let (says, hears) = mpsc::channel();
            std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                says.send(runtime.block_on(postgres::start_throwaway()).expect("a throwaway server"))
                    .unwrap();
                runtime.block_on(std::future::pending::<()>());
            });
            let server = hears.recv().expect("the server of the run");
            drop(run(server.url(postgres::DATABASE), &["serve", "--demo"], NEW));
            server
        })
        .await
}

/// Runs the program until it says where it is.
fn run(url: String, arguments: &[&str], listen: &str) -> Site {
    let mut program = Command::new(env!("CARGO_BIN_EXE_clearinghouse"))
        .args(arguments)
        .env("DATABASE_URL", &url)
        .env("DATABASE_CONNECTIONS", "6")
        .env("LISTEN_ADDR", listen)
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
    Site { address, url, program: Ended(program) }
}
