//! The page of what was found: what is called so, some of each kind or all of one, and what has it in its text.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;

use super::texts::{Narrowed, RANKED, Texts, in_texts};
use super::{Group, Hit, Results, Unclear, Wanted, narrowing, search};
use crate::http::as_of::AsOf;
use crate::http::filter::Filters;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;

/// Where it is.
pub const ADDRESS: &str = "/search";
/// How many of a kind are shown beside others.
const OF_EACH: usize = 5;
/// How many of one kind are shown on a page.
const OF_ONE: usize = 25;
/// What is searched in texts alone, as it stands in addresses.
pub const IN_TEXTS: &str = "texts";
/// How many of those that were found in texts are shown beside others.
const OF_TEXTS: usize = 10;

#[derive(Template)]
#[template(path = "search/page.html")]
struct SearchPage<'a> {
    page: Page<'a>,
    /// What was typed, as it was typed.
    typed: &'a str,
    /// What is to be said in place of what was found.
    unclear: Option<String>,
    /// What was found, in words.
    found: Option<String>,
    near: bool,
    groups: Vec<Shown<'a>>,
    texts: Option<InTexts<'a>>,
    /// Of one kind alone: the way to all kinds, and the pages before and after.
    whole: Option<String>,
    earlier: Option<String>,
    later: Option<String>,
}

/// What is shown of one kind.
struct Shown<'a> {
    name: &'static str,
    heading: &'static str,
    count: usize,
    hits: Vec<(Hit<'a>, Option<String>)>,
    /// The way to all of them.
    all: Option<String>,
}

/// What was found in texts.
struct InTexts<'a> {
    texts: Texts,
    /// That more have these words than are shown.
    more: Option<String>,
    /// By what they are narrowed, where they are shown alone.
    filters: Option<Filters<'a>>,
    /// The way to all of them, with filters.
    all: Option<String>,
}

/// `GET /search?q=`: what the reader finds, by what it is called and by its text. `in` names one kind, or the texts, of
/// which all are shown, in pages; texts also by `kind`, `area`, `body`, `language`, `from` and `to`.
///
/// # Errors
/// When the database cannot be asked, or the page not be rendered.
pub async fn show(State(app): State<Arc<App>>, who: Who, query: Query) -> Result<Response, Failure> {
    let words = who.words();
    let typed = query.0.0.get("q").and_then(|values| values.first()).map_or("", String::as_str);
    let title = match typed.trim() {
        "" => words.t("search-title").to_owned(),
        text => words.with("search-for", &[("text", text)]),
    };
    let mut shown = SearchPage {
        page: Page::new(&who, title, ADDRESS),
        typed,
        unclear: None,
        found: None,
        near: false,
        groups: Vec::new(),
        texts: None,
        whole: None,
        earlier: None,
        later: None,
    };
    let as_of = AsOf::of(&Query::default(), who.today);
    match Wanted::of(typed) {
        Err(Unclear::Nothing) => {}
        Err(Unclear::TooShort) => {
            shown.unclear = Some(words.with("search-too-short", &[("text", typed.trim())]));
        }
        Err(Unclear::TooLong) => shown.unclear = Some(words.t("search-too-long").to_owned()),
        Ok(wanted) => shown.fill(&app, Reader::of(&who, &as_of), &wanted, &query).await?,
    }
    page(&shown)
}

