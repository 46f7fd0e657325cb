//! `GET /imports`, `/imports/{kind}`: records of the past, brought in by an officer. A file is tried first, and what it would
//! change, what is wrong and what is unclear is said line by line; what was tried is then brought in as it is, or not.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use sha2::{Digest, Sha256};

use super::columns::{Part, parts};
use super::command::{Brought, NotImported, bring_in};
use super::lines::{Together, together};
use super::plan::differing;
use super::{File, Layout, Problem, store};
use crate::files::upload::{self, Received};
use crate::http::download;
use crate::http::form::Form;
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ImportsPage<'a> {
    page: Page<'a>,
    layouts: &'static [Layout],
}

#[derive(Template)]
#[template(path = "imports/page.html")]
struct ImportPage<'a> {
    page: Page<'a>,
    layout: Layout,
    /// What is wrong with the file as it came.
    errors: Vec<String>,
    /// How many things are wrong in its lines.
    wrong: usize,
    problems: Together,
    trial: Option<Trial>,
}

/// A column, and what is said of it.
struct Explained {
    name: &'static str,
    /// Whether no cell of it may be empty.
    key: bool,
    says: Vec<Part>,
}

/// What a file would change.
struct Trial {
    name: String,
    sha256: String,
    /// How many records of each kind would be added and changed.
    kinds: Vec<(&'static str, usize, usize)>,
    changed: Together,
    left: usize,
    doubts: Together,
    not_read: Vec<String>,
}

impl ImportPage<'_> {
    fn columns(&self) -> Vec<Explained> {
        let words = self.page.words;
        let explained = self.layout.columns().map(|column| Explained {
            name: column.name,
            key: column.key,
            says: parts(&self.layout.says(column, words)),
        });
        explained.collect()
    }

    fn ways(&self) -> Vec<Vec<Part>> {
        self.layout.ways(self.page.words).into_iter().map(parts).collect()
    }
}

/// `GET /imports`: the kinds of files.
///
/// # Errors
/// When it cannot be rendered.
pub async fn list(who: Who) -> Result<Response, Failure> {
    let of = Page::new(&who, who.words().t("imports-title"), "/register");
    page(&ImportsPage { page: of, layouts: Layout::ALL })
}

fn named(kind: &str) -> Result<Layout, Failure> {
    Layout::named(kind).ok_or(Failure::NotFound)
}

fn empty(who: &Who, layout: Layout) -> ImportPage<'_> {
    let words = who.words();
    let title = words.with("import-of", &[("kind", words.of_kind("import-kind-", layout.name()))]);
    ImportPage {
        page: Page::new(who, title, "/register"),
        layout,
        errors: Vec::new(),
        wrong: 0,
        problems: Together::default(),
        trial: None,
    }
}

/// `GET /imports/{kind}`: the columns of a kind of file, its template, and the form.
///
/// # Errors
/// When there is no such kind.
pub async fn show(who: Who, Path(kind): Path<String>) -> Result<Response, Failure> {
    page(&empty(&who, named(&kind)?))
}

/// `GET /imports/{kind}/template`: the layout, to be filled in, with its columns explained in the language of who reads.
///
/// # Errors
/// When there is no such kind.
pub async fn template(who: Who, Path(kind): Path<String>) -> Result<Response, Failure> {
    let layout = named(&kind)?;
    // With this mark at its beginning a spreadsheet takes the file for UTF-8, and shows Cyrillic letters as such.
    let text = format!("\u{feff}{}", layout.template(who.words()));
    download::sent(download::Format::Csv, layout.name(), text.into_bytes())
}

