//! The accounts that one administers: the Secretariat's administrators those of all, a delegation's its own.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use super::by;
use crate::http::form::Form;
use crate::http::origin::Origin;
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::Who;
use crate::ids::StateId;
use crate::message::Message;
use crate::people::account::post;
use crate::people::accounts::{
    AddAccount, ChangeDuty, CloseAccount, InviteAgain, is_last_administrator, person,
};
use crate::people::link;
use crate::people::store::{self, Listed};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::record::rows::StandingOf;
use crate::rules::access::{Action, Post};

#[derive(Template)]
#[template(path = "accounts/list.html")]
struct AccountsPage<'a> {
    page: Page<'a>,
    names: Names<'a>,
    accounts: Vec<Listed>,
    /// Whether the accounts are those of all sides, or of one delegation.
    all: bool,
    states: Vec<(StateId, &'a str)>,
    observers: Vec<(StateId, &'a str)>,
    typed: Form,
    errors: Vec<(String, String)>,
    /// The link of an account that has just been added or invited again: it is told once.
    made: Option<(String, String)>,
}

impl AccountsPage<'_> {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(of, _)| of == field).map(|(_, error)| error.as_str())
    }

    /// What a field of the form is called.
    fn label(&self, field: &str) -> Option<&str> {
        let key = match field {
            "name" => "account-name",
            "email" => "account-email",
            "state" => "account-state",
            _ => return None,
        };
        Some(self.page.words.t(key))
    }

    fn administers(&self, post: &Post) -> bool {
        matches!(post, Post::Delegate(_, true) | Post::SeniorOfficial(_, true))
    }
}

async fn accounts_page<'a>(app: &App, who: &'a Who, typed: Form) -> Result<AccountsPage<'a>, Failure> {
    let names = Names::of(who, who.today);
    let all = who.actor.may(Action::ManageSecretariatAccounts);
    let named = |standing| {
        let states = names.all_of(standing).into_iter();
        states
            .filter(|state| all || who.state() == Some(*state))
            .map(|state| (state, names.state(state)))
            .collect()
    };
    Ok(AccountsPage {
        page: Page::new(who, names.words.t("accounts-title"), "/accounts"),
        names,
        accounts: store::accounts(&app.pool, if all { None } else { who.state() }).await?,
        all,
        states: named(StandingOf::Member),
        observers: if all { named(StandingOf::Observer) } else { Vec::new() },
        typed,
        errors: Vec::new(),
        made: None,
    })
}

/// `GET /accounts`.
///
/// # Errors
/// When the database cannot be read.
pub async fn show(State(app): State<Arc<App>>, who: Who) -> Result<Response, Failure> {
    page(&accounts_page(&app, &who, Form::default()).await?)
}

/// `POST /accounts`: adds an account; the page tells the link, once.
///
/// # Errors
/// When who asks may not, or something is broken; what is wrong with what was typed stands on the page.
pub async fn add(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    form: Form,
) -> Result<Response, Failure> {
    let duty = form.text("duty");
    let state = form.text("state").parse().ok().or(who.state());
    let state = if matches!(duty, "officer" | "administrator") { None } else { state };
    let failure = match post(duty, state, form.text("delegation_administrator") == "yes") {
        None => {
            let mut connection = app.pool.acquire().await?;
            let typed = person(&mut connection, form.text("email"), form.text("name")).await?;
            let mut wrong = typed.err().unwrap_or_default();
            wrong.push(FieldError::new("state", Message::new("error-required")));
            Failure::Invalid(wrong)
        }
        Some(post) => {
            let command =
                AddAccount { email: form.text("email").to_owned(), name: form.text("name").to_owned(), post };
            match command.run(&app, &by(&who, origin)).await {
                Ok(made) => {
                    let email = form.text("email").to_owned();
                    return told(&app, &who, email, &link::address(&app.config.site, &made.secret)).await;
                }
                Err(failure) => failure,
            }
        }
    };
    let errors: Vec<FieldError> = match failure {
        Failure::Invalid(errors) => errors,
        Failure::Refused(refusals) => refusals
            .into_iter()
            .map(|refusal| FieldError::new(refusal.field.unwrap_or_default(), refusal.message))
            .collect(),
        other => return Err(other),
    };
    let mut template = accounts_page(&app, &who, form).await?;
    template.errors =
        errors.into_iter().map(|error| (error.field, template.names.say(&error.message))).collect();
    wrong(&template)
}

async fn told(app: &App, who: &Who, email: String, address: &str) -> Result<Response, Failure> {
    let mut template = accounts_page(app, who, Form::default()).await?;
    template.made = Some((email, address.to_owned()));
    page(&template)
}

