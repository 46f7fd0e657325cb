//! The private PostgreSQL: what the program starts when it is given no database of its own.
//!
//! It belongs to one folder, `var/`, and to one running program. Nothing but a unix socket leads to it, in a
//! short folder under `/tmp` that only its own user (and root) can enter; that folder is the whole of its door,
//! which is why it asks for no password (see `SOCKET_PARENT`). The data outlive the program:
//!
//! | in `var/` | what it is |
//! |---|---|
//! | `lock` | held while a program runs on this folder; names it |
//! | `postgres/` | the data, unless the server's user cannot enter `var/` |
//! | `data-folder` | only then: a line that says where the data are instead |
//! | `socket-folder` | the socket's folder of the last start, so that a killed run leaves nothing behind |
//! | `postgres.log` | what the server said |
//!
//! A start assumes nothing of how the last run ended. Whoever holds the lock is alone; then a server that outlived
//! its program is stopped, stray backends of a killed server are ended, a half-made data folder is thrown away
//! (one is made beside the real place and renamed when whole), and the write-ahead log does the rest.
//!
//! Processes are recognised through `/proc`, so this is for Linux.

mod binaries;
mod error;
mod folders;
mod init;
mod orphan;
mod user;

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{Connection, Row};
use tempfile::TempDir;
use tokio::process::Child;
use tokio::time::{Instant, sleep, timeout};

pub use binaries::{binaries, client};
pub use error::{Died, StartError, StopError};

use binaries::Tools;
use error::IoContext;
use folders::{Lock, ServerLog};
use user::ServerUser;

/// The superuser that `initdb` makes: owner of the database and of everything that migrations make in it.
pub const OWNER: &str = "clearinghouse_owner";
/// The database that a start makes when it is missing.
pub const DATABASE: &str = "clearinghouse";

/// Where socket folders are made. `/tmp` and not `$TMPDIR`: the path of a socket may have 107 bytes and no more.
///
/// The folder is made with mode 0700 and given to the server's user. The server listens nowhere else and trusts
/// whoever connects (`trust`): the kernel has already kept out all but that user and root, who could read the data
/// files as well, so a password would protect from nobody.
const SOCKET_PARENT: &str = "/tmp";
/// Names the socket (`.s.PGSQL.5432`); said on both sides, so that a `PGPORT` in the environment changes nothing.
const PORT: u16 = 5432;

/// Replaying the write-ahead log of a killed run may take minutes on a slow disk; a server that is still alive is
/// given this long.
const READY_LIMIT: Duration = Duration::from_secs(300);
/// What a server answers that is still reading its log (`cannot_connect_now`).
const STILL_STARTING: &str = "57P03";
const READY_EVERY: Duration = Duration::from_millis(25);
const CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// A fast shutdown rolls back what is open and writes a checkpoint.
const FAST_LIMIT: Duration = Duration::from_secs(60);
const IMMEDIATE_LIMIT: Duration = Duration::from_secs(10);

/// What the server is for, which decides how much it does for the safety of its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// Data that people rely on: every commit is on the disk before it is acknowledged.
    Kept,
    /// A test's: gone with the test, so nothing is forced to the disk.
    Throwaway,
}

/// A running private server. It ends with [`PrivateServer::stop`]; dropping it stops the server too, but blocks
/// the thread meanwhile and reports nothing.
#[derive(Debug)]
pub struct PrivateServer {
    child: Child,
    tools: Tools,
    purpose: Purpose,
    data: PathBuf,
    log: ServerLog,
    stopped: bool,
    _watchman: Option<Watchman>,
    // Dropped in this order, after the server has stopped: the socket's folder, a throwaway's data, the locks.
    socket: TempDir,
    _temporary: Option<TempDir>,
    _locks: Vec<Lock>,
}

