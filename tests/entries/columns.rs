//! The struct of each kind and its table have the same fields.

use std::collections::BTreeSet;

use clearinghouse::record::Kind;
use clearinghouse::record::fields::COMMON;

use super::one_of_each;
use crate::house::House;

#[tokio::test]
async fn a_row_has_the_columns_of_its_table() {
    let house = House::new().await;
    one_of_each::register(&house).await;
    let record = house.record().await;
    for kind in Kind::ALL {
        let columns: Vec<String> = sqlx::query_scalar(
            "select attname::text from pg_attribute
             where attrelid = replace($1, '-', '_')::regclass and attnum > 0 and not attisdropped",
        )
        .bind(kind.as_str())
        .fetch_all(&house.owner_pool)
        .await
        .unwrap();
        let columns: BTreeSet<String> = columns.into_iter().collect();
        let row = record.all(*kind).remove(0).to_json().unwrap();
        let keys: BTreeSet<String> = row.as_object().unwrap().keys().cloned().collect();
        assert_eq!(keys, columns, "{kind:?}");
        // What can be typed is a column, but the parts of the source, which are one.
        let typed = kind.fields().iter().chain(COMMON).map(|field| field.name);
        for name in typed.filter(|name| !name.starts_with("source_")) {
            assert!(columns.contains(name), "{kind:?} has no {name}");
        }
    }
}

#[tokio::test]
async fn what_is_in_memory_is_what_is_in_the_tables() {
    let house = House::new().await;
    one_of_each::register(&house).await;
    let told = house.record().await;
    let read = house.second_instance().await.held().record.clone();
    for kind in Kind::ALL {
        assert_eq!(told.all(*kind), read.all(*kind), "{kind:?}");
    }
}