/// `POST /accounts/{id}/link`: a new link for a lost password.
///
/// # Errors
/// When who asks may not, or there is no such account.
pub async fn invite_again(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    Path(account): Path<Uuid>,
) -> Result<Response, Failure> {
    let made = InviteAgain { account }.run(&app, &by(&who, origin)).await?;
    let mut connection = app.pool.acquire().await?;
    let email =
        store::account(&mut connection, account).await?.map(|account| account.email).unwrap_or_default();
    drop(connection);
    told(&app, &who, email, &link::address(&app.config.site, &made.secret)).await
}

#[derive(Template)]
#[template(path = "accounts/duty.html")]
struct DutyPage<'a> {
    page: Page<'a>,
    account: crate::people::account::Account,
    duty: &'static str,
    administers: bool,
    all: bool,
    error: Option<String>,
}

async fn duty_page<'a>(app: &App, who: &'a Who, account: Uuid) -> Result<DutyPage<'a>, Failure> {
    let account = managed(app, who, account).await?;
    let administers = matches!(account.post, Post::Delegate(_, true) | Post::SeniorOfficial(_, true));
    Ok(DutyPage {
        page: Page::new(who, who.words().t("duty-title"), "/accounts"),
        duty: account.post.duty(),
        administers,
        all: who.actor.may(Action::ManageSecretariatAccounts),
        account,
        error: None,
    })
}

/// `GET /accounts/{id}/duty`.
///
/// # Errors
/// When there is no such account that the person may manage.
pub async fn ask_duty(
    State(app): State<Arc<App>>,
    who: Who,
    Path(account): Path<Uuid>,
) -> Result<Response, Failure> {
    page(&duty_page(&app, &who, account).await?)
}

/// `POST /accounts/{id}/duty`: another duty, on the side where the account is.
///
/// # Errors
/// When who asks may not, or there is no such account; what is refused stands on the page.
pub async fn change_duty(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    Path(account): Path<Uuid>,
    form: Form,
) -> Result<Response, Failure> {
    let mut template = duty_page(&app, &who, account).await?;
    let administers = match template.all {
        true => form.text("delegation_administrator") == "yes",
        false => template.administers, // who administers a delegation is named by the Secretariat
    };
    let state = template.account.post.state();
    let Some(post) = post(form.text("duty"), state, administers) else {
        template.error = Some(who.words().t("error-required").to_owned());
        return wrong(&template);
    };
    match (ChangeDuty { account, post }).run(&app, &by(&who, origin)).await {
        Ok(()) => Ok(Redirect::to("/accounts").into_response()),
        Err(Failure::Refused(refusals)) => {
            let names = Names::of(&who, who.today);
            template.error = refusals.first().map(|refusal| names.say(&refusal.message));
            wrong(&template)
        }
        Err(failure) => Err(failure),
    }
}

/// An open account that the person may manage; of another delegation there is none.
async fn managed(app: &App, who: &Who, account: Uuid) -> Result<crate::people::account::Account, Failure> {
    let mut connection = app.pool.acquire().await?;
    let found = store::account(&mut connection, account).await?.filter(|account| account.closed.is_none());
    let account = found.ok_or(Failure::NotFound)?;
    let all = who.actor.may(Action::ManageSecretariatAccounts);
    if all || account.post.state() == who.state() { Ok(account) } else { Err(Failure::NotFound) }
}

#[derive(Template)]
#[template(path = "accounts/close.html")]
struct ClosePage<'a> {
    page: Page<'a>,
    account: crate::people::account::Account,
    /// Why it cannot be closed.
    refused: Option<&'a str>,
}

/// `GET /accounts/{id}/close`: asks, since it cannot be undone.
///
/// # Errors
/// When there is no such account that the person may manage.
pub async fn ask_close(
    State(app): State<Arc<App>>,
    who: Who,
    Path(account): Path<Uuid>,
) -> Result<Response, Failure> {
    let account = managed(&app, &who, account).await?;
    let words = who.words();
    let last = is_last_administrator(&app, &account).await?;
    let refused = last.then(|| words.t("refused-last-administrator"));
    page(&ClosePage { page: Page::new(&who, words.t("close-title"), "/accounts"), account, refused })
}

/// `POST /accounts/{id}/close`.
///
/// # Errors
/// When who asks may not, there is no such account, or it is the last administrator's.
pub async fn close(
    State(app): State<Arc<App>>,
    who: Who,
    origin: Origin,
    Path(account): Path<Uuid>,
) -> Result<Response, Failure> {
    CloseAccount { account }.run(&app, &by(&who, origin)).await?;
    Ok(Redirect::to("/accounts").into_response())
}
