//! An account: one person's, in the Secretariat, in a delegation, or of an observer.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::ids::StateId;
use crate::language::Language;
use crate::message::Message;
use crate::record::Record;
pub use crate::record::email::email;
use crate::record::fields::FieldError;
use crate::rules::access::{Action, Actor, Post};

/// The most characters of a name.
pub const NAME_LIMIT: usize = 200;

/// One person's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: Uuid,
    /// The e-mail address, in lower case: what the person signs in with.
    pub email: String,
    /// The person's name, or function.
    pub name: String,
    /// Where the person belongs, with which duty.
    pub post: Post,
    /// The language that the person has chosen; `None`: the browser's.
    pub language: Option<Language>,
    /// Since when.
    pub created: DateTime<Utc>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
}

impl Account {
    /// Who acts when this person does, at an instant.
    pub fn actor(&self, record: &Record, at: DateTime<Utc>) -> Actor {
        record.actor_at(Actor { account: Some(self.id), post: self.post, standing: false, chair: false }, at)
    }
}

/// The power that it takes to invite, change and close an account with a post.
///
/// A delegation's administrator has the accounts of that delegation; who is one, and the accounts of observers,
/// is for administrators of the Secretariat.
pub fn managing(post: Post) -> Action<'static> {
    match post {
        Post::Delegate(state, _) | Post::SeniorOfficial(state, _) => Action::ManageAccountsOf(state),
        Post::Program | Post::Officer | Post::Administrator | Post::Observer(_) => {
            Action::ManageSecretariatAccounts
        }
    }
}

/// Whether a post is that of a delegation's administrator.
pub fn administers_delegation(post: Post) -> bool {
    matches!(post, Post::Delegate(_, true) | Post::SeniorOfficial(_, true))
}

/// A post as it stands in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostColumns {
    /// `secretariat`, `delegation` or `observer`.
    pub side: &'static str,
    /// The state's code.
    pub state: Option<String>,
    /// The duty.
    pub duty: &'static str,
    /// Whether the person administers the delegation's accounts.
    pub delegation_administrator: bool,
}

impl PostColumns {
    /// A post as it stands in the table. The program itself has no account.
    pub fn of(post: Post) -> Option<Self> {
        let (side, duty) = match post {
            Post::Program => return None,
            Post::Officer => ("secretariat", "officer"),
            Post::Administrator => ("secretariat", "administrator"),
            Post::Delegate(..) => ("delegation", "delegate"),
            Post::SeniorOfficial(..) => ("delegation", "senior-official"),
            Post::Observer(_) => ("observer", "observer"),
        };
        Some(Self {
            side,
            state: post.state().map(|state| state.to_string()),
            duty,
            delegation_administrator: administers_delegation(post),
        })
    }
}

/// The post of a duty and a state, as they stand in the table and in forms; `None` where they do not fit.
pub fn post(duty: &str, state: Option<StateId>, delegation_administrator: bool) -> Option<Post> {
    match (duty, state) {
        ("officer", None) => Some(Post::Officer),
        ("administrator", None) => Some(Post::Administrator),
        ("delegate", Some(state)) => Some(Post::Delegate(state, delegation_administrator)),
        ("senior-official", Some(state)) => Some(Post::SeniorOfficial(state, delegation_administrator)),
        ("observer", Some(state)) => Some(Post::Observer(state)),
        _ => None,
    }
}

/// A name as it is kept: trimmed, on one line, not empty, not longer than the limit.
///
/// # Errors
/// What is wrong with it.
pub fn name(field: &'static str, text: &str) -> Result<String, FieldError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(FieldError::new(field, Message::new("error-required")));
    }
    if text.chars().count() > NAME_LIMIT {
        let limit = i64::try_from(NAME_LIMIT).unwrap_or(i64::MAX);
        return Err(FieldError::new(field, Message::new("error-too-long").with("most", limit)));
    }
    if text.chars().any(char::is_control) {
        return Err(FieldError::new(field, Message::new("error-control-characters")));
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_survives_the_table() {
        let state: StateId = "KAZ".parse().unwrap();
        for it in [
            Post::Officer,
            Post::Administrator,
            Post::Delegate(state, false),
            Post::Delegate(state, true),
            Post::SeniorOfficial(state, true),
            Post::Observer(state),
        ] {
            let columns = PostColumns::of(it).unwrap();
            let state = columns.state.map(|code| code.parse().unwrap());
            assert_eq!(post(columns.duty, state, columns.delegation_administrator), Some(it));
        }
    }

    #[test]
    fn a_name_has_a_limit() {
        assert!(name("name", &"é".repeat(NAME_LIMIT)).is_ok());
        assert!(name("name", &"é".repeat(NAME_LIMIT + 1)).is_err());
        assert!(name("name", "  ").is_err());
        assert!(name("name", "a\nb").is_err());
    }
}
