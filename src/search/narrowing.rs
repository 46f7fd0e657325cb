//! By what the search in texts is narrowed, as fields of the page.

use chrono::NaiveDate;

use super::facets::KINDS;
use super::page::{ADDRESS, IN_TEXTS};
use super::texts::Narrowed;
use crate::http::filter::{Filter, Filters};
use crate::http::form::Query;
use crate::http::reader::Reader;
use crate::language::Language;
use crate::record::Kind;
use crate::record::fields::{BODIES, DOCUMENT_BODIES};

/// The fields, with what was typed kept beside them.
pub fn filters<'a>(reader: Reader<'a>, query: &Query, typed: &str) -> Filters<'a> {
    let words = reader.words();
    let kinds = KINDS.iter().map(|kind| kind.as_str());
    let kinds = kinds.map(|kind| (kind.to_owned(), words.of_kind("kind-", kind).to_owned()));
    let bodies = BODIES.iter().chain(DOCUMENT_BODIES.iter().filter(|body| !BODIES.contains(body)));
    let named = |body| words.maybe("body-", body).unwrap_or_else(|| words.choice("body", body));
    let bodies = bodies.map(|body| ((*body).to_owned(), named(body).to_owned()));
    let languages = Language::ALL.map(Language::tag);
    let languages = languages.map(|tag| (tag.to_owned(), words.of_kind("choice-", tag).to_owned()));
    let fields = vec![
        Filter::of(query, "kind", words.t("search-kind"), kinds).or_all(words.t("journal-all-kinds")),
        Filter::areas(reader, query),
        Filter::of(query, "body", words.t("field-body"), bodies).or_all(words.t("meetings-all-bodies")),
        Filter::of(query, "language", words.t("search-language"), languages)
            .or_all(words.t("search-all-languages")),
        Filter::day(query, "from", words.t("search-from")),
        Filter::day(query, "to", words.t("search-to")),
    ];
    Filters::new(ADDRESS, fields).keeping(vec![("q", typed.to_owned()), ("in", IN_TEXTS.to_owned())])
}

/// To what these fields narrow the search; what is none of the choices narrows nothing.
pub fn narrowed(reader: Reader<'_>, filters: &Filters<'_>) -> Narrowed {
    let chosen = |name: &str| filters.chosen(name);
    let day = |name: &str| chosen(name).and_then(|typed| typed.parse::<NaiveDate>().ok());
    let area = |code: &str| reader.record().area_by_code(code).map(|held| held.area.common.id);
    Narrowed {
        kind: chosen("kind").and_then(Kind::named),
        area: chosen("area").and_then(area),
        language: chosen("language").and_then(Language::tagged),
        body: chosen("body").map(str::to_owned),
        from: day("from"),
        to: day("to"),
    }
}
