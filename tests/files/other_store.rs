//! The content of files in a store that speaks S3: s3s-fs, a server of others over a folder, as a process on loopback
//! (scripts/s3.sh builds it, and `S3_SERVER` says where it is). Where there is none, nothing is tested here, and it is said.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use clearinghouse::files::contents;
use clearinghouse::files::moving::{self, MoveError, Moved, To};
use clearinghouse::journal::{Difference, VerifyError, verify_with};
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::s3::{S3, Settings};
use clearinghouse::record::Kind;
use clearinghouse::steps::silence;
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;

use super::persons::{Persons, take, to_files};
use crate::house::files::{pdf, pdf_of};
use crate::house::{House, config};

/// A server over a folder; it ends with the test.
struct Store {
    server: Child,
    folder: TempDir,
    settings: Settings,
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Store {
    fn new() -> Option<Self> {
        let Some(program) = std::env::var_os("S3_SERVER") else {
            eprintln!("NOT TESTED: S3_SERVER does not say where s3s-fs is (scripts/s3.sh)");
            return None;
        };
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("files")).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = Command::new(program)
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .args(["--access-key", "KEY", "--secret-key", "SECRET"])
            .arg(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            std::thread::sleep(Duration::from_millis(20));
        }
        let settings = Settings {
            endpoint: format!("http://127.0.0.1:{port}").parse().unwrap(),
            bucket: "files".to_owned(),
            region: "us-east-1".to_owned(),
            key: "KEY".to_owned(),
            secret: "SECRET".to_owned(),
        };
        Some(Self { server, folder, settings })
    }

    /// What lies in the bucket.
    fn objects(&self) -> Vec<PathBuf> {
        let all = std::fs::read_dir(self.folder.path().join("files")).unwrap();
        let mut all: Vec<_> = all.map(|entry| entry.unwrap().path()).collect();
        all.retain(|path| path.file_name().is_some_and(|name| name.len() == 64));
        all.sort();
        all
    }

    /// A house whose files go into this store, or are read from it.
    async fn house(&self, into: bool) -> House {
        let mut house = House::new().await;
        let config = Config { s3: Some(self.settings.clone()), files_in_s3: into, ..config() };
        house.app = Arc::new(App::new(house.pool.clone(), config, silence::due).await.unwrap());
        house
    }
}

async fn here(house: &House) -> (i64, i64) {
    let all = "select count(*), count(content) from file_content";
    sqlx::query_as(all).fetch_one(&house.owner_pool).await.unwrap()
}

#[tokio::test]
async fn what_comes_stands_there_once_and_goes_with_its_record() {
    let Some(store) = Store::new() else { return };
    let persons = Persons::of(store.house(true).await).await;
    let house = &persons.house;
    let content = pdf_of(3 << 20);
    let (letter, file) = persons.letter_with(&content).await;
    assert_eq!(
        (here(house).await, store.objects().len()),
        ((1, 0), 1),
        "in the store, and not in the database"
    );
    let stored = store.objects().remove(0);
    assert!(std::fs::read(&stored).unwrap() == content);
    let pages: Option<i32> =
        sqlx::query_scalar("select pages from file_text").fetch_one(&house.owner_pool).await.unwrap();
    assert_eq!(pages, Some(1));
    // It goes out as it came in, dressed as ever.
    let back = persons.russia.get(&format!("/files/{file}")).await;
    assert!(back.content == content);
    assert_eq!(back.headers["content-security-policy"], "sandbox; default-src 'none'");
    assert_eq!(back.headers["content-length"], content.len().to_string());
    // The same content is sent once.
    let written = std::fs::metadata(&stored).unwrap().modified().unwrap();
    let form = [("role", "co-coordinator"), ("text", "And this one too.")];
    let second = persons.russia.post("/areas/2.4/letters", &form).await;
    let second: uuid::Uuid = second.goes_to()["/letters/".len()..][..36].parse().unwrap();
    persons.russia.upload(&to_files(second), "again.pdf", &content).await.goes_to();
    assert_eq!(std::fs::metadata(&stored).unwrap().modified().unwrap(), written);
    // It stays while one record names it, and goes with the last.
    take(&persons.russia, &format!("/letters/{letter}/withdrawal"), &[]).await.goes_to();
    contents::sweep(&house.app, None).await.unwrap();
    assert_eq!(store.objects().len(), 1);
    take(&persons.russia, &format!("/letters/{second}/withdrawal"), &[]).await.goes_to();
    assert_eq!((here(house).await, store.objects().len()), ((0, 0), 1));
    contents::sweep(&house.app, None).await.unwrap();
    assert!(store.objects().is_empty());
    let left: i64 =
        sqlx::query_scalar("select count(*) from file_leaving").fetch_one(&house.owner_pool).await.unwrap();
    assert_eq!(left, 0);
    verify_with(&house.pool, house.app.s3.as_deref(), None).await.unwrap();
}

