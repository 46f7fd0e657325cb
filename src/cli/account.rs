//! `clearinghouse account`: accounts are added, listed, closed, and given a link for a first or a lost password.

use std::io::Write;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::ids::StateId;
use crate::message::Message;
use crate::people::account::{self, Account};
use crate::people::accounts::{AddAccount, CloseAccount, InviteAgain, NewLink, in_words};
use crate::people::door::By;
use crate::people::{link, store};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::rules::access::Post;

/// Adds, lists and closes accounts, and makes links for passwords.
#[derive(Debug, Args)]
pub struct AccountArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Adds an account and prints a link, good once, to set the password
    Add(Add),
    /// Lists the accounts
    List,
    /// Closes an account: its sessions end, its tokens are good no more
    Close {
        /// Its e-mail address
        email: String,
    },
    /// Prints a new link, good once, for a first or a lost password
    Link {
        /// The e-mail address of the account
        email: String,
        #[command(flatten)]
        site: Site,
    },
}

#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("post").required(true).args(["secretariat", "delegation", "observer"])))]
struct Add {
    /// The person's e-mail address
    email: String,
    /// The person's name
    #[arg(long)]
    name: String,
    /// Of the Secretariat, with this duty
    #[arg(long, value_name = "DUTY", value_parser = ["officer", "administrator"])]
    secretariat: Option<String>,
    /// Of the delegation of a Member State: its alpha-3 code, then delegate or senior-official
    #[arg(long, num_args = 2, value_names = ["STATE", "DUTY"])]
    delegation: Option<Vec<String>>,
    /// Who also invites and closes the accounts of that delegation
    #[arg(long, requires = "delegation")]
    delegation_administrator: bool,
    /// An observer: the alpha-3 code of the state
    #[arg(long, value_name = "STATE")]
    observer: Option<String>,
    #[command(flatten)]
    site: Site,
}

#[derive(Debug, Args)]
struct Site {
    /// The address under which people reach the site
    #[arg(long, value_name = "URL")]
    site: Option<String>,
}

/// Does it, and says so on `out`, or on `err` in one line why not.
pub async fn run(args: AccountArgs, app: &App, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    let done = match args.verb {
        Verb::Add(add) => added(add, app).await,
        Verb::List => listed(app).await,
        Verb::Close { email } => closed(&email, app).await,
        Verb::Link { email, site } => linked(&email, &site, app).await,
    };
    super::answer::finish(done, out, err)
}

async fn added(add: Add, app: &App) -> Result<String, Failure> {
    let post = post(&add)?;
    let new = AddAccount { email: add.email, name: add.name, post }.run(app, &By::PROGRAM).await?;
    Ok(said(&new, &add.site, app))
}

async fn linked(email: &str, site: &Site, app: &App) -> Result<String, Failure> {
    let account = find(email, app).await?;
    let new = InviteAgain { account: account.id }.run(app, &By::PROGRAM).await?;
    Ok(said(&new, site, app))
}

fn said(new: &NewLink, site: &Site, app: &App) -> String {
    let site = site.site.as_deref().unwrap_or(&app.config.site);
    format!("{}\n", link::address(site, &new.secret))
}

async fn closed(email: &str, app: &App) -> Result<String, Failure> {
    let account = find(email, app).await?;
    CloseAccount { account: account.id }.run(app, &By::PROGRAM).await?;
    Ok(format!("{} is closed\n", account.email))
}

/// One account a line: address, post, name, and what is open about it.
async fn listed(app: &App) -> Result<String, Failure> {
    let mut lines = String::new();
    for listed in store::accounts(&app.pool, None).await? {
        let account = &listed.account;
        let state = match account.closed {
            Some(closed) => format!("closed {}", closed.format("%Y-%m-%d")),
            None if !listed.has_password => "no password yet".to_owned(),
            None => "open".to_owned(),
        };
        let line = format!("{}\t{}\t{}\t{state}\n", account.email, in_words(account.post), account.name);
        lines.push_str(&line);
    }
    Ok(lines)
}

/// The open account of an address.
pub(super) async fn find(email: &str, app: &App) -> Result<Account, Failure> {
    let address = account::email(email).ok_or_else(|| bad("email", "error-not-an-email"))?;
    let mut connection = app.pool.acquire().await?;
    store::account_by_email(&mut connection, &address).await?.ok_or(Failure::NotFound)
}

fn post(add: &Add) -> Result<Post, Failure> {
    let found = match (&add.secretariat, add.delegation.as_deref(), &add.observer) {
        (Some(duty), _, _) => account::post(duty, None, false),
        (_, Some([state, duty]), _) if matches!(duty.as_str(), "delegate" | "senior-official") => {
            account::post(duty, Some(code(state)?), add.delegation_administrator)
        }
        (_, _, Some(state)) => account::post("observer", Some(code(state)?), false),
        _ => None,
    };
    found.ok_or_else(|| bad("delegation", "error-duty"))
}

fn code(state: &str) -> Result<StateId, Failure> {
    state.to_ascii_uppercase().parse().map_err(|_| bad("state", "error-state-code"))
}

fn bad(field: &'static str, key: &'static str) -> Failure {
    Failure::Invalid(vec![FieldError::new(field, Message::new(key))])
}
