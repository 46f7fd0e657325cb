//! The one door through which the record changes: pages, API, import, worker and tests alike.
//!
//! `perform`: begin, open the journal's entry (its lock and its clock), permit, run the command, close the entry,
//! commit. Between the lock and the commit stand nothing but short statements: what takes long (parsing,
//! hashing, rendering) was done before, and what the rules need is in memory.

use std::future::Future;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{Acquire, PgConnection, Postgres, Transaction};
use uuid::Uuid;

use super::app::{App, folded};
use super::constraints;
use super::due::{Due, Entered};
use super::failure::Failure;
use crate::message::Message;
use crate::record::sight::Sight;
use crate::record::{Changed, Kind, Record, Row, store};
use crate::rules::access::{self, Action, Actor, Denial, Permit};
use crate::rules::calendar;

/// A verb: what somebody does to the record.
pub trait Command: Send {
    /// What comes of it.
    type Done: Send;

    /// The power that it takes.
    fn action(&self) -> Action<'_>;

    /// What takes long and is to be committed with it: done in its transaction, before the journal is closed to
    /// everybody else.
    ///
    /// # Errors
    /// When it fails; then nothing has changed.
    fn before(&self, _: &mut PgConnection) -> impl Future<Output = Result<(), Failure>> + Send {
        async { Ok(()) }
    }

    /// Does it, inside the door. What it changes it puts through `change`, and it says what it did.
    ///
    /// # Errors
    /// Every reason for a refusal at once; then nothing has changed.
    fn run(self, change: &mut Change<'_>) -> impl Future<Output = Result<Self::Done, Failure>> + Send;
}

/// How many records one statement writes: the text of a thousand is about a megabyte.
const ROWS_AT_ONCE: usize = 1000;

/// A change under way: the journal's lock is held.
pub struct Change<'a> {
    transaction: Transaction<'a, Postgres>,
    /// The instant of the change, by the database's clock.
    pub now: DateTime<Utc>,
    /// The date of that instant in Astana.
    pub today: NaiveDate,
    /// The number of the entry.
    pub entry: i64,
    /// Who acts.
    pub actor: Actor,
    /// The record as it stands before the change. Nobody else changes it meanwhile.
    pub record: Arc<Record>,
    /// The record as who acts knew it when they came. What they name is looked for in this one: what they may not know of
    /// is answered as if it were not there.
    pub known: Arc<Record>,
    _permit: Permit,
    said: Option<Said>,
}

/// What the journal says of a change.
struct Said {
    act: &'static str,
    about: Option<(Kind, Uuid)>,
    reason: Option<String>,
}

impl Change<'_> {
    /// The record, and what who acts knows of it.
    pub fn sight(&self) -> Sight<'_> {
        Sight { whole: &self.record, known: &self.known, actor: self.actor }
    }

    /// A new id, of this change's instant.
    pub fn new_id(&self) -> Uuid {
        new_id(self.now)
    }

    /// Writes a record: a new one, or one in the place of what stood. The files that are enclosed with it go with it.
    ///
    /// # Errors
    /// When a constraint of the database refuses it; the reason is the rule that the constraint repeats.
    pub async fn put(&mut self, row: impl Into<Row> + Send) -> Result<(), Failure> {
        let row = row.into();
        self.write(&row).await?;
        self.files_follow(&row).await
    }

    async fn files_follow(&mut self, row: &Row) -> Result<(), Failure> {
        for file in self.record.files_to_follow(row) {
            self.write(&file.into()).await?;
        }
        Ok(())
    }

    async fn write(&mut self, row: &Row) -> Result<(), Failure> {
        let json = row.to_json().map_err(Failure::failed)?;
        sqlx::query!("select record_put($1, $2)", row.kind().as_str(), json)
            .execute(&mut *self.transaction)
            .await
            .map_err(constraints::refusal)?;
        Ok(())
    }

    /// Writes many records in their order, with one statement for each thousand: the journal is closed to everybody
    /// else meanwhile, and the way to the database and back takes longer than the writing.
    ///
    /// # Errors
    /// The first that is refused, by its number from 0, and why.
    pub async fn put_all(&mut self, rows: &[&Row]) -> Result<(), (usize, Failure)> {
        for (number, some) in rows.chunks(ROWS_AT_ONCE).enumerate() {
            let first = number * ROWS_AT_ONCE;
            match at_once(&mut self.transaction, some).await {
                Ok(()) => {}
                // The statement does not say which of them was refused; one by one, they do.
                Err(Failure::Refused(refusals)) => {
                    for (row, number) in some.iter().zip(first..) {
                        self.put((*row).clone()).await.map_err(|failure| (number, failure))?;
                    }
                    return Err((first, Failure::Refused(refusals)));
                }
                Err(failure) => return Err((first, failure)),
            }
        }
        for (number, row) in rows.iter().enumerate() {
            self.files_follow(row).await.map_err(|failure| (number, failure))?;
        }
        Ok(())
    }

    /// Takes a record out that was entered in error.
    ///
    /// # Errors
    /// When others refer to it, or it is not there.
    pub async fn strike(&mut self, kind: Kind, id: Uuid) -> Result<(), Failure> {
        let struck = sqlx::query_scalar!("select record_strike($1, $2)", kind.as_str(), id)
            .fetch_one(&mut *self.transaction)
            .await
            .map_err(constraints::refusal)?;
        if struck == Some(true) { Ok(()) } else { Err(Failure::NotFound) }
    }

    /// Erases the payload of an earlier entry.
    ///
    /// # Errors
    /// When there is nothing to erase.
    pub async fn erase(&mut self, entry: i64) -> Result<(), Failure> {
        sqlx::query!("select journal_erase($1, $2)", entry, self.entry)
            .execute(&mut *self.transaction)
            .await
            .map_err(constraints::refusal)?;
        Ok(())
    }

    /// The connection of the transaction, for what is to be committed with the change and is not of the record: a key
    /// that was used up. The record itself can be written only through the journal.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }

    /// Says what was done, to the journal. A change that is not said is not committed.
    pub fn says(&mut self, act: &'static str, about: Option<(Kind, Uuid)>, reason: Option<String>) {
        self.said = Some(Said { act, about, reason });
    }
}

