//! `kill -9` of the program and of its private server, twenty times at random moments during writes: the next start
//! works, nothing that was acknowledged is missing, and the journal verifies.
//!
//! It runs the real program on a private server that forces every commit to the disk. `CRASH_SEED` repeats the
//! moments of an earlier run.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use clearinghouse::journal::verify;
use clearinghouse::platform::database;
use clearinghouse::platform::postgres::{DATABASE, OWNER};
use sqlx::PgPool;
use tempfile::TempDir;
use uuid::Uuid;

const ROUNDS: u32 = 20;
const WRITERS: usize = 4;
/// A kill comes at most so long after the writers have begun.
const LATEST_MS: u64 = 900;
const START_LIMIT: Duration = Duration::from_secs(60);
const WHOLE_LIMIT: Duration = Duration::from_secs(240);

const OFFICER: &str = "officer@secretariat.example";

#[tokio::test]
async fn nothing_acknowledged_is_lost_by_kill_9() {
    let begun = Instant::now();
    let mut random = Random::seeded();
    let house = House::new();
    let mut acknowledged = BTreeSet::new();
    let mut cut_short = 0;
    for round in 1..=ROUNDS {
        let program = house.serve();
        house.holds(&acknowledged).await;
        let (new, answered) = write_until_killed(&house, program, Kill::of(round), &mut random);
        eprintln!("round {round}: {:?}, {} acknowledged", Kill::of(round), new.len());
        cut_short += usize::from(!answered);
        acknowledged.extend(new);
        assert!(begun.elapsed() < WHOLE_LIMIT, "round {round} ended only after {:?}", begun.elapsed());
    }
    let program = house.serve();
    house.holds(&acknowledged).await;
    program.stop();
    house.run(&["journal", "verify"]);
    eprintln!("{} acknowledged and there; {cut_short} rounds cut a write short", acknowledged.len());
    assert!(acknowledged.len() > ROUNDS as usize, "too few writes to say anything: {}", acknowledged.len());
}

/// What is killed.
#[derive(Clone, Copy, Debug)]
enum Kill {
    Both,
    Program,
    Server,
}

impl Kill {
    fn of(round: u32) -> Self {
        [Self::Both, Self::Program, Self::Server][round as usize % 3]
    }
}

/// The program's folder, and a token to write with.
struct House {
    var: TempDir,
    token: String,
}

impl House {
    /// A demonstration: with its areas, and an officer who has a token.
    fn new() -> Self {
        let var = tempfile::Builder::new().prefix("ch-crash-").tempdir().unwrap();
        fs::set_permissions(var.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let mut house = Self { var, token: String::new() };
        house.serve().stop();
        let printed = house.run(&["token", "add", OFFICER, "--name", "crash", "--scope", "write"]);
        house.token = printed.split_whitespace().last().unwrap().to_owned();
        house
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clearinghouse"));
        command
            .env("CLEARINGHOUSE_VAR", self.var.path())
            .env("LISTEN_ADDR", "127.0.0.1:0")
            .env_remove("DATABASE_URL");
        command
    }

    fn run(&self, arguments: &[&str]) -> String {
        let output = self.command().args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Starts the program and returns when it has said where it listens.
    fn serve(&self) -> Program {
        #[expect(
            clippy::zombie_processes,
            reason = "whoever gets the program waits for it; a test that fails here ends"
        )]
        let mut child = self.command().args(["serve", "--demo"]).stdout(Stdio::piped()).spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (tell, told) = mpsc::channel();
        thread::spawn(move || out.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line))));
        let deadline = Instant::now() + START_LIMIT;
        loop {
            let line = told.recv_timeout(deadline.saturating_duration_since(Instant::now()));
            let line = line.expect("the program does not say where it listens");
            if let Some((_, rest)) = line.split_once("http://") {
                let address = rest.split(['/', ' ']).next().unwrap().to_owned();
                return Program { child, address, _told: told };
            }
        }
    }

    fn postmaster(&self) -> u32 {
        let data = match fs::read_to_string(self.var.path().join("data-folder")) {
            Ok(folder) => PathBuf::from(folder.trim()),
            Err(_) => self.var.path().join("postgres"),
        };
        let pid = fs::read_to_string(data.join("postmaster.pid")).unwrap();
        pid.lines().next().unwrap().trim().parse().unwrap()
    }

    /// Everything acknowledged is there, and the journal verifies.
    async fn holds(&self, acknowledged: &BTreeSet<Uuid>) {
        let socket = fs::read_to_string(self.var.path().join("socket-folder")).unwrap();
        let url = format!("postgres:///{DATABASE}?host={}&port=5432&user={OWNER}", socket.trim());
        let pool = database::pool(&database::options(&url).unwrap(), 2).await.unwrap();
        let missing = missing(&pool, acknowledged).await;
        assert!(missing.is_empty(), "acknowledged and lost: {missing:?}");
        verify(&pool, None).await.unwrap();
        pool.close().await;
    }
}

