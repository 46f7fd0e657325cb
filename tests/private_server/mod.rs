//! The private PostgreSQL, with a real server: it starts, keeps what it was given, and comes back from every way of
//! being killed.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use clearinghouse::platform::postgres::{DATABASE, PrivateServer, StartError, StopError, start_throwaway};
use sqlx::postgres::PgConnection;
use sqlx::{Connection, Row};

use crate::house::processes::{folder, head_of, kill, processes_of};

async fn show(connection: &mut PgConnection, setting: &str) -> String {
    let row = sqlx::query("select current_setting($1)").bind(setting).fetch_one(connection).await.unwrap();
    row.get(0)
}

async fn connect(server: &PrivateServer) -> PgConnection {
    PgConnection::connect(&server.url(DATABASE)).await.unwrap()
}

async fn write_a_note(connection: &mut PgConnection) {
    sqlx::query("create table if not exists note (number int)").execute(&mut *connection).await.unwrap();
    sqlx::query("insert into note values (1)").execute(connection).await.unwrap();
}

async fn notes(connection: &mut PgConnection) -> i64 {
    sqlx::query("select count(*) from note").fetch_one(connection).await.unwrap().get(0)
}

fn eventually(what: &str, holds: impl Fn() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(30), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Another program on its own folder: this test binary again, at the one test that never ends.
struct Program {
    child: Child,
    said: BufReader<ChildStdout>,
    data: PathBuf,
    socket: PathBuf,
    url: String,
}

const FOLDER_OF_PROGRAM: &str = "CH_TEST_FOLDER";

impl Program {
    fn start(var: &Path) -> Program {
        Program::start_at("kept_for_ever", var)
    }

    fn start_at(test: &str, var: &Path) -> Program {
        let (_, module) = module_path!().split_once("::").unwrap();
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", &format!("{module}::{test}"), "--ignored", "--nocapture"]);
        command.env(FOLDER_OF_PROGRAM, var).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let data = answer(&mut said, "data ").into();
        let socket = answer(&mut said, "socket ").into();
        let url = answer(&mut said, "url ");
        Program { child, said, data, socket, url }
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

fn answer(said: &mut impl BufRead, word: &str) -> String {
    let mut line = String::new();
    while said.read_line(&mut line).unwrap() > 0 {
        if let Some((_, rest)) = line.split_once(word) {
            return rest.trim().to_owned();
        }
        line.clear();
    }
    panic!("the program ended before it said its {word}");
}

async fn say_and_stay(server: PrivateServer) {
    println!("\ndata {}", server.data_folder().display());
    println!("socket {}", server.socket_folder().display());
    println!("url {}", server.url(DATABASE));
    std::future::pending::<()>().await;
    drop(server);
}

#[tokio::test]
#[ignore = "the program that other tests start and kill"]
async fn kept_for_ever() {
    let var = std::env::var_os(FOLDER_OF_PROGRAM).unwrap();
    say_and_stay(PrivateServer::start(Path::new(&var)).await.unwrap()).await;
}

#[tokio::test]
#[ignore = "the program that other tests start and kill"]
async fn throwaway_for_ever() {
    say_and_stay(start_throwaway().await.unwrap()).await;
}

#[tokio::test]
async fn what_is_committed_is_on_the_disk_and_nobody_else_comes_in() {
    let var = folder();
    let server = PrivateServer::start(&var.path().join("var")).await.unwrap();
    let mut connection = connect(&server).await;
    for (setting, value) in [
        ("fsync", "on"),
        ("full_page_writes", "on"),
        ("synchronous_commit", "on"),
        ("data_checksums", "on"),
        ("listen_addresses", ""),
        ("server_encoding", "UTF8"),
        ("TimeZone", "UTC"),
        ("jit", "off"),
    ] {
        assert_eq!(show(&mut connection, setting).await, value, "{setting}");
    }
    let row = sqlx::query("select current_user::text, (select datcollate::text from pg_database where datname = current_database())")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!((row.get::<&str, _>(0), row.get::<&str, _>(1)), ("clearinghouse_owner", "C.UTF-8"));

    let socket = server.socket_folder().to_owned();
    let door = fs::metadata(&socket).unwrap();
    assert_eq!(door.mode() & 0o777, 0o700);
    assert_eq!(door.uid(), fs::metadata(server.data_folder()).unwrap().uid());
    assert_ne!(door.uid(), 0, "PostgreSQL does not run as root");

    connection.close().await.unwrap();
    server.stop().await.unwrap();
    assert!(!socket.exists());
}

#[tokio::test]
async fn data_are_kept_between_runs() {
    let var = folder();
    for run in 0..3 {
        let server = PrivateServer::start(var.path()).await.unwrap();
        let mut connection = connect(&server).await;
        write_a_note(&mut connection).await;
        assert_eq!(notes(&mut connection).await, run + 1);
        server.stop().await.unwrap();
    }
    assert!(fs::metadata(var.path().join("postgres.log")).unwrap().len() > 0);
}

#[tokio::test]
async fn a_dropped_server_stops_too() {
    let var = folder();
    let server = PrivateServer::start(var.path()).await.unwrap();
    let (data, socket) = (server.data_folder().to_owned(), server.socket_folder().to_owned());
    drop(server);
    assert!(processes_of(&data).is_empty());
    assert!(!socket.exists());
    assert!(!data.join("postmaster.pid").exists());
}

#[tokio::test]
async fn two_programs_do_not_share_a_folder() {
    let var = folder();
    let first = PrivateServer::start(var.path()).await.unwrap();
    let refused = PrivateServer::start(var.path()).await.unwrap_err().to_string();
    assert!(refused.contains(&format!("is in use by process {}", std::process::id())), "{refused}");
    write_a_note(&mut connect(&first).await).await;
    first.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_that_outlived_its_program_is_stopped_and_its_data_are_there() {
    let var = folder();
    let mut program = Program::start(var.path());
    let mut connection = PgConnection::connect(&program.url).await.unwrap();
    write_a_note(&mut connection).await;
    program.kill();
    let orphan = head_of(&program.data);
    assert_eq!(notes(&mut connection).await, 1, "the server lives on without its program");

    let server = PrivateServer::start(var.path()).await.unwrap();
    assert_ne!(head_of(server.data_folder()), orphan);
    assert!(!program.socket.exists(), "the last run's socket folder is gone");
    assert_eq!(notes(&mut connect(&server).await).await, 1);
    server.stop().await.unwrap();
}

#[tokio::test]
async fn program_and_server_killed_in_the_middle_of_writing_lose_nothing_that_was_acknowledged() {
    let var = folder();
    let mut program = Program::start(var.path());
    let mut connection = PgConnection::connect(&program.url).await.unwrap();
    write_a_note(&mut connection).await;
    let writer = tokio::spawn(async move {
        let mut acknowledged = 1;
        while sqlx::query("insert into note values (2)").execute(&mut connection).await.is_ok() {
            acknowledged += 1;
        }
        acknowledged
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    for pid in processes_of(&program.data) {
        kill(pid);
    }
    program.kill();
    let acknowledged: i64 = writer.await.unwrap();
    assert!(program.socket.exists() && program.data.join("postmaster.pid").exists(), "it was not tidied up");

    let server = PrivateServer::start(var.path()).await.unwrap();
    let found = notes(&mut connect(&server).await).await;
    assert!(acknowledged > 1 && (acknowledged..=acknowledged + 1).contains(&found), "{acknowledged} {found}");
    assert!(!program.socket.exists());
    server.stop().await.unwrap();
}

#[tokio::test]
async fn backends_that_outlived_their_server_are_ended() {
    let var = folder();
    let mut program = Program::start(var.path());
    let mut connection = PgConnection::connect(&program.url).await.unwrap();
    // A backend in the middle of a query does not notice that its server is gone.
    let busy = tokio::spawn(async move {
        let busy = "do $$ declare n int := 0; begin loop n := (n + 1) % 1000; end loop; end $$";
        sqlx::query(busy).execute(&mut connection).await.is_err()
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    kill(head_of(&program.data));
    program.kill();
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!processes_of(&program.data).is_empty(), "the busy backend is still there");

    let server = PrivateServer::start(var.path()).await.unwrap();
    assert!(busy.await.unwrap());
    write_a_note(&mut connect(&server).await).await;
    server.stop().await.unwrap();
}

#[tokio::test]
async fn a_stale_pid_file_whose_number_is_somebody_elses_is_seen_through() {
    let var = folder();
    PrivateServer::start(var.path()).await.unwrap().stop().await.unwrap();
    let data = var.path().join("postgres");
    let text = format!("{}\n{}\n1700000000\n5432\n/tmp/ch-gone00\n\n", std::process::id(), data.display());
    fs::write(data.join("postmaster.pid"), text).unwrap();
    let server = PrivateServer::start(var.path()).await.unwrap();
    server.stop().await.unwrap();
}

#[tokio::test]
async fn a_data_folder_that_was_never_finished_is_made_anew() {
    let var = folder();
    let unfinished = var.path().join("postgres.new-Ab12Cd");
    fs::create_dir_all(unfinished.join("base")).unwrap();
    fs::write(unfinished.join("PG_VERSION"), "15\n").unwrap();
    let server = PrivateServer::start(var.path()).await.unwrap();
    assert!(!unfinished.exists());
    write_a_note(&mut connect(&server).await).await;
    server.stop().await.unwrap();
}

#[tokio::test]
async fn the_program_learns_that_its_server_died() {
    let var = folder();
    let mut server = PrivateServer::start(var.path()).await.unwrap();
    kill(head_of(server.data_folder()));
    let died = server.wait().await.to_string();
    assert!(died.contains("has ended (signal: 9") && died.contains("postgres.log"), "{died}");
    assert!(matches!(server.stop().await, Err(StopError::AlreadyGone(_))));
    PrivateServer::start(var.path()).await.unwrap().stop().await.unwrap();
}

#[tokio::test]
async fn a_server_that_cannot_start_says_why() {
    let var = folder();
    PrivateServer::start(var.path()).await.unwrap().stop().await.unwrap();
    fs::remove_file(var.path().join("postgres/global/pg_control")).unwrap();
    let refused = PrivateServer::start(var.path()).await.unwrap_err().to_string();
    assert!(refused.contains("pg_control") && refused.contains("postgres.log"), "{refused}");
}

#[tokio::test]
async fn data_of_another_major_version_are_refused_and_left_alone() {
    let var = folder();
    PrivateServer::start(var.path()).await.unwrap().stop().await.unwrap();
    let version = var.path().join("postgres/PG_VERSION");
    let right = fs::read_to_string(&version).unwrap();
    fs::write(&version, "11\n").unwrap();
    let refused = PrivateServer::start(var.path()).await.unwrap_err();
    assert!(matches!(refused, StartError::OtherMajorVersion { .. }));
    let refused = refused.to_string();
    assert!(
        refused.contains("written by PostgreSQL 11, but") && refused.contains("postgresql-11"),
        "{refused}"
    );
    fs::write(&version, right).unwrap();
    PrivateServer::start(var.path()).await.unwrap().stop().await.unwrap();
}

#[tokio::test]
async fn where_the_servers_user_cannot_enter_the_data_are_kept_in_a_folder_of_the_system() {
    let closed = tempfile::tempdir().unwrap();
    fs::set_permissions(closed.path(), fs::Permissions::from_mode(0o700)).unwrap();
    if fs::metadata(closed.path()).unwrap().uid() != 0 {
        return; // An ordinary user runs the server as itself and can enter whatever it made.
    }
    let var = closed.path().join("var");
    for run in 0..2 {
        let server = PrivateServer::start(&var).await.unwrap();
        let data = server.data_folder().to_owned();
        assert!(data.starts_with("/var/lib/clearinghouse"), "{}", data.display());
        assert_eq!(fs::read_to_string(var.join("data-folder")).unwrap().trim(), data.to_str().unwrap());
        let mut connection = connect(&server).await;
        write_a_note(&mut connection).await;
        assert_eq!(notes(&mut connection).await, run + 1);
        server.stop().await.unwrap();
    }
    let data = PathBuf::from(fs::read_to_string(var.join("data-folder")).unwrap().trim());
    fs::remove_dir_all(data.parent().unwrap()).unwrap();
    let refused = PrivateServer::start(&var).await.unwrap_err().to_string();
    assert!(refused.contains("which does not exist"), "{refused}");
}

#[tokio::test]
async fn a_throwaway_is_fast_and_leaves_nothing() {
    let server = start_throwaway().await.unwrap();
    let mut connection = connect(&server).await;
    assert_eq!(show(&mut connection, "fsync").await, "off");
    write_a_note(&mut connection).await;
    let (data, socket) = (server.data_folder().to_owned(), server.socket_folder().to_owned());
    server.stop().await.unwrap();
    assert!(processes_of(&data).is_empty());
    assert!(!data.parent().unwrap().exists() && !socket.exists());
}

#[tokio::test]
async fn a_throwaway_goes_with_its_program_however_that_ends() {
    let mut program = Program::start_at("throwaway_for_ever", Path::new("/unused"));
    let mut connection = PgConnection::connect(&program.url).await.unwrap();
    write_a_note(&mut connection).await;
    program.kill();
    eventually("the server is gone", || processes_of(&program.data).is_empty());
    eventually("its folders are gone", || {
        !program.data.parent().unwrap().exists() && !program.socket.exists()
    });
    assert_eq!(program.said.read_line(&mut String::new()).unwrap(), 0);
}
