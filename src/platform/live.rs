//! What changes is told: each instance listens to the database, which says at every commit that the record has changed,
//! and tells its open streams. Nothing depends on it: who is not told reads what stands with the next request.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use sqlx::PgPool;
use sqlx::postgres::PgListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::app::App;

/// What `journal_close` notifies.
const CHANNEL: &str = "clearinghouse";
/// How many streams an instance has open at most, and one account.
const STREAMS: usize = 400;
const OF_ONE: usize = 8;
/// After how long it is tried again to listen, at first and at most.
const SOON: Duration = Duration::from_secs(1);
const LATER: Duration = Duration::from_secs(30);

/// What open streams are told.
#[derive(Debug)]
pub struct Live {
    /// Whether the instance stops; every writing of it tells that something has changed.
    over: watch::Sender<bool>,
    open: Arc<Mutex<HashMap<Uuid, usize>>>,
}

impl Default for Live {
    fn default() -> Self {
        Self { over: watch::Sender::new(false), open: Arc::default() }
    }
}

impl Live {
    /// To be told from now on that something has changed; what is received says whether the instance stops.
    pub fn listen(&self) -> watch::Receiver<bool> {
        self.over.subscribe()
    }

    /// Tells all streams that the record has changed, or may have.
    fn tell(&self) {
        self.over.send_modify(|_| ());
    }

    /// Tells all streams to end: the instance stops.
    pub fn end(&self) {
        self.over.send_replace(true);
    }

    /// A turn to have a stream open; `None`: there are as many as may be.
    pub fn turn(&self, account: Uuid) -> Option<Turn> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = open.values().sum();
        let own = open.get(&account).copied().unwrap_or_default();
        if all >= STREAMS || own >= OF_ONE {
            return None;
        }
        open.insert(account, own + 1);
        Some(Turn { account, open: self.open.clone() })
    }
}

/// A turn to have a stream open, until it is dropped.
#[derive(Debug)]
pub struct Turn {
    account: Uuid,
    open: Arc<Mutex<HashMap<Uuid, usize>>>,
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        match open.get_mut(&self.account) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(open.remove(&self.account)),
        }
    }
}

/// The one connection of an instance that listens; it ends when this is dropped.
pub struct Listening(JoinHandle<()>);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Begins to listen. What cannot be listened to is tried again, ever more seldom; pages work without it.
pub fn start(app: Arc<App>) -> Listening {
    Listening(tokio::spawn(async move {
        let mut pause = SOON;
        loop {
            let listened = listen(&app.pool, &app.live, &mut pause).await;
            if app.pool.is_closed() {
                return; // the instance stops
            }
            if pause == SOON {
                // Once, however often it is tried.
                tracing::warn!(error = ?listened, "changes are not told for a while; it is tried again");
            }
            tokio::time::sleep(pause).await;
            pause = (pause * 2).min(LATER);
        }
    }))
}

/// Listens until the connection cannot be had any more.
async fn listen(pool: &PgPool, live: &Live, pause: &mut Duration) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    loop {
        // What was said while nobody listened is not known: then too something may have changed.
        live.tell();
        *pause = SOON;
        while listener.try_recv().await?.is_some() {
            live.tell();
        }
    }
}
