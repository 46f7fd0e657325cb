//! What happens by itself at an instant: the adoption of what nobody broke the silence on. It is no event that a worker makes,
//! but follows from the record and the clock; whoever comes first, to write or to read, enters it.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::app::{App, Held};
use super::failure::Failure;
use crate::record::store::ReadError;
use crate::record::{Kind, Record, Row};

/// What is due.
pub struct Due {
    /// The rows that stand by it, in the order of writing.
    pub puts: Vec<Row>,
    /// Those that stand where the database refuses these: what was decided is decided.
    pub otherwise: Vec<Row>,
    /// What the journal says that was done.
    pub act: &'static str,
    /// To which record.
    pub about: (Kind, Uuid),
}

/// What is due first at an instant, of a record as it stands then. Ids of new records come from the function.
pub type WhatIsDue = fn(&Record, DateTime<Utc>, &(dyn Fn() -> Uuid + Sync)) -> Option<Due>;

impl App {
    /// The record as it is held, or, where something in it has become due at an instant, as it stands once that has been
    /// entered. Where it cannot be entered (a database that only reads), the pages say so themselves.
    pub(super) async fn with_what_is_due(
        &self,
        mut held: Arc<Held>,
        now: DateTime<Utc>,
    ) -> Result<Arc<Held>, ReadError> {
        if !held.is_due(now) {
            return Ok(held);
        }
        // All who read come at the same instant: one of them enters it.
        let _one_at_a_time = self.entering.lock().await;
        held = self.brought_up(held.record.entry, now).await?;
        while held.is_due(now) {
            let entered = self.enter_in_turn().await;
            match entered {
                Ok(entered) => {
                    held = self.brought_up(entered.touched, now).await?;
                    if !entered.wrote {
                        break; // under the lock nothing was due: a break had come before
                    }
                }
                Err(failure) => {
                    tracing::warn!(?failure, "what is due could not be entered; it is tried again");
                    break;
                }
            }
        }
        Ok(held)
    }

    async fn enter_in_turn(&self) -> Result<Entered, Failure> {
        let _turn = self.writers.acquire().await.map_err(Failure::failed)?;
        self.enter_what_is_due().await
    }

    /// Enters what is due now, although nobody reads or writes.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn look_what_is_due(&self) -> Result<(), ReadError> {
        let (touched, now) = self.clock().await?;
        self.current(touched, now).await?;
        Ok(())
    }

    /// How long it is until something becomes due, as far as this instance knows; `None`: nothing will.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn until_due(&self) -> Result<Option<Duration>, ReadError> {
        let Some(due) = self.held().due else { return Ok(None) };
        let (_, now) = self.clock().await?;
        Ok(Some((due - now).to_std().unwrap_or_default()))
    }

    /// The last entry that touched the record, and the instant.
    async fn clock(&self) -> Result<(i64, DateTime<Utc>), ReadError> {
        let clock = sqlx::query!(
            r#"select h.touched as "touched!", clock_timestamp() + $1::bigint * interval '1 microsecond' as "now!"
               from journal_head h"#,
            self.clock_offset_us()
        );
        let clock = clock.fetch_one(&self.pool).await?;
        Ok((clock.touched, clock.now))
    }
}

/// What came of entering what was due.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entered {
    /// The last entry that touched the record.
    pub touched: i64,
    /// Whether something was due, and was written.
    pub wrote: bool,
}