impl PrivateServer {
    /// Starts the server of the folder `var`, making the folder, the data and the database `clearinghouse` where
    /// they are missing, and returns when it answers.
    ///
    /// # Errors
    /// Every [`StartError`] is a sentence for the operator. Nothing of this start is left running after one.
    pub async fn start(var: &Path) -> Result<PrivateServer, StartError> {
        let var = folders::prepare(var)?;
        start_in(&var, Purpose::Kept, None).await
    }

    /// How a program of PostgreSQL's, or another instance on this machine, reaches `database`; sqlx reads it too.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        url(self.socket.path(), database)
    }

    /// How sqlx reaches `database`.
    #[must_use]
    pub fn options(&self, database: &str) -> PgConnectOptions {
        options(self.socket.path(), database)
    }

    /// Where the data are: in `var/`, or in a folder of the system when the server's user cannot enter `var/`.
    #[must_use]
    pub fn data_folder(&self) -> &Path {
        &self.data
    }

    /// The folder that holds the socket and nothing else.
    #[must_use]
    pub fn socket_folder(&self) -> &Path {
        self.socket.path()
    }

    /// Returns when the server has ended without being told to. May be dropped and called again.
    pub async fn wait(&mut self) -> Died {
        let status = self.child.wait().await.ok();
        self.died(status)
    }

    /// A fast shutdown: open transactions are rolled back, a checkpoint is written. Returns when the server is gone,
    /// and removes the socket's folder.
    ///
    /// # Errors
    /// When the server was already gone, or had to be killed. Committed data are safe in either case.
    pub async fn stop(mut self) -> Result<(), StopError> {
        let outcome = self.shut_down().await;
        self.stopped = true;
        outcome
    }

    async fn shut_down(&mut self) -> Result<(), StopError> {
        if let Ok(Some(status)) = self.child.try_wait() {
            return Err(StopError::AlreadyGone(self.died(Some(status))));
        }
        if self.purpose == Purpose::Kept && self.ended_by("INT", FAST_LIMIT).await {
            return Ok(());
        }
        if !self.ended_by("QUIT", IMMEDIATE_LIMIT).await {
            self.child.kill().await.map_err(StopError::Kill)?;
        } else if self.purpose == Purpose::Throwaway {
            return Ok(());
        }
        Err(StopError::Forced { seconds: FAST_LIMIT.as_secs() })
    }

    /// Whether the server ended within `limit` of being sent `signal`.
    async fn ended_by(&mut self, signal: &str, limit: Duration) -> bool {
        let Some(pid) = self.child.id() else { return true };
        if !self.tools.signal(signal, &[pid]).await {
            return false;
        }
        timeout(limit, self.child.wait()).await.is_ok()
    }

    fn died(&self, status: Option<ExitStatus>) -> Died {
        Died { status, log: self.log.path().to_owned(), said: self.log.said() }
    }

    /// Waits until the server answers and returns a connection to its maintenance database.
    async fn ready(&mut self) -> Result<PgConnection, StartError> {
        let options = self.options("postgres");
        let deadline = Instant::now() + READY_LIMIT;
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(StartError::Died(self.died(Some(status))));
            }
            match timeout(CONNECT_LIMIT, PgConnection::connect_with(&options)).await {
                Ok(Ok(connection)) => return Ok(connection),
                Ok(Err(sqlx::Error::Database(refusal)))
                    if refusal.code().as_deref() != Some(STILL_STARTING) =>
                {
                    return Err(StartError::Database(sqlx::Error::Database(refusal)));
                }
                _ => {}
            }
            if Instant::now() > deadline {
                return Err(StartError::NotReady {
                    seconds: READY_LIMIT.as_secs(),
                    log: self.log.path().to_owned(),
                });
            }
            sleep(READY_EVERY).await;
        }
    }
}

impl Drop for PrivateServer {
    fn drop(&mut self) {
        if self.stopped || !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        let mode = match self.purpose {
            Purpose::Kept => "fast",
            Purpose::Throwaway => "immediate",
        };
        if let Err(error) = self.tools.stop(&self.data, mode).status() {
            tracing::error!(%error, "the private PostgreSQL could not be told to stop");
        }
    }
}

