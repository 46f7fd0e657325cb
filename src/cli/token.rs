//! `clearinghouse token`: tokens, with which programs act as their owner.

use std::io::Write;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::account::find;
use super::answer;
use crate::people::door::By;
use crate::people::own::{AddToken, RevokeToken};
use crate::people::store;
use crate::people::token::{self, Scope};
use crate::platform::app::App;
use crate::platform::failure::Failure;

/// Makes, lists and revokes tokens.
#[derive(Debug, Args)]
pub struct TokenArgs {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Makes a token and prints it, once
    Add {
        /// The e-mail address of the account that it acts for
        email: String,
        /// What it is called
        #[arg(long)]
        name: String,
        /// What it is good for
        #[arg(long, default_value = "read", value_parser = ["read", "write"])]
        scope: String,
        /// For how many days
        #[arg(long, value_name = "DAYS", default_value_t = token::DEFAULT_DAYS)]
        expires: u32,
    },
    /// Lists the tokens of an account
    List {
        /// The e-mail address of the account
        email: String,
    },
    /// Revokes a token, for good
    Revoke {
        /// The e-mail address of the account
        email: String,
        /// What it is called
        #[arg(long)]
        name: String,
    },
}

/// Does it, and says so on `out`, or on `err` in one line why not.
pub async fn run(args: TokenArgs, app: &App, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    let done = match args.verb {
        Verb::Add { email, name, scope, expires } => added(&email, name, &scope, expires, app).await,
        Verb::List { email } => listed(&email, app).await,
        Verb::Revoke { email, name } => revoked(&email, &name, app).await,
    };
    answer::finish(done, out, err)
}

async fn added(email: &str, name: String, scope: &str, days: u32, app: &App) -> Result<String, Failure> {
    let account = find(email, app).await?.id;
    let scope = Scope::named(scope).unwrap_or(Scope::Read);
    let new = AddToken { account, name, scope, days }.run(app, &By::PROGRAM).await?;
    Ok(format!("{}\n", token::text(&new.secret)))
}

/// One token a line: name, scope, end, and whether it was revoked.
async fn listed(email: &str, app: &App) -> Result<String, Failure> {
    let account = find(email, app).await?.id;
    let mut lines = String::new();
    for token in store::tokens(&app.pool, account).await? {
        let state = if token.revoked.is_some() { "revoked" } else { "" };
        let until = token.expires.format("%Y-%m-%d");
        lines.push_str(&format!("{}\t{}\tuntil {until}\t{state}\n", token.name, token.scope.as_str()));
    }
    Ok(lines)
}

async fn revoked(email: &str, name: &str, app: &App) -> Result<String, Failure> {
    let account = find(email, app).await?.id;
    let tokens = store::tokens(&app.pool, account).await?;
    let token = tokens.iter().find(|token| token.name == name && token.revoked.is_none());
    let token = token.ok_or(Failure::NotFound)?.id;
    RevokeToken { account, token }.run(app, &By::PROGRAM).await?;
    Ok(format!("{name} is revoked\n"))
}