/// `POST /imports/{kind}`: tries a file. Nothing is written but the file itself, for who sent it.
///
/// # Errors
/// When there is no such kind, or something is broken; what is wrong with the file is said on the page.
pub async fn try_out(
    State(app): State<Arc<App>>,
    who: Who,
    Path(kind): Path<String>,
    request: Request,
) -> Result<Response, Failure> {
    let layout = named(&kind)?;
    let file = match upload::received(&app, request).await {
        Ok(Received::Answer(response)) => return Ok(response),
        Ok(Received::File { sent, content, turn: _turn }) => {
            File { layout, name: bare(&sent), bytes: content }
        }
        Err(Failure::Invalid(errors)) => {
            let names = Names::of(&who, who.today);
            let errors = errors.iter().map(|FieldError { message, .. }| names.say(message)).collect();
            return wrong(&ImportPage { errors, ..empty(&who, layout) });
        }
        Err(failure) => return Err(failure),
    };
    let sha256 = hex::encode(Sha256::digest(&file.bytes));
    let tried = std::slice::from_ref(&file);
    match bring_in(&app, who.actor, tried, true).await {
        Ok(brought) => {
            store::keep(&app.pool, who.account.id, &file, &sha256, who.now).await?;
            let trial = Some(trial(&who, file.name.clone(), sha256, brought));
            page(&ImportPage { trial, ..empty(&who, layout) })
        }
        Err(NotImported::Wrong(problems)) => wrong(&with_problems(&who, layout, &problems)),
        Err(NotImported::Failed(failure)) => Err(failure),
    }
}

/// `POST /imports/{kind}/bring-in`: brings in the file that was tried, in one entry of the journal.
///
/// # Errors
/// When there is no such kind, or something is broken; what has become wrong since is said on the page.
pub async fn bring(
    State(app): State<Arc<App>>,
    who: Who,
    Path(kind): Path<String>,
    form: Form,
) -> Result<Response, Failure> {
    let layout = named(&kind)?;
    let file = store::kept(&app.pool, who.account.id, layout, form.text("sha256")).await?;
    let Some(file) = file else {
        let errors = vec![who.words().t("import-gone").to_owned()];
        return wrong(&ImportPage { errors, ..empty(&who, layout) });
    };
    match bring_in(&app, who.actor, &[file], false).await {
        Ok(brought) => {
            store::forget(&app.pool, who.account.id).await?;
            let to = brought.entry.map_or_else(|| "/journal".to_owned(), |entry| format!("/journal/{entry}"));
            Ok(Redirect::to(&to).into_response())
        }
        Err(NotImported::Wrong(problems)) => wrong(&with_problems(&who, layout, &problems)),
        Err(NotImported::Failed(failure)) => Err(failure),
    }
}

/// The name of a file without the folder that a browser may name.
fn bare(sent: &str) -> String {
    sent.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|sign| !sign.is_control()).collect()
}

fn with_problems<'a>(who: &'a Who, layout: Layout, problems: &[Problem]) -> ImportPage<'a> {
    ImportPage { wrong: problems.len(), problems: said(who, problems), ..empty(who, layout) }
}

fn said(who: &Who, problems: &[Problem]) -> Together {
    let names = Names::of(who, who.today);
    together(problems.iter().map(|of| (of.place.clone(), of.column.clone(), names.say(&of.says))))
}

fn trial(who: &Who, name: String, sha256: String, brought: Brought) -> Trial {
    let words = who.words();
    let Brought { steps, left, doubts, passed_over, not_read, .. } = brought;
    let mut kinds: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for step in &steps {
        let count = kinds.entry(step.row.kind()).or_default();
        match step.stood {
            None => count.0 += 1,
            Some(_) => count.1 += 1,
        }
    }
    let changed = steps.iter().filter(|step| step.stood.is_some()).map(|step| {
        let columns = differing(step.stood.as_ref(), &step.row).join(", ");
        (step.place.clone(), columns, words.of_kind("kind-", step.row.kind().as_str()).to_owned())
    });
    Trial {
        name,
        sha256,
        kinds: kinds
            .into_iter()
            .map(|(kind, (added, changed))| (words.of_kind("kind-", kind.as_str()), added, changed))
            .collect(),
        changed: together(changed),
        left,
        doubts: said(who, &doubts),
        not_read: passed_over.into_iter().chain(not_read).flat_map(|(_, names)| names).collect(),
    }
}