/// A server for tests, in a temporary folder, with the settings of the real one but for forcing data to the disk.
///
/// It goes with [`PrivateServer::stop`], with a drop, and also when the process that asked for it ends in any other
/// way (a static that is never dropped, a failed assertion, `kill -9`): a process of its own
/// watches for that.
///
/// # Errors
/// As for [`PrivateServer::start`].
pub async fn start_throwaway() -> Result<PrivateServer, StartError> {
    let folder = tempfile::Builder::new()
        .prefix("ch-test-")
        .tempdir()
        .told("make a folder in", std::env::temp_dir())?;
    let var = folders::prepare(folder.path())?;
    // The whole folder is the server's, so that the watchman, who runs as that user, can remove it.
    ServerUser::choose(None)?.give(&var)?;
    start_in(&var, Purpose::Throwaway, Some(folder)).await
}

/// The order of a start; `var` is absolute and exists.
async fn start_in(
    var: &Path,
    purpose: Purpose,
    temporary: Option<TempDir>,
) -> Result<PrivateServer, StartError> {
    let mut locks = vec![Lock::take(var)?];
    let existing = folders::existing_data(var)?;
    let tools = Tools::find(ServerUser::choose(existing.as_deref())?).await?;
    let data = match &existing {
        Some(data) => data.clone(),
        None => folders::place_for_data(var, &tools).await?,
    };
    let home = data.parent().unwrap_or(var);
    if home != var {
        locks.push(Lock::take(home)?);
    }
    if existing.is_some() {
        tools.check_major(&data)?;
        folders::check_entry(home, &tools).await?;
        orphan::clear(&data, &tools).await?;
    } else {
        init::make_data(&data, &tools, purpose).await?;
    }
    folders::record_place(var, &data)?;
    folders::remove_last_socket(var, &tools);
    let socket = folders::make_socket(var, &tools)?;
    let log = ServerLog::open(var)?;
    let watchman =
        temporary.as_ref().map(|_| Watchman::post(&tools, &data, var, socket.path())).transpose()?;
    // From here on the server is stopped by a drop, so nothing may fail before it has its owner.
    let child = spawn(&tools, &data, socket.path(), purpose, &log)?;
    let mut server = PrivateServer {
        child,
        tools,
        purpose,
        data,
        log,
        stopped: false,
        _watchman: watchman,
        socket,
        _temporary: temporary,
        _locks: locks,
    };
    let connection = server.ready().await?;
    make_database(connection).await.map_err(StartError::Database)?;
    tracing::info!(data = %server.data.display(), socket = %server.socket.path().display(), "the private PostgreSQL answers");
    Ok(server)
}

fn spawn(
    tools: &Tools,
    data: &Path,
    socket: &Path,
    purpose: Purpose,
    log: &ServerLog,
) -> Result<Child, StartError> {
    let mut command = tools.command("postgres");
    command.arg("-D").arg(data);
    for (name, value) in settings(socket, purpose) {
        command.arg("-c").arg(format!("{name}={value}"));
    }
    // A group of its own: Ctrl-C in the terminal is for the program, which stops the server when it is done.
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.stdout(log.writer()?).stderr(log.writer()?);
    tokio::process::Command::from(command).spawn().told("run", tools.path("postgres"))
}

