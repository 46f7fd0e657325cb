//! Notes verbales: those that the Secretariat sends, as each stands in its languages, with what is enclosed, to whom it
//! went and who has opened it; and those that it has received.

pub mod before;
pub mod enclosure;
pub mod list;
pub mod on_paper;
pub mod page;
pub mod received;
pub mod reminding;

use crate::http::reader::Reader;
use crate::http::words::{self, Words};
use crate::language::Language;
use crate::paper::Ways;
use crate::record::rows::Note;
use crate::rules::note;

/// A note as it stands on paper in one language.
pub struct Sheet<'a> {
    /// The language.
    pub language: Language,
    /// That something is enclosed, and on how many pages; `None`: nothing is, or of something they are not known.
    pub enclosure: Option<String>,
    /// What it says.
    pub text: &'a str,
    /// Where and when: of a draft, as of today.
    pub place: String,
    /// The addressee block: of a draft, as it is confirmed now.
    pub block: String,
    /// The ways to it on paper.
    pub paper: Ways,
}

/// A note as it stands in each of its languages.
pub fn sheets<'a>(reader: Reader<'a>, row: &'a Note) -> Vec<Sheet<'a>> {
    let organisation = reader.names.organisation;
    let pages = organisation.pages_with(row.common.id);
    let now = |language: Language| {
        let forms = row.addressees().into_iter().filter_map(move |of| organisation.form(of, language));
        forms.map(|form| form.block.clone()).collect::<Vec<_>>().join("\n\n")
    };
    let day = row.sent.unwrap_or(reader.who.today);
    row.languages()
        .map(|language| Sheet {
            language,
            enclosure: pages.map(|pages| note::enclosure(language, pages)),
            text: row.text(language).unwrap_or_default(),
            place: note::place_and_date(language, &words::of(language).date(day)),
            block: row.block(language).map_or_else(|| now(language), str::to_owned),
            paper: Ways::to(reader, format!("/notes/{}/paper", row.common.id)).in_language(language.tag()),
        })
        .collect()
}

/// That it was annulled, when, and why; `None`: it was not.
pub fn annulled(words: &Words, row: &Note) -> Option<String> {
    let day = words.date(row.annulled?);
    Some(match row.annulled_because.as_deref() {
        Some(because) => words.with("note-is-annulled-because", &[("on", &day), ("because", because)]),
        None => words.with("note-is-annulled", &[("on", &day)]),
    })
}

/// To whom it is addressed, in words.
fn addressees(reader: Reader<'_>, row: &Note) -> String {
    match row.is_to_all() {
        true => reader.words().of_kind("choice-", &row.addressed).to_owned(),
        false => reader.words().states(reader.names.organisation, &row.states, reader.on),
    }
}

/// The class of the badge that says how it stands.
fn class(row: &Note) -> &'static str {
    match row.stands() {
        "sent" => "met",
        "annulled" => "lapsed",
        _ => "pending",
    }
}
