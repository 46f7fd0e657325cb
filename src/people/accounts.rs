//! Accounts are added, changed and closed, and a first or a lost password is set with a link.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::account::{Account, administers_delegation, email, managing, name};
use super::door::{By, Deed};
use super::link;
use super::log::Event;
use super::secret::Secret;
use super::{password, store};
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::change::new_id;
use crate::platform::constraints;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::rules::access::{Action, Actor, Post};
use crate::rules::calendar;
use crate::rules::refusal::Refusal;

/// A link that has just been made.
#[derive(Debug)]
pub struct NewLink {
    /// Whose password it sets.
    pub account: Uuid,
    /// What stands in it: see [`link::address`].
    pub secret: Secret,
    /// Until when it is good.
    pub expires: DateTime<Utc>,
}

/// An account is added, and its person invited with a link.
pub struct AddAccount {
    /// The e-mail address as typed.
    pub email: String,
    /// The person's name as typed.
    pub name: String,
    /// Where the person belongs, with which duty.
    pub post: Post,
}

impl AddAccount {
    /// Adds it, and makes the link with which the person sets the first password.
    ///
    /// # Errors
    /// When who asks may not, a field is wrong, the address has an account, or the state has not, today, the
    /// standing that the post rests on.
    pub async fn run(self, app: &App, by: &By) -> Result<NewLink, Failure> {
        let mut wrong = match stands(app, self.post).await {
            Ok(()) => Vec::new(),
            Err(Failure::Invalid(wrong)) => wrong,
            Err(failure) => return Err(failure),
        };
        let mut deed = Deed::of_accounts(app, by).await?;
        permit(&deed, by, self.post)?;
        let (email, name) = match person(deed.connection(), &self.email, &self.name).await? {
            Ok(person) if wrong.is_empty() => person,
            typed => {
                wrong.splice(0..0, typed.err().unwrap_or_default());
                return Err(Failure::Invalid(wrong));
            }
        };
        let account = Account {
            id: new_id(deed.now),
            email,
            name,
            post: self.post,
            language: None,
            created: deed.now,
            closed: None,
        };
        store::add_account(deed.connection(), &account).await.map_err(constraints::refusal)?;
        deed.says(Event::AccountAdded, account.id, Some(in_words(account.post))).await?;
        let link = make_link(&mut deed, account.id).await?;
        deed.commit().await?;
        Ok(link)
    }
}

/// The address and the name of a person as they are kept, or all that is wrong with them: an address has one account.
///
/// # Errors
/// When the database cannot be read.
pub async fn person(
    connection: &mut PgConnection,
    address: &str,
    called: &str,
) -> sqlx::Result<Result<(String, String), Vec<FieldError>>> {
    let wrong = |key| FieldError::new("email", Message::new(key));
    let email = match email(address) {
        None => Err(wrong("error-not-an-email")),
        Some(email) if store::account_by_email(connection, &email).await?.is_some() => {
            Err(wrong("refused-second-account"))
        }
        Some(email) => Ok(email),
    };
    Ok(match (email, name("name", called)) {
        (Ok(email), Ok(name)) => Ok((email, name)),
        (email, name) => Err(email.err().into_iter().chain(name.err()).collect()),
    })
}

/// A new link, for a password that was lost or never set. The password that there is holds until the link is used.
pub struct InviteAgain {
    /// Whose.
    pub account: Uuid,
}

impl InviteAgain {
    /// Makes the link; an earlier one is good no more.
    ///
    /// # Errors
    /// When who asks may not, or there is no such open account.
    pub async fn run(self, app: &App, by: &By) -> Result<NewLink, Failure> {
        let mut deed = Deed::of_accounts(app, by).await?;
        let account = open_account(&mut deed, by, self.account).await?;
        permit(&deed, by, account.post)?;
        let link = make_link(&mut deed, account.id).await?;
        deed.commit().await?;
        Ok(link)
    }
}

/// An account gets another duty, on the side where it is.
pub struct ChangeDuty {
    /// Whose.
    pub account: Uuid,
    /// The new post: of the same state, or of the Secretariat too.
    pub post: Post,
}

