//! How a paper is handed out: `…/paper.docx` and `…/paper.pdf` beside the page that it is of.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::pdf::{self, Pdf, pdf};
use super::{Paper, docx};
use crate::files::name::disposition;
use crate::http::as_of::AsOf;
use crate::http::conditional::{ASK_AGAIN, is_held, tag};
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::http::words::Words;
use crate::openings;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::Kind;
use crate::record::files::Media;

/// How many papers are made at once; who comes beyond that waits for a turn.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What a paper is made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For Word.
    Word,
    /// As PDF.
    Pdf,
}

impl Format {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Word, Self::Pdf];

    /// The ending of its name, with the point.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Word => ".docx",
            Self::Pdf => ".pdf",
        }
    }

    /// What it is called among the types of content.
    pub const fn media(self) -> Media {
        match self {
            Self::Word => Media::Docx,
            Self::Pdf => Media::Pdf,
        }
    }
}

/// What stands in the address of a paper.
pub struct Place(HashMap<String, String>);

impl Place {
    /// The place of a paper of a record, in a language.
    pub fn of(id: Uuid, language: Option<&str>) -> Self {
        let language = language.map(|language| ("language".to_owned(), language.to_owned()));
        Self([("id".to_owned(), id.to_string())].into_iter().chain(language).collect())
    }

    /// The same, of a revision of it.
    #[must_use]
    pub fn revision(mut self, number: i32) -> Self {
        self.0.insert("n".to_owned(), number.to_string());
        self
    }

    /// The id of what the paper is of.
    ///
    /// # Errors
    /// When it is none.
    pub fn id(&self) -> Result<Uuid, Failure> {
        self.0.get("id").and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)
    }

    /// The name of what the paper is of, as its address has it.
    pub fn name(&self) -> &str {
        self.0.get("id").map_or("", String::as_str)
    }

    /// The number of a revision.
    ///
    /// # Errors
    /// When it is none.
    pub fn number(&self) -> Result<i32, Failure> {
        self.0.get("n").and_then(|number| number.parse().ok()).ok_or(Failure::NotFound)
    }

    /// The number of the earlier revision with which it is compared; `None`: the one before.
    ///
    /// # Errors
    /// When what is said is no number.
    pub fn since(&self) -> Result<Option<i32>, Failure> {
        let since = self.0.get("since").map(|number| number.parse());
        since.transpose().map_err(|_| Failure::NotFound)
    }

    /// The language in which it is asked for; `None`: in that of the original.
    pub fn language(&self) -> Option<&str> {
        self.0.get("language").map(String::as_str)
    }
}

/// A paper that a slice has made of its record.
pub struct Made {
    /// The paper.
    pub paper: Paper,
    /// The text that is opened with it.
    pub opened: Option<(Kind, Uuid)>,
}

impl From<Paper> for Made {
    fn from(paper: Paper) -> Self {
        Self { paper, opened: None }
    }
}

/// What makes a paper of the record that a person reads, as of a day. It fails where there is none, or none that the person
/// may know of.
pub type Make = fn(Reader<'_>, &Place) -> Result<Made, Failure>;

/// The handler that hands out a paper as `?as_of=` of a day.
pub fn of(make: Make, format: Format) -> MethodRouter<Arc<App>> {
    get(async move |app, who, place, query, headers| {
        serve(make, format, (app, who, place, query, headers)).await
    })
}

/// What is given to a handler that hands out a file.
pub type Asked = (State<Arc<App>>, Who, Path<HashMap<String, String>>, Query, HeaderMap);

/// What stands in an address and behind its question mark, of what a paper is asked for by.
///
/// # Errors
/// When the paper is asked for as PDF, and this program makes none.
pub fn placed(format: Format, place: HashMap<String, String>, query: &Query) -> Result<Place, Failure> {
    if format == Format::Pdf && !pdf::IS_MADE {
        return Err(Failure::NotFound);
    }
    let mut place = place;
    for name in ["language", "since"] {
        place.extend(query.one(name).map(|said| (name.to_owned(), said.to_owned())));
    }
    Ok(Place(place))
}

async fn serve(
    make: Make,
    format: Format,
    (State(app), who, Path(place), query, headers): Asked,
) -> Result<Response, Failure> {
    let place = placed(format, place, &query)?;
    AsOf::checked(&query, who.today)?;
    let as_of = AsOf::of(&query, who.today);
    let made = make(Reader::of(&who, &as_of), &place)?;
    if let Some((kind, id)) = made.opened {
        openings::note(&app, &who, kind, id).await?;
    }
    let name = format!("{}{}", made.paper.name, format.ending());
    answered(written(made.paper, format).await?, &name, format, &headers)
}

/// A paper as a file.
///
/// # Errors
/// When it cannot be made.
pub async fn written(paper: Paper, format: Format) -> Result<Vec<u8>, Failure> {
    match format {
        Format::Word => in_turn(move || docx(&paper)).await,
        Format::Pdf => set(paper).await.map(|made| made.bytes),
    }
}

/// A paper as PDF, with the number of its pages.
///
/// # Errors
/// When it cannot be made, or this program makes none.
pub async fn set(paper: Paper) -> Result<Pdf, Failure> {
    in_turn(move || pdf(&paper)).await
}

/// Work on a thread of its own, so that no other request waits for it.
///
/// # Errors
/// When it fails.
pub async fn in_turn<T: Send + 'static>(
    work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
) -> Result<T, Failure> {
    // The permit goes with the work, so that a request that is broken off does not let in a third.
    let permit = AT_ONCE.acquire().await.map_err(Failure::failed)?;
    let done = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(permit);
        done
    });
    done.await.map_err(Failure::failed)?.map_err(Failure::Failed)
}

/// A file that was made, under its name; 304 where it is held as it is.
///
/// # Errors
/// When its name can be none.
pub fn answered(file: Vec<u8>, name: &str, format: Format, held: &HeaderMap) -> Result<Response, Failure> {
    let tag = HeaderValue::try_from(tag(&file)).map_err(Failure::failed)?;
    let mut response = match is_held(held, &tag) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => file.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media().as_str()));
    let disposition = HeaderValue::try_from(disposition(name)).map_err(Failure::failed)?;
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    headers.insert(header::ETAG, tag);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(ASK_AGAIN));
    for varies in ["cookie", "authorization", "accept-language"] {
        headers.append(header::VARY, HeaderValue::from_static(varies));
    }
    Ok(response)
}

/// The ways from a page to its paper: for Word, and as PDF where this program makes them.
#[derive(Template)]
#[template(path = "paper/ways.html")]
pub struct Ways {
    words: &'static Words,
    /// The address without its ending.
    address: String,
    suffix: String,
    pdf: bool,
}

impl Ways {
    /// The ways to the paper at an address, on the day of the page.
    pub fn to(reader: Reader<'_>, address: impl Into<String>) -> Self {
        Self { words: reader.words(), address: address.into(), suffix: reader.suffix(), pdf: pdf::IS_MADE }
    }

    /// The ways to the paper in a language.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        let joint = if self.suffix.is_empty() { '?' } else { '&' };
        self.suffix = format!("{}{joint}language={language}", self.suffix);
        self
    }
}
