//! The program as it runs: the pool, the record in memory, the clock's offset.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use sqlx::PgPool;
use tokio::sync::{Mutex, Semaphore};

use super::config::Config;
use super::due::WhatIsDue;
use super::live::Live;
use super::openings::Openings;
use super::s3::S3;
use crate::record::day_book::DayBook;
use crate::record::reading::Known;
use crate::record::store::{self, ReadError};
use crate::record::symbols::Symbols;
use crate::record::{Changed, Record};
use crate::rules::access::{Actor, Post};
use crate::rules::calendar;

/// The record and the duties of the day, as one request sees them.
#[derive(Debug)]
pub struct Held {
    /// The record.
    pub record: Arc<Record>,
    /// What follows from it on the day on which it is read.
    pub day: DayBook,
    /// When something in it becomes due by itself: the expiry of the next silence.
    pub(super) due: Option<DateTime<Utc>>,
    /// The same as those know it who may not read all, each made when it is first asked for, out of the one that the
    /// reader had of the record before. No more than one of each reader, and none of another day.
    views: RwLock<HashMap<Reader, View>>,
    /// What there is under which symbol: put together when a page first asks.
    symbols: OnceLock<Symbols>,
}

/// Who reads the same: persons of one delegation, as long as their state has its standing, and as long as it holds the
/// Chair.
type Reader = (Post, bool, bool);

/// A record as a reader knows it.
#[derive(Clone, Debug)]
struct View {
    /// The record: that which is held, or one that was.
    whole: Arc<Record>,
    /// What they know of it; `None`: all.
    known: Option<Arc<Held>>,
}

impl Held {
    fn new(record: Arc<Record>, day: DayBook) -> Self {
        let due = record.organisation.next_expiry();
        Self { record, day, due, views: RwLock::default(), symbols: OnceLock::new() }
    }

    /// Whether something in it has become due by an instant.
    pub(super) fn is_due(&self, at: DateTime<Utc>) -> bool {
        self.due.is_some_and(|due| due <= at)
    }

    /// What there is under which symbol, in the record that is held.
    pub fn symbols(&self) -> &Symbols {
        self.symbols.get_or_init(|| Symbols::of(&self.record))
    }

    /// What is held next, with another record or on another day.
    fn advanced(&self, record: Arc<Record>, today: NaiveDate) -> Self {
        let day = DayBook::advanced(&[&self.day], &record, today);
        let next = Self::new(record, day);
        if self.day.on != today {
            return next;
        }
        Self { views: RwLock::new(self.views.read().unwrap_or_else(PoisonError::into_inner).clone()), ..next }
    }

    /// The record and the duties as an actor may know of them: what is not for them is not there, and nothing
    /// follows from it.
    pub fn read_by(self: &Arc<Self>, actor: &Actor) -> Arc<Self> {
        let post = match actor.post {
            Post::Program => return self.clone(),
            Post::Officer | Post::Administrator => Post::Officer,
            Post::Delegate(state, _) | Post::SeniorOfficial(state, _) => Post::Delegate(state, false),
            observer @ Post::Observer(_) => observer,
        };
        let reader = (post, actor.standing, actor.chair);
        let had = self.views.read().unwrap_or_else(PoisonError::into_inner).get(&reader).cloned();
        let known = match had {
            Some(view) if Arc::ptr_eq(&view.whole, &self.record) => view.known,
            before => {
                let known = self.view_of(actor, before.as_ref()).map(Arc::new);
                let view = View { whole: self.record.clone(), known: known.clone() };
                self.views.write().unwrap_or_else(PoisonError::into_inner).insert(reader, view);
                known
            }
        };
        known.unwrap_or_else(|| self.clone())
    }

    fn view_of(&self, actor: &Actor, before: Option<&View>) -> Option<Self> {
        let held_before = before.and_then(|view| view.known.as_deref());
        let known = before.map(|view| Known {
            whole: &view.whole,
            view: held_before.map_or(&view.whole, |held| &held.record),
        });
        match self.record.read_by_since(known, |audience| actor.reads(audience)) {
            Cow::Borrowed(_) => None,
            Cow::Owned(record) => {
                let books = [Some(&self.day), held_before.map(|held| &held.day)];
                let books: Vec<&DayBook> = books.into_iter().flatten().collect();
                let day = DayBook::advanced(&books, &record, self.day.on);
                Some(Self::new(Arc::new(record), day))
            }
        }
    }
}

/// How many changes of an instance are under way at most; one of them has the journal's lock, the others are next.
const WRITERS: usize = 4;
/// How many files are on their way into an instance at most.
pub const UPLOADS: usize = 4;