impl ChangeDuty {
    /// Changes it, with the next page that the person opens.
    ///
    /// # Errors
    /// When who asks may not, the person would change sides, or the Secretariat would have no administrator.
    pub async fn run(self, app: &App, by: &By) -> Result<(), Failure> {
        let mut deed = Deed::of_accounts(app, by).await?;
        let account = open_account(&mut deed, by, self.account).await?;
        let side = |post: Post| (post.state(), matches!(post, Post::Observer(_)), post == Post::Program);
        if side(account.post) != side(self.post) {
            return Err(refused("post", "refused-change-of-side"));
        }
        if administers_delegation(account.post) != administers_delegation(self.post) {
            deed.permit(Action::ManageSecretariatAccounts)?;
        }
        if account.post == Post::Administrator && self.post != Post::Administrator {
            not_the_last(&mut deed, account.id).await?;
        }
        store::change_post(deed.connection(), account.id, self.post).await?;
        let detail = format!("{} → {}", in_words(account.post), in_words(self.post));
        deed.says(Event::DutyChanged, account.id, Some(detail)).await?;
        deed.commit().await
    }
}

/// An account is closed, for good: its sessions end, its tokens and links are good no more.
pub struct CloseAccount {
    /// Whose.
    pub account: Uuid,
}

impl CloseAccount {
    /// Closes it.
    ///
    /// # Errors
    /// When who asks may not, there is no such open account, or it is the last administrator's.
    pub async fn run(self, app: &App, by: &By) -> Result<(), Failure> {
        let mut deed = Deed::of_accounts(app, by).await?;
        let account = open_account(&mut deed, by, self.account).await?;
        if account.post == Post::Administrator {
            not_the_last(&mut deed, account.id).await?;
        }
        let now = deed.now;
        store::close_account(deed.connection(), account.id, now).await?;
        store::drop_links(deed.connection(), account.id).await?;
        store::drop_credential(deed.connection(), account.id).await?;
        store::end_sessions(deed.connection(), account.id, None).await?;
        store::revoke_tokens(deed.connection(), account.id, now).await?;
        deed.says(Event::AccountClosed, account.id, None).await?;
        deed.commit().await
    }
}

/// A person sets the password with a link. All sessions end.
pub struct SetPassword {
    /// What stands in the link.
    pub link: Secret,
    /// The new password.
    pub new: String,
    /// From which address.
    pub address: IpAddr,
}

impl SetPassword {
    /// Sets it; the link is good no more.
    ///
    /// # Errors
    /// Not found when the link is not good; invalid when the password may not be taken, and then the link still is.
    pub async fn run(self, app: &App) -> Result<Account, Failure> {
        let hash = self.link.hash();
        let account = account_of_link(app, &self.link).await?.ok_or(Failure::NotFound)?;
        password::check("new", &self.new, &account.email).map_err(|error| Failure::Invalid(vec![error]))?;
        let credential = password::hash(self.new).await.map_err(Failure::failed)?;
        let person = Actor { account: Some(account.id), post: account.post, standing: true, chair: false };
        let by = By { actor: person, session: None, address: Some(self.address) };
        let mut deed = Deed::of_oneself(app, &by).await?;
        let now = deed.now;
        if !store::use_link(deed.connection(), &hash, now).await? {
            return Err(Failure::NotFound); // somebody was quicker, or it ended meanwhile
        }
        store::set_credential(deed.connection(), account.id, &credential, now).await?;
        store::end_sessions(deed.connection(), account.id, None).await?;
        deed.says(Event::PasswordSet, account.id, None).await?;
        deed.commit().await?;
        Ok(account)
    }
}

/// Whose password a link sets. `None`: it is not good, or no more.
///
/// # Errors
/// When the database cannot be read.
pub async fn account_of_link(app: &App, link: &Secret) -> Result<Option<Account>, Failure> {
    let mut connection = app.pool.acquire().await?;
    let now = store::now(&mut connection, app.clock_offset_us()).await?;
    let Some(id) = store::account_of_link(&mut connection, &link.hash(), now).await? else { return Ok(None) };
    Ok(store::account(&mut connection, id).await?.filter(|account| account.closed.is_none()))
}

/// Whether who asks may manage an account with a post. Who administers a delegation is named by the Secretariat.
fn permit(deed: &Deed, by: &By, post: Post) -> Result<(), Failure> {
    deed.permit(managing(post))?;
    if administers_delegation(post) && by.actor.post.state().is_some() {
        deed.permit(Action::ManageSecretariatAccounts)?;
    }
    Ok(())
}