/// Writes records with one statement, or none of them: what came before in the transaction stays.
async fn at_once(transaction: &mut Transaction<'_, Postgres>, rows: &[&Row]) -> Result<(), Failure> {
    let kinds: Vec<_> = rows.iter().map(|row| row.kind().as_str().to_owned()).collect();
    let json: Vec<_> =
        rows.iter().map(|row| row.to_json()).collect::<Result<_, _>>().map_err(Failure::failed)?;
    let mut point = transaction.begin().await?;
    sqlx::query!(
        r#"select record_put(kind, "row")
           from (select * from unnest($1::text[], $2::jsonb[]) with ordinality as t(kind, "row", n) order by n) t"#,
        &kinds,
        &json
    )
    .execute(&mut *point)
    .await
    .map_err(constraints::refusal)?;
    Ok(point.commit().await?)
}

/// A new id, of an instant.
pub fn new_id(at: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(uuid::ContextV7::new(), seconds, at.timestamp_subsec_nanos()))
}

/// A transaction in which the journal's lock is held.
struct Opened {
    transaction: Transaction<'static, Postgres>,
    entry: i64,
    touched: i64,
    at: DateTime<Utc>,
    record: Arc<Record>,
}

impl App {
    /// Does a command in an actor's name. What has become due by then is entered before it, as the program.
    ///
    /// # Errors
    /// Denied, refused, invalid, stale, or failed; then nothing has changed.
    pub async fn perform<C: Command>(&self, actor: Actor, command: C) -> Result<C::Done, Failure> {
        // Who waits for the journal's lock holds a connection: some are left for those who read.
        let _turn = self.writers.acquire().await.map_err(Failure::failed)?;
        let known = self.held().read_by(&actor).record.clone();
        let opened = loop {
            let mut transaction = self.pool.begin().await?;
            command.before(&mut transaction).await?;
            let opened = self.open(transaction, &actor).await?;
            let is_due = opened.record.organisation.next_expiry().is_some_and(|due| due <= opened.at);
            if !is_due {
                break opened;
            }
            let stood = opened.touched;
            opened.transaction.rollback().await?;
            let entered = self.enter_what_is_due().await?;
            // Where nothing was written although something was due, somebody else has entered it meanwhile.
            if !entered.wrote && entered.touched == stood {
                return Err(Failure::Failed(anyhow::anyhow!("what is due cannot be entered")));
            }
        };
        let permit = access::may(&actor, command.action())?;
        let mut change = changing(opened, known, actor, permit);
        let done = command.run(&mut change).await?;
        self.close(change).await?;
        Ok(done)
    }