/// The server's settings, on its command line because neither a file nor `ALTER SYSTEM` overrides
/// them there.
fn settings(socket: &Path, purpose: Purpose) -> Vec<(&'static str, String)> {
    let durable = match purpose {
        Purpose::Kept => "on",
        Purpose::Throwaway => "off",
    };
    let mut settings =
        vec![("unix_socket_directories", socket.display().to_string()), ("port", PORT.to_string())];
    let fixed = [
        ("listen_addresses", ""),
        ("unix_socket_permissions", "0700"),
        ("fsync", durable),
        ("full_page_writes", durable),
        ("synchronous_commit", durable),
        ("timezone", "UTC"),
        ("log_timezone", "UTC"),
        // A small machine: one program with a pool of some twenty connections, the tests with somewhat more.
        ("shared_buffers", "128MB"),
        ("max_connections", "60"),
        ("max_wal_size", "512MB"),
        ("jit", "off"),
        ("cluster_name", "clearinghouse"),
        ("log_destination", "stderr"),
        ("logging_collector", "off"),
        ("log_line_prefix", "%m [%p] "),
    ];
    settings.extend(fixed.map(|(name, value)| (name, value.to_owned())));
    settings
}

async fn make_database(mut connection: PgConnection) -> Result<(), sqlx::Error> {
    let present: bool = sqlx::query("select exists (select from pg_database where datname = $1)")
        .bind(DATABASE)
        .fetch_one(&mut connection)
        .await?
        .try_get(0)?;
    if !present {
        sqlx::query("create database clearinghouse").execute(&mut connection).await?;
    }
    connection.close().await
}

/// How `database` is reached on the server that another program runs on the folder `var` at this moment: a command
/// that is given while the site runs works on the same data. `None`: it does not say where its server is.
#[must_use]
pub fn url_of_running(var: &Path, database: &str) -> Option<String> {
    folders::last_socket(var).map(|socket| url(&socket, database))
}

fn options(socket: &Path, database: &str) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass().socket(socket).port(PORT).username(OWNER).database(database)
}

fn url(socket: &Path, database: &str) -> String {
    let mut name = String::new();
    for byte in database.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.' => name.push(char::from(byte)),
            other => name.push_str(&format!("%{other:02X}")),
        }
    }
    format!("postgres:///{name}?host={}&port={PORT}&user={OWNER}", socket.display())
}

/// A process that ends a throwaway server when this one is gone. It reads a pipe of which we hold the other end and
/// never write to it; the kernel closes that end however we die.
#[derive(Debug)]
struct Watchman(std::process::Child);

impl Watchman {
    const ORDERS: &str =
        r#"trap '' INT TERM HUP; read -r _; "$1" stop -s -m immediate -D "$2"; rm -rf "$3" "$4""#;

    fn post(tools: &Tools, data: &Path, var: &Path, socket: &Path) -> Result<Watchman, StartError> {
        let mut command = tools.command_at(Path::new("/bin/sh"));
        command.args(["-c", Watchman::ORDERS, "watchman"]).arg(tools.path("pg_ctl"));
        command.arg(data).arg(var).arg(socket);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().map(Watchman).told("run", "/bin/sh")
    }
}

impl Drop for Watchman {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        if let Err(error) = self.0.wait() {
            tracing::warn!(%error, "the watchman of a throwaway PostgreSQL did not answer");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sqlx_reads_the_url_as_it_was_meant() {
        let text = url(Path::new("/tmp/ch-abc123"), "a b");
        assert_eq!(text, "postgres:///a%20b?host=/tmp/ch-abc123&port=5432&user=clearinghouse_owner");
        let read: PgConnectOptions = text.parse().unwrap();
        assert_eq!(read.get_database(), Some("a b"));
        assert_eq!(read.get_username(), OWNER);
        assert_eq!(read.get_socket().map(PathBuf::as_path), Some(Path::new("/tmp/ch-abc123")));
        assert_eq!(read.get_port(), PORT);
    }

    #[test]
    fn kept_data_are_forced_to_the_disk() {
        let kept = settings(Path::new("/tmp/ch-abc"), Purpose::Kept);
        for name in ["fsync", "full_page_writes", "synchronous_commit"] {
            assert!(kept.contains(&(name, "on".to_owned())), "{name}");
        }
        assert!(kept.contains(&("listen_addresses", String::new())));
        assert!(
            settings(Path::new("/tmp/ch-abc"), Purpose::Throwaway).contains(&("fsync", "off".to_owned()))
        );
    }
}
