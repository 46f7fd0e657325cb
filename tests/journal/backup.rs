//! A backup restored is the same database, and holds.

use clearinghouse::cli::backup::{BackupError, backup, restore};
use clearinghouse::journal::verify;
use clearinghouse::platform::app::App;
use clearinghouse::platform::config::Config;
use clearinghouse::platform::database;
use clearinghouse::steps::silence;
use sqlx::{Connection, PgConnection};

use super::house::{House, empty_database, kazakhstan, officer};

async fn everything(url: &str) -> String {
    let mut connection = PgConnection::connect(url).await.unwrap();
    sqlx::query_scalar(
        "select concat_ws(' ', (select jsonb_agg(to_jsonb(j) order by entry) from journal j),
           (select jsonb_agg(to_jsonb(c) order by entry, n) from journal_change c),
           (select jsonb_agg(to_jsonb(r) order by kind, \"row\"->>'id') from record_rows() r),
           (select jsonb_agg(to_jsonb(f) order by sha256) from file_content f),
           (select to_jsonb(h) from journal_head h), (select count(*) from _sqlx_migrations))",
    )
    .fetch_one(&mut connection)
    .await
    .unwrap()
}

#[tokio::test]
async fn a_backup_restored_is_the_same_and_holds() {
    let house = House::filled().await;
    house.has_a_file(&[0, 10, 13, 92, 255]).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    backup(&house.url, &file).await.unwrap();
    let fresh = empty_database().await;
    let said = restore(&fresh, &file).await.unwrap();
    assert!(said.contains("7 entries, 6 records"), "{said}");
    assert_eq!(everything(&house.url).await, everything(&fresh).await);

    // It goes on from there, in the program's role.
    let pool = database::pool(&database::options(&fresh).unwrap(), 2).await.unwrap();
    let restored = House { app: App::new(pool, Config::default(), silence::due).await.unwrap(), url: fresh };
    assert_eq!(restored.writes("corrected", vec![kazakhstan()]).await, 8);
    verify(&restored.app.pool, None).await.unwrap();
    let altered = sqlx::query("update journal set act = 'x'").execute(&restored.app.pool).await;
    assert!(altered.is_err(), "the program's role may change no entry");
    assert!(!officer().may(clearinghouse::rules::access::Action::Erase));
}

#[tokio::test]
async fn nothing_is_overwritten() {
    let house = House::filled().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    backup(&house.url, &file).await.unwrap();
    let again = backup(&house.url, &file).await;
    assert!(matches!(again, Err(BackupError::Exists(_))), "{again:?}");
    let onto = restore(&house.url, &file).await;
    assert!(matches!(onto, Err(BackupError::NotEmpty(_))), "{onto:?}");
    let left: Vec<_> =
        std::fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left, ["backup"]);

    std::fs::write(folder.path().join("other"), "not a backup").unwrap();
    let bad = restore(&empty_database().await, &folder.path().join("other")).await;
    assert!(matches!(bad, Err(BackupError::Failed { program: "pg_restore", .. })), "{bad:?}");
}
