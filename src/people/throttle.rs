//! How often one may guess. A guess is written down as failed before it is looked at, under a lock of its account
//! and its address, so that a hundred at once are counted like a hundred in turn.

use std::net::IpAddr;

use chrono::TimeDelta;
use uuid::Uuid;

use super::log::{Event, NewLine};
use super::{session, store};
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::rules::refusal::Refusal;

/// So far back failures count.
pub const WINDOW: TimeDelta = TimeDelta::minutes(15);
/// So many failures of one account let nobody in any more.
pub const BY_ACCOUNT: i64 = 10;
/// So many failures from one address let nobody in from there any more.
pub const BY_ADDRESS: i64 = 50;

/// The failures within the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Of the account.
    pub by_account: i64,
    /// From the address.
    pub by_address: i64,
}

impl Counts {
    /// Whether a further guess is not looked at. Then even the right password is refused, with the same answer
    /// and after the same effort: whoever guesses learns nothing.
    pub fn refuses(self) -> bool {
        self.by_account >= BY_ACCOUNT || self.by_address >= BY_ADDRESS
    }
}

/// What an account's password is looked at with.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub account: Uuid,
    pub hash: Option<String>,
}

/// A guess that is written down and not yet looked at.
pub(super) struct Guess {
    /// The line of the security log. It says "failed" until the guess has turned out right.
    pub line: i64,
    pub refused: bool,
    pub known: Option<Known>,
}

impl Guess {
    /// Writes a guess down. It does not count against itself.
    ///
    /// `email`: what was typed, when that is an address at all. Anything else may be a password in the wrong
    /// field and is not kept.
    pub async fn begin(
        app: &App,
        email: Option<&str>,
        address: IpAddr,
        detail: Option<&str>,
    ) -> Result<Self, Failure> {
        let network = session::network(address);
        let mut transaction = app.pool.begin().await?;
        store::lock_guesses(&mut transaction, email, &network).await?;
        let now = store::now(&mut transaction, app.clock_offset_us()).await?;
        let counts = store::failures(&mut transaction, email, &network, now - WINDOW).await?;
        let known = match email {
            Some(email) => store::known(&mut transaction, email).await?,
            None => None,
        };
        let refused = counts.refuses();
        let line = NewLine {
            event: if refused { Event::SignInThrottled } else { Event::SignInFailed },
            account: known.as_ref().map(|known| known.account),
            by: None,
            address: Some(address),
            email: email.map(str::to_owned),
            detail: detail.map(str::to_owned),
        };
        let line = store::write_line(&mut transaction, now, &line).await?;
        transaction.commit().await?;
        Ok(Self { line, refused, known })
    }
}

/// The one answer to whoever does not get in.
pub fn refusal() -> Failure {
    let message = Message::new("refused-sign-in");
    Failure::Refused(vec![Refusal { paragraph: None, field: None, message }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_the_boundary() {
        let refuses = |by_account, by_address| Counts { by_account, by_address }.refuses();
        assert!(!refuses(BY_ACCOUNT - 1, BY_ADDRESS - 1));
        assert!(refuses(BY_ACCOUNT, 0));
        assert!(refuses(0, BY_ADDRESS));
    }
}