#[tokio::test]
async fn what_nothing_names_is_swept_when_it_is_a_day_old() {
    let Some(store) = Store::new() else { return };
    let persons = Persons::of(store.house(true).await).await;
    let house = &persons.house;
    let (letter, _) = persons.letter_with(&pdf("named")).await;
    // Ten files, and the eleventh refused: it has been sent to the store, and stays there for a day.
    for number in 1..10 {
        persons.russia.upload(&to_files(letter), "a.pdf", &pdf(&number.to_string())).await.goes_to();
    }
    let refused = persons.russia.upload(&to_files(letter), "a.pdf", &pdf("refused")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((here(house).await.0, store.objects().len()), (10, 11));
    let turn = |hours: u64| {
        let then =
            SystemTime::UNIX_EPOCH + Duration::from_secs(real_now()) - Duration::from_secs(hours * 3600);
        for object in store.objects() {
            std::fs::File::options().write(true).open(object).unwrap().set_modified(then).unwrap();
        }
    };
    turn(23);
    contents::sweep(&house.app, None).await.unwrap();
    assert_eq!(store.objects().len(), 11, "a change may still be under way");
    turn(25);
    contents::sweep(&house.app, None).await.unwrap();
    assert_eq!(store.objects().len(), 10, "what is named stays, however old");
    verify_with(&house.pool, house.app.s3.as_deref(), None).await.unwrap();
}

/// The seconds of the clock of this machine: the server's files have their times by it.
fn real_now() -> u64 {
    let folder = tempfile::NamedTempFile::new().unwrap();
    let now = folder.as_file().metadata().unwrap().modified().unwrap();
    now.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs()
}

#[tokio::test]
async fn what_is_altered_or_gone_there_is_found_and_both_stores_are_read() {
    let Some(store) = Store::new() else { return };
    let persons = Persons::of(store.house(true).await).await;
    let house = &persons.house;
    let (letter, file) = persons.letter_with(&pdf_of(2_000_000)).await;
    let s3 = house.app.s3.as_deref();
    let stored = store.objects().remove(0);
    let mut altered = std::fs::read(&stored).unwrap();
    altered[1_500_000] ^= 1;
    let content = std::fs::read(&stored).unwrap();
    std::fs::write(&stored, &altered).unwrap();
    let found = verify_with(&house.pool, s3, None).await;
    assert!(
        matches!(found, Err(VerifyError::Differs(Difference::Content { id })) if id == file),
        "{found:?}"
    );
    std::fs::remove_file(&stored).unwrap();
    let found = verify_with(&house.pool, s3, None).await;
    assert!(
        matches!(found, Err(VerifyError::Differs(Difference::NoContent { id })) if id == file),
        "{found:?}"
    );
    let gone = persons.russia.get(&format!("/files/{file}")).await;
    assert_eq!(gone.status, StatusCode::INTERNAL_SERVER_ERROR);
    std::fs::write(&stored, &content).unwrap();
    verify_with(&house.pool, s3, None).await.unwrap();
    let nobody = verify_with(&house.pool, None, None).await;
    assert!(matches!(nobody, Err(VerifyError::NoStore)), "{nobody:?}");
    // The setting goes back: what comes stands in the database, what came is read where it stands.
    let config = Config { s3: Some(store.settings.clone()), files_in_s3: false, ..config() };
    let app = Arc::new(App::new(house.pool.clone(), config, silence::due).await.unwrap());
    app.turn_clock(chrono::TimeDelta::microseconds(house.app.clock_offset_us()));
    let russia = persons.russia.clone().at(clearinghouse::routes::router(app));
    russia.upload(&to_files(letter), "here.pdf", &pdf("here")).await.goes_to();
    assert_eq!((here(house).await, store.objects().len()), ((2, 1), 1));
    assert!(russia.get(&format!("/files/{file}")).await.content == content);
    verify_with(&house.pool, s3, None).await.unwrap();
}

#[tokio::test]
async fn a_store_that_says_no_or_is_not_there_harms_nothing() {
    let Some(store) = Store::new() else { return };
    let wrong = Settings { secret: "another".to_owned(), ..store.settings.clone() };
    let refused = S3::new(&wrong).unwrap().some(None).await.unwrap_err();
    assert!(refused.to_string().contains("403"), "{refused}");
    assert!(!format!("{:?}", store.settings).contains("SECRET"));
    let persons = Persons::of(store.house(true).await).await;
    let letter = persons.letter().await;
    let nowhere = Settings { endpoint: "http://127.0.0.1:1".parse().unwrap(), ..store.settings.clone() };
    let config = Config { s3: Some(nowhere), files_in_s3: true, ..config() };
    let app = Arc::new(App::new(persons.house.pool.clone(), config, silence::due).await.unwrap());
    app.turn_clock(chrono::TimeDelta::microseconds(persons.house.app.clock_offset_us()));
    let failed = persons
        .russia
        .clone()
        .at(clearinghouse::routes::router(app))
        .upload(&to_files(letter), "a.pdf", &pdf("a"))
        .await;
    assert_eq!(failed.status, StatusCode::SERVICE_UNAVAILABLE);
    failed.must_say("cannot be reached at this moment").must_say("type=\"file\"");
    assert_eq!(here(&persons.house).await, (0, 0));
    assert!(persons.house.record().await.files_of(Kind::Letter, letter).is_empty());
    // And the next one is served.
    persons.russia.upload(&to_files(letter), "a.pdf", &pdf("a")).await.goes_to();
}

#[tokio::test]
async fn content_is_moved_from_one_store_to_the_other_and_back() {
    let Some(store) = Store::new() else { return };
    let persons = Persons::of(store.house(false).await).await;
    let house = &persons.house;
    let (s3, owner) = (house.app.s3.as_deref().unwrap(), &house.owner_pool);
    let (letter, file) = persons.letter_with(&pdf_of(2_000_000)).await;
    for name in ["b", "c"] {
        persons.russia.upload(&to_files(letter), "a.pdf", &pdf(name)).await.goes_to();
    }
    assert_eq!((here(house).await, store.objects().len()), ((3, 3), 0));
    // Stopped after two, it goes on where it was.
    let some = moving::run(owner, s3, To::S3, Some(2)).await.unwrap();
    assert_eq!((some.files, some.left, here(house).await, store.objects().len()), (2, 1, (3, 1), 2));
    let rest = moving::run(owner, s3, To::S3, None).await.unwrap();
    assert_eq!((rest.files, rest.left, here(house).await, store.objects().len()), (1, 0, (3, 0), 3));
    assert_eq!(moving::run(owner, s3, To::S3, None).await.unwrap(), Moved::default());
    assert!(persons.russia.get(&format!("/files/{file}")).await.content == pdf_of(2_000_000));
    verify_with(&house.pool, Some(s3), None).await.unwrap();
    // What has been altered there is left there, and said.
    let altered = store.objects().remove(1);
    let content = std::fs::read(&altered).unwrap();
    std::fs::write(&altered, b"another").unwrap();
    let found = moving::run(owner, s3, To::Postgres, None).await;
    assert!(matches!(found, Err(MoveError::Altered(_))), "{found:?}");
    assert_eq!((here(house).await, store.objects().len()), ((3, 1), 2));
    std::fs::write(&altered, content).unwrap();
    let back = moving::run(owner, s3, To::Postgres, None).await.unwrap();
    assert_eq!((back.files, back.left, here(house).await, store.objects().len()), (2, 0, (3, 3), 0));
    verify_with(&house.pool, None, None).await.unwrap();
}

#[tokio::test]
async fn what_is_moved_while_it_goes_out_comes_whole() {
    let Some(store) = Store::new() else { return };
    let persons = Persons::of(store.house(false).await).await;
    let house = &persons.house;
    let content = pdf_of(5 << 20);
    let (_, file) = persons.letter_with(&content).await;
    let here = ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 4000)));
    let request = Request::get(format!("/files/{file}")).header("cookie", persons.russia.cookie().unwrap());
    let request = request.extension(here).body(Body::empty()).unwrap();
    let answer = house.router().oneshot(request).await.unwrap();
    let mut body = answer.into_body();
    let first = body.frame().await.unwrap().unwrap().into_data().unwrap();
    // Of the pieces that follow, two are under way at most: the last are read where the content is by then.
    let moved = moving::run(&house.owner_pool, house.app.s3.as_deref().unwrap(), To::S3, None).await.unwrap();
    assert_eq!((moved.files, store.objects().len()), (1, 1));
    let rest = body.collect().await.unwrap().to_bytes();
    assert!([&first[..], &rest[..]].concat() == content, "as it came in");
}
