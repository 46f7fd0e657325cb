//! What a person does with the own account: sign out, change the password, end sessions, make and revoke tokens.

use chrono::TimeDelta;
use uuid::Uuid;

use super::account::name;
use super::door::{By, Deed};
use super::log::Event;
use super::secret::Secret;
use super::throttle::{Guess, refusal};
use super::token::{self, NewToken, Scope};
use super::{password, store};
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::change::new_id;
use crate::platform::constraints;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::rules::access::{Action, Post};

/// What the log says of a wrong guess of the present password.
pub const GUESSED_PRESENT: &str = "change of password";

/// A person signs out: the session ends.
pub struct SignOut;

impl SignOut {
    /// Ends it.
    ///
    /// # Errors
    /// When who asks is in no session.
    pub async fn run(self, app: &App, by: &By) -> Result<(), Failure> {
        let session = by.session.ok_or(Failure::NotFound)?;
        end(app, by, session, Event::SignedOut).await
    }
}

/// A person ends one of the own sessions, as one on a machine that was left behind.
pub struct EndSession {
    /// Which.
    pub session: Uuid,
}

impl EndSession {
    /// Ends it.
    ///
    /// # Errors
    /// When the person has no such session.
    pub async fn run(self, app: &App, by: &By) -> Result<(), Failure> {
        end(app, by, self.session, Event::SessionEnded).await
    }
}

async fn end(app: &App, by: &By, session: Uuid, event: Event) -> Result<(), Failure> {
    let account = by.account()?;
    let mut deed = Deed::of_oneself(app, by).await?;
    deed.permit(Action::ManageOneself)?;
    if !store::end_session(deed.connection(), account, session).await? {
        return Err(Failure::NotFound);
    }
    deed.says(event, account, None).await?;
    deed.commit().await
}

/// A person ends all sessions but this one.
pub struct EndOtherSessions;

impl EndOtherSessions {
    /// Ends them, and says how many.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn run(self, app: &App, by: &By) -> Result<u64, Failure> {
        let account = by.account()?;
        let mut deed = Deed::of_oneself(app, by).await?;
        deed.permit(Action::ManageOneself)?;
        let ended = store::end_sessions(deed.connection(), account, by.session).await?;
        deed.says(Event::OtherSessionsEnded, account, None).await?;
        deed.commit().await?;
        Ok(ended)
    }
}

/// A person changes the password. All other sessions end.
pub struct ChangePassword {
    /// The present password.
    pub present: String,
    /// The new one.
    pub new: String,
}

impl ChangePassword {
    /// Changes it. Guessing the present one is throttled as signing in is.
    ///
    /// # Errors
    /// When the present password is wrong, or the new one may not be taken.
    pub async fn run(self, app: &App, by: &By) -> Result<(), Failure> {
        let id = by.account()?;
        let address = by.address.ok_or(Failure::NotFound)?;
        let mut connection = app.pool.acquire().await?;
        let account = store::account(&mut connection, id).await?.ok_or(Failure::NotFound)?;
        drop(connection);
        password::check("new", &self.new, &account.email).map_err(|error| Failure::Invalid(vec![error]))?;
        let guess = Guess::begin(app, Some(&account.email), address, Some(GUESSED_PRESENT)).await?;
        let known = guess.known.ok_or(Failure::NotFound)?;
        let right = password::is_right(self.present, known.hash.clone()).await.map_err(Failure::failed)?;
        if !right || guess.refused {
            let wrong = FieldError::new("present", Message::new("error-password-wrong"));
            return Err(Failure::Invalid(vec![wrong]));
        }
        let hash = password::hash(self.new).await.map_err(Failure::failed)?;
        let mut deed = Deed::of_oneself(app, by).await?;
        deed.permit(Action::ManageOneself)?;
        if !store::is_still_known(deed.connection(), &known).await? {
            return Err(refusal());
        }
        let now = deed.now;
        store::set_credential(deed.connection(), id, &hash, now).await?;
        store::drop_links(deed.connection(), id).await?;
        store::end_sessions(deed.connection(), id, by.session).await?;
        store::forget_line(deed.connection(), guess.line).await?;
        deed.says(Event::PasswordChanged, id, None).await?;
        deed.commit().await
    }
}

/// A person makes a token.
pub struct AddToken {
    /// Whose it is.
    pub account: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What it is good for.
    pub scope: Scope,
    /// For how many days, from 1 to [`token::MOST_DAYS`].
    pub days: u32,
}

impl AddToken {
    /// Makes it. What it is is told once.
    ///
    /// # Errors
    /// When the name is taken or wrong, the end too far, or there are too many.
    pub async fn run(self, app: &App, by: &By) -> Result<NewToken, Failure> {
        let name = name("name", &self.name).map_err(|error| Failure::Invalid(vec![error]))?;
        if !(1..=token::MOST_DAYS).contains(&self.days) {
            let message = Message::new("error-token-days").with("limit", i64::from(token::MOST_DAYS));
            return Err(Failure::Invalid(vec![FieldError::new("days", message)]));
        }
        let mut deed = Deed::of_oneself(app, by).await?;
        owned(&deed, by, self.account)?;
        let held = store::hold_account(deed.connection(), self.account).await?;
        if held.is_none_or(|account| account.closed.is_some()) {
            return Err(Failure::NotFound);
        }
        let now = deed.now;
        if store::good_tokens(deed.connection(), self.account, now).await? >= token::MOST {
            let message = Message::new("error-too-many-tokens").with("limit", token::MOST);
            return Err(Failure::Invalid(vec![FieldError::new("name", message)]));
        }
        let secret = Secret::new().map_err(Failure::failed)?;
        let new = NewToken { id: new_id(now), secret, expires: now + TimeDelta::days(i64::from(self.days)) };
        store::add_token(deed.connection(), self.account, &new, &name, self.scope, now)
            .await
            .map_err(constraints::refusal)?;
        deed.says(Event::TokenAdded, self.account, Some(format!("{name} ({})", self.scope.as_str()))).await?;
        deed.commit().await?;
        Ok(new)
    }
}

/// A person revokes one of the own tokens.
pub struct RevokeToken {
    /// Whose it is.
    pub account: Uuid,
    /// Which.
    pub token: Uuid,
}

impl RevokeToken {
    /// Revokes it, for good.
    ///
    /// # Errors
    /// When the person has no such token that is not revoked.
    pub async fn run(self, app: &App, by: &By) -> Result<(), Failure> {
        let mut deed = Deed::of_oneself(app, by).await?;
        owned(&deed, by, self.account)?;
        let now = deed.now;
        let name = store::revoke_token(deed.connection(), self.account, self.token, now)
            .await?
            .ok_or(Failure::NotFound)?;
        deed.says(Event::TokenRevoked, self.account, Some(name)).await?;
        deed.commit().await
    }
}

/// Tokens are their owner's alone; the command line acts for everybody.
fn owned(deed: &Deed, by: &By, account: Uuid) -> Result<(), Failure> {
    deed.permit(Action::ManageOneself)?;
    match by.actor.post {
        Post::Program => Ok(()),
        _ if by.actor.account == Some(account) => Ok(()),
        _ => Err(Failure::NotFound),
    }
}
