//! The security log: sign-ins, failures, and what happens to accounts. It leaves at the end of its term, and
//! nothing secret is ever in it.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What the log tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A person signed in.
    SignedIn,
    /// A guess that failed, or one that is under way.
    SignInFailed,
    /// A guess that was not even looked at, since too many had failed.
    SignInThrottled,
    /// A person signed out.
    SignedOut,
    /// A person ended one of the own sessions.
    SessionEnded,
    /// A person ended all other sessions.
    OtherSessionsEnded,
    /// A person changed the password.
    PasswordChanged,
    /// A password was set with a link.
    PasswordSet,
    /// An account was added.
    AccountAdded,
    /// An account's duty was changed.
    DutyChanged,
    /// An account was closed.
    AccountClosed,
    /// A one-time link was made.
    LinkMade,
    /// A token was made.
    TokenAdded,
    /// A token was revoked.
    TokenRevoked,
}

impl Event {
    /// Every event.
    pub const ALL: [Self; 14] = [
        Self::SignedIn,
        Self::SignInFailed,
        Self::SignInThrottled,
        Self::SignedOut,
        Self::SessionEnded,
        Self::OtherSessionsEnded,
        Self::PasswordChanged,
        Self::PasswordSet,
        Self::AccountAdded,
        Self::DutyChanged,
        Self::AccountClosed,
        Self::LinkMade,
        Self::TokenAdded,
        Self::TokenRevoked,
    ];

    /// As it stands in the log.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignedIn => "signed in",
            Self::SignInFailed => "sign-in failed",
            Self::SignInThrottled => "sign-in throttled",
            Self::SignedOut => "signed out",
            Self::SessionEnded => "session ended",
            Self::OtherSessionsEnded => "other sessions ended",
            Self::PasswordChanged => "password changed",
            Self::PasswordSet => "password set",
            Self::AccountAdded => "account added",
            Self::DutyChanged => "duty changed",
            Self::AccountClosed => "account closed",
            Self::LinkMade => "link made",
            Self::TokenAdded => "token added",
            Self::TokenRevoked => "token revoked",
        }
    }
}

/// The key in `locales/` of what stands in the log.
pub fn key(what: &str) -> String {
    format!("security-{}", what.replace(' ', "-"))
}

/// A line to be written. Its instant is that of the change.
#[derive(Clone, Debug)]
pub struct NewLine {
    /// What happened.
    pub event: Event,
    /// Whom it is about; `None`: no account has the address that was typed.
    pub account: Option<Uuid>,
    /// Who did it, when that is another; `None` too for the program itself.
    pub by: Option<Uuid>,
    /// From which address.
    pub address: Option<IpAddr>,
    /// The e-mail address that was typed, where there may be no account of it.
    pub email: Option<String>,
    /// More words, never secret: the duty of an added account, the name of a token.
    pub detail: Option<String>,
}

/// A line as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number: the newest has the highest.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What happened: the word of an [`Event`].
    pub what: String,
    /// The e-mail address of the account that it is about, or what was typed.
    pub email: Option<String>,
    /// The name of whom it is about.
    pub name: Option<String>,
    /// The name of who did it, when that is another.
    pub by: Option<String>,
    /// From which address.
    pub address: Option<String>,
    /// More words.
    pub detail: Option<String>,
}
