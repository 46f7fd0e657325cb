//! What was altered in a file behind the door is found.

use clearinghouse::journal::{Difference, VerifyError, verify};

use super::persons::Persons;
use crate::house::House;
use crate::house::files::{pdf, pdf_of};

async fn difference(house: &House) -> Difference {
    match verify(&house.app.pool, None).await {
        Err(VerifyError::Differs(difference)) => difference,
        other => panic!("found nothing: {other:?}"),
    }
}

async fn behind_its_back(house: &House, sql: &'static str) {
    let mut connection = house.owner_pool.acquire().await.unwrap();
    sqlx::raw_sql("set session_replication_role = replica").execute(&mut *connection).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut *connection).await.unwrap();
    sqlx::raw_sql("set session_replication_role = origin").execute(&mut *connection).await.unwrap();
}

#[tokio::test]
async fn one_byte_altered_is_found() {
    let persons = Persons::new().await;
    let (_, file) = persons.letter_with(&pdf_of(3 << 20)).await;
    let house = &persons.house;
    verify(&house.app.pool, None).await.unwrap();
    // In the third megabyte: it is hashed to its end.
    let flip = "update file_content set content = set_byte(content, 2500000, get_byte(content, 2500000) # 1)";
    behind_its_back(house, flip).await;
    assert_eq!(difference(house).await, Difference::Content { id: file });
    behind_its_back(house, flip).await;
    verify(&house.app.pool, None).await.unwrap();
    behind_its_back(house, "update file_content set content = content || '\\x0a'").await;
    assert_eq!(difference(house).await, Difference::Content { id: file });
}

#[tokio::test]
async fn content_taken_away_or_added_is_found() {
    let persons = Persons::new().await;
    let (_, file) = persons.letter_with(&pdf("the letter")).await;
    let house = &persons.house;
    behind_its_back(house, "insert into file_content select repeat('0', 64), '\\x00'").await;
    assert_eq!(difference(house).await, Difference::ContentOfNone { sha256: "0".repeat(64) });
    behind_its_back(house, "delete from file_content").await;
    assert_eq!(difference(house).await, Difference::NoContent { id: file });
}
