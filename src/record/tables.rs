//! The tables of which the record is made, and the ways to reach a row of any kind: written once, for the
//! organisation and for an area alike.

/// Gives a struct of tables its ways: to put, to strike, to find, to ask for and to list records by their kind.
macro_rules! holds_tables {
    ($of:ty; $($kind:ident in $table:ident),* $(,)?) => {
        impl $of {
            /// Puts a record in its place. One of a kind that is not held here is not taken.
            pub fn put(&mut self, row: $crate::record::Row) {
                let id = row.common().id;
                match row {
                    $($crate::record::Row::$kind(row) => drop(self.$table.insert(id, row)),)*
                    _ => {}
                }
            }

            /// Takes a record out.
            pub fn strike(&mut self, kind: $crate::record::Kind, id: uuid::Uuid) {
                match kind {
                    $($crate::record::Kind::$kind => drop(self.$table.remove(&id)),)*
                    _ => {}
                }
            }

            /// The record, if it is held here.
            pub fn find(&self, kind: $crate::record::Kind, id: uuid::Uuid) -> Option<$crate::record::Row> {
                match kind {
                    $($crate::record::Kind::$kind => self.$table.get(&id).cloned().map(Into::into),)*
                    _ => None,
                }
            }

            /// Whether the record is held here.
            pub fn holds(&self, kind: $crate::record::Kind, id: uuid::Uuid) -> bool {
                match kind {
                    $($crate::record::Kind::$kind => self.$table.contains_key(&id),)*
                    _ => false,
                }
            }

            /// All records of a kind that are held here.
            pub fn all(&self, kind: $crate::record::Kind) -> Vec<$crate::record::Row> {
                match kind {
                    $($crate::record::Kind::$kind => self.$table.values().cloned().map(Into::into).collect(),)*
                    _ => Vec::new(),
                }
            }
        }
    };
}

pub(super) use holds_tables;
