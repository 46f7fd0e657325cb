//! Signing in.

use std::net::IpAddr;

use super::account::email;
use super::secret::Secret;
use super::session::{self, NewSession};
use super::throttle::{Guess, refusal};
use super::{password, store};
use crate::platform::app::App;
use crate::platform::change::new_id;
use crate::platform::failure::Failure;

/// A person signs in.
pub struct SignIn {
    /// What was typed as the e-mail address.
    pub email: String,
    /// What was typed as the password.
    pub password: String,
    /// From which address.
    pub address: IpAddr,
    /// What the browser calls itself.
    pub agent: String,
}

impl SignIn {
    /// Begins a session.
    ///
    /// # Errors
    /// One refusal, after one effort, for a wrong password, an unknown or closed account, one without a password,
    /// and one that is throttled.
    pub async fn run(self, app: &App) -> Result<NewSession, Failure> {
        let guess = Guess::begin(app, email(&self.email).as_deref(), self.address, None).await?;
        let hash = guess.known.as_ref().and_then(|known| known.hash.clone());
        let right = password::is_right(self.password, hash).await.map_err(Failure::failed)?;
        match guess.known {
            Some(known) if right && !guess.refused => {
                let cookie = Secret::new().map_err(Failure::failed)?;
                let mut transaction = app.pool.begin().await?;
                // While the guess was looked at, the account may have been closed or its password changed.
                if !store::is_still_known(&mut transaction, &known).await? {
                    return Err(refusal());
                }
                let now = store::now(&mut transaction, app.clock_offset_us()).await?;
                let new = NewSession {
                    id: new_id(now),
                    account: known.account,
                    cookie,
                    expires: now + session::LONGEST,
                };
                let from = (self.address.to_canonical().to_string(), session::agent(&self.agent));
                store::begin_session(&mut transaction, &new, now, &from).await?;
                store::was_right(&mut transaction, guess.line, super::log::Event::SignedIn).await?;
                transaction.commit().await?;
                Ok(new)
            }
            _ => Err(refusal()),
        }
    }
}