    /// Enters what is due now, as the program, in an entry of its own.
    pub(super) async fn enter_what_is_due(&self) -> Result<Entered, Failure> {
        let actor = Actor::PROGRAM;
        let opened = self.open(self.pool.begin().await?, &actor).await?;
        let touched = opened.touched;
        let ids = || new_id(opened.at);
        let Some(due) = (self.due)(&opened.record, opened.at, &ids) else {
            opened.transaction.rollback().await?;
            return Ok(Entered { touched, wrote: false });
        };
        let permit = access::may(&actor, Action::TakePart)?;
        let known = opened.record.clone();
        let mut change = changing(opened, known, actor, permit);
        let Due { puts, otherwise, act, about } = due;
        let mut stands = &puts;
        match at_once(&mut change.transaction, &puts.iter().collect::<Vec<_>>()).await {
            Err(failure) if is_refused(&failure) => {
                tracing::error!(
                    ?failure,
                    "the database refuses what is due: what was decided alone is entered"
                );
                at_once(&mut change.transaction, &otherwise.iter().collect::<Vec<_>>()).await?;
                stands = &otherwise;
            }
            entered => entered?,
        }
        for row in stands {
            change.files_follow(row).await?;
        }
        change.says(act, Some(about), None);
        Ok(Entered { touched: self.close(change).await?, wrote: true })
    }

    /// Opens an entry of the journal, and brings the record in memory to it: nobody else can change it now.
    async fn open(
        &self,
        mut transaction: Transaction<'static, Postgres>,
        actor: &Actor,
    ) -> Result<Opened, Failure> {
        // The page was read a while ago: since then the account may have been closed, or its duty changed.
        let opened = sqlx::query!(
            r#"select o.entry as "entry!", o.touched as "touched!", o.at as "at!",
                 (a.id is not null and (a.closed is not null or a.duty <> $3)) as "gone!"
               from journal_open($1) o left join account a on a.id = $2"#,
            self.clock_offset_us(),
            actor.account,
            actor.post.duty()
        )
        .fetch_one(&mut *transaction)
        .await?;
        if opened.gone {
            let reason = Message::new("denied-account-closed");
            return Err(Failure::Denied(Denial { hidden: true, reason }));
        }
        let mut record = self.held().record.clone();
        if record.entry < opened.touched {
            record = Arc::new(match store::changes_after(&mut transaction, record.entry).await? {
                Some(changes) => folded(&record, changes, opened.touched)?,
                None => store::load(&mut transaction).await?,
            });
        }
        Ok(Opened { transaction, entry: opened.entry, touched: opened.touched, at: opened.at, record })
    }

    /// Closes the entry, commits, and takes in what it wrote; gives its number.
    async fn close(&self, change: Change<'_>) -> Result<i64, Failure> {
        let Change { mut transaction, now, entry, record, said, actor, .. } = change;
        let Some(said) = said else {
            return Err(Failure::Failed(anyhow::anyhow!(
                "a change of the record was not said to the journal"
            )));
        };
        let changed = sqlx::query!(
            r#"select kind as "kind!", record_id as "record_id!", before, after
               from journal_close($1, $2, $3, $4, $5, $6, $7, $8)"#,
            entry,
            now,
            actor.account,
            actor.post.on_behalf(),
            said.act,
            said.about.map(|(kind, _)| kind.as_str()),
            said.about.map(|(_, id)| id),
            said.reason
        )
        .fetch_all(&mut *transaction)
        .await?;
        transaction.commit().await?;
        let changes = changed.into_iter().filter_map(|row| {
            Some(Changed {
                entry,
                at: now,
                act: said.act.to_owned(),
                kind: Kind::named(&row.kind)?,
                id: row.record_id,
                before: row.before,
                after: row.after,
            })
        });
        self.absorb(&record, changes.collect(), entry).await;
        Ok(entry)
    }
}

/// Whether the database refuses rows for what stands in them, and not since it cannot write.
fn is_refused(failure: &Failure) -> bool {
    let constraint = |error: &anyhow::Error| {
        let error = error.downcast_ref::<sqlx::Error>()?.as_database_error()?;
        Some(error.code()?.starts_with("23")) // integrity constraint violation
    };
    match failure {
        Failure::Refused(_) => true,
        Failure::Failed(error) => constraint(error).unwrap_or(false),
        _ => false,
    }
}

fn changing(opened: Opened, known: Arc<Record>, actor: Actor, permit: Permit) -> Change<'static> {
    Change {
        transaction: opened.transaction,
        now: opened.at,
        today: calendar::astana_date(opened.at),
        entry: opened.entry,
        actor,
        record: opened.record,
        known,
        _permit: permit,
        said: None,
    }
}

/// The sentence for a command that would change nothing.
pub fn nothing_changes() -> Message {
    Message::new("refused-nothing-changes")
}
