//! The page of what was found: some of each kind, or all of one.

use askama::Template;
use axum::response::Response;

use super::{Group, Hit, Results, Unclear, Wanted, search};
use crate::http::as_of::AsOf;
use crate::http::form::Query;
use crate::http::page::{Page, page};
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::platform::failure::Failure;

/// Where it is.
pub const ADDRESS: &str = "/search";
/// How many of a kind are shown beside others.
const OF_EACH: usize = 5;
/// How many of one kind are shown on a page.
const OF_ONE: usize = 25;

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

/// `GET /search?q=`: what the reader finds. `in` names one kind, of which all are shown, in pages.
///
/// # Errors
/// When it cannot be rendered.
pub async fn show(who: Who, query: Query) -> Result<Response, Failure> {
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
        Ok(wanted) => shown.fill(search(Reader::of(&who, &as_of), &wanted), &wanted, &query),
    }
    page(&shown)
}

impl<'a> SearchPage<'a> {
    fn fill(&mut self, results: Results<'a>, wanted: &Wanted, query: &Query) {
        let words = self.page.words;
        let all: usize = results.groups.iter().map(Group::count).sum();
        self.found = Some(match all {
            0 => words.with("search-none", &[("text", self.typed.trim())]),
            all => words.count("search-found", all),
        });
        self.near = results.near && all > 0;
        let one = query.one("in").filter(|name| results.groups.iter().any(|group| group.name() == *name));
        match one {
            None => {
                self.groups =
                    results.groups.into_iter().map(|group| self.some(group, wanted, 0, OF_EACH)).collect();
            }
            Some(name) => {
                let place = query.one("page").and_then(|page| page.parse().ok()).unwrap_or(1);
                let place: usize = std::cmp::Ord::clamp(place, 1, 1_000_000);
                let group = results.groups.into_iter().find(|group| group.name() == name);
                let group = group.map(|group| self.some(group, wanted, (place - 1) * OF_ONE, OF_ONE));
                let count = group.as_ref().map_or(0, |group| group.count);
                let to = |place: usize| address(self.typed, &[("in", name), ("page", &place.to_string())]);
                self.earlier = (place > 1).then(|| to(place - 1));
                self.later = (count > place * OF_ONE).then(|| to(place + 1));
                self.whole = Some(address(self.typed, &[]));
                self.found = Some(words.count("search-found", count));
                self.groups = group.into_iter().map(|group| Shown { all: None, ..group }).collect();
            }
        }
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
