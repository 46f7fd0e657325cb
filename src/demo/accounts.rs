//! The accounts of the demonstration: one for each part that a person can have, all with one password.

use sqlx::PgPool;
use tokio::task::JoinSet;

use crate::ids::StateId;
use crate::people::account::Account;
use crate::people::accounts::in_words;
use crate::people::log::{Event, NewLine};
use crate::people::password::{self, HashError};
use crate::people::store;
use crate::platform::app::App;
use crate::platform::change::new_id;
use crate::record::Record;
use crate::record::rows::StandingOf;
use crate::record::store::ReadError;
use crate::rules::access::Post;
use crate::rules::calendar;

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "demonstration";

/// What goes wrong in making the accounts.
#[derive(Debug, thiserror::Error)]
pub enum AccountsError {
    /// The record cannot be read.
    #[error(transparent)]
    Record(#[from] ReadError),
    /// The database.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// A password cannot be hashed.
    #[error(transparent)]
    Hash(#[from] HashError),
}

/// An account that the demonstration has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What the person signs in with.
    pub email: String,
    /// The person's name: its function.
    pub name: String,
    /// The post.
    pub post: Post,
}

/// Whether a database is marked as a demonstration.
///
/// # Errors
/// When the database cannot be read.
pub async fn marked(pool: &PgPool) -> sqlx::Result<bool> {
    store::is_demonstration(pool).await
}

/// Marks a database as a demonstration: before anything is put in, so that one that was broken off is opened again.
///
/// # Errors
/// When the database cannot be written.
pub async fn mark(pool: &PgPool) -> sqlx::Result<()> {
    store::mark_demonstration(&mut *pool.acquire().await?).await
}

/// Whether a database holds nothing at all: no record and no account.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_empty(pool: &PgPool) -> sqlx::Result<bool> {
    store::is_empty(pool).await
}

/// Adds the accounts that are missing, each with a salt of its own, and says how many.
///
/// The states are those of the record: it is filled before.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn accounts(app: &App) -> Result<usize, AccountsError> {
    let (touched, now) = store::nobody(&app.pool, app.clock_offset_us()).await?;
    let held = app.current(touched, now).await?;
    let missing = missing(app, wanted(&held.record, calendar::astana_date(now))).await?;
    let mut hashing = JoinSet::new();
    for account in missing {
        hashing.spawn(async move { password::hash(PASSWORD.to_owned()).await.map(|hash| (account, hash)) });
    }
    let mut hashed = Vec::with_capacity(hashing.len());
    while let Some(done) = hashing.join_next().await {
        hashed.push(done.map_err(|_| HashError::BrokenOff)??);
    }
    hashed.sort_by(|(a, _), (b, _)| a.email.cmp(&b.email));
    let mut transaction = app.pool.begin().await?;
    for (wanted, hash) in &hashed {
        let account = Account {
            id: new_id(now),
            email: wanted.email.clone(),
            name: wanted.name.clone(),
            post: wanted.post,
            language: None,
            created: now,
            closed: None,
        };
        store::add_account(&mut transaction, &account).await?;
        store::set_credential(&mut transaction, account.id, hash, now).await?;
        let line = NewLine {
            event: Event::AccountAdded,
            account: Some(account.id),
            by: None,
            address: None,
            email: None,
            detail: Some(in_words(account.post)),
        };
        store::write_line(&mut transaction, now, &line).await?;
    }
    transaction.commit().await?;
    Ok(hashed.len())
}

async fn missing(app: &App, wanted: Vec<Wanted>) -> sqlx::Result<Vec<Wanted>> {
    let there: std::collections::HashSet<_> =
        store::accounts(&app.pool, None).await?.into_iter().map(|listed| listed.account.email).collect();
    Ok(wanted.into_iter().filter(|account| !there.contains(&account.email)).collect())
}

/// The accounts of the demonstration on a day: of the Secretariat, of each Member State, and of one observer.
pub fn wanted(record: &Record, on: chrono::NaiveDate) -> Vec<Wanted> {
    let account = |email: String, name: String, post| Wanted { email, name, post };
    let mut wanted = vec![
        account("officer@secretariat.example".into(), "Officer of the Secretariat".into(), Post::Officer),
        account(
            "administrator@secretariat.example".into(),
            "Administrator of the Secretariat".into(),
            Post::Administrator,
        ),
    ];
    let lower = |state: StateId| state.as_str().to_lowercase();
    for state in record.organisation.all_of(StandingOf::Member, on) {
        let name = record.organisation.name(state, on);
        let delegate = format!("delegate@{}.example", lower(state));
        wanted.push(account(delegate, format!("Delegate, {name}"), Post::Delegate(state, false)));
        let senior = format!("senior@{}.example", lower(state));
        wanted.push(account(senior, format!("Senior Official, {name}"), Post::SeniorOfficial(state, true)));
    }
    for state in record.organisation.all_of(StandingOf::Observer, on) {
        if state.as_str() == "JPN" {
            let name = record.organisation.name(state, on);
            wanted.push(account(
                "observer@jpn.example".into(),
                format!("Observer, {name}"),
                Post::Observer(state),
            ));
        }
    }
    wanted
}