/// The program as it runs.
pub struct App {
    /// Connections to the database, in the program's role.
    pub pool: PgPool,
    /// What was configured.
    pub config: Config,
    held: RwLock<Arc<Held>>,
    refreshing: Mutex<()>,
    /// What is due in a record at an instant.
    pub(super) due: WhatIsDue,
    /// The turn of who enters what is due: of all who read at that instant, one does.
    pub(super) entering: Mutex<()>,
    /// Turns of those who write: fewer than there are connections.
    pub(super) writers: Semaphore,
    /// Turns of those who send files: each is in memory until it is kept.
    pub uploads: Arc<Semaphore>,
    /// The store of files that speaks S3, if there is one.
    pub s3: Option<Arc<S3>>,
    clock_offset_us: AtomicI64,
    /// What states have opened of what was circulated to them, as far as this instance has seen it written.
    pub openings: Openings,
    /// Who is told when the record changes.
    pub live: Live,
}

impl App {
    /// An application on a database that is migrated, with the record read into memory. `due` says what happens in it by
    /// itself.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn new(pool: PgPool, config: Config, due: WhatIsDue) -> Result<Self, ReadError> {
        let mut connection = pool.acquire().await?;
        let record = Arc::new(store::load(&mut connection).await?);
        let now =
            sqlx::query_scalar!(r#"select clock_timestamp() as "now!""#).fetch_one(&mut *connection).await?;
        drop(connection);
        let day = DayBook::new(&record, calendar::astana_date(now));
        let s3 = config.s3.as_ref().and_then(S3::new).map(Arc::new);
        Ok(Self {
            pool,
            config,
            held: RwLock::new(Arc::new(Held::new(record, day))),
            refreshing: Mutex::new(()),
            due,
            entering: Mutex::new(()),
            writers: Semaphore::new(WRITERS),
            uploads: Arc::new(Semaphore::new(UPLOADS)),
            s3,
            clock_offset_us: AtomicI64::new(0),
            openings: Openings::default(),
            live: Live::default(),
        })
    }

    /// By how many microseconds the clock is turned. Zero but in tests and rehearsals.
    pub fn clock_offset_us(&self) -> i64 {
        self.clock_offset_us.load(Ordering::Relaxed)
    }

    /// Turns the clock: for tests and rehearsals alone.
    pub fn turn_clock(&self, by: TimeDelta) {
        self.clock_offset_us.store(by.num_microseconds().unwrap_or(0), Ordering::Relaxed);
    }

    /// What is held now, current or not.
    pub fn held(&self) -> Arc<Held> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn hold(&self, held: Held) -> Arc<Held> {
        let held = Arc::new(held);
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = held.clone();
        held
    }

    /// The record as of `touched` or later, with the duties of the day of `now`, and with all that has become due by
    /// itself until then. Costs nothing while nothing has changed; otherwise reads what has, once for all who wait.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn current(&self, touched: i64, now: DateTime<Utc>) -> Result<Arc<Held>, ReadError> {
        let held = self.brought_up(touched, now).await?;
        self.with_what_is_due(held, now).await
    }

    /// The record as of `touched` or later, with the duties of the day of `now`.
    pub(super) async fn brought_up(&self, touched: i64, now: DateTime<Utc>) -> Result<Arc<Held>, ReadError> {
        let today = calendar::astana_date(now);
        let is_current = |held: &Held| held.record.entry >= touched && held.day.on == today;
        let held = self.held();
        if is_current(&held) {
            return Ok(held);
        }
        let _one_at_a_time = self.refreshing.lock().await;
        let held = self.held();
        if is_current(&held) {
            return Ok(held);
        }
        let mut record = held.record.clone();
        if record.entry < touched {
            let mut connection = self.pool.acquire().await?;
            record = match store::changes_after(&mut connection, record.entry).await? {
                Some(changes) => Arc::new(folded(&record, changes, touched)?),
                None => Arc::new(store::load(&mut connection).await?),
            };
        }
        Ok(self.advance(&held, record, today))
    }

    fn advance(&self, held: &Held, record: Arc<Record>, today: NaiveDate) -> Arc<Held> {
        self.hold(held.advanced(record, today))
    }

    /// Takes in what this instance itself has just committed, unless others came between: then the next reader
    /// reads it from the journal.
    pub(super) async fn absorb(&self, before: &Record, changes: Vec<Changed>, entry: i64) {
        if changes.is_empty() {
            return;
        }
        let _one_at_a_time = self.refreshing.lock().await;
        let held = self.held();
        if held.record.entry == before.entry
            && let Ok(record) = folded(&held.record, changes, entry)
        {
            self.advance(&held, Arc::new(record), held.day.on);
        }
    }
}

/// A record with changes folded in, as of an entry.
///
/// # Errors
/// When a row is not one that this program knows.
pub(super) fn folded(record: &Record, changes: Vec<Changed>, entry: i64) -> Result<Record, ReadError> {
    let mut record = record.clone();
    for change in changes {
        record.apply(change)?;
    }
    record.entry = record.entry.max(entry);
    Ok(record)
}