/// A test that fails between two starts leaves a server without its program.
impl Drop for House {
    fn drop(&mut self) {
        if self.var.path().join("postgres/postmaster.pid").exists() {
            let _ = Command::new("kill").args(["-QUIT", &self.postmaster().to_string()]).status();
        }
    }
}

async fn missing(pool: &PgPool, acknowledged: &BTreeSet<Uuid>) -> Vec<Uuid> {
    let there: Vec<Uuid> = sqlx::query_scalar("select id from area_note").fetch_all(pool).await.unwrap();
    let there: BTreeSet<_> = there.into_iter().collect();
    acknowledged.difference(&there).copied().collect()
}

/// A running program.
struct Program {
    child: Child,
    address: String,
    _told: mpsc::Receiver<String>,
}

impl Program {
    /// Stops it as a service manager does, and its server with it.
    fn stop(mut self) {
        signal("TERM", self.child.id());
        self.ends_within(START_LIMIT);
    }

    fn ends_within(&mut self, limit: Duration) {
        let deadline = Instant::now() + limit;
        while self.child.try_wait().unwrap().is_none() {
            assert!(Instant::now() < deadline, "the program does not end");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes from several threads until the program or its server is killed. Returns what was acknowledged, and
/// whether no write was cut short.
fn write_until_killed(
    house: &House,
    mut program: Program,
    kill: Kill,
    random: &mut Random,
) -> (Vec<Uuid>, bool) {
    let killed = AtomicBool::new(false);
    let moment = Duration::from_millis(50 + random.next() % LATEST_MS);
    let server = house.postmaster();
    let (address, token) = (program.address.clone(), house.token.as_str());
    thread::scope(|scope| {
        let writers: Vec<_> = (0..WRITERS).map(|_| scope.spawn(|| write(&address, token, &killed))).collect();
        thread::sleep(moment);
        if matches!(kill, Kill::Both | Kill::Server) {
            signal("KILL", server);
        }
        if matches!(kill, Kill::Both | Kill::Program) {
            program.child.kill().unwrap();
        }
        killed.store(true, Ordering::SeqCst);
        program.ends_within(START_LIMIT); // without its server the program ends by itself
        let ended: Vec<_> = writers.into_iter().map(|writer| writer.join().unwrap()).collect();
        let answered = ended.iter().all(|(_, answered)| *answered);
        (ended.into_iter().flat_map(|(acknowledged, _)| acknowledged).collect(), answered)
    })
}

fn write(address: &str, token: &str, killed: &AtomicBool) -> (Vec<Uuid>, bool) {
    let mut acknowledged = Vec::new();
    while !killed.load(Ordering::SeqCst) {
        match post_a_note(address, token) {
            Ok(Answer { status: 201, id: Some(id) }) => acknowledged.push(id),
            Ok(answer) if !killed.load(Ordering::SeqCst) && answer.status < 500 => {
                panic!("a note is not registered: status {}", answer.status)
            }
            _ => return (acknowledged, false), // not acknowledged: it may be there or not
        }
    }
    (acknowledged, true)
}

struct Answer {
    status: u16,
    id: Option<Uuid>,
}

fn post_a_note(address: &str, token: &str) -> std::io::Result<Answer> {
    let body = r#"{"area_id":"2.3","when":"in 2026","text":"A note written while something dies.","source":{"kind":"letter"}}"#;
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        stream,
        "POST /api/v1/area-notes HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
    let id = answer.split_once("\"id\":\"").and_then(|(_, rest)| rest.get(..36)?.parse().ok());
    Ok(Answer { status: status.unwrap_or(599), id })
}

fn signal(name: &str, pid: u32) {
    let status = Command::new("kill").args([&format!("-{name}"), &pid.to_string()]).status().unwrap();
    assert!(status.success(), "kill -{name} {pid}");
}

/// Random moments that can be had again.
struct Random(u64);

impl Random {
    fn seeded() -> Self {
        let given = std::env::var("CRASH_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| RandomState::new().build_hasher().finish()) | 1;
        eprintln!("CRASH_SEED={seed}");
        Self(seed)
    }

    /// xorshift64.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}
