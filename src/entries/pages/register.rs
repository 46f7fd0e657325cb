//! Registering: the form, what would come of it, and then the record.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

use super::confirm::{Confirm, hidden};
use super::fields::{Control, Filled, FormField, Sections};
use super::paragraphs::Paragraphs;
use super::wrong::{Wrong, wrongs};
use super::{registered_kind, typed};
use crate::entries::{Register, RegisterDecision};
use crate::http::form::{Form, GO_AHEAD, Query};
use crate::http::page::{Page, page, wrong};
use crate::http::who::Who;
use crate::journal::{Reader, store};
use crate::kept::{self, Place, View};
use crate::once::form::once;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::{Kind, Row};
use crate::said::address;
use crate::steps::{Done, Preview};

#[derive(Template)]
#[template(path = "entries/register.html")]
struct RegisterPage<'a> {
    page: Page<'a>,
    kind: Kind,
    sections: Sections,
    /// Of a decision: the places for its paragraphs.
    paragraphs: Vec<Vec<FormField>>,
    more: bool,
    wrong: Vec<Wrong>,
    kept: Option<View>,
}

/// What an officer has typed.
struct Entry {
    kind: Kind,
    input: Input,
    /// Of a decision.
    /// What was typed to find records that are not offered.
    sought: Input,
    paragraphs: Option<Paragraphs>,
}

impl Entry {
    fn of(kind: Kind, form: &Form) -> Self {
        let paragraphs = (kind == Kind::Decision).then(|| Paragraphs::of(form));
        Self { kind, input: typed::of_form(kind, form), sought: form.0.clone(), paragraphs }
    }

    fn command(&self) -> Register {
        Register { kind: self.kind, input: self.input.clone() }
    }

    fn decision(&self, paragraphs: &Paragraphs) -> RegisterDecision {
        RegisterDecision { decision: self.input.clone(), paragraphs: paragraphs.inputs() }
    }

    fn preview(&self, who: &Who) -> Result<Preview, Failure> {
        match &self.paragraphs {
            Some(paragraphs) => self.decision(paragraphs).preview(who.record(), who.today),
            None => self.command().preview(who.record(), who.today),
        }
    }

    async fn perform(&self, app: &App, who: &Who, form: &Form) -> Result<Response, Failure> {
        let action = format!("/register/{}", self.kind.as_str());
        let to =
            |done: &Done| kept::arrived(&format!("{}?done=registered", address(self.kind, done.id)), form);
        match &self.paragraphs {
            Some(paragraphs) => once(app, who, (&action, form), self.decision(paragraphs), to).await,
            None => once(app, who, (&action, form), self.command(), to).await,
        }
    }

    fn page<'a>(&self, who: &'a Who, wrong: Vec<Wrong>) -> RegisterPage<'a> {
        let wrong: Vec<Wrong> = match &self.paragraphs {
            Some(paragraphs) => wrong.into_iter().map(|wrong| paragraphs.placed(wrong)).collect(),
            None => wrong,
        };
        let Self { kind, input, sought, .. } = self;
        let filled =
            Filled { who, scope: kind.as_str(), kind: Some(*kind), input, sought, wrong: &wrong, step: None };
        let title = who.words().of_kind("register-", self.kind.as_str());
        RegisterPage {
            page: Page::new(who, title, "/register"),
            kind: self.kind,
            sections: filled.sections(),
            paragraphs: self.paragraphs.as_ref().map(|of| of.shown(who, &wrong)).unwrap_or_default(),
            more: self.paragraphs.as_ref().is_some_and(Paragraphs::has_more_room),
            wrong,
            kept: None,
        }
    }
}

/// `GET /register/{kind}?field=value…`: the form, filled with what the address says.
///
/// # Errors
/// When there is no such kind, or what was kept of the form cannot be read.
pub async fn show(
    State(app): State<Arc<App>>,
    who: Who,
    Path(kind): Path<String>,
    query: Query,
) -> Result<Response, Failure> {
    let kind = registered_kind(&kind)?;
    let opened = kept::opened(&app, &who, Place::Register(kind), &query).await?;
    let entry = match opened.typed {
        Some((form, _)) => Entry::of(kind, &form),
        None => {
            let paragraphs = (kind == Kind::Decision).then(Paragraphs::empty);
            let input = match anew(&app, &who, kind, &query).await? {
                Some(input) => input,
                None => typed::of_query(kind, &query),
            };
            Entry { kind, input, sought: query.0, paragraphs }
        }
    };
    page(&RegisterPage { kept: Some(opened.view), ..entry.page(&who, Vec::new()) })
}

/// What a record said that was struck, to be registered anew: `?anew=` with its id.
async fn anew(app: &App, who: &Who, kind: Kind, query: &Query) -> Result<Option<Input>, Failure> {
    let Some(id) = query.one("anew").and_then(|id| id.parse().ok()) else { return Ok(None) };
    let mut connection = app.pool.acquire().await?;
    let struck = store::struck(&mut connection, Reader::of(who), kind, id).await?;
    drop(connection);
    let row = struck.map(|struck| Row::from_json(kind, struck.image)).transpose().map_err(Failure::failed)?;
    Ok(row.map(|row| Input::from_row(&row)))
}

/// `POST /register/{kind}`: first what would come of it, then, confirmed, the record.
///
/// # Errors
/// When there is no such kind, or something is broken; what is wrong with what was typed stands on the page.
pub async fn register(
    State(app): State<Arc<App>>,
    who: Who,
    Path(kind): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let kind = registered_kind(&kind)?;
    let (entry, place) = (Entry::of(kind, &form), Place::Register(kind));
    if ["back", "more", "find"].iter().any(|button| !form.text(button).is_empty()) {
        let kept = kept::as_sent(&app, &who, Some(place), &form).await;
        return page(&RegisterPage { kept, ..entry.page(&who, Vec::new()) });
    }
    let registers = form.text(GO_AHEAD) == "yes";
    let mut kept = None;
    let outcome = if registers {
        entry.perform(&app, &who, &form).await
    } else {
        kept = kept::as_sent(&app, &who, Some(place), &form).await;
        let arrived = kept.as_ref().and_then(View::arrived);
        entry.preview(&who).and_then(|preview| confirmation(&who, kind, &preview, (&form, arrived)))
    };
    match outcome {
        Ok(response) => {
            if registers {
                kept::done(&app, &who, &place, &form).await;
            }
            Ok(response)
        }
        Err(failure) => {
            if registers {
                kept = kept::as_sent(&app, &who, Some(place), &form).await;
            }
            let wrongs = wrongs(&who, kind.as_str(), failure)?;
            wrong(&RegisterPage { kept, ..entry.page(&who, wrongs) })
        }
    }
}

fn confirmation(
    who: &Who,
    kind: Kind,
    preview: &Preview,
    (form, arrived): (&Form, Option<String>),
) -> Result<Response, Failure> {
    let confirm = Confirm {
        title: who.words().of_kind("register-", kind.as_str()).to_owned(),
        here: "/register",
        action: format!("/register/{}", kind.as_str()),
        done: "confirm-register",
        of_step: false,
        stood: None,
        undo: vec![who.words().t("undo-registered").to_owned()],
        hidden: hidden(form),
        arrived,
    };
    confirm.page(who, preview)
}
