//! The real program on a folder of its own, with its private server.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use clearinghouse::platform::database;
use clearinghouse::platform::postgres::{DATABASE, url_of_running};
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

pub use crate::house::processes::signal;
use crate::house::processes::{folder, head_of, processes_of};

/// A start or an end that takes longer does not come at all, however busy the machine is.
const LIMIT: Duration = Duration::from_secs(180);
const OFFICER: &str = "officer@secretariat.example";

/// The program's folder, and a token to write with.
pub struct Var {
    folder: TempDir,
    /// An officer's token; empty until [`Var::let_write`].
    pub token: String,
}

impl Var {
    /// Nothing yet: the first start fills it.
    pub fn new() -> Self {
        Self { folder: folder(), token: String::new() }
    }

    /// Gives an officer of the demonstration, which runs, a token.
    pub fn let_write(&mut self) {
        let printed = self.run(&["token", "add", OFFICER, "--name", "crash", "--scope", "write"]);
        self.token = printed.split_whitespace().last().unwrap().to_owned();
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clearinghouse"));
        command
            .env("CLEARINGHOUSE_VAR", self.folder.path())
            .env("LISTEN_ADDR", "127.0.0.1:0")
            .env_remove("DATABASE_URL");
        command
    }

    /// Runs a command and returns what it printed.
    pub fn run(&self, arguments: &[&str]) -> String {
        let output = self.command().args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Starts the program with the demonstration and returns when it has said where it listens.
    pub fn serve(&self) -> Program {
        let log = fs::OpenOptions::new().create(true).append(true).open(self.log()).unwrap();
        let mut serve = self.command();
        serve.args(["serve", "--demo"]).stdout(Stdio::piped()).stderr(log);
        let mut program = Program { child: serve.spawn().unwrap(), address: String::new() };
        let out = BufReader::new(program.child.stdout.take().unwrap());
        let (tell, told) = mpsc::channel();
        // What it says further is read too, so that it is never held up.
        thread::spawn(move || out.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line))));
        let deadline = Instant::now() + LIMIT;
        while program.address.is_empty() {
            let line = told.recv_timeout(deadline.saturating_duration_since(Instant::now()));
            let Ok(line) = line else {
                let log = fs::read_to_string(self.log()).unwrap();
                panic!("the program does not say where it listens:\n{log}")
            };
            if let Some((_, rest)) = line.split_once("http://") {
                rest.split(['/', ' ']).next().unwrap().clone_into(&mut program.address);
            }
        }
        program
    }

    /// What the program has said of its errors.
    fn log(&self) -> PathBuf {
        self.folder.path().join("program.log")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("postgres")
    }

    /// The processes of the server that runs: all of them, or the first alone.
    pub fn server(&self, whole: bool) -> Vec<u32> {
        if whole { processes_of(&self.data()) } else { vec![head_of(&self.data())] }
    }

    /// The notes that the database holds while the program runs.
    pub async fn notes(&self) -> BTreeSet<Uuid> {
        let url = url_of_running(self.folder.path(), DATABASE).unwrap();
        let mut connection = PgConnection::connect_with(&database::options(&url).unwrap()).await.unwrap();
        let ids: Vec<Uuid> =
            sqlx::query_scalar("select id from area_note").fetch_all(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        ids.into_iter().collect()
    }
}

/// A test that fails between two starts leaves a server without its program.
impl Drop for Var {
    fn drop(&mut self) {
        let left = processes_of(&self.data());
        if !left.is_empty() {
            signal("KILL", &left);
        }
    }
}

/// A running program.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub address: String,
}

impl Program {
    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Stops it as a service manager does, and its server with it.
    pub fn stop(mut self) {
        signal("TERM", &[self.id()]);
        self.ends();
    }

    /// Waits until it has ended.
    pub fn ends(&mut self) {
        let deadline = Instant::now() + LIMIT;
        while self.child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < deadline, "the program does not end");
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
