//! A token: a program acts as its owner, within a scope, until an end.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::secret::Secret;

/// What a token begins with, so that a token that got about is recognised as one.
pub const PREFIX: &str = "ch_";
/// How long a token is good when nothing else is said, in days.
pub const DEFAULT_DAYS: u32 = 90;
/// How long it is good at most, in days.
pub const MOST_DAYS: u32 = 366;
/// A person has at most so many that are good.
pub const MOST: i64 = 20;

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// It reads.
    Read,
    /// It reads and writes.
    Write,
}

impl Scope {
    /// As it stands in the database, in forms and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }

    /// The scope of a word.
    pub fn named(word: &str) -> Option<Self> {
        [Self::Read, Self::Write].into_iter().find(|scope| scope.as_str() == word)
    }
}

/// A token, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: Uuid,
    /// What its owner calls it.
    pub name: String,
    /// What it is good for.
    pub scope: Scope,
    /// When it was made.
    pub made: DateTime<Utc>,
    /// When it ends.
    pub expires: DateTime<Utc>,
    /// When it was last used, to [`super::session::SEEN_EVERY`].
    pub seen: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked: Option<DateTime<Utc>>,
}

/// A token that has just been made.
#[derive(Debug)]
pub struct NewToken {
    /// Its id.
    pub id: Uuid,
    /// What is shown once: see [`text`].
    pub secret: Secret,
    /// When it ends.
    pub expires: DateTime<Utc>,
}

/// A token as it is shown, once.
pub fn text(secret: &Secret) -> String {
    format!("{PREFIX}{}", secret.reveal())
}

/// The hash by which a token is found, from what stands in `Authorization: Bearer`.
pub fn hash_of_token(text: &str) -> Option<[u8; 32]> {
    Secret::read(text.strip_prefix(PREFIX)?).map(|secret| secret.hash())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_found_by_its_hash() {
        let secret = Secret::new().unwrap();
        assert_eq!(hash_of_token(&text(&secret)), Some(secret.hash()));
        assert_eq!(hash_of_token(&secret.reveal()), None);
    }
}
