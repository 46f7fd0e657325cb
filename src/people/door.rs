//! The one way in for changes of people: who asks is looked at again, and a change that is not said to the
//! security log is not committed.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, Transaction};
use uuid::Uuid;

use super::log::{Event, NewLine};
use super::store;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::rules::access::{self, Action, Actor, Denial, Permit};

/// Who asks for a change of people, and from where.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// Who.
    pub actor: Actor,
    /// In which session; `None`: with a token, or on the command line.
    pub session: Option<Uuid>,
    /// From which address.
    pub address: Option<IpAddr>,
}

impl By {
    /// The program itself: the command line and the demonstration.
    pub const PROGRAM: Self = Self { actor: Actor::PROGRAM, session: None, address: None };

    /// The account of who asks.
    ///
    /// # Errors
    /// The program itself has none.
    pub fn account(&self) -> Result<Uuid, Failure> {
        self.actor.account.ok_or(Failure::NotFound)
    }
}

/// A change of people under way.
pub(super) struct Deed {
    transaction: Transaction<'static, Postgres>,
    /// The instant of the change, by the database's clock.
    pub now: DateTime<Utc>,
    by: By,
    said: bool,
}

impl Deed {
    /// Begins a change of the accounts themselves: one at a time.
    pub async fn of_accounts(app: &App, by: &By) -> Result<Self, Failure> {
        let mut transaction = app.pool.begin().await?;
        store::lock_accounts(&mut transaction).await?;
        Self::begin(app, by, transaction).await
    }

    /// Begins a change of what is a person's own.
    pub async fn of_oneself(app: &App, by: &By) -> Result<Self, Failure> {
        let transaction = app.pool.begin().await?;
        Self::begin(app, by, transaction).await
    }

    async fn begin(
        app: &App,
        by: &By,
        mut transaction: Transaction<'static, Postgres>,
    ) -> Result<Self, Failure> {
        let now = store::now(&mut transaction, app.clock_offset_us()).await?;
        let mut by = *by;
        if let Some(id) = by.actor.account {
            // The page was read a while ago: since then the account may have been closed, or its duty changed.
            match store::hold_account(&mut transaction, id).await? {
                Some(account) if account.closed.is_none() => by.actor.post = account.post,
                _ => return Err(closed()),
            }
        }
        Ok(Self { transaction, now, by, said: false })
    }

    /// The connection, for statements of the store.
    pub fn connection(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }

    /// Whether who asks has a power, as things stand now.
    pub fn permit(&self, action: Action<'_>) -> Result<Permit, Failure> {
        Ok(access::may(&self.by.actor, action)?)
    }

    /// Says to the security log what was done.
    pub async fn says(&mut self, event: Event, account: Uuid, detail: Option<String>) -> Result<(), Failure> {
        let line = NewLine {
            event,
            account: Some(account),
            by: self.by.actor.account.filter(|by| *by != account),
            address: self.by.address,
            email: None,
            detail,
        };
        store::write_line(&mut self.transaction, self.now, &line).await?;
        self.said = true;
        Ok(())
    }

    /// Commits.
    pub async fn commit(self) -> Result<(), Failure> {
        if !self.said {
            return Err(Failure::Failed(anyhow::anyhow!(
                "a change of people was not said to the security log"
            )));
        }
        Ok(self.transaction.commit().await?)
    }
}

fn closed() -> Failure {
    Failure::Denied(Denial { hidden: true, reason: Message::new("denied-account-closed") })
}