/// The open account that is to be changed. What may not be known of is not found.
async fn open_account(deed: &mut Deed, by: &By, id: Uuid) -> Result<Account, Failure> {
    let found = store::account(deed.connection(), id).await?.filter(|account| account.closed.is_none());
    let account = found.ok_or(Failure::NotFound)?;
    match deed.permit(managing(account.post)) {
        Ok(_) => Ok(account),
        // Persons of other delegations appear only as their state: not even their accounts exist.
        Err(Failure::Denied(_))
            if by.actor.post.state().is_some_and(|own| account.post.state() != Some(own)) =>
        {
            Err(Failure::NotFound)
        }
        Err(denied) => Err(denied),
    }
}

async fn make_link(deed: &mut Deed, account: Uuid) -> Result<NewLink, Failure> {
    let secret = Secret::new().map_err(Failure::failed)?;
    let (now, expires) = (deed.now, deed.now + link::GOOD_FOR);
    store::drop_links(deed.connection(), account).await?;
    store::add_link(deed.connection(), account, &secret.hash(), now, expires).await?;
    deed.says(Event::LinkMade, account, None).await?;
    Ok(NewLink { account, secret, expires })
}

/// Whether an account is that of the last administrator, as the page of closing says before it is tried.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_last_administrator(app: &App, account: &Account) -> Result<bool, Failure> {
    if account.post != Post::Administrator {
        return Ok(false);
    }
    let mut connection = app.pool.acquire().await?;
    Ok(store::other_administrators(&mut connection, account.id).await? == 0)
}

/// The last administrator cannot be closed: nobody could let anybody in any more. Asked under the lock of
/// accounts, so that of two who close each other one is refused.
async fn not_the_last(deed: &mut Deed, id: Uuid) -> Result<(), Failure> {
    match store::other_administrators(deed.connection(), id).await? {
        0 => Err(refused("account", "refused-last-administrator")),
        _ => Ok(()),
    }
}

async fn stands(app: &App, post: Post) -> Result<(), Failure> {
    if post == Post::Program {
        return Err(refused("post", "refused-post"));
    }
    let Some(state) = post.state() else { return Ok(()) };
    let (touched, now) = store::nobody(&app.pool, app.clock_offset_us()).await?;
    let held = app.current(touched, now).await?;
    if crate::record::standing::has_standing(post, &held.record, calendar::astana_date(now)) {
        return Ok(());
    }
    let key = match post {
        Post::Observer(_) => "error-not-an-observer",
        _ => "error-not-a-member-state",
    };
    Err(Failure::Invalid(vec![FieldError::new("state", Message::new(key).with("state", state))]))
}

fn refused(field: &'static str, key: &'static str) -> Failure {
    Failure::Refused(vec![Refusal { paragraph: None, field: Some(field), message: Message::new(key) }])
}

/// The post that the words of the log name, if they name one.
pub fn of_words(text: &str) -> Option<Post> {
    let (words, administrator) = match text.strip_suffix(", delegation administrator") {
        Some(words) => (words, true),
        None => (text, false),
    };
    let words: Vec<_> = words.split(' ').collect();
    match *words.as_slice() {
        ["secretariat", duty] => super::account::post(duty, None, false),
        ["delegation", state, duty] => super::account::post(duty, state.parse().ok(), administrator),
        ["observer", state] => super::account::post("observer", state.parse().ok(), false),
        _ => None,
    }
}

/// A post in the words of the log: `delegation KAZ senior-official, delegation administrator`.
pub fn in_words(post: Post) -> String {
    let Some(columns) = super::account::PostColumns::of(post) else { return "program".to_owned() };
    let mut words = vec![columns.side.to_owned()];
    words.extend(columns.state);
    if columns.side != columns.duty {
        words.push(columns.duty.to_owned());
    }
    let administrator = if columns.delegation_administrator { ", delegation administrator" } else { "" };
    format!("{}{administrator}", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_the_log_are_read_back() {
        let state = "KAZ".parse().unwrap();
        for post in [
            Post::Officer,
            Post::Administrator,
            Post::Delegate(state, true),
            Post::SeniorOfficial(state, false),
            Post::Observer(state),
        ] {
            assert_eq!(of_words(&in_words(post)), Some(post));
        }
        assert_eq!(of_words("a token (read)"), None);
    }
}