/// The page of a list that a query wants, from 1.
fn place(query: &Query) -> usize {
    query.one("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 1_000_000)
}

impl<'a> SearchPage<'a> {
    async fn fill(
        &mut self,
        app: &App,
        reader: Reader<'a>,
        wanted: &Wanted,
        query: &Query,
    ) -> Result<(), Failure> {
        let filters = narrowing::filters(reader, query, self.typed);
        if query.one("in") == Some(IN_TEXTS) || filters.narrow() {
            return self.texts_alone(app, reader, filters, query).await;
        }
        if query.one("in").is_some_and(|name| self.one_kind(reader, wanted, name, place(query))) {
            return Ok(());
        }
        let texts = in_texts(app, reader, self.typed, &Narrowed::default(), (0, OF_TEXTS)).await?;
        let results = search(reader, wanted);
        // What only comes near is shown where nothing has the words, not in a text either.
        let results = match texts.hits.is_empty() {
            false if results.near => Results { groups: Vec::new(), near: false },
            _ => results,
        };
        self.everything(results, wanted, texts);
        Ok(())
    }

    /// What is called so, some of each kind, and some of what has the words in its text.
    fn everything(&mut self, results: Results<'a>, wanted: &Wanted, texts: Texts) {
        let words = self.page.words;
        let all: usize = results.groups.iter().map(Group::count).sum();
        self.found = Some(match all {
            0 if texts.hits.is_empty() => words.with("search-none", &[("text", self.typed.trim())]),
            0 => words.t("search-texts-only").to_owned(),
            all => words.count("search-found", all),
        });
        self.near = results.near && all > 0;
        self.groups = results.groups.into_iter().map(|group| self.some(group, wanted, 0, OF_EACH)).collect();
        if !texts.hits.is_empty() {
            let all = Some(address(self.typed, &[("in", IN_TEXTS)]));
            self.texts = Some(InTexts { more: self.more(&texts), texts, filters: None, all });
        }
    }

    /// All of one kind, in pages; `false`: nothing of it was found.
    fn one_kind(&mut self, reader: Reader<'a>, wanted: &Wanted, name: &str, place: usize) -> bool {
        let groups = search(reader, wanted).groups;
        let Some(group) = groups.into_iter().find(|group| group.name() == name) else { return false };
        let count = group.count();
        let group = self.some(group, wanted, (place - 1) * OF_ONE, OF_ONE);
        let to = |place: usize| address(self.typed, &[("in", name), ("page", &place.to_string())]);
        self.earlier = (place > 1).then(|| to(place - 1));
        self.later = (count > place * OF_ONE).then(|| to(place + 1));
        self.whole = Some(address(self.typed, &[]));
        self.found = Some(self.page.words.count("search-found", count));
        self.groups = vec![Shown { all: None, ..group }];
        true
    }

    /// What has the words in its text, narrowed and in pages.
    async fn texts_alone(
        &mut self,
        app: &App,
        reader: Reader<'a>,
        filters: Filters<'a>,
        query: &Query,
    ) -> Result<(), Failure> {
        let narrowed = narrowing::narrowed(reader, &filters);
        let place = place(query);
        let texts = in_texts(app, reader, self.typed, &narrowed, ((place - 1) * OF_ONE, OF_ONE)).await?;
        let to = |place: usize| filters.address(ADDRESS, Some(("page", place.to_string())));
        self.earlier = (place > 1).then(|| to(place - 1));
        self.later = (texts.count > place * OF_ONE).then(|| to(place + 1));
        self.whole = Some(address(self.typed, &[]));
        self.found = Some(match texts.count {
            0 => self.page.words.t("search-texts-none").to_owned(),
            count => self.page.words.count("search-found", count),
        });
        self.texts = Some(InTexts { more: self.more(&texts), texts, filters: Some(filters), all: None });
        Ok(())
    }

    fn more(&self, texts: &Texts) -> Option<String> {
        texts.more.then(|| self.page.words.count("search-texts-more", RANKED))
    }

    fn some(&self, group: Group<'a>, wanted: &Wanted, after: usize, many: usize) -> Shown<'a> {
        let (name, heading, count) = (group.name(), group.heading(), group.count());
        let around = |hit: &Hit<'a>| hit.text.and_then(|text| wanted.around(text));
        Shown {
            name,
            heading,
            count,
            all: (count > many).then(|| address(self.typed, &[("in", name)])),
            hits: group
                .some(after, many)
                .map(|(_, hit)| (around(&hit), hit))
                .map(|(text, hit)| (hit, text))
                .collect(),
        }
    }
}

/// The address of a search.
fn address(typed: &str, further: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", typed).extend_pairs(further);
    format!("{ADDRESS}?{}", query.finish())
}
